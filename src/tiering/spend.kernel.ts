/** p (v + x m) / (p x + q − 1), or null where the expectation is infinite. */
export function expectSpend([p, q, v]: readonly number[], frequency: number, meanSpend: number): number | null {
  const purchases = (p as number) * frequency;
  if (purchases + (q as number) <= 1) return null;
  return ((p as number) * ((v as number) + frequency * meanSpend)) / (purchases + ((q as number) - 1));
}
