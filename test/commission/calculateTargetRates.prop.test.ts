import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetRatesInput } from '../../src/commission/index.js';
import { calculateCommission, calculateTargetRates } from '../../src/commission/index.js';
import { notPlain, PATIENCE, runs, sum } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';

describe('laws of calculateTargetRates', () => {
  /** What a plan with the table pays at an attainment. */
  function payAt(attainment: string, input: TargetRatesInput): string {
    const { table, targetIncentive } = calculateTargetRates(input);
    const amount = Rational.of(attainment).times(Rational.of(input.quota)).toExact();
    return calculateCommission(
      [{ id: 1, date: '2026-06-30', participantId: 'ann', amount }],
      {
        id: 'p',
        currency: 'USD',
        period: 'year',
        components: [{ id: 'variable', quota: input.quota, payout: { kind: 'tiers', on: 'attainment', base: 'targetIncentive', table } }],
      },
      { participants: [{ id: 'ann', targetIncentive }] },
    ).totals.earned;
  }

  it('the quota pays the target incentive to the cent, whatever the quota', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000_000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 90_000_000 }),
        fc.integer({ min: 0, max: 400 }),
        (ote, variable, quota, beyond) => {
          const share = new Rational(BigInt(variable), 1000n);
          const input: TargetRatesInput = {
            ote: new Rational(BigInt(ote), 100n).toExact(),
            payMix: { base: new Rational(1n).minus(share).toExact(), variable: share.toExact() },
            quota: new Rational(BigInt(quota), 100n).toExact(),
            accelerators: [{ upTo: 1, multiplier: 1 }, { upTo: null, multiplier: beyond / 100 }],
          };
          const rates = calculateTargetRates(input);
          expect(payAt('1', input)).toBe(rates.targetIncentive);
          expect(sum([rates.basePay, rates.targetIncentive]).is(Rational.of(input.ote))).toBe(true);
          expect(Rational.of(rates.exactBaseRate).toExact()).toBe(Rational.of(input.ote).times(share).over(Rational.of(input.quota)).toExact());
          expect(notPlain(rates)).toEqual([]);
        },
      ),
      runs(150),
    );
  }, PATIENCE);
});
