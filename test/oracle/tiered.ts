/** The rate table as its naive recursive definition: F, the chain of pieces from 0 to x, and what differs between two chains. */

import type { DecimalLike, Mode } from './rational.js';
import { maxOf, minOf, ONE, Rational, ZERO } from './rational.js';

export interface OracleTier {
  upTo: DecimalLike | null;
  rate: DecimalLike;
  retroTo?: DecimalLike | undefined;
  bonus?: DecimalLike | undefined;
}

export interface OracleTable {
  mode?: 'graduated' | 'retroactive' | undefined;
  bound?: 'upper' | 'lower' | undefined;
  bonusPolicy?: 'revocable' | 'highWater' | undefined;
  allowRatesAboveOne?: boolean | undefined;
  tiers: readonly OracleTier[];
}

export interface OracleSlice {
  tier: number;
  from: string;
  to: string;
  amount: string;
  rate: string;
  exactPayout: string;
}
export interface OracleBonus {
  tier: number;
  at: string;
  amount: string;
}

/** A table read once: every bound multiplied by `scale` (1, or the quota where the table stands on attainment). */
export interface ReadTable {
  readonly tiers: readonly { lower: Rational; upTo: Rational | null; rate: Rational; retroTo: Rational; bonus: Rational }[];
  readonly lowerConvention: boolean;
  readonly highWater: boolean;
}

export function readTable(table: OracleTable, scale: Rational = ONE): ReadTable {
  let lower = ZERO;
  const tiers = table.tiers.map((tier) => {
    const own = lower;
    const upTo = tier.upTo === null ? null : Rational.of(tier.upTo).times(scale);
    const retroTo =
      tier.retroTo !== undefined
        ? Rational.of(tier.retroTo).times(scale)
        : table.mode === 'retroactive'
          ? ZERO
          : own;
    if (upTo !== null) lower = upTo;
    return { lower: own, upTo, rate: Rational.of(tier.rate), retroTo, bonus: Rational.of(tier.bonus ?? 0) };
  });
  return { tiers, lowerConvention: table.bound === 'lower', highWater: table.bonusPolicy === 'highWater' };
}

/** The tier that x is in. */
function tierOf(table: ReadTable, x: Rational): number {
  return table.tiers.findIndex(
    ({ upTo }) => upTo === null || (table.lowerConvention ? x.lt(upTo) : x.lte(upTo)),
  );
}

/** The tier that ends at a bound. */
function tierBelow(table: ReadTable, bound: Rational): number {
  const index = table.tiers.findIndex(({ upTo }) => upTo !== null && upTo.is(bound));
  if (index < 0) throw new Error('oracle: retroTo is no bound');
  return index;
}

function valueIn(table: ReadTable, index: number, x: Rational): Rational {
  const tier = table.tiers[index];
  if (tier === undefined) throw new Error('oracle: no such tier');
  return boundValue(table, tier.retroTo).plus(tier.rate.times(x.minus(tier.retroTo)));
}

/** B: the value at a bound as the tier below it computes it. */
function boundValue(table: ReadTable, bound: Rational): Rational {
  return bound.isZero ? ZERO : valueIn(table, tierBelow(table, bound), bound);
}

/** F without the bonuses. */
export function ratesPart(table: ReadTable, x: Rational): Rational {
  return valueIn(table, tierOf(table, x), x);
}

/** The tiers with a bonus that are entered at x, lowest first. */
export function enteredBonuses(table: ReadTable, x: Rational): { tier: number; at: Rational; amount: Rational }[] {
  return table.tiers.flatMap(({ lower, bonus }, tier) => {
    const entered = tier > 0 && table.lowerConvention ? x.gte(lower) : x.gt(lower);
    return entered && !bonus.isZero ? [{ tier, at: lower, amount: bonus }] : [];
  });
}

/** Where the bonuses are looked up: at x, or at the highest point so far. */
export function bonusPoint(table: ReadTable, x: Rational, peak: Rational): Rational {
  return table.highWater ? maxOf(peak, x) : x;
}

const bonusSum = (table: ReadTable, point: Rational): Rational =>
  Rational.sum(enteredBonuses(table, point).map(({ amount }) => amount));

/** A stretch walked at one rate; `money` is what one unit of rate · amount is worth. */
export interface Piece {
  readonly tier: number;
  readonly from: Rational;
  readonly to: Rational;
  readonly rate: Rational;
  readonly money: Rational;
}

function chainIn(table: ReadTable, index: number, x: Rational, money: Rational): Piece[] {
  const tier = table.tiers[index];
  if (tier === undefined) throw new Error('oracle: no such tier');
  const below = tier.retroTo.isZero ? [] : chainIn(table, tierBelow(table, tier.retroTo), tier.retroTo, money);
  return [...below, { tier: index, from: tier.retroTo, to: x, rate: tier.rate, money }];
}

/** The chain of pieces from 0 to x. */
export function chainOf(table: ReadTable, x: Rational, money: Rational = ONE): Piece[] {
  return chainIn(table, tierOf(table, x), x, money).filter(({ from, to }) => !from.is(to));
}

/** The walk from the end of the old chain to the end of the new one. */
export function walk(before: readonly Piece[], after: readonly Piece[], cancel: boolean): Piece[] {
  const old = [...before];
  const next = [...after];
  while (cancel && old[0] !== undefined && next[0] !== undefined) {
    const a = old[0];
    const b = next[0];
    const sameWay = a.to.minus(a.from).sign === b.to.minus(b.from).sign;
    if (a.tier !== b.tier || !a.from.is(b.from) || !a.money.is(b.money) || !sameWay) break;
    old.shift();
    next.shift();
    if (a.to.is(b.to)) continue;
    // one of them reaches further: the nearer end is shared
    const up = a.to.gt(a.from);
    const shared = up ? minOf(a.to, b.to) : maxOf(a.to, b.to);
    if (!a.to.is(shared)) old.unshift({ ...a, from: shared });
    if (!b.to.is(shared)) next.unshift({ ...b, from: shared });
    break;
  }
  const steps = [...old.reverse().map((piece) => ({ ...piece, from: piece.to, to: piece.from })), ...next];
  const joined: Piece[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    const continues =
      cancel &&
      last !== undefined &&
      last.tier === step.tier &&
      last.to.is(step.from) &&
      last.to.minus(last.from).sign === step.to.minus(step.from).sign;
    if (continues) joined[joined.length - 1] = { ...last, to: step.to };
    else joined.push(step);
  }
  return joined;
}

export function showSlices(pieces: readonly Piece[]): OracleSlice[] {
  return pieces.map(({ tier, from, to, rate, money }) => ({
    tier,
    from: from.toExact(),
    to: to.toExact(),
    amount: to.minus(from).toExact(),
    rate: rate.toExact(),
    exactPayout: rate.times(to.minus(from)).times(money).toExact(),
  }));
}

export type Entered = ReturnType<typeof enteredBonuses>;

/** What the bonuses entered now add to those entered before, in the order crossed. */
export function bonusesBetween(old: Entered, next: Entered): OracleBonus[] {
  const gained = next.filter(({ tier }) => !old.some((entry) => entry.tier === tier));
  const lost = old.filter(({ tier }) => !next.some((entry) => entry.tier === tier)).reverse();
  return [
    ...lost.map(({ tier, at, amount }) => ({ tier, at: at.toExact(), amount: amount.negated().toExact() })),
    ...gained.map(({ tier, at, amount }) => ({ tier, at: at.toExact(), amount: amount.toExact() })),
  ];
}

const MINOR_UNITS: Record<string, number> = {
  USD: 2, EUR: 2, GBP: 2, CNY: 2, INR: 2, CHF: 2, HUF: 2, JPY: 0, KRW: 0, KWD: 3, BHD: 3, // prettier-ignore
};

export function minorUnitsOf(options: { currency?: string | undefined; minorUnits?: number | undefined }): number {
  if (options.minorUnits !== undefined) return options.minorUnits;
  if (options.currency === undefined) return 2;
  const units = MINOR_UNITS[options.currency];
  if (units === undefined) throw new Error(`oracle: add the minor units of ${options.currency}`);
  return units;
}

export interface OracleTieredOptions {
  prior?: DecimalLike | undefined;
  peak?: DecimalLike | undefined;
  currency?: string | undefined;
  minorUnits?: number | undefined;
  rounding?: Mode | undefined;
}

export interface OracleTieredPayout {
  payout: string;
  exactPayout: string;
  effectiveRate: number | null;
  slices: OracleSlice[];
  bonuses: OracleBonus[];
}

/** `calculateTieredPayout`, without its `options` and `warnings`. */
export function oracleTieredPayout(
  amount: DecimalLike,
  table: OracleTable,
  options: OracleTieredOptions = {},
): OracleTieredPayout {
  const read = readTable(table);
  const decimals = minorUnitsOf(options);
  const mode = options.rounding ?? 'halfUp';
  const size = Rational.of(amount);
  const prior = Rational.of(options.prior ?? 0);
  const now = prior.plus(size);
  const peak = options.peak === undefined ? prior : Rational.of(options.peak);
  const pointBefore = bonusPoint(read, prior, peak);
  const pointNow = bonusPoint(read, now, peak);
  const before = ratesPart(read, prior).plus(bonusSum(read, pointBefore));
  const after = ratesPart(read, now).plus(bonusSum(read, pointNow));
  const exact = after.minus(before);
  return {
    payout: after.rounded(decimals, mode).minus(before.rounded(decimals, mode)).toFixed(decimals),
    exactPayout: exact.toExact(),
    effectiveRate: size.isZero ? null : exact.over(size).toNumber(),
    slices: showSlices(walk(chainOf(read, prior), chainOf(read, now), true)),
    bonuses: bonusesBetween(enteredBonuses(read, pointBefore), enteredBonuses(read, pointNow)),
  };
}
