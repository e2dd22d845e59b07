/** What storage failures are called towards the reader. */
import type { Result } from '../protocol';

/** Thrown inside a transaction to leave it with a message; the transaction is rolled back. */
export class LibraryError extends Error {
  override name = 'LibraryError';
}

export function notFound(): LibraryError {
  return new LibraryError('errorNotFound');
}

/** The name of an error and of those behind it: Dexie wraps what the browser threw in `inner`. */
function* namesOf(error: unknown): Generator<string> {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Object; depth += 1) {
    if ('name' in current && typeof current.name === 'string') yield current.name;
    current = 'inner' in current ? current.inner : null;
  }
}

/** The key of the text that explains an error to the reader. */
export function messageOf(error: unknown): string {
  if (error instanceof LibraryError) return error.message;
  for (const name of namesOf(error)) if (/^Quota/.test(name)) return 'errorStorageFull';
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
