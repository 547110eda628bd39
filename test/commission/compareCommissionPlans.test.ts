import { describe, expect, it } from 'vitest';
import { calculateCommission, compareCommissionPlans, defineCommissionPlan } from '../../src/commission/index.js';
import type { CommissionPlan, PlanCandidate } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';
import { flat, messages, planOf, refusal, sale } from './support.js';

const DEALS = [
  sale('d1', '2026-01-05', '1000'),
  sale('d2', '2026-01-20', '500', { participantId: 'bo' }),
  sale('d3', '2026-02-03', '200'),
];

const flatPlan = (rate: string, rest: Partial<CommissionPlan> = {}): CommissionPlan => planOf({ payout: flat(rate) }, rest);
const candidates = (...plans: CommissionPlan[]): PlanCandidate[] => plans.map((plan, i) => ({ id: `p${i}`, plan }));

describe('compareCommissionPlans', () => {
  it('computes every plan and says who would earn more', () => {
    const graduated = planOf({ payout: { kind: 'tiers', table: { tiers: [{ upTo: '600', rate: '0.04' }, { upTo: null, rate: '0.12' }] } } });
    const result = compareCommissionPlans(DEALS, [
      { id: 'now', plan: flatPlan('0.05') },
      { id: 'next', plan: graduated },
    ]);
    expect(result).toEqual({
      plans: [
        { id: 'now', earned: '85.00', effectiveRate: 0.05 },
        { id: 'next', earned: '100.00', effectiveRate: 100 / 1700 },
      ],
      participants: [
        { participantId: 'ann', earned: { now: '60.00', next: '80.00' }, change: '20.00' },
        { participantId: 'bo', earned: { now: '25.00', next: '20.00' }, change: '-5.00' },
      ],
      winners: 1,
      losers: 1,
      unchanged: 0,
      warnings: [],
      uncredited: [],
      rejected: [],
      options: { detail: 'summary', onInvalid: 'throw', onZeroQuota: 'error', minorUnits: 2, rounding: 'halfUp' },
    });
  });

  it('lists the rows that a plan could not use', () => {
    const rows = [...DEALS, { id: 'x', date: '2026-01-06', participantId: 'ann', amount: '1,000' }, { id: 'y', date: '2026-01-06', participantId: 'cy', amount: '1' }];
    const plans = [
      { id: 'now', plan: flatPlan('0.05') },
      { id: 'next', plan: flatPlan('0.06'), participants: [{ id: 'ann' }, { id: 'bo' }] },
    ];
    const { rejected, plans: told } = compareCommissionPlans(rows, plans, { onInvalid: 'collect' });
    expect(rejected.map(({ planId, index, id, code }) => [planId, index - DEALS.length, id, code])).toEqual([
      ['now', 0, 'x', 'INVALID_NUMBER'],
      ['next', 0, 'x', 'INVALID_NUMBER'],
      ['next', 1, 'y', 'UNKNOWN_PARTICIPANT'],
    ]);
    expect(told.map(({ earned }) => earned)).toEqual(['85.05', '102.00']);
  });

  it('lists the deals that earned nothing under a plan, with the reason', () => {
    const later = flatPlan('0.06', { effective: { from: '2026-02-01' } });
    const people = [{ id: 'ann' }, { id: 'bo', activeTo: '2026-01-15' }];
    const { uncredited, plans } = compareCommissionPlans(DEALS, [{ id: 'now', plan: flatPlan('0.05'), participants: people }, { id: 'next', plan: later }]);
    expect(uncredited).toEqual([
      { planId: 'now', transactionId: 'd2', participantId: 'bo', reason: 'PARTICIPANT_INACTIVE' },
      { planId: 'next', transactionId: 'd1', reason: 'OUTSIDE_PLAN' },
      { planId: 'next', transactionId: 'd2', reason: 'OUTSIDE_PLAN' },
    ]);
    expect(plans.map(({ earned }) => earned)).toEqual(['60.00', '12.00']);
  });

  it('compares the last of several plans with the first', () => {
    const { plans, participants, winners, losers, unchanged } = compareCommissionPlans(DEALS, candidates(flatPlan('0.05'), flatPlan('0.9'), flatPlan('0.04')));
    expect(plans.map(({ earned }) => earned)).toEqual(['85.00', '1530.00', '68.00']);
    expect(participants.map(({ earned, change }) => [Object.values(earned), change])).toEqual([
      [['60.00', '1080.00', '48.00'], '-12.00'],
      [['25.00', '450.00', '20.00'], '-5.00'],
    ]);
    expect([winners, losers, unchanged]).toEqual([0, 2, 0]);
  });

  it('takes one plan alone', () => {
    const { plans, participants, unchanged } = compareCommissionPlans(DEALS, candidates(flatPlan('0.05')));
    expect(plans).toHaveLength(1);
    expect(participants.map(({ change }) => change)).toEqual(['0.00', '0.00']);
    expect(unchanged).toBe(2);
  });

  it('gives what the calculation of each plan gives, raw or defined', () => {
    const plan = planOf();
    const one = calculateCommission(DEALS, plan).totals;
    const { plans, participants } = compareCommissionPlans(DEALS, candidates(plan, defineCommissionPlan(plan)));
    expect(plans.map(({ earned }) => earned)).toEqual([one.earned, one.earned]);
    expect(participants.map(({ participantId, earned }) => ({ participantId, earned: earned['p1'] }))).toEqual(one.byParticipant);
  });

  it('counts 0 for somebody whom a plan does not pay, and lists people of a later plan after the others', () => {
    const onlyBo = planOf({ payout: flat('0.1'), where: { id: 'd2' } });
    const result = compareCommissionPlans(DEALS, candidates(onlyBo, flatPlan('0.1')));
    expect(result.participants).toEqual([
      { participantId: 'bo', earned: { p0: '50.00', p1: '50.00' }, change: '0.00' },
      { participantId: 'ann', earned: { p0: '0.00', p1: '120.00' }, change: '120.00' },
    ]);
    expect([result.winners, result.losers, result.unchanged]).toEqual([1, 0, 1]);
  });

  it('divides by the amounts that somebody was credited for, each once', () => {
    const partly = planOf({ payout: flat('0.1'), where: { amount: { gte: '500' } } });
    expect(compareCommissionPlans(DEALS, candidates(partly)).plans[0]?.effectiveRate).toBe(0.1);
    const twice: CommissionPlan = { ...flatPlan('0.1'), components: [{ id: 'a', payout: flat('0.1') }, { id: 'b', payout: flat('0.05') }] };
    expect(compareCommissionPlans(DEALS, candidates(twice)).plans[0]?.effectiveRate).toBeCloseTo(0.15, 12);
    const inactive = [{ id: 'ann' }, { id: 'bo', activeFrom: '2026-02-01' }];
    expect(compareCommissionPlans(DEALS, candidates(flatPlan('0.1')), { participants: inactive }).plans[0]?.effectiveRate).toBe(0.1);
    const shared = [sale('d1', '2026-01-05', '1000', { participantId: null, credits: [{ participantId: 'ann', share: '0.5' }, { participantId: 'bo', share: '0.5' }] })];
    expect(compareCommissionPlans(shared, candidates(flatPlan('0.1')), { participants: inactive }).plans[0]?.effectiveRate).toBe(0.05);
  });

  it('has no effective rate where nothing was credited, or sales and refunds cancel', () => {
    const refund = sale('r1', '2026-02-10', '-1700', { reverses: 'd1' });
    expect(compareCommissionPlans([], candidates(flatPlan('0.1'))).plans).toEqual([{ id: 'p0', earned: '0.00', effectiveRate: null }]);
    expect(compareCommissionPlans([...DEALS, refund], candidates(flatPlan('0.1'))).plans[0]?.effectiveRate).toBeNull();
  });

  it('leaves rejected rows out of the effective rate', () => {
    const rows = [...DEALS, sale('bad', '2026-02-30', '9999')];
    const { plans } = compareCommissionPlans(rows, candidates(flatPlan('0.1')), { onInvalid: 'collect' });
    expect(plans[0]).toEqual({ id: 'p0', earned: '170.00', effectiveRate: 0.1 });
  });

  it("takes a candidate's own participants before those of the options", () => {
    const onTarget = planOf({ id: 'own', payout: { kind: 'curve', points: [{ attainment: '1', payout: '1' }] }, quota: '1000' });
    const { plans } = compareCommissionPlans(
      [sale('d1', '2026-01-05', '1000')],
      [
        { id: 'now', plan: { ...onTarget, components: onTarget.components.map((each) => ({ ...each, id: 'c' })) } },
        { id: 'next', plan: onTarget, participants: [{ id: 'ann', targetIncentive: { own: '700' } }] },
      ],
      { participants: [{ id: 'ann', targetIncentive: { c: '500' } }] },
    );
    expect(plans.map(({ earned }) => earned)).toEqual(['500.00', '700.00']);
  });

  it('passes its options on to every calculation and echoes them', () => {
    const { plans, options } = compareCommissionPlans(DEALS, candidates(flatPlan('0.05'), flatPlan('0.1')), { asOf: '2026-01-31', detail: 'transactions' });
    expect(plans.map(({ earned }) => earned)).toEqual(['75.00', '150.00']);
    expect(options).toMatchObject({ asOf: '2026-01-31', detail: 'transactions' });
  });

  it('takes versions of a plan, and names the plan in every warning', () => {
    const versions = [
      flatPlan('0.1', { version: '1', effective: { to: '2026-01-10' } }),
      flatPlan('0.2', { version: '2', effective: { from: '2026-01-15', to: '2026-01-31' } }),
    ];
    const { plans, warnings } = compareCommissionPlans([...DEALS, sale('r1', '2026-01-21', '-1', { reverses: 'gone' })], [
      { id: 'one', plan: flatPlan('0.1') },
      { id: 'two', plan: versions },
    ]);
    expect(plans.map(({ earned }) => earned)).toEqual(['169.90', '199.80']);
    expect(warnings).toEqual([
      { code: 'REVERSED_NOT_FOUND', transactionId: 'r1', reverses: 'gone', planId: 'one' },
      { code: 'REVERSED_NOT_FOUND', transactionId: 'r1', reverses: 'gone', planId: 'two' },
      { code: 'VERSIONS_GAP', from: '2026-01-10', to: '2026-01-15', planId: 'two' },
    ]);
  });

  it('says in which plan a last day looks inclusive', () => {
    const { warnings } = compareCommissionPlans(DEALS, candidates(flatPlan('0.1'), flatPlan('0.1', { effective: { from: '2026-01-01', to: '2026-01-31' } })));
    expect(warnings).toEqual([{ code: 'END_LOOKS_INCLUSIVE', path: 'plans[1].plan.effective.to', value: '2026-01-31', planId: 'p1' }]);
  });

  it('reads rows of any iterable once for all plans', () => {
    let reads = 0;
    const rows = function* (): Generator<(typeof DEALS)[number]> {
      reads += 1;
      yield* DEALS;
    };
    const { plans } = compareCommissionPlans(rows(), candidates(flatPlan('0.05'), flatPlan('0.1')));
    expect(plans.map(({ earned }) => earned)).toEqual(['85.00', '170.00']);
    expect(reads).toBe(1);
  });

  it('prints all money with the most decimals that any plan pays in', () => {
    const { plans, participants, options } = compareCommissionPlans(DEALS, candidates(flatPlan('0.0333', { minorUnits: 0 }), flatPlan('0.0333', { minorUnits: 3 })));
    expect(plans.map(({ earned }) => earned)).toEqual(['57.000', '56.610']);
    expect(participants[0]).toEqual({ participantId: 'ann', earned: { p0: '40.000', p1: '39.960' }, change: '-0.040' });
    expect(options.minorUnits).toBe(3);
  });

  it('takes ids of any kind, the names of object members too', () => {
    const { participants } = compareCommissionPlans(DEALS, [
      { id: '__proto__', plan: flatPlan('0.1') },
      { id: 'constructor', plan: flatPlan('0.1') },
      { id: 7, plan: flatPlan('0.1') },
    ]);
    const [ann] = JSON.parse(JSON.stringify(participants)) as typeof participants;
    expect(Object.entries(ann?.earned ?? {}).sort()).toEqual([['7', '120.00'], ['__proto__', '120.00'], ['constructor', '120.00']]);
  });
});

describe('what compareCommissionPlans refuses', () => {
  const plan = flatPlan('0.1');
  const compare = (plans: unknown, rows: unknown = DEALS, options?: object): string[] =>
    refusal(() => compareCommissionPlans(rows as never, plans as never, options));

  it('a list of plans that is none, or empty', () => {
    expect(compare(undefined)).toEqual(['MISSING_VALUE plans']);
    expect(compare(null)).toEqual(['MISSING_VALUE plans']);
    expect(compare({ id: 'a', plan })).toEqual(['INVALID_OPTION plans']);
    expect(compare([])).toEqual(['EMPTY_INPUT plans']);
  });

  it('candidates that cannot be read, all of them', () => {
    const holed: unknown[] = [];
    holed[2] = { id: 'a', plan };
    expect(compare(holed)).toEqual(['INVALID_ROW plans[0]', 'INVALID_ROW plans[1]']);
    expect(compare([null, 'a', [plan], { plan }, { id: null, plan }, { id: '', plan }, { id: 1.5, plan }])).toEqual([
      'INVALID_ROW plans[0]',
      'INVALID_ROW plans[1]',
      'INVALID_ROW plans[2]',
      'MISSING_VALUE plans[3].id',
      'MISSING_VALUE plans[4].id',
      'INVALID_ID plans[5].id',
      'INVALID_ID plans[6].id',
    ]);
    expect(compare([{ id: 'a', plan, participant: [] }])).toEqual(['INVALID_OPTION plans[0].participant']);
    expect(compare([{ id: 'a' }])).toEqual(['MISSING_VALUE plans[0].plan']);
  });

  it('two plans of one id', () => {
    expect(compare([{ id: 'a', plan }, { id: 'b', plan }, { id: 'a', plan }])).toEqual(['DUPLICATE_ID plans[2].id']);
    expect(compare([{ id: '__proto__', plan }, { id: '__proto__', plan }])).toEqual(['DUPLICATE_ID plans[1].id']);
    expect(compare([{ id: 1, plan }, { id: '1', plan }])).toEqual(['DUPLICATE_ID plans[1].id']);
  });

  it('plans of two currencies', () => {
    const euro = flatPlan('0.1', { currency: 'EUR' });
    expect(compare([{ id: 'a', plan }, { id: 'b', plan: euro }])).toEqual(['MIXED_CURRENCIES plans[1].plan.currency']);
    expect(compare([{ id: 'a', plan }, { id: 'b', plan: [euro] }])).toEqual(['MIXED_CURRENCIES plans[1].plan[0].currency']);
    const [message] = messages(() => compareCommissionPlans(DEALS, [{ id: 'a', plan }, { id: 'b', plan: euro }]));
    expect(message).toBe('plans[1].plan.currency: received "EUR", must be the currency of the first plan (USD).');
  });

  it('a faulty plan, at its place in the list', () => {
    const faulty = planOf({ payout: { kind: 'tiers', table: { tiers: [{ upTo: '10', rate: '0.2' }, { upTo: '5', rate: '0.1' }] } } });
    expect(compare([{ id: 'a', plan }, { id: 'b', plan: faulty }])).toEqual([
      'TIERS_NOT_INCREASING plans[1].plan.components[0].payout.table.tiers[1].upTo',
      'MISSING_OPEN_TIER plans[1].plan.components[0].payout.table.tiers[1].upTo',
    ]);
    expect(compare([{ id: 'a', plan: [plan, { ...plan, currency: 'usd' }] }])).toEqual(['UNKNOWN_CURRENCY plans[0].plan[1].currency']);
    const attained = planOf({ payout: { kind: 'bonus', on: 'attainment', steps: [{ at: '1', amount: '5' }] } });
    const message = messages(() => compareCommissionPlans(DEALS, [{ id: 'a', plan }, { id: 'b', plan: attained }]))[0];
    expect(message).toMatch(/^plans\[1\]\.plan\.components\[0\]\.quota: received undefined, /);
  });

  it('faulty participants, where they stand', () => {
    const participants = [{ id: 'ann' }, { id: 'bo', managerId: 'nobody' }];
    expect(compare([{ id: 'a', plan, participants }])).toEqual(['UNKNOWN_PARTICIPANT plans[0].participants[1].managerId']);
    expect(compare([{ id: 'a', plan }], DEALS, { participants })).toEqual(['UNKNOWN_PARTICIPANT options.participants[1].managerId']);
    expect(compare([{ id: 'a', plan, participants: null }])).toEqual(['MISSING_VALUE plans[0].participants']);
  });

  it('what a plan misses in people, at the place where they are given, and names the plan', () => {
    const onTarget = planOf({ payout: { kind: 'curve', points: [{ attainment: '1', payout: '1' }] }, quota: '1000' });
    const both = (participants: object[] | undefined, options?: object): string[] =>
      messages(() => compareCommissionPlans(DEALS.slice(0, 1), [{ id: 'now', plan }, { id: 'next', plan: onTarget, ...(participants === undefined ? {} : { participants: participants as never }) }], options));
    expect(both([{ id: 'ann' }])).toEqual([
      "plans[1].participants[0].targetIncentive: received undefined, component 'c' pays on the target incentive: participant 'ann' must have one.",
    ]);
    expect(both(undefined, { participants: [{ id: 'ann' }] })).toEqual([
      "options.participants[0].targetIncentive: received undefined, component 'c' pays on the target incentive: participant 'ann' must have one (plan 'next', plans[1]).",
    ]);
    expect(both(undefined)).toEqual([
      "options.participants: received undefined, component 'c' pays on the target incentive: participant 'ann' must have one (plan 'next', plans[1]).",
    ]);
    expect(both([{ id: 'bo' }])).toEqual([
      'transactions[0].participantId: received "ann", must be the id of somebody in plans[1].participants. Add the person, or correct the row.',
    ]);
    expect(messages(() => compareCommissionPlans(DEALS, [{ id: 'now', plan }], { participants: [{ id: 'ann' }] }))).toEqual([
      `transactions[1].participantId: received "bo", must be the id of somebody in options.participants. Add the person, or correct the row (plan 'now', plans[0]).`,
    ]);
    expect(messages(() => compareCommissionPlans(DEALS, [{ id: '$&', plan }], { participants: [{ id: 'ann' }, { id: 'bo', quotas: { d: 1 } }] }))).toEqual([
      `options.participants[1].quotas.d: received "d", must name a component of the plan (plan '$&', plans[0]).`,
    ]);
    const { rejected } = compareCommissionPlans(DEALS, [{ id: 'now', plan }, { id: 'next', plan, participants: [{ id: 'ann' }] }], { onInvalid: 'collect' });
    expect(rejected.map(({ planId, message }) => [planId, message])).toEqual([
      ['next', 'transactions[1].participantId: received "bo", must be the id of somebody in plans[1].participants. Add the person, or correct the row.'],
    ]);
  });

  it('rows and options that cannot be read', () => {
    expect(compare([{ id: 'a', plan }], null)).toEqual(['MISSING_VALUE transactions']);
    expect(compare([{ id: 'a', plan }], 'd1')).toEqual(['INVALID_OPTION transactions']);
    expect(compare([{ id: 'a', plan }], [{ ...DEALS[0], amount: '1,000' }])).toEqual(['INVALID_NUMBER transactions[0].amount']);
    expect(compare([{ id: 'a', plan }], DEALS, { asof: '2026-01-31' })).toEqual(['INVALID_OPTION options.asof']);
    expect(compare([{ id: 'a', plan, participants: [] }], DEALS, { asof: '2026-01-31' })).toEqual(['INVALID_OPTION options.asof']);
    expect(compare([{ id: 'a', plan, participants: [] }], DEALS, 5 as never)).toEqual(['INVALID_OPTION options']);
    expect(compare([{ id: 'a', plan, participants: [] }], DEALS, ['asOf'])).toEqual(['INVALID_OPTION options']);
  });

  it('more faults than are listed, and says how many there are', () => {
    const rows = Array.from({ length: 70 }, (_, i) => sale(`d${i}`, '2026-02-30', '1'));
    try {
      compareCommissionPlans(rows, [{ id: 'a', plan }]);
      expect.unreachable();
    } catch (error) {
      if (!isSalesMathError(error)) throw error;
      expect([error.issues.length, error.omitted]).toEqual([50, 20]);
      expect(isSalesMathError(error.cause)).toBe(true);
    }
  });

  it('nothing of what is no fault of the input', () => {
    const broken = { [Symbol.iterator]: () => { throw new RangeError('closed'); } };
    expect(() => compareCommissionPlans(broken as never, [{ id: 'a', plan }])).toThrow(RangeError);
    const throwing = [{ get id(): string { throw new RangeError('closed'); } }];
    expect(() => compareCommissionPlans(throwing as never, [{ id: 'a', plan }])).toThrow(RangeError);
  });
});
