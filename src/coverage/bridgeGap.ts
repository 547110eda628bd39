import * as z from 'zod/mini';
import { knownDecimal } from '../internal/decimal.js';
import { add, formatUnits, multiply } from '../internal/fraction.js';
import { isAbsent } from '../internal/issues.js';
import { toUnits } from '../internal/rounding.js';
import { createMoneyRounder } from '../internal/runningTotal.kernel.js';
import {
  decimalSchema,
  effectiveMoney,
  idSchema,
  MONEY_OPTION_KEYS,
  parseUniqueRows,
  readMoneyStyle,
  refuse,
  requireDecimal,
  requireOptions,
} from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import type { BridgeGapOptions, GapBridge, GapLever } from './gap.types.js';

interface NormalLever {
  readonly id: string;
  readonly amount?: string | null | undefined;
  readonly rate?: string | null | undefined;
}

function leverSchema(): z.ZodMiniType<NormalLever> {
  const decimal = z.optional(z.nullable(decimalSchema()));
  return z.object({ id: idSchema(), amount: decimal, rate: decimal }).check((ctx) => {
    const { amount, rate } = ctx.value;
    if (isAbsent(amount) && isAbsent(rate)) {
      refuse(ctx, 'MISSING_VALUE', [], undefined, 'must have an amount or a rate');
    } else if (!isAbsent(amount) && !isAbsent(rate)) {
      refuse(ctx, 'INVALID_OPTION', ['rate'], rate, 'must not stand beside an amount; make it a lever of its own');
    }
  });
}

/**
 * Bridges the gap from a base to a target lever by lever: what each of them moves, and what none explains.
 *
 * A lever's `amount` is added; its `rate` is a share of what stands there when its turn comes. Steps are rounded by the running
 * total, so base + Σ change = reached, to the cent.
 *
 * **Gotchas** Levers act in the order given: a price rise after more volume is worth more than before it. `orderMatters` says
 * when that is so. Usual levers: existing use, cross-selling, price and mix, unprofitable customers dropped, new customers.
 *
 * @param base - where the bridge begins: money
 * @param levers - `amount`: money, signed; or `rate`: fraction of the running level, signed
 * @param options - `target`: what is to be reached. `currency`, `minorUnits`, `rounding`: how money is printed
 * @returns the steps, where they lead, and `unexplained` = target − reached, negative when over; null without a target
 * @throws {SalesMathError} INVALID_OPTION: a lever has an amount and a rate, or an unknown field
 * @throws {SalesMathError} MISSING_VALUE: a lever has neither
 * @throws {SalesMathError} DUPLICATE_ID: a lever stands there twice. INVALID_ROW: a lever is no object. INVALID_NUMBER, INVALID_ID,
 *   UNKNOWN_CURRENCY
 * @example
 * import { bridgeGap } from 'salesmath';
 * const bridge = bridgeGap('1000', [{ id: 'crossSell', amount: 200 }, { id: 'price', rate: '0.05' }], { target: 1300 });
 * bridge.steps[1]; // => { id: 'price', before: '1200.00', change: '60.00', after: '1260.00' }
 * bridge.unexplained; // => '40.00'
 * bridge.orderMatters; // => true
 */
export function bridgeGap(base: DecimalInput, levers: Iterable<GapLever>, options?: BridgeGapOptions): GapBridge {
  const given = requireOptions<BridgeGapOptions>(options, [...MONEY_OPTION_KEYS, 'target']);
  const style = readMoneyStyle(given);
  const start = requireDecimal(base, 'base');
  const read = parseUniqueRows(leverSchema(), levers, 'levers', 'id');
  const print = (units: bigint): string => formatUnits(units, style.minorUnits);
  const round = createMoneyRounder(style);
  let level = start;
  let units = round(start);
  const steps = read.map(({ id, amount, rate }) => {
    const change = isAbsent(rate) ? knownDecimal(amount as string) : multiply(level, knownDecimal(rate));
    level = add(level, change);
    const before = units;
    const line = round(change);
    units += line;
    return { id, before: print(before), change: print(line), after: print(units) };
  });
  const target = given.target === undefined ? null : toUnits(requireDecimal(given.target, 'options.target'), style);
  return {
    base: print(toUnits(start, style)),
    steps,
    reached: print(units),
    target: target === null ? null : print(target),
    unexplained: target === null ? null : print(target - units),
    orderMatters: read.length > 1 && read.some(({ rate }) => !isAbsent(rate)),
    options: { ...effectiveMoney(given, style), ...(target === null ? {} : { target: print(target) }) },
    warnings: [],
  };
}
