/** The rules of the house that a machine can check: who may import whom. */
import { describe, expect, it } from 'vitest';
import { importsOf, sourcesUnder } from './imports';

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) => [...sourcesUnder(folder)]);
const arrows = new Map(files.map((file) => [file, importsOf(file)]));

/** `lib/text/segment.ts` -> `text`; `lib/analysis.ts` -> `analysis`. */
const roomOf = (file: string) => /^lib\/([^/.]+)/.exec(file)?.[1] ?? file.split('/')[0] ?? '';

const CORE = ['packed-texts', 'text', 'lexicon', 'pinyin', 'glossary', 'entities', 'summary', 'analysis'];
const CORE_PACKAGES = /^(valibot)$/;

/** What each room may lean on, besides itself, `contract`, `binary`, `steps`, `planes` and `english-spelling`. */
const MAY_IMPORT: Record<string, string[]> = {
  contract: [],
  binary: [],
  steps: [],
  planes: [],
  'english-spelling': [],
  'packed-texts': [],
  lexicon: ['text'], // characters.ts, which leans on nothing
  text: ['lexicon'],
  pinyin: ['text', 'lexicon'],
  glossary: ['text', 'lexicon', 'pinyin', 'packed-texts'],
  entities: ['text', 'lexicon'],
  summary: ['text', 'lexicon'],
  analysis: ['text', 'lexicon', 'pinyin', 'glossary', 'entities', 'summary'],
  resources: ['analysis', 'lexicon', 'pinyin', 'glossary', 'entities'],
  'fetch-data': [],
  'on-device': [],
  article: ['text', 'analysis'],
  dictionary: ['text', 'pinyin', 'lexicon', 'packed-texts'],
};

const complaints = (check: (file: string, target: string, typeOnly: boolean) => boolean) =>
  [...arrows].flatMap(([file, imports]) =>
    imports.filter(({ target, typeOnly }) => !check(file, target, typeOnly)).map(({ target }) => `${file} imports ${target}`),
  );

describe('the house', () => {
  it('has been read', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(arrows.get('lib/analysis.ts')?.map(({ target }) => target)).toContain('lib/text/segmenting.ts');
  });

  it('keeps the core pure: no package, no browser, no DOM framework, no storage', () => {
    expect(
      complaints(
        (file, target) =>
          !CORE.includes(roomOf(file)) || !file.startsWith('lib/') || target.startsWith('lib/') || CORE_PACKAGES.test(target),
      ),
    ).toEqual([]);
  });

  it('keeps arrows between the rooms of lib one way', () => {
    expect(
      complaints((file, target) => {
        if (!file.startsWith('lib/') || !target.startsWith('lib/')) return true;
        const [from, to] = [roomOf(file), roomOf(target)];
        return (
          from === to ||
          ['contract', 'binary', 'steps', 'planes', 'english-spelling'].includes(to) ||
          !(from in MAY_IMPORT) ||
          (MAY_IMPORT[from] ?? []).includes(to)
        );
      }),
    ).toEqual([]);
  });

  it('lets lib know nothing of components and entrypoints, and components nothing of entrypoints', () => {
    expect(
      complaints((file, target) => {
        if (file.startsWith('lib/')) return !/^(components|entrypoints)\//.test(target);
        if (file.startsWith('components/')) return !target.startsWith('entrypoints/');
        return true;
      }),
    ).toEqual([]);
  });

  it('has no circle of imports, not even of types', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const { target } of arrows.get(file) ?? []) if (arrows.has(target)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps Dexie behind the background and the extension pages', () => {
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, typeOnly } of arrows.get(file) ?? []) if (!typeOnly) visit(target);
    };
    for (const file of files) if (/^entrypoints\/(detect\.ts|annotate\.content)/.test(file)) visit(file);
    expect(reached.size).toBeGreaterThan(20);
    expect([...reached].filter((name) => name === 'dexie' || name.startsWith('dexie/'))).toEqual([]);
  });

  it('names every message in one file', () => {
    expect(complaints((file, target) => target !== '@webext-core/messaging' || file === 'lib/protocol.ts')).toEqual([]);
  });
});
