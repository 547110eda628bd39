/** Any decimal. */
export const DECIMAL = '^-?\\d+(\\.\\d+)?$' as string;
/** A decimal of 0 or more. */
export const NOT_NEGATIVE = '^(\\d+(\\.\\d+)?|-0+(\\.0+)?)$' as string;
/** A decimal above 0. */
export const POSITIVE = '^(0*[1-9]\\d*(\\.\\d+)?|0+\\.0*[1-9]\\d*)$' as string;
/** A decimal from 0 to 1. */
export const FRACTION = '^(0+(\\.\\d+)?|0*1(\\.0+)?|-0+(\\.0+)?)$' as string;
/** A calendar day. */
export const DAY = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' as string;
/** An instant in ISO 8601 with `Z` or an offset, or a calendar day. */
export const INSTANT =
  '^\\d{4}-\\d\\d-\\d\\d([T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3])(:?[0-5]\\d)?))?$' as string;

const DECIMALS: readonly string[] = [DECIMAL, NOT_NEGATIVE, POSITIVE, FRACTION];

/** Whether text of this pattern is an exact number. */
export function isDecimalPattern(pattern: string | undefined): boolean {
  return pattern !== undefined && DECIMALS.includes(pattern);
}
