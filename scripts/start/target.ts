/** What to show: the sample, a file or an address, made into pages that the local server serves. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Routes } from '../serve';
import { giveUp, ROOT } from '../setup.mjs';

export interface Target {
  url: string;
  routes: Routes;
  /** A plain text is read on the desk, not as a page. */
  text: string | null;
}

/** An invented paper. The address has the form of a real one, since addresses are evidence too. */
const SAMPLE_HOST = 'www.qinglanribao.cn';
const SAMPLE_PATH = '/yaowen/2026-10/17/content_4207.html';

/** @throws never: ends the program with a message where there is nothing to show */
export function targetOf(argument: string | null): Target {
  if (!argument) {
    const body = readFileSync(join(ROOT, 'public', 'sample', 'article.html'));
    return { url: `http://${SAMPLE_HOST}${SAMPLE_PATH}`, routes: { [`${SAMPLE_HOST}${SAMPLE_PATH}`]: { body } }, text: null };
  }
  if (/^https?:\/\//i.test(argument)) return { url: argument, routes: {}, text: null };
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  if (!existsSync(file))
    giveUp(`There is no file ${argument}. Give a saved page (.html), a text (.txt) or an address (https://…).`);
  const body = new Uint8Array(readFileSync(file));
  if (!/\.(x?html?|shtml)$/i.test(file)) return { url: '', routes: {}, text: new TextDecoder().decode(body) };
  const path = `/${encodeURIComponent(basename(file))}`;
  return { url: `http://${SAMPLE_HOST}${path}`, routes: { [`${SAMPLE_HOST}${path}`]: { body } }, text: null };
}
