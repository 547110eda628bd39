import type { Participant } from './types.js';

/** Options of {@link mergeCommissionResults}. */
export interface MergeCommissionOptions {
  /**
   * All participants, as they would be listed for all transactions together: their order is that of the earnings. Only ids
   * are looked at. Default: by id.
   */
  readonly participants?: readonly Pick<Participant, 'id'>[] | undefined;
}
