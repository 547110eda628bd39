import { knownDecimal } from '../internal/decimal.js';
import { compare, formatExact, ONE } from '../internal/fraction.js';
import { requireOptions } from '../internal/validate.js';
import type { ReleaseFaults, SettlementTerms } from './settlement.kernel.js';
import { settlePeriod, startAccount } from './settlement.kernel.js';
import type { NormalSettlementPolicy } from './settlement.schema.js';
import { readSettlementPolicy } from './settlement.schema.js';
import type {
  EffectiveSettlementOptions,
  SettlementClosing,
  SettlementEarning,
  SettlementOptions,
  SettlementPolicy,
  SettlementResult,
  SettlementStatement,
  SettlementWarning,
} from './settlement.types.js';
import { placeEvents, readEvents, reportAboveOne } from './settlementEvents.js';
import { readOpenings } from './settlementOpenings.js';
import type { Person } from './settlementPeople.js';
import { createPeople, layOutPeriods, readEarnings, readListedParticipants, readListedPeriods } from './settlementPeople.js';
import type { PlacedSpan } from './settlementPeriods.js';
import { createPeriodReader } from './settlementPeriods.js';
import type { Print } from './settlementPrint.js';
import { createPrint, printBalances, printPostings } from './settlementPrint.js';
import { createFieldReader, readUnits } from './settlementReader.js';

const OPTION_KEYS: readonly string[] = ['openings', 'events', 'periods', 'participants'];

function toTerms(policy: NormalSettlementPolicy): SettlementTerms {
  const { rounding, negative, holdback, cap, draw } = policy;
  const units = (text: string): bigint => readUnits(text, policy) as bigint;
  const release = holdback?.release ?? 'onEvent';
  return {
    rounding,
    floorZero: negative === 'floorZero',
    holdback: holdback === undefined ? null : knownDecimal(holdback.share),
    releaseAfter: release === 'onEvent' ? null : release.afterPeriods,
    cap: cap === undefined ? null : { payout: units(cap.payout), carry: cap.excess === 'carry' },
    draw:
      draw === undefined
        ? null
        : {
            amount: units(draw.amount),
            recoverable: draw.recoverable,
            guarantee: draw.guarantee,
            periods: draw.periods ?? Infinity,
            after: draw.recovery.after ?? Infinity,
            share: knownDecimal(draw.recovery.share),
            keepMinimum: units(draw.recovery.keepMinimum),
          },
  };
}

function findGaps(people: readonly Person[]): SettlementWarning[] {
  const warnings: SettlementWarning[] = [];
  for (const { id, ordered, covered } of people) {
    if (covered) continue;
    ordered.forEach(({ span }, i) => {
      const before = ordered[i - 1]?.span;
      if (before !== undefined && before.end < span.start) {
        warnings.push({ code: 'PERIOD_GAP', participantId: id, from: before.period.end, to: span.period.start });
      }
    });
  }
  return warnings;
}

function settlePerson({ id, account, ordered }: Person, terms: SettlementTerms, print: Print, faults: ReleaseFaults): SettlementStatement[] {
  startAccount(account, terms);
  let closing = printBalances(account, print);
  return ordered.map((slot) => {
    const opening = { ...closing };
    const { entries, totals, payout } = printPostings(settlePeriod(account, slot, terms, faults), print);
    closing = printBalances(account, print);
    return { participantId: id, period: { ...slot.span.period }, opening, entries, totals, payout, closing };
  });
}

function closeAccount({ id, account }: Person, print: Print): SettlementClosing {
  const { payable, draw, carried, tranches, periods, drawEnded } = account;
  return {
    participantId: id,
    payable: print(payable),
    draw: print(draw),
    carried: print(carried),
    held: [...tranches.values()]
      .filter(({ amount, released, share }) => amount !== released || compare(share, ONE) < 0)
      .map(({ origin, index, amount, released, share }) => ({
        origin,
        index,
        amount: print(amount),
        released: print(released),
        share: formatExact(share),
      })),
    periods,
    drawEnded,
  };
}

function echo(policy: NormalSettlementPolicy, periods: readonly PlacedSpan[] | null, participants: readonly string[] | null): EffectiveSettlementOptions {
  return {
    ...policy,
    ...(periods === null ? {} : { periods: periods.map(({ span }) => ({ ...span.period })) }),
    ...(participants === null ? {} : { participants: [...participants] }),
  };
}

/**
 * Settles what was earned into what is paid: draws, holdbacks, caps and clawbacks, one balanced statement a participant and
 * period.
 *
 * Every statement is a ledger of four balances: `payable`, `draw`, `held` and `carried`. `opening + Σ entries = closing`
 * holds for each, always. Entries are posted in this order: earnings; adjustments and clawbacks; holdback; releases; cap;
 * recovery, advance and end of the draw; payout, or the writing off of what is negative.
 *
 * **When to use** After `calculateCommission`, whose `earnings` are the rows. Settle a year at once, or month by month with
 * the `closings` of one run as the `openings` of the next: the statements are the same.
 *
 * **Gotchas** Without `periods`, only periods with a row are settled, and no draw is paid in between (`PERIOD_GAP`). Under
 * `restate: 'origin'` a clawback settles the period of the sale and all later ones anew: statements that were paid already
 * change, and the difference is yours to pay or take. The period of a termination has no advance. Without a `draw` in the
 * policy nothing of `draw` is recovered but by a termination, and without a `cap` nothing `carried` comes back. Rows carry no
 * currency, and `closings` no period: hand over rows of one currency, and settle each month once, in order. A clawback leaves
 * what was held back of the deal: release that with it.
 *
 * @param earnings - rows in any order, any iterable: a participant, a period and money, which is rounded row by row
 * @param policy - currency, draw, holdback, cap, clawback; what it does with a negative balance, by default carried
 * @param options - `openings`: balances before the first period, default 0. `events`: adjustments, releases, clawbacks and
 *   terminations, each in the period that its `date` lies in. `periods`: settled whether somebody earned in them or not.
 *   `participants`: whose statements for `periods` are made, default everybody who occurs
 * @returns `statements` by participant and period, `closings` for the next run, `warnings`, and the policy in effect as
 *   `options`
 * @throws {SalesMathError} EVENT_OUTSIDE_PERIODS: an event lies in no period that is settled for its participant
 * @throws {SalesMathError} SHARE_ABOVE_ONE: releases of one period add up to more than was held back
 * @throws {SalesMathError} MISSING_VALUE, INVALID_NUMBER, INVALID_DATE, INVALID_ID, INVALID_ROW: a field that cannot be used
 * @throws {SalesMathError} INVALID_OPTION: an unknown field of the policy or the options, or a value outside its bounds
 * @throws {SalesMathError} INVALID_RANGE: a period that ends before it starts or overlaps another of the participant, or a
 *   sale after its clawback
 * @throws {SalesMathError} DUPLICATE_ID: two openings of one participant, or two periods of one key. UNKNOWN_CURRENCY
 * @example
 * import { settleCommission } from 'salesmath';
 * const january = { key: '2026-01', start: '2026-01-01', end: '2026-02-01' };
 * const february = { key: '2026-02', start: '2026-02-01', end: '2026-03-01' };
 * const earnings = [
 *   { participantId: 'ann', period: january, earned: '500' },
 *   { participantId: 'ann', period: february, earned: '3000' },
 * ];
 * const { statements } = settleCommission(earnings, {
 *   currency: 'USD',
 *   draw: { amount: '1500', recoverable: true, guarantee: true },
 * });
 * statements.map((statement) => statement.payout); // => ['1500.00', '2000.00']
 * statements[1]?.entries;
 * // => [
 * //   { type: 'earning', payable: '3000.00' },
 * //   { type: 'drawRecovery', payable: '-1000.00', draw: '-1000.00' },
 * //   { type: 'payout', payable: '-2000.00' },
 * // ]
 * @see calculateCommission
 */
export function settleCommission(
  earnings: Iterable<SettlementEarning>,
  policy: SettlementPolicy,
  options?: SettlementOptions,
): SettlementResult {
  const given = requireOptions<SettlementOptions>(options, OPTION_KEYS);
  const normal = readSettlementPolicy(policy);
  const fields = createFieldReader(normal);
  const spans = createPeriodReader(fields);
  const people = createPeople();

  readEarnings(earnings, people, spans, fields);
  readOpenings(given.openings, people, fields);
  const events = readEvents(given.events, people, normal, fields);
  const periods = readListedPeriods(given.periods, spans, fields);
  const participants = readListedParticipants(given.participants, fields);
  fields.settle();
  layOutPeriods(people, periods, participants, fields);
  placeEvents(events, fields);
  fields.settle();

  const terms = toTerms(normal);
  const print = createPrint(normal.minorUnits);
  const notHeld: SettlementWarning[] = [];
  const statements = people.list.flatMap((person) =>
    settlePerson(person, terms, print, {
      aboveOne: ({ asked }) => reportAboveOne(fields, `${asked.path}.share`, asked.share),
      nothingHeld({ asked: { date }, origin, facts }) {
        notHeld.push({ code: 'HELD_NOT_FOUND', participantId: person.id, date, origin, ...facts });
      },
    }),
  );
  fields.settle();
  return {
    statements,
    closings: people.list.map((person) => closeAccount(person, print)),
    warnings: [
      ...findGaps(people.list),
      ...events.flatMap(({ warning }) => (warning === null ? [] : [warning])),
      ...notHeld,
      ...spans.warnings,
    ],
    options: echo(normal, periods, participants),
  };
}
