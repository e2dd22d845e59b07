/**
 * Saved words as text for Anki's import: tab-separated with the headers that Anki (2.1.54 and later) reads. The first column is the
 * record's id, so that importing again updates the cards and keeps their history.
 */
import type { SavedWord, Snapshot } from '../records';

const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#notetype:Tifa',
  '#guid column:1',
  '#columns:guid\tsimplified\ttraditional\tpinyin\tmeaning\tsentence\tsource',
  '',
];

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
      const fields = [word.id, word.simplified, word.traditional, word.pinyin, word.gloss].map(field);
      return [...fields, sentenceOf(word), field(source)].join('\t');
    });
  return `${HEADERS.join('\n')}${rows.map((row) => `${row}\n`).join('')}`;
}
