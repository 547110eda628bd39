import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, formatExact, multiply, ONE, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { AMOUNT, decimalSchema, parseConfig, recordSchema, requireOptions } from '../internal/validate.js';
import type { TimeUse, TimeUseComparison, TimeUseOptions, TimeUseSide, TimeUseWarning } from './timeUse.types.js';


interface Side {
  readonly hours: Fraction;
  readonly shares: ReadonlyMap<string, Fraction>;
}

/** One side with shares that sum to 1, or were made to. */
function readSide(use: TimeUse, name: 'current' | 'ideal', normalize: boolean, warnings: TimeUseWarning[]): Side {
  const schema = z.strictObject({ hours: decimalSchema(AMOUNT), shares: recordSchema(decimalSchema(AMOUNT)) });
  const { hours, shares } = parseConfig(schema, use, name);
  const parts = Object.entries(shares).map(([activity, share]): [string, Fraction] => [activity, knownDecimal(share)]);
  const sum = parts.reduce((all, [, share]) => add(all, share), ZERO);
  if (compare(sum, ONE) !== 0) {
    if (!normalize || sum.n === 0n) {
      const rule = normalize ? 'must have a share above 0' : 'must sum to exactly 1; correct them, or set normalize to divide by their sum';
      fail('SHARES_NOT_ONE', `${name}.shares`, formatExact(sum), rule);
    }
    warnings.push({ code: 'NORMALIZED', side: name, sum: formatExact(sum) });
  }
  return { hours: knownDecimal(hours), shares: new Map(parts.map(([activity, share]) => [activity, divide(share, sum)])) };
}

function readRevenueProducing(value: unknown, known: ReadonlySet<string>): string[] {
  const activities = parseConfig(z.array(z.string()), value, 'options.revenueProducing');
  activities.forEach((activity, i) => {
    if (!known.has(activity)) fail('INVALID_OPTION', `options.revenueProducing[${i}]`, activity, 'must be an activity of one of the sides');
  });
  return activities;
}

function revenueShareOf({ shares }: Side, revenueProducing: ReadonlySet<string>): Fraction {
  let sum = ZERO;
  for (const activity of revenueProducing) sum = add(sum, shares.get(activity) ?? ZERO);
  return sum;
}

/**
 * Compares how time is spent with how it should be, in hours: shares alone hide that the day got longer.
 *
 * `hours of an activity = share × hours of the side`.
 *
 * @param current - hours and the fraction of them by activity, summing to exactly 1
 * @param ideal - the same as it should be; an activity absent on one side is 0 there
 * @param options - `revenueProducing`: activities that bring revenue. `normalize`: divide shares by their sum, default false
 * @returns a row an activity, in the order of `current`, then what is only in `ideal`; each side's hours and share that bring revenue; and
 *   the revenue hours gained
 * @throws {SalesMathError} SHARES_NOT_ONE: shares of a side do not sum to 1
 * @throws {SalesMathError} INVALID_OPTION: an unknown activity in `revenueProducing`, an unknown option
 * @throws {SalesMathError} INVALID_NUMBER: negative hours or shares. MISSING_VALUE
 * @example
 * import { compareTimeUse } from 'salesmath';
 * const { rows, revenueHoursGained } = compareTimeUse(
 *   { hours: 9, shares: { selling: '0.3', travel: '0.7' } },
 *   { hours: 10, shares: { selling: '0.5', travel: '0.4', coaching: '0.1' } },
 *   { revenueProducing: ['selling'] },
 * );
 * rows.map(({ activity, hoursChange }) => [activity, hoursChange]); // => [['selling', 2.3], ['travel', -2.3], ['coaching', 1]]
 * revenueHoursGained; // => 2.3
 */
export function compareTimeUse(current: TimeUse, ideal: TimeUse, options: TimeUseOptions): TimeUseComparison {
  const given = requireOptions<TimeUseOptions>(options, ['revenueProducing', 'normalize']);
  const normalize = given.normalize ?? false;
  if (typeof normalize !== 'boolean') fail('INVALID_OPTION', 'options.normalize', normalize, 'must be true or false');
  const warnings: TimeUseWarning[] = [];
  const now = readSide(current, 'current', normalize, warnings);
  const then = readSide(ideal, 'ideal', normalize, warnings);
  const activities = new Set([...now.shares.keys(), ...then.shares.keys()]);
  const revenueProducing = readRevenueProducing(given.revenueProducing, activities);
  const earning = new Set(revenueProducing);
  const rows = [...activities].map((activity) => {
    const [before, after] = [now.shares.get(activity) ?? ZERO, then.shares.get(activity) ?? ZERO];
    const [hoursBefore, hoursAfter] = [multiply(before, now.hours), multiply(after, then.hours)];
    return {
      activity,
      revenueProducing: earning.has(activity),
      currentShare: toNumber(before),
      idealShare: toNumber(after),
      currentHours: toNumber(hoursBefore),
      idealHours: toNumber(hoursAfter),
      hoursChange: toNumber(subtract(hoursAfter, hoursBefore)),
    };
  });
  const [share, wanted] = [revenueShareOf(now, earning), revenueShareOf(then, earning)];
  const [hours, wantedHours] = [multiply(share, now.hours), multiply(wanted, then.hours)];
  const toSide = (all: Fraction, part: Fraction, partHours: Fraction): TimeUseSide => ({
    hours: toNumber(all),
    revenueShare: toNumber(part),
    revenueHours: toNumber(partHours),
  });
  return {
    rows,
    current: toSide(now.hours, share, hours),
    ideal: toSide(then.hours, wanted, wantedHours),
    revenueHoursGained: toNumber(subtract(wantedHours, hours)),
    options: { revenueProducing, normalize },
    warnings,
  };
}
