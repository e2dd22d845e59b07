import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/article/read-text';
import type { Article, BlockKind } from '../../../lib/contract';

const FOLDER = join(import.meta.dirname, '../../fixtures/texts');

interface Expected {
  articles: {
    kicker: string | null;
    title: string;
    subtitle: string | null;
    bylines: string[];
    authorUnit: string | null;
    complete: boolean;
    jump?: Article['jump'];
    subheads: string[];
    captions: number;
    /** First and last six characters of each paragraph. */
    paragraphs: string[];
  }[];
  published: string | null;
  outlet: string | null;
  editors: string[];
  /** Reasons by line number. */
  furniture: Record<string, string>;
}

const pages = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));
const textOf = (page: string): string => readFileSync(join(FOLDER, `${page}.txt`), 'utf8');
const blocksOf = (article: Article, kind: BlockKind): string[] =>
  article.blocks.filter((block) => block.kind === kind).map((block) => article.text.slice(block.start, block.end));

describe.each(pages)('%s', (page) => {
  const reading = readText(textOf(page));
  const expected: Expected = JSON.parse(readFileSync(join(FOLDER, `${page}.expected.json`), 'utf8'));

  it('is a newspaper page with these headlines', () => {
    expect(reading.kind).toBe('newspaper-page');
    expect(reading.articles.map((article) => article.headline)).toEqual(
      expected.articles.map(({ kicker, title, subtitle }) => ({ kicker, title, subtitle })),
    );
  });

  it('gives each article its authors', () => {
    const write = (article: Article): string[] =>
      article.bylines.map((one) => `${one.role} ${one.name}${one.affiliation ? ` @ ${one.affiliation}` : ''}`);
    expect(reading.articles.map(write)).toEqual(expected.articles.map((article) => article.bylines));
    expect(reading.articles.map((article) => article.authorUnit)).toEqual(expected.articles.map((article) => article.authorUnit));
  });

  it('puts paragraphs together and tells section heads and captions', () => {
    const short = (text: string): string => `${text.slice(0, 6)}…${text.slice(-6)}`;
    expect(reading.articles.map((article) => blocksOf(article, 'paragraph').map(short))).toEqual(
      expected.articles.map((article) => article.paragraphs),
    );
    expect(reading.articles.map((article) => blocksOf(article, 'subhead'))).toEqual(
      expected.articles.map((article) => article.subheads),
    );
    expect(reading.articles.map((article) => blocksOf(article, 'caption').length)).toEqual(
      expected.articles.map((article) => article.captions),
    );
  });

  it('says what is incomplete and where it jumps', () => {
    expect(reading.articles.map((article) => article.complete)).toEqual(expected.articles.map((article) => article.complete));
    expect(reading.articles.map((article) => article.jump)).toEqual(
      expected.articles.map((article) => article.jump ?? { from: null, to: null }),
    );
  });

  it('sets the lines of the page apart', () => {
    expect(Object.fromEntries(reading.furniture.map(({ line, why }) => [line, why]))).toEqual(expected.furniture);
    for (const article of reading.articles) {
      expect(article).toMatchObject({ published: expected.published, outlet: expected.outlet, editors: expected.editors });
    }
  });
});

/** The sample page's articles, printed again with another extraction's habits: the same must be read. */
describe('one page, several habits of extraction', () => {
  const articles = readText(textOf('sample-page')).articles;
  const width = (sign: string): number => (/[0-9A-Za-z .%]/u.test(sign) ? 0.5 : 1);

  /** Printed lines of a paragraph set in a column, the first indented by two. */
  function printed(paragraph: string, column: number): string[] {
    const lines: string[] = [];
    let line = '';
    let at = 2;
    for (const sign of paragraph) {
      if (at + width(sign) > column && !'，。、；：！？”）》,.'.includes(sign)) {
        lines.push(line);
        line = '';
        at = 0;
      }
      line += sign;
      at += width(sign);
    }
    return [...lines, line];
  }

  function print(habit: {
    heading: (text: string, depth: number) => string;
    paragraph: (text: string) => string[];
    between: string;
  }): string {
    return articles
      .flatMap(({ headline, text, blocks }) => [
        ...(headline.kicker ? [headline.kicker] : []),
        habit.heading(headline.title, 1),
        ...(headline.subtitle ? [headline.subtitle] : []),
        ...blocks.flatMap((block) => {
          const part = text.slice(block.start, block.end);
          if (block.kind === 'subhead') return [habit.heading(part, 2)];
          return block.kind === 'paragraph' ? habit.paragraph(part) : [part];
        }),
      ])
      .join(habit.between);
  }

  const plain = (text: string): string => text;
  const depths = (text: string, depth: number): string => `${'#'.repeat(depth)} ${text}`;
  const whole = (text: string): string[] => [text];
  const torn = (text: string): string[] => (text.length > 120 ? [text.slice(0, 71), text.slice(71)] : [text]);
  const habits = {
    'paragraphs as they are': print({ heading: plain, paragraph: whole, between: '\n\n' }),
    'no blank lines': print({ heading: plain, paragraph: whole, between: '\n' }),
    'headings of two depths': print({ heading: depths, paragraph: whole, between: '\n\n' }),
    'headings of one depth': print({ heading: (text) => `## ${text}`, paragraph: whole, between: '\n\n' }),
    'paragraphs torn in mid-sentence': print({ heading: plain, paragraph: torn, between: '\n\n' }),
    'a space where each printed line ended': print({
      heading: plain,
      paragraph: (text) => [printed(text, 19).join(' ')],
      between: '\n\n',
    }),
    'a line feed where each printed line ended': print({ heading: plain, paragraph: (text) => printed(text, 17), between: '\n' }),
  };

  it.each(Object.entries(habits))('%s', (_, text) => {
    const bare = (part: string | null): string => (part ?? '').replace(/\s/gu, '');
    const again = readText(text).articles;
    expect(again.map((article) => bare(article.headline.title))).toEqual(articles.map((article) => bare(article.headline.title)));
    expect(again.map((article) => article.bylines.map((one) => one.name))).toEqual(
      articles.map((article) => article.bylines.map((one) => one.name)),
    );
    expect(again.map((article) => blocksOf(article, 'paragraph').map(bare))).toEqual(
      articles.map((article) => blocksOf(article, 'paragraph').map(bare)),
    );
    expect(again.map((article) => blocksOf(article, 'subhead').map(bare))).toEqual(
      articles.map((article) => blocksOf(article, 'subhead').map(bare)),
    );
  });
});
