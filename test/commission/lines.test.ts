import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionComponent, Earning, SalesTransaction } from '../../src/commission/index.js';
import { flat, lines, only, planOf, sale, TIERS } from './support.js';

const detailed = (rows: readonly SalesTransaction[], component: Partial<CommissionComponent> = {}): Earning => only(rows, planOf(component), { detail: 'transactions' });

describe('lines', () => {
  it('are there when they are asked for', () => {
    expect(only([sale('1', '2026-01-05', 1)], planOf())).not.toHaveProperty('lines');
    expect(detailed([sale('1', '2026-01-05', 150)]).lines).toEqual([
      {
        transactionId: '1',
        credited: '150',
        exactEarned: '20',
        earned: '20.00',
        slices: [
          { tier: 0, from: '0', to: '100', amount: '100', rate: '0.1', exactPayout: '10' },
          { tier: 1, from: '100', to: '150', amount: '50', rate: '0.2', exactPayout: '10' },
        ],
      },
    ]);
  });

  it('stand by date, then by the code units of the id', () => {
    const rows = [sale('b', '2026-01-06', 1), sale('ä', '2026-01-05', 1), sale('a', '2026-01-06', 1), sale('B', '2026-01-06', 1), sale('10', '2026-01-05', 1), sale('9', '2026-01-05', 1)];
    for (const order of [rows, [...rows].reverse()]) {
      expect(detailed(order).lines?.map(({ transactionId }) => transactionId)).toEqual(['10', '9', 'ä', 'B', 'a', 'b']);
    }
    const apart = [sale('a', '2026-01-05', 1), sale('c', '2026-01-06', 1), sale('b', '2026-01-06', 1)];
    expect(detailed(apart).lines?.map(({ transactionId }) => transactionId)).toEqual(['a', 'b', 'c']);
  });

  it('before 1970 too', () => {
    const rows = [sale('b', '1969-12-31', 1), sale('a', '1969-12-01', 1), sale('c', '1969-12-30', 1)];
    expect(detailed(rows).lines?.map(({ transactionId }) => transactionId)).toEqual(['a', 'c', 'b']);
  });

  it('are rounded by the running total, so that they sum to what is paid', () => {
    const rows = ['1', '2', '3'].map((id) => sale(id, '2026-01-05', '0.33'));
    const row = detailed(rows, { payout: flat('0.05') });
    expect(lines(row)).toEqual(['1 0.33 0.0165 0.02', '2 0.33 0.0165 0.01', '3 0.33 0.0165 0.02']);
    expect(row.earned).toBe('0.05');
  });

  it('walk the tiers one after the other', () => {
    const row = detailed([sale('1', '2026-01-05', 80), sale('2', '2026-01-06', 40), sale('3', '2026-01-07', -50)]);
    expect(lines(row)).toEqual(['1 80 8 8.00', '2 40 6 6.00', '3 -50 -7 -7.00']);
    expect(row.lines?.map(({ slices }) => slices.map(({ from, to }) => `${from}→${to}`))).toEqual([['0→80'], ['80→100', '100→120'], ['120→100', '100→70']]);
  });

  it('of a retroactive jump belong to the sale that made it', () => {
    const payout = { kind: 'tiers', table: { mode: 'retroactive', tiers: [{ upTo: 100, rate: '0.1' }, { upTo: null, rate: '0.2' }] } } as const;
    expect(lines(detailed([sale('1', '2026-01-05', 80), sale('2', '2026-01-06', 40), sale('3', '2026-01-07', 10)], { payout }))).toEqual(['1 80 8 8.00', '2 40 16 16.00', '3 10 2 2.00']);
  });

  it('of several people and periods each have their own', () => {
    const shared = { credits: [{ participantId: 'ann', share: '0.5' }, { participantId: 'bob', share: '0.5' }], participantId: null };
    const rows = [sale('2', '2026-02-05', 100, shared), sale('1', '2026-01-05', 100, shared), sale('3', '2026-01-07', 7)];
    const { earnings } = calculateCommission(rows, planOf({ window: 'yearToDate' }), { detail: 'transactions' });
    expect(earnings.map((row) => [row.participantId, row.period.key, ...lines(row)])).toEqual([
      ['ann', '2026-01', '1 50 5 5.00', '3 7 0.7 0.70'],
      ['ann', '2026-02', '2 50 5.7 5.70'],
      ['bob', '2026-01', '1 50 5 5.00'],
      ['bob', '2026-02', '2 50 5 5.00'],
    ]);
  });

  it('are cut off by a cap where it is reached, and lifted back by a refund', () => {
    const rows = [sale('1', '2026-01-05', 80), sale('2', '2026-01-06', 80), sale('3', '2026-01-07', 80), sale('4', '2026-01-08', -180)];
    expect(lines(detailed(rows, { payout: flat('0.1'), cap: { payout: '10' } }))).toEqual(['1 80 8 8.00', '2 80 2 2.00', '3 80 0 0.00', '4 -180 -4 -4.00']);
  });

  it('a floor stands last, for no transaction', () => {
    expect(lines(detailed([sale('1', '2026-01-05', '0.33')], { payout: flat('0.05'), floor: '10' }))).toEqual(['1 0.33 0.0165 0.02', 'FLOOR 0 9.9835 9.98']);
  });

  it('what a decision changes about earlier periods stands first, for no transaction', () => {
    const component = { window: 'quarterToDate', payout: flat('0.1'), quota: '100', multipliers: [{ when: { min: 1 }, factor: 2 }] } as const;
    const rows = [sale('1', '2026-01-05', '60.05'), sale('2', '2026-02-05', '60')];
    const { earnings } = calculateCommission(rows, planOf(component), { detail: 'transactions' });
    expect(earnings.map((row) => lines(row))).toEqual([['1 60.05 6.005 6.01'], ['TRUE_UP 0 6.005 6.00', '2 60 12 12.00']]);
    expect(earnings.map(({ earned }) => earned)).toEqual(['6.01', '18.00']);
    expect(earnings[1]?.lines?.[0]).toEqual({ transactionId: null, code: 'TRUE_UP', credited: '0', exactEarned: '6.005', earned: '6.00', slices: [] });
  });

  it('a blended rate on another measure moves with every sale', () => {
    const row = detailed([sale('1', '2026-01-05', 50, { margin: 10 }), sale('2', '2026-01-06', 100, { margin: 20 })], { payout: { ...TIERS, base: 'margin' } });
    expect(lines(row)).toEqual(['1 50 1 1.00', '2 100 3 3.00']);
    expect(row.lines?.[1]?.slices.map(({ from, to, exactPayout }) => `${from}→${to} ${exactPayout}`)).toEqual(['50→0 -1', '0→100 2', '100→150 2']);
  });

  it('of a bonus lie with the sale that reached it', () => {
    const bonus = detailed([sale('1', '2026-01-05', 60), sale('2', '2026-01-06', 60), sale('3', '2026-01-07', -60)], { payout: { kind: 'bonus', steps: [{ at: 100, amount: 7 }] } });
    expect(lines(bonus)).toEqual(['1 60 0 0.00', '2 60 7 7.00', '3 -60 -7 -7.00']);
    const tier = detailed([sale('1', '2026-01-05', 100), sale('2', '2026-01-06', '0.01')], { payout: { kind: 'tiers', table: { tiers: [{ upTo: 100, rate: 0 }, { upTo: null, rate: 0, bonus: 7 }] } } });
    expect(lines(tier)).toEqual(['1 100 0 0.00', '2 0.01 7 7.00']);
  });

  it('in every lane alike: small amounts, and one that fits no double', () => {
    const rows = ['1', '2', '3'].map((id) => sale(id, '2026-01-05', '0.33'));
    const large = sale('4', '2026-01-06', '9007199254740993.01');
    const fast = detailed(rows, { payout: flat('0.05') });
    const exact = detailed([...rows, large], { payout: flat('0.05') });
    expect(exact.lines?.slice(0, 3)).toEqual(fast.lines);
    expect(lines(exact)[3]).toBe('4 9007199254740993.01 450359962737049.6505 450359962737049.65');
  });
});
