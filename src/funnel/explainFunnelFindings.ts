import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { FINDINGS } from './findings.phrases.js';
import type { FunnelFinding } from './types.js';

function findingsSchema(): z.ZodMiniType<FunnelFinding[]> {
  const finding = z.object({
    code: z.enum([
      'DUPLICATE_ID',
      'NO_WON_STAGE',
      'OPTIONAL_FIRST_STAGE',
      'INVALID_PROBABILITY',
      'INVALID_BENCHMARK',
      'UNKNOWN_REMAP_TARGET',
      'REMAP_OF_LIVE_STAGE',
      'STAGE_COUNT',
      'FALLING_PROBABILITY',
    ]),
    severity: z.enum(['error', 'warning']),
    stage: z.optional(z.string()),
  });
  return z.array(finding) as unknown as z.ZodMiniType<FunnelFinding[]>;
}

/**
 * Tells whether a model can be used, and what is wrong with it or worth a look: sentences in English or Chinese.
 *
 * @param result - what `checkFunnel` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns whether the model can be used, then one sentence for each finding
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no list of findings
 * @example
 * import { checkFunnel, explainFunnelFindings } from 'salesmath';
 * explainFunnelFindings(checkFunnel({ id: 'draft', stages: [{ id: 'lead', probability: 0.4 }, { id: 'quote', probability: 0.25 }] }));
 * // => [
 * //   'The model cannot be used until 1 error is mended; 2 things more are worth a look.',
 * //   'No stage is of the kind won: without one nothing can be converted.',
 * //   'The order has fewer than 4 or more than 6 stages.',
 * //   'Stage quote has a lower probability than the stage before it that has one.',
 * // ]
 * @see {@link checkFunnel}
 */
export function explainFunnelFindings(result: readonly FunnelFinding[], options?: ExplainOptions): readonly string[] {
  const phrases = FINDINGS[readLocale(options)];
  const findings = parseConfig(findingsSchema(), result, 'result');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const verdict = errors > 0 ? phrases.refused(errors, warnings) : warnings > 0 ? phrases.usable(warnings) : phrases.inOrder;
  return [verdict, ...findings.map(({ code, stage }) => phrases.finding[code](stage === undefined ? phrases.someStage : phrases.stage(stage)))];
}
