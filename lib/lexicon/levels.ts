/** The two lists of levels that readers go by: HSK 2021, and HSK 2012, by which most textbooks and courses still count. */
import type { LevelList } from '../contract';

/** A level for each list; null outside it. */
interface Levels {
  level: number | null;
  level2012: number | null;
}

/** Highest level of each list. HSK 2021 has one for its levels 7 to 9, which is 7 here. */
export const HIGHEST_LEVEL: Readonly<Record<LevelList, number>> = { hsk2021: 7, hsk2012: 6 };

/** The level in the list that the reader goes by. */
export const levelIn = ({ level, level2012 }: Levels, list: LevelList): number | null => (list === 'hsk2012' ? level2012 : level);
