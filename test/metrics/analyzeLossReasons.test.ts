import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeFunnel, analyzeLossReasons, reportLossReasons, tallyLossReasons } from '../../src/metrics/index.js';
import { compareProportions } from '../../src/stats/compareProportions.js';
import { anyEntries, MODEL, plainModel } from '../funnel/support.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const PLAIN = plainModel('lead', 'offer');
const AS_OF = { asOf: '2026-03-31' };

/** Rows of one deal a day apart, each a stage with further fields. */
function deal(dealId: string, ...rows: (readonly [stage: string, fields?: object])[]): { dealId: string; stage: string; at: string }[] {
  return rows.map(([stage, fields], i) => ({ dealId, stage, at: `2026-03-${String(i + 1).padStart(2, '0')}`, ...fields }));
}

const ENTRIES = deepFreeze([
  ...deal('a', ['lead', { value: '100', source: 'web', team: 'x' }], ['offer'], ['lost', { reason: 'price' }]),
  ...deal('b', ['lead', { value: '50', source: 'web' }], ['lost', { reason: 'none yet' }], ['lost', { reason: 'price' }]),
  ...deal('c', ['offer', { source: 'fair', team: 'x' }], ['lost']),
  ...deal('d', ['lead', { source: 'fair' }], ['lost', { reason: 'price' }], ['offer'], ['won', { value: 7 }]),
  ...deal('e', ['lost', { reason: 'timing', value: 3, source: 'fair' }]),
  ...deal('f', ['lead', { source: 'web' }]),
]);

describe('analyzeLossReasons', () => {
  it('takes what every object inherits for no field', () => {
    expect(analyzeLossReasons(ENTRIES, PLAIN, { ...AS_OF, compare: ['toString'] }).compare).toMatchObject([{ field: 'toString', level: null, closed: 5 }]);
  });

  it('takes the one currency that its values tell, and its decimals', () => {
    const rows = [...deal('a', ['lost', { reason: 'price', value: '1500', currency: 'JPY' }]), ...deal('b', ['lost', { value: '80' }])];
    const report = analyzeLossReasons(rows, PLAIN, AS_OF);
    expect([report.value, report.reasons.map(({ value }) => value), report.options.currency, report.options.minorUnits]).toEqual(['1580', ['1500', '80'], 'JPY', 0]);
    expect(reportLossReasons(tallyLossReasons(rows, PLAIN, AS_OF))).toEqual(report);
  });

  it('does not ask for an option that it does not have when currencies are mixed', () => {
    const rows = [...deal('a', ['lost', { value: '1', currency: 'JPY' }]), ...deal('b', ['lost', { value: '2', currency: 'USD' }])];
    expect(() => analyzeLossReasons(rows, PLAIN, AS_OF)).toThrow('entries[1].currency: received "USD", must be "JPY" like the rest: convert the values first.');
  });

  it('groups by the stage that the remap gives', () => {
    const remapped = { ...PLAIN, remap: { old: 'lead' } };
    const rows = [...deal('a', ['old'], ['lost']), ...deal('b', ['lead'], ['lost'])];
    expect(analyzeLossReasons(rows, remapped, { ...AS_OF, groupBy: 'stage' }).groups).toMatchObject([{ group: 'lead', lost: 2 }]);
    expect(analyzeFunnel(rows, remapped, { ...AS_OF, groupBy: 'stage' }).slices).toMatchObject([{ group: 'lead', deals: 2 }]);
  });

  it('lists the reasons by frequency, with value and stage', () => {
    const report = analyzeLossReasons(ENTRIES, PLAIN, AS_OF);
    expect(report).toMatchObject({ lost: 4, value: '153.00', missingValue: 1, compare: [] });
    expect(report.reasons).toEqual([
      { reason: 'price', count: 2, share: 0.5, cumulativeShare: 0.5, value: '150.00', missingValue: 0, byStage: { lead: 1, offer: 1 } },
      { reason: 'timing', count: 1, share: 0.25, cumulativeShare: 0.75, value: '3.00', missingValue: 0, byStage: {} },
      { reason: null, count: 1, share: 0.25, cumulativeShare: 1, value: '0.00', missingValue: 1, byStage: { offer: 1 } },
    ]);
    expect(report.warnings).toEqual([{ code: 'SELF_TRANSITION', count: 1 }, { code: 'MISSING_VALUE', count: 1 }]);
    expect(report.options).toEqual({ asOf: '2026-03-31T23:59:59.999Z', timeZone: 'UTC', onInvalid: 'throw', compare: [], confidence: 0.95, minorUnits: 2, rounding: 'halfUp' });
    expect(notPlain(report)).toEqual([]);
    expect(analyzeLossReasons(ENTRIES, PLAIN, { asOf: '2026-03-01' })).toMatchObject({ lost: 1, warnings: [{ code: 'AFTER_AS_OF', count: 8 }] });
    expect(analyzeLossReasons([], PLAIN, AS_OF)).toMatchObject({ lost: 0, value: '0.00', reasons: [] });
  });

  it('lists them by group of the first row, groups without losses too', () => {
    const { groups } = analyzeLossReasons(ENTRIES, PLAIN, { ...AS_OF, groupBy: 'source' });
    expect(groups?.map(({ group, lost, value, reasons }) => [group, lost, value, reasons.map(({ reason }) => reason)])).toEqual([
      ['web', 2, '150.00', ['price']],
      ['fair', 2, '3.00', ['timing', null]],
    ]);
    expect(analyzeLossReasons(deal('a', ['lead']), PLAIN, { ...AS_OF, groupBy: 'x' }).groups).toEqual([{ group: null, lost: 0, value: '0.00', missingValue: 0, reasons: [] }]);
  });

  it('sets each value of a field against all other closed deals', () => {
    const many = Array.from({ length: 60 }, (_, i) => deal(`d${i}`, ['lead', { source: i < 30 ? 'web' : 'fair' }], [i < 24 || i > 56 ? 'won' : 'lost', i === 0 ? { source: 'fair' } : {}])).flat();
    const { compare } = analyzeLossReasons(many, PLAIN, { ...AS_OF, compare: ['source', 'none'], confidence: 0.9 });
    const against = compareProportions({ before: { successes: 4, trials: 31 }, after: { successes: 23, trials: 29 } }, { confidence: 0.9 });
    expect(compare).toMatchObject([
      { field: 'source', level: 'fair', won: 4, closed: 31, difference: { verdict: 'lower' } },
      { field: 'source', level: 'web', won: 23, closed: 29, winRate: { numerator: 23, denominator: 29 }, difference: { low: against.low, high: against.high, verdict: 'higher' } },
      { field: 'none', level: null, won: 27, closed: 60, difference: null },
    ]);
  });

  it('rounds values by their running total', () => {
    const cents = ['a', 'b', 'c'].flatMap((reason, i) => deal(reason, ['lost', { reason, value: '0.004', at: `2026-03-0${i + 1}` }]));
    const { value, reasons } = analyzeLossReasons(cents, PLAIN, AS_OF);
    expect([value, ...reasons.map((each) => each.value)]).toEqual(['0.01', '0.00', '0.01', '0.00']);
  });

  it('agrees with the funnel report, and with reading each deal by itself', () => {
    fc.assert(
      fc.property(anyEntries, fc.array(fc.constantFrom('p', 'q', '', null), { minLength: 60, maxLength: 60 }), (entries, reasons) => {
        const options = { asOf: Date.UTC(2026, 1, 5) };
        const rows = entries.map((entry, i) => ({ ...entry, reason: reasons[i % 60] ?? null }));
        const report = analyzeLossReasons(rows, MODEL, options);
        const funnel = analyzeFunnel(entries, MODEL, options);
        expect(report.lost).toBe(funnel.outcome.lost);
        const expected = new Map<string | null, number>();
        for (const dealId of new Set(rows.map((row) => row.dealId))) {
          const own = rows
            .map((row, index) => ({ ...row, index }))
            .filter((row) => row.dealId === dealId && row.stage !== 'audit' && (row.at as number) <= options.asOf)
            .sort((a, b) => (a.at as number) - (b.at as number) || (a.seq ?? 0) - (b.seq ?? 0) || a.index - b.index);
          const isLost = ({ stage }: { stage: unknown }): boolean => stage === 'price' || stage === 'timing';
          const last = own.at(-1);
          if (last === undefined || !isLost(last)) continue;
          let reason: string | null = null;
          for (let i = own.length - 1; i >= 0 && isLost(own[i]!); i -= 1) reason ??= own[i]!.reason === '' ? null : own[i]!.reason;
          expected.set(reason, (expected.get(reason) ?? 0) + 1);
        }
        expect(new Map(report.reasons.map(({ reason, count }) => [reason, count]))).toEqual(expected);
        expect(report.reasons.map(({ count }) => count)).toEqual([...expected.values()].sort((a, b) => b - a));
      }),
      runs(200),
    );
  }, PATIENCE);

  it('collects rows that it cannot use', () => {
    const rows = [...deal('a', ['lead'], ['lost', { reason: {} }]), ...deal('b', ['nowhere']), ...deal('c', ['lead', { source: [] }], ['won'])];
    const report = analyzeLossReasons(rows, PLAIN, { ...AS_OF, onInvalid: 'collect', compare: ['source'], groupBy: 'source' });
    expect(report.rejected?.map(({ index, code, path, id }) => [index, code, path, id])).toEqual([
      [1, 'INVALID_ROW', 'entries[1].reason', 'a'],
      [2, 'UNKNOWN_STAGE', 'entries[2].stage', 'b'],
      [3, 'INVALID_ROW', 'entries[3].source', 'c'],
    ]);
    expect(report).toMatchObject({ lost: 0, reasons: [], compare: [{ field: 'source', level: null, won: 1, closed: 1 }] });
  });

  it.each<[string, unknown, unknown, string]>([
    ['no asOf', [], {}, 'MISSING_VALUE options.asOf'],
    ['a field that is a list', deal('a', ['lost', { source: [] }]), { ...AS_OF, compare: ['source'] }, 'INVALID_ROW entries[0].source'],
    ['fields that are no list', [], { ...AS_OF, compare: 'source' }, 'INVALID_OPTION options.compare'],
    ['a field without a name', [], { ...AS_OF, compare: [''] }, 'INVALID_OPTION options.compare[0]'],
    ['a group without a name', [], { ...AS_OF, groupBy: 4 }, 'INVALID_OPTION options.groupBy'],
    ['an unknown option', [], { ...AS_OF, by: 'x' }, 'INVALID_OPTION options.by'],
    ['an unknown stage', deal('a', ['x']), AS_OF, 'UNKNOWN_STAGE entries[0].stage'],
    ['a negative value', deal('a', ['lead', { value: -1 }]), AS_OF, 'NEGATIVE_AMOUNT entries[0].value'],
    ['a reason that is an object', deal('a', ['lost', { reason: {} }]), AS_OF, 'INVALID_ROW entries[0].reason'],
    ['two currencies', [...deal('a', ['lost', { value: 1, currency: 'USD' }]), ...deal('b', ['lost', { value: 1, currency: 'EUR' }])], AS_OF, 'MIXED_CURRENCIES entries[1].currency'],
    ['a confidence of 1', [], { ...AS_OF, confidence: 1 }, 'INVALID_CONFIDENCE options.confidence'],
  ])('refuses %s', (_, entries, options, issue) => {
    expect(issuesOf(() => analyzeLossReasons(entries as never, PLAIN, options as never))).toEqual([issue]);
  });
});
