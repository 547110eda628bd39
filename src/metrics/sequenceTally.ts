import * as z from 'zod/mini';
import { fail } from '../internal/issues.js';
import { mergeRejected, rejectedSchema } from '../internal/rejectedRows.js';
import { requireObject } from '../internal/shapes.js';
import { within } from '../internal/shards.js';
import { parseConfig } from '../internal/validate.js';
import type { CountedSequences, SequenceSettings } from './sequences.js';
import { readSequenceOptions } from './sequences.js';
import { addTimes, sizeOf, tallyCountSchema, tallySorted, timesSchema } from './tally.times.js';
import type { SequenceTally, SequenceTallyRow } from './tally.types.js';

let schema: z.ZodMiniType<SequenceTally> | undefined;

function tallySchema(): z.ZodMiniType<SequenceTally> {
  const count = tallyCountSchema();
  schema ??= z.strictObject({
    kind: z.literal('sequences'),
    options: z.unknown(),
    subjects: count,
    excluded: count,
    rows: z.array(z.strictObject({ step: z.string(), optional: z.boolean(), reached: count, times: timesSchema() })),
    afterAsOf: count,
    rejected: rejectedSchema(),
  }) as unknown as z.ZodMiniType<SequenceTally>;
  return schema;
}

/** What was counted, as plain data. */
export function toSequenceTally({ settings, subjects, excluded, reached, times, afterAsOf, rejected }: CountedSequences): SequenceTally {
  const { compiled, effective } = settings;
  return {
    kind: 'sequences',
    options: effective,
    subjects,
    excluded,
    rows: compiled.steps.map((step, row) => ({
      step,
      optional: compiled.optional[row] as boolean,
      reached: reached[row] as number,
      times: tallySorted(Float64Array.from(times[row] as ArrayLike<number>).sort()),
    })),
    afterAsOf,
    rejected: [...rejected],
  };
}

/** Checks a tally that was counted elsewhere. */
export function readSequenceTally(given: unknown, path: string): { readonly tally: SequenceTally; readonly settings: SequenceSettings } {
  const tally = parseConfig(tallySchema(), given, path);
  const steps = tally.rows.map(({ step, optional }) => ({ name: step, optional }));
  const settings = within(path, () => readSequenceOptions(steps, requireObject(tally.options, 'options'), 'rows', 'step'));
  tally.rows.forEach(({ reached, times }, row) => {
    const size = sizeOf(times);
    if (size !== (row === 0 ? 0 : reached)) fail('INVALID_COUNT', `${path}.rows[${row}].times`, size, row === 0 ? 'must be empty in the first row' : `must be ${reached}, one for each subject that reached the step`);
  });
  return { tally: { ...tally, options: settings.effective }, settings };
}

/** Tallies of the same steps and options as one. */
export function addSequences(tallies: readonly SequenceTally[]): SequenceTally {
  const [first] = tallies as readonly [SequenceTally];
  const total = (of: (tally: SequenceTally) => number): number => tallies.reduce((sum, tally) => sum + of(tally), 0);
  return {
    kind: 'sequences',
    options: first.options,
    subjects: total(({ subjects }) => subjects),
    excluded: total(({ excluded }) => excluded),
    rows: first.rows.map(({ step, optional }, row) => ({
      step,
      optional,
      reached: total(({ rows }) => (rows[row] as SequenceTallyRow).reached),
      times: addTimes(tallies.map(({ rows }) => (rows[row] as SequenceTallyRow).times)),
    })),
    afterAsOf: total(({ afterAsOf }) => afterAsOf),
    rejected: mergeRejected(tallies),
  };
}
