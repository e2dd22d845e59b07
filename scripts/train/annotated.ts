/**
 * Sentences with their names in brackets, written for this project (`lib/entities/training/sentences-*.txt`).
 *
 * One sentence a line; `#` begins a comment. A name's kind stands first in its bracket, P person, O organisation, L place,
 * W work with its marks, and brackets nest: `[O[L青澜市]委宣传部]部长[P李明远]读[W《[O青澜日报]》]`.
 */
import { KIND_INDEX, type Labelled } from './sentences';

const KINDS = { P: 'person', O: 'organisation', L: 'place', W: 'work' } as const;
export type AnnotatedKind = (typeof KINDS)[keyof typeof KINDS];
const LABELS: Record<AnnotatedKind, string | null> = { person: 'PER', organisation: 'ORG', place: 'LOC', work: null };

export interface AnnotatedName {
  /** UTF-16 offsets in the text without brackets. */
  start: number;
  end: number;
  kind: AnnotatedKind;
  /** How many names it stands in; 0 for the outermost. */
  depth: number;
}

export interface AnnotatedSentence {
  text: string;
  /** In reading order, a name before those inside it. */
  names: AnnotatedName[];
}

const isKindLetter = (letter: string | undefined): letter is keyof typeof KINDS => letter !== undefined && letter in KINDS;

/** @throws SyntaxError for brackets that do not match, an unknown kind or a name of no characters */
export function parseAnnotated(line: string): AnnotatedSentence {
  const names: AnnotatedName[] = [];
  const open: AnnotatedName[] = [];
  let text = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] as string;
    if (sign === '[') {
      at += 1;
      const letter = line[at];
      if (!isKindLetter(letter)) throw new SyntaxError(`unknown kind ${letter ?? 'at the end of the line'}`);
      const name: AnnotatedName = { start: text.length, end: -1, kind: KINDS[letter], depth: open.length };
      names.push(name);
      open.push(name);
    } else if (sign === ']') {
      const name = open.pop();
      if (!name) throw new SyntaxError(`a bracket closes after "${text.slice(-12)}" that none opened`);
      if (name.start === text.length) throw new SyntaxError(`an empty name after "${text.slice(-12)}"`);
      name.end = text.length;
    } else text += sign;
  }
  const [left] = open;
  if (left) throw new SyntaxError(`the bracket before "${text.slice(left.start, left.start + 12)}" is not closed`);
  return { text, names };
}

/**
 * The sentences of a file's content.
 * @throws SyntaxError with `file` and the line's number
 */
export function readAnnotated(content: string, file: string): AnnotatedSentence[] {
  return content.split('\n').flatMap((line, n) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    try {
      return [parseAnnotated(line)];
    } catch (error) {
      throw new SyntaxError(`${file}:${n + 1}: ${(error as Error).message}`);
    }
  });
}

/** As the tagger learns it: the outermost people, organisations and places; names inside a work's title count. */
export function labelled({ text, names }: AnnotatedSentence): Labelled {
  const spans: Labelled['spans'] = [];
  let covered = 0;
  for (const { start, end, kind } of names) {
    const label = LABELS[kind];
    if (label === null || start < covered) continue;
    spans.push({ start, end, kind: KIND_INDEX[label] as number });
    covered = end;
  }
  return { text, spans };
}
