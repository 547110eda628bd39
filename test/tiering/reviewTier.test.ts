import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TierReview, TierRule, TierStanding } from '../../src/tiering/index.js';
import { reviewTier } from '../../src/tiering/index.js';
import { deepFreeze, notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const RULE: TierRule = {
  tiers: [{ tier: 'high', upAt: 80, downBelow: 75 }, { tier: 'mid', upAt: 60, downBelow: 55 }, { tier: 'low' }],
  minHoldDays: 180,
  graceDays: 30,
  maxStepDown: 1,
};
const on = (asOf: string): { asOf: string } => ({ asOf });

describe('reviewTier', () => {
  it('rates for the first time', () => {
    expect(reviewTier(null, 79, RULE, on('2025-01-01'))).toEqual({
      tier: 'mid', since: '2025-01-01', changed: true, reason: 'initial', belowSince: null, atRiskUntil: null, toKeep: 0, toNext: 1,
      warnings: [], options: { asOf: '2025-01-01' },
    });
    expect(reviewTier(null, -1, RULE, on('2025-01-01'))).toMatchObject({ tier: 'low', toKeep: null, toNext: 61 });
  });

  it('keeps inside the band, and forgets that it was below', () => {
    const previous: TierStanding = { tier: 'high', since: '2024-01-01', belowSince: '2024-12-20' };
    expect(reviewTier(previous, 75, RULE, on('2025-01-01'))).toMatchObject({ tier: 'high', since: '2024-01-01', changed: false, reason: 'kept', belowSince: null, toNext: null });
  });

  it('raises at once, any number of steps', () => {
    expect(reviewTier({ tier: 'low', since: '2025-01-01' }, 91, RULE, on('2025-01-02'))).toMatchObject({ tier: 'high', since: '2025-01-02', reason: 'upgraded', changed: true });
  });

  it('gives grace, then takes one step down', () => {
    const grace = reviewTier({ tier: 'high', since: '2024-01-01' }, 10, RULE, on('2025-01-01'));
    expect(grace).toMatchObject({ tier: 'high', reason: 'grace', belowSince: '2025-01-01', atRiskUntil: '2025-01-31', toKeep: 65 });
    expect(reviewTier(grace, 10, RULE, on('2025-01-30'))).toMatchObject({ reason: 'grace', belowSince: '2025-01-01' });
    expect(reviewTier(grace, 10, RULE, on('2025-01-31'))).toMatchObject({
      tier: 'mid', since: '2025-01-31', changed: true, reason: 'downgraded', belowSince: '2025-01-31', atRiskUntil: '2025-07-30', toKeep: 45, toNext: 70,
    });
    expect(reviewTier(grace, 55, RULE, on('2025-01-31'))).toMatchObject({ tier: 'mid', belowSince: null, atRiskUntil: null, toKeep: 0 });
  });

  it('holds a tier for its days', () => {
    const previous: TierStanding = { tier: 'high', since: '2025-01-01', belowSince: '2025-02-01' };
    expect(reviewTier(previous, 10, RULE, on('2025-06-29'))).toMatchObject({ tier: 'high', reason: 'held', belowSince: '2025-02-01', atRiskUntil: '2025-06-30' });
    expect(reviewTier(previous, 10, RULE, on('2025-06-30')).reason).toBe('downgraded');
  });

  it('has no grace by default, and falls as many steps as allowed', () => {
    const rule: TierRule = { tiers: RULE.tiers, maxStepDown: 2 };
    expect(reviewTier({ tier: 'high', since: '2025-01-01' }, 10, rule, on('2025-03-01'))).toMatchObject({ tier: 'low', reason: 'downgraded', belowSince: null, atRiskUntil: null, toKeep: null, toNext: 50 });
    expect(reviewTier({ tier: 'high', since: '2025-01-01' }, 58, rule, on('2025-03-01'))).toMatchObject({ tier: 'mid' });
  });

  it('takes upAt where downBelow is not given, and compares decimals', () => {
    const rule: TierRule = { tiers: [{ tier: 'a', upAt: '0.3' }, { tier: 'b' }] };
    expect(reviewTier({ tier: 'a', since: '2025-01-01' }, 0.1 + 0.2, rule, on('2025-03-01')).reason).toBe('kept');
    expect(reviewTier({ tier: 'a', since: '2025-01-01' }, 0.29, rule, on('2025-03-01'))).toMatchObject({ tier: 'b', toNext: 0.01 });
  });

  it('refuses rules out of order', () => {
    const refused = (rule: unknown): string[] => refusal(() => reviewTier(null, 50, rule as TierRule, on('2025-01-01')));
    expect(refused({ tiers: [{ tier: 'a', upAt: 50, downBelow: 60 }, { tier: 'b' }] })).toEqual(['INVALID_RULES rule.tiers[0].downBelow']);
    expect(refused({ tiers: [{ tier: 'a', upAt: 50 }, { tier: 'b', upAt: 50, downBelow: 40 }, { tier: 'c' }] })).toEqual(['INVALID_RULES rule.tiers[1].upAt']);
    expect(refused({ tiers: [{ tier: 'a', upAt: 90, downBelow: 30 }, { tier: 'b', upAt: 50 }, { tier: 'c' }] })).toEqual(['INVALID_RULES rule.tiers[1].downBelow']);
    expect(refused({ tiers: [{ tier: 'a' }, { tier: 'b' }] })).toEqual(['INVALID_RULES rule.tiers[0].upAt']);
    expect(refused({ tiers: [{ tier: 'a', upAt: 1 }] })).toEqual(['INVALID_RULES rule.tiers[0].upAt']);
    expect(refused({ tiers: [] })).toEqual(['INVALID_RULES rule.tiers']);
    expect(refused({ tiers: [{ tier: 'a', upAt: 1 }, { tier: 'a' }] })).toEqual(['DUPLICATE_ID rule.tiers[1].tier']);
    expect(refused({ ...RULE, minHoldDays: 0 })).toEqual(['INVALID_OPTION rule.minHoldDays']);
    expect(refused({ ...RULE, graceDays: -1 })).toEqual(['INVALID_OPTION rule.graceDays']);
    expect(refused({ ...RULE, maxStepDown: 1.5 })).toEqual(['INVALID_OPTION rule.maxStepDown']);
    expect(refused({ ...RULE, hold: 3 })).toEqual(['INVALID_OPTION rule.hold']);
  });

  it('refuses what else is not as said', () => {
    const refused = (previous: unknown, score: unknown, options: unknown = on('2025-01-01')): string[] => refusal(() => reviewTier(previous as never, score as never, RULE, options as never));
    expect(refused({ tier: 'gold', since: '2025-01-01' }, 1)).toEqual(['INVALID_OPTION previous.tier']);
    expect(refused({ since: '2025-01-01' }, 1)).toEqual(['MISSING_VALUE previous.tier']);
    expect(refused({ tier: 'low', since: '2025-02-30' }, 1)).toEqual(['INVALID_DATE previous.since']);
    expect(refused({ tier: 'low', since: '2025-02-01', belowSince: 'x' }, 1)).toEqual(['INVALID_DATE previous.belowSince']);
    expect(refused('low', 1)).toEqual(['INVALID_ROW previous']);
    expect(refused(null, NaN)).toEqual(['INVALID_NUMBER score']);
    expect(refused(null, null)).toEqual(['MISSING_VALUE score']);
    expect(refused(null, 1, {})).toEqual(['MISSING_VALUE options.asOf']);
    expect(refused(null, 1, { asOf: '2025-01-01', today: 1 })).toEqual(['INVALID_OPTION options.today']);
    expect(refused({ tier: 'high', since: '9999-12-01' }, 1, on('9999-12-31'))).toEqual(['INVALID_DATE rule']);
  });
});

describe('laws of reviewTier', () => {
  const score = fc.integer({ min: 40, max: 95 });
  const rules = fc.record({ minHoldDays: fc.integer({ min: 1, max: 60 }), graceDays: fc.integer({ min: 0, max: 60 }), maxStepDown: fc.integer({ min: 1, max: 3 }) }).map(
    (days): TierRule => ({ tiers: [{ tier: 's', upAt: 90, downBelow: 85 }, { tier: 'a', upAt: 80, downBelow: 75 }, { tier: 'b', upAt: 60 }, { tier: 'c' }], ...days }),
  );
  const day = (index: number): string => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
  const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), score), { minLength: 1, maxLength: 20 });

  it('a second review on one day changes nothing', () => {
    fc.assert(
      fc.property(rules, history, (rule, reviews) => {
        let standing: TierReview | null = null;
        let today = 0;
        for (const [later, value] of reviews) {
          today += later;
          standing = reviewTier(standing, value, deepFreeze(rule), on(day(today)));
          const again = reviewTier(standing, value, rule, on(day(today)));
          const { tier, since, belowSince, atRiskUntil, toKeep, toNext } = standing;
          expect(again).toMatchObject({ tier, since, belowSince, atRiskUntil, toKeep, toNext, changed: false });
          expect(notPlain(standing)).toEqual([]);
        }
      }),
      runs(200),
    );
  }, PATIENCE);

  it('daily reviews fall on the day foretold, never earlier', () => {
    fc.assert(
      fc.property(rules, score, score, (rule, before, now) => {
        let standing = reviewTier(null, before, rule, on(day(0)));
        let foretold: string | null = null;
        for (let today = 1; today < 150; today += 1) {
          const next = reviewTier(standing, now, rule, on(day(today)));
          if (next.reason === 'downgraded') expect(day(today)).toBe(foretold ?? day(today));
          else if (foretold !== null && next.atRiskUntil !== null) expect(next.atRiskUntil).toBe(foretold);
          foretold = next.atRiskUntil;
          standing = next;
        }
        const settled = rule.tiers.findIndex(({ upAt, downBelow = upAt }) => downBelow === undefined || now >= (downBelow as number));
        const initial = rule.tiers.findIndex(({ upAt }) => upAt === undefined || before >= (upAt as number));
        const earned = rule.tiers.findIndex(({ upAt }) => upAt === undefined || now >= (upAt as number));
        // up to what the score earns; down, once the holds are over, to the first tier that it keeps
        if (earned < initial) expect(standing.tier).toBe(rule.tiers[earned]?.tier);
        else if ((rule.minHoldDays ?? 1) + (rule.graceDays ?? 0) < 40) expect(standing.tier).toBe(rule.tiers[Math.max(initial, settled)]?.tier);
      }),
      runs(100),
    );
  }, PATIENCE);
});
