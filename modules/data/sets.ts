/** Every compiled data set, in the order in which they are made. */
import type { DataSet } from './dataset';
import { glossary } from './glossary';
import { lexicon } from './lexicon';

export const DATA_SETS: DataSet[] = [lexicon, glossary];
