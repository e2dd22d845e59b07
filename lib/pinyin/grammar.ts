/** Characters whose reading is a matter of syntax, and the function that decides it. Null leaves it to the table and the classifier. */
import type { Place } from './context';
import { readChong } from './grammar/adjectives';
import { readChang, readChangOfPlace, readHang, readJiao, readYing } from './grammar/nouns';
import { readDe, readDi } from './grammar/particles';
import { readDang, readGuo, readLe, readTiao, readZhe, readZhong } from './grammar/verbs';
import { readWei } from './grammar/wei';

export const GRAMMAR: Readonly<Record<string, (place: Place) => string | null>> = {
  为: readWei,
  得: readDe,
  地: readDi,
  着: readZhe,
  了: readLe,
  过: readGuo,
  中: readZhong,
  当: readDang,
  长: readChang,
  行: readHang,
  应: readYing,
  教: readJiao,
  重: readChong,
  挑: readTiao,
};

/** Those whose word is the last one: the classifier is not asked. */
export const CERTAIN_GRAMMAR: Readonly<Record<string, (place: Place) => string | null>> = {
  长: readChangOfPlace,
};
