// Written by `npm run schemas` from the doc comments of the types; change those and run it again.
/* eslint max-lines: off */
import type * as z from 'zod/mini';
import type { InstantInput, ListPeriodsOptions, ToCalendarDayOptions, WorkCalendar } from '../../calendar/types.js';
import * as checks from '../checks/calendar.js';
import { document } from '../document.js';
import { DAY, INSTANT } from '../patterns.js';
import { schemaOf } from '../schemaOf.js';
import type { JsonSchema } from '../types.js';

/** JSON Schema of a `WorkCalendar`. */
export const workCalendarJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Work calendar',
  description: 'Which days are worked. A day of `extraWorkdays` is, else one of `holidays` is not, else one of `weekend` is not.',
  type: 'object',
  properties: {
    weekend: {
      title: 'Weekend',
      description: 'Weekdays off, 0 Sunday … 6 Saturday. Default `[0, 6]`.',
      type: 'array',
      items: { type: 'integer', minimum: 0, maximum: 6 },
      default: [0, 6],
    },
    holidays: {
      title: 'Holidays',
      description: 'Days off; one on a weekend does no harm.',
      type: 'array',
      items: { type: 'string', format: 'date', pattern: DAY },
    },
    extraWorkdays: {
      title: 'Extra workdays',
      description: "Days worked although their weekday is off, such as China's make-up days (调休). None may be a holiday too.",
      type: 'array',
      items: { type: 'string', format: 'date', pattern: DAY },
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `WorkCalendar`. */
export const workCalendarSchema: z.ZodMiniType<WorkCalendar> = /* @__PURE__ */ schemaOf(workCalendarJsonSchema, checks.workCalendar);

/** JSON Schema of a `ListPeriodsOptions`. */
export const listPeriodsOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'List periods options',
  description: 'Which periods of a range are listed.',
  type: 'object',
  properties: {
    edges: {
      title: 'Edges',
      description: 'What happens to periods that reach over the range: `clip` cuts them, `whole` lists them uncut, `inside` leaves them out. Default `clip`.',
      type: 'string',
      enum: ['clip', 'whole', 'inside'],
      default: 'clip',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ListPeriodsOptions`. */
export const listPeriodsOptionsSchema: z.ZodMiniType<ListPeriodsOptions> = /* @__PURE__ */ schemaOf(listPeriodsOptionsJsonSchema, checks.listPeriodsOptions);

/** JSON Schema of a `InstantInput`. */
export const instantInputJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'Instant input',
  description: 'A point in time: ISO 8601 text with `Z` or an offset, epoch milliseconds, or a `Date`.',
  type: ['string', 'number'],
  pattern: INSTANT,
}));
/** zod schema of a `InstantInput`. */
export const instantInputSchema: z.ZodMiniType<InstantInput> = /* @__PURE__ */ schemaOf(instantInputJsonSchema, checks.instantInput);

/** JSON Schema of a `ToCalendarDayOptions`. */
export const toCalendarDayOptionsJsonSchema: JsonSchema = /* @__PURE__ */ document(() => ({
  title: 'To calendar day options',
  description: 'Where a calendar day is read off.',
  type: 'object',
  properties: {
    timeZone: {
      title: 'Time zone',
      description: 'IANA name such as `Asia/Shanghai`. Default `UTC`.',
      type: 'string',
      default: 'UTC',
    },
  },
  additionalProperties: false,
}));
/** zod schema of a `ToCalendarDayOptions`. */
export const toCalendarDayOptionsSchema: z.ZodMiniType<ToCalendarDayOptions> = /* @__PURE__ */ schemaOf(toCalendarDayOptionsJsonSchema, checks.toCalendarDayOptions);
