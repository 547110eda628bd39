import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSurvival, cumulativeIncidence, kaplanMeier } from '../../src/stats/index.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';

const causes = fc.constantFrom('won', 'lost', 'paused', null);
const rows = fc.array(fc.record({ duration: fc.integer({ min: 0, max: 12 }), event: causes }), { maxLength: 40 });
interface Row {
  readonly duration: number;
  readonly event: string | null;
}

const asEvents = (list: readonly Row[]) => list.map(({ duration, event }) => ({ duration, event: event !== null }));

/** The share left after a time, straight from the definition. */
function shareLeft(list: readonly Row[], time: number): number {
  let left = 1;
  for (const at of [...new Set(list.map(({ duration }) => duration))].sort((a, b) => a - b)) {
    if (at > time) break;
    const risk = list.filter(({ duration }) => duration >= at).length;
    const events = list.filter(({ duration, event }) => duration === at && event !== null).length;
    left *= 1 - events / risk;
  }
  return left;
}

describe('laws of survival', () => {
  it('the curve is that of the definition', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const result = kaplanMeier(asEvents(list));
        expect(notPlain(result)).toEqual([]);
        expect(result.n).toBe(list.length);
        expect(result.events + result.censored).toBe(list.length);
        expect(result.steps.reduce((sum, { events }) => sum + events, 0)).toBe(result.events);
        for (const { time, survival, standardError, low, high, atRisk } of result.steps) {
          expect(survival).toBeCloseTo(shareLeft(list, time), 12);
          expect(atRisk).toBe(list.filter(({ duration }) => duration >= time).length);
          expect(low === null).toBe(survival === 0);
          if (low !== null) expect(low > 0 && low <= survival && survival <= high! && high! < 1 && standardError! > 0).toBe(true);
        }
        const times = result.steps.map(({ time }) => time);
        const median = times.find((time) => shareLeft(list, time) <= 0.5 + 1e-12) ?? null;
        expect(result.median).toBe(median);
        if (list.length > 0) {
          let area = 0;
          for (let day = 0; day < result.horizon!; day += 1) area += shareLeft(list, day);
          expect(result.restrictedMean).toBeCloseTo(area, 10);
        }
      }),
      runs(300),
    );
  }, PATIENCE);

  it('without censoring the restricted mean is the mean, and incidences are plain shares', () => {
    const done = fc.array(fc.record({ duration: fc.integer({ min: 0, max: 30 }), event: fc.constantFrom('won', 'lost') }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(done, (list) => {
        const mean = list.reduce((sum, { duration }) => sum + duration, 0) / list.length;
        expect(kaplanMeier(asEvents(list)).restrictedMean).toBeCloseTo(mean, 10);
        const { final } = cumulativeIncidence(list);
        for (const [cause, share] of Object.entries(final)) {
          expect(share).toBeCloseTo(list.filter(({ event }) => event === cause).length / list.length, 12);
        }
      }),
      runs(200),
    );
  }, PATIENCE);

  it('incidences and the share left sum to 1 at every step, and only grow', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const result = cumulativeIncidence(list);
        expect(notPlain(result)).toEqual([]);
        expect(result.causes).toEqual([...new Set(list.flatMap(({ event }) => (event === null ? [] : [event])))]);
        const curve = kaplanMeier(asEvents(list)).steps;
        expect(result.steps.map(({ time, atRisk }) => [time, atRisk])).toEqual(curve.map(({ time, atRisk }) => [time, atRisk]));
        let before: Readonly<Record<string, number>> = {};
        for (const { incidence, survival } of result.steps) {
          expect(Object.keys(incidence)).toEqual(result.causes);
          expect(Object.values(incidence).reduce((sum, share) => sum + share, survival)).toBeCloseTo(1, 12);
          for (const cause of result.causes) expect(incidence[cause]! >= (before[cause] ?? 0)).toBe(true);
          before = incidence;
        }
        expect(result.final).toEqual(before);
        // one minus Kaplan–Meier of one cause, losses as censored, is never less
        const won = kaplanMeier(list.map(({ duration, event }) => ({ duration, event: event === 'won' })));
        const claimed = 1 - (won.steps[won.steps.length - 1]?.survival ?? 1);
        expect(claimed + 1e-12).toBeGreaterThanOrEqual(result.final['won'] ?? 0);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('the log-rank test sees the same from either side, and expects as many events as there are', () => {
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const [before, after] = [asEvents(one), asEvents(two)];
        const there = compareSurvival({ before, after });
        const back = compareSurvival({ before: after, after: before });
        expect(notPlain(there)).toEqual([]);
        expect(there.chiSquare === null).toBe(back.chiSquare === null);
        if (there.chiSquare !== null) expect(there.chiSquare).toBeCloseTo(back.chiSquare!, 9);
        expect(there.expected.before + there.expected.after).toBeCloseTo(there.observed.before + there.observed.after, 9);
      }),
      runs(300),
    );
  }, PATIENCE);
});
