/** Random settlements that are valid by construction, but for releases that may come after everything was released. */

import fc from 'fast-check';
import { dayOf, isoOf } from './days.js';
import type { DecimalLike, Mode } from './rational.js';
import type {
  OracleEarned,
  OracleEvent,
  OracleOpening,
  OraclePeriod,
  OraclePolicy,
  OracleSettlementOptions,
} from './settlement.js';
import { scaledText } from './arbitraries.js';

export interface Settlement {
  readonly rows: OracleEarned[];
  readonly policy: OraclePolicy;
  readonly options: OracleSettlementOptions;
  /** All periods there are, in time order. */
  readonly calendar: OraclePeriod[];
}

const MODES: readonly Mode[] = ['halfUp', 'halfDown', 'halfEven', 'halfCeil', 'halfFloor', 'up', 'down', 'ceil', 'floor'];
const DECIMALS: Record<string, number> = { USD: 2, JPY: 0, KWD: 3 };

const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.WeightedArbitrary<T> => ({ weight, arbitrary });
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq });

/** Drops what is undefined, as options that are not given. */
function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}

function money(least: number, most: number, decimals: number): fc.Arbitrary<DecimalLike> {
  return fc.oneof(
    often(8, fc.integer({ min: least, max: most }).map((n) => scaledText(BigInt(n), decimals))),
    often(2, fc.integer({ min: least, max: most }).map((n) => scaledText(BigInt(n), decimals + 2))),
    often(1, fc.integer({ min: least, max: most }).map((n) => n / 10)),
    often(1, fc.bigInt({ min: least < 0 ? -(2n ** 60n) : 0n, max: 2n ** 60n }).map((n) => scaledText(n, decimals))),
  );
}

const share: fc.Arbitrary<DecimalLike> = fc.oneof(
  fc.constantFrom('0', '0.1', 0.25, '0.4', '0.5', '1'),
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => scaledText(BigInt(n), 6)),
);

function policyArb(currency: string): fc.Arbitrary<OraclePolicy> {
  const decimals = DECIMALS[currency] as number;
  const amount = money(0, 200_000, decimals);
  return fc
    .record({
      rounding: maybe(fc.constantFrom(...MODES)),
      negative: maybe(fc.constantFrom('carry' as const, 'floorZero' as const)),
      holdback: maybe(
        fc.record({ share, release: maybe(fc.oneof(fc.constant('onEvent' as const), fc.integer({ min: 1, max: 4 }).map((afterPeriods) => ({ afterPeriods })))) }).map(given),
      ),
      cap: maybe(fc.record({ payout: amount, excess: maybe(fc.constantFrom('forfeit' as const, 'carry' as const)) }).map(given)),
      draw: maybe(
        fc
          .record({
            amount,
            recoverable: fc.boolean(),
            guarantee: fc.boolean(),
            periods: maybe(fc.integer({ min: 0, max: 6 })),
            recovery: maybe(
              fc.record({ after: maybe(fc.integer({ min: 0, max: 4 })), share: maybe(share), keepMinimum: maybe(amount) }).map(given),
            ),
          })
          .map(given),
        4,
      ),
      clawback: maybe(
        fc
          .record({
            rate: maybe(fc.constantFrom('original' as const, 'recomputed' as const)),
            months: maybe(fc.integer({ min: 1, max: 14 })),
            prorate: maybe(fc.boolean()),
            restate: maybe(fc.constantFrom('now' as const, 'origin' as const)),
          })
          .map(({ months, prorate, ...rest }) => given({ ...rest, months, prorate: months === undefined ? undefined : prorate })),
      ),
    })
    .map((policy) => ({ currency, ...given(policy) }));
}

/** Periods one after the other, of months or of some days, with days between them only where `gaps` allows. */
function calendarArb(gaps: boolean): fc.Arbitrary<OraclePeriod[]> {
  const lengths = fc.oneof(fc.constant([31, 28, 31, 30, 31, 30, 31, 31, 30]), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }));
  return fc
    .record({ lengths, count: fc.integer({ min: 1, max: 9 }), gap: fc.array(fc.integer({ min: 0, max: gaps ? 5 : 0 }), { minLength: 9, maxLength: 9 }) })
    .map(({ lengths: days, count, gap }) => {
      let start = dayOf('2026-01-01');
      return days.slice(0, count).map((length, i) => {
        const period = { key: `P${i + 1}`, start: isoOf(start), end: isoOf(start + length) };
        start += length + (gap[i] as number);
        return period;
      });
    });
}

const PEOPLE: readonly string[] = ['ann', 'bob', 'cy'];
const PARTS: readonly (readonly DecimalLike[])[] = [['1'], ['0.5'], ['0.3', '0.3', '0.4'], [0.333333, '0.666667'], ['0.3333333333', '0.3333333333', '0.3333333333'], ['0', '0.125', '0.875']];

interface Shape {
  readonly calendar: readonly OraclePeriod[];
  readonly settled: (id: string) => readonly OraclePeriod[];
  readonly policy: OraclePolicy;
  readonly decimals: number;
}

/** One event for somebody who is settled, on a day of one of the periods, the sale in another. */
function eventArb({ settled, policy, decimals }: Shape): fc.Arbitrary<OracleEvent[]> {
  return fc
    .record({
      participantId: fc.constantFrom(...PEOPLE),
      kind: fc.constantFrom('adjustment', 'clawback', 'clawback', 'release', 'release', 'termination' as const),
      places: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 3, maxLength: 3 }),
      origin: fc.nat(1000),
      parts: fc.constantFrom(...PARTS),
      amount: money(-100_000, 100_000, decimals),
      earned: money(0, 100_000, decimals),
      recomputed: money(-20_000, 100_000, decimals),
      part: maybe(share),
      before: fc.nat(500),
      draw: fc.constantFrom('forgive' as const, 'collect' as const),
      ref: maybe(fc.constantFrom('a', 'b')),
    })
    .map(({ participantId, kind, places, origin, parts, amount, earned, recomputed, part, before, draw, ref }): OracleEvent[] => {
      const own = settled(participantId);
      if (own.length === 0) return [];
      const days = places.map(([which, offset]) => {
        const { start, end } = own[which % own.length] as OraclePeriod;
        return dayOf(start) + (offset % (dayOf(end) - dayOf(start)));
      });
      const base = given({ participantId, date: isoOf(days[0] as number), ref }) as { participantId: string; date: string };
      switch (kind) {
        case 'adjustment':
          return [{ ...base, type: 'adjustment', amount }];
        case 'termination':
          return [{ ...base, type: 'termination', draw }];
        case 'release': {
          const { key } = own[origin % own.length] as OraclePeriod;
          return parts.map((each, i) => ({ ...base, date: isoOf(days[i] as number), type: 'release', origin: key, share: each }));
        }
        default: {
          const sale = policy.clawback?.restate === 'origin' ? Math.min(days[0] as number, days[1] as number) : (days[0] as number) - before;
          const optional = given({ share: part, recomputed: policy.clawback?.rate === 'recomputed' ? recomputed : undefined });
          return [{ ...base, type: 'clawback', earned, soldOn: isoOf(sale), ...optional }];
        }
      }
    });
}

/** Only one set of releases of each origin, so that their shares stay within 1. */
function onceReleased(events: readonly OracleEvent[][]): OracleEvent[] {
  const seen = new Set<string>();
  return events
    .filter(([first]) => {
      if (first?.type !== 'release') return true;
      const key = `${first.participantId} ${first.origin}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .flat();
}

export interface SettlementShape {
  /** Whether the periods are listed, for everybody; else random. */
  readonly listed?: boolean;
  readonly gaps?: boolean;
  readonly openings?: boolean;
}

/** A whole settlement. */
export function settlementArb({ listed, gaps = true, openings = true }: SettlementShape = {}): fc.Arbitrary<Settlement> {
  return fc
    .record({
      currency: fc.constantFrom('USD', 'USD', 'JPY', 'KWD'),
      calendar: calendarArb(gaps),
      lists: listed === undefined ? fc.boolean() : fc.constant(listed),
    })
    .chain(({ currency, calendar, lists }) => {
      const decimals = DECIMALS[currency] as number;
      const row = fc.record({
        participantId: fc.constantFrom(...PEOPLE),
        at: fc.nat(calendar.length - 1),
        componentId: maybe(fc.constantFrom('base', 'bonus')),
        earned: money(-50_000, 300_000, decimals),
      });
      const opening = fc.record({
        participantId: fc.constantFrom(...PEOPLE),
        payable: maybe(money(-50_000, 50_000, decimals)),
        draw: maybe(fc.integer({ min: 0, max: 90_000 }).map((n) => scaledText(BigInt(n), decimals))),
        carried: maybe(fc.integer({ min: 0, max: 90_000 }).map((n) => scaledText(BigInt(n), decimals))),
        periods: maybe(fc.nat(5)),
        drawEnded: maybe(fc.boolean()),
        held: maybe(
          fc.array(fc.record({ units: fc.nat(50_000), released: fc.nat(1000), share: fc.constantFrom('0', '0.25', '0.5') }), { maxLength: 3 }),
        ),
      });
      const start = fc.uniqueArray(opening, { selector: ({ participantId }) => participantId, maxLength: openings ? 3 : 0 });
      return fc.record({ rows: fc.array(row, { maxLength: 20 }), policy: policyArb(currency), start }).chain(({ rows: raw, policy, start: rawOpenings }) => {
        const rows = raw.map(({ at, ...rest }) => given({ ...rest, period: calendar[at] }) as OracleEarned);
        const settled = (id: string): OraclePeriod[] =>
          lists ? calendar : calendar.filter((period) => rows.some((each) => each.participantId === id && each.period.key === period.key));
        const shape: Shape = { calendar, settled, policy, decimals };
        return fc.array(eventArb(shape), { maxLength: 8 }).map((drawn): Settlement => {
          const events = onceReleased(drawn);
          const opened = rawOpenings.map(({ held, ...rest }): OracleOpening => {
            const tranches = held?.map(({ units, released, share: done }, i) => ({
              origin: `O${i}`,
              index: i + 1,
              amount: scaledText(BigInt(units), decimals),
              released: scaledText(BigInt(Math.min(units, released)), decimals),
              share: done,
            }));
            const opening_ = given({ ...rest, held: tranches }) as OracleOpening;
            if (opening_.payable !== undefined) opening_.payable = scaledText(BigInt(Math.round(Number(opening_.payable))), decimals);
            return opening_;
          });
          const options = given({
            openings: opened.length === 0 ? undefined : opened,
            events: events.length === 0 ? undefined : events,
            periods: lists ? calendar : undefined,
            participants: lists ? [...PEOPLE] : undefined,
          }) as OracleSettlementOptions;
          return { rows, policy, options, calendar };
        });
      });
    });
}
