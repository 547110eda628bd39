// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { ErrorCode } from '../../errors.js';
import type { AllocationMethod } from '../../internal/allocate.js';
import type { TierBonus, TierSlice } from '../../internal/rateTable.kernel.js';
import type { BgNbdModel, BgNbdParams, DateRange, DateRangeInput, DecimalInput, ExplainOptions, Filter, FilterCondition, FilterValue, FiscalPeriodRule, IsoDate, LocalizedLabel, MoneyOptions, Order, ParetoNbdModel, ParetoNbdParams, PeriodRule, PeriodUnit, Playbook, PlaybookAction, PurchaseModel, PurchaseRow, RefundPolicy, RejectedRow, RetailPeriodRule, RetailYear, RoundingMode, TimeSpan, TimeUnit, TimeWindow } from '../../types.js';
import * as checks from '../checks/shared.js';
import { document, part } from '../document.js';
import { DAY, DECIMAL, NOT_NEGATIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';

/** JSON Schema of a `IsoDate`. */
export const isoDateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({ title: 'Iso date', description: 'A calendar day, `YYYY-MM-DD`.', type: 'string', format: 'date', pattern: DAY }));
/** zod schema of a `IsoDate`. */
export const isoDateSchema: z.ZodMiniType<IsoDate> = /* @__PURE__ */ schemaOf(isoDateJsonSchema);

/** JSON Schema of a `DateRange`. */
export const dateRangeJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Date range',
  description: 'A span of days, half-open: `end` is the first day that is not in it.',
  type: 'object',
  properties: {
    start: { title: 'Start', description: 'First day.', type: 'string', format: 'date', pattern: DAY },
    end: { title: 'End', description: 'The first day that is no longer in it.', type: 'string', format: 'date', pattern: DAY },
  },
  required: ['start', 'end'],
}));
/** zod schema of a `DateRange`. */
export const dateRangeSchema: z.ZodMiniType<DateRange> = /* @__PURE__ */ schemaOf(dateRangeJsonSchema, checks.dateRange);

/** JSON Schema of a `DateRangeInput`. */
export const dateRangeInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Date range input',
  description: 'A span of days, or the key of a period: `\'2026-05\'`, `\'2026-Q2\'`, `\'2026-W21\'`, `\'2026-H1\'`, `\'2026\'`, `\'2026-05-20\'`.',
  anyOf: [part(dateRangeJsonSchema), { type: 'string' }],
}));
/** zod schema of a `DateRangeInput`. */
export const dateRangeInputSchema: z.ZodMiniType<DateRangeInput> = /* @__PURE__ */ schemaOf(dateRangeInputJsonSchema, checks.dateRangeInput);

/** JSON Schema of a `PeriodUnit`. */
export const periodUnitJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Period unit',
  description: 'A length of time that a calendar is cut into.',
  type: 'string',
  enum: ['day', 'week', 'month', 'quarter', 'halfYear', 'year'],
}));
/** zod schema of a `PeriodUnit`. */
export const periodUnitSchema: z.ZodMiniType<PeriodUnit> = /* @__PURE__ */ schemaOf(periodUnitJsonSchema);

/** JSON Schema of a `FiscalPeriodRule`. */
export const fiscalPeriodRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Fiscal period rule',
  description: 'A unit with its own week start, or of a fiscal year that starts with a calendar month.',
  type: 'object',
  properties: {
    unit: part(periodUnitJsonSchema, { title: 'Unit', description: 'How long a period is.' }),
    weekStartsOn: {
      title: 'Week starts on',
      description: 'First day of a week, 0 Sunday … 6 Saturday; only with the unit `week`. Default 1: the ISO week.',
      type: 'integer',
      minimum: 0,
      maximum: 6,
      default: 1,
    },
    fiscalYearStartMonth: {
      title: 'Fiscal year start month',
      description: 'Month that the fiscal year starts with, 1 … 12; not with the units `day` and `week`. Default 1.',
      type: 'integer',
      minimum: 1,
      maximum: 12,
      default: 1,
    },
    labelBy: {
      title: 'Label by',
      description: 'Which calendar year names the fiscal year: the one it starts in or the one it ends in; not with the units `day` and `week`. Default `endYear`.',
      type: 'string',
      enum: ['startYear', 'endYear'],
      default: 'endYear',
    },
  },
  required: ['unit'],
  additionalProperties: false,
}));
/** zod schema of a `FiscalPeriodRule`. */
export const fiscalPeriodRuleSchema: z.ZodMiniType<FiscalPeriodRule> = /* @__PURE__ */ schemaOf(fiscalPeriodRuleJsonSchema, checks.fiscalPeriodRule);

/** JSON Schema of a `RetailYear`. */
export const retailYearJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Retail year',
  description: 'A year of 52 or 53 whole weeks. The US retail calendar (NRF) is `{ pattern: \'4-5-4\', yearEnd: \'nearestDayToMonthEnd\', weekday: 6, month: 1, labelBy: \'startYear\' }`.',
  type: 'object',
  properties: {
    pattern: {
      title: 'Pattern',
      description: 'Weeks of the three months of each quarter.',
      type: 'string',
      enum: ['4-4-5', '4-5-4', '5-4-4'],
    },
    yearEnd: {
      title: 'Year end',
      description: 'The year\'s last day: the last `weekday` of `month`, or the `weekday` nearest to the month\'s last day (up to 3 days after it).',
      type: 'string',
      enum: ['lastDayOfMonth', 'nearestDayToMonthEnd'],
    },
    weekday: {
      title: 'Weekday',
      description: 'Last day of a week, 0 Sunday … 6 Saturday.',
      type: 'integer',
      minimum: 0,
      maximum: 6,
    },
    month: {
      title: 'Month',
      description: 'Calendar month that closes the year, 1 … 12.',
      type: 'integer',
      minimum: 1,
      maximum: 12,
    },
    leapWeekIn: {
      title: 'Leap week in',
      description: 'Retail month that takes the 53rd week, 1 … 12. Default 12.',
      type: 'integer',
      minimum: 1,
      maximum: 12,
      default: 12,
    },
    labelBy: {
      title: 'Label by',
      description: 'The year is named after the calendar year of its closing `month`, or of the month after the one that closed the year before. Default `endYear`.',
      type: 'string',
      enum: ['startYear', 'endYear'],
      default: 'endYear',
    },
  },
  required: ['pattern', 'yearEnd', 'weekday', 'month'],
  additionalProperties: false,
}));
/** zod schema of a `RetailYear`. */
export const retailYearSchema: z.ZodMiniType<RetailYear> = /* @__PURE__ */ schemaOf(retailYearJsonSchema, checks.retailYear);

/** JSON Schema of a `RetailPeriodRule`. */
export const retailPeriodRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Retail period rule',
  description: 'A unit of a retail calendar, whose periods are whole weeks.',
  type: 'object',
  properties: {
    unit: part(periodUnitJsonSchema, { title: 'Unit', description: 'How long a period is.' }),
    retail: part(retailYearJsonSchema, { title: 'Retail', description: 'The retail year that periods are numbered in.' }),
  },
  required: ['unit', 'retail'],
  additionalProperties: false,
}));
/** zod schema of a `RetailPeriodRule`. */
export const retailPeriodRuleSchema: z.ZodMiniType<RetailPeriodRule> = /* @__PURE__ */ schemaOf(retailPeriodRuleJsonSchema, checks.retailPeriodRule);

/** JSON Schema of a `PeriodRule`. */
export const periodRuleJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Period rule',
  description: 'How time is cut into periods: a unit alone (ISO weeks, calendar months, calendar years), a unit with another week start or a fiscal year, or a unit of a retail calendar.',
  anyOf: [part(periodUnitJsonSchema), part(fiscalPeriodRuleJsonSchema), part(retailPeriodRuleJsonSchema)],
}));
/** zod schema of a `PeriodRule`. */
export const periodRuleSchema: z.ZodMiniType<PeriodRule> = /* @__PURE__ */ schemaOf(periodRuleJsonSchema, checks.periodRule);

/** JSON Schema of a `DecimalInput`. */
export const decimalInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Decimal input',
  description: 'An amount, rate or other exact number as input. A `number` is read by its shortest decimal form, so `0.1` is exactly 0.1. A string is `-?digits[.digits]`: no separators, blanks, exponent or plus sign. Decimals of decimal.js, big.js and bignumber.js are read as they are.',
  type: ['number', 'string'],
  pattern: DECIMAL,
}));
/** zod schema of a `DecimalInput`. */
export const decimalInputSchema: z.ZodMiniType<DecimalInput> = /* @__PURE__ */ schemaOf(decimalInputJsonSchema);

/** JSON Schema of a `RoundingMode`. */
export const roundingModeJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rounding mode',
  description: 'How a value between two steps is rounded. `up` is away from zero and `down` towards it; `ceil` and `floor` go towards plus and minus infinity. The `half…` modes take the nearest step and send a tie that way; `halfEven` sends it to the even neighbour (banker\'s rounding). The default everywhere is `halfUp`: half away from zero, as Excel, PostgreSQL and payroll do.',
  type: 'string',
  enum: ['halfUp', 'halfDown', 'halfEven', 'halfCeil', 'halfFloor', 'up', 'down', 'ceil', 'floor'],
}));
/** zod schema of a `RoundingMode`. */
export const roundingModeSchema: z.ZodMiniType<RoundingMode> = /* @__PURE__ */ schemaOf(roundingModeJsonSchema);

/** JSON Schema of a `FilterValue`. */
export const filterValueJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Filter value',
  description: 'A value that a filter can compare with.',
  type: ['string', 'number', 'boolean'],
}));
/** zod schema of a `FilterValue`. */
export const filterValueSchema: z.ZodMiniType<FilterValue> = /* @__PURE__ */ schemaOf(filterValueJsonSchema);

/** JSON Schema of a `FilterCondition`. */
export const filterConditionJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Filter condition',
  description: 'Bounds for one field; all that are given must hold. Amounts compare as decimals, days and text as text; of two texts that are both numbers, more and less are decided as decimals, equality by the letter.',
  type: 'object',
  properties: {
    eq: part(filterValueJsonSchema, { title: 'Eq', description: 'Equal.' }),
    ne: part(filterValueJsonSchema, { title: 'Ne', description: 'Not equal.' }),
    gt: part(filterValueJsonSchema, { title: 'Gt', description: 'Greater.' }),
    gte: part(filterValueJsonSchema, { title: 'Gte', description: 'Greater or equal.' }),
    lt: part(filterValueJsonSchema, { title: 'Lt', description: 'Less.' }),
    lte: part(filterValueJsonSchema, { title: 'Lte', description: 'Less or equal.' }),
  },
  additionalProperties: false,
}));
/** zod schema of a `FilterCondition`. */
export const filterConditionSchema: z.ZodMiniType<FilterCondition> = /* @__PURE__ */ schemaOf(filterConditionJsonSchema);

/** JSON Schema of a `Filter`. */
export const filterJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Filter',
  description: 'A predicate as data: every key must hold. A key is a field of the row, else one of its `attributes`. A value means equality, a list any of, an object bounds. What is absent never matches, not even `ne`.',
  type: 'object',
  additionalProperties: {
    anyOf: [part(filterValueJsonSchema), { type: 'array', items: part(filterValueJsonSchema) }, part(filterConditionJsonSchema)],
  },
}));
/** zod schema of a `Filter`. */
export const filterSchema: z.ZodMiniType<Filter> = /* @__PURE__ */ schemaOf(filterJsonSchema, checks.filter);

/** JSON Schema of a `MoneyOptions`. */
export const moneyOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Money options',
  description: 'How money is printed and rounded.',
  type: 'object',
  properties: {
    currency: {
      title: 'Currency',
      description: 'ISO 4217 code, upper case. It decides the minor units: JPY 0, USD 2, KWD 3.',
      type: 'string',
    },
    minorUnits: {
      title: 'Minor units',
      description: "Decimals of the result, 0 to 12. Wins over the currency's own. Default: the currency's, else 2.",
      type: 'number',
      minimum: 0,
      maximum: 12,
    },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'Default `halfUp`: half away from zero.', default: 'halfUp' }),
  },
  additionalProperties: false,
}));
/** zod schema of a `MoneyOptions`. */
export const moneyOptionsSchema: z.ZodMiniType<MoneyOptions> = /* @__PURE__ */ schemaOf(moneyOptionsJsonSchema, checks.moneyOptions);

/** JSON Schema of a `ExplainOptions`. */
export const explainOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Explain options',
  description: 'Options of every `explain…` function.',
  type: 'object',
  properties: {
    locale: {
      title: 'Locale',
      description: 'Language of the sentences: `\'en\'` or `\'zh-CN\'`. Default `\'en\'`.',
      type: 'string',
      enum: ['en', 'zh-CN'],
      default: 'en',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ExplainOptions`. */
export const explainOptionsSchema: z.ZodMiniType<ExplainOptions> = /* @__PURE__ */ schemaOf(explainOptionsJsonSchema);

/** JSON Schema of a `TierSlice`. */
export const tierSliceJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tier slice',
  description: 'A stretch of the measure paid at one rate.',
  type: 'object',
  properties: {
    tier: { title: 'Tier', description: 'Index of the tier, from 0.', type: 'number' },
    from: {
      title: 'From',
      description: 'Where the stretch begins, exact, in units of the measure (of attainment where the table pays on target incentive).',
      type: 'string',
    },
    to: { title: 'To', description: 'Where it ends; below `from` when a refund walks down.', type: 'string' },
    amount: { title: 'Amount', description: '`to − from`, exact and signed.', type: 'string' },
    rate: { title: 'Rate', description: "The tier's rate, exact.", type: 'string' },
    exactPayout: { title: 'Exact payout', description: 'What the stretch pays, exact and unrounded.', type: 'string' },
  },
  required: ['tier', 'from', 'to', 'amount', 'rate', 'exactPayout'],
}));
/** zod schema of a `TierSlice`. */
export const tierSliceSchema: z.ZodMiniType<TierSlice> = /* @__PURE__ */ schemaOf(tierSliceJsonSchema);

/** JSON Schema of a `TierBonus`. */
export const tierBonusJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tier bonus',
  description: 'A milestone bonus that was paid or taken back.',
  type: 'object',
  properties: {
    tier: { title: 'Tier', description: 'Index of the tier entered or left, from 0.', type: 'number' },
    at: { title: 'At', description: "The tier's lower bound, exact.", type: 'string' },
    amount: { title: 'Amount', description: 'Money, exact; negative when taken back.', type: 'string' },
  },
  required: ['tier', 'at', 'amount'],
}));
/** zod schema of a `TierBonus`. */
export const tierBonusSchema: z.ZodMiniType<TierBonus> = /* @__PURE__ */ schemaOf(tierBonusJsonSchema);

/** JSON Schema of a `ErrorCode`. */
export const errorCodeJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Error code',
  description: 'Every code that a `SalesMathError` or an entry of `rejected` can carry. A code has one meaning in every module; `docs/errors.md` tells for each when it occurs and how to mend the input.',
  type: 'string',
  enum: ['AMBIGUOUS_EXCHANGE_RATE', 'BASE_NEEDS_ATTAINMENT', 'CALENDAR_CONFLICT', 'COUNTS_INCREASE', 'DUPLICATE_ID', 'EMPTY_INPUT', 'EVENT_OUTSIDE_PERIODS', 'FLOOR_ABOVE_CAP', 'GATE_NEEDS_OWN_MEASURE', 'GOAL_CYCLE', 'IMPAIRMENT_EXCEEDS_CARRYING', 'INVALID_BENCHMARK', 'INVALID_CONFIDENCE', 'INVALID_COUNT', 'INVALID_CUTS', 'INVALID_DATE', 'INVALID_DURATION', 'INVALID_ID', 'INVALID_INSTANT', 'INVALID_NUMBER', 'INVALID_OPTION', 'INVALID_PARAMETER', 'INVALID_PERIOD', 'INVALID_PROBABILITY', 'INVALID_RANGE', 'INVALID_ROW', 'INVALID_RULES', 'INVALID_SCORE', 'INVALID_TIME_ZONE', 'INVALID_WINDOW', 'KIND_MISMATCH', 'LATTICE_TOO_LARGE', 'MANAGER_CYCLE', 'MISSING_BASELINE', 'MISSING_EXCHANGE_RATE', 'MISSING_KPI', 'MISSING_OPEN_TIER', 'MISSING_PROBABILITY', 'MISSING_STAGE', 'MISSING_TARGET_INCENTIVE', 'MISSING_UNIT', 'MISSING_VALUE', 'MISSING_WEIGHT', 'MIXED_CURRENCIES', 'MODEL_MISMATCH', 'NEGATIVE_AMOUNT', 'NEGATIVE_RATE', 'NEGATIVE_WEIGHT', 'NOT_ADDITIVE', 'NOT_ADJACENT', 'NOT_A_MULTIPLE_OF_STEP', 'NOT_PIECEWISE_LINEAR', 'NO_ACTIVE_OWNER', 'NO_WON_STAGE', 'NO_WORKING_DAYS', 'ONE_CLASS', 'OPEN_TIER_NOT_LAST', 'OPTIONAL_FIRST_STAGE', 'PARTS_DO_NOT_SUM', 'RAMP_OUT_OF_RANGE', 'RAMP_WITHOUT_START', 'RATE_LOOKS_LIKE_PERCENT', 'RATIO_LOOKS_LIKE_PERCENT', 'REMAP_OF_LIVE_STAGE', 'RETRO_TO_NOT_A_BOUND', 'REVENUE_WITHOUT_QUANTITY', 'SHARDS_OVERLAP', 'SHARD_MISMATCH', 'SHARES_NOT_ONE', 'SHARE_ABOVE_ONE', 'STAGE_MISMATCH', 'STAGE_NOT_ORDERED', 'SUCCESSES_EXCEED_TRIALS', 'TARGET_NOT_SET', 'TIERS_NOT_INCREASING', 'TOO_FEW_STAGES', 'TOO_FEW_VALUES', 'TOO_MANY_DECIMALS', 'TOO_MANY_LEVELS', 'UNCOVERED_SCORES', 'UNKNOWN_COMPONENT', 'UNKNOWN_CURRENCY', 'UNKNOWN_KPI', 'UNKNOWN_PARTICIPANT', 'UNKNOWN_PERIOD', 'UNKNOWN_REMAP_TARGET', 'UNKNOWN_REP', 'UNKNOWN_SEGMENT', 'UNKNOWN_STAGE', 'UNKNOWN_STEP', 'UNKNOWN_TEMPLATE', 'VERSIONS_OVERLAP', 'WEIGHTS_NOT_ONE', 'ZERO_MARGIN', 'ZERO_QUOTA', 'ZERO_WEIGHTS'],
}));
/** zod schema of a `ErrorCode`. */
export const errorCodeSchema: z.ZodMiniType<ErrorCode> = /* @__PURE__ */ schemaOf(errorCodeJsonSchema);

/** JSON Schema of a `RejectedRow`. */
export const rejectedRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rejected row',
  description: 'A row that was not used, when rows are collected instead of thrown on (`onInvalid: \'collect\'`).',
  type: 'object',
  properties: {
    index: { title: 'Index', description: 'Position in the input, from 0.', type: 'number' },
    id: { title: 'Id', description: "The row's id, when it has a readable one.", type: ['string', 'integer'], minLength: 1 },
    code: part(errorCodeJsonSchema, { title: 'Code', description: 'What is wrong, for programs.' }),
    path: { title: 'Path', description: "Where, from the argument's name on.", type: 'string' },
    message: { title: 'Message', description: 'The whole sentence, for people.', type: 'string' },
  },
  required: ['index', 'code', 'path', 'message'],
  additionalProperties: false,
}));
/** zod schema of a `RejectedRow`. */
export const rejectedRowSchema: z.ZodMiniType<RejectedRow> = /* @__PURE__ */ schemaOf(rejectedRowJsonSchema);

/** JSON Schema of a `AllocationMethod`. */
export const allocationMethodJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Allocation method',
  description: 'How whole steps are handed out in proportion to weights. - `largestRemainder` (Hamilton): everyone gets the whole steps of the exact share, the steps left over go to the largest remainders. Every value is within one step of its exact share. - `sainteLague` (divisors 1, 3, 5 …): a larger total never takes a step from anyone. - `cumulative`: the rounded running total less the one before. Spreads evenly along the list; for cadence, not money.',
  type: 'string',
  enum: ['largestRemainder', 'sainteLague', 'cumulative'],
}));
/** zod schema of a `AllocationMethod`. */
export const allocationMethodSchema: z.ZodMiniType<AllocationMethod> = /* @__PURE__ */ schemaOf(allocationMethodJsonSchema);

/** JSON Schema of a `Order`. */
export const orderJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Order',
  description: 'One order, one line of an order, or one refund.',
  type: 'object',
  properties: {
    customerId: {
      title: 'Customer id',
      description: 'Who bought: text, or a safe integer, which becomes text.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    date: {
      title: 'Date',
      description: 'Calendar day of the sale or of the refund.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    revenue: {
      title: 'Revenue',
      description: 'Money, 0 or more; of a refund too, which is written positive.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    profit: {
      title: 'Profit',
      description: 'What is left of the revenue after cost, of either sign; of a refund, what is taken back. Absent: not known.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    orderId: {
      title: 'Order id',
      description: 'Rows of one customer with one `orderId` are lines of one order. Absent: the row is an order of its own.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    kind: {
      title: 'Kind',
      description: 'Default `sale`.',
      type: ['string', 'null'],
      enum: ['sale', 'refund', null],
      default: 'sale',
    },
    reverses: {
      title: 'Reverses',
      description: 'Of a refund, the `orderId` that it takes back in whole or in part.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['customerId', 'date', 'revenue'],
}));
/** zod schema of a `Order`. */
export const orderSchema: z.ZodMiniType<Order> = /* @__PURE__ */ schemaOf(orderJsonSchema, checks.order);

/** JSON Schema of a `RefundPolicy`. */
export const refundPolicyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Refund policy',
  description: 'What a refund does to the orders of a customer: `netToOrder` lessens the order it reverses, on that order\'s date; `netToDate` lowers the revenue and leaves the orders counted as sold; `ignore` leaves refunds out.',
  type: 'string',
  enum: ['netToOrder', 'netToDate', 'ignore'],
}));
/** zod schema of a `RefundPolicy`. */
export const refundPolicySchema: z.ZodMiniType<RefundPolicy> = /* @__PURE__ */ schemaOf(refundPolicyJsonSchema);

/** JSON Schema of a `PurchaseRow`. */
export const purchaseRowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Purchase row',
  description: 'How often and when a customer bought, counted from the first purchase in one unit of time. No figure may be above 1e100.',
  type: 'object',
  properties: {
    frequency: {
      title: 'Frequency',
      description: 'Purchases after the first one, a whole number, 0 or more: the `repeatDays` of a customer\'s activity.',
      type: 'integer',
      minimum: 0,
    },
    ageAtLast: {
      title: 'Age at last',
      description: 'Time from the first purchase to the last one, 0 up to `age`; 0 when `frequency` is 0.',
      type: 'number',
      minimum: 0,
    },
    age: {
      title: 'Age',
      description: 'Time from the first purchase to the end of observation, 0 or more.',
      type: 'number',
      minimum: 0,
    },
    weight: {
      title: 'Weight',
      description: 'How many customers the row stands for, 0 or more. Default 1.',
      type: ['number', 'null'],
      minimum: 0,
      default: 1,
    },
    customerId: {
      title: 'Customer id',
      description: 'Who: text, or a safe integer, which becomes text. Absent: nobody in particular.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    meanSpend: {
      title: 'Mean spend',
      description: 'Mean value of the purchases after the first one, in money, 0 or more. Absent: not known.',
      type: ['number', 'null'],
      minimum: 0,
    },
  },
  required: ['frequency', 'ageAtLast', 'age'],
}));
/** zod schema of a `PurchaseRow`. */
export const purchaseRowSchema: z.ZodMiniType<PurchaseRow> = /* @__PURE__ */ schemaOf(purchaseRowJsonSchema, checks.purchaseRow);

/** JSON Schema of a `BgNbdParams`. */
export const bgNbdParamsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Bg nbd params',
  description: 'Parameters of the BG/NBD and the MBG/NBD model.',
  type: 'object',
  properties: {
    r: {
      title: 'R',
      description: 'Shape of the gamma distribution of purchase rates, above 0.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    alpha: {
      title: 'Alpha',
      description: 'Its rate, in the unit of time, above 0: the mean purchase rate is r / alpha.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    a: {
      title: 'A',
      description: 'First shape of the beta distribution of the chance to leave after a purchase, above 0: the mean chance is a / (a + b).',
      type: 'number',
      exclusiveMinimum: 0,
    },
    b: { title: 'B', description: 'Its second shape, above 0.', type: 'number', exclusiveMinimum: 0 },
  },
  required: ['r', 'alpha', 'a', 'b'],
}));
/** zod schema of a `BgNbdParams`. */
export const bgNbdParamsSchema: z.ZodMiniType<BgNbdParams> = /* @__PURE__ */ schemaOf(bgNbdParamsJsonSchema, checks.bgNbdParams);

/** JSON Schema of a `TimeUnit`. */
export const timeUnitJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Time unit',
  description: 'A length of time that models and horizons are counted in: a `week` is 7 days, a `year` 365.25 days, a `quarter` a fourth and a `month` a twelfth of a year.',
  type: 'string',
  enum: ['day', 'week', 'month', 'quarter', 'year'],
}));
/** zod schema of a `TimeUnit`. */
export const timeUnitSchema: z.ZodMiniType<TimeUnit> = /* @__PURE__ */ schemaOf(timeUnitJsonSchema);

/** JSON Schema of a `BgNbdModel`. */
export const bgNbdModelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Bg nbd model',
  description: 'A BG/NBD or MBG/NBD model to predict with; a fit is one.',
  type: 'object',
  properties: {
    kind: {
      title: 'Kind',
      description: '`bgNbd`: nobody leaves before the second purchase. `mbgNbd`: a customer may leave at once after the first one.',
      type: 'string',
      enum: ['bgNbd', 'mbgNbd'],
    },
    params: part(bgNbdParamsJsonSchema, { title: 'Params', description: 'Where the model stands.' }),
    unit: part(timeUnitJsonSchema, { title: 'Unit', description: 'Unit of time of the rows that it was fitted to and predicts for.' }),
  },
  required: ['kind', 'params', 'unit'],
}));
/** zod schema of a `BgNbdModel`. */
export const bgNbdModelSchema: z.ZodMiniType<BgNbdModel> = /* @__PURE__ */ schemaOf(bgNbdModelJsonSchema, checks.bgNbdModel);

/** JSON Schema of a `ParetoNbdParams`. */
export const paretoNbdParamsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Pareto nbd params',
  description: 'Parameters of the Pareto/NBD model.',
  type: 'object',
  properties: {
    r: {
      title: 'R',
      description: 'Shape of the gamma distribution of purchase rates, above 0.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    alpha: { title: 'Alpha', description: 'Its rate, in the unit of time, above 0.', type: 'number', exclusiveMinimum: 0 },
    s: {
      title: 'S',
      description: 'Shape of the gamma distribution of the rates at which customers leave, above 0.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    beta: { title: 'Beta', description: 'Its rate, in the unit of time, above 0.', type: 'number', exclusiveMinimum: 0 },
  },
  required: ['r', 'alpha', 's', 'beta'],
}));
/** zod schema of a `ParetoNbdParams`. */
export const paretoNbdParamsSchema: z.ZodMiniType<ParetoNbdParams> = /* @__PURE__ */ schemaOf(paretoNbdParamsJsonSchema, checks.paretoNbdParams);

/** JSON Schema of a `ParetoNbdModel`. */
export const paretoNbdModelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Pareto nbd model',
  description: 'A Pareto/NBD model to predict with; a fit is one.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'Customers may leave at any time, not only after a purchase.', const: 'paretoNbd' },
    params: part(paretoNbdParamsJsonSchema, { title: 'Params', description: 'Where the model stands.' }),
    unit: part(timeUnitJsonSchema, { title: 'Unit', description: 'Unit of time of the rows that it was fitted to and predicts for.' }),
  },
  required: ['kind', 'params', 'unit'],
}));
/** zod schema of a `ParetoNbdModel`. */
export const paretoNbdModelSchema: z.ZodMiniType<ParetoNbdModel> = /* @__PURE__ */ schemaOf(paretoNbdModelJsonSchema, checks.paretoNbdModel);

/** JSON Schema of a `PurchaseModel`. */
export const purchaseModelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Purchase model',
  description: 'A model of how often customers buy and when they leave.',
  anyOf: [part(bgNbdModelJsonSchema), part(paretoNbdModelJsonSchema)],
}));
/** zod schema of a `PurchaseModel`. */
export const purchaseModelSchema: z.ZodMiniType<PurchaseModel> = /* @__PURE__ */ schemaOf(purchaseModelJsonSchema, checks.purchaseModel);

/** JSON Schema of a `TimeWindow`. */
export const timeWindowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Time window',
  description: 'A length of time in which something must have happened, both ends included: at or before start + window. Up to `week` it is elapsed time (a day is 24 hours); months are those of the calendar in the time zone of the report, clamped to the month\'s end.',
  type: 'object',
  properties: {
    value: {
      title: 'Value',
      description: 'How many units; above 0, of months a whole number.',
      type: 'number',
      exclusiveMinimum: 0,
    },
    unit: {
      title: 'Unit',
      description: 'Unit of time.',
      type: 'string',
      enum: ['second', 'minute', 'hour', 'day', 'week', 'month'],
    },
  },
  required: ['value', 'unit'],
  additionalProperties: false,
}));
/** zod schema of a `TimeWindow`. */
export const timeWindowSchema: z.ZodMiniType<TimeWindow> = /* @__PURE__ */ schemaOf(timeWindowJsonSchema, checks.timeWindow);

/** JSON Schema of a `TimeSpan`. */
export const timeSpanJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Time span',
  description: 'A length of time: how far ahead a forecast looks, or how long one step of it is.',
  type: 'object',
  properties: {
    value: { title: 'Value', description: 'How many units, 0 or more; fractions are allowed.', type: 'number', minimum: 0 },
    unit: part(timeUnitJsonSchema, { title: 'Unit', description: 'What is counted.' }),
  },
  required: ['value', 'unit'],
  additionalProperties: false,
}));
/** zod schema of a `TimeSpan`. */
export const timeSpanSchema: z.ZodMiniType<TimeSpan> = /* @__PURE__ */ schemaOf(timeSpanJsonSchema, checks.timeSpan);

/** JSON Schema of a `LocalizedLabel`. */
export const localizedLabelJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Localized label',
  description: 'A text in the languages of the library.',
  type: 'object',
  properties: {
    en: { title: 'En', description: 'English.', type: 'string' },
    'zh-CN': { title: 'Zh CN', description: 'Simplified Chinese.', type: 'string' },
  },
  required: ['en', 'zh-CN'],
  additionalProperties: false,
}));
/** zod schema of a `LocalizedLabel`. */
export const localizedLabelSchema: z.ZodMiniType<LocalizedLabel> = /* @__PURE__ */ schemaOf(localizedLabelJsonSchema);

/** JSON Schema of a `PlaybookAction`. */
export const playbookActionJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Playbook action',
  description: 'One thing to do.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'What kind of action, for programs: `call`, `training`, `offer` …', type: 'string' },
    label: part(localizedLabelJsonSchema, { title: 'Label', description: 'The action in words, for people.' }),
    withinDays: {
      title: 'Within days',
      description: 'Days in which it should be done, counted from the day the customer is classified. Absent: no hurry.',
      type: 'number',
    },
  },
  required: ['kind', 'label'],
  additionalProperties: false,
}));
/** zod schema of a `PlaybookAction`. */
export const playbookActionSchema: z.ZodMiniType<PlaybookAction> = /* @__PURE__ */ schemaOf(playbookActionJsonSchema);

/** JSON Schema of a `Playbook`. */
export const playbookJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Playbook',
  description: 'What to do about a segment, a tier or a stage, as data.',
  type: 'object',
  properties: {
    actions: {
      title: 'Actions',
      description: 'The most important one first.',
      type: 'array',
      items: part(playbookActionJsonSchema),
    },
  },
  required: ['actions'],
  additionalProperties: false,
}));
/** zod schema of a `Playbook`. */
export const playbookSchema: z.ZodMiniType<Playbook> = /* @__PURE__ */ schemaOf(playbookJsonSchema);
