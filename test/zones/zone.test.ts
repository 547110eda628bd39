import { expect, it } from 'vitest';

/** The zones that the suite is run in: minutes west of UTC in January 2026. */
const OFFSETS: Record<string, number> = {
  UTC: 0,
  'Asia/Shanghai': -480,
  'America/New_York': 300,
  'Pacific/Apia': -780,
};

it('runs in the time zone that it says it runs in', () => {
  const zone = process.env['EXPECTED_TZ'] ?? '';
  const offset = OFFSETS[zone];
  if (offset === undefined) {
    expect(zone).toBe(process.env['TZ']); // someone's own zone, which may go by an older name
    return;
  }
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).toBe(offset);
});
