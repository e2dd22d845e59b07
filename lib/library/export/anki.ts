/**
 * Saved words as text for Anki's import: tab-separated with the headers that Anki (2.1.54 and later) reads. The first column is the
 * record's id, so that importing again updates the cards and keeps their history.
 *
 * Anki gives columns to fields by their names if the file names them, and a field that no column is named after gets the first one, the id.
 * So there are no names here: columns go to fields in order, word and answer to the two of Basic, in any language of Anki; a note type of
 * the reader's own with more fields gets the parts one by one.
 */
import type { SavedWord, Snapshot } from '../records';

/** `guid`, then word, answer, traditional, pinyin, meaning, sentence, source, tags. Anki would take the first spare column for tags. */
const HEADERS = ['#separator:tab', '#html:true', '#notetype:Basic', '#guid column:1', '#tags column:9', ''];

/** Words and phrases apart, where Anki's browser is filtered. */
const tagOf = ({ termId }: SavedWord): string => (termId ? 'tifa tifa::phrase' : 'tifa');

/** Anki reads fields as HTML: page text must stay text. */
function field(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '<br>')
    .replace(/[\t\r]/g, ' ');
}

function sentenceOf({ sentence, simplified, traditional }: SavedWord): string {
  const text = field(sentence ?? '');
  const word = [simplified, traditional].map(field).find((form) => form && text.includes(form));
  return word ? text.replace(word, `<b>${word.replace(/\$/g, '$$$$')}</b>`) : text;
}

export function toAnki({ words, articles }: Pick<Snapshot, 'words' | 'articles'>): string {
  const titles = new Map(articles.map(({ id, title, outlet }) => [id, outlet ? `${title} (${outlet})` : title]));
  const rows = [...words]
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1))
    .map((word) => {
      const source = (word.articleId && titles.get(word.articleId)) || '';
      const parts = [word.traditional === word.simplified ? '' : word.traditional, word.pinyin, word.gloss].map(field);
      const all = [...parts, sentenceOf(word), field(source)];
      const answer = all.filter(Boolean).join('<br>');
      return [field(word.id), field(word.simplified), answer, ...all, tagOf(word)].join('\t');
    });
  return `${HEADERS.join('\n')}${rows.map((row) => `${row}\n`).join('')}`;
}
