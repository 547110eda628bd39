import { describe, expect, it } from 'vitest';
import { fitLogistic, predictLogistic } from '../../src/forecast/index.js';
import type { FitLogisticOptions, FittedLogistic, LogisticOutcome, LogisticValue } from '../../src/forecast/index.js';
import { createRandom } from '../../src/forecast/random.kernel.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { isMutated } from '../support/mutated.js';
import { issuesOf } from './issues.js';
import { fitNaively, penalised } from './naiveLogistic.js';

/** Deals whose size, source and demo decide, with some luck. */
function makeRows(count: number, seed = 11): LogisticOutcome[] {
  const random = createRandom(seed);
  const unit = (): number => (random() >>> 0) / 2 ** 32;
  return Array.from({ length: count }, () => {
    const size = Math.round(1000 + 9000 * unit());
    const source = ['web', 'web', 'fair', 'referral'][Math.floor(unit() * 4)]!;
    const demo = unit() < 0.4;
    const eta = -1 + 0.0003 * (size - 5000) + (source === 'referral' ? 1.5 : source === 'fair' ? -0.5 : 0) + (demo ? 1 : 0);
    const features: Record<string, LogisticValue> = { size: unit() < 0.15 ? null : size, source: unit() < 0.1 ? null : source, demo: unit() < 0.2 ? null : demo };
    return { outcome: unit() < 1 / (1 + Math.exp(-eta)), features };
  });
}

const ROWS = deepFreeze(makeRows(400));
const coefficientOf = (model: FittedLogistic, feature: string, kind: string, level?: string | null): FittedLogistic['coefficients'][number] =>
  model.coefficients.find((each) => each.feature === feature && each.kind === kind && each.level === level)!;

/** The columns that a fit of ROWS should have, written by hand: intercept, demo, demo missing, size, size missing, fair, referral, not known. */
function denseRows(rows: readonly LogisticOutcome[]): { x: number[][]; y: boolean[]; means: number[]; scales: number[] } {
  const known = (name: string): number[] => rows.flatMap(({ features }) => (features[name] === null ? [] : [Number(features[name])]));
  const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (values: readonly number[]): number => Math.sqrt(average(values.map((value) => (value - average(values)) ** 2)));
  const imputed = (value: unknown, name: string): number[] => (value === null ? [average(known(name)), 1] : [Number(value), 0]);
  const x = rows.map(({ features: { size, source, demo } }) => [
    1, ...imputed(demo, 'demo'), ...imputed(size, 'size'), source === 'fair' ? 1 : 0, source === 'referral' ? 1 : 0, source === null ? 1 : 0,
  ]);
  const means = x[0]!.map((_, i) => average(x.map((row) => row[i]!)));
  const scales = x[0]!.map((_, i) => spread(x.map((row) => row[i]!)));
  scales[1] = spread(known('demo'));
  scales[3] = spread(known('size'));
  return { x, y: rows.map(({ outcome }) => outcome), means, scales };
}

const listed = (model: FittedLogistic): FittedLogistic['coefficients'] => [
  coefficientOf(model, 'demo', 'boolean'), coefficientOf(model, 'demo', 'missing'), coefficientOf(model, 'size', 'number'), coefficientOf(model, 'size', 'missing'),
  coefficientOf(model, 'source', 'level', 'fair'), coefficientOf(model, 'source', 'level', 'referral'), coefficientOf(model, 'source', 'level', null),
];

describe('fitLogistic', () => {
  it.each([0, 1, 25])('finds what a dense fit by the book finds, ridge %s', (ridge) => {
    const model = fitLogistic(ROWS, { ridge, holdout: 0 });
    const { x, y, means, scales } = denseRows(ROWS);
    // the intercept is free when columns are centred, so the twin fits centred columns in units of their scale
    const z = x.map((row) => row.map((value, i) => (i === 0 ? 1 : (value - means[i]!) / scales[i]!)));
    const naive = fitNaively(z, y, [0, ...Array.from({ length: 7 }, () => ridge)]);
    listed(model).forEach(({ coefficient, standardError, scale, mean, feature, kind }, i) => {
      expect(scale).toBeCloseTo(scales[i + 1]!, 9);
      if (kind !== 'number') expect(mean).toBeCloseTo(means[i + 1]!, 12);
      expect(coefficient * scale, `${feature} ${kind}`).toBeCloseTo(naive.beta[i + 1]!, 7);
      expect((standardError ?? NaN) * scale, `${feature} ${kind}`).toBeCloseTo(naive.standardErrors[i + 1]!, 7);
    });
    expect(model.logLikelihood).toBeCloseTo(naive.logLikelihood, 7);
    const centred = naive.beta[0]! - naive.beta.slice(1).reduce((sum, b, i) => sum + (b * means[i + 1]!) / scales[i + 1]!, 0);
    expect(model.intercept).toBeCloseTo(centred, 6);
    expect(model).toMatchObject({ converged: true, training: { rows: 400, positives: y.filter(Boolean).length }, holdout: null, warnings: [] });
  });

  it('stands where the penalised likelihood is flat', () => {
    const ridge = 3;
    const model = fitLogistic(ROWS, { ridge, holdout: 0 });
    const { x, y, scales } = denseRows(ROWS);
    const beta = [model.intercept, ...listed(model).map(({ coefficient }) => coefficient)];
    const penalties = scales.map((scale, i) => (i === 0 ? 0 : ridge * scale * scale));
    beta.forEach((b, i) => {
      const step = 1e-4 / (i === 0 ? 1 : scales[i]!);
      const at = (value: number): number => penalised(x, y, penalties, beta.map((each, j) => (j === i ? value : each)));
      expect(Math.abs(at(b + step) - at(b - step)), `column ${i}`).toBeLessThan(1e-8);
      expect(at(b + step)).toBeLessThan(at(b));
    });
  });

  it('gives the errors of an intercept on the columns as they are', () => {
    const model = fitLogistic(ROWS, { ridge: 0, holdout: 0 });
    const { x, y } = denseRows(ROWS);
    // thousands of money, so that the twin's matrix is well scaled
    const naive = fitNaively(x.map((row) => row.map((value, i) => (i === 3 ? value / 1000 : value))), y, [0, 0, 0, 0, 0, 0, 0, 0]);
    expect(model.interceptStandardError).toBeCloseTo(naive.standardErrors[0]!, 7);
    expect(model.intercept).toBeCloseTo(naive.beta[0]!, 7);
  });

  it('gives the log odds ratio of a two by two table', () => {
    const rows = [[20, 10, 'a'], [10, 40, 'b']].flatMap(([wins, losses, group]) =>
      Array.from({ length: Number(wins) + Number(losses) }, (_, i) => ({ outcome: i < Number(wins), features: { group: group as string } })),
    );
    const model = fitLogistic(rows, { ridge: 0, holdout: 0 });
    expect(model.features).toEqual([{ feature: 'group', kind: 'text', base: 'b', levels: ['a', 'b'] }]);
    expect(model.intercept).toBeCloseTo(Math.log(10 / 40), 10);
    expect(model.coefficients[0]?.coefficient).toBeCloseTo(Math.log((20 * 40) / (10 * 10)), 10);
    expect(model.coefficients[0]?.standardError).toBeCloseTo(Math.sqrt(1 / 20 + 1 / 10 + 1 / 10 + 1 / 40), 10);
    expect(model.interceptStandardError).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 40), 10);
  });

  it('leaves the intercept out of the ridge', () => {
    const model = fitLogistic(ROWS, { ridge: 1e9, holdout: 0 });
    const share = ROWS.filter(({ outcome }) => outcome).length / 400;
    for (const { coefficient, scale } of model.coefficients) expect(Math.abs(coefficient * scale)).toBeLessThan(1e-6);
    expect(model.intercept).toBeCloseTo(Math.log(share / (1 - share)), 4);
  });

  it('takes the most frequent level as base, the first of equals, and keeps what is not known as a level', () => {
    const rows = ['b', 'a', 'a', 'b', null, null, 'c'].map((x, i) => ({ outcome: i % 2 === 0, features: { x } }));
    expect(fitLogistic(rows, { holdout: 0 }).features).toEqual([{ feature: 'x', kind: 'text', base: 'a', levels: ['a', 'b', 'c', null] }]);
    const mostlyUnknown = fitLogistic([...rows, { outcome: true, features: {} }], { holdout: 0 });
    expect(mostlyUnknown.features[0]?.base).toBeNull();
    expect(mostlyUnknown.coefficients.map(({ level, kind }) => [level, kind])).toEqual([['a', 'level'], ['b', 'level'], ['c', 'level']]);
  });

  it('is plain data that survives JSON and predicts the same', () => {
    const model = fitLogistic(ROWS);
    expect(notPlain(model)).toEqual([]);
    const copy = JSON.parse(JSON.stringify(model)) as FittedLogistic;
    expect(copy).toEqual(model);
    expect(predictLogistic(ROWS, copy)).toEqual(predictLogistic(ROWS, model));
  });

  describe('rows held out', () => {
    /** The same by definition, pair by pair. */
    function measureNaively(values: readonly number[], outcomes: readonly boolean[]): { auc: number; logLoss: number; brier: number } {
      let above = 0;
      let pairs = 0;
      values.forEach((win, i) => values.forEach((loss, j) => {
        if (!outcomes[i]! || outcomes[j]!) return;
        pairs += 1;
        above += win > loss ? 1 : win === loss ? 0.5 : 0;
      }));
      const mean = (part: (p: number, y: boolean) => number): number => values.reduce((sum, p, i) => sum + part(p, outcomes[i]!), 0) / values.length;
      return { auc: above / pairs, logLoss: mean((p, y) => -Math.log(y ? p : 1 - p)), brier: mean((p, y) => (p - (y ? 1 : 0)) ** 2) };
    }

    it('test the model: AUC, log loss, Brier score, calibration', () => {
      // few values, so that there are ties
      const rows = ROWS.map(({ outcome, features }) => ({ outcome, features: { source: features['source'], demo: features['demo'] } }));
      const model = fitLogistic(rows, { holdout: 0.25, seed: 4 });
      const { holdout } = model;
      expect(holdout?.rows).toBe(100);
      expect(model.training.rows).toBe(300);
      // the rows held out are those that, put last and fitted with none held out, give the same model
      const held = heldOut(rows, { holdout: 0.25, seed: 4 });
      const { values } = predictLogistic(held, model);
      const outcomes = held.map(({ outcome }) => outcome);
      const naive = measureNaively(values, outcomes);
      expect(holdout?.positives).toBe(outcomes.filter(Boolean).length);
      expect(holdout?.auc).toBeCloseTo(naive.auc, 12);
      expect(holdout?.logLoss).toBeCloseTo(naive.logLoss, 10);
      expect(holdout?.brier).toBeCloseTo(naive.brier, 12);
      expect(holdout?.calibration).toHaveLength(10);
      holdout?.calibration.forEach(({ low, high, count, predicted, observed }, bin) => {
        expect([low, high]).toEqual([bin / 10, (bin + 1) / 10]);
        const inside = values.flatMap((p, i) => (p >= low && (p < high || bin === 9) ? [[p, outcomes[i]! ? 1 : 0] as const] : []));
        expect(count).toBe(inside.length);
        const mean = (part: 0 | 1): number | null => (inside.length === 0 ? null : inside.reduce((sum, each) => sum + each[part], 0) / inside.length);
        if (predicted === null) expect(mean(0)).toBeNull();
        else expect(predicted).toBeCloseTo(mean(0)!, 12);
        expect(observed).toBe(mean(1));
      });
    });

    /** Finds the rows held out from outside: a model fitted without a row knows nothing of its level. */
    function heldOut(rows: readonly LogisticOutcome[], options: FitLogisticOptions): LogisticOutcome[] {
      const named = rows.map(({ outcome }, i) => ({ outcome, features: { name: `row ${String(i).padStart(4, '0')}` } }));
      const seen = new Set(fitLogistic(named, { ...options, ridge: 100 }).features[0]?.levels);
      return rows.filter((_, i) => !seen.has(named[i]!.features.name));
    }

    it('are others for another seed, and none at 0', () => {
      const few = ROWS.slice(0, 60);
      expect(heldOut(few, { seed: 1 })).toHaveLength(12);
      expect(heldOut(few, { seed: 1 })).toEqual(heldOut(few, {}));
      expect(heldOut(few, { seed: 1 })).not.toEqual(heldOut(few, { seed: 2 }));
      expect(fitLogistic(ROWS, { seed: 1 })).toEqual(fitLogistic(ROWS, { seed: 1 }));
      expect(fitLogistic(ROWS, { holdout: 0 }).holdout).toBeNull();
      expect(fitLogistic(ROWS, { holdout: 0.001 }).holdout).toBeNull();
    });

    it('of one outcome have no AUC', () => {
      const rows = Array.from({ length: 40 }, (_, i) => ({ outcome: i === 0, features: { x: i } }));
      const seeds = Array.from({ length: 20 }, (_, seed) => seed).filter((seed) => !issuesOf(() => fitLogistic(rows, { seed })).length);
      expect(seeds.length).toBeGreaterThan(0);
      for (const seed of seeds) expect(fitLogistic(rows, { seed }).holdout).toMatchObject({ positives: 0, auc: null });
    });
  });

  describe('when the features tell all', () => {
    const SPLIT = deepFreeze(Array.from({ length: 40 }, (_, i) => ({ outcome: i >= 20, features: { x: i, noise: (i * 7) % 5 } })));

    it.each([0.001, 1, 1000])('the ridge %s keeps coefficients finite, with a warning', (ridge) => {
      const model = fitLogistic(SPLIT, { ridge, holdout: 0 });
      expect(model.warnings).toEqual([{ code: 'SEPARATED' }]);
      expect(model.converged).toBe(true);
      expect(coefficientOf(model, 'x', 'number').coefficient).toBeGreaterThan(0);
      expect(notPlain(model)).toEqual([]);
    });

    it('without a ridge there is no end to it', () => {
      const model = fitLogistic(SPLIT, { ridge: 0, holdout: 0 });
      expect(model.converged).toBe(false);
      expect(model.warnings).toEqual([{ code: 'NOT_CONVERGED' }, { code: 'SEPARATED' }]);
      expect(notPlain(model)).toEqual([]);
    });

    it('without a ridge there is none where a feature tells some rows apart', () => {
      const won = Array.from({ length: 5 }, () => ({ outcome: true, features: { source: 'referral' } }));
      const others = Array.from({ length: 40 }, (_, i) => ({ outcome: i < 10, features: { source: 'web' } }));
      expect(fitLogistic([...won, ...others], { ridge: 0, holdout: 0 })).toMatchObject({ converged: false, warnings: [{ code: 'NOT_CONVERGED' }] });
      expect(fitLogistic([...won, ...others], { holdout: 0 })).toMatchObject({ converged: true, warnings: [] });
      const steps = [1, 2, 3, 3, 4, 5, 6].map((x, i) => ({ outcome: i > 2, features: { x } }));
      expect(fitLogistic(steps, { ridge: 0, holdout: 0 })).toMatchObject({ converged: false, warnings: [{ code: 'NOT_CONVERGED' }] });
    });

    it('one exception is enough not to warn', () => {
      const tie = [...SPLIT, { outcome: false, features: { x: 20, noise: 0 } }];
      expect(fitLogistic(tie, { holdout: 0 }).warnings).toEqual([]);
      const rows = [...SPLIT, { outcome: false, features: { x: 39, noise: 3 } }];
      expect(fitLogistic(rows, { holdout: 0 }).warnings).toEqual([]);
      expect(fitLogistic(rows, { ridge: 0, holdout: 0 })).toMatchObject({ converged: true, warnings: [] });
    });
  });

  it('warns of features that say nothing, and gives them no weight', () => {
    const rows = ROWS.map(({ outcome, features }, i) => ({ outcome, features: { ...features, same: 7, empty: null, word: 'x', half: i % 2 === 0 ? 3 : null } }));
    const model = fitLogistic(rows, { holdout: 0 });
    expect(model.warnings).toEqual(['empty', 'same', 'word'].map((feature) => ({ code: 'CONSTANT_FEATURE', feature })));
    expect(coefficientOf(model, 'same', 'number')).toMatchObject({ coefficient: 0, standardError: null, mean: 7, scale: 0 });
    expect(coefficientOf(model, 'half', 'number')).toMatchObject({ coefficient: 0, standardError: null });
    expect(coefficientOf(model, 'half', 'missing').standardError).toBeGreaterThan(0);
    expect(model.features.map(({ feature }) => feature)).toEqual(['demo', 'half', 'same', 'size', 'source', 'word']);
    expect(predictLogistic(rows, model).values.every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('fits columns that say the same twice; without a ridge their errors are not determined', () => {
    const rows = ROWS.map(({ outcome, features }) => ({ outcome, features: { a: features['demo'] ?? false, b: features['demo'] ?? false } }));
    const free = fitLogistic(rows, { ridge: 0, holdout: 0 });
    const single = fitLogistic(rows.map(({ outcome, features: { a } }) => ({ outcome, features: { a } })), { ridge: 0, holdout: 0 });
    expect(free.logLikelihood).toBeCloseTo(single.logLikelihood, 8);
    expect(free.coefficients.map(({ standardError }) => standardError)).toEqual([null, null]);
    const [a, b] = fitLogistic(rows, { ridge: 1, holdout: 0 }).coefficients;
    expect(a?.coefficient).toBeCloseTo(b!.coefficient, 10);
    expect(a?.standardError).toBeGreaterThan(0);
  });

  it('keeps its digits far from zero', () => {
    const shifted = ROWS.map(({ outcome, features }) => ({ outcome, features: { size: (features['size'] as number | null) ?? 5000 } }));
    const far = shifted.map(({ outcome, features: { size } }) => ({ outcome, features: { size: size + 1e9 } }));
    const near = fitLogistic(shifted, { holdout: 0 });
    const model = fitLogistic(far, { holdout: 0 });
    expect(model.coefficients[0]?.coefficient).toBeCloseTo(near.coefficients[0]!.coefficient, 9);
    const values = predictLogistic(far, model).values;
    predictLogistic(shifted, near).values.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 6));
  });

  it('stops after as many steps as it may take', () => {
    const model = fitLogistic(ROWS, { maxIterations: 1, holdout: 0 });
    expect(model).toMatchObject({ iterations: 1, converged: false, warnings: [{ code: 'NOT_CONVERGED' }], options: { ridge: 1, holdout: 0, seed: 1, maxIterations: 1 } });
  });

  it('takes names that objects have of their own for names', () => {
    const rows = JSON.parse('[{"outcome":true,"features":{"constructor":1,"__proto__":2}},{"outcome":false,"features":{"constructor":2,"__proto__":1}},{"outcome":true,"features":{"constructor":2,"__proto__":2}},{"outcome":false,"features":{}}]') as LogisticOutcome[];
    const model = fitLogistic(rows, { holdout: 0 });
    expect(model.features.map(({ feature }) => feature)).toEqual(['__proto__', 'constructor']);
    expect(predictLogistic(rows, model).values[3]).toBeLessThan(0.5);
  });

  it.each<[string, unknown, object, string]>([
    ['no rows', [], {}, 'EMPTY_INPUT rows'],
    ['one class', [{ outcome: true, features: { x: 1 } }], {}, 'ONE_CLASS rows'],
    ['only losses', [{ outcome: false, features: { x: 1 } }, { outcome: false, features: { x: 2 } }], {}, 'ONE_CLASS rows'],
    ['no outcome', [{ outcome: null, features: { x: 1 } }], {}, 'MISSING_VALUE rows[0].outcome'],
    ['an outcome that is a number', [{ outcome: 1, features: { x: 1 } }], {}, 'INVALID_ROW rows[0].outcome'],
    ['no features', [{ outcome: true }], {}, 'MISSING_VALUE rows[0].features'],
    ['features that are no object', [{ outcome: true, features: [1] }], {}, 'INVALID_OPTION rows[0].features'],
    ['a row that is none', [null], {}, 'INVALID_ROW rows[0]'],
    ['a feature that is an object', [{ outcome: true, features: { x: {} } }], {}, 'INVALID_ROW rows[0].features.x'],
    ['a feature that is no number', [{ outcome: true, features: { x: NaN } }], {}, 'INVALID_NUMBER rows[0].features.x'],
    ['a feature beyond all bounds', [{ outcome: true, features: { x: 1e200 } }], {}, 'INVALID_NUMBER rows[0].features.x'],
    ['a feature of two kinds', [{ outcome: true, features: { x: 1 } }, { outcome: true, features: { x: '1' } }], {}, 'INVALID_ROW rows[1].features.x'],
    ['no list', null, {}, 'MISSING_VALUE rows'],
    ['a negative ridge', [], { ridge: -1 }, 'INVALID_OPTION options.ridge'],
    ['all rows held out', [], { holdout: 1 }, 'INVALID_OPTION options.holdout'],
    ['a broken seed', [], { seed: 0.5 }, 'INVALID_OPTION options.seed'],
    ['no steps', [], { maxIterations: 0 }, 'INVALID_OPTION options.maxIterations'],
    ['an unknown option', [], { lambda: 1 }, 'INVALID_OPTION options.lambda'],
  ])('refuses %s', (_, rows, options, issue) => {
    expect(issuesOf(() => fitLogistic(rows as LogisticOutcome[], options))).toEqual([issue]);
  });

  it('refuses ids as features', () => {
    const rows = Array.from({ length: 1200 }, (_, i) => ({ outcome: i % 2 === 0, features: { size: i, email: `${i}@example.com` } }));
    expect(issuesOf(() => fitLogistic(rows, { holdout: 0 }))).toEqual(['TOO_MANY_LEVELS rows.features.email']);
    expect(fitLogistic(rows.slice(0, 40), { holdout: 0 }).coefficients).toHaveLength(40);
  });

  it.skipIf(isMutated)('takes hundreds of levels', () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({ outcome: i % 2 === 0, features: { size: i, email: `${i}@example.com` } }));
    expect(fitLogistic(rows, { holdout: 0 }).coefficients).toHaveLength(400);
  });
});
