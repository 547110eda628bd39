import * as z from 'zod/mini';
import { parseDay } from '../internal/dates.js';
import type { ScaledDecimal } from '../internal/decimal.js';
import { readScaled } from '../internal/decimal.js';
import { minorUnitsOf } from '../internal/currencies.js';
import type { SalesMathIssue } from '../errors.js';
import { issue } from '../internal/issues.js';
import { CURRENCY_RULE, currencySchema, decimalSchema, parseConfig, POSITIVE, refuse } from '../internal/validate.js';
import { optionalDaySchema } from './plan.schema.js';

interface Rate {
  readonly start: number;
  readonly end: number;
  readonly rate: ScaledDecimal;
}

/** Finds the one rate from a currency to the plan's on a day. */
export interface Exchange {
  find(currency: unknown, day: number, path: string): ScaledDecimal | SalesMathIssue;
}

function exchangeRateSchema(): z.ZodMiniType {
  const raw = z.strictObject({
    from: currencySchema(),
    to: currencySchema(),
    rate: decimalSchema(POSITIVE),
    start: optionalDaySchema(),
    end: optionalDaySchema(),
  });
  return raw.check((ctx) => {
    const { start, end } = ctx.value;
    if (start !== undefined && end !== undefined && end <= start) {
      refuse(ctx, 'INVALID_RANGE', ['end'], end, `must be after start (${start}): it is the first day on which the rate no longer holds`);
    }
  });
}

/** Reads `exchangeRates` towards the plan's currency. */
export function readExchange(rates: unknown, to: string): Exchange {
  const byCurrency = new Map<string, Rate[]>();
  const given = rates !== undefined;
  if (given) {
    const parsed = parseConfig(z.array(exchangeRateSchema()), rates, 'options.exchangeRates') as {
      from: string;
      to: string;
      rate: string;
      start?: string;
      end?: string;
    }[];
    for (const each of parsed) {
      if (each.to !== to) continue;
      const known = byCurrency.get(each.from) ?? [];
      known.push({
        start: each.start === undefined ? -Infinity : parseDay(each.start),
        end: each.end === undefined ? Infinity : parseDay(each.end),
        rate: readScaled(each.rate) as ScaledDecimal,
      });
      byCurrency.set(each.from, known);
    }
  }
  return {
    find(currency, day, path) {
      if (minorUnitsOf(currency) === undefined) {
        return issue('UNKNOWN_CURRENCY', path, currency, CURRENCY_RULE);
      }
      if (!given) {
        return issue('MIXED_CURRENCIES', path, currency, `must be the plan's currency (${to}), or options.exchangeRates must tell its worth`);
      }
      const valid = (byCurrency.get(currency as string) ?? []).filter((rate) => rate.start <= day && day < rate.end);
      if (valid.length === 1) return (valid[0] as Rate).rate;
      return valid.length === 0
        ? issue('MISSING_EXCHANGE_RATE', path, currency, `needs a rate to ${to} that is valid on the transaction's date: from start on and before end`)
        : issue('AMBIGUOUS_EXCHANGE_RATE', path, currency, `must have only one rate to ${to} that is valid on the transaction's date, not ${valid.length}`);
    },
  };
}
