/**
 * The k-th largest of the first `count` values, 1 for the largest. Reorders the values; work grows with `count`, not with its logarithm.
 * @param values none of them NaN
 * @param k 1 to `count`
 */
export function kthLargest(values: Float64Array, count: number, k: number): number {
  const wanted = k - 1;
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = middleOf(values[left] as number, values[(left + right) >> 1] as number, values[right] as number);
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) > pivot) i++;
      while ((values[j] as number) < pivot) j--;
      if (i > j) break;
      const moved = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = moved;
    }
    if (wanted <= j) right = j;
    else if (wanted >= i) left = i;
    else break;
  }
  return values[wanted] as number;
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
