import { parseDay } from '../internal/dates.js';
import { knownDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, divide, fraction, multiply, ONE, subtract, toNumber } from '../internal/fraction.js';
import { readInstant, requireTimeZone } from '../internal/instants.js';
import { isAbsent } from '../internal/issues.js';
import { dayStartsOf, endOfAsOf } from '../internal/moments.js';
import { requireCount, requireDuration } from '../internal/numbers.js';
import { requireList, requireObject, requireRow } from '../internal/shapes.js';
import { requireId } from '../internal/validate.js';
import { compareProportions } from '../stats/compareProportions.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { Proportion } from '../types.js';
import type { EffectiveAlertThresholds, FunnelAlert } from './alerts.types.js';
import { readGroup } from './readers.js';
import type { ReadRate } from './reportRows.js';
import { readRate } from './reportRows.js';
import type { MetricsWarning } from './types.js';

/** One stage of one group, period by period. */
interface Course {
  readonly group: string | null | undefined;
  readonly stage: string;
  /** Its mature periods, in time order. */
  readonly periods: Period[];
}

interface Period {
  readonly bucket: string;
  readonly rate: ReadRate | null;
  readonly reached: number;
  readonly dwell: number | null;
}

/** What is read of how a track was made. */
interface TrackOptions {
  readonly basis?: unknown;
  readonly asOf?: unknown;
  readonly timeZone?: unknown;
  readonly confidence?: unknown;
}

interface ReadTrack {
  readonly courses: readonly Course[];
  /** Rows whose maturity nobody can tell. */
  readonly unjudged: number;
}

/** Whether the periods before a day are over; null where that does not tell whether they can be judged. */
type JudgeEnd = (end: unknown) => boolean | null;

/** What is over can be judged under `period`, where no deal is followed; a cohort must be mature. */
function createJudge({ basis, asOf, timeZone }: TrackOptions): JudgeEnd {
  if (basis !== 'period') return () => null;
  const readDay = requireTimeZone(timeZone ?? 'UTC', 'input.track.options.timeZone');
  const until = readInstant(asOf);
  if (until !== until) return () => false;
  const over = endOfAsOf(until, readDay);
  const startOf = dayStartsOf(readDay);
  return (end) => {
    const day = parseDay(end);
    return day === day && startOf(day) <= over;
  };
}

function readTrack(track: Record<string, unknown>, isOver: JudgeEnd): ReadTrack {
  const rows = requireList(track['rows'], 'input.track.rows', 'the list of rows of a track');
  const courses = new Map<string, Course>();
  let unjudged = 0;
  for (const [index, row] of rows.entries()) {
    const path = `input.track.rows[${index}]`;
    const fields = requireRow(row, path);
    const stage = requireId(fields['stage'], `${path}.stage`);
    const group = fields['group'] === undefined ? undefined : readGroup(fields['group'], `${path}.group`);
    const key = JSON.stringify([group === undefined ? 0 : group, stage]);
    const bucket = requireId(fields['bucket'], `${path}.bucket`);
    let course = courses.get(key);
    if (course === undefined) courses.set(key, (course = { group, stage, periods: [] }));
    const rate = readRate(fields['fromPrevious'], `${path}.fromPrevious`);
    const dwell = isAbsent(fields['dwellMedianDays']) ? null : requireDuration(fields['dwellMedianDays'], `${path}.dwellMedianDays`);
    const reached = requireCount(fields['reached'], `${path}.reached`);
    const mature = typeof fields['mature'] === 'boolean' ? fields['mature'] : isOver(fields['end']);
    if (mature === null) unjudged += 1;
    if (mature === true) course.periods.push({ bucket, rate, reached, dwell });
  }
  return { courses: Array.from(courses.values()), unjudged };
}

const rateOf = ({ numerator, denominator }: ReadRate): Fraction => fraction(BigInt(numerator), BigInt(denominator));

/** The relative fall, when it is larger than allowed and shown not to be chance; else null. */
function fallOf(before: ReadRate, after: ReadRate, most: number, minSample: number, confidence: number): number | null {
  for (const { numerator, denominator } of [before, after]) if (denominator === 0 || denominator < minSample || numerator > denominator) return null;
  if (before.numerator === 0) return null;
  const fall = subtract(ONE, divide(rateOf(after), rateOf(before)));
  if (compare(fall, knownDecimal(most)) <= 0) return null;
  const count = ({ numerator, denominator }: ReadRate): { successes: number; trials: number } => ({ successes: numerator, trials: denominator });
  const { verdict } = compareProportions({ before: count(before), after: count(after) }, { confidence });
  return verdict === 'lower' ? toNumber(fall) : null;
}

/** The last mature period of a stage as a share that a floor can be held against; null where it has none, or too few deals. */
function judgedShare({ periods }: Course, minSample: number, confidence: number): Proportion | null {
  const rate = periods.at(-1)?.rate;
  if (!rate || rate.denominator < minSample) return null;
  const share = measureProportion(rate.numerator, rate.denominator, zOfConfidence(confidence));
  return share.high === null ? null : share;
}

/** Alerts of one stage: the last mature period against its floor and against the one before. */
function judgeCourse(course: Course, limits: EffectiveAlertThresholds, confidence: number): FunnelAlert[] {
  const { group, stage, periods } = course;
  const alerts: FunnelAlert[] = [];
  const last = periods.at(-1);
  const before = periods.at(-2);
  if (last === undefined) return alerts;
  const { minSample, conversionBelow, conversionDrop, dwellFactor } = limits;
  const about = {
    subject: group === undefined ? stage : `${group ?? ''}/${stage}`,
    ...(group === undefined ? {} : { group }),
    stage,
    bucket: last.bucket,
  };
  const floor = Object.hasOwn(conversionBelow, stage) ? conversionBelow[stage] : undefined;
  const share = floor === undefined ? null : judgedShare(course, minSample, confidence);
  if (share !== null && (share.high as number) < (floor as number)) {
    alerts.push({ code: 'CONVERSION_LOW', severity: 'warning', value: share.rate, threshold: floor as number, ...about });
  }
  if (before === undefined) return alerts;
  if (last.rate !== null && before.rate !== null) {
    const fall = fallOf(before.rate, last.rate, conversionDrop, minSample, confidence);
    if (fall !== null) alerts.push({ code: 'CONVERSION_DROP', severity: 'warning', value: fall, threshold: conversionDrop, ...about });
  }
  if (last.dwell !== null && before.dwell !== null && before.dwell > 0 && last.reached >= minSample && before.reached >= minSample) {
    const longer = compare(knownDecimal(last.dwell), multiply(knownDecimal(dwellFactor), knownDecimal(before.dwell))) > 0;
    if (longer) alerts.push({ code: 'DWELL_UP', severity: 'info', value: Math.min(last.dwell / before.dwell, Number.MAX_VALUE), threshold: dwellFactor, ...about });
  }
  return alerts;
}

/** Alerts of a track, and what could not be judged. */
export function judgeTrack(input: unknown, limits: EffectiveAlertThresholds): { readonly alerts: FunnelAlert[]; readonly warnings: MetricsWarning[] } {
  const track = requireObject(input, 'input.track');
  const options = (track['options'] ?? {}) as TrackOptions;
  const { confidence } = options;
  const { courses, unjudged } = readTrack(track, createJudge(options));
  const level = typeof confidence === 'number' && confidence > 0 && confidence < 1 ? confidence : 0.95;
  const known = new Set(courses.map(({ stage }) => stage));
  const warnings: MetricsWarning[] = Object.keys(limits.conversionBelow)
    .filter((stage) => !known.has(stage))
    .map((stage) => ({ code: 'UNKNOWN_STAGE', stage }));
  if (unjudged > 0) warnings.push({ code: 'UNEQUAL_FOLLOW_UP', count: unjudged });
  else {
    for (const stage of Object.keys(limits.conversionBelow)) {
      const own = courses.filter((course) => course.stage === stage);
      const open = own.filter((course) => judgedShare(course, limits.minSample, level) === null);
      const about = { code: 'NOT_CHECKED', threshold: 'conversionBelow', stage } as const;
      if (own.length > 0 && open.length === own.length) warnings.push(about);
      else {
        // a group without a mature period is no part of the track yet
        const few = open.filter(({ periods }) => periods.at(-1)?.rate).length;
        if (few > 0) warnings.push({ ...about, count: few });
      }
    }
  }
  return { alerts: courses.flatMap((course) => judgeCourse(course, limits, level)), warnings };
}
