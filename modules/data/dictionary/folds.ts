/** Traditional characters and their simplified forms, as the headwords of CC-CEDICT pair them. */

interface Headwords {
  traditional: string;
  simplified: string;
}

/** For each unit of `from`: the unit of `to` that stands in its place in most headwords, where that is another one. Sorted pairs. */
function usualForms(entries: readonly Headwords[], from: keyof Headwords, to: keyof Headwords): Uint16Array<ArrayBuffer> {
  const counts = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    if (entry.traditional.length !== entry.simplified.length) continue;
    for (let n = 0; n < entry[from].length; n += 1) {
      const unit = entry[from][n] as string;
      const other = entry[to][n] as string;
      const forms = counts.get(unit) ?? new Map<string, number>();
      counts.set(unit, forms.set(other, (forms.get(other) ?? 0) + 1));
    }
  }
  const pairs: number[] = [];
  for (const unit of [...counts.keys()].sort()) {
    const forms = [...(counts.get(unit) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const usual = forms[0]?.[0] ?? unit;
    // Halves of surrogate pairs mean nothing alone.
    if (usual !== unit && !/[\ud800-\udfff]/.test(unit + usual)) pairs.push(unit.charCodeAt(0), usual.charCodeAt(0));
  }
  return Uint16Array.from(pairs);
}

/** Traditional characters and their simplified forms. */
export const foldsOf = (entries: readonly Headwords[]) => usualForms(entries, 'traditional', 'simplified');

/** Simplified characters and the traditional ones they most often stand for. */
export const traditionalForms = (entries: readonly Headwords[]) => usualForms(entries, 'simplified', 'traditional');
