import fc from 'fast-check';
import { isSalesMathError } from '../../src/errors.js';
import type { PeriodRule, PeriodUnit, RetailYear } from '../../src/types.js';

/** `CODE path` of the first issue that a call throws. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    const [first] = error.issues;
    return `${first?.code} ${first?.path}`;
  }
  return 'nothing thrown';
}

/** The US retail calendar. */
export const NRF: RetailYear = {
  pattern: '4-5-4',
  yearEnd: 'nearestDayToMonthEnd',
  weekday: 6,
  month: 1,
  labelBy: 'startYear',
};

export const UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'halfYear', 'year'];

const unit = fc.constantFrom(...UNITS);
const longUnit = fc.constantFrom<PeriodUnit>('month', 'quarter', 'halfYear', 'year');
const weekday = fc.integer({ min: 0, max: 6 });
const month = fc.integer({ min: 1, max: 12 });
const labelBy = fc.constantFrom('startYear' as const, 'endYear' as const);

export const anyRetail: fc.Arbitrary<RetailYear> = fc.record(
  {
    pattern: fc.constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const),
    yearEnd: fc.constantFrom('lastDayOfMonth' as const, 'nearestDayToMonthEnd' as const),
    weekday,
    month,
    leapWeekIn: month,
    labelBy,
  },
  { requiredKeys: ['pattern', 'yearEnd', 'weekday', 'month'] },
);

/** Every rule that there is. */
export const anyRule: fc.Arbitrary<PeriodRule> = fc.oneof(
  unit,
  fc.record({ unit }),
  fc.record({ unit: fc.constant('week' as const), weekStartsOn: weekday }),
  fc.record({ unit: longUnit, fiscalYearStartMonth: month, labelBy }, { requiredKeys: ['unit'] }),
  fc.record({ unit, retail: anyRetail }),
);

/** Epoch days from 0150 to 9850, so that nothing meets the first or last year that can be written. */
export const anyDay: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 10_957, max: 25_567 }), // 2000 … 2039
  fc.integer({ min: -664_000, max: 2_878_000 }),
);
