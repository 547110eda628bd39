import * as z from 'zod/mini';
import { compileFunnel } from '../funnel/compileModel.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { parseDay } from '../internal/dates.js';
import { daySchema } from '../internal/fieldSchemas.js';
import { fail } from '../internal/issues.js';
import { rejectedSchema } from '../internal/rejectedRows.js';
import { exactSchema, groupSchema, within } from '../internal/shards.js';
import { parseConfig } from '../internal/validate.js';
import type { ReportSettings } from './funnelReport.options.js';
import { readReportOptions } from './funnelReport.options.js';
import { ROW_COUNTS } from './funnelReport.tally.js';
import { CELL_COUNTS, needsWhole, orderedStages, tallyOptions } from './funnelTally.js';
import { requireOnce } from './tally.merge.js';
import { entriesSchema, sizeOf, tallyCountSchema, timesSchema } from './tally.times.js';
import type { FunnelTally, FunnelTallyCell } from './tally.types.js';

function cellSchema(): z.ZodMiniType<FunnelTallyCell> {
  const count = tallyCountSchema();
  const exact = exactSchema();
  const times = timesSchema();
  const counts = (names: readonly string[]): Record<string, z.ZodMiniType<number>> => Object.fromEntries(names.map((name) => [name, count]));
  const row = z.strictObject({ stage: z.string(), ...counts(ROW_COUNTS), exactReached: exact, ended: times, ongoing: times });
  return z.strictObject({
    group: groupSchema(),
    start: z.nullable(daySchema()),
    ...counts(Object.keys(CELL_COUNTS)),
    exactWon: exact,
    exactClosed: exact,
    wins: times,
    rows: z.array(row),
  }) as unknown as z.ZodMiniType<FunnelTallyCell>;
}

let schema: z.ZodMiniType<FunnelTally> | undefined;

function tallySchema(): z.ZodMiniType<FunnelTally> {
  const count = tallyCountSchema();
  schema ??= z.strictObject({
    kind: z.literal('funnel'),
    model: z.unknown(),
    options: z.unknown(),
    groups: z.array(groupSchema()),
    cells: z.array(cellSchema()),
    whole: z.nullable(cellSchema()),
    entries: entriesSchema(),
    values: z.strictObject({ known: count, missing: count }),
    endLooksInclusive: z.boolean(),
    rejected: rejectedSchema(),
  }) as unknown as z.ZodMiniType<FunnelTally>;
  return schema;
}

/** A tally that was checked, with what its options and model say. */
export interface ReadFunnelTally {
  readonly tally: FunnelTally;
  readonly settings: ReportSettings;
  readonly funnel: CompiledFunnel;
}

function checkCell(cell: FunnelTallyCell, path: string, { funnel }: ReadFunnelTally): void {
  const stages = orderedStages(funnel);
  if (cell.rows.length !== stages.length) fail('INVALID_ROW', `${path}.rows`, cell.rows, `must have ${stages.length} entries, one for each ordered stage`);
  cell.rows.forEach((row, i) => {
    const { id } = stages[i] as (typeof stages)[number];
    if (row.stage !== id) fail('INVALID_ROW', `${path}.rows[${i}].stage`, row.stage, `must be '${id}', as the model orders its stages`);
    if (sizeOf(row.ended) + sizeOf(row.ongoing) !== row.entries) fail('INVALID_COUNT', `${path}.rows[${i}].entries`, row.entries, 'must be the number of times in ended and ongoing');
  });
  if (sizeOf(cell.wins) !== cell.won) fail('INVALID_COUNT', `${path}.won`, cell.won, 'must be the number of times in wins');
}

function checkPlace(cell: FunnelTallyCell, path: string, { settings: { bucket } }: ReadFunnelTally, groups: ReadonlySet<string | null>): void {
  if (!groups.has(cell.group)) fail('INVALID_ROW', `${path}.group`, cell.group, "must be one of the tally's groups");
  const { start } = cell;
  const fits = bucket === null ? start === null : start !== null && bucket.findIndexed(parseDay(start)).start === parseDay(start);
  if (!fits) fail('INVALID_ROW', `${path}.start`, start, bucket === null ? 'must be null, since time is not cut' : 'must be the first day of a period');
}

/** Checks a tally that was counted elsewhere. */
export function readFunnelTally(given: unknown, path: string): ReadFunnelTally {
  const tally = parseConfig(tallySchema(), given, path);
  const settings = within(path, () => readReportOptions(tally.options));
  const funnel = within(path, () => compileFunnel(tally.model));
  const read = { tally, settings, funnel };
  if (tally.endLooksInclusive && settings.range === null) fail('INVALID_ROW', `${path}.endLooksInclusive`, true, 'must be false without a range');
  const names = new Set<string>();
  tally.groups.forEach((group, i) => requireOnce(names, [group], `${path}.groups[${i}]`));
  const groups = new Set(tally.groups);
  const places = new Set<string>();
  tally.cells.forEach((cell, i) => {
    const at = `${path}.cells[${i}]`;
    checkCell(cell, at, read);
    checkPlace(cell, at, read, groups);
    requireOnce(places, [cell.start, cell.group], `${at}.group`);
  });
  if (tally.whole !== null) {
    if (!needsWhole(settings)) fail('INVALID_ROW', `${path}.whole`, tally.whole, "must be null but with basis 'period' and slices");
    checkCell(tally.whole, `${path}.whole`, read);
  }
  return { ...read, tally: { ...tally, model: funnel.source, options: tallyOptions(settings, tally.options.currency) } };
}
