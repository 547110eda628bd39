import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StageEntry } from '../../src/funnel/types.js';
import { analyzeFunnel } from '../../src/metrics/analyzeFunnel.js';
import type { FunnelReport, FunnelSlice } from '../../src/metrics/report.types.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { funnelTwin } from './funnelTwin.js';
import { work } from './funnelWork.js';

/** The same, but for the last digits of what was computed in another order. */
function expectClose(actual: unknown, expected: unknown, path = 'report'): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (!(Math.abs(actual - expected) <= 1e-9)) expect({ path, value: actual }).toEqual({ path, value: expected });
    return;
  }
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    if (actual !== expected) expect({ path, value: actual }).toEqual({ path, value: expected });
    return;
  }
  const keys = Object.keys(expected);
  expect({ path, keys: Object.keys(actual).sort() }).toEqual({ path, keys: keys.sort() });
  for (const key of keys) expectClose((actual as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key], `${path}.${key}`);
}

const withoutOptions = ({ options: _, ...rest }: FunnelReport): Omit<FunnelReport, 'options'> => rest;
const withoutHint = (report: Omit<FunnelReport, 'options'>): Omit<FunnelReport, 'options'> => ({
  ...report,
  warnings: report.warnings.filter(({ code }) => code !== 'END_LOOKS_INCLUSIVE'),
});

const partsOf = ({ slices = [], ...total }: FunnelReport): FunnelSlice[] => [total, ...slices];

describe('analyzeFunnel', () => {
  it('agrees with the definitions, read deal by deal', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(work, ({ entries, model: each, options }) => {
        deepFreeze(entries);
        const report = analyzeFunnel(entries, each, options);
        expect(notPlain(report)).toEqual([]);
        expectClose(withoutHint(withoutOptions(report)), withoutHint(funnelTwin(entries, each, options)));
      }),
      runs(300, 3000),
    );
  });

  it('lets every visit begun end in one way, and no share pass 1', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(work, ({ entries, model: each, options }) => {
        for (const { rows, outcome, deals } of partsOf(analyzeFunnel(entries, each, options))) {
          for (const row of rows) {
            expect(row.opening + row.entries).toBe(row.advanced + row.lost + row.regressed + row.movedOut + row.stillHere);
            expect(row.dwellDays.completed + row.dwellDays.censored).toBe(row.entries);
            if (options.basis === 'period') continue;
            expect(row.fromPrevious?.rate ?? 0).toBeLessThanOrEqual(1);
            expect(row.opening).toBe(0);
          }
          if (options.basis !== 'period') expect(outcome.won + outcome.lost + outcome.open).toBe(deals);
        }
      }),
      runs(200),
    );
  });

  it('does not depend on the order of rows, but for ties and the order of groups', { timeout: PATIENCE }, () => {
    const shuffled = work.chain((each) =>
      fc.record({ work: fc.constant(each), order: fc.shuffledSubarray(each.entries.map((_, i) => i), { minLength: each.entries.length, maxLength: each.entries.length }) }),
    );
    fc.assert(
      fc.property(shuffled, ({ work: { entries, model: each, options }, order }) => {
        const untied = entries.map((row, i) => ({ ...row, seq: i }));
        const sortSlices = (report: FunnelReport): unknown => ({
          ...report,
          slices: report.slices?.map((slice) => JSON.stringify(slice)).sort(),
        });
        expect(sortSlices(analyzeFunnel(order.map((i) => untied[i] as StageEntry), each, options))).toEqual(sortSlices(analyzeFunnel(untied, each, options)));
      }),
      runs(200),
    );
  });
});
