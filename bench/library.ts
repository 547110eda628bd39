/**
 * The library as the bench measures it: its sources, so that a run can never measure a stale build.
 * The build only bundles them; it changes no statement.
 */
export { calculateCommission } from '../src/commission/index.js';
export type { CommissionPlan, SalesTransaction } from '../src/commission/index.js';
