import type { ErrorCode } from '../errors.js';

/** The library's own judgement of a value: a call that throws where the value is wrong. */
export interface Check {
  /** Where the value stands in the call, as errors tell it: `plan`, `transactions[0]`. */
  readonly at: string;
  readonly call: (value: never) => unknown;
  /** Codes that tell of other values than this one, which it is not to be refused for; with a field, only at that field. */
  readonly except?: readonly (ErrorCode | `${ErrorCode} ${string}`)[];
}
