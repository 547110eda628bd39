export { allocate } from './allocate.js';
export { compareMoney } from './compareMoney.js';
export { fromMinorUnits } from './fromMinorUnits.js';
export { mergeSumTallies } from './mergeSumTallies.js';
export { parseDecimal } from './parseDecimal.js';
export { parsePercent } from './parsePercent.js';
export { reportSums } from './reportSums.js';
export { roundMoney } from './roundMoney.js';
export { sumMoney } from './sumMoney.js';
export { sumMoneyBy } from './sumMoneyBy.js';
export { tallySums } from './tallySums.js';
export { toMinorUnits } from './toMinorUnits.js';
export type {
  AllocatedShare,
  AllocateOptions,
  AllocationMethod,
  AllocationResult,
  AllocationShare,
  AllocationWarning,
  DecimalInput,
  DecimalLike,
  Money,
  MoneyGroup,
  MoneyGrouping,
  MoneyOptions,
  NumberFormat,
  RoundingMode,
  SumTally,
  SumTallyOptions,
  TalliedSum,
} from './types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
