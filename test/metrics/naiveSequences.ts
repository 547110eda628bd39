import type { AnalyzeSequencesOptions, SequenceEvent, SequenceStep } from '../../src/metrics/sequences.types.js';

/*
 * The naive twin of analyzeSequences: every subject by itself, every start tried by looking at all events, the rule of
 * the best attempt applied to the whole list of attempts. Times are epoch milliseconds; months are those of UTC.
 */

interface Happened {
  readonly name: string;
  readonly at: number;
}

interface Attempt {
  readonly chosen: number[];
  readonly end: number;
}

export interface NaiveRow {
  readonly step: string;
  readonly reached: number;
  readonly of: number | null;
  readonly secondsFromPrevious: { count: number; mean: number | null; median: number | null } | null;
}

function addMonth(at: number, months: number): number {
  const date = new Date(at);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), days)));
  return moved.getTime() + (at % 86_400_000);
}

const UNITS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

function endOf(start: number, { window }: AnalyzeSequencesOptions): number {
  if (window === undefined) return Infinity;
  return window.unit === 'month' ? addMonth(start, window.value) : start + window.value * UNITS[window.unit];
}

function attemptFrom(start: number, events: readonly Happened[], names: readonly string[], options: AnalyzeSequencesOptions): Attempt {
  const end = endOf(events[start]!.at, options);
  const inside = (place: number): boolean => events[place]!.at <= end;
  if (options.sequence === 'any') {
    const left = [...names];
    const chosen: number[] = [];
    for (let place = start; place < events.length; place += 1) {
      const which = left.indexOf(events[place]!.name);
      if (!inside(place) || which < 0) continue;
      left.splice(which, 1);
      chosen.push(place);
    }
    return { chosen, end };
  }
  const chosen = [start];
  for (const name of names.slice(1)) {
    const last = chosen.at(-1)!;
    const candidates = events.map((_, place) => place).filter((place) => place > last);
    const next = options.sequence === 'strict' ? candidates[0] : candidates.find((place) => events[place]!.name === name);
    if (next === undefined || !inside(next) || events[next]!.name !== name) break;
    chosen.push(next);
  }
  return { chosen, end };
}

function bestAttempt(events: readonly Happened[], names: readonly string[], options: AnalyzeSequencesOptions): Attempt | undefined {
  const isStart = ({ name }: Happened): boolean => (options.sequence === 'any' ? names.includes(name) : name === names[0]);
  const starts = events.map((_, place) => place).filter((place) => isStart(events[place]!));
  const tried = options.anchor === 'latest' ? starts : starts.slice(0, 1);
  return tried
    .map((start) => attemptFrom(start, events, names, options))
    .sort((a, b) => b.chosen.length - a.chosen.length || a.chosen.at(-1)! - b.chosen.at(-1)! || b.chosen[0]! - a.chosen[0]!)[0];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

export function naiveSequences(
  given: readonly SequenceEvent[],
  steps: readonly (string | SequenceStep)[],
  options: AnalyzeSequencesOptions,
): { subjects: number; excluded: number; rows: NaiveRow[] } {
  const wanted = steps.map((step) => (typeof step === 'string' ? { name: step, optional: false } : { name: String(step.name), optional: step.optional ?? false }));
  const names = wanted.filter(({ optional }) => !optional).map((step) => step.name);
  const asOf = (options.asOf as number | undefined) ?? Infinity;
  const kept = given.map((event, index) => ({ ...event, at: event.at as number, index })).filter(({ at }) => at <= asOf);
  const subjects = [...new Set(kept.map(({ subjectId }) => subjectId))];
  const seconds: number[][] = wanted.map(() => []);
  const reached = wanted.map(() => 0);
  let excluded = 0;
  for (const subject of subjects) {
    const events = kept
      .filter(({ subjectId }) => subjectId === subject)
      .sort((a, b) => a.at - b.at || (a.seq ?? 0) - (b.seq ?? 0) || a.index - b.index)
      .map(({ name, at }) => ({ name: String(name), at }));
    const attempt = bestAttempt(events, names, options);
    if (attempt === undefined) continue;
    const { chosen, end } = attempt;
    const complete = chosen.length === names.length;
    const during = (place: number): boolean => place > chosen[0]! && (complete ? place < chosen.at(-1)! : events[place]!.at <= end);
    if (events.some(({ name }, place) => during(place) && (options.exclude ?? []).includes(name))) {
      excluded += 1;
      continue;
    }
    let before = -1; // how many required steps were passed
    const used = new Set<number>(chosen);
    wanted.forEach(({ name, optional }, row) => {
      if (!optional) {
        before += 1;
        const place = chosen[before];
        if (place === undefined) return;
        reached[row]! += 1;
        if (before > 0) seconds[row]!.push((events[place]!.at - events[chosen[before - 1]!]!.at) / 1000);
        return;
      }
      const from = chosen[before];
      if (from === undefined) return;
      const to = chosen[before + 1] ?? events.length;
      const hit = events.findIndex((each, place) => place > from && place < to && each.at <= end && each.name === name && !used.has(place));
      if (hit < 0) return;
      used.add(hit);
      reached[row]! += 1;
      seconds[row]!.push((events[hit]!.at - events[from]!.at) / 1000);
    });
  }
  let previous = 0;
  const rows = wanted.map(({ name, optional }, row): NaiveRow => {
    const times = seconds[row]!;
    const of = previous;
    if (!optional) previous = reached[row]!;
    const sum = times.reduce((a, b) => a + b, 0);
    const told = times.length === 0 ? { count: 0, mean: null, median: null } : { count: times.length, mean: sum / times.length, median: median(times) };
    return { step: name, reached: reached[row]!, of: row === 0 ? null : of, secondsFromPrevious: row === 0 ? null : told };
  });
  return { subjects: subjects.length, excluded, rows };
}
