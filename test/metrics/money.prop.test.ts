import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculatePipelineCoverage, calculateWeightedPipeline, decomposeLosses, decomposeSalesChange, findBottlenecks } from '../../src/metrics/index.js';
import { wilsonInterval } from '../../src/stats/wilsonInterval.js';
import { PATIENCE, runs, sum } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';

const amount = fc.tuple(fc.nat(2_000_000), fc.constantFrom(0, 2, 5)).map(([units, decimals]) => new Rational(BigInt(units), 10n ** BigInt(decimals)).toExact());
const chance = fc.oneof(fc.constantFrom(0, 1, 0.1, 1 / 3), fc.integer({ min: 0, max: 1000 }).map((mille) => mille / 1000));
const rounding = fc.constantFrom('halfUp', 'halfEven', 'floor', 'up', 'down', 'ceil');

describe('laws of the money in metrics', () => {
  it('weighted lines and groups sum to the exact whole, rounded once', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: fc.option(amount, { nil: null }), probability: chance, team: fc.constantFrom('a', 'b', null) }), { maxLength: 30 }), rounding, (deals, mode) => {
        const pipeline = calculateWeightedPipeline(deals, { groupBy: 'team', rounding: mode });
        const valued = deals.filter((deal): deal is typeof deal & { value: string } => deal.value !== null);
        const exact = Rational.sum(valued.map(({ value, probability }) => Rational.of(value).times(Rational.of(probability))));
        expect(pipeline.weighted).toBe(exact.rounded(2, mode).toFixed(2));
        expect(pipeline.total).toBe(sum(valued.map(({ value }) => value)).rounded(2, mode).toFixed(2));
        for (const lists of [pipeline.lines, pipeline.groups ?? []]) {
          expect(sum(lists.map(({ weighted }) => weighted)).toFixed(2)).toBe(pipeline.weighted);
        }
        expect(sum((pipeline.groups ?? []).map(({ total }) => total)).toFixed(2)).toBe(pipeline.total);
        const variance = valued.reduce((total, { value, probability }) => total + Number(value) ** 2 * probability * (1 - probability), 0);
        expect(pipeline.standardDeviation).toBeCloseTo(Math.sqrt(variance), 4);
        expect(pipeline.count).toBe(pipeline.lines.length + pipeline.missingValue);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('the five effects sum to the change of sales, each from its exact formula', () => {
    const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), quantity: fc.tuple(fc.nat(999), fc.constantFrom(1n, 10n)).map(([n, d]) => new Rational(BigInt(n), d).toExact()), revenue: amount });
    const period = fc.uniqueArray(item, { selector: ({ id }) => id }).map((items) => items.map((each) => (each.quantity === '0' ? { ...each, revenue: '0' } : each)));
    fc.assert(
      fc.property(period, period, rounding, (before, after, mode) => {
        const change = decomposeSalesChange(before, after, { rounding: mode });
        const sold = (items: typeof before): typeof before => items.filter(({ quantity }) => quantity !== '0');
        const first = new Map(sold(before).map((each) => [each.id, each]));
        const pairs = sold(after).flatMap((later) => (first.has(later.id) ? [{ was: first.get(later.id)!, is: later }] : []));
        const r = (text: string): Rational => Rational.of(text);
        const add = (values: readonly Rational[]): Rational => Rational.sum(values);
        const oldPrices = add(pairs.map(({ was, is }) => r(is.quantity).times(r(was.revenue)).over(r(was.quantity))));
        const price = add(pairs.map(({ is }) => r(is.revenue))).minus(oldPrices);
        const [q0, q1, r0] = [add(pairs.map(({ was }) => r(was.quantity))), add(pairs.map(({ is }) => r(is.quantity))), add(pairs.map(({ was }) => r(was.revenue)))];
        const mean = q0.isZero ? r('0') : r0.over(q0);
        const volume = q1.minus(q0).times(mean);
        const mix = oldPrices.minus(q1.times(mean));
        const added = sum(sold(after).filter(({ id }) => !first.has(id)).map(({ revenue }) => revenue));
        const all = sum(after.map(({ revenue }) => revenue)).minus(sum(before.map(({ revenue }) => revenue)));
        const running = [price, price.plus(volume), price.plus(volume).plus(mix), price.plus(volume).plus(mix).plus(added), all].map((value) => value.rounded(2, mode));
        const wanted = running.map((value, i) => (i === 0 ? value : value.minus(running[i - 1]!)).toFixed(2));
        expect([change.price, change.volume, change.mix, change.added, change.dropped]).toEqual(wanted);
        expect(change.change).toBe(running[4]!.toFixed(2));
      }),
      runs(300),
    );
  }, PATIENCE);

  it('a step that loses nobody wins what its lever says', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500), (notContacted, notSerious, seriousLost, won) => {
        const { rates, levers, best } = decomposeLosses({ notContacted, notSerious, seriousLost, won });
        const total = notContacted + notSerious + seriousLost + won;
        const wins = (changed: object): number => {
          const { contact, serious, win } = { ...rates, ...changed } as Record<string, number>;
          return total * contact! * serious! * win!;
        };
        const known = [rates.contact, rates.serious, rates.win].every((rate) => rate !== null);
        if (!known) return;
        const gains = [wins({ contact: 1 }) - won, wins({ serious: 1 }) - won, wins({ win: 1 }) - won];
        levers.forEach(({ gain }, i) => expect(gain).toBeCloseTo(gains[i]!, 6));
        const most = Math.max(...levers.map(({ gain }) => gain ?? 0));
        expect(best === null ? 0 : levers.find(({ id }) => id === best)?.gain).toBeCloseTo(most, 9);
      }),
      runs(300),
    );
  }, PATIENCE);

  it('the shortfall is what it takes to be covered, and no cent less', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 1, max: 100 }), (open, target, percent) => {
        const winRate = percent / 100;
        const cover = (openPipeline: string): string => calculatePipelineCoverage({ openPipeline, target, winRate }).status;
        const { status, shortfall } = calculatePipelineCoverage({ openPipeline: open, target, winRate }, { minorUnits: 2, rounding: 'up' });
        if (target === 0) {
          expect(status).toBe('met');
          return;
        }
        const filled = Rational.of(open).plus(Rational.of(shortfall!));
        expect(cover(filled.toExact())).toBe('covered');
        if (shortfall !== '0.00') expect(cover(filled.minus(Rational.of('0.01')).toExact())).toBe('short');
        expect(status === 'covered').toBe(shortfall === '0.00');
      }),
      runs(300),
    );
  }, PATIENCE);

  it('finds what looking at each stage by itself finds', () => {
    const step = fc.record({ pass: fc.nat(100), low: fc.nat(100), span: fc.nat(50), isWon: fc.boolean(), hasBenchmark: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(60), (start, steps, minSample) => {
        let left = start;
        const rows = steps.map(({ pass, low, span, isWon, hasBenchmark }, i) => {
          const before = left;
          if (i > 0) left = Math.floor((left * pass) / 100);
          const benchmark = { low: low / 100, high: Math.min(100, low + span) / 100 };
          return { stage: `s${i}`, kind: isWon ? 'won' : 'open', reached: left, fromPrevious: i === 0 ? null : { numerator: left, denominator: before }, ...(hasBenchmark ? { benchmark } : {}) };
        });
        const { stages, rankings, bottleneck } = findBottlenecks({ rows }, { minSample });
        const won = rows.findIndex(({ kind }) => kind === 'won') < 0 ? rows.length - 1 : rows.findIndex(({ kind }) => kind === 'won');
        rows.forEach(({ fromPrevious, benchmark }, i) => {
          const stage = stages[i]!;
          const { numerator, denominator } = fromPrevious ?? { numerator: 0, denominator: 0 };
          if (fromPrevious === null || benchmark === undefined) expect(stage.status).toBeNull();
          else if (denominator === 0 || denominator < minSample) expect(stage.status).toBe('insufficientData');
          else {
            const { low, high } = wilsonInterval(numerator, denominator);
            const wanted = high! < benchmark.low ? 'below' : low! > benchmark.high ? 'above' : low! >= benchmark.low && high! <= benchmark.high ? 'within' : 'inconclusive';
            expect(stage.status).toBe(wanted);
          }
          if (benchmark === undefined || denominator === 0) {
            expect(stage).toMatchObject({ gap: null, extraWins: null });
            return;
          }
          const gap = Rational.of(benchmark.low).minus(new Rational(BigInt(numerator), BigInt(denominator)));
          expect(stage.gap).toBe(gap.sign > 0 ? gap.toNumber() : 0);
          if (numerator === 0 || i > won) expect(stage.extraWins).toBeNull();
          else expect(stage.extraWins).toBeCloseTo(stage.gap === 0 ? 0 : rows[won]!.reached * (benchmark.low / (numerator / denominator) - 1), 6);
        });
        const ranked = stages.filter(({ status, extraWins }) => status !== 'insufficientData' && (extraWins ?? 0) > 0);
        expect([...rankings.extraWins].sort()).toEqual(ranked.map(({ stage }) => stage).sort());
        const wins = rankings.extraWins.map((id) => stages.find(({ stage }) => stage === id)!.extraWins!);
        expect(wins).toEqual([...wins].sort((a, b) => b - a));
        expect(bottleneck).toBe(rankings.extraWins.find((id) => stages.find(({ stage }) => stage === id)?.status === 'below') ?? null);
      }),
      runs(300),
    );
  }, PATIENCE);
});
