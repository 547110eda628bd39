import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { add, compare, formatExact, fraction, powerOfTen, toNumber, ZERO } from '../internal/fraction.js';
import { parseGoodRows } from '../internal/goodRows.js';
import { fail } from '../internal/issues.js';
import { toUnits } from '../internal/rounding.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { parseConfig, requireOptions } from '../internal/validate.js';
import type { RejectedRow } from '../types.js';
import type { NormalKpi, NormalScorecard, NormalTeam } from './kpi.schema.js';
import { kpiResultSchema, scorecardSchema, teamSchema } from './kpi.schema.js';
import type { KpiResult, KpiScoring, Scorecard, ScoreKpisOptions, ScoreWarning } from './kpi.types.js';
import type { MeasuredKpi } from './score.kernel.js';
import { applyGates, applyTeam, measureKpi, passes, weighKpis } from './score.kernel.js';

interface ReadResults {
  readonly rows: ReadonlyMap<string, { actual?: string | null | undefined; attainment?: string | null | undefined }>;
  readonly rejected: readonly RejectedRow[];
}

/** Reads the rows: of each KPI at most one, and none that the card does not know. */
function readResults(results: unknown, card: NormalScorecard, collect: boolean): ReadResults {
  const known = new Set(card.kpis.map(({ id }) => id));
  const { read, rejected } = parseGoodRows(kpiResultSchema(), results, 'results', 'kpi', collect, ({ kpi }, i) => {
    if (!known.has(kpi)) fail('UNKNOWN_KPI', `results[${i}].kpi`, kpi, `must be a KPI of the card: ${[...known].join(', ')}`);
  });
  return { rows: new Map(read.map((row) => [row.kpi, row])), rejected };
}

/** A figure without a target is refused: there is nothing to measure it by. */
function requireTarget(kpi: NormalKpi, actual: string | null, path: string): void {
  if (actual !== null && kpi.target === undefined && kpi.direction !== 'range') {
    fail('MISSING_VALUE', `${path}.target`, undefined, 'is required where a row gives an actual');
  }
}

/** What is said of KPIs without a value; with `onMissing: 'error'`, and when there is no other KPI to weigh, it is refused. */
function judgeMissing(measured: readonly MeasuredKpi[], card: NormalScorecard, results: unknown): ScoreWarning[] {
  const warnings: ScoreWarning[] = [];
  const why: string[] = [];
  let present = ZERO;
  measured.forEach(({ kpi, attainment, zeroTarget }) => {
    if (attainment !== null) {
      present = add(present, knownDecimal(kpi.weight));
      return;
    }
    why.push(zeroTarget ? `'${kpi.id}' has a target equal to its baseline, by which nothing can be measured` : `'${kpi.id}' has none`);
    if (zeroTarget) warnings.push({ code: 'ZERO_TARGET', kpi: kpi.id });
    warnings.push({ code: 'MISSING_KPI', kpi: kpi.id });
  });
  if (card.onMissing === 'error' && why.length > 0) {
    fail('MISSING_KPI', 'results', results, `must have an actual or an attainment of every KPI: ${why.join('; ')}. Or set onMissing`);
  }
  if (card.onMissing === 'renormalize' && present.n === 0n) {
    fail('MISSING_KPI', 'results', results, `must have an actual or an attainment of a KPI with a weight above 0, to which the weights of the others can go: ${why.join('; ')}`);
  }
  return warnings;
}

function gradeOf(units: bigint, card: NormalScorecard): { grade: string | null; coefficient: string | null } {
  const score = fraction(units, powerOfTen(card.decimals));
  const band = card.grades.find(({ from }) => from === null || compare(score, knownDecimal(from)) >= 0);
  return { grade: band?.grade ?? null, coefficient: band?.coefficient ?? null };
}

/**
 * Scores somebody by weighted KPIs: what was reached of each, what it counts, and what gates, team and grades make of it.
 *
 * The order, once: attainment → floor and cap → × weight × scale → sum → gates → team → rounded once, half-up → grade.
 * `attainment = (actual − baseline) / (target − baseline)`; in a range it is 1 inside and `1 − distance / tolerance` outside.
 *
 * **Gotchas** What is shown is what is graded: 94.996 at two decimals is 95.00. Gates read the attainment before floor and cap,
 * and come before the team: a gated zero keeps its share of the team.
 *
 * @param results - one row a KPI: `actual`, or the `attainment` itself; a row without both is a missing one
 * @param scorecard - KPIs with weights that sum to exactly 1, gates, grades; floor default 0, no cap, scale 100, 2 decimals
 * @param options - `team`: `{ mode: 'blend', alpha, score }` or `{ mode: 'multiply', coefficient }`; `onInvalid`: `'throw'` (default) or
 *   `'collect'`: a KPI whose row is bad is a missing one
 * @returns the score, its exact figure, the score without gates, grade and coefficient (null without grades), and each KPI and gate
 * @throws {SalesMathError} WEIGHTS_NOT_ONE: weights do not sum to 1, or one is negative
 * @throws {SalesMathError} ZERO_WEIGHTS: `normalizeWeights` with weights that sum to 0
 * @throws {SalesMathError} MISSING_KPI: a KPI has no value, under `onMissing: 'error'`; or no KPI has one, under `renormalize`
 * @throws {SalesMathError} UNKNOWN_KPI: a row or a gate names a KPI that is not on the card
 * @throws {SalesMathError} MISSING_BASELINE: a KPI of which less is better has no baseline
 * @throws {SalesMathError} FLOOR_ABOVE_CAP: a floor lies above its cap
 * @throws {SalesMathError} INVALID_OPTION: grades that do not fall, a baseline on the wrong side of the target, an actual beside an
 *   attainment, an unknown field
 * @throws {SalesMathError} INVALID_ROW: a row is no object. DUPLICATE_ID, MISSING_VALUE, INVALID_NUMBER, INVALID_ID
 * @example
 * import { scoreKpis } from 'salesmath';
 * const card = {
 *   kpis: [
 *     { id: 'sales', weight: '0.7', target: 100000 },
 *     { id: 'complaints', weight: '0.3', direction: 'lower', baseline: 8, target: 4 },
 *   ],
 *   cap: '1.2',
 *   grades: [{ grade: 'A', from: 85, coefficient: '1.2' }, { grade: 'B', from: null, coefficient: '1' }],
 * } as const;
 * const result = scoreKpis([{ kpi: 'sales', actual: 90000 }, { kpi: 'complaints', actual: 5 }], card);
 * result.score; // => 85.5
 * result.kpis.map(({ points }) => points); // => [63, 22.5]
 * result.grade; // => 'A'
 * @see {@link rankParticipants}, {@link calculateTeamLinkage}
 */
export function scoreKpis(results: Iterable<KpiResult>, scorecard: Scorecard, options?: ScoreKpisOptions): KpiScoring {
  const given = requireOptions<ScoreKpisOptions>(options, ['team', 'onInvalid']);
  const card = parseConfig(scorecardSchema(), scorecard, 'scorecard');
  const team: NormalTeam | null = given.team === undefined ? null : parseConfig(teamSchema(), given.team, 'options.team');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const { rows, rejected } = readResults(results, card, collect);
  const measured = card.kpis.map((kpi, i) => {
    const row = rows.get(kpi.id);
    requireTarget(kpi, row?.actual ?? null, `scorecard.kpis[${i}]`);
    return measureKpi(kpi, row);
  });
  const warnings = judgeMissing(measured, card, results);
  const weighed = weighKpis(measured, card);
  const ungated = weighed.reduce((sum, { points }) => add(sum, points), ZERO);
  const attainmentOf = new Map(measured.map(({ kpi, attainment }) => [kpi.id, attainment]));
  const exact = applyTeam(applyGates(ungated, card.gates, attainmentOf), team);
  const style = { minorUnits: card.decimals, rounding: 'halfUp' } as const;
  const toScore = (value: Fraction): number => toNumber(fraction(toUnits(value, style), powerOfTen(card.decimals)));
  return {
    score: toScore(exact),
    exactScore: formatExact(exact),
    ungatedScore: toScore(applyTeam(ungated, team)),
    ...gradeOf(toUnits(exact, style), card),
    kpis: weighed.map(({ kpi, actual, attainment, clamped, weight, points }) => ({
      id: kpi.id,
      actual,
      attainment: attainment === null ? null : toNumber(attainment),
      clamped: clamped === null ? null : toNumber(clamped),
      weight: toNumber(weight),
      points: toNumber(points),
    })),
    gates: card.gates.map((gate) => {
      const observed = attainmentOf.get(gate.kpi) ?? null;
      return { kpi: gate.kpi, min: gate.min, observed: observed === null ? null : toNumber(observed), passed: passes(gate, observed) };
    }),
    options: {
      ...(team === null ? {} : { team }),
      floor: card.floor,
      cap: card.cap,
      scale: card.scale,
      decimals: card.decimals,
      normalizeWeights: card.normalizeWeights,
      onMissing: card.onMissing,
      onInvalid,
    },
    warnings,
    ...(collect ? { rejected } : {}),
  };
}
