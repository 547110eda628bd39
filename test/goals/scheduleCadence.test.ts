import { describe, expect, it } from 'vitest';
import { scheduleCadence } from '../../src/goals/scheduleCadence.js';
import { refusal } from '../support/refusal.js';

const counts = (cadence: ReturnType<typeof scheduleCadence>): number[] => cadence.slots.map(({ count }) => count);

describe('scheduleCadence', () => {
  it('spreads a total evenly', () => {
    const cadence = scheduleCadence(20, { start: '2025-12-29', end: '2026-03-30' }, { per: 'week' });
    expect(counts(cadence)).toEqual([2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    expect(cadence.slots[0]).toEqual({ key: '2026-W01', start: '2025-12-29', end: '2026-01-05', count: 2, cumulative: 2 });
    expect(cadence).toMatchObject({ total: 20, exactTotal: '20', options: { per: 'week', basis: 'calendarDays' }, warnings: [] });
  });

  it('lists slots without days that count with 0', () => {
    expect(counts(scheduleCadence(3, { start: '2026-01-02', end: '2026-01-07' }, { per: 'day', basis: 'workingDays' }))).toEqual([1, 0, 0, 1, 1]);
    expect(counts(scheduleCadence(0, { start: '2026-01-03', end: '2026-01-05' }, { per: 'day', workCalendar: {} }))).toEqual([0, 0]);
    expect(scheduleCadence(0, { start: '2026-01-03', end: '2026-01-03' }, { per: 'day' })).toMatchObject({ total: 0, exactTotal: '0', slots: [] });
  });

  it('gives a rate to the whole period that it names', () => {
    const part = scheduleCadence({ times: 50, per: 'month' }, { start: '2026-01-22', end: '2026-02-01' }, { per: 'month' });
    expect(part).toMatchObject({ total: 16, exactTotal: '16.129032258064516129', slots: [{ key: '2026-01', start: '2026-01-22', count: 16 }] });
    const weeks = scheduleCadence({ times: '50', per: 'month' }, '2026-Q1', { per: 'day' });
    expect(weeks.slots.filter(({ end }) => end.endsWith('-01')).map(({ cumulative }) => cumulative)).toEqual([50, 100, 150]);
    expect(scheduleCadence({ times: 5, per: 'day' }, { start: '2026-01-05', end: '2026-01-19' }, { per: 'week', workCalendar: {} })).toMatchObject({ total: 50, slots: [{ count: 25 }, { count: 25 }] });
    expect(scheduleCadence({ times: '2.5', per: 'day' }, { start: '2026-01-05', end: '2026-01-07' }, { per: 'day' }).slots.map(({ cumulative }) => cumulative)).toEqual([3, 5]);
  });

  it('loses only the periods that have no day to carry them', () => {
    const workCalendar = { holidays: ['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16'] };
    expect(counts(scheduleCadence({ times: 4, per: 'week' }, { start: '2026-01-05', end: '2026-01-26' }, { per: 'week', workCalendar }))).toEqual([4, 0, 4]);
  });

  it('lets every month weigh the same', () => {
    expect(counts(scheduleCadence(10, '2026-Q1', { per: 'month', basis: 'months' }))).toEqual([3, 4, 3]);
    expect(scheduleCadence(10, { start: '2026-01-01', end: '2026-02-15' }, { per: 'month', basis: 'months' }).exactTotal).toBe('10');
  });

  it('refuses what cannot be meant', () => {
    const week = { per: 'week' } as const;
    const range = { start: '2026-01-03', end: '2026-01-05' };
    expect(refusal(() => scheduleCadence(1.5, range, week))).toEqual(['INVALID_COUNT total']);
    expect(refusal(() => scheduleCadence(-1, range, week))).toEqual(['INVALID_COUNT total']);
    expect(refusal(() => scheduleCadence(null as never, range, week))).toEqual(['MISSING_VALUE total']);
    expect(refusal(() => scheduleCadence(1, range, { per: 'week', basis: 'workingDays' }))).toEqual(['NO_WORKING_DAYS range']);
    expect(refusal(() => scheduleCadence({ times: 1, per: 'day' }, range, { per: 'week', workCalendar: {} }))).toEqual(['NO_WORKING_DAYS range']);
    expect(refusal(() => scheduleCadence({ times: -1, per: 'day' }, range, week))).toEqual(['INVALID_NUMBER total.times']);
    expect(refusal(() => scheduleCadence({ times: '9'.repeat(400), per: 'day' }, range, week))).toEqual(['INVALID_NUMBER total.times']);
    expect(refusal(() => scheduleCadence({ times: 1 } as never, range, week))).toEqual(['MISSING_VALUE total.per']);
    expect(refusal(() => scheduleCadence({ times: 1, per: 'sprint' } as never, range, week))).toEqual(['INVALID_OPTION total.per']);
    expect(refusal(() => scheduleCadence({ times: 1, per: 'day', each: 2 } as never, range, week))).toEqual(['INVALID_OPTION total.each']);
    expect(refusal(() => scheduleCadence(1, { start: '2026-01-05', end: '2026-01-03' }, week))).toEqual(['INVALID_RANGE range.end']);
    expect(refusal(() => scheduleCadence(1, range, {} as never))).toEqual(['MISSING_VALUE options.per']);
    expect(refusal(() => scheduleCadence(1, range, { per: 'week', step: 1 } as never))).toEqual(['INVALID_OPTION options.step']);
    expect(refusal(() => scheduleCadence(1, range, { per: 'week', basis: 'days' as never }))).toEqual(['INVALID_OPTION options.basis']);
  });
});
