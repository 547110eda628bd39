// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { AllocateOptions, AllocationShare, Money, MoneyGrouping, NumberFormat, SumTally, SumTallyOptions, TalliedSum } from '../../money/types.js';
import * as checks from '../checks/money.js';
import { document, part } from '../document.js';
import { DECIMAL, NOT_NEGATIVE, POSITIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { allocationMethodJsonSchema, roundingModeJsonSchema } from './shared.js';

/** JSON Schema of a `AllocationShare`. */
export const allocationShareJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Allocation share',
  description: 'One of those among whom a total is handed out.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Text, or a safe integer, which becomes text. Each id stands once.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    weight: {
      title: 'Weight',
      description: '0 or more. Only the proportions of the weights matter.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    locked: {
      title: 'Locked',
      description: 'A value that is settled: a multiple of the step. The others share what is left of the total.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
  },
  required: ['id', 'weight'],
}));
/** zod schema of a `AllocationShare`. */
export const allocationShareSchema: z.ZodMiniType<AllocationShare> = /* @__PURE__ */ schemaOf(allocationShareJsonSchema, checks.allocationShare);

/** JSON Schema of a `AllocateOptions`. */
export const allocateOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Allocate options',
  description: 'How `allocate` hands out a total.',
  type: 'object',
  properties: {
    step: {
      title: 'Step',
      description: 'The smallest unit handed out, above 0. Default `\'0.01\'`.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      default: '0.01',
      pattern: POSITIVE,
    },
    method: part(allocationMethodJsonSchema, {
      title: 'Method',
      description: 'Who gets the steps that do not divide evenly. Default `largestRemainder`.',
      default: 'largestRemainder',
    }),
    onZeroWeights: {
      title: 'On zero weights',
      description: 'When there is something to hand out and every weight is 0: refuse (`error`, the default) or share it equally.',
      type: 'string',
      enum: ['error', 'equal'],
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `AllocateOptions`. */
export const allocateOptionsSchema: z.ZodMiniType<AllocateOptions> = /* @__PURE__ */ schemaOf(allocateOptionsJsonSchema, checks.allocateOptions);

/** JSON Schema of a `Money`. */
export const moneyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Money',
  description: 'An amount with its currency.',
  type: 'object',
  properties: {
    amount: { title: 'Amount', description: 'How much.', type: ['number', 'string'], pattern: DECIMAL },
    currency: { title: 'Currency', description: 'ISO 4217 code, upper case.', type: 'string' },
  },
  required: ['amount', 'currency'],
}));
/** zod schema of a `Money`. */
export const moneySchema: z.ZodMiniType<Money> = /* @__PURE__ */ schemaOf(moneyJsonSchema, checks.money);

/** JSON Schema of a `MoneyGrouping`. */
export const moneyGroupingJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Money grouping',
  description: 'By what rows are grouped and what is added up.',
  type: 'object',
  properties: {
    by: {
      title: 'By',
      description: 'Fields that make up the key, each a name or a dotted path (`\'account.region\'`). None: one group of all rows.',
      type: 'array',
      items: { type: 'string' },
    },
    value: {
      title: 'Value',
      description: 'The field with the amount, a name or a dotted path. It may hold a `Money`.',
      type: 'string',
    },
  },
  required: ['by', 'value'],
  additionalProperties: false,
}));
/** zod schema of a `MoneyGrouping`. */
export const moneyGroupingSchema: z.ZodMiniType<MoneyGrouping> = /* @__PURE__ */ schemaOf(moneyGroupingJsonSchema, checks.moneyGrouping);

/** JSON Schema of a `SumTallyOptions`. */
export const sumTallyOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sum tally options',
  description: 'How the sums of a tally will be printed: what hangs on the currency is still open.',
  type: 'object',
  properties: {
    currency: { title: 'Currency', description: 'ISO 4217 code, when one was given.', type: 'string' },
    minorUnits: { title: 'Minor units', description: 'Decimals of the totals, when they were given.', type: 'number' },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'How totals are rounded.' }),
  },
  required: ['rounding'],
  additionalProperties: false,
}));
/** zod schema of a `SumTallyOptions`. */
export const sumTallyOptionsSchema: z.ZodMiniType<SumTallyOptions> = /* @__PURE__ */ schemaOf(sumTallyOptionsJsonSchema);

/** JSON Schema of a `TalliedSum`. */
export const talliedSumJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tallied sum',
  description: 'Rows with the same key, added up exactly.',
  type: 'object',
  properties: {
    key: {
      title: 'Key',
      description: 'The fields\' values as text, in the order of `by`; null where a row had none.',
      type: 'array',
      items: { type: ['string', 'null'] },
    },
    count: { title: 'Count', description: 'Number of rows.', type: 'number' },
    currency: {
      title: 'Currency',
      description: 'ISO 4217 code: the one given, else that of the rows; null when none is told.',
      type: ['string', 'null'],
    },
    exactTotal: { title: 'Exact total', description: 'Exact.', type: 'string' },
  },
  required: ['key', 'count', 'currency', 'exactTotal'],
  additionalProperties: false,
}));
/** zod schema of a `TalliedSum`. */
export const talliedSumSchema: z.ZodMiniType<TalliedSum> = /* @__PURE__ */ schemaOf(talliedSumJsonSchema);

/** JSON Schema of a `SumTally`. */
export const sumTallyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sum tally',
  description: 'Sums of a shard of rows, which add up with those of other shards.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What kind of tally it is.', const: 'sums' },
    grouping: part(moneyGroupingJsonSchema, { title: 'Grouping', description: 'What was added up by what.' }),
    options: part(sumTallyOptionsJsonSchema, { title: 'Options', description: 'How sums will be printed.' }),
    groups: { title: 'Groups', description: 'By key; null comes last.', type: 'array', items: part(talliedSumJsonSchema) },
  },
  required: ['kind', 'grouping', 'options', 'groups'],
}));
/** zod schema of a `SumTally`. */
export const sumTallySchema: z.ZodMiniType<SumTally> = /* @__PURE__ */ schemaOf(sumTallyJsonSchema, checks.sumTally);

/** JSON Schema of a `NumberFormat`. */
export const numberFormatJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Number format',
  description: 'The marks of a number as people write it.',
  type: 'object',
  properties: {
    decimal: {
      title: 'Decimal',
      description: 'What stands before the decimals. Default `\'.\'`.',
      type: 'string',
      enum: ['.', ','],
      default: '.',
    },
    group: {
      title: 'Group',
      description: 'What stands between groups of three digits; null: nothing may. `\' \'` is any blank, also a no-break or thin one; `"\'"` is also the typographic `’`. Default `\',\'`, or null when `decimal` is `\',\'`.',
      type: ['string', 'null'],
      enum: [',', '.', ' ', "'", null],
      default: ',',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `NumberFormat`. */
export const numberFormatSchema: z.ZodMiniType<NumberFormat> = /* @__PURE__ */ schemaOf(numberFormatJsonSchema, checks.numberFormat);
