import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '../oracle/laws.js';
import type { Known } from './agreement.js';
import { libraryTakes, listKnown, listRecorded, listResults, OTHERS, partsOf, passesAjv, passesZod, pathsIn, schemaNamed, withAt } from './agreement.js';
import { ACROSS, KINDER, KINDER_TO_FIELDS } from './rules.js';

const known = listKnown();
const recorded = listRecorded();
const functions = [...new Set(known.map(({ call }) => call.fn))].sort();
const nameOf = ({ place }: Known): string => `${place.fn}, ${place.argument}`;

/** Whether a function takes more of a field than the type says; null stands for absent in many options. */
function isKind({ place }: Known, path: readonly (string | number)[], other: unknown): boolean {
  return other === null || place.types.some((type) => KINDER[type]?.some((field) => field === '*' || field === path[0]));
}

describe('a value that the library is known to take', () => {
  it('is found for most functions', () => {
    expect(functions.length).toBeGreaterThan(70);
  });

  it('passes the zod schema of its type, unchanged', () => {
    expect(recorded.length).toBeGreaterThan(1000);
    for (const each of [...known, ...recorded]) {
      const outcomes = each.place.types.map((type) => schemaNamed(type).safeParse(each.value));
      const passed = outcomes.find(({ success }) => success);
      expect(passed, `${nameOf(each)}: ${JSON.stringify(outcomes[0]?.error?.issues)}`).toBeDefined();
      expect(passed?.data).toBe(each.value);
    }
  });

  it('is made of values that pass the schemas of their types', () => {
    for (const each of [...known, ...recorded]) {
      const [type, union] = each.place.types;
      for (const part of union === undefined ? partsOf({ $named: type! }, each.value) : []) {
        expect(schemaNamed(part.type).safeParse(part.value).error?.issues, `${nameOf(each)}: a ${part.type}, ${JSON.stringify(part.value)}`).toBeUndefined();
      }
    }
  });

  it('passes its JSON Schema in an independent validator', () => {
    for (const each of [...known, ...recorded]) expect(each.place.types.some((type) => passesAjv(type, each.value)), nameOf(each)).toBe(true);
  });
});

describe('a value that was damaged', () => {
  it.each(functions)('is refused by the schema where %s refuses it, and nowhere else', (name) => {
    const mine = known.filter(({ call, value }) => call.fn === name && pathsIn(value).length > 0 && JSON.stringify(call.args).length < 20_000);
    if (mine.length === 0) return;
    const blows = fc.constantFrom(...mine).chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...pathsIn(each.value)), fc.constantFrom(...OTHERS)));
    fc.assert(
      fc.property(blows, ([each, path, other]) => {
        const value = withAt(each.value, path, other);
        const { taken, codes } = libraryTakes(each, value);
        const passes = passesZod(each, value);
        const isAcross = codes.every((code) => each.place.types.some((type) => ACROSS[type]?.includes(code)));
        if (taken === false && passes) expect(isAcross, `${nameOf(each)}: the library refuses ${path.join('.')} with ${codes.join()}`).toBe(true);
        if (taken === true && !passes) expect(isKind(each, path, other), `${nameOf(each)}: the library takes ${path.join('.')}`).toBe(true);
        const isJson = other === undefined || !Number.isNaN(other);
        if (passes && isJson) expect(each.place.types.some((type) => passesAjv(type, value)), `${nameOf(each)}: ajv refuses ${path.join('.')}`).toBe(true);
      }),
      runs(60),
    );
  }, PATIENCE);

  it('is refused for a further field where the function refuses it, and nowhere else', () => {
    const tried = new Set<string>();
    for (const each of [...known, ...recorded]) {
      if (JSON.stringify(each.args).length > 20_000) continue;
      for (const path of [[], ...pathsIn(each.value)]) {
        const within = path.reduce((inside: unknown, key) => (inside as Record<string | number, unknown>)[key], each.value);
        const spot = `${each.place.types.join()} ${path.map((key) => (typeof key === 'number' ? '#' : key)).join('.')}`;
        if (typeof within !== 'object' || within === null || Array.isArray(within) || tried.size === tried.add(spot).size) continue;
        const value = withAt(each.value, [...path, 'further'], 'x');
        const { taken, codes } = libraryTakes(each, value);
        const passes = passesZod(each, value);
        if (taken === false && passes) expect(codes, `${nameOf(each)}: the library refuses a field in ${spot}`).not.toContain('INVALID_OPTION');
        if (taken === true && !passes) expect(KINDER_TO_FIELDS, `${nameOf(each)}: the library takes a field in ${spot}`).toContain(spot);
      }
    }
    expect(tried.size).toBeGreaterThan(400);
  }, PATIENCE);

  it('is mostly refused by its JSON Schema alone too', () => {
    let both = 0;
    let refused = 0;
    for (const each of known.filter((_, index) => index % 7 === 0)) {
      for (const path of pathsIn(each.value).slice(0, 12)) {
        for (const other of ['x', -1, [], true]) {
          const value = withAt(each.value, path, other);
          if (passesZod(each, value)) continue;
          refused += 1;
          if (!each.place.types.some((type) => passesAjv(type, value))) both += 1;
        }
      }
    }
    expect(refused).toBeGreaterThan(1000);
    expect(both / refused).toBeGreaterThan(0.9);
  });
});

describe('what one function returns and another is handed', () => {
  it.each([
    ['analyzeFunnel', 'tallyFunnel', 'FunnelTally'],
    ['analyzeLossReasons', 'tallyLossReasons', 'LossReasonTally'],
    ['analyzeSequences', 'tallySequences', 'SequenceTally'],
    ['analyzeRetention', 'tallyRetention', 'RetentionTally'],
    ['calculateCsat', 'tallyCsat', 'CsatTally'],
    ['sumMoneyBy', 'tallySums', 'SumTally'],
    ['summarizeOrders', 'tallyOrders', 'OrdersTally'],
    ['summarizeOrders', 'summarizeOrders', 'OrdersSummary'],
    ['calculateNps', 'calculateNps', 'NetPromoterScore'],
    ['calculateCommission', 'calculateCommission', 'CommissionResult'],
  ])('of the calls of %s, as %s gives it, passes both schemas of %s', (known, fn, type) => {
    for (const result of listResults(known, fn)) {
      const { success, error } = schemaNamed(type).safeParse(result);
      expect(success, JSON.stringify(error?.issues)).toBe(true);
      expect(passesAjv(type, result)).toBe(true);
    }
  });
});
