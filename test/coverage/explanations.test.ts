import * as library from '../../src/coverage/index.js';
import {
  allocateVisits,
  assignLeads,
  bridgeGap,
  calculateHeadcount,
  calculateSalesForceReturn,
  calculateWorkload,
  compareWorkloads,
  explainAccountReviews,
  explainGapBridge,
  explainHeadcount,
  explainLeadAssignments,
  explainOpportunities,
  explainSalesForceReturn,
  explainVisitAllocation,
  explainWorkload,
  explainWorkloadComparison,
  planAccountReviews,
  prioritizeOpportunities,
} from '../../src/coverage/index.js';
import type { Explained } from '../support/describeExplanations.js';
import { describeExplanations } from '../support/describeExplanations.js';

const visit = { value: 1, unit: 'hour' } as const;
const visited = (id: string, times: number, customers = 80) => ({ id, customers, frequency: { times, per: 'month' as const }, visit });
const LEADS = [{ id: 'l1', region: 'east' }, { id: 'l2', region: 'east' }, { id: 'l3', region: 'south' }, { id: 'l4', region: 'east' }, { id: 'l5', region: 'west' }];
const RULES = [{ id: 'east', where: { region: 'east' }, to: ['li'] }, { id: 'west', where: { region: 'west' }, to: ['wang'] }];
const YEAR = { asOf: '2026-01-01', until: '2026-07-01' };

const EXPLAINED: readonly Explained[] = [
  ['allocateVisits', explainVisitAllocation, allocateVisits([{ id: 'a', value: 5, elasticity: '0.5', maxHours: 2 }], 3), ['segments', 'marginal', 'unused']],
  ['assignLeads', explainLeadAssignments, assignLeads(LEADS, RULES, [{ id: 'li', capacity: 1 }, { id: 'wang', capacity: 9 }]), ['assignments', 'unassigned', 'reps']],
  ['bridgeGap', explainGapBridge, bridgeGap(9, [{ id: 'a', amount: 2 }], { target: 12, currency: 'CNY' }), ['base', 'steps', 'reached', 'target', 'unexplained', 'orderMatters', 'options']],
  ['calculateHeadcount', explainHeadcount, calculateHeadcount({ amount: 9, per: 'week' }, { amount: 2, per: 'week' }), ['fte', 'people', 'utilization', 'options', 'warnings']],
  ['calculateSalesForceReturn', explainSalesForceReturn, calculateSalesForceReturn({ cost: 9, marginRate: '0.5', incrementalSales: 9 }), ['breakEvenSales', 'ratio', 'roi', 'verdict', 'options']],
  ['calculateWorkload', explainWorkload, calculateWorkload([visited('A', 2)]), ['per', 'segments', 'total']],
  ['compareWorkloads', explainWorkloadComparison, compareWorkloads([visited('A', 2)], [visited('A', 3)]), ['rows', 'total', 'options']],
  ['planAccountReviews', explainAccountReviews, planAccountReviews([{ customerId: 'acme', tier: 'high' }], undefined, YEAR), ['reviews', 'unruled', 'options', 'warnings']],
  ['prioritizeOpportunities', explainOpportunities, prioritizeOpportunities([{ id: 'a', size: 9, probability: '0.5' }], { size: 5, probability: '0.5' }), ['items', 'cells', 'options']],
];

describeExplanations('coverage', library, EXPLAINED);
