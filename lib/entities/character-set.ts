/** A set of UTF-16 units that is asked once for every unit of a text: a table instead of strings and hashing. */
export function characterSet(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i += 1) table[characters.charCodeAt(i)] = 1;
  return table;
}
