import { describe, expect, it } from 'vitest';
import { calculateCommission, defineCommissionPlan } from '../../src/commission/index.js';
import type { CommissionComponent, CommissionOptions, CommissionPlan, CommissionResult, SalesTransaction } from '../../src/commission/index.js';
import { earnedByKey, flat, messages, planOf, refusal, sale, table, TIERS } from './support.js';

const OLD = planOf({ payout: flat('0.1') }, { version: '1', effective: { to: '2026-02-15' } });
const NEW = planOf({ payout: flat('0.2') }, { version: '2', effective: { from: '2026-02-15' } });
const run = (rows: readonly SalesTransaction[], plan: readonly CommissionPlan[] = [OLD, NEW], options?: CommissionOptions): CommissionResult => calculateCommission(rows, plan, options);

describe('versions of a plan', () => {
  it('each pays the transactions of its own days', () => {
    const result = run([sale('1', '2026-02-14', 100), sale('2', '2026-02-15', 100), sale('3', '2026-03-01', 100)]);
    expect(table(result, 'key', 'planVersion', 'measure', 'earned')).toEqual([
      ['2026-02', '1', '100', '10.00'],
      ['2026-02', '2', '100', '20.00'],
      ['2026-03', '2', '100', '20.00'],
    ]);
    expect(result.totals).toMatchObject({ earned: '50.00', byPeriod: [{ key: '2026-02', earned: '30.00' }, { key: '2026-03', earned: '20.00' }], byParticipantPeriod: [{ key: '2026-02', earned: '30.00' }, { key: '2026-03', earned: '20.00' }] });
  });

  it('may come in any order, raw or defined', () => {
    const rows = [sale('1', '2026-02-14', 100), sale('2', '2026-02-15', 100, { participantId: 'bob' })];
    const expected = run(rows);
    expect(run(rows, [NEW, OLD])).toEqual(expected);
    expect(run(rows, [defineCommissionPlan(NEW), OLD])).toEqual(expected);
  });

  it('begin their windows anew', () => {
    const [a, b] = [OLD, NEW].map((plan): CommissionPlan => ({ ...plan, components: [{ id: 'c', window: 'yearToDate', payout: TIERS }] }));
    const result = run([sale('1', '2026-01-05', 80), sale('2', '2026-02-01', 40), sale('3', '2026-02-20', 60), sale('4', '2026-03-20', 60)], [a!, b!]);
    expect(table(result, 'key', 'planVersion', 'prior', 'earned')).toEqual([
      ['2026-01', '1', '0', '8.00'],
      ['2026-02', '1', '80', '6.00'],
      ['2026-02', '2', '0', '6.00'],
      ['2026-03', '2', '60', '8.00'],
    ]);
  });

  it('prorate a quota each by its own days', () => {
    const quota: Partial<CommissionComponent> = { quota: '280', payout: flat(0) };
    const result = run([sale('1', '2026-02-14', 100), sale('2', '2026-02-15', 100)], [planOf(quota, { effective: { to: '2026-02-15' } }), planOf(quota, { effective: { from: '2026-02-15' } })]);
    expect(table(result, 'quota')).toEqual([['140'], ['140']]);
  });

  it('sort by participant, then period, then version', () => {
    const rows = ['bob', 'ann'].flatMap((participantId) => ['2026-02-20', '2026-02-01', '2026-01-05'].map((date) => sale(`${participantId}${date}`, date, 1, { participantId })));
    expect(table(run(rows), 'participantId', 'key', 'planVersion')).toEqual(['ann', 'bob'].flatMap((id) => [[id, '2026-01', '1'], [id, '2026-02', '1'], [id, '2026-02', '2']]));
  });

  it('may differ in periods, components and decimals', () => {
    const quarterly = planOf({}, { period: 'quarter', minorUnits: 3, components: [{ id: 'other', payout: flat('0.1111') }], effective: { from: '2026-02-15' } });
    const result = run([sale('1', '2026-01-05', '1.11'), sale('2', '2026-02-20', '1')], [OLD, quarterly], { participants: [{ id: 'ann', quotas: { other: 1, c: 1 } }] });
    expect(table(result, 'key', 'componentId', 'earned')).toEqual([['2026-01', 'c', '0.11'], ['2026-Q1', 'other', '0.111']]);
    expect(result.totals.earned).toBe('0.221');
    expect(result.options.minorUnits).toBe(3);
  });

  it('a refund finds its sale in another version, and is asked by its own version’s filter', () => {
    const byProduct = (product: string, rest: Partial<CommissionPlan>): CommissionPlan => planOf({ payout: flat('0.1'), where: { product } }, rest);
    const rows = [sale('s', '2026-01-05', 100, { attributes: { product: 'A' } }), { id: 'r', date: '2026-03-05', amount: -100, reverses: 's' }];
    expect(earnedByKey(run(rows, [byProduct('A', OLD_DAYS), byProduct('A', NEW_DAYS)]))).toEqual([['2026-01', '10.00'], ['2026-03', '-10.00']]);
    expect(run(rows, [byProduct('A', OLD_DAYS), byProduct('B', NEW_DAYS)]).uncredited).toEqual([{ transactionId: 'r', reason: 'NO_COMPONENT' }]);
  });

  const OLD_DAYS = { effective: { to: '2026-02-15' } };
  const NEW_DAYS = { effective: { from: '2026-02-15' } };

  it('with a range each has rows for its own days', () => {
    const result = run([], [OLD, NEW], { participants: [{ id: 'ann' }], range: '2026-Q1' });
    expect(table(result, 'key', 'planVersion')).toEqual([['2026-01', '1'], ['2026-02', '1'], ['2026-02', '2'], ['2026-03', '2']]);
  });
});

describe('days that no version covers', () => {
  const later = { ...NEW, effective: { from: '2026-03-01' } };

  it('are said, and their transactions listed', () => {
    const result = run([sale('1', '2026-02-14', 1), sale('2', '2026-02-15', 1), sale('3', '2026-02-28', 1), sale('4', '2026-03-01', 1)], [later, OLD]);
    expect(result.warnings).toEqual([{ code: 'VERSIONS_GAP', from: '2026-02-15', to: '2026-03-01' }]);
    expect(result.uncredited).toEqual([{ transactionId: '2', reason: 'OUTSIDE_PLAN' }, { transactionId: '3', reason: 'OUTSIDE_PLAN' }]);
  });

  it('are none where one version begins when the other ends', () => {
    expect(run([]).warnings).toEqual([]);
  });
});

describe('versions that do not fit together', () => {
  const refused = (...plans: CommissionPlan[]): string[] => refusal(() => run([], plans));

  it('nor may one be left out of the list', () => {
    expect(refusal(() => run([], new Array<CommissionPlan>(1)))).toEqual(['MISSING_VALUE plan[0]']);
  });

  it('overlap', () => {
    expect(refused(OLD, { ...NEW, effective: { from: '2026-02-14' } })).toEqual(['VERSIONS_OVERLAP plan[1].effective']);
    expect(refused(planOf(), planOf())).toEqual(['VERSIONS_OVERLAP plan[1].effective']);
    expect(refused(NEW, { ...NEW, effective: { from: '2027-01-01' } })).toEqual(['VERSIONS_OVERLAP plan[1].effective']);
    expect(refused({ ...NEW, effective: { from: '2026-02-14' } }, OLD)).toEqual(['VERSIONS_OVERLAP plan[0].effective']);
    expect(messages(() => run([], [planOf(), planOf()]))).toEqual([
      'plan[1].effective: received undefined, must begin when the version before it has ended: give each effective.from and effective.to, the first day without it.',
    ]);
  });

  it('have different ids or currencies', () => {
    expect(refused(OLD, { ...NEW, id: 'other' })).toEqual(['INVALID_OPTION plan[1].id']);
    expect(refused(OLD, { ...NEW, currency: 'EUR' })).toEqual(['MIXED_CURRENCIES plan[1].currency']);
  });

  it('are faulty themselves, or none', () => {
    expect(refused(OLD, planOf({ payout: flat(5) }, NEW_EFFECTIVE))).toEqual(['RATE_LOOKS_LIKE_PERCENT plan[1].components[0].payout.table.tiers[0].rate']);
    expect(refused()).toEqual(['EMPTY_INPUT plan']);
  });

  const NEW_EFFECTIVE = { effective: { from: '2026-02-15' } };

  it('a list of one is that one', () => {
    const rows = [sale('1', '2026-01-05', 100)];
    expect(run(rows, [planOf()])).toEqual(calculateCommission(rows, planOf()));
  });
});
