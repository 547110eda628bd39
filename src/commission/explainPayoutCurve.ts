import * as z from 'zod/mini';
import { decimalTextSchema, numberText, readLocale, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { PayoutCurve } from './curve.types.js';
import { PHRASES } from './payout.phrases.js';
import { rateText } from './slice.sentences.js';

/** Checks a curve as far as sentences look at it. */
function curveSchema() {
  const amount = decimalTextSchema();
  const segment = z.object({ from: amount, to: amount, exactFrom: amount, exactTo: amount, marginalRate: z.number() });
  const cliff = z.object({ at: amount, exactBefore: amount, exactAfter: amount, exactJump: amount, direction: z.enum(['up', 'down']) });
  return z.object({
    segments: z.array(segment),
    cliffs: z.array(cliff),
    warnings: z.array(z.object({ code: z.literal('OTHER_COMPONENT_ASSUMED'), componentId: z.string() })),
    options: z.object({ from: amount, to: amount, quota: z.optional(amount), targetIncentive: z.optional(amount) }),
  });
}

/** Amounts with two decimals, or with so many that none reads 0 that is none and the first two read apart where they are. */
function rounded<T extends readonly string[]>(...amounts: T): T {
  for (let decimals = 2; decimals < 18; decimals += 1) {
    const texts = amounts.map((amount) => numberText(amount, decimals));
    const isAlike = texts[0] === texts[1] && amounts[0] !== amounts[1];
    if (!isAlike && texts.every((text, i) => text !== '0' || signOf(amounts[i] as string) === 0)) return texts as readonly string[] as T;
  }
  return amounts;
}

/**
 * Tells what a component pays as the measure grows, and where it jumps, in English or Chinese.
 *
 * @param result - what `calculatePayoutCurve` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the range, jumps, then a sentence a stretch, and what was taken for granted. Amounts have two decimals at most, and more only where
 *   it takes them to tell amounts apart or from 0
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculatePayoutCurve, explainPayoutCurve } from 'salesmath';
 * const table = { mode: 'retroactive', tiers: [{ upTo: 1000, rate: '0.05' }, { upTo: null, rate: '0.08' }] } as const;
 * explainPayoutCurve(calculatePayoutCurve({ id: 'c', payout: { kind: 'tiers', table } }, { to: 2000 }));
 * // => [
 * //   'From 0 to 2000 the curve has 2 stretches and 1 jump.',
 * //   'At 1000 the payout jumps up by 30, from 50 to 80.',
 * //   'From 0 to 1000 the payout goes from 0 to 50: 5 % of what is sold more.',
 * //   'From 1000 to 2000 the payout goes from 80 to 160: 8 % of what is sold more.',
 * // ]
 */
export function explainPayoutCurve(result: PayoutCurve, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { segments, cliffs, warnings, options: { from, to, quota, targetIncentive } } = parseConfig(curveSchema(), result, 'result');
  return [
    phrases.curve(...rounded(from, to), segments.length, cliffs.length),
    ...(quota === undefined ? [] : [phrases.quota(quota)]),
    ...(targetIncentive === undefined ? [] : [phrases.targetIncentive(targetIncentive)]),
    ...cliffs.map(({ at, exactBefore, exactAfter, exactJump, direction }) =>
      phrases[direction](...rounded(at), ...rounded(exactBefore, exactAfter, sizeOf(exactJump))),
    ),
    ...segments.map(({ from: start, to: end, exactFrom, exactTo, marginalRate }) =>
      marginalRate === 0
        ? phrases.flat(...rounded(start, end), ...rounded(exactFrom))
        : phrases.segment(...rounded(start, end), ...rounded(exactFrom, exactTo), rateText(marginalRate, locale, 2)),
    ),
    ...warnings.map(({ code, componentId }) => phrases[code](componentId)),
  ];
}
