import type { Work } from '../cases/case.js';
import type { HistoryRow, OrderRow } from '../data/orders.js';
import { AS_OF, makeHistories, makeOrders } from '../data/orders.js';
import type { FittedBgNbd, OrdersSummary, RetentionAnalysis, RfmScores } from '../library.js';
import { analyzeRetention, fitBgNbd, scoreRfm, summarizeOrders } from '../library.js';

export const ORDERS: Work<OrderRow[], OrdersSummary> = { name: 'order summary', make: makeOrders, run: (orders) => summarizeOrders(orders, { asOf: AS_OF }) };

export const RFM: Work<OrderRow[], RfmScores> = { name: 'RFM scores from orders', make: makeOrders, run: (orders) => scoreRfm(ORDERS.run(orders).customers) };

export const RETENTION: Work<OrderRow[], RetentionAnalysis> = {
  name: 'retention by cohort',
  make: makeOrders,
  run: (orders) => analyzeRetention(orders, { asOf: AS_OF }),
};

export const BG_NBD: Work<HistoryRow[], FittedBgNbd> = { name: 'BG/NBD fit', make: makeHistories, run: (histories) => fitBgNbd(histories, { unit: 'week' }) };
