/** Random stage models, logs of stage moves and options of reports on them. */

import fc from 'fast-check';
import type { FunnelModel, Stage, StageEntry } from '../../src/funnel/types.js';
import type { AnalyzeFunnelOptions } from '../../src/metrics/report.types.js';
import { TWIN_ZONES } from './funnelTwin.js';

const HOUR = 3_600_000;
const ORIGIN = Date.parse('2026-01-29T00:00:00Z');

const day = (n: number): string => new Date(ORIGIN + n * 24 * HOUR).toISOString().slice(0, 10);

const model: fc.Arbitrary<FunnelModel> = fc
  .record({
    middle: fc.array(
      fc.record({ optional: fc.boolean(), activeFrom: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }), won: fc.boolean() }),
      { minLength: 0, maxLength: 4 },
    ),
    firstActive: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 6 }),
    besides: fc.boolean(),
    secondWon: fc.boolean(),
  })
  .map(({ middle, firstActive, besides, secondWon }) => {
    const stages: Stage[] = [{ id: 's0', ...(firstActive === undefined ? {} : { activeFrom: day(firstActive) }) }];
    middle.forEach(({ optional, activeFrom, won }, i) => {
      stages.push({
        id: `s${i + 1}`,
        ...(optional ? { optional } : {}),
        ...(activeFrom === undefined ? {} : { activeFrom: day(activeFrom) }),
        ...(won && i > 1 ? { kind: 'won' as const } : {}),
        ...(i === 0 ? { benchmark: { low: 0.2, high: 0.4 } } : {}),
      });
    });
    if (besides) stages.splice(1, 0, { id: 'parked', kind: 'parked' });
    stages.push({ id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' });
    if (secondWon) stages.push({ id: 'again', kind: 'won' });
    return { id: 'm', stages, remap: { retired: 's0', gone: null } };
  });

function entriesOf({ stages }: FunnelModel): fc.Arbitrary<StageEntry[]> {
  const ids = [...stages.map(({ id }) => id), 'retired', 'gone'];
  const row = fc
    .record({
      dealId: fc.constantFrom('d1', 'd2', 'd3', 'd04', 'x', 7),
      stage: fc.constantFrom(...ids),
      half: fc.integer({ min: 0, max: 90 }),
      form: fc.constantFrom('iso', 'ms', 'day'),
      seq: fc.option(fc.integer({ min: -1, max: 2 }), { nil: undefined }),
      value: fc.option(fc.constantFrom('10', '0.105', 20.25, '0', '99999999999999999999.005', 3n), { nil: undefined, freq: 2 }),
      owner: fc.constantFrom('kim', 'lee', null, 5, true),
    })
    .map(({ half, form, seq, value, ...rest }) => {
      const ms = ORIGIN + half * 12 * HOUR;
      const at = form === 'day' ? day(half >> 1) : form === 'ms' ? ms : new Date(ms).toISOString();
      return { ...rest, at, ...(seq === undefined ? {} : { seq }), ...(value === undefined ? {} : { value }) };
    });
  return fc.array(row, { maxLength: 40, size: 'max' });
}

export type TwinOptions = AnalyzeFunnelOptions & { range?: { start: string; end: string } };

const slicing = fc
  .record({
    asOf: fc.oneof(
      fc.integer({ min: 10, max: 50 }).map(day),
      fc.integer({ min: 10, max: 95 }).map((half) => ORIGIN + half * 12 * HOUR),
    ),
    timeZone: fc.option(fc.constantFrom(...Object.keys(TWIN_ZONES)), { nil: undefined }),
    groupBy: fc.option(fc.constant('owner'), { nil: undefined }),
    groups: fc.option(fc.constantFrom<Record<string, string | null>>({ d1: 'kim', 7: null }, { x: 'max' }), { nil: undefined, freq: 2 }),
    values: fc.option(fc.constant<Record<string, string | number>>({ d1: '5.5', d2: 0 }), { nil: undefined, freq: 2 }),
    bucket: fc.option(fc.constantFrom('month' as const, 'week' as const, 'day' as const, { unit: 'quarter' as const, fiscalYearStartMonth: 3 }), { nil: undefined }),
  })
  .map(withoutUndefined);

const range = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 25 })).map(([start, length]) => ({ start: day(start), end: day(start + length) }));

const cohort = fc
  .record({
    range: fc.option(range, { nil: undefined }),
    skipPolicy: fc.constantFrom('imputed' as const, 'touched' as const, 'sequential' as const, undefined),
    window: fc.option(
      fc.constantFrom({ value: 3, unit: 'day' as const }, { value: 2, unit: 'week' as const }, { value: 36, unit: 'hour' as const }, { value: 1, unit: 'month' as const }),
      { nil: undefined },
    ),
    anchor: fc.constantFrom('first' as const, 'latest' as const, undefined),
  })
  .map(withoutUndefined);

const period = range.map((span) => ({ basis: 'period' as const, range: span }));

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export const work = model.chain((each) =>
  fc.record({
    model: fc.constant(each),
    entries: entriesOf(each),
    options: fc.tuple(slicing, fc.oneof({ weight: 2, arbitrary: cohort }, { weight: 1, arbitrary: period })).map((parts) => Object.assign({}, ...parts) as TwinOptions),
  }),
);
