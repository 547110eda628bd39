import * as z from 'zod/mini';
import { leftOut } from '../funnel/leftOut.phrases.js';
import { pairsSchema } from '../internal/fieldSchemas.js';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import type { InEveryLanguage, Locale } from '../internal/sentences.js';
import { intervalText, percentText } from '../internal/sentences.js';
import { refuse } from '../internal/validate.js';
import type { Proportion } from '../types.js';
import { WARNINGS } from './warnings.phrases.js';

/** A number, or null where there is nothing to measure it by. */
export function figureSchema(): z.ZodMiniType<number | null> {
  return z.nullable(z.number());
}

/** A share with its interval. */
export function shareSchema(): z.ZodMiniType<Proportion> {
  const figure = figureSchema();
  return z.object({ numerator: z.number(), denominator: z.number(), rate: figure, low: figure, high: figure });
}

/** The money options and the level of a report. */
export function measureOptionsSchema(): z.ZodMiniType<{ confidence: number; currency?: string | undefined }> {
  return z.object({ confidence: z.number(), currency: z.optional(z.string()) });
}

const en = {
  counts: (numerator: number, denominator: number): string => `${numerator} of ${denominator}`,
  none: (counts: string): string => `not known (${counts})`,
  share: (percent: string, counts: string, interval: string): string => `${percent} (${counts}, ${interval})`,
  interval: 'interval',
  noInterval: 'no interval',
  hardlyAny: 'less than 0.1 %',
  nearlyAll: 'more than 99.9 %',
};

const zh: typeof en = {
  counts: (numerator, denominator) => `${numerator}/${denominator}`,
  none: (counts) => `${counts}（无法计算）`,
  share: (percent, counts, interval) => `${percent}（${counts}，${interval}）`,
  interval: '置信区间',
  noInterval: '无置信区间',
  hardlyAny: '0.1% 以下',
  nearlyAll: '99.9% 以上',
};

const SHARES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };

/** A rate as a percentage; what is not 0 % or 100 % does not read as if it were. */
export function rateText(rate: number, locale: Locale): string {
  if (rate > 0 && rate < 0.001) return SHARES[locale].hardlyAny;
  return rate > 0.999 && rate < 1 ? SHARES[locale].nearlyAll : percentText(rate, locale);
}

/** An interval, with its level where the result tells it. */
function boundsText(low: number, high: number, confidence: number | null, locale: Locale): string {
  return confidence === null ? `${SHARES[locale].interval} ${rangeText({ low, high }, locale)}` : intervalText(low, high, confidence, locale);
}

/** A share with what it is made of, to stand in a sentence: `30 % (12 of 40, 95 % interval 18.1 % to 45.4 %)`. */
export function shareText({ numerator, denominator, rate, low, high }: Proportion, confidence: number | null, locale: Locale): string {
  const phrases = SHARES[locale];
  const counts = phrases.counts(numerator, denominator);
  if (rate === null) return phrases.none(counts);
  const interval = low === null || high === null ? phrases.noInterval : boundsText(low, high, confidence, locale);
  return phrases.share(rateText(rate, locale), counts, interval);
}

/** From one share to another: `20 % to 30 %`. */
export function rangeText({ low, high }: { readonly low: number; readonly high: number }, locale: Locale): string {
  const [from, to] = [percentText(low, locale), percentText(high, locale)];
  return locale === 'en' ? `${from} to ${to}` : `${from} 至 ${to}`;
}

const COUNTED = ['AFTER_AS_OF', 'SELF_TRANSITION', 'REMAP_DROPPED', 'MISSING_VALUE', 'BEFORE_CREATION'] as const;
const ABOUT_STAGE = ['MISSING_STAGE', 'COUNT_RISES', 'FLOW_RATES', 'RATE_ABOVE_ONE', 'UNKNOWN_STAGE'] as const;

/** A warning as far as sentences look at it. */
type ToldWarning =
  | { code: (typeof COUNTED)[number]; count: number }
  | { code: (typeof ABOUT_STAGE)[number]; stage: string }
  | { code: 'COUNT_WIN_RATE' }
  | { code: 'NOT_CHECKED'; threshold: string; stage?: string | undefined; count?: number | undefined }
  | { code: 'NOT_MATURE'; side?: 'before' | 'after' | undefined; count?: number | undefined }
  | { code: 'UNEQUAL_FOLLOW_UP'; before?: number | undefined; after?: number | undefined; count?: number | undefined }
  | { code: 'END_LOOKS_INCLUSIVE'; path: string; value: string };

/** The warnings of every report of this module. */
function warningsSchema(): z.ZodMiniType<ToldWarning[]> {
  const count = z.optional(z.number());
  const warning = z.discriminatedUnion('code', [
    z.object({ code: z.enum(COUNTED), count: z.number() }),
    z.object({ code: z.enum(ABOUT_STAGE), stage: z.string() }),
    z.object({ code: z.literal('COUNT_WIN_RATE') }),
    z.object({ code: z.literal('NOT_CHECKED'), threshold: z.string(), stage: z.optional(z.string()), count }),
    z.object({ code: z.literal('NOT_MATURE'), side: z.optional(z.enum(['before', 'after'])), count }),
    z.object({ code: z.literal('UNEQUAL_FOLLOW_UP'), before: count, after: count, count }),
    z.object({ code: z.literal('END_LOOKS_INCLUSIVE'), path: z.string(), value: z.string() }),
  ]);
  return z.array(warning);
}

function tellWarning(warning: ToldWarning, locale: Locale): string[] {
  const phrases = WARNINGS[locale];
  switch (warning.code) {
    case 'AFTER_AS_OF':
    case 'REMAP_DROPPED':
      return leftOut(warning.code, warning.count, locale);
    case 'SELF_TRANSITION':
    case 'MISSING_VALUE':
    case 'BEFORE_CREATION':
      return [phrases[warning.code](warning.count)];
    case 'COUNT_WIN_RATE':
      return [phrases.COUNT_WIN_RATE];
    case 'NOT_CHECKED':
      return [phrases.NOT_CHECKED(warning.threshold, warning.stage, warning.count)];
    case 'NOT_MATURE':
      return [phrases.NOT_MATURE(warning.side, warning.count)];
    case 'UNEQUAL_FOLLOW_UP': {
      const { before, after, count } = warning;
      if (before !== undefined && after !== undefined) return [phrases.unequalWatch(before, after)];
      return [count === undefined ? phrases.unequalFollowUp : phrases.notMature(count)];
    }
    case 'END_LOOKS_INCLUSIVE':
      return [phrases.END_LOOKS_INCLUSIVE(warning.value, warning.path)];
    default:
      return [phrases[warning.code](warning.stage)];
  }
}

/** Fields that end a report, for its schema. */
export function endingFields(): { warnings: z.ZodMiniType<ToldWarning[]>; rejected: z.ZodMiniOptional<z.ZodMiniType<unknown[]>> } {
  return { warnings: warningsSchema(), rejected: toldRejectedSchema() };
}

/** What is to be known of a report, at its end. */
export function tellEnding(
  { warnings, rejected }: { readonly warnings: readonly ToldWarning[]; readonly rejected?: readonly unknown[] | undefined },
  locale: Locale,
): string[] {
  return [...warnings.flatMap((warning) => tellWarning(warning, locale)), ...tellRejected(rejected, locale)];
}

/** Counts by name, as pairs. */
export function countsSchema(): z.ZodMiniType<[string, number][]> {
  return pairsSchema((count, name, ctx) => {
    if (!Number.isFinite(count)) refuse(ctx, 'INVALID_OPTION', [name], count, 'must be a finite number');
    return count as number;
  }, 'an object of counts');
}
