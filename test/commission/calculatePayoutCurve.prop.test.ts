import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommissionComponent, PayoutCurve, PayoutSegment } from '../../src/commission/index.js';
import { calculateCommission, calculatePayoutCurve, findMeasureForPayout } from '../../src/commission/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';

interface Call {
  component: CommissionComponent;
  options: { from: string; to: string; quota: string; targetIncentive: string };
}

const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });
const without = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** Places are few, so that bounds of different rules often meet. */
const PLACES = Array.from({ length: 12 }, (_, i) => i + 1);
const ascending = (of: (place: number) => string, min: number, max: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: min, maxLength: max }).map((list) => [...list].sort((a, b) => a - b).map(of));
const asMeasure = (place: number): string => String(place * 10);
const asAttainment = (place: number): string => String(place / 8);
const rate = fc.constantFrom('0', '0.05', '0.1', '0.1', '0.2', '0.25', '0.3');
const money = fc.integer({ min: -20, max: 400 }).map((n) => String(n / 10));
const credit = fc.integer({ min: 0, max: 200 }).map((n) => String(n / 10));

function tableArb(of: (place: number) => string) {
  return fc
    .record({
      bounds: ascending(of, 0, 4),
      tiers: fc.array(fc.record({ rate, retro: fc.integer({ min: -3, max: 4 }), bonus: some(credit) }), { minLength: 5, maxLength: 5 }),
      mode: some(fc.constantFrom('graduated' as const, 'retroactive' as const)),
      bound: some(fc.constantFrom('upper' as const, 'lower' as const)),
      bonusPolicy: some(fc.constantFrom('revocable' as const, 'highWater' as const)),
    })
    .map(({ bounds, tiers, ...rest }) => ({
      ...without(rest),
      tiers: [...bounds, null].map((upTo, i) => {
        const { rate: own, retro, bonus } = tiers[i]!;
        const choices = ['0', ...bounds.slice(0, i)];
        return without({ upTo, rate: own, retroTo: retro < 0 ? undefined : choices[retro % choices.length], bonus });
      }),
    }));
}

const on = fc.constantFrom('measure' as const, 'attainment' as const);

const payoutArb = fc.oneof(
  fc.record({ kind: fc.constant('tiers' as const), base: fc.constantFrom('measure', 'amount'), table: tableArb(asMeasure) }),
  fc.record({
    kind: fc.constant('tiers' as const),
    on: fc.constant('attainment' as const),
    base: fc.constantFrom('measure', 'targetIncentive', 'amount'),
    table: tableArb(asAttainment),
  }),
  fc
    .record({
      at: ascending(asAttainment, 1, 4),
      payouts: fc.array(fc.constantFrom('-0.2', '0', '0.3', '0.6', '1', '1.5'), { minLength: 4, maxLength: 4 }),
      below: some(fc.constantFrom('zero' as const, 'first' as const, 'extend' as const)),
      above: some(fc.constantFrom('last' as const, 'extend' as const)),
    })
    .map(({ at, payouts, ...rest }) => ({
      kind: 'curve' as const,
      ...without(rest),
      points: at.map((attainment, i) => ({ attainment, payout: payouts[i]! })),
    })),
  fc.record({ kind: fc.constant('perUnit' as const), amount: fc.constantFrom('0.3', '1', '-0.5', '0') }),
  fc
    .record({ on, at: ascending((place) => String(place), 1, 4), amounts: fc.array(money, { minLength: 4, maxLength: 4 }), mode: some(fc.constantFrom('highest' as const, 'cumulative' as const)) })
    .map(({ on: which, at, amounts, mode }) =>
      without({
        kind: 'bonus' as const,
        on: which,
        mode,
        steps: at.map((place, i) => ({ at: (which === 'measure' ? asMeasure : asAttainment)(Number(place) - 2), amount: amounts[i]! })),
      }),
    ),
);

const gateArb = fc
  .record({ on, place: fc.constantFrom(...PLACES), pays: fc.constantFrom('fromZero' as const, 'fromThreshold' as const), own: fc.boolean() })
  .map(({ on: which, place, pays, own }) => without({ on: which, min: (which === 'measure' ? asMeasure : asAttainment)(place), pays, componentId: own ? 'c' : undefined }));

const multiplierArb = fc
  .record({ bounds: ascending(asAttainment, 2, 2), open: fc.integer({ min: 0, max: 3 }), factor: fc.constantFrom('0', '0.5', '1.1', '2') })
  .map(({ bounds: [min, max], open, factor }) => ({ when: without({ min: open === 1 ? undefined : min, max: open === 2 ? undefined : max }), factor }));

const callArb: fc.Arbitrary<Call> = fc
  .record({
    payout: payoutArb,
    gates: some(fc.array(gateArb, { minLength: 1, maxLength: 2 })),
    multipliers: some(fc.array(multiplierArb, { minLength: 1, maxLength: 2 })),
    weight: some(fc.constant('0.4')),
    payoutCap: some(fc.integer({ min: 5, max: 60 }).map(String)),
    attainmentCap: some(fc.constantFrom(...PLACES).map(asAttainment)),
    floor: some(fc.integer({ min: -30, max: 5 }).map(String)),
    quota: fc.constantFrom('80', '90', '100'),
    from: fc.oneof(fc.constant('0'), fc.integer({ min: -60, max: 60 }).map(String)),
    length: fc.constantFrom(30, 77, 140, 200),
  })
  .map(({ payout, gates, multipliers, weight, payoutCap, attainmentCap, floor, quota, from, length }) => ({
    component: without({
      id: 'c',
      payout,
      gates,
      multipliers,
      weight,
      cap: without({ payout: payoutCap, attainment: attainmentCap }),
      floor,
    }),
    options: { from, to: String(Number(from) + length), quota, targetIncentive: '60' },
  }));

/** What each measure earns when it is one person's only sale. */
function earn({ component, options }: Call, measures: readonly string[]): Rational[] {
  const rest: CommissionComponent = { id: 'rest', where: { id: 'none' }, payout: { kind: 'perUnit', amount: 0 }, ...(component.weight === undefined ? {} : { weight: '0.6' }) };
  const { earnings } = calculateCommission(
    measures.map((amount, i) => ({ id: i, date: '2026-01-10', participantId: i, amount })),
    { id: 'p', currency: 'USD', period: 'month', components: [component, rest] },
    {
      range: '2026-01',
      participants: measures.map((_, i) => ({ id: i, quotas: { c: options.quota }, targetIncentive: options.targetIncentive })),
    },
  );
  const own = earnings.filter(({ componentId }) => componentId === 'c');
  expect(own.map(({ participantId }) => participantId)).toEqual(measures.map((_, i) => String(i)));
  return own.map(({ exactEarned }) => Rational.of(exactEarned));
}

const TOLERANCE = new Rational(1n, 10n ** 12n); // exact strings of quotients are cut to 18 decimals
const near = (a: Rational, b: Rational): boolean => a.minus(b).abs().lte(TOLERANCE);
const at = (text: string): Rational => Rational.of(text);

function lineAt(segment: PayoutSegment, measure: Rational): Rational {
  const [from, to, low, high] = [at(segment.from), at(segment.to), at(segment.exactFrom), at(segment.exactTo)];
  return low.plus(high.minus(low).times(measure.minus(from)).over(to.minus(from)));
}

/** Measures strictly inside a stretch: next to its ends, and some between. */
function inside({ from, to }: PayoutSegment, shares: readonly number[]): string[] {
  const [low, high] = [at(from), at(to)];
  const length = high.minus(low);
  const tiny = new Rational(1n, 10n ** 6n);
  return [low.plus(tiny), high.minus(tiny), ...shares.map((share) => low.plus(length.times(Rational.of(share))).rounded(6, 'down'))]
    .filter((measure) => measure.gt(low) && measure.lt(high))
    .map((measure) => measure.toExact());
}

/** Wherever a bound may lie, just beside it and upon it. */
function everywhere({ options }: Call): string[] {
  const measures = PLACES.flatMap((place) => [place * 10, (place * Number(options.quota)) / 8, 0]).flatMap((bound) => [bound - 1e-6, bound, bound + 1e-6]);
  return [...new Set([options.from, options.to, ...measures.map((measure) => Rational.of(measure.toFixed(9)).toExact())])].filter(
    (measure) => at(measure).gte(at(options.from)) && at(measure).lte(at(options.to)),
  );
}

const sharesArb = fc.array(fc.integer({ min: 1, max: 999 }).map((n) => n / 1000), { minLength: 5, maxLength: 5 });
const curveOf = ({ component, options }: Call): PayoutCurve => calculatePayoutCurve(component, options);

describe('calculatePayoutCurve, point by point', () => {
  it('each stretch is what the plan pays, at bounds and anywhere between', () => {
    fc.assert(
      fc.property(callArb, sharesArb, (call, shares) => {
        const { segments } = curveOf(call);
        const known = everywhere(call);
        for (const segment of segments) {
          const strictly = known.filter((measure) => at(measure).gt(at(segment.from)) && at(measure).lt(at(segment.to)));
          const measures = [...inside(segment, shares), ...strictly];
          earn(call, measures).forEach((earned, i) => {
            const drawn = lineAt(segment, at(measures[i]!));
            if (!near(earned, drawn)) throw new Error(`at ${measures[i]!}: earns ${earned.toExact()}, drawn ${drawn.toExact()}`);
          });
        }
      }),
      runs(150),
    );
  }, PATIENCE);

  it('covers the whole range without a gap, and cuts only at bends and jumps', () => {
    fc.assert(
      fc.property(callArb, (call) => {
        const { segments } = curveOf(call);
        expect(segments[0]!.from).toBe(call.options.from);
        expect(segments[segments.length - 1]!.to).toBe(call.options.to);
        const cuts = segments.slice(1).map(({ from }) => from);
        const points = earn(call, cuts);
        segments.slice(1).forEach((segment, i) => {
          const before = segments[i]!;
          expect(segment.from).toBe(before.to);
          expect(at(segment.to).gt(at(segment.from))).toBe(true);
          const straight = segment.marginalRate === before.marginalRate && segment.exactFrom === before.exactTo;
          const beginsAtZero = segment.from === '0' && segment.exactFrom !== '0';
          if (straight && near(points[i]!, at(before.exactTo)) && !beginsAtZero) throw new Error(`no bend at ${segment.from}`);
        });
        for (const { from, to, exactFrom, exactTo, marginalRate, effectiveRate } of segments) {
          const slope = at(exactTo).minus(at(exactFrom)).over(at(to).minus(at(from)));
          expect(marginalRate).toBeCloseTo(slope.toNumber(), 9);
          if (to === '0') expect(effectiveRate).toBeNull();
          else expect(effectiveRate).toBeCloseTo(at(exactTo).over(at(to)).toNumber(), 9);
        }
      }),
      runs(150),
    );
  }, PATIENCE);

  it('lists every jump as a cliff, and nothing else', () => {
    fc.assert(
      fc.property(callArb, (call) => {
        const { segments, cliffs } = curveOf(call);
        const tiny = new Rational(1n, 10n ** 9n);
        const start = at(call.options.from);
        // a straight line through two points just below gives the limit at `from`
        const [closer, farther] = earn(call, [start.minus(tiny), start.minus(tiny).minus(tiny)].map((measure) => measure.toExact()));
        const found = segments.flatMap(({ from, exactFrom }, i) => {
          const below = from === '0' ? at('0') : i === 0 ? closer!.plus(closer!).minus(farther!) : at(segments[i - 1]!.exactTo);
          return near(below, at(exactFrom)) ? [] : [{ from, below, above: at(exactFrom) }];
        });
        expect(cliffs.map((cliff) => cliff.at)).toEqual(found.map(({ from }) => from));
        if (start.sign < 0 && segments.some(({ from, to }) => at(from).sign <= 0 && at(to).sign > 0)) {
          const [first, second] = earn(call, [tiny, tiny.plus(tiny)].map((measure) => measure.toExact()));
          const begins = !near(first!.plus(first!), second!);
          expect(cliffs.some((cliff) => cliff.at === '0'), 'a jump at 0 where earnings do not begin from 0').toBe(begins);
        }
        cliffs.forEach(({ exactBefore, exactAfter, exactJump, direction }, i) => {
          const { below, above } = found[i]!;
          expect(near(at(exactBefore), below) && near(at(exactAfter), above) && near(at(exactJump), above.minus(below))).toBe(true);
          expect(direction).toBe(above.gt(below) ? 'up' : 'down');
        });
      }),
      runs(150),
    );
  }, PATIENCE);

  it('gives plain JSON and leaves its input alone', () => {
    fc.assert(
      fc.property(callArb, (call) => {
        const before = structuredClone(call);
        expect(notPlain(curveOf(deepFreeze(call)))).toEqual([]);
        expect(call).toEqual(before);
      }),
      runs(100),
    );
  }, PATIENCE);
});

describe('findMeasureForPayout, point by point', () => {
  const STEP = new Rational(1n, 10n ** 18n);

  it('pays what was asked for, and nothing below it does', () => {
    fc.assert(
      fc.property(callArb, sharesArb, fc.integer({ min: 0, max: 999 }), money, fc.constantFrom('-0.001', '0', '0.001', 'free'), (call, shares, pick, free, off) => {
        const { segments } = curveOf(call);
        const measures = [...everywhere(call), ...segments.flatMap((segment) => inside(segment, shares))];
        const earned = earn(call, measures);
        // what is earned is shown with 18 decimals; fewer ones keep the cut of a quotient out of the question
        const wanted = (off === 'free' ? at(free) : earned[pick % earned.length]!.plus(at(off))).rounded(12, 'down');
        const found = findMeasureForPayout(wanted.toExact(), call.component, call.options);
        const paying = measures.filter((_, i) => earned[i]!.gte(wanted));
        if (found === null) {
          expect(paying).toEqual([]);
          return;
        }
        const [here, before] = earn(call, [found, at(found).minus(STEP).toExact()]);
        expect(at(found).gte(at(call.options.from)) && at(found).lte(at(call.options.to))).toBe(true);
        expect(here!.gte(wanted)).toBe(true);
        expect(paying.filter((measure) => at(measure).lt(at(found)))).toEqual([]);
        if (found !== call.options.from) expect(before!.lte(wanted)).toBe(true);
      }),
      runs(150),
    );
  }, PATIENCE);
});
