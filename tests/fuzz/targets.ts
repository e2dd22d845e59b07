/** Everything that is fuzzed. */
import type { Target } from './target';
import { BINARIES } from './targets/binaries';
import { FILES } from './targets/files';
import { MESSAGES } from './targets/messages';
import { READING } from './targets/reading';
import { SMALL } from './targets/small';

export const TARGETS: readonly Target[] = [...READING, ...FILES, ...BINARIES, ...SMALL, ...MESSAGES];
