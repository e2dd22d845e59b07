/** Made-up and real names of places. Nested places are pieces of their own. */
import { transcription } from './people';
import type { DivisionName, Piece, Source } from './source';

const place = (name: string): Piece => [name, 'LOC'];

function printed(source: Source, division: DivisionName, full: number): string {
  return division.short === null || source.random.chance(full) ? division.name : division.short;
}

/** The divisions above, each with its probability, then the division. */
function chain(source: Source, division: DivisionName, above: number, full: number): Piece[] {
  const pieces = division.above.flatMap((index) =>
    source.random.chance(above) ? [place(printed(source, source.divisions[index] as DivisionName, 0.6))] : [],
  );
  return [...pieces, place(printed(source, division, full))];
}

export function village(source: Source): string {
  const second = source.random.chance(0.15) ? source.part('village-middle') : '';
  return source.part('village-first') + source.part('village-middle') + second + source.part('village-last');
}

export function city(source: Source): string {
  return source.random.chance(0.8)
    ? printed(source, source.random.pick(source.cities), 0.35)
    : printed(source, source.random.pick(source.provinces), 0.2);
}

export function province(source: Source): string {
  return printed(source, source.random.pick(source.provinces), 0.4);
}

export function anyPlace(source: Source, nested: boolean): Piece[] {
  const { random } = source;
  const above = nested ? 0.45 : 0;
  const draw = random.next();
  if (draw < 0.14) return [place(province(source))];
  if (draw < 0.34) return chain(source, random.pick(source.cities), above * 0.8, 0.45);
  if (draw < 0.5) return chain(source, random.pick(source.counties), above, 0.75);
  if (draw < 0.58) {
    const pieces = chain(source, random.pick(source.towns), above, 1);
    return random.chance(0.4) ? [...pieces, place(village(source))] : pieces;
  }
  if (draw < 0.61) return [place(village(source))];
  if (draw < 0.77) return [place(random.pick(source.countries))];
  if (draw < 0.85) return [place(random.pick(source.foreignCities))];
  if (draw < 0.9) return [place(random.pick(source.regions))];
  if (draw < 0.95) return [place(random.pick(source.sites))];
  return [place(transcription(source) + (random.chance(0.5) ? source.part('place-end') : ''))];
}

export function chinesePlace(source: Source): string {
  const { random } = source;
  const draw = random.next();
  if (draw < 0.2) return province(source);
  if (draw < 0.6) return city(source);
  if (draw < 0.9) return printed(source, random.pick(source.counties), 0.6);
  return random.pick(source.towns).name;
}

/** Rivers, mountains, buildings. */
export function sight(source: Source, brand: () => string): Piece[] {
  const { random } = source;
  const draw = random.next();
  if (draw < 0.5) return [place(random.pick(source.sites))];
  if (draw < 0.75) return [place(city(source) + source.part('facility'))];
  return [place((random.chance(0.25) ? city(source) : '') + brand() + source.part('facility'))];
}

export function street(source: Source): string {
  const { random } = source;
  if (random.chance(0.5)) return random.pick(source.streets).name;
  return (
    source.part('community') +
    random.pick(['路', '路', '街', '大街', '大道', '街道', '巷', '东路', '西路', '南路', '北路', '中路'])
  );
}

export function community(source: Source): string {
  const { random } = source;
  return random.chance(0.75)
    ? source.part('community') + random.pick(['社区', '社区', '社区', '小区', '新村', '家园', '花园'])
    : village(source);
}

export function park(source: Source, brand: () => string): string {
  const { random } = source;
  return (random.chance(0.6) ? city(source) : '') + (random.chance(0.6) ? brand() : '') + source.part('zone');
}
