/** The lines under the text: chosen by density, drawn, and drawn again whenever what they rest on changes. */

import { MOST_MARKS } from '../../lib/article/bounds';
import { parentOf } from '../../lib/article/unclobbered';
import { chooseMarks } from '../../lib/overlay/density';
import { comparePlaces, placesOf } from '../../lib/overlay/focus';
import { colourBehind, groundFor } from '../../lib/overlay/ground';
import { adoptSheet, markSheet, tokensOf } from '../../lib/overlay/mark-sheet';
import marksCss from '../../lib/overlay/marks.css?raw';
import rubyCss from '../../lib/overlay/ruby.css?raw';
import tokensCss from '../tokens.css?raw';
import { type Feature, type LivePage, pause } from './live-page';

const FIRST_MARKS = ['--mark-term', '--mark-numbered', '--mark-person', '--mark-organisation', '--mark-place'];
const coloursOf = (theme: 'light' | 'dark') => {
  const tokens = tokensOf(tokensCss, theme);
  return FIRST_MARKS.map((name) => tokens.get(name) ?? '');
};
const PALETTES = { light: coloursOf('light'), dark: coloursOf('dark') };

/** On elements with marks while forced colours are on: see `marks.css`. */
const BLOCK = 'data-tifa-block';

/** The ground is measured behind the first line of the first body. */
function measureGround(page: LivePage): void {
  const element = page.elementAt({ article: 0, start: 0, end: 1 }) ?? document.body;
  page.ground = groundFor(colourBehind(element), PALETTES);
}

export const marks: Feature = (page, signal) => {
  const sheet = adoptSheet(document);
  let drawing = new AbortController();

  function colour() {
    measureGround(page);
    sheet.set(markSheet(`${marksCss}\n${rubyCss}`, tokensCss, page.ground));
  }

  function choose() {
    const { density, quantities } = page.settings;
    const saved = new Set(page.saved.keys());
    page.marks = page.articles
      .flatMap(({ article, analysis, looked }, n) =>
        placesOf(chooseMarks(article, analysis, { density, quantities, saved, looked, states: page.own.states }), n),
      )
      .sort(comparePlaces)
      .slice(0, MOST_MARKS);
  }

  async function draw() {
    drawing.abort();
    drawing = new AbortController();
    await page.painter.paintMarks(page.marks, pause, AbortSignal.any([signal, drawing.signal]));
  }

  function redraw() {
    choose();
    void draw();
  }

  colour();
  redraw();
  page.on('found', redraw, signal);
  page.on('settings', redraw, signal);
  page.on('saved', redraw, signal);
  page.on('language', redraw, signal);
  page.on('moved', () => void draw(), signal);

  // The page's own switch to dark, or the system's: both show as a change of attributes up there.
  let waiting: ReturnType<typeof setTimeout>;
  const recolour = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (signal.aborted) return;
      colour();
      page.tell('ground');
    }, 200);
  };
  const watcher = new MutationObserver(recolour);
  for (const element of [document.documentElement, document.body]) watcher.observe(element, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour, { signal });

  const forced = matchMedia('(forced-colors: active)');
  const blocks = new Set<Element>();
  const keepColours = () =>
    page.change(() => {
      for (const node of forced.matches ? page.text.nodes() : []) {
        const element = node instanceof Text ? parentOf(node) : null;
        if (!element || element.hasAttribute(BLOCK)) continue;
        element.setAttribute(BLOCK, '');
        blocks.add(element);
      }
    });
  keepColours();
  forced.addEventListener('change', keepColours, { signal });

  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    watcher.disconnect();
    page.painter.clear();
    for (const element of blocks) element.removeAttribute(BLOCK);
    sheet.remove();
  });
};
