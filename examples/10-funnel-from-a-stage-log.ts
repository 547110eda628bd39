/**
 * A CRM's stage history, one row for each stage that a deal entered, becomes a funnel report: conversions with intervals, three
 * win rates, how long deals stay, where the funnel leaks, and whether the second quarter really was better than the first.
 */
import { analyzeFunnel, compareFunnels, createFunnel, findBottlenecks } from 'salesmath';
import type { StageEntry } from 'salesmath';

const model = createFunnel('b2b');

/** Made up: deals of two quarters, each with the days on which it entered a stage. A CRM exports such rows, in any order. */
function* makeLog(): Generator<StageEntry> {
  const path = ['lead', 'intent', 'opportunity', 'won'];
  for (let n = 0; n < 240; n += 1) {
    const second = n >= 120;
    const luck = (n * 37) % 100; // spreads the outcomes evenly, the same in each run
    const reached = luck < (second ? 70 : 84) ? 1 : luck < (second ? 84 : 92) ? 2 : luck < (second ? 92 : 97) ? 3 : 4;
    let day = Date.UTC(2026, second ? 3 : 0, 1 + (n % 80));
    for (const stage of path.slice(0, reached)) {
      yield { dealId: `D${n}`, stage, at: new Date(day).toISOString(), ...(stage === 'won' ? { value: String(8000 + 250 * (n % 9)) } : {}) };
      day += (5 + (n % 12)) * 86_400_000;
    }
    if (reached < 4 && n % 3 !== 0) yield { dealId: `D${n}`, stage: 'lost', at: new Date(day).toISOString() };
  }
}

const log = [...makeLog()];
const percent = (rate: number | null | undefined): string => (rate === null || rate === undefined ? '–' : `${(100 * rate).toFixed(1)} %`);

const report = analyzeFunnel(log, model, { asOf: '2026-09-30', currency: 'EUR', bucket: 'quarter', window: { value: 90, unit: 'day' } });

console.log('stage         reached  from previous             median stay');
for (const { stage, reached, fromPrevious, dwellDays } of report.rows) {
  const interval = fromPrevious === null ? '' : `${percent(fromPrevious.rate)} (${percent(fromPrevious.low)} to ${percent(fromPrevious.high)})`;
  console.log(`${stage.padEnd(13)}${String(reached).padStart(7)}  ${interval.padEnd(26)}${dwellDays.median === null ? '–' : `${dwellDays.median} days`}`);
}

const { ofClosed, ofCreated, ofMatured } = report.winRate;
console.log(`\nwin rate: ${percent(ofClosed.rate)} of the closed, ${percent(ofCreated.rate)} of the created, ${percent(ofMatured?.rate)} within 90 days`);

const { bottleneck, stages } = findBottlenecks(report, { currency: 'EUR' });
const worst = stages.find(({ stage }) => stage === bottleneck);
console.log(`bottleneck: ${bottleneck}; at ${percent(worst?.benchmark?.low)} it would bring ${worst?.extraWins?.toFixed(1)} wins more, worth EUR ${worst?.extraRevenue}`);

const [first, second] = report.slices ?? [];
if (first !== undefined && second !== undefined) {
  const change = compareFunnels({ ...report, ...first }, { ...report, ...second });
  console.log(`\n${first.bucket} to ${second.bucket}`);
  for (const { stage, before, after, verdict, sampleNeeded } of change.stages) {
    const need = verdict === 'notShown' && sampleNeeded !== null ? `: ${sampleNeeded} deals on each side would show it` : '';
    console.log(`${stage.padEnd(13)}${percent(before.rate)} to ${percent(after.rate)}  ${verdict}${need}`);
  }
}
