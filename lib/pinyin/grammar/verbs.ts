/** Particles after verbs and the verbs that look like them: 着 了 过 中 当. */
import type { Place } from '../context';

const isVerb = (tag: string | null) => tag === 'v' || tag === 'N';

/** 着: zhe after a verb; zhuó in 着力 着眼 and new words like them; zháo after 睡 点 找 and before 急 火 凉. */
export function readZhe(place: Place): string | null {
  const left = place.unit(-1);
  const right = place.unit(1) || '。';
  const begins = place.at === place.token(0).start;
  const afterVerb = isVerb(place.leftTag());
  if (begins && !afterVerb) {
    if ('急火凉迷慌魔'.includes(right)) return 'zhao2';
    if ('力眼手重墨意色陆实想笔装'.includes(right)) return 'zhuo2';
    if ('了过'.includes(right) && place.leftTag() !== 'a') return 'zhao2';
  }
  if ('睡找逮捉'.includes(left || '。')) return place.rightTag() === 'w' || right === '了' ? 'zhao2' : 'zhe5';
  if (!begins && '附执沉衣胶身固'.includes(left)) return 'zhuo2';
  if (right === '落' || right === '陆' || (left === '身' && begins)) return 'zhuo2';
  return null;
}

/** 了: le; liǎo in 动不了, 受得了. */
export function readLe(place: Place): string | null {
  const before = place.word(-1);
  if ((before === '不' || before === '得') && isVerb(place.tag(-2))) return 'liao3';
  if (place.word(0) === '不了' && place.tag(-1) !== 'w') return 'liao3';
  if ('却结断解事'.includes(place.unit(1) || '。') && !isVerb(place.leftTag()) && place.leftTag() !== 'a') return 'liao3';
  return null;
}

/** 过: guo after a verb that it marks as experienced; guò as a verb of its own and as a complement of direction. */
export function readGuo(place: Place): string | null {
  if (!place.alone) return null;
  const right = place.unit(1);
  const leftTag = place.leftTag();
  if ('去来于程关境河江桥海山户头年节冬半上度'.includes(right || '。')) return 'guo4';
  if (place.word(1).length === 1 && '高多大快慢重轻早晚低长短少小'.includes(right)) return 'guo4';
  if ('走跑飞穿越跨翻渡超经路通度掠闪流淌驶划'.includes(place.unit(-1) || '。')) return 'guo4';
  if (isVerb(leftTag) || leftTag === 'g' || leftTag === 'p') return 'guo5';
  // 经历过, 患过: verbs that the word list has as nouns.
  const rightTag = place.rightTag();
  return leftTag === 'n' && (rightTag === 'n' || rightTag === 'w' || rightTag === 'u') ? 'guo5' : null;
}

/** 中: zhōng; zhòng "hit" after 击 打 看 and before 标 奖 毒. */
export function readZhong(place: Place): string | null {
  const right = place.unit(1);
  if ('标奖毒风弹暑签招枪彩邪'.includes(right) && right !== '') return 'zhong4';
  if ('击打射砸猜投踩瞄看相选命'.includes(place.word(-1) || '。')) return 'zhong4';
  if ((place.word(1) === '了' || place.word(1) === '过') && place.leftTag() !== 'n') return 'zhong4';
  return null;
}

/** 挑: tiāo a load, tiǎo a quarrel, and tiǎo 大梁, the leading part. */
export function readTiao(place: Place): string | null {
  const after = place.text.slice(place.at + 1, place.at + 12);
  if (/^[^，。]{0,8}大梁/u.test(after)) return 'tiao3';
  if (/^[^，。]{0,8}(?:担|水|行李|粪|筐|活儿)/u.test(after)) return 'tiao1';
  return place.word(0) === '挑起' ? 'tiao3' : null;
}

/** 当: dāng; dàng "take for" in 当成 当作 and after 把 with a noun; in 妥当 恰当. */
export function readDang(place: Place): string | null {
  const left = place.unit(-1);
  const right = place.unit(1);
  if ('妥恰适得典上家'.includes(left) && left !== '' && left !== '家') return 'dang4';
  if ('成作做真铺'.includes(right) && right !== '') return 'dang4';
  if (/[把拿][^，。；：！？]{1,12}$/u.test(place.text.slice(Math.max(0, place.at - 14), place.at)) && place.alone) return 'dang4';
  return null;
}
