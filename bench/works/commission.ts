import type { Work } from '../cases/case.js';
import type { Deal, DealOptions } from '../data/deals.js';
import { makeDeals, peopleFor, PLAN, SPLIT_PLAN } from '../data/deals.js';
import { calculateCommission } from '../library.js';

const DETAIL = { detail: 'transactions' } as const;

const dealsWith = (options: Partial<DealOptions>) => (rows: number): Deal[] => makeDeals({ rows, people: peopleFor(rows), ...options });

export const SUMMARY: Work<Deal[]> = { name: 'commission, summary', make: dealsWith({}), run: (deals) => calculateCommission(deals, PLAN) };

export const EXPLAINED: Work<Deal[]> = {
  name: 'commission, every line',
  make: dealsWith({}),
  run: (deals) => calculateCommission(deals, PLAN, DETAIL),
};

export const EXPLAINED_SHUFFLED: Work<Deal[]> = { ...EXPLAINED, make: dealsWith({ shuffled: true }) };

export const SUMMARY_SPLITS: Work<Deal[]> = {
  name: 'commission, splits and two components, summary',
  make: dealsWith({ rich: true }),
  run: (deals) => calculateCommission(deals, SPLIT_PLAN),
};

export const EXPLAINED_SPLITS: Work<Deal[]> = {
  name: 'commission, splits and two components, every line',
  make: dealsWith({ rich: true }),
  run: (deals) => calculateCommission(deals, SPLIT_PLAN, DETAIL),
};
