/**
 * The compiled data files, damaged. A file that is torn, altered or foreign is refused with a BinaryFormatError. Where even the checksum
 * was made to fit (nobody but a broken compiler does that) nothing may hang, and nothing but an error may come out of opening.
 */
import fc from 'fast-check';
import { BinaryFormatError, openSections, packSections, type Section } from '../../../lib/binary';
import { openDictionary } from '../../../lib/dictionary/dictionary';
import { openingEntityKnowledge } from '../../../lib/entities/knowledge';
import { openEntries } from '../../../lib/glossary/entries';
import { openGlossary } from '../../../lib/glossary/glossary';
import { openLexicon } from '../../../lib/lexicon/lexicon';
import { openReadings } from '../../../lib/pinyin/readings';
import { finish } from '../../../lib/steps';
import { type Damage, damaged, someDamage } from '../damage';
import { bytesOf } from '../resources';
import { hold, target } from '../target';

const OPENERS: Record<string, (bytes: Uint8Array) => unknown> = {
  'lexicon.bin': openLexicon,
  'readings.bin': openReadings,
  'glossary.bin': openGlossary,
  'glossary-entries.bin': openEntries,
  'entities.bin': (bytes) => finish(openingEntityKnowledge(bytes)),
  'dictionary.bin': openDictionary,
};
const FILES = Object.keys(OPENERS);

const whole = new Map<string, Uint8Array>();
function fileOf(name: string): Uint8Array {
  let bytes = whole.get(name);
  if (!bytes) {
    bytes = bytesOf(name);
    whole.set(name, bytes);
  }
  return bytes;
}

/** Opens; true where the bytes were refused as documented. */
function refused(name: string, bytes: Uint8Array): boolean {
  try {
    OPENERS[name]?.(bytes);
    return false;
  } catch (error) {
    if (error instanceof BinaryFormatError) {
      hold(error.message.length > 10 && error.message.length < 200, `no clear message: ${error.message}`);
      return true;
    }
    throw error;
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0;

interface Record32 {
  name: string;
  type: number;
  offset: number;
  length: number;
}

const TYPES = [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array] as const;

function recordsOf(bytes: Uint8Array): Record32[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Array.from({ length: view.getUint32(12, true) }, (_, n) => {
    const at = 20 + 32 * n;
    const name = String.fromCharCode(...bytes.subarray(at, at + 20)).replace(/\0.*$/s, '');
    return {
      name,
      type: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 24, true),
      length: view.getUint32(at + 28, true),
    };
  });
}

/** A file with one section shortened, dropped or of another type, its checksum made to fit. */
function remade(name: string, which: number, how: 'short' | 'gone' | 'retyped' | 'empty'): Uint8Array {
  const bytes = fileOf(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const kind = String.fromCharCode(...bytes.subarray(4, 8));
  const records = recordsOf(bytes);
  const chosen = which % records.length;
  const sections: Record<string, Section> = {};
  records.forEach((record, n) => {
    const Type = TYPES[record.type] as (typeof TYPES)[number];
    const all = new Type(bytes.slice(record.offset, record.offset + record.length).buffer as ArrayBuffer);
    if (n !== chosen) sections[record.name] = all;
    else if (how === 'short') sections[record.name] = all.slice(0, all.length - 1);
    else if (how === 'empty') sections[record.name] = all.slice(0, 0);
    else if (how === 'retyped')
      sections[record.name] = record.type === 0 ? new Int8Array(all.length) : new Uint8Array(all.length);
  });
  return packSections(kind, view.getUint32(8, true), sections);
}

export const BINARIES = [
  target({
    name: 'binaries-damaged',
    what: 'every compiled data file, damaged, torn or in place of another',
    inputs: fc.record({
      file: fc.constantFrom(...FILES),
      as: fc.option(fc.constantFrom(...FILES), { freq: 4, nil: null }),
      damage: someDamage,
    }),
    check: ({ file, as, damage }: { file: string; as: string | null; damage: Damage[] }) => {
      const bytes = damaged(fileOf(file), damage);
      if (as && as !== file) hold(refused(as, fileOf(file)), `${file} opens as ${as}`);
      else if (!same(bytes, fileOf(file))) hold(refused(file, bytes), `${file} opens though it is damaged`);
    },
    brief: 12,
  }),
  target({
    name: 'binaries-remade',
    what: 'data files with a section shortened, dropped, emptied or of another type, the checksum right',
    inputs: fc.record({
      file: fc.constantFrom(...FILES),
      which: fc.nat(30),
      how: fc.constantFrom('short', 'gone', 'retyped', 'empty'),
    }),
    // Refused, or opened because nothing depends on it: what must not come is another error.
    check: ({ file, which, how }) => void refused(file, remade(file, which, how as 'short')),
    brief: 25,
  }),
  target({
    name: 'binaries-foreign',
    what: 'any bytes as a data file, with the right first bytes or not',
    inputs: fc.record({
      file: fc.constantFrom(...FILES),
      header: fc.nat(20),
      bytes: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 }),
    }),
    check: ({ file, header, bytes }) => {
      const all = Uint8Array.from([...fileOf(file).subarray(0, header), ...bytes]);
      hold(refused(file, all), 'foreign bytes open');
    },
    brief: 200,
  }),
  target({
    name: 'binaries-sections',
    what: 'sections packed and opened again',
    inputs: fc.record({
      names: fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcXYZ09_-'), minLength: 1, maxLength: 20 }), { maxLength: 6 }),
      data: fc.array(fc.array(fc.integer()), { maxLength: 6 }),
    }),
    check: ({ names, data }) => {
      const sections = Object.fromEntries(
        names.map((name, n) => [name, (TYPES[n % 6] as typeof Int32Array).from(data[n] ?? [])]),
      );
      const opened = openSections(packSections('TEST', 1, sections), 'TEST', 1);
      for (const [name, section] of Object.entries(sections)) {
        hold(opened.get(name, section.constructor as typeof Int32Array).join() === section.join(), `${name} came back changed`);
      }
    },
    brief: 100,
  }),
];
