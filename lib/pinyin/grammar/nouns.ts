/** 长 行 应 教: offices, banks, invitations, teachers. */
import type { Place } from '../context';
import { surnameLength } from '../surnames';

/** Units that have a head: 河长, 链长, 乡长. A new office is coined every year, and no word list has it. */
const UNITS = new Set([
  ...'河湖林田链路街楼组班排连营团旅师军局厅部处科股所站队村镇乡县市区州盟旗省校院厂行店社会馆台庭署司课段矿艇舰机船室届系户家酋族首董坊片塘湾山井警警党庄楼栋园店挥',
]);
/** 长 + these is another word: 长期, 长江. */
const LONG = new Set([...'期达度江城安沙春征远年久短途假跑廊龄效足三约尾线处']);
/** After a division 长 may begin the name of a smaller one: 滨河区长桥街道 is no head of a district. */
const DIVISIONS = new Set([...'省市州盟县区旗镇乡街']);
const PLACE_IN_LONG = /^长[^，。、\s]{1,2}(?:街道|镇|乡|社区|村)/u;
/** 长 + these is "grow". */
const GROW = new Set([...'大高出成满得势着起胖肉个好']);

/** 长 at the head of a division's name, and no family name after it: 区长王村生 is a person. */
function beginsPlace({ text, at, lexicon }: Place): boolean {
  return PLACE_IN_LONG.test(text.slice(at, at + 6)) && surnameLength(text.slice(at + 1, at + 4), lexicon) === 0;
}

/** 滨河区长桥街道: nothing else about 长 is as certain. */
export function readChangOfPlace(place: Place): string | null {
  return DIVISIONS.has(place.unit(-1)) && beginsPlace(place) ? 'chang2' : null;
}

/** 长: zhǎng "head" and "grow", cháng "long". */
export function readChang(place: Place): string | null {
  if (place.unit(-1) === '长' || place.unit(1) === '长') return 'chang2';
  const left = place.unit(-1);
  const right = place.unit(1);
  if (/[\d０-９]/u.test(right) || place.rightTag() === 'm') return 'chang2';
  if (UNITS.has(left) && !LONG.has(right)) return 'zhang3';
  if (GROW.has(right) && !'太很更最'.includes(left || '。')) return 'zhang3';
  if (right === '在' || right === '了') return place.leftTag() === 'm' || place.leftTag() === 'q' ? 'chang2' : 'zhang3';
  if ('米里丈尺寸分厘公时天年太很更较最延加拉全身多过'.includes(left) && left !== '') return 'chang2';
  return null;
}

/** 行: háng "row, trade, bank", xíng "go". */
export function readHang(place: Place): string | null {
  const left = place.unit(-1);
  const right = place.unit(1);
  if (place.word(0) === '一行') return place.tag(-1) === 'v' || '这那哪另每'.includes(place.word(-1) || '。') ? 'hang2' : 'xing2';
  if ('长业情当规话家距'.includes(right) && right !== '') return 'hang2';
  if ('银各外本内分支总农工建商央同懂改入在跨排投信牙车拍洋'.includes(left) && left !== '' && !place.alone) return 'hang2';
  if ((place.leftTag() === 'm' || '两几排一这那哪'.includes(left || '。')) && !'不人走为动车'.includes(right || '。'))
    return 'hang2';
  if ('总分支农工建商央各金典'.includes(left || '。')) return 'hang2';
  return null;
}

/** 应: yīng "should", yìng "answer, at the invitation of". */
export function readYing(place: Place): string | null {
  const after = /^[^，。；：！？]{0,24}/u.exec(place.text.slice(place.at + 1, place.at + 25))?.[0] ?? '';
  if (place.alone && /邀|之约|要求|请求|号召|点单/u.test(after) && place.leftTag() !== 'd') {
    if (!/^(?:当|该|按|予|尽|加|在|以|由|对|向)/u.test(after)) return 'ying4';
  }
  if ('供适响反回对感呼顺照报效内'.includes(place.unit(-1) || '。')) return 'ying4';
  if (place.unit(1) === '了' || place.word(1) === '道' || place.word(1) === '声') return 'ying4';
  if ('对聘付变邀用激急答召试景运声战诺验'.includes(place.unit(1) || '。') && place.rightTag() !== 'p') return 'ying4';
  return null;
}

/** 教: jiāo "teach" as a verb of its own, jiào in nouns and before a comma. */
export function readJiao(place: Place): string | null {
  if (!place.alone) return null;
  const rightTag = place.rightTag();
  if (rightTag === 'w' || '宗科文政佛道支助执任信传'.includes(place.unit(-1) || '。')) return 'jiao4';
  if ('了过着得会给'.includes(place.unit(1) || '。') || rightTag === 'r' || rightTag === 'P') return 'jiao1';
  return place.leftTag() === 'w' || rightTag === 'u' ? null : 'jiao1';
}
