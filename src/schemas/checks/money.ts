import { allocate } from '../../money/allocate.js';
import { compareMoney } from '../../money/compareMoney.js';
import { parseDecimal } from '../../money/parseDecimal.js';
import { reportSums } from '../../money/reportSums.js';
import { sumMoneyBy } from '../../money/sumMoneyBy.js';
import type { AllocateOptions, AllocationShare, Money, MoneyGrouping, NumberFormat, SumTally } from '../../money/types.js';
import type { Check } from '../check.js';
import { FINEST } from '../dummies.js';

export const allocationShare: Check = { at: 'shares[0]', call: (value: AllocationShare) => allocate(0, [value], { step: FINEST }) };
export const allocateOptions: Check = { at: 'options', call: (value: AllocateOptions) => allocate(0, [{ id: 'a', weight: 1 }], value) };
export const money: Check = { at: 'a', call: (value: Money) => compareMoney(value, value) };
export const numberFormat: Check = { at: 'format', call: (value: NumberFormat) => parseDecimal('1', value) };
export const moneyGrouping: Check = { at: 'grouping', call: (value: MoneyGrouping) => sumMoneyBy([], value) };
export const sumTally: Check = { at: 'tally', call: (value: SumTally) => reportSums(value) };
