/** The text of a PDF, page by page. Loaded on use: the reader of the format is larger than the rest of the desk. */
import { GlobalWorkerOptions, getDocument, InvalidPDFException, PasswordException, Util } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { textOfPage } from '../../../lib/page-layout/page-text';
import type { PlacedText } from '../../../lib/page-layout/placed';
import type { Result } from '../../../lib/result';
import { CharacterMaps } from './character-maps';

/** A daily has fewer; a book is no article. */
const MOST_PAGES = 64;

/** Text that is set aslant (a watermark, a sticker) is no part of the page's text. */
const SLANT = 0.15;

interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

function placedText(
  { str, transform, width, height, fontName }: Item,
  page: number[],
  vertical: (font: string) => boolean,
): PlacedText | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(page, transform) as number[];
  const size = Math.hypot(c, d);
  if (str === '' || size === 0 || Math.abs(b) > SLANT * Math.max(Math.abs(a), size)) return null;
  // Set from top to bottom, a piece is as tall as pdf.js says it is high, and hangs from its place.
  if (vertical(fontName))
    return { text: str, x: x - size / 2, y, width: size, size, vertical: { height: Math.max(height, size) } };
  return { text: str, x, y, width, size };
}

/**
 * @returns the text of all pages, or why there is none: a key of the interface texts
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<string>> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const loading = getDocument({
    data: bytes,
    BinaryDataFactory: CharacterMaps,
    useSystemFonts: false,
    isEvalSupported: false,
    disableFontFace: true,
  } as never);
  try {
    const pdf = await loading.promise;
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      const page = await pdf.getPage(number);
      const { items, styles } = await page.getTextContent();
      const { transform } = page.getViewport({ scale: 1 });
      const isVertical = (font: string) => styles[font]?.vertical ?? false;
      const placed = items.flatMap((item) => ('str' in item ? (placedText(item as Item, transform, isVertical) ?? []) : []));
      pages.push(textOfPage(placed));
      page.cleanup();
    }
    const text = pages.filter(Boolean).join('\n\n');
    return /\S/.test(text) ? { ok: true, value: text } : { ok: false, message: 'deskPdfPictures' };
  } catch (error) {
    if (error instanceof PasswordException) return { ok: false, message: 'deskPdfLocked' };
    if (!(error instanceof InvalidPDFException)) console.warn(error);
    return { ok: false, message: 'deskUnreadable' };
  } finally {
    await loading.destroy();
  }
}
