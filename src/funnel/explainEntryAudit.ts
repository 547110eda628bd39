import * as z from 'zod/mini';
import { listText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { AUDIT_CODES } from './audit.kernel.js';
import { AUDIT } from './audit.phrases.js';
import type { AuditCode, EntryAudit } from './audit.types.js';
import { endingFields, tellEnding } from './explanation.schema.js';

const readAudit = (result: unknown) => {
  const about = { dealId: z.string(), index: z.number(), stage: z.string() };
  const finding = z.discriminatedUnion('code', [
    z.object({ ...about, code: z.literal('SKIPPED'), stages: z.array(z.string()) }),
    z.object({ ...about, code: z.literal('STALLED'), days: z.number(), limit: z.number() }),
    z.object({ ...about, code: z.enum(AUDIT_CODES.filter((code) => code !== 'SKIPPED' && code !== 'STALLED')) }),
  ]);
  return parseConfig(z.object({ findings: z.array(finding), deals: z.number(), asOf: z.string(), ...endingFields() }), result, 'result');
};

/**
 * Tells what an audit of a stage history found: sentences in English or Chinese.
 *
 * @param result - what `auditEntries` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns how much was found, of each kind and in total; then one sentence for each finding, with the place of its row; then what
 *   was left out
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no audit
 * @example
 * import { auditEntries, createFunnel, explainEntryAudit } from 'salesmath';
 * const entries = [
 *   { dealId: 'd1', stage: 'qualify', at: '2026-01-05' },
 *   { dealId: 'd1', stage: 'contract', at: '2026-01-09' },
 *   { dealId: 'd1', stage: 'quote', at: '2026-01-12' },
 * ];
 * explainEntryAudit(auditEntries(entries, createFunnel('crm'), { asOf: '2026-01-20T00:00:00Z' }));
 * // => [
 * //   'Up to 2026-01-20T00:00:00.000Z, 2 things were found in the history of 1 deal.',
 * //   'By kind: skipped stages 1 and steps back 1.',
 * //   'Deal d1 entered contract and skipped demo and quote (entries[1]).',
 * //   'Deal d1 went back to quote (entries[2]).',
 * // ]
 * @see {@link auditEntries}
 */
export function explainEntryAudit(result: EntryAudit, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = AUDIT[locale];
  const { findings, deals, asOf, ...ending } = readAudit(result);
  const counts = new Map<AuditCode, number>();
  const told = findings.map((finding) => {
    const { code, dealId: deal, stage, index } = finding;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    const skipped = finding.code === 'SKIPPED' ? listText(finding.stages, locale) : '';
    const { days, limit } = finding.code === 'STALLED' ? finding : { days: 0, limit: 0 };
    return phrases.finding(phrases[code]({ deal, stage, skipped, days, limit }), index);
  });
  const kinds = AUDIT_CODES.flatMap((code) => {
    const count = counts.get(code);
    return count === undefined ? [] : [phrases.count(phrases.kind[code], count)];
  });
  return [phrases.summary(findings.length, deals, asOf)].concat(kinds.length === 0 ? [] : phrases.counts(kinds), told, tellEnding(ending, locale));
}
