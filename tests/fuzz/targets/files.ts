/** Files that readers bring: glossaries in every format, backups and annotations. A file is taken whole or refused with a reason. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { toJson } from '../../../lib/library/export/json';
import { parseLibrary } from '../../../lib/library/import';
import { merge } from '../../../lib/library/merge';
import { pack as compress, TooLargeError, unpack } from '../../../lib/library/packed';
import { checkTerms, PACK_LIMITS, type PackParsed, type PackTerm } from '../../../lib/library/packs/pack-term';
import { readPack } from '../../../lib/library/packs/read-pack';
import { PACK_FORMATS, type PackFormatName } from '../../../lib/library/packs/write-pack';
import { emptySnapshot } from '../../../lib/library/records';
import { snapshot } from '../../unit/library/samples';
import { type Damage, damaged, damages } from '../damage';
import { hold, target } from '../target';
import { text, unit } from '../text';

const DATE = '2026-06-01';
const FORMATS = Object.keys(PACK_FORMATS) as PackFormatName[];
const encoder = new TextEncoder();

const term = fc.record({
  term: fc.oneof(fc.constantFrom('三本账', '一网通办', '青澜模式'), text(2)),
  trad: fc.oneof(fc.constant('三本賬'), text(1)),
  pinyin: fc.oneof(fc.constantFrom('sān běn zhàng', 'san1 ben3 zhang4', "xī'ān"), text(2)),
  variants: fc.array(text(1), { maxLength: 3 }),
  kind: fc.constantFrom('term', 'slogan', 'numbered'),
  gloss: text(3),
  literal: text(1),
  explain: text(4),
  members: fc.array(fc.record({ zh: text(1), en: text(1) }), { maxLength: 3 }),
});

/** Terms that pass the checks, from those that may not. */
const sound = (terms: readonly object[]) =>
  terms.flatMap((one) => {
    const checked = checkTerms(null, [{ line: 1, term: one }]);
    return checked.ok ? checked.value.terms : [];
  });

function parsedIsSound(parsed: PackParsed): void {
  if (!parsed.ok) {
    hold(/^pack\w+$/.test(parsed.message), `no message: ${parsed.message}`);
    hold(parsed.line === null || parsed.line >= 1, `line ${parsed.line}`);
    hold((parsed.detail?.length ?? 0) <= 160, 'the detail is as long as the file');
    return;
  }
  const { terms, name } = parsed.value;
  hold(terms.length > 0 && terms.length <= PACK_LIMITS.terms, `${terms.length} terms`);
  hold(new Set(terms.map((one) => one.term)).size === terms.length, 'a term stands twice');
  hold(
    checkTerms(
      name,
      terms.map((one, n) => ({ line: n + 1, term: one })),
    ).ok,
    'what was taken does not pass the checks',
  );
  const again = readPack(encoder.encode(PACK_FORMATS.json.write(parsed.value, DATE) as string));
  const sorted = (list: readonly PackTerm[]) => JSON.stringify([...list].sort((a, b) => (a.term < b.term ? -1 : 1)));
  hold(again.ok && sorted(again.value.terms) === sorted(terms), 'what was taken does not come back from JSON');
}

function readGlossary({ format, terms, damage }: { format: PackFormatName; terms: object[]; damage: Damage[] }): void {
  const unique = new Map(sound(terms).map((one) => [one.term, one]));
  const file = PACK_FORMATS[format].write({ name: '青澜', terms: [...unique.values()] }, DATE);
  const bytes = typeof file === 'string' ? encoder.encode(file) : file;
  parsedIsSound(readPack(damaged(bytes, damage)));
}

function readLibrary({ file, damage }: { file: string; damage: Damage[] }): void {
  const source = new TextDecoder().decode(damaged(encoder.encode(file), damage));
  const parsed = parseLibrary(source);
  if (!parsed.ok) {
    hold(/^import\w+$/.test(parsed.message), `no message: ${parsed.message}`);
    hold(parsed.line === null || (parsed.line >= 1 && parsed.line <= source.split('\n').length), `line ${parsed.line}`);
    hold((parsed.detail?.length ?? 0) <= 200, 'the detail is as long as the file');
    return;
  }
  const once = toJson(merge(emptySnapshot(), parsed.value));
  const again = parseLibrary(once);
  hold(again.ok, `what was taken is refused when it comes back: ${again.ok || again.message} ${again.ok || again.detail}`);
  hold(toJson(again.value) === once, 'what was taken comes back changed');
  hold(toJson(merge(again.value, parsed.value)) === once, 'taking a file twice changes something');
}

/** Properties that a JSON file may carry, and should not. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'format',
  'version',
  'articles',
  'highlights',
  'target',
  'selector',
  'type',
];
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'json' },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e308,
      2,
      '',
      'tifa-library',
      '2026-05-01T08:00:00Z',
      'https://a.example',
      'oa:TextQuoteSelector',
    ),
    text(2),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...HOSTILE), tie('value')), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs)),
  ),
})).value;

const annotation = fc
  .record(
    {
      '@context': fc.constantFrom('http://www.w3.org/ns/anno.jsonld', 'x'),
      id: fc.oneof(fc.constantFrom('urn:uuid:1', ''), json),
      type: fc.constantFrom('Annotation', 'AnnotationCollection', 'x'),
      body: fc.oneof(
        json,
        fc.array(
          fc.record({ type: fc.constant('TextualBody'), value: text(2), purpose: fc.constantFrom('tagging', 'commenting') }),
        ),
      ),
      target: fc.oneof(
        json,
        fc.record({
          source: fc.oneof(fc.constantFrom('https://qinglan.example/a', 'javascript:alert(1)', ''), text(1)),
          selector: fc.array(
            fc.oneof(
              fc.record({ type: fc.constant('TextQuoteSelector'), exact: text(2), prefix: text(1), suffix: text(1) }),
              fc.record({ type: fc.constant('TextPositionSelector'), start: fc.integer(), end: fc.integer() }),
              json,
            ),
            { maxLength: 3 },
          ),
        }),
      ),
      uri: fc.oneof(fc.constantFrom('https://qinglan.example/a'), json),
      text: fc.oneof(text(2), json),
      tags: fc.oneof(fc.array(text(1)), json),
      created: fc.oneof(fc.constantFrom('2026-05-01T08:00:00Z', 'x'), json),
    },
    { requiredKeys: [] },
  )
  .chain((one) => fc.constantFrom<unknown>(one, [one], { rows: [one], total: 1 }, { items: [one] }, { annotations: [one] }))
  .map((file) => JSON.stringify(file));

export const FILES = [
  target({
    name: 'glossary-files',
    what: 'glossaries written in every format, then damaged',
    inputs: fc.record({ format: fc.constantFrom(...FORMATS), terms: fc.array(term, { maxLength: 5 }), damage: damages }),
    check: readGlossary,
    brief: 150,
  }),
  target({
    name: 'glossary-texts',
    what: 'texts and JSON that may be a glossary, as they are and in a Yomitan archive',
    inputs: fc.oneof(
      text(20),
      json.map((value) => JSON.stringify(value)),
      fc
        .array(
          fc
            .array(fc.oneof(text(1), fc.constantFrom('三本账', 'term', 'sān', '[a1 b2]', '/a/b/', '"', '""', '//', '#')), {
              maxLength: 6,
            })
            .map((cells) => cells.join('\t')),
          { maxLength: 6 },
        )
        .map((lines) => lines.join('\n')),
      fc.array(term, { maxLength: 3 }).map((terms) => JSON.stringify({ format: 'tifa-glossary', version: 1, name: 1, terms })),
    ),
    check: (source) => {
      parsedIsSound(readPack(encoder.encode(source)));
      parsedIsSound(
        readPack(zipSync({ 'index.json': strToU8('{"title":"青澜","format":3}'), 'term_bank_1.json': strToU8(source) })),
      );
      parsedIsSound(readPack(zipSync({ 'index.json': strToU8(source) })));
    },
    brief: 120,
    grow: { units: unit.map((line) => `${line}\t${line}\n`), input: (source) => source, size: 40_000 },
  }),
  target({
    name: 'library-files',
    what: 'backups, damaged; annotations of other programs; any JSON',
    inputs: fc.record({
      file: fc.oneof(
        snapshot.map(toJson),
        annotation,
        json.map((value) => JSON.stringify(value)),
        text(10),
      ),
      damage: damages,
    }),
    check: readLibrary,
    brief: 120,
    grow: {
      units: unit,
      input: (source) => ({
        file: JSON.stringify({ format: 'tifa-library', version: 2, articles: [{ id: source }] }),
        damage: [],
      }),
      size: 100_000,
    },
  }),
  target({
    name: 'packed-backups',
    what: 'backups packed with gzip, damaged',
    inputs: fc.record({ file: text(40), damage: damages }),
    check: async ({ file, damage }) => {
      const bytes = damaged(await compress(file), damage);
      try {
        await unpack(bytes, 100_000);
      } catch (error) {
        // Browsers throw a TypeError (Compression Standard), Node an error of zlib.
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        hold(
          error instanceof TooLargeError || error instanceof TypeError || code.startsWith('Z_'),
          `undocumented: ${String(error)}`,
        );
      }
    },
    brief: 60,
  }),
];
