/** The article's glossary as text for other programs: Markdown to read, a table for spreadsheets. */
import { escapeMarkdown } from '../../../lib/library/export/markdown';
import { sourceLine } from '../cite';
import { type Apparatus, byGroup, type Note, type NoteGroup } from './apparatus';

/** What the interface calls the kinds, and how it spells readings. */
export interface Wording {
  groups: Record<NoteGroup, string>;
  /** A reading as the reader chose to see it. */
  spell: (pinyin: string, text: string) => string;
  /** `Spelled out on this page`. */
  fromPage: string;
  /** `Source`. */
  source: string;
  /** Of the whole file. */
  title: string;
}

function markdownOf({ text, pinyin, gloss, explain, members, membersFromPage, source }: Note, wording: Wording): string {
  const head = [`**${escapeMarkdown(text)}**`, pinyin && escapeMarkdown(wording.spell(pinyin, text))].filter(Boolean).join(' ');
  const lines = [`- ${head}${gloss ? `: ${escapeMarkdown(gloss)}` : ''}`];
  if (explain && explain !== gloss) lines.push(`  ${escapeMarkdown(explain)}`);
  if (members.length > 0 && membersFromPage) lines.push(`  ${wording.fromPage}:`);
  for (const [n, { zh, en }] of members.entries())
    lines.push(`  ${n + 1}. ${escapeMarkdown(zh)}${en ? `: ${escapeMarkdown(en)}` : ''}`);
  if (source) lines.push(`  ${wording.source}: ${escapeMarkdown(source)}`);
  return lines.join('\n');
}

export function glossaryMarkdown({ article, notes }: Apparatus, wording: Wording): string {
  const parts = [`# ${escapeMarkdown(article.headline.title)}`, escapeMarkdown(sourceLine(article))];
  for (const { group, notes: found } of byGroup(notes)) {
    parts.push(`## ${wording.groups[group]}`, found.map((note) => markdownOf(note, wording)).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

/**
 * One cell of a table. A tab or line break would break it; a cell that begins like a formula is a text all the same, which a
 * spreadsheet must be told.
 */
function cell(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** Columns: number, kind, word, reading, gloss, explanation, members, source, times. The first line names them. */
export function glossaryTsv({ notes }: Apparatus, wording: Wording): string {
  const lines = notes.map((note) => [
    String(note.number),
    wording.groups[note.group],
    note.text,
    note.pinyin && wording.spell(note.pinyin, note.text),
    note.gloss ?? '',
    note.explain ?? '',
    note.members.map(({ zh, en }) => (en ? `${zh} = ${en}` : zh)).join('; '),
    note.source ?? '',
    String(note.spans.length),
  ]);
  const head = ['number', 'kind', 'word', 'reading', 'gloss', 'explanation', 'members', 'source', 'times'];
  return `${[head, ...lines].map((line) => line.map(cell).join('\t')).join('\n')}\n`;
}
