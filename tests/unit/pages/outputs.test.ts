// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotatedHtml, escapeHtml, glossaryHtml } from '../../../components/article/outputs/annotated-html';
import { apparatusOf, byGroup, entryIdsOf, NOTE_GROUPS } from '../../../components/article/outputs/apparatus';
import { glossaryMarkdown, glossaryTsv, type Wording } from '../../../components/article/outputs/glossary-files';
import { analysis, article, glossary } from './support/sample';

const wording: Wording = {
  groups: { numbered: 'Formulas', term: 'Terms', slogan: 'Slogans', person: 'People', organisation: 'Bodies', place: 'Places' },
  spell: (pinyin) => pinyin,
  fromPage: 'Spelled out on this page',
  source: 'Source',
  title: 'Glossary',
};
const all = apparatusOf(article, analysis, glossary);
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('the apparatus', () => {
  it('holds every term and name once, in reading order, numbered', () => {
    expect(all.notes.map(({ number }) => number)).toEqual(all.notes.map((_, n) => n + 1));
    const texts = all.notes.map(({ group, text }) => `${group} ${text}`);
    expect(new Set(texts).size).toBe(texts.length);
    expect(all.notes.find(({ text }) => text === '放管服')).toMatchObject({
      gloss: 'delegate, regulate, serve',
      membersFromPage: false,
      source: 'Report on the Work of the Government, 2016',
    });
    expect(all.notes.find(({ text }) => text === '沈怀远')?.group).toBe('person');
  });

  it('asks for each entry once, and does without those that are missing', () => {
    const ids = entryIdsOf(analysis);
    expect(new Set(ids).size).toBe(ids.length);
    expect(apparatusOf(article, analysis, []).notes).toHaveLength(all.notes.length);
  });

  it('lists by kind without losing a note', () => {
    const groups = byGroup(all.notes);
    expect(groups.map(({ group }) => group)).toEqual(
      NOTE_GROUPS.filter((group) => all.notes.some((note) => note.group === group)),
    );
    expect(groups.flatMap(({ notes }) => notes)).toHaveLength(all.notes.length);
  });
});

describe('the annotated article', () => {
  const html = annotatedHtml(all, wording);
  const page = parse(html);

  it('keeps every character of the article, and nothing from elsewhere', () => {
    const shown = [...page.querySelectorAll('.text')].map((element) => {
      for (const ref of element.querySelectorAll('.ref')) ref.remove();
      return element.textContent;
    });
    const { kicker, title, subtitle } = article.headline;
    expect(shown).toEqual([kicker, title, subtitle, ...article.blocks.map(({ start, end }) => article.text.slice(start, end))]);
    expect(page.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
    expect(html).not.toMatch(/@import|url\(/);
  });

  it('leads from each number to its note and back', () => {
    const fresh = parse(html);
    for (const ref of fresh.querySelectorAll<HTMLAnchorElement>('.ref')) {
      const note = fresh.querySelector(ref.getAttribute('href') ?? '');
      expect(note?.querySelector('.number')?.getAttribute('href')).toBe(`#${ref.id}`);
    }
    expect(fresh.querySelectorAll('.ref').length).toBeGreaterThan(10);
  });

  it('sets each note beside the paragraph in which its word comes first', () => {
    const fresh = parse(html);
    for (const note of fresh.querySelectorAll('.notes > li')) {
      const words = note.querySelector('b')?.textContent ?? '';
      const text = note.closest('.row')?.querySelector(':scope > :not(.beside)')?.textContent ?? '';
      // A person may be named in full only later.
      if (all.notes.find((one) => one.text === words)?.group !== 'person')
        expect(text.replace(/\d/g, '')).toContain(words.replace(/\d/g, ''));
    }
  });

  it('gives where it is from', () => {
    expect(page.querySelector('.from')?.textContent).toContain('陆秋萍、方志明');
    expect(page.querySelector('.from a')?.getAttribute('href')).toBe(article.url);
  });

  it('makes text of text, whatever stands in the article', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (noise) => {
        const text = `<img src=x onerror=alert(1)>${noise}</p><script>1</script>`;
        const hostile = {
          ...article,
          url: 'javascript:alert(1)',
          headline: { kicker: null, title: text, subtitle: null },
          text,
          blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
        };
        const note = {
          number: 1,
          group: 'term' as const,
          text,
          pinyin: text,
          gloss: text,
          explain: text,
          members: [{ zh: text, en: text }],
          membersFromPage: true,
          source: text,
          spans: [{ start: 0, end: 4 }],
        };
        for (const made of [
          annotatedHtml({ article: hostile, notes: [note] }, wording),
          glossaryHtml({ article: hostile, notes: [note] }, wording),
        ]) {
          const parsed = parse(made);
          expect(parsed.querySelectorAll('img, script')).toHaveLength(0);
          expect(parsed.querySelectorAll('a[href^="javascript"]')).toHaveLength(0);
          expect(parsed.querySelector('h1')?.textContent?.replace(/\d$/, '')).toContain('<img src=x onerror=alert(1)>');
        }
      }),
      { numRuns: 30 },
    );
  });

  it('escapes what HTML reads as its own', () => {
    expect(escapeHtml(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
  });
});

describe('the glossary', () => {
  it('as Markdown, by kind, with members and source', () => {
    const markdown = glossaryMarkdown(all, wording);
    expect(markdown).toMatch(/^# 青澜推行/);
    expect(markdown).toContain('- **放管服** fàng-guǎn-fú: delegate, regulate, serve');
    expect(markdown).toContain('  1. 简政放权: trim offices, hand powers down');
    expect(markdown).toContain('  Source: Report on the Work of the Government, 2016');
    expect(markdown.indexOf('## Formulas')).toBeLessThan(markdown.indexOf('## Terms'));
  });

  it('as a table: a line for each note, all of one width, none of it a formula', () => {
    const lines = glossaryTsv(all, wording).trimEnd().split('\n');
    expect(lines).toHaveLength(all.notes.length + 1);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([9]));
    const [note] = all.notes;
    if (!note) throw new Error('no note');
    const tricky = glossaryTsv({ article, notes: [{ ...note, text: '=1+1', gloss: 'a\tb\nc' }] }, wording).split('\n')[1];
    expect(tricky?.split('\t').slice(2, 5)).toEqual(["'=1+1", note.pinyin, 'a b c']);
  });

  it('as a page of its own, without links into a text that is not there', () => {
    const page = parse(glossaryHtml(all, wording));
    expect(page.querySelectorAll('.notes > li')).toHaveLength(all.notes.length);
    expect(page.querySelectorAll('a[href^="#"]')).toHaveLength(0);
  });
});
