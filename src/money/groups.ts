import { fail, joinPath } from '../internal/issues.js';
import { createRowIssues, noteThrown } from '../internal/rowIssues.js';
import { fieldOf, GROUP_RULE, toGroup } from '../internal/shapes.js';
import { MONEY_OPTION_KEYS, readMoneyStyle, requireOptions, requireRows } from '../internal/validate.js';
import type { MoneyOptions } from '../types.js';
import type { Purse } from './amount.js';
import { addAmount } from './amount.js';
import type { RunningSum } from './sum.kernel.js';
import { addNumber, addText, startSum } from './sum.kernel.js';
import type { MoneyGrouping } from './types.js';

/** Part of a key as text; null where a row has none. */
export type KeyPart = string | null;

/** Rows with one key. */
export interface OpenGroup extends Purse {
  readonly key: KeyPart[];
  readonly sum: RunningSum;
  count: number;
}

/** A group, or a choice by the next part of the key. Rows of a kind often stand together, so the last is remembered. */
interface Branch {
  below: Map<KeyPart, Branch> | undefined;
  lastPart: KeyPart | undefined;
  last: Branch | undefined;
  group: OpenGroup | undefined;
}

const newBranch = (): Branch => ({ below: undefined, lastPart: undefined, last: undefined, group: undefined });

/** A field's name and, where it is a dotted path, its steps. */
interface Field {
  readonly name: string;
  readonly steps: readonly string[] | null;
}

/** Groups under way, with what they were asked by. */
export interface SummedGroups {
  readonly known: MoneyOptions;
  readonly by: readonly string[];
  readonly value: string;
  /** In order of first appearance. */
  readonly groups: readonly OpenGroup[];
}

/** Adds up rows by key, in one pass that keeps no row. */
export function sumGroups(rows: Iterable<object>, grouping: MoneyGrouping, options: MoneyOptions | undefined): SummedGroups {
  const known = requireOptions(options, MONEY_OPTION_KEYS);
  readMoneyStyle(known); // a wrong option is refused even where there is no row
  const { by, value: amount } = readGrouping(grouping);
  const root = newBranch();
  const groups: OpenGroup[] = [];
  let index = 0;
  const where = (): string => joinPath('rows', [index, amount.name]);
  const issues = createRowIssues();
  for (const row of requireRows(rows, 'rows')) {
    try {
      if (typeof row !== 'object' || row === null) fail('INVALID_ROW', `rows[${index}]`, row, 'must be an object');
      let branch = root;
      for (const field of by) {
        const raw = read(row, field);
        branch = step(branch, typeof raw === 'string' ? raw : toKeyPart(raw, field, index));
      }
      let { group } = branch;
      if (group === undefined) {
        group = { key: keyOf(row, by, index), count: 0, sum: startSum(), currency: known.currency };
        branch.group = group;
        groups.push(group);
      }
      const value = read(row, amount);
      if (typeof value === 'string' ? !addText(group.sum, value) : typeof value !== 'number' || !addNumber(group.sum, value)) {
        addAmount(group.sum, group, value, where);
      }
      group.count += 1;
    } catch (error) {
      noteThrown(error, issues);
    }
    index += 1;
  }
  issues.settle();
  return { known, by: by.map(({ name }) => name), value: amount.name, groups };
}

function keyOf(row: object, by: readonly Field[], index: number): KeyPart[] {
  return by.map((field) => toKeyPart(read(row, field), field, index));
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
    by: Array.from(by, (name: unknown, i) => readField(name, `grouping.by[${i}]`)),
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
  if (steps === null || name in row) return fieldOf(row, name);
  let value: unknown = row;
  for (const part of steps) value = fieldOf(value, part);
  return value;
}

function toKeyPart(value: unknown, field: Field, index: number): KeyPart {
  const part = toGroup(value);
  return part === undefined ? fail('INVALID_ROW', joinPath('rows', [index, field.name]), value, GROUP_RULE) : part;
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
