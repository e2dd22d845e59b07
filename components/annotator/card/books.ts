/** What the books in the background, dictionary and glossary, say of single words and forms. */
import type { Article, TermMember } from '../../../lib/contract';
import type { DictionaryEntry } from '../../../lib/dictionary/entry';
import type { GlossaryEntry } from '../../../lib/glossary/entry';
import { sendMessage } from '../../../lib/protocol';
import { shortGloss } from '../../card/short-gloss';
import type { GlossedWord } from '../../card/subject';

/** Words glossed in one card, at most: each costs a message of about 1 ms. */
const MOST_WORDS = 16;
const isSame = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/[\s'’-]/g, '') === b.toLowerCase().replace(/[\s'’-]/g, '');

/** Entries for exactly this text; the reading that the context asks for first. */
export async function entriesFor(text: string, pinyin: string): Promise<DictionaryEntry[]> {
  const entries = await sendMessage('define', { text });
  return entries
    .filter(({ simplified, traditional }) => simplified === text || traditional === text)
    .sort((a, b) => Number(isSame(b.pinyin, pinyin)) - Number(isSame(a.pinyin, pinyin)));
}

export async function gloss(words: readonly GlossedWord[]): Promise<GlossedWord[]> {
  return Promise.all(
    words.slice(0, MOST_WORDS).map(async (word) => {
      const [entry] = await entriesFor(word.text, word.pinyin);
      return { ...word, pinyin: word.pinyin || entry?.pinyin || '', gloss: entry ? shortGloss(entry.senses) : '' };
    }),
  );
}

/** Members that the page lists, piece by piece in English where the books have every piece of one. */
export async function translated(
  members: readonly TermMember[],
  words: readonly (readonly GlossedWord[])[],
): Promise<TermMember[]> {
  return Promise.all(
    members.map(async (member, n) => {
      const pieces = words[n] ?? [];
      if (member.en || pieces.length === 0) return member;
      const glossed = await piecesInEnglish(pieces);
      return glossed.every(Boolean) ? { ...member, en: glossed.join(' · ') } : member;
    }),
  );
}

/** 问·堵·点 is 问 and 堵点: words that are one entry of the glossary together are explained together. */
async function piecesInEnglish(words: readonly GlossedWord[]): Promise<string[]> {
  const english: string[] = [];
  for (let start = 0; start < words.length; ) {
    let end = words.length;
    let entry: GlossaryEntry | null = null;
    for (; end > start + 1; end -= 1) {
      const together = words.slice(start, end);
      entry = await entryOfForm(together.map(({ text }) => text).join(''));
      if (entry) break;
    }
    english.push(entry?.senses[0]?.gloss ?? (await gloss(words.slice(start, start + 1)))[0]?.gloss ?? '');
    start = end;
  }
  return english;
}

/** Other entries named in a card, at most. */
const MOST_RELATED = 4;

/** Other entries worth reading, as the page would print them. */
export async function relatedTo(entry: GlossaryEntry, lang: Article['lang']): Promise<string[]> {
  const ids = entry.senses.flatMap(({ related }) => related ?? []).slice(0, MOST_RELATED);
  const entries = ids.length > 0 ? await sendMessage('explain', { ids }) : [];
  return entries.map(({ term, trad }) => (lang === 'zh-Hant' ? trad : term));
}

/** The glossary's entry of exactly this form: everyday words of offices have one, but no mark. */
export async function entryOfForm(text: string): Promise<GlossaryEntry | null> {
  const { hits } = await sendMessage('lookUp', { text, limit: 2 });
  const found = hits.find(
    (hit) => hit.kind === 'term' && [hit.entry.term, hit.entry.trad, ...(hit.entry.variants ?? [])].includes(text),
  );
  return found?.kind === 'term' ? found.entry : null;
}
