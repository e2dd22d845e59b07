/** Made-up names of people. */
import type { Piece, Source } from './source';

export function chineseName(source: Source): string {
  const { random } = source;
  const surname = source.surnames.draw(random);
  const short = random.chance(surname.length === 2 ? 0.5 : 0.28);
  return surname + (short ? source.only.draw(random) : source.first.draw(random) + source.second.draw(random));
}

/** A run of transcription characters, or a name of the word lists. */
export function transcription(source: Source): string {
  const { random } = source;
  if (random.chance(0.55)) return random.pick(source.foreignNames);
  const length = random.pick([1, 2, 2, 3, 3]);
  let name = '';
  for (let n = 0; n < length; n += 1) name += source.part('transcription');
  return name + source.part('transcription-end');
}

export function foreignName(source: Source): string {
  const { random } = source;
  const draw = random.next();
  if (draw < 0.16) return source.part('japanese-surname') + source.part('japanese-given');
  if (draw < 0.25) return source.part('korean-surname') + source.part('korean-given');
  if (draw < 0.48) return `${transcription(source)}·${transcription(source)}`;
  if (draw < 0.51) return `${random.pick([...'ABCDEFGHJKLMPRSTW'])}·${transcription(source)}`;
  if (draw < 0.53) return `${transcription(source)}·${random.pick([...'王李陈林张'])}`;
  return transcription(source);
}

export function anyName(source: Source): string {
  const draw = source.random.next();
  if (draw < 0.6) return chineseName(source);
  if (draw < 0.88) return foreignName(source);
  if (draw < 0.94) return source.random.pick(source.chinesePersons);
  return source.part('known-person');
}

/** 陈主任, 老王, 毛阿姨, 王某某: the surname is the name. */
export function addressed(source: Source): Piece[] {
  const { random } = source;
  const surname = source.surnames.draw(random);
  const draw = random.next();
  if (draw < 0.4)
    return [
      [surname, 'PER'],
      [random.pick(source.addresses), null],
    ];
  if (draw < 0.65)
    return [
      [random.pick(['老', '小', '阿']), null],
      [surname, 'PER'],
    ];
  if (draw < 0.85)
    return [
      [surname, 'PER'],
      [random.pick(source.offices), null],
    ];
  if (draw < 0.9)
    return [
      [surname, 'PER'],
      [random.pick(['某', '某某', '家', '氏', '姓']), null],
    ];
  return [[source.first.draw(random) + source.second.draw(random), 'PER']];
}
