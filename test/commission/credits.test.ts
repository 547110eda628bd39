import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionComponent, CommissionOptions, CommissionResult, Credit, Participant, SalesTransaction } from '../../src/commission/index.js';
import type { DecimalInput, Filter, RoundingMode } from '../../src/types.js';
import { flat, lines, only, planOf, sale, table, TIERS } from './support.js';

const shared = (id: string, amount: DecimalInput, credits: readonly Credit[], rest: Partial<SalesTransaction> = {}): SalesTransaction => ({ id, date: '2026-01-05', amount, credits, ...rest });
const part = (participantId: string, share: DecimalInput): Credit => ({ participantId, share });
const overlay = (participantId: string, share: DecimalInput): Credit => ({ participantId, share, kind: 'overlay' });
const run = (rows: readonly SalesTransaction[], component: Partial<CommissionComponent> = {}, options?: CommissionOptions): CommissionResult =>
  calculateCommission(rows, planOf(component), options);
/** What each person was credited. */
const credited = (rows: readonly SalesTransaction[], component: Partial<CommissionComponent> = {}, options?: CommissionOptions): Record<string, string> =>
  Object.fromEntries(run(rows, component, options).earnings.map(({ participantId, measure }) => [participantId, measure]));

describe('a split', () => {
  it.each(['0', '90071992547409930'])('is that of the sale for each of its many refunds, also beside a sale of %s', (amount) => {
    const split = shared('sale', '300', [part('a', '0.5'), part('b', '0.3'), part('c', '0.2')]);
    const refunds = Array.from({ length: 40 }, (_, i): SalesTransaction => ({ id: `back ${i}`, date: '2026-01-06', amount: '-3', reverses: 'sale' }));
    expect(credited([split, ...refunds, shared('other', amount, [part('d', 1)])])).toEqual({ a: '90', b: '54', c: '36', d: amount });
  });

  it('sums to the amount, to the cent: the largest remainder gets what is left', () => {
    expect(credited([shared('1', '100', [part('a', '0.6'), part('b', '0.4')])])).toEqual({ a: '60', b: '40' });
    expect(credited([shared('1', '100.01', [part('a', '0.5'), part('b', '0.5')])])).toEqual({ a: '50.01', b: '50' });
    expect(credited([shared('1', '-100.01', [part('a', '0.5'), part('b', '0.5')])])).toEqual({ a: '-50.01', b: '-50' });
    expect(credited([shared('1', '0.01', [part('a', '0.3'), part('b', '0.7')])])).toEqual({ a: '0', b: '0.01' });
    expect(credited([shared('1', '10', [part('a', '0.333'), part('b', '0.333'), part('c', '0.334')])])).toEqual({ a: '3.33', b: '3.33', c: '3.34' });
  });

  it('a tie goes to the larger share, then to the one named first', () => {
    expect(credited([shared('1', '0.02', [part('a', '0.25'), part('b', '0.75')])])).toEqual({ a: '0', b: '0.02' });
    expect(credited([shared('1', '0.01', [part('b', '0.5'), part('a', '0.5')])])).toEqual({ a: '0', b: '0.01' });
    expect(credited([shared('1', '0.02', [part('a', '0.333'), part('b', '0.333'), part('c', '0.334')])])).toEqual({ a: '0.01', b: '0', c: '0.01' });
  });

  it('may leave a part to nobody', () => {
    expect(credited([shared('1', '100.01', [part('a', '0.25'), part('b', '0.25')])])).toEqual({ a: '25.01', b: '25' });
    expect(credited([shared('1', '100', [part('a', '0.5'), part('b', 0)])])).toEqual({ a: '50', b: '0' });
    expect(credited([shared('1', '100', [part('a', 0), part('b', 0)])])).toEqual({ a: '0', b: '0' });
  });

  it('is cut at the amount’s own last decimal where that is finer than the currency', () => {
    expect(credited([shared('1', '12.345', [part('a', '0.5'), part('b', '0.5')])])).toEqual({ a: '6.173', b: '6.172' });
    expect(credited([shared('1', '12.340', [part('a', '0.5'), part('b', '0.5')])])).toEqual({ a: '6.17', b: '6.17' });
    expect(credited([shared('1', '0.000000000000000000001', [part('a', '0.5'), part('b', '0.5')])])).toEqual({ a: '0.000000000000000000001', b: '0' });
  });

  it('is cut at whole units of a currency that has no decimals', () => {
    const result = calculateCommission([shared('1', '101', [part('a', '0.5'), part('b', '0.5')])], planOf({}, { currency: 'JPY' }));
    expect(table(result, 'measure')).toEqual([['51'], ['50']]);
  });

  it('shares within a billionth of 1 are 1', () => {
    const thirds = ['0.333333333', '0.333333333', '0.333333333'];
    const rows = [shared('1', '1000000000000', thirds.map((share, i) => part(`p${i}`, share)))];
    expect(credited(rows)).toEqual({ p0: '333333333333.34', p1: '333333333333.33', p2: '333333333333.33' });
    expect(credited([shared('1', '100', [part('a', '0.50000000050'), part('b', '0.50000000049')])])).toEqual({ a: '50', b: '50' });
    expect(credited([shared('1', '10000000000', [part('a', '0.99999999')])])).toEqual({ a: '9999999900' });
  });

  it('the same person may be named twice: one row, one line', () => {
    const row = only([shared('1', '100', [part('a', '0.2'), part('a', '0.3'), overlay('a', '0.1')])], planOf(), { detail: 'transactions' });
    expect(lines(row)).toEqual(['1 60 6 6.00']);
  });

  it('an overlay share is free, and rounded by itself', () => {
    expect(credited([shared('1', '100.01', [part('a', 1), overlay('b', '0.5'), overlay('c', '1.5')])])).toEqual({ a: '100.01', b: '50.01', c: '150.02' });
    expect(credited([shared('1', '100', [overlay('b', 3)])])).toEqual({ b: '300' });
  });

  it.each<[RoundingMode, string]>([['halfUp', '33.34'], ['floor', '33.33'], ['ceil', '33.34'], ['halfFloor', '33.33'], ['halfCeil', '33.34']])('by %s, a refund is cut as its sale was', (rounding, size) => {
    const credits = [part('a', '0.333350'), overlay('b', '0.333350')];
    const rows = [shared('1', '100', credits), shared('2', '-100', [], { reverses: '1' })];
    const plan = planOf({ payout: flat('0.1') }, { rounding });
    const result = calculateCommission(rows, plan, { detail: 'transactions' });
    expect(result.earnings.map((row) => row.lines?.map((line) => line.credited))).toEqual([[size, `-${size}`], [size, `-${size}`]]);
    expect(result.totals.earned).toBe('0.00');
  });

  it('is exact where the doubles end', () => {
    const rows = [shared('1', '90071992547409.93', [part('a', '0.123456789'), part('b', '0.876543211')]), shared('2', '9007199254740993.00', [part('a', '0.5'), overlay('b', '0.5')])];
    expect(credited(rows)).toEqual({ a: '4514719626349231.66', b: '4582551620939171.27' });
    expect(credited([shared('1', '3', [part('a', '0.3333333333333333333333')])])).toEqual({ a: '1' });
    expect(credited([shared('1', '3', [part('a', '0.33333333333333333'), overlay('b', '1234567890123456789')])])).toEqual({ a: '1', b: '3703703670370370367' });
  });
});

describe('measures', () => {
  const row = shared('1', '100.01', [part('a', '0.5'), part('b', '0.5')], { margin: '33.33', units: 5, measures: { mrr: '7.7', seats: 3 } });

  it('a margin is cut like an amount; others are multiplied exactly', () => {
    expect(credited([row], { measure: 'margin' })).toEqual({ a: '16.67', b: '16.66' });
    expect(credited([row], { measure: 'units' })).toEqual({ a: '2.5', b: '2.5' });
    expect(credited([row], { measure: 'mrr' })).toEqual({ a: '3.85', b: '3.85' });
    expect(credited([row], { measure: 'count' })).toEqual({ a: '0.5', b: '0.5' });
  });

  it('a count is 1, or −1 where the amount is negative', () => {
    const rows = [sale('1', '2026-01-05', '100'), sale('2', '2026-01-05', '0'), sale('3', '2026-01-05', '-100')];
    expect(credited(rows, { measure: 'count' })).toEqual({ ann: '1' });
    expect(credited([sale('3', '2026-01-05', '-0.01')], { measure: 'count' })).toEqual({ ann: '-1' });
  });

  it('a named measure is read from measures alone, whatever its name', () => {
    const odd = sale('1', '2026-01-05', 1, { measures: { constructor: '5', margin: '6' }, margin: '7' });
    expect(credited([odd], { measure: 'constructor' })).toEqual({ ann: '5' });
    expect(credited([odd], { measure: 'margin' })).toEqual({ ann: '7' });
  });

  it('past 2^53 they stay exact', () => {
    const large = shared('1', 1, [part('a', '0.1')], { units: '123456789012345678901' });
    expect(credited([large], { measure: 'units' })).toEqual({ a: '12345678901234567890.1' });
    expect(credited([large, sale('2', '2026-01-05', 1, { participantId: 'a', units: 9007199254740991 })], { measure: 'units' })).toEqual({ a: '12354686100489308881.1' });
  });
});

describe('a filter', () => {
  const rows = [
    sale('1', '2026-01-05', '1000.00', { currency: 'USD', attributes: { product: 'A', isNew: true, seats: 5 } }),
    sale('2', '2026-01-20', '999.99', { attributes: { product: 'B', isNew: false, seats: '7' } }),
    sale('3', '2026-02-01', 1500, { attributes: { product: null } }),
  ];
  const taken = (where: Filter): (string | null)[] =>
    calculateCommission(rows, planOf({ where }), { detail: 'transactions' }).earnings.flatMap((row) => (row.lines ?? []).map(({ transactionId }) => transactionId));

  it.each<[Filter, string[]]>([
    [{}, ['1', '2', '3']],
    [{ product: 'A' }, ['1']],
    [{ product: ['A', 'B'] }, ['1', '2']],
    [{ product: [] }, []],
    [{ product: { ne: 'A' } }, ['2']], // the third has no product
    [{ product: { gte: 'B' } }, ['2']],
    [{ isNew: true }, ['1']],
    [{ isNew: { ne: true } }, ['2']],
    [{ isNew: 'true' }, []],
    [{ isNew: { gte: true } }, ['1']],
    [{ amount: { gte: '1000' } }, ['1', '3']],
    [{ amount: { gt: 1000 } }, ['3']],
    [{ amount: { lt: '1000.0' } }, ['2']],
    [{ amount: { lte: 1000, gt: 999.99 } }, ['1']],
    [{ amount: '1000' }, ['1']],
    [{ amount: { eq: '999.990' } }, ['2']],
    [{ date: { gte: '2026-01-20' } }, ['2', '3']],
    [{ date: { lt: '2026-02-01', gt: '2026-01-05' } }, ['2']],
    [{ seats: { gte: 6 } }, ['2']],
    [{ seats: { lt: 7 } }, ['1']],
    [{ product: { lt: 5 } }, []],
    [{ id: ['1', '3'] }, ['1', '3']],
    [{ currency: 'USD' }, ['1']],
    [{ participantId: 'ann', product: 'A' }, ['1']],
    [{ margin: { gte: 0 } }, []],
    [{ nowhere: { ne: 5 } }, []],
    [{ toString: { ne: 5 } }, []],
    [{ hasOwnProperty: 'x' }, []],
  ])('%j', (where, wanted) => {
    expect(taken(where)).toEqual(wanted);
  });

  it('an own field comes before an attribute; a null field is none', () => {
    const both = [{ ...sale('1', '2026-01-05', 1, { attributes: { region: 'west', units: 'many' } }), region: 'east', units: null }];
    expect(run(both, { where: { region: 'east' } }).uncredited).toEqual([]);
    expect(run(both, { where: { region: 'west' } }).uncredited).toEqual([{ transactionId: '1', reason: 'NO_COMPONENT' }]);
    expect(run(both, { where: { units: 'many' } }).uncredited).toEqual([]);
  });

  it('sees the whole transaction, before the split', () => {
    const rows2 = [shared('1', '1000', [part('a', '0.5'), part('b', '0.5')])];
    expect(credited(rows2, { where: { amount: { gte: '1000' } } })).toEqual({ a: '500', b: '500' });
  });

  it('compares numbers of margin and units too', () => {
    const row = sale('1', '2026-01-05', 1, { margin: '5.0', units: '10' });
    expect(credited([row], { where: { margin: 5, units: { gte: '9' } } })).toEqual({ ann: '1' });
  });
});

describe('appliesTo', () => {
  const participants: Participant[] = [{ id: 'ann', attributes: { role: 'ae' } }, { id: 'bob', attributes: { role: 'sdr' } }, { id: 'eve' }];
  const rows = ['ann', 'bob', 'eve'].map((participantId, i) => sale(`${i}`, '2026-01-05', 10, { participantId }));

  it('decides who earns from a component, and who needs a quota for it', () => {
    const result = run(rows, { appliesTo: { role: 'ae' }, quota: '100', payout: { ...TIERS, on: 'attainment' } }, { participants });
    expect(table(result, 'participantId')).toEqual([['ann']]);
    expect(result.uncredited).toEqual([{ transactionId: '1', reason: 'NO_COMPONENT' }, { transactionId: '2', reason: 'NO_COMPONENT' }]);
  });

  it('looks at a participant’s own fields too, and at the id alone where nobody is listed', () => {
    expect(table(run(rows, { appliesTo: { id: ['bob', 'eve'] } }, { participants }), 'participantId')).toEqual([['bob'], ['eve']]);
    expect(table(run(rows, { appliesTo: { id: 'bob' } }), 'participantId')).toEqual([['bob']]);
    expect(run(rows, { appliesTo: { role: 'ae' } }).earnings).toEqual([]);
  });
});

describe('a team', () => {
  const participants: Participant[] = [{ id: 'vp' }, { id: 'boss', managerId: 'vp' }, { id: 'a', managerId: 'boss' }, { id: 'b', managerId: 'boss' }, { id: 'c', managerId: 'vp' }];
  const team = (rows: readonly SalesTransaction[], options: CommissionOptions = {}): Record<string, string> => credited(rows, { credit: 'team' }, { participants, ...options });

  it('is everybody below, not oneself', () => {
    expect(team([sale('1', '2026-01-05', 10, { participantId: 'a' })])).toEqual({ vp: '10', boss: '10' });
    expect(team([sale('1', '2026-01-05', 10, { participantId: 'boss' })])).toEqual({ vp: '10' });
    expect(run([sale('1', '2026-01-05', 10, { participantId: 'vp' })], { credit: 'team' }, { participants })).toMatchObject({ earnings: [], uncredited: [{ transactionId: '1', reason: 'NO_COMPONENT' }] });
  });

  it('counts a transaction of two of its people once', () => {
    expect(team([shared('1', '100.01', [part('a', '0.5'), part('b', '0.5')])])).toEqual({ vp: '100.01', boss: '100.01' });
    expect(team([shared('1', '100', [part('a', '0.5'), part('c', '0.5')])])).toEqual({ vp: '100', boss: '50' });
    expect(credited([shared('1', '100', [part('a', '0.5'), part('b', '0.5')])], { credit: 'team', measure: 'count' }, { participants })).toEqual({ vp: '1', boss: '1' });
  });

  it('counts its revenue credits, or else its largest overlay', () => {
    expect(team([shared('1', '100', [part('a', '0.2'), overlay('b', '0.9')])])).toEqual({ vp: '20', boss: '20' });
    expect(team([shared('1', '100', [part('c', 1), overlay('a', '0.3'), overlay('b', '0.4')])])).toEqual({ vp: '100', boss: '40' });
    expect(team([shared('1', '-100', [overlay('a', '0.3'), overlay('b', '0.4')])])).toEqual({ vp: '-40', boss: '-40' });
    expect(team([shared('1', '100', [overlay('a', '0.4'), overlay('b', '0.4')])])).toEqual({ vp: '40', boss: '40' });
  });

  it('a credit that a team counts somewhere is no lost one', () => {
    expect(run([shared('1', '100', [part('a', '0.2'), overlay('vp', '0.9')])], { credit: 'team' }, { participants }).uncredited).toEqual([{ transactionId: '1', participantId: 'vp', reason: 'NO_COMPONENT' }]);
  });

  it('both, manager and team member, have to be active on the day', () => {
    const listed: Participant[] = [{ id: 'boss', activeFrom: '2026-01-10' }, { id: 'a', managerId: 'boss', activeTo: '2026-01-20' }];
    const rows = ['2026-01-09', '2026-01-10', '2026-01-19', '2026-01-20'].map((date) => sale(date, date, 1, { participantId: 'a' }));
    const result = run(rows, { credit: 'team' }, { participants: listed });
    expect(table(result, 'participantId', 'measure')).toEqual([['boss', '2']]);
    expect(result.uncredited).toEqual([
      { transactionId: '2026-01-09', reason: 'NO_COMPONENT' },
      { transactionId: '2026-01-20', participantId: 'a', reason: 'PARTICIPANT_INACTIVE' },
    ]);
  });

  it('with a range, only those with subordinates have rows of nothing', () => {
    const result = run([], { credit: 'team' }, { participants, range: '2026-01' });
    expect(table(result, 'participantId')).toEqual([['vp'], ['boss']]);
  });

  it('nobody leads where nobody is listed', () => {
    expect(run([sale('1', '2026-01-05', 10)], { credit: 'team' }).uncredited).toEqual([{ transactionId: '1', reason: 'NO_COMPONENT' }]);
  });
});

describe('a refund', () => {
  const original = sale('s', '2026-01-05', '1000', { attributes: { product: 'A' } });
  const where = { amount: { gte: '500' }, product: 'A' } as const;
  const refund = (rest: Partial<SalesTransaction> = {}): SalesTransaction => ({ id: 'r', date: '2026-02-05', amount: '-100', reverses: 's', ...rest });
  const keys = (rows: readonly SalesTransaction[]): unknown[][] => table(run(rows, { where }), 'participantId', 'key', 'measure');

  it('lands where its sale did: the sale’s filter results, the sale’s people', () => {
    expect(keys([original, refund()])).toEqual([['ann', '2026-01', '1000'], ['ann', '2026-02', '-100']]);
    expect(keys([refund(), original])).toEqual([['ann', '2026-01', '1000'], ['ann', '2026-02', '-100']]);
    expect(keys([original, refund({ attributes: { product: 'B' } })])).toHaveLength(2);
  });

  it('keeps its own people where it names some', () => {
    expect(keys([original, refund({ participantId: 'bob' })])).toEqual([['ann', '2026-01', '1000'], ['bob', '2026-02', '-100']]);
    expect(keys([original, refund({ credits: [part('bob', 1)] })])).toEqual([['ann', '2026-01', '1000'], ['bob', '2026-02', '-100']]);
    expect(keys([original, refund({ credits: [] })])).toEqual([['ann', '2026-01', '1000'], ['ann', '2026-02', '-100']]);
  });

  it('does not earn where its sale did not', () => {
    const result = run([{ ...original, amount: '400' }, refund({ amount: '-900', attributes: { product: 'A' } })], { where });
    expect(result.earnings).toEqual([]);
    expect(result.uncredited.map(({ transactionId }) => transactionId)).toEqual(['s', 'r']);
  });

  it('is cut as its sale was', () => {
    const rows = [shared('s', '100.01', [part('a', '0.5'), part('b', '0.5')]), refund({ amount: '-100.01' })];
    const result = run(rows);
    expect(table(result, 'participantId', 'measure')).toEqual([['a', '50.01'], ['a', '-50.01'], ['b', '50'], ['b', '-50']]);
    expect(result.totals.earned).toBe('0.00');
  });

  it('lands where the sale did, through chains of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, i): SalesTransaction => ({ id: `t${i}`, date: '2026-01-05', amount: i % 2 === 0 ? 1 : -1, ...(i === 0 ? { participantId: 'ann' } : { reverses: `t${i - 1}` }) }));
    expect(run([...chain].reverse()).totals.byParticipant).toEqual([{ participantId: 'ann', earned: '0.00' }]);
  });

  it('of a refund goes back to the first sale', () => {
    const back: SalesTransaction = { id: 'rr', date: '2026-03-05', amount: '100', reverses: 'r' };
    expect(keys([back, refund(), original])).toEqual([['ann', '2026-01', '1000'], ['ann', '2026-02', '-100'], ['ann', '2026-03', '100']]);
    expect(keys([back, refund({ participantId: 'bob' }), original]).slice(1)).toEqual([['bob', '2026-02', '-100'], ['bob', '2026-03', '100']]);
  });

  it('of a sale that is not here stands on its own fields, and that is said', () => {
    const result = run([refund({ participantId: 'ann', reverses: 'gone' }), refund({ id: 'r2', reverses: 7 })]);
    expect(table(result, 'measure')).toEqual([['-100']]);
    expect(result.uncredited).toEqual([{ transactionId: 'r2', reason: 'NO_PARTICIPANT' }]);
    expect(result.warnings).toEqual([
      { code: 'REVERSED_NOT_FOUND', transactionId: 'r', reverses: 'gone' },
      { code: 'REVERSED_NOT_FOUND', transactionId: 'r2', reverses: '7' },
    ]);
  });

  it('and its sale net to nothing through any table', () => {
    for (const mode of ['graduated', 'retroactive'] as const) {
      const payout = { kind: 'tiers', table: { mode, tiers: [{ upTo: '500', rate: '0.033', bonus: '7' }, { upTo: null, rate: '0.077', bonus: '9' }] } } as const;
      const result = run([original, refund({ amount: '-1000', date: '2026-06-05' })], { payout, window: 'yearToDate' });
      expect(result.totals.earned).toBe('0.00');
    }
  });
});

describe('what is not credited is listed, with the first reason that holds', () => {
  const participants: Participant[] = [{ id: 'ann', activeFrom: '2026-01-10', activeTo: '2026-02-10' }, { id: 'bob' }];
  const plan = planOf({ where: { product: 'A' } }, { effective: { from: '2026-01-01', to: '2026-03-01' } });
  const reasons = (row: SalesTransaction, asOf?: string): string[] =>
    calculateCommission([row], plan, { participants, asOf }).uncredited.map(({ transactionId, participantId, reason }) => [transactionId, participantId, reason].filter(Boolean).join(' '));
  const A = { attributes: { product: 'A' } };

  it('after the day of the report, which itself counts', () => {
    expect(reasons(sale('1', '2026-01-21', 1, A), '2026-01-20')).toEqual(['1 AFTER_AS_OF']);
    expect(reasons(sale('1', '2026-01-20', 1, A), '2026-01-20')).toEqual([]);
    expect(reasons({ id: '1', date: '2027-01-01', amount: 1 }, '2026-01-20')).toEqual(['1 AFTER_AS_OF']);
  });

  it('outside the days of the plan', () => {
    expect(reasons(sale('1', '2025-12-31', 1, A))).toEqual(['1 OUTSIDE_PLAN']);
    expect(reasons({ id: '1', date: '2026-03-01', amount: 1 })).toEqual(['1 OUTSIDE_PLAN']);
  });

  it('nobody’s', () => {
    expect(reasons({ id: '1', date: '2026-01-20', amount: 1 })).toEqual(['1 NO_PARTICIPANT']);
    expect(reasons({ id: '1', date: '2026-01-20', amount: 1, credits: [], attributes: { product: 'A' } })).toEqual(['1 NO_PARTICIPANT']);
  });

  it('on a day when its participant is not active', () => {
    expect(reasons(sale('1', '2026-01-09', 1))).toEqual(['1 ann PARTICIPANT_INACTIVE']);
    expect(reasons(sale('1', '2026-01-10', 1, A))).toEqual([]);
    expect(reasons(sale('1', '2026-02-09', 1, A))).toEqual([]);
    expect(reasons(sale('1', '2026-02-10', 1, A))).toEqual(['1 ann PARTICIPANT_INACTIVE']);
  });

  it('in part, where only one of two is not active; the other keeps the own part', () => {
    const row = shared('1', '100', [part('ann', '0.5'), part('bob', '0.3'), overlay('ann', '0.1')], { ...A, date: '2026-01-09' });
    const result = calculateCommission([row], plan, { participants });
    expect(result.uncredited).toEqual([{ transactionId: '1', participantId: 'ann', reason: 'PARTICIPANT_INACTIVE' }]);
    expect(table(result, 'participantId', 'measure')).toEqual([['bob', '30']]);
    expect(reasons(shared('1', '100', [part('ann', '0.5'), part('bob', '0.5')], { date: '2026-01-09' }))).toEqual(['1 ann PARTICIPANT_INACTIVE', '1 bob NO_COMPONENT']);
  });

  it('taken by no component', () => {
    expect(reasons(sale('1', '2026-01-20', 1))).toEqual(['1 NO_COMPONENT']);
    expect(reasons(shared('1', '100', [part('ann', '0.5'), part('bob', '0.5')], { date: '2026-01-20' }))).toEqual(['1 NO_COMPONENT']);
  });

  it('in part, where a component takes only some of its people', () => {
    const some = planOf({ appliesTo: { id: 'bob' } });
    const result = calculateCommission([shared('1', '100', [part('ann', '0.5'), part('bob', '0.5')], { date: '2026-01-20' })], some, { participants });
    expect(result.uncredited).toEqual([{ transactionId: '1', participantId: 'ann', reason: 'NO_COMPONENT' }]);
  });

  it('in the order of the rows', () => {
    const rows = [sale('c', '2026-01-20', 1), { id: 'b', date: '2026-01-20', amount: 1 }, sale('a', '2027-01-20', 1)];
    expect(calculateCommission(rows, plan, { participants }).uncredited.map(({ transactionId }) => transactionId)).toEqual(['c', 'b', 'a']);
  });

  it('a refund after its sale’s people have left is theirs no more', () => {
    const result = calculateCommission([sale('s', '2026-01-20', 100, A), { id: 'r', date: '2026-02-20', amount: -100, reverses: 's' }], plan, { participants });
    expect(result.uncredited).toEqual([{ transactionId: 'r', participantId: 'ann', reason: 'PARTICIPANT_INACTIVE' }]);
  });
});
