import { isWorkingDay } from '../../calendar/isWorkingDay.js';
import { listPeriods } from '../../calendar/listPeriods.js';
import { toCalendarDay } from '../../calendar/toCalendarDay.js';
import type { InstantInput, ListPeriodsOptions, ToCalendarDayOptions, WorkCalendar } from '../../calendar/types.js';
import type { Check } from '../check.js';

export const workCalendar: Check = { at: 'calendar', call: (value: WorkCalendar) => isWorkingDay('2026-01-05', value) };
export const listPeriodsOptions: Check = { at: 'options', call: (value: ListPeriodsOptions) => listPeriods('2026-01', 'month', value) };
export const toCalendarDayOptions: Check = { at: 'options', call: (value: ToCalendarDayOptions) => toCalendarDay('2026-01-05', value) };
export const instantInput: Check = { at: 'instant', call: (value: InstantInput) => toCalendarDay(value) };
