import type { Work } from '../cases/case.js';
import type { Ledger } from '../data/earnings.js';
import { makeLedger, POLICY } from '../data/earnings.js';
import type { SettlementResult } from '../library.js';
import { settleCommission } from '../library.js';

export const SETTLEMENT: Work<Ledger, SettlementResult> = {
  name: 'settlement',
  make: makeLedger,
  most: 1_000_000,
  run: ({ earnings, events }) => settleCommission(earnings, POLICY, { events }),
};
