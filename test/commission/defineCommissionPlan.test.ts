import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { calculateCommission, defineCommissionPlan } from '../../src/commission/index.js';
import type { CommissionComponent, CommissionPlan, Payout } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { flat, messages, planOf, refusal, sale, TABLE, TIERS } from './support.js';

const define = (component: Partial<CommissionComponent> = {}, rest: Partial<CommissionPlan> = {}): CommissionPlan =>
  defineCommissionPlan(planOf(component, rest));
const componentOf = (component: Partial<CommissionComponent>): CommissionComponent => define(component).components[0]!;
const payoutOf = (payout: Payout): Payout => componentOf({ payout }).payout;

describe('a plan comes out', () => {
  it('with every default filled in, and every number an exact string', () => {
    const plan = defineCommissionPlan({
      id: 'ae',
      currency: 'USD',
      period: 'month',
      components: [{ id: 1, quota: 100000.5, payout: { kind: 'tiers', table: { mode: 'retroactive', tiers: [{ upTo: 1000n, rate: 0.05 }, { upTo: new Decimal('2000.0'), rate: '0.0800', bonus: '10.00' }, { upTo: null, rate: 1, retroTo: '1000.0' }] } } } as never],
    });
    expect(plan).toEqual({
      id: 'ae',
      currency: 'USD',
      minorUnits: 2,
      rounding: 'halfUp',
      period: 'month',
      components: [
        {
          id: '1',
          measure: 'amount',
          window: 'period',
          credit: 'own',
          quota: '100000.5',
          payout: {
            kind: 'tiers',
            on: 'measure',
            base: 'measure',
            table: {
              mode: 'retroactive',
              bound: 'upper',
              bonusPolicy: 'revocable',
              allowRatesAboveOne: false,
              tiers: [
                { upTo: '1000', rate: '0.05', retroTo: '0' },
                { upTo: '2000', rate: '0.08', retroTo: '0', bonus: '10' },
                { upTo: null, rate: '1', retroTo: '1000' },
              ],
            },
          },
        },
      ],
    });
  });

  it('with retroTo at the own lower bound where the table is graduated', () => {
    expect(payoutOf(TIERS)).toMatchObject({ table: { mode: 'graduated', tiers: [{ retroTo: '0' }, { retroTo: '100' }] } });
  });

  it.each<[Payout, object]>([
    [{ kind: 'curve', points: [{ attainment: 1, payout: 1 }] }, { kind: 'curve', base: 'targetIncentive', points: [{ attainment: '1', payout: '1' }], below: 'zero', above: 'last' }],
    [
      { kind: 'matrix', x: { at: [0] }, y: { componentId: 'c', on: 'measure', at: ['0.50', 1] }, cells: [[1, '2.0']] },
      { kind: 'matrix', base: 'targetIncentive', x: { on: 'attainment', at: ['0'] }, y: { componentId: 'c', on: 'measure', at: ['0.5', '1'] }, cells: [['1', '2']], lookup: 'step' },
    ],
    [{ kind: 'perUnit', amount: 5 }, { kind: 'perUnit', amount: '5' }],
    [{ kind: 'perUnit', amount: 5, packageSize: 10 }, { kind: 'perUnit', amount: '5', packageSize: '10' }],
    [{ kind: 'bonus', steps: [{ at: 1, amount: 100 }] }, { kind: 'bonus', on: 'measure', steps: [{ at: '1', amount: '100' }], mode: 'highest' }],
    [{ kind: 'pool', rate: 0.01, shareBy: 'equal' }, { kind: 'pool', rate: '0.01', shareBy: 'equal' }],
    [{ kind: 'rank', prizes: [100, '50.00'] }, { kind: 'rank', prizes: ['100', '50'], ties: 'split' }],
  ])('a payout: %j', (payout, normal) => {
    expect(payoutOf(payout)).toEqual(normal);
  });

  it('with defaults of gates and multipliers', () => {
    expect(componentOf({ quota: 1, gates: [{ min: 0.5, pays: 'fromZero' }], multipliers: [{ when: { min: 1 }, factor: 1.1 }] })).toMatchObject({
      gates: [{ on: 'attainment', min: '0.5', pays: 'fromZero', else: 'zero' }],
      multipliers: [{ when: { min: '1' }, factor: '1.1' }],
    });
  });

  it('with the minor units of the currency, or its own', () => {
    expect(define({}, { currency: 'JPY' }).minorUnits).toBe(0);
    expect(define({}, { currency: 'KWD' }).minorUnits).toBe(3);
    expect(define({}, { currency: 'JPY', minorUnits: 2 }).minorUnits).toBe(2);
  });

  it('with nothing where nothing was given', () => {
    const bare = { label: undefined, quota: undefined, gates: undefined, multipliers: undefined, weight: undefined, cap: undefined, floor: undefined, where: undefined, appliesTo: undefined, measure: undefined, window: undefined, credit: undefined };
    const plan = define(bare, { version: undefined, label: undefined, minorUnits: undefined, rounding: undefined, effective: undefined });
    expect(notPlain(plan)).toEqual([]);
    expect(plan).toStrictEqual(define());
    expect(notPlain(define({ cap: { payout: undefined, attainment: 2 } }, { effective: { from: undefined, to: '2027-01-01' } }))).toEqual([]);
    expect(notPlain(define({ where: { amount: { gte: 5, lt: undefined } } }))).toEqual([]);
    expect(notPlain(define({ where: { amount: -0, units: [-0, 1], product: { ne: -0 } }, appliesTo: { level: -0 } }))).toEqual([]);
  });
});

describe('a defined plan', () => {
  const rich = planOf(
    {
      label: 'Base', appliesTo: { role: 'ae' }, where: { product: ['A', 'B'], amount: { gte: '1000' }, isNew: true }, measure: 'margin', window: 'yearToDate', credit: 'team', quota: '5', gates: [{ min: 1, pays: 'fromThreshold', else: 'hold' }],
      multipliers: [{ when: { componentId: 'c', min: '0', max: 2 }, factor: 0 }], weight: 1, cap: { payout: '100', attainment: 3 }, floor: -5,
    },
    { version: '7', label: 'Plan', effective: { from: '2026-01-01', to: '2027-01-01' }, period: { unit: 'quarter', fiscalYearStartMonth: 4, labelBy: 'startYear' } },
  );

  it('is defined already: the same object', () => {
    const once = defineCommissionPlan(rich);
    expect(defineCommissionPlan(once)).toBe(once);
  });

  it('comes back from JSON as it was', () => {
    const once = defineCommissionPlan(rich);
    const stored = JSON.parse(JSON.stringify(once)) as CommissionPlan;
    expect(stored).toEqual(once);
    expect(defineCommissionPlan(stored)).toEqual(once);
    expect(notPlain(once)).toEqual([]);
  });

  it('is frozen to its depths, and the raw one is left alone', () => {
    const raw = structuredClone(rich);
    const plan = defineCommissionPlan(raw);
    const loose: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, each] of Object.entries(value)) visit(each, `${path}.${key}`);
    };
    visit(plan, 'plan');
    expect(loose).toEqual([]);
    expect(raw).toEqual(rich);
    expect(Object.isFrozen(raw)).toBe(false);
    expect(defineCommissionPlan(deepFreeze(structuredClone(rich)))).toEqual(plan);
  });

  it('no longer hangs on the raw one', () => {
    const raw = { ...planOf(), components: [{ id: 'c', payout: flat('0.1'), where: { product: ['A'] } }] };
    const plan = defineCommissionPlan(raw);
    raw.components[0]!.where.product.push('B');
    raw.id = 'other';
    expect(plan).toMatchObject({ id: 'plan', components: [{ where: { product: ['A'] } }] });
  });

  it('pays what the raw one pays', () => {
    const raw = planOf();
    expect(calculateCommission([sale('1', '2026-01-05', 150)], defineCommissionPlan(raw))).toEqual(calculateCommission([sale('1', '2026-01-05', 150)], raw));
  });
});

describe('what is refused', () => {
  const refused = (component: object, rest: object = {}): string[] => refusal(() => define(component, rest));
  const C = 'plan.components[0]';

  it.each<[string, object, string[]]>([
    ['no payout', { payout: undefined }, [`MISSING_VALUE ${C}.payout`]],
    ['a payout without kind', { payout: {} }, [`MISSING_VALUE ${C}.payout.kind`]],
    ['a payout of no known kind', { payout: { kind: 'steps' } }, [`INVALID_OPTION ${C}.payout.kind`]],
    ['a field of another payout', { payout: { kind: 'perUnit', amount: 1, table: TABLE } }, [`INVALID_OPTION ${C}.payout.table`]],
    ['a table out of order', { payout: { kind: 'tiers', table: { tiers: [{ upTo: 5, rate: 0 }, { upTo: 5, rate: 0 }, { upTo: null, rate: 0 }] } } }, [`TIERS_NOT_INCREASING ${C}.payout.table.tiers[1].upTo`]],
    ['percents of the amount', { payout: flat(5) }, [`RATE_LOOKS_LIKE_PERCENT ${C}.payout.table.tiers[0].rate`]],
    ['percents of the margin', { measure: 'margin', payout: flat(5) }, [`RATE_LOOKS_LIKE_PERCENT ${C}.payout.table.tiers[0].rate`]],
    ['percents of the margin of a count', { measure: 'count', payout: { ...flat(5), base: 'margin' } }, [`RATE_LOOKS_LIKE_PERCENT ${C}.payout.table.tiers[0].rate`]],
    ['percents on attainment', { quota: 1, payout: { ...flat(5), on: 'attainment' } }, [`RATE_LOOKS_LIKE_PERCENT ${C}.payout.table.tiers[0].rate`]],
    ['target incentive by the measure', { payout: { ...TIERS, base: 'targetIncentive' } }, [`BASE_NEEDS_ATTAINMENT ${C}.payout.on`]],
    ['a base without a name', { payout: { ...TIERS, base: '' } }, [`INVALID_OPTION ${C}.payout.base`]],
    ['a measure without a name', { measure: '' }, [`INVALID_OPTION ${C}.measure`]],
    ['an unknown window', { window: 'monthToDate' }, [`INVALID_OPTION ${C}.window`]],
    ['an unknown credit', { credit: 'direct' }, [`INVALID_OPTION ${C}.credit`]],
    ['a misspelt field', { qouta: 5 }, [`INVALID_OPTION ${C}.qouta`]],
    ['a negative quota', { quota: -1 }, [`INVALID_OPTION ${C}.quota`]],
    ['a quota with separators', { quota: '100,000' }, [`INVALID_NUMBER ${C}.quota`]],
    ['an amount with separators in a filter', { where: { amount: { gte: '50,000' } } }, [`INVALID_NUMBER ${C}.where.amount.gte`]],
    ['an amount of words in a filter', { where: { amount: 'all' } }, [`INVALID_NUMBER ${C}.where.amount`]],
    ['amounts that are no numbers in a filter', { where: { amount: ['5', '1e3', true] } }, [`INVALID_NUMBER ${C}.where.amount[1]`, `INVALID_NUMBER ${C}.where.amount[2]`]],
    ['a null quota', { quota: null }, [`MISSING_VALUE ${C}.quota`]],
    ['a weight above 1', { weight: '1.5' }, [`INVALID_OPTION ${C}.weight`]],
    ['a floor above the cap', { floor: '10.01', cap: { payout: 10 } }, [`FLOOR_ABOVE_CAP ${C}.floor`]],
    ['a negative attainment cap', { cap: { attainment: -1 } }, [`INVALID_OPTION ${C}.cap.attainment`]],
    ['a cap of something else', { cap: { amount: 5 } }, [`INVALID_OPTION ${C}.cap.amount`]],
    ['a gate that does not say what it pays', { gates: [{ min: 1 }] }, [`MISSING_VALUE ${C}.gates[0].pays`]],
    ['a gate without a level', { gates: [{ pays: 'fromZero' }] }, [`MISSING_VALUE ${C}.gates[0].min`]],
    ['a gate of nobody', { gates: [{ componentId: 'x', min: 1, pays: 'fromZero' }] }, [`UNKNOWN_COMPONENT ${C}.gates[0].componentId`]],
    ['a multiplier of nobody', { multipliers: [{ when: { componentId: 'x' }, factor: 1 }] }, [`UNKNOWN_COMPONENT ${C}.multipliers[0].when.componentId`]],
    ['a negative factor', { multipliers: [{ when: {}, factor: '-1' }] }, [`INVALID_OPTION ${C}.multipliers[0].factor`]],
    ['a multiplier of an empty band', { multipliers: [{ when: { min: 1, max: '1.0' }, factor: 1 }] }, [`INVALID_OPTION ${C}.multipliers[0].when.max`]],
    ['a curve without points', { payout: { kind: 'curve', points: [] } }, [`INVALID_OPTION ${C}.payout.points`]],
    ['a curve that goes back', { payout: { kind: 'curve', points: [{ attainment: 1, payout: 1 }, { attainment: 1, payout: 2 }] } }, [`INVALID_OPTION ${C}.payout.points[1].attainment`]],
    ['a matrix that goes back', { payout: { kind: 'matrix', x: { at: [1, 0] }, y: { at: [1, 1] }, cells: [[1, 1], [1, 1]] } }, [`INVALID_OPTION ${C}.payout.x.at[1]`, `INVALID_OPTION ${C}.payout.y.at[1]`]],
    ['a matrix of too few rows', { payout: { kind: 'matrix', x: { at: [0, 1] }, y: { at: [0] }, cells: [[1]] } }, [`INVALID_OPTION ${C}.payout.cells`]],
    ['a matrix of uneven rows', { payout: { kind: 'matrix', x: { at: [0, 1] }, y: { at: [0] }, cells: [[1], [1, 2]] } }, [`INVALID_OPTION ${C}.payout.cells`]],
    ['an axis without lines', { payout: { kind: 'matrix', x: { at: [] }, y: { at: [0] }, cells: [] } }, [`INVALID_OPTION ${C}.payout.x.at`]],
    ['axes of nobody', { payout: { kind: 'matrix', x: { componentId: 'x', at: [0] }, y: { componentId: 'y', at: [0] }, cells: [[1]] } }, [`UNKNOWN_COMPONENT ${C}.payout.x.componentId`, `UNKNOWN_COMPONENT ${C}.payout.y.componentId`]],
    ['packages of nothing', { payout: { kind: 'perUnit', amount: 1, packageSize: 0 } }, [`INVALID_OPTION ${C}.payout.packageSize`]],
    ['two amounts at one level', { payout: { kind: 'bonus', steps: [{ at: 1, amount: 1 }, { at: '1.0', amount: 2 }] } }, [`INVALID_OPTION ${C}.payout.steps`]],
    ['no levels', { payout: { kind: 'bonus', steps: [] } }, [`INVALID_OPTION ${C}.payout.steps`]],
    ['a pool of nothing', { payout: { kind: 'pool', shareBy: 'equal' } }, [`INVALID_OPTION ${C}.payout`]],
    ['a pool of two things', { payout: { kind: 'pool', amount: 1, rate: 1, shareBy: 'equal' } }, [`INVALID_OPTION ${C}.payout`]],
    ['a pool that nobody knows how to share', { payout: { kind: 'pool', amount: 1 } }, [`MISSING_VALUE ${C}.payout.shareBy`]],
    ['a ranking without prizes', { payout: { kind: 'rank', prizes: [] } }, [`INVALID_OPTION ${C}.payout.prizes`]],
    ['a pool for each transaction', { window: 'transaction', payout: { kind: 'pool', amount: 1, shareBy: 'equal' } }, [`INVALID_OPTION ${C}.window`]],
    ['a ranking for each transaction', { window: 'transaction', payout: { kind: 'rank', prizes: [1] } }, [`INVALID_OPTION ${C}.window`]],
    ['a pool beyond a threshold', { payout: { kind: 'pool', amount: 1, shareBy: 'equal' }, gates: [{ on: 'measure', min: 1, pays: 'fromThreshold' }] }, [`GATE_NEEDS_OWN_MEASURE ${C}.gates[0].pays`]],
    ['a filter by null', { where: { product: null } }, [`MISSING_VALUE ${C}.where.product`]],
    ['a filter by an unknown operator', { where: { amount: { min: 5 } } }, [`INVALID_OPTION ${C}.where.amount.min`]],
    ['a filter that is a list', { appliesTo: ['ae'] }, [`INVALID_OPTION ${C}.appliesTo`]],
    ['a filter by a key that JavaScript keeps for itself', { where: JSON.parse('{"__proto__":"A"}') as object }, [`INVALID_OPTION ${C}.where.__proto__`]],
  ])('%s', (_, component, wanted) => {
    expect(refused(component)).toEqual(wanted);
  });

  it.each<[string, object, string[]]>([
    ...(['halfYear', 'year', { unit: 'year', fiscalYearStartMonth: 4 }] as const).map((period): [string, object, string[]] => [
      'a window shorter than the period', { period, components: [{ id: 'c', window: 'quarterToDate', payout: TIERS }] }, ['INVALID_OPTION plan.components[0].window'],
    ]),
    ['no id', { id: undefined }, ['MISSING_VALUE plan.id']],
    ['an empty id', { id: '' }, ['INVALID_ID plan.id']],
    ['no currency', { currency: undefined }, ['MISSING_VALUE plan.currency']],
    ['a currency that is none', { currency: 'usd' }, ['UNKNOWN_CURRENCY plan.currency']],
    ['too many minor units', { minorUnits: 13 }, ['INVALID_OPTION plan.minorUnits']],
    ['an unknown rounding', { rounding: 'bankers' }, ['INVALID_OPTION plan.rounding']],
    ['no period', { period: undefined }, ['MISSING_VALUE plan.period']],
    ['a period that is none', { period: 'fortnight' }, ['INVALID_OPTION plan.period']],
    ['a period rule that does nothing', { period: { unit: 'week', fiscalYearStartMonth: 4 } }, ['INVALID_OPTION plan.period.fiscalYearStartMonth']],
    ['no components', { components: [] }, ['INVALID_OPTION plan.components']],
    ['a day that does not exist', { effective: { from: '2026-02-30' } }, ['INVALID_DATE plan.effective.from']],
    ['an end that is the beginning', { effective: { from: '2026-01-01', to: '2026-01-01' } }, ['INVALID_RANGE plan.effective.to']],
    ['an unknown field', { quota: 5 }, ['INVALID_OPTION plan.quota']],
  ])('%s', (_, rest, wanted) => {
    expect(refused({}, rest)).toEqual(wanted);
  });

  const two = (a: object, b: object): string[] =>
    refusal(() => defineCommissionPlan(planOf({}, { components: [{ id: 'a', payout: TIERS, ...a }, { id: 'b', payout: TIERS, ...b }] })));

  it('two components of one id', () => {
    expect(two({}, { id: 'a' })).toEqual(['DUPLICATE_ID plan.components[1].id']);
    expect(two({ id: 1 }, { id: '1' })).toEqual(['DUPLICATE_ID plan.components[1].id']);
  });

  it('weights that do not sum to 1, or stand on some components only', () => {
    const both = ['WEIGHTS_NOT_ONE plan.components[0].weight', 'WEIGHTS_NOT_ONE plan.components[1].weight'];
    expect(two({ weight: '0.5' }, { weight: '0.4' })).toEqual(both);
    expect(two({ weight: '1' }, {})).toEqual(both);
    expect(two({ weight: 0.9 }, { weight: 0.1 })).toEqual([]);
    expect(two({ weight: '0.333333333' }, { weight: '0.666666666' })).toEqual([]);
    expect(two({ weight: '0.33333333' }, { weight: '0.66666666' })).toEqual(both);
  });

  it('a gate that pays beyond another component', () => {
    expect(two({ gates: [{ componentId: 'b', min: 1, pays: 'fromThreshold' }] }, {})).toEqual(['GATE_NEEDS_OWN_MEASURE plan.components[0].gates[0].pays']);
    expect(two({ gates: [{ componentId: 'a', min: 1, pays: 'fromThreshold' }] }, {})).toEqual([]);
    expect(two({ gates: [{ componentId: 'b', min: 1, pays: 'fromZero' }] }, {})).toEqual([]);
  });

  it('rates above 1 are multipliers or money per unit wherever the base is neither amount nor margin', () => {
    expect(refused({ measure: 'units', payout: flat(5) })).toEqual([]);
    expect(refused({ measure: 'seats', payout: flat(5) })).toEqual([]);
    expect(refused({ payout: { ...flat(5), base: 'units' } })).toEqual([]);
    expect(refused({ payout: { ...flat(1.6), on: 'attainment', base: 'targetIncentive' } })).toEqual([]);
    expect(refused({ payout: { kind: 'tiers', table: { allowRatesAboveOne: true, tiers: [{ upTo: null, rate: 5 }] } } })).toEqual([]);
  });

  it('everything at once, in one error', () => {
    expect(refusal(() => defineCommissionPlan({ id: 'x', currency: 'XXX?', period: 'moon', components: [{ id: 'c', payout: flat('5%') }] } as never))).toEqual([
      'UNKNOWN_CURRENCY plan.currency',
      'INVALID_OPTION plan.period',
      'INVALID_NUMBER plan.components[0].payout.table.tiers[0].rate',
    ]);
  });

  it.each([[undefined, 'MISSING_VALUE'], [null, 'MISSING_VALUE'], ['plan', 'INVALID_OPTION'], [5, 'INVALID_OPTION'], [[], 'INVALID_OPTION']])('%j for a plan', (plan, code) => {
    expect(refusal(() => defineCommissionPlan(plan as never))).toEqual([`${code} plan`]);
  });

  it('more than fifty faults are counted', () => {
    const components = Array.from({ length: 60 }, (_, i) => ({ id: i, payout: flat('x') }));
    try {
      defineCommissionPlan({ ...planOf(), components } as never);
      expect.unreachable();
    } catch (error) {
      expect(isSalesMathError(error) && [error.issues.length, error.omitted]).toEqual([50, 10]);
      expect((error as Error).message).toMatch(/… and 10 more$/);
    }
  });

  it('and how to mend it', () => {
    expect(messages(() => define({ payout: flat(5) }))).toEqual([
      'plan.components[0].payout.table.tiers[0].rate: received 5, must be a fraction: write 0.05 for 5 %. Set allowRatesAboveOne for a table of money per unit.',
    ]);
    expect(messages(() => define({ gates: [{ componentId: 'x', min: 1, pays: 'fromZero' }] }))).toEqual([
      'plan.components[0].gates[0].componentId: received "x", must be a component of the plan: c.',
    ]);
    expect(messages(() => define({ where: { a: null } as never }))).toEqual([
      'plan.components[0].where.a: received null, must be text or a finite number or true or false or a list or an object.',
    ]);
    expect(messages(() => define({ floor: 2, cap: { payout: 1 } }))).toEqual(['plan.components[0].floor: received 2, must not be above cap.payout (1).']);
    expect(messages(() => define({ weight: 0.5 }))).toEqual(['plan.components[0].weight: received 0.5, all components must have a weight, summing to 1, or none.']);
    expect(messages(() => define({ payout: { ...TIERS, base: 'targetIncentive' } }))).toEqual([
      `plan.components[0].payout.on: received undefined, must be 'attainment' when the base is the target incentive.`,
    ]);
    expect(messages(() => define({}, { period: 'moon' as never }))).toEqual([
      "plan.period: received \"moon\", must be one of 'day', 'week', 'month', 'quarter', 'halfYear', 'year', or an object with a unit.",
    ]);
  });
});
