import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleCommission } from '../../src/commission/index.js';
import type { SettlementClosing, SettlementResult, SettlementStatement } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';
import { dayOf } from '../oracle/days.js';
import { deepFreeze, notPlain, PATIENCE, runs, sum } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';
import type { AccountName, OracleEvent, OraclePeriod } from '../oracle/settlement.js';
import { ACCOUNTS, oracleSettlement } from '../oracle/settlement.js';
import type { Settlement } from '../oracle/settlementArbitraries.js';
import { settlementArb } from '../oracle/settlementArbitraries.js';

function settle({ rows, policy, options }: Omit<Settlement, 'calendar'>): SettlementResult {
  return settleCommission(rows as never, policy, options);
}

type Outcome = string | SettlementResult;

/** The result, or the code of the error. */
function attempt(settlement: Settlement): Outcome {
  try {
    return settle(settlement);
  } catch (error) {
    if (isSalesMathError(error)) return error.code;
    throw error;
  }
}

function expected({ rows, policy, options }: Settlement): ReturnType<typeof oracleSettlement> | string {
  try {
    return oracleSettlement(rows, policy, options);
  } catch (error) {
    return (error as Error).message;
  }
}

const code = (warning: SettlementResult['warnings'][number]): string =>
  warning.code === 'PERIOD_GAP' ? `PERIOD_GAP ${warning.participantId} ${warning.from} ${warning.to}` : warning.code;

/** Statements and closings by participant, so that runs that meet people in another order compare. */
function byPerson(statements: readonly SettlementStatement[], closings: readonly SettlementClosing[]): unknown {
  const order = <T extends { participantId: string }>(a: T, b: T): number => (a.participantId < b.participantId ? -1 : a.participantId > b.participantId ? 1 : 0);
  const inTime = (a: SettlementStatement, b: SettlementStatement): number => order(a, b) || dayOf(a.period.start) - dayOf(b.period.start);
  return { statements: [...statements].sort(inTime), closings: [...closings].sort(order) };
}

const postedOn = (event: OracleEvent, { policy }: Settlement): number =>
  dayOf(event.type === 'clawback' && policy.clawback?.restate === 'origin' ? (event.soldOn as string) : event.date);

/** The part of a settlement that lies in some periods. */
function cut(settlement: Settlement, periods: readonly OraclePeriod[], openings: readonly SettlementClosing[] | undefined): Settlement {
  const { rows, policy, options, calendar } = settlement;
  const { openings: first, ...rest } = options;
  const from = dayOf(periods[0]!.start);
  const to = dayOf(periods.at(-1)!.end);
  const inside = (day: number): boolean => from <= day && day < to;
  return {
    rows: rows.filter((row) => periods.some(({ key }) => key === row.period.key)),
    policy,
    calendar,
    options: {
      ...rest,
      ...(openings === undefined ? (first === undefined ? {} : { openings: first }) : { openings: openings as never }),
      ...(options.events === undefined ? {} : { events: options.events.filter((event) => inside(postedOn(event, settlement))) }),
      ...(options.periods === undefined ? {} : { periods: [...periods] }),
    },
  };
}

function faultsOf(statement: SettlementStatement): string[] {
  const faults: string[] = [];
  const { opening, entries, closing, totals, payout } = statement;
  const change = (entry: (typeof entries)[number], account: AccountName): string => entry[account] ?? '0';
  for (const account of ACCOUNTS) {
    const reached = sum([opening[account], ...entries.map((entry) => change(entry, account))]);
    if (!reached.is(Rational.of(closing[account]))) faults.push(`${account} does not balance`);
  }
  for (const entry of entries) {
    const changes = ACCOUNTS.flatMap((account) => (entry[account] === undefined ? [] : [entry[account]]));
    if (changes.length === 0 || changes.some((each) => Rational.of(each).isZero)) faults.push(`${entry.type} of 0`);
  }
  const paid = entries.filter(({ type }) => type === 'payout');
  if (!sum(paid.map(({ payable }) => payable!)).negated().is(Rational.of(payout))) faults.push('payout is not the payout entry');
  if (Rational.of(payout).sign < 0) faults.push('negative payout');
  for (const account of ['draw', 'held', 'carried'] as const) if (Rational.of(closing[account]).sign < 0) faults.push(`${account} below 0`);
  if (Rational.of(closing.payable).sign > 0) faults.push('something payable was not paid');
  const types = [...new Set(entries.map(({ type }) => type))];
  if (JSON.stringify(types) !== JSON.stringify(Object.keys(totals))) faults.push('totals of other types');
  for (const type of types) {
    const own = entries.filter((entry) => entry.type === type).map((entry) => entry.payable ?? entry.held ?? entry.draw ?? entry.carried!);
    if (!sum(own).is(Rational.of(totals[type]!))) faults.push(`total of ${type}`);
  }
  return faults;
}

/** Deals cost pay as often as they bring it: what is taken back of some is below 0. */
const anySettlement = fc.tuple(settlementArb(), fc.array(fc.boolean(), { maxLength: 8 })).map(([settlement, flips]): Settlement => {
  const { options } = settlement;
  if (options.events === undefined) return settlement;
  const events = options.events.map((event, i) => (event.type === 'clawback' && flips[i % 8] === true ? { ...event, earned: Rational.of(event.earned).negated().toExact() } : event));
  return { ...settlement, options: { ...options, events } };
});

describe('settleCommission', () => {
  it('agrees with the ledger that is added up anew for every entry', () => {
    fc.assert(
      fc.property(anySettlement, (settlement) => {
        const wanted = expected(settlement);
        const got = attempt(settlement);
        if (typeof wanted === 'string' || typeof got === 'string') {
          expect(got).toBe(wanted);
          return;
        }
        expect({ statements: got.statements, closings: got.closings }).toEqual({ statements: wanted.statements, closings: wanted.closings });
        const found = got.warnings.map(code).filter((each) => each !== 'END_LOOKS_INCLUSIVE');
        expect(found).toEqual(wanted.warnings);
      }),
      runs(1500),
    );
  }, PATIENCE);

  it('balances every account of every statement, and each statement opens where the one before it closed', () => {
    fc.assert(
      fc.property(anySettlement, (settlement) => {
        const got = attempt(settlement);
        if (typeof got === 'string') return;
        expect(notPlain(got)).toEqual([]);
        expect(got.statements.flatMap(faultsOf)).toEqual([]);
        got.statements.forEach((statement, i) => {
          const before = got.statements[i - 1];
          if (before?.participantId === statement.participantId) expect(statement.opening).toEqual(before.closing);
        });
        for (const closing of got.closings) {
          const last = got.statements.filter(({ participantId }) => participantId === closing.participantId).at(-1);
          if (last === undefined) continue;
          const held = sum(closing.held.map(({ amount }) => amount)).minus(sum(closing.held.map(({ released }) => released)));
          expect(held.is(Rational.of(last.closing.held))).toBe(true);
          expect({ payable: closing.payable, draw: closing.draw, carried: closing.carried }).toEqual({
            payable: last.closing.payable,
            draw: last.closing.draw,
            carried: last.closing.carried,
          });
        }
      }),
      runs(600),
    );
  }, PATIENCE);

  it('settles in any number of runs what it settles in one, when closings are the next openings', () => {
    const cuts = fc.array(fc.nat(1000), { maxLength: 4 });
    let compared = 0;
    fc.assert(
      fc.property(settlementArb(), cuts, (settlement, places) => {
        const whole = attempt(settlement);
        fc.pre(typeof whole !== 'string');
        const { calendar } = settlement;
        const ends = [...new Set([...places.map((place) => place % calendar.length), calendar.length])].sort((a, b) => a - b).filter((end) => end > 0);
        const statements: SettlementStatement[] = [];
        let closings: readonly SettlementClosing[] | undefined;
        let from = 0;
        for (const end of ends) {
          const part = settle(deepFreeze(cut(settlement, calendar.slice(from, end), closings)));
          statements.push(...part.statements);
          closings = JSON.parse(JSON.stringify(part.closings)) as SettlementClosing[];
          from = end;
        }
        if (ends.length > 1) compared += 1;
        expect(byPerson(statements, closings!)).toEqual(byPerson(whole.statements, whole.closings));
      }),
      runs(1200),
    );
    expect(compared).toBeGreaterThan(0);
  }, PATIENCE);

  it('gives the same numbers for rows, periods and openings in another order, and leaves its arguments alone', () => {
    const shuffled = settlementArb().chain((settlement) =>
      fc.record({
        settlement: fc.constant(settlement),
        rows: fc.shuffledSubarray(settlement.rows, { minLength: settlement.rows.length }),
        periods: fc.shuffledSubarray(settlement.calendar, { minLength: settlement.calendar.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ settlement, rows, periods }) => {
        const one = attempt(deepFreeze(settlement));
        if (typeof one === 'string') return;
        const options = {
          ...settlement.options,
          ...(settlement.options.periods === undefined ? {} : { periods }),
          ...(settlement.options.openings === undefined ? {} : { openings: [...settlement.options.openings].reverse() }),
        };
        const other = settle({ rows, policy: settlement.policy, options });
        const numbers = ({ statements }: SettlementResult): unknown =>
          new Map(
            [...statements]
              .map(({ participantId, period, totals, opening, closing, payout }) => [`${participantId} ${period.key}`, { totals, opening, closing, payout }] as const)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          );
        expect(numbers(other)).toEqual(numbers(one));
      }),
      runs(300),
    );
  }, PATIENCE);

  it('pays in the end all that was earned, where nothing is forfeited and no draw is outstanding', () => {
    fc.assert(
      fc.property(settlementArb({ openings: false }), ({ rows, policy, calendar }) => {
        const { currency, rounding, holdback, cap } = policy;
        const plain = {
          currency,
          ...(rounding === undefined ? {} : { rounding }),
          ...(holdback === undefined ? {} : { holdback }),
          ...(cap === undefined ? {} : { cap: { ...cap, excess: 'carry' as const } }),
        };
        const { statements, closings } = settle({ rows, policy: plain, options: {} });
        const earned = sum(statements.map(({ totals }) => totals.earning ?? '0'));
        const paid = sum(statements.map(({ payout }) => payout));
        const left = sum(closings.flatMap(({ payable, carried, held }) => [payable, carried, ...held.map(({ amount }) => amount), ...held.map(({ released }) => `-${released}`)]));
        expect(paid.plus(left).is(earned)).toBe(true);
        expect(calendar.length).toBeGreaterThan(0);
      }),
      runs(300),
    );
  }, PATIENCE);
});
