import * as z from 'zod/mini';
import { tellRejected } from '../internal/rejected.phrases.js';
import { toldRejectedSchema } from '../internal/rejectedRows.js';
import type { Locale } from '../internal/sentences.js';
import { decimalTextSchema, figureText, numberText, percentBesideText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './kpi.phrases.js';
import type { GateScore, KpiScore, KpiScoring } from './kpi.types.js';

/** Checks a scoring as far as sentences look at it. */
function scoringSchema() {
  const number = z.number();
  const figure = z.nullable(number);
  const text = z.string();
  const amount = decimalTextSchema();
  const team = z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('blend'), alpha: amount, score: amount }),
    z.object({ mode: z.literal('multiply'), coefficient: amount }),
  ]);
  return z.object({
    score: number,
    ungatedScore: number,
    grade: z.nullable(text),
    coefficient: z.nullable(amount),
    kpis: z.array(z.object({ id: text, actual: z.nullable(amount), attainment: figure, clamped: figure, weight: number, points: number })),
    gates: z.array(z.object({ kpi: text, min: amount, observed: figure, passed: z.boolean() })),
    options: z.object({ team: z.optional(team), scale: amount }),
    warnings: z.array(z.object({ code: z.enum(['MISSING_KPI', 'ZERO_TARGET']), kpi: text })),
    rejected: toldRejectedSchema(),
  });
}

/** A score with all the decimals that it was rounded to. */
const scoreText = (score: number): string => numberText(score, 12);

function explainKpi({ id, actual, attainment, clamped, weight, points }: KpiScore, locale: Locale): string {
  const phrases = PHRASES[locale];
  const share = percentText(weight, locale);
  if (attainment === null) {
    if (actual !== null) return phrases.immeasurable(id, actual, clamped === null ? null : share);
    return clamped === null ? phrases.renormalized(id) : phrases.zeroed(id, share);
  }
  const counted = clamped === null || clamped === attainment ? null : percentBesideText(clamped, attainment, locale);
  const attained = clamped === null || clamped === attainment ? percentText(attainment, locale) : percentBesideText(attainment, clamped, locale);
  return phrases.kpi(id, attained, actual, counted, share, figureText(points));
}

function explainGate({ kpi, min, observed, passed }: GateScore, isGiven: boolean, locale: Locale): string {
  const phrases = PHRASES[locale];
  const needed = percentText(min, locale, Infinity);
  const reached = observed === null ? null : percentBesideText(observed, min, locale);
  return passed && reached !== null ? phrases.passed(kpi, needed, reached) : phrases.failed(kpi, needed, reached, isGiven);
}

/**
 * Tells a score and how it came about: what each KPI and gate did to it, in English or Chinese.
 *
 * @param result - what `scoreKpis` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns the score with its grade, what the gates and the team changed, then a sentence a KPI and a gate, and what could not be measured or read
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainKpiScoring, scoreKpis } from 'salesmath';
 * const result = scoreKpis(
 *   [{ kpi: 'sales', actual: 90 }, { kpi: 'collection', actual: 60 }],
 *   {
 *     kpis: [{ id: 'sales', weight: '0.6', target: 100 }, { id: 'collection', weight: '0.4', target: 100 }],
 *     gates: [{ kpi: 'collection', min: '0.8', effect: { capScore: 60 } }],
 *   },
 * );
 * explainKpiScoring(result);
 * // => [
 * //   'The score is 60, where reaching every target is worth 100.',
 * //   'Without the gates that were not passed it would be 78.',
 * //   'sales: 90 % attained with 90; at a weight of 60 % it is worth 54.',
 * //   'collection: 60 % attained with 60; at a weight of 40 % it is worth 24.',
 * //   'The gate on collection is not passed: 60 % attained, 80 % needed.',
 * // ]
 */
export function explainKpiScoring(result: KpiScoring, options?: ExplainOptions): readonly string[] {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { score, ungatedScore, grade, coefficient, kpis, gates, options: { team, scale }, warnings, rejected } = parseConfig(scoringSchema(), result, 'result');
  const sentences = [phrases.score(scoreText(score), scale, grade, coefficient)];
  if (ungatedScore !== score) sentences.push(phrases.ungated(scoreText(ungatedScore)));
  if (team?.mode === 'blend') sentences.push(phrases.blend(team.score, percentText(team.alpha, locale, Infinity)));
  if (team?.mode === 'multiply') sentences.push(phrases.multiply(team.coefficient));
  const given = new Set(kpis.filter(({ actual }) => actual !== null).map(({ id }) => id));
  for (const kpi of kpis) sentences.push(explainKpi(kpi, locale));
  for (const gate of gates) sentences.push(explainGate(gate, given.has(gate.kpi), locale));
  for (const { code, kpi } of warnings) sentences.push(phrases[code](kpi, given.has(kpi)));
  return [...sentences, ...tellRejected(rejected, locale)];
}
