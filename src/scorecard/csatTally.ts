import * as z from 'zod/mini';
import { compareNames } from '../internal/compareNames.js';
import { knownDecimal } from '../internal/decimal.js';
import { add, formatExact, fraction } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { mergeRejected, rejectedSchema } from '../internal/rejectedRows.js';
import { requireObject } from '../internal/shapes.js';
import { within } from '../internal/shards.js';
import { countSchema, decimalSchema, notEmpty, parseConfig } from '../internal/validate.js';
import type { CountedAnswers, CsatBucket } from './csat.js';
import { createBucket, readCsatOptions } from './csat.js';
import type { CsatTally, EffectiveCsatOptions, TalliedCsat } from './satisfaction.types.js';

let schema: z.ZodMiniType<CsatTally> | undefined;

function tallySchema(): z.ZodMiniType<CsatTally> {
  if (schema !== undefined) return schema;
  const fields = { responses: countSchema(), satisfied: countSchema(), exactSum: decimalSchema() };
  schema = z.strictObject({
    kind: z.literal('csat'),
    options: z.unknown(),
    overall: z.strictObject(fields),
    dimensions: z.array(z.strictObject({ dimension: z.string().check(notEmpty), ...fields })),
    rejected: rejectedSchema(),
  }) as unknown as z.ZodMiniType<CsatTally>;
  return schema;
}

function toTallied({ responses, satisfied, whole, parts }: CsatBucket): TalliedCsat {
  return { responses, satisfied, exactSum: formatExact(add(fraction(BigInt(whole)), parts)) };
}

/** Weights first, in their order, then all others by name. */
function listDimensions({ weights = {} }: EffectiveCsatOptions, names: Iterable<string>): string[] {
  const others = [...new Set(names)].filter((name) => !Object.hasOwn(weights, name));
  return [...Object.keys(weights), ...others.sort(compareNames)];
}

/** What was counted, as plain data. */
export function toCsatTally({ options, overall, dimensions, rejected }: CountedAnswers): CsatTally {
  return {
    kind: 'csat',
    options,
    overall: toTallied(overall),
    dimensions: listDimensions(options, dimensions.keys()).map((dimension) => ({ dimension, ...toTallied(dimensions.get(dimension) ?? createBucket()) })),
    rejected,
  };
}

/** Checks a tally that was counted elsewhere, and brings its options into their one form. */
export function readCsatTally(given: unknown, path: string): CsatTally {
  const tally = parseConfig(tallySchema(), given, path);
  const options = within(path, () => readCsatOptions(requireObject(tally.options, 'options')));
  const check = ({ responses, satisfied }: TalliedCsat, where: string): void => {
    if (satisfied > responses) fail('INVALID_COUNT', `${where}.satisfied`, satisfied, `must be at most the number of answers (${responses})`);
  };
  check(tally.overall, `${path}.overall`);
  const seen = new Set<string>();
  tally.dimensions.forEach((each, i) => {
    check(each, `${path}.dimensions[${i}]`);
    if (seen.has(each.dimension)) fail('DUPLICATE_ID', `${path}.dimensions[${i}].dimension`, each.dimension, 'must not occur twice');
    seen.add(each.dimension);
  });
  return { ...tally, options };
}

function addTo(bucket: CsatBucket, { responses, satisfied, exactSum }: TalliedCsat): void {
  bucket.responses += responses;
  bucket.satisfied += satisfied;
  bucket.parts = add(bucket.parts, knownDecimal(exactSum));
}

/** Tallies of the same options, as if their answers had been counted together. */
export function addAnswers(tallies: readonly CsatTally[], options: EffectiveCsatOptions): CountedAnswers {
  const overall = createBucket();
  const buckets = new Map(listDimensions(options, tallies.flatMap(({ dimensions }) => dimensions.map(({ dimension }) => dimension))).map((name) => [name, createBucket()]));
  for (const tally of tallies) {
    addTo(overall, tally.overall);
    for (const each of tally.dimensions) addTo(buckets.get(each.dimension) as CsatBucket, each);
  }
  return { options, overall, dimensions: buckets, rejected: mergeRejected(tallies) };
}

