/** Names that strangers gave (of files, of what is in them), as one line that says what it shows. */

/** Line feeds and other controls part words. */
const PARTS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Bidi controls turn around what follows (`fdp.exe` for `exe.pdf`), and halves of surrogate pairs are refused by storages. */
const DROPPED = /[\p{Bidi_Control}\p{Cs}]+/gu;
const HALF_AT_END = /\p{Cs}$/u;

/**
 * `text` without controls, bidi controls and lone surrogates, its white space single and none at the ends.
 * @param most UTF-16 units of the result; a pair of surrogates is not cut in two
 */
export function plainLine(text: string, most: number): string {
  const plain = text.replace(DROPPED, '').replace(PARTS, ' ').trim();
  return plain.slice(0, most).replace(HALF_AT_END, '').trimEnd();
}

/** Name of a file without its ending, as {@link plainLine}; empty where nothing else is in it. */
export const fileTitle = (name: string, most: number): string => plainLine(name.replace(/\.[^.]+$/, ''), most);
