import { describe, expect, it } from 'vitest';
import { isSalesMathError, SalesMathError } from '../../src/errors.js';
import { describe as describeValue, fail, failOnIssues, fieldIssue, issue, joinPath } from '../../src/internal/issues.js';

function caught(call: () => void): SalesMathError {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('describe', () => {
  it.each<[unknown, string]>([
    ['1,234', '"1,234"'],
    ['a\n"b"', '"a\\n\\"b\\""'],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    [5, '5'],
    [-0, '0'],
    [Number.NaN, 'NaN'],
    [true, 'true'],
    [undefined, 'undefined'],
    [null, 'null'],
    [12n, '12'],
    [10n ** 60n, `1${'0'.repeat(59)}…`],
    [Symbol('s'), 'Symbol(s)'],
    [[1, 2], 'a list of 2'],
    [new Date(Number.NaN), 'a Date'],
    [() => 1, 'a function'],
  ])('%s', (value, text) => {
    expect(describeValue(value)).toBe(text);
  });

  it('never prints what is in an object: rows hold personal data', () => {
    expect(describeValue({ name: 'Ana', toString: () => 'Ana' })).toBe('an object');
    expect(describeValue(['Ana'])).not.toContain('Ana');
  });
});

describe('joinPath', () => {
  it('writes indexes in brackets', () => {
    expect(joinPath('plan', ['components', 0, 'tiers', 2, 'upTo'])).toBe('plan.components[0].tiers[2].upTo');
    expect(joinPath('', ['a', 'b'])).toBe('a.b');
    expect(joinPath('rows', [])).toBe('rows');
    expect(joinPath('rows', [Symbol('s')])).toBe('rows.Symbol(s)');
  });
});

describe('fail', () => {
  it('throws one issue, whose sentence says where, what and what is allowed', () => {
    const error = caught(() => fail('INVALID_NUMBER', 'rows[3].amount', '1,5', 'must be a number'));
    expect(error.code).toBe('INVALID_NUMBER');
    expect(error.message).toBe('rows[3].amount: received "1,5", must be a number.');
    expect(error.issues).toEqual([
      { code: 'INVALID_NUMBER', path: 'rows[3].amount', message: 'rows[3].amount: received "1,5", must be a number.', received: '"1,5"' },
    ]);
    expect(error.omitted).toBe(0);
    expect(error).toBeInstanceOf(SalesMathError);
  });
});

describe('failOnIssues', () => {
  const one = (i: number) => issue('INVALID_NUMBER', `rows[${i}]`, i, 'must be something else');

  it('throws all of them, the first one leading', () => {
    const error = caught(() => failOnIssues([issue('INVALID_ID', 'id', 1.5, 'must be whole'), one(1)]));
    expect(error.code).toBe('INVALID_ID');
    expect(error.issues.map(({ code }) => code)).toEqual(['INVALID_ID', 'INVALID_NUMBER']);
  });

  it('lists fifty and counts the rest', () => {
    const error = caught(() => failOnIssues(Array.from({ length: 53 }, (_, i) => one(i))));
    expect(error.issues).toHaveLength(50);
    expect(error.omitted).toBe(3);
    expect(error.message.endsWith('\n… and 3 more')).toBe(true);
  });

  it('throws nothing where nothing was found', () => {
    expect(() => failOnIssues([])).not.toThrow();
  });
});

describe('a field that is absent', () => {
  const rule = 'must be given';

  it('names the fields that the row has: a column may be there under another name', () => {
    const row = { 'Deal Id': 'd1', Amount: 'secret' };
    expect(fieldIssue('INVALID_ID', 'rows[0].id', undefined, rule, row)).toEqual({
      code: 'MISSING_VALUE',
      path: 'rows[0].id',
      message: "rows[0].id: received undefined, must be given. The row has 'Deal Id', 'Amount'.",
      received: 'undefined',
    });
  });

  it('names what has room in a message', () => {
    const rowOf = (name: string): object => ({ [name]: 1 });
    expect(fieldIssue('INVALID_ID', 'p', undefined, rule, rowOf('x'.repeat(298))).message).toMatch(/ The row has 'x{298}'\.$/);
    expect(fieldIssue('INVALID_ID', 'p', undefined, rule, rowOf('x'.repeat(299))).message).toMatch(/ The row has 'x{299}…\.$/);
  });

  it.each<[string, unknown, unknown]>([
    ['null, which stands there', null, { id: null }],
    ['a value', 'x', { id: 'x' }],
    ['a row without fields', undefined, {}],
    ['no row', undefined, undefined],
    ['null for a row', undefined, null],
  ])('says nothing more for %s', (_, received, row) => {
    expect(fieldIssue('INVALID_ID', 'p', received, rule, row).message).toMatch(/, must be given\.$/);
  });
});
