import { knownDecimal } from './decimal.js';
import type { Fraction } from './fraction.js';
import { add, compare, formatExact, multiply, negate, sign, subtract, ZERO } from './fraction.js';

/*
 * A rate table is one function F of the measure, and every payout a difference of F. F(x) is the sum over the *chain* of
 * x: the stretches from 0 to x, each in the tier whose rate pays it. A tier that pays back to `retroTo` replaces the
 * stretches above that bound by one of its own. Below zero the first tier goes on.
 */

/** A rate table after checking: every default filled in, every decimal an exact string. */
export interface NormalRateTable {
  readonly mode: 'graduated' | 'retroactive';
  readonly bound: 'upper' | 'lower';
  readonly bonusPolicy: 'revocable' | 'highWater';
  readonly allowRatesAboveOne: boolean;
  readonly tiers: readonly NormalRateTier[];
}

/** A tier after checking. */
export interface NormalRateTier {
  readonly upTo: string | null;
  readonly rate: string;
  readonly retroTo: string;
  readonly bonus?: string;
}

/** A stretch of the measure paid at one rate. */
export interface TierSlice {
  /** Index of the tier, from 0. */
  readonly tier: number;
  /** Where the stretch begins, exact, in units of the measure (of attainment where the table pays on target incentive). */
  readonly from: string;
  /** Where it ends; below `from` when a refund walks down. */
  readonly to: string;
  /** `to − from`, exact and signed. */
  readonly amount: string;
  /** The tier's rate, exact. */
  readonly rate: string;
  /** What the stretch pays, exact and unrounded. */
  readonly exactPayout: string;
}

/** A milestone bonus that was paid or taken back. */
export interface TierBonus {
  /** Index of the tier entered or left, from 0. */
  readonly tier: number;
  /** The tier's lower bound, exact. */
  readonly at: string;
  /** Money, exact; negative when taken back. */
  readonly amount: string;
}

/** A tier ready for arithmetic. */
export interface CompiledTier {
  /** Where the tier begins; 0 for the first. */
  readonly lower: Fraction;
  readonly rate: Fraction;
  readonly rateText: string;
  readonly retroTo: Fraction;
  readonly bonus: Fraction | null;
  /** The chain from 0 to `retroTo`, as the tier that ends there pays it. */
  readonly before: readonly Stretch[];
  /** What that chain pays. */
  readonly valueBefore: Fraction;
}

/** A rate table ready for arithmetic. */
export interface CompiledTable {
  readonly entersAtBound: boolean;
  readonly highWater: boolean;
  readonly tiers: readonly CompiledTier[];
}

/** Part of a chain: `from` is nearer to 0. */
export interface Stretch {
  readonly tier: number;
  readonly from: Fraction;
  readonly to: Fraction;
}

function stretchValue(tier: { readonly rate: Fraction }, from: Fraction, to: Fraction): Fraction {
  return multiply(tier.rate, subtract(to, from));
}

function chainThrough(tier: CompiledTier, index: number, to: Fraction): Stretch[] {
  return [...tier.before, { tier: index, from: tier.retroTo, to }];
}

/** @param unit - what a bound of 1 is in units of the measure: 1, or the quota for tables on attainment */
export function compileTable(table: NormalRateTable, unit?: Fraction): CompiledTable {
  const scale = (text: string): Fraction => (unit === undefined ? knownDecimal(text) : multiply(knownDecimal(text), unit));
  const tiers: CompiledTier[] = [];
  let lower = ZERO;
  for (const tier of table.tiers) {
    const retroTo = scale(tier.retroTo);
    let index = tiers.length - 1; // the tier that ends at retroTo
    while (index >= 0 && compare((tiers[index] as CompiledTier).lower, retroTo) >= 0) index -= 1;
    const below = tiers[index];
    tiers.push({
      lower,
      rate: knownDecimal(tier.rate),
      rateText: tier.rate,
      retroTo,
      bonus: tier.bonus === undefined || tier.bonus === '0' ? null : knownDecimal(tier.bonus),
      before: below === undefined ? [] : chainThrough(below, index, retroTo),
      valueBefore: below === undefined ? ZERO : add(below.valueBefore, stretchValue(below, below.retroTo, retroTo)),
    });
    if (tier.upTo !== null) lower = scale(tier.upTo);
  }
  return { entersAtBound: table.bound === 'lower', highWater: table.bonusPolicy === 'highWater', tiers };
}

/** Index of the tier that a measure has reached. */
export function tierAt(table: CompiledTable, measure: Fraction): number {
  const { tiers } = table;
  let reached = 0;
  for (let i = 1; i < tiers.length; i += 1) {
    const side = compare(measure, (tiers[i] as CompiledTier).lower);
    if (side < 0 || (side === 0 && !table.entersAtBound)) break;
    reached = i;
  }
  return reached;
}

/** F(x) without bonuses. */
export function ratesValue(table: CompiledTable, measure: Fraction): Fraction {
  const tier = table.tiers[tierAt(table, measure)] as CompiledTier;
  return add(tier.valueBefore, stretchValue(tier, tier.retroTo, measure));
}

/** How many tiers a measure has entered: none at 0 and below. */
function tiersEntered(table: CompiledTable, measure: Fraction): number {
  return sign(measure) <= 0 ? 0 : tierAt(table, measure) + 1;
}

/** E(x): the bonuses of all tiers that a measure has entered. */
export function bonusesValue(table: CompiledTable, measure: Fraction): Fraction {
  let sum = ZERO;
  const entered = tiersEntered(table, measure);
  for (let i = 0; i < entered; i += 1) {
    const { bonus } = table.tiers[i] as CompiledTier;
    if (bonus !== null) sum = add(sum, bonus);
  }
  return sum;
}

function chainTo(table: CompiledTable, measure: Fraction): Stretch[] {
  if (sign(measure) === 0) return [];
  const index = tierAt(table, measure);
  const tier = table.tiers[index] as CompiledTier;
  return compare(tier.retroTo, measure) === 0 ? [...tier.before] : chainThrough(tier, index, measure);
}

/** What is left of two chains when the stretch from 0 that both share is dropped. */
function dropShared(old: readonly Stretch[], now: readonly Stretch[]): { old: Stretch[]; now: Stretch[] } {
  let i = 0;
  for (; i < old.length && i < now.length; i += 1) {
    const a = old[i] as Stretch;
    const b = now[i] as Stretch;
    if (a.tier !== b.tier || sign(a.to) !== sign(b.to)) break;
    if (compare(a.to, b.to) === 0) continue;
    const aIsNearer = compare(a.to, b.to) === sign(b.to) * -1;
    const shared = aIsNearer ? a.to : b.to;
    return {
      old: aIsNearer ? old.slice(i + 1) : [{ ...a, from: shared }, ...old.slice(i + 1)],
      now: aIsNearer ? [{ ...b, from: shared }, ...now.slice(i + 1)] : now.slice(i + 1),
    };
  }
  return { old: old.slice(i), now: now.slice(i) };
}

/** The walk from one measure to another: the old chain down, then the new one up, neighbours in one tier joined. */
export function walk(table: CompiledTable, from: Fraction, to: Fraction): Stretch[] {
  const rest = dropShared(chainTo(table, from), chainTo(table, to));
  const down = rest.old.reverse().map(({ tier, from: low, to: high }) => ({ tier, from: high, to: low }));
  const last = down[down.length - 1];
  const first = rest.now[0];
  if (last === undefined || first === undefined || last.tier !== first.tier) return [...down, ...rest.now];
  return [...down.slice(0, -1), { tier: last.tier, from: last.from, to: first.to }, ...rest.now.slice(1)];
}

/** Stretches as slices; every slice pays `factor × rate × amount`. */
export function toSlices(table: CompiledTable, stretches: readonly Stretch[], factor?: Fraction): TierSlice[] {
  return stretches.map(({ tier, from, to }) => {
    const { rate, rateText } = table.tiers[tier] as CompiledTier;
    const amount = subtract(to, from);
    const pays = multiply(rate, amount);
    return {
      tier,
      from: formatExact(from),
      to: formatExact(to),
      amount: formatExact(amount),
      rate: rateText,
      exactPayout: formatExact(factor === undefined ? pays : multiply(pays, factor)),
    };
  });
}

/** Bonuses entered or left between two measures, in the order crossed. */
export function crossedBonuses(table: CompiledTable, from: Fraction, to: Fraction): TierBonus[] {
  const before = tiersEntered(table, from);
  const after = tiersEntered(table, to);
  const crossed: TierBonus[] = [];
  const push = (index: number, taken: boolean): void => {
    const { bonus, lower } = table.tiers[index] as CompiledTier;
    if (bonus === null) return;
    crossed.push({ tier: index, at: formatExact(lower), amount: formatExact(taken ? negate(bonus) : bonus) });
  };
  for (let i = before; i < after; i += 1) push(i, false);
  for (let i = before - 1; i >= after; i -= 1) push(i, true);
  return crossed;
}
