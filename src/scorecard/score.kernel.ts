import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, maximum, minimum, multiply, ONE, subtract, ZERO } from '../internal/fraction.js';
import type { NormalKpi, NormalScorecard, NormalTeam } from './kpi.schema.js';

type Gate = NormalScorecard['gates'][number];

/** A KPI with what was reached of it. */
export interface MeasuredKpi {
  readonly kpi: NormalKpi;
  /** Exact; null when no figure was given. */
  readonly actual: string | null;
  /** Before floor and cap; null when it is missing. */
  readonly attainment: Fraction | null;
  /** It is missing since its target equals its baseline. */
  readonly zeroTarget: boolean;
}

/** 1 inside the range, falling to 0 at the tolerance, and below beyond it. */
function rangeAttainment(kpi: NormalKpi, actual: Fraction): Fraction {
  const low = knownDecimal(kpi.low as string);
  const high = knownDecimal(kpi.high as string);
  const distance = maximum(ZERO, maximum(subtract(low, actual), subtract(actual, high)));
  return subtract(ONE, divide(distance, knownDecimal(kpi.tolerance as string)));
}

/** What was reached of a KPI; one with an actual has a target, or is a range. */
export function measureKpi(
  kpi: NormalKpi,
  row: { readonly actual?: string | null | undefined; readonly attainment?: string | null | undefined } | undefined,
): MeasuredKpi {
  const actual = row?.actual ?? null;
  const given = row?.attainment ?? null;
  if (given !== null) return { kpi, actual, attainment: knownDecimal(given), zeroTarget: false };
  if (actual === null) return { kpi, actual, attainment: null, zeroTarget: false };
  const reached = knownDecimal(actual);
  if (kpi.direction === 'range') return { kpi, actual, attainment: rangeAttainment(kpi, reached), zeroTarget: false };
  const baseline = knownDecimal(kpi.baseline ?? '0');
  const span = subtract(knownDecimal(kpi.target as string), baseline);
  if (span.n === 0n) return { kpi, actual, attainment: null, zeroTarget: true };
  return { kpi, actual, attainment: divide(subtract(reached, baseline), span), zeroTarget: false };
}

/** A KPI with what it counts. */
export interface WeighedKpi extends MeasuredKpi {
  readonly clamped: Fraction | null;
  readonly weight: Fraction;
  readonly points: Fraction;
}

function clampOf(kpi: NormalKpi, card: NormalScorecard, attainment: Fraction): Fraction {
  const cap = kpi.cap === undefined ? card.cap : kpi.cap;
  const raised = maximum(attainment, knownDecimal(kpi.floor ?? card.floor));
  return cap === null ? raised : minimum(raised, knownDecimal(cap));
}

/** Weights and points. Of the KPIs that count, weights sum to 1. */
export function weighKpis(measured: readonly MeasuredKpi[], card: NormalScorecard): WeighedKpi[] {
  const counts = ({ attainment }: MeasuredKpi): boolean => attainment !== null || card.onMissing !== 'renormalize';
  const sum = measured.filter(counts).reduce((all, { kpi }) => add(all, knownDecimal(kpi.weight)), ZERO);
  const scale = knownDecimal(card.scale);
  return measured.map((each) => {
    const { kpi, attainment } = each;
    const clamped = attainment === null ? (card.onMissing === 'zero' ? ZERO : null) : clampOf(kpi, card, attainment);
    const weight = counts(each) ? divide(knownDecimal(kpi.weight), sum) : ZERO;
    return { ...each, clamped, weight, points: clamped === null ? ZERO : multiply(multiply(clamped, weight), scale) };
  });
}

/** Exactly `min` passes, missing does not. */
export function passes({ min }: Gate, attainment: Fraction | null): boolean {
  return attainment !== null && compare(attainment, knownDecimal(min)) >= 0;
}

/** Gates that are not passed act on the score in their order. */
export function applyGates(score: Fraction, gates: readonly Gate[], attainmentOf: ReadonlyMap<string, Fraction | null>): Fraction {
  let left = score;
  for (const gate of gates) {
    if (passes(gate, attainmentOf.get(gate.kpi) ?? null)) continue;
    const { effect } = gate;
    if (effect === 'zero') left = ZERO;
    else if ('capScore' in effect) left = minimum(left, knownDecimal(effect.capScore));
    else left = multiply(left, knownDecimal(effect.multiply));
  }
  return left;
}

/** The team's part, after the gates. */
export function applyTeam(own: Fraction, team: NormalTeam | null): Fraction {
  if (team === null) return own;
  if (team.mode === 'multiply') return multiply(own, knownDecimal(team.coefficient));
  const alpha = knownDecimal(team.alpha);
  return add(multiply(own, subtract(ONE, alpha)), multiply(knownDecimal(team.score), alpha));
}
