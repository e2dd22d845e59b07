/** Traditional characters and their simplified forms, as the headwords of CC-CEDICT pair them. */

/** Pairs of UTF-16 units: the form that most headwords give a character. Characters beyond the basic plane are left out. */
export function foldsOf(entries: readonly { traditional: string; simplified: string }[]): Uint16Array<ArrayBuffer> {
  const counts = new Map<string, Map<string, number>>();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    for (let n = 0; n < traditional.length; n += 1) {
      const from = traditional[n] as string;
      const to = simplified[n] as string;
      const forms = counts.get(from) ?? new Map<string, number>();
      counts.set(from, forms.set(to, (forms.get(to) ?? 0) + 1));
    }
  }
  const pairs: number[] = [];
  for (const from of [...counts.keys()].sort()) {
    const forms = [...(counts.get(from) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const to = forms[0]?.[0] ?? from;
    if (to !== from && !/[\ud800-\udfff]/.test(from + to)) pairs.push(from.charCodeAt(0), to.charCodeAt(0));
  }
  return Uint16Array.from(pairs);
}
