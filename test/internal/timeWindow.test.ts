import { describe, expect, it } from 'vitest';
import { isSalesMathError } from '../../src/errors.js';
import { requireTimeSpan } from '../../src/internal/timeUnits.js';
import { compileWindow } from '../../src/internal/timeWindow.js';
import { instantOfWall, requireOffsets } from '../../src/internal/zoneOffsets.js';
import type { TimeWindow } from '../../src/types.js';
import { PATIENCE } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const end = (start: string, value: number, unit: TimeWindow['unit'], timeZone?: string): string =>
  new Date(compileWindow({ value, unit }, 'options.window', timeZone)(Date.parse(start))).toISOString();

describe('compileWindow', () => {
  it.each([
    ['second', '2026-03-08T06:30:02.500Z'],
    ['minute', '2026-03-08T06:32:30.000Z'],
    ['hour', '2026-03-08T09:00:00.000Z'],
    ['day', '2026-03-10T18:30:00.000Z'],
    ['week', '2026-03-25T18:30:00.000Z'],
  ] as const)('counts a %s as elapsed time, whatever the clocks do', (unit, expected) => {
    expect(end('2026-03-08T06:30:00Z', 2.5, unit, 'America/New_York')).toBe(expected);
  });

  it('adds months on the calendar, clamped to their end', () => {
    expect(end('2026-01-31T10:00:00Z', 1, 'month')).toBe('2026-02-28T10:00:00.000Z');
    expect(end('2026-01-31T10:00:00.001Z', 25, 'month')).toBe('2028-02-29T10:00:00.001Z');
    expect(end('2026-01-31T20:00:00Z', 1, 'month', 'Asia/Shanghai')).toBe('2026-02-28T20:00:00.000Z'); // from 1 February there
  });

  it('keeps the time on the wall', () => {
    expect(end('2026-02-20T12:00:00Z', 1, 'month', 'America/New_York')).toBe('2026-03-20T11:00:00.000Z');
    expect(end('2026-02-08T07:30:00Z', 1, 'month', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z'); // 02:30 is skipped
    expect(end('2026-10-01T05:30:00Z', 1, 'month', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z'); // 01:30 comes twice
    expect(end('2011-11-30T20:00:00Z', 1, 'month', 'Pacific/Apia')).toBe('2011-12-30T20:00:00.000Z'); // the day was skipped
    expect(end('1900-01-15T00:00:00Z', 1, 'month', 'Europe/Berlin')).toBe('1900-02-15T00:00:00.000Z');
  });

  it('has no end beyond what a Date can hold', () => {
    expect(compileWindow({ value: 1e7, unit: 'month' }, 'w')(0)).toBe(Infinity);
  });

  it.each([
    ['INVALID_WINDOW', 'w.value', { value: 0, unit: 'day' }],
    ['INVALID_WINDOW', 'w.value', { value: -1, unit: 'month' }],
    ['INVALID_WINDOW', 'w.value', { value: NaN, unit: 'hour' }],
    ['INVALID_WINDOW', 'w.value', { value: Infinity, unit: 'hour' }],
    ['INVALID_WINDOW', 'w.value', { value: '30', unit: 'day' }],
    ['INVALID_WINDOW', 'w.value', { value: 1.5, unit: 'month' }],
    ['MISSING_VALUE', 'w.value', { unit: 'day' }],
    ['MISSING_VALUE', 'w.unit', { value: 1 }],
    ['MISSING_VALUE', 'w', null],
    ['INVALID_OPTION', 'w.unit', { value: 1, unit: 'year' }],
    ['INVALID_OPTION', 'w.every', { value: 1, unit: 'day', every: 2 }],
    ['INVALID_OPTION', 'w', 30],
  ])('%s at %s: %j', (code, path, window) => {
    try {
      compileWindow(window, 'w');
      expect.unreachable();
    } catch (error) {
      if (!isSalesMathError(error)) throw error;
      expect(error.issues).toMatchObject([{ code, path }]);
    }
  });
});

describe('requireTimeSpan', () => {
  it('tells what stood in a field that it does not know', () => {
    expect(() => requireTimeSpan({ value: 1, unit: 'week', extra: 5 }, 'options.horizon')).toThrow(/^options\.horizon\.extra: received 5, is not an option here; known are 'value', 'unit'\.$/);
  });

  it('asks for 0 or more, or above 0', () => {
    expect(requireTimeSpan({ value: -0, unit: 'week' }, 's')).toEqual({ value: 0, unit: 'week' });
    expect(() => requireTimeSpan({ value: 0, unit: 'week' }, 's', true)).toThrow(/^s\.value: received 0, must be a number above 0\.$/);
    for (const value of [-1, NaN, Infinity, '1']) expect(refusal(() => requireTimeSpan({ value, unit: 'week' }, 's'))).toEqual(['INVALID_OPTION s.value']);
  });
});

/** A name with those letters in upper case whose places are bits of a number: zones are known in any case. */
function spell(name: string, number: number): string {
  let place = 0;
  return name.replace(/[a-z]/g, (letter) => (((number >> place++) & 1) === 1 ? letter.toUpperCase() : letter));
}

describe('requireOffsets', () => {
  const HOUR = 3_600_000;

  it.each(['UTC', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Europe/London', 'Africa/Casablanca', 'Pacific/Apia', 'America/St_Johns'])('shows what the clocks show in %s', (timeZone) => {
    const offsetAt = requireOffsets(timeZone, 'timeZone');
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    for (let at = Date.parse('2005-01-01T00:00:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 55 * HOUR + 1_234_000) {
      const wall = new Date(at + offsetAt(at)).toISOString().slice(0, 19).replace('T', ' ');
      expect(wall).toBe(format.format(at));
      expect(instantOfWall(at + offsetAt(at), offsetAt)).toBeLessThanOrEqual(at);
    }
  });

  it('finds the change of the clocks inside a day', () => {
    const offsetAt = requireOffsets('Europe/Berlin', 'timeZone');
    const change = Date.parse('2026-03-29T01:00:00Z');
    expect([offsetAt(change - 1), offsetAt(change)]).toEqual([HOUR, 2 * HOUR]);
  });

  it('is still right when more days were asked for than are remembered', () => {
    const offsetAt = requireOffsets('Europe/Berlin', 'timeZone');
    const change = Date.parse('2026-03-29T01:00:00Z');
    for (let day = 0; day <= 50_001; day += 1) offsetAt(day * 24 * HOUR);
    expect([offsetAt(0), offsetAt(change - 1), offsetAt(change)]).toEqual([HOUR, HOUR, 2 * HOUR]);
    expect(offsetAt(Date.parse('1965-07-01T00:00:00Z'))).toBe(HOUR); // a day not asked for before
  }, PATIENCE);

  it('is still right when more zones were asked for than are remembered', () => {
    const summer = Date.parse('2026-07-01T00:00:00Z');
    const names = Array.from({ length: 602 }, (_, number) => spell('europe/berlin', number));
    expect(new Set(names).size).toBe(602);
    for (const name of names) expect(requireOffsets(name, 'timeZone')(summer)).toBe(2 * HOUR);
    expect([requireOffsets('Europe/Berlin', 'timeZone')(summer), requireOffsets('UTC', 'timeZone')(summer)]).toEqual([2 * HOUR, 0]);
  }, PATIENCE);

  it('refuses a zone that does not exist', () => {
    expect(() => requireOffsets('Mars/Olympus', 'timeZone')).toThrow(/Mars/);
  });
});
