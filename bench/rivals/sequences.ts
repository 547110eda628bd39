/** How far subjects get through a sequence, as it is usually written: a list of events for each, sorted, followed from the first start. */
import type { EventRow } from '../data/entries.js';
import { DAY } from '../data/random.js';

/** One step: who reached it, and the seconds it took from the step before. */
export interface StepFigures {
  step: string;
  reached: number;
  fromFirst: { rate: number };
  secondsFromPrevious: { count: number; mean: number | null; median: number | null } | null;
}

function describe(seconds: number[]): StepFigures['secondsFromPrevious'] {
  const count = seconds.length;
  if (count === 0) return { count, mean: null, median: null };
  seconds.sort((a, b) => a - b);
  const place = (count - 1) / 2;
  const sum = seconds.reduce((total, each) => total + each, 0);
  return { count, mean: sum / count, median: ((seconds[Math.floor(place)] as number) + (seconds[Math.ceil(place)] as number)) / 2 };
}

export function followSequences(rows: readonly EventRow[], steps: readonly string[], windowDays: number): { subjects: number; rows: StepFigures[] } {
  const subjects = new Map<string, { name: string; at: number }[]>();
  for (const { subjectId, name, at } of rows) {
    const event = { name, at: Date.parse(at) };
    const events = subjects.get(subjectId);
    if (events === undefined) subjects.set(subjectId, [event]);
    else events.push(event);
  }
  const reached = steps.map(() => 0);
  const seconds = steps.map((): number[] => []);
  for (const events of subjects.values()) {
    events.sort((a, b) => a.at - b.at);
    let step = 0;
    let end = Infinity;
    let before = 0;
    for (const { name, at } of events) {
      if (name !== steps[step]) continue;
      if (at > end) break;
      if (step === 0) end = at + windowDays * DAY;
      else seconds[step]?.push((at - before) / 1000);
      (reached[step] as number) += 1;
      before = at;
      step += 1;
      if (step === steps.length) break;
    }
  }
  const figures = steps.map((step, i) => ({
    step,
    reached: reached[i] as number,
    fromFirst: { rate: (reached[i] as number) / (reached[0] as number) },
    secondsFromPrevious: i === 0 ? null : describe(seconds[i] as number[]),
  }));
  return { subjects: subjects.size, rows: figures };
}
