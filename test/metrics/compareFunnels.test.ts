import { describe, expect, it } from 'vitest';
import { analyzeFunnel, compareFunnels } from '../../src/metrics/index.js';
import type { ComparedReport } from '../../src/metrics/index.js';
import { compareProportions } from '../../src/stats/compareProportions.js';
import { sampleSizeForProportions } from '../../src/stats/sampleSizeForProportions.js';
import { notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const report = (...rates: readonly (readonly [number, number])[]): ComparedReport => ({
  rows: [
    { stage: 's0', fromPrevious: null },
    ...rates.map(([numerator, denominator], i) => ({ stage: `s${i + 1}`, fromPrevious: { numerator, denominator } })),
  ],
});

/** A report of a cohort, as far as it is looked at to tell how long its deals were watched. */
const cohort = { ...report([1, 2]), asOf: '2026-03-31', options: { basis: 'cohort', range: { start: '2026-01-01', end: '2026-02-01' } } };

describe('compareFunnels', () => {
  it('compares each conversion as compareProportions does, and says what it would take', () => {
    const { stages, options, warnings } = compareFunnels(report([15, 100], [5, 15]), report([28, 100], [9, 28]), { confidence: 0.9, power: 0.7 });
    expect(stages).toEqual([
      {
        stage: 's1',
        ...compareProportions({ before: { successes: 15, trials: 100 }, after: { successes: 28, trials: 100 } }, { confidence: 0.9 }),
        sampleNeeded: sampleSizeForProportions(0.15, 0.28, { confidence: 0.9, power: 0.7 }).perGroup,
      },
      {
        stage: 's2',
        ...compareProportions({ before: { successes: 5, trials: 15 }, after: { successes: 9, trials: 28 } }, { confidence: 0.9 }),
        sampleNeeded: sampleSizeForProportions(5 / 15, 9 / 28, { confidence: 0.9, power: 0.7 }).perGroup,
      },
    ]);
    expect(options).toEqual({ confidence: 0.9, power: 0.7 });
    expect(warnings).toEqual([]);
  });

  it('shows 15 against 28 of 100, not 16 against 28 % of 50', () => {
    expect(compareFunnels(report([15, 100]), report([28, 100])).stages[0]).toMatchObject({ verdict: 'higher', sampleNeeded: 156 });
    expect(compareFunnels(report([8, 50]), report([14, 50])).stages[0]?.verdict).toBe('notShown');
  });

  it('needs no sample where rates are equal or not known, and infers nothing from rates above 1', () => {
    expect(compareFunnels(report([3, 10]), report([30, 100])).stages[0]?.sampleNeeded).toBeNull();
    expect(compareFunnels(report([3, 10]), report([0, 0])).stages[0]).toMatchObject({ difference: null, verdict: 'notShown', sampleNeeded: null });
    const odd = compareFunnels(report([12, 10]), report([9, 10]));
    expect(odd.stages[0]).toMatchObject({ before: { rate: 1.2, low: null }, after: { rate: 0.9 }, low: null, high: null, pValue: null, verdict: 'notShown', sampleNeeded: null });
    expect(odd.stages[0]?.difference).toBeCloseTo(-0.3, 12);
    expect(odd.stages[0]?.relativeLift).toBeCloseTo(-0.25, 12);
    expect(odd.warnings).toEqual([{ code: 'RATE_ABOVE_ONE', stage: 's1' }]);
    expect(compareFunnels(report([1, 0]), report([9, 10])).stages[0]).toMatchObject({ difference: null, relativeLift: null });
    expect(notPlain(odd)).toEqual([]);
  });

  it('warns of cohorts that were watched for different lengths', () => {
    const model = { id: 'm', stages: [{ id: 'new' }, { id: 'won', kind: 'won' }] } as const;
    const entries = [{ dealId: 'a', stage: 'new', at: '2026-01-05' }, { dealId: 'b', stage: 'new', at: '2026-02-05' }];
    const cohortOf = (start: string, end: string, asOf: string, more: object = {}): ComparedReport => analyzeFunnel(entries, model, { asOf, range: { start, end }, ...more });
    const january = cohortOf('2026-01-01', '2026-02-01', '2026-03-31');
    const february = cohortOf('2026-02-01', '2026-03-01', '2026-03-31');
    expect(compareFunnels(january, february).warnings).toEqual([{ code: 'UNEQUAL_FOLLOW_UP', before: 59, after: 31 }]);
    expect(compareFunnels(cohortOf('2026-01-01', '2026-02-01', '2026-03-04T00:00:00Z'), february).warnings).toEqual([]);
    const window = { window: { value: 30, unit: 'day' } };
    expect(compareFunnels(cohortOf('2026-01-01', '2026-02-01', '2026-03-31', window), february).warnings).toEqual([{ code: 'UNEQUAL_FOLLOW_UP', before: 30, after: 31 }]);
    const longer = { window: { value: 1, unit: 'month' } };
    expect(compareFunnels(cohortOf('2026-01-01', '2026-02-01', '2026-03-31', window), cohortOf('2026-02-01', '2026-03-01', '2026-03-31', window)).warnings).toEqual([]);
    expect(compareFunnels(cohortOf('2026-01-01', '2026-02-01', '2026-03-31', window), cohortOf('2026-01-01', '2026-02-01', '2026-03-31', longer)).warnings).toEqual([
      { code: 'UNEQUAL_FOLLOW_UP', before: 30, after: 30.4375 },
    ]);
    const period = { basis: 'period' };
    expect(compareFunnels(cohortOf('2026-01-01', '2026-02-01', '2026-03-31', period), cohortOf('2026-02-01', '2026-03-01', '2026-03-31', period)).warnings).toEqual([{ code: 'FLOW_RATES', stage: 'won' }]);
    expect(compareFunnels(cohortOf('2026-03-01', '2026-05-01', '2026-03-31'), january).warnings).toEqual([{ code: 'UNEQUAL_FOLLOW_UP', before: 0, after: 59 }]);
    expect(compareFunnels({ ...january, asOf: 'soon' }, february).warnings).toEqual([]);
    expect(compareFunnels(analyzeFunnel(entries, model, { asOf: '2026-03-31' }), february).warnings).toEqual([]);
  });

  it('warns of windows that were not over, and of slices that are not mature', () => {
    const model = { id: 'm', stages: [{ id: 'new' }, { id: 'won', kind: 'won' }] } as const;
    const entries = Array.from({ length: 40 }, (_, i) => ({ dealId: `d${i}`, stage: 'new', at: i < 20 ? '2026-01-10' : '2026-04-05' }));
    const made = (range: string, more: object = {}): ComparedReport => analyzeFunnel(entries, model, { asOf: '2026-04-20', window: { value: 60, unit: 'day' }, range, ...more });
    const young = { code: 'NOT_MATURE', side: 'after', count: 20 };
    expect(compareFunnels(made('2026-Q1'), made('2026-04')).warnings).toEqual([{ code: 'UNEQUAL_FOLLOW_UP', before: 20, after: 0 }, young]);
    const ended = (start: string, end: string): ComparedReport => made('', { range: { start, end } });
    expect(compareFunnels(ended('2026-01-01', '2026-02-01'), ended('2026-04-01', '2026-04-06')).warnings).toEqual([{ code: 'UNEQUAL_FOLLOW_UP', before: 60, after: 15 }, young]);
    expect(compareFunnels(ended('2026-04-01', '2026-04-06'), ended('2026-04-01', '2026-04-06')).warnings).toEqual([{ ...young, side: 'before' }, young]);
    // a month is over when the calendar says so, be it shorter than the mean one
    const month = { window: { value: 1, unit: 'month' } };
    expect(compareFunnels(made('', { ...month, range: { start: '2026-03-01', end: '2026-03-21' } }), made('2026-01', month)).warnings).toEqual([]);
    const { slices = [] } = analyzeFunnel(entries, model, { asOf: '2026-04-20', bucket: 'quarter', window: { value: 60, unit: 'day' } });
    const [first, second] = slices as readonly ComparedReport[] as readonly [ComparedReport, ComparedReport];
    expect(compareFunnels(first, second).warnings).toEqual([young]);
    expect(compareFunnels(second, first).warnings).toEqual([{ ...young, side: 'before' }]);
    expect(compareFunnels(first, first).warnings).toEqual([]);
    const { rows } = first;
    expect(compareFunnels({ rows, mature: false }, { rows, mature: true }).warnings).toEqual([{ code: 'NOT_MATURE', side: 'before' }]);
  });

  it('warns of rates that are flows of different deals, and compares them all the same', () => {
    const flows = (...rates: readonly (readonly [number, number])[]): ComparedReport => {
      const { rows } = report(...rates);
      return { rows: rows.map((row) => (row.fromPrevious === null ? row : { ...row, fromPrevious: { ...row.fromPrevious, low: null, high: null } })) };
    };
    const both = compareFunnels(flows([15, 100], [5, 15]), flows([28, 100], [9, 28]));
    expect(both.warnings).toEqual([{ code: 'FLOW_RATES', stage: 's1' }, { code: 'FLOW_RATES', stage: 's2' }]);
    expect(both.stages).toEqual(compareFunnels(report([15, 100], [5, 15]), report([28, 100], [9, 28])).stages);
    for (const [before, after] of [[flows([15, 100]), report([28, 100])], [report([15, 100]), flows([28, 100])]] as const) {
      expect(compareFunnels(before, after).warnings).toEqual([{ code: 'FLOW_RATES', stage: 's1' }]);
    }
    // nothing was compared, and what passes 1 has no interval on any basis
    expect(compareFunnels(flows([0, 0]), flows([0, 0])).warnings).toEqual([]);
    expect(compareFunnels(flows([12, 10]), report([9, 10])).warnings).toEqual([{ code: 'RATE_ABOVE_ONE', stage: 's1' }]);
    expect(compareFunnels(flows([12, 10], [5, 15]), flows([9, 10], [9, 28])).warnings).toEqual([
      { code: 'FLOW_RATES', stage: 's1' },
      { code: 'FLOW_RATES', stage: 's2' },
      { code: 'RATE_ABOVE_ONE', stage: 's1' },
    ]);
  });

  it.each<[string, unknown, unknown, unknown, string]>([
    ['other stages', report([1, 2]), { rows: [{ stage: 's0' }, { stage: 'x' }] }, {}, 'STAGE_MISMATCH after.rows[1].stage'],
    ['fewer stages', report([1, 2]), report(), {}, 'STAGE_MISMATCH after.rows[1].stage'],
    ['more stages', report(), report([1, 2]), {}, 'STAGE_MISMATCH after.rows[1].stage'],
    ['no report', undefined, report(), {}, 'MISSING_VALUE before'],
    ['a fraction of a deal', report([0.5, 2]), report([1, 2]), {}, 'INVALID_COUNT before.rows[1].fromPrevious.numerator'],
    ['a zone that is none', { ...cohort, options: { ...cohort.options, timeZone: 'Mars' } }, cohort, {}, 'INVALID_TIME_ZONE before.options.timeZone'],
    ['a zone that is no text', cohort, { ...cohort, options: { ...cohort.options, timeZone: 8 } }, {}, 'INVALID_TIME_ZONE after.options.timeZone'],
    ['a window that is none', { ...cohort, options: { ...cohort.options, window: { value: 0, unit: 'day' } } }, cohort, {}, 'INVALID_WINDOW before.options.window.value'],
    ['a power of 1', report(), report(), { power: 1 }, 'INVALID_PROBABILITY options.power'],
    ['a confidence of 0', report(), report(), { confidence: 0 }, 'INVALID_CONFIDENCE options.confidence'],
    ['an unknown option', report(), report(), { alpha: 0.05 }, 'INVALID_OPTION options.alpha'],
  ])('refuses %s', (_, before, after, options, issue) => {
    expect(issuesOf(() => compareFunnels(before as never, after as never, options as never))).toEqual([issue]);
  });
});
