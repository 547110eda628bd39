import type { InstantInput } from '../calendar/types.js';
import type { DayReader } from '../internal/instants.js';
import { requireTimeZone } from '../internal/instants.js';
import { formatInstant, requireAsOf } from '../internal/moments.js';
import { requireOnInvalid } from '../internal/rowIssues.js';
import type { OnInvalid } from '../internal/rowIssues.js';
import type { CompiledFunnel } from './compileModel.js';
import type { EntryColumns, EntryReading } from './entries.js';
import { readEntries } from './entries.js';
import type { FunnelWarning, StageEntry } from './types.js';
import type { DealVisits } from './visits.js';

/** Options that every report on a history has. */
export interface HistoryOptions {
  readonly asOf: InstantInput;
  readonly timeZone?: string | undefined;
  readonly onInvalid?: OnInvalid | undefined;
}

/** What these options come to. */
export interface HistoryFrame {
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly readDay: DayReader;
  readonly collect: boolean;
  /** As they are echoed. */
  readonly effective: { readonly asOf: string; readonly timeZone: string; readonly onInvalid: OnInvalid };
}

/** Reads the common options, whose names were checked before. */
export function readFrame(options: Partial<HistoryOptions>): HistoryFrame {
  const { timeZone = 'UTC' } = options;
  const readDay = requireTimeZone(timeZone, 'options.timeZone');
  const asOf = requireAsOf(options.asOf, 'options.asOf', readDay);
  const onInvalid = requireOnInvalid(options.onInvalid);
  return { asOf, readDay, collect: onInvalid === 'collect', effective: { asOf: formatInstant(asOf), timeZone, onInvalid } };
}

/** Reads the rows of a history for a model. */
export function readHistory(
  entries: Iterable<StageEntry>,
  funnel: CompiledFunnel,
  frame: Pick<HistoryFrame, 'asOf' | 'readDay' | 'collect'>,
  how: Pick<EntryReading, 'note' | 'refuseNegative' | 'fields'> = {},
): EntryColumns {
  const { asOf, readDay, collect } = frame;
  return readEntries(entries, { codeOfRow: funnel.codeOfRow, stages: funnel.ids, asOf, readDay, collect, ...how });
}

/** Something that was passed over in a history, and how often. */
export interface HistoryCount {
  readonly code: 'AFTER_AS_OF' | 'SELF_TRANSITION' | 'REMAP_DROPPED';
  readonly count: number;
}

/**
 * What was passed over in a history, where there was any.
 *
 * @param later - rows of another kind that came after `asOf`
 */
export function countPassedOver(columns: EntryColumns, { selfTransitions }: DealVisits, later = 0): HistoryCount[] {
  const counts: HistoryCount[] = [
    { code: 'AFTER_AS_OF', count: columns.afterAsOf + later },
    { code: 'SELF_TRANSITION', count: selfTransitions },
    { code: 'REMAP_DROPPED', count: columns.dropped },
  ];
  return counts.filter(({ count }) => count !== 0);
}

/** What every report on a history says besides its figures. */
export function concludeHistory(columns: EntryColumns, frame: HistoryFrame): { warnings: FunnelWarning[]; rejected?: EntryColumns['rejected'] } {
  const warnings: FunnelWarning[] = columns.dropped === 0 ? [] : [{ code: 'REMAP_DROPPED', count: columns.dropped }];
  return { warnings, ...(frame.collect ? { rejected: columns.rejected } : {}) };
}
