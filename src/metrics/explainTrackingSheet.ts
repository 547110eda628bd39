import * as z from 'zod/mini';
import { listText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { endingFields, figureSchema, shareSchema, shareText, tellEnding } from './explanation.schema.js';
import { STAGES } from './stages.phrases.js';
import type { TrackingSheet } from './trackingSheet.types.js';

const readSheet = (result: unknown) => {
  const text = z.nullable(z.string());
  const row = z.object({
    label: z.string(),
    keyActions: z.array(z.string()),
    owner: text,
    planned: figureSchema(),
    done: z.number(),
    completion: figureSchema(),
    conversion: z.nullable(shareSchema()),
    status: z.nullable(z.enum(['below', 'within', 'above', 'inconclusive', 'insufficientData'])),
    note: text,
  });
  return parseConfig(z.object({ rows: z.array(row), ...endingFields() }), result, 'result');
};

/**
 * Tells a tracking sheet, stage by stage: plan and work done, conversion, owner, tasks and remark, in English or Chinese. Labels,
 * tasks and remarks stay in the language of the sheet.
 *
 * @param result - what `buildTrackingSheet` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the sentences of each stage in order, then what is to be known of the data. The level of the intervals is that of the
 *   report that the sheet was built from
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no sheet
 * @example
 * import { buildTrackingSheet, explainTrackingSheet } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'lead', label: 'Leads', ownerRole: 'marketing' }, { id: 'won', label: 'Orders', kind: 'won' as const }] };
 * const report = {
 *   rows: [
 *     { stage: 'lead', reached: 40, fromPrevious: null },
 *     { stage: 'won', reached: 12, fromPrevious: { numerator: 12, denominator: 40 } },
 *   ],
 * };
 * explainTrackingSheet(buildTrackingSheet(report, model, { planned: { lead: 50 } }));
 * // => [
 * //   'Leads: 40 done of 50 planned, 80 %.',
 * //   'Owner: marketing.',
 * //   'Orders: 12 done, without a plan.',
 * //   'The conversion is 30 % (12 of 40, interval 18.1 % to 45.4 %).',
 * // ]
 * @see {@link buildTrackingSheet}
 */
export function explainTrackingSheet(result: TrackingSheet, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = STAGES[locale];
  const { rows, ...ending } = readSheet(result);
  const sentences: string[] = [];
  for (const { label, keyActions, owner, planned, done, completion, conversion, status, note } of rows) {
    sentences.push(planned === null ? phrases.noPlan(label, done) : phrases.plan(label, done, planned, completion === null ? null : percentText(completion, locale)));
    if (conversion !== null) sentences.push(phrases.conversion(shareText(conversion, null, locale)));
    if (status !== null) sentences.push(phrases.sheetStatus[status]);
    if (owner !== null) sentences.push(phrases.owner(owner));
    if (keyActions.length > 0) sentences.push(phrases.actions(listText(keyActions, locale)));
    if (note !== null) sentences.push(phrases.note(note));
  }
  return sentences.concat(tellEnding(ending, locale));
}
