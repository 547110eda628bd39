import { tellRejected } from '../internal/rejected.phrases.js';
import { readLocale } from '../internal/sentences.js';
import type { ExplainOptions } from '../types.js';
import type { GoalExplanation } from './goalExplanation.types.js';
import { explainUnmatched, sortGoalWarnings } from './goalWarning.sentences.js';
import { explainTrack, readTracks } from './track.sentences.js';
import type { GoalTracks } from './tracking.types.js';

/**
 * Tells in words where many goals stand, goal by goal, and what belongs to none of them.
 *
 * @param result - what `trackGoals` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns an entry for every goal in the order of the result, then one for the total under its id, then, where there is
 *   something to say, one with the `goalId` null for rows that belong to none of the goals or could not be read
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no result
 * @example
 * import { explainGoalTracks, trackGoals } from 'salesmath';
 * const goals = [{ id: 'ann', metric: { id: 'deals', unit: 'count' }, period: '2026-06', target: 20 }] as const;
 * const tracks = trackGoals(goals, [{ goalId: 'ann', date: '2026-06-03', value: 20 }, { goalId: 'bo', date: '2026-06-04', value: 1 }], { asOf: '2026-06-15' });
 * const [ann, rest] = explainGoalTracks(tracks);
 * ann?.sentences.slice(0, 2); // => ['Goal ann is achieved.', 'It stands at 20, the target is 20: the attainment is 100 %.']
 * rest; // => { goalId: null, sentences: ['1 row belongs to none of the goals, counted from 0: 1.'] }
 * @see {@link trackGoals}
 */
export function explainGoalTracks(result: GoalTracks, options?: ExplainOptions): readonly GoalExplanation[] {
  const locale = readLocale(options);
  const { rows, total, unmatched, options: used, warnings, rejected } = readTracks(result);
  const { ofGoal, others } = sortGoalWarnings(warnings, locale);
  const explained = (total === null ? rows : [...rows, total]).map(
    (track): GoalExplanation => ({ goalId: track.goalId, sentences: [...explainTrack(track, used, locale), ...(ofGoal.get(track.goalId) ?? [])] }),
  );
  const rest = [...explainUnmatched(unmatched, locale), ...others, ...tellRejected(rejected, locale)];
  if (rest.length > 0) explained.push({ goalId: null, sentences: rest });
  return explained;
}
