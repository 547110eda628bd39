/**
 * The same work written with a library of exact numbers. The loop is one for all of them; what a number is and how it is
 * added comes from the rival. Next to what such numbers cost, the calls through `Arithmetic` are not seen in a profile.
 */
import { PER_UNIT, TIERS } from '../data/deals.js';
import type { Deal, DealCredit } from '../data/deals.js';
import type { EarningRow, Line, Report, Slice } from './shape.js';
import { byDateAndId, byPersonAndMonth, byText, monthOf } from './shape.js';

export interface Arithmetic<N> {
  readonly zero: N;
  read(text: string): N;
  plus(a: N, b: N): N;
  minus(a: N, b: N): N;
  times(a: N, b: N): N;
  isLess(a: N, b: N): boolean;
  /** To cents, half away from zero. */
  round(a: N): N;
  /** Two decimals. */
  money(a: N): string;
  /** All decimals, none at the end that is zero. */
  print(a: N): string;
}

interface Part<N> {
  id: string;
  date: string;
  credited: N;
}

interface Cell<N> {
  person: string;
  month: string;
  measure: N;
  payout: N;
  parts: Part<N>[];
  units: N;
  hasUnits: boolean;
  unitParts: Part<N>[];
}

export function exactRival<N>(arithmetic: Arithmetic<N>): {
  summarize(deals: readonly Deal[]): Report<string>;
  summarizeDealByDeal(deals: readonly Deal[]): Report<string>;
  explain(deals: readonly Deal[]): Report<string>;
  summarizeSplits(deals: readonly Deal[]): Report<string>;
  explainSplits(deals: readonly Deal[]): Report<string>;
} {
  const { zero, read, plus, minus, times, isLess, round, money, print } = arithmetic;
  const rates = TIERS.map((tier) => read(tier.rate));
  const bounds = TIERS.map((tier) => (tier.upTo === null ? null : read(tier.upTo)));
  const perUnit = read(PER_UNIT);
  const shares = { '0.6': read('0.6'), '0.4': read('0.4') };

  function cellsOf(): { at(person: string, date: string): Cell<N>; inOrder(): Cell<N>[] } {
    const cells = new Map<string, Cell<N>>();
    return {
      at(person, date) {
        const month = date.slice(0, 7);
        const key = `${person}|${month}`;
        let cell = cells.get(key);
        if (cell === undefined) {
          cell = { person, month, measure: zero, payout: zero, parts: [], units: zero, hasUnits: false, unitParts: [] };
          cells.set(key, cell);
        }
        return cell;
      },
      inOrder: () => [...cells.values()].sort(byPersonAndMonth),
    };
  }

  /** What a deal pays on top of a measure, without the slices. */
  function pay(from: N, to: N): N {
    let at = from;
    let payout = zero;
    for (let tier = 0; isLess(at, to); tier += 1) {
      const upper = bounds[tier] ?? null;
      if (upper !== null && !isLess(at, upper)) continue;
      const end = upper === null || isLess(to, upper) ? to : upper;
      payout = plus(payout, times(minus(end, at), rates[tier] as N));
      at = end;
    }
    for (let tier = rates.length - 1; isLess(to, at); tier -= 1) {
      const lower = tier === 0 ? null : (bounds[tier - 1] as N);
      if (lower !== null && !isLess(lower, at)) continue;
      const end = lower === null || isLess(lower, to) ? to : lower;
      payout = plus(payout, times(minus(end, at), rates[tier] as N));
      at = end;
    }
    return payout;
  }

  /** Adds the slices from one point to another to `slices` and returns what they pay. */
  function walk(from: N, to: N, slices: Slice<string>[]): N {
    let at = from;
    let payout = zero;
    const step = (tier: number, end: N): void => {
      const amount = minus(end, at);
      const paid = times(amount, rates[tier] as N);
      slices.push({
        tier,
        from: print(at),
        to: print(end),
        amount: print(amount),
        rate: (TIERS[tier] as { rate: string }).rate,
        exactPayout: print(paid),
      });
      payout = plus(payout, paid);
      at = end;
    };
    for (let tier = 0; isLess(at, to); tier += 1) {
      const upper = bounds[tier] ?? null;
      if (upper !== null && !isLess(at, upper)) continue;
      step(tier, upper === null || isLess(to, upper) ? to : upper);
    }
    for (let tier = rates.length - 1; isLess(to, at); tier -= 1) {
      const lower = tier === 0 ? null : (bounds[tier - 1] as N);
      if (lower !== null && !isLess(lower, at)) continue;
      step(tier, lower === null || isLess(lower, to) ? to : lower);
    }
    return payout;
  }

  function earningOf(cell: Cell<N>, componentId: string, measure: N, payout: N, slices: Slice<string>[], lines: Line<string>[] | null): EarningRow<string> {
    const exact = print(payout);
    const row: EarningRow<string> = {
      participantId: cell.person,
      period: monthOf(cell.month),
      componentId,
      measure: print(measure),
      prior: '0',
      quota: null,
      attainment: null,
      exactPayout: exact,
      exactEarned: exact,
      earned: money(round(payout)),
      slices,
      bonuses: [],
      adjustments: [],
    };
    if (lines !== null) row.lines = lines;
    return row;
  }

  function bookings(cell: Cell<N>, withLines: boolean): EarningRow<string> {
    const slices: Slice<string>[] = [];
    const payout = walk(zero, cell.measure, slices);
    return earningOf(cell, 'bookings', cell.measure, payout, slices, withLines ? bookingLines(cell) : null);
  }

  function bookingLines(cell: Cell<N>): Line<string>[] {
    let measure = zero;
    let total = zero;
    let rounded = zero;
    return cell.parts.sort(byDateAndId).map(({ id, credited }) => {
      const slices: Slice<string>[] = [];
      const reached = plus(measure, credited);
      const payout = walk(measure, reached, slices);
      measure = reached;
      total = plus(total, payout);
      const before = rounded;
      rounded = round(total);
      return {
        transactionId: id,
        credited: print(credited),
        exactEarned: print(payout),
        earned: money(minus(rounded, before)),
        slices,
      };
    });
  }

  function spiff(cell: Cell<N>, withLines: boolean): EarningRow<string> {
    return earningOf(cell, 'spiff', cell.units, times(cell.units, perUnit), [], withLines ? spiffLines(cell) : null);
  }

  function spiffLines(cell: Cell<N>): Line<string>[] {
    let total = zero;
    let rounded = zero;
    return cell.unitParts.sort(byDateAndId).map(({ id, credited }) => {
      const payout = times(credited, perUnit);
      total = plus(total, payout);
      const before = rounded;
      rounded = round(total);
      return {
        transactionId: id,
        credited: print(credited),
        exactEarned: print(payout),
        earned: money(minus(rounded, before)),
        slices: [],
      };
    });
  }

  function splitCells(deals: readonly Deal[], withParts: boolean): Cell<N>[] {
    const cells = cellsOf();
    const credit = (person: string, deal: Deal, amount: N, share: N | null): void => {
      const cell = cells.at(person, deal.date);
      cell.measure = plus(cell.measure, amount);
      if (withParts) cell.parts.push({ id: deal.id, date: deal.date, credited: amount });
      if (deal.attributes?.product !== 'B') return;
      const whole = read(deal.units as string);
      const units = share === null ? whole : times(whole, share);
      cell.units = plus(cell.units, units);
      cell.hasUnits = true;
      if (withParts) cell.unitParts.push({ id: deal.id, date: deal.date, credited: units });
    };
    for (const deal of deals) {
      const amount = read(deal.amount);
      if (deal.participantId !== undefined) {
        credit(deal.participantId, deal, amount, null);
        continue;
      }
      const [first, second] = deal.credits as [DealCredit, DealCredit];
      const own = round(times(amount, shares['0.6'])); // of two shares, the larger takes the odd cent at a tie
      credit(first.participantId, deal, own, shares['0.6']);
      credit(second.participantId, deal, minus(amount, own), shares['0.4']);
    }
    return cells.inOrder();
  }

  const splitReport = (deals: readonly Deal[], withLines: boolean): Report<string> =>
    reportOf(splitCells(deals, withLines).flatMap((cell) => (cell.hasUnits ? [bookings(cell, withLines), spiff(cell, withLines)] : [bookings(cell, withLines)])));

  function reportOf(earnings: EarningRow<string>[]): Report<string> {
    let all = zero;
    const people = new Map<string, N>();
    const months = new Map<string, N>();
    const both: { participantId: string; key: string; sum: N }[] = [];
    for (const { participantId, period, earned } of earnings) {
      const amount = read(earned);
      all = plus(all, amount);
      people.set(participantId, plus(people.get(participantId) ?? zero, amount));
      months.set(period.key, plus(months.get(period.key) ?? zero, amount));
      const last = both.at(-1);
      if (last?.participantId === participantId && last.key === period.key) last.sum = plus(last.sum, amount);
      else both.push({ participantId, key: period.key, sum: amount });
    }
    return {
      earnings,
      totals: {
        earned: money(all),
        byParticipant: Array.from(people, ([participantId, sum]) => ({ participantId, earned: money(sum) })),
        byParticipantPeriod: both.map(({ participantId, key, sum }) => ({ participantId, key, earned: money(sum) })),
        byPeriod: Array.from(months, ([key, sum]) => ({ key, earned: money(sum) })).sort((a, b) => byText(a.key, b.key)),
      },
    };
  }

  return {
    summarize(deals) {
      const cells = cellsOf();
      for (const deal of deals) {
        const cell = cells.at(deal.participantId as string, deal.date);
        cell.measure = plus(cell.measure, read(deal.amount));
      }
      return reportOf(cells.inOrder().map((cell) => bookings(cell, false)));
    },

    summarizeDealByDeal(deals) {
      const cells = cellsOf();
      for (const deal of deals) {
        const cell = cells.at(deal.participantId as string, deal.date);
        const reached = plus(cell.measure, read(deal.amount));
        cell.payout = plus(cell.payout, pay(cell.measure, reached));
        cell.measure = reached;
      }
      return reportOf(
        cells.inOrder().map((cell) => {
          const slices: Slice<string>[] = [];
          walk(zero, cell.measure, slices);
          return earningOf(cell, 'bookings', cell.measure, cell.payout, slices, null);
        }),
      );
    },

    explain(deals) {
      const cells = cellsOf();
      for (const deal of deals) {
        const cell = cells.at(deal.participantId as string, deal.date);
        const credited = read(deal.amount);
        cell.measure = plus(cell.measure, credited);
        cell.parts.push({ id: deal.id, date: deal.date, credited });
      }
      return reportOf(cells.inOrder().map((cell) => bookings(cell, true)));
    },

    summarizeSplits: (deals) => splitReport(deals, false),

    explainSplits: (deals) => splitReport(deals, true),
  };
}
