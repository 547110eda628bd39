/**
 * The library as the bench measures it: its sources, so that a run can never measure a stale build.
 * The build only bundles them; it changes no statement.
 */
export { calculateCommission } from '../src/commission/index.js';
export type { CommissionPlan, SalesTransaction } from '../src/commission/index.js';
export { analyzeFunnel } from '../src/metrics/analyzeFunnel.js';
export type { FunnelReport, FunnelSlice } from '../src/metrics/report.types.js';
export type { FunnelModel } from '../src/funnel/types.js';
export { summarizeOrders } from '../src/tiering/summarizeOrders.js';
export { scoreRfm } from '../src/tiering/scoreRfm.js';
export { fitBgNbd } from '../src/tiering/fitBgNbd.js';
