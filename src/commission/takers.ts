import type { FieldReader, Predicate } from '../internal/filter.js';
import { compileFilter } from '../internal/filter.js';
import type { Fraction } from '../internal/fraction.js';
import { powerOfTen } from '../internal/fraction.js';
import { issue } from '../internal/issues.js';
import { readScaled } from '../internal/decimal.js';
import type { CompiledComponent, CompiledPlan } from './compilePlan.js';
import type { MeasureColumn } from './measures.js';
import { readMeasure } from './measures.js';
import type { Roster } from './participants.js';
import { isActive } from './participants.js';
import type { Origins } from './reversals.js';
import { creditsOf } from './reversals.js';
import type { TransactionTable } from './transactions.js';
import { convert } from './transactions.js';
import type { SalesTransaction } from './types.js';

/** Everything that crediting looks at. */
export interface CreditingContext {
  readonly table: TransactionTable;
  readonly origins: Origins;
  readonly versions: readonly CompiledPlan[];
  readonly roster: Roster;
  /** Last day that counts, or null. */
  readonly asOf: number | null;
}

/** Amounts and margins are compared in plan currency. */
function fieldReader(table: TransactionTable): FieldReader<SalesTransaction> {
  const rowOf = new Map<SalesTransaction, number>();
  for (const row of table.rates.keys()) rowOf.set(table.rows[row] as SalesTransaction, row);
  return (subject, field): Fraction | undefined => {
    if (field !== 'amount' && field !== 'margin' && field !== 'units') return undefined;
    const value = readScaled(subject[field]);
    if (value === null) return undefined;
    const row = field === 'units' ? undefined : rowOf.get(subject);
    const rate = row === undefined ? undefined : table.rates.get(row);
    const worth = rate === undefined ? value : convert(value, rate);
    return { n: worth.units, d: powerOfTen(worth.scale) };
  };
}

/** A component with what crediting needs of it. */
export interface Taker {
  readonly component: CompiledComponent;
  readonly version: number;
  readonly where: Predicate<SalesTransaction> | null;
  /** 1: the component is for this participant. */
  readonly eligible: Uint8Array;
  readonly measure: MeasureColumn;
  readonly base: MeasureColumn | null;
}

export function createTakers(context: CreditingContext): Taker[][] {
  const { table, versions, roster } = context;
  const columns = new Map<string, MeasureColumn>();
  const read = fieldReader(table);
  return versions.map((plan, version) => {
    const columnOf = (name: string): MeasureColumn => {
      const column = columns.get(name) ?? readMeasure(table, name, plan.source.minorUnits);
      columns.set(name, column);
      return column;
    };
    return plan.components.map((component) => {
      const eligible = new Uint8Array(roster.size());
      for (let i = 0; i < eligible.length; i += 1) {
        const { source } = roster.at(i);
        eligible[i] = component.appliesTo === null || component.appliesTo(source) ? 1 : 0;
      }
      return {
        component,
        version,
        where: compileFilter(component.source.where, read),
        eligible,
        measure: columnOf(component.measure),
        base: component.base === null ? null : columnOf(component.base),
      };
    });
  });
}

/** Everybody whom a component would credit for a row. */
function takersOf(context: CreditingContext, taker: Taker, row: number): number[] {
  const { table, origins, roster } = context;
  const day = table.day[row] as number;
  const { participant, shared } = creditsOf(table, origins, row);
  const whose = shared === null ? [participant] : shared.list.map((credit) => credit.participant);
  const active = whose.filter((each) => isActive(roster.at(each), day));
  const candidates = taker.component.team ? active.flatMap((each) => [...roster.managersOf(each)]) : active;
  return candidates.filter((each) => taker.eligible[each] === 1 && isActive(roster.at(each), day));
}

/** A row that a component credits must have the measure that the component reads. */
export function rejectMissing(context: CreditingContext, takers: readonly Taker[], version: Int16Array): void {
  const { table, origins } = context;
  for (const taker of takers) {
    for (const column of [taker.measure, taker.base]) {
      if (column === null || column.missing === null) continue;
      for (let row = 0; row < version.length; row += 1) {
        if (column.missing[row] !== 1 || version[row] !== taker.version || table.rejectedFlags[row] === 1) continue;
        if (taker.where !== null && !taker.where(table.rows[origins.rootOf(row)] as SalesTransaction)) continue;
        if (takersOf(context, taker, row).length === 0) continue;
        const path = `transactions[${row}].${column.field}`;
        const rule = `must be there: component '${taker.component.id}' reads it. Give the value, or leave the row out with a filter`;
        table.reject(row, issue('MISSING_VALUE', path, undefined, rule));
      }
    }
  }
}
