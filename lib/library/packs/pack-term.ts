/**
 * A term of a reader's own glossary as files carry it, and what a file of such terms must keep to. All formats come down to this shape,
 * and all of them pass the same checks: a file is taken whole or refused whole, with the line and the reason.
 */
import * as v from 'valibot';
import { KINDS } from '../../glossary/entry';
import { plainLine } from '../../text/plain-line';
import type { OwnTerm } from '../records';

/** An own term before it has an id and a pack. */
export type PackTerm = Omit<OwnTerm, 'id' | 'packId' | 'created' | 'modified'>;

/** Lengths in UTF-16 units; a glossary for one reader's pages. */
export const PACK_LIMITS = {
  /** Of one file. A Yomitan archive of 20,000 terms has about 3 MB, unpacked 12. */
  fileBytes: 20_000_000,
  unpackedBytes: 100_000_000,
  terms: 20_000,
  name: 120,
  form: 60,
  pinyin: 200,
  gloss: 200,
  literal: 200,
  explain: 2_000,
  variants: 40,
  members: 60,
} as const;

const text = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most)), '');

/** What stands on a page: no white space, no quotation marks, one hanzi or digit at least (Latin alone would mark every address). */
const form = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(PACK_LIMITS.form),
  v.regex(/^[^\s“”"‘’「」『』]+$/u, 'No white space and no quotation marks'),
  v.regex(/[\p{Script=Han}\d]/u, 'No Chinese'),
);

const member = v.object({
  zh: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  en: text(160),
  group: v.optional(v.pipe(v.string(), v.maxLength(20))),
});

export const packTermSchema = v.pipe(
  v.object({
    term: form,
    trad: v.optional(form),
    pinyin: text(PACK_LIMITS.pinyin),
    variants: v.optional(v.pipe(v.array(form), v.maxLength(PACK_LIMITS.variants)), []),
    kind: v.optional(v.picklist(KINDS), 'term'),
    gloss: text(PACK_LIMITS.gloss),
    literal: text(PACK_LIMITS.literal),
    explain: text(PACK_LIMITS.explain),
    members: v.optional(v.pipe(v.array(member), v.maxLength(PACK_LIMITS.members)), []),
  }),
  v.transform(({ trad, ...term }): PackTerm => ({ ...term, trad: trad ?? term.term })),
);

export interface PackRefusal {
  ok: false;
  /** Key of the text that says why. */
  message: 'packTooLarge' | 'packTooMany' | 'packEmpty' | 'packUnknown' | 'packDamaged' | 'packBadTerm' | 'packTwice';
  /** Line of the file (the first being 1), or number of the term where the format has no lines; null where neither helps. */
  line: number | null;
  detail: string | null;
}

/** What a file holds, before anything is written. */
export interface PackFile {
  /** The name that the file gives itself. */
  name: string | null;
  terms: PackTerm[];
}

export type PackParsed = { ok: true; value: PackFile } | PackRefusal;

/** What may be as long as the file is cut for the reader. */
const MOST_DETAIL = 160;

export function refuse(message: PackRefusal['message'], line: number | null = null, detail: string | null = null): PackRefusal {
  return { ok: false, message, line, detail: detail?.slice(0, MOST_DETAIL) ?? null };
}

/** A term as a format found it, with the line where it stands. */
export interface RawTerm {
  line: number;
  term: unknown;
}

/** Checks what a format found: each term, their number, and that none stands twice. */
export function checkTerms(name: string | null, raw: readonly RawTerm[]): PackParsed {
  if (raw.length === 0) return refuse('packEmpty');
  if (raw.length > PACK_LIMITS.terms) return refuse('packTooMany', null, String(raw.length));
  const terms: PackTerm[] = [];
  const lines = new Map<string, number>();
  for (const { line, term } of raw) {
    const checked = v.safeParse(packTermSchema, term, { abortEarly: true });
    if (!checked.success) {
      const [issue] = checked.issues;
      const path = v.getDotPath(issue);
      return refuse('packBadTerm', line, path ? `${path}: ${issue.message}` : issue.message);
    }
    const first = lines.get(checked.output.term);
    if (first !== undefined) return refuse('packTwice', line, `${checked.output.term} (${first})`);
    lines.set(checked.output.term, line);
    terms.push(checked.output);
  }
  return { ok: true, value: { name: plainLine(name ?? '', PACK_LIMITS.name) || null, terms } };
}
