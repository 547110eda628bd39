import type { AllocationMethod } from '../internal/allocate.js';
import { allocateUnits } from '../internal/allocate.js';
import type { ScaledDecimal } from '../internal/decimal.js';
import { readScaled } from '../internal/decimal.js';
import { formatUnits, powerOfTen } from '../internal/fraction.js';
import { DECIMAL_RULE, fail, joinPath, missingOr } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { ID_RULE, readId, requireOptions, requireRows, requireWord } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import { exactSharePrinter, printScaled } from './share.kernel.js';
import type { AllocatedShare, AllocateOptions, AllocationResult, AllocationShare, AllocationWarning } from './types.js';

const METHODS: readonly AllocationMethod[] = ['largestRemainder', 'sainteLague', 'cumulative'];

interface CheckedShare {
  readonly id: string;
  readonly weight: ScaledDecimal;
  /** In steps. */
  readonly locked: bigint | null;
}

/**
 * Hands out a total in proportion to weights, in whole steps, so that the parts always add up to the total.
 *
 * With W the sum of the weights, the exact share is `total × weight / W`; the method decides who gets the steps that do
 * not divide evenly. Ties go to the larger weight, then to the one that stands first. A zero weight gets 0, and
 * `allocate(−total)` is `allocate(total)` with every sign turned, those of locked values too; 0 counts as a positive total.
 *
 * - `largestRemainder` (Hamilton): every value is within one step of its exact share. One cent more in the total can take
 *   one from a share.
 * - `sainteLague` (Webster; divisors 1, 3, 5 …): a larger total never takes from anyone; a value may be more than a step
 *   from its exact share.
 * - `cumulative`: the half-up running total less the one before. It spreads evenly along the list, 20 over 13 weeks as
 *   2, 1, 2, 1 …; for cadence, not for money.
 *
 * **When to use** For every sum that is split: an invoice over cost centres, a bonus pool over a team, a quota over months
 * (`step: '100'`), leads over people (`step: 1`).
 *
 * **Gotchas** Rounding each part by itself loses or invents cents; this does not. A locked share keeps its value, and the
 * others share the rest by their own weights; look at `warnings` when you lock.
 *
 * @param total - what is handed out, a multiple of the step; may be negative
 * @param shares - those who take part, at least one: `id`, `weight` (0 or more) and, where it is settled, `locked`
 * @param options - `step`: the smallest unit, above 0, default `'0.01'`. `method`: default `largestRemainder`.
 *   `onZeroWeights`: `error` (default) refuses weights that sum to 0, `equal` shares equally then
 * @returns the shares in input order, with as many decimals as the step written without trailing zeros, and their exact
 *   values; `residual` is 0 unless the locked values stand in the way, as `warnings` say then
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: the total or a locked value
 * @throws {SalesMathError} ZERO_WEIGHTS: something is to be handed out and the unlocked weights sum to 0
 * @throws {SalesMathError} NEGATIVE_WEIGHT, EMPTY_INPUT, DUPLICATE_ID, INVALID_ID: the shares are not as said
 * @throws {SalesMathError} INVALID_NUMBER: a total, step, weight or locked value that is no plain decimal
 * @throws {SalesMathError} MISSING_VALUE: a total, weight or id is null or undefined
 * @throws {SalesMathError} INVALID_ROW: a share is no object
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or method, a step of 0 or less, or `shares` is no list
 * @example
 * import { allocate } from 'salesmath';
 * const { shares, residual } = allocate('100.00', [
 *   { id: 'ana', weight: 1 },
 *   { id: 'ben', weight: 1 },
 *   { id: 'chloe', weight: 1 },
 * ]);
 * shares.map((share) => share.value); // => ['33.34', '33.33', '33.33']
 * shares[0].exactShare; // => '33.333333333333333333'
 * residual; // => '0.00'
 * @example
 * import { allocate } from 'salesmath';
 * const quotas = [{ id: 'q1', weight: 1, locked: 40 }, { id: 'q2', weight: 1 }, { id: 'q3', weight: 2 }];
 * allocate(100, quotas, { step: 5 }).shares.map((share) => share.value); // => ['40', '20', '40']
 * allocate(30, quotas, { step: 5 }).warnings; // => [{ code: 'LOCKED_EXCEEDS_TOTAL' }]
 * @see M. L. Balinski and H. P. Young, Fair Representation, 2nd ed., 2001, for the methods and their paradoxes
 */
export function allocate(
  total: DecimalInput,
  shares: Iterable<AllocationShare>,
  options?: AllocateOptions,
): AllocationResult {
  const known = requireOptions(options, ['step', 'method', 'onZeroWeights']);
  const method = requireWord(known.method, METHODS, 'largestRemainder', 'options.method');
  const onZeroWeights = requireWord(known.onZeroWeights, ['error', 'equal'], 'error', 'options.onZeroWeights');
  const step = requireScaled(known.step === undefined ? '0.01' : known.step, 'options.step');
  if (step.units <= 0n) fail('INVALID_OPTION', 'options.step', known.step, 'must be above 0');
  const whole = requireSteps(total, step, 'total');
  const rows = readShares(shares, step);

  let rest = whole;
  for (const { locked } of rows) if (locked !== null) rest -= locked;
  const exceeded = whole < 0n ? rest > 0n : rest < 0n;
  const open = rows.filter(({ locked }) => locked === null);
  const handed = handOut(exceeded ? 0n : rest, open, step, method, onZeroWeights);

  const print = (steps: bigint): string => formatUnits(steps * step.units, step.scale);
  let next = 0;
  const results = rows.map(({ id, weight, locked }): AllocatedShare => {
    const shown = formatUnits(weight.units, weight.scale);
    if (locked !== null) {
      const exactShare = printScaled(locked * step.units, step.scale);
      return { id, weight: shown, exactShare, value: print(locked), locked: true };
    }
    const { steps, exactShare } = handed[next] as Handed;
    next += 1;
    rest -= steps;
    return { id, weight: shown, exactShare, value: print(steps) };
  });
  const warnings: AllocationWarning[] = [];
  if (rest !== 0n) warnings.push({ code: exceeded ? 'LOCKED_EXCEEDS_TOTAL' : 'LOCKED_BELOW_TOTAL' });
  return {
    total: print(whole),
    step: formatUnits(step.units, step.scale),
    shares: results,
    residual: print(rest),
    method,
    warnings,
  };
}

interface Handed {
  readonly steps: bigint;
  readonly exactShare: string;
}

function handOut(
  amount: bigint,
  open: readonly CheckedShare[],
  step: ScaledDecimal,
  method: AllocationMethod,
  onZeroWeights: 'error' | 'equal',
): Handed[] {
  if (amount === 0n || open.length === 0) return open.map(() => ({ steps: 0n, exactShare: '0' }));
  const weights = toIntegers(open, onZeroWeights);
  const print = exactSharePrinter({ units: amount * step.units, scale: step.scale }, weights);
  const parts = allocateUnits(amount, weights, method);
  return parts.map((steps, i) => ({ steps, exactShare: print(weights[i] as bigint) }));
}

/** The path of an argument, or of a field of share `index`; put together only when something is wrong. */
function placeOf(path: string, index: number | undefined): string {
  return index === undefined ? path : joinPath('shares', [index, path]);
}

function requireScaled(value: unknown, path: string, index?: number): ScaledDecimal {
  const scaled = readScaled(value);
  if (scaled !== null) return scaled;
  return fail(missingOr('INVALID_NUMBER', value), placeOf(path, index), value, DECIMAL_RULE);
}

function requireSteps(value: unknown, step: ScaledDecimal, path: string, index?: number): bigint {
  const { units, scale } = requireScaled(value, path, index);
  const dividend = units * powerOfTen(step.scale);
  const divisor = step.units * powerOfTen(scale);
  if (dividend % divisor === 0n) return dividend / divisor;
  const rule = `must be a multiple of the step ${formatUnits(step.units, step.scale)}: round it first, or give a finer options.step`;
  return fail('NOT_A_MULTIPLE_OF_STEP', placeOf(path, index), value, rule);
}

function readShares(shares: Iterable<AllocationShare>, step: ScaledDecimal): CheckedShare[] {
  const rows: CheckedShare[] = [];
  const seen = new Set<string>();
  readEach(requireRows(shares, 'shares'), (share, index) => {
    if (typeof share !== 'object' || share === null) fail('INVALID_ROW', `shares[${index}]`, share, 'must be an object with id and weight');
    const id = readId(share.id) ?? fail(missingOr('INVALID_ID', share.id), `shares[${index}].id`, share.id, ID_RULE);
    if (seen.has(id)) fail('DUPLICATE_ID', `shares[${index}].id`, share.id, 'must stand once: add the weights of shares that are one');
    seen.add(id);
    const weight = requireScaled(share.weight, 'weight', index);
    if (weight.units < 0n) fail('NEGATIVE_WEIGHT', `shares[${index}].weight`, share.weight, 'must be 0 or more');
    const isOpen = share.locked === undefined || share.locked === null;
    rows.push({ id, weight, locked: isOpen ? null : requireSteps(share.locked, step, 'locked', index) });
  });
  if (rows.length === 0) fail('EMPTY_INPUT', 'shares', [], 'must have at least one share');
  return rows;
}

/** The weights as integers in the same proportions. */
function toIntegers(open: readonly CheckedShare[], onZeroWeights: 'error' | 'equal'): bigint[] {
  let scale = 0;
  for (const { weight } of open) scale = Math.max(scale, weight.scale);
  const weights = open.map(({ weight }) => weight.units * powerOfTen(scale - weight.scale));
  if (weights.some((weight) => weight > 0n)) return weights;
  if (onZeroWeights === 'equal') return weights.map(() => 1n);
  return fail(
    'ZERO_WEIGHTS',
    'shares',
    open.map(({ id }) => id),
    'must have a weight above 0 on a share that is not locked, or options.onZeroWeights "equal"',
  );
}
