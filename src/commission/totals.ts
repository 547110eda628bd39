import { formatUnits, powerOfTen } from '../internal/fraction.js';
import { formatScaledFixed } from '../internal/scaled.js';
import type { EarningRow } from './earnings.js';
import type { CommissionTotals } from './types.js';

/** Adds in doubles while that is exact, else in bigints. */
function plus(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

interface PeriodTotal {
  readonly start: number;
  units: number | bigint;
}

/** Sums what was earned; rows come by participant, then by period. */
export function sumEarnings(
  rows: readonly EarningRow[],
  minorUnitsOf: (version: number) => number,
  minorUnits: number,
): CommissionTotals {
  let total: number | bigint = 0;
  const people: { participantId: string; units: number | bigint }[] = [];
  const peoplePeriods: { participantId: string; key: string; units: number | bigint }[] = [];
  const periods = new Map<string, PeriodTotal>();
  let participant = -1;
  for (const { earning, units: own, start, version, participant: whose } of rows) {
    const finer = minorUnits - minorUnitsOf(version);
    const units = finer === 0 ? own : BigInt(own) * powerOfTen(finer);
    const { participantId, period } = earning;
    total = plus(total, units);

    let person = people[people.length - 1];
    let both = peoplePeriods[peoplePeriods.length - 1];
    if (person === undefined || whose !== participant) {
      people.push((person = { participantId, units: 0 }));
      both = undefined;
      participant = whose;
    }
    person.units = plus(person.units, units);
    if (both === undefined || both.key !== period.key) peoplePeriods.push((both = { participantId, key: period.key, units: 0 }));
    both.units = plus(both.units, units);

    const ofPeriod = periods.get(period.key);
    if (ofPeriod === undefined) periods.set(period.key, { start, units });
    else ofPeriod.units = plus(ofPeriod.units, units);
  }
  const money = (units: number | bigint): string =>
    typeof units === 'number' ? formatScaledFixed(units, minorUnits) : formatUnits(units, minorUnits);
  return {
    earned: money(total),
    byParticipant: people.map(({ participantId, units }) => ({ participantId, earned: money(units) })),
    byParticipantPeriod: peoplePeriods.map(({ participantId, key, units }) => ({ participantId, key, earned: money(units) })),
    byPeriod: [...periods]
      .sort(([a, { start: s }], [b, { start: t }]) => s - t || (a < b ? -1 : 1))
      .map(([key, { units }]) => ({ key, earned: money(units) })),
  };
}
