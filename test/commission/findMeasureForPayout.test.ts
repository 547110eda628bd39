import { describe, expect, it } from 'vitest';
import type { CommissionComponent, PayoutCurveOptions, RateTable } from '../../src/commission/index.js';
import { findMeasureForPayout } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';

const tiers = (table: RateTable, rest: Partial<CommissionComponent> = {}): CommissionComponent => ({ id: 'c', ...rest, payout: { kind: 'tiers', table } });
const RETRO: RateTable = { tiers: [{ upTo: 50, rate: '0.05' }, { upTo: 100, rate: '0.1', retroTo: 0 }, { upTo: null, rate: '0.2' }] };

describe('findMeasureForPayout', () => {
  it('gives the smallest measure that pays the amount, exactly', () => {
    expect(findMeasureForPayout('2.5', tiers(RETRO), { to: 200 })).toBe('50');
    expect(findMeasureForPayout(7, tiers(RETRO), { to: 200 })).toBe('70');
    expect(findMeasureForPayout('30', tiers(RETRO), { to: 200 })).toBe('200');
    expect(findMeasureForPayout('10.000000001', tiers(RETRO), { to: 200 })).toBe('100.000000005');
  });

  it('gives null when nothing in the range pays so much', () => {
    expect(findMeasureForPayout('30.01', tiers(RETRO), { to: 200 })).toBeNull();
    expect(findMeasureForPayout(50, tiers(RETRO, { cap: { payout: 40 } }), { to: 1e9 })).toBeNull();
  });

  it('stays within the range', () => {
    expect(findMeasureForPayout(1, tiers(RETRO), { from: 60, to: 200 })).toBe('60');
    expect(findMeasureForPayout(0, tiers(RETRO), { from: -10, to: 200 })).toBe('0');
    expect(findMeasureForPayout(-1, tiers(RETRO), { from: -30, to: 200 })).toBe('-20');
    expect(findMeasureForPayout(-100, tiers(RETRO), { to: 200 })).toBe('0');
  });

  it('knows on which side of a jump the bound lies', () => {
    // 50 itself pays 2.5 and whatever is above it pays 5
    expect(findMeasureForPayout(4, tiers(RETRO), { to: 200 })).toBe('50.000000000000000001');
    expect(findMeasureForPayout(5, tiers(RETRO), { to: 200 })).toBe('50.000000000000000001');
    expect(findMeasureForPayout(4, tiers({ ...RETRO, bound: 'lower' }), { to: 200 })).toBe('50');
    const gated = tiers({ tiers: [{ upTo: null, rate: '0.1' }] }, { quota: 90, gates: [{ min: '0.5', pays: 'fromZero' }] });
    expect(findMeasureForPayout(1, gated, { to: 90 })).toBe('45');
    expect(findMeasureForPayout(1, tiers(RETRO), { to: 50 })).toBe('20');
    expect(findMeasureForPayout(4, tiers(RETRO), { to: 50 })).toBeNull();
  });

  it('takes the next measure that can be written where the exact one is no finite decimal', () => {
    const thirds = { id: 'c', payout: { kind: 'perUnit', amount: 3 } } as const;
    expect(findMeasureForPayout(1, thirds, { to: 5 })).toBe('0.333333333333333334');
    expect(findMeasureForPayout(-1, thirds, { from: -5, to: 5 })).toBe('-0.333333333333333333');
    expect(findMeasureForPayout(1, { ...thirds, cap: { payout: 1 } }, { to: 5 })).toBe('0.333333333333333334');
    expect(findMeasureForPayout(1, thirds, { to: '0.3333333333333333335' })).toBe('0.3333333333333333335');
  });

  it('finds a bound that lies nearer than the next measure of 18 decimals', () => {
    const close: RateTable = { mode: 'retroactive', tiers: [{ upTo: 50, rate: 0 }, { upTo: '50.0000000000000000005', rate: '0.1' }, { upTo: null, rate: '0.2' }] };
    expect(findMeasureForPayout(5, tiers(close), { to: 60 })).toBe('50.0000000000000000005');
  });

  it('finds a single measure that pays more than all around it', () => {
    const spike = tiers({ mode: 'retroactive', tiers: [{ upTo: 50, rate: '0.1' }, { upTo: null, rate: 0 }] }, { gates: [{ on: 'measure', min: 50, pays: 'fromZero' }] });
    expect(findMeasureForPayout(5, spike, { to: 100 })).toBe('50');
    expect(findMeasureForPayout('5.01', spike, { to: 100 })).toBeNull();
  });

  it('pays what a floor gives for nothing', () => {
    expect(findMeasureForPayout(300, tiers(RETRO, { floor: 300 }), { to: 10 })).toBe('0');
  });

  it('refuses what a payout curve refuses, and an amount that is none', () => {
    const issueOf = (payout: unknown, component: unknown, options: unknown): string => {
      try {
        findMeasureForPayout(payout as never, component as never, options as PayoutCurveOptions);
      } catch (error) {
        if (isSalesMathError(error)) return `${error.code} ${error.issues[0]!.path}`;
      }
      return 'nothing thrown';
    };
    expect(issueOf('1 000', tiers(RETRO), { to: 1 })).toBe('INVALID_NUMBER payout');
    expect(issueOf(undefined, tiers(RETRO), { to: 1 })).toBe('MISSING_VALUE payout');
    expect(issueOf(1, tiers(RETRO), { to: 0 })).toBe('INVALID_RANGE options.to');
    expect(issueOf(1, { id: 'c', payout: { kind: 'rank', prizes: [1] } }, { to: 1 })).toBe('NOT_PIECEWISE_LINEAR component.payout.kind');
  });
});
