import { tellRejected } from '../internal/rejected.phrases.js';
import { readLocale } from '../internal/sentences.js';
import type { ExplainOptions } from '../types.js';
import { explainGoalWarning } from './goalWarning.sentences.js';
import { explainTrack, readTrack } from './track.sentences.js';
import type { GoalTrackReport } from './tracking.types.js';

/**
 * Tells in words where a goal stands: the status, what was reached of what, what should have been by now, where the pace leads
 * and what each day that remains must bring.
 *
 * @param result - what `trackGoal` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences, the status first; the values carry no currency, as the result has none
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainGoalTrack, trackGoal } from 'salesmath';
 * const goal = { id: 'june', metric: { id: 'sales', unit: 'money', currency: 'CNY' }, period: '2026-06', target: 500000 } as const;
 * const track = trackGoal(goal, [{ date: '2026-06-05', value: 120000 }, { date: '2026-06-20', value: 200000 }], { asOf: '2026-06-20' });
 * explainGoalTrack(track);
 * // => [
 * //   'Goal june is at risk.',
 * //   'It stands at 320000.00, the target is 500000.00: the attainment is 64 %.',
 * //   'It is 180000.00 away from the target.',
 * //   'By now it should stand at 333333.33, with 66.7 % of the goal reached.',
 * //   'The pace index is 0.96; below 1 a goal is at risk, below 0.9 off track.',
 * //   'At this pace the whole period brings 480000.',
 * //   'Each of the 10 calendar days that remain must bring 18000.',
 * //   '20 of 30 calendar days are gone, 10 to come.',
 * // ]
 * @see {@link trackGoal}, {@link explainGoalTracks}
 */
export function explainGoalTrack(result: GoalTrackReport, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const { options: used, warnings, rejected, ...track } = readTrack(result);
  return [...explainTrack(track, used, locale), ...warnings.map((warning) => explainGoalWarning(warning, locale)), ...tellRejected(rejected, locale)];
}
