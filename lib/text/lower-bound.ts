/** Index of the first of the ascending `values` that is not less than `wanted`; their number where none is. */
export function lowerBound(count: number, value: (n: number) => number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
