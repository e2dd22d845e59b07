/** Lists in running text: A、B和C; “A”“B”“C”; A；B；C; 一是A，二是B. All offsets count in the passage's normalised text. */
import type { Passage } from './passage';

export interface Item {
  start: number;
  end: number;
}

/** Longest list that is read, in UTF-16 units. */
const LONGEST_LIST = 600;

const OPENING = '“（《【';
const CLOSING = '”）》】';

/** Splits `[start, end)` at the marks given, but not inside quotation marks or brackets. Empty items are dropped. */
function split(text: string, start: number, end: number, marks: string): Item[] {
  const items: Item[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const unit = text[at] ?? '';
    if (at < end && OPENING.includes(unit)) depth += 1;
    else if (at < end && CLOSING.includes(unit)) depth = Math.max(0, depth - 1);
    if (at === end || (depth === 0 && marks.includes(unit))) {
      if (at > from) items.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return items;
}

/** Where the sentence that `start` stands in ends, not looking into quotation marks: at 。！？ or at the end of the block. */
function sentenceEnd(text: string, start: number, marks: string): number {
  const stop = Math.min(text.length, start + LONGEST_LIST);
  let depth = 0;
  for (let at = start; at < stop; at += 1) {
    const unit = text[at] as string;
    if (OPENING.includes(unit)) depth += 1;
    else if (CLOSING.includes(unit)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && marks.includes(unit)) return at;
  }
  return stop;
}

/** An item without its quotation marks, its 以及 before and its 等 behind. */
export function trimItem(text: string, item: Item): Item {
  let { start, end } = item;
  const lead = /^(?:以及|和|与|及)/u.exec(text.slice(start, end));
  if (lead && end - start > lead[0].length + 1) start += lead[0].length;
  if (text[end - 1] === '等' && end - start > 2) end -= 1;
  if (text[start] === '“' && text.indexOf('”', start) === end - 1) return { start: start + 1, end: end - 1 };
  return { start, end };
}

/** The last item in two, where 和, 与, 及 or 以及 joins them outside quotation marks: the list has one item more than marks show. */
function withLastJoined(text: string, items: readonly Item[]): Item[] {
  const last = items.at(-1);
  if (!last) return [];
  const raw = text.slice(last.start, last.end);
  const joint = /(?<=.{2}|”)(?:以及|和|与|及)(?=.{2})/u.exec(raw);
  if (!joint) return [...items];
  const at = last.start + joint.index;
  return [...items.slice(0, -1), { start: last.start, end: at }, { start: at + joint[0].length, end: last.end }];
}

/** Quotations that follow one another from `start` with nothing but 、 or 和 between them. */
function quotedItems(text: string, start: number, end: number): Item[] {
  const items: Item[] = [];
  const shape = /[、和与及]?“([^“”]{1,40})”/uy;
  shape.lastIndex = start;
  for (let match = shape.exec(text); match && shape.lastIndex <= end; match = shape.exec(text)) {
    const close = shape.lastIndex - 1;
    items.push({ start: close - (match[1] as string).length, end: close });
  }
  return items;
}

/** Every way to read a list that begins at `start`: its items by quotation marks, by ；, by 、, by ，. */
export function listsFrom({ text }: Passage, start: number): Item[][] {
  const sentence = sentenceEnd(text, start, '。！？—');
  const clause = sentenceEnd(text, start, '。！？—；，');
  const part = sentenceEnd(text, start, '。！？—；');
  const byPause = split(text, start, clause, '、');
  const lists = [
    quotedItems(text, start, sentence),
    split(text, start, sentence, '；'),
    byPause,
    withLastJoined(text, byPause),
    split(text, start, part, '，'),
    split(text, start, part, '，、'),
  ];
  return lists.filter((items) => items.length > 1).map((items) => items.map((item) => trimItem(text, item)));
}

/** Verbs that lead into a list: 构建A、B、C三级体系. */
const VERB =
  '(?:通过|围绕|实行|构建|推行|建立|创新|探索|形成|按照|坚持|采取|聚焦|突出|打造|推出|设立|开设|包括|成立|组建|开展|实施|赋能|覆盖|涵盖|涉及|针对|依托|抓好|做好|提供|以及)';
const LEAD = new RegExp(`^.{0,12}?${VERB}了?(?=.{2})|^.{1,12}?[由以从把将的了在对](?=.{2})`, 'u');
const LEAD_AT_ONCE = new RegExp(`^[并还]?${VERB}了?(?=.{2})`, 'u');

/** A first item longer than the others by more than this still carries words that lead into the list. */
const LEAD_LEFT = 6;

function withoutLead(text: string, first: Item, others: readonly Item[]): Item | null {
  const lengths = others.map(({ start, end }) => end - start);
  const longest = Math.max(...lengths);
  const length = first.end - first.start;
  if (lengths.every((other) => other === lengths[0]) && length > longest) return { ...first, start: first.end - longest };
  let { start } = first;
  // Where the others begin with such a verb too, it belongs to the items: 建立台账、开展巡查.
  const ownVerbs = others.some((other) => LEAD_AT_ONCE.test(text.slice(other.start, other.end)));
  for (let more = true; more; ) {
    const rest = text.slice(start, first.end);
    const lead = (rest.length > longest ? LEAD.exec(rest) : null) ?? (ownVerbs ? null : LEAD_AT_ONCE.exec(rest));
    start += lead?.[0].length ?? 0;
    more = lead !== null;
  }
  return first.end - start > longest + LEAD_LEFT ? null : { start, end: first.end };
}

/** Where the clause that ends at `end` begins, not looking into quotation marks. */
function clauseStart(text: string, end: number): number {
  const earliest = Math.max(0, end - LONGEST_LIST);
  let depth = 0;
  let start = end;
  for (; start > earliest; start -= 1) {
    const unit = text[start - 1] as string;
    if (CLOSING.includes(unit)) depth += 1;
    else if (OPENING.includes(unit)) {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && '。！？；：，'.includes(unit)) break;
  }
  return start;
}

/** Quotations that follow one another up to `end` with nothing but 、 or 和 between them. */
function quotedItemsBefore(text: string, end: number): Item[] {
  const items: Item[] = [];
  for (let at = end; text[at - 1] === '”' && items.length < 30; ) {
    const open = text.lastIndexOf('“', at - 1);
    if (open < 0) break;
    items.unshift({ start: open + 1, end: at - 1 });
    at = '、和与及'.includes(text[open - 1] ?? ' ') ? open - 1 : open;
  }
  return items;
}

/** Every way to read a list that ends at `end`. The first item is cut free of the words that lead into the list. */
export function listsBefore({ text }: Passage, end: number): Item[][] {
  const lists: Item[][] = [];
  const quoted = quotedItemsBefore(text, end);
  const [only] = quoted;
  // One quotation may hold the whole list: “A、B、C”三级体系.
  if (only && quoted.length === 1) lists.push(split(text, only.start, only.end, '、'), split(text, only.start, only.end, '，'));
  lists.push(quoted);
  const pauses = split(text, clauseStart(text, end), end, '、');
  for (const items of [pauses, withLastJoined(text, pauses)]) {
    const [first, ...others] = items;
    const cut = first && others.length > 0 ? withoutLead(text, first, others) : null;
    if (cut) lists.push([cut, ...others]);
  }
  return lists.filter((items) => items.length > 1).map((items) => items.map((item) => trimItem(text, item)));
}

const ORDINALS = '一二三四五六七八九十';

/** 一是A，二是B；…: what follows each marker, up to the end of its clause. Empty where the markers do not ascend from one. */
export function ordinalItems({ text }: Passage, start: number): Item[] {
  const items: Item[] = [];
  let at = start;
  for (const ordinal of ORDINALS) {
    const marker = text.indexOf(`${ordinal}是`, at);
    const before = text[marker - 1];
    if (marker < 0 || (before !== undefined && !'。！？；，：、“（—'.includes(before))) break;
    const from = marker + 2;
    const end = sentenceEnd(text, from, '。！？—；，');
    items.push(trimItem(text, { start: from, end }));
    at = end;
  }
  return items;
}
