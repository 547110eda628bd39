import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/internal/dates.js';
import { periodRuleSchema, requirePeriodRule } from '../../src/internal/periodRule.js';
import { compilePeriodRule, requireDateRangeInput } from '../../src/internal/periods.js';
import type { IndexedPeriod } from '../../src/internal/periods.js';
import { parseConfig } from '../../src/internal/validate.js';
import { NRF, refusal } from './support.js';

const text = ({ key, start, end }: IndexedPeriod): string => `${key} ${formatDay(start)} ${formatDay(end)}`;
const compiled = (rule: unknown) => {
  const { findIndexed, quarterOf, yearOf } = compilePeriodRule(rule, 'plan.period');
  return {
    find: (day: string) => text(findIndexed(parseDay(day))),
    quarter: (day: string) => text(quarterOf(parseDay(day))),
    year: (day: string) => text(yearOf(parseDay(day))),
  };
};

describe('the quarter and year of a period', () => {
  it('are those of the calendar', () => {
    for (const rule of ['day', 'month', 'quarter', 'halfYear', 'year', { unit: 'month' }]) {
      expect(compiled(rule).quarter('2026-05-20')).toBe('2026-Q2 2026-04-01 2026-07-01');
      expect(compiled(rule).year('2026-05-20')).toBe('2026 2026-01-01 2027-01-01');
    }
  });

  it('are those of the fiscal year, also for months', () => {
    const { find, quarter, year } = compiled({ unit: 'month', fiscalYearStartMonth: 2, labelBy: 'startYear' });
    expect(find('2026-01-20')).toBe('2026-01 2026-01-01 2026-02-01');
    expect(quarter('2026-01-20')).toBe('FY2025-Q4 2025-11-01 2026-02-01');
    expect(year('2026-01-20')).toBe('FY2025 2025-02-01 2026-02-01');
  });

  it('are those of the retail year, also for days', () => {
    for (const unit of ['day', 'week', 'month', 'quarter', 'halfYear', 'year']) {
      expect(compiled({ unit, retail: NRF }).quarter('2024-02-03')).toBe('FY2023-Q4 2023-10-29 2024-02-04');
      expect(compiled({ unit, retail: NRF }).year('2024-02-03')).toBe('FY2023 2023-01-29 2024-02-04');
    }
  });

  it('are whole weeks for weeks, by their fourth day', () => {
    expect(compiled('week').year('2025-12-29')).toBe('2026 2025-12-29 2027-01-04');
    expect(compiled('week').year('2027-01-03')).toBe('2026 2025-12-29 2027-01-04');
    expect(compiled('week').quarter('2026-03-30')).toBe('2026-Q2 2026-03-30 2026-06-29');
    expect(compiled('week').quarter('2026-03-29')).toBe('2026-Q1 2025-12-29 2026-03-30');
    const sunday = compiled({ unit: 'week', weekStartsOn: 0 });
    expect(sunday.year('2026-01-03')).toBe('2025 2024-12-29 2026-01-04');
    expect(sunday.quarter('2026-01-04')).toBe('2026-Q1 2026-01-04 2026-03-29');
  });
});

describe('findIndexed', () => {
  it('gives one object for all days of a period, in any order of asking', () => {
    const { findIndexed } = compilePeriodRule('month', 'period');
    const may = findIndexed(parseDay('2026-05-31'));
    const june = findIndexed(parseDay('2026-06-01'));
    expect(findIndexed(parseDay('2026-05-01'))).toBe(may);
    expect(findIndexed(parseDay('2026-06-30'))).toBe(june);
    expect(findIndexed(parseDay('2026-05-31'))).toBe(may);
    expect(june.ordinal - may.ordinal).toBe(1);
    expect(may).toMatchObject({ key: '2026-05', start: parseDay('2026-05-01'), end: parseDay('2026-06-01'), year: 2026 });
  });

  it('still does after more days than it remembers', () => {
    const { findIndexed } = compilePeriodRule('year', 'period');
    const first = findIndexed(0);
    const later = new Set(Array.from({ length: 60_000 }, (_, i) => findIndexed((i * 7919) % 60_000)));
    expect(later.size).toBe(165);
    expect(findIndexed(364)).toBe(first);
  });

  it('does not throw beyond the days that can be written', () => {
    const { findIndexed } = compilePeriodRule('day', 'period');
    expect(findIndexed(parseDay('9999-12-31') + 1)).toMatchObject({ key: '', year: 10_000 });
    expect(findIndexed(parseDay('9999-12-31'))).toMatchObject({ key: '9999-12-31', end: parseDay('9999-12-31') + 1 });
  });
});

describe('the rule in its plain form', () => {
  it('is a word, or an object with what was given', () => {
    expect(compilePeriodRule('month', 'period')).toMatchObject({ rule: 'month', unit: 'month' });
    expect(compilePeriodRule({ unit: 'week', retail: NRF }, 'period')).toMatchObject({ rule: { unit: 'week', retail: NRF }, unit: 'week' });
    const given = { labelBy: undefined, fiscalYearStartMonth: 4, unit: 'quarter', retail: undefined };
    expect(JSON.stringify(requirePeriodRule(given, 'period'))).toBe('{"unit":"quarter","fiscalYearStartMonth":4}');
    const retail = { unit: 'week', retail: { ...NRF, leapWeekIn: undefined } };
    const plain = requirePeriodRule(retail, 'period');
    expect(plain).toStrictEqual({ unit: 'week', retail: NRF });
    expect(plain).not.toBe(retail);
  });

  it('is read inside another schema', () => {
    const schema = z.object({ period: periodRuleSchema() });
    expect(parseConfig(schema, { period: { unit: 'month', labelBy: undefined } }, 'plan')).toStrictEqual({ period: { unit: 'month' } });
    expect(parseConfig(schema, { period: 'week' }, 'plan')).toEqual({ period: 'week' });
    expect(refusal(() => parseConfig(schema, { period: { unit: 'day', weekStartsOn: 1 } }, 'plan'))).toBe('INVALID_OPTION plan.period.weekStartsOn');
    expect(refusal(() => parseConfig(schema, { period: { unit: 'week', retail: { ...NRF, month: 13 } } }, 'plan'))).toBe('INVALID_OPTION plan.period.retail.month');
    expect(refusal(() => parseConfig(schema, {}, 'plan'))).toBe('MISSING_VALUE plan.period');
  });

  it('is refused with its path', () => {
    expect(refusal(() => compilePeriodRule('decade', 'plan.period'))).toBe('INVALID_OPTION plan.period');
    expect(() => compilePeriodRule('decade', 'plan.period')).toThrow(
      "plan.period: received \"decade\", must be one of 'day', 'week', 'month', 'quarter', 'halfYear', 'year', or an object with a unit.",
    );
  });
});

describe('requirePeriodRule', () => {
  it('writes a weekday of −0 as 0', () => {
    expect(requirePeriodRule({ unit: 'week', weekStartsOn: -0 }, 'rule')).toStrictEqual({ unit: 'week', weekStartsOn: 0 });
    expect(requirePeriodRule({ unit: 'month', retail: { ...NRF, weekday: -0 } }, 'rule')).toStrictEqual({ unit: 'month', retail: { ...NRF, weekday: 0 } });
  });
});

describe('requireDateRangeInput', () => {
  it('reads a span or a key', () => {
    const may = { start: parseDay('2026-05-01'), end: parseDay('2026-06-01') };
    expect(requireDateRangeInput('2026-05', 'options.range')).toStrictEqual(may);
    expect(requireDateRangeInput({ start: '2026-05-01', end: '2026-06-01' }, 'options.range')).toStrictEqual(may);
    expect(refusal(() => requireDateRangeInput('May', 'options.range'))).toBe('INVALID_PERIOD options.range');
    expect(refusal(() => requireDateRangeInput(undefined, 'options.range'))).toBe('MISSING_VALUE options.range');
    expect(() => requireDateRangeInput(5, 'options.range')).toThrow('or the key of a period');
  });
});
