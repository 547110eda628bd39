import * as z from 'zod/mini';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, figureText, listText, numberText, percentText, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainableGoalWarning } from './goalWarning.sentences.js';
import { goalWarningsSchema } from './goalWarning.sentences.js';
import { PHRASES } from './tracking.phrases.js';
import type { EffectiveTrackGoalOptions, GoalTrack, GoalTracks } from './tracking.types.js';

type TrackedWith = Pick<EffectiveTrackGoalOptions, 'asOf' | 'basis' | 'atRiskBelow' | 'offTrackBelow'>;

/** What the reports about one goal and about many have in common, as far as sentences look at it. */
interface Tracking {
  readonly options: TrackedWith;
  readonly warnings: readonly ExplainableGoalWarning[];
  readonly rejected?: readonly unknown[] | undefined;
}

const listSchemas = () => {
  const amount = z.nullable(decimalTextSchema());
  const figure = z.number();
  const open = z.nullable(figure);
  const track = {
    goalId: z.string(),
    target: amount,
    actual: amount,
    attainment: open,
    elapsed: figure,
    remaining: figure,
    total: figure,
    expectedShare: open,
    expectedToDate: open,
    paceIndex: open,
    projection: open,
    gap: amount,
    requiredPerDay: open,
    reached: z.nullable(z.enum(['stretch', 'target', 'threshold'])),
    status: z.enum(['notSet', 'notStarted', 'onTrack', 'atRisk', 'offTrack', 'achieved', 'missed', 'unknown']),
    ignored: z.object({ outsidePeriod: figure, afterAsOf: figure }),
  };
  const rest = {
    options: z.object({ asOf: z.string(), basis: z.enum(['calendarDays', 'workingDays']), atRiskBelow: figure, offTrackBelow: figure }),
    warnings: goalWarningsSchema(),
    rejected: toldRejectedSchema(),
  };
  return { track, rest };
};

/** Reads the report about one goal as far as sentences look at it. */
export function readTrack(result: unknown): GoalTrack & Tracking {
  const { track, rest } = listSchemas();
  return parseConfig(z.object({ ...track, ...rest }), result, 'result');
}

/** Reads the report about many goals as far as sentences look at it. */
export function readTracks(result: unknown): Pick<GoalTracks, 'rows' | 'total' | 'unmatched'> & Tracking {
  const { track, rest } = listSchemas();
  const schema = z.object({
    rows: z.array(z.object(track)),
    total: z.nullable(z.object(track)),
    unmatched: z.object({ count: z.number(), indexes: z.array(z.number()) }),
    ...rest,
  });
  return parseConfig(schema, result, 'result');
}

/** A value as the result prints it; one that does not end, as a mean may be, with four decimals. */
export function valueText(value: string): string {
  return /\.\d{7}/.test(value) ? numberText(value, 4) : value;
}

function explainStand({ target, actual, attainment, gap }: GoalTrack, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  if (actual === null) return [target === null ? phrases.empty : phrases.nothing(valueText(target))];
  if (target === null) return [phrases.recorded(valueText(actual))];
  const [stand, wanted] = [valueText(actual), valueText(target)];
  const sentences = [attainment === null ? phrases.stands(stand, wanted) : phrases.attained(stand, wanted, percentText(attainment, locale))];
  if (gap !== null && signOf(gap) !== 0) sentences.push(signOf(gap) > 0 ? phrases.away(valueText(gap)) : phrases.beyond(valueText(sizeOf(gap))));
  return sentences;
}

/** Where a goal stands, without its warnings. */
export function explainTrack(track: GoalTrack, { asOf, basis, atRiskBelow, offTrackBelow }: TrackedWith, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  const { goalId, elapsed, remaining, total, expectedShare, expectedToDate, paceIndex, projection, requiredPerDay, reached, status, ignored } = track;
  const sentences = [phrases[status](goalId), ...explainStand(track, locale)];
  if (reached !== null && (reached !== 'target' || status !== 'achieved')) sentences.push(phrases[reached]);
  if (elapsed > 0 && remaining > 0 && status !== 'notSet') {
    if (expectedShare !== null) {
      const share = percentText(expectedShare, locale);
      sentences.push(expectedToDate === null ? phrases.expectedShare(share) : phrases.expected(numberText(expectedToDate, 2), share));
    }
    if (paceIndex !== null) sentences.push(phrases.pace(numberText(paceIndex, 2), numberText(atRiskBelow, 2), numberText(offTrackBelow, 2)));
  }
  if (elapsed > 0 && remaining > 0 && projection !== null) sentences.push(phrases.projection(numberText(projection, 2)));
  if (requiredPerDay !== null && requiredPerDay > 0) sentences.push(phrases.perDay(figureText(requiredPerDay), remaining, basis));
  sentences.push(phrases.time(elapsed, total, remaining, basis));
  const left: string[] = [];
  if (ignored.outsidePeriod > 0) left.push(phrases.outsidePeriod(ignored.outsidePeriod));
  if (ignored.afterAsOf > 0) left.push(phrases.afterAsOf(ignored.afterAsOf, asOf));
  if (left.length > 0) sentences.push(phrases.ignored(listText(left, locale)));
  return sentences;
}
