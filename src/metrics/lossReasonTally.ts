import * as z from 'zod/mini';
import type { ErrorCode } from '../errors.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { compileFunnel } from '../funnel/compileModel.js';
import { readScaled } from '../internal/decimal.js';
import { formatExact, powerOfTen } from '../internal/fraction.js';
import { fail, missingOr } from '../internal/issues.js';
import { compareNames, exactSchema, groupSchema, within } from '../internal/shards.js';
import { currencySchema, parseConfig, refuse } from '../internal/validate.js';
import { rejectedSchema } from './funnelTally.schema.js';
import type { CountedLosses, LossSettings } from './lossReasons.js';
import { readLossOptions } from './lossReasons.js';
import type { ReasonHeap } from './lossReasons.shape.js';
import { entriesSchema, tallyCountSchema } from './tally.times.js';
import type { LossReasonTally, LossReasonTallyOptions, TalliedReason } from './tally.types.js';

let schema: z.ZodMiniType<LossReasonTally> | undefined;

/** Counts by stage, whatever its name: a record of zod's passes over `__proto__`. */
function byStageSchema(count: z.ZodMiniType<number>): z.ZodMiniType<Readonly<Record<string, number>>> {
  return z.transform((input: unknown, ctx) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      refuse(ctx, missingOr('INVALID_OPTION', input), [], input, 'must be an object');
      return z.NEVER;
    }
    const counts = Object.entries(input).map(([stage, given]: [string, unknown]) => {
      const { data, error } = z.safeParse(count, given);
      for (const { message, ...found } of error?.issues ?? []) refuse(ctx, (found as unknown as { params: { code: ErrorCode } }).params.code, [stage], given, message);
      return [stage, data];
    });
    return Object.fromEntries(counts) as Record<string, number>;
  });
}

function tallySchema(): z.ZodMiniType<LossReasonTally> {
  const count = tallyCountSchema();
  const name = groupSchema();
  const reason = z.strictObject({ reason: name, count, exactValue: exactSchema(), missingValue: count, byStage: byStageSchema(count) });
  schema ??= z.strictObject({
    kind: z.literal('lossReasons'),
    model: z.unknown(),
    options: z.unknown(),
    currency: z.nullable(currencySchema()),
    losses: z.array(z.strictObject({ group: name, reasons: z.array(reason) })),
    levels: z.array(z.strictObject({ field: z.string(), level: name, won: count, closed: count })),
    entries: entriesSchema(),
    rejected: rejectedSchema(),
  }) as unknown as z.ZodMiniType<LossReasonTally>;
  return schema;
}

/** Position of an ordered stage by its id. */
function positionsOf({ ids, order }: CompiledFunnel): Map<string, number> {
  return new Map(Array.from(order, (code, position) => [ids[code] as string, position]));
}

/** The options as a tally keeps them, in one order of keys. */
function tallyOptions({ effective: { asOf, timeZone, groupBy, compare, confidence, onInvalid }, money, style }: LossSettings): LossReasonTallyOptions {
  return {
    asOf,
    timeZone,
    ...(groupBy === undefined ? {} : { groupBy }),
    compare,
    confidence,
    onInvalid,
    ...(money.currency === undefined ? {} : { currency: money.currency }),
    ...(money.minorUnits === undefined ? {} : { minorUnits: style.minorUnits }),
    rounding: style.rounding,
  };
}

/** What was counted, as plain data. */
export function toLossReasonTally({ settings, funnel, all, groups, levels, scale, currency, entries, rejected }: CountedLosses): LossReasonTally {
  const { compare } = settings;
  const power = powerOfTen(scale);
  const stageAt = (position: number): string => funnel.ids[funnel.order[position] as number] as string;
  const reasonsOf = (heaps: readonly ReasonHeap[]): TalliedReason[] =>
    [...heaps]
      .sort((a, b) => compareNames(a.reason, b.reason))
      .map(({ reason, count, units, missing, byPosition }) => ({
        reason,
        count,
        exactValue: formatExact({ n: units, d: power }),
        missingValue: missing,
        byStage: Object.fromEntries([...byPosition].sort(([a], [b]) => a - b).map(([position, times]) => [stageAt(position), times])),
      }));
  return {
    kind: 'lossReasons',
    model: funnel.source,
    options: tallyOptions(settings),
    currency: currency ?? null,
    losses: [...(groups ?? [{ group: null, heaps: all }])].sort((a, b) => compareNames(a.group, b.group)).map(({ group, heaps }) => ({ group, reasons: reasonsOf(heaps) })),
    levels: compare.flatMap((field, i) =>
      [...(levels[i] ?? [])].sort((a, b) => compareNames(a.level, b.level)).map(({ level, won, closed }) => ({ field, level, won, closed })),
    ),
    entries,
    rejected: [...rejected],
  };
}

/** Checks a tally that was counted elsewhere, and brings its options into their one form. */
export function readLossReasonTally(given: unknown, path: string): { readonly tally: LossReasonTally; readonly settings: LossSettings; readonly funnel: CompiledFunnel } {
  const tally = parseConfig(tallySchema(), given, path);
  const settings = within(path, () => readLossOptions(tally.options));
  const funnel = within(path, () => compileFunnel(tally.model));
  const positions = positionsOf(funnel);
  tally.losses.forEach(({ group, reasons }, g) => {
    if (settings.groupBy === undefined && (g > 0 || group !== null)) fail('INVALID_ROW', `${path}.losses[${g}].group`, group, 'must be null, and one, without groups');
    reasons.forEach(({ byStage }, r) => {
      for (const stage of Object.keys(byStage)) {
        if (!positions.has(stage)) fail('UNKNOWN_STAGE', `${path}.losses[${g}].reasons[${r}].byStage.${stage}`, stage, 'must be an ordered stage of the model');
      }
    });
  });
  tally.levels.forEach(({ field, won, closed }, i) => {
    if (!settings.compare.includes(field)) fail('INVALID_ROW', `${path}.levels[${i}].field`, field, 'must be one of options.compare');
    if (won > closed) fail('INVALID_COUNT', `${path}.levels[${i}].won`, won, `must be at most the number of closed deals (${closed})`);
  });
  return { tally: { ...tally, model: funnel.source, options: tallyOptions(settings) }, settings, funnel };
}

/** Adds tallies up, as if their deals had been counted together. */
export function addLosses(tallies: readonly LossReasonTally[], settings: LossSettings, funnel: CompiledFunnel): Pick<CountedLosses, 'all' | 'groups' | 'levels' | 'scale'> {
  const positions = positionsOf(funnel);
  const losses = tallies.flatMap((tally) => tally.losses);
  let scale = 0;
  for (const { reasons } of losses) for (const { exactValue } of reasons) scale = Math.max(scale, readScaled(exactValue)?.scale ?? 0);
  const heapsOf = (lists: readonly (readonly TalliedReason[])[]): ReasonHeap[] => {
    const heaps = new Map<string | null, ReasonHeap>();
    for (const { reason, count, exactValue, missingValue, byStage } of lists.flat()) {
      let heap = heaps.get(reason);
      if (heap === undefined) heaps.set(reason, (heap = { reason, count: 0, units: 0n, missing: 0, byPosition: new Map() }));
      const { units, scale: own } = readScaled(exactValue) ?? { units: 0n, scale: 0 };
      heap.count += count;
      heap.units += units * powerOfTen(scale - own);
      heap.missing += missingValue;
      for (const [stage, times] of Object.entries(byStage)) {
        const position = positions.get(stage) as number;
        heap.byPosition.set(position, (heap.byPosition.get(position) ?? 0) + times);
      }
    }
    return Array.from(heaps.values()).filter(({ count }) => count > 0);
  };
  const names = [...new Set(losses.map(({ group }) => group))].sort(compareNames);
  return {
    all: heapsOf(losses.map(({ reasons }) => reasons)),
    groups: settings.groupBy === undefined ? null : names.map((name) => ({ group: name, heaps: heapsOf(losses.filter(({ group }) => group === name).map(({ reasons }) => reasons)) })),
    levels: settings.compare.map((field) => {
      const counts = new Map<string | null, { level: string | null; won: number; closed: number }>();
      for (const each of tallies.flatMap((tally) => tally.levels)) {
        if (each.field !== field) continue;
        const known = counts.get(each.level) ?? { level: each.level, won: 0, closed: 0 };
        counts.set(each.level, { level: each.level, won: known.won + each.won, closed: known.closed + each.closed });
      }
      return Array.from(counts.values()).sort((a, b) => compareNames(a.level, b.level));
    }),
    scale,
  };
}
