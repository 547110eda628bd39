import { requireConfidence } from '../internal/confidence.js';
import type { Fraction } from '../internal/fraction.js';
import { divide, fraction } from '../internal/fraction.js';
import { isAbsent } from '../internal/issues.js';
import { requireCount } from '../internal/numbers.js';
import { formatMoney } from '../internal/rounding.js';
import { requireObject } from '../internal/shapes.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { Proportion } from '../types.js';
import type { CalculateStageKpisOptions, StageKpis, StageKpisInput } from './kpis.types.js';
import { requireAmount } from './readers.js';
import type { MetricsWarning, MoneyRatio } from './types.js';

type Part = 'counts' | 'costs' | 'orders' | 'customers';

const FIELDS: Readonly<Record<Part, readonly string[]>> = {
  counts: ['leads', 'intents', 'opportunities', 'wins'],
  costs: ['leads', 'total'],
  orders: ['count', 'value'],
  customers: ['total', 'acquired', 'repurchased', 'referrers'],
};

/** Reads the fields of one part of the input; what is absent comes out as null, unless it is required. */
interface PartReader {
  count(field: string): number | null;
  amount(field: string): Fraction | null;
  requiredCount(field: string): number;
  requiredAmount(field: string): Fraction;
}

function openPart(value: unknown, part: Part): PartReader {
  const fields = requireOptions(requireObject(value, `input.${part}`), FIELDS[part], `input.${part}`) as Record<string, unknown>;
  const requiredCount = (field: string): number => requireCount(fields[field], `input.${part}.${field}`);
  const requiredAmount = (field: string): Fraction => requireAmount(fields[field], `input.${part}.${field}`);
  return {
    count: (field) => (isAbsent(fields[field]) ? null : requiredCount(field)),
    amount: (field) => (isAbsent(fields[field]) ? null : requiredAmount(field)),
    requiredCount,
    requiredAmount,
  };
}

/**
 * Calculates the key figures of each stage from totals: cost per lead, conversion rates, win rate, deal value, acquisition
 * cost, repurchase and referral.
 *
 * *When to use*: for a monthly sheet of totals. From a log of stage changes {@link analyzeFunnel} tells more, and
 * {@link calculateFunnelFromCounts} takes any stages.
 *
 * *Gotchas*: rates compare counts of one period; where intents of this month stem from leads of the last one, a rate may
 * pass 1, which is warned of. `orders` are the won orders that have a value: dividing by all wins would make deals look small.
 *
 * @param input - `counts.leads` is required; every other count, cost and sum is optional, and a figure whose inputs are not
 *   given is left out
 * @param options - `confidence` (0.95), `currency`, `minorUnits`, `rounding`
 * @returns rates with their intervals, and money ratios with what they were made of; a rate or ratio over 0 is null
 * @throws {SalesMathError} INVALID_COUNT: a count is negative or fractional
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a cost or value below 0
 * @throws {SalesMathError} INVALID_CONFIDENCE, INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE, UNKNOWN_CURRENCY
 * @example
 * import { calculateStageKpis } from 'salesmath';
 * const kpis = calculateStageKpis({
 *   counts: { leads: 500, intents: 200, opportunities: 80, wins: 20 },
 *   costs: { leads: '25000', total: '60000' },
 *   customers: { total: 50, acquired: 20, repurchased: 15 },
 * });
 * kpis.costPerLead; // => { value: '50.00', total: '25000.00', count: 500 }
 * kpis.acquisitionCost?.value; // => '3000.00'
 * kpis.winRate?.rate; // => 0.25
 * kpis.repurchaseRate?.rate; // => 0.3
 * kpis.averageDealValue; // => undefined
 */
export function calculateStageKpis(input: StageKpisInput, options?: CalculateStageKpisOptions): StageKpis {
  const given = requireOptions<CalculateStageKpisOptions>(options, [...MONEY_OPTION_KEYS, 'confidence']);
  const style = readMoneyStyle(given);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const z = zOfConfidence(confidence);
  const parts = requireOptions(requireObject(input, 'input'), Object.keys(FIELDS), 'input') as Record<string, unknown>;
  const openIfGiven = (part: Part): PartReader | null => (isAbsent(parts[part]) ? null : openPart(parts[part], part));
  const counts = openPart(parts['counts'], 'counts');
  const costs = openIfGiven('costs');
  const orders = openIfGiven('orders');
  const customers = openIfGiven('customers');
  const leads = counts.requiredCount('leads');
  const intents = counts.count('intents');
  const opportunities = counts.count('opportunities');
  const wins = counts.count('wins');
  const orderCount = orders?.requiredCount('count') ?? null;
  const orderValue = orders?.requiredAmount('value') ?? null;
  const total = customers?.requiredCount('total') ?? null;
  const warnings: MetricsWarning[] = [];

  const rate = <K extends keyof StageKpis>(key: K, name: string, part: number | null, whole: number | null): { [key in K]?: Proportion } => {
    if (part === null || whole === null) return {};
    if (part > whole) warnings.push({ code: 'COUNT_RISES', stage: name });
    return { [key]: measureProportion(part, whole, z) } as { [key in K]?: Proportion };
  };
  const ratio = <K extends keyof StageKpis>(key: K, money: Fraction | null, count: number | null): { [key in K]?: MoneyRatio } => {
    if (money === null || count === null) return {};
    const value = count === 0 ? null : formatMoney(divide(money, fraction(BigInt(count))), style);
    return { [key]: { value, total: formatMoney(money, style), count } } as { [key in K]?: MoneyRatio };
  };
  return {
    leads,
    ...ratio('costPerLead', costs?.amount('leads') ?? null, leads),
    ...ratio('acquisitionCost', costs?.amount('total') ?? null, customers?.count('acquired') ?? null),
    ...rate('intentRate', 'intents', intents, leads),
    ...rate('opportunityRate', 'opportunities', opportunities, intents),
    ...rate('winRate', 'wins', wins, opportunities),
    ...ratio('averageDealValue', orderValue, orderCount),
    ...rate('repurchaseRate', 'repurchased', customers?.count('repurchased') ?? null, total),
    ...rate('referralRate', 'referrers', customers?.count('referrers') ?? null, total),
    options: { ...effectiveMoney(given, style), confidence },
    warnings,
  };
}
