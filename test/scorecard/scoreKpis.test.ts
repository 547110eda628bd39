import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreKpis } from '../../src/scorecard/index.js';
import type { KpiResult, Scorecard } from '../../src/scorecard/index.js';
import { refusal } from '../support/refusal.js';

const D = Decimal.clone({ precision: 200 });

const card = (changes: Partial<Scorecard> = {}): Scorecard => ({
  kpis: [
    { id: 'a', weight: '0.6', target: 100 },
    { id: 'b', weight: '0.4', target: 50 },
  ],
  ...changes,
});
const full: KpiResult[] = [{ kpi: 'a', actual: 100 }, { kpi: 'b', actual: 50 }];

describe('scoreKpis', () => {
  it('agrees with the same sum in decimals, over gates and team', () => {
    const mills = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 1000);
    const setting = fc.record({
      weights: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 }).filter((all) => all.some((each) => each > 0)),
      attainments: fc.array(fc.option(mills(-500, 2500)), { minLength: 5, maxLength: 5 }),
      floor: mills(-200, 500),
      cap: fc.option(mills(500, 2000)),
      scale: fc.constantFrom(1, 5, 100),
      decimals: fc.integer({ min: 0, max: 4 }),
      onMissing: fc.constantFrom('renormalize' as const, 'zero' as const),
      gates: fc.array(
        fc.record({
          at: fc.nat(4),
          min: mills(0, 1500),
          effect: fc.oneof(
            fc.constant('zero' as const),
            mills(0, 100_000).map((capScore) => ({ capScore })),
            mills(0, 1000).map((multiply) => ({ multiply })),
          ),
        }),
        { maxLength: 3 },
      ),
      team: fc.option(
        fc.oneof(
          fc.record({ mode: fc.constant('blend' as const), alpha: mills(0, 1000), score: mills(0, 100_000) }),
          fc.record({ mode: fc.constant('multiply' as const), coefficient: mills(0, 2000) }),
        ),
      ),
    });
    fc.assert(
      fc.property(setting, (s) => {
        const kpis = s.weights.map((weight, i) => ({ id: `k${i}`, weight, target: 1 }));
        const attainments = s.attainments.slice(0, kpis.length);
        const counted = s.weights.filter((_, i) => s.onMissing === 'zero' || attainments[i] !== null).reduce((sum, each) => sum + each, 0);
        fc.pre(counted > 0);
        const gates = s.gates.filter(({ at }) => at < kpis.length).map(({ at, ...gate }) => ({ kpi: `k${at}`, ...gate }));
        let sum = new D(0);
        const points = kpis.map((_, i) => {
          const attainment = attainments[i] ?? null;
          if (attainment === null) return 0;
          const clamped = D.min(D.max(attainment, s.floor), s.cap ?? Infinity);
          const each = clamped.times(s.weights[i] ?? 0).div(counted).times(s.scale);
          sum = sum.plus(each);
          return each.toNumber();
        });
        let left = sum;
        for (const { kpi, min, effect } of gates) {
          const observed = attainments[Number(kpi.slice(1))] ?? null;
          if (observed !== null && observed >= min) continue;
          if (effect === 'zero') left = new D(0);
          else left = 'capScore' in effect ? D.min(left, effect.capScore) : left.times(effect.multiply);
        }
        const withTeam = (own: Decimal) => {
          if (s.team === null) return own;
          if (s.team.mode === 'multiply') return own.times(s.team.coefficient);
          return own.times(new D(1).minus(s.team.alpha)).plus(new D(s.team.score).times(s.team.alpha));
        };
        const rounded = (value: Decimal) => value.toDecimalPlaces(100).toDecimalPlaces(s.decimals, D.ROUND_HALF_UP).toNumber() + 0;
        const result = scoreKpis(
          attainments.map((attainment, i) => ({ kpi: `k${i}`, attainment })),
          { kpis, normalizeWeights: true, floor: s.floor, cap: s.cap === null ? null : s.cap, scale: s.scale, decimals: s.decimals, onMissing: s.onMissing, gates },
          s.team === null ? {} : { team: s.team },
        );
        expect(result.score).toBe(rounded(withTeam(left)));
        expect(result.ungatedScore).toBe(rounded(withTeam(sum)));
        result.kpis.forEach((each, i) => {
          expect(each.points).toBeCloseTo(points[i] ?? 0, 9);
        });
        expect(result.kpis.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('measures from the baseline', () => {
    const kpis = [{ id: 'a', weight: 1, baseline: 20, target: 60 }];
    expect(scoreKpis([{ kpi: 'a', actual: 30 }], { kpis }).kpis[0]).toMatchObject({ attainment: 0.25, actual: '30', points: 25 });
  });

  it('clamps with the KPI before the card, and null lifts the cap', () => {
    const kpis = [
      { id: 'a', weight: '0.5', target: 1, cap: null },
      { id: 'b', weight: '0.5', target: 1, floor: '0.2', cap: '0.9' },
    ];
    const clamped = (a: number, b: number) =>
      scoreKpis([{ kpi: 'a', actual: a }, { kpi: 'b', actual: b }], { kpis, cap: 1 }).kpis.map((each) => each.clamped);
    expect(clamped(3, 3)).toEqual([3, 0.9]);
    expect(clamped(-1, -1)).toEqual([0, 0.2]);
  });

  it('falls off beside a range on both sides, down to the floor', () => {
    const kpis = [{ id: 'a', weight: 1, direction: 'range', low: 10, high: 12, tolerance: 4 }] as const;
    const attainment = (actual: number) => scoreKpis([{ kpi: 'a', actual }], { kpis }).kpis[0]?.attainment;
    expect([8, 10, 11, 12, 13, 16].map(attainment)).toEqual([0.5, 1, 1, 1, 0.75, 0]);
    expect(scoreKpis([{ kpi: 'a', actual: 20 }], { kpis }).kpis[0]).toMatchObject({ attainment: -1, clamped: 0 });
  });

  it('gives what is missing no weight where the others take it over, and its own where it counts as 0', () => {
    const weights = (onMissing: 'renormalize' | 'zero'): number[] => scoreKpis([{ kpi: 'b', actual: 50 }], card({ onMissing })).kpis.map(({ weight }) => weight);
    expect([weights('renormalize'), weights('zero')]).toEqual([[0, 1], [0.6, 0.4]]);
  });

  it('reads gates before the clamp, and a missing value does not pass', () => {
    const gated = (min: string) => scoreKpis([{ kpi: 'a', actual: 150 }, { kpi: 'b', actual: 50 }], card({ cap: 1, gates: [{ kpi: 'a', min, effect: 'zero' }] }));
    expect(gated('1.5')).toMatchObject({ score: 100, gates: [{ observed: 1.5, passed: true }] });
    expect(gated('1.51')).toMatchObject({ score: 0, ungatedScore: 100, gates: [{ passed: false }] });
    const missing = scoreKpis([{ kpi: 'b', actual: 50 }], card({ onMissing: 'renormalize', gates: [{ kpi: 'a', min: 0, effect: { capScore: 60 } }] }));
    expect(missing).toMatchObject({ score: 60, gates: [{ observed: null, passed: false }], warnings: [{ code: 'MISSING_KPI', kpi: 'a' }] });
  });

  it('keeps the share of the team of a gated zero', () => {
    const result = scoreKpis(full, card({ gates: [{ kpi: 'a', min: 2, effect: 'zero' }] }), { team: { mode: 'blend', alpha: '0.3', score: 90 } });
    expect(result).toMatchObject({ score: 27, ungatedScore: 97 });
  });

  it('grades what is shown', () => {
    const grades = [{ grade: 'A', from: 95 }, { grade: 'B', from: null, coefficient: '1.0' }];
    const grade = (attainment: string, decimals: number) =>
      scoreKpis([{ kpi: 'a', attainment }], { kpis: [{ id: 'a', weight: 1 }], grades, decimals });
    expect(grade('0.94996', 2)).toMatchObject({ score: 95, grade: 'A', coefficient: null });
    expect(grade('0.94994', 2)).toMatchObject({ score: 94.99, grade: 'B', coefficient: '1' });
    expect(grade('0.945', 0)).toMatchObject({ score: 95, grade: 'A' });
  });

  it('warns of a target equal to the baseline before it calls the KPI missing', () => {
    const kpis = [{ id: 'a', weight: '0.5', target: 0 }, { id: 'b', weight: '0.5', target: 1 }];
    const rows = [{ kpi: 'a', actual: 5 }, { kpi: 'b', actual: 1 }];
    expect(scoreKpis(rows, { kpis, onMissing: 'zero' })).toMatchObject({
      score: 50,
      kpis: [{ actual: '5', attainment: null, clamped: 0 }, {}],
      warnings: [{ code: 'ZERO_TARGET', kpi: 'a' }, { code: 'MISSING_KPI', kpi: 'a' }],
    });
    expect(refusal(() => scoreKpis(rows, { kpis }))).toEqual(['MISSING_KPI results']);
  });

  it('says of which KPIs there is no value', () => {
    const kpis = ['a', 'b', 'c'].map((id) => ({ id, weight: 1, target: id === 'b' ? 0 : 1 }));
    const told = (results: KpiResult[], onMissing?: 'renormalize'): string => {
      try {
        scoreKpis(results, { kpis, normalizeWeights: true, ...(onMissing === undefined ? {} : { onMissing }) });
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    const why = "'a' has none; 'b' has a target equal to its baseline, by which nothing can be measured";
    expect(told([{ kpi: 'b', actual: 1 }, { kpi: 'c', actual: 1 }])).toBe(`results: received a list of 2, must have an actual or an attainment of every KPI: ${why}. Or set onMissing.`);
    expect(told([{ kpi: 'b', actual: 1 }], 'renormalize')).toContain(`${why}; 'c' has none.`);
  });

  it.each([
    [{ multiply: 'x' }, 'INVALID_NUMBER scorecard.gates[0].effect.multiply'],
    [{ multiply: -1 }, 'INVALID_OPTION scorecard.gates[0].effect.multiply'],
    [{ multiply: null }, 'MISSING_VALUE scorecard.gates[0].effect.multiply'],
    [{ capScore: 'x' }, 'INVALID_NUMBER scorecard.gates[0].effect.capScore'],
    ['none', 'INVALID_OPTION scorecard.gates[0].effect'],
  ])('refuses the effect %j where it is wrong', (effect, issue) => {
    expect(refusal(() => scoreKpis(full, card({ gates: [{ kpi: 'a', min: 1, effect: effect as never }] })))).toEqual([issue]);
  });

  it('needs some KPI that counts', () => {
    expect(refusal(() => scoreKpis([], card({ onMissing: 'renormalize' })))).toEqual(['MISSING_KPI results']);
    expect(scoreKpis([], card({ onMissing: 'zero' })).score).toBe(0);
  });

  it('stays finite', () => {
    const result = scoreKpis([{ kpi: 'a', actual: '9'.repeat(400) }], { kpis: [{ id: 'a', weight: 1, target: 1 }] });
    expect([result.score, result.ungatedScore]).toEqual([Number.MAX_VALUE, Number.MAX_VALUE]);
  });

  it('echoes what was in effect', () => {
    expect(scoreKpis(full, card()).options).toEqual({
      floor: '0',
      cap: null,
      scale: '100',
      decimals: 2,
      normalizeWeights: false,
      onMissing: 'error',
      onInvalid: 'throw',
    });
    expect(Object.is(scoreKpis(full, { ...card(), decimals: -0 }).options.decimals, 0)).toBe(true);
  });

  it('takes weights that only decimals sum to 1', () => {
    const kpis = ['0.1', 0.1, '0.10', 0.7].map((weight, i) => ({ id: String(i), weight, target: 1 }));
    expect(scoreKpis(kpis.map(({ id }) => ({ kpi: id, actual: 1 })), { kpis }).score).toBe(100);
  });

  it.each<[string, Scorecard, string]>([
    ['a negative weight', card({ kpis: [{ id: 'a', weight: 2 }, { id: 'b', weight: -1 }] }), 'WEIGHTS_NOT_ONE scorecard.kpis[1].weight'],
    ['no weight at all', card({ kpis: [{ id: 'a', weight: 0 }], normalizeWeights: true }), 'ZERO_WEIGHTS scorecard.kpis'],
    ['no KPI', { kpis: [] }, 'WEIGHTS_NOT_ONE scorecard.kpis'],
    ['a KPI twice', { kpis: [{ id: 'a', weight: 1 }, { id: 'a', weight: 0 }] }, 'DUPLICATE_ID scorecard.kpis[1].id'],
    ['no baseline where less is better', { kpis: [{ id: 'a', weight: 1, direction: 'lower', target: 1 }] }, 'MISSING_BASELINE scorecard.kpis[0].baseline'],
    ['no tolerance of a range', { kpis: [{ id: 'a', weight: 1, direction: 'range', low: 1, high: 2 }] }, 'MISSING_VALUE scorecard.kpis[0].tolerance'],
    ['a range upside down', { kpis: [{ id: 'a', weight: 1, direction: 'range', low: 3, high: 2, tolerance: 1 }] }, 'INVALID_OPTION scorecard.kpis[0].high'],
    ['a target of a range', { kpis: [{ id: 'a', weight: 1, direction: 'range', low: 1, high: 2, tolerance: 1, target: 1 }] }, 'INVALID_OPTION scorecard.kpis[0].target'],
    ['a tolerance without a range', { kpis: [{ id: 'a', weight: 1, tolerance: 1 }] }, 'INVALID_OPTION scorecard.kpis[0].tolerance'],
    ['a floor above the cap', card({ floor: 2, cap: 1 }), 'FLOOR_ABOVE_CAP scorecard.cap'],
    ['a floor of a KPI above the cap of the card', { kpis: [{ id: 'a', weight: 1, floor: 2 }], cap: 1 }, 'FLOOR_ABOVE_CAP scorecard.kpis[0].floor'],
    ['a cap of a KPI below the floor of the card', { kpis: [{ id: 'a', weight: 1, cap: '0.1' }], floor: '0.2' }, 'FLOOR_ABOVE_CAP scorecard.kpis[0].cap'],
    ['a floor and a cap of a KPI upside down', { kpis: [{ id: 'a', weight: 1, floor: 2, cap: 1 }] }, 'FLOOR_ABOVE_CAP scorecard.kpis[0].cap'],
    ['a baseline below the target where less is better', { kpis: [{ id: 'a', weight: 1, direction: 'lower', baseline: 2, target: 8 }] }, 'INVALID_OPTION scorecard.kpis[0].baseline'],
    ['a baseline above the target where more is better', { kpis: [{ id: 'a', weight: 1, baseline: 8, target: 2 }] }, 'INVALID_OPTION scorecard.kpis[0].baseline'],
    ['grades that rise', card({ grades: [{ grade: 'A', from: 1 }, { grade: 'B', from: 1 }, { grade: 'C', from: null }] }), 'INVALID_OPTION scorecard.grades[1].from'],
    ['a last grade with a bound', card({ grades: [{ grade: 'A', from: 1 }] }), 'INVALID_OPTION scorecard.grades[0].from'],
    ['an open grade in between', card({ grades: [{ grade: 'A', from: null }, { grade: 'B', from: null }] }), 'INVALID_OPTION scorecard.grades[0].from'],
    ['a gate of no KPI', card({ gates: [{ kpi: 'x', min: 1, effect: 'zero' }] }), 'UNKNOWN_KPI scorecard.gates[0].kpi'],
    ['an unknown field', { ...card(), celing: 1 } as Scorecard, 'INVALID_OPTION scorecard.celing'],
    ['too many decimals', card({ decimals: 13 }), 'INVALID_OPTION scorecard.decimals'],
  ])('refuses %s', (_, scorecard, problem) => {
    expect(refusal(() => scoreKpis(full, scorecard))).toContain(problem);
  });

  it('names the bound that was given and the one that it does not go with', () => {
    const told = (scorecard: Scorecard) => (): unknown => scoreKpis([{ kpi: 'a', actual: 1 }], scorecard);
    const kpi = { id: 'a', weight: 1, target: 5 };
    expect(told({ kpis: [{ ...kpi, floor: 2 }], cap: 1 })).toThrow("scorecard.kpis[0].floor: received 2, must not be above the card's cap (1).");
    expect(told({ kpis: [{ ...kpi, cap: 1 }], floor: 2 })).toThrow("scorecard.kpis[0].cap: received 1, must not be below the card's floor (2).");
    expect(told({ kpis: [{ ...kpi, floor: 2, cap: 1 }] })).toThrow('scorecard.kpis[0].cap: received 1, must not be below the floor (2).');
    expect(told({ kpis: [{ ...kpi, direction: 'lower', baseline: 4 }] })).toThrow("scorecard.kpis[0].baseline: received 4, must be above the target (5) with direction 'lower'.");
    expect(told({ kpis: [{ ...kpi, baseline: 6 }] })).toThrow("scorecard.kpis[0].baseline: received 6, must be below the target (5) with direction 'higher'.");
  });

  it('takes a baseline equal to the target as nothing to measure by, and one beside no target as it is', () => {
    for (const direction of ['higher', 'lower'] as const) {
      const score = (kpi: object, row: object) => scoreKpis([{ kpi: 'a', ...row }], { kpis: [{ id: 'a', weight: 1, direction, baseline: 5, ...kpi }], onMissing: 'zero' });
      expect(score({ target: '5.0' }, { actual: 3 }).warnings.map(({ code }) => code)).toEqual(['ZERO_TARGET', 'MISSING_KPI']);
      expect(score({}, { attainment: '0.5' }).score).toBe(50);
    }
  });

  it('takes a whole number for a KPI, which becomes text', () => {
    const { kpis, gates } = scoreKpis([{ kpi: 7, actual: 1 }], { kpis: [{ id: 7, weight: 1, target: 1 }], gates: [{ kpi: 7, min: 1, effect: 'zero' }] });
    expect([kpis[0]?.id, gates[0]?.kpi]).toEqual(['7', '7']);
  });

  it('names what is wrong with rows and team', () => {
    expect(refusal(() => scoreKpis(['a'] as never, card()))).toEqual(['INVALID_ROW results[0]']);
    expect(refusal(() => scoreKpis([...full, { kpi: 'c', actual: 1 }], card()))).toEqual(['UNKNOWN_KPI results[2].kpi']);
    expect(refusal(() => scoreKpis([...full, { kpi: 'a', actual: 1 }], card()))).toEqual(['DUPLICATE_ID results[2].kpi']);
    expect(refusal(() => scoreKpis([{ kpi: 'a', actual: 1, attainment: 1 }], card()))).toEqual(['INVALID_OPTION results[0].attainment']);
    expect(refusal(() => scoreKpis([{ kpi: 'a', actual: '1,000' }], card()))).toEqual(['INVALID_NUMBER results[0].actual']);
    expect(refusal(() => scoreKpis([{ kpi: 'a', actual: 1 }], { kpis: [{ id: 'a', weight: 1 }] }))).toEqual(['MISSING_VALUE scorecard.kpis[0].target']);
    expect(refusal(() => scoreKpis(full, card(), { team: { mode: 'blend', alpha: 2, score: 1 } }))).toEqual(['INVALID_OPTION options.team.alpha']);
    expect(refusal(() => scoreKpis(full, card(), { team: { mode: 'multiply', alpha: 1 } as never }))).not.toEqual([]);
  });
});
