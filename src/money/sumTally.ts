import * as z from 'zod/mini';
import { compareNames } from '../internal/compareNames.js';
import { printExact } from '../internal/exactSum.js';
import { fail } from '../internal/issues.js';
import { requireObject } from '../internal/shapes.js';
import { groupSchema, within } from '../internal/shards.js';
import { countSchema, currencySchema, decimalSchema, MONEY_OPTION_KEYS, notEmpty, parseConfig, readMoneyStyle, requireOptions } from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import type { OpenGroup, SummedGroups } from './groups.js';
import { settleSum } from './sum.kernel.js';
import type { SumTally, SumTallyOptions, TalliedSum } from './types.js';

let schema: z.ZodMiniType<SumTally> | undefined;

function tallySchema(): z.ZodMiniType<SumTally> {
  if (schema !== undefined) return schema;
  const name = z.string().check(notEmpty);
  const group = z.strictObject({
    key: z.array(groupSchema()),
    count: countSchema(),
    currency: z.nullable(currencySchema()),
    exactTotal: decimalSchema(),
  });
  schema = z.strictObject({
    kind: z.literal('sums'),
    grouping: z.strictObject({ by: z.array(name), value: name }),
    options: z.unknown(),
    groups: z.array(group),
  }) as unknown as z.ZodMiniType<SumTally>;
  return schema;
}

/** By the first part of the key that differs. */
export function compareKeys(a: TalliedSum, b: TalliedSum): number {
  for (let i = 0; i < a.key.length; i += 1) {
    const order = compareNames(a.key[i] ?? null, b.key[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function tallyOptions(given: MoneyOptions): SumTallyOptions {
  const { minorUnits, rounding } = readMoneyStyle(given);
  return {
    ...(given.currency === undefined ? {} : { currency: given.currency }),
    ...(given.minorUnits === undefined ? {} : { minorUnits }),
    rounding,
  };
}

function toTallied({ key, count, sum, currency }: OpenGroup): TalliedSum {
  return { key, count, currency: currency ?? null, exactTotal: printExact(settleSum(sum)) };
}

/** Groups under way as plain data. */
export function toSumTally({ known, by, value, groups }: SummedGroups): SumTally {
  return { kind: 'sums', grouping: { by, value }, options: tallyOptions(known), groups: groups.map(toTallied).sort(compareKeys) };
}

/** Checks a tally that was counted elsewhere, and brings its options into their one form. */
export function readSumTally(given: unknown, path: string): SumTally {
  const tally = parseConfig(tallySchema(), given, path);
  const options = within(path, () => tallyOptions(requireOptions<MoneyOptions>(requireObject(tally.options, 'options'), MONEY_OPTION_KEYS)));
  const { by } = tally.grouping;
  tally.groups.forEach(({ key, currency }, i) => {
    if (key.length !== by.length) fail('INVALID_ROW', `${path}.groups[${i}].key`, key, `must have ${by.length} entries, one for each field of grouping.by`);
    if (options.currency !== undefined && currency !== options.currency) fail('MIXED_CURRENCIES', `${path}.groups[${i}].currency`, currency, `must be "${options.currency}" as in options.currency`);
  });
  return { ...tally, options };
}
