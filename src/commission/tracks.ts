import type { IndexedPeriod } from '../internal/periods.js';
import type { Fraction } from '../internal/fraction.js';
import { fraction, powerOfTen, ZERO } from '../internal/fraction.js';
import type { CompiledComponent, CompiledPlan } from './compilePlan.js';
import type { Standing } from './payout.kernel.js';
import { NOTHING } from './payout.kernel.js';
import type { Span, Sums } from './periodSums.js';
import { isToDate, windowOf } from './windows.js';

/** Periods of the days that occur. */
export interface PeriodIndex {
  /** Ordinal of a day's period. */
  ordinalOf(day: number): number;
  /** A period by its ordinal; one that was met, or next to one. */
  at(ordinal: number): IndexedPeriod;
}

const MOST_INDEXED_DAYS = 4_000_000;

/** @param first - the first day that occurs @param last - the last one */
export function indexPeriods(plan: CompiledPlan, first: number, last: number): PeriodIndex {
  const byOrdinal = new Map<number, IndexedPeriod>();
  const remember = (period: IndexedPeriod): IndexedPeriod => {
    if (!byOrdinal.has(period.ordinal)) byOrdinal.set(period.ordinal, period);
    return byOrdinal.get(period.ordinal) as IndexedPeriod;
  };
  const span = Math.min(Math.max(last - first + 1, 0), MOST_INDEXED_DAYS);
  const ordinals = new Int32Array(span);
  for (let day = first; day < first + span; ) {
    const period = remember(plan.rule.findIndexed(day));
    const end = Math.min(period.end, first + span);
    ordinals.fill(period.ordinal, day - first, end - first);
    day = end;
  }
  return {
    ordinalOf: (day) => ordinals[day - first] ?? plan.rule.findIndexed(day).ordinal,
    at(ordinal) {
      const known = byOrdinal.get(ordinal);
      if (known !== undefined) return known;
      const before = byOrdinal.get(ordinal - 1);
      if (before !== undefined) return remember(plan.rule.findIndexed(before.end));
      const after = byOrdinal.get(ordinal + 1);
      if (after !== undefined) return remember(plan.rule.findIndexed(after.start - 1));
      return remember(nearest(plan, byOrdinal, ordinal));
    },
  };
}

/** Steps from a known period to one further away. */
function nearest(plan: CompiledPlan, known: ReadonlyMap<number, IndexedPeriod>, ordinal: number): IndexedPeriod {
  let period = known.values().next().value ?? plan.rule.findIndexed(0);
  while (period.ordinal < ordinal) period = plan.rule.findIndexed(period.end);
  while (period.ordinal > ordinal) period = plan.rule.findIndexed(period.start - 1);
  return period;
}

/** What one component credited one participant, period by period. */
export interface ComponentTrack {
  readonly component: CompiledComponent;
  /** Credited in each period alone. */
  readonly sums: Sums;
  /** A credited measure is `units / 10^scale`. */
  readonly scale: number;
  readonly everCredited: boolean;
  /** Where the participant stands at the end of each period, in the component's window. */
  standingAt(at: number): Standing;
  /** Where the participant stood before the period, in the same window. */
  standingBefore(at: number): Standing;
  /** Whether a window begins with the period. */
  startsWindow(at: number): boolean;
  /** Whether the period lies before a window without a beginning: nobody stands anywhere yet, and no floor is earned. */
  isBeforeWindow(at: number): boolean;
}

/** One participant's periods, from the first to the last that matter. */
export interface Track {
  readonly participant: number;
  /** Ordinal of the first period. */
  readonly first: number;
  readonly length: number;
  /** How many of them end with the last one that has credits, or that a range asks for. */
  readonly credited: number;
  readonly components: readonly ComponentTrack[];
}

/** A participant's periods. */
export interface TrackSpan extends Span {
  /** How many periods end with the last one that has credits, or that a range asks for. */
  readonly credited: number;
  /** Ordinal of the period with which a window without a beginning begins: earlier ones are there for other components. */
  readonly begin: number;
}

function exact(units: number | bigint, scale: number): Fraction {
  return fraction(BigInt(units), powerOfTen(scale));
}

/** Puts a participant's sums of one component into the order of time. */
export function createComponentTrack(
  plan: CompiledPlan,
  component: CompiledComponent,
  sums: Sums,
  scales: { readonly scale: number; readonly baseScale: number },
  everCredited: boolean,
  span: TrackSpan,
  periods: PeriodIndex,
): ComponentTrack {
  const { first, length, begin } = span;
  const { scale, baseScale } = scales;
  const toDate = isToDate(component.window);
  const startsWindow = (at: number): boolean => {
    if (!toDate || at === 0) return true;
    const start = (ordinal: number): number | null => windowOf(plan, component.window, periods.at(ordinal)).start;
    const now = start(first + at);
    return now === null ? first + at <= begin : now !== start(first + at - 1);
  };
  const isEndless = component.window === 'planToDate' && plan.from === null;
  let standings: Standing[] | undefined;
  const build = (): Standing[] => {
    let measure = ZERO;
    let base = ZERO;
    const list: Standing[] = [];
    for (let at = 0; at < length; at += 1) {
      const units = exact(sums.units[at] as number | bigint, scale);
      const baseUnits = sums.base === null ? ZERO : exact(sums.base[at] as number | bigint, baseScale);
      const begins = startsWindow(at);
      measure = begins ? units : { n: measure.n + units.n, d: units.d };
      base = begins || sums.base === null ? baseUnits : { n: base.n + baseUnits.n, d: baseUnits.d };
      list.push({ measure, base });
    }
    return list;
  };
  const standingAt = (at: number): Standing => (standings ??= build())[at] as Standing;
  return {
    component,
    sums,
    scale,
    everCredited,
    standingAt,
    standingBefore: (at) => (startsWindow(at) ? NOTHING : standingAt(at - 1)),
    startsWindow,
    isBeforeWindow: (at) => isEndless && first + at < begin,
  };
}
