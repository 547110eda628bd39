import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isSalesMathError } from '../../src/errors.js';
import {
  decimalSchema,
  idSchema,
  NOT_NEGATIVE,
  notEmpty,
  parseConfig,
  POSITIVE,
  readId,
  readMoneyStyle,
  refuse,
  requireCurrency,
  requireDecimal,
  requireInteger,
  requireOptions,
  requireRows,
  requireWord,
} from '../../src/internal/validate.js';

function issuesOf(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!isSalesMathError(error)) throw error;
    return error.issues.map(({ code, message }) => `${code} ${message}`);
  }
  return ['nothing was thrown'];
}

const parse = (schema: z.ZodMiniType, input: unknown): string[] => issuesOf(() => parseConfig(schema, input, 'plan'));

describe('parseConfig', () => {
  it('gives what the schema makes of the input', () => {
    const schema = z.strictObject({ rate: decimalSchema(), mode: z._default(z.enum(['a', 'b']), 'a') });
    expect(parseConfig(schema, { rate: 0.5 }, 'plan')).toEqual({ rate: '0.5', mode: 'a' });
  });

  it('keeps the error of zod as the cause', () => {
    try {
      parseConfig(z.string(), 5, 'plan');
    } catch (error) {
      expect((error as Error).cause).toBeInstanceOf(z.core.$ZodError);
    }
    expect.assertions(1);
  });

  it('says of every type what it must be', () => {
    expect(parse(z.string(), 5)).toEqual(['INVALID_OPTION plan: received 5, must be text.']);
    expect(parse(z.number(), 'x')).toEqual(['INVALID_OPTION plan: received "x", must be a finite number.']);
    expect(parse(z.number(), Number.NaN)).toEqual(['INVALID_OPTION plan: received NaN, must be a finite number.']);
    expect(parse(z.int(), 1.5)).toEqual(['INVALID_OPTION plan: received 1.5, must be a whole number.']);
    expect(parse(z.boolean(), 1)).toEqual(['INVALID_OPTION plan: received 1, must be true or false.']);
    expect(parse(z.array(z.string()), {})).toEqual(['INVALID_OPTION plan: received an object, must be a list.']);
    expect(parse(z.strictObject({}), [])).toEqual(['INVALID_OPTION plan: received a list of 0, must be an object.']);
    expect(parse(z.record(z.string(), z.string()), 5)).toEqual(['INVALID_OPTION plan: received 5, must be an object.']);
    expect(parse(z.bigint(), 5)).toEqual(['INVALID_OPTION plan: received 5, must be bigint.']);
  });

  it('calls missing what is absent or null', () => {
    const schema = z.strictObject({ a: z.string(), b: z.array(z.string()), c: z.enum(['x', 'y']), d: decimalSchema(), e: idSchema() });
    expect(parse(schema, { c: null, d: null })).toEqual([
      'MISSING_VALUE plan.a: received undefined, must be text.',
      'MISSING_VALUE plan.b: received undefined, must be a list.',
      "MISSING_VALUE plan.c: received null, must be one of 'x', 'y'.",
      expect.stringMatching(/^MISSING_VALUE plan\.d: received null, must be a finite number or a plain decimal/),
      'MISSING_VALUE plan.e: received undefined, must be text that is not empty, or a safe integer.',
    ]);
    expect(parse(z.strictObject({ f: z.unknown() }), {})).toEqual(['MISSING_VALUE plan.f: received undefined, must be given.']);
    expect(parse(z.strictObject({}), undefined)).toEqual(['MISSING_VALUE plan: received undefined, must be an object.']);
  });

  it('names every unknown field', () => {
    expect(parse(z.strictObject({ a: z.strictObject({ x: z.string() }) }), { a: { x: '', y: 1 }, b: {}, c: 'z' })).toEqual([
      'INVALID_OPTION plan.a.y: received 1, is not a known field here; check its spelling.',
      'INVALID_OPTION plan.b: received an object, is not a known field here; check its spelling.',
      'INVALID_OPTION plan.c: received "z", is not a known field here; check its spelling.',
    ]);
  });

  it('lists the words allowed', () => {
    expect(parse(z.enum(['a', 'b']), 'c')).toEqual(["INVALID_OPTION plan: received \"c\", must be one of 'a', 'b'."]);
    expect(parse(z.literal(['a', 3, null]), 5)).toEqual(["INVALID_OPTION plan: received 5, must be one of 'a', 3, null."]);
  });

  it('says how long, how much and how little', () => {
    expect(parse(z.array(z.string()).check(notEmpty), [])).toEqual(['INVALID_OPTION plan: received a list of 0, must not be empty.']);
    expect(parse(z.string().check(notEmpty), '')).toEqual(['INVALID_OPTION plan: received "", must not be empty.']);
    expect(parse(z.int().check(z.minimum(0)), -1)).toEqual(['INVALID_OPTION plan: received -1, must be 0 or more.']);
    expect(parse(z.int().check(z.maximum(12)), 13)).toEqual(['INVALID_OPTION plan: received 13, must be 12 or less.']);
    expect(parse(z.number().check(z.gt(0)), 0)).toEqual(['INVALID_OPTION plan: received 0, must be above 0.']);
    expect(parse(z.number().check(z.lt(1)), 1)).toEqual(['INVALID_OPTION plan: received 1, must be below 1.']);
  });

  it('has words for what it does not know, and takes those of a check', () => {
    expect(parse(z.string().check(z.regex(/^a/)), 'b')).toEqual(['INVALID_OPTION plan: received "b", is not allowed here.']);
    expect(parse(z.string().check(z.refine(() => false, 'must rhyme')), 'b')).toEqual(['INVALID_OPTION plan: received "b", must rhyme.']);
  });

  describe('of a union', () => {
    const union = z.union([z.string(), z.strictObject({ x: z.number() })]);

    it('reports what went wrong deepest', () => {
      expect(parse(z.array(union), ['', { x: '1' }])).toEqual(['INVALID_OPTION plan[1].x: received "1", must be a finite number.']);
    });

    it('names all forms where none was recognised', () => {
      expect(parse(union, 5)).toEqual(['INVALID_OPTION plan: received 5, must be text or an object.']);
      expect(parse(union, undefined)).toEqual(['MISSING_VALUE plan: received undefined, must be text or an object.']);
      expect(parse(z.union([z.literal('a'), z.literal('b'), z.literal('a')]), 5)).toEqual([
        "INVALID_OPTION plan: received 5, must be one of 'a' or one of 'b'.",
      ]);
    });

    it('prefers an issue of ours, and an unknown field, to the list of forms', () => {
      expect(parse(z.union([z.strictObject({}), decimalSchema()]), 'x')).toEqual([
        expect.stringMatching(/^INVALID_NUMBER plan: received "x", must be a finite number/),
      ]);
      expect(parse(union, { x: 1, y: 2 })).toEqual(['INVALID_OPTION plan.y: received 2, is not a known field here; check its spelling.']);
    });

    it('lists the kinds of one that is told apart by a field', () => {
      const kinds = z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a'), n: z.number() }),
        z.strictObject({ kind: z.literal('b') }),
      ]);
      expect(parse(kinds, { kind: 'c' })).toEqual(["INVALID_OPTION plan.kind: received \"c\", must be one of 'a', 'b'."]);
      expect(parse(kinds, {})).toEqual(["MISSING_VALUE plan.kind: received undefined, must be one of 'a', 'b'."]);
      expect(parse(kinds, { kind: 'a', n: '1' })).toEqual(['INVALID_OPTION plan.n: received "1", must be a finite number.']);
    });

    it('has words for a union that says nothing of itself', () => {
      expect(parse(z.union([]), 5)).toEqual(['INVALID_OPTION plan: received 5, is not one of the forms allowed here.']);
    });
  });

  it('finds what was received behind paths that lead nowhere', () => {
    const schema = z.any().check((ctx) => refuse(ctx, 'INVALID_RANGE', ['a', 'b', 0], 'x', 'must be elsewhere'));
    expect(parse(schema, { a: 5 })).toEqual(['INVALID_RANGE plan.a.b[0]: received undefined, must be elsewhere.']);
  });
});

describe('decimalSchema', () => {
  it('gives the exact string', () => {
    expect(['1.50', 0.1, 1e21, 12n].map((value) => parseConfig(decimalSchema(), value, 'v'))).toEqual([
      '1.5',
      '0.1',
      '1000000000000000000000',
      '12',
    ]);
  });

  it('asks for more where it is told to', () => {
    expect(parseConfig(decimalSchema(NOT_NEGATIVE), 0, 'v')).toBe('0');
    expect(parse(decimalSchema(NOT_NEGATIVE), -1)).toEqual(['INVALID_OPTION plan: received -1, must be 0 or more.']);
    expect(parse(decimalSchema(POSITIVE), 0)).toEqual(['INVALID_OPTION plan: received 0, must be above 0.']);
    expect(parse(decimalSchema({ ...NOT_NEGATIVE, code: 'NEGATIVE_RATE' }), '-0.1')).toEqual([
      'NEGATIVE_RATE plan: received "-0.1", must be 0 or more.',
    ]);
    expect(parse(decimalSchema(), '1,5')[0]).toMatch(/^INVALID_NUMBER plan: received "1,5"/);
  });
});

describe('ids', () => {
  it('are text that is not empty, or a safe integer', () => {
    expect(['a', ' ', 7, -1, 0].map(readId)).toEqual(['a', ' ', '7', '-1', '0']);
    expect(['', 1.5, 2 ** 53, Number.NaN, null, undefined, true, {}, 7n].map(readId)).toEqual(Array(9).fill(null));
    expect(parseConfig(idSchema(), 7, 'id')).toBe('7');
    expect(parse(idSchema(), '')).toEqual(['INVALID_ID plan: received "", must be text that is not empty, or a safe integer.']);
  });
});

describe('requireDecimal', () => {
  it('reads, or says where there is no number', () => {
    expect(requireDecimal('2.5', 'a')).toEqual({ n: 25n, d: 10n });
    expect(issuesOf(() => requireDecimal('x', 'a'))[0]).toMatch(/^INVALID_NUMBER a: received "x"/);
    expect(issuesOf(() => requireDecimal(null, 'a'))[0]).toMatch(/^MISSING_VALUE a: received null/);
    expect(issuesOf(() => requireDecimal(undefined, 'a'))[0]).toMatch(/^MISSING_VALUE a: received undefined/);
  });
});

describe('requireInteger', () => {
  it('takes whole numbers alone', () => {
    expect(requireInteger(7, 'n')).toBe(7);
    expect(issuesOf(() => requireInteger(1.5, 'n'))).toEqual(['INVALID_NUMBER n: received 1.5, must be a whole number.']);
    expect(issuesOf(() => requireInteger('7', 'n'))).toEqual(['INVALID_NUMBER n: received "7", must be a whole number.']);
    expect(issuesOf(() => requireInteger(null, 'n'))).toEqual(['MISSING_VALUE n: received null, must be a whole number.']);
    expect(issuesOf(() => requireInteger(undefined, 'n'))).toEqual(['MISSING_VALUE n: received undefined, must be a whole number.']);
  });
});

describe('requireOptions', () => {
  it('takes none, and refuses what it does not know', () => {
    const known = ['currency'];
    expect(requireOptions(undefined, known)).toEqual({});
    expect(requireOptions(null as never, known)).toEqual({});
    expect(requireOptions({ currency: 'USD' }, known)).toEqual({ currency: 'USD' });
    expect(issuesOf(() => requireOptions({ curency: 'USD' }, known))).toEqual([
      "INVALID_OPTION options.curency: received \"USD\", is not an option here; known are 'currency'.",
    ]);
    expect(issuesOf(() => requireOptions({ alpha: 1 } as never, []))).toEqual([
      'INVALID_OPTION options.alpha: received 1, is not an option here; there are none.',
    ]);
    expect(issuesOf(() => requireOptions([] as never, known, 'format'))).toEqual([
      'INVALID_OPTION format: received a list of 0, must be an object.',
    ]);
    expect(issuesOf(() => requireOptions('USD' as never, known))).toEqual(['INVALID_OPTION options: received "USD", must be an object.']);
  });
});

describe('requireWord', () => {
  it('takes one of the words, or the default', () => {
    expect(requireWord(undefined, ['a', 'b'], 'b', 'p')).toBe('b');
    expect(requireWord('a', ['a', 'b'], 'b', 'p')).toBe('a');
    expect(issuesOf(() => requireWord(null, ['a', 'b'], 'b', 'p'))).toEqual(["INVALID_OPTION p: received null, must be one of 'a', 'b'."]);
  });
});

describe('requireRows', () => {
  it('takes any iterable but text', () => {
    const list = [1];
    const set = new Set([1]);
    expect(requireRows(list, 'rows')).toBe(list);
    expect(requireRows(set, 'rows')).toBe(set);
    expect(issuesOf(() => requireRows('ab', 'rows'))).toEqual(['INVALID_OPTION rows: received "ab", must be a list or another iterable.']);
    expect(issuesOf(() => requireRows({} as never, 'rows'))).toEqual([
      'INVALID_OPTION rows: received an object, must be a list or another iterable.',
    ]);
    expect(issuesOf(() => requireRows(null as never, 'rows'))).toEqual(['MISSING_VALUE rows: received null, must be a list.']);
  });
});

describe('readMoneyStyle', () => {
  it('decides minor units and rounding', () => {
    expect(readMoneyStyle({})).toEqual({ minorUnits: 2, rounding: 'halfUp' });
    expect(readMoneyStyle({ currency: 'KWD', rounding: 'down' })).toEqual({ minorUnits: 3, rounding: 'down' });
    expect(readMoneyStyle({ currency: 'KWD', minorUnits: 0 })).toEqual({ minorUnits: 0, rounding: 'halfUp' });
    expect(Object.is(readMoneyStyle({ minorUnits: -0 }).minorUnits, 0)).toBe(true);
    expect(readMoneyStyle({ minorUnits: 12 }).minorUnits).toBe(12);
  });

  it('checks all three, also where one would win', () => {
    expect(issuesOf(() => readMoneyStyle({ currency: 'XYZ', minorUnits: 2 }, 'money'))[0]).toMatch(/^UNKNOWN_CURRENCY money\.currency/);
    for (const minorUnits of [13, -1, 0.5, Number.NaN, '2' as never, null as never]) {
      expect(issuesOf(() => readMoneyStyle({ minorUnits }))[0]).toMatch(/^INVALID_OPTION options\.minorUnits/);
    }
    expect(issuesOf(() => readMoneyStyle({ rounding: 'HALF_UP' as never }))[0]).toMatch(/^INVALID_OPTION options\.rounding/);
    expect(requireCurrency('CLF', 'p')).toBe(4);
  });
});
