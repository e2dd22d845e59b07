/** CC-CEDICT's line format: `繁體 简体 [pin1 yin1] /sense/sense/`; lines that begin with # are comments. */
import { joinSyllables, splitNumbered } from '../../../dictionary/syllables';
import { toNumberedText } from '../numbered';
import { checkTerms, type PackFile, type PackParsed, type RawTerm, refuse } from '../pack-term';

const LINE = /^(\S+)\s+(\S+)\s+\[([^\]]*)\]\s+\/(.+)\/\s*$/;

export function looksLikeCedict(text: string): boolean {
  const first = text.split(/\r?\n/, 200).find((line) => line.trim() !== '' && !line.startsWith('#'));
  return first !== undefined && LINE.test(first);
}

export function readCedict(text: string): PackParsed {
  const raw: RawTerm[] = [];
  const lines = text.split(/\r?\n/);
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const found = LINE.exec(line);
    if (!found) return refuse('packDamaged', n + 1, line);
    const [, trad = '', term = '', reading = '', senses = ''] = found;
    const [gloss = '', ...more] = senses.split('/');
    const syllables = splitNumbered(reading);
    raw.push({
      line: n + 1,
      term: { term, trad, pinyin: syllables ? joinSyllables(syllables) : reading, gloss, explain: more.join('; ') },
    });
  }
  return checkTerms(null, raw);
}

/** A slash would end the sense, a bracket the reading. */
const sense = (text: string) => text.replace(/\//g, '\uff0f').replace(/\s+/g, ' ').trim();

export function writeCedict({ name, terms }: PackFile): string {
  const lines = terms.map(({ term, trad, pinyin, gloss, literal, explain, members }) => {
    const senses = [gloss || term, literal && `lit. ${literal}`, explain, ...members.map(({ zh, en }) => `${zh} ${en}`)]
      .map(sense)
      .filter((part) => part !== '');
    return `${trad} ${term} [${toNumberedText(pinyin)}] /${senses.join('/')}/\n`;
  });
  return `${name ? `# ${name.replace(/\s+/g, ' ')}\n` : ''}${lines.join('')}`;
}
