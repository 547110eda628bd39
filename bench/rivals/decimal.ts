import { Decimal } from 'decimal.js';
import { exactRival } from './exact.js';

const { summarize, summarizeDealByDeal, explain, summarizeSplits, explainSplits } = exactRival<Decimal>({
  zero: new Decimal(0),
  read: (text) => new Decimal(text),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  isLess: (a, b) => a.lt(b),
  round: (a) => a.toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
  money: (a) => a.toFixed(2),
  print: (a) => a.toFixed(),
});

export { explain, explainSplits, summarize, summarizeDealByDeal, summarizeSplits };
