import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/internal/dates.js';
import { requireTimeZone } from '../../src/internal/instants.js';
import { dayStartsOf, endOfAsOf, formatInstant, readMoment, requireAsOf, requireMoment } from '../../src/internal/moments.js';
import { runs } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const startIn = (day: string, zone: string): string => formatInstant(readMoment(day, requireTimeZone(zone, 'zone')));
const utc = requireTimeZone('UTC', 'zone');

describe('a plain day', () => {
  it('stands for its start', () => {
    expect(startIn('2026-03-31', 'UTC')).toBe('2026-03-31T00:00:00.000Z');
    expect(startIn('2026-03-31', 'Asia/Shanghai')).toBe('2026-03-30T16:00:00.000Z');
    expect(startIn('2026-03-31', 'Pacific/Kiritimati')).toBe('2026-03-30T10:00:00.000Z');
    expect(startIn('2026-03-31', 'Asia/Kathmandu')).toBe('2026-03-30T18:15:00.000Z');
  });

  it('may begin late, or twice, or not at all', () => {
    expect(startIn('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z'); // from 01:00 on
    expect(startIn('2010-11-07', 'America/St_Johns')).toBe('2010-11-07T02:30:00.000Z'); // set back at 00:01
    expect(startIn('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z'); // skipped: that is the 31st
  });

  it('is over as asOf where the next day begins', () => {
    const berlin = requireTimeZone('Europe/Berlin', 'zone');
    expect(formatInstant(endOfAsOf(requireAsOf('2026-03-29', 'asOf', berlin), berlin))).toBe('2026-03-29T22:00:00.000Z'); // a day of 23 hours
    const inside = Date.parse('2026-03-29T21:59:59.998Z');
    expect([inside, inside + 2].map((asOf) => endOfAsOf(asOf, berlin))).toEqual([inside, inside + 2]);
  });

  it('stands for its end as asOf', () => {
    expect(formatInstant(requireAsOf('2026-03-28', 'asOf', requireTimeZone('Europe/Berlin', 'zone')))).toBe('2026-03-28T22:59:59.999Z');
    expect(formatInstant(requireAsOf('2026-03-28T10:00:00Z', 'asOf', utc))).toBe('2026-03-28T10:00:00.000Z');
  });

  it('begins with the first instant that shows it', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Monrovia', 'Asia/Manila', 'America/Juneau');
    fc.assert(
      fc.property(zone, fc.integer({ min: parseDay('1800-01-01'), max: parseDay('2100-01-01') }), (name, day) => {
        const readDay = requireTimeZone(name, 'zone');
        const start = dayStartsOf(readDay)(day);
        expect(readDay(start)).toBeGreaterThanOrEqual(day);
        expect(readDay(start - 1)).toBeLessThan(day);
        expect(dayStartsOf(readDay)(day)).toBe(start);
      }),
      runs(300, 3000),
    );
  });
});

describe('requireMoment', () => {
  it('reads instants', () => {
    expect(requireMoment(12, 'at', utc)).toBe(12);
    expect(requireMoment(new Date(12), 'at', utc)).toBe(12);
    expect(requireMoment('1970-01-01T08:00:00+08:00', 'at', utc)).toBe(0);
  });

  it('refuses what is neither an instant nor a day', () => {
    const refused = (value: unknown): string[] => refusal(() => requireMoment(value, 'at', utc));
    for (const value of ['2026-02-30', '2026-01-01T00:00:00', '10-12-2026', 'today', 1e15, {}, NaN]) expect(refused(value)).toEqual(['INVALID_INSTANT at']);
    expect(refused(undefined)).toEqual(['MISSING_VALUE at']);
    expect(refused(null)).toEqual(['MISSING_VALUE at']);
    expect(refusal(() => requireAsOf('2026-02-30', 'asOf', utc))).toEqual(['INVALID_INSTANT asOf']);
  });
});
