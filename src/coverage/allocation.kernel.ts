/** A segment as plain numbers. `max` is Infinity where there is no limit. */
export interface VisitCurve {
  readonly value: number;
  readonly elasticity: number;
  readonly max: number;
}

/** Hours at which one hour more brings e^logMarginal: from value × elasticity × hours^(elasticity − 1). */
function hoursAt({ value, elasticity, max }: VisitCurve, logMarginal: number): number {
  return Math.min(max, Math.exp((Math.log(value) + Math.log(elasticity) - logMarginal) / (1 - elasticity)));
}

function totalAt(curves: readonly VisitCurve[], logMarginal: number): number {
  let sum = 0;
  for (const curve of curves) sum += hoursAt(curve, logMarginal);
  return sum;
}

/**
 * The marginal return, as a logarithm, at which the segments take just these hours. The hours that they take fall as it
 * rises, so it is found by halving. Every value is above 0.
 */
export function findLogMarginal(curves: readonly VisitCurve[], available: number): number {
  // limits that just hold the hours as exact numbers may sum to a little less as doubles
  const hours = Math.min(available, curves.reduce((sum, { max }) => sum + max, 0));
  let low = 0;
  let high = 0;
  let step = 1;
  while (totalAt(curves, low) < hours) {
    low -= step;
    step *= 2;
  }
  step = 1;
  while (totalAt(curves, high) > hours) {
    high += step;
    step *= 2;
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high; // never more than there is
    if (totalAt(curves, middle) > hours) low = middle;
    else high = middle;
  }
}

/** Hours of each segment at this marginal return; what rounding leaves over goes to those below their maximum, in proportion. */
export function shareHours(curves: readonly VisitCurve[], logMarginal: number, hours: number): number[] {
  const shares = curves.map((curve) => hoursAt(curve, logMarginal));
  const maxOf = (i: number): number => (curves[i] as VisitCurve).max;
  let bound = 0;
  let free = 0;
  shares.forEach((share, i) => {
    if (share >= maxOf(i)) bound += share;
    else free += share;
  });
  const factor = free === 0 ? 1 : (hours - bound) / free;
  return shares.map((share, i) => (share >= maxOf(i) ? share : Math.min(maxOf(i), hours, share * factor)));
}
