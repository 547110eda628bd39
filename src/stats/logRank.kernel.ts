/** What the log-rank test adds up over the times of events. */
export interface LogRankSums {
  /** Events that each group would have if the groups did not differ. */
  readonly expected: { readonly before: number; readonly after: number };
  /** Variance of the number of events of a group, both alike. */
  readonly variance: number;
}

interface Group {
  readonly ended: Float64Array;
  readonly censored: Float64Array;
}

/** Mantel's sums over both groups' times of events. All lists are sorted in place. */
export function logRankSums(before: Group, after: Group): LogRankSums {
  const groups = [before, after].map(({ ended, censored }) => ({
    ended: ended.sort(),
    censored: censored.sort(),
    happened: 0,
    gone: 0,
  }));
  const [first, second] = groups as [(typeof groups)[number], (typeof groups)[number]];
  const expected = { before: 0, after: 0 };
  let variance = 0;
  for (;;) {
    const time = Math.min(first.ended[first.happened] ?? Infinity, second.ended[second.happened] ?? Infinity);
    if (time === Infinity) return { expected, variance };
    let events = 0;
    const [one, two] = groups.map((group) => {
      while ((group.censored[group.gone] as number) < time) group.gone += 1;
      const risk = group.ended.length - group.happened + group.censored.length - group.gone;
      for (; group.ended[group.happened] === time; group.happened += 1) events += 1;
      return risk;
    }) as [number, number];
    const all = one + two;
    expected.before += (events * one) / all;
    expected.after += (events * two) / all;
    if (all > 1) variance += (events * (one / all) * (two / all) * (all - events)) / (all - 1);
  }
}
