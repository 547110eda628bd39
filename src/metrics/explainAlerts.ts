import * as z from 'zod/mini';
import type { Locale } from '../internal/sentences.js';
import { percentBesideText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { ALERTS } from './alerts.phrases.js';
import type { FunnelAlerts } from './alerts.types.js';
import { endingFields, figureSchema, tellEnding } from './explanation.schema.js';

const readAlerts = (result: unknown) => {
  const about = { severity: z.enum(['info', 'warning', 'critical']), value: z.number(), threshold: z.number() };
  const stage = { stage: z.string(), group: z.optional(z.nullable(z.string())), bucket: z.optional(z.string()) };
  const alert = z.discriminatedUnion('code', [
    z.object({ code: z.enum(['CONVERSION_LOW', 'CONVERSION_DROP', 'DWELL_UP', 'STALLED']), ...about, ...stage }),
    z.object({ code: z.enum(['RESERVE_LOW', 'RESPONSE_LATE']), ...about, subject: z.string() }),
    z.object({ code: z.literal('DATA_GAP'), ...about, value: figureSchema() }),
  ]);
  return parseConfig(z.object({ alerts: z.array(alert), ...endingFields() }), result, 'result');
};

type Alert = ReturnType<typeof readAlerts>['alerts'][number];

function tellAlert(alert: Alert, locale: Locale): string {
  const phrases = ALERTS[locale];
  const { threshold } = alert;
  const percent = (rate: number): string => percentText(rate, locale);
  switch (alert.code) {
    case 'RESERVE_LOW':
      return phrases.reserveLow(alert.value, threshold);
    case 'RESPONSE_LATE':
      return alert.severity === 'critical' ? phrases.leadWaits(alert.subject, alert.value, threshold) : phrases.medianLate(alert.value, threshold);
    case 'DATA_GAP':
      return alert.value === null ? phrases.noData : phrases.dataGap(alert.value, threshold);
  }
  const { bucket, value } = alert;
  const stage = phrases.stage(alert.stage, alert.group);
  switch (alert.code) {
    case 'CONVERSION_LOW':
      return phrases.conversionLow(stage, bucket, percentBesideText(value, threshold, locale), percent(threshold));
    case 'CONVERSION_DROP':
      return phrases.conversionDrop(stage, bucket, percentBesideText(value, threshold, locale), percent(threshold));
    case 'DWELL_UP':
      return phrases.dwellUp(stage, bucket, value, threshold);
    case 'STALLED':
      return phrases.stalled(stage, value);
  }
}

/**
 * Tells what should be looked at, the worst first: sentences in English or Chinese.
 *
 * @param result - what `findAlerts` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how much there is to look at, one sentence for each alert with its value and threshold, then what could not be judged
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no list of alerts
 * @example
 * import { calculatePipelineReserve, explainAlerts, findAlerts } from 'salesmath';
 * const reserve = calculatePipelineReserve({ openPipeline: 12, weeklyDemand: 9 });
 * explainAlerts(findAlerts({ reserve }));
 * // => [
 * //   '1 thing needs a look: 1 critical, 0 warnings, 0 notes.',
 * //   'Critical: the pipeline lasts for 1.33 weeks, less than the 2 asked for.',
 * // ]
 * @see {@link findAlerts}
 */
export function explainAlerts(result: FunnelAlerts, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = ALERTS[locale];
  const { alerts, ...ending } = readAlerts(result);
  const countOf = (severity: Alert['severity']): number => alerts.filter((alert) => alert.severity === severity).length;
  const isUnchecked = ending.warnings.some(({ code }) => code === 'NOT_CHECKED' || code === 'UNEQUAL_FOLLOW_UP');
  const head = alerts.length === 0 ? phrases[isUnchecked ? 'noneChecked' : 'none'] : phrases.some(countOf('critical'), countOf('warning'), countOf('info'));
  return [head].concat(
    alerts.map((alert) => phrases.alert(alert.severity, tellAlert(alert, locale))),
    tellEnding(ending, locale),
  );
}
