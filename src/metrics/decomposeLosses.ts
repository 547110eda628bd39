import type { Fraction } from '../internal/fraction.js';
import { add, compare, divide, formatExact, multiply, sign, subtract, toNumber, ZERO } from '../internal/fraction.js';
import { fail, isAbsent } from '../internal/issues.js';
import { requireObject } from '../internal/shapes.js';
import { requireOptions } from '../internal/validate.js';
import type { LossDecomposition, LossLever, LossPart, LossParts } from './decomposition.types.js';
import { requireAmount } from './readers.js';

const PARTS: readonly LossPart['id'][] = ['notContacted', 'notSerious', 'seriousLost', 'won'];

const share = (part: Fraction, whole: Fraction): Fraction | null => (sign(whole) === 0 ? null : divide(part, whole));
const times = (part: Fraction, ...rates: readonly (Fraction | null)[]): Fraction | null =>
  rates.reduce<Fraction | null>((product, rate) => (product === null || rate === null ? null : multiply(product, rate)), part);
const shown = (value: Fraction | null): number | null => (value === null ? null : toNumber(value));

/**
 * Takes a market apart: whom nobody contacted, whom nobody worked seriously, who was lost all the same, who was won; and
 * what each step would bring, did it lose nobody.
 *
 * `gain(contact) = notContacted × serious × win`; `gain(serious) = notSerious × win`; `gain(win) = seriousLost`
 *
 * *When to use*: to decide between more contacts (efficiency) and better selling (effectiveness). The parts may be numbers of
 * customers, money, or percent of the market.
 *
 * *Gotchas*: the parts must be disjoint. Gains do not add up: each assumes that the later rates stay as they are.
 *
 * @param parts - `notContacted`, `notSerious`, `seriousLost`, `won`: 0 or more, in one unit; `total`: when given, their exact sum
 * @returns the parts with their shares, the rates of the three steps, their gains and the best one; a share or rate of
 *   nothing is null, and so is a gain that needs one
 * @throws {SalesMathError} PARTS_DO_NOT_SUM: `total` is not the sum of the parts
 * @throws {SalesMathError} NEGATIVE_AMOUNT: a part below 0
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: a field is not known, cannot be read or is missing
 * @example
 * import { decomposeLosses } from 'salesmath';
 * const losses = decomposeLosses({ notContacted: 25, notSerious: 30, seriousLost: 10, won: 35 });
 * losses.rates.serious; // => 0.6
 * losses.levers[1]; // => { id: 'serious', kind: 'efficiency', gain: 23.333333333333332 }
 * losses.best; // => 'serious'
 */
export function decomposeLosses(parts: LossParts): LossDecomposition {
  const fields = requireOptions(requireObject(parts, 'parts'), [...PARTS, 'total'], 'parts') as Record<string, unknown>;
  const sizes = PARTS.map((id) => requireAmount(fields[id], `parts.${id}`));
  const [notContacted, notSerious, seriousLost, won] = sizes as [Fraction, Fraction, Fraction, Fraction];
  const worked = add(seriousLost, won);
  const contacted = add(notSerious, worked);
  const total = add(notContacted, contacted);
  if (!isAbsent(fields['total'])) {
    const stated = requireAmount(fields['total'], 'parts.total');
    if (compare(stated, total) !== 0) {
      fail('PARTS_DO_NOT_SUM', 'parts.total', fields['total'], `must be the sum of the parts, ${formatExact(total)} (off by ${formatExact(subtract(stated, total))})`);
    }
  }
  const contact = share(contacted, total);
  const serious = share(worked, contacted);
  const win = share(won, worked);
  const gains: readonly (readonly [LossLever['id'], LossLever['kind'], Fraction | null])[] = [
    ['contact', 'efficiency', times(notContacted, serious, win)],
    ['serious', 'efficiency', times(notSerious, win)],
    ['win', 'effectiveness', seriousLost],
  ];
  let best: LossLever['id'] | null = null;
  let most = ZERO;
  for (const [id, , gain] of gains) {
    if (gain === null || compare(gain, most) <= 0) continue;
    best = id;
    most = gain;
  }
  return {
    total: formatExact(total),
    parts: PARTS.map((id, index) => ({ id, exactValue: formatExact(sizes[index] as Fraction), share: shown(share(sizes[index] as Fraction, total)) })),
    rates: { contact: shown(contact), serious: shown(serious), win: shown(win) },
    levers: gains.map(([id, kind, gain]) => ({ id, kind, gain: shown(gain) })),
    best,
    warnings: [],
  };
}
