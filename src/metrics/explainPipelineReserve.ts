import * as z from 'zod/mini';
import { readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { figureSchema } from './explanation.schema.js';
import { PIPELINE } from './pipeline.phrases.js';
import type { PipelineReserve } from './pipeline.types.js';

const readReserve = (result: unknown) => {
  const schema = z.discriminatedUnion('status', [
    z.object({ status: z.enum(['ok', 'low']), weeks: z.number(), weeklyDemand: z.number(), threshold: z.number() }),
    z.object({ status: z.literal('noDemand'), weeklyDemand: figureSchema() }),
  ]);
  return parseConfig(schema, result, 'result');
};

/**
 * Tells for how long a pipeline lasts, and whether that is too short: a sentence in English or Chinese.
 *
 * @param result - what `calculatePipelineReserve` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns one sentence: the weeks beside the threshold, or why they cannot be told
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculatePipelineReserve, explainPipelineReserve } from 'salesmath';
 * explainPipelineReserve(calculatePipelineReserve({ openPipeline: 17, weeklyDemand: 9 }));
 * // => ['The pipeline is low: it lasts for 1.89 weeks at 9 a week, less than the 2 weeks asked for.']
 * @see {@link calculatePipelineReserve}
 */
export function explainPipelineReserve(result: PipelineReserve, options?: ExplainOptions): readonly string[] {
  const phrases = PIPELINE[readLocale(options)];
  const reserve = readReserve(result);
  if (reserve.status === 'noDemand') return [reserve.weeklyDemand === null ? phrases.noHistory : phrases.noDemand];
  const { status, weeks, weeklyDemand, threshold } = reserve;
  return [phrases[status === 'ok' ? 'enough' : 'low'](weeks, weeklyDemand, threshold)];
}
