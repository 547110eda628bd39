import type { Fraction } from '../internal/fraction.js';
import { compare, decimalsOf, formatExact, multiply, powerOfTen, sign, ZERO } from '../internal/fraction.js';
import type { CompiledTable, CompiledTier } from '../internal/rateTable.kernel.js';
import { formatScaled } from '../internal/scaled.js';
import type { TierBonus, TierSlice } from './types.js';

/*
 * The fast lane of the rate table: the same function F as in rateTable.kernel.ts, on integers in doubles. It takes tables
 * that are graduated or retroactive throughout; hybrids, and measures beyond the limit, go the exact way.
 */

/** A rate table as integers. */
export interface ScaledTable {
  /** Units of the measure are `10^-scale`. */
  readonly scale: number;
  /** Units of the payout are `10^-payScale`. */
  readonly payScale: number;
  /** Measures above it, of either sign, and ways between two measures that are longer, are beyond the lane. */
  readonly limit: number;
  readonly retroactive: boolean;
  readonly entersAtBound: boolean;
  readonly lower: Float64Array;
  readonly lowerText: readonly string[];
  readonly rate: Float64Array;
  readonly rateText: readonly string[];
  /** What the tiers below pay up to the lower bound; 0 where the table is retroactive. */
  readonly before: Float64Array;
  /** Bonuses of all tiers up to this one; null: there are none. */
  readonly bonuses: Float64Array | null;
  /** Whether the way through the tiers is told; an amount for each unit has none. */
  readonly hasSlices: boolean;
}

const MOST_DECIMALS = 15;

function asUnits(value: Fraction, scale: number): number {
  return Number((value.n * powerOfTen(scale)) / value.d);
}

function most(values: readonly Fraction[]): number | null {
  let decimals = 0;
  for (const value of values) {
    const own = decimalsOf(value);
    if (own === null) return null;
    if (own > decimals) decimals = own;
  }
  return decimals;
}

const isGraduated = (tier: CompiledTier): boolean => compare(tier.retroTo, tier.lower) === 0;
const isRetroactive = (tier: CompiledTier): boolean => sign(tier.retroTo) === 0;

/** Puts a table into the fast lane, or gives null where it does not fit. */
export function scaleTable(table: CompiledTable, unitScale: number, minorUnits: number): ScaledTable | null {
  const { tiers } = table;
  const retroactive = !tiers.every(isGraduated);
  if (retroactive && !tiers.every(isRetroactive)) return null;
  const hasBonuses = tiers.some((tier) => tier.bonus !== null);
  if (hasBonuses && table.highWater) return null;
  const boundDecimals = most(tiers.map((tier) => tier.lower));
  const rateDecimals = most(tiers.map((tier) => tier.rate));
  const bonusDecimals = most(tiers.flatMap((tier) => tier.bonus ?? []));
  if (boundDecimals === null || rateDecimals === null || bonusDecimals === null) return null;
  const scale = Math.max(unitScale, boundDecimals);
  const payScale = Math.max(scale + rateDecimals, minorUnits, bonusDecimals);
  if (payScale > MOST_DECIMALS) return null;

  const rate = Float64Array.from(tiers, (tier) => asUnits(tier.rate, payScale - scale));
  const before = Float64Array.from(tiers, (tier) => (retroactive ? 0 : asUnits(tier.valueBefore, payScale)));
  const lower = Float64Array.from(tiers, (tier) => asUnits(tier.lower, scale));
  let sum = 0;
  const bonuses = Float64Array.from(tiers, (tier) => (sum += tier.bonus === null ? 0 : asUnits(tier.bonus, payScale)));
  const largestRate = Math.max(1, ...rate.map(Math.abs));
  const limit = Math.floor((Number.MAX_SAFE_INTEGER - sum) / largestRate);
  const bounds = tiers.map((tier) => multiply(tier.lower, { n: powerOfTen(scale), d: 1n }));
  if (limit <= 0 || bounds.some((bound) => bound.n > BigInt(limit) * bound.d)) return null;
  return {
    scale,
    payScale,
    limit,
    retroactive,
    entersAtBound: table.entersAtBound,
    lower,
    lowerText: tiers.map((tier) => formatExact(tier.lower)),
    rate,
    rateText: tiers.map((tier) => tier.rateText),
    before,
    bonuses: hasBonuses ? bonuses : null,
    hasSlices: true,
  };
}

/** The same for an amount that is paid for each unit. */
export function scaleAmount(amount: Fraction, unitScale: number, minorUnits: number): ScaledTable | null {
  const tier = { lower: ZERO, rate: amount, rateText: formatExact(amount), retroTo: ZERO, bonus: null, before: [], valueBefore: ZERO };
  const table = scaleTable({ entersAtBound: true, highWater: false, tiers: [tier] }, unitScale, minorUnits);
  return table === null ? null : { ...table, hasSlices: false };
}

/** Index of the tier that a measure has reached. */
function scaledTierAt(table: ScaledTable, measure: number): number {
  const { lower, entersAtBound } = table;
  let reached = lower.length - 1;
  if (entersAtBound) while (reached > 0 && measure < (lower[reached] as number)) reached -= 1;
  else while (reached > 0 && measure <= (lower[reached] as number)) reached -= 1;
  return reached;
}

/** F(x), bonuses included, in payout units. */
export function scaledValue(table: ScaledTable, measure: number): number {
  const tier = scaledTierAt(table, measure);
  const rate = table.rate[tier] as number;
  const rates = table.retroactive
    ? rate * measure
    : (table.before[tier] as number) + rate * (measure - (table.lower[tier] as number));
  return table.bonuses !== null && measure > 0 ? rates + (table.bonuses[tier] as number) : rates;
}

function slice(table: ScaledTable, tier: number, from: number, to: number, fromText: string, toText: string): TierSlice {
  const amount = to - from;
  return {
    tier,
    from: fromText,
    to: toText,
    amount: from === 0 ? toText : formatScaled(amount, table.scale),
    rate: table.rateText[tier] as string,
    exactPayout: formatScaled((table.rate[tier] as number) * amount, table.payScale),
  };
}

/** The walk from one measure to another, as slices. */
export function scaledWalk(table: ScaledTable, from: number, to: number, fromText: string, toText: string): TierSlice[] {
  if (from === to || !table.hasSlices) return [];
  let at = scaledTierAt(table, from);
  const goal = scaledTierAt(table, to);
  if (at === goal) return [slice(table, at, from, to, fromText, toText)];
  if (table.retroactive) {
    const slices: TierSlice[] = [];
    if (from !== 0) slices.push(slice(table, at, from, 0, fromText, '0'));
    if (to !== 0) slices.push(slice(table, goal, 0, to, '0', toText));
    return slices;
  }
  const slices: TierSlice[] = [];
  let here = from;
  let hereText = fromText;
  const step = goal > at ? 1 : -1;
  while (at !== goal) {
    const edge = step > 0 ? at + 1 : at;
    const bound = table.lower[edge] as number;
    const text = table.lowerText[edge] as string;
    if (bound !== here) slices.push(slice(table, at, here, bound, hereText, text));
    here = bound;
    hereText = text;
    at += step;
  }
  if (here !== to) slices.push(slice(table, at, here, to, hereText, toText));
  return slices;
}

/** Bonuses entered or left between two measures, in the order crossed. */
export function scaledBonuses(table: ScaledTable, from: number, to: number): TierBonus[] {
  const { bonuses } = table;
  if (bonuses === null) return [];
  const before = from > 0 ? scaledTierAt(table, from) + 1 : 0;
  const after = to > 0 ? scaledTierAt(table, to) + 1 : 0;
  const crossed: TierBonus[] = [];
  const push = (tier: number, direction: 1 | -1): void => {
    const amount = (bonuses[tier] as number) - (tier === 0 ? 0 : (bonuses[tier - 1] as number));
    if (amount === 0) return;
    crossed.push({
      tier,
      at: table.lowerText[tier] as string,
      amount: formatScaled(direction * amount, table.payScale),
    });
  };
  for (let tier = before; tier < after; tier += 1) push(tier, 1);
  for (let tier = before - 1; tier >= after; tier -= 1) push(tier, -1);
  return crossed;
}
