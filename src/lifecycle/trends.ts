import { moneyAt, sumRuns } from '../internal/decimalColumns.js';
import { readDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { DecimalColumn } from '../internal/scaled.js';
import type { IsoDate } from '../types.js';
import { compileTrend } from './lifecycleRules.schema.js';
import type { LifecycleEvidence, LifecycleRules, LifecycleWindow, TrendRule } from './lifecycle.types.js';
import type { Portfolio } from './portfolio.kernel.js';
import { createPortfolio } from './portfolio.kernel.js';
import type { History } from './readers.js';
import type { FloorAmount, Trend, WindowBase } from './trend.kernel.js';
import { baseAmount, changeOf, fixedFloor, meanOrderFloor, ownBase, shows, yearBefore } from './trend.kernel.js';
import { createWindowReader, YEAR } from './windows.kernel.js';

/** Where the revenue of a customer goes. */
export interface TrendVerdict {
  readonly stage: 'decline' | 'growth' | 'mature';
  readonly basis: LifecycleEvidence['basis'];
  readonly windows: readonly LifecycleWindow[];
}

/** Judges the revenue of customers. */
export interface Trends {
  /** @param first - the first purchase day of the customer */
  judge(customer: number, first: number): TrendVerdict;
}

/** A trend rule with what it is measured by. */
interface Gauge {
  readonly trend: Trend;
  readonly windows: number;
  /** Null: every customer's own mean order. */
  readonly floor: FloorAmount | null;
  /** Null: nobody's history reaches beyond the windows. */
  readonly portfolio: Portfolio | null;
}

interface Basis {
  readonly kind: 'yearBefore' | 'ownBase';
  /** Base windows covered. */
  readonly level: number;
}

/** Prepares the windows of all customers: one pass for the totals of the portfolio. */
export function createTrends(history: History, rules: LifecycleRules, asOf: number, style: MoneyStyle, print: (day: number) => IsoDate): Trends {
  const { table, purchases } = history;
  const { start, day, value, orders } = purchases;
  const { windowDays, baseWindows } = rules;
  const customers = orders.length;
  const end = asOf + 1;
  let longest = 0;
  for (let of = 0; of < customers; of += 1) {
    const from = start[of] as number;
    if (from < (start[of + 1] as number)) longest = Math.max(longest, end - (day[from] as number));
  }
  const covered = Math.floor(longest / windowDays);
  const mostWindows = Math.max(rules.decline.windows, rules.growth.windows);
  const kept = Math.min(mostWindows + baseWindows, covered);
  const keptBefore = Math.min(mostWindows, covered);
  const reader = createWindowReader(table, purchases, asOf, windowDays, kept, keptBefore);

  const portfolios = new Map<number, Portfolio>();
  for (const { windows } of [rules.decline, rules.growth]) {
    const levels = Math.min(baseWindows, covered - windows);
    if (levels >= 1 && !portfolios.has(windows)) portfolios.set(windows, createPortfolio(reader, windows, levels));
  }
  const all = [...portfolios.values()];
  for (let of = 0; of < customers && all.length > 0; of += 1) {
    const from = start[of] as number;
    if (from === (start[of + 1] as number)) continue;
    const own = Math.min(kept, Math.floor((end - (day[from] as number)) / windowDays));
    const joined = all.filter((each) => each.levelOf(own) > 0);
    if (joined.length === 0) continue;
    reader.load(of, own, 0);
    for (const each of joined) each.add(each.levelOf(own));
  }
  for (const each of all) each.settle();

  const gaugeOf = (rule: TrendRule, falls: boolean): Gauge => ({
    trend: compileTrend(rule, falls),
    windows: rule.windows,
    floor: rule.floor === null ? null : fixedFloor(readDecimal(rule.floor) as Fraction, reader.scale),
    portfolio: portfolios.get(rule.windows) ?? null,
  });
  const decline = gaugeOf(rules.decline, true);
  const growth = gaugeOf(rules.growth, false);
  const bought = sumRuns(value, start);
  const revenues: DecimalColumn = { scale: reader.scale, units: reader.recent };

  const basisOf = ({ windows, portfolio }: Gauge, age: number): Basis | null => {
    if (age >= windows * windowDays + YEAR) return { kind: 'yearBefore', level: 0 };
    const level = portfolio === null ? 0 : portfolio.levelOf(Math.floor(age / windowDays));
    return level > 0 ? { kind: 'ownBase', level } : null;
  };
  const measure = ({ windows, portfolio }: Gauge, { kind, level }: Basis): WindowBase[] => {
    return Array.from({ length: windows }, (_, window) =>
      kind === 'yearBefore' ? yearBefore(reader, window) : ownBase(reader, portfolio as Portfolio, level, window),
    );
  };
  const allShow = ({ trend, floor }: Gauge, bases: readonly WindowBase[], customer: number): boolean => {
    const least = floor ?? meanOrderFloor(bought, customer, orders[customer] as number);
    return bases.every((base, window) => shows(trend, reader.recent[window] as number | bigint, base, least));
  };
  const verdict = (stage: TrendVerdict['stage'], basis: Basis, bases: readonly WindowBase[]): TrendVerdict => ({
    stage,
    basis: basis.kind,
    windows: bases.map(
      (base, window): LifecycleWindow => ({
        start: print(end - (window + 1) * windowDays),
        end: print(end - window * windowDays),
        revenue: moneyAt(revenues, window, style),
        base: baseAmount(base, reader.scale),
        change: changeOf(reader.recent[window] as number | bigint, base),
      }),
    ),
  });

  return {
    judge(customer, first) {
      const age = end - first;
      const falling = basisOf(decline, age);
      const rising = basisOf(growth, age);
      if (falling === null && rising === null) return { stage: 'mature', basis: null, windows: [] };
      const reach = Math.max(
        falling === null ? 0 : decline.windows + falling.level,
        rising === null ? 0 : growth.windows + rising.level,
      );
      const reachBefore = Math.max(
        falling?.kind === 'yearBefore' ? decline.windows : 0,
        rising?.kind === 'yearBefore' ? growth.windows : 0,
      );
      reader.load(customer, reach, reachBefore);
      const fallingBases = falling === null ? [] : measure(decline, falling);
      if (falling !== null && allShow(decline, fallingBases, customer)) return verdict('decline', falling, fallingBases);
      const risingBases = decline.windows === growth.windows ? fallingBases : rising === null ? [] : measure(growth, rising);
      if (rising !== null && allShow(growth, risingBases, customer)) return verdict('growth', rising, risingBases);
      return falling === null ? { stage: 'mature', basis: null, windows: [] } : verdict('mature', falling, fallingBases);
    },
  };
}
