import { describe, expect, it } from 'vitest';
import { calculateCommission, settleCommission } from '../../src/commission/index.js';
import type {
  LedgerEntry,
  SettlementClawback,
  SettlementEarning,
  SettlementEvent,
  SettlementOptions,
  SettlementPolicy,
  SettlementResult,
} from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';
import type { DecimalInput } from '../../src/types.js';

/** The nth month from January 2026. */
function month(n: number): SettlementEarning['period'] {
  const day = (at: number): string => `${2026 + Math.floor((at - 1) / 12)}-${String(((at - 1) % 12) + 1).padStart(2, '0')}-01`;
  return { key: day(n).slice(0, 7), start: day(n), end: day(n + 1) };
}

/** What one person earned from January on; null: no row. */
function earned(...amounts: readonly (DecimalInput | null)[]): SettlementEarning[] {
  return amounts.flatMap((amount, i) => (amount === null ? [] : [{ participantId: 'r', period: month(i + 1), earned: amount }]));
}

const USD = { currency: 'USD' } as const;
const draw = (rest: Partial<NonNullable<SettlementPolicy['draw']>> = {}): SettlementPolicy => ({
  ...USD,
  draw: { amount: '1000', recoverable: true, guarantee: true, ...rest },
});

const payouts = ({ statements }: SettlementResult): string[] => statements.map(({ payout }) => payout);
const owed = ({ statements }: SettlementResult): string[] => statements.map(({ closing }) => closing.draw);
const entries = (result: SettlementResult, at = 0): readonly LedgerEntry[] => result.statements[at]!.entries;
const types = (result: SettlementResult, at = 0): string[] => entries(result, at).map(({ type }) => type);

type WithoutPerson<E> = E extends unknown ? Omit<E, 'participantId'> : never;
type Happening = WithoutPerson<SettlementEvent>;

function run(amounts: readonly (DecimalInput | null)[], policy: SettlementPolicy, events: readonly Happening[] = [], rest: SettlementOptions = {}): SettlementResult {
  const mine = events.map((event): SettlementEvent => ({ participantId: 'r', ...event }));
  return settleCommission(earned(...amounts), policy, { events: mine, ...rest });
}

/** The issues that a call is refused with, as `CODE path`. */
function refusal(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe('a statement', () => {
  it('has one earning a row, in the order of the rows, each rounded, none of 0', () => {
    const january = month(1);
    const rows = [
      { participantId: 'r', period: january, componentId: 'b', earned: '10.005' },
      { participantId: 'r', period: january, componentId: 'a', earned: 0 },
      { participantId: 'r', period: january, componentId: 'a', earned: '-3.001' },
      { participantId: 'r', period: january, componentId: null, earned: 2n },
    ];
    const result = settleCommission(rows, USD);
    expect(result.statements).toEqual([
      {
        participantId: 'r',
        period: january,
        opening: { payable: '0.00', draw: '0.00', held: '0.00', carried: '0.00' },
        entries: [
          { type: 'earning', payable: '10.01', componentId: 'b' },
          { type: 'earning', payable: '-3.00', componentId: 'a' },
          { type: 'earning', payable: '2.00' },
          { type: 'payout', payable: '-9.01' },
        ],
        totals: { earning: '9.01', payout: '-9.01' },
        payout: '9.01',
        closing: { payable: '0.00', draw: '0.00', held: '0.00', carried: '0.00' },
      },
    ]);
    expect(result.closings).toEqual([
      { participantId: 'r', payable: '0.00', draw: '0.00', carried: '0.00', held: [], periods: 1, drawEnded: false },
    ]);
    expect(result.warnings).toEqual([]);
  });

  it('takes the rows of calculateCommission, any iterable, and ids that are numbers', () => {
    const plan = { id: 'p', currency: 'USD', period: 'month', components: [{ id: 'c', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: '0.1' }] } } }] } as const;
    const { earnings } = calculateCommission([{ id: 1, date: '2026-01-05', participantId: 7, amount: 100 }], plan);
    const result = settleCommission(new Set(earnings).values(), USD);
    expect(result.statements[0]).toMatchObject({ participantId: '7', payout: '10.00', entries: [{ componentId: 'c' }, {}] });
    const keyed = [1, '1', 2, 1].map((key, i) => ({ participantId: i === 0 ? 7 : '7', period: { ...month(key === 2 ? 2 : 1), key: key as string }, earned: 1 }));
    expect(settleCommission(keyed, USD).statements).toMatchObject([{ participantId: '7', period: { key: '1' }, payout: '3.00' }, { payout: '1.00' }]);
  });

  it('has the decimals of the currency, or those asked for, and its rounding', () => {
    const rows = earned('10.5');
    expect(payouts(settleCommission(rows, { currency: 'JPY' }))).toEqual(['11']);
    expect(payouts(settleCommission(rows, { currency: 'JPY', rounding: 'down' }))).toEqual(['10']);
    expect(payouts(settleCommission(rows, { currency: 'KWD' }))).toEqual(['10.500']);
    expect(payouts(settleCommission(rows, { currency: 'USD', minorUnits: 0 }))).toEqual(['11']);
    expect(payouts(settleCommission(earned('90071992547409931.12'), { currency: 'USD', draw: { amount: '0.01', recoverable: false, guarantee: false } }))).toEqual(['90071992547409931.13']);
  });

  it('stands in time order under its participant, who comes by first appearance', () => {
    const rows = [
      { participantId: 'b', period: month(2), earned: 1 },
      { participantId: 'a', period: month(1), earned: 1 },
      { participantId: 'b', period: month(1), earned: 1 },
    ];
    const result = settleCommission(rows, USD, {
      openings: [{ participantId: 'd' }, { participantId: 'a' }],
      periods: [month(2), month(1)],
      participants: ['c', 'a', 'b', 'd'],
    });
    expect(result.statements.map(({ participantId, period }) => `${participantId} ${period.key}`)).toEqual([
      'b 2026-01', 'b 2026-02', 'a 2026-01', 'a 2026-02', 'd 2026-01', 'd 2026-02', 'c 2026-01', 'c 2026-02',
    ]);
    expect(result.closings.map(({ participantId }) => participantId)).toEqual(['b', 'a', 'd', 'c']);
  });

  it('adds up each type of entry, of the balance it changes when it leaves payable alone', () => {
    const result = run([100], draw({ recovery: { after: 9 } }), [
      { type: 'adjustment', date: '2026-01-03', amount: 5 },
      { type: 'adjustment', date: '2026-01-02', amount: '-2.5' },
      { type: 'termination', date: '2026-01-31', draw: 'forgive' },
    ], { openings: [{ participantId: 'r', draw: 30 }] });
    expect(result.statements[0]!.totals).toEqual({ earning: '100.00', adjustment: '2.50', drawForgiven: '-30.00', payout: '-102.50' });
    expect(entries(result).at(-2)).toEqual({ type: 'drawForgiven', draw: '-30.00' });
  });

  it('carries what is negative, or writes it off', () => {
    const taken = [{ type: 'adjustment', date: '2026-01-10', amount: -150 }] as const;
    expect(run([100, 70], USD, taken).statements).toMatchObject([{ payout: '0.00', closing: { payable: '-50.00' } }, { payout: '20.00' }]);
    const written = run([100, 70], { ...USD, negative: 'floorZero' }, taken);
    expect(payouts(written)).toEqual(['0.00', '70.00']);
    expect(entries(written)).toEqual([
      { type: 'earning', payable: '100.00' },
      { type: 'adjustment', payable: '-150.00' },
      { type: 'adjustment', payable: '50.00', reason: 'NEGATIVE_WRITTEN_OFF' },
    ]);
  });

  it('pays out a positive opening balance', () => {
    expect(payouts(run([1], USD, [], { openings: [{ participantId: 'r', payable: '9.5' }] }))).toEqual(['10.50']);
  });
});

describe('options.periods and options.participants', () => {
  it('give every listed participant a statement for every listed period', () => {
    const options = { periods: [month(1), month(2)], participants: ['r', 's'] };
    const result = settleCommission(earned(null, 400), draw(), options);
    expect(result.statements.map(({ participantId, period, payout }) => [participantId, period.key, payout])).toEqual([
      ['r', '2026-01', '1000.00'],
      ['r', '2026-02', '1000.00'],
      ['s', '2026-01', '1000.00'],
      ['s', '2026-02', '1000.00'],
    ]);
    expect(result.options).toMatchObject(options);
    expect(settleCommission([], USD, options).statements).toHaveLength(4);
  });

  it('leave those who are not listed their own periods only', () => {
    const rows = [...earned(100), { participantId: 'left', period: month(1), earned: 50 }];
    const result = settleCommission(rows, draw(), { periods: [month(1), month(2)], participants: ['r'], openings: [{ participantId: 'gone', payable: -5, periods: 3 }] });
    expect(result.statements.map(({ participantId, period }) => `${participantId} ${period.key}`)).toEqual(['r 2026-01', 'r 2026-02', 'left 2026-01']);
    expect(result.closings.at(-1)).toEqual({ participantId: 'gone', payable: '-5.00', draw: '0.00', carried: '0.00', held: [], periods: 3, drawEnded: false });
  });

  it('cover everybody who occurs when no participants are listed', () => {
    const events = [{ type: 'adjustment', participantId: 'e', date: '2026-01-01', amount: 3 }] as const;
    const result = settleCommission(earned(1), USD, { periods: [month(1)], openings: [{ participantId: 'o', payable: 2 }], events });
    expect(payouts(result)).toEqual(['1.00', '2.00', '3.00']);
  });

  it('fill holes; without them a hole pays no draw and is warned about', () => {
    const holed = settleCommission(earned(100, null, null, 100), draw());
    expect(payouts(holed)).toEqual(['1000.00', '1000.00']);
    expect(holed.warnings).toEqual([{ code: 'PERIOD_GAP', participantId: 'r', from: '2026-02-01', to: '2026-04-01' }]);
    const filled = settleCommission(earned(100, null, null, 100), draw(), { periods: [month(2), month(3)] });
    expect(payouts(filled)).toEqual(['1000.00', '1000.00', '1000.00', '1000.00']);
    expect(filled.warnings).toEqual([]);
  });

  it('make no statement out of a participant alone, but keep his closing', () => {
    const result = settleCommission(earned(1), USD, { participants: ['s'] });
    expect(result.statements).toHaveLength(1);
    expect(result.closings.map(({ participantId, periods }) => [participantId, periods])).toEqual([['r', 1], ['s', 0]]);
  });
});

describe('a holdback', () => {
  const held: SettlementPolicy = { ...USD, holdback: { share: '0.4' } };

  it('is taken of earnings above 0 alone, not of adjustments, releases or an opening balance', () => {
    const rows = [...earned(100), { participantId: 'r', period: month(1), earned: -40 }, ...earned(null, -5)];
    const events: SettlementEvent[] = [{ type: 'adjustment', participantId: 'r', date: '2026-01-09', amount: 1000 }];
    const result = settleCommission(rows, held, { events, openings: [{ participantId: 'r', payable: 7 }] });
    expect(entries(result).filter(({ type }) => type === 'holdback')).toEqual([{ type: 'holdback', payable: '-24.00', held: '24.00' }]);
    expect(types(result, 1)).toEqual(['earning']);
    expect(result.statements[1]!.closing).toMatchObject({ payable: '-5.00', held: '24.00' });
  });

  it('is released in parts that sum to the cent, by the running share', () => {
    const third = { type: 'release', origin: '2026-01', share: '0.333333333' } as const;
    const result = run([0.25, 0, 0, 0], { ...USD, holdback: { share: '0.4' } }, [
      { ...third, date: '2026-02-03', ref: 'i1' },
      { ...third, date: '2026-03-03' },
      { ...third, date: '2026-04-03' },
    ]);
    expect(result.statements.map(({ entries: list }) => list.find(({ type }) => type === 'release'))).toEqual([
      undefined,
      { type: 'release', payable: '0.03', held: '-0.03', origin: '2026-01', ref: 'i1' },
      { type: 'release', payable: '0.04', held: '-0.04', origin: '2026-01' },
      { type: 'release', payable: '0.03', held: '-0.03', origin: '2026-01' },
    ]);
    expect(result.closings[0]!.held).toEqual([]);
  });

  it('remembers in the closing what is still held, and goes on from there', () => {
    const events = [{ type: 'release', participantId: 'r', date: '2026-01-31', origin: '2026-01', share: 0.3 }] as const;
    const first = settleCommission(earned('10.01'), held, { events });
    expect(first.closings[0]!.held).toEqual([{ origin: '2026-01', index: 1, amount: '4.00', released: '1.20', share: '0.3' }]);
    const rest = { ...events[0], date: '2026-02-01', share: '0.7' };
    const second = settleCommission(earned(null, 0), held, { openings: first.closings, events: [rest] });
    expect(second.statements[0]).toMatchObject({ opening: { held: '2.80' }, payout: '2.80', closing: { held: '0.00' } });
    expect(second.closings[0]).toMatchObject({ held: [], periods: 2 });
  });

  it('refuses releases of more than the whole, wherever the share before came from', () => {
    const release = (date: string, share: DecimalInput): SettlementEvent => ({ type: 'release', participantId: 'r', date, origin: '2026-01', share });
    expect(refusal(() => settleCommission(earned(100, 0), held, { events: [release('2026-01-05', '0.6'), release('2026-02-05', '0.5')] }))).toEqual(['SHARE_ABOVE_ONE options.events[1].share']);
    expect(refusal(() => settleCommission(earned(100), held, { events: [release('2026-01-05', '1.01')] }))).toEqual(['SHARE_ABOVE_ONE options.events[0].share']);
    const opening = { participantId: 'r', held: [{ origin: '2026-01', index: 1, amount: 40, released: 20, share: 0.5 }], periods: 1 };
    expect(refusal(() => settleCommission(earned(null, 0), held, { openings: [opening], events: [release('2026-02-05', '0.51')] }))).toEqual(['SHARE_ABOVE_ONE options.events[0].share']);
    expect(refusal(() => settleCommission(earned(100, 0, 0), { ...USD, holdback: { share: '0.4', release: { afterPeriods: 1 } } }, { events: [release('2026-03-05', '0.1')] }))).toEqual(['SHARE_ABOVE_ONE options.events[0].share']);
  });

  it('comes back by itself after so many settled periods, less what events released before', () => {
    const policy: SettlementPolicy = { ...USD, holdback: { share: '0.5', release: { afterPeriods: 2 } } };
    const result = run([100, 0, 0], policy, [{ type: 'release', date: '2026-02-10', origin: '2026-01', share: '0.25' }]);
    expect(payouts(result)).toEqual(['50.00', '12.50', '37.50']);
    const later = settleCommission(earned(null, null, 10), policy, {
      openings: [{ participantId: 'r', periods: 4, held: [{ origin: 'x', index: 1, amount: 8, released: 0, share: 0 }, { origin: 'y', index: 4, amount: 2, released: 0, share: 0 }] }],
    });
    expect(entries(later)).toEqual([
      { type: 'earning', payable: '10.00' },
      { type: 'holdback', payable: '-5.00', held: '5.00' },
      { type: 'release', payable: '8.00', held: '-8.00', origin: 'x' },
      { type: 'payout', payable: '-13.00' },
    ]);
  });

  it('comes back of several periods at once where all are due', () => {
    const overdue = settleCommission(earned(0), { ...USD, holdback: { share: '0.5', release: { afterPeriods: 1 } } }, {
      openings: [{ participantId: 'r', periods: 4, held: [{ origin: 'x', index: 1, amount: 8, released: 0, share: 0 }, { origin: 'y', index: 2, amount: 2, released: 0, share: 0 }] }],
    });
    expect(entries(overdue)).toEqual([
      { type: 'release', payable: '8.00', held: '-8.00', origin: 'x' },
      { type: 'release', payable: '2.00', held: '-2.00', origin: 'y' },
      { type: 'payout', payable: '-10.00' },
    ]);
  });

  it('is not found where nothing was held back: a warning, and no entry', () => {
    const result = run([0], held, [{ type: 'release', date: '2026-01-31', origin: '2025-12', share: 1, ref: 'inv-9' }]);
    expect(entries(result)).toEqual([]);
    expect(result.warnings).toEqual([{ code: 'HELD_NOT_FOUND', participantId: 'r', date: '2026-01-31', origin: '2025-12', ref: 'inv-9' }]);
  });
});

describe('a cap', () => {
  it('sends what is above it to the next periods that stay below', () => {
    const result = run([1500, 300, 900], { ...USD, cap: { payout: '1000', excess: 'carry' } });
    expect(payouts(result)).toEqual(['1000.00', '800.00', '900.00']);
    expect(entries(result)).toEqual([
      { type: 'earning', payable: '1500.00' },
      { type: 'capCarry', payable: '-500.00', carried: '500.00' },
      { type: 'payout', payable: '-1000.00' },
    ]);
    expect(entries(result, 1)[1]).toEqual({ type: 'capCarry', payable: '500.00', carried: '-500.00' });
    expect(payouts(run([1500, 800, 900], { ...USD, cap: { payout: '1000', excess: 'carry' } }))).toEqual(['1000.00', '1000.00', '1000.00']);
  });

  it('gives back what an opening carried also where excess is forfeited, and leaves it alone without a cap', () => {
    const options = { openings: [{ participantId: 'r', carried: 250 }] };
    expect(settleCommission(earned(900), { ...USD, cap: { payout: 1000 } }, options).statements[0]).toMatchObject({ payout: '1000.00', closing: { carried: '150.00' } });
    expect(settleCommission(earned(900), USD, options).statements[0]).toMatchObject({ payout: '900.00', closing: { carried: '250.00' } });
  });

  it('looks at all that is payable: balance, adjustments, holdback and releases, but no draw', () => {
    const result = run([1000], { ...draw({ guarantee: false }), cap: { payout: 800 }, holdback: { share: '0.5' } }, [
      { type: 'adjustment', date: '2026-01-10', amount: 100 },
      { type: 'release', date: '2026-01-11', origin: '2026-01', share: '0.2' },
    ], { openings: [{ participantId: 'r', payable: 150 }] });
    expect(types(result)).toEqual(['earning', 'adjustment', 'holdback', 'release', 'adjustment', 'drawAdvance', 'payout']);
    expect(entries(result)[4]).toEqual({ type: 'adjustment', payable: '-50.00', reason: 'CAP' });
    expect(payouts(result)).toEqual(['1800.00']);
  });
});

describe('a draw', () => {
  it('as a guarantee lifts to the amount, from below zero too', () => {
    const result = run([200], draw(), [], { openings: [{ participantId: 'r', payable: -500 }] });
    expect(entries(result)).toEqual([
      { type: 'earning', payable: '200.00' },
      { type: 'drawAdvance', payable: '1300.00', draw: '1300.00' },
      { type: 'payout', payable: '-1000.00' },
    ]);
  });

  it('on top is paid whatever is payable', () => {
    const result = run([-300, 5000], draw({ guarantee: false }));
    expect(payouts(result)).toEqual(['700.00', '6000.00']);
    expect(owed(result)).toEqual(['1000.00', '2000.00']);
  });

  it('that is not recoverable is not owed', () => {
    expect(entries(run([0], draw({ recoverable: false })))).toEqual([
      { type: 'drawAdvance', payable: '1000.00' },
      { type: 'payout', payable: '-1000.00' },
    ]);
  });

  it('is paid in the first periods only, counted over runs', () => {
    const policy = draw({ periods: 2 });
    const first = settleCommission(earned(0), policy);
    const second = settleCommission(earned(null, 0, 0), policy, { openings: first.closings });
    expect([...payouts(first), ...payouts(second)]).toEqual(['1000.00', '1000.00', '0.00']);
    expect(second.closings[0]).toMatchObject({ draw: '2000.00', periods: 3 });
  });

  it('on top is recovered after its periods, an endless one only when the policy says from when', () => {
    const amounts = [0, 0, 900, 5000];
    expect(owed(run(amounts, draw({ guarantee: false, periods: 2 })))).toEqual(['1000.00', '2000.00', '1100.00', '0.00']);
    expect(owed(run(amounts, draw({ guarantee: false })))).toEqual(['1000.00', '2000.00', '3000.00', '4000.00']);
    expect(owed(run(amounts, draw({ guarantee: false, recovery: { after: 3 } })))).toEqual(['1000.00', '2000.00', '3000.00', '1000.00']);
  });

  it('is recovered by a share of what is above the minimum kept, which a running guarantee lifts to its amount', () => {
    const recovery = { share: '0.5', keepMinimum: '600' };
    expect(owed(run([0, 1401, 1400], draw({ recovery })))).toEqual(['1000.00', '799.50', '599.50']);
    expect(owed(run([0, 1400], draw({ periods: 1, recovery })))).toEqual(['1000.00', '600.00']);
    expect(owed(run([0, 1400], draw({ recovery: { keepMinimum: '1300' } })))).toEqual(['1000.00', '900.00']);
  });

  it('is recovered from an opening balance, also when new advances are not owed', () => {
    const options = { openings: [{ participantId: 'r', draw: 500 }] };
    expect(payouts(settleCommission(earned(1200), draw({ recoverable: false }), options))).toEqual(['1000.00']);
    expect(settleCommission(earned(1200), USD, options).statements[0]).toMatchObject({ payout: '1200.00', closing: { draw: '500.00' } });
  });

  it('ends with a termination: none in that period or later, the balance forgiven', () => {
    const result = run([0, 100, 0], draw(), [{ type: 'termination', date: '2026-02-15', draw: 'forgive', ref: 'hr-1' }]);
    expect(payouts(result)).toEqual(['1000.00', '0.00', '0.00']);
    expect(entries(result, 1)).toEqual([
      { type: 'earning', payable: '100.00' },
      { type: 'drawRecovery', payable: '-100.00', draw: '-100.00' },
      { type: 'drawForgiven', draw: '-900.00', ref: 'hr-1' },
    ]);
    expect(result.closings[0]).toMatchObject({ draw: '0.00', drawEnded: true });
    expect(payouts(settleCommission(earned(null, null, null, 0), draw(), { openings: result.closings }))).toEqual(['0.00']);
  });

  it('ends with a termination that collects all of it, below zero if need be', () => {
    const result = run([0, 1500], draw({ recovery: { share: '0.1' } }), [{ type: 'termination', date: '2026-02-28', draw: 'collect' }], {
      openings: [{ participantId: 'r', draw: 700 }],
    });
    expect(entries(result, 1)).toEqual([
      { type: 'earning', payable: '1500.00' },
      { type: 'drawRecovery', payable: '-150.00', draw: '-150.00' },
      { type: 'drawRecovery', payable: '-1550.00', draw: '-1550.00', reason: 'TERMINATION' },
    ]);
    expect(result.statements[1]).toMatchObject({ closing: { payable: '-200.00', draw: '0.00' }, totals: { drawRecovery: '-1700.00' } });
  });

  it('is ended by a termination without a draw in the policy too', () => {
    const options = { openings: [{ participantId: 'r', draw: 70 }] };
    const collected = run([100], USD, [{ type: 'termination', date: '2026-01-31', draw: 'collect' }], options);
    expect(collected.statements[0]).toMatchObject({ payout: '30.00', closing: { draw: '0.00' } });
  });
});

describe('a clawback', () => {
  const clawed = (policy: SettlementPolicy['clawback'], event: Pick<SettlementClawback, 'earned'> & Partial<SettlementClawback>): SettlementResult =>
    run([0], clawbackPolicy(policy), [{ type: 'clawback', date: '2026-01-15', ...event }]);
  const clawbackPolicy = (clawback: SettlementPolicy['clawback']): SettlementPolicy => ({ ...USD, clawback });
  const taken = (result: SettlementResult): string | undefined => entries(result).find(({ type }) => type === 'clawback')?.payable;

  it('takes back what was earned, or the share of it that fell away', () => {
    expect(taken(clawed(undefined, { earned: '333.33' }))).toBe('-333.33');
    expect(taken(clawed(undefined, { earned: '333.33', share: '0.5' }))).toBe('-166.67');
    expect(taken(clawed({ rate: 'original' }, { earned: 100, recomputed: 170 }))).toBe('-100.00');
    expect(taken(clawed({ rate: 'recomputed' }, { earned: 100, recomputed: 170, share: '0.5' }))).toBe('-85.00');
    expect(taken(clawed(undefined, { earned: 0 }))).toBeUndefined();
  });

  it('gives back what a deal had cost: its own lines can be below 0 where a rate falls', () => {
    const posted = (policy: SettlementPolicy['clawback'], event: Pick<SettlementClawback, 'earned'> & Partial<SettlementClawback>): object => {
      const { statements: [statement] } = clawed(policy, event);
      return { entry: statement?.entries[0], payout: statement?.payout };
    };
    expect(posted(undefined, { earned: '-333.33', ref: 'd' })).toEqual({ entry: { type: 'clawback', payable: '333.33', ref: 'd' }, payout: '333.33' });
    expect(taken(clawed(undefined, { earned: '-333.33', share: '0.5' }))).toBe('166.67');
    expect(taken(clawed({ months: 7, prorate: true }, { earned: -100, share: '0.5', soldOn: '2025-11-15' }))).toBe('35.71');
    expect(taken(clawed({ months: 2 }, { earned: -100, soldOn: '2025-11-15' }))).toBeUndefined();
    expect(taken(clawed({ rate: 'recomputed' }, { earned: -1, recomputed: -3 }))).toBe('3.00');
    expect(entries(run([-500], USD, [{ type: 'clawback', date: '2026-01-15', earned: -200 }]))).toEqual([{ type: 'earning', payable: '-500.00' }, { type: 'clawback', payable: '200.00' }]);
    const restated = run([1500, 1500], { ...draw(), clawback: { restate: 'origin' } }, [{ type: 'clawback', date: '2026-02-10', soldOn: '2026-01-20', earned: -100 }]);
    expect(payouts(restated)).toEqual(['1600.00', '1500.00']);
  });

  it('counts whole months served, a month from the 31st being whole at the end of the next', () => {
    const served = (soldOn: string, date: string): string | undefined =>
      run([0, 0, 0], clawbackPolicy({ months: 10, prorate: true }), [{ type: 'clawback', date, soldOn, earned: 10 }]).statements.flatMap((each) => each.entries)[0]?.payable;
    expect(served('2026-01-15', '2026-01-15')).toBe('-10.00');
    expect(served('2025-12-31', '2026-01-30')).toBe('-10.00');
    expect(served('2025-12-31', '2026-01-31')).toBe('-9.00');
    expect(served('2026-01-31', '2026-02-27')).toBe('-10.00');
    expect(served('2026-01-31', '2026-02-28')).toBe('-9.00');
    expect(served('2026-01-31', '2026-03-30')).toBe('-9.00');
    expect(served('2026-01-31', '2026-03-31')).toBe('-8.00');
    expect(served('2025-03-16', '2026-01-15')).toBe('-1.00');
  });

  it('rounds the prorated amount once', () => {
    expect(taken(clawed({ months: 7, prorate: true }, { earned: 100, share: '0.5', soldOn: '2025-11-15' }))).toBe('-35.71');
  });

  it('takes nothing back once the window is served, and says so', () => {
    const result = clawed({ months: 6 }, { earned: 100, soldOn: '2025-07-15', ref: 'd' });
    expect(entries(result)).toEqual([]);
    expect(result.warnings).toEqual([{ code: 'CLAWBACK_OUTSIDE_WINDOW', participantId: 'r', date: '2026-01-15', soldOn: '2025-07-15', served: 6, ref: 'd' }]);
    expect(taken(clawed({ months: 6 }, { earned: 100, soldOn: '2025-07-16' }))).toBe('-100.00');
  });

  it('stands among the adjustments by date, then as given', () => {
    const result = run([0], USD, [
      { type: 'clawback', date: '2026-01-20', earned: 1 },
      { type: 'adjustment', date: '2026-01-05', amount: 2 },
      { type: 'clawback', date: '2026-01-05', earned: 3 },
      { type: 'adjustment', date: '2026-01-20', amount: 4 },
    ]);
    expect(entries(result).slice(0, 4).map(({ payable }) => payable)).toEqual(['2.00', '-3.00', '-1.00', '4.00']);
  });

  it('does not change what was held back', () => {
    const result = run([1000], { ...USD, holdback: { share: '0.4' } }, [{ type: 'clawback', date: '2026-01-20', earned: 100 }]);
    expect(result.statements[0]).toMatchObject({ payout: '500.00', closing: { held: '400.00' } });
  });

  it('restates the period of the sale, and with it all that follows', () => {
    const event = { type: 'clawback', date: '2026-03-10', soldOn: '2026-01-20', earned: 800 } as const;
    const policy = draw();
    const now = run([1500, 1500, 1500], policy, [event]);
    expect(now.statements.map(({ closing }) => closing.draw)).toEqual(['0.00', '0.00', '300.00']);
    const origin = run([1500, 1500, 1500], { ...policy, clawback: { restate: 'origin' } }, [event]);
    expect(types(origin)).toEqual(['earning', 'clawback', 'drawAdvance', 'payout']);
    expect(payouts(origin)).toEqual(['1000.00', '1200.00', '1500.00']);
  });

  it('restates in the order of the dates of the events, not of the sales', () => {
    const result = run([1000, 0], { ...USD, clawback: { restate: 'origin' } }, [
      { type: 'clawback', date: '2026-02-20', soldOn: '2026-01-03', earned: 1 },
      { type: 'adjustment', date: '2026-01-31', amount: 2 },
      { type: 'clawback', date: '2026-02-10', soldOn: '2026-01-25', earned: 3 },
    ]);
    expect(entries(result).slice(1, 4).map(({ payable }) => payable)).toEqual(['2.00', '-3.00', '-1.00']);
  });

  it('cannot restate a period before the run, unless nothing is to be taken back', () => {
    const policy: SettlementPolicy = { ...USD, clawback: { restate: 'origin', months: 3 } };
    const event = { type: 'clawback', participantId: 'r', date: '2026-02-10', soldOn: '2025-12-20', earned: 1 } as const;
    expect(refusal(() => settleCommission(earned(null, 0), policy, { events: [event] }))).toEqual(['EVENT_OUTSIDE_PERIODS options.events[0].soldOn']);
    const result = settleCommission(earned(null, 0), policy, { events: [{ ...event, soldOn: '2025-10-20' }] });
    expect(result.warnings.map(({ code }) => code)).toEqual(['CLAWBACK_OUTSIDE_WINDOW']);
    // the day of the cancellation itself need not be settled: January is settled anew
    expect(payouts(settleCommission(earned(10), { ...USD, clawback: { restate: 'origin' } }, { events: [{ ...event, soldOn: '2026-01-20' }] }))).toEqual(['9.00']);
  });

  it('of somebody who is not settled is refused, also where nothing is to be taken back', () => {
    const settled = (restate: 'now' | 'origin', soldOn: string): string[] =>
      refusal(() => settleCommission(earned(10), { ...USD, clawback: { restate, months: 3 } }, { events: [{ type: 'clawback', participantId: 'nobody', date: '2026-01-10', soldOn, earned: 1 }] }));
    expect(settled('now', '2025-09-20')).toEqual(['EVENT_OUTSIDE_PERIODS options.events[0].date']);
    expect(settled('origin', '2025-09-20')).toEqual(['EVENT_OUTSIDE_PERIODS options.events[0].date']);
    expect(settled('origin', '2025-12-20')).toEqual(['EVENT_OUTSIDE_PERIODS options.events[0].soldOn']);
  });
});

describe('the order of a period', () => {
  it('is earnings, adjustments and clawbacks, holdback, releases, cap, recovery, advance, termination, payout', () => {
    const policy: SettlementPolicy = {
      ...USD,
      holdback: { share: '0.1', release: { afterPeriods: 1 } },
      cap: { payout: '2000', excess: 'carry' },
      draw: { amount: '500', recoverable: true, guarantee: false, recovery: { after: 0 } },
    };
    const options: SettlementOptions = {
      openings: [{ participantId: 'r', draw: 300, periods: 1, held: [{ origin: 'o', index: 1, amount: 50, released: 0, share: 0 }, { origin: 'e', index: 9, amount: 20, released: 0, share: 0 }] }],
      events: [
        { type: 'release', participantId: 'r', date: '2026-01-02', origin: 'e', share: '0.5' },
        { type: 'clawback', participantId: 'r', date: '2026-01-04', earned: 100 },
        { type: 'adjustment', participantId: 'r', date: '2026-01-03', amount: 40 },
      ],
    };
    const result = settleCommission(earned(3000), policy, options);
    expect(entries(result)).toEqual([
      { type: 'earning', payable: '3000.00' },
      { type: 'adjustment', payable: '40.00' },
      { type: 'clawback', payable: '-100.00' },
      { type: 'holdback', payable: '-300.00', held: '300.00' },
      { type: 'release', payable: '50.00', held: '-50.00', origin: 'o' },
      { type: 'release', payable: '10.00', held: '-10.00', origin: 'e' },
      { type: 'capCarry', payable: '-700.00', carried: '700.00' },
      { type: 'drawRecovery', payable: '-300.00', draw: '-300.00' },
      { type: 'drawAdvance', payable: '500.00', draw: '500.00' },
      { type: 'payout', payable: '-2200.00' },
    ]);
  });
});

describe('the echo of the policy', () => {
  it('has every default filled in, amounts as money', () => {
    expect(settleCommission([], USD).options).toEqual({
      currency: 'USD',
      minorUnits: 2,
      rounding: 'halfUp',
      negative: 'carry',
      clawback: { rate: 'original', prorate: false, restate: 'now' },
    });
    const policy: SettlementPolicy = {
      currency: 'JPY',
      holdback: { share: 0.25 },
      cap: { payout: 1000 },
      draw: { amount: '300', recoverable: true, guarantee: false, periods: 3 },
      clawback: { months: 12 },
    };
    expect(settleCommission([], policy, { periods: [month(1)], participants: ['r'] }).options).toEqual({
      currency: 'JPY',
      minorUnits: 0,
      rounding: 'halfUp',
      negative: 'carry',
      holdback: { share: '0.25', release: 'onEvent' },
      cap: { payout: '1000', excess: 'forfeit' },
      draw: { amount: '300', recoverable: true, guarantee: false, periods: 3, recovery: { after: 3, share: '1', keepMinimum: '0' } },
      clawback: { rate: 'original', months: 12, prorate: false, restate: 'now' },
      periods: [month(1)],
      participants: ['r'],
    });
    expect(settleCommission([], draw({ guarantee: false })).options.draw?.recovery).toEqual({ share: '1', keepMinimum: '0.00' });
    expect(settleCommission([], draw()).options.draw?.recovery.after).toBe(0);
  });

  it('rounds amounts of the policy that are finer than a minor unit', () => {
    expect(payouts(settleCommission(earned(0), draw({ amount: '99.995' })))).toEqual(['100.00']);
    expect(payouts(settleCommission(earned(50), { ...USD, cap: { payout: '9.999' } }))).toEqual(['10.00']);
  });
});

describe('a period that seems to include its last day', () => {
  it('is warned about once, where it was first given', () => {
    const period = { key: '2026-01', start: '2026-01-01', end: '2026-01-31' };
    const rows = ['a', 'b'].map((participantId) => ({ participantId, period, earned: 1 }));
    expect(settleCommission(rows, USD).warnings).toEqual([{ code: 'END_LOOKS_INCLUSIVE', path: 'earnings[0].period.end', value: '2026-01-31' }]);
  });
});

describe('bad input', () => {
  const good = earned(1)[0]!;
  const settle = (rows: unknown, policy: unknown = USD, options?: unknown): string[] => refusal(() => settleCommission(rows as never, policy as never, options as never));
  const policy = (rest: object): string[] => settle([], { ...USD, ...rest });
  const event = (...given: readonly unknown[]): string[] => settle([good], { ...USD, clawback: { months: 3 } }, { events: given });
  const opening = (rest: object): string[] => settle([], USD, { openings: [{ participantId: 'r', ...rest }] });

  it('in rows is told for every wrong field', () => {
    expect(
      settle([
        good,
        { participantId: '', period: { key: null, start: '2026-02-30', end: '2026-03-01' }, componentId: {}, earned: '1,234' },
        null,
        { participantId: 'r', earned: NaN },
        { participantId: 'r', period: '2026-01', earned: null },
        { participantId: 'r', period: { key: 'k', start: '2026-01-01', end: '2026-01-01' }, earned: 1 },
      ]),
    ).toEqual([
      'INVALID_ID earnings[1].participantId',
      'MISSING_VALUE earnings[1].period.key',
      'INVALID_DATE earnings[1].period.start',
      'INVALID_NUMBER earnings[1].earned',
      'INVALID_ID earnings[1].componentId',
      'INVALID_ROW earnings[2]',
      'MISSING_VALUE earnings[3].period',
      'INVALID_NUMBER earnings[3].earned',
      'INVALID_RANGE earnings[4].period',
      'MISSING_VALUE earnings[4].earned',
      'INVALID_RANGE earnings[5].period.end',
    ]);
    expect(settle(null)).toEqual(['MISSING_VALUE earnings']);
    expect(settle('rows')).toEqual(['INVALID_OPTION earnings']);
  });

  it('is listed fifty times at most, and counted', () => {
    const rows = Array.from({ length: 60 }, () => ({ ...good, earned: 'x' }));
    try {
      settleCommission(rows, USD);
      expect.unreachable();
    } catch (error) {
      expect(isSalesMathError(error) && [error.issues.length, error.omitted]).toEqual([50, 10]);
    }
  });

  it('in periods: one participant has no two that share days or a key', () => {
    const quarter = { key: '2026-Q1', start: '2026-01-01', end: '2026-04-01' };
    expect(settle([{ ...good, period: quarter }, ...earned(null, 1, 1, 1)])).toEqual(['INVALID_RANGE earnings[1].period.start', 'INVALID_RANGE earnings[2].period.start']);
    expect(settle([good, { ...good, participantId: 's', period: quarter }])).toEqual([]);
    expect(settle([good, { ...good, period: { ...month(5), key: '2026-01' } }])).toEqual(['DUPLICATE_ID earnings[1].period.key']);
    expect(settle([good], USD, { periods: [quarter] })).toEqual(['INVALID_RANGE options.periods[0].start']);
    expect(settle([good], USD, { periods: [quarter], participants: [] })).toEqual([]);
    expect(settle([], USD, { periods: [month(2), month(1), month(2)] })).toEqual(['DUPLICATE_ID options.periods[2].key']);
    expect(settle([], USD, { periods: [month(2), quarter] })).toEqual(['INVALID_RANGE options.periods[0].start']);
    expect(settle([], USD, { periods: [null] })).toEqual(['MISSING_VALUE options.periods[0]']);
  });

  it('in the policy is told with its path', () => {
    expect(settle([], null)).toEqual(['MISSING_VALUE policy']);
    expect(settle([], {})).toEqual(['MISSING_VALUE policy.currency']);
    expect(policy({ currency: 'usd' })).toEqual(['UNKNOWN_CURRENCY policy.currency']);
    expect(policy({ minorUnits: 13 })).toEqual(['INVALID_OPTION policy.minorUnits']);
    expect(policy({ rounding: 'half' })).toEqual(['INVALID_OPTION policy.rounding']);
    expect(policy({ negative: 'zero' })).toEqual(['INVALID_OPTION policy.negative']);
    expect(policy({ clawbacks: {} })).toEqual(['INVALID_OPTION policy.clawbacks']);
    expect(policy({ holdback: {} })).toEqual(['MISSING_VALUE policy.holdback.share']);
    expect(policy({ holdback: { share: '1.01' } })).toEqual(['INVALID_OPTION policy.holdback.share']);
    expect(policy({ holdback: { share: 40n, release: 'later' } })).toEqual(['INVALID_OPTION policy.holdback.share', 'INVALID_OPTION policy.holdback.release']);
    expect(policy({ holdback: { share: 0, release: { afterPeriods: 0 } } })).toEqual(['INVALID_OPTION policy.holdback.release.afterPeriods']);
    expect(policy({ holdback: { share: 0, release: { afterPeriods: 1.5 } } })).toEqual(['INVALID_OPTION policy.holdback.release.afterPeriods']);
    expect(policy({ cap: { payout: -1, excess: 'keep' } })).toEqual(['INVALID_OPTION policy.cap.payout', 'INVALID_OPTION policy.cap.excess']);
    expect(policy({ draw: { amount: 'x' } })).toEqual(['INVALID_NUMBER policy.draw.amount', 'MISSING_VALUE policy.draw.recoverable', 'MISSING_VALUE policy.draw.guarantee']);
    expect(policy({ draw: { amount: 1, recoverable: true, guarantee: true, periods: -1, recovery: { after: -1, share: 2, keepMinimum: -1, maximum: 1 } } })).toEqual([
      'INVALID_OPTION policy.draw.periods',
      'INVALID_OPTION policy.draw.recovery.after',
      'INVALID_OPTION policy.draw.recovery.share',
      'INVALID_OPTION policy.draw.recovery.keepMinimum',
      'INVALID_OPTION policy.draw.recovery.maximum',
    ]);
    expect(policy({ clawback: { rate: 'blended', months: 0, restate: 'then' } })).toEqual(['INVALID_OPTION policy.clawback.rate', 'INVALID_OPTION policy.clawback.months', 'INVALID_OPTION policy.clawback.restate']);
    expect(policy({ clawback: { prorate: true } })).toEqual(['MISSING_VALUE policy.clawback.months']);
  });

  it('in options and their lists is told with its path', () => {
    expect(settle([], USD, { asOf: '2026-01-01' })).toEqual(['INVALID_OPTION options.asOf']);
    expect(settle([], USD, { openings: {}, events: [] })).toEqual(['INVALID_OPTION options.openings']);
    expect(settle([], USD, { participants: ['a', 'a', null] })).toEqual(['DUPLICATE_ID options.participants[1]', 'MISSING_VALUE options.participants[2]']);
  });

  it('in openings is told for every wrong field', () => {
    expect(settle([], USD, { openings: [null, {}] })).toEqual(['INVALID_ROW options.openings[0]', 'MISSING_VALUE options.openings[1].participantId']);
    expect(opening({ payable: 'x', draw: -1, carried: '-0.01', periods: 1.5, drawEnded: 'no' })).toEqual([
      'INVALID_NUMBER options.openings[0].payable',
      'INVALID_OPTION options.openings[0].draw',
      'INVALID_OPTION options.openings[0].carried',
      'INVALID_NUMBER options.openings[0].periods',
      'INVALID_OPTION options.openings[0].drawEnded',
    ]);
    expect(opening({ periods: -1, held: {} })).toEqual(['INVALID_OPTION options.openings[0].periods', 'INVALID_OPTION options.openings[0].held']);
    expect(opening({ held: [null, { index: 0, amount: -1, released: 'x', share: 2 }] })).toEqual([
      'INVALID_ROW options.openings[0].held[0]',
      'MISSING_VALUE options.openings[0].held[1].origin',
      'INVALID_OPTION options.openings[0].held[1].index',
      'INVALID_OPTION options.openings[0].held[1].amount',
      'INVALID_NUMBER options.openings[0].held[1].released',
      'INVALID_OPTION options.openings[0].held[1].share',
    ]);
    const held = { origin: '2026-01', index: 1, amount: 1, released: 2, share: 0 };
    expect(opening({ held: [held] })).toEqual(['INVALID_OPTION options.openings[0].held[0].released']);
    expect(opening({ held: [{ ...held, released: 0 }, { ...held, released: 0 }] })).toEqual(['DUPLICATE_ID options.openings[0].held[1].origin']);
    expect(settle([], USD, { openings: [{ participantId: 'r' }, { participantId: 'r', payable: 1 }] })).toEqual(['DUPLICATE_ID options.openings[1].participantId']);
    expect(settle([good], USD, { openings: [{ participantId: 'r', held: [{ ...held, released: 0 }] }] })).toEqual(['DUPLICATE_ID options.openings[0].held[0].origin']);
  });

  it('in events is told for every wrong field', () => {
    const base = { participantId: 'r', date: '2026-01-05' };
    expect(event(null, { ...base }, { ...base, type: 'bonus' })).toEqual(['INVALID_ROW options.events[0]', 'MISSING_VALUE options.events[1].type', 'INVALID_OPTION options.events[2].type']);
    expect(event({ type: 'adjustment', ref: '' }, base, { ...base, type: 'adjustment', amount: '1e3', date: '2026-1-5' })).toEqual([
      'MISSING_VALUE options.events[0].participantId',
      'MISSING_VALUE options.events[0].date',
      'INVALID_ID options.events[0].ref',
      'MISSING_VALUE options.events[0].amount',
      'MISSING_VALUE options.events[1].type',
      'INVALID_DATE options.events[2].date',
      'INVALID_NUMBER options.events[2].amount',
    ]);
    expect(event({ ...base, type: 'release', share: '-0.1' })).toEqual(['MISSING_VALUE options.events[0].origin', 'INVALID_OPTION options.events[0].share']);
    expect(event({ ...base, type: 'termination' }, { ...base, type: 'termination', draw: 'keep' })).toEqual(['MISSING_VALUE options.events[0].draw', 'INVALID_OPTION options.events[1].draw']);
    expect(event({ ...base, type: 'clawback', share: 2 }, { ...base, type: 'clawback', earned: -1, soldOn: '2026-01-06' })).toEqual([
      'MISSING_VALUE options.events[0].earned',
      'INVALID_OPTION options.events[0].share',
      'MISSING_VALUE options.events[0].soldOn',
      'INVALID_RANGE options.events[1].soldOn',
    ]);
    expect(event({ type: 'clawback', participantId: 'r', earned: 1, soldOn: '2026-01-01' })).toEqual(['MISSING_VALUE options.events[0].date']);
    const needed = (clawback: object): string[] => settle([good], { ...USD, clawback }, { events: [{ ...base, type: 'clawback', earned: 1 }] });
    expect(needed({ rate: 'recomputed' })).toEqual(['MISSING_VALUE options.events[0].recomputed']);
    expect(needed({ restate: 'origin' })).toEqual(['MISSING_VALUE options.events[0].soldOn']);
    expect(needed({})).toEqual([]);
  });

  it('in events: each lies in a settled period of its participant', () => {
    const adjustment = (date: string, participantId = 'r'): object => ({ type: 'adjustment', participantId, date, amount: 1 });
    expect(settle(earned(1, null, 1), USD, { events: [adjustment('2026-01-31'), adjustment('2026-02-01'), adjustment('2025-12-31'), adjustment('2026-03-31'), adjustment('2026-04-01'), adjustment('2026-01-01', 's')] })).toEqual([
      'EVENT_OUTSIDE_PERIODS options.events[1].date',
      'EVENT_OUTSIDE_PERIODS options.events[2].date',
      'EVENT_OUTSIDE_PERIODS options.events[4].date',
      'EVENT_OUTSIDE_PERIODS options.events[5].date',
    ]);
    expect(settle(earned(1), USD, { events: [adjustment('2026-02-01'), adjustment('2026-02-01', 's')], periods: [month(2)] })).toEqual([]);
    expect(settle(earned(1), USD, { events: [adjustment('2026-02-01', 's')], periods: [month(2)], participants: ['r'] })).toEqual(['EVENT_OUTSIDE_PERIODS options.events[0].date']);
  });
});
