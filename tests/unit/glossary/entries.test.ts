/** Every entry of the glossary, against every rule. A failing test lists each offending entry in words. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  formsOf,
  memberComplaints,
  referenceComplaints,
  senseComplaints,
  setComplaints,
  withRelationsBothWays,
} from '../../../lib/glossary/consistency';
import { CATEGORIES, type GlossaryEntry } from '../../../lib/glossary/entry';
import { packGlossary } from '../../../lib/glossary/glossary';
import { checkEntry, nameOf, readRawEntries, readSharedSources, resolveSources } from '../../../modules/data/glossary-entries';
import { pinyinComplaint } from './check-pinyin';
import { toSimplified } from './to-simplified';

const raw = readRawEntries();
const shared = readSharedSources();
const malformed: string[] = [];
const entries: { file: string; name: string; entry: GlossaryEntry }[] = [];
for (const one of raw) {
  try {
    entries.push({ file: one.file, name: nameOf(one), entry: resolveSources(checkEntry(one), shared) });
  } catch (error) {
    malformed.push((error as Error).message);
  }
}
const all = entries.map(({ entry }) => entry);
const complaints = (check: (entry: GlossaryEntry, file: string) => (string | null | false)[]) =>
  entries.flatMap(({ name, entry, file }) =>
    check(entry, file).flatMap((complaint) => (complaint ? [`${name}: ${complaint}`] : [])),
  );

describe('glossary entries', () => {
  it('fit the schema: fields, closed lists, lengths, at least one source', () => {
    expect(malformed).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
  });

  it('stand in a file named after their category', () => {
    const named = (file: string): readonly string[] =>
      CATEGORIES.filter((category) => file === category || file.startsWith(`${category}-`));
    expect(
      complaints((entry, file) => [!named(file).includes(entry.category) && `category ${entry.category} in ${file}.yaml`]),
    ).toEqual([]);
  });

  it('have unique ids, forms that nobody else claims, and relations that exist', () => {
    expect(setComplaints(all)).toEqual([]);
  });

  it('have as many members as their number says', () => {
    expect(complaints(memberComplaints)).toEqual([]);
  });

  it('name only their own sources and forms', () => {
    expect(complaints(referenceComplaints)).toEqual([]);
  });

  it('can choose between their senses', () => {
    expect(complaints(senseComplaints)).toEqual([]);
  });

  it('have a pinyin that reads the term, hanzi by hanzi', () => {
    expect(complaints((entry) => [pinyinComplaint(entry.term, entry.pinyin)])).toEqual([]);
  });

  it('have a traditional form that converts back to the term', () => {
    expect(
      complaints((entry) => {
        const back = toSimplified(entry.trad);
        return [back !== entry.term && `${entry.trad} converts to ${back}`];
      }),
    ).toEqual([]);
  });

  it('are written in simplified characters but for `trad`', () => {
    expect(
      complaints((entry) => [
        ...formsOf(entry).map((form) => toSimplified(form) !== form && `${form} is not simplified`),
        ...entry.senses
          .flatMap((sense) => sense.members ?? [])
          .map(({ zh }) => toSimplified(zh) !== zh && `${zh} is not simplified`),
      ]),
    ).toEqual([]);
  });

  it('are in whole English sentences without hanzi in the gloss', () => {
    expect(
      complaints((entry) =>
        entry.senses.flatMap((sense) => [
          /\p{Script=Han}/u.test(sense.gloss) && `gloss holds hanzi: ${sense.gloss}`,
          /[.;]$/.test(sense.gloss) && `gloss ends like a sentence: ${sense.gloss}`,
          !/[.?!"”’)]$/.test(sense.explain) && `explain does not end as a sentence: …${sense.explain.slice(-30)}`,
          sense.usage !== undefined &&
            !/[.?!"”’)]$/.test(sense.usage) &&
            `usage does not end as a sentence: …${sense.usage.slice(-30)}`,
        ]),
      ),
    ).toEqual([]);
  });

  it('show each relation from both sides once compiled', () => {
    const related = new Map(
      withRelationsBothWays(all).map((entry) => [entry.id, entry.senses.flatMap((sense) => sense.related ?? [])]),
    );
    const oneSided = [...related].flatMap(([id, others]) =>
      others.filter((other) => !related.get(other)?.includes(id)).map((other) => `${id} > ${other}`),
    );
    expect(oneSided).toEqual([]);
  });

  it("compile to the same bytes each time, the page's index to less than 200 kB compressed", () => {
    const index = packGlossary(all);
    expect(packGlossary(all)).toEqual(index);
    expect(gzipSync(index).length).toBeLessThan(200_000);
  });
});
