import { readDecimal, readScaled } from '../internal/decimal.js';
import { MS_PER_DAY } from '../internal/dates.js';
import { fraction, powerOfTen, toNumber } from '../internal/fraction.js';
import { formatInstant } from '../internal/moments.js';
import { sumAscending } from '../internal/numbers.js';
import type { Predicate } from '../internal/filter.js';
import { compileFilter } from '../internal/filter.js';
import type { BehaviourRule, LeadScore, LeadScoreRules, ScoreReason } from './leadScore.types.js';

/** Rules ready for arithmetic. */
export interface CompiledLeadRules {
  readonly source: LeadScoreRules;
  readonly holds: readonly Predicate<object>[];
  /** Places of the behaviour rules that an activity of a kind counts for. */
  readonly byActivity: ReadonlyMap<string, readonly number[]>;
}

/** An activity up to the instant of the score. */
export interface CountedActivity {
  readonly kind: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export function compileLeadRules(source: LeadScoreRules): CompiledLeadRules {
  const byActivity = new Map<string, number[]>();
  source.behaviour.forEach(({ activity }, i) => {
    const places = byActivity.get(activity);
    if (places === undefined) byActivity.set(activity, [i]);
    else places.push(i);
  });
  return { source, holds: source.fit.map(({ when }) => compileFilter(when) as Predicate<object>), byActivity };
}

/** The sum as written: 0.7 + 0.1 is 0.8, so that a grade from 0.8 is reached. */
function sumPoints(points: readonly number[]): number {
  let sum = 0;
  for (const each of points) sum += each;
  if (Number.isSafeInteger(sum) && points.every(Number.isSafeInteger)) return sum + 0;
  let units = 0n;
  let scale = 0;
  for (const each of points) {
    const read = readScaled(each);
    if (read === null) return sum; // no finite number any more
    if (read.scale > scale) {
      units *= powerOfTen(read.scale - scale);
      scale = read.scale;
    }
    units += read.units * powerOfTen(scale - read.scale);
  }
  return toNumber(fraction(units, powerOfTen(scale)));
}

function clamp(points: number, cap: number | undefined): number {
  if (cap === undefined) return points;
  return Math.max(-cap, Math.min(cap, points));
}

/** What is known of the activities of one behaviour rule. */
interface Tally {
  count: number;
  lastAt: number;
  /** 0.5^(days / halfLifeDays) of each; empty without a half-life. */
  readonly strengths: number[];
}

function pointsOf({ points, halfLifeDays, cap }: BehaviourRule, { count, strengths }: Tally): number {
  if (halfLifeDays !== undefined) return clamp(points * sumAscending(Float64Array.from(strengths)), cap);
  const each = readDecimal(points);
  const whole = Number.isSafeInteger(points * count) || each === null ? points * count : toNumber(fraction(each.n * BigInt(count), each.d));
  return clamp(whole, cap);
}

function scoreBehaviour(activities: readonly CountedActivity[], { source, byActivity }: CompiledLeadRules, asOf: number): ScoreReason[] {
  const tallies = new Map<number, Tally>();
  for (const { kind, at } of activities) {
    for (const place of byActivity.get(kind) ?? []) {
      const { halfLifeDays } = source.behaviour[place] as BehaviourRule;
      let tally = tallies.get(place);
      if (tally === undefined) tallies.set(place, (tally = { count: 0, lastAt: -Infinity, strengths: [] }));
      tally.count += 1;
      tally.lastAt = Math.max(tally.lastAt, at);
      if (halfLifeDays !== undefined) tally.strengths.push(0.5 ** ((asOf - at) / MS_PER_DAY / halfLifeDays));
    }
  }
  const reasons: ScoreReason[] = [];
  source.behaviour.forEach((rule, place) => {
    const tally = tallies.get(place);
    if (tally === undefined) return;
    const points = pointsOf(rule, tally);
    if (points === 0) return;
    reasons.push({ ruleId: rule.id, kind: 'behaviour', points, count: tally.count, lastAt: formatInstant(tally.lastAt) });
  });
  return reasons;
}

/** Scores one lead by what it is and what it did. */
export function scoreLead(id: string, lead: object, activities: readonly CountedActivity[], rules: CompiledLeadRules, asOf: number): LeadScore {
  const { fit: fitRules, grades = [] } = rules.source;
  const fitReasons = fitRules
    .filter(({ points }, i) => points !== 0 && (rules.holds[i] as Predicate<object>)(lead))
    .map(({ id: ruleId, points }): ScoreReason => ({ ruleId, kind: 'fit', points }));
  const behaviourReasons = scoreBehaviour(activities, rules, asOf);
  const reasons = [...fitReasons, ...behaviourReasons];
  const score = sumPoints(reasons.map(({ points }) => points));
  return {
    id,
    fit: sumPoints(fitReasons.map(({ points }) => points)),
    engagement: sumPoints(behaviourReasons.map(({ points }) => points)),
    score,
    grade: grades.find(({ from }) => score >= from)?.grade ?? null,
    reasons,
  };
}
