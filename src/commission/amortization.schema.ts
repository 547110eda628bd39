import * as z from 'zod/mini';
import type { CheckContext } from '../internal/validate.js';
import { abort, decimalSchema, parseConfig, POSITIVE, readMoneyStyle, refuse } from '../internal/validate.js';
import type { MoneyStyle } from '../internal/rounding.js';
import { daySchema } from '../internal/fieldSchemas.js';
import { formatDay, monthIndexOf, monthStart, parseDay } from '../internal/dates.js';
import type { MoneyOptions } from '../types.js';

/** An event after checking. */
type NormalAmortizationEvent =
  | { readonly type: 'impairment'; readonly date: string; readonly amount: string }
  | { readonly type: 'reestimate'; readonly date: string; readonly remainingMonths: number }
  | { readonly type: 'termination'; readonly date: string };

/** Options after checking, every default filled in. */
export interface NormalAmortization {
  readonly start: string;
  readonly months: number;
  readonly proration: 'fullMonth' | 'daily';
  readonly residual: 'last' | 'spread';
  readonly practicalExpedient: boolean;
  readonly currency?: string | undefined;
  readonly style: MoneyStyle;
  readonly events: readonly NormalAmortizationEvent[];
}

type RawAmortization = Omit<NormalAmortization, 'style'> & MoneyOptions;

function monthsSchema(): z.ZodMiniType<number> {
  return z.transform((input: unknown, ctx) => {
    if (Number.isSafeInteger(input) && (input as number) >= 1) return input as number;
    const missing = input === undefined || input === null;
    const code = missing ? 'MISSING_VALUE' : Number.isSafeInteger(input) ? 'INVALID_OPTION' : 'INVALID_NUMBER';
    return abort(ctx, code, [], input, 'must be a whole number of months, 1 or more');
  });
}

function eventSchema(): z.ZodMiniType {
  const date = daySchema();
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('impairment'), date, amount: decimalSchema(POSITIVE) }),
    z.strictObject({ type: z.literal('reestimate'), date, remainingMonths: monthsSchema() }),
    z.strictObject({ type: z.literal('termination'), date }),
  ]);
}

/** The last month must be one that can be written, which also bounds how long a schedule can grow. */
function checkLength(from: string, months: number, path: string): void {
  formatDay(monthStart(monthIndexOf(parseDay(from)) + months), path, months);
}

function refuseEvents({ proration, practicalExpedient, months, events }: NormalAmortization, ctx: CheckContext): void {
  if (events.length === 0) return;
  if (proration === 'daily') refuse(ctx, 'INVALID_OPTION', ['events'], events, "must be absent under proration 'daily': events take effect by whole months");
  if (isExpensed({ practicalExpedient, months })) {
    refuse(ctx, 'INVALID_OPTION', ['events'], events, 'must be absent: the practical expedient expensed the whole cost at once, and nothing is left to change');
  }
}

/** Whether a cost is expensed at once instead of being carried. */
export function isExpensed({ practicalExpedient, months }: Pick<NormalAmortization, 'practicalExpedient' | 'months'>): boolean {
  return practicalExpedient && months <= 12;
}

/** Reads and checks the options of an amortization. */
export function readAmortization(options: unknown): NormalAmortization {
  const schema = z.strictObject({
    start: daySchema(),
    months: monthsSchema(),
    proration: z._default(z.enum(['fullMonth', 'daily']), 'fullMonth'),
    residual: z._default(z.enum(['last', 'spread']), 'last'),
    practicalExpedient: z._default(z.boolean(), false),
    currency: z.optional(z.unknown()),
    minorUnits: z.optional(z.unknown()),
    rounding: z.optional(z.unknown()),
    events: z._default(z.array(eventSchema()), []),
  }).check((ctx) => {
    refuseEvents(ctx.value as unknown as NormalAmortization, ctx);
  });
  const { currency, minorUnits, rounding, ...normal } = parseConfig(schema, options, 'options') as unknown as RawAmortization;
  checkLength(normal.start, normal.months, 'options.months');
  normal.events.forEach((event, i) => {
    if (event.type === 'reestimate') checkLength(event.date, event.remainingMonths, `options.events[${i}].remainingMonths`);
  });
  return { ...normal, ...(currency === undefined ? {} : { currency }), style: readMoneyStyle({ currency, minorUnits, rounding }) };
}
