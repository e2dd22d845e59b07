/** Every compiled data set, in the order in which they are made. */
import type { DataSet } from './dataset';
import { dictionary } from './dictionary';
import { entities } from './entities';
import { glossary } from './glossary';
import { lexicon } from './lexicon';
import { readings } from './readings';

export const DATA_SETS: DataSet[] = [lexicon, readings, glossary, dictionary, entities];
