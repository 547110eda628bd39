import type { DayRange } from '../internal/dates.js';
import { formatDay } from '../internal/dates.js';
import { requireConfidence } from '../internal/confidence.js';
import type { DayReader } from '../internal/instants.js';
import { requireTimeZone } from '../internal/instants.js';
import { fail, joinPath } from '../internal/issues.js';
import { formatInstant, requireAsOf } from '../internal/moments.js';
import type { CompiledPeriodRule } from '../internal/periods.js';
import { compilePeriodRule, requireDateRangeInput } from '../internal/periods.js';
import type { MoneyStyle } from '../internal/rounding.js';
import type { WindowEnd } from '../internal/timeWindow.js';
import { compileWindow, requireWindow } from '../internal/timeWindow.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import { MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireWord } from '../internal/validate.js';
import { entriesOf, requireValues } from './funnelReport.values.js';
import type { EffectiveMoneyOptions, MoneyOptions } from '../types.js';
import type { AnalyzeFunnelOptions, EffectiveFunnelOptions, FunnelBasis, SkipPolicy } from './report.types.js';

/** Options that were checked, in the forms that are worked with. */
export interface ReportSettings {
  readonly asOf: number;
  readonly readDay: DayReader;
  readonly basis: FunnelBasis;
  readonly range: DayRange | null;
  readonly policy: SkipPolicy;
  readonly windowEnd: WindowEnd | null;
  readonly latest: boolean;
  readonly groupBy: string | undefined;
  readonly groups: Readonly<Record<string, string | null>> | undefined;
  readonly values: Readonly<Record<string, string>> | undefined;
  readonly bucket: CompiledPeriodRule | null;
  readonly confidence: number;
  readonly collect: boolean;
  /** As given; rows may still tell the currency. */
  readonly money: MoneyOptions;
  readonly style: MoneyStyle;
  /** As they are echoed, but for money. */
  readonly effective: Omit<EffectiveFunnelOptions, keyof EffectiveMoneyOptions>;
}

const KEYS: readonly string[] = /* @__PURE__ */ MONEY_OPTION_KEYS.concat(
  'asOf',
  'timeZone',
  'basis',
  'range',
  'skipPolicy',
  'window',
  'anchor',
  'groupBy',
  'bucket',
  'groups',
  'values',
  'confidence',
  'onInvalid',
);

function requireGroups(groups: unknown, path: string): Record<string, string | null> | undefined {
  if (groups === undefined) return undefined;
  const checked: Record<string, string | null> = {};
  for (const [id, group] of entriesOf(groups, path)) {
    if (group === undefined) continue;
    if (typeof group !== 'string' && group !== null) fail('INVALID_OPTION', joinPath(path, [id]), group, 'must be text or null');
    checked[id] = group;
  }
  return checked;
}

function requireFieldName(name: unknown, path: string): string | undefined {
  if (name === undefined || (typeof name === 'string' && name !== '')) return name;
  return fail('INVALID_OPTION', path, name, 'must be the name of a field');
}

/** What is about attempts says nothing about what happened in a range. */
function checkPeriodBasis(given: Partial<AnalyzeFunnelOptions>): void {
  if (given.range === undefined) fail('INVALID_OPTION', 'options.range', given.range, "must be given with basis 'period': the days whose events are counted");
  for (const name of ['skipPolicy', 'window', 'anchor'] as const) {
    if (given[name] !== undefined) fail('INVALID_OPTION', `options.${name}`, given[name], "belongs to basis 'cohort'; leave it out with 'period'");
  }
}

/** Checks the options of a report and fills in what was not given. */
export function readReportOptions(options: AnalyzeFunnelOptions): ReportSettings {
  const given = requireOptions<AnalyzeFunnelOptions>(options, KEYS);
  const timeZone = given.timeZone ?? 'UTC';
  const readDay = requireTimeZone(timeZone, 'options.timeZone');
  const asOf = requireAsOf(given.asOf, 'options.asOf', readDay);
  const basis = requireWord(given.basis, ['cohort', 'period'], 'cohort', 'options.basis');
  const isCohort = basis === 'cohort';
  if (!isCohort) checkPeriodBasis(given);
  const bucket = given.bucket === undefined ? null : compilePeriodRule(given.bucket, 'options.bucket');
  const range = given.range === undefined ? null : requireDateRangeInput(given.range, 'options.range', bucket?.rule);
  const policy = requireWord(given.skipPolicy, ['imputed', 'touched', 'sequential'], 'imputed', 'options.skipPolicy');
  const window = given.window === undefined ? undefined : requireWindow(given.window, 'options.window');
  const anchor = requireWord(given.anchor, ['first', 'latest'], 'first', 'options.anchor');
  const groupBy = requireFieldName(given.groupBy, 'options.groupBy');
  const groups = requireGroups(given.groups, 'options.groups');
  const values = requireValues(given.values, 'options.values');
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const onInvalid = requireOnInvalid(given.onInvalid);
  const style = readMoneyStyle(given);
  const effective: ReportSettings['effective'] = {
    asOf: formatInstant(asOf),
    timeZone,
    basis,
    ...(range === null ? {} : { range: { start: formatDay(range.start), end: formatDay(range.end) } }),
    ...(isCohort ? { skipPolicy: policy } : {}),
    ...(window === undefined ? {} : { window }),
    ...(isCohort ? { anchor } : {}),
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(bucket === null ? {} : { bucket: bucket.rule }),
    ...(groups === undefined ? {} : { groups }),
    ...(values === undefined ? {} : { values }),
    confidence,
    onInvalid,
  };
  return {
    asOf,
    readDay,
    basis,
    range,
    policy,
    windowEnd: window === undefined ? null : compileWindow(window, 'options.window', timeZone),
    latest: anchor === 'latest',
    groupBy,
    groups,
    values,
    bucket,
    confidence,
    collect: onInvalid === 'collect',
    money: given,
    style,
    effective,
  };
}
