/** What is put on the desk, read: text, or a file of text, Markdown, HTML or PDF, into its articles. */
import { decode } from '../../lib/article/decode';
import { readAnyway, readDocument } from '../../lib/article/read-document';
import { LONGEST_TEXT, readText } from '../../lib/article/read-text';
import type { Article } from '../../lib/contract';
import type { Result } from '../../lib/result';
import { fileTitle } from '../../lib/text/plain-line';

/** In bytes. A saved news page has some hundred kB, a newspaper in PDF some ten MB; beyond this something else was dropped. */
export const LARGEST_FILE_BYTES = 40_000_000;

/** Of a file's name, in UTF-16 units: it stands for the headline where a text has none. */
const LONGEST_NAME = 120;

const fail = (message: string): Result<never> => ({ ok: false, message });

/** Sixteen hexadecimal digits of SHA-256: the same text has the same address, so its highlights are found again. */
async function addressOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest).subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `desk:${hex}`;
}

/** Chromium's storage refuses halves of surrogate pairs, which fonts of PDFs may name: the text would be gone with the window. */
const HALVES = /\p{Cs}/gu;

/** Text as it was pasted, or the text of a file; Markdown is known by its marks, not by the file's name. */
export async function readPlain(given: string): Promise<Result<Article[]>> {
  const text = given.replace(HALVES, '\ufffd');
  if (!/\p{Script=Han}/u.test(text)) return fail('deskNoChinese');
  if (text.length > LONGEST_TEXT) return fail('deskTooLarge');
  const { articles, reason } = readText(text, await addressOf(text));
  if (articles.length === 0) return fail(reason?.includes('text') ? 'deskNoText' : 'deskNoChinese');
  return { ok: true, value: articles };
}

/** The address that a saved page gives itself is kept: the article is known by it in the library. */
export async function readHtml(html: string): Promise<Result<Article[]>> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const reading = readDocument(page, null);
  const found = reading.kind === 'not-article' ? [readAnyway(page, null)] : reading.articles;
  const articles = found.flatMap((located) => (located ? [located.article] : []));
  if (articles.length === 0 || !articles.some((article) => /\p{Script=Han}/u.test(article.text))) return fail('deskNoText');
  const address = await addressOf(html);
  return { ok: true, value: articles.map((article) => ({ ...article, url: article.url ?? address })) };
}

/** Formats that are often dropped and are no text, by their first bytes. */
const OTHER_FORMATS: [number[], string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'deskNotText'], // zip: .docx, .epub
  [[0xd0, 0xcf, 0x11, 0xe0], 'deskNotText'], // .doc
];

const PDF = [0x25, 0x50, 0x44, 0x46]; // %PDF

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, n) => bytes[n] === byte);

export interface FileRead {
  name: string;
  articles: Article[];
}

export async function readFile(file: File): Promise<Result<FileRead>> {
  if (file.size > LARGEST_FILE_BYTES) return fail('deskTooLarge');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail('deskUnreadable');
  }
  const name = fileTitle(file.name, LONGEST_NAME);
  if (startsWith(bytes, PDF)) {
    const { readPdf } = await import('./pdf/read-pdf');
    const text = await readPdf(bytes);
    const read = text.ok ? await readPlain(text.value) : text;
    return read.ok ? { ok: true, value: { name, articles: read.value } } : read;
  }
  const other = OTHER_FORMATS.find(([magic]) => startsWith(bytes, magic));
  if (other) return fail(other[1]);
  const { text } = decode(bytes);
  // A picture or a program decodes to something, but not without zeros.
  if (text.includes('\0')) return fail('deskNotText');
  const isHtml = /\.x?html?$/i.test(file.name) || file.type === 'text/html' || /^\s*<(!doctype html|html)\b/i.test(text);
  const read = isHtml ? await readHtml(text) : await readPlain(text);
  return read.ok ? { ok: true, value: { name, articles: read.value } } : read;
}
