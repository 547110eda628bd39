import { Decimal } from 'decimal.js';
import { compileTable } from '../../src/internal/rateTable.kernel.js';
import { scaleTable, scaledValue } from '../../src/commission/scaledTable.kernel.js';
import { DifferentAnswer } from '../compare.js';
import { makeDeals, peopleFor, TIERS } from '../data/deals.js';
import type { Deal } from '../data/deals.js';
import * as decimal from '../rivals/decimal.js';
import * as float from '../rivals/float.js';
import type { TimedCase } from './case.js';
import { atLeast, atMost } from './case.js';

const MONTHS = 24;
const CENTS = 2;

/** Deals as columns: the cell of person and month, and the amount. */
interface Columns {
  cells: number;
  cell: Int32Array;
  cents: Float64Array;
  floats: Float64Array;
  decimals: Decimal[];
}

function columnsOf(deals: readonly Deal[]): Columns {
  const people = new Map<string, number>();
  const cell = Int32Array.from(deals, ({ participantId = '', date }) => {
    const person = people.get(participantId) ?? people.size;
    people.set(participantId, person);
    return person * MONTHS + (Number(date.slice(0, 4)) - 2025) * 12 + Number(date.slice(5, 7)) - 1;
  });
  return {
    cells: people.size * MONTHS,
    cell,
    cents: Float64Array.from(deals, ({ amount }) => Math.round(Number(amount) * 100)),
    floats: Float64Array.from(deals, ({ amount }) => Number(amount)),
    decimals: deals.map(({ amount }) => new Decimal(amount)),
  };
}

const table = scaleTable(
  compileTable({
    mode: 'graduated',
    bound: 'upper',
    bonusPolicy: 'revocable',
    allowRatesAboveOne: false,
    tiers: TIERS.map(({ upTo, rate }, i) => ({ upTo, rate, retroTo: TIERS[i - 1]?.upTo ?? '0' })),
  }),
  CENTS,
  CENTS,
);
if (table === null) throw new Error('the table does not fit the fast lane');
const scaled = table;

/** Pays every deal on top of the ones before it and returns what each cell was paid. */
function payScaled({ cells, cell, cents }: Columns, perDeal: Float64Array): Float64Array {
  const measure = new Float64Array(cells);
  const value = new Float64Array(cells);
  for (let i = 0; i < cell.length; i += 1) {
    const at = cell[i] as number;
    const reached = (measure[at] as number) + (cents[i] as number);
    const paid = scaledValue(scaled, reached);
    perDeal[i] = paid - (value[at] as number);
    measure[at] = reached;
    value[at] = paid;
  }
  return value;
}

const UPPERS = TIERS.map(({ upTo }) => (upTo === null ? Infinity : Number(upTo)));
const RATES = TIERS.map(({ rate }) => Number(rate));

function floatValue(measure: number): number {
  let paid = 0;
  let lower = 0;
  for (let tier = 0; ; tier += 1) {
    const upper = UPPERS[tier] as number;
    const rate = RATES[tier] as number;
    if (measure <= upper) return paid + (measure - lower) * rate;
    paid += (upper - lower) * rate;
    lower = upper;
  }
}

function payFloat({ cells, cell, floats }: Columns, perDeal: Float64Array): Float64Array {
  const measure = new Float64Array(cells);
  const value = new Float64Array(cells);
  for (let i = 0; i < cell.length; i += 1) {
    const at = cell[i] as number;
    const reached = (measure[at] as number) + (floats[i] as number);
    const paid = floatValue(reached);
    perDeal[i] = paid - (value[at] as number);
    measure[at] = reached;
    value[at] = paid;
  }
  return value;
}

const DECIMAL_UPPERS = TIERS.map(({ upTo }) => (upTo === null ? null : new Decimal(upTo)));
const DECIMAL_RATES = TIERS.map(({ rate }) => new Decimal(rate));

function decimalValue(measure: Decimal): Decimal {
  let paid = new Decimal(0);
  let lower = new Decimal(0);
  for (let tier = 0; ; tier += 1) {
    const upper = DECIMAL_UPPERS[tier] ?? null;
    const rate = DECIMAL_RATES[tier] as Decimal;
    if (upper === null || measure.lte(upper)) return paid.plus(measure.minus(lower).times(rate));
    paid = paid.plus(upper.minus(lower).times(rate));
    lower = upper;
  }
}

function payDecimal({ cells, cell, decimals }: Columns, perDeal: Decimal[]): Decimal[] {
  const zero = new Decimal(0);
  const measure = new Array<Decimal>(cells).fill(zero);
  const value = new Array<Decimal>(cells).fill(zero);
  for (let i = 0; i < cell.length; i += 1) {
    const at = cell[i] as number;
    const reached = (measure[at] as Decimal).plus(decimals[i] as Decimal);
    const paid = decimalValue(reached);
    perDeal[i] = paid.minus(value[at] as Decimal);
    measure[at] = reached;
    value[at] = paid;
  }
  return value;
}

function compare(columns: Columns): void {
  const ours = new Float64Array(columns.cell.length);
  const floats = new Float64Array(columns.cell.length);
  const theirs: Decimal[] = [];
  payScaled(columns, ours);
  payFloat(columns, floats);
  payDecimal(columns, theirs);
  const units = new Decimal(10).pow(scaled.payScale);
  theirs.forEach((paid, i) => {
    if (!paid.times(units).eq(ours[i] as number)) throw new DifferentAnswer(`deal ${i}: ${paid.toFixed()}, here ${ours[i]} units`);
    if (Math.abs(paid.toNumber() - (floats[i] as number)) > 0.01) throw new DifferentAnswer(`deal ${i}: ${paid.toFixed()}, float ${floats[i]}`);
  });
}

/** The kernel of the rate table on columns that are read already, taken from the inside: it has no door of its own. */
export const arithmetic: TimedCase = {
  title: 'The arithmetic alone',
  about:
    'Amounts read, people and months numbered beforehand; every deal is paid on top of the ones before it, into a column. The kernel is called from the inside: it is not public. The loops on rows stand beside it to show how much of their time is not arithmetic.',
  rowsOf: ({ rows }) => rows,
  prepare(rows) {
    const deals = makeDeals({ rows, people: peopleFor(rows) });
    const columns = columnsOf(deals);
    const out = new Float64Array(rows);
    return {
      sides: [
        { name: 'salesmath, on columns', run: () => payScaled(columns, out) },
        { name: 'floats, on columns', run: () => payFloat(columns, out) },
        { name: 'decimal.js, on columns', run: () => payDecimal(columns, new Array<Decimal>(rows)) },
        { name: 'float loop on rows, deal by deal', run: () => float.summarizeDealByDeal(deals) },
        { name: 'decimal.js on rows, deal by deal', run: () => decimal.summarizeDealByDeal(deals) },
      ],
      verify() {
        compare(columns);
        return [];
      },
    };
  },
  targets: (timings) => [
    atMost(0.2, timings, 'float loop on rows, deal by deal'),
    atLeast(50, timings, 'decimal.js, on columns'),
  ],
};
