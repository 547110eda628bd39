import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { endingFields, figureSchema, shareSchema, shareText, tellEnding } from './explanation.schema.js';
import { REPORT } from './report.phrases.js';
import type { FunnelTrack } from './report.types.js';

const readTrack = (result: unknown) => {
  const row = z.object({
    group: z.optional(z.nullable(z.string())),
    bucket: z.string(),
    partial: z.boolean(),
    mature: z.nullable(z.boolean()),
    stage: z.string(),
    optional: z.optional(z.boolean()),
    reached: z.number(),
    fromPrevious: z.nullable(shareSchema()),
    dwellMedianDays: figureSchema(),
  });
  const schema = z.object({ rows: z.array(row), lastEntryAt: z.nullable(z.string()), options: z.object({ confidence: z.number(), basis: z.optional(z.string()) }), ...endingFields() });
  return parseConfig(schema, result, 'result');
};

/**
 * Tells how a funnel went, period by period and stage by stage: sentences in English or Chinese.
 *
 * @param result - what `trackFunnel` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how new the data are; then for each group, period and stage how many reached it, the conversion and the stay, and
 *   whether its deals have had their time; then what is to be known of the data
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no track
 * @example
 * import { explainFunnelTrack, trackFunnel } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' as const }] };
 * const entries = [{ dealId: 'a', stage: 'lead', at: '2026-01-05' }, { dealId: 'a', stage: 'won', at: '2026-01-15' }];
 * explainFunnelTrack(trackFunnel(entries, model, { asOf: '2026-01-31', bucket: 'month', window: { value: 1, unit: 'month' } }));
 * // => [
 * //   '2 rows of stages and periods; the latest entry is of 2026-01-15T00:00:00.000Z.',
 * //   '2026-01, lead: reached by 1 deal; half of the stays end within 10 days; not every deal has had its whole window yet.',
 * //   '2026-01, won: reached by 1 deal, conversion 100 % (1 of 1, 95 % interval 20.7 % to 100 %); not every deal has had its whole window yet.',
 * // ]
 * @see {@link trackFunnel}
 */
export function explainFunnelTrack(result: FunnelTrack, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = REPORT[locale];
  const { rows, lastEntryAt, options: used, ...ending } = readTrack(result);
  const sentences = rows.map(({ group, bucket, partial, mature, stage, optional, reached, fromPrevious, dwellMedianDays }) => {
    // in a period the rate is of what left the required stage before, wherever it went
    const isFlow = used.basis === 'period' && optional === true;
    const rate = fromPrevious === null || isFlow ? null : shareText(fromPrevious, used.confidence, locale);
    return phrases.trackRow(phrases.part(group, bucket), stage, reached, rate, dwellMedianDays, mature === false, partial);
  });
  const head = lastEntryAt === null || rows.length === 0 ? phrases.emptyTrack : phrases.track(rows.length, lastEntryAt);
  return [head].concat(sentences, tellEnding(ending, locale));
}
