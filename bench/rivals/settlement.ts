/** A ledger as it is usually written: an object of balances for each person, entries pushed as they come, amounts added as numbers. */
import type { EarningRow, Ledger } from '../data/earnings.js';
import { TERMS } from '../data/earnings.js';
import type { Money } from './money.js';
import { FLOATS } from './money.js';

type Balances<V> = Record<'payable' | 'draw' | 'held' | 'carried', V>;

interface Entry extends Partial<Balances<string>> {
  type: string;
  componentId?: string;
  origin?: string;
}

export interface Statement {
  participantId: string;
  period: { key: string; start: string; end: string };
  opening: Balances<string>;
  entries: Entry[];
  totals: Record<string, string>;
  payout: string;
  closing: Balances<string>;
}

const SHARE = Number(TERMS.share);

export function settle({ earnings, events }: Ledger, money: Money = FLOATS): Statement[] {
  const { read, print, share } = money;
  const [cap, draw] = [read(TERMS.cap), read(TERMS.draw)];
  const people = new Map<string, EarningRow[]>();
  for (const row of earnings) {
    const own = people.get(row.participantId);
    if (own === undefined) people.set(row.participantId, [row]);
    else own.push(row);
  }
  const clawbacks = new Map<string, number[]>();
  for (const { participantId, date, earned } of events) {
    const key = `${participantId}|${date.slice(0, 7)}`;
    const own = clawbacks.get(key);
    if (own === undefined) clawbacks.set(key, [read(earned)]);
    else own.push(read(earned));
  }
  const printAll = ({ payable, draw: owed, held, carried }: Balances<number>): Balances<string> => ({
    payable: print(payable),
    draw: print(owed),
    held: print(held),
    carried: print(carried),
  });

  const statements: Statement[] = [];
  for (const [participantId, rows] of people) {
    const balances: Balances<number> = { payable: 0, draw: 0, held: 0, carried: 0 };
    const kept: { key: string; amount: number }[] = [];
    rows.forEach(({ period, componentId, earned: text }, index) => {
      const opening = printAll(balances);
      const entries: Entry[] = [];
      const sums: Record<string, number> = {};
      const post = (type: string, change: Partial<Balances<number>>, facts: Pick<Entry, 'componentId' | 'origin'> = {}): void => {
        const entry: Entry = { type };
        for (const key of ['payable', 'draw', 'held', 'carried'] as const) {
          const amount = change[key] ?? 0;
          if (amount === 0) continue;
          balances[key] += amount;
          entry[key] = print(amount);
        }
        if (Object.keys(entry).length === 1) return;
        entries.push(Object.assign(entry, facts));
        sums[type] = (sums[type] ?? 0) + (change.payable ?? 0);
      };
      const earned = read(text);
      post('earning', { payable: earned }, { componentId });
      for (const amount of clawbacks.get(`${participantId}|${period.key}`) ?? []) post('clawback', { payable: -amount });
      const holdback = share(earned, SHARE);
      post('holdback', { payable: -holdback, held: holdback });
      kept.push({ key: period.key, amount: holdback });
      const due = kept[index - TERMS.months];
      if (due !== undefined) post('release', { payable: due.amount, held: -due.amount }, { origin: due.key });
      const over = balances.payable - cap;
      const moved = over > 0 ? over : -Math.min(-over, balances.carried);
      post('capCarry', { payable: -moved, carried: moved });
      const back = Math.min(balances.draw, Math.max(0, balances.payable - draw));
      post('drawRecovery', { payable: -back, draw: -back });
      const advance = Math.max(0, draw - balances.payable);
      post('drawAdvance', { payable: advance, draw: advance });
      const payout = Math.max(0, balances.payable);
      post('payout', { payable: -payout });
      const totals = Object.fromEntries(Object.entries(sums).map(([type, sum]) => [type, print(sum)]));
      statements.push({ participantId, period: { ...period }, opening, entries, totals, payout: print(payout), closing: printAll(balances) });
    });
  }
  return statements;
}
