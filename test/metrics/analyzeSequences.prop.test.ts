import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeSequences } from '../../src/metrics/analyzeSequences.js';
import type { AnalyzeSequencesOptions, SequenceEvent, SequenceStep } from '../../src/metrics/sequences.types.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { naiveSequences } from './naiveSequences.js';

const MINUTE = 60_000;
const START = Date.parse('2026-01-28T22:00:00Z');

const name = fc.constantFrom('A', 'B', 'C', 'x');
const event: fc.Arbitrary<SequenceEvent> = fc.record({
  subjectId: fc.constantFrom('u1', 'u2', 'u3'),
  name,
  // few instants, so that many events are tied
  at: fc.integer({ min: 0, max: 24 }).map((step) => START + step * 10 * MINUTE),
  seq: fc.constantFrom(undefined, undefined, 0, 1, -1),
});
/** Around the ends of months, where a window of a month is clamped. */
const monthly: fc.Arbitrary<SequenceEvent> = fc.record({
  subjectId: fc.constantFrom('u1', 'u2'),
  name,
  at: fc.integer({ min: 0, max: 70 }).map((half) => START + half * 12 * 60 * MINUTE),
  seq: fc.constant(undefined),
});
const window = fc.option(fc.record({ value: fc.constantFrom(10, 30, 40, 90), unit: fc.constant('minute' as const) }), { nil: undefined });

interface Case {
  readonly events: SequenceEvent[];
  readonly steps: (string | SequenceStep)[];
  readonly options: AnalyzeSequencesOptions;
}

const required = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 4 });
const mixed = fc
  .tuple(fc.constantFrom('A', 'B'), fc.array(fc.record({ name: fc.constantFrom('A', 'B', 'C'), optional: fc.boolean() }), { maxLength: 4 }))
  .map(([first, rest]): (string | SequenceStep)[] => [first, ...rest]);

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    sequence: fc.constantFrom('ordered' as const, 'strict' as const, 'any' as const),
    anchor: fc.constantFrom('first' as const, 'latest' as const),
    long: fc.boolean(),
    window,
    exclude: fc.subarray(['x', 'C']),
    asOf: fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined }),
    events: fc.array(event, { maxLength: 40 }),
    later: fc.array(monthly, { maxLength: 30 }),
    required,
    mixed,
  })
  .map(({ sequence, anchor, long, events, later, required: plain, mixed: loose, asOf, ...rest }) => ({
    events: long ? later : events,
    steps: sequence === 'ordered' ? loose : plain,
    options: {
      sequence,
      anchor,
      exclude: rest.exclude,
      ...(long ? { window: { value: 1, unit: 'month' as const } } : rest.window === undefined ? {} : { window: rest.window }),
      ...(asOf === undefined || long ? {} : { asOf: START + asOf * 10 * MINUTE }),
    },
  }));

describe('laws of analyzeSequences', () => {
  it('gives what trying every attempt gives', () => {
    fc.assert(
      fc.property(anyCase, ({ events, steps, options }) => {
        const report = analyzeSequences(deepFreeze(events), deepFreeze(steps), deepFreeze(options));
        const { subjects, excluded, rows } = naiveSequences(events, steps, options);
        expect({ subjects: report.subjects, excluded: report.excluded }).toEqual({ subjects, excluded });
        expect(report.rows.map(({ step, reached, fromPrevious, secondsFromPrevious }) => ({ step, reached, of: fromPrevious?.denominator ?? null, secondsFromPrevious }))).toEqual(rows);
        expect(notPlain(report)).toEqual([]);
      }),
      runs(1500, 10_000),
    );
  }, PATIENCE);

  it('does not ask in which order the rows of an instant-free log come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 }), fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }), (instants, names) => {
        const events = instants.map((at, i) => ({ subjectId: i % 3, name: 'ABC'[names[i] as number] as string, at }));
        const options = { anchor: 'latest' as const, window: { value: 0.2, unit: 'second' as const } };
        const turned = [...events].sort((a, b) => b.at - a.at);
        expect(analyzeSequences(turned, ['A', 'B', 'C'], options)).toEqual(analyzeSequences(events, ['A', 'B', 'C'], options));
      }),
      runs(200),
    );
  }, PATIENCE);
});
