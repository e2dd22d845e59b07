/** Every compiled data set, in the order in which they are made. */
import type { DataSet } from './dataset';

export const DATA_SETS: DataSet[] = [];
