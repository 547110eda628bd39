import { MS_PER_DAY } from '../internal/dates.js';
import { readInstant } from '../internal/instants.js';
import { FRACTION_RULE, isAbsent, joinPath } from '../internal/issues.js';
import { requireDuration, requireNumber, requireProbability, requireWhole } from '../internal/numbers.js';
import { requireList, requireObject, requireRow } from '../internal/shapes.js';
import { requireId, requireOptions } from '../internal/validate.js';
import { judgeTrack } from './alerts.track.js';
import type { AlertThresholds, EffectiveAlertThresholds, FindAlertsInput, FunnelAlert, FunnelAlerts } from './alerts.types.js';
import type { MetricsWarning } from './types.js';

const INPUTS: readonly string[] = ['track', 'snapshot', 'reserve', 'responses'];
const THRESHOLDS: readonly string[] = ['reserveWeeks', 'conversionBelow', 'conversionDrop', 'dwellFactor', 'firstResponseMinutes', 'dataGapDays', 'minSample'];
const SEVERITIES: readonly FunnelAlert['severity'][] = ['critical', 'warning', 'info'];

function readThresholds(thresholds: AlertThresholds | undefined, input: FindAlertsInput): EffectiveAlertThresholds {
  const given = requireOptions<AlertThresholds>(thresholds, THRESHOLDS, 'thresholds');
  const floors = Object.entries(given.conversionBelow === undefined ? {} : requireObject(given.conversionBelow, 'thresholds.conversionBelow'));
  const positive = (value: unknown, path: string): number => requireNumber(value, 0, path, (n) => n > 0, 'must be a number above 0');
  const target = given.firstResponseMinutes ?? input.responses?.options?.targetMinutes;
  const pathOf = (key: 'reserveWeeks' | 'firstResponseMinutes', other: string): string => (isAbsent(given[key]) ? other : `thresholds.${key}`);
  return {
    reserveWeeks: requireNumber(given.reserveWeeks ?? input.reserve?.threshold, 2, pathOf('reserveWeeks', 'input.reserve.threshold'), (n) => n >= 0, 'must be a number of weeks, 0 or more'),
    conversionBelow: Object.fromEntries(floors.map(([stage, floor]) => [stage, requireProbability(floor, joinPath('thresholds.conversionBelow', [stage]))])),
    conversionDrop: requireNumber(given.conversionDrop, 0.2, 'thresholds.conversionDrop', (n) => n >= 0 && n <= 1, FRACTION_RULE),
    dwellFactor: requireNumber(given.dwellFactor, 1.5, 'thresholds.dwellFactor', (n) => n >= 1, 'must be a number from 1 on'),
    ...(target === undefined ? {} : { firstResponseMinutes: positive(target, pathOf('firstResponseMinutes', 'input.responses.options.targetMinutes')) }),
    ...(given.dataGapDays === undefined ? {} : { dataGapDays: positive(given.dataGapDays, 'thresholds.dataGapDays') }),
    minSample: requireWhole(given.minSample, 30, 'thresholds.minSample'),
  };
}

/** A reserve whose own threshold is meant was decided exactly; its quotient is a double. */
function judgeReserve(reserve: unknown, reserveWeeks: number): FunnelAlert[] {
  const { weeks, threshold, alert } = requireObject(reserve, 'input.reserve');
  if (isAbsent(weeks)) return [];
  const left = requireDuration(weeks, 'input.reserve.weeks');
  const isLow = typeof alert === 'boolean' && threshold === reserveWeeks ? alert : left < reserveWeeks;
  return isLow ? [{ code: 'RESERVE_LOW', severity: 'critical', subject: 'pipeline', value: left, threshold: reserveWeeks }] : [];
}

function judgeSnapshot(snapshot: unknown): FunnelAlert[] {
  const overdue = new Map<string, number>();
  for (const [index, deal] of requireList(requireObject(snapshot, 'input.snapshot')['list'], 'input.snapshot.list').entries()) {
    const { stage, overdue: isOverdue } = requireRow(deal, `input.snapshot.list[${index}]`);
    const id = requireId(stage, `input.snapshot.list[${index}].stage`);
    if (isOverdue === true) overdue.set(id, (overdue.get(id) ?? 0) + 1);
  }
  return Array.from(overdue, ([stage, deals]) => ({ code: 'STALLED', severity: 'info', subject: stage, value: deals, threshold: 0, stage }));
}

function judgeResponses(responses: unknown, most: number | undefined): FunnelAlert[] {
  const { medianMinutes, late } = requireObject(responses, 'input.responses');
  if (most === undefined) return [];
  const alerts: FunnelAlert[] = [];
  if (!isAbsent(medianMinutes)) {
    const median = requireDuration(medianMinutes, 'input.responses.medianMinutes');
    if (median > most) alerts.push({ code: 'RESPONSE_LATE', severity: 'warning', subject: 'median', value: median, threshold: most });
  }
  for (const [index, lead] of requireList(late ?? [], 'input.responses.late').entries()) {
    const { id, minutes, open } = requireRow(lead, `input.responses.late[${index}]`);
    const waited = requireDuration(minutes, `input.responses.late[${index}].minutes`);
    const subject = requireId(id, `input.responses.late[${index}].id`);
    if (open === true && waited > most) alerts.push({ code: 'RESPONSE_LATE', severity: 'critical', subject, value: waited, threshold: most });
  }
  return alerts;
}

/** Whether all leads that wait for longer than that stand among the late ones. */
function listsLater({ options }: NonNullable<FindAlertsInput['responses']>, most: number): boolean {
  const target = options?.targetMinutes;
  return typeof target === 'number' && target <= most;
}

/** Days without a row: told by the track, else by where deals of the snapshot moved last; null where neither tells. Both were checked. */
function judgeGap({ track, snapshot }: FindAlertsInput, most: number): FunnelAlert[] | null {
  let asOf = NaN;
  let latest: number | null = null;
  if (!isAbsent(track) && track.lastEntryAt !== undefined) {
    asOf = readInstant(track.options?.asOf);
    latest = track.lastEntryAt === null ? null : readInstant(track.lastEntryAt);
  } else if (!isAbsent(snapshot)) {
    asOf = readInstant(snapshot.asOf);
    for (const { since } of snapshot.list) latest = Math.max(latest ?? -Infinity, readInstant(since));
  }
  if (Number.isNaN(asOf) || Number.isNaN(latest)) return null;
  const days = latest === null ? null : (asOf - latest) / MS_PER_DAY;
  if (days !== null && days <= most) return [];
  return [{ code: 'DATA_GAP', severity: 'warning', subject: 'entries', value: days, threshold: most }];
}

/** Without a track no floor is held against anything. */
function floorsUnchecked({ conversionBelow }: EffectiveAlertThresholds): MetricsWarning[] {
  return Object.keys(conversionBelow).map((stage) => ({ code: 'NOT_CHECKED', threshold: 'conversionBelow', stage }));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Finds what a sales lead should look at this week: a pipeline that runs dry, stages that convert worse, deals that stand
 * still, leads that wait, and data that nobody entered.
 *
 * *When to use*: once a week on the results of {@link trackFunnel}, `snapshotStages`, {@link calculatePipelineReserve} and
 * {@link calculateResponseTimes}, or on any of them.
 *
 * *Gotchas*: only mature periods are judged, so the track needs a `window`: without one the latest cohort always looks bad. A
 * fall must be larger than the threshold and shown not to be chance; under `minSample` deals nothing is judged. Exactly the
 * threshold is no alert. Rates of a track on the basis `period` are exits over entries, which may be of other deals: what is shown
 * of them is only a rough guide.
 *
 * @param input - `track`, `snapshot`, `reserve`, `responses`: results of those functions, each optional
 * @param thresholds - `reserveWeeks` (the reserve's own, else 2); `conversionBelow`: floors by stage, held against the upper
 *   end of the interval; `conversionDrop` (0.2); `dwellFactor` (1.5); `firstResponseMinutes` (the target of the responses);
 *   `dataGapDays`; `minSample` (30)
 * @returns the alerts, the worst first, each with its value and threshold; the value is null when the log has no row at all
 * @throws {SalesMathError} INVALID_PROBABILITY: a floor outside 0 to 1
 * @throws {SalesMathError} INVALID_COUNT: a count of the track is negative or fractional
 * @throws {SalesMathError} INVALID_OPTION: a threshold or input that is not known or out of range
 * @throws {SalesMathError} INVALID_TIME_ZONE: the zone of a period track is not known
 * @throws {SalesMathError} INVALID_DURATION, INVALID_NUMBER, INVALID_ID, INVALID_ROW, MISSING_VALUE
 * @example
 * import { calculatePipelineReserve, findAlerts } from 'salesmath';
 * const reserve = calculatePipelineReserve({ openPipeline: 12, weeklyDemand: 9 });
 * const track = {
 *   rows: [
 *     { bucket: '2026-01', mature: true, stage: 'won', reached: 80, fromPrevious: { numerator: 80, denominator: 200 } },
 *     { bucket: '2026-02', mature: true, stage: 'won', reached: 40, fromPrevious: { numerator: 40, denominator: 200 } },
 *   ],
 * };
 * const { alerts } = findAlerts({ reserve, track });
 * alerts.map(({ code, severity, subject, value }) => [code, severity, subject, value]);
 * // => [['RESERVE_LOW', 'critical', 'pipeline', 1.3333333333333333], ['CONVERSION_DROP', 'warning', 'won', 0.5]]
 */
export function findAlerts(input: FindAlertsInput, thresholds?: AlertThresholds): FunnelAlerts {
  const parts = requireOptions<FindAlertsInput>(requireObject(input, 'input'), INPUTS, 'input') as FindAlertsInput;
  const limits = readThresholds(thresholds, parts);
  const { track, snapshot, reserve, responses } = parts;
  const judged: { readonly alerts: FunnelAlert[]; readonly warnings: MetricsWarning[] } = isAbsent(track) ? { alerts: [], warnings: floorsUnchecked(limits) } : judgeTrack(track, limits);
  const stalled = isAbsent(snapshot) ? [] : judgeSnapshot(snapshot);
  const gap = limits.dataGapDays === undefined ? [] : judgeGap(parts, limits.dataGapDays);
  const warnings = [...judged.warnings];
  if (gap === null) warnings.push({ code: 'NOT_CHECKED', threshold: 'dataGapDays' });
  const { firstResponseMinutes } = limits;
  if (!isAbsent(responses) && firstResponseMinutes !== undefined && !listsLater(responses, firstResponseMinutes)) {
    warnings.push({ code: 'NOT_CHECKED', threshold: 'firstResponseMinutes' });
  }
  const alerts = judged.alerts.concat(
    stalled,
    isAbsent(reserve) ? [] : judgeReserve(reserve, limits.reserveWeeks),
    isAbsent(responses) ? [] : judgeResponses(responses, firstResponseMinutes),
    gap ?? [],
  );
  alerts.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byText(a.code, b.code) || byText(a.subject, b.subject));
  return { alerts, options: limits, warnings };
}
