import { MS_PER_DAY } from '../internal/dates.js';
import type { CompiledFunnel } from './compileModel.js';
import { LOST, OPEN } from './compileModel.js';
import type { DealEntries } from './entries.order.js';
import type { AuditCode, AuditFinding } from './audit.types.js';

/** In the order in which they are listed. */
export const AUDIT_CODES: readonly AuditCode[] = [
  'UNKNOWN_STAGE',
  'AFTER_AS_OF',
  'DUPLICATE_ROW',
  'BEFORE_CREATION',
  'SELF_TRANSITION',
  'SKIPPED',
  'REGRESSION',
  'REOPENED',
  'OUTCOME_FLIP',
  'STALLED',
];

/** Takes what was found in a row, deal by deal; what is found in one row comes in the order of {@link AuditCode}. */
export type TakeFinding = (code: AuditCode, index: number, deal: number, stage: number, more?: Pick<AuditFinding, 'stages' | 'days' | 'limit'>) => void;

/** What an audit goes by. */
export interface AuditSetting {
  readonly funnel: CompiledFunnel;
  readonly asOf: number;
  /** By position: the instant from which the stage applies. */
  readonly activeFrom: Float64Array;
  /** By deal: when it was created; NaN when that is not known. */
  readonly created: Float64Array;
  readonly take: TakeFinding;
}

/** The visits of one deal, in a buffer that is used again for each. */
interface Visits {
  count: number;
  stage: Int32Array;
  at: Float64Array;
  row: Int32Array;
}

/** Sets aside rows that say nothing new, and leaves the visits. */
function readRows(entries: DealEntries, deal: number, seen: Int32Array, visits: Visits, { created, take }: AuditSetting): void {
  const { starts, row, stage, at, seq } = entries;
  const from = starts[deal] as number;
  const createdAt = created[deal] as number;
  visits.count = 0;
  let tie = from;
  for (let i = from; i < (starts[deal + 1] as number); i += 1) {
    const code = stage[i] as number;
    const index = row[i] as number;
    if (at[i] !== at[tie] || (seq !== null && seq[i] !== seq[tie])) tie = i;
    // a stage that was seen since the tie began stands at the same place of the same deal
    if ((seen[code] as number) > tie) {
      take('DUPLICATE_ROW', index, deal, code);
      continue;
    }
    seen[code] = i + 1;
    if ((at[i] as number) < createdAt) take('BEFORE_CREATION', index, deal, code);
    if (visits.count > 0 && visits.stage[visits.count - 1] === code) {
      take('SELF_TRANSITION', index, deal, code);
      continue;
    }
    visits.stage[visits.count] = code;
    visits.at[visits.count] = at[i] as number;
    visits.row[visits.count] = index;
    visits.count += 1;
  }
}

/** Whether a stage applies to the deal: it entered the stage, or had neither passed it nor been lost when the stage came. */
function applies(position: number, visits: Visits, { funnel, activeFrom }: AuditSetting): boolean {
  const from = activeFrom[position] as number;
  if (from === -Infinity) return true;
  let isTooEarly = false;
  for (let i = 0; i < visits.count; i += 1) {
    const code = visits.stage[i] as number;
    const place = funnel.positions[code] as number;
    if (place === position) return true;
    if ((place > position || funnel.outcomes[code] === LOST) && (visits.at[i] as number) < from) isTooEarly = true;
  }
  return !isTooEarly;
}

function listSkipped(from: number, to: number, visits: Visits, setting: AuditSetting): string[] {
  const { required, order, ids } = setting.funnel;
  const skipped: string[] = [];
  for (let position = from + 1; position < to; position += 1) {
    if (required[position] === 1 && applies(position, visits, setting)) skipped.push(ids[order[position] as number] as string);
  }
  return skipped;
}

function followVisits(deal: number, visits: Visits, setting: AuditSetting): void {
  const { funnel, asOf, take } = setting;
  let furthest = -1;
  let lastOrdered = -1;
  let outcome = OPEN;
  let lastClose = OPEN;
  for (let i = 0; i < visits.count; i += 1) {
    const code = visits.stage[i] as number;
    const index = visits.row[i] as number;
    const position = funnel.positions[code] as number;
    const next = funnel.outcomes[code] as number;
    if (position > furthest + 1) {
      const stages = listSkipped(furthest, position, visits, setting);
      if (stages.length > 0) take('SKIPPED', index, deal, code, { stages });
    }
    if (position !== -1 && position < lastOrdered && outcome === OPEN) take('REGRESSION', index, deal, code);
    if (next === OPEN && outcome !== OPEN) take('REOPENED', index, deal, code);
    if (next !== OPEN) {
      if (lastClose !== OPEN && lastClose !== next) take('OUTCOME_FLIP', index, deal, code);
      lastClose = next;
    }
    if (position > furthest) furthest = position;
    if (position !== -1) lastOrdered = position;
    outcome = next;
  }
  const last = visits.count - 1;
  const code = visits.stage[last] as number;
  if (outcome !== OPEN || funnel.kinds[code] === 'parked') return;
  const days = (asOf - (visits.at[last] as number)) / MS_PER_DAY;
  const limit = funnel.maxDays[code] as number;
  if (days > limit) take('STALLED', visits.row[last] as number, deal, code, { days, limit });
}

/** Follows every deal through its rows. */
export function auditDeals(entries: DealEntries, setting: AuditSetting): void {
  const { starts } = entries;
  let most = 0;
  for (let deal = 0; deal + 1 < starts.length; deal += 1) most = Math.max(most, (starts[deal + 1] as number) - (starts[deal] as number));
  const visits: Visits = { count: 0, stage: new Int32Array(most), at: new Float64Array(most), row: new Int32Array(most) };
  const seen = new Int32Array(setting.funnel.ids.length); // by stage: place behind its latest row
  for (let deal = 0; deal + 1 < starts.length; deal += 1) {
    readRows(entries, deal, seen, visits, setting);
    followVisits(deal, visits, setting);
  }
}
