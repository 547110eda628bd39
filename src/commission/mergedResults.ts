import * as z from 'zod/mini';
import { compareNames } from '../internal/compareNames.js';
import { parseDay } from '../internal/dates.js';
import { readScaled } from '../internal/decimal.js';
import { daySchema, minorUnitsSchema } from '../internal/fieldSchemas.js';
import { formatUnits, powerOfTen } from '../internal/fraction.js';
import { DECIMAL_RULE, fail } from '../internal/issues.js';
import { requireAlike } from '../internal/shards.js';
import { countSchema, notEmpty, parseConfig, refuse } from '../internal/validate.js';
import type { DateRange } from '../types.js';
import { commissionWarningSchema } from './commissionWarning.schema.js';
import { isShared } from './shareOut.js';
import type { CommissionResult, CommissionTotals, CommissionWarning, Earning } from './types.js';
import type { PlanVersions } from './versions.js';
import { firstIds, WARNING_ORDER } from './warningOrder.js';
import { isToDate, windowOf } from './windows.js';

let schema: z.ZodMiniType<CommissionResult> | undefined;

/** What merging looks at is checked; the breakdown of an earning is passed on as it is. */
function resultSchema(): z.ZodMiniType<CommissionResult> {
  if (schema !== undefined) return schema;
  const name = z.string().check(notEmpty);
  const money = z.string().check((ctx) => {
    if (readScaled(ctx.value) === null) refuse(ctx, 'INVALID_NUMBER', [], ctx.value, DECIMAL_RULE);
  });
  const day = daySchema();
  const range = z.strictObject({ start: day, end: day });
  schema = z.looseObject({
    planId: name,
    currency: name,
    earnings: z.array(
      z.looseObject({ participantId: name, componentId: name, planVersion: z.optional(z.string()), period: z.strictObject({ key: name, start: day, end: day }), earned: money }),
    ),
    uncredited: z.array(z.looseObject({ transactionId: name, participantId: z.optional(name), reason: name })),
    rejected: z.array(z.looseObject({ index: countSchema(), id: z.optional(z.string()), message: z.string() })),
    warnings: z.array(commissionWarningSchema({})),
    options: z.looseObject({ minorUnits: minorUnitsSchema(), range: z.optional(range) }),
  }) as unknown as z.ZodMiniType<CommissionResult>;
  return schema;
}

/** Checks a result that was computed elsewhere; further fields and their order are as they came, but for warnings, which are compared. */
export function readResult(given: unknown, path: string): CommissionResult {
  const { warnings } = parseConfig(resultSchema(), given, path);
  return { ...(given as CommissionResult), warnings };
}

/** The range of all: the one that all have, or the one that theirs make up without gap or overlap. */
export function uniteRanges(results: readonly CommissionResult[]): DateRange | undefined {
  const ranges = results.map(({ options }) => options.range);
  const [first] = ranges;
  if (ranges.every((range) => range?.start === first?.start && range?.end === first?.end)) return first;
  requireAlike(ranges.map((range) => ({ range: range === undefined ? 'none' : 'given' })), 'results', 'options', (each) => each);
  const sorted = ranges.map((range, i) => ({ ...(range as DateRange), i })).sort((a, b) => compareNames(a.start, b.start) || compareNames(a.end, b.end));
  sorted.forEach(({ start, i }, place) => {
    const before = sorted[place - 1];
    if (before === undefined || before.end === start) return;
    fail('SHARD_MISMATCH', `results[${i}].options.range.start`, start, `must be ${before.end}, where the range before it ends: ranges are all the same, or follow each other`);
  });
  return { start: (sorted[0] as DateRange).start, end: (sorted[sorted.length - 1] as DateRange).end };
}

/** Refuses rows that no version of the plan gives: of other components, or of periods cut otherwise. */
export function refuseOthers(results: readonly CommissionResult[], { plans }: PlanVersions): void {
  const known = new Set<string>(); // what a row is judged by; few kinds, many rows
  results.forEach(({ earnings }, i) => {
    earnings.forEach(({ planVersion, componentId, period: { key, start, end } }, row) => {
      const kind = JSON.stringify([planVersion, componentId, key, start, end]);
      if (known.has(kind)) return;
      known.add(kind);
      const keep = <T>(list: readonly T[], field: string, received: unknown, fits: (each: T) => boolean): T[] => {
        const fitting = list.filter(fits);
        return fitting.length > 0 ? fitting : fail('SHARD_MISMATCH', `results[${i}].earnings[${row}].${field}`, received, 'must be one that the plan has: merge only what was computed by it');
      };
      const versions = keep(plans, 'planVersion', planVersion, ({ source }) => source.version === planVersion);
      const having = keep(versions, 'componentId', componentId, ({ components }) => components.some(({ id }) => id === componentId));
      const first = parseDay(start);
      const begun = keep(having.map(({ rule }) => rule.findIndexed(first)), 'period.start', start, (period) => period.start === first);
      const whole = keep(begun, 'period.end', end, (period) => period.end === parseDay(end));
      keep(whole, 'period.key', key, (period) => period.key === key);
    });
  });
}

/** What a row takes for itself: nothing of it may be in another result. */
function claimsOf(earning: Earning, { plans }: PlanVersions): string[] {
  const { participantId, planVersion, period, componentId } = earning;
  const start = parseDay(period.start);
  const end = parseDay(period.end);
  const claims = [JSON.stringify(['period', participantId, period.start])];
  plans.forEach((plan, version) => {
    if (planVersion !== undefined && plan.source.version !== planVersion) return;
    if ((plan.to !== null && plan.to <= start) || (plan.from !== null && plan.from >= end)) return;
    for (const component of plan.components) {
      if (isToDate(component.window)) {
        // any component may look at another one's standing, so a window belongs to one shard whole
        const span = windowOf(plan, component.window, plan.rule.findIndexed(start));
        claims.push(JSON.stringify([component.window, version, participantId, span.start]));
      }
      if (component.id === componentId && isShared(component)) claims.push(JSON.stringify(['shared', version, componentId, period.start]));
    }
  });
  return claims;
}

/**
 * Between two periods of a participant may lie some in which nothing was sold, and which pay all the same: a floor, the first point of
 * a curve. One shard sees them, or they are asked for by a range.
 */
function refuseScattered(results: readonly CommissionResult[]): void {
  const owners = new Map<string, number>();
  results.forEach(({ earnings, options }, i) => {
    earnings.forEach(({ participantId }, row) => {
      const owner = owners.get(participantId);
      if (owner === undefined) owners.set(participantId, i);
      else if (owner !== i && options.range === undefined) {
        fail('SHARDS_OVERLAP', `results[${i}].earnings[${row}].participantId`, participantId, `must not be in results[${owner}] too. Cut by participant; or by period, giving each shard the range of its periods`);
      }
    });
  });
}

/** Refuses results that tell of one participant's period, of one window, or of one pool. */
export function refuseOverlaps(results: readonly CommissionResult[], versions: PlanVersions): void {
  refuseScattered(results);
  const owners = new Map<string, number>();
  results.forEach(({ earnings }, i) => {
    earnings.forEach((earning, row) => {
      for (const claim of claimsOf(earning, versions)) {
        const owner = owners.get(claim);
        if (owner === undefined) owners.set(claim, i);
        if (owner === undefined || owner === i) continue;
        const path = `results[${i}].earnings[${row}]`;
        const [kind] = JSON.parse(claim) as [string];
        if (kind === 'shared') fail('SHARDS_OVERLAP', `${path}.componentId`, earning.componentId, `must not be in results[${owner}] too: a pool or ranking looks across people, so a period of it belongs to one shard whole`);
        if (kind === 'period') fail('SHARDS_OVERLAP', `${path}.period.start`, earning.period.start, `must not be in results[${owner}] too: a participant's period belongs to one shard. Cut by participant or by period`);
        fail('SHARDS_OVERLAP', `${path}.period.start`, earning.period.start, `must not lie in a ${kind} window that results[${owner}] has a part of: cut by participant, or by whole windows`);
      }
    });
  });
}

/** Rows by participant, then by time; those of one participant and day come from one result, in its order. */
export function orderEarnings(results: readonly CommissionResult[], places: ReadonlyMap<string, number> | null): Earning[] {
  const rows = results.flatMap(({ earnings }, i) =>
    earnings.map((earning, row) => {
      const place = places === null ? 0 : places.get(earning.participantId);
      if (place === undefined) return fail('UNKNOWN_PARTICIPANT', `results[${i}].earnings[${row}].participantId`, earning.participantId, 'must be the id of somebody in options.participants');
      return { earning, place };
    }),
  );
  return rows
    .sort((a, b) => a.place - b.place || compareNames(a.earning.participantId, b.earning.participantId) || compareNames(a.earning.period.start, b.earning.period.start))
    .map(({ earning }) => earning);
}

/** What was earned, summed anew. */
export function sumEarned(earnings: readonly Earning[], minorUnits: number): CommissionTotals {
  let total = 0n;
  const people = new Map<string, bigint>();
  const both = new Map<string, { participantId: string; key: string; units: bigint }>();
  const periods = new Map<string, { key: string; start: string; units: bigint }>();
  for (const { participantId, period, earned } of earnings) {
    const { units: own, scale } = readScaled(earned) ?? { units: 0n, scale: 0 };
    const units = own * powerOfTen(minorUnits - scale);
    total += units;
    people.set(participantId, (people.get(participantId) ?? 0n) + units);
    const name = JSON.stringify([participantId, period.key]);
    both.set(name, { participantId, key: period.key, units: (both.get(name)?.units ?? 0n) + units });
    periods.set(period.key, { key: period.key, start: period.start, units: (periods.get(period.key)?.units ?? 0n) + units });
  }
  const money = (units: bigint): string => formatUnits(units, minorUnits);
  return {
    earned: money(total),
    byParticipant: Array.from(people, ([participantId, units]) => ({ participantId, earned: money(units) })),
    byParticipantPeriod: Array.from(both.values(), ({ participantId, key, units }) => ({ participantId, key, earned: money(units) })),
    byPeriod: Array.from(periods.values())
      .sort((a, b) => compareNames(a.start, b.start) || compareNames(a.key, b.key))
      .map(({ key, units }) => ({ key, earned: money(units) })),
  };
}

/** Warnings by code, in one order; those about plan and options, which all shards share, are told once. */
export function uniteWarnings(results: readonly CommissionResult[]): CommissionWarning[] {
  const all = results.flatMap(({ warnings }) => warnings);
  const told = new Map<string, CommissionWarning>();
  let count = 0;
  const ids: string[] = [];
  for (const warning of all) {
    if (warning.code === 'TOO_MANY_DECIMALS') {
      count += warning.count;
      ids.push(...warning.transactionIds);
    } else told.set(JSON.stringify(warning), warning);
  }
  const list = Array.from(told).sort(([a, { code }], [b, other]) => WARNING_ORDER.indexOf(code) - WARNING_ORDER.indexOf(other.code) || compareNames(a, b));
  const finer: CommissionWarning[] = count === 0 ? [] : [{ code: 'TOO_MANY_DECIMALS', count, transactionIds: firstIds(ids) }];
  return [...list.map(([, warning]) => warning), ...finer];
}

