import * as z from 'zod/mini';
import { decimalTextSchema, percentText, readLocale } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import type { PeopleExplanation } from './explanation.types.js';
import { PHRASES } from './people.phrases.js';
import type { SkillWillMatrix } from './people.types.js';

/** Checks a matrix as far as sentences look at it. */
function matrixSchema() {
  const ability = z.enum(['able', 'learnable', 'unable']);
  const attitude = z.enum(['willing', 'unwilling']);
  const action = z.enum(['reward', 'train', 'reassign', 'coach', 'encourage', 'replace']);
  const cut = decimalTextSchema();
  return z.object({
    people: z.array(z.object({ id: z.string(), ability, attitude, action })),
    cells: z.array(z.object({ ability, attitude, count: z.number(), share: z.nullable(z.number()) })),
    options: z.object({ ability: z.union([cut, z.tuple([cut, cut])]), attitude: cut }),
  });
}

/**
 * Tells where everybody stands by ability and attitude and what to do about it, in English or Chinese.
 *
 * @param result - what `classifySkillWill` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of all people, with the cuts; and of each, in the order of the result
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { classifySkillWill, explainSkillWill } from 'salesmath';
 * const people = [{ id: 'Ann', ability: 8, attitude: 9 }, { id: 'Bo', ability: 5, attitude: 9 }];
 * const told = explainSkillWill(classifySkillWill(people, { ability: [4, 7], attitude: 6 }));
 * told.sentences;
 * // => [
 * //   '2 people: 1 willing and able (50 %) and 1 willing and able to learn (50 %).',
 * //   'Able begins at an ability of 7, able to learn at 4, willing at an attitude of 6.',
 * // ]
 * told.people[1]; // => { id: 'Bo', sentences: ['Willing and able to learn: train hard.'] }
 */
export function explainSkillWill(result: SkillWillMatrix, options?: ExplainOptions): PeopleExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { people, cells, options: cuts } = parseConfig(matrixSchema(), result, 'result');
  const parts = cells.flatMap(({ ability, attitude, count, share }) =>
    count === 0 || share === null ? [] : [phrases.cell(count, ability, attitude, percentText(share, locale))],
  );
  const [low, high] = typeof cuts.ability === 'string' ? [cuts.ability] : cuts.ability;
  return {
    sentences: [phrases.places(people.length, parts), phrases.cuts(high ?? low, high === undefined ? null : low, cuts.attitude)],
    people: people.map(({ id, ability, attitude, action }) => ({ id, sentences: [phrases.place(ability, attitude, action)] })),
  };
}
