import { afterEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../lib/article/read-document';

const STORY = [
  '青澜市滨河区柳荫街道日前在老渡口小区办起“板凳议事会”，居民搬着自家凳子坐到梧桐树下。',
  '记者在现场看到，街道把居民提出的二十六件小事写在黑板上，办结一件擦掉一件。',
];
const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');

function show(html: string, style = ''): void {
  document.title = '梧桐树下 板凳议事_青澜网';
  document.body.innerHTML = `<style>${style}</style><h1>梧桐树下 板凳议事</h1><div>2024-07-02 08:15 来源：青澜日报</div>${html}`;
}

afterEach(() => {
  document.body.innerHTML = '';
});

/** Style sheets are the browser's: jsdom cannot tell what they hide. */
describe('a live page', () => {
  it('is read without the copy that a style sheet hides', () => {
    show(
      `<div class="phone">${paragraphs.replaceAll('<p>', '<p>手机版：')}</div><div class="desk">${paragraphs}</div>`,
      '.phone { display: none }',
    );
    const reading = readDocument(document, null);
    expect(reading.kind === 'article' && reading.articles[0]?.article.text).toBe(STORY.join('\n'));
  });

  it('gives runs that ranges can stand on', () => {
    show(`<div class="text">${paragraphs}</div>`);
    const reading = readDocument(document, null);
    if (reading.kind === 'not-article') throw new Error(reading.reason);
    const run = reading.articles[0]?.body[0];
    if (!run) throw new Error('no runs');
    const range = document.createRange();
    range.setStart(run.node, run.nodeOffset);
    range.setEnd(run.node, run.nodeOffset + run.length);
    expect(range.toString()).toBe(STORY[0]);
    expect(range.getBoundingClientRect().width).toBeGreaterThan(0);
  });

  it('is an article although its text is invisible until a script has run', () => {
    show(`<div id="js_content" class="rich_media_content" style="visibility: hidden">${paragraphs}</div>`);
    expect(readDocument(document, null).kind).toBe('article');
  });
});
