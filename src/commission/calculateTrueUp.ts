import { formatUnits } from '../internal/fraction.js';
import { isAbsent, missingOr } from '../internal/issues.js';
import { scanValue } from '../internal/scaled.js';
import { effectiveMoney, MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireRows } from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import type { FieldReader } from './settlementReader.js';
import { createFieldReader } from './settlementReader.js';
import type { Ledger } from './trueUp.kernel.js';
import { addUnits, createLedger, totalUnits } from './trueUp.kernel.js';
import type { TrueUp, TrueUpAdjustment, TrueUpEarning, TrueUpPayment } from './trueUp.types.js';

/** Tells what is wrong with a period that has no key. */
function refusePeriod(period: unknown, path: string, fields: FieldReader): null {
  if (!isAbsent(period) && typeof period !== 'object') {
    fields.report('INVALID_PERIOD', path, period, 'must be an object with the key of the period, such as { key: "2026-05" }');
    return null;
  }
  const key = (period as { key?: unknown } | null | undefined)?.key;
  fields.report(missingOr('INVALID_PERIOD', key), `${path}.key`, key, 'must be the key of a period as text, such as "2026-05"');
  return null;
}

/** Adds up the money of rows by their key. Each row is money of its own, rounded by itself where it is finer. */
function book(rows: Iterable<object>, name: string, money: 'earned' | 'amount', ledger: Ledger, fields: FieldReader): void {
  const { minorUnits } = fields.style;
  let index = -1;
  for (const row of requireRows(rows, name) as Iterable<Partial<TrueUpEarning & TrueUpPayment> | null>) {
    index += 1;
    if (typeof row !== 'object' || row === null) {
      fields.report('INVALID_ROW', `${name}[${index}]`, row, `must be an object { participantId, period, ${money} }`);
      continue;
    }
    const { participantId, period, componentId } = row;
    const value = money === 'earned' ? row.earned : row.amount;
    const person = typeof participantId === 'string' && participantId !== '' ? participantId : fields.id(participantId, `${name}[${index}].participantId`);
    const known: unknown = period?.key;
    const key = typeof known === 'string' && known !== '' ? known : refusePeriod(period, `${name}[${index}].period`, fields);
    const component = isAbsent(componentId) ? null : fields.id(componentId, `${name}[${index}].componentId`);
    const quick = scanValue(value, minorUnits);
    const units = quick === quick ? quick : fields.units(value, `${name}[${index}].${money}`);
    if (person !== null && key !== null && units !== null) addUnits(ledger.find(person, key, component)[money === 'earned' ? 'earned' : 'paid'], units);
  }
}

/**
 * Compares what is earned, as known now, with what was paid, and gives what is still to be paid or taken back.
 *
 * **When to use** After late transactions, corrected plans or changed quotas: compute the periods anew, and pay the
 * difference now.
 *
 * **Gotchas** Rows belong together by participant, `period.key` and component; several of one key add up, on both sides. Pass
 * *all* that was paid for the periods, former adjustments included. The adjustments are payments themselves: append them to
 * what was paid, and a second run adjusts nothing. Each row is rounded by itself where it is finer than the minor unit.
 *
 * @param earnedNow - rows with what is earned, such as the `earnings` of `calculateCommission`; any iterable
 * @param alreadyPaid - rows with what was paid, in any order; any iterable
 * @param options - `currency`, `minorUnits`, `rounding`: default the currency's decimals, else 2, half-up; rows carry no
 *   currency, so say which it is where it has not two decimals
 * @returns `adjustments` that are not 0, in the order of `earnedNow`, then what was paid but is no longer earned; their `total`
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_ID, INVALID_PERIOD, INVALID_ROW: rows that cannot be read, all
 *   of them listed
 * @throws {SalesMathError} INVALID_OPTION, UNKNOWN_CURRENCY: an option
 * @example
 * import { calculateTrueUp } from 'salesmath';
 * const period = { key: '2026-01' };
 * const paid = [{ participantId: 'ann', period, componentId: 'base', amount: '14175.00' }];
 * const earned = [{ participantId: 'ann', period, componentId: 'base', earned: '23100.00' }];
 * const { adjustments, total } = calculateTrueUp(earned, paid);
 * total; // => '8925.00'
 * calculateTrueUp(earned, [...paid, ...adjustments]).adjustments; // => []
 * @see calculateCommission
 */
export function calculateTrueUp(
  earnedNow: Iterable<TrueUpEarning>,
  alreadyPaid: Iterable<TrueUpPayment>,
  options?: MoneyOptions,
): TrueUp {
  const given = requireOptions<MoneyOptions>(options, MONEY_OPTION_KEYS);
  const style = readMoneyStyle(given);
  const fields = createFieldReader(style);
  const ledger = createLedger();
  book(earnedNow, 'earnedNow', 'earned', ledger, fields);
  book(alreadyPaid, 'alreadyPaid', 'amount', ledger, fields);
  fields.settle();

  const money = (units: bigint): string => formatUnits(units, style.minorUnits);
  const adjustments: TrueUpAdjustment[] = [];
  let total = 0n;
  for (const { participantId, key, componentId, ...sums } of ledger.balances) {
    const earned = totalUnits(sums.earned);
    const paid = totalUnits(sums.paid);
    const amount = earned - paid;
    if (amount === 0n) continue;
    total += amount;
    adjustments.push({
      participantId,
      period: { key },
      ...(componentId === null ? {} : { componentId }),
      earned: money(earned),
      paid: money(paid),
      amount: money(amount),
    });
  }
  return {
    adjustments,
    total: money(total),
    warnings: [],
    options: effectiveMoney(given, style),
  };
}
