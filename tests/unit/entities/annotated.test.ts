import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../modules/data/dataset';
import { type AnnotatedSentence, labelled, parseAnnotated, readAnnotated } from '../../../scripts/train/annotated';

const printed = ({ text, names }: AnnotatedSentence) =>
  names.map(({ start, end, kind, depth }) => `${kind} ${depth} ${text.slice(start, end)}`);

describe('annotated sentences', () => {
  it('lose their brackets and keep their names', () => {
    const sentence = parseAnnotated('[O[L青澜市]委宣传部]部长[P李明远]读了[W《[O青澜日报]》]。');
    expect(sentence.text).toBe('青澜市委宣传部部长李明远读了《青澜日报》。');
    expect(printed(sentence)).toEqual([
      'organisation 0 青澜市委宣传部',
      'place 1 青澜市',
      'person 0 李明远',
      'work 0 《青澜日报》',
      'organisation 1 青澜日报',
    ]);
  });

  it('give the tagger the outermost names, and those inside titles', () => {
    const { text, spans } = labelled(parseAnnotated('[O[L青澜市]委]书记[P李明远]读了[W《[O青澜日报]》]和[W《江河》]。'));
    expect(spans.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['青澜市委', 1],
      ['李明远', 0],
      ['青澜日报', 1],
    ]);
  });

  it.each(['[P李明远', '李明远]', '[P]', '[X李明远]', '[', '[O[L青澜市]委', '[O[L]委]'])('refuse %s', (line) => {
    expect(() => parseAnnotated(line)).toThrow(SyntaxError);
  });

  it('say in which line the mistake stands', () => {
    expect(() => readAnnotated('# names\n\n[P李明远]来了。\n[P来了。', 'county')).toThrow(/^county:4: /u);
    expect(readAnnotated('# names\n\n[P李明远]来了。\n', 'county')).toHaveLength(1);
  });

  it('come back as they were written', () => {
    const tree = fc.letrec<{ node: string; nodes: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('青澜', '东屏县', '说', '，', '𠮷'),
        fc.tuple(fc.constantFrom('P', 'O', 'L', 'W'), tie('nodes')).map(([kind, inner]) => `[${kind}${inner}]`),
      ),
      nodes: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    })).nodes;
    fc.assert(
      fc.property(tree, (line) => {
        const { text, names } = parseAnnotated(line);
        const letter = { person: 'P', organisation: 'O', place: 'L', work: 'W' } as const;
        const opening = new Map<number, string>();
        const closing = new Map<number, number>();
        for (const { start, end, kind } of names) {
          opening.set(start, `${opening.get(start) ?? ''}[${letter[kind]}`);
          closing.set(end, (closing.get(end) ?? 0) + 1);
        }
        let again = '';
        for (let at = 0; at <= text.length; at += 1)
          again += ']'.repeat(closing.get(at) ?? 0) + (opening.get(at) ?? '') + (text[at] ?? '');
        expect(again).toBe(line);
      }),
    );
  });
});

describe('the files of annotated sentences', () => {
  const folder = join(ROOT, 'lib/entities/training');
  const files = readdirSync(folder).filter((file) => /^sentences-.*\.txt$/u.test(file));
  it('are there', () => expect(files.length).toBeGreaterThan(0));

  it.each(files)('%s holds sentences without slips', (file) => {
    const sentences = readAnnotated(readFileSync(join(folder, file), 'utf8'), file);
    expect(sentences.length).toBeGreaterThan(50);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
    for (const { text, names } of sentences) {
      expect(names.filter(({ kind }) => kind === 'work').length, text).toBe(text.split('《').length - 1);
      for (const { start, end, kind } of names) {
        const name = text.slice(start, end);
        // A mark at the edge or a sentence's end inside a name is a bracket in the wrong place.
        if (kind === 'work') expect(name).toMatch(/^《.+》$/u);
        else expect(name).not.toMatch(/^[，。、：；！？\s]|[，。、：；！？\s]$|[，。；！？\n]/u);
      }
    }
  });
});
