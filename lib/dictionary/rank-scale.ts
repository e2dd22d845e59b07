/** Frequency ranks in a byte: exact up to 30, then to within 2.5 %, which is more than a rank means. */

const LARGEST = 400_000;

function scale(): number[] {
  const ranks = Array.from({ length: 31 }, (_, n) => n);
  const steps = 255 - 30;
  for (let n = 1; n <= steps; n += 1) {
    const rank = 30 * (LARGEST / 30) ** (n / steps);
    const previous = ranks.at(-1) ?? 0;
    ranks.push(Math.max(previous + 1, rank < 1000 ? Math.round(rank) : Number(rank.toPrecision(3))));
  }
  return ranks;
}

/** By code: the rank. 0 is none. */
export const RANKS: readonly number[] = scale();

/** The code nearest to a rank; 0 for 0. */
export function rankCode(rank: number): number {
  if (rank <= 0) return 0;
  let low = 1;
  let high = RANKS.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((RANKS[middle] as number) >= rank) high = middle;
    else low = middle + 1;
  }
  const above = RANKS[low] as number;
  const below = RANKS[low - 1] as number;
  return low > 1 && rank - below < above - rank ? low - 1 : low;
}
