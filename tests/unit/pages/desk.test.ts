// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type DeskText, keepText, putBack, takeOff, textsOnDesk } from '../../../components/page/desk-texts';
import { arrange } from '../../../entrypoints/desk/arrange';
import { LARGEST_FILE_BYTES, readFile, readHtml, readPlain } from '../../../entrypoints/desk/read';
import { typeset } from '../../../entrypoints/desk/typeset';
import { PageText } from '../../../lib/overlay/page-text';
import { article, text } from './support/sample';

describe('a typeset article', () => {
  it('holds every character of every block where its runs say', () => {
    const { located } = typeset(article, document);
    const page = new PageText([located]);
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const end = Math.min(start + length, text.length);
        const found = page.locate({ article: 0, start, end }).map(({ node, start: from, end: to }) => node.data.slice(from, to));
        // The line feeds between blocks stand in no node.
        expect(found.join('')).toBe(text.slice(start, end).replaceAll('\n', ''));
      }),
    );
  });

  it('keeps the clauses of a headline together and loses no character of it', () => {
    const { head, located } = typeset(article, document);
    const title = head.querySelector('h2');
    expect(title?.textContent).toBe(article.headline.title);
    expect([...(title?.querySelectorAll('.clause') ?? [])].map((clause) => clause.textContent)).toEqual(
      article.headline.title.split(' '),
    );
    const page = new PageText([located]);
    const at = article.headline.title.indexOf('最后');
    const [place] = page.locate({ article: 0, start: at, end: at + 2, field: 'title' });
    expect(place?.node.data.slice(place.start, place.end)).toBe('最后');
  });

  it('makes text of text, never elements', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { body, head } = typeset(
      {
        ...article,
        text: hostile,
        blocks: [{ kind: 'paragraph', start: 0, end: hostile.length }],
        headline: { kicker: null, title: hostile, subtitle: null },
      },
      document,
    );
    expect(body.querySelector('img')).toBeNull();
    expect(head.querySelector('img')).toBeNull();
    expect(body.textContent).toBe(hostile);
  });
});

describe('a text with halves of surrogate pairs', () => {
  it('is put down without them, since a storage refuses them', async () => {
    const read = await readPlain(`便\ud800民\udfff服务窗口\n\n${text}`);
    expect(read.ok && read.value.map((one) => one.headline.title + one.text).join('')).toMatch(/^便\ufffd民\ufffd服务/u);
    expect(JSON.stringify(read)).not.toMatch(/\\ud[89a-f]/);
  });
});

describe('notes in the margin', () => {
  const note = (offsetHeight: number) => ({ offsetHeight });

  it('stand on the line of their word where there is room', () => {
    expect(arrange([10, 200], [note(50), note(50)], { gap: 10, far: 100 })).toEqual([
      { top: 10, short: false },
      { top: 200, short: false },
    ]);
  });

  it('stand just under the note before where there is none', () => {
    expect(arrange([10, 20], [note(50), note(50)], { gap: 10, far: 100 })[1]).toEqual({ top: 70, short: false });
  });

  it('never overlap, never stand above their word, and say less when far from it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(2000), height: fc.integer({ min: 20, max: 200 }) })), (items) => {
        const sorted = [...items].sort((a, b) => a.at - b.at);
        const placed = arrange(
          sorted.map((one) => one.at),
          sorted.map((one) => note(one.height)),
          { gap: 8, far: 120 },
        );
        placed.forEach(({ top, short }, n) => {
          const { at, height } = sorted[n] as { at: number; height: number };
          expect(top).toBeGreaterThanOrEqual(at);
          expect(short).toBe(top - at > 120);
          const next = placed[n + 1];
          if (next) expect(next.top).toBeGreaterThanOrEqual(top + height + 8);
        });
      }),
    );
  });
});

describe('reading what is put down', () => {
  it('knows a text again by its address', async () => {
    const [a, b, c] = await Promise.all([readPlain(text), readPlain(text), readPlain(`${text}完。`)]);
    const address = (read: typeof a) => (read.ok ? read.value[0]?.url : null);
    expect(address(a)).toMatch(/^desk:[0-9a-f]{16}$/);
    expect(address(b)).toBe(address(a));
    expect(address(c)).not.toBe(address(a));
  });

  it.each([
    ['hello', 'deskNoChinese'],
    ['', 'deskNoChinese'],
    [`${'字'.repeat(10)}`.repeat(300_000), 'deskTooLarge'],
  ])('refuses %.12s', async (put, message) => {
    expect(await readPlain(put)).toEqual({ ok: false, message });
  });

  it('takes the article out of a saved page, and runs nothing of it', async () => {
    const paragraph =
      '青澜市今年以来坚持把实事办到群众家门口，网格员上门收材料，第二天就把证件送到老人手里，群众说这样办事方便。';
    const page = `<!doctype html><title>题</title><script>globalThis.ran = 1</script><article><h1>网格员上门办事</h1>${`<p>${paragraph}</p>`.repeat(6)}</article>`;
    const read = await readHtml(page);
    expect(read.ok && read.value[0]?.text).toContain(paragraph);
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
  });

  const file = (name: string, ...bytes: BlobPart[]) => new File(bytes, name);

  it('names the formats that it cannot read', async () => {
    expect(await readFile(file('a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9])))).toEqual({ ok: false, message: 'deskNotText' });
    expect(await readFile(file('a.txt', new Uint8Array([0xff, 0xd8, 0, 0, 1, 2])))).toMatchObject({ ok: false });
    expect(await readFile({ size: LARGEST_FILE_BYTES + 1 } as File)).toEqual({ ok: false, message: 'deskTooLarge' });
    expect(await readFile({ size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File)).toEqual({
      ok: false,
      message: 'deskUnreadable',
    });
  });

  it('reads old encodings', async () => {
    // 你好，青澜市。 in GB18030, twenty times on one line.
    const hello = [0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xc7, 0xe0, 0xc0, 0xbd, 0xca, 0xd0, 0xa1, 0xa3];
    const read = await readFile(file('旧.txt', new Uint8Array(Array.from({ length: 20 }, () => hello).flat())));
    expect(read.ok && read.value.articles.map((one) => one.text).join('')).toContain('你好，青澜市。');
  });
});

describe('texts on the desk', () => {
  const put = (id: string, url: string, length = 10): DeskText => ({
    id,
    name: id,
    opened: '2026-10-18T10:00:00Z',
    articles: [{ ...article, url, text: '字'.repeat(length), blocks: [] }],
  });
  const ids = async () => (await textsOnDesk()).map((one) => one.id);

  beforeEach(() => fakeBrowser.reset());

  it('lie latest first, the same text once', async () => {
    await keepText(put('a', 'desk:1'));
    await keepText(put('b', 'desk:2'));
    await keepText(put('c', 'desk:1'));
    expect(await ids()).toEqual(['c', 'b']);
  });

  it('fall off the far end, never the newest', async () => {
    await keepText(put('old', 'desk:1', 900_000));
    await keepText(put('newer', 'desk:2', 900_000));
    expect(await ids()).toEqual(['newer']);
    await keepText(put('huge', 'desk:3', 2_000_000));
    expect(await ids()).toEqual(['huge']);
  });

  it('go and come back to their place', async () => {
    for (const id of ['a', 'b', 'c']) await keepText(put(id, `desk:${id}`));
    await takeOff('b');
    expect(await ids()).toEqual(['c', 'a']);
    await putBack(put('b', 'desk:b'), 1);
    expect(await ids()).toEqual(['c', 'b', 'a']);
  });

  it('survive what another build may have left there', async () => {
    await fakeBrowser.storage.local.set({ deskTexts: [null, { id: 1 }, { id: 'x', articles: [null] }, put('a', 'desk:1')] });
    expect(await ids()).toEqual(['a']);
  });
});
