import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateAttainmentProbability, forecastPipeline } from '../../src/forecast/index.js';
import type { ForecastDeal, PipelineForecast } from '../../src/forecast/index.js';
import { deepFreeze, notPlain, runs } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const OPTIONS = deepFreeze({ asOf: '2026-05-10', range: { start: '2026-04-01', end: '2026-07-01' }, probabilities: { offer: 0.5, demo: 0.2 } });
const DEALS: readonly ForecastDeal[] = deepFreeze([
  { id: 'won', value: '20000', status: 'won', closedOn: '2026-04-20', owner: 'Li' },
  { id: 'commit', value: '30000', category: 'commit', probability: 0.75, stage: 'offer', expectedCloseOn: '2026-05-29', owner: 'Li' },
  { id: 'best', value: '10000', category: 'best', stage: 'offer', expectedCloseOn: '2026-05-10', owner: 'Ana' },
  { id: 'rest', value: '5000', stage: 'demo', expectedCloseOn: '2026-06-30' },
  { id: 'out', value: '7000', category: 'omitted', expectedCloseOn: '2026-06-01', owner: 'Ana' },
  { id: 'late', value: '8000', expectedCloseOn: '2026-05-09', owner: 'Ana' },
  { id: 'next', value: '9000', expectedCloseOn: '2026-07-01', owner: 'Ana' },
  { id: 'lost', value: '6000', status: 'lost', owner: 'Kim' },
  { id: 'before', value: '1000', status: 'won', closedOn: '2026-03-31', owner: 'Li' },
  { id: 'later', value: '1000', status: 'won', closedOn: '2026-05-11', owner: 'Li' },
  { id: 'vague', category: 'commit', probability: 0.5, expectedCloseOn: '2026-06-01', owner: 'Li' },
]);

const run = (options: object = {}, deals: Iterable<ForecastDeal> = DEALS): PipelineForecast => forecastPipeline(deals, { ...OPTIONS, ...options });

describe('forecastPipeline', () => {
  it('builds the sums up from one another', () => {
    const result = run();
    expect(result).toMatchObject({ closed: '20000.00', commit: '50000.00', best: '60000.00', weighted: '48500.00', pipeline: '45000.00', gap: null, attainmentProbability: null });
    expect(result.lines).toEqual([
      { id: 'commit', value: '30000.00', probability: 0.75, weighted: '22500.00', category: 'commit' },
      { id: 'best', value: '10000.00', probability: 0.5, weighted: '5000.00', category: 'best' },
      { id: 'rest', value: '5000.00', probability: 0.2, weighted: '1000.00', category: 'pipeline' },
    ]);
    expect(result.overdue).toEqual([{ id: 'late', expectedCloseOn: '2026-05-09' }]);
    expect(result.counts).toEqual({ closed: 1, open: 4, omitted: 1, overdue: 1, outsideRange: 2, lost: 1 });
    expect(result.ignored).toEqual({ afterAsOf: 1 });
    expect(result.warnings).toEqual([{ code: 'AFTER_AS_OF', count: 1 }, { code: 'MISSING_VALUE', count: 1 }]);
    expect(result.options).toEqual({
      minorUnits: 2, rounding: 'halfUp', asOf: '2026-05-10T23:59:59.999Z', timeZone: 'UTC', range: { start: '2026-04-01', end: '2026-07-01' },
      probabilities: { offer: 0.5, demo: 0.2 }, seed: 1, draws: 100000, onInvalid: 'throw',
    });
    expect(result).not.toHaveProperty('groups');
    expect(notPlain(result)).toEqual([]);
  });

  it('answers whether the target is made', () => {
    const result = run({ target: '52500.005' });
    const open = result.lines.map(({ value, probability }) => ({ value, probability }));
    expect(result.attainmentProbability).toBe(calculateAttainmentProbability(open, '52500.005', { booked: '20000' }).probability);
    expect(result.attainmentProbability).toBeCloseTo(0.75 * (1 - 0.5 * 0.8), 12);
    expect(result.gap).toBe('32500.01');
    expect(result.warnings).toContainEqual({ code: 'ASSUMES_INDEPENDENCE' });
    expect(result.options.target).toBe('52500.005');
    expect(run({ target: 15000 })).toMatchObject({ gap: '-5000.00', attainmentProbability: 1 });
  });

  it('says so when the chance had to be simulated', () => {
    const deals = [
      { id: 1, value: '300000000.01', probability: 0.5, expectedCloseOn: '2026-06-01' },
      { id: 2, value: '200000000.03', probability: 0.5, expectedCloseOn: '2026-06-01' },
    ];
    const result = run({ target: '200000000.03', seed: 5, draws: 4000 }, deals);
    const { standardError = 0 } = result.warnings[1] ?? {};
    expect(result.warnings.map(({ code }) => code)).toEqual(['ASSUMES_INDEPENDENCE', 'SIMULATED']);
    expect(Math.abs((result.attainmentProbability ?? 0) - 0.75)).toBeLessThan(5 * standardError);
    expect(result.options).toMatchObject({ seed: 5, draws: 4000 });
  });

  it('sums by a field of the deals, also of those that bring nothing', () => {
    const result = run({ groupBy: 'owner' });
    expect(result.groups).toEqual([
      { group: 'Li', deals: 3, closed: '20000.00', commit: '50000.00', best: '50000.00', weighted: '42500.00', pipeline: '30000.00' },
      { group: 'Ana', deals: 1, closed: '0.00', commit: '0.00', best: '10000.00', weighted: '5000.00', pipeline: '10000.00' },
      { group: null, deals: 1, closed: '0.00', commit: '0.00', best: '0.00', weighted: '1000.00', pipeline: '5000.00' },
      { group: 'Kim', deals: 0, closed: '0.00', commit: '0.00', best: '0.00', weighted: '0.00', pipeline: '0.00' },
    ]);
    expect(result.options.groupBy).toBe('owner');
  });

  it('reads the day of asOf in the zone', () => {
    const late = (timeZone: string): number => run({ asOf: '2026-05-10T22:00:00Z', timeZone }).overdue.length;
    expect(late('UTC')).toBe(1);
    expect(late('Asia/Shanghai')).toBe(2);
  });

  it('takes the expected day of a won deal that has no other, and the key of a period', () => {
    const deals = [{ id: 'a', value: 10, status: 'won', expectedCloseOn: '2026-06-20' }] as const;
    expect(run({ range: '2026-06' }, deals)).toMatchObject({ closed: '10.00', options: { range: { start: '2026-06-01', end: '2026-07-01' } } });
  });

  it('lets 0 be a probability and a value', () => {
    const deals = [
      { id: 'a', value: 0, probability: 1, expectedCloseOn: '2026-06-20' },
      { id: 'b', value: 10, probability: 0, stage: 'offer', expectedCloseOn: '2026-06-20' },
    ];
    expect(run({}, deals)).toMatchObject({ weighted: '0.00', pipeline: '10.00', warnings: [] });
  });

  it('groups by fields of the deals only, not by what every object inherits', () => {
    const deals = [{ id: 'a', value: '5', probability: 0.5, expectedCloseOn: '2026-06-10' }];
    for (const groupBy of ['toString', 'constructor', '__proto__']) {
      expect(run({ groupBy }, deals).groups?.map(({ group, weighted }) => [group, weighted])).toEqual([[null, '2.50']]);
    }
  });

  it('rounds lines by the running total in the order in which they are printed, whatever their category', () => {
    const line = { value: '0.01', probability: 0.5, expectedCloseOn: '2026-06-01' } as const;
    const deals: ForecastDeal[] = [{ id: 'rest', ...line }, { id: 'won', value: '1', status: 'won', closedOn: '2026-05-01' }, { id: 'commit', ...line, category: 'commit' }];
    const result = run({}, deals);
    expect(result.lines.map(({ id, weighted }) => [id, weighted])).toEqual([['rest', '0.01'], ['commit', '0.00']]);
    // what is closed comes before them, also where its value is finer than a cent
    const finer = run({}, deals.map((deal) => (deal.id === 'won' ? { ...deal, value: '1.005' } : deal)));
    expect(finer.lines.map(({ id, weighted }) => [id, weighted])).toEqual([['rest', '0.00'], ['commit', '0.01']]);
    expect(finer.weighted).toBe('1.02');
    expect(result.weighted).toBe('1.01');
  });
  it('warns of an end that looks included', () => {
    expect(run({ range: { start: '2026-04-01', end: '2026-06-30' } }).warnings).toContainEqual({ code: 'END_LOOKS_INCLUSIVE', path: 'options.range.end', value: '2026-06-30' });
  });

  it('prints in the currency of the deals that are summed', () => {
    const yen = { id: 'y', value: '1000', probability: 0.5, expectedCloseOn: '2026-06-20', currency: 'JPY' };
    expect(run({}, [yen])).toMatchObject({ weighted: '500', options: { currency: 'JPY', minorUnits: 0 } });
    expect(issuesOf(() => run({}, [yen, { ...yen, id: 'z', currency: 'USD' }]))).toEqual(['MIXED_CURRENCIES deals[1].currency']);
    expect(run({}, [yen, { ...yen, id: 'z', status: 'lost', currency: 'USD' }]).weighted).toBe('500');
  });

  it.each<[string, object, object, string]>([
    ['no id', { id: null }, {}, 'MISSING_VALUE deals[0].id'],
    ['an empty id', { id: '' }, {}, 'INVALID_ID deals[0].id'],
    ['no day to close on', { expectedCloseOn: null }, {}, 'MISSING_VALUE deals[0].expectedCloseOn'],
    ['a day that does not exist', { expectedCloseOn: '2026-06-31' }, {}, 'INVALID_DATE deals[0].expectedCloseOn'],
    ['a won deal without a day', { status: 'won', expectedCloseOn: null }, {}, 'MISSING_VALUE deals[0].closedOn'],
    ['a broken closing day', { status: 'lost', closedOn: 'today' }, {}, 'INVALID_DATE deals[0].closedOn'],
    ['no probability', { probability: null }, {}, 'MISSING_PROBABILITY deals[0].probability'],
    ['a stage without probability', { probability: null, stage: 'moon' }, {}, 'MISSING_PROBABILITY deals[0].stage'],
    ['a stage that is none', { probability: null, stage: {} }, {}, 'INVALID_ID deals[0].stage'],
    ['a probability in percent', { probability: 50 }, {}, 'INVALID_PROBABILITY deals[0].probability'],
    ['a negative value', { value: -5 }, {}, 'NEGATIVE_AMOUNT deals[0].value'],
    ['a value that is no number', { value: 'x' }, {}, 'INVALID_NUMBER deals[0].value'],
    ['an unknown category', { category: 'sure' }, {}, 'INVALID_OPTION deals[0].category'],
    ['an unknown status', { status: 'dead' }, {}, 'INVALID_OPTION deals[0].status'],
    ['a group that is no text', { owner: {} }, { groupBy: 'owner' }, 'INVALID_ROW deals[0].owner'],
    ['no asOf', {}, { asOf: undefined }, 'MISSING_VALUE options.asOf'],
    ['no range', {}, { range: undefined }, 'MISSING_VALUE options.range'],
    ['a range upside down', {}, { range: { start: '2026-07-01', end: '2026-04-01' } }, 'INVALID_RANGE options.range.end'],
    ['an unknown period', {}, { range: '2026-Q5' }, 'INVALID_PERIOD options.range'],
    ['a stage in percent', {}, { probabilities: { offer: 50 } }, 'INVALID_PROBABILITY options.probabilities.offer'],
    ['a negative target', {}, { target: -1 }, 'NEGATIVE_AMOUNT options.target'],
    ['no field to group by', {}, { groupBy: '' }, 'INVALID_OPTION options.groupBy'],
    ['an unknown zone', {}, { timeZone: 'Mars' }, 'INVALID_TIME_ZONE options.timeZone'],
    ['no draws', {}, { draws: 0 }, 'INVALID_OPTION options.draws'],
    ['an unknown option', {}, { period: '2026-Q2' }, 'INVALID_OPTION options.period'],
  ])('refuses %s', (_, deal, options, issue) => {
    expect(issuesOf(() => run(options, [{ id: 'a', value: 1, probability: 0.5, expectedCloseOn: '2026-06-01', ...deal }]))).toEqual([issue]);
  });

  it('refuses a deal that occurs twice, and rows that are none', () => {
    expect(issuesOf(() => run({}, [DEALS[0]!, DEALS[0]!]))).toEqual(['DUPLICATE_ID deals[1].id']);
    expect(issuesOf(() => run({}, [null as never]))).toEqual(['INVALID_ROW deals[0]']);
  });

  it('adds up, whatever the deals', () => {
    const day = fc.integer({ min: 1, max: 30 }).chain((d) => fc.constantFrom('03', '04', '05', '06', '07').map((month) => `2026-${month}-${String(d).padStart(2, '0')}`));
    const deal = fc.record({
      value: fc.oneof(fc.constant(null), fc.nat(1_000_000).map((mils) => (mils / 1000).toFixed(3))),
      probability: fc.constantFrom(0, 0.1, 0.25, 0.333, 0.9, 1),
      category: fc.constantFrom(null, 'commit', 'best', 'pipeline', 'omitted'),
      status: fc.constantFrom(null, 'open', 'won', 'lost'),
      expectedCloseOn: day,
      closedOn: fc.oneof(fc.constant(null), day),
      owner: fc.constantFrom('a', 'b', null),
    });
    const mils = (text: string): number => Math.round(Number(text) * 1000);
    const rounded = (exact: number): number => Math.floor(exact / 10 + 0.5 + 1e-9) * 10;
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 30 }), (rows) => {
        const deals = deepFreeze(rows.map((row, id): ForecastDeal => ({ ...row, id })));
        const result = run({ groupBy: 'owner' }, deals);
        const { counts, ignored } = result;
        expect((Object.values(counts) as number[]).reduce((sum: number, each: number) => sum + each, ignored.afterAsOf)).toBe(deals.length);
        // the same by the definitions, deal by deal
        const inRange = (on: string): boolean => on >= '2026-04-01' && on < '2026-07-01';
        const closed = deals.filter(({ status, closedOn, expectedCloseOn }) => status === 'won' && inRange(closedOn ?? expectedCloseOn!) && (closedOn ?? '') <= '2026-05-10');
        const open = deals.filter(({ status, category, expectedCloseOn }) => (status ?? 'open') === 'open' && category !== 'omitted' && expectedCloseOn! >= '2026-05-10' && inRange(expectedCloseOn!));
        const total = (list: readonly ForecastDeal[]): number => list.reduce((sum, { value }) => sum + (value === null ? 0 : mils(value as string)), 0);
        const commit = open.filter(({ category }) => category === 'commit');
        const best = open.filter(({ category }) => category === 'best');
        expect(mils(result.closed)).toBe(rounded(total(closed)));
        expect(mils(result.commit)).toBe(rounded(total(closed) + total(commit)));
        expect(mils(result.best)).toBe(rounded(total(closed) + total(commit) + total(best)));
        expect(mils(result.closed) + mils(result.pipeline)).toBe(rounded(total(closed) + total(open)));
        const weighted = open.reduce((sum, { value, probability }) => sum + (value === null ? 0 : mils(value as string) * Math.round(probability! * 1000)), 1000 * total(closed));
        expect(mils(result.weighted)).toBe(Math.floor(weighted / 10_000 + 0.5 + 1e-9) * 10);
        // lines and groups sum to the whole
        const lines = (pick: 'value' | 'weighted'): number => result.lines.reduce((sum, line) => sum + mils(line[pick]), 0);
        expect(lines('value')).toBe(mils(result.pipeline));
        expect(lines('weighted')).toBe(mils(result.weighted) - mils(result.closed));
        for (const key of ['closed', 'commit', 'best', 'weighted', 'pipeline'] as const) {
          expect(result.groups?.reduce((sum, group) => sum + mils(group[key]), 0)).toBe(mils(result[key]));
        }
        expect(result.groups?.reduce((sum, group) => sum + group.deals, 0)).toBe(counts.closed + counts.open);
      }),
      runs(300, 3000),
    );
  });
});
