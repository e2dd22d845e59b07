/**
 * Offices and bodies in English, by their parts: 青澜市委副书记、市长 is `deputy secretary, Qinglan city Party committee; mayor`.
 * All or nothing: a name of which one part is unknown gets no English, since half a translation reads as a wrong one.
 */
import { normalise } from '../text/normalise';
import { LEVELS, ORGANS, type Row } from './constructions/institution-table';
import { BODIES, CHAIRED, DIVISIONS, FIELDS, FULL_NAMES, POSTS } from './offices-table';

/** Reading of a piece of the text for English: `Qinglan`, without tones. Empty where it is not known. */
export type Romanise = (zh: string) => string;

/** UTF-16 units. What is longer is no office but a clause. */
const LONGEST = 40;

const longestFirst = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => b.zh.length - a.zh.length);
const BY_LENGTH = {
  posts: longestFirst(POSTS),
  organs: longestFirst([...ORGANS, ...FULL_NAMES]),
  fields: longestFirst(FIELDS),
  divisions: longestFirst(DIVISIONS),
};

const rowAtEnd = (rows: readonly Row[], text: string): Row | undefined => rows.find(({ zh }) => text.endsWith(zh));
const levelOf = (zh: string): string | undefined => LEVELS.find((row) => row.zh === zh)?.en;

interface Division {
  /** Romanised; empty for a bare 市: the city of the text. */
  name: string;
  zh: string;
}

/** 滨河区长桥街道, 青澜市, 市. Null where something is left over or cannot be read. */
function divisionsIn(text: string, romanise: Romanise): Division[] | null {
  const found: Division[] = [];
  let left = text;
  while (left !== '') {
    const bare = BY_LENGTH.divisions.find(({ zh }) => left === zh);
    if (bare) return [...found, { name: '', zh: bare.zh }];
    const [end, row] = firstDivision(left);
    if (!row) return null;
    const name = romanise(left.slice(0, end - row.zh.length));
    if (name === '') return null;
    found.push({ name, zh: row.zh });
    left = left.slice(end);
  }
  return found;
}

/** Where the first division ends; its name has two characters at least, so that 市南区 is one district. */
function firstDivision(text: string): [end: number, row: Row | undefined] {
  for (let at = 2; at < text.length; at += 1) {
    const row = BY_LENGTH.divisions.find(({ zh }) => text.startsWith(zh, at));
    if (row) return [at + row.zh.length, row];
  }
  return [0, undefined];
}

function bodyAtEnd(text: string): { zh: string; en: string } | null {
  const organ = rowAtEnd(BY_LENGTH.organs, text);
  if (organ) return organ;
  for (const body of BODIES) {
    if (!text.endsWith(body.zh)) continue;
    const field = rowAtEnd(BY_LENGTH.fields, text.slice(0, -body.zh.length));
    if (field) return { zh: field.zh + body.zh, en: `${body.en} ${field.en}` };
  }
  return null;
}

const places = (divisions: readonly Division[]): string =>
  [...divisions]
    .reverse()
    .map(({ name, zh }) => `${name} ${DIVISIONS.find((row) => row.zh === zh)?.en}`.trim())
    .join(', ');

/** A body with the places it is of, or places alone. */
function describeBody(text: string, romanise: Romanise): string | null {
  const body = bodyAtEnd(text);
  if (!body) {
    const divisions = divisionsIn(text, romanise);
    return divisions?.every(({ name }) => name !== '') ? places(divisions) : null;
  }
  const divisions = divisionsIn(text.slice(0, -body.zh.length), romanise);
  const last = divisions?.at(-1);
  if (!divisions || (body.zh === '委' && !last)) return null;
  if (!last) return body.en;
  const own = [last.name, levelOf(last.zh), body.en].filter(Boolean).join(' ');
  const above = places(divisions.slice(0, -1));
  return above ? `${own}, ${above}` : own;
}

/** What a division is called where it stands alone: 市 in 市教育局 is the city, not a market. */
export const divisionName = (zh: string): string | undefined => DIVISIONS.find((row) => row.zh === zh)?.en;

/**
 * @param name of an organisation, as the article prints it, in either script
 * @returns null where a part of it is unknown
 */
export function describeOrganisation(name: string, romanise: Romanise): string | null {
  const { text } = normalise(name);
  return text.length > LONGEST || !bodyAtEnd(text) ? null : describeBody(text, romanise);
}

function describePost(text: string, romanise: Romanise): string | null {
  // 党委书记 and 市委常委 share characters with longer posts: the longest that leaves something known before it.
  for (const post of BY_LENGTH.posts) {
    if (!text.endsWith(post.zh)) continue;
    const before = text.slice(0, -post.zh.length);
    if (before === '') return post.en;
    const body = describeBody(before, romanise);
    if (!body) continue;
    const en = CHAIRED.test(before) ? post.en.replace('director', 'chair') : post.en;
    return `${en}, ${body}`;
  }
  return null;
}

/**
 * @param office of a person, as the article prints it, in either script: several are set apart by 、
 * @returns null where a part of it is unknown
 */
export function describeOffice(office: string, romanise: Romanise): string | null {
  const { text } = normalise(office);
  if (text.length > LONGEST) return null;
  const posts = text.split(/[、，,\s]+/u).map((post) => describePost(post, romanise));
  return posts.includes(null) ? null : posts.join('; ');
}
