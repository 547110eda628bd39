import { describe, expect, it } from 'vitest';
import { analyzeSequences } from '../../src/metrics/index.js';
import type { AnalyzeSequencesOptions, SequenceEvent, SequenceReport, SequenceStep } from '../../src/metrics/index.js';
import { issuesOf } from './issues.js';

const MINUTE = 60_000;

/** Events of one subject, a letter each, at whole minutes: 'A0 B10'. */
const log = (text: string, subjectId = 'u'): SequenceEvent[] =>
  text.split(' ').map((word) => ({ subjectId, name: word.slice(0, 1), at: Number(word.slice(1)) * MINUTE }));
const reached = (events: SequenceEvent[], steps: (string | SequenceStep)[], options?: AnalyzeSequencesOptions): number[] =>
  analyzeSequences(events, steps, options).rows.map((row) => row.reached);
const optional = (name: string): SequenceStep => ({ name, optional: true });

describe('analyzeSequences', () => {
  it('keeps to the order of instant, seq and input', () => {
    const events = [
      { subjectId: 1, name: 'B', at: '2026-05-01', seq: 2 },
      { subjectId: '1', name: 'A', at: '2026-05-01T00:00:00Z', seq: 1 },
    ];
    expect(reached(events, ['A', 'B'])).toEqual([1, 1]);
    expect(reached(events.map(({ seq: _, ...rest }) => rest), ['A', 'B'])).toEqual([1, 0]);
    expect(analyzeSequences(events, ['A', 'B']).rows[1]?.secondsFromPrevious).toEqual({ count: 1, mean: 0, median: 0 });
  });

  it('lets one event reach one step only, and a name be several', () => {
    expect(reached(log('A0'), ['A', 'A'])).toEqual([1, 0]);
    expect(reached(log('A0 A1 B2'), ['A', 'A', 'B'])).toEqual([1, 1, 1]);
    expect(reached(log('A0 x1'), ['A', optional('A'), 'B'])).toEqual([1, 0, 0]);
    expect(reached(log('A0 D1 B2'), ['A', optional('D'), optional('D'), 'B'])).toEqual([1, 1, 0, 1]);
  });

  it('follows an optional step only between the steps around it', () => {
    const steps = ['A', optional('D'), 'B', optional('E'), 'C'];
    expect(reached(log('A0 E1 B2 D3 C4'), steps)).toEqual([1, 0, 1, 0, 1]);
    expect(reached(log('A0 D1 B2 E3'), steps)).toEqual([1, 1, 1, 1, 0]);
    expect(reached(log('A0 E1'), steps)).toEqual([1, 0, 0, 0, 0]);
    const { rows } = analyzeSequences(log('A0 D1 D2 B5'), steps);
    expect(rows[1]?.secondsFromPrevious).toEqual({ count: 1, mean: 60, median: 60 });
    expect(rows[2]).toMatchObject({ fromPrevious: { denominator: 1 }, secondsFromPrevious: { mean: 300 } });
    expect(rows[4]).toMatchObject({ fromPrevious: { denominator: 1, numerator: 0 }, dropOff: 1, secondsFromPrevious: { count: 0, mean: null, median: null } });
  });

  it('keeps of equal attempts the first to arrive, then the last to start', () => {
    const latest = { anchor: 'latest' } as const;
    expect(analyzeSequences(log('A0 A5 B8 A10 B11'), ['A', 'B'], latest).rows[1]?.secondsFromPrevious?.mean).toBe(180);
    // nobody gets beyond A: the first one counts, and what is excluded later in its window
    const alone = log('A0 x5 A20');
    expect(analyzeSequences(alone, ['A', 'B'], { ...latest, exclude: ['x'], window: { value: 10, unit: 'minute' } }).excluded).toBe(1);
    expect(analyzeSequences(log('A0 A20 x25'), ['A', 'B'], { ...latest, exclude: ['x'], window: { value: 10, unit: 'minute' } }).excluded).toBe(0);
  });

  it('counts steps in any order, each by its own event', () => {
    const any = { sequence: 'any' } as const;
    expect(reached(log('C0 B1 A2'), ['A', 'B', 'C'], any)).toEqual([1, 1, 1]);
    expect(reached(log('A0 A1 A2'), ['A', 'B', 'A'], any)).toEqual([1, 1, 0]);
    const { rows } = analyzeSequences(log('B0 B1 A4'), ['A', 'B'], any);
    expect(rows.map(({ secondsFromPrevious }) => secondsFromPrevious?.mean ?? null)).toEqual([null, 240]);
    const windowed = { ...any, window: { value: 5, unit: 'minute' } } as const;
    expect(reached(log('A0 A10 B12'), ['A', 'B'], windowed)).toEqual([1, 0]);
    expect(reached(log('A0 A10 B12'), ['A', 'B'], { ...windowed, anchor: 'latest' })).toEqual([1, 1]);
  });

  it.each(['ordered', 'strict', 'any'] as const)('counts a step at the very end of the window of an attempt, which is then the furthest (%s)', (sequence) => {
    const options = { sequence, anchor: 'latest', window: { value: 30, unit: 'minute' } } as const;
    expect(reached(log('A0 B5 A100 B110 C130'), ['A', 'B', 'C'], options)).toEqual([1, 1, 1]);
    expect(reached(log('A0 B5 A100 B110 C131'), ['A', 'B', 'C'], options)).toEqual([1, 1, 0]);
  });

  it('ends a window of a month on the calendar of the zone, clamped', () => {
    const month = { window: { value: 1, unit: 'month' } } as const;
    const pair = (from: string, to: string): SequenceEvent[] => [{ subjectId: 'u', name: 'A', at: from }, { subjectId: 'u', name: 'B', at: to }];
    expect(reached(pair('2026-01-31T10:00:00Z', '2026-02-28T10:00:00Z'), ['A', 'B'], month)).toEqual([1, 1]);
    expect(reached(pair('2026-01-31T10:00:00Z', '2026-02-28T10:00:01Z'), ['A', 'B'], month)).toEqual([1, 0]);
    // in Berlin both are 9 o'clock on the wall, a month and an hour of summer time apart
    expect(reached(pair('2026-03-10T08:00:00Z', '2026-04-10T08:00:00Z'), ['A', 'B'], month)).toEqual([1, 1]);
    expect(reached(pair('2026-03-10T08:00:00Z', '2026-04-10T08:00:00Z'), ['A', 'B'], { ...month, timeZone: 'Europe/Berlin' })).toEqual([1, 0]);
  });

  it('tells steps from ever so many names that are excluded', () => {
    const exclude = Array.from({ length: 66_000 }, (_, i) => `x${i}`);
    const run = (first: string): SequenceReport =>
      analyzeSequences([{ subjectId: 's', name: first, at: 0 }, { subjectId: 's', name: 'x65999', at: 1 }, { subjectId: 's', name: 'B', at: 2 }], ['A', 'B'], { exclude });
    expect(run('x65534')).toMatchObject({ excluded: 0, rows: [{ reached: 0 }, { reached: 0 }] });
    expect(run('A')).toMatchObject({ excluded: 1, rows: [{ reached: 0 }, { reached: 0 }] });
  });

  it('removes a subject for an excluded event during its attempt only', () => {
    const exclude = { exclude: ['x'] };
    const run = (text: string, options: AnalyzeSequencesOptions = {}): number => analyzeSequences(log(text), ['A', 'B'], { ...exclude, ...options }).excluded;
    expect(run('x0 A1 B2 x3')).toBe(0);
    expect(run('A1 x2 B3')).toBe(1);
    expect(run('A1 x99')).toBe(1);
    expect(run('A1 x99', { window: { value: 98, unit: 'minute' } })).toBe(1);
    expect(run('A1 x99', { window: { value: 97, unit: 'minute' } })).toBe(0);
    expect(run('x1 x2')).toBe(0);
    const { subjects, rows } = analyzeSequences([...log('A1 x2 B3'), ...log('A1 B3', 'v')], ['A', 'B'], exclude);
    expect([subjects, rows[0]?.reached, rows[1]?.fromPrevious?.denominator]).toEqual([2, 1, 1]);
  });

  it('sets aside what is later than asOf, and echoes what was decided', () => {
    const report = analyzeSequences(log('A0 B10'), ['A', 'B'], { asOf: 9 * MINUTE, timeZone: 'UTC' });
    expect(report.rows[1]?.reached).toBe(0);
    expect(report.warnings).toEqual([{ code: 'AFTER_AS_OF', count: 1 }]);
    expect(report.options).toEqual({ anchor: 'first', sequence: 'ordered', exclude: [], asOf: '1970-01-01T00:09:00.000Z', timeZone: 'UTC', confidence: 0.95, onInvalid: 'throw' });
    expect(reached(log('A0 B10'), ['A', 'B'], { asOf: '1970-01-01' })).toEqual([1, 1]);
    expect(analyzeSequences([], ['A']).rows).toEqual([
      { step: 'A', reached: 0, fromPrevious: null, fromFirst: { numerator: 0, denominator: 0, rate: null, low: null, high: null }, dropOff: 0, secondsFromPrevious: null },
    ]);
  });

  it.each<[string, unknown, unknown, unknown, string]>([
    ['no steps', [], [], {}, 'EMPTY_INPUT steps'],
    ['steps that are no list', [], 'A', {}, 'INVALID_OPTION steps'],
    ['no list of steps', [], undefined, {}, 'MISSING_VALUE steps'],
    ['an optional first step', [], [optional('A'), 'B'], {}, 'OPTIONAL_FIRST_STAGE steps[0].optional'],
    ['optional steps in any order', [], ['A', optional('B')], { sequence: 'any' }, 'INVALID_OPTION steps[1].optional'],
    ['optional steps with strict', [], ['A', optional('B')], { sequence: 'strict' }, 'INVALID_OPTION steps[1].optional'],
    ['a step without a name', [], ['A', {}], {}, 'MISSING_VALUE steps[1].name'],
    ['a step with an unknown field', [], ['A', { name: 'B', within: 3 }], {}, 'INVALID_OPTION steps[1].within'],
    ['a step that is optional in words', [], ['A', { name: 'B', optional: 'yes' }], {}, 'INVALID_OPTION steps[1].optional'],
    ['a window of 0', [], ['A'], { window: { value: 0, unit: 'day' } }, 'INVALID_WINDOW options.window.value'],
    ['a window without a unit', [], ['A'], { window: { value: 1 } }, 'MISSING_VALUE options.window.unit'],
    ['an unknown anchor', [], ['A'], { anchor: 'last' }, 'INVALID_OPTION options.anchor'],
    ['an unknown option', [], ['A'], { order: 'any' }, 'INVALID_OPTION options.order'],
    ['exclude as text', [], ['A'], { exclude: 'x' }, 'INVALID_OPTION options.exclude'],
    ['a confidence of 95', [], ['A'], { confidence: 95 }, 'INVALID_CONFIDENCE options.confidence'],
    ['a zone that is none', [], ['A'], { timeZone: 'Mars' }, 'INVALID_TIME_ZONE options.timeZone'],
    ['a time without an offset', [{ subjectId: 'u', name: 'A', at: '2026-05-01T10:00:00' }], ['A'], {}, 'INVALID_INSTANT events[0].at'],
    ['no time', [{ subjectId: 'u', name: 'A' }], ['A'], {}, 'MISSING_VALUE events[0].at'],
    ['no subject', [{ name: 'A', at: 0 }], ['A'], {}, 'MISSING_VALUE events[0].subjectId'],
    ['an empty subject', [{ subjectId: '', name: 'A', at: 0 }], ['A'], {}, 'INVALID_ID events[0].subjectId'],
    ['no name', [{ subjectId: 'u', name: null, at: 0 }], ['A'], {}, 'MISSING_VALUE events[0].name'],
    ['a seq that is no number', [{ subjectId: 'u', name: 'A', at: 0, seq: 'x' }], ['A'], {}, 'INVALID_NUMBER events[0].seq'],
    ['an event that is no object', ['A'], ['A'], {}, 'INVALID_ROW events[0]'],
    ['no events', null, ['A'], {}, 'MISSING_VALUE events'],
  ])('refuses %s', (_, events, steps, options, issue) => {
    expect(issuesOf(() => analyzeSequences(events as never, steps as never, options as never))).toEqual([issue]);
  });
});
