import { fail, joinPath } from '../internal/issues.js';
import { MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireRows } from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import type { Purse } from './amount.js';
import { addAmount } from './amount.js';
import type { RunningSum } from './sum.kernel.js';
import { addNumber, addText, printSum, startSum } from './sum.kernel.js';
import type { MoneyGroup, MoneyGrouping } from './types.js';

type KeyPart = string | null;

interface Group extends Purse {
  readonly key: KeyPart[];
  readonly sum: RunningSum;
  count: number;
}

/** A group, or a choice by the next part of the key. Rows of a kind often stand together, so the last is remembered. */
interface Branch {
  below: Map<KeyPart, Branch> | undefined;
  lastPart: KeyPart | undefined;
  last: Branch | undefined;
  group: Group | undefined;
}

const newBranch = (): Branch => ({ below: undefined, lastPart: undefined, last: undefined, group: undefined });

/** A field's name and, where it is a dotted path, its steps. */
interface Field {
  readonly name: string;
  readonly steps: readonly string[] | null;
}

/**
 * Adds up an amount of rows for each value of one or more of their fields.
 *
 * **When to use** For totals by owner, region, product, month or all of these at once.
 *
 * **Gotchas** A dotted path walks into nested objects, unless the row has a field of exactly that name. A number as key
 * becomes text, so 7 and `'7'` are one group. Rounded totals of groups need not add up to the rounded total of all rows.
 *
 * @param rows - any plain objects; fields that are not named are ignored
 * @param grouping - `by`: the fields of the key, text, numbers or booleans; an absent or null one is null in the key.
 *   `value`: the field with the amount, or with a `Money`, whose currency must be one and the same in each group
 * @param options - `currency`, `minorUnits` and `rounding` as in {@link sumMoney}
 * @returns the groups in order of first appearance, with the number of rows and the total, rounded once; of no rows,
 *   none
 * @throws {SalesMathError} MISSING_VALUE: a row without the amount; the path tells which (`rows[3].amount`)
 * @throws {SalesMathError} INVALID_NUMBER: an amount is no plain decimal
 * @throws {SalesMathError} INVALID_ROW: a row is no object, or a field of the key is a list, an object or not a number
 * @throws {SalesMathError} MIXED_CURRENCIES: two currencies in one group, or one that is not `options.currency`
 * @throws {SalesMathError} UNKNOWN_CURRENCY: no active ISO 4217 code
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, or `grouping` is not as said
 * @example
 * import { sumMoneyBy } from 'salesmath';
 * const deals = [
 *   { account: { region: 'EMEA' }, amount: '100.10' },
 *   { account: { region: 'APAC' }, amount: '50' },
 *   { account: { region: 'EMEA' }, amount: 0.2 },
 *   { account: null, amount: 1 },
 * ];
 * sumMoneyBy(deals, { by: ['account.region'], value: 'amount' });
 * // => [
 * //   { key: ['EMEA'], count: 2, total: '100.30' },
 * //   { key: ['APAC'], count: 1, total: '50.00' },
 * //   { key: [null], count: 1, total: '1.00' },
 * // ]
 */
export function sumMoneyBy(rows: Iterable<object>, grouping: MoneyGrouping, options?: MoneyOptions): MoneyGroup[] {
  const known = requireOptions(options, MONEY_OPTION_KEYS);
  readMoneyStyle(known); // a wrong option is refused even where there is no row
  const { by, value: amount } = readGrouping(grouping);
  const root = newBranch();
  const groups: Group[] = [];
  let index = 0;
  const where = (): string => joinPath('rows', [index, amount.name]);
  for (const row of requireRows(rows, 'rows')) {
    if (typeof row !== 'object' || row === null) fail('INVALID_ROW', `rows[${index}]`, row, 'must be an object');
    let branch = root;
    for (const field of by) {
      const raw = read(row, field);
      branch = step(branch, typeof raw === 'string' ? raw : toKeyPart(raw, field, index));
    }
    let { group } = branch;
    if (group === undefined) {
      const key = by.map((field) => toKeyPart(read(row, field), field, index));
      group = { key, count: 0, sum: startSum(), currency: known.currency };
      branch.group = group;
      groups.push(group);
    }
    const value = read(row, amount);
    if (typeof value === 'string' ? !addText(group.sum, value) : typeof value !== 'number' || !addNumber(group.sum, value)) {
      addAmount(group.sum, group, value, where);
    }
    group.count += 1;
    index += 1;
  }
  return groups.map(({ key, count, sum, currency }) => ({
    key,
    count,
    total: printSum(sum, readMoneyStyle({ ...known, currency })),
  }));
}

function readGrouping(grouping: MoneyGrouping): { by: Field[]; value: Field } {
  if (grouping === undefined || grouping === null) {
    return fail('MISSING_VALUE', 'grouping', grouping, 'must be an object such as { by: ["region"], value: "amount" }');
  }
  const { by, value } = requireOptions(grouping, ['by', 'value'], 'grouping');
  if (!Array.isArray(by)) {
    return fail(by === undefined ? 'MISSING_VALUE' : 'INVALID_OPTION', 'grouping.by', by, 'must be a list of field names');
  }
  return {
    by: by.map((name: unknown, i) => readField(name, `grouping.by[${i}]`)),
    value: readField(value, 'grouping.value'),
  };
}

function readField(name: unknown, path: string): Field {
  if (typeof name !== 'string' || name === '') {
    fail(name === undefined ? 'MISSING_VALUE' : 'INVALID_OPTION', path, name, 'must be the name of a field, or a dotted path');
  }
  return { name, steps: name.includes('.') ? name.split('.') : null };
}

function read(row: object, { name, steps }: Field): unknown {
  if (steps === null || Object.hasOwn(row, name)) return (row as Record<string, unknown>)[name];
  let value: unknown = row;
  for (const name of steps) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function toKeyPart(value: unknown, field: Field, index: number): KeyPart {
  switch (typeof value) {
    case 'string':
      return value;
    case 'undefined':
      return null;
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'number':
      if (Number.isFinite(value)) return String(value);
      break;
    default:
      if (value === null) return null;
  }
  return fail('INVALID_ROW', joinPath('rows', [index, field.name]), value, 'must be text, a number, a boolean or absent to group by it');
}

function step(from: Branch, part: KeyPart): Branch {
  if (from.lastPart === part) return from.last as Branch;
  from.below ??= new Map();
  let next = from.below.get(part);
  if (next === undefined) {
    next = newBranch();
    from.below.set(part, next);
  }
  from.last = next;
  from.lastPart = part;
  return next;
}
