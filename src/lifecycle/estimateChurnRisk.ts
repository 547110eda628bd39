import { createAliveProbability, isAliveByConstruction } from '../internal/aliveProbability.kernel.js';
import { createAnyOrderSum } from '../internal/anyOrderSum.js';
import { knownDecimal } from '../internal/decimal.js';
import { PURCHASE_MODELS, parametersOf, requireModel } from '../internal/fittedModel.js';
import type { NormalModel, PurchaseModelKind } from '../internal/fittedModel.js';
import { toNumber } from '../internal/fraction.js';
import { createIdCodes } from '../internal/idCodes.js';
import { fail, missingOr } from '../internal/issues.js';
import { requirePurchaseRow, requireRowWeight } from '../internal/purchaseRows.js';
import { readEach } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { requireId, requireOptions } from '../internal/validate.js';
import type { PurchaseModel, PurchaseRow } from '../types.js';
import { createExpectedGaps, poolOf, ratioLimit } from './expectedGap.kernel.js';
import { lifecycleDefaults } from './lifecycleDefaults.js';
import type {
  ChurnRisk,
  ChurnRiskBand,
  ChurnRiskCustomer,
  EffectiveChurnRiskOptions,
  EstimateChurnRiskOptions,
  GapHistory,
  OverdueOptions,
} from './risk.types.js';

type Cuts = readonly [medium: number, high: number];

function readCuts(given: unknown, fallback: Cuts): Cuts {
  if (given === undefined) return fallback;
  const path = 'options.cuts';
  if (!Array.isArray(given) || given.length !== 2) return fail('INVALID_OPTION', path, given, 'must be two numbers: where medium and high begin');
  const [medium, high] = Array.from(given, (cut: unknown, i) => {
    if (typeof cut === 'number' && Number.isFinite(cut)) return cut + 0;
    return fail('INVALID_OPTION', `${path}[${i}]`, cut, 'must be a finite number');
  }) as [number, number];
  if (medium > high) fail('INVALID_OPTION', `${path}[1]`, high, `must not be below the cut before it (${medium}). Sort cuts ascending`);
  return [medium, high];
}

/** Reads the ids of rows, each once; `required` also asks that there is one. */
function createCustomerIds(rows: number, required: boolean): (id: unknown, index: number) => string | undefined {
  const codes = createIdCodes(rows);
  return (id, index) => {
    if (!required && (id === undefined || id === null)) return undefined;
    const path = `rows[${index}].customerId`;
    const text = requireId(id, path);
    const known = codes.ids.length;
    if (codes.codeOf(text) < known) fail('DUPLICATE_ID', path, id, 'must be unique: an earlier row has it');
    return text;
  };
}

function tally(): { counts: () => Record<ChurnRiskBand, number>; customers: ChurnRiskCustomer[]; add: (row: ChurnRiskCustomer, weight: number) => void } {
  const [low, medium, high, unknown] = [createAnyOrderSum(), createAnyOrderSum(), createAnyOrderSum(), createAnyOrderSum()];
  const sums = { low, medium, high, unknown };
  const customers: ChurnRiskCustomer[] = [];
  return {
    counts: () => ({ low: low.total(), medium: medium.total(), high: high.total(), unknown: unknown.total() }),
    customers,
    add(row, weight) {
      customers.push(row);
      sums[row.band].add(weight);
    },
  };
}

const named = (customerId: string | undefined): { customerId?: string } => (customerId === undefined ? {} : { customerId });

function echoModel({ kind, values }: NormalModel<PurchaseModelKind>, { unit }: PurchaseModel): PurchaseModel {
  const params = Object.fromEntries(parametersOf(kind).map((name, i) => [name, values[i]]));
  return { kind, params, unit } as unknown as PurchaseModel;
}

function byModel(rows: readonly PurchaseRow[], given: EstimateChurnRiskOptions): ChurnRisk {
  const model = requireModel(given.model, 'options.model', PURCHASE_MODELS);
  const cuts = readCuts(given.cuts, [0.3, 0.7]);
  const aliveProbability = createAliveProbability(model);
  const idOf = createCustomerIds(rows.length, false);
  const { counts, customers, add } = tally();
  readEach(rows, (row, i) => {
    const { frequency, ageAtLast, age, weight, customerId } = requirePurchaseRow(row, i);
    const id = named(idOf(customerId, i));
    const people = requireRowWeight(weight, i);
    if (isAliveByConstruction(model.kind, frequency)) {
      add({ ...id, risk: null, overdueRatio: null, band: 'unknown' }, people);
      return;
    }
    const risk = 1 - aliveProbability(frequency, ageAtLast, age);
    add({ ...id, risk, overdueRatio: null, band: risk < cuts[0] ? 'low' : risk < cuts[1] ? 'medium' : 'high' }, people);
  });
  const options: EffectiveChurnRiskOptions = { model: echoModel(model, given.model as PurchaseModel), cuts };
  const inBands = counts();
  const once = inBands.unknown; // by model nobody else is unknown
  return { customers, counts: inBands, warnings: once > 0 ? [{ code: 'ONE_TIME_BUYERS_ALWAYS_ALIVE', count: once }] : [], options };
}

function readOverdue(given: unknown): { shrinkage: number; poolGap: number | undefined } {
  const path = 'options.overdue';
  if (given === null) fail('INVALID_OPTION', path, given, 'must be an object');
  const { shrinkage = lifecycleDefaults.gap.shrinkage, poolGap } = requireOptions<OverdueOptions>(given, ['shrinkage', 'poolGap'], path);
  if (typeof shrinkage !== 'number' || !(shrinkage >= 0 && shrinkage < Infinity)) fail('INVALID_OPTION', `${path}.shrinkage`, shrinkage, 'must be a number, 0 or more');
  if (poolGap !== undefined && (typeof poolGap !== 'number' || !(poolGap > 0 && poolGap < Infinity))) {
    fail('INVALID_OPTION', `${path}.poolGap`, poolGap, 'must be a number of days above 0');
  }
  return { shrinkage: shrinkage + 0, poolGap };
}

function requireDayCount(value: unknown, path: string): number {
  if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER) return value + 0;
  return fail(missingOr('INVALID_ROW', value), path, value, 'must be a number of days, 0 or more');
}

/** Twice the median of gaps, which are checked; 0 when there is none. */
function readGaps(gaps: unknown, index: number): { count: number; ownTwice: number } {
  const path = `rows[${index}].gaps`;
  if (!Array.isArray(gaps)) {
    return fail(missingOr('INVALID_ROW', gaps), path, gaps, 'must be the list of days between purchases: set gaps: true in summarizeOrders');
  }
  const sorted = new Float64Array(gaps.length);
  for (let i = 0; i < gaps.length; i += 1) sorted[i] = requireDayCount(gaps[i], `${path}[${i}]`);
  sorted.sort();
  const count = sorted.length;
  return { count, ownTwice: count === 0 ? 0 : (sorted[(count - 1) >> 1] as number) + (sorted[count >> 1] as number) };
}

function byRhythm(rows: readonly GapHistory[], given: EstimateChurnRiskOptions): ChurnRisk {
  const { shrinkage, poolGap } = readOverdue(given.overdue);
  const cuts = readCuts(given.cuts, [1, 2]);
  const limits = [ratioLimit(cuts[0]), ratioLimit(cuts[1])] as const;
  const idOf = createCustomerIds(rows.length, true);
  const ids: string[] = [];
  const counted = new Int32Array(rows.length);
  const ownsTwice = new Float64Array(rows.length);
  const silence = new Float64Array(rows.length);
  const owns: number[] = [];
  readEach(rows, (row, i) => {
    if (typeof row !== 'object' || row === null) {
      fail(missingOr('INVALID_ROW', row), `rows[${i}]`, row, 'must be an object { customerId, daysSinceLast, gaps }');
    }
    ids.push(idOf(row.customerId, i) as string);
    const { count, ownTwice } = readGaps(row.gaps, i);
    silence[i] = row.daysSinceLast === null && count === 0 ? NaN : requireDayCount(row.daysSinceLast, `rows[${i}].daysSinceLast`);
    counted[i] = count;
    ownsTwice[i] = ownTwice;
    if (count > 0) owns.push(ownTwice);
  });
  const fallback = knownDecimal(poolGap ?? lifecycleDefaults.gap.fallbackDays);
  const pool = poolGap === undefined ? (poolOf(Float64Array.from(owns)) ?? fallback) : fallback;
  const gaps = createExpectedGaps(knownDecimal(shrinkage), pool);
  const { counts, customers, add } = tally();
  for (let i = 0; i < rows.length; i += 1) {
    const days = silence[i] as number;
    const count = counted[i] as number;
    const own = ownsTwice[i] as number;
    const overdueRatio = days !== days ? null : gaps.ratio(days, count, own);
    let band: ChurnRiskBand = 'unknown';
    if (overdueRatio !== null) {
      const high = gaps.reaches(days, limits[1], count, own);
      band = high ? 'high' : gaps.reaches(days, limits[0], count, own) ? 'medium' : 'low';
    }
    add({ customerId: ids[i] as string, risk: null, overdueRatio, band }, 1);
  }
  return { customers, counts: counts(), warnings: [], options: { overdue: { shrinkage, poolGap: toNumber(pool) }, cuts } };
}

/**
 * Estimates who is about to leave: by a fitted model, or by each customer's own rhythm.
 *
 * By model `risk = 1 − P(alive)`; by rhythm `overdueRatio = daysSinceLast / expected gap`, the gap expected as in
 * `classifyLifecycle`.
 *
 * **When to use** The rhythm needs no fit and explains itself; a model weighs how long and how often somebody bought.
 *
 * **Gotchas** BG/NBD calls one-time buyers alive for ever: they come out as `unknown`; use MBG/NBD for them. Under a model, more
 * past buying makes the same silence more alarming.
 *
 * @param rows - by model `frequency`, `ageAtLast` and `age` in the model's unit of time (`toPurchaseRows`); by rhythm
 *   `customerId`, `daysSinceLast` and `gaps` in days (`summarizeOrders` with `gaps: true`). Each customer once
 * @param options - `model`: a BG/NBD, MBG/NBD or Pareto/NBD fit; or `overdue`: `shrinkage` (default 2) and `poolGap` (default the
 *   median of the own medians of these rows, 90 when nobody has a gap). `cuts`: where medium and high begin, default `[0.3, 0.7]`
 *   by model and `[1, 2]` by rhythm; reaching a cut is enough
 * @returns the customers in input order; `risk` is null by rhythm and for one-time buyers under BG/NBD, `overdueRatio` by model and
 *   without a purchase
 * @throws {SalesMathError} INVALID_OPTION: both or neither of `model` and `overdue`, an unknown option or one out of range, or
 *   cuts that are not two ascending numbers
 * @throws {SalesMathError} MODEL_MISMATCH, MISSING_UNIT, INVALID_PARAMETER: a model that cannot be used
 * @throws {SalesMathError} DUPLICATE_ID: a customer twice
 * @throws {SalesMathError} INVALID_ROW, INVALID_ID, MISSING_VALUE: a row is not as said
 * @example
 * import { estimateChurnRisk } from 'salesmath';
 * const rows = [{ customerId: 'ana', daysSinceLast: 45, gaps: [30, 30, 30, 30] }, { customerId: 'ben', daysSinceLast: 40, gaps: [] }];
 * const { customers } = estimateChurnRisk(rows, { overdue: {} });
 * customers.map(({ overdueRatio, band }) => [overdueRatio, band]); // => [[1.5, 'medium'], [1.3333333333333333, 'medium']]
 * const model = { kind: 'mbgNbd', unit: 'week', params: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } } as const;
 * estimateChurnRisk([{ frequency: 6, ageAtLast: 36, age: 39 }], { model }).customers[0]?.band; // => 'low'
 * @see {@link classifyLifecycle}
 */
export function estimateChurnRisk(rows: Iterable<PurchaseRow | GapHistory>, options: EstimateChurnRiskOptions): ChurnRisk {
  const given = requireOptions<EstimateChurnRiskOptions>(options, ['model', 'overdue', 'cuts']);
  const list = toList(rows, 'rows');
  if (given.model !== undefined && given.overdue !== undefined) {
    return fail('INVALID_OPTION', 'options.overdue', given.overdue, 'must not stand beside model: take one of them');
  }
  if (given.model === undefined && given.overdue === undefined) return fail('INVALID_OPTION', 'options', options, 'must have a model, or overdue: {}');
  return given.model === undefined ? byRhythm(list as readonly GapHistory[], given) : byModel(list as readonly PurchaseRow[], given);
}
