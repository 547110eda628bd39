import * as z from 'zod/mini';
import type { ErrorCode } from '../errors.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { compileFunnel } from '../funnel/compileModel.js';
import { compareNames } from '../internal/compareNames.js';
import { readScaled } from '../internal/decimal.js';
import { byNameSchema } from '../internal/fieldSchemas.js';
import { formatExact, powerOfTen } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { rejectedSchema } from '../internal/rejectedRows.js';
import { exactSchema, groupSchema, within } from '../internal/shards.js';
import { currencySchema, parseConfig, refuse } from '../internal/validate.js';
import type { CountedLosses, LossSettings } from './lossReasons.js';
import { readLossOptions } from './lossReasons.js';
import type { ReasonCount } from './lossReasons.shape.js';
import { requireOnce } from './tally.merge.js';
import { entriesSchema, tallyCountSchema } from './tally.times.js';
import type { LossReasonTally, LossReasonTallyOptions, TalliedReason } from './tally.types.js';

let schema: z.ZodMiniType<LossReasonTally> | undefined;

/** Counts by stage. */
function byStageSchema(count: z.ZodMiniType<number>): z.ZodMiniType<Readonly<Record<string, number>>> {
  return byNameSchema((given, stage, ctx) => {
    const { data, error } = z.safeParse(count, given);
    for (const { message, ...found } of error?.issues ?? []) refuse(ctx, (found as unknown as { params: { code: ErrorCode } }).params.code, [stage], given, message);
    return data as number;
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
  const reasonsOf = (counts: readonly ReasonCount[]): TalliedReason[] =>
    [...counts]
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
    losses: [...(groups ?? [{ group: null, reasons: all }])].sort((a, b) => compareNames(a.group, b.group)).map(({ group, reasons }) => ({ group, reasons: reasonsOf(reasons) })),
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
  const groups = new Set<string>();
  const levels = new Set<string>();
  tally.losses.forEach(({ group, reasons }, g) => {
    if (settings.groupBy === undefined && (g > 0 || group !== null)) fail('INVALID_ROW', `${path}.losses[${g}].group`, group, 'must be null, and one, without groups');
    requireOnce(groups, [group], `${path}.losses[${g}].group`);
    const names = new Set<string>();
    reasons.forEach(({ reason, byStage }, r) => {
      requireOnce(names, [reason], `${path}.losses[${g}].reasons[${r}].reason`);
      for (const stage of Object.keys(byStage)) {
        if (!positions.has(stage)) fail('UNKNOWN_STAGE', `${path}.losses[${g}].reasons[${r}].byStage.${stage}`, stage, 'must be an ordered stage of the model');
      }
    });
  });
  tally.levels.forEach(({ field, level, won, closed }, i) => {
    requireOnce(levels, [field, level], `${path}.levels[${i}].level`);
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
  const add = (lists: readonly (readonly TalliedReason[])[]): ReasonCount[] => {
    const counts = new Map<string | null, ReasonCount>();
    for (const { reason, count, exactValue, missingValue, byStage } of lists.flat()) {
      let counted = counts.get(reason);
      if (counted === undefined) counts.set(reason, (counted = { reason, count: 0, units: 0n, missing: 0, byPosition: new Map() }));
      const { units, scale: own } = readScaled(exactValue) ?? { units: 0n, scale: 0 };
      counted.count += count;
      counted.units += units * powerOfTen(scale - own);
      counted.missing += missingValue;
      for (const [stage, times] of Object.entries(byStage)) {
        const position = positions.get(stage) as number;
        counted.byPosition.set(position, (counted.byPosition.get(position) ?? 0) + times);
      }
    }
    return Array.from(counts.values()).filter(({ count }) => count > 0);
  };
  const byGroup = new Map<string | null, (readonly TalliedReason[])[]>();
  for (const { group, reasons } of losses) {
    const lists = byGroup.get(group);
    if (lists === undefined) byGroup.set(group, [reasons]);
    else lists.push(reasons);
  }
  return {
    all: add(losses.map(({ reasons }) => reasons)),
    groups: settings.groupBy === undefined ? null : Array.from(byGroup, ([group, lists]) => ({ group, reasons: add(lists) })).sort((a, b) => compareNames(a.group, b.group)),
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
