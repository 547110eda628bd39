import { formatDay, isWritableDay } from '../internal/dates.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, divide, formatExact, maximum, minimum, ONE, sign, subtract, toNumber } from '../internal/fraction.js';
import type { ReadContext, ReadDraft } from './smart.schema.js';
import { LEVELS, readContext, readDraft } from './smart.schema.js';
import type { CheckSmartContext, GoalDraft, SmartCheck, SmartCheckCode, SmartLetter, SmartLetterReport, SmartReport, SmartStatus } from './smart.types.js';

/**
 * Checks on its data whether a goal is specific, measurable, attainable, relevant and timed.
 *
 * A letter fails when one of its checks fails; else it is unknown when one is unknown; else it passes. The verdict goes over
 * the letters in the same way: what is unknown has not passed.
 *
 * **When to use** Before a goal is agreed on, and on drafts: it tells what is missing, with what was found and what it was
 * held against. `A` takes evidence: past periods, capacity, hours, the probability that `planActivities` gives.
 *
 * **Gotchas** It never throws for what the goal lacks or gets wrong; it does for the context. Without evidence `A` is unknown.
 * `parent: null` says that the goal stands at the top; leaving `parent` out says that nobody knows. Growth is told from values
 * above 0 alone.
 *
 * @param goal - a goal, or the draft of one
 * @param context - `asOf`, the goals around it, and the evidence that it can be reached
 * @returns the verdict, and every check made by letter
 * @throws {SalesMathError} INVALID_DATE: `asOf` is no day
 * @throws {SalesMathError} INVALID_NUMBER: evidence that is no plain decimal, or hours below 0
 * @throws {SalesMathError} INVALID_PROBABILITY: `probability` or `probabilityFloor` outside 0..1
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: a field of the context that cannot be used
 * @example
 * import { checkSmart } from 'salesmath';
 * const draft = {
 *   id: 'q1',
 *   metric: { id: 'sales', unit: 'money', currency: 'CNY' },
 *   period: '2026-Q1',
 *   target: 500000,
 *   ownerId: 'zhang',
 *   scope: 'east',
 *   source: 'crm',
 *   checkpoints: ['2026-02-01'],
 * } as const;
 * const report = checkSmart(draft, { asOf: '2026-01-05', parent: null, history: [400000, 440000, 450000] });
 * report.verdict; // => 'fail'
 * report.letters.A.checks; // => [{ code: 'GROWTH_IN_BAND', status: 'fail', observed: 0.1111111111111111, limit: 0.1 }]
 * report.letters.T.status; // => 'pass'
 * @see {@link planActivities}, {@link reconcileGoals}
 */
export function checkSmart(goal: GoalDraft, context: CheckSmartContext): SmartReport {
  const draft = readDraft(goal);
  const read = readContext(context);
  const letters: Record<SmartLetter, SmartLetterReport> = {
    S: reportOf(specific(draft)),
    M: reportOf(measurable(draft)),
    A: reportOf(attainable(draft, read)),
    R: reportOf(relevant(draft, read)),
    T: reportOf(timed(draft, read)),
  };
  const idle = draft.level === 'result' && read.children !== undefined && !read.children.some(({ level }) => level === 'activity');
  return {
    goalId: draft.id,
    verdict: worst(Object.values(letters)),
    letters,
    options: optionsOf(read),
    warnings: idle ? [{ code: 'NO_ACTIVITY_BELOW', goalId: draft.id }] : [],
  };
}

function worst(parts: readonly { readonly status: SmartStatus }[]): SmartStatus {
  if (parts.some(({ status }) => status === 'fail')) return 'fail';
  return parts.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}

function reportOf(checks: readonly SmartCheck[]): SmartLetterReport {
  return { status: worst(checks), checks };
}

type Shown = string | number | null;

/** A check with an answer; `holds` is null when there is none. */
function check(code: SmartCheckCode, holds: boolean | null, observed: Shown, limit: Shown = null): SmartCheck {
  return { code, status: holds === null ? 'unknown' : holds ? 'pass' : 'fail', observed, limit };
}

const isSet = (code: SmartCheckCode, observed: Shown): SmartCheck => check(code, observed !== null, observed);

const exactOf = (value: Fraction | null): string | null => value && formatExact(value);

const dayOf = (day: number): string | null => (isWritableDay(day) ? formatDay(day) : null);

function specific(draft: ReadDraft): SmartCheck[] {
  return [
    isSet('METRIC_SET', draft.metricId),
    check('ONE_METRIC', draft.metrics === 1, draft.metrics, 1),
    isSet('OWNER_SET', draft.ownerId),
    isSet('SCOPE_SET', draft.scope),
    isSet('PERIOD_SET', draft.period === null ? null : dayOf(draft.period.start)),
  ];
}

function measurable({ unit, currency, target, step, source, baseline, lower }: ReadDraft): SmartCheck[] {
  const checks = [isSet('UNIT_SET', unit)];
  if (unit === 'money') checks.push(isSet('CURRENCY_SET', currency));
  checks.push(isSet('TARGET_SET', exactOf(target)));
  if (target !== null && step !== null) {
    const steps = divide(target, step);
    checks.push(check('TARGET_ON_STEP', steps.n % steps.d === 0n, exactOf(target), exactOf(step)));
  }
  checks.push(isSet('SOURCE_SET', source));
  if (lower) checks.push(isSet('BASELINE_SET', exactOf(baseline)));
  return checks;
}

/** Growth from one value to the next; null where that is 0 or below, which nothing grows from. */
function growth(from: Fraction | undefined, to: Fraction | null | undefined): Fraction | null {
  if (from === undefined || to === undefined || to === null || sign(from) <= 0) return null;
  return subtract(divide(to, from), ONE);
}

/** The largest step of the past, or the smallest where lower is better; null when it cannot be told. */
function bandOf(history: readonly Fraction[], lower: boolean): Fraction | null {
  let band: Fraction | null = null;
  for (const [index, value] of history.entries()) {
    if (index === 0) continue;
    const step = growth(history[index - 1], value);
    if (step === null) return null;
    band = band === null ? step : lower ? minimum(band, step) : maximum(band, step);
  }
  return band;
}

function growthCheck({ target, lower }: ReadDraft, history: readonly Fraction[]): SmartCheck {
  const wanted = growth(history.at(-1), target);
  const band = bandOf(history, lower);
  const holds = wanted === null || band === null ? null : lower ? compare(wanted, band) >= 0 : compare(wanted, band) <= 0;
  return check('GROWTH_IN_BAND', holds, wanted && toNumber(wanted), band && toNumber(band));
}

function attainable(draft: ReadDraft, { history, capacity, hours, probability, probabilityFloor }: ReadContext): SmartCheck[] {
  const { target } = draft;
  const checks: SmartCheck[] = [];
  if (history !== undefined) checks.push(growthCheck(draft, history));
  if (capacity !== undefined) {
    checks.push(check('CAPACITY_COVERS', target === null ? null : compare(capacity, target) >= 0, exactOf(capacity), exactOf(target)));
  }
  if (hours !== undefined) {
    const { needed, available } = hours;
    checks.push(check('HOURS_FIT', compare(needed, available) <= 0, toNumber(needed), toNumber(available)));
  }
  if (probability !== undefined) {
    checks.push(check('PROBABLE', probability === null ? null : probability >= probabilityFloor, probability, probabilityFloor));
  }
  return checks.length > 0 ? checks : [check('NO_EVIDENCE', null, null)];
}

/** A top goal needs no parent; what is not supplied cannot be compared. */
function parentHolds({ parentId }: ReadDraft, parent: ReadContext['parent']): boolean | null {
  if (parent === undefined) return null;
  if (parent === null) return parentId === null ? true : null;
  return parentId !== null && parent.id === parentId;
}

function relevant(draft: ReadDraft, { parent }: ReadContext): SmartCheck[] {
  const checks = [check('PARENT_SET', parentHolds(draft, parent), draft.parentId)];
  if (parent !== undefined && parent !== null) {
    const { level } = draft;
    const holds = level === null || parent.level === null ? null : LEVELS.indexOf(level) <= LEVELS.indexOf(parent.level);
    checks.push(check('LEADS_UPWARD', holds, level, parent.level));
  }
  if (draft.weighs) {
    const { weight } = draft;
    checks.push(check('WEIGHT_POSITIVE', weight !== null && sign(weight) > 0, weight && toNumber(weight), 0));
  }
  return checks;
}

function timed({ period, checkpoints }: ReadDraft, { asOf, lagDays }: ReadContext): SmartCheck[] {
  if (period === null) return [check('PERIOD_ORDER', false, null)];
  const { start, end } = period;
  const inside = checkpoints.filter((day) => day >= start && day < end).length;
  const checks = [
    check('PERIOD_ORDER', start < end, dayOf(start), dayOf(end)),
    check('NOT_OVER', asOf < end, dayOf(asOf), dayOf(end)),
    check('CHECKPOINT_INSIDE', inside >= 1, inside, 1),
  ];
  if (lagDays !== undefined) {
    const latest = end - 1 - lagDays;
    checks.push(check('LAG_FITS', latest >= asOf, dayOf(latest), dayOf(asOf)));
  }
  return checks;
}

function optionsOf({ asOf, history, capacity, hours, probability, probabilityFloor, lagDays }: ReadContext): SmartReport['options'] {
  return {
    asOf: formatDay(asOf),
    ...(history === undefined ? {} : { history: history.map(formatExact) }),
    ...(capacity === undefined ? {} : { capacity: formatExact(capacity) }),
    ...(hours === undefined ? {} : { hours: { needed: toNumber(hours.needed), available: toNumber(hours.available) } }),
    ...(probability === undefined ? {} : { probability }),
    probabilityFloor,
    ...(lagDays === undefined ? {} : { lagDays }),
  };
}
