import * as z from 'zod/mini';
import { decimalTextSchema, moneyText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './account.phrases.js';
import type { AmortizationSchedule } from './amortization.types.js';

function eventSchema() {
  const date = z.string();
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('impairment'), date, amount: decimalTextSchema() }),
    z.object({ type: z.literal('reestimate'), date, remainingMonths: z.number() }),
    z.object({ type: z.literal('termination'), date }),
  ]);
}

type ToldEvent = z.output<ReturnType<typeof eventSchema>>;

/** Checks a schedule as far as sentences look at it. */
function scheduleSchema() {
  const amount = decimalTextSchema();
  const row = z.object({
    period: z.object({ key: z.string() }),
    amortization: amount,
    impairment: z.optional(amount),
    writeOff: z.optional(amount),
    carryingAmount: amount,
  });
  return z.object({
    cost: amount,
    expensed: z.boolean(),
    schedule: z.array(row),
    warnings: z.array(z.object({ code: z.literal('RESIDUAL_SPREAD'), key: z.string() })),
    options: z.object({ start: z.string(), months: z.number(), proration: z.enum(['fullMonth', 'daily']), currency: z.optional(z.string()), events: z.optional(z.array(eventSchema())) }),
  });
}

/**
 * Tells how a capitalised commission is charged month by month, in English or Chinese.
 *
 * @param result - what `amortizeCommission` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how the cost is spread, the events that changed it, a sentence a month with what is left, then what became of the cents
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { amortizeCommission, explainAmortization } from 'salesmath';
 * explainAmortization(amortizeCommission(1200, { start: '2026-01-01', months: 2, currency: 'USD' }));
 * // => [
 * //   'The cost of USD 1200.00 is spread over 2 months from 2026-01-01 on, in equal parts.',
 * //   '2026-01: USD 600.00 charged; USD 600.00 is left.',
 * //   '2026-02: USD 600.00 charged; USD 0.00 is left.',
 * // ]
 */
export function explainAmortization(result: AmortizationSchedule, options?: ExplainOptions): readonly string[] {
  const phrases = PHRASES[readLocale(options)];
  const { cost, expensed, schedule, warnings, options: used } = parseConfig(scheduleSchema(), result, 'result');
  const { start, months, proration, currency, events = [] } = used;
  const money = (amount: string): string => moneyText(amount, currency);
  const explainEvent = (event: ToldEvent): string => {
    if (event.type === 'impairment') return phrases.impairment(money(event.amount));
    return event.type === 'reestimate' ? phrases.reestimate(event.remainingMonths) : phrases.termination;
  };
  return [
    expensed ? phrases.expensed(money(cost), start) : phrases.spread(money(cost), months, start, events.length > 0 ? 'changed' : proration),
    ...events.map((event) => phrases.event(event.date, explainEvent(event))),
    ...schedule.map(({ period, amortization, impairment, writeOff, carryingAmount }) => {
      const parts = [phrases.charge(money(amortization))];
      if (impairment !== undefined) parts.push(phrases.impairment(money(impairment)));
      if (writeOff !== undefined) parts.push(phrases.writeOff(money(writeOff)));
      return phrases.month(period.key, parts, money(carryingAmount));
    }),
    ...warnings.map(({ code, key }) => phrases[code](key)),
  ];
}
