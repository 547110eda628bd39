import { allocateUnits } from '../internal/allocate.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, formatExact, formatUnits, fraction, maximum, multiply, powerOfTen, ZERO } from '../internal/fraction.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { toUnits } from '../internal/rounding.js';
import type { CompiledComponent, CompiledPayout } from './compilePlan.js';
import type { PayoutTrace } from './trace.types.js';

/** Somebody who takes part in a pool or ranking in one period. */
export interface Sharer {
  readonly participant: number;
  /** After the attainment cap. */
  readonly measure: Fraction;
  readonly open: boolean;
}

/** What one of them gets, and by which rule. */
export interface Shared {
  readonly amount: Fraction;
  readonly trace: PayoutTrace;
}

function fromUnits(units: bigint, style: MoneyStyle): Fraction {
  return fraction(units, powerOfTen(style.minorUnits));
}

/** Weights as integers in the same proportions. */
function integerWeights(values: readonly Fraction[]): bigint[] {
  let denominator = 1n;
  for (const { d } of values) if (denominator % d !== 0n) denominator *= d;
  return values.map(({ n, d }) => n * (denominator / d));
}

function allocateAmong(amount: Fraction, weights: readonly Fraction[], style: MoneyStyle): Fraction[] {
  const integers = integerWeights(weights);
  if (integers.every((weight) => weight === 0n)) return weights.map(() => ZERO);
  return allocateUnits(toUnits(amount, style), integers).map((units) => fromUnits(units, style));
}

function sharePool(payout: Extract<CompiledPayout, { kind: 'pool' }>, sharers: readonly Sharer[], style: MoneyStyle): Map<number, Shared> {
  let measures = ZERO;
  for (const { measure } of sharers) measures = add(measures, measure);
  const pot = payout.amount ?? multiply(payout.rate as Fraction, measures);
  const weights = sharers.map(({ open, measure }) => (!open ? ZERO : payout.byMeasure ? maximum(measure, ZERO) : fraction(1n)));
  const shares = allocateAmong(pot, weights, style);
  const all = { kind: 'pool', pot: formatUnits(toUnits(pot, style), style.minorUnits), weights: formatExact(weights.reduce(add, ZERO)), sharers: sharers.length } as const;
  return new Map(
    sharers.map(({ participant }, i) => [participant, { amount: shares[i] as Fraction, trace: { ...all, weight: formatExact(weights[i] as Fraction) } }]),
  );
}

function awardPrizes(payout: Extract<CompiledPayout, { kind: 'rank' }>, sharers: readonly Sharer[], style: MoneyStyle): Map<number, Shared> {
  const ranked = [...sharers].sort((a, b) => compare(b.measure, a.measure)); // stable: ties keep the order of participants
  const prizeOf = (place: number): Fraction => payout.prizes[place] ?? ZERO;
  const awards = new Map<number, Shared>();
  for (let from = 0; from < ranked.length; ) {
    let to = from + 1;
    if (payout.ties !== 'order') {
      while (to < ranked.length && compare((ranked[to] as Sharer).measure, (ranked[from] as Sharer).measure) === 0) to += 1;
    }
    const tied = ranked.slice(from, to);
    let prizes = ZERO;
    let best = prizeOf(from);
    for (let place = from; place < to; place += 1) {
      prizes = add(prizes, prizeOf(place));
      best = maximum(best, prizeOf(place));
    }
    const parts =
      payout.ties === 'split' && tied.length > 1
        ? allocateAmong(prizes, tied.map(() => fraction(1n)), style)
        : tied.map(() => best);
    const trace = { kind: 'rank', rank: from + 1, tied: tied.length, sharers: ranked.length } as const;
    tied.forEach(({ participant }, i) => awards.set(participant, { amount: parts[i] as Fraction, trace }));
    from = to;
  }
  return awards;
}

/** Shares a pool, or awards the prizes of a ranking, among those who take part in a period; in the order of rows. */
export function shareOut(component: CompiledComponent, sharers: readonly Sharer[], style: MoneyStyle): ReadonlyMap<number, Shared> {
  const { payout } = component;
  if (payout.kind === 'pool') return sharePool(payout, sharers, style);
  return payout.kind === 'rank' ? awardPrizes(payout, sharers, style) : new Map<number, Shared>();
}

/** Whether a component is paid out of something shared. */
export function isShared(component: CompiledComponent): boolean {
  return component.payout.kind === 'pool' || component.payout.kind === 'rank';
}

