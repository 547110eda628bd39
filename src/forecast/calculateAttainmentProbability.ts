import type { Fraction } from '../internal/fraction.js';
import { add, decimalsOf, formatExact, formatUnits, fraction, powerOfTen, ZERO } from '../internal/fraction.js';
import { fail, isAbsent } from '../internal/issues.js';
import { requireProbability } from '../internal/numbers.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { formatMoney, roundQuotient } from '../internal/rounding.js';
import { readEach } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { formatScaledFixed, POWERS_OF_TEN, roundScaled } from '../internal/scaled.js';
import { requireRow } from '../internal/shapes.js';
import { effectiveMoney, ID_RULE, MONEY_OPTION_KEYS, readId, readMoneyStyle, requireDecimal, requireOptions, requireWord } from '../internal/validate.js';
import { createDealColumns } from '../metrics/dealColumns.js';
import { requireAmount } from '../metrics/readers.js';
import { checkCurrency } from '../money/amount.js';
import type { Purse } from '../money/amount.js';
import type { DecimalInput } from '../types.js';
import { answerAttainment } from './attainment.kernel.js';
import type { AttainmentAnswer } from './attainment.kernel.js';
import { refuseLattice, requireDraws, requireSeed } from './attainment.options.js';
import type { AttainmentDeal, AttainmentOutcome, AttainmentProbability, CalculateAttainmentProbabilityOptions } from './attainment.types.js';
import type { ForecastWarning } from './types.js';

const OPTIONS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat('measure', 'booked', 'method', 'seed', 'draws');
const MEASURES = ['value', 'count'] as const;
const METHODS = ['auto', 'exact', 'simulation'] as const;

/** Entries of a distribution at most: nobody reads more, and millions of objects would fill the memory. */
const LISTED = 100_000;

interface ReadDeals {
  readonly values: readonly bigint[];
  readonly scale: number;
  readonly chances: Float64Array;
  /** Σ value × probability. */
  readonly expected: Fraction;
}

function readDeals(deals: Iterable<AttainmentDeal>, isCount: boolean, purse: Purse): ReadDeals {
  const rows = toList(deals, 'deals');
  const columns = createDealColumns(rows.length);
  const chances = new Float64Array(rows.length);
  readEach(rows, (each, i) => {
    const path = `deals[${i}]`;
    const { id, value, probability, currency } = requireRow(each, path) as unknown as AttainmentDeal;
    if (!isAbsent(id) && readId(id) === null) fail('INVALID_ID', `${path}.id`, id, ID_RULE);
    const p = requireProbability(probability, `${path}.probability`);
    chances[i] = p;
    columns.set(i, isCount ? 1 : value, p, i);
    if (!isCount && !isAbsent(currency)) checkCurrency(purse, currency, () => path);
  });
  const { values, chances: exactChances } = columns.finish();
  const scale = isCount ? 0 : values.scale;
  let expected = 0n;
  const units = rows.map((_, i) => {
    const value = isCount ? 1n : BigInt(values.units[i] as number | bigint);
    expected += value * BigInt(exactChances.units[i] as number | bigint);
    return value;
  });
  return { values: units, scale, chances, expected: fraction(expected, powerOfTen(scale + exactChances.scale)) };
}

/** Money, or a number of wins. */
function readGoal(value: unknown, isCount: boolean, path: string): Fraction {
  if (!isCount) return requireAmount(value, path);
  const count = requireDecimal(value, path);
  if (count.n < 0n || count.n % count.d !== 0n) fail('INVALID_COUNT', path, value, 'must be a whole number of wins, 0 or more');
  return fraction(count.n / count.d);
}

const decimals = (value: Fraction): number => decimalsOf(value) ?? 0;
const unitsAt = ({ n, d }: Fraction, scale: number): bigint => (n * powerOfTen(scale)) / d;

/** Prints the outcome of a step; without bigints where doubles hold all of them, for there may be many. */
function createPrinter({ outcomes: { steps }, base, divisor }: AttainmentAnswer, scale: number, { minorUnits, rounding }: MoneyStyle): (step: number | bigint) => string {
  const finest = Math.max(scale, minorUnits);
  const factor = powerOfTen(finest - scale);
  const first = base * factor;
  const width = divisor * factor;
  const power = finest - minorUnits;
  const largest = first + BigInt(steps[steps.length - 1] ?? 0) * width;
  if (largest <= BigInt(Number.MAX_SAFE_INTEGER) && power < POWERS_OF_TEN.length) {
    const from = Number(first);
    const by = Number(width);
    return (step) => formatScaledFixed(roundScaled(from + Number(step) * by, POWERS_OF_TEN[power] as number, rounding), minorUnits);
  }
  return (step) => formatUnits(roundQuotient(first + BigInt(step) * width, powerOfTen(power), rounding), minorUnits);
}

/** The outcomes as text; neighbours share an entry where there are too many, or where rounding makes them one. */
function printOutcomes(answer: AttainmentAnswer, scale: number, style: MoneyStyle): AttainmentOutcome[] {
  const { reachedFrom } = answer;
  const { steps, probabilities } = answer.outcomes;
  const print = createPrinter(answer, scale, style);
  const size = steps.length <= LISTED ? 1 : Math.ceil(steps.length / (LISTED - 2));
  const listed: { outcome: string; probability: number }[] = [];
  let from = 0;
  while (from < steps.length) {
    // no entry holds outcomes on both sides of the target
    const next = Math.min(from + size, from < reachedFrom ? reachedFrom : steps.length);
    let probability = 0;
    for (let i = from; i < next; i += 1) probability += probabilities[i] as number;
    const outcome = print(steps[from] as number | bigint);
    const last = listed[listed.length - 1];
    if (last !== undefined && last.outcome === outcome) last.probability += probability;
    else listed.push({ outcome, probability });
    from = next;
  }
  return listed;
}

/**
 * Answers "will we make the number?": the chance that what is booked and what the open deals bring reach a target.
 *
 * `probability = P(booked + Σ value of the deals won ≥ target)`, each deal won with its own probability; reached exactly counts.
 *
 * **When to use** Beside a weighted pipeline, which says what to expect on average and nothing about the chance to get there:
 * with three large deals no outcome may equal the weighted sum.
 *
 * **Gotchas** Deals are taken as independent, which is warned of always: a weak market or a missing product fails many at once,
 * and both very good and very bad ends are then likelier than told. All outcomes are computed, on a lattice of the values'
 * greatest common divisor, while it has no more than 10 million cells; else outcomes are drawn with xoshiro128** from the
 * seed, always the same ones. Coarser values (whole thousands) make the lattice small. A simulation takes time in proportion
 * to deals × draws: give fewer draws where there are very many deals. Outcomes at either end that are less likely than 1e-307
 * (1e-30 of more than 100,000 cells) are left out. More than 100,000 outcomes are listed in groups, each under its lowest one;
 * none of them holds outcomes on both sides of the target, so that sums from a listed outcome up stay right.
 *
 * @param deals - open deals with `probability` (0 to 1) and `value` (money, 0 or more), and where wanted `id` and `currency`
 * @param target - money, 0 or more; of counts, a whole number of wins
 * @param options - `measure`: `'value'` (default) or `'count'`, which ignores values. `booked`: what is won already, default 0.
 *   `method`: `'auto'` (default), `'exact'` or `'simulation'`. `seed` (1) and `draws` (100,000) of a simulation. `currency`,
 *   `minorUnits`, `rounding`: how money is printed
 * @returns the chance, how it was found (with the standard error of a simulation), the expected outcome and its spread, and the
 *   distribution: money as text for values, whole numbers as text for counts
 * @throws {SalesMathError} LATTICE_TOO_LARGE: `exact` would take more than 10 million cells
 * @throws {SalesMathError} MISSING_VALUE: a deal has no value or no probability, or there is no target
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a value, the target or what is booked is below 0
 * @throws {SalesMathError} INVALID_PROBABILITY: a probability outside 0 to 1
 * @throws {SalesMathError} INVALID_COUNT: a number of wins that is negative or not whole
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies among the deals, or one that is not `options.currency`
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, INVALID_ID, INVALID_ROW, UNKNOWN_CURRENCY
 * @example
 * import { calculateAttainmentProbability } from 'salesmath';
 * const deals = [
 *   { value: '45000', probability: 0.75 },
 *   { value: '18500', probability: 0.5 },
 * ];
 * const chance = calculateAttainmentProbability(deals, '50000', { booked: '5000' });
 * chance.probability; // => 0.75
 * chance.expected; // => '48000.00'
 * chance.distribution.map(({ outcome }) => outcome); // => ['5000.00', '23500.00', '50000.00', '68500.00']
 * calculateAttainmentProbability(deals, 1, { measure: 'count' }).probability; // => 0.875
 * @see {@link forecastPipeline}, {@link estimateStageProbabilities} for the probabilities
 * @see Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021), for xoshiro128**
 */
export function calculateAttainmentProbability(
  deals: Iterable<AttainmentDeal>,
  target: DecimalInput,
  options?: CalculateAttainmentProbabilityOptions,
): AttainmentProbability {
  const given = requireOptions<CalculateAttainmentProbabilityOptions>(options, OPTIONS);
  const measure = requireWord(given.measure, MEASURES, 'value', 'options.measure');
  const method = requireWord(given.method, METHODS, 'auto', 'options.method');
  const seed = requireSeed(given.seed);
  const draws = requireDraws(given.draws);
  const isCount = measure === 'count';
  readMoneyStyle(given); // a wrong option is refused even where there is no row
  const booked = given.booked === undefined ? ZERO : readGoal(given.booked, isCount, 'options.booked');
  const goal = readGoal(target, isCount, 'target');
  const purse: Purse = { currency: given.currency };
  const { values, scale: own, chances, expected } = readDeals(deals, isCount, purse);

  const scale = Math.max(own, decimals(booked), decimals(goal));
  const factor = powerOfTen(scale - own);
  const question = {
    values: factor === 1n ? values : values.map((value) => value * factor),
    chances,
    scale,
    booked: unitsAt(booked, scale),
    target: unitsAt(goal, scale),
  };
  const answer = answerAttainment(question, { method, seed, draws }, refuseLattice);

  const money = { ...given, currency: purse.currency };
  // a number of wins is no money: it keeps two decimals in every currency
  const style = isCount ? { ...readMoneyStyle(given), minorUnits: given.minorUnits ?? 2 } : readMoneyStyle(money);
  const count = answer.outcomes.steps.length;
  const warnings: ForecastWarning[] = [{ code: 'ASSUMES_INDEPENDENCE' }];
  if (count > LISTED) warnings.push({ code: 'OUTCOMES_GROUPED', count });
  return {
    probability: answer.probability,
    method: answer.method,
    expected: formatMoney(add(booked, expected), style),
    standardDeviation: answer.standardDeviation,
    distribution: printOutcomes(answer, scale, isCount ? { ...style, minorUnits: 0 } : style),
    ...(answer.standardError === null ? {} : { standardError: answer.standardError }),
    options: { ...effectiveMoney(money, style), measure, booked: formatExact(booked), method, seed, draws },
    warnings,
  };
}
