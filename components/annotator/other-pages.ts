/**
 * The other pages of an article that a site has split, fetched because the reader asked for the whole. Same origin only, a bounded number
 * of bytes, a bounded time; what comes is parsed in a document that runs no script and loads nothing.
 */
import { decode } from '../../lib/article/decode';
import { MOST_PAGES } from '../../lib/article/join-pages';
import { numberOfPage, type OtherPage, otherPages } from '../../lib/article/other-pages';
import { readAnyway } from '../../lib/article/read-document';
import type { Article } from '../../lib/contract';
import { onMessage, type PagesOfArticle } from '../../lib/protocol';
import type { Result } from '../../lib/result';

/** A news page of the heaviest kind has 2 MB of HTML. */
const LARGEST_PAGE_BYTES = 4_000_000;
const LONGEST_WAIT_MS = 15_000;

type Answer = Result<{ article: Article; others: OtherPage[] }>;

const fail = (message: string): Answer => ({ ok: false, message });

/** The body's bytes, or null where there are more than a page has. */
async function bytesOf(response: Response): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > LARGEST_PAGE_BYTES) {
      await reader.cancel();
      return null;
    }
    pieces.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

async function readPage(address: string): Promise<Answer> {
  let response: Response;
  let bytes: Uint8Array | null;
  try {
    response = await fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    if (!response.ok) return fail('pagesRefused');
    // A redirect may lead away: to a login, or to another site altogether.
    if (new URL(response.url).origin !== location.origin) return fail('pagesElsewhere');
    bytes = await bytesOf(response);
  } catch {
    return fail('pagesNoAnswer');
  }
  if (!bytes) return fail('pagesTooLarge');
  const charset = /charset\s*=\s*["']?([\w-]{2,30})/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? null;
  const doc = new DOMParser().parseFromString(decode(bytes, charset).text, 'text/html');
  const located = readAnyway(doc, address);
  if (!located?.article.text) return fail('pagesNoText');
  return { ok: true, value: { article: located.article, others: otherPages(doc, address) } };
}

/** Answers the panel. @returns the ways to stop */
export function answerOtherPages(): (() => void)[] {
  /** Addresses that may be fetched: those that this page names, and those that they name in turn. */
  const known = new Map<string, string>();
  const learn = (pages: readonly OtherPage[]): void => {
    for (const { address } of pages) if (known.size < MOST_PAGES) known.set(address, location.href);
  };
  return [
    onMessage('pagesOfArticle', (): PagesOfArticle | null => {
      const others = otherPages(document, location.href);
      // After a change of address by script the pages of the article before are nobody's.
      if ([...known.values()].some((page) => page !== location.href)) known.clear();
      learn(others);
      return others.length > 0 ? { here: numberOfPage(location.href), others } : null;
    }),
    onMessage('readOtherPage', async ({ data }): Promise<Answer> => {
      if (known.get(data.address) !== location.href) return fail('pagesElsewhere');
      const answer = await readPage(data.address);
      if (answer.ok) learn(answer.value.others);
      return answer;
    }),
  ];
}
