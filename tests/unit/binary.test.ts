import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BinaryFormatError, openSections, packSections } from '../../lib/binary';

const sections = fc.record({
  bytes: fc.uint8Array({ maxLength: 200 }),
  words: fc.uint16Array({ maxLength: 100 }),
  numbers: fc.int32Array({ maxLength: 50 }),
  weights: fc.int8Array({ maxLength: 50 }),
});

describe('data files', () => {
  it('give back what was packed', () => {
    fc.assert(
      fc.property(sections, (packed) => {
        const opened = openSections(packSections('TEST', 3, packed), 'TEST', 3);
        expect(opened.get('bytes', Uint8Array)).toEqual(packed.bytes);
        expect(opened.get('words', Uint16Array)).toEqual(packed.words);
        expect(opened.get('numbers', Int32Array)).toEqual(packed.numbers);
        expect(opened.get('weights', Int8Array)).toEqual(packed.weights);
      }),
    );
  });

  it('open from the middle of another buffer', () => {
    const file = packSections('TEST', 1, { numbers: Int32Array.of(1, -2, 3) });
    const pool = new Uint8Array(file.length + 3);
    pool.set(file, 3);
    expect(openSections(pool.subarray(3), 'TEST', 1).get('numbers', Int32Array)).toEqual(Int32Array.of(1, -2, 3));
  });

  it('are refused when a single byte has changed', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.integer({ min: 1, max: 255 }), (packed, where, change) => {
        const file = packSections('TEST', 1, packed);
        const at = where % file.length;
        file[at] = (file[at] as number) ^ change;
        expect(() => openSections(file, 'TEST', 1)).toThrow(BinaryFormatError);
      }),
    );
  });

  it('are refused with another number of sections, though that is not under the checksum', () => {
    const sections = { one: new Uint8Array(), two: Uint16Array.of(1, 2), three: new Uint8Array() };
    for (let count = 0; count < 256; count += 1) {
      const file = packSections('TEST', 1, sections);
      if (count === 3) continue;
      file[12] = count;
      expect(() => openSections(file, 'TEST', 1), `${count} sections`).toThrow(BinaryFormatError);
    }
    expect(() => openSections(packSections('TEST', 1, {}), 'TEST', 1)).not.toThrow();
  });

  it('are refused when torn', () => {
    const file = packSections('TEST', 1, { bytes: new Uint8Array(100).fill(7) });
    for (let length = 0; length < file.length; length += 1) {
      expect(() => openSections(file.slice(0, length), 'TEST', 1)).toThrow(BinaryFormatError);
    }
  });

  it('say what is wrong with them', () => {
    const file = packSections('TEST', 1, { bytes: Uint8Array.of(1) });
    expect(() => openSections(file, 'GLOS', 1)).toThrow(/another kind/);
    expect(() => openSections(file, 'TEST', 2)).toThrow('TEST: version 1, this program reads version 2');
    expect(() => openSections(new Uint8Array(64), 'TEST', 1)).toThrow(/not a Tifa data file/);
    expect(() => openSections(file, 'TEST', 1).get('bytes', Uint16Array)).toThrow(/no section "bytes"/);
  });

  it('refuse names that do not fit', () => {
    expect(() => packSections('TEST', 1, { 'a name that is much too long': new Uint8Array() })).toThrow(TypeError);
    expect(() => packSections('test', 1, {})).toThrow(TypeError);
  });
});
