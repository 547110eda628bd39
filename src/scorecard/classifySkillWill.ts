import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { compare } from '../internal/fraction.js';
import { decimalSchema, idSchema, parseConfig, parseUniqueRows, refuse } from '../internal/validate.js';
import type { AbilityLevel, AttitudeLevel, SkillWill, SkillWillAction, SkillWillCell, SkillWillCuts, SkillWillMatrix } from './people.types.js';

interface Cell {
  readonly cell: SkillWillCell;
  readonly ability: AbilityLevel;
  readonly attitude: AttitudeLevel;
  readonly action: SkillWillAction;
}

const CELLS: readonly Cell[] = [
  { cell: 'willingAble', ability: 'able', attitude: 'willing', action: 'reward' },
  { cell: 'willingLearnable', ability: 'learnable', attitude: 'willing', action: 'train' },
  { cell: 'willingUnable', ability: 'unable', attitude: 'willing', action: 'reassign' },
  { cell: 'unwillingAble', ability: 'able', attitude: 'unwilling', action: 'coach' },
  { cell: 'unwillingLearnable', ability: 'learnable', attitude: 'unwilling', action: 'encourage' },
  { cell: 'unwillingUnable', ability: 'unable', attitude: 'unwilling', action: 'replace' },
];

/** One cut, or two that rise. */
function readAbilityCuts(value: unknown): readonly [string] | readonly [string, string] {
  const pair = z.array(decimalSchema()).check((ctx) => {
    const [low, high] = ctx.value;
    if (low === undefined || high === undefined || ctx.value.length > 2) {
      refuse(ctx, 'INVALID_OPTION', [], ctx.value, 'must be one cut, or a list of two');
    } else if (compare(knownDecimal(low), knownDecimal(high)) >= 0) {
      refuse(ctx, 'INVALID_OPTION', [1], high, `must be above the cut before it (${low})`);
    }
  });
  if (!Array.isArray(value)) return [parseConfig(decimalSchema(), value, 'cuts.ability')];
  return parseConfig(pair, value, 'cuts.ability') as [string, string];
}

/** The level that a value reaches: at a cut is above it. */
function abilityOf(ability: string, cuts: readonly string[]): AbilityLevel {
  const value = knownDecimal(ability);
  const reached = cuts.filter((cut) => compare(value, knownDecimal(cut)) >= 0).length;
  if (reached === cuts.length) return 'able';
  return reached === cuts.length - 1 ? 'learnable' : 'unable';
}

/**
 * Places people by ability and attitude, and tells what to do about each place.
 *
 * With one cut of ability people are `able` or `learnable`: nobody is written off. With two rising cuts there is `unable` too.
 * Actions: `reward` (reinforce, train further), `train` hard, `reassign` (another post, no training), `coach`, `encourage` and train,
 * `replace`.
 *
 * **Gotchas** At a cut is above it.
 *
 * @param people - ability and attitude, on any scale
 * @param cuts - `ability`: one cut, or two rising ones. `attitude`: where willing begins
 * @returns everybody's level, cell and action, in input order; and every cell that exists under the cuts with its count. A share is null
 *   without people
 * @throws {SalesMathError} INVALID_OPTION: two cuts that do not rise, more than two, an unknown field
 * @throws {SalesMathError} DUPLICATE_ID: somebody stands there twice. INVALID_ROW: a row is no object. INVALID_NUMBER, MISSING_VALUE, INVALID_ID
 * @example
 * import { classifySkillWill } from 'salesmath';
 * const { people } = classifySkillWill(
 *   [{ id: 'Ann', ability: 8, attitude: 9 }, { id: 'Bo', ability: 5, attitude: 9 }, { id: 'Cy', ability: 2, attitude: 3 }],
 *   { ability: [4, 7], attitude: 6 },
 * );
 * people.map(({ cell, action }) => [cell, action]);
 * // => [['willingAble', 'reward'], ['willingLearnable', 'train'], ['unwillingUnable', 'replace']]
 * @see {@link rankSkillGaps}
 */
export function classifySkillWill(people: Iterable<SkillWill>, cuts: SkillWillCuts): SkillWillMatrix {
  const read = parseUniqueRows(z.object({ id: idSchema(), ability: decimalSchema(), attitude: decimalSchema() }), people, 'people', 'id');
  const given = parseConfig(z.strictObject({ ability: z.unknown(), attitude: decimalSchema() }), cuts, 'cuts');
  const abilityCuts = readAbilityCuts(given.ability);
  const willingFrom = knownDecimal(given.attitude);
  const cells = CELLS.filter(({ ability }) => abilityCuts.length > 1 || ability !== 'unable');
  const placed = read.map(({ id, ability, attitude }) => {
    const level = abilityOf(ability, abilityCuts);
    const will: AttitudeLevel = compare(knownDecimal(attitude), willingFrom) >= 0 ? 'willing' : 'unwilling';
    const { cell, action } = cells.find((each) => each.ability === level && each.attitude === will) as Cell;
    return { id, ability: level, attitude: will, cell, action };
  });
  const counts = new Map<SkillWillCell, number>();
  for (const { cell } of placed) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return {
    people: placed,
    cells: cells.map((each) => {
      const count = counts.get(each.cell) ?? 0;
      return { ...each, count, share: placed.length === 0 ? null : count / placed.length };
    }),
    options: { ability: abilityCuts.length === 1 ? abilityCuts[0] : abilityCuts, attitude: given.attitude },
    warnings: [],
  };
}
