// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { AmortizationEvent, AmortizationOptions } from '../../commission/amortization.types.js';
import type { PlanCandidate } from '../../commission/compareCommissionPlans.js';
import type { PayoutCurveOptions } from '../../commission/curve.types.js';
import type { MergeCommissionOptions } from '../../commission/merge.types.js';
import type { ClawbackPolicy, DrawPolicy, DrawRecovery, HeldOpening, HoldbackPolicy, PayoutCapPolicy, SettlementAdjustment, SettlementClawback, SettlementEarning, SettlementEvent, SettlementOpening, SettlementOptions, SettlementPolicy, SettlementRelease, SettlementTermination } from '../../commission/settlement.types.js';
import type { Accelerator, PayMix, TargetRatesInput } from '../../commission/targetRates.types.js';
import type { CurveTracePoint, EarningTrace, GateTrace, MultiplierTrace, PayoutTrace } from '../../commission/trace.types.js';
import type { TrueUpEarning, TrueUpPayment } from '../../commission/trueUp.types.js';
import type { BonusPayout, CommissionComponent, CommissionOptions, CommissionPeriod, CommissionPlan, CommissionResult, CommissionTotals, CommissionWarning, Credit, CurvePayout, DatedValue, Earning, EarningAdjustment, EarningLine, EffectiveCommissionOptions, ExchangeRate, Gate, MatrixAxis, MatrixPayout, MeasureWindow, Multiplier, Participant, Payout, PerUnitPayout, PoolPayout, RankPayout, RateTable, RateTier, SalesTransaction, TieredPayoutOptions, TiersPayout, UncreditedReason, UncreditedTransaction } from '../../commission/types.js';
import * as checks from '../checks/commission.js';
import { document, part } from '../document.js';
import { DAY, DECIMAL, FRACTION, NOT_NEGATIVE, POSITIVE } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';
import { dateRangeJsonSchema, filterJsonSchema, periodRuleJsonSchema, rejectedRowJsonSchema, roundingModeJsonSchema, tierBonusJsonSchema, tierSliceJsonSchema } from './shared.js';

/** JSON Schema of a `AmortizationEvent`. */
export const amortizationEventJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Amortization event',
  description: 'Something that changes what is left of a capitalised cost, from the calendar month of its `date` on.',
  anyOf: [{
    type: 'object',
    properties: {
      type: {
        title: 'Type',
        description: "Part of what is carried is lost: taken off after that month's charge, the rest spread over the months left.",
        const: 'impairment',
      },
      date: {
        title: 'Date',
        description: 'Day that names the calendar month in which it takes effect.',
        type: 'string',
        format: 'date',
        pattern: DAY,
      },
      amount: {
        title: 'Amount',
        description: 'Money, above 0 and no more than is carried.',
        type: ['number', 'string'],
        exclusiveMinimum: 0,
        pattern: POSITIVE,
      },
    },
    required: ['type', 'date', 'amount'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      type: {
        title: 'Type',
        description: 'The customer is expected to stay shorter or longer: what is carried into that month is spread anew.',
        const: 'reestimate',
      },
      date: {
        title: 'Date',
        description: 'Day that names the calendar month in which it takes effect.',
        type: 'string',
        format: 'date',
        pattern: DAY,
      },
      remainingMonths: {
        title: 'Remaining months',
        description: 'Months from then on, that month included; 1 or more.',
        type: 'number',
        minimum: 1,
      },
    },
    required: ['type', 'date', 'remainingMonths'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      type: {
        title: 'Type',
        description: "The customer leaves: what is left after that month's charge is written off, and the schedule ends.",
        const: 'termination',
      },
      date: {
        title: 'Date',
        description: 'Day that names the calendar month in which it takes effect.',
        type: 'string',
        format: 'date',
        pattern: DAY,
      },
    },
    required: ['type', 'date'],
    additionalProperties: false,
  }],
}));
/** zod schema of a `AmortizationEvent`. */
export const amortizationEventSchema: z.ZodMiniType<AmortizationEvent> = /* @__PURE__ */ schemaOf(amortizationEventJsonSchema, checks.amortizationEvent);

/** JSON Schema of a `AmortizationOptions`. */
export const amortizationOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Amortization options',
  description: 'Options of `amortizeCommission`.',
  type: 'object',
  properties: {
    start: {
      title: 'Start',
      description: 'First day of the benefit, usually the start of the contract.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    months: { title: 'Months', description: 'How long the benefit lasts, 1 or more.', type: 'number', minimum: 1 },
    proration: {
      title: 'Proration',
      description: '`fullMonth` (default): equal charges by calendar months, the one with `start` whole. `daily`: by days of service.',
      type: 'string',
      enum: ['fullMonth', 'daily'],
      default: 'fullMonth',
    },
    residual: {
      title: 'Residual',
      description: 'Who takes the cents that rounding leaves: the `last` month (default), or all by the running total (`spread`).',
      type: 'string',
      enum: ['last', 'spread'],
    },
    practicalExpedient: {
      title: 'Practical expedient',
      description: 'Expense a cost of 12 months or less at once. Default false.',
      type: 'boolean',
      default: false,
    },
    events: {
      title: 'Events',
      description: 'Impairments, re-estimates, a termination; in any order. Not with `daily`, nor for a cost that was expensed.',
      type: 'array',
      items: part(amortizationEventJsonSchema),
    },
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
  required: ['start', 'months'],
  additionalProperties: false,
}));
/** zod schema of a `AmortizationOptions`. */
export const amortizationOptionsSchema: z.ZodMiniType<AmortizationOptions> = /* @__PURE__ */ schemaOf(amortizationOptionsJsonSchema, checks.amortizationOptions);

/** JSON Schema of a `Credit`. */
export const creditJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Credit',
  description: "Part of a transaction's credit.",
  type: 'object',
  properties: {
    participantId: { title: 'Participant id', description: 'Whose credit it is.', type: ['string', 'integer'], minLength: 1 },
    share: {
      title: 'Share',
      description: "Fraction of the transaction, 0 or more. Revenue shares sum to at most 1, and what is left over is nobody's; overlay shares are free.",
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    kind: {
      title: 'Kind',
      description: 'Default `revenue`.',
      type: ['string', 'null'],
      enum: ['revenue', 'overlay', null],
      default: 'revenue',
    },
  },
  required: ['participantId', 'share'],
}));
/** zod schema of a `Credit`. */
export const creditSchema: z.ZodMiniType<Credit> = /* @__PURE__ */ schemaOf(creditJsonSchema);

/** JSON Schema of a `SalesTransaction`. */
export const salesTransactionJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Sales transaction',
  description: 'A sale, a refund, anything that moves a measure. Fields that are not listed are ignored, except by filters.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Unique among the transactions.', type: ['string', 'integer'], minLength: 1 },
    date: { title: 'Date', description: 'Day that decides period and version.', type: 'string', format: 'date', pattern: DAY },
    participantId: {
      title: 'Participant id',
      description: 'Who gets the whole credit. Exclusive with `credits`.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    credits: {
      title: 'Credits',
      description: 'Who shares the credit. Exclusive with `participantId`.',
      type: ['array', 'null'],
      items: part(creditJsonSchema),
    },
    amount: {
      title: 'Amount',
      description: 'Money; a refund or credit note is negative.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    currency: {
      title: 'Currency',
      description: "ISO 4217 code. Default: the plan's, for a refund too: give it the currency of its sale.",
      type: ['string', 'null'],
    },
    margin: {
      title: 'Margin',
      description: 'Money, for components that measure margin.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    units: {
      title: 'Units',
      description: 'For components that measure units.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    measures: {
      title: 'Measures',
      description: 'Further measures by name; no exchange rate converts them.',
      anyOf: [{ type: 'object', additionalProperties: { type: ['number', 'string', 'null'], pattern: DECIMAL } }, { type: 'null' }],
    },
    attributes: {
      title: 'Attributes',
      description: 'Further fields, for filters.',
      anyOf: [{ type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } }, { type: 'null' }],
    },
    reverses: {
      title: 'Reverses',
      description: 'Id of the transaction that this one takes back. Where that is among the rows, filters see it in the place of this one, and its people are credited unless this one names its own.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['id', 'date', 'amount'],
}));
/** zod schema of a `SalesTransaction`. */
export const salesTransactionSchema: z.ZodMiniType<SalesTransaction> = /* @__PURE__ */ schemaOf(salesTransactionJsonSchema, checks.salesTransaction);

/** JSON Schema of a `MeasureWindow`. */
export const measureWindowJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Measure window',
  description: 'Over what stretch of time a measure accumulates.',
  type: 'string',
  enum: ['transaction', 'period', 'quarterToDate', 'yearToDate', 'planToDate'],
}));
/** zod schema of a `MeasureWindow`. */
export const measureWindowSchema: z.ZodMiniType<MeasureWindow> = /* @__PURE__ */ schemaOf(measureWindowJsonSchema);

/** JSON Schema of a `RateTier`. */
export const rateTierJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rate tier',
  description: 'One band of a rate table. Only its upper bound is stored, so gaps and overlaps cannot be written down.',
  type: 'object',
  properties: {
    upTo: {
      title: 'Up to',
      description: 'Upper bound in units of the measure, above 0 and above the tier before; `null` for the last, open tier.',
      type: ['number', 'string', 'null'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
    rate: {
      title: 'Rate',
      description: 'Fraction of the measure, 0 or more: `0.05` is 5 %. Above 1 only with `allowRatesAboveOne`.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    retroTo: {
      title: 'Retro to',
      description: "The bound from which this tier's rate pays: 0 or a bound at or under the tier's own lower bound. Default: the own lower bound (graduated) or 0 (retroactive).",
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    bonus: {
      title: 'Bonus',
      description: 'Money paid once when the measure enters this tier, on top of the rates: 0 or more. Default: none.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['upTo', 'rate'],
  additionalProperties: false,
}));
/** zod schema of a `RateTier`. */
export const rateTierSchema: z.ZodMiniType<RateTier> = /* @__PURE__ */ schemaOf(rateTierJsonSchema);

/** JSON Schema of a `RateTable`. */
export const rateTableJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rate table',
  description: 'A tiered rate table.',
  type: 'object',
  properties: {
    mode: {
      title: 'Mode',
      description: '`graduated` (default; also marginal, progressive, slab): each rate pays its own slice. `retroactive` (also whole-amount, volume, back to dollar one): the rate of the tier reached pays everything.',
      type: 'string',
      enum: ['graduated', 'retroactive'],
      default: 'graduated',
    },
    bound: {
      title: 'Bound',
      description: 'Where a measure equal to a bound belongs: `upper` (default) keeps it in the lower tier, `lower` enters the upper one.',
      type: 'string',
      enum: ['upper', 'lower'],
      default: 'upper',
    },
    bonusPolicy: {
      title: 'Bonus policy',
      description: '`revocable` (default): a bonus is taken back when the measure leaves the tier. `highWater`: it is kept and not paid twice.',
      type: 'string',
      enum: ['revocable', 'highWater'],
      default: 'revocable',
    },
    allowRatesAboveOne: {
      title: 'Allow rates above one',
      description: 'Allows rates above 1, for tables of money per unit. Default false: 5 is refused, since 5 % is 0.05.',
      type: 'boolean',
      default: false,
    },
    tiers: {
      title: 'Tiers',
      description: 'Tiers in rising order, the last one open.',
      type: 'array',
      items: part(rateTierJsonSchema),
    },
  },
  required: ['tiers'],
  additionalProperties: false,
}));
/** zod schema of a `RateTable`. */
export const rateTableSchema: z.ZodMiniType<RateTable> = /* @__PURE__ */ schemaOf(rateTableJsonSchema, checks.rateTable);

/** JSON Schema of a `TiersPayout`. */
export const tiersPayoutJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tiers payout',
  description: 'Rates by tier: commission on a measure, or multiples of the target incentive.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'Which kind of payout it is.', const: 'tiers' },
    on: {
      title: 'On',
      description: 'What the bounds of the table mean: the measure itself (default), or attainment (`1.2` is 120 % of the quota).',
      type: 'string',
      enum: ['measure', 'attainment'],
    },
    base: {
      title: 'Base',
      description: 'What the rates are paid on: the measure (default), the target incentive (rates are multipliers; needs `on: \'attainment\'`), or the name of another measure, which is paid at the blended rate of the whole walk.',
      type: 'string',
    },
    table: part(rateTableJsonSchema, { title: 'Table', description: 'The tiers.' }),
  },
  required: ['kind', 'table'],
  additionalProperties: false,
}));
/** zod schema of a `TiersPayout`. */
export const tiersPayoutSchema: z.ZodMiniType<TiersPayout> = /* @__PURE__ */ schemaOf(tiersPayoutJsonSchema);

/** JSON Schema of a `CurvePayout`. */
export const curvePayoutJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Curve payout',
  description: 'A payout curve: straight lines between points.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'Which kind of payout it is.', const: 'curve' },
    base: {
      title: 'Base',
      description: 'What the payout fraction multiplies. Default `targetIncentive`.',
      type: 'string',
      enum: ['targetIncentive', 'measure'],
      default: 'targetIncentive',
    },
    points: {
      title: 'Points',
      description: 'Points by rising attainment, at least one.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          attainment: { title: 'Attainment', description: 'Attainment at the point.', type: ['number', 'string'], pattern: DECIMAL },
          payout: {
            title: 'Payout',
            description: 'Fraction of the base that is paid there.',
            type: ['number', 'string'],
            pattern: DECIMAL,
          },
        },
        required: ['attainment', 'payout'],
        additionalProperties: false,
      },
      minItems: 1,
    },
    below: {
      title: 'Below',
      description: 'Below the first point: `zero` (default), the `first` point\'s payout, or `extend` the first line.',
      type: 'string',
      enum: ['zero', 'first', 'extend'],
      default: 'zero',
    },
    above: {
      title: 'Above',
      description: 'Above the last point: its payout (`last`, default), or `extend` the last line.',
      type: 'string',
      enum: ['last', 'extend'],
    },
  },
  required: ['kind', 'points'],
  additionalProperties: false,
}));
/** zod schema of a `CurvePayout`. */
export const curvePayoutSchema: z.ZodMiniType<CurvePayout> = /* @__PURE__ */ schemaOf(curvePayoutJsonSchema);

/** JSON Schema of a `MatrixAxis`. */
export const matrixAxisJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Matrix axis',
  description: 'One axis of a payout matrix.',
  type: 'object',
  properties: {
    componentId: {
      title: 'Component id',
      description: 'Whose figure is looked up. Default: the component itself.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    on: {
      title: 'On',
      description: 'Default `attainment`.',
      type: 'string',
      enum: ['attainment', 'measure'],
      default: 'attainment',
    },
    at: {
      title: 'At',
      description: 'Grid lines in rising order.',
      type: 'array',
      items: { type: ['number', 'string'], pattern: DECIMAL },
    },
  },
  required: ['at'],
  additionalProperties: false,
}));
/** zod schema of a `MatrixAxis`. */
export const matrixAxisSchema: z.ZodMiniType<MatrixAxis> = /* @__PURE__ */ schemaOf(matrixAxisJsonSchema);

/** JSON Schema of a `MatrixPayout`. */
export const matrixPayoutJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Matrix payout',
  description: 'A two-way table: `cells[i][j]` holds at `x.at[i]` and `y.at[j]`.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'Which kind of payout it is.', const: 'matrix' },
    base: {
      title: 'Base',
      description: 'What the cell multiplies. Default `targetIncentive`.',
      type: 'string',
      enum: ['targetIncentive', 'measure'],
      default: 'targetIncentive',
    },
    x: part(matrixAxisJsonSchema, { title: 'X', description: 'Picks the row.' }),
    y: part(matrixAxisJsonSchema, { title: 'Y', description: 'Picks the column.' }),
    cells: {
      title: 'Cells',
      description: 'Rows by `x.at`, columns by `y.at`.',
      type: 'array',
      items: { type: 'array', items: { type: ['number', 'string'], pattern: DECIMAL } },
    },
    lookup: {
      title: 'Lookup',
      description: '`step` (default) takes the greatest grid line at or under the value; `bilinear` interpolates. Below the first line: 0.',
      type: 'string',
      enum: ['step', 'bilinear'],
      default: 'step',
    },
  },
  required: ['kind', 'x', 'y', 'cells'],
  additionalProperties: false,
}));
/** zod schema of a `MatrixPayout`. */
export const matrixPayoutSchema: z.ZodMiniType<MatrixPayout> = /* @__PURE__ */ schemaOf(matrixPayoutJsonSchema);

/** JSON Schema of a `PerUnitPayout`. */
export const perUnitPayoutJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Per unit payout',
  description: 'Money per unit of the measure, or per package begun.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'Which kind of payout it is.', const: 'perUnit' },
    amount: { title: 'Amount', description: 'Money for each unit or package.', type: ['number', 'string'], pattern: DECIMAL },
    packageSize: {
      title: 'Package size',
      description: 'Units in a package, above 0; a begun package counts whole. Default: no packages.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
  },
  required: ['kind', 'amount'],
  additionalProperties: false,
}));
/** zod schema of a `PerUnitPayout`. */
export const perUnitPayoutSchema: z.ZodMiniType<PerUnitPayout> = /* @__PURE__ */ schemaOf(perUnitPayoutJsonSchema);

/** JSON Schema of a `BonusPayout`. */
export const bonusPayoutJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Bonus payout',
  description: 'Fixed amounts for reaching a level: SPIFFs, milestones, MBOs.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'Which kind of payout it is.', const: 'bonus' },
    on: {
      title: 'On',
      description: 'What `at` is compared with. Default `measure`.',
      type: 'string',
      enum: ['measure', 'attainment'],
      default: 'measure',
    },
    steps: {
      title: 'Steps',
      description: 'Levels, at least one, in any order and none twice; one is reached at `at` or above.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          at: { title: 'At', description: 'The level.', type: ['number', 'string'], pattern: DECIMAL },
          amount: { title: 'Amount', description: 'Money for reaching it.', type: ['number', 'string'], pattern: DECIMAL },
        },
        required: ['at', 'amount'],
        additionalProperties: false,
      },
      minItems: 1,
    },
    mode: {
      title: 'Mode',
      description: 'Only the `highest` level reached pays (default), or all of them (`cumulative`).',
      type: 'string',
      enum: ['highest', 'cumulative'],
    },
  },
  required: ['kind', 'steps'],
  additionalProperties: false,
}));
/** zod schema of a `BonusPayout`. */
export const bonusPayoutSchema: z.ZodMiniType<BonusPayout> = /* @__PURE__ */ schemaOf(bonusPayoutJsonSchema);

/** JSON Schema of a `PoolPayout`. */
export const poolPayoutJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Pool payout',
  description: 'One pot, shared by everyone with a row in the period and open gates.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'Which kind of payout it is.', const: 'pool' },
    amount: {
      title: 'Amount',
      description: 'The pot as money. Exactly one of `amount` and `rate`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    rate: {
      title: 'Rate',
      description: "The pot as a fraction of everyone's measure together; of a negative total it is a debt that is shared.",
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    shareBy: {
      title: 'Share by',
      description: 'Equal shares, or shares by measure (a negative one weighs 0).',
      type: 'string',
      enum: ['equal', 'measure'],
    },
  },
  required: ['kind', 'shareBy'],
  additionalProperties: false,
}));
/** zod schema of a `PoolPayout`. */
export const poolPayoutSchema: z.ZodMiniType<PoolPayout> = /* @__PURE__ */ schemaOf(poolPayoutJsonSchema);

/** JSON Schema of a `RankPayout`. */
export const rankPayoutJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Rank payout',
  description: 'Prizes by rank of the measure, the greatest first, among everyone with a row in the period and open gates: without a gate also for a measure of 0 or less.',
  type: 'object',
  properties: {
    kind: { title: 'Kind', description: 'Which kind of payout it is.', const: 'rank' },
    prizes: {
      title: 'Prizes',
      description: 'Money for the first place, the second, …',
      type: 'array',
      items: { type: ['number', 'string'], pattern: DECIMAL },
    },
    ties: {
      title: 'Ties',
      description: '`split` (default): tied places share their prizes. `all`: each takes the best of them. `order`: the order of participants decides.',
      type: 'string',
      enum: ['split', 'all', 'order'],
      default: 'split',
    },
  },
  required: ['kind', 'prizes'],
  additionalProperties: false,
}));
/** zod schema of a `RankPayout`. */
export const rankPayoutSchema: z.ZodMiniType<RankPayout> = /* @__PURE__ */ schemaOf(rankPayoutJsonSchema);

/** JSON Schema of a `Payout`. */
export const payoutJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Payout',
  description: "How a component's measure becomes money.",
  anyOf: [part(tiersPayoutJsonSchema), part(curvePayoutJsonSchema), part(matrixPayoutJsonSchema), part(perUnitPayoutJsonSchema), part(bonusPayoutJsonSchema), part(poolPayoutJsonSchema), part(rankPayoutJsonSchema)],
}));
/** zod schema of a `Payout`. */
export const payoutSchema: z.ZodMiniType<Payout> = /* @__PURE__ */ schemaOf(payoutJsonSchema);

/** JSON Schema of a `Gate`. */
export const gateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Gate',
  description: 'A condition that must be met before a component pays. It withholds pay, never a debt: a negative payout stands.',
  type: 'object',
  properties: {
    componentId: {
      title: 'Component id',
      description: 'Whose figure is compared. Default: the component itself.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    on: {
      title: 'On',
      description: 'Default `attainment`.',
      type: 'string',
      enum: ['attainment', 'measure'],
      default: 'attainment',
    },
    min: { title: 'Min', description: 'The gate is open at this value or above.', type: ['number', 'string'], pattern: DECIMAL },
    pays: {
      title: 'Pays',
      description: 'Once open: everything counts (`fromZero`), or only what lies beyond the gate (`fromThreshold`).',
      type: 'string',
      enum: ['fromZero', 'fromThreshold'],
    },
    else: {
      title: 'Else',
      description: 'While closed the component pays 0 either way and keeps nothing; `hold` only names that `GATE_HOLD`. Default `zero`.',
      type: 'string',
      enum: ['zero', 'hold'],
      default: 'zero',
    },
  },
  required: ['min', 'pays'],
  additionalProperties: false,
}));
/** zod schema of a `Gate`. */
export const gateSchema: z.ZodMiniType<Gate> = /* @__PURE__ */ schemaOf(gateJsonSchema);

/** JSON Schema of a `Multiplier`. */
export const multiplierJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Multiplier',
  description: 'A factor on what was earned, while an attainment lies in `[min, max)`.',
  type: 'object',
  properties: {
    when: {
      title: 'When',
      description: 'Attainments in which it holds.',
      type: 'object',
      properties: {
        componentId: {
          title: 'Component id',
          description: 'Whose attainment. Default: the component itself.',
          type: ['string', 'integer'],
          minLength: 1,
        },
        min: {
          title: 'Min',
          description: 'Holds from here on. Default: no lower bound.',
          type: ['number', 'string'],
          pattern: DECIMAL,
        },
        max: {
          title: 'Max',
          description: 'No longer holds from here on. Default: no upper bound.',
          type: ['number', 'string'],
          pattern: DECIMAL,
        },
      },
      additionalProperties: false,
    },
    factor: { title: 'Factor', description: '0 or more.', type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
  },
  required: ['when', 'factor'],
  additionalProperties: false,
}));
/** zod schema of a `Multiplier`. */
export const multiplierSchema: z.ZodMiniType<Multiplier> = /* @__PURE__ */ schemaOf(multiplierJsonSchema);

/** JSON Schema of a `CommissionComponent`. */
export const commissionComponentJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Commission component',
  description: 'One rule of a plan: what counts, over what window, and what it pays.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Unique in the plan.', type: ['string', 'integer'], minLength: 1 },
    label: { title: 'Label', description: 'Text for people.', type: 'string' },
    appliesTo: part(filterJsonSchema, { title: 'Applies to', description: 'Which participants it is for, over their fields and attributes. Default: all.' }),
    where: part(filterJsonSchema, { title: 'Where', description: 'Which transactions count, over their fields and attributes. Default: all.' }),
    measure: {
      title: 'Measure',
      description: '`amount` (default), `margin`, `units`, `count` (1 for a row, −1 for one with a negative amount), or a name read from the transaction\'s `measures`.',
      type: 'string',
      default: 'amount',
    },
    window: part(measureWindowJsonSchema, { title: 'Window', description: 'Default `period`.', default: 'period' }),
    credit: {
      title: 'Credit',
      description: 'Own credits (default), or those of everyone below in the manager tree.',
      type: 'string',
      enum: ['own', 'team'],
    },
    quota: {
      title: 'Quota',
      description: 'Quota of the whole window (of the year for `yearToDate`), 0 or more. A participant\'s own quota wins.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    payout: part(payoutJsonSchema, { title: 'Payout', description: 'How the measure becomes money.' }),
    gates: { title: 'Gates', description: 'All of them must be open. Default: none.', type: 'array', items: part(gateJsonSchema) },
    multipliers: {
      title: 'Multipliers',
      description: 'All that hold are multiplied. Default: none.',
      type: 'array',
      items: part(multiplierJsonSchema),
    },
    weight: {
      title: 'Weight',
      description: 'Share of the plan. All components have one, summing to 1, or none has.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    cap: {
      title: 'Cap',
      description: 'Upper limits of the window: of what is paid, and of the attainment that the payout sees. What is cut off is forfeited.',
      type: 'object',
      properties: {
        payout: { title: 'Payout', description: 'The most that a window pays.', type: ['number', 'string'], pattern: DECIMAL },
        attainment: {
          title: 'Attainment',
          description: 'The most attainment that the payout sees, 0 or more.',
          type: ['number', 'string'],
          minimum: 0,
          pattern: NOT_NEGATIVE,
        },
      },
      additionalProperties: false,
    },
    floor: {
      title: 'Floor',
      description: 'The least that a window earns. In a `transaction` window it lifts each refund too.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['id', 'payout'],
  additionalProperties: false,
}));
/** zod schema of a `CommissionComponent`. */
export const commissionComponentSchema: z.ZodMiniType<CommissionComponent> = /* @__PURE__ */ schemaOf(commissionComponentJsonSchema, checks.commissionComponent);

/** JSON Schema of a `CommissionPlan`. */
export const commissionPlanJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Commission plan',
  description: 'A compensation plan as data.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'The same in all versions.', type: ['string', 'integer'], minLength: 1 },
    version: { title: 'Version', description: 'Name of the version, shown in earnings.', type: 'string' },
    label: { title: 'Label', description: 'Text for people.', type: 'string' },
    currency: { title: 'Currency', description: 'ISO 4217 code in which the plan pays.', type: 'string' },
    minorUnits: {
      title: 'Minor units',
      description: "Decimals of what is paid, 0 to 12. Default: the currency's.",
      type: 'number',
      minimum: 0,
      maximum: 12,
    },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'Default `halfUp`.', default: 'halfUp' }),
    effective: {
      title: 'Effective',
      description: 'Days on which the plan is in effect, half-open. Default: always.',
      type: 'object',
      properties: {
        from: { title: 'From', description: 'First day in effect.', type: 'string', format: 'date', pattern: DAY },
        to: { title: 'To', description: 'The first day no longer in effect.', type: 'string', format: 'date', pattern: DAY },
      },
      additionalProperties: false,
    },
    period: part(periodRuleJsonSchema, { title: 'Period', description: 'How time is cut: `\'month\'`, `\'quarter\'`, a fiscal or retail calendar …' }),
    components: {
      title: 'Components',
      description: 'At least one, with unique ids.',
      type: 'array',
      items: part(commissionComponentJsonSchema),
    },
  },
  required: ['id', 'currency', 'period', 'components'],
  additionalProperties: false,
}));
/** zod schema of a `CommissionPlan`. */
export const commissionPlanSchema: z.ZodMiniType<CommissionPlan> = /* @__PURE__ */ schemaOf(commissionPlanJsonSchema, checks.commissionPlan);

/** JSON Schema of a `DatedValue`. */
export const datedValueJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Dated value',
  description: 'A value, or a list of values each in force from a day on; the first has no `from`.',
  anyOf: [{ type: ['number', 'string'], pattern: DECIMAL }, {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        from: {
          title: 'From',
          description: 'First day on which it holds; absent for the first.',
          type: ['string', 'null'],
          format: 'date',
          pattern: DAY,
        },
        value: { title: 'Value', description: 'The value from that day on.', type: ['number', 'string'], pattern: DECIMAL },
      },
      required: ['value'],
      additionalProperties: false,
    },
  }],
}));
/** zod schema of a `DatedValue`. */
export const datedValueSchema: z.ZodMiniType<DatedValue> = /* @__PURE__ */ schemaOf(datedValueJsonSchema);

/** JSON Schema of a `Participant`. */
export const participantJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Participant',
  description: 'Somebody who earns.',
  type: 'object',
  properties: {
    id: { title: 'Id', description: 'Unique among the participants.', type: ['string', 'integer'], minLength: 1 },
    managerId: {
      title: 'Manager id',
      description: 'The participant directly above; `team` components credit along this tree.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    attributes: {
      title: 'Attributes',
      description: 'Further fields, for filters.',
      anyOf: [{ type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } }, { type: 'null' }],
    },
    quotas: {
      title: 'Quotas',
      description: "Quotas by component id, of the component's whole window, each 0 or more.",
      anyOf: [{ type: 'object', additionalProperties: part(datedValueJsonSchema) }, { type: 'null' }],
    },
    targetIncentive: {
      title: 'Target incentive',
      description: "Target incentive of the component's whole window, 0 or more: one for all components, or by component id.",
      anyOf: [part(datedValueJsonSchema), { type: 'object', additionalProperties: part(datedValueJsonSchema) }, { type: 'null' }],
    },
    activeFrom: { title: 'Active from', description: 'First active day.', type: ['string', 'null'], format: 'date', pattern: DAY },
    activeTo: {
      title: 'Active to',
      description: 'First day that is no longer active.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    ramp: {
      title: 'Ramp',
      description: 'Factors on the quota, each 0 or more: `0.5` for half of it, in the first, second, … plan period from the one with `activeFrom`, which it needs; 1 after the list.',
      type: ['array', 'null'],
      items: { type: ['number', 'string'], minimum: 0, pattern: NOT_NEGATIVE },
    },
  },
  required: ['id'],
}));
/** zod schema of a `Participant`. */
export const participantSchema: z.ZodMiniType<Participant> = /* @__PURE__ */ schemaOf(participantJsonSchema, checks.participant);

/** JSON Schema of a `ExchangeRate`. */
export const exchangeRateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Exchange rate',
  description: 'What one `from` is worth in `to`, on the days of `[start, end)`.',
  type: 'object',
  properties: {
    from: { title: 'From', description: 'Currency that is converted.', type: 'string' },
    to: { title: 'To', description: 'Currency that its worth is told in.', type: 'string' },
    rate: {
      title: 'Rate',
      description: 'What one is worth, above 0.',
      type: ['number', 'string'],
      exclusiveMinimum: 0,
      pattern: POSITIVE,
    },
    start: { title: 'Start', description: 'Default: from ever.', type: 'string', format: 'date', pattern: DAY },
    end: { title: 'End', description: 'Default: for ever.', type: 'string', format: 'date', pattern: DAY },
  },
  required: ['from', 'to', 'rate'],
  additionalProperties: false,
}));
/** zod schema of a `ExchangeRate`. */
export const exchangeRateSchema: z.ZodMiniType<ExchangeRate> = /* @__PURE__ */ schemaOf(exchangeRateJsonSchema);

/** JSON Schema of a `CommissionOptions`. */
export const commissionOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Commission options',
  description: 'Options of `calculateCommission`.',
  type: 'object',
  properties: {
    participants: {
      title: 'Participants',
      description: 'Who may earn, with quotas, managers and active days. When given, a credit to anyone else is an error.',
      type: 'array',
      items: part(participantJsonSchema),
    },
    range: {
      title: 'Range',
      description: 'Report the periods that start in it and no others, also those with nothing earned: days, or a key such as `\'2026-Q1\'`. What is dated outside of it is in no line. Who sold nothing has a row too, and with it a part in pools and rankings. Default: each participant\'s periods from the first credited one to the last.',
      anyOf: [part(dateRangeJsonSchema), { type: 'string' }],
    },
    asOf: {
      title: 'As of',
      description: 'Transactions after this day are left out and listed in `uncredited`.',
      type: 'string',
      format: 'date',
      pattern: DAY,
    },
    exchangeRates: {
      title: 'Exchange rates',
      description: 'The only way that two currencies meet.',
      type: 'array',
      items: part(exchangeRateJsonSchema),
    },
    detail: {
      title: 'Detail',
      description: '`transactions` adds a line for each transaction to every earning. Default `summary`.',
      type: 'string',
      enum: ['summary', 'transactions'],
      default: 'summary',
    },
    onInvalid: {
      title: 'On invalid',
      description: '`throw` (default) on bad rows, or `collect` them in `rejected` and compute the rest.',
      type: 'string',
      enum: ['throw', 'collect'],
      default: 'throw',
    },
    onZeroQuota: {
      title: 'On zero quota',
      description: 'Where attainment is needed and the quota is 0 or missing: an `error` (default), look up as 0 (`zero`) or as 1 (`full`).',
      type: 'string',
      enum: ['error', 'zero', 'full'],
      default: 'error',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `CommissionOptions`. */
export const commissionOptionsSchema: z.ZodMiniType<CommissionOptions> = /* @__PURE__ */ schemaOf(commissionOptionsJsonSchema, checks.commissionOptions);

/** JSON Schema of a `PayoutCurveOptions`. */
export const payoutCurveOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Payout curve options',
  description: 'Options of `calculatePayoutCurve` and `findMeasureForPayout`.',
  type: 'object',
  properties: {
    to: {
      title: 'To',
      description: 'Where the curve ends, in units of the measure. Above `from`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    from: {
      title: 'From',
      description: 'Where it begins, in units of the measure. Default 0; may be negative, for a window with more refunds than sales.',
      type: ['number', 'string'],
      default: 0,
      pattern: DECIMAL,
    },
    quota: {
      title: 'Quota',
      description: "Quota of the whole window, 0 or more. Default: the component's own. Asked for only where attainment is looked up.",
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    targetIncentive: {
      title: 'Target incentive',
      description: 'Target incentive of the whole window, 0 or more. Asked for only where the component pays on it.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['to'],
  additionalProperties: false,
}));
/** zod schema of a `PayoutCurveOptions`. */
export const payoutCurveOptionsSchema: z.ZodMiniType<PayoutCurveOptions> = /* @__PURE__ */ schemaOf(payoutCurveOptionsJsonSchema, checks.payoutCurveOptions);

/** JSON Schema of a `PayMix`. */
export const payMixJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Pay mix',
  description: 'How on-target earnings are split.',
  type: 'object',
  properties: {
    base: {
      title: 'Base',
      description: 'Fraction paid whatever is sold: `0.6` is 60 %.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    variable: {
      title: 'Variable',
      description: 'Fraction paid for reaching the quota. Both sum to 1.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['base', 'variable'],
  additionalProperties: false,
}));
/** zod schema of a `PayMix`. */
export const payMixSchema: z.ZodMiniType<PayMix> = /* @__PURE__ */ schemaOf(payMixJsonSchema);

/** JSON Schema of a `Accelerator`. */
export const acceleratorJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Accelerator',
  description: 'A band of attainment and how many times the base rate it pays.',
  type: 'object',
  properties: {
    upTo: {
      title: 'Up to',
      description: 'Upper bound as attainment (`1.2` is 120 % of the quota), above the one before; `null` for the last, open band.',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    multiplier: {
      title: 'Multiplier',
      description: '0 or more: 1 pays the base rate, 1.5 accelerates, 0.5 decelerates.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  required: ['upTo', 'multiplier'],
  additionalProperties: false,
}));
/** zod schema of a `Accelerator`. */
export const acceleratorSchema: z.ZodMiniType<Accelerator> = /* @__PURE__ */ schemaOf(acceleratorJsonSchema);

/** JSON Schema of a `TargetRatesInput`. */
export const targetRatesInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Target rates input',
  description: 'What a seller is to earn for reaching the quota.',
  type: 'object',
  properties: {
    ote: {
      title: 'Ote',
      description: "On-target earnings, 0 or more: base pay and target incentive together, of the quota's period.",
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    payMix: part(payMixJsonSchema, { title: 'Pay mix', description: 'Fractions of the on-target earnings, summing to 1.' }),
    quota: {
      title: 'Quota',
      description: 'What is to be sold in that period. Above 0.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    accelerators: {
      title: 'Accelerators',
      description: 'Bands by rising attainment, the last one open. Default: one open band that pays the base rate.',
      type: 'array',
      items: part(acceleratorJsonSchema),
    },
  },
  required: ['ote', 'payMix', 'quota'],
  additionalProperties: false,
}));
/** zod schema of a `TargetRatesInput`. */
export const targetRatesInputSchema: z.ZodMiniType<TargetRatesInput> = /* @__PURE__ */ schemaOf(targetRatesInputJsonSchema, checks.targetRatesInput);

/** JSON Schema of a `TieredPayoutOptions`. */
export const tieredPayoutOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Tiered payout options',
  description: 'Options of `calculateTieredPayout`.',
  type: 'object',
  properties: {
    prior: {
      title: 'Prior',
      description: 'Measure accumulated before this amount. Default 0; may be negative.',
      type: ['number', 'string'],
      default: 0,
      pattern: DECIMAL,
    },
    peak: {
      title: 'Peak',
      description: 'Only for `bonusPolicy: \'highWater\'`: the highest measure reached so far. Default: `prior`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
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
/** zod schema of a `TieredPayoutOptions`. */
export const tieredPayoutOptionsSchema: z.ZodMiniType<TieredPayoutOptions> = /* @__PURE__ */ schemaOf(tieredPayoutOptionsJsonSchema, checks.tieredPayoutOptions);

/** JSON Schema of a `TrueUpEarning`. */
export const trueUpEarningJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'True up earning',
  description: 'What somebody has earned in a period as known now; the `earnings` of `calculateCommission` are such rows.',
  type: 'object',
  properties: {
    participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
    period: {
      title: 'Period',
      description: "The period's key is enough; other fields are ignored.",
      type: 'object',
      properties: {
        key: { title: 'Key', description: 'Key of the period, such as `2026-03`.', type: ['string', 'integer'], minLength: 1 },
      },
      required: ['key'],
    },
    componentId: {
      title: 'Component id',
      description: 'Absent or null: of the period as a whole.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    earned: { title: 'Earned', description: 'Money.', type: ['number', 'string'], pattern: DECIMAL },
  },
  required: ['participantId', 'period', 'earned'],
}));
/** zod schema of a `TrueUpEarning`. */
export const trueUpEarningSchema: z.ZodMiniType<TrueUpEarning> = /* @__PURE__ */ schemaOf(trueUpEarningJsonSchema, checks.trueUpEarning);

/** JSON Schema of a `TrueUpPayment`. */
export const trueUpPaymentJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'True up payment',
  description: 'What somebody was paid for a period; the `adjustments` of a true-up are such rows.',
  type: 'object',
  properties: {
    participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
    period: {
      title: 'Period',
      description: 'The period.',
      type: 'object',
      properties: {
        key: { title: 'Key', description: 'Key of the period, such as `2026-03`.', type: ['string', 'integer'], minLength: 1 },
      },
      required: ['key'],
    },
    componentId: {
      title: 'Component id',
      description: 'Absent or null: of the period as a whole.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    amount: {
      title: 'Amount',
      description: 'Money; negative where something was taken back.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['participantId', 'period', 'amount'],
}));
/** zod schema of a `TrueUpPayment`. */
export const trueUpPaymentSchema: z.ZodMiniType<TrueUpPayment> = /* @__PURE__ */ schemaOf(trueUpPaymentJsonSchema, checks.trueUpPayment);

/** JSON Schema of a `PlanCandidate`. */
export const planCandidateJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Plan candidate',
  description: 'A plan to compare, with the people it would be for.',
  type: 'object',
  properties: {
    id: {
      title: 'Id',
      description: 'Name of the candidate, unique among those compared.',
      type: ['string', 'integer'],
      minLength: 1,
    },
    plan: {
      title: 'Plan',
      description: 'A plan, raw or defined, or the versions of one.',
      anyOf: [part(commissionPlanJsonSchema), { type: 'array', items: part(commissionPlanJsonSchema) }],
    },
    participants: {
      title: 'Participants',
      description: 'Who may earn under this plan, with the quotas and target incentives of its components. Default: `options.participants`.',
      type: 'array',
      items: part(participantJsonSchema),
    },
  },
  required: ['id', 'plan'],
  additionalProperties: false,
}));
/** zod schema of a `PlanCandidate`. */
export const planCandidateSchema: z.ZodMiniType<PlanCandidate> = /* @__PURE__ */ schemaOf(planCandidateJsonSchema, checks.planCandidate);

/** JSON Schema of a `CommissionPeriod`. */
export const commissionPeriodJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Commission period',
  description: "A whole period of the plan's period rule.",
  type: 'object',
  properties: {
    key: { title: 'Key', description: 'Key of the period, such as `2026-03`.', type: ['string', 'integer'], minLength: 1 },
    start: { title: 'Start', description: 'First day.', type: 'string', format: 'date', pattern: DAY },
    end: { title: 'End', description: 'The first day that is no longer in it.', type: 'string', format: 'date', pattern: DAY },
  },
  required: ['key', 'start', 'end'],
}));
/** zod schema of a `CommissionPeriod`. */
export const commissionPeriodSchema: z.ZodMiniType<CommissionPeriod> = /* @__PURE__ */ schemaOf(commissionPeriodJsonSchema);

/** JSON Schema of a `EarningAdjustment`. */
export const earningAdjustmentJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Earning adjustment',
  description: 'A step between what the payout rule gave and what is earned.',
  type: 'object',
  properties: {
    code: {
      title: 'Code',
      description: 'Which step it was.',
      type: 'string',
      enum: ['GATE', 'GATE_HOLD', 'MULTIPLIER', 'WEIGHT', 'CAP', 'FLOOR'],
    },
    exactAmount: { title: 'Exact amount', description: 'Money, exact and signed, never 0.', type: 'string' },
  },
  required: ['code', 'exactAmount'],
}));
/** zod schema of a `EarningAdjustment`. */
export const earningAdjustmentSchema: z.ZodMiniType<EarningAdjustment> = /* @__PURE__ */ schemaOf(earningAdjustmentJsonSchema);

/** JSON Schema of a `CurveTracePoint`. */
export const curveTracePointJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Curve trace point',
  description: 'A point of a payout curve.',
  type: 'object',
  properties: {
    attainment: { title: 'Attainment', description: 'Attainment of the point.', type: 'string' },
    payout: { title: 'Payout', description: 'Fraction of the base that it pays.', type: 'string' },
  },
  required: ['attainment', 'payout'],
  additionalProperties: false,
}));
/** zod schema of a `CurveTracePoint`. */
export const curveTracePointSchema: z.ZodMiniType<CurveTracePoint> = /* @__PURE__ */ schemaOf(curveTracePointJsonSchema);

/** JSON Schema of a `PayoutTrace`. */
export const payoutTraceJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Payout trace',
  description: 'How a payout rule came to its amount for the window, as it stands at the end of the period.',
  anyOf: [{
    type: 'object',
    properties: {
      kind: { title: 'Kind', description: 'Read off a curve: `factor × base`.', const: 'curve' },
      attainment: { title: 'Attainment', description: 'Where the curve was read, exact to 18 decimals.', type: 'string' },
      low: {
        title: 'Low',
        description: 'The last point at or below it; null below the first.',
        anyOf: [part(curveTracePointJsonSchema), { type: 'null' }],
      },
      high: {
        title: 'High',
        description: 'The first point above it; null from the last on.',
        anyOf: [part(curveTracePointJsonSchema), { type: 'null' }],
      },
      factor: { title: 'Factor', description: 'What the curve gives there.', type: 'string' },
      base: { title: 'Base', description: 'The target incentive or the measure, whichever is multiplied.', type: 'string' },
    },
    required: ['kind', 'attainment', 'low', 'high', 'factor', 'base'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      kind: { title: 'Kind', description: 'Read off a matrix: `factor × base`.', const: 'matrix' },
      x: { title: 'X', description: 'Where the first axis was read, exact to 18 decimals.', type: 'string' },
      y: { title: 'Y', description: 'Where the second axis was read, exact to 18 decimals.', type: 'string' },
      row: {
        title: 'Row',
        description: 'Index of the greatest line of `x` at or below it; null below the first.',
        type: ['number', 'null'],
      },
      column: {
        title: 'Column',
        description: 'Index of the greatest line of `y` at or below it; null below the first.',
        type: ['number', 'null'],
      },
      factor: { title: 'Factor', description: 'What the matrix gives there.', type: 'string' },
      base: { title: 'Base', description: 'The target incentive or the measure, whichever is multiplied.', type: 'string' },
    },
    required: ['kind', 'x', 'y', 'row', 'column', 'factor', 'base'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      kind: { title: 'Kind', description: 'So much for each package begun: `packages × amount`.', const: 'perUnit' },
      packages: { title: 'Packages', description: 'Packages begun, a whole number.', type: 'string' },
      amount: { title: 'Amount', description: 'Money for each.', type: 'string' },
    },
    required: ['kind', 'packages', 'amount'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      kind: { title: 'Kind', description: 'Steps reached.', const: 'bonus' },
      observed: {
        title: 'Observed',
        description: 'What was held against the steps: measure or attainment, exact to 18 decimals.',
        type: 'string',
      },
      steps: {
        title: 'Steps',
        description: 'The steps that are paid, their amounts sum to the payout.',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            at: { title: 'At', description: 'Paid from here on.', type: 'string' },
            amount: { title: 'Amount', description: 'Money.', type: 'string' },
          },
          required: ['at', 'amount'],
          additionalProperties: false,
        },
      },
    },
    required: ['kind', 'observed', 'steps'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      kind: { title: 'Kind', description: 'A part of a pool.', const: 'pool' },
      pot: { title: 'Pot', description: 'Money that was shared out.', type: 'string' },
      weight: {
        title: 'Weight',
        description: "What this participant's part went by: the measure, at least 0, or 1 each; 0 behind a closed gate.",
        type: 'string',
      },
      weights: { title: 'Weights', description: 'All weights together.', type: 'string' },
      sharers: { title: 'Sharers', description: 'How many took part, behind closed gates too.', type: 'number' },
    },
    required: ['kind', 'pot', 'weight', 'weights', 'sharers'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      kind: { title: 'Kind', description: 'A prize of a ranking.', const: 'rank' },
      rank: { title: 'Rank', description: 'From 1, the best of the tied places.', type: 'number' },
      tied: { title: 'Tied', description: 'How many share the rank, oneself included.', type: 'number' },
      sharers: { title: 'Sharers', description: 'How many were ranked.', type: 'number' },
    },
    required: ['kind', 'rank', 'tied', 'sharers'],
    additionalProperties: false,
  }],
}));
/** zod schema of a `PayoutTrace`. */
export const payoutTraceSchema: z.ZodMiniType<PayoutTrace> = /* @__PURE__ */ schemaOf(payoutTraceJsonSchema);

/** JSON Schema of a `GateTrace`. */
export const gateTraceJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Gate trace',
  description: 'A gate as it was decided at the end of the period.',
  type: 'object',
  properties: {
    componentId: { title: 'Component id', description: 'Whose figure was asked.', type: ['string', 'integer'], minLength: 1 },
    on: { title: 'On', description: 'Which figure of it.', type: 'string', enum: ['attainment', 'measure'] },
    min: { title: 'Min', description: 'The gate is open from here on, exact.', type: 'string' },
    observed: { title: 'Observed', description: 'What the figure was, exact to 18 decimals.', type: 'string' },
    open: { title: 'Open', description: '`observed ≥ min`.', type: 'boolean' },
  },
  required: ['componentId', 'on', 'min', 'observed', 'open'],
  additionalProperties: false,
}));
/** zod schema of a `GateTrace`. */
export const gateTraceSchema: z.ZodMiniType<GateTrace> = /* @__PURE__ */ schemaOf(gateTraceJsonSchema);

/** JSON Schema of a `MultiplierTrace`. */
export const multiplierTraceJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Multiplier trace',
  description: 'A multiplier as it was decided at the end of the period.',
  type: 'object',
  properties: {
    componentId: { title: 'Component id', description: 'Whose attainment was asked.', type: ['string', 'integer'], minLength: 1 },
    min: { title: 'Min', description: 'It holds from here on, exact; null: from wherever.', type: ['string', 'null'] },
    max: { title: 'Max', description: 'It holds below this, exact; null: however far.', type: ['string', 'null'] },
    observed: { title: 'Observed', description: 'What the attainment was, exact to 18 decimals.', type: 'string' },
    factor: { title: 'Factor', description: 'What it multiplies by, exact.', type: 'string' },
    holds: { title: 'Holds', description: '`min ≤ observed < max`.', type: 'boolean' },
  },
  required: ['componentId', 'min', 'max', 'observed', 'factor', 'holds'],
  additionalProperties: false,
}));
/** zod schema of a `MultiplierTrace`. */
export const multiplierTraceSchema: z.ZodMiniType<MultiplierTrace> = /* @__PURE__ */ schemaOf(multiplierTraceJsonSchema);

/** JSON Schema of a `EarningTrace`. */
export const earningTraceJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Earning trace',
  description: 'Which rules decided an earning, each with its threshold and what was observed at the end of the period.',
  type: 'object',
  properties: {
    payout: {
      title: 'Payout',
      description: 'How the payout came about; null where `slices` or the measure tell, for rate tables and amounts per unit.',
      anyOf: [part(payoutTraceJsonSchema), { type: 'null' }],
    },
    gates: {
      title: 'Gates',
      description: "The component's gates, in plan order.",
      type: 'array',
      items: part(gateTraceJsonSchema),
    },
    multipliers: {
      title: 'Multipliers',
      description: "The component's multipliers, in plan order.",
      type: 'array',
      items: part(multiplierTraceJsonSchema),
    },
  },
  required: ['payout', 'gates', 'multipliers'],
  additionalProperties: false,
}));
/** zod schema of a `EarningTrace`. */
export const earningTraceSchema: z.ZodMiniType<EarningTrace> = /* @__PURE__ */ schemaOf(earningTraceJsonSchema);

/** JSON Schema of a `EarningLine`. */
export const earningLineJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Earning line',
  description: 'What one transaction contributed to an earning.',
  type: 'object',
  properties: {
    transactionId: {
      title: 'Transaction id',
      description: 'Null for what belongs to no transaction; `code` says what it is.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
    code: {
      title: 'Code',
      description: '`TRUE_UP`: what later decisions changed about earlier periods. `FLOOR`: lifted to the floor. `SHARE`: of a pool or ranking.',
      type: 'string',
      enum: ['TRUE_UP', 'FLOOR', 'SHARE'],
    },
    credited: { title: 'Credited', description: 'The measure credited, exact.', type: 'string' },
    exactEarned: { title: 'Exact earned', description: 'Unrounded.', type: 'string' },
    earned: { title: 'Earned', description: 'Rounded by the running total, so the lines sum to the earning.', type: 'string' },
    slices: {
      title: 'Slices',
      description: 'The tiers that this transaction walked through.',
      type: 'array',
      items: part(tierSliceJsonSchema),
    },
    bonuses: {
      title: 'Bonuses',
      description: 'Bonuses that it entered or left; absent when there are none.',
      type: 'array',
      items: part(tierBonusJsonSchema),
    },
  },
  required: ['transactionId', 'credited', 'exactEarned', 'earned', 'slices'],
}));
/** zod schema of a `EarningLine`. */
export const earningLineSchema: z.ZodMiniType<EarningLine> = /* @__PURE__ */ schemaOf(earningLineJsonSchema);

/** JSON Schema of a `Earning`. */
export const earningJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Earning',
  description: 'What one participant earned in one period from one component.',
  type: 'object',
  properties: {
    participantId: { title: 'Participant id', description: 'Who earned it.', type: ['string', 'integer'], minLength: 1 },
    planVersion: { title: 'Plan version', description: 'The plan\'s `version`, when it has one.', type: 'string' },
    period: part(commissionPeriodJsonSchema, { title: 'Period', description: 'The period, half-open.' }),
    componentId: { title: 'Component id', description: 'Id of the component.', type: ['string', 'integer'], minLength: 1 },
    measure: { title: 'Measure', description: "The window's measure at the end of the period, exact.", type: 'string' },
    prior: {
      title: 'Prior',
      description: "The window's measure before the period, exact; 0 unless the window is to date.",
      type: 'string',
    },
    quota: {
      title: 'Quota',
      description: 'Quota of the window, prorated, exact; null when there is none.',
      type: ['string', 'null'],
    },
    attainment: {
      title: 'Attainment',
      description: '`measure / quota`; null without a quota and for a transaction window.',
      type: ['number', 'null'],
    },
    exactPayout: {
      title: 'Exact payout',
      description: "The payout rule's own amount for this period, before gates and the rest.",
      type: 'string',
    },
    exactEarned: { title: 'Exact earned', description: '`exactPayout` plus all adjustments, unrounded.', type: 'string' },
    earned: { title: 'Earned', description: 'What is paid.', type: 'string' },
    slices: {
      title: 'Slices',
      description: 'For tiers: the stretches that make up `exactPayout`, with `bonuses`; else empty.',
      type: 'array',
      items: part(tierSliceJsonSchema),
    },
    bonuses: { title: 'Bonuses', description: 'Bonuses entered or left.', type: 'array', items: part(tierBonusJsonSchema) },
    adjustments: {
      title: 'Adjustments',
      description: 'From `exactPayout` to `exactEarned`, in the order they apply.',
      type: 'array',
      items: part(earningAdjustmentJsonSchema),
    },
    trace: part(earningTraceJsonSchema, {
      title: 'Trace',
      description: 'Which gates, multipliers and payout rule decided it, with thresholds and what was observed at the end of the period. Absent where there is a rate table or an amount per unit and nothing else, for a transaction window, where each line is decided by itself, and before a window to date has begun.',
    }),
    lines: {
      title: 'Lines',
      description: 'With `detail: \'transactions\'`: by date, then id; their `earned` sums to the earning\'s.',
      type: 'array',
      items: part(earningLineJsonSchema),
    },
  },
  required: ['participantId', 'period', 'componentId', 'measure', 'prior', 'quota', 'attainment', 'exactPayout', 'exactEarned', 'earned', 'slices', 'bonuses', 'adjustments'],
}));
/** zod schema of a `Earning`. */
export const earningSchema: z.ZodMiniType<Earning> = /* @__PURE__ */ schemaOf(earningJsonSchema);

/** JSON Schema of a `CommissionTotals`. */
export const commissionTotalsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Commission totals',
  description: 'Money by participant, period, and both.',
  type: 'object',
  properties: {
    earned: { title: 'Earned', description: 'Everything together.', type: 'string' },
    byParticipant: {
      title: 'By participant',
      description: 'In the order of the earnings.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
          earned: { title: 'Earned', description: 'Money earned, rounded.', type: 'string' },
        },
        required: ['participantId', 'earned'],
      },
    },
    byParticipantPeriod: {
      title: 'By participant period',
      description: 'In the order of the earnings.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
          key: { title: 'Key', description: 'Key of the period, such as `2026-03`.', type: ['string', 'integer'], minLength: 1 },
          earned: { title: 'Earned', description: 'Money earned, rounded.', type: 'string' },
        },
        required: ['participantId', 'key', 'earned'],
      },
    },
    byPeriod: {
      title: 'By period',
      description: 'In order of time.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          key: { title: 'Key', description: 'Key of the period, such as `2026-03`.', type: ['string', 'integer'], minLength: 1 },
          earned: { title: 'Earned', description: 'Money earned, rounded.', type: 'string' },
        },
        required: ['key', 'earned'],
      },
    },
  },
  required: ['earned', 'byParticipant', 'byParticipantPeriod', 'byPeriod'],
}));
/** zod schema of a `CommissionTotals`. */
export const commissionTotalsSchema: z.ZodMiniType<CommissionTotals> = /* @__PURE__ */ schemaOf(commissionTotalsJsonSchema);

/** JSON Schema of a `UncreditedReason`. */
export const uncreditedReasonJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Uncredited reason',
  description: "Why a transaction, or one participant's part of it, earned nothing.",
  type: 'string',
  enum: ['AFTER_AS_OF', 'OUTSIDE_PLAN', 'NO_PARTICIPANT', 'PARTICIPANT_INACTIVE', 'NO_COMPONENT'],
}));
/** zod schema of a `UncreditedReason`. */
export const uncreditedReasonSchema: z.ZodMiniType<UncreditedReason> = /* @__PURE__ */ schemaOf(uncreditedReasonJsonSchema);

/** JSON Schema of a `UncreditedTransaction`. */
export const uncreditedTransactionJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Uncredited transaction',
  description: 'A transaction that no component credited.',
  type: 'object',
  properties: {
    transactionId: { title: 'Transaction id', description: 'Id of the transaction.', type: ['string', 'integer'], minLength: 1 },
    participantId: {
      title: 'Participant id',
      description: "Whose credit, when it is not the whole transaction's.",
      type: ['string', 'integer'],
      minLength: 1,
    },
    reason: part(uncreditedReasonJsonSchema, { title: 'Reason', description: 'Why.' }),
  },
  required: ['transactionId', 'reason'],
}));
/** zod schema of a `UncreditedTransaction`. */
export const uncreditedTransactionSchema: z.ZodMiniType<UncreditedTransaction> = /* @__PURE__ */ schemaOf(uncreditedTransactionJsonSchema);

/** JSON Schema of a `CommissionWarning`. */
export const commissionWarningJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Commission warning',
  description: 'Something legal but suspicious in the input.',
  anyOf: [{
    type: 'object',
    properties: {
      code: {
        title: 'Code',
        description: '`REVERSED_NOT_FOUND`: what it reverses is not in the input. `REVERSED_CURRENCY_DIFFERS`: it is there, in another currency.',
        type: 'string',
        enum: ['REVERSED_NOT_FOUND', 'REVERSED_CURRENCY_DIFFERS'],
      },
      transactionId: { title: 'Transaction id', description: 'Id of the transaction.', type: ['string', 'integer'], minLength: 1 },
      reverses: { title: 'Reverses', description: 'The id that it names.', type: 'string' },
    },
    required: ['code', 'transactionId', 'reverses'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      code: { title: 'Code', description: 'What it is, for programs.', const: 'BASE_WITHOUT_MEASURE' },
      participantId: { title: 'Participant id', description: 'Whom it concerns.', type: ['string', 'integer'], minLength: 1 },
      componentId: { title: 'Component id', description: 'Id of the component.', type: ['string', 'integer'], minLength: 1 },
      key: { title: 'Key', description: 'Key of the period, such as `2026-03`.', type: ['string', 'integer'], minLength: 1 },
    },
    required: ['code', 'participantId', 'componentId', 'key'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      code: { title: 'Code', description: 'What it is, for programs.', const: 'VERSIONS_GAP' },
      from: { title: 'From', description: 'First day of the gap.', type: 'string', format: 'date', pattern: DAY },
      to: { title: 'To', description: 'The day after its last.', type: 'string', format: 'date', pattern: DAY },
    },
    required: ['code', 'from', 'to'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      code: { title: 'Code', description: 'What it is, for programs.', const: 'END_LOOKS_INCLUSIVE' },
      path: { title: 'Path', description: "Where it stands, from the argument's name on.", type: 'string' },
      value: { title: 'Value', description: 'The value as it was given.', type: 'string', format: 'date', pattern: DAY },
    },
    required: ['code', 'path', 'value'],
    additionalProperties: false,
  }, {
    type: 'object',
    properties: {
      code: { title: 'Code', description: 'What it is, for programs.', const: 'TOO_MANY_DECIMALS' },
      count: {
        title: 'Count',
        description: "How many amounts in the plan's currency are finer than its minor unit.",
        type: 'number',
      },
      transactionIds: { title: 'Transaction ids', description: 'The first fifty of them by id.', type: 'array', items: { type: 'string' } },
    },
    required: ['code', 'count', 'transactionIds'],
    additionalProperties: false,
  }],
}));
/** zod schema of a `CommissionWarning`. */
export const commissionWarningSchema: z.ZodMiniType<CommissionWarning> = /* @__PURE__ */ schemaOf(commissionWarningJsonSchema);

/** JSON Schema of a `EffectiveCommissionOptions`. */
export const effectiveCommissionOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Effective commission options',
  description: 'The options that were in effect, as echoed in a result.',
  type: 'object',
  properties: {
    detail: { title: 'Detail', description: 'How much was shown.', type: 'string', enum: ['summary', 'transactions'] },
    onInvalid: { title: 'On invalid', description: 'What was done about bad rows.', type: 'string', enum: ['throw', 'collect'] },
    onZeroQuota: {
      title: 'On zero quota',
      description: 'What was done where a quota was 0 or missing.',
      type: 'string',
      enum: ['error', 'zero', 'full'],
    },
    minorUnits: { title: 'Minor units', description: 'Decimals of money.', type: 'number' },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'How money was rounded.' }),
    asOf: { title: 'As of', description: 'Last day that counted.', type: 'string', format: 'date', pattern: DAY },
    range: part(dateRangeJsonSchema, { title: 'Range', description: 'Days whose periods were reported, half-open.' }),
  },
  required: ['detail', 'onInvalid', 'onZeroQuota', 'minorUnits', 'rounding'],
  additionalProperties: false,
}));
/** zod schema of a `EffectiveCommissionOptions`. */
export const effectiveCommissionOptionsSchema: z.ZodMiniType<EffectiveCommissionOptions> = /* @__PURE__ */ schemaOf(effectiveCommissionOptionsJsonSchema);

/** JSON Schema of a `CommissionResult`. */
export const commissionResultJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Commission result',
  description: 'Result of `calculateCommission`.',
  type: 'object',
  properties: {
    planId: { title: 'Plan id', description: 'Id of the plan.', type: ['string', 'integer'], minLength: 1 },
    currency: { title: 'Currency', description: 'ISO 4217 code of all money.', type: 'string' },
    earnings: {
      title: 'Earnings',
      description: 'Participants in the order given (else by id), then periods, then components in plan order.',
      type: 'array',
      items: part(earningJsonSchema),
    },
    totals: part(commissionTotalsJsonSchema, { title: 'Totals', description: 'What was earned, summed.' }),
    uncredited: {
      title: 'Uncredited',
      description: 'Every transaction that earned nothing for somebody, with the reason.',
      type: 'array',
      items: part(uncreditedTransactionJsonSchema),
    },
    rejected: {
      title: 'Rejected',
      description: 'Rows that could not be read, with `onInvalid: \'collect\'`.',
      type: 'array',
      items: part(rejectedRowJsonSchema),
    },
    warnings: {
      title: 'Warnings',
      description: 'What was legal but suspicious.',
      type: 'array',
      items: part(commissionWarningJsonSchema),
    },
    options: part(effectiveCommissionOptionsJsonSchema, { title: 'Options', description: 'The options that were in effect.' }),
  },
  required: ['planId', 'currency', 'earnings', 'totals', 'uncredited', 'rejected', 'warnings', 'options'],
}));
/** zod schema of a `CommissionResult`. */
export const commissionResultSchema: z.ZodMiniType<CommissionResult> = /* @__PURE__ */ schemaOf(commissionResultJsonSchema, checks.commissionResult);

/** JSON Schema of a `MergeCommissionOptions`. */
export const mergeCommissionOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Merge commission options',
  description: 'Options of `mergeCommissionResults`.',
  type: 'object',
  properties: {
    participants: {
      title: 'Participants',
      description: 'All participants, as they would be listed for all transactions together: their order is that of the earnings. Only ids are looked at. Default: by id.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { title: 'Id', description: 'Unique among the participants.', type: ['string', 'integer'], minLength: 1 },
        },
        required: ['id'],
      },
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `MergeCommissionOptions`. */
export const mergeCommissionOptionsSchema: z.ZodMiniType<MergeCommissionOptions> = /* @__PURE__ */ schemaOf(mergeCommissionOptionsJsonSchema, checks.mergeCommissionOptions);

/** JSON Schema of a `SettlementEarning`. */
export const settlementEarningJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement earning',
  description: 'What somebody earned in a period; the `earnings` of `calculateCommission` are such rows. All are in the policy\'s currency.',
  type: 'object',
  properties: {
    participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
    period: part(commissionPeriodJsonSchema, { title: 'Period', description: 'The period, half-open.' }),
    componentId: { title: 'Component id', description: 'Id of the component.', type: ['string', 'integer', 'null'], minLength: 1 },
    earned: {
      title: 'Earned',
      description: "Money, signed. Rounded to the currency's minor units where it is posted.",
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
  },
  required: ['participantId', 'period', 'earned'],
}));
/** zod schema of a `SettlementEarning`. */
export const settlementEarningSchema: z.ZodMiniType<SettlementEarning> = /* @__PURE__ */ schemaOf(settlementEarningJsonSchema, checks.settlementEarning);

/** JSON Schema of a `HoldbackPolicy`. */
export const holdbackPolicyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Holdback policy',
  description: "A part of each period's earnings that is kept until later.",
  type: 'object',
  properties: {
    share: {
      title: 'Share',
      description: "Fraction of the period's earnings, 0 to 1; nothing is held back of earnings of 0 or less.",
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      pattern: FRACTION,
    },
    release: {
      title: 'Release',
      description: '`onEvent` (default): by `release` events. `afterPeriods`: also by itself, so many settled periods later.',
      anyOf: [{ type: 'string', const: 'onEvent' }, {
        type: 'object',
        properties: {
          afterPeriods: {
            title: 'After periods',
            description: 'Periods after which it is released by itself: a whole number, 1 or more.',
            type: 'integer',
            minimum: 1,
          },
        },
        required: ['afterPeriods'],
        additionalProperties: false,
      }],
    },
  },
  required: ['share'],
  additionalProperties: false,
}));
/** zod schema of a `HoldbackPolicy`. */
export const holdbackPolicySchema: z.ZodMiniType<HoldbackPolicy> = /* @__PURE__ */ schemaOf(holdbackPolicyJsonSchema);

/** JSON Schema of a `PayoutCapPolicy`. */
export const payoutCapPolicyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Payout cap policy',
  description: 'The most that may be payable before draws.',
  type: 'object',
  properties: {
    payout: {
      title: 'Payout',
      description: 'The most that is paid in a period, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    excess: {
      title: 'Excess',
      description: 'What exceeds the cap is lost (`forfeit`, default) or kept for periods that stay below it (`carry`).',
      type: 'string',
      enum: ['forfeit', 'carry'],
    },
  },
  required: ['payout'],
  additionalProperties: false,
}));
/** zod schema of a `PayoutCapPolicy`. */
export const payoutCapPolicySchema: z.ZodMiniType<PayoutCapPolicy> = /* @__PURE__ */ schemaOf(payoutCapPolicyJsonSchema);

/** JSON Schema of a `DrawRecovery`. */
export const drawRecoveryJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Draw recovery',
  description: 'When and how fast draws are paid back.',
  type: 'object',
  properties: {
    after: {
      title: 'After',
      description: 'Recovery begins after so many periods of the participant: a whole number, 0 or more. Default: 0 for a guarantee, else the draw\'s `periods`; an endless draw on top is not recovered until termination.',
      type: 'integer',
      minimum: 0,
    },
    share: {
      title: 'Share',
      description: 'Fraction of what can be recovered in a period, 0 to 1. Default 1.',
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      default: 1,
      pattern: FRACTION,
    },
    keepMinimum: {
      title: 'Keep minimum',
      description: "Money that recovery leaves payable, 0 or more. Default 0; never under the draw's amount while a guarantee is being paid.",
      type: ['number', 'string'],
      minimum: 0,
      default: 0,
      pattern: NOT_NEGATIVE,
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `DrawRecovery`. */
export const drawRecoverySchema: z.ZodMiniType<DrawRecovery> = /* @__PURE__ */ schemaOf(drawRecoveryJsonSchema);

/** JSON Schema of a `DrawPolicy`. */
export const drawPolicyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Draw policy',
  description: 'An advance paid each period.',
  type: 'object',
  properties: {
    amount: {
      title: 'Amount',
      description: 'Money a period, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    recoverable: { title: 'Recoverable', description: 'Whether what was advanced is owed, in the balance `draw`.', type: 'boolean' },
    guarantee: {
      title: 'Guarantee',
      description: 'true: lifts what is payable to the amount. false: the amount is paid on top, whatever is payable.',
      type: 'boolean',
    },
    periods: {
      title: 'Periods',
      description: "Only in the participant's first so many periods: a whole number, 0 or more. Default: in all.",
      type: 'integer',
      minimum: 0,
    },
    recovery: part(drawRecoveryJsonSchema, { title: 'Recovery', description: 'How an advance is taken back. Default: as soon as there is more than the draw.' }),
  },
  required: ['amount', 'recoverable', 'guarantee'],
  additionalProperties: false,
}));
/** zod schema of a `DrawPolicy`. */
export const drawPolicySchema: z.ZodMiniType<DrawPolicy> = /* @__PURE__ */ schemaOf(drawPolicyJsonSchema);

/** JSON Schema of a `ClawbackPolicy`. */
export const clawbackPolicyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Clawback policy',
  description: 'How a cancelled or unpaid deal is taken back.',
  type: 'object',
  properties: {
    rate: {
      title: 'Rate',
      description: '`original` (default): what the deal was paid. `recomputed`: what all deals lose without it, as the event says.',
      type: 'string',
      enum: ['original', 'recomputed'],
      default: 'original',
    },
    months: {
      title: 'Months',
      description: 'Length of the window in calendar months from `soldOn`: a whole number, 1 or more; later nothing is taken back. Default: no window.',
      type: 'integer',
      minimum: 1,
    },
    prorate: {
      title: 'Prorate',
      description: 'Takes back only the share of the window that was not served. Needs `months`. Default false.',
      type: 'boolean',
      default: false,
    },
    restate: {
      title: 'Restate',
      description: 'Posts in the period of the event (`now`, default) or in that of the sale (`origin`), which settles it anew.',
      type: 'string',
      enum: ['now', 'origin'],
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ClawbackPolicy`. */
export const clawbackPolicySchema: z.ZodMiniType<ClawbackPolicy> = /* @__PURE__ */ schemaOf(clawbackPolicyJsonSchema);

/** JSON Schema of a `SettlementPolicy`. */
export const settlementPolicyJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement policy',
  description: 'How earnings become payments.',
  type: 'object',
  properties: {
    currency: { title: 'Currency', description: 'ISO 4217 code of every amount.', type: 'string' },
    minorUnits: {
      title: 'Minor units',
      description: "Decimals of money, 0 to 12. Default: the currency's.",
      type: 'number',
      minimum: 0,
      maximum: 12,
    },
    rounding: part(roundingModeJsonSchema, { title: 'Rounding', description: 'Default `halfUp`.', default: 'halfUp' }),
    negative: {
      title: 'Negative',
      description: 'What happens to a negative balance: carried to the next period (default), or written off.',
      type: 'string',
      enum: ['carry', 'floorZero'],
    },
    holdback: part(holdbackPolicyJsonSchema, { title: 'Holdback', description: 'Pay that waits for something. Default: none.' }),
    cap: part(payoutCapPolicyJsonSchema, { title: 'Cap', description: 'The most that is paid in a period. Default: none.' }),
    draw: part(drawPolicyJsonSchema, { title: 'Draw', description: 'Advances on pay. Default: none.' }),
    clawback: part(clawbackPolicyJsonSchema, { title: 'Clawback', description: 'How clawbacks are computed.' }),
  },
  required: ['currency'],
  additionalProperties: false,
}));
/** zod schema of a `SettlementPolicy`. */
export const settlementPolicySchema: z.ZodMiniType<SettlementPolicy> = /* @__PURE__ */ schemaOf(settlementPolicyJsonSchema, checks.settlementPolicy);

/** JSON Schema of a `HeldOpening`. */
export const heldOpeningJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Held opening',
  description: 'What one period held back and what became of it.',
  type: 'object',
  properties: {
    origin: { title: 'Origin', description: 'Key of the period.', type: 'string' },
    index: { title: 'Index', description: "Number of the period among the participant's settled ones, from 1.", type: 'number' },
    amount: {
      title: 'Amount',
      description: 'What was held back, 0 or more.',
      type: ['number', 'string'],
      minimum: 0,
      pattern: NOT_NEGATIVE,
    },
    released: { title: 'Released', description: 'What of it was paid out so far.', type: ['number', 'string'], pattern: DECIMAL },
    share: {
      title: 'Share',
      description: 'The share that was released so far, 0 to 1.',
      type: ['number', 'string'],
      minimum: 0,
      maximum: 1,
      pattern: FRACTION,
    },
  },
  required: ['origin', 'index', 'amount', 'released', 'share'],
}));
/** zod schema of a `HeldOpening`. */
export const heldOpeningSchema: z.ZodMiniType<HeldOpening> = /* @__PURE__ */ schemaOf(heldOpeningJsonSchema);

/** JSON Schema of a `SettlementOpening`. */
export const settlementOpeningJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement opening',
  description: 'Where a participant stands before the first period of a run.',
  type: 'object',
  properties: {
    participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
    payable: {
      title: 'Payable',
      description: 'Default 0; negative: owed by the participant.',
      type: ['number', 'string', 'null'],
      default: 0,
      pattern: DECIMAL,
    },
    draw: {
      title: 'Draw',
      description: 'Owed for draws, 0 or more. Default 0.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      default: 0,
      pattern: NOT_NEGATIVE,
    },
    carried: {
      title: 'Carried',
      description: 'Above the cap, 0 or more. Default 0.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      default: 0,
      pattern: NOT_NEGATIVE,
    },
    held: {
      title: 'Held',
      description: 'What is still held, by period. Default: nothing.',
      type: ['array', 'null'],
      items: part(heldOpeningJsonSchema),
    },
    periods: {
      title: 'Periods',
      description: 'Periods settled before: a whole number, 0 or more. Default 0.',
      type: ['integer', 'null'],
      minimum: 0,
      default: 0,
    },
    drawEnded: {
      title: 'Draw ended',
      description: 'Whether the draw was ended by a termination. Default false.',
      type: ['boolean', 'null'],
      default: false,
    },
  },
  required: ['participantId'],
}));
/** zod schema of a `SettlementOpening`. */
export const settlementOpeningSchema: z.ZodMiniType<SettlementOpening> = /* @__PURE__ */ schemaOf(settlementOpeningJsonSchema, checks.settlementOpening);

/** JSON Schema of a `SettlementAdjustment`. */
export const settlementAdjustmentJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement adjustment',
  description: 'Money given or taken by hand.',
  type: 'object',
  properties: {
    type: { title: 'Type', description: 'Which kind of event it is.', const: 'adjustment' },
    amount: { title: 'Amount', description: 'Signed.', type: ['number', 'string'], pattern: DECIMAL },
    participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
    date: { title: 'Date', description: 'The day that decides the period.', type: 'string', format: 'date', pattern: DAY },
    ref: {
      title: 'Ref',
      description: 'Your own reference, repeated in the entry.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['type', 'amount', 'participantId', 'date'],
}));
/** zod schema of a `SettlementAdjustment`. */
export const settlementAdjustmentSchema: z.ZodMiniType<SettlementAdjustment> = /* @__PURE__ */ schemaOf(settlementAdjustmentJsonSchema);

/** JSON Schema of a `SettlementRelease`. */
export const settlementReleaseJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement release',
  description: 'Part of what a period held back is due: the invoice was sent, or the customer has paid.',
  type: 'object',
  properties: {
    type: { title: 'Type', description: 'Which kind of event it is.', const: 'release' },
    origin: { title: 'Origin', description: 'Key of the period that held it back.', type: 'string' },
    share: {
      title: 'Share',
      description: 'Fraction of what that period held back, on top of earlier releases; together 1 at most.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
    date: { title: 'Date', description: 'The day that decides the period.', type: 'string', format: 'date', pattern: DAY },
    ref: {
      title: 'Ref',
      description: 'Your own reference, repeated in the entry.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['type', 'origin', 'share', 'participantId', 'date'],
}));
/** zod schema of a `SettlementRelease`. */
export const settlementReleaseSchema: z.ZodMiniType<SettlementRelease> = /* @__PURE__ */ schemaOf(settlementReleaseJsonSchema);

/** JSON Schema of a `SettlementClawback`. */
export const settlementClawbackJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement clawback',
  description: 'A deal was cancelled, or never paid.',
  type: 'object',
  properties: {
    type: { title: 'Type', description: 'Which kind of event it is.', const: 'clawback' },
    earned: {
      title: 'Earned',
      description: 'What the deal earned at the rates of the time: its lines. Below 0 it is given back. What was held back of it stays `held`.',
      type: ['number', 'string'],
      pattern: DECIMAL,
    },
    share: {
      title: 'Share',
      description: 'Fraction of the deal that fell away, 0 to 1. Default 1.',
      type: ['number', 'string', 'null'],
      minimum: 0,
      maximum: 1,
      default: 1,
      pattern: FRACTION,
    },
    soldOn: {
      title: 'Sold on',
      description: 'Needed with `months` and with `restate: \'origin\'`.',
      type: ['string', 'null'],
      format: 'date',
      pattern: DAY,
    },
    recomputed: {
      title: 'Recomputed',
      description: 'Needed with `rate: \'recomputed\'`: what all deals lose without this one, F(x) − F(x − deal).',
      type: ['number', 'string', 'null'],
      pattern: DECIMAL,
    },
    participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
    date: { title: 'Date', description: 'The day that decides the period.', type: 'string', format: 'date', pattern: DAY },
    ref: {
      title: 'Ref',
      description: 'Your own reference, repeated in the entry.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['type', 'earned', 'participantId', 'date'],
}));
/** zod schema of a `SettlementClawback`. */
export const settlementClawbackSchema: z.ZodMiniType<SettlementClawback> = /* @__PURE__ */ schemaOf(settlementClawbackJsonSchema);

/** JSON Schema of a `SettlementTermination`. */
export const settlementTerminationJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement termination',
  description: 'The participant leaves: no draw any more. What is held back or carried stays until it is released or comes under the cap.',
  type: 'object',
  properties: {
    type: { title: 'Type', description: 'Which kind of event it is.', const: 'termination' },
    draw: {
      title: 'Draw',
      description: 'What is owed for draws is forgiven, or collected from what is payable.',
      type: 'string',
      enum: ['forgive', 'collect'],
    },
    participantId: { title: 'Participant id', description: 'Whose it is.', type: ['string', 'integer'], minLength: 1 },
    date: { title: 'Date', description: 'The day that decides the period.', type: 'string', format: 'date', pattern: DAY },
    ref: {
      title: 'Ref',
      description: 'Your own reference, repeated in the entry.',
      type: ['string', 'integer', 'null'],
      minLength: 1,
    },
  },
  required: ['type', 'draw', 'participantId', 'date'],
}));
/** zod schema of a `SettlementTermination`. */
export const settlementTerminationSchema: z.ZodMiniType<SettlementTermination> = /* @__PURE__ */ schemaOf(settlementTerminationJsonSchema);

/** JSON Schema of a `SettlementEvent`. */
export const settlementEventJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement event',
  description: 'Something that happened on a day and changes what is paid.',
  anyOf: [part(settlementAdjustmentJsonSchema), part(settlementReleaseJsonSchema), part(settlementClawbackJsonSchema), part(settlementTerminationJsonSchema)],
}));
/** zod schema of a `SettlementEvent`. */
export const settlementEventSchema: z.ZodMiniType<SettlementEvent> = /* @__PURE__ */ schemaOf(settlementEventJsonSchema, checks.settlementEvent);

/** JSON Schema of a `SettlementOptions`. */
export const settlementOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Settlement options',
  description: 'Options of `settleCommission`.',
  type: 'object',
  properties: {
    openings: {
      title: 'Openings',
      description: 'Where participants stand before the first period: the `closings` of the run before. Default: at 0.',
      type: 'array',
      items: part(settlementOpeningJsonSchema),
    },
    events: {
      title: 'Events',
      description: 'What happened besides earning.',
      type: 'array',
      items: part(settlementEventJsonSchema),
    },
    periods: {
      title: 'Periods',
      description: 'Periods that are settled whether somebody earned in them or not.',
      type: 'array',
      items: part(commissionPeriodJsonSchema),
    },
    participants: {
      title: 'Participants',
      description: 'Who has a statement for each of `periods`; also after a termination, as long as something is held back or carried. Default: everybody who occurs in the earnings, openings and events.',
      type: 'array',
      items: { type: ['string', 'integer'], minLength: 1 },
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `SettlementOptions`. */
export const settlementOptionsSchema: z.ZodMiniType<SettlementOptions> = /* @__PURE__ */ schemaOf(settlementOptionsJsonSchema, checks.settlementOptions);
