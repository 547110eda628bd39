import type { Locale } from '../internal/sentences.js';
import { moneyText, readLocale, signOf, sizeOf } from '../internal/sentences.js';
import { parseConfig } from '../internal/validate.js';
import type { ExplainOptions } from '../types.js';
import { PHRASES } from './settlement.phrases.js';
import type { Balances, LedgerEntry, SettlementResult, SettlementWarning } from './settlement.types.js';
import { settlementSchema } from './settlementExplanation.schema.js';

/** What is said of one participant's account in one period. */
export interface StatementExplanation {
  /** Whose account it is. */
  readonly participantId: string;
  /** Key of the period. */
  readonly periodKey: string;
  /** What there is to say: what is paid first, what stays open last. */
  readonly sentences: readonly string[];
}

/** What is said of a settlement. */
export interface SettlementExplanation {
  /** How many statements there are, and what was suspicious. */
  readonly sentences: readonly string[];
  /** Of each statement, in the order of the settlement. */
  readonly statements: readonly StatementExplanation[];
}

const BALANCES: readonly (keyof Balances)[] = ['payable', 'draw', 'held', 'carried'];

/** The balances that are not 0. */
function explainBalances(balances: Balances, currency: string, locale: Locale): string[] {
  return BALANCES.filter((name) => signOf(balances[name]) !== 0).map((name) =>
    PHRASES[locale].balance[name](moneyText(sizeOf(balances[name]), currency), signOf(balances[name]) < 0),
  );
}

/** An entry with a sentence of its own: what is paid out is told first. */
type ToldEntry = LedgerEntry & { readonly type: Exclude<LedgerEntry['type'], 'payout'> };

const isTold = (entry: LedgerEntry): entry is ToldEntry => entry.type !== 'payout';

function explainEntry(entry: ToldEntry, currency: string, locale: Locale): string {
  const phrases = PHRASES[locale];
  const { type, componentId, origin, reason } = entry;
  const change = entry.payable ?? entry.draw ?? entry.held ?? entry.carried ?? '0';
  const signed = moneyText(change, currency);
  const size = moneyText(sizeOf(change), currency);
  const ref = entry.ref === undefined ? '' : phrases.ofEvent(entry.ref);
  switch (type) {
    case 'earning':
      return phrases.earning(signed, componentId === undefined ? '' : phrases.ofComponent(componentId));
    case 'adjustment':
      return reason === 'CAP' || reason === 'NEGATIVE_WRITTEN_OFF' ? phrases[reason](size) : phrases.adjustment(signed, ref);
    case 'clawback':
      return signOf(change) < 0 ? phrases.clawback(signed, ref) : phrases.clawbackReturned(size, ref);
    case 'holdback':
      return phrases.holdback(size);
    case 'release':
      return phrases.release(signed, origin === undefined ? '' : phrases.ofOrigin(origin), ref);
    case 'capCarry':
      return signOf(change) < 0 ? phrases.capCarried(size) : phrases.capReleased(size);
    case 'drawRecovery':
      return reason === 'TERMINATION' ? phrases.drawCollected(size, ref) : phrases.drawRecovery(size);
    case 'drawAdvance':
      return phrases.drawAdvance(signed, entry.draw !== undefined);
    case 'drawForgiven':
      return phrases.drawForgiven(size, ref);
  }
}

function explainWarning(warning: SettlementWarning, locale: Locale): string {
  const phrases = PHRASES[locale];
  if (warning.code === 'END_LOOKS_INCLUSIVE') return phrases.END_LOOKS_INCLUSIVE(warning.path, warning.value);
  if (warning.code === 'PERIOD_GAP') return phrases.PERIOD_GAP(warning.participantId, warning.from, warning.to);
  const ref = warning.ref === undefined ? '' : phrases.ofEvent(warning.ref);
  if (warning.code === 'HELD_NOT_FOUND') return phrases.HELD_NOT_FOUND(warning.participantId, warning.date, warning.origin, ref);
  return phrases.CLAWBACK_OUTSIDE_WINDOW(warning.participantId, warning.date, warning.soldOn, warning.served, ref);
}

/**
 * Tells each participant, period by period, what is paid out and how earnings, draws and clawbacks led to it, in English or Chinese.
 *
 * @param result - what `settleCommission` gave
 * @param options - `locale`: `'en'` (default) or `'zh-CN'`
 * @returns sentences of the settlement, with what was suspicious; and of each statement what is paid out, what was open before, every
 *   entry, and what is open after. Amounts are the result's own strings, behind the currency code
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, MISSING_VALUE: another locale, or something that is no such result
 * @example
 * import { explainSettlement, settleCommission } from 'salesmath';
 * const period = { key: '2026-01', start: '2026-01-01', end: '2026-02-01' };
 * const result = settleCommission([{ participantId: 'ann', period, earned: 1500 }], {
 *   currency: 'USD',
 *   draw: { amount: 2000, recoverable: true, guarantee: true },
 * });
 * explainSettlement(result).statements[0]?.sentences;
 * // => [
 * //   'Paid out for 2026-01: USD 2000.00.',
 * //   'Earned: USD 1500.00.',
 * //   'Draw advanced, to be paid back: USD 500.00.',
 * //   'After the period: USD 500.00 of draws to be paid back.',
 * // ]
 */
export function explainSettlement(result: SettlementResult, options?: ExplainOptions): SettlementExplanation {
  const locale = readLocale(options);
  const phrases = PHRASES[locale];
  const { statements, closings, warnings, options: { currency } } = parseConfig(settlementSchema(), result, 'result');
  return {
    sentences: [phrases.statements(statements.length, closings.length, currency), ...warnings.map((warning) => explainWarning(warning, locale))],
    statements: statements.map(({ participantId, period, opening, entries, payout, closing }) => {
      const before = explainBalances(opening, currency, locale);
      const after = explainBalances(closing, currency, locale);
      return {
        participantId,
        periodKey: period.key,
        sentences: [
          phrases.payout(period.key, moneyText(payout, currency)),
          ...(before.length === 0 ? [] : [phrases.opening(before)]),
          ...entries.filter(isTold).map((entry) => explainEntry(entry, currency, locale)),
          after.length === 0 ? phrases.settled : phrases.closing(after),
        ],
      };
    }),
  };
}
