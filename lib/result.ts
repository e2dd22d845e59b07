/** A call that may fail for a reason the reader should see. `message` is a key of the interface texts. */
export type Result<T> = { ok: true; value: T } | { ok: false; message: string };
