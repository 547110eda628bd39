import type { InclusiveEndWarning } from '../internal/dates.js';
import { warnInclusiveEnd } from '../internal/dates.js';
import { missingOr } from '../internal/issues.js';
import { isObject } from '../internal/shapes.js';
import type { FieldReader } from './settlementReader.js';
import type { CommissionPeriod } from './types.js';

/** A period to settle; one object for each, whoever names it. */
export interface Span {
  readonly key: string;
  /** Epoch day. */
  readonly start: number;
  readonly end: number;
  readonly period: CommissionPeriod;
}

/** A period, and where it was given. */
export interface PlacedSpan {
  readonly span: Span;
  readonly path: string;
}

/** Reads periods and gives the same object for the same key and days. */
export interface PeriodReader {
  /** The period read last, if it is the same one: rows repeat them. */
  again(value: unknown): Span | null;
  /** Null when it is none; what is wrong was reported. */
  read(value: unknown, path: string): Span | null;
  /** Periods that seem to include their last day. */
  readonly warnings: readonly InclusiveEndWarning[];
}

const PERIOD_RULE = 'must be { key, start, end } in days "YYYY-MM-DD", the end not included';

export function createPeriodReader(fields: FieldReader): PeriodReader {
  const known = new Map<unknown, Span[]>();
  const warnings: InclusiveEndWarning[] = [];
  let last: Span | null = null;

  const matches = (span: Span, { start, end }: Partial<CommissionPeriod>): boolean =>
    span.period.start === start && span.period.end === end;

  const readNew = (value: Partial<CommissionPeriod>, path: string): Span | null => {
    const key = fields.id(value.key, `${path}.key`);
    const start = fields.day(value.start, `${path}.start`);
    const end = fields.day(value.end, `${path}.end`);
    if (start !== null && end !== null && end <= start) {
      fields.report('INVALID_RANGE', `${path}.end`, value.end, `must be after the start (${value.start}): it is the first day after the period`);
      return null;
    }
    if (key === null || start === null || end === null) return null;
    const sameKey = known.get(key) ?? [];
    known.set(key, sameKey);
    const before = sameKey.find((span) => span.start === start && span.end === end);
    if (before !== undefined) return before; // the key was given as a number
    const period: CommissionPeriod = { key, start: value.start as string, end: value.end as string };
    const span: Span = { key, start, end, period };
    sameKey.push(span);
    const suspect = warnInclusiveEnd(period, `${path}.end`);
    if (suspect !== null) warnings.push(suspect);
    return span;
  };

  return {
    warnings,
    again(value) {
      if (last === null || typeof value !== 'object' || value === null) return null;
      const given = value as Partial<CommissionPeriod>;
      return given.key === last.key && matches(last, given) ? last : null;
    },
    read(value, path) {
      if (!isObject(value)) {
        fields.report(missingOr('INVALID_RANGE', value), path, value, PERIOD_RULE);
        return null;
      }
      const given = value as Partial<CommissionPeriod>;
      last = known.get(given.key)?.find((span) => matches(span, given)) ?? readNew(given, path);
      return last;
    },
  };
}

/** Reports periods of a list in time order that share a key or days. */
export function checkApart(ordered: readonly PlacedSpan[], fields: FieldReader): void {
  const keys = new Set<string>();
  let latest: Span | undefined;
  for (const { span, path } of ordered) {
    if (keys.has(span.key)) {
      fields.report('DUPLICATE_ID', `${path}.key`, span.key, 'must stand for the same days wherever it is given, and be listed once');
    } else if (latest !== undefined && span.start < latest.end) {
      fields.report('INVALID_RANGE', `${path}.start`, span.period.start, `must not be before the end of period ${latest.key} (${latest.period.end}): periods settled for one participant share no day. Settle monthly and quarterly pay in runs of their own`);
    }
    keys.add(span.key);
    if (latest === undefined || span.end > latest.end) latest = span;
  }
}
