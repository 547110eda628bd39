import * as z from 'zod/mini';
import { formatDay, parseDay } from '../internal/dates.js';
import { exactAt } from '../internal/decimalColumns.js';
import { readScaled } from '../internal/decimal.js';
import { daySchema } from '../internal/fieldSchemas.js';
import { powerOfTen } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { mergeRejected, rejectedSchema } from '../internal/rejectedRows.js';
import { within } from '../internal/shards.js';
import { countSchema, decimalSchema, parseConfig } from '../internal/validate.js';
import type { CountedRetention, RetentionSettings } from './retention.js';
import { readRetentionOptions, requireSpine } from './retention.js';
import type { RetentionTally, RetentionTallyOptions, TalliedCohort } from './retention.types.js';

let schema: z.ZodMiniType<RetentionTally> | undefined;

function tallySchema(): z.ZodMiniType<RetentionTally> {
  const count = countSchema();
  const cohort = z.strictObject({ start: daySchema(), size: count, active: z.array(count), exactRevenue: z.nullable(z.array(decimalSchema())) });
  schema ??= z.strictObject({
    kind: z.literal('retention'),
    options: z.unknown(),
    cohorts: z.array(cohort),
    ignored: z.strictObject({ afterAsOf: count, nonPositive: count }),
    looseRefunds: count,
    outside: count,
    rejected: rejectedSchema(),
  }) as unknown as z.ZodMiniType<RetentionTally>;
  return schema;
}

/** The options as a tally keeps them, in one order of keys. */
function tallyOptions({ asOf, rule, measure, mode, ranges, refundPolicy, onInvalid, confidence, money, style }: RetentionSettings): RetentionTallyOptions {
  return {
    asOf: formatDay(asOf),
    period: rule.rule,
    measure,
    mode,
    ...(ranges === null ? {} : { ranges }),
    refundPolicy,
    onInvalid,
    confidence,
    ...(money.currency === undefined ? {} : { currency: money.currency }),
    ...(money.minorUnits === undefined ? {} : { minorUnits: style.minorUnits }),
    rounding: style.rounding,
  };
}

/** How many columns a cohort has that can hold anything. */
const columnsOf = ({ ranges }: RetentionSettings, periods: number, cohort: number): number => ranges?.length ?? periods - cohort;

/** A table as plain data: cohorts without a customer are left out. */
export function toRetentionTally({ settings, spine, counted, sums, outside, ignored, looseRefunds, rejected }: CountedRetention): RetentionTally {
  const { periods } = spine;
  const width = settings.ranges?.length ?? periods.length;
  const cohorts = periods.flatMap(({ start }, cohort): TalliedCohort[] => {
    const size = counted.size[cohort] as number;
    if (size === 0) return [];
    const columns = columnsOf(settings, periods.length, cohort);
    return [
      {
        start: formatDay(start, 'options.period'),
        size,
        active: Array.from({ length: columns }, (_, column) => counted.active[cohort * width + column] as number),
        exactRevenue: sums === null ? null : Array.from({ length: columns }, (_, column) => exactAt(sums, cohort * width + column)),
      },
    ];
  });
  return { kind: 'retention', options: tallyOptions(settings), cohorts, ignored, looseRefunds, outside, rejected };
}

/** Checks a tally that was counted elsewhere, and brings its options into their one form. */
export function readRetentionTally(given: unknown, path: string): { readonly tally: RetentionTally; readonly settings: RetentionSettings } {
  const tally = parseConfig(tallySchema(), given, path);
  const settings = within(path, () => readRetentionOptions(tally.options));
  const { rule, asOf, measure } = settings;
  const days = tally.cohorts.map(({ start }) => parseDay(start));
  days.forEach((day, i) => {
    const where = `${path}.cohorts[${i}].start`;
    const { start } = tally.cohorts[i] as TalliedCohort;
    if (day > asOf || rule.findIndexed(day).start !== day) fail('INVALID_DATE', where, start, 'must be the first day of a period, and not after asOf');
    if (i > 0 && day <= (days[i - 1] as number)) fail('INVALID_DATE', where, start, 'must be after that of the cohort before it');
  });
  const { periods } = within(path, () => requireSpine(settings, days[0] ?? Infinity));
  const placeOf = new Map(periods.map(({ start }, place) => [start, place]));
  tally.cohorts.forEach(({ active, exactRevenue, size }, i) => {
    const where = `${path}.cohorts[${i}]`;
    const columns = columnsOf(settings, periods.length, placeOf.get(days[i] as number) as number);
    const isRevenue = measure === 'revenue';
    if (isRevenue !== (exactRevenue !== null)) fail('INVALID_ROW', `${where}.exactRevenue`, exactRevenue, isRevenue ? 'must be a list, since revenue is measured' : 'must be null, since customers are counted');
    if (active.length !== columns) fail('INVALID_ROW', `${where}.active`, active, `must have ${columns} entries`);
    if (exactRevenue !== null && exactRevenue.length !== columns) fail('INVALID_ROW', `${where}.exactRevenue`, exactRevenue, `must have ${columns} entries`);
    active.forEach((count, column) => {
      if (count > size) fail('INVALID_COUNT', `${where}.active[${column}]`, count, `must be at most the size of the cohort (${size})`);
    });
    if (size >= 2 ** 31) fail('INVALID_COUNT', `${where}.size`, size, `must be below ${2 ** 31}`);
  });
  return { tally: { ...tally, options: tallyOptions(settings) }, settings };
}

/** Tables that were counted alike, as if their customers had been counted together. */
export function addRetention(tallies: readonly RetentionTally[], settings: RetentionSettings): CountedRetention {
  let first = Infinity;
  let scale = 0;
  for (const { cohorts } of tallies) {
    for (const { start, exactRevenue } of cohorts) {
      first = Math.min(first, parseDay(start));
      for (const text of exactRevenue ?? []) scale = Math.max(scale, readScaled(text)?.scale ?? 0);
    }
  }
  const spine = requireSpine(settings, first);
  const { periods } = spine;
  const width = settings.ranges?.length ?? periods.length;
  const size = new Int32Array(periods.length);
  const active = new Int32Array(periods.length * width);
  const units = settings.measure === 'revenue' ? new Array<bigint>(periods.length * width).fill(0n) : null;
  const placeOf = new Map(periods.map(({ start }, place) => [start, place]));
  const total = (of: (tally: RetentionTally) => number): number => tallies.reduce((sum, tally) => sum + of(tally), 0);
  for (const { cohorts } of tallies) {
    for (const cohort of cohorts) {
      const place = placeOf.get(parseDay(cohort.start)) as number;
      size[place] = (size[place] as number) + cohort.size;
      cohort.active.forEach((count, column) => {
        const at = place * width + column;
        active[at] = (active[at] as number) + count;
      });
      cohort.exactRevenue?.forEach((text, column) => {
        const at = place * width + column;
        const { units: own, scale: ownScale } = readScaled(text) ?? { units: 0n, scale: 0 };
        if (units !== null) units[at] = (units[at] as bigint) + own * powerOfTen(scale - ownScale);
      });
    }
  }
  return {
    settings,
    spine,
    counted: { size, active },
    sums: units === null ? null : { scale, units },
    ignored: { afterAsOf: total(({ ignored }) => ignored.afterAsOf), nonPositive: total(({ ignored }) => ignored.nonPositive) },
    outside: total(({ outside }) => outside),
    looseRefunds: total(({ looseRefunds }) => looseRefunds),
    rejected: mergeRejected(tallies),
  };
}
