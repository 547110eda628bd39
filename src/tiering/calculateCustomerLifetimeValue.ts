import { createAliveProbability, isAliveByConstruction } from '../internal/aliveProbability.kernel.js';
import { createAnyOrderSum } from '../internal/anyOrderSum.js';
import type { NormalModel, PurchaseModelKind } from '../internal/fittedModel.js';
import { PURCHASE_MODELS, requireModel } from '../internal/fittedModel.js';
import { fail, FRACTION_RULE } from '../internal/issues.js';
import { requirePurchaseRow, requireRowWeight } from '../internal/purchaseRows.js';
import { createRowIssues, noteThrown } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { daysOf, requireTimeSpan } from '../internal/timeUnits.js';
import { requireOptions } from '../internal/validate.js';
import type { PurchaseRow } from '../types.js';
import type { CountedSpan } from './expectedPurchases.kernel.js';
import { createPurchaseSum } from './expectedPurchases.kernel.js';
import type {
  CustomerLifetimeValue,
  EffectiveLifetimeValueOptions,
  LifetimeValueModels,
  LifetimeValueOptions,
  LifetimeValueReport,
  LifetimeValueWarning,
} from './lifetimeValue.types.js';
import { createIdCheck } from './purchaseSample.js';
import { expectSpend } from './spend.kernel.js';
import { readMeanSpend } from './spendSample.js';

const MONTH = { value: 1, unit: 'month' } as const;
/** A century of days, and then some. */
const MOST_STEPS = 100_000;
/** A horizon that passes the last full step by less is that step's end: 0.3 years are three tenths of a year. */
const SLIVER = 1e-9;

function readFraction(value: unknown, most: number, name: string, rule: string): number {
  if (typeof value === 'number' && value >= 0 && value <= most) return value + 0;
  return fail('INVALID_OPTION', `options.${name}`, value, typeof value === 'string' ? `${rule}, as a number, not text` : rule);
}

function readOptions(options: LifetimeValueOptions): EffectiveLifetimeValueOptions {
  const given = requireOptions<LifetimeValueOptions>(options, ['horizon', 'annualDiscountRate', 'marginRate', 'step']);
  return {
    horizon: requireTimeSpan(given.horizon, 'options.horizon'),
    annualDiscountRate: readFraction(given.annualDiscountRate ?? 0, Number.MAX_VALUE, 'annualDiscountRate', 'must be a finite fraction, 0 or more'),
    marginRate: readFraction(given.marginRate ?? 1, 1, 'marginRate', FRACTION_RULE),
    step: requireTimeSpan(given.step ?? MONTH, 'options.step', true),
  };
}

/** The steps up to the horizon, the last one ending at it, and what a purchase in each is worth today. */
function listSteps({ horizon, step, annualDiscountRate }: EffectiveLifetimeValueOptions, daysOfUnit: number): CountedSpan[] {
  const days = horizon.value * daysOf(horizon.unit);
  const stepDays = step.value * daysOf(step.unit);
  const steps = annualDiscountRate === 0 ? 1 : Math.ceil(days / stepDays - SLIVER);
  if (steps > MOST_STEPS) fail('INVALID_OPTION', 'options.step', step, `must not be so short: at most ${MOST_STEPS} steps fit a horizon`);
  return Array.from({ length: Math.max(steps, 1) }, (_, i) => {
    const end = i + 1 >= steps ? days : (i + 1) * stepDays;
    return { end: end / daysOfUnit, factor: (1 + annualDiscountRate) ** (-end / daysOf('year')) };
  });
}

/** Spend of a row by the model, or without one the row's own; null where there is none. */
function spendOf(row: PurchaseRow, index: number, spend: NormalModel | null): number | null {
  if (spend !== null && row.frequency === 0) return expectSpend(spend.values, 0, 0);
  const own = readMeanSpend(row.meanSpend, index);
  if (own === null) return null;
  if (own < 0) return fail('INVALID_ROW', `rows[${index}].meanSpend`, own, 'must be 0 or more');
  return spend === null ? own : expectSpend(spend.values, row.frequency, own);
}

function readModels(models: LifetimeValueModels): { purchases: NormalModel<PurchaseModelKind>; spend: NormalModel | null } {
  if (models === undefined || models === null) return fail('MISSING_VALUE', 'models', models, 'must be { purchases, spend }: fitted models');
  const { purchases, spend } = requireOptions<LifetimeValueModels>(models, ['purchases', 'spend'], 'models');
  return {
    purchases: requireModel(purchases, 'models.purchases', PURCHASE_MODELS),
    spend: spend === undefined || spend === null ? null : requireModel(spend, 'models.spend', ['gammaGamma']),
  };
}

/**
 * Calculates what each customer is expected to bring within a horizon, in money of today.
 *
 * `value = marginRate · spend · Σ (E(t_i) − E(t_{i−1})) · (1 + annualDiscountRate)^(−t_i in years)`, E the purchases expected up to
 * t_i, the end of step i.
 *
 * **When to use** To say what a customer may cost to keep or to win. Several horizons are better than one: the further, the more the
 * model speaks instead of the rows.
 *
 * **Gotchas** The first purchase is not in it. Horizon and step bring their own units: twelve months are twelve months, whatever the
 * model counts in. Without a spend model a row counts with its own `meanSpend`; a row with neither has null values and is not in
 * `total`. One-time buyers are alive for ever under BG/NBD: see {@link estimateAliveProbability}.
 *
 * @param rows - one a customer: `frequency`, `ageAtLast` and `age` in the unit of the purchase model, `meanSpend` in money, `customerId` where the report should name it
 * @param models - `purchases`: a BG/NBD, MBG/NBD or Pareto/NBD fit. `spend`: a Gamma-Gamma fit, or nothing. Their kind, params and unit are enough
 * @param options - `horizon`: `{ value, unit }` from the end of observation on. `annualDiscountRate`: a fraction, default 0. `marginRate`: from 0 to 1, default 1.
 *   `step`: purchases are discounted from the end of their step, default one month
 * @returns `customers` in input order: expected `purchases`, `spend` on one of them (null when unknown or infinite), `aliveProbability`,
 *   `undiscounted` and `value` in money (null without a spend); and their `total`, rows counted by `weight`
 * @throws {SalesMathError} MODEL_MISMATCH: a model is of another kind
 * @throws {SalesMathError} INVALID_ROW: a history that cannot happen, a spend or a weight below 0
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID: a `customerId` stands twice, or is none
 * @throws {SalesMathError} MISSING_UNIT: a model, the horizon or the step has no unit
 * @throws {SalesMathError} INVALID_PARAMETER, MISSING_VALUE, INVALID_OPTION: a model or an option is not allowed, or a field is missing
 * @example
 * import { calculateCustomerLifetimeValue } from 'salesmath';
 * const purchases = { kind: 'bgNbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const spend = { kind: 'gammaGamma', params: { p: 6.25, q: 3.74, v: 15.44 } } as const;
 * const rows = [{ customerId: 'ann', frequency: 2, ageAtLast: 30, age: 39, meanSpend: 22 }];
 * const report = calculateCustomerLifetimeValue(rows, { purchases, spend }, { horizon: { value: 1, unit: 'year' }, annualDiscountRate: 0.1 });
 * report.customers.map(({ value }) => Number(value?.toFixed(2))); // => [35.87]
 * @see forecastPurchases, estimateSpend. Fader, Hardie and Lee (2005), RFM and CLV: Using Iso-Value Curves for Customer Base Analysis
 */
export function calculateCustomerLifetimeValue(rows: Iterable<PurchaseRow>, models: LifetimeValueModels, options: LifetimeValueOptions): LifetimeValueReport {
  const { purchases, spend } = readModels(models);
  const effective = readOptions(options);
  const list = toList(rows, 'rows');
  const steps = listSteps(effective, purchases.days);
  const aliveProbability = createAliveProbability(purchases);
  const expected = createPurchaseSum(purchases, [{ end: (steps.at(-1) as CountedSpan).end, factor: 1 }]);
  const discounted = effective.annualDiscountRate === 0 ? expected : createPurchaseSum(purchases, steps);
  const checkId = createIdCheck(list, 'rows');
  const [ofPurchases, ofUndiscounted, ofValue] = [createAnyOrderSum(), createAnyOrderSum(), createAnyOrderSum()];
  const [once, withoutSpend] = [createAnyOrderSum(), createAnyOrderSum()];
  const customers = new Array<CustomerLifetimeValue>(list.length);
  const issues = createRowIssues();
  for (let i = 0; i < list.length; i += 1) {
    try {
      const row = requirePurchaseRow(list[i] as PurchaseRow, i);
      const { frequency, ageAtLast, age } = row;
      const weight = requireRowWeight(row.weight, i);
      const customerId = checkId(row.customerId, i);
      const alive = aliveProbability(frequency, ageAtLast, age);
      const count = alive * expected(frequency, age);
      const each = spendOf(row, i, spend);
      const undiscounted = each === null ? null : effective.marginRate * each * count;
      const value = each === null ? null : effective.marginRate * each * (alive * discounted(frequency, age));
      if (isAliveByConstruction(purchases.kind, frequency)) once.add(weight);
      if (undiscounted === null || value === null) withoutSpend.add(weight);
      else {
        ofPurchases.add(weight * count);
        ofUndiscounted.add(weight * undiscounted);
        ofValue.add(weight * value);
      }
      const worth = { purchases: count, spend: each, aliveProbability: alive, undiscounted, value };
      customers[i] = customerId === undefined ? worth : { customerId, ...worth };
    } catch (error) {
      noteThrown(error, issues);
    }
  }
  issues.settle();
  const warnings: LifetimeValueWarning[] = [];
  const [spendless, alwaysAlive] = [withoutSpend.total(), once.total()];
  if (spendless > 0) warnings.push({ code: 'NO_SPEND', count: spendless });
  if (alwaysAlive > 0) warnings.push({ code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE', count: alwaysAlive });
  return {
    customers,
    total: { purchases: ofPurchases.total(), undiscounted: ofUndiscounted.total(), value: ofValue.total() },
    warnings,
    options: effective,
  };
}
