export { addDays } from './addDays.js';
export { addMonths } from './addMonths.js';
export { addWorkingDays } from './addWorkingDays.js';
export { countDays } from './countDays.js';
export { countWorkingDays } from './countWorkingDays.js';
export { findPeriod } from './findPeriod.js';
export { isWorkingDay } from './isWorkingDay.js';
export { listPeriods } from './listPeriods.js';
export { listWorkingDays } from './listWorkingDays.js';
export { parsePeriod } from './parsePeriod.js';
export { toCalendarDay } from './toCalendarDay.js';
export type {
  DateRange,
  DateRangeInput,
  FiscalPeriodRule,
  InstantInput,
  IsoDate,
  ListPeriodsOptions,
  Period,
  PeriodRule,
  PeriodUnit,
  RetailPeriodRule,
  RetailYear,
  ToCalendarDayOptions,
  WorkCalendar,
} from './types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
