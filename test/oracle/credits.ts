/** Filters, currencies and who is credited with what: everything before a component adds up its measure. */

import type { OracleCredit, OracleFilter, OracleOptions, OracleTransaction, Scalar } from './plan-types.js';
import type { DecimalLike, Mode } from './rational.js';
import { allocate, ONE, Rational } from './rational.js';

const NEARLY_ONE = new Rational(1n, 1_000_000_000n);

type Field = Scalar | Rational | undefined;

/** Below 0, 0, above 0; null where the two cannot be compared. */
function compareField(field: Field, value: Scalar): number | null {
  if (field === undefined) return null;
  if (field instanceof Rational) {
    return typeof value === 'boolean' ? null : field.compare(Rational.of(value));
  }
  if (typeof field === 'number' && typeof value === 'number') return Rational.of(field).compare(Rational.of(value));
  if (typeof field === 'string' && typeof value === 'string') return field < value ? -1 : field > value ? 1 : 0;
  return typeof field === 'boolean' && field === value ? 0 : typeof field === typeof value ? 1 : null;
}

function matchesOne(field: Field, wanted: OracleFilter[string]): boolean {
  if (field === undefined) return false;
  if (typeof wanted !== 'object') return compareField(field, wanted) === 0;
  if (Array.isArray(wanted)) return wanted.some((value: Scalar) => compareField(field, value) === 0);
  return Object.entries(wanted).every(([op, value]) => {
    if (value === undefined) return true;
    const order = compareField(field, value);
    if (op === 'ne') return order !== 0;
    if (order === null) return false;
    if (op === 'eq') return order === 0;
    if (op === 'gt') return order > 0;
    if (op === 'gte') return order >= 0;
    return op === 'lt' ? order < 0 : order <= 0;
  });
}

export function matches(filter: OracleFilter | undefined, field: (key: string) => Field): boolean {
  return Object.entries(filter ?? {}).every(([key, wanted]) => matchesOne(field(key), wanted));
}

export interface CreditShare {
  readonly participantId: string;
  readonly share: Rational;
  readonly overlay: boolean;
}

/** The transactions of a run, read in one plan currency. */
export class Book {
  private readonly byId: Map<string, OracleTransaction>;

  constructor(
    transactions: readonly OracleTransaction[],
    private readonly currency: string,
    private readonly decimals: number,
    private readonly rounding: Mode,
    private readonly rates: OracleOptions['exchangeRates'],
  ) {
    this.byId = new Map(transactions.map((row) => [row.id, row]));
  }

  /** The sale that a refund reverses, if it is in the input; of a refund's refund, the first sale. */
  private original(row: OracleTransaction): OracleTransaction {
    const sale = row.reverses == null ? undefined : this.byId.get(row.reverses);
    return sale === undefined ? row : this.original(sale);
  }

  /** Money of a row in the plan's currency, not rounded. */
  private converted(row: OracleTransaction, value: DecimalLike): Rational {
    const exact = Rational.of(value);
    if (row.currency == null || row.currency === this.currency) return exact;
    const valid = (this.rates ?? []).filter(
      ({ from, to, start, end }) =>
        from === row.currency &&
        to === this.currency &&
        (start === undefined || start <= row.date) &&
        (end === undefined || row.date < end),
    );
    const [rate] = valid;
    if (rate === undefined || valid.length > 1) throw new Error('oracle: not exactly one exchange rate');
    return exact.times(Rational.of(rate.rate));
  }

  passes(row: OracleTransaction, where: OracleFilter | undefined): boolean {
    const sale = this.original(row);
    return matches(where, (key) => {
      if (key === 'amount') return this.converted(sale, sale.amount);
      if (key === 'margin') return sale.margin == null ? undefined : this.converted(sale, sale.margin);
      if (key === 'units') return sale.units == null ? undefined : Rational.of(sale.units);
      const own = (sale as unknown as Record<string, unknown>)[key];
      if (own != null && typeof own !== 'object') return own as Scalar;
      return sale.attributes?.[key];
    });
  }

  /** The credits as the row names them, else as the sale that it reverses does. */
  credits(row: OracleTransaction): readonly CreditShare[] {
    const named: readonly OracleCredit[] =
      row.participantId != null ? [{ participantId: row.participantId, share: 1 }] : (row.credits ?? []);
    if (named.length > 0) {
      return named.map(({ participantId, share, kind }) => ({
        participantId,
        share: Rational.of(share),
        overlay: kind === 'overlay',
      }));
    }
    const sale = row.reverses == null ? undefined : this.byId.get(row.reverses);
    return sale === undefined ? [] : this.credits(sale);
  }

  /** What each credit of a row is worth in a measure, in the order of its credits. */
  values(row: OracleTransaction, measure: string): Rational[] {
    const credits = this.credits(row);
    if (measure === 'count') {
      const one = Rational.of(row.amount).sign < 0 ? ONE.negated() : ONE;
      return credits.map(({ share }) => one.times(share));
    }
    if (measure !== 'amount' && measure !== 'margin') {
      const raw = measure === 'units' ? row.units : row.measures?.[measure];
      if (raw == null) throw new Error(`oracle: ${row.id} has no ${measure}`);
      return credits.map(({ share }) => Rational.of(raw).times(share));
    }
    const raw = measure === 'amount' ? row.amount : row.margin;
    if (raw == null) throw new Error(`oracle: ${row.id} has no ${measure}`);
    const value = this.converted(row, raw);
    const places = Math.max(this.decimals, value.decimals() ?? 0);
    const step = new Rational(1n, 10n ** BigInt(places));
    const revenue = credits.filter(({ overlay }) => !overlay).map(({ share }) => share);
    const sum = Rational.sum(revenue);
    const whole = sum.minus(ONE).abs().lte(NEARLY_ONE) ? ONE : sum;
    const parts = allocate(value.times(whole).rounded(places, this.rounding), revenue, step);
    return credits.map(({ share, overlay }) =>
      overlay ? value.times(share).rounded(places, this.rounding) : (parts.shift() as Rational),
    );
  }
}
