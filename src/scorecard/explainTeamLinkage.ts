import * as z from 'zod/mini';
import { decimalTextSchema, figureText, percentBesideText, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { PeopleExplanation } from './explanation.types.js';
import { PHRASES } from './people.phrases.js';
import type { TeamLinkage } from './types.js';

/** Checks a linkage as far as sentences look at it. */
function linkageSchema() {
  const number = z.number();
  const amount = decimalTextSchema();
  return z.object({
    rows: z.array(z.object({ id: z.string(), own: number, linked: z.nullable(number), score: number })),
    attainment: z.nullable(number),
    options: z.object({ rate: amount, target: amount, weight: amount, cap: amount }),
  });
}

/**
 * Tells what the team's result did to everybody's score, in English or Chinese.
 *
 * @param result - what `calculateTeamLinkage` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the team, the cap where it bound; and of each, in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { calculateTeamLinkage, explainTeamLinkage } from 'salesmath';
 * const told = explainTeamLinkage(calculateTeamLinkage([{ id: 'ann', score: 90 }], { rate: '0.6', target: '0.8', weight: '0.2' }));
 * told.sentences;
 * // => [
 * //   'The team attained 75 % of its target: a rate of 60 %, with 80 % to be reached.',
 * //   "The team's score makes up 20 % of everybody's score.",
 * // ]
 * told.people[0]; // => { id: 'ann', sentences: ["The score is 87: own score 90, team's score 75."] }
 */
export function explainTeamLinkage(result: TeamLinkage, options?: ExplainOptions): PeopleExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { rows, attainment, options: { rate, target, weight, cap } } = parseConfig(linkageSchema(), result, 'result');
  const share = (value: string): string => percentText(value, locale, Infinity);
  const sentences = [phrases.noTeam];
  if (attainment !== null) {
    sentences[0] = phrases.teamRate(percentBesideText(attainment, cap, locale), share(rate), share(target));
    if (attainment > Number(cap)) sentences.push(phrases.teamCap(share(cap)));
    sentences.push(phrases.teamWeight(share(weight)));
  }
  return {
    sentences,
    people: rows.map(({ id, own, linked, score }) => ({
      id,
      sentences: [linked === null ? phrases.ownOnly(figureText(own)) : phrases.linked(figureText(score), figureText(own), figureText(linked))],
    })),
  };
}
