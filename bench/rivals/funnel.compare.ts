/** The library's funnel report beside the rival's. */
import { assertClose, DifferentAnswer } from '../compare.js';
import type { FunnelRow } from '../data/entries.js';
import { AS_OF } from '../data/entries.js';
import type { FunnelSlice } from '../library.js';
import { FUNNEL } from '../works/funnel.js';
import type { Figures } from './funnel.js';
import { report } from './funnel.js';

function figuresOf({ deals, outcome, daysToWin, winRate, rows }: FunnelSlice): Figures {
  return {
    deals,
    won: outcome.won,
    lost: outcome.lost,
    daysToWin: daysToWin.median,
    value: Number(winRate.byValue.won),
    stages: rows.map(({ reached, skipped, entries, advanced, lost, regressed, stillHere, dwellDays: { median, p75, p90 } }) => ({
      reached,
      skipped,
      entries,
      advanced,
      lost,
      regressed,
      stillHere,
      median,
      p75,
      p90,
    })),
  };
}

export function compareFunnels(entries: FunnelRow[]): string[] {
  const { slices = [], ...total } = FUNNEL.run(entries);
  const rival = report(entries, AS_OF);
  if (slices.length !== rival.size - 1) throw new DifferentAnswer(`${rival.size - 1} months, here ${slices.length}`);
  assertClose('all', rival.get('all'), figuresOf(total));
  for (const slice of slices) assertClose(slice.bucket as string, rival.get(slice.bucket as string), figuresOf(slice));
  return [];
}
