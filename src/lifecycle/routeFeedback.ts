import { formatDay, requireDay } from '../internal/dates.js';
import { createDayPrinter } from '../internal/dayPrinter.js';
import { fail } from '../internal/issues.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import { toList } from '../internal/rows.js';
import { requireOptions } from '../internal/validate.js';
import { parseFeedbackRules } from './contactRules.schema.js';
import type {
  FeedbackGroup,
  FeedbackResponse,
  FeedbackRouting,
  FeedbackRulesInput,
  RoutedFeedback,
  RouteFeedbackOptions,
} from './contacts.types.js';
import { readWorkCalendar } from './readers.js';
import { createRowFaults, readRowDay, readRowId } from './rowFaults.js';

const HIGHEST = 10;
const PROMOTES_FROM = 9;
const PASSIVE_FROM = 7;

function groupOf(score: number): FeedbackGroup {
  if (score >= PROMOTES_FROM) return 'promoter';
  return score >= PASSIVE_FROM ? 'passive' : 'detractor';
}

/**
 * Sends each answer to "would you recommend us?" to those who take care of it, with a date.
 *
 * 0 to 6 are detractors, 7 and 8 passives, 9 and 10 promoters; `nps = 100 × (promoters − detractors) / answers`.
 *
 * **When to use** To close the loop: call detractors in time, and ask promoters for a referral. The interval of the score is in
 * `calculateNps`.
 *
 * **Gotchas** `nps` is not rounded. A customer who answers twice is routed twice. `asOf` decides what is overdue and nothing else: an
 * answer received later is routed and counted too.
 *
 * @param responses - `customerId`, `score` (a whole number from 0 to 10) and `receivedOn`
 * @param rules - `route` and `withinDays` of the groups, in place of those of `feedbackDefaults`, key by key
 * @param options - `asOf`: what was due before this day is overdue. `workCalendar`: counts `withinDays` in working days; default
 *   calendar days. `onInvalid`: `'throw'` (default) or `'collect'`
 * @returns a route for each answer in input order, the answers by group, and the score, null without answers
 * @throws {SalesMathError} INVALID_SCORE: a score that is no whole number from 0 to 10
 * @throws {SalesMathError} INVALID_DATE: a day that does not exist
 * @throws {SalesMathError} INVALID_OPTION: an unknown option or rule, or one out of range
 * @throws {SalesMathError} NO_WORKING_DAYS, CALENDAR_CONFLICT: a work calendar that cannot be used
 * @throws {SalesMathError} INVALID_ID, INVALID_ROW, MISSING_VALUE: a row is not as said
 * @example
 * import { routeFeedback } from 'salesmath';
 * const responses = [{ customerId: 'ana', score: 3, receivedOn: '2025-06-06' }, { customerId: 'ben', score: 9, receivedOn: '2025-06-06' }];
 * const { routes, nps } = routeFeedback(responses, {}, { asOf: '2025-06-10', workCalendar: {} });
 * routes.map(({ route, dueOn, overdue }) => ({ route, dueOn, overdue }));
 * // => [{ route: 'service', dueOn: '2025-06-10', overdue: false }, { route: 'referral', dueOn: '2025-06-17', overdue: false }]
 * nps; // => 0
 * @see {@link feedbackDefaults}
 */
export function routeFeedback(responses: Iterable<FeedbackResponse>, rules: FeedbackRulesInput | undefined, options: RouteFeedbackOptions): FeedbackRouting {
  const given = requireOptions<RouteFeedbackOptions>(options, ['asOf', 'workCalendar', 'onInvalid']);
  const asOf = requireDay(given.asOf, 'options.asOf');
  const calendar = readWorkCalendar(given.workCalendar);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const complete = parseFeedbackRules(rules);
  const rows = toList(responses, 'responses');
  const print = createDayPrinter('rules');
  const bad = createBadRows(collect);
  const faults = createRowFaults(rows, 'responses', 'customerId', bad);
  const routes: RoutedFeedback[] = [];
  const counts: Record<FeedbackGroup, number> = { detractor: 0, passive: 0, promoter: 0 };
  for (let i = 0; i < rows.length; i += 1) {
    if (!faults.isRow(i, 'customerId, score, receivedOn')) continue;
    const row = rows[i] as FeedbackResponse;
    const { score } = row;
    const customerId = readRowId(row.customerId, 'customerId', i, faults);
    if (!Number.isInteger(score) || score < 0 || score > HIGHEST) {
      faults.add(i, 'score', 'INVALID_SCORE', 'must be a whole number from 0 to 10');
      continue;
    }
    const received = readRowDay(row.receivedOn, 'receivedOn', i, faults);
    if (customerId === null || received !== received) continue;
    const group = groupOf(score);
    const { route, withinDays } = complete[group];
    const due = calendar === null ? received + withinDays : calendar.days.add(received, withinDays);
    if (due !== due) fail('NO_WORKING_DAYS', `rules.${group}.withinDays`, withinDays, 'reaches beyond the last working day of options.workCalendar');
    counts[group] += 1;
    routes.push({ customerId, score: score + 0, group, route, dueOn: print(due), overdue: asOf > due });
  }
  bad.settle();
  const { detractor, promoter } = counts;
  return {
    routes,
    counts,
    nps: routes.length === 0 ? null : (100 * (promoter - detractor)) / routes.length,
    rules: complete,
    warnings: [],
    options: { asOf: formatDay(asOf), ...(calendar === null ? {} : { workCalendar: calendar.echo }), onInvalid },
    ...(collect ? { rejected: bad.rejected } : {}),
  };
}
