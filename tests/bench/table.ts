/** Timing and printing. Figures are medians; each row stands beside a named peer measured in the same run, with the ratio. */

export interface Row {
  what: string;
  ours: number;
  peer: string;
  theirs: number | null;
  unit: string;
  /** Whether a larger figure is better. */
  more?: boolean;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median time of `run` in ms over `runs` calls after `warmup` calls. */
export function time(run: () => unknown, { runs = 9, warmup = 3 } = {}): number {
  for (let n = 0; n < warmup; n += 1) run();
  return median(
    Array.from({ length: runs }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );
}

const shown = (value: number | null) =>
  value === null ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function ratio({ ours, theirs, more }: Row): string {
  if (theirs === null || !ours || !theirs) return '';
  const better = more ? ours / theirs : theirs / ours;
  return better >= 1 ? `${shown(better)} times better` : `${shown(1 / better)} times worse`;
}

/** Prints a Markdown table. */
export function print(title: string, rows: Row[]): void {
  console.log(`\n### ${title}\n\n| what | Tifa | peer | | |\n| --- | --- | --- | --- | --- |`);
  for (const row of rows) {
    const theirs = row.theirs === null ? '' : `${shown(row.theirs)} ${row.unit}`;
    console.log(`| ${row.what} | ${shown(row.ours)} ${row.unit} | ${row.peer} | ${theirs} | ${ratio(row)} |`);
  }
}
