import type { Dinero } from 'dinero.js';
import { add, dinero, halfAwayFromZero, lessThan, multiply, subtract, toDecimal, toSnapshot, transformScale } from 'dinero.js';
import { USD } from 'dinero.js/currencies';
import { exactRival } from './exact.js';

type Dollars = Dinero<number>;

/** `'-12.05'` as -1205 at scale 2: dinero.js takes integers, so its users do this first. */
function read(text: string): Dollars {
  const point = text.indexOf('.');
  if (point < 0) return dinero({ amount: Number(text), currency: USD, scale: 0 });
  return dinero({ amount: Number(text.slice(0, point) + text.slice(point + 1)), currency: USD, scale: text.length - point - 1 });
}

const { summarize, summarizeDealByDeal } = exactRival<Dollars>({
  zero: dinero({ amount: 0, currency: USD }),
  read,
  plus: add,
  minus: subtract,
  times: (a, b) => {
    const { amount, scale } = toSnapshot(b);
    return multiply(a, { amount, scale });
  },
  isLess: lessThan,
  round: (a) => transformScale(a, 2, halfAwayFromZero),
  money: toDecimal,
  print: (a) => {
    const text = toDecimal(a);
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  },
});

export { summarize, summarizeDealByDeal };
