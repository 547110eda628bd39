import Big from 'big.js';
import { exactRival } from './exact.js';

const HALF_UP = 1;

const { summarizeDealByDeal } = exactRival<Big>({
  zero: new Big(0),
  read: (text) => new Big(text),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  isLess: (a, b) => a.lt(b),
  round: (a) => a.round(2, HALF_UP),
  money: (a) => a.toFixed(2),
  print: (a) => a.toFixed(),
});

export { summarizeDealByDeal };
