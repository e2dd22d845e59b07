/** What kind of organisation a name is, and of which level: from the list, else from its last word and the place before it. */
import { NameClass } from './format';
import type { EntityKnowledge } from './knowledge';
import type { OrganisationMention } from './mention';

const LEVEL_BY_LETTER: readonly [RegExp, string][] = [
  [/^(?:中央|全国|国家|中华|中国)/u, 'centre'],
  [/^(?:省|自治区)|^.{2,4}(?:省|自治区)/u, 'province'],
  [/^(?:市|州|地)(?=\p{Script=Han})|^.{2,4}(?:市|自治州|地区|盟)(?!场)/u, 'city'],
  [/^(?:县|区|旗)(?=\p{Script=Han})|^.{1,5}[县区旗]/u, 'county'],
  [/^(?:镇|乡|街道)|^.{2,4}(?:镇|乡|街道)/u, 'street'],
  [/^(?:村|社区)|^.{2,4}(?:村|社区)/u, 'village'],
];
/** Organisations whose level is that of their place; a school or a company has none. */
const LEVELLED = new Set(['party', 'government', 'congress', 'consultative', 'court']);

/** The name with its short forms spelt out: 滨河区人社局 to 滨河区人力资源和社会保障局. */
export function spelledOut(name: string, knowledge: EntityKnowledge): string {
  let spelt = '';
  for (let at = 0; at < name.length; ) {
    const form = knowledge.longest(name, at, NameClass.organForm);
    spelt += (form && knowledge.note(form.node, 'organ')) || (name[at] as string);
    at = form ? form.end : at + 1;
  }
  return spelt;
}

/** Type and level of the organisation called `name`. */
export function describeOrganisation(
  name: string,
  knowledge: EntityKnowledge,
): Pick<OrganisationMention, 'type' | 'level' | 'full'> {
  const whole = knowledge.trie.find(name);
  if (knowledge.bits(whole) & NameClass.organisation) {
    const full = knowledge.note(whole, 'full');
    return { type: knowledge.organisationType(whole), level: knowledge.organisationLevel(whole), ...(full ? { full } : {}) };
  }
  const head = knowledge.longestBefore(name, name.length, NameClass.organisationHead, 12);
  const node = head < 0 ? 0 : knowledge.trie.find(name, head);
  const type = head < 0 ? null : knowledge.organisationType(node);
  const place = knowledge.longest(name, 0, NameClass.country | NameClass.foreignCity);
  const abroad = place !== null && !/^(?:中国|中华)/u.test(name);
  if (abroad && (type === null || LEVELLED.has(type))) return { type: 'foreign', level: null };
  if (type !== null && !LEVELLED.has(type)) return { type, level: null };
  const own = head < 0 ? null : knowledge.organisationLevel(node);
  const short = knowledge.longest(name, 0, NameClass.shortDivision);
  const byPlace =
    LEVEL_BY_LETTER.find(([pattern]) => pattern.test(name))?.[1] ?? (short ? placeLevel(knowledge, short.node) : null);
  // 市委宣传部 says city by its head; 东屏县委 by its place. The head is the surer one, unless it is that of any level.
  return { type, level: own ?? byPlace };
}

function placeLevel(knowledge: EntityKnowledge, node: number): string | null {
  const level = knowledge.placeLevel(node);
  return level === 'province' || level === 'city' || level === 'county' ? level : null;
}
