/** The list of levels that the reader goes by, for whatever names a level. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LevelList } from '../../lib/contract';

const List = createContext<LevelList>('hsk2021');

export const LevelListProvider = List.Provider;

export const useLevelList = (): LevelList => useContext(List);
