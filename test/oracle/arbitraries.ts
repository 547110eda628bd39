/**
 * Random inputs that are valid by construction: rate tables, and whole scenarios of plans, participants and transactions.
 * Every arbitrary draws plain independent parts and mends them into something valid, so that counterexamples shrink.
 */

import fc from 'fast-check';
import { dayOf, isoOf } from './days.js';
import type {
  OracleComponent,
  OracleCredit,
  OracleFilter,
  OracleGate,
  OracleOptions,
  OracleParticipant,
  OraclePayout,
  OraclePlan,
  OracleTable,
  OracleTieredOptions,
  OracleTransaction,
} from './commission.js';
import type { DecimalLike, Mode } from './rational.js';
import { Rational } from './rational.js';
import type { Rule } from './days.js';

// ── numbers ─────────────────────────────────────────────────────────────────

const SYMMETRIC: readonly Mode[] = ['halfUp', 'halfDown', 'halfEven', 'up', 'down'];
const MODES: readonly Mode[] = [...SYMMETRIC, 'halfCeil', 'halfFloor', 'ceil', 'floor'];

/** An integer over a power of ten, as text. */
export function scaledText(units: bigint, decimals: number): string {
  return new Rational(units, 10n ** BigInt(decimals)).toFixed(decimals);
}

const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.WeightedArbitrary<T> => ({ weight, arbitrary });
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq: number): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });

/** Rates from 0 to 1 with up to nine decimals; small ones and round ones more often. */
const rateText: fc.Arbitrary<DecimalLike> = fc.oneof(
  often(5, fc.integer({ min: 0, max: 40 }).map((n) => scaledText(BigInt(n), 2))),
  often(2, fc.integer({ min: 0, max: 1_000_000_000 }).map((n) => scaledText(BigInt(n), 9))),
  often(1, fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)),
);

/** Bounds that amounts meet often. */
const ROUND: readonly number[] = [1, 5, 10, 50, 99, 100, 120, 250, 500, 999, 1000, 2500, 5000, 10_000, 100_000];

/** `tame`: what fits doubles with room to spare; `large`: amounts that do, but not times a fine rate; `wild`: anything. */
export type Size = 'tame' | 'large' | 'wild';

/** Amounts as text, mostly: around round numbers, of any size up to well past 2^53 minor units, of either sign. */
export function amountText(decimals: number, size: Size = 'wild'): fc.Arbitrary<DecimalLike> {
  const cents = 10n ** BigInt(decimals);
  const usual = [
    often(
      6,
      fc
        .tuple(fc.constantFrom(...ROUND), fc.integer({ min: -1, max: 1 }), fc.boolean())
        .map(([n, off, minus]): DecimalLike => scaledText((BigInt(n) * cents + BigInt(off)) * (minus ? -1n : 1n), decimals)),
    ),
    often(6, fc.integer({ min: -20_000_00, max: 200_000_00 }).map((n): DecimalLike => scaledText(BigInt(n), decimals))),
  ];
  if (size === 'tame') return fc.oneof(...usual);
  const large = often(3, fc.bigInt({ min: -(2n ** 50n), max: 2n ** 50n }).map((n): DecimalLike => scaledText(n, decimals)));
  if (size === 'large') return fc.oneof(...usual, large);
  return fc.oneof(
    ...usual,
    large,
    often(2, fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }).map((n) => scaledText(n, decimals))),
    often(1, fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => scaledText(BigInt(n), decimals + 3))),
    often(1, fc.integer({ min: -1000, max: 10_000 }).map((n) => n / 10)),
    often(1, fc.bigInt({ min: -1000n, max: 10_000n })),
  );
}

// ── rate tables ─────────────────────────────────────────────────────────────

export interface TableShape {
  /** The bounds are k, 2k …, or round numbers, times this. */
  readonly scale?: 'money' | 'attainment';
  readonly hybrids?: boolean;
  readonly bonuses?: boolean;
  readonly highWater?: boolean;
  readonly ratesAboveOne?: boolean;
  readonly size?: Size;
}

/** A valid rate table of one to six tiers. */
export function tableArb(shape: TableShape = {}): fc.Arbitrary<OracleTable> {
  const bound =
    shape.scale === 'attainment'
      ? fc.oneof(
          often(4, fc.constantFrom('0.5', '0.8', '0.9', '0.95', '1', '1.1', '1.2', '1.5', '2')),
          often(1, fc.integer({ min: 1, max: 3_000_000 }).map((n) => scaledText(BigInt(n), 6))),
        )
      : fc.oneof(
          often(5, fc.constantFrom(...ROUND).map(String)),
          often(1, fc.integer({ min: 1, max: 20_000_000 }).map((n) => scaledText(BigInt(n), 3))),
          often(shape.size === 'tame' ? 0 : 1, fc.bigInt({ min: 1n, max: 2n ** (shape.size === 'large' ? 48n : 58n) }).map((n) => scaledText(n, 2))),
        );
  const rate: fc.Arbitrary<DecimalLike> = shape.ratesAboveOne
    ? fc.oneof(rateText, fc.integer({ min: 0, max: 5_000_000 }).map((n) => scaledText(BigInt(n), 6)))
    : rateText;
  const tier = fc.record({
    rate,
    retro: fc.integer({ min: -3, max: 5 }),
    bonus: shape.bonuses === false ? fc.constant(undefined) : maybe(amountText(2, shape.size), 3),
  });
  return fc
    .record({
      bounds: fc.uniqueArray(bound, { maxLength: 5, selector: (text) => Rational.of(text).toExact() }),
      tiers: fc.array(tier, { minLength: 6, maxLength: 6 }),
      mode: maybe(fc.constantFrom('graduated' as const, 'retroactive' as const), 4),
      bound: maybe(fc.constantFrom('upper' as const, 'lower' as const), 3),
      bonusPolicy: maybe(fc.constantFrom('revocable' as const, 'highWater' as const), 2),
    })
    .map(({ bounds, tiers, mode, bound: side, bonusPolicy }): OracleTable => {
      const sorted = [...bounds].sort((a, b) => Rational.of(a).compare(Rational.of(b)));
      return {
        ...(mode === undefined ? {} : { mode }),
        ...(side === undefined ? {} : { bound: side }),
        ...(bonusPolicy === undefined || shape.highWater === false ? {} : { bonusPolicy }),
        ...(shape.ratesAboveOne ? { allowRatesAboveOne: true } : {}),
        tiers: [...sorted, null].map((upTo, index) => {
          const { rate: own, retro, bonus } = tiers[index] as (typeof tiers)[number];
          // one of 0 and the bounds up to the tier's own lower one
          const choices = ['0', ...sorted.slice(0, index)];
          const retroTo = shape.hybrids === false || retro < 0 ? undefined : choices[retro % choices.length];
          const flat = bonus === undefined ? undefined : Rational.of(bonus).abs().toExact();
          return {
            upTo,
            rate: own,
            ...(retroTo === undefined ? {} : { retroTo }),
            ...(flat === undefined ? {} : { bonus: flat }),
          };
        }),
      };
    });
}

export interface TieredCall {
  amount: DecimalLike;
  table: OracleTable;
  options: OracleTieredOptions;
}

/** A call of `calculateTieredPayout` whose ends lie on, a cent under or a cent over the bounds as often as elsewhere. */
export const tieredCallArb: fc.Arbitrary<TieredCall> = fc
  .record({
    table: fc.oneof(often(4, tableArb()), often(1, tableArb({ ratesAboveOne: true }))),
    ends: fc.tuple(
      fc.record({ near: fc.integer({ min: -1, max: 5 }), off: fc.integer({ min: -1, max: 1 }), free: amountText(2) }),
      fc.record({ near: fc.integer({ min: -1, max: 5 }), off: fc.integer({ min: -1, max: 1 }), free: amountText(2) }),
    ),
    withPrior: fc.boolean(),
    peak: maybe(amountText(2), 2),
    money: fc.oneof(
      often(3, fc.constant({})),
      often(1, fc.constantFrom('USD', 'JPY', 'KWD').map((currency) => ({ currency }))),
      often(1, fc.integer({ min: 0, max: 6 }).map((minorUnits) => ({ minorUnits }))),
    ),
    rounding: maybe(fc.constantFrom(...MODES), 2),
  })
  .map(({ table, ends, withPrior, peak, money, rounding }) => {
    const bounds = table.tiers.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
    const cent = new Rational(1n, 100n);
    const [from, to] = ends.map(({ near, off, free }) => {
      const bound = bounds[near];
      return bound === undefined ? Rational.of(free) : Rational.of(bound).plus(cent.times(Rational.of(off)));
    }) as [Rational, Rational];
    const prior = withPrior ? from.toExact() : undefined;
    return {
      amount: (prior === undefined ? to : to.minus(from)).toExact(),
      table,
      options: {
        ...(prior === undefined ? {} : { prior }),
        // the highest measure reached so far is no lower than where we stand
        ...(peak === undefined || table.bonusPolicy !== 'highWater' || Rational.of(peak).lt(Rational.of(prior ?? 0)) ? {} : { peak }),
        ...money,
        ...(rounding === undefined ? {} : { rounding }),
      },
    };
  });

// ── scenarios ───────────────────────────────────────────────────────────────

export interface Scenario {
  transactions: OracleTransaction[];
  plan: OraclePlan | OraclePlan[];
  options: OracleOptions;
}

type Kind = OraclePayout['kind'];
type TimeWindow = NonNullable<OracleComponent['window']>;

/** What a scenario is made of, as relative weights; 0 leaves a feature out. Weights of single features are out of 10. */
export interface ScenarioWeights {
  kinds: Partial<Record<Kind, number>>;
  windows: Partial<Record<TimeWindow, number>>;
  otherBase: number;
  targetIncentive: number;
  hybrids: number;
  tierBonuses: boolean;
  gates: number;
  multipliers: number;
  weights: number;
  caps: number;
  floors: number;
  team: number;
  appliesTo: number;
  filters: number;
  refunds: number;
  overlays: number;
  activeDates: number;
  ramps: number;
  dated: number;
  versions: number;
  currencies: number;
  range: number;
  asOf: number;
  missingQuotas: number;
  oddPeriods: number;
  otherMeasures: number;
}

export const SIMPLE: ScenarioWeights = {
  kinds: { tiers: 6, perUnit: 2, bonus: 2 },
  windows: { transaction: 2, period: 4, quarterToDate: 1, yearToDate: 4, planToDate: 1 },
  otherBase: 0,
  targetIncentive: 0,
  hybrids: 3,
  tierBonuses: true,
  gates: 0,
  multipliers: 0,
  weights: 0,
  caps: 0,
  floors: 0,
  team: 0,
  appliesTo: 0,
  filters: 4,
  refunds: 3,
  overlays: 2,
  activeDates: 0,
  ramps: 0,
  dated: 0,
  versions: 0,
  currencies: 0,
  range: 0,
  asOf: 1,
  missingQuotas: 0,
  oddPeriods: 3,
  otherMeasures: 3,
};

export const FULL: ScenarioWeights = {
  kinds: { tiers: 8, curve: 3, matrix: 2, perUnit: 2, bonus: 3, pool: 1, rank: 1 },
  windows: { transaction: 2, period: 5, quarterToDate: 2, yearToDate: 4, planToDate: 2 },
  otherBase: 2,
  targetIncentive: 4,
  hybrids: 3,
  tierBonuses: true,
  gates: 4,
  multipliers: 3,
  weights: 3,
  caps: 3,
  floors: 3,
  team: 3,
  appliesTo: 2,
  filters: 4,
  refunds: 4,
  overlays: 3,
  activeDates: 4,
  ramps: 3,
  dated: 3,
  versions: 2,
  currencies: 2,
  range: 3,
  asOf: 1,
  missingQuotas: 1,
  oddPeriods: 4,
  otherMeasures: 3,
};

const chance = (outOfTen: number): fc.Arbitrary<boolean> =>
  outOfTen <= 0 ? fc.constant(false) : fc.integer({ min: 0, max: 99 }).map((n) => n >= 100 - 10 * outOfTen);

/** A feature out of ten scenarios that have it, else undefined. */
const drawn = <T>(outOfTen: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  chance(outOfTen).chain((some): fc.Arbitrary<T | undefined> => (some ? arbitrary : fc.constant(undefined)));

function weighted<T extends string>(weights: Partial<Record<T, number>>): fc.Arbitrary<T> {
  const entries = Object.entries(weights) as [T, number][];
  return fc.oneof(...entries.filter(([, weight]) => weight > 0).map(([value, weight]) => often(weight, fc.constant(value))));
}

const ATTAINMENTS = ['0', '0.25', '0.5', '0.8', '0.9', '1', '1.05', '1.2', '1.5', '2'] as const;
const ascending = (maxLength: number): fc.Arbitrary<string[]> =>
  fc
    .uniqueArray(fc.constantFrom(...ATTAINMENTS), { minLength: 1, maxLength })
    .map((list) => [...list].sort((a, b) => Number(a) - Number(b)));
const positive = (decimals: number, drawnSize: Size): fc.Arbitrary<string> =>
  amountText(decimals, drawnSize).map((value) => {
    const size = Rational.of(value).abs();
    return (size.isZero ? Rational.of('100') : size).toExact();
  });
const quotaText = (drawnSize: Size): fc.Arbitrary<string> => fc.oneof(
  often(4, fc.constantFrom('100', '1000', '5000', '10000', '31000', '90')),
  often(1, positive(2, drawnSize)),
);

/** Parts of one component, before they are fitted together. */
function rawComponent(w: ScenarioWeights, decimals: number, size: Size) {
  return fc.record({
    kind: weighted(w.kinds),
    window: weighted(w.windows),
    onAttainment: fc.boolean(),
    useTarget: chance(w.targetIncentive),
    otherBase: chance(w.otherBase),
    baseName: fc.constantFrom('amount', 'margin', 'units', 'count', 'mrr'),
    measure: drawn(w.otherMeasures, fc.constantFrom('amount', 'margin', 'units', 'count', 'mrr')),
    moneyTable: tableArb({ size, hybrids: w.hybrids > 0, bonuses: w.tierBonuses }),
    attainmentTable: tableArb({ size, scale: 'attainment', hybrids: w.hybrids > 0, bonuses: w.tierBonuses }),
    multipleTable: tableArb({ size, scale: 'attainment', hybrids: w.hybrids > 0, bonuses: w.tierBonuses, ratesAboveOne: true }),
    points: fc.tuple(ascending(4), fc.array(fc.constantFrom('0', '0.25', '0.65', '1', '1.3', '2'), { minLength: 4, maxLength: 4 })),
    below: maybe(fc.constantFrom('zero' as const, 'first' as const, 'extend' as const), 3),
    above: maybe(fc.constantFrom('last' as const, 'extend' as const), 3),
    axes: fc.tuple(ascending(3), ascending(3)),
    axisTo: fc.integer({ min: -2, max: 3 }),
    axisOnMeasure: fc.boolean(),
    cells: fc.array(rateText, { minLength: 9, maxLength: 9 }),
    lookup: maybe(fc.constantFrom('step' as const, 'bilinear' as const), 3),
    unitAmount: amountText(decimals, size),
    packageSize: maybe(fc.constantFrom('1', '5', '10', '0.5', '3'), 2),
    steps: fc.tuple(ascending(4), fc.array(positive(2, size), { minLength: 4, maxLength: 4 })),
    stepMode: maybe(fc.constantFrom('highest' as const, 'cumulative' as const), 3),
    shareBy: fc.constantFrom('equal' as const, 'measure' as const),
    poolAmount: maybe(positive(2, size), 2),
    poolRate: rateText,
    prizes: fc.array(positive(2, size), { minLength: 1, maxLength: 3 }),
    ties: maybe(fc.constantFrom('split' as const, 'all' as const, 'order' as const), 3),
    gates: drawn(
      w.gates,
      fc.array(
        fc.record({
          to: fc.integer({ min: -2, max: 3 }),
          onMeasure: maybe(fc.boolean(), 2),
          min: fc.constantFrom('0.25', '0.5', '0.8', '1', '1.2'),
          beyond: fc.boolean(),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    hold: maybe(fc.boolean(), 2),
    multipliers: drawn(
      w.multipliers,
      fc.array(
        fc.record({
          to: fc.integer({ min: -2, max: 3 }),
          min: maybe(fc.constantFrom('0.5', '0.8', '1'), 3),
          max: maybe(fc.constantFrom('1.1', '1.2', '2'), 3),
          factor: fc.constantFrom('0', '0.5', '0.8', '1', '1.1', '1.25', '2'),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    attainmentCap: drawn(w.caps / 2, fc.constantFrom('1', '1.5', '2')),
    payoutCap: drawn(w.caps, fc.constantFrom('40', '400', '1000.005', '4000')),
    floor: drawn(w.floors, fc.constantFrom('0', '10', '33.335', '40')),
    quota: quotaText(size),
    where: drawn(
      w.filters,
      fc.constantFrom<OracleFilter[]>(
        { product: 'A' },
        { product: ['A', 'B'] },
        { product: { ne: 'B' } },
        { amount: { gte: '1000' } },
        { amount: { gt: 0, lt: 5000 } },
        { isNew: true },
        { seats: { gte: 10, lte: 50 } },
        { product: 'A', isNew: { eq: false } },
        { date: { gte: '2026-02-01' } },
      ),
    ),
    team: chance(w.team),
    appliesTo: chance(w.appliesTo),
  });
}

type RawComponent = ReturnType<typeof rawComponent> extends fc.Arbitrary<infer T> ? T : never;

interface Setting {
  readonly weighted: boolean;
  /** Where quotas may be missing or 0, features whose meaning would then be moot are left out. */
  readonly missingQuotas: boolean;
  readonly policy: 'zero' | 'full';
  readonly ids: readonly string[];
  readonly raws: readonly RawComponent[];
}

const WEIGHT_SETS: readonly (readonly string[])[] = [[], ['1'], ['0.6', '0.4'], ['0.5', '0.3', '0.2'], ['0.25', '0.25', '0.25', '0.25']];

const isShared = (raw: RawComponent): boolean => raw.kind === 'pool' || raw.kind === 'rank';
/** Shared payouts stand on a period alone. */
const windowOf = (raw: RawComponent): TimeWindow => (isShared(raw) ? 'period' : raw.window);

function payoutOf(raw: RawComponent, index: number, setting: Setting): OraclePayout {
  const money = raw.measure === undefined || raw.measure === 'amount' || raw.measure === 'margin';
  switch (raw.kind) {
    case 'tiers': {
      const base = raw.useTarget ? 'targetIncentive' : raw.otherBase ? raw.baseName : undefined;
      const moot = setting.missingQuotas && setting.policy === 'full';
      const on = raw.useTarget || (raw.onAttainment && !moot) ? ('attainment' as const) : undefined;
      const table = base === 'targetIncentive' ? raw.multipleTable : on === undefined ? raw.moneyTable : raw.attainmentTable;
      const gated = (raw.gates ?? []).some(({ beyond }) => beyond);
      const clean: OracleTable =
        (gated || setting.missingQuotas) && table.bonusPolicy !== undefined ? { ...table, bonusPolicy: 'revocable' } : table;
      const noBonus = setting.missingQuotas && on !== undefined;
      return {
        kind: 'tiers',
        ...(on === undefined ? {} : { on }),
        ...(base === undefined ? {} : { base }),
        table: {
          ...clean,
          ...(money || base !== undefined ? {} : { allowRatesAboveOne: true }),
          tiers: noBonus ? clean.tiers.map(({ bonus: _, ...tier }) => tier) : clean.tiers,
        },
      };
    }
    case 'curve': {
      const [at, pays] = raw.points;
      const lone = at.length === 1;
      return {
        kind: 'curve',
        ...(raw.useTarget ? {} : { base: 'measure' as const }),
        points: at.map((attainment, i) => ({ attainment, payout: pays[i] as string })),
        ...(raw.below === undefined || (lone && raw.below === 'extend') ? {} : { below: raw.below }),
        ...(raw.above === undefined || (lone && raw.above === 'extend') ? {} : { above: raw.above }),
      };
    }
    case 'matrix': {
      const [x, y] = raw.axes;
      const other = target(raw.axisTo, index, setting);
      const onMeasure = raw.axisOnMeasure || setting.missingQuotas;
      const scaled = onMeasure ? y.map((at) => String(Number(at) * 1000)) : y;
      return {
        kind: 'matrix',
        ...(raw.useTarget ? {} : { base: 'measure' as const }),
        x: setting.missingQuotas ? { on: 'measure', at: x.map((at) => String(Number(at) * 1000)) } : { at: x },
        y: { ...(other === undefined ? {} : { componentId: other }), ...(onMeasure ? { on: 'measure' as const } : {}), at: scaled },
        cells: x.map((_, i) => y.map((__, j) => raw.cells[i * 3 + j] as DecimalLike)),
        ...(raw.lookup === undefined ? {} : { lookup: raw.lookup }),
      };
    }
    case 'perUnit':
      return { kind: 'perUnit', amount: raw.unitAmount, ...(raw.packageSize === undefined ? {} : { packageSize: raw.packageSize }) };
    case 'bonus': {
      const [at, amounts] = raw.steps;
      const steps = at.map((a, i) => ({ at: raw.onAttainment ? a : String(Number(a) * 1000), amount: amounts[i] as string }));
      return {
        kind: 'bonus',
        ...(raw.onAttainment ? { on: 'attainment' as const } : {}),
        steps,
        ...(raw.stepMode === undefined ? {} : { mode: raw.stepMode }),
      };
    }
    case 'pool':
      return { kind: 'pool', ...(raw.poolAmount === undefined ? { rate: raw.poolRate } : { amount: raw.poolAmount }), shareBy: raw.shareBy };
    case 'rank':
      return { kind: 'rank', prizes: raw.prizes, ...(raw.ties === undefined ? {} : { ties: raw.ties }) };
  }
}

/** Another component that a condition may name: one that everybody has, with a window of its own. */
function target(to: number, index: number, setting: Setting): string | undefined {
  const other = setting.raws[to];
  if (to === index || other === undefined || other.appliesTo || windowOf(other) === 'transaction') return undefined;
  return setting.ids[to];
}

function componentOf(raw: RawComponent, index: number, setting: Setting): OracleComponent {
  const payout = payoutOf(raw, index, setting);
  const otherBase = payout.kind === 'tiers' && payout.base !== undefined && payout.base !== 'targetIncentive';
  const noThreshold = isShared(raw) || otherBase || setting.missingQuotas;
  const gates = (raw.gates ?? []).map(({ to, onMeasure, min, beyond }): OracleGate => {
    const other = target(to, index, setting);
    const own = other === undefined;
    const measured = onMeasure === true || (setting.missingQuotas && own);
    return {
      ...(own ? {} : { componentId: other }),
      ...(measured ? { on: 'measure' as const } : onMeasure === undefined ? {} : { on: 'attainment' as const }),
      min: measured ? String(Number(min) * 1000) : min,
      pays: beyond && own && !noThreshold ? 'fromThreshold' : 'fromZero',
      ...(raw.hold === undefined ? {} : { else: raw.hold ? ('hold' as const) : ('zero' as const) }),
    };
  });
  const multipliers = (raw.multipliers ?? [])
    .filter(({ min, max }) => min !== undefined || max !== undefined)
    .map(({ to, min, max, factor }) => {
      const other = target(to, index, setting);
      return {
        when: {
          ...(other === undefined ? {} : { componentId: other }),
          ...(min === undefined ? {} : { min }),
          ...(max === undefined ? {} : { max }),
        },
        factor,
      };
    });
  const attainmentCap = setting.missingQuotas ? undefined : raw.attainmentCap;
  const cap = {
    ...(raw.payoutCap === undefined ? {} : { payout: raw.payoutCap }),
    ...(attainmentCap === undefined ? {} : { attainment: attainmentCap }),
  };
  const window = windowOf(raw);
  return {
    id: setting.ids[index] as string,
    ...(raw.appliesTo ? { appliesTo: { role: 'ae' } } : {}),
    ...(raw.where === undefined ? {} : { where: raw.where }),
    ...(raw.measure === undefined ? {} : { measure: raw.measure }),
    ...(window === 'period' && raw.onAttainment ? {} : { window }),
    ...(raw.team ? { credit: 'team' as const } : {}),
    ...(setting.missingQuotas && raw.onAttainment ? (raw.hold === true ? { quota: '0' } : {}) : { quota: raw.quota }),
    payout,
    ...(gates.length === 0 ? {} : { gates }),
    ...(multipliers.length === 0 ? {} : { multipliers }),
    ...(setting.weighted ? { weight: WEIGHT_SETS[setting.ids.length]?.[index] } : {}),
    ...(Object.keys(cap).length === 0 ? {} : { cap }),
    ...(raw.floor === undefined ? {} : { floor: raw.floor }),
  };
}

const PERIODS: readonly Rule[] = ['month', 'month', 'quarter'];
const ODD_PERIODS: readonly Rule[] = [
  'quarter',
  'halfYear',
  'year',
  'week',
  { unit: 'month', fiscalYearStartMonth: 4 },
  { unit: 'quarter', fiscalYearStartMonth: 2, labelBy: 'startYear' },
  { unit: 'year', fiscalYearStartMonth: 7 },
  { unit: 'week', weekStartsOn: 0 },
  { unit: 'month', retail: { pattern: '4-5-4', yearEnd: 'nearestDayToMonthEnd', weekday: 6, month: 1, labelBy: 'startYear' } },
  { unit: 'quarter', retail: { pattern: '4-4-5', yearEnd: 'lastDayOfMonth', weekday: 0, month: 12 } },
];

/** To-date windows no longer than the plan's period say nothing new: they become the next longer one. */
function fitWindow(window: TimeWindow, period: Rule): TimeWindow {
  const unit = typeof period === 'string' ? period : period.unit;
  const retail = typeof period !== 'string' && period.retail !== undefined;
  if (unit === 'week' && !retail) return window === 'quarterToDate' || window === 'yearToDate' ? 'planToDate' : window;
  if (window === 'quarterToDate' && (unit === 'halfYear' || unit === 'year')) return 'yearToDate';
  return window;
}

const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 91, halfYear: 182, year: 365 };

/** A whole scenario: transactions, one plan or its versions, and options. */
export function scenarioArb(w: ScenarioWeights): fc.Arbitrary<Scenario> {
  return fc
    .record({
      currency: fc.oneof(often(6, fc.constant('USD')), often(1, fc.constantFrom('JPY', 'KWD'))),
      minorUnits: maybe(fc.integer({ min: 0, max: 4 }), 8),
      odd: chance(w.oddPeriods),
      size: fc.constantFrom<Size[]>('tame', 'large', 'wild', 'wild'),
    })
    .chain(({ currency, minorUnits, odd, size }) => {
      const decimals = minorUnits ?? (currency === 'JPY' ? 0 : currency === 'KWD' ? 3 : 2);
      const day = fc.integer({ min: 0, max: 999 });
      const early = fc.integer({ min: 0, max: 400 });
      const late = fc.integer({ min: 500, max: 999 });
      const raw = fc.record({
        period: fc.constantFrom(...(odd ? ODD_PERIODS : PERIODS)),
        rounding: maybe(fc.constantFrom(...MODES), 3),
        baseYear: fc.constantFrom(2026, 2024),
        components: fc.array(rawComponent(w, decimals, size), { minLength: 1, maxLength: 4 }),
        second: fc.array(rawComponent(w, decimals, size), { minLength: 4, maxLength: 4 }),
        weighted: chance(w.weights),
        missingQuotas: chance(w.missingQuotas),
        policy: fc.constantFrom('zero' as const, 'full' as const),
        effective: fc.record({ from: maybe(early, 2), to: maybe(late, 2), some: chance(3) }),
        versions: chance(w.versions),
        cut: day,
        gap: maybe(fc.integer({ min: 1, max: 40 }), 3),
        people: fc.array(
          fc.record({
            manager: fc.integer({ min: -1, max: 3 }),
            ae: fc.boolean(),
            from: drawn(w.activeDates, early),
            to: drawn(w.activeDates / 2, late),
            ramp: drawn(w.ramps, fc.array(fc.constantFrom('0.25', '0.5', '0.75', '1'), { minLength: 1, maxLength: 3 })),
            quota: maybe(quotaText(size), 2),
            quotaStep: drawn(w.dated, fc.tuple(day, quotaText(size))),
            incentive: fc.constantFrom('1000', '20000', '7500.50'),
            incentiveStep: drawn(w.dated, fc.tuple(day, quotaText(size))),
            byComponent: fc.boolean(),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        backwards: fc.boolean(),
        list: fc.boolean(),
        rows: fc.array(
          fc.record({
            day,
            amount: amountText(decimals, size),
            margin: amountText(decimals, size),
            units: fc.integer({ min: -5, max: 60 }),
            mrr: amountText(1, size),
            nulls: fc.boolean(),
            to: fc.integer({ min: -1, max: 3 }),
            split: fc.array(
              fc.record({
                to: fc.integer({ min: 0, max: 3 }),
                part: fc.integer({ min: 0, max: 6 }),
                overlay: chance(w.overlays),
              }),
              { maxLength: 4 },
            ),
            whole: fc.boolean(),
            refund: drawn(w.refunds, fc.record({ of: fc.integer({ min: 0, max: 20 }), whole: fc.boolean(), named: fc.boolean() })),
            product: maybe(fc.constantFrom('A', 'B', 'C'), 4),
            isNew: maybe(fc.boolean(), 4),
            seats: maybe(fc.integer({ min: 1, max: 60 }), 4),
            euro: chance(w.currencies),
          }),
          { minLength: 2, maxLength: 14 },
        ),
        rates: fc.record({ first: fc.constantFrom('1.1', '0.923456789', '83'), second: maybe(fc.constantFrom('1.2', '7.25'), 2), cut: day, some: chance(w.currencies) }),
        range: drawn(w.range, fc.tuple(early, fc.integer({ min: 1, max: 999 }))),
        asOf: drawn(w.asOf, late),
        detail: maybe(fc.constantFrom('summary' as const, 'transactions' as const, 'transactions' as const), 6),
      });
      return raw.map((r): Scenario => {
        const unit = typeof r.period === 'string' ? r.period : r.period.unit;
        // the scenario's days: some eight periods, from December on
        const length = Math.min(1100, 8 * (UNIT_DAYS[unit] as number));
        const opening = dayOf(`${r.baseYear - 1}-12-10`);
        const dayAt = (mille: number): string => isoOf(opening + Math.floor((mille * length) / 1000));
        const afterDay = (iso: string, days: number): string => isoOf(dayOf(iso) + days);

        const raws = r.components.map((c) => ({ ...c, window: fitWindow(c.window, r.period) }));
        const ids = raws.map((_, i) => `c${i + 1}`);
        const setting: Setting = {
          weighted: r.weighted,
          missingQuotas: r.missingQuotas,
          policy: r.policy,
          ids,
          raws,
        };
        // a plan to date that is looked at through a range has a beginning
        const begins = r.range !== undefined && [...raws, ...r.second].some(({ window }) => window === 'planToDate');
        const from =
          r.effective.some && r.effective.from !== undefined ? dayAt(r.effective.from) : begins ? isoOf(opening) : undefined;
        const toRaw = r.effective.some && r.effective.to !== undefined ? dayAt(r.effective.to) : undefined;
        const to = toRaw !== undefined && from !== undefined && toRaw <= from ? afterDay(from, 100) : toRaw;
        const head = {
          id: 'plan',
          currency,
          ...(minorUnits === undefined ? {} : { minorUnits }),
          ...(r.rounding === undefined ? {} : { rounding: r.rounding }),
          period: r.period,
        };
        const effective = (a: string | undefined, b: string | undefined): Pick<OraclePlan, 'effective'> =>
          a === undefined && b === undefined
            ? {}
            : { effective: { ...(a === undefined ? {} : { from: a }), ...(b === undefined ? {} : { to: b }) } };
        const one: OraclePlan = { ...head, ...effective(from, to), components: raws.map((c, i) => componentOf(c, i, setting)) };
        let plan: OraclePlan | OraclePlan[] = one;
        if (r.versions) {
          const cut = dayAt(r.cut);
          const later = r.gap === undefined ? cut : afterDay(cut, r.gap);
          const seconds = ids.map((_, i) => {
            const c = r.second[i] as RawComponent;
            return { ...c, window: fitWindow(c.window, r.period) };
          });
          const then: Setting = { ...setting, raws: seconds };
          const start = from !== undefined && from < cut ? from : begins ? isoOf(opening - 1) : undefined;
          const end = to !== undefined && to > later ? to : undefined;
          plan = [
            { ...one, version: '1', effective: { ...(start === undefined ? {} : { from: start }), to: cut } },
            {
              ...head,
              version: '2',
              effective: { from: later, ...(end === undefined ? {} : { to: end }) },
              components: seconds.map((c, i) => componentOf(c, i, then)),
            },
          ];
        }

        const count = r.people.length;
        const all = [...raws, ...(r.versions ? r.second : [])];
        const needsList =
          r.range !== undefined ||
          all.some((c) => c.team || c.appliesTo || (c.useTarget && ['tiers', 'curve', 'matrix'].includes(c.kind))) ||
          r.people.some((p) => p.from !== undefined || p.to !== undefined);
        const listed = needsList || r.list;
        // where nothing is prorated, a value that changes by days has no one meaning
        const unprorated = [plan].flat().some(
          ({ effective: span, components }) =>
            components.some(({ window }) => window === 'transaction') ||
            ((span?.from === undefined || span.to === undefined) && components.some(({ window }) => window === 'planToDate')),
        );
        const idOf = (i: number): string => `p${i % count}`;
        const participants = r.people.map((p, i): OracleParticipant => {
          const activeFrom = p.from === undefined ? undefined : dayAt(p.from);
          const rawTo = p.to === undefined ? undefined : dayAt(p.to);
          const activeTo = rawTo !== undefined && activeFrom !== undefined && rawTo <= activeFrom ? afterDay(activeFrom, 120) : rawTo;
          const dated = (value: string, step: [number, string] | undefined) =>
            step === undefined || unprorated ? value : [{ value }, { from: dayAt(step[0]), value: step[1] }];
          const incentive = dated(p.incentive, p.incentiveStep);
          return {
            id: idOf(i),
            ...(p.manager >= 0 && p.manager < i ? { managerId: idOf(p.manager) } : {}),
            attributes: { role: p.ae ? 'ae' : 'sdr' },
            ...(p.quota === undefined || r.missingQuotas
              ? {}
              : { quotas: { [ids[0] as string]: dated(p.quota, p.quotaStep) } }),
            targetIncentive: p.byComponent ? Object.fromEntries(ids.map((id) => [id, incentive])) : incentive,
            ...(activeFrom === undefined ? {} : { activeFrom }),
            ...(activeTo === undefined ? {} : { activeTo }),
            ...(p.ramp === undefined || activeFrom === undefined || unprorated ? {} : { ramp: p.ramp }),
          };
        });

        const symmetric = r.rounding === undefined || SYMMETRIC.includes(r.rounding);
        const hasRates = r.rates.some;
        const transactions = r.rows.map((row, i): OracleTransaction => {
          const sale = row.refund === undefined || i === 0 ? undefined : row.refund.of % (i + 1);
          const saleRow = sale === undefined ? undefined : r.rows[sale];
          const reverses = sale === undefined ? undefined : sale === i ? 'elsewhere' : `t${sale}`;
          const named = row.refund === undefined || row.refund.named || sale === i;
          const parts = row.split.map(({ part }) => part);
          const revenueParts = row.split.filter(({ overlay }) => !overlay).reduce((sum, { part }) => sum + part, 0);
          // tenths that sum to at most 1, or thirds and sevenths as decimals that almost do
          const divisor = row.whole ? Math.max(1, revenueParts) : Math.max(20, revenueParts);
          const credits = row.split.map(({ to: person, overlay }, k): OracleCredit => {
            const share = new Rational(BigInt(parts[k] as number), BigInt(divisor)).rounded(10, row.whole ? 'halfEven' : 'down').toExact();
            return { participantId: idOf(person), share, ...(overlay ? { kind: 'overlay' as const } : {}) };
          });
          const amount = saleRow !== undefined && row.refund?.whole && sale !== i ? Rational.of(saleRow.amount).negated().toExact() : row.amount;
          // databases write null for what is absent
          const absent = row.nulls ? { participantId: null, credits: null, currency: null, reverses: null } : {};
          return {
            id: `t${i}`,
            date: dayAt(row.day),
            ...absent,
            ...(!named ? {} : credits.length > 0 && symmetric ? { credits } : row.to < 0 ? {} : { participantId: idOf(row.to) }),
            amount,
            margin: row.margin,
            units: row.units,
            measures: { mrr: row.mrr },
            attributes: {
              ...(row.product === undefined ? {} : { product: row.product }),
              ...(row.isNew === undefined ? {} : { isNew: row.isNew }),
              ...(row.seats === undefined ? {} : { seats: row.seats }),
            },
            ...(hasRates && row.euro ? { currency: 'EUR' } : {}),
            ...(reverses === undefined ? {} : { reverses }),
          };
        });

        const rateCut = dayAt(r.rates.cut);
        const exchangeRates =
          r.rates.second === undefined
            ? [{ from: 'EUR', to: currency, rate: r.rates.first }]
            : [
                { from: 'EUR', to: currency, rate: r.rates.first, end: rateCut },
                { from: 'EUR', to: currency, rate: r.rates.second, start: rateCut },
                { from: currency, to: 'EUR', rate: '0.5' },
              ];
        const options: OracleOptions = {
          ...(listed ? { participants: r.backwards ? [...participants].reverse() : participants } : {}),
          ...(r.range === undefined ? {} : { range: { start: dayAt(r.range[0]), end: afterDay(dayAt(r.range[0]), 1 + Math.floor((r.range[1] * length) / 1000)) } }),
          ...(r.asOf === undefined ? {} : { asOf: dayAt(r.asOf) }),
          ...(hasRates ? { exchangeRates } : {}),
          ...(r.detail === undefined ? {} : { detail: r.detail }),
          ...(r.missingQuotas ? { onZeroQuota: r.policy } : {}),
        };
        return { transactions, plan, options };
      });
    });
}
