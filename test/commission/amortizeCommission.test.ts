import { describe, expect, it } from 'vitest';
import type { AmortizationEvent, AmortizationOptions } from '../../src/commission/index.js';
import { amortizeCommission } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';

const YEAR: AmortizationOptions = { start: '2026-01-01', months: 12 };

/** Rows as `key: charge [−impairment] [−write-off] → carried`. */
function rows(cost: string | number, options: AmortizationOptions): string[] {
  return amortizeCommission(cost, options).schedule.map(
    ({ period, amortization, impairment, writeOff, carryingAmount }) =>
      `${period.key}: ${amortization}${impairment === undefined ? '' : ` −${impairment}`}${writeOff === undefined ? '' : ` ×${writeOff}`} → ${carryingAmount}`,
  );
}

function issueOf(cost: unknown, options: unknown): string {
  try {
    amortizeCommission(cost as never, options as never);
  } catch (error) {
    if (isSalesMathError(error)) return `${error.code} ${error.issues[0]!.path}`;
    throw error;
  }
  return 'nothing thrown';
}

describe('full months', () => {
  it('charge R(cost / months), the last one the rest', () => {
    const { schedule, ...rest } = amortizeCommission('100', { start: '2026-01-15', months: 3 });
    expect(schedule).toEqual([
      { period: { key: '2026-01', start: '2026-01-01', end: '2026-02-01' }, amortization: '33.33', accumulated: '33.33', carryingAmount: '66.67' },
      { period: { key: '2026-02', start: '2026-02-01', end: '2026-03-01' }, amortization: '33.33', accumulated: '66.66', carryingAmount: '33.34' },
      { period: { key: '2026-03', start: '2026-03-01', end: '2026-04-01' }, amortization: '33.34', accumulated: '100.00', carryingAmount: '0.00' },
    ]);
    expect(rest).toEqual({
      cost: '100.00',
      expensed: false,
      warnings: [],
      options: { start: '2026-01-15', months: 3, proration: 'fullMonth', residual: 'last', practicalExpedient: false, minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('can spread the cents by the running total', () => {
    expect(rows(100, { start: '2025-11-30', months: 3, residual: 'spread' })).toEqual(['2025-11: 33.33 → 66.67', '2025-12: 33.34 → 33.33', '2026-01: 33.33 → 0.00']);
  });

  it('spread them where the last month would be charged less than nothing', () => {
    const result = amortizeCommission('0.50', { start: '2026-03-01', months: 60 });
    expect(result.warnings).toEqual([{ code: 'RESIDUAL_SPREAD', key: '2026-03' }]);
    expect(result.options.residual).toBe('last');
    expect(new Set(result.schedule.map(({ amortization }) => amortization))).toEqual(new Set(['0.00', '0.01']));
    expect(result.schedule[59]).toMatchObject({ accumulated: '0.50', carryingAmount: '0.00' });
    // a last month of exactly 0, or of everything, has no other sign
    expect(amortizeCommission('0.59', { start: '2026-03-01', months: 60 })).toMatchObject({ warnings: [] });
    expect(amortizeCommission('0.05', { start: '2026-03-01', months: 60 })).toMatchObject({ warnings: [] });
    expect(amortizeCommission('0.50', { start: '2026-03-01', months: 60, residual: 'spread' }).warnings).toEqual([]);
  });

  it('print by currency, minor units and rounding', () => {
    expect(rows(100, { start: '2026-01-01', months: 3, currency: 'JPY', rounding: 'up' })).toEqual(['2026-01: 34 → 66', '2026-02: 34 → 32', '2026-03: 32 → 0']);
    expect(amortizeCommission('1.0005', { start: '2026-01-01', months: 1, currency: 'KWD' })).toMatchObject({
      cost: '1.001',
      schedule: [{ amortization: '1.001' }],
      options: { currency: 'KWD', minorUnits: 3 },
    });
  });

  it('take a negative cost, and none', () => {
    expect(rows('-10', { start: '2026-01-01', months: 3 })).toEqual(['2026-01: -3.33 → -6.67', '2026-02: -3.33 → -3.34', '2026-03: -3.34 → 0.00']);
    expect(rows(0, { start: '2026-01-01', months: 2 })).toEqual(['2026-01: 0.00 → 0.00', '2026-02: 0.00 → 0.00']);
  });
});

describe('days', () => {
  it('charge by days of service in each calendar month', () => {
    const { schedule, options } = amortizeCommission(365, { start: '2026-01-31', months: 12, proration: 'daily' });
    expect(schedule[0]).toEqual({ period: { key: '2026-01', start: '2026-01-31', end: '2026-02-01' }, amortization: '1.00', accumulated: '1.00', carryingAmount: '364.00' });
    expect(schedule[1]).toMatchObject({ amortization: '28.00' });
    expect(schedule).toHaveLength(13);
    expect(schedule[12]).toEqual({ period: { key: '2027-01', start: '2027-01-01', end: '2027-01-31' }, amortization: '30.00', accumulated: '365.00', carryingAmount: '0.00' });
    expect(options.residual).toBe('spread');
  });

  it('have no row for a month without service', () => {
    expect(rows(59, { start: '2026-01-01', months: 2, proration: 'daily' })).toEqual(['2026-01: 31.00 → 28.00', '2026-02: 28.00 → 0.00']);
    expect(rows(28, { start: '2026-01-31', months: 1, proration: 'daily' })).toEqual(['2026-01: 1.00 → 27.00', '2026-02: 27.00 → 0.00']);
  });

  it('round by the running total', () => {
    expect(rows('0.10', { start: '2024-02-28', months: 1, proration: 'daily' })).toEqual(['2024-02: 0.01 → 0.09', '2024-03: 0.09 → 0.00']);
  });
});

describe('the practical expedient', () => {
  it('expenses 12 months or less at once, in the month of the start', () => {
    expect(amortizeCommission(3000, { start: '2026-03-15', months: 12, practicalExpedient: true })).toMatchObject({
      expensed: true,
      schedule: [{ period: { key: '2026-03', start: '2026-03-01', end: '2026-04-01' }, amortization: '3000.00', accumulated: '3000.00', carryingAmount: '0.00' }],
    });
    expect(amortizeCommission(3000, { start: '2026-03-15', months: 1, practicalExpedient: true, proration: 'daily' }).schedule).toHaveLength(1);
  });

  it('changes nothing beyond 12 months', () => {
    const result = amortizeCommission(3000, { start: '2026-03-15', months: 13, practicalExpedient: true });
    expect(result.expensed).toBe(false);
    expect(result.schedule).toHaveLength(13);
  });
});

describe('events', () => {
  const six = (...events: AmortizationEvent[]): AmortizationOptions => ({ start: '2026-01-01', months: 6, events });

  it('an impairment is taken after its month’s charge, and the rest spread over the months left', () => {
    expect(rows(600, six({ type: 'impairment', date: '2026-02-10', amount: 100 }))).toEqual([
      '2026-01: 100.00 → 500.00',
      '2026-02: 100.00 −100.00 → 300.00',
      '2026-03: 75.00 → 225.00',
      '2026-04: 75.00 → 150.00',
      '2026-05: 75.00 → 75.00',
      '2026-06: 75.00 → 0.00',
    ]);
  });

  it('impairments of one month add up, and may take everything', () => {
    const events: AmortizationEvent[] = [
      { type: 'impairment', date: '2026-04-30', amount: 150 },
      { type: 'impairment', date: '2026-04-01', amount: '50' },
    ];
    expect(rows(600, six(...events)).slice(3)).toEqual(['2026-04: 100.00 −200.00 → 0.00', '2026-05: 0.00 → 0.00', '2026-06: 0.00 → 0.00']);
  });

  it('an impairment above what is carried is refused', () => {
    const amount = (text: string): string => issueOf(600, six({ type: 'impairment', date: '2026-04-01', amount: text }));
    expect(amount('200')).toBe('nothing thrown');
    expect(amount('200.01')).toBe('IMPAIRMENT_EXCEEDS_CARRYING options.events[0].amount');
    expect(issueOf(600, six({ type: 'impairment', date: '2026-06-30', amount: '0.01' }))).toBe('IMPAIRMENT_EXCEEDS_CARRYING options.events[0].amount');
    expect(issueOf(-600, six({ type: 'impairment', date: '2026-01-01', amount: 1 }))).toBe('IMPAIRMENT_EXCEEDS_CARRYING options.events[0].amount');
  });

  it('a re-estimate spreads what is carried into its month, that month included', () => {
    expect(rows(600, six({ type: 'reestimate', date: '2026-03-31', remainingMonths: 2 }))).toEqual([
      '2026-01: 100.00 → 500.00',
      '2026-02: 100.00 → 400.00',
      '2026-03: 200.00 → 200.00',
      '2026-04: 200.00 → 0.00',
    ]);
    expect(rows(600, six({ type: 'reestimate', date: '2026-06-01', remainingMonths: 3 })).slice(5)).toEqual(['2026-06: 33.33 → 66.67', '2026-07: 33.33 → 33.34', '2026-08: 33.34 → 0.00']);
    expect(rows(600, six({ type: 'reestimate', date: '2026-01-01', remainingMonths: 1 }))).toEqual(['2026-01: 600.00 → 0.00']);
  });

  it('the last re-estimate of a month decides', () => {
    const events: AmortizationEvent[] = [
      { type: 'reestimate', date: '2026-03-20', remainingMonths: 1 },
      { type: 'reestimate', date: '2026-03-02', remainingMonths: 9 },
    ];
    expect(rows(600, six(...events)).slice(2)).toEqual(['2026-03: 400.00 → 0.00']);
    const sameDay = events.map((event) => ({ ...event, date: '2026-03-02' }));
    expect(rows(600, six(...sameDay))).toHaveLength(11);
  });

  it('a termination writes off what its month’s charge leaves, and ends the schedule', () => {
    expect(rows(600, six({ type: 'termination', date: '2026-02-01' }))).toEqual(['2026-01: 100.00 → 500.00', '2026-02: 100.00 ×400.00 → 0.00']);
    expect(amortizeCommission(600, six({ type: 'termination', date: '2026-02-01' })).schedule[1]).toMatchObject({ accumulated: '600.00', writeOff: '400.00' });
    expect(rows(600, six({ type: 'termination', date: '2026-06-30' })).slice(5)).toEqual(['2026-06: 100.00 → 0.00']);
  });

  it('all kinds in one month: re-estimate, charge, impairment, write-off', () => {
    const events: AmortizationEvent[] = [
      { type: 'impairment', date: '2026-03-01', amount: 30 },
      { type: 'reestimate', date: '2026-03-15', remainingMonths: 8 },
      { type: 'termination', date: '2026-03-15' },
    ];
    expect(rows(600, six(...events)).slice(2)).toEqual(['2026-03: 50.00 −30.00 ×320.00 → 0.00']);
  });

  it('spreading anew can need the running total, and says so by month', () => {
    const result = amortizeCommission(600, { ...six({ type: 'impairment', date: '2026-02-10', amount: '399.98' }), residual: 'last' });
    expect(result.warnings).toEqual([{ code: 'RESIDUAL_SPREAD', key: '2026-03' }]);
    expect(result.schedule.slice(2).map(({ amortization }) => amortization)).toEqual(['0.01', '0.00', '0.01', '0.00']);
    // a spread that never charged a month is not worth a word
    expect(amortizeCommission('0.5', { start: '2026-01-01', months: 60, events: [{ type: 'reestimate', date: '2026-01-01', remainingMonths: 1 }] }).warnings).toEqual([]);
  });

  it.each<[string, AmortizationEvent[], number]>([
    ['before the start', [{ type: 'termination', date: '2025-12-31' }], 0],
    ['after the last month', [{ type: 'termination', date: '2026-07-01' }], 0],
    ['after a re-estimate has shortened the schedule', [{ type: 'impairment', date: '2026-05-01', amount: 1 }, { type: 'reestimate', date: '2026-02-01', remainingMonths: 2 }], 0],
    ['after a termination', [{ type: 'termination', date: '2026-03-10' }, { type: 'impairment', date: '2026-04-01', amount: 1 }], 1],
    ['later in the month of a termination', [{ type: 'termination', date: '2026-03-10' }, { type: 'impairment', date: '2026-03-11', amount: 1 }], 1],
    ['a second termination', [{ type: 'termination', date: '2026-03-10' }, { type: 'termination', date: '2026-03-10' }], 1],
  ])('an event %s is refused', (_, events, index) => {
    expect(issueOf(600, six(...events))).toBe(`EVENT_OUTSIDE_PERIODS options.events[${index}].date`);
  });

  it('an event in a month that a re-estimate has added is taken', () => {
    const events: AmortizationEvent[] = [
      { type: 'termination', date: '2026-08-01' },
      { type: 'reestimate', date: '2026-02-01', remainingMonths: 10 },
    ];
    expect(rows(600, six(...events))).toHaveLength(8);
  });

  it('are echoed by date, amounts as money, and not where there are none', () => {
    const events: AmortizationEvent[] = [
      { type: 'termination', date: '2026-04-01' },
      { type: 'impairment', date: '2026-02-10', amount: 99.996 },
      { type: 'reestimate', date: '2026-02-10', remainingMonths: 8 },
    ];
    expect(amortizeCommission(600, six(...events)).options.events).toEqual([
      { type: 'impairment', date: '2026-02-10', amount: '100.00' },
      { type: 'reestimate', date: '2026-02-10', remainingMonths: 8 },
      { type: 'termination', date: '2026-04-01' },
    ]);
    expect(amortizeCommission(600, six()).options).not.toHaveProperty('events');
  });

  it('are refused by days, and where nothing is carried', () => {
    const events: AmortizationEvent[] = [{ type: 'termination', date: '2026-01-01' }];
    expect(issueOf(600, { ...YEAR, proration: 'daily', events })).toBe('INVALID_OPTION options.events');
    expect(issueOf(600, { ...YEAR, practicalExpedient: true, events })).toBe('INVALID_OPTION options.events');
    expect(issueOf(600, { ...YEAR, proration: 'daily', events: [] })).toBe('nothing thrown');
  });
});

describe('what is refused', () => {
  it.each<[string, unknown, unknown, string]>([
    ['a cost that is no number', 'much', YEAR, 'INVALID_NUMBER cost'],
    ['no cost', null, YEAR, 'MISSING_VALUE cost'],
    ['no options', 1, undefined, 'MISSING_VALUE options'],
    ['no start', 1, { months: 1 }, 'MISSING_VALUE options.start'],
    ['a day that does not exist', 1, { start: '2026-02-30', months: 1 }, 'INVALID_DATE options.start'],
    ['no months', 1, { start: '2026-01-01' }, 'MISSING_VALUE options.months'],
    ['no month', 1, { ...YEAR, months: 0 }, 'INVALID_OPTION options.months'],
    ['half a month', 1, { ...YEAR, months: 1.5 }, 'INVALID_NUMBER options.months'],
    ['months as text', 1, { ...YEAR, months: '12' }, 'INVALID_NUMBER options.months'],
    ['a schedule without end', 1, { ...YEAR, months: 1e9 }, 'INVALID_DATE options.months'],
    ['a re-estimate without end', 1, { ...YEAR, events: [{ type: 'reestimate', date: '2026-02-01', remainingMonths: 1e9 }] }, 'INVALID_DATE options.events[0].remainingMonths'],
    ['an unknown proration', 1, { ...YEAR, proration: 'halfMonth' }, 'INVALID_OPTION options.proration'],
    ['an unknown residual', 1, { ...YEAR, residual: 'first' }, 'INVALID_OPTION options.residual'],
    ['an expedient that is neither true nor false', 1, { ...YEAR, practicalExpedient: 1 }, 'INVALID_OPTION options.practicalExpedient'],
    ['an unknown option', 1, { ...YEAR, method: 'daily' }, 'INVALID_OPTION options.method'],
    ['an unknown currency', 1, { ...YEAR, currency: 'usd' }, 'UNKNOWN_CURRENCY options.currency'],
    ['an unknown event', 1, { ...YEAR, events: [{ type: 'renewal', date: '2026-01-01' }] }, 'INVALID_OPTION options.events[0].type'],
    ['an event without a day', 1, { ...YEAR, events: [{ type: 'termination' }] }, 'MISSING_VALUE options.events[0].date'],
    ['an impairment of 0', 1, { ...YEAR, events: [{ type: 'impairment', date: '2026-01-01', amount: 0 }] }, 'INVALID_OPTION options.events[0].amount'],
    ['an impairment without amount', 1, { ...YEAR, events: [{ type: 'impairment', date: '2026-01-01' }] }, 'MISSING_VALUE options.events[0].amount'],
    ['no remaining month', 1, { ...YEAR, events: [{ type: 'reestimate', date: '2026-01-01', remainingMonths: 0 }] }, 'INVALID_OPTION options.events[0].remainingMonths'],
  ])('%s', (_, cost, options, issue) => {
    expect(issueOf(cost, options)).toBe(issue);
  });

  it('nothing at the last day that can be written', () => {
    expect(issueOf(1, { start: '9999-10-31', months: 2 })).toBe('nothing thrown');
    expect(issueOf(1, { start: '9999-10-31', months: 3 })).toBe('INVALID_DATE options.months');
  });
});
