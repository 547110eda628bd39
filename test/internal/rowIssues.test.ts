import { describe, expect, it } from 'vitest';
import { calculateTrueUp } from '../../src/commission/index.js';
import type { SalesMathError } from '../../src/errors.js';
import { isSalesMathError } from '../../src/errors.js';
import { createFunnel, scoreLeads, snapshotStages } from '../../src/funnel/index.js';
import { issue } from '../../src/internal/issues.js';
import { createBadRows, createRowIssues, readGood } from '../../src/internal/rowIssues.js';
import { analyzeMovements } from '../../src/lifecycle/index.js';
import { classifyAbc } from '../../src/tiering/index.js';

function caught(call: () => unknown): SalesMathError {
  try {
    call();
  } catch (error) {
    if (isSalesMathError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const BAD = Array.from({ length: 53 }, () => ({}));

describe('many bad rows', () => {
  it.each<[string, () => unknown, string]>([
    ['a stage history', () => snapshotStages(BAD as never, createFunnel('crm'), { asOf: '2026-01-31' }), 'entries[49].dealId'],
    ['leads', () => scoreLeads(BAD as never, { fit: [], behaviour: [] }, { asOf: '2026-01-31' }), 'leads[49].id'],
    ['items', () => classifyAbc(BAD as never), 'items[49].id'],
    ['values by period', () => analyzeMovements(BAD as never), 'rows[49].customerId'],
    ['earnings', () => calculateTrueUp(BAD as never, []), 'earnedNow[16].period.key'],
  ])('are listed up to 50, and the rest counted: %s', (_, call, last) => {
    const error = caught(call);
    expect(error.issues).toHaveLength(50);
    expect(error.issues.some(({ path }) => path === last)).toBe(true);
    expect(error.omitted).toBeGreaterThanOrEqual(3);
    expect(error.message).toContain(`… and ${error.omitted} more`);
  });

  it('are all there when they are collected', () => {
    const { rejected } = snapshotStages(BAD as never, createFunnel('crm'), { asOf: '2026-01-31', onInvalid: 'collect' });
    expect(rejected).toHaveLength(53);
    expect(scoreLeads(BAD as never, { fit: [], behaviour: [] }, { asOf: '2026-01-31', onInvalid: 'collect' }).rejected).toHaveLength(53);
  });
});

describe('createRowIssues', () => {
  it('says of what is absent that it is missing, and of a note what it says', () => {
    const issues = createRowIssues();
    issues.add('INVALID_NUMBER', 'rows[0].a', null, 'must be a number');
    issues.add('INVALID_NUMBER', 'rows[1].a', 'x', 'must be a number');
    issues.note(issue('INVALID_ROW', 'rows[2]', null, 'must be an object'));
    const { issues: found, omitted } = caught(() => issues.settle());
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(['MISSING_VALUE rows[0].a', 'INVALID_NUMBER rows[1].a', 'INVALID_ROW rows[2]']);
    expect(omitted).toBe(0);
  });

  it('throws nothing when there is nothing', () => {
    const issues = createRowIssues();
    expect(() => issues.settle()).not.toThrow();
  });

  it('counts from the fifty-first on', () => {
    const issues = createRowIssues();
    for (let i = 0; i < 50; i += 1) issues.add('INVALID_ID', `rows[${i}].id`, '', 'must be text');
    expect(caught(() => issues.settle()).omitted).toBe(0);
    issues.add('INVALID_ID', 'rows[50].id', '', 'must be text');
    const error = caught(() => issues.settle());
    expect([error.issues.length, error.omitted]).toEqual([50, 1]);
  });
});

describe('createBadRows', () => {
  const found = issue('INVALID_ROW', 'rows[3]', 7, 'must be an object');

  it('gives the rows that are collected, with the ids that can be one', () => {
    const bad = createBadRows(true);
    ['a', 7, '', null, 1.5].forEach((id, index) => bad.reject(index, id, found));
    bad.settle();
    const told = { code: 'INVALID_ROW', path: 'rows[3]', message: 'rows[3]: received 7, must be an object.' };
    expect(bad.rejected).toEqual([{ index: 0, id: 'a', ...told }, { index: 1, id: '7', ...told }, { index: 2, ...told }, { index: 3, ...told }, { index: 4, ...told }]);
  });

  it('gives the first fault of a row that has several, and knows that it was collected', () => {
    const bad = createBadRows(true);
    expect(bad.isRejected(3)).toBe(false);
    bad.reject(3, 'a', found);
    bad.reject(3, 'a', issue('INVALID_ID', 'rows[3].id', 7, 'must be text'));
    expect([bad.isRejected(3), bad.isRejected(4)]).toEqual([true, false]);
    expect(bad.rejected.map(({ code }) => code)).toEqual(['INVALID_ROW']);
  });

  it('throws the others', () => {
    const bad = createBadRows(false);
    bad.settle();
    bad.reject(3, 'a', found);
    expect(bad.rejected).toEqual([]);
    expect(caught(() => bad.settle()).issues).toEqual([found]);
  });
});

describe('bad rows of two lists', () => {
  const other = issue('INVALID_ROW', 'others[3]', 7, 'must be an object');

  it('are thrown together', () => {
    const issues = createRowIssues();
    createBadRows(false, issues).reject(3, 'a', issue('INVALID_ROW', 'rows[3]', 7, 'must be an object'));
    createBadRows(false, issues).reject(3, 'b', other);
    expect(caught(() => issues.settle()).issues.map(({ path }) => path)).toEqual(['rows[3]', 'others[3]']);
  });
});

describe('readGood', () => {
  const read = (row: unknown): void => {
    if (row === 'broken') throw new TypeError('a fault of ours');
    if (row !== 'good') calculateTrueUp(null as never, []);
  };

  it('goes on after a bad row', () => {
    const bad = createBadRows(true);
    readGood(['good', { id: 'b' }, 'good', null] as { id: string }[], bad, ({ id }) => id, read);
    expect(bad.rejected.map(({ index, id }) => [index, id])).toEqual([[1, 'b'], [3, undefined]]);
  });

  it.each([true, false])('takes no fault of ours for one of the row (collected: %s)', (collect) => {
    expect(() => readGood(['broken'], createBadRows(collect), () => 'x', read)).toThrow(TypeError);
  });
});
