import { DifferentAnswer } from '../compare.js';
import { AS_OF, BESIDE, makeFunnelRows, ROWS_PER_DEAL, STAGES } from '../funnelData.js';
import type { FunnelModel, FunnelReport, FunnelSlice } from '../library.js';
import { analyzeFunnel } from '../library.js';
import type { Figures } from '../rivals/funnel.js';
import { report } from '../rivals/funnel.js';
import type { TimedCase } from './case.js';
import { atMost } from './case.js';

const MODEL: FunnelModel = {
  id: 'bench',
  stages: [...STAGES.map((id) => ({ id, kind: id === 'won' ? ('won' as const) : ('open' as const) })), { id: BESIDE, kind: 'lost' }],
};
const OPTIONS = { asOf: AS_OF, bucket: 'month' } as const;
const CLOSE = 1e-9;

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

/** Floats may differ in the last digits: they were added up in another order. */
function assertClose(ours: unknown, rival: unknown, path: string): void {
  if (typeof rival === 'object' && rival !== null) {
    for (const key in rival) assertClose((ours as Record<string, unknown>)[key], (rival as Record<string, unknown>)[key], `${path}.${key}`);
    return;
  }
  const isClose = typeof ours === 'number' && typeof rival === 'number' && Math.abs(ours - rival) <= CLOSE * Math.max(1, Math.abs(rival));
  if (ours !== rival && !isClose) throw new DifferentAnswer(`${path}: ${String(rival)}, here ${String(ours)}`);
}

function compareReports({ slices = [], ...total }: FunnelReport, rival: ReadonlyMap<string, Figures>): void {
  if (slices.length !== rival.size - 1) throw new DifferentAnswer(`${rival.size - 1} months, here ${slices.length}`);
  assertClose(figuresOf(total), rival.get('all'), 'all');
  for (const slice of slices) assertClose(figuresOf(slice), rival.get(slice.bucket as string), slice.bucket as string);
}

/** The funnel of two years, in total and month by month. */
export const funnel: TimedCase = {
  title: 'A funnel by monthly cohort',
  about:
    'Stage moves in random order, five of each deal: what was reached and skipped, how visits ended, Kaplan–Meier quantiles of the stays, days to the win, value won, in total and for 24 months. Only salesmath checks the rows; it also computes intervals, rates and the value of every stage.',
  rowsOf: ({ rows }) => rows,
  prepare(rows) {
    const entries = makeFunnelRows(Math.round(rows / ROWS_PER_DEAL));
    return {
      sides: [
        { name: 'salesmath', run: () => analyzeFunnel(entries, MODEL, OPTIONS) },
        { name: 'objects and Maps', run: () => report(entries, AS_OF) },
      ],
      verify() {
        compareReports(analyzeFunnel(entries, MODEL, OPTIONS), report(entries, AS_OF));
        return [];
      },
    };
  },
  targets: (timings) => [atMost(0.45, timings, 'objects and Maps')],
};
