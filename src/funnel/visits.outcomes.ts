import type { CompiledFunnel } from './compileModel.js';
import { OPEN } from './compileModel.js';
import type { DealVisits } from './visits.js';

/** How every deal stands after its last visit, by deal code. */
export interface DealOutcomes {
  /** OPEN, WON or LOST of `compileModel`. */
  readonly outcome: Uint8Array;
  /** Start of the last unbroken run of visits with the deal's closed outcome; NaN when it is open. */
  readonly closedAt: Float64Array;
  /** 1 where the deal once went from won or lost to open. */
  readonly reopened: Uint8Array;
}

export function listOutcomes(visits: DealVisits, funnel: CompiledFunnel): DealOutcomes {
  const { deals, starts, stage, at } = visits;
  const { outcomes } = funnel;
  const outcome = new Uint8Array(deals);
  const closedAt = new Float64Array(deals);
  const reopened = new Uint8Array(deals);
  for (let d = 0; d < deals; d += 1) {
    const from = starts[d] as number;
    const to = starts[d + 1] as number;
    let standing = outcomes[stage[from] as number] as number;
    let since = at[from] as number;
    for (let v = from + 1; v < to; v += 1) {
      const next = outcomes[stage[v] as number] as number;
      if (next === standing) continue;
      if (next === OPEN) reopened[d] = 1;
      standing = next;
      since = at[v] as number;
    }
    outcome[d] = standing;
    closedAt[d] = standing === OPEN ? NaN : since;
  }
  return { outcome, closedAt, reopened };
}
