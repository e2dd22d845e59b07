/** What storage failures are called towards the reader. */
import type { Result } from '../result';

/** Thrown inside a transaction to leave it with a message; the transaction is rolled back. */
export class LibraryError extends Error {
  override name = 'LibraryError';
}

export function notFound(): LibraryError {
  return new LibraryError('errorNotFound');
}

/** The name of an error and of those behind it: Dexie wraps what the browser threw in `inner`, of many writes in `failures`. */
function* namesOf(error: unknown): Generator<string> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Object; depth += 1) {
    if ('name' in current && typeof current.name === 'string') yield current.name;
    const [first]: unknown[] = 'failures' in current && Array.isArray(current.failures) ? current.failures : [];
    current = 'inner' in current && current.inner ? current.inner : first;
  }
}

/** The key of the text that explains an error to the reader. */
export function messageOf(error: unknown): string {
  if (error instanceof LibraryError) return error.message;
  const names = [...namesOf(error)];
  if (names.some((name) => /^Quota/.test(name))) return 'errorStorageFull';
  // On a disk with no byte left Chromium names no quota: the transaction is aborted, and the database cannot be opened again until there is
  // room.
  if (names.some((name) => /^(?:Abort|Unknown)Error$/.test(name))) return 'errorStorageFailed';
  // Private windows, a refused permission, a damaged profile: the browser will not open or write.
  return 'errorStorageRefused';
}

/** Runs `work`; what it throws becomes a message. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof LibraryError)) console.warn('Library:', error);
    return { ok: false, message: messageOf(error) };
  }
}
