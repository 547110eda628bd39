import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriod } from '../../src/calendar/index.js';
import { calculateCommission, mergeCommissionResults } from '../../src/commission/index.js';
import type { CommissionOptions, CommissionPlan, CommissionResult, Participant, SalesTransaction } from '../../src/commission/index.js';
import type { Scenario } from '../oracle/arbitraries.js';
import { FULL, scenarioArb, SIMPLE } from '../oracle/arbitraries.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { blow, damage, misbehaviour } from '../support/hostile.js';
import { refusal } from '../support/refusal.js';
import { expectMerges, wire } from '../support/shardLaws.js';

interface Work {
  readonly transactions: readonly SalesTransaction[];
  readonly plan: CommissionPlan | readonly CommissionPlan[];
  readonly options: CommissionOptions;
}

const noise = fc.infiniteStream(fc.nat(1000));
const worksOf = (arbitrary: fc.Arbitrary<Scenario>): fc.Arbitrary<Work> => arbitrary;
const isShared = ({ plan }: Work): boolean => [plan].flat().some(({ components }) => components.some(({ payout }) => payout.kind === 'pool' || payout.kind === 'rank'));

/** Whom a transaction names. */
const namesOf = ({ participantId, credits }: SalesTransaction): string[] => [...(participantId ? [String(participantId)] : []), ...(credits ?? []).map((credit) => String(credit.participantId))];

/** Groups of people and transactions that belong together: by credits, managers and refunds; everybody when people compete. */
function groupsOf(work: Work): { people: Participant[]; transactions: SalesTransaction[] }[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const up = parent.get(key);
    return up === undefined || up === key ? key : find(up);
  };
  const join = (a: string, b: string): void => void parent.set(find(a), find(b));
  const { transactions, options } = work;
  const people = options.participants ?? [];
  for (const { id, managerId } of people) {
    if (managerId) join(`p${id}`, `p${managerId}`);
    if (isShared(work)) join(`p${id}`, 'all');
  }
  for (const row of transactions) {
    for (const id of namesOf(row)) join(`t${row.id}`, `p${id}`);
    if (row.reverses) join(`t${row.id}`, `t${row.reverses}`);
    if (isShared(work)) join(`t${row.id}`, 'all');
  }
  const roots = [...new Set([...people.map(({ id }) => find(`p${id}`)), ...transactions.map(({ id }) => find(`t${id}`))])];
  return roots.map((root) => ({ people: people.filter(({ id }) => find(`p${id}`) === root), transactions: transactions.filter(({ id }) => find(`t${id}`) === root) }));
}

/** The lists that have no order of their own, in that of merged results. */
function sorted(result: CommissionResult): CommissionResult {
  const text = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const rank = ({ transactionId, participantId = '\uffff', reason }: CommissionResult['uncredited'][number]): string[] => [transactionId, participantId, reason];
  return {
    ...result,
    uncredited: [...result.uncredited].sort((a, b) => text(rank(a), rank(b))),
    warnings: [...result.warnings].sort(text),
  };
}

function shardsOf(work: Work, seed: number): CommissionResult[] {
  const shards: { people: Participant[]; transactions: SalesTransaction[] }[] = [0, 1, 2].map(() => ({ people: [], transactions: [] }));
  groupsOf(work).forEach((group, i) => {
    const shard = shards[(i * 7 + seed) % 3]!;
    shard.people.push(...group.people);
    shard.transactions.push(...group.transactions);
  });
  const { participants, ...options } = work.options;
  return shards.map(({ people, transactions }) => wire(calculateCommission(transactions, work.plan, participants === undefined ? options : { ...options, participants: people })));
}

describe('mergeCommissionResults', () => {
  it('cut by participant, leads to the result of all transactions', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(worksOf(fc.oneof(scenarioArb(SIMPLE), scenarioArb(FULL))), fc.nat(2), fc.boolean(), (given, seed, detailed) => {
        const work: Work = { ...given, options: { ...given.options, detail: detailed ? 'transactions' : 'summary' } };
        const { participants } = work.options;
        const merged = mergeCommissionResults(shardsOf(work, seed), work.plan, participants === undefined ? {} : { participants });
        expect(notPlain(merged)).toEqual([]);
        expect(sorted(merged)).toEqual(sorted(calculateCommission(work.transactions, work.plan, work.options)));
      }),
      runs(150, 3000),
    );
  });

  it('cut by period, does so too while no window is longer', { timeout: PATIENCE }, () => {
    const weights = { ...FULL, windows: { transaction: 1, period: 3 }, range: 0, refunds: 0 };
    fc.assert(
      fc.property(worksOf(scenarioArb(weights)), fc.integer({ min: 0, max: 30 }), (work, share) => {
        const { transactions, plan } = work;
        const [first] = [plan].flat() as [CommissionPlan];
        const options: CommissionOptions = { ...work.options, participants: work.options.participants ?? [...new Set(transactions.flatMap(namesOf))].map((id) => ({ id })) };
        const days = transactions.map(({ date }) => date).sort();
        const start = findPeriod(days[0] ?? '2026-01-01', first.period).start;
        const end = findPeriod(days.at(-1) ?? '2026-01-01', first.period).end;
        const middle = findPeriod(days[Math.floor((days.length * share) / 31)] ?? '2026-01-01', first.period).start;
        const ranges = middle === start ? [{ start, end }] : [{ start, end: middle }, { start: middle, end }];
        const results = ranges.map((range) => wire(calculateCommission(transactions.filter(({ date }) => date >= range.start && date < range.end), plan, { ...options, range })));
        const merged = mergeCommissionResults(results, plan, { participants: options.participants });
        const whole = calculateCommission(transactions, plan, { ...options, range: { start, end } });
        const isHint = ({ code }: { code: string }): boolean => code === 'END_LOOKS_INCLUSIVE';
        expect(sorted({ ...merged, warnings: merged.warnings.filter((each) => !isHint(each)) })).toEqual(sorted({ ...whole, warnings: whole.warnings.filter((each) => !isHint(each)) }));
      }),
      runs(100, 2000),
    );
  });

  it('gives the same bytes in whatever order and grouping, and nothing changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(worksOf(scenarioArb(FULL)), fc.nat(2), noise, (work, seed, keys) => {
        const merge = (results: readonly CommissionResult[]): CommissionResult => mergeCommissionResults(results, work.plan);
        const { participants, ...options } = work.options;
        const nothing = calculateCommission([], work.plan, participants === undefined ? options : { ...options, participants: [] });
        expectMerges(shardsOf(work, seed).map((result) => merge([result])), merge([nothing]), merge, keys);
      }),
      runs(80, 1000),
    );
  });

  it('refuses what is no result, and breaks on nothing', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(worksOf(scenarioArb(SIMPLE)), fc.array(blow, { minLength: 1, maxLength: 3 }), ({ transactions, plan, options }, blows) => {
        const damaged = damage({ result: wire(calculateCommission(transactions, plan, options)) }, blows).result;
        const refused = (): null => {
          mergeCommissionResults([damaged], plan);
          return null; // breakdowns are passed on as they came
        };
        expect(misbehaviour(refused, ['results'])).toEqual([]);
      }),
      runs(200, 2000),
    );
  });
});

describe('results that do not fit together', () => {
  const tiers = { kind: 'tiers', table: { tiers: [{ upTo: null, rate: 0.1 }] } } as const;
  const plan = { id: 'p', currency: 'USD', period: 'month', components: [{ id: 'c', payout: tiers }] } as const;
  const sold = (participantId: string, date: string, how: CommissionOptions = {}, by: CommissionPlan = plan) => calculateCommission([{ id: `${participantId} ${date}`, date, participantId, amount: '100' }], by, how);
  /** The result of one month, with its range. */
  const month = (participantId: string, key: string, by: CommissionPlan = plan) => sold(participantId, `${key}-05`, { range: key }, by);
  const to = (window: 'quarterToDate' | 'yearToDate' | 'planToDate'): CommissionPlan => ({ ...plan, components: [...plan.components, { id: 'w', window, where: { region: 'none' }, payout: tiers }] });
  const merge = (results: readonly CommissionResult[], by: CommissionPlan | CommissionPlan[] = plan) => refusal(() => mergeCommissionResults(results, by));

  it('compare warnings by what they say, whatever else stands in them', () => {
    const gap = { code: 'VERSIONS_GAP', from: '2026-01-01', to: '2026-02-01' } as const;
    const withWarning = (who: string, warning: object): CommissionResult => ({ ...sold(who, '2026-01-05'), warnings: [warning as never] });
    expect(mergeCommissionResults([withWarning('ann', { ...gap, note: 1n }), withWarning('bo', gap)], plan).warnings).toEqual([gap]);
    expect(merge([withWarning('ann', { code: 'TOO_MANY_DECIMALS', transactionIds: [] })])).toEqual(['MISSING_VALUE results[0].warnings[0].count']);
    expect(merge([withWarning('ann', { code: 'OTHER' })])).toEqual(['INVALID_OPTION results[0].warnings[0].code']);
  });

  it('tell of one participant, without ranges', () => {
    expect(merge([sold('ann', '2026-01-05'), sold('bo', '2026-01-05'), sold('ann', '2026-02-09')])).toEqual(['SHARDS_OVERLAP results[2].earnings[0].participantId']);
    expect(merge([month('ann', '2026-02'), month('ann', '2026-01')])).toEqual([]);
  });

  it('tell of one period of one participant', () => {
    expect(merge([month('ann', '2026-01'), month('bo', '2026-01'), month('ann', '2026-01')])).toEqual(['SHARDS_OVERLAP results[2].earnings[0].period.start']);
  });

  it('tell of one window to date, be it of another component', () => {
    const both = (by: CommissionPlan, first: string, second: string) => merge([month('ann', first, by), month('ann', second, by)], by);
    expect(both(to('quarterToDate'), '2026-01', '2026-02')).toEqual(['SHARDS_OVERLAP results[1].earnings[0].period.start']);
    expect(both(to('quarterToDate'), '2026-03', '2026-04')).toEqual([]);
    expect(both(to('yearToDate'), '2026-03', '2026-04')).toEqual(['SHARDS_OVERLAP results[1].earnings[0].period.start']);
    expect(both(to('yearToDate'), '2026-12', '2027-01')).toEqual([]);
    expect(both(to('planToDate'), '2026-12', '2027-01')).toEqual(['SHARDS_OVERLAP results[1].earnings[0].period.start']);
  });

  it('lie in two versions of a plan, whose windows are apart', () => {
    const first = { ...to('planToDate'), version: 'a', effective: { to: '2026-07-01' } };
    const second = { ...to('planToDate'), version: 'b', effective: { from: '2026-07-01' } };
    const both = [first, second];
    const of = (key: string) => calculateCommission([{ id: key, date: `${key}-05`, participantId: 'ann', amount: '5' }], both, { range: key });
    expect(merge([of('2026-06'), of('2026-07')], both)).toEqual([]);
    expect(merge([of('2026-07'), of('2026-08')], both)).toEqual(['SHARDS_OVERLAP results[1].earnings[0].period.start']);
  });

  it('share one pool', () => {
    const pool: CommissionPlan = { ...plan, components: [{ id: 'pot', payout: { kind: 'pool', amount: '100', shareBy: 'equal' } }] };
    expect(merge([sold('ann', '2026-01-05', {}, pool), sold('bo', '2026-01-05', {}, pool)], pool)).toEqual(['SHARDS_OVERLAP results[1].earnings[0].componentId']);
    expect(merge([sold('ann', '2026-01-05', {}, pool), sold('bo', '2026-02-05', {}, pool)], pool)).toEqual([]);
  });

  it('come from other plans or options', () => {
    const result = sold('ann', '2026-01-05');
    expect(merge([])).toEqual(['EMPTY_INPUT results']);
    expect(merge([{ ...result, planId: 'q' }])).toEqual(['SHARD_MISMATCH results[0].planId']);
    expect(merge([{ ...result, currency: 'EUR' }])).toEqual(['SHARD_MISMATCH results[0].currency']);
    expect(merge([{ ...result, options: { ...result.options, minorUnits: 3 } }])).toEqual(['SHARD_MISMATCH results[0].options.minorUnits']);
    expect(merge([{ ...result, earnings: [{ ...result.earnings[0]!, earned: '1.005' }] }])).toEqual(['SHARD_MISMATCH results[0].earnings[0].earned']);
    expect(merge([result, sold('bo', '2026-01-05', { asOf: '2026-06-30' })])).toEqual(['SHARD_MISMATCH results[1].options.asOf']);
    expect(merge([result, sold('bo', '2026-01-05', { range: '2026-01' })])).toEqual(['SHARD_MISMATCH results[1].options.range']);
  });

  it('were computed by a plan of other components, versions, periods or another rounding', () => {
    const result = sold('ann', '2026-01-05');
    const [earning] = result.earnings as [CommissionResult['earnings'][number]];
    const withEarning = (change: object) => merge([{ ...result, earnings: [{ ...earning, ...change }] }]);
    const withPeriod = (change: object) => withEarning({ period: { ...earning.period, ...change } });
    expect(merge([{ ...result, options: { ...result.options, rounding: 'halfEven' } }])).toEqual(['SHARD_MISMATCH results[0].options.rounding']);
    expect(withEarning({ componentId: 'd' })).toEqual(['SHARD_MISMATCH results[0].earnings[0].componentId']);
    expect(withEarning({ planVersion: '2' })).toEqual(['SHARD_MISMATCH results[0].earnings[0].planVersion']);
    expect(withPeriod({ key: '2026-02' })).toEqual(['SHARD_MISMATCH results[0].earnings[0].period.key']);
    expect(withPeriod({ start: '2026-01-02' })).toEqual(['SHARD_MISMATCH results[0].earnings[0].period.start']);
    expect(withPeriod({ end: '2026-03-01' })).toEqual(['SHARD_MISMATCH results[0].earnings[0].period.end']);
    expect(merge([sold('ann', '2026-01-05', {}, { ...plan, period: 'quarter' })])).toEqual(['SHARD_MISMATCH results[0].earnings[0].period.end']);
    expect(withPeriod({ key: 'x', start: '0001-01-01', end: '9999-12-31' })).toEqual(['SHARD_MISMATCH results[0].earnings[0].period.end']);
    const far = { ...earning.period, key: 'x', start: '0001-01-01', end: '0001-04-01' };
    for (const period of [{ unit: 'year', fiscalYearStartMonth: 4 }, { unit: 'week', weekStartsOn: 3 }] as const) {
      expect(merge([{ ...result, earnings: [{ ...earning, period: far }] }], { ...plan, period })).toEqual(['SHARD_MISMATCH results[0].earnings[0].period.start']);
    }
    expect(merge([{ ...result, earnings: [{ ...earning, period: { key: 'x', start: '9999-12-01', end: '9999-12-31' } }] }])).toEqual(['SHARD_MISMATCH results[0].earnings[0].period.end']);
    expect(merge([result])).toEqual([]);
  });

  it('were computed by versions of a plan, each with its components and periods', () => {
    const first: CommissionPlan = { ...plan, version: 'a', effective: { to: '2026-07-01' } };
    const second: CommissionPlan = { ...plan, version: 'b', period: 'quarter', effective: { from: '2026-07-01' }, components: [{ id: 'd', payout: tiers }] };
    const both = [second, first];
    const of = (date: string, by: CommissionPlan[] = both) => calculateCommission([{ id: date, date, participantId: date, amount: '5' }], by);
    const early = of('2026-03-05');
    const late = of('2026-08-05');
    const changed = (change: object) => merge([early, { ...late, earnings: [{ ...late.earnings[0]!, ...change }] }], both);
    expect(changed({})).toEqual([]);
    expect(changed({ planVersion: 'c' })).toEqual(['SHARD_MISMATCH results[1].earnings[0].planVersion']);
    expect(changed({ componentId: 'c' })).toEqual(['SHARD_MISMATCH results[1].earnings[0].componentId']);
    expect(changed({ period: early.earnings[0]!.period })).toEqual(['SHARD_MISMATCH results[1].earnings[0].period.start']);
    const { planVersion: _, ...bare } = late.earnings[0]!;
    expect(merge([{ ...late, earnings: [bare] }], both)).toEqual(['SHARD_MISMATCH results[0].earnings[0].planVersion']);
    const nameless = both.map(({ version: __, ...rest }) => rest);
    expect(merge([of('2026-03-05', nameless), of('2026-08-05', nameless)], nameless)).toEqual([]);
  });

  it('name somebody who is not listed, or whom nobody can name', () => {
    const results = [sold('bo', '2026-01-05'), sold('ann', '2026-01-05')];
    const by = (participants: unknown) => refusal(() => mergeCommissionResults(results, plan, { participants: participants as never }));
    expect(by([{ id: 'bo' }])).toEqual(['UNKNOWN_PARTICIPANT results[1].earnings[0].participantId']);
    expect(by([{ id: 'bo' }, { id: 'bo' }])).toEqual(['DUPLICATE_ID options.participants[1].id']);
    expect(by([null])).toEqual(['MISSING_VALUE options.participants[0].id']);
    expect(by({})).toEqual(['INVALID_OPTION options.participants']);
    expect(mergeCommissionResults(results, plan, { participants: [{ id: 'bo' }, { id: 'ann' }] }).earnings.map(({ participantId }) => participantId)).toEqual(['bo', 'ann']);
    expect(mergeCommissionResults(results, plan).earnings.map(({ participantId }) => participantId)).toEqual(['ann', 'bo']);
  });

  it('have ranges that do not follow each other', () => {
    const idle = (key: string) => calculateCommission([], plan, { participants: [{ id: 'ann' }], range: key });
    expect(merge([idle('2026-01'), idle('2026-03')])).toEqual(['SHARD_MISMATCH results[1].options.range.start']);
    const { options, earnings } = mergeCommissionResults([idle('2026-02'), idle('2026-01'), idle('2026-03')], plan);
    expect(options.range).toEqual({ start: '2026-01-01', end: '2026-04-01' });
    expect(earnings.map(({ period }) => period.key)).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('count amounts that are too fine once more, and name the first fifty', () => {
    const fine = (participantId: string, count: number) => calculateCommission(Array.from({ length: count }, (_, i) => ({ id: `${participantId}${100 + i}`, date: '2026-01-05', participantId, amount: '1.005' })), plan);
    const merged = mergeCommissionResults([fine('b', 40), fine('a', 40)], plan);
    const { warnings } = merged;
    const rows = ['b', 'a'].flatMap((participantId) => Array.from({ length: 40 }, (_, i) => ({ id: `${participantId}${139 - i}`, date: '2026-01-05', participantId, amount: '1.005' })));
    expect(warnings).toEqual(calculateCommission(rows, plan).warnings);
    const [warning] = warnings;
    expect(warning).toMatchObject({ code: 'TOO_MANY_DECIMALS', count: 80 });
    expect(warning?.code === 'TOO_MANY_DECIMALS' && warning.transactionIds.length === 50 && warning.transactionIds[0]).toBe('a100');
  });
});
