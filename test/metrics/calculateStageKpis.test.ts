import { describe, expect, it } from 'vitest';
import { calculateStageKpis } from '../../src/metrics/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const ALL = deepFreeze({
  counts: { leads: 500, intents: 200, opportunities: 80, wins: 20 },
  costs: { leads: '25000.005', total: 60000 },
  orders: { count: 18, value: '180000' },
  customers: { total: 50, acquired: 21, repurchased: 15, referrers: 5 },
});

describe('calculateStageKpis', () => {
  it('takes every figure of its own two inputs', () => {
    const kpis = calculateStageKpis(ALL);
    expect(kpis).toMatchObject({
      leads: 500,
      costPerLead: { value: '50.00', total: '25000.01', count: 500 },
      acquisitionCost: { value: '2857.14', total: '60000.00', count: 21 },
      intentRate: { numerator: 200, denominator: 500, rate: 0.4 },
      opportunityRate: { numerator: 80, denominator: 200, rate: 0.4 },
      winRate: { numerator: 20, denominator: 80, rate: 0.25 },
      averageDealValue: { value: '10000.00', total: '180000.00', count: 18 },
      repurchaseRate: { numerator: 15, denominator: 50, rate: 0.3 },
      referralRate: { numerator: 5, denominator: 50, rate: 0.1 },
      options: { confidence: 0.95, minorUnits: 2, rounding: 'halfUp' },
      warnings: [],
    });
    expect(notPlain(kpis)).toEqual([]);
  });

  it('leaves out what it is not told', () => {
    expect(Object.keys(calculateStageKpis({ counts: { leads: 3 } }))).toEqual(['leads', 'options', 'warnings']);
    const gap = calculateStageKpis({ counts: { leads: 3, intents: null, opportunities: 2, wins: 1 }, costs: { total: 5 }, customers: { total: 3 }, orders: null });
    expect(Object.keys(gap)).toEqual(['leads', 'winRate', 'options', 'warnings']);
  });

  it('has no ratio of nothing, and no interval for what is no share', () => {
    const kpis = calculateStageKpis({ counts: { leads: 0, intents: 2, opportunities: 5 }, costs: { leads: 10 }, orders: { count: 0, value: 0 }, customers: { total: 0, repurchased: 1 } }, { currency: 'JPY' });
    expect(kpis.costPerLead).toEqual({ value: null, total: '10', count: 0 });
    expect(kpis.intentRate).toEqual({ numerator: 2, denominator: 0, rate: null, low: null, high: null });
    expect(kpis.opportunityRate).toEqual({ numerator: 5, denominator: 2, rate: 2.5, low: null, high: null });
    expect(kpis.warnings).toEqual([
      { code: 'COUNT_RISES', stage: 'intents' },
      { code: 'COUNT_RISES', stage: 'opportunities' },
      { code: 'COUNT_RISES', stage: 'repurchased' },
    ]);
    expect(kpis.options).toEqual({ currency: 'JPY', minorUnits: 0, rounding: 'halfUp', confidence: 0.95 });
  });

  it.each<[string, unknown, unknown, string]>([
    ['no input', undefined, {}, 'MISSING_VALUE input'],
    ['no counts', {}, {}, 'MISSING_VALUE input.counts'],
    ['no leads', { counts: {} }, {}, 'MISSING_VALUE input.counts.leads'],
    ['half a lead', { counts: { leads: 0.5 } }, {}, 'INVALID_COUNT input.counts.leads'],
    ['a negative win', { counts: { leads: 1, wins: -1 } }, {}, 'INVALID_COUNT input.counts.wins'],
    ['a negative cost', { counts: { leads: 1 }, costs: { leads: -1 } }, {}, 'NEGATIVE_AMOUNT input.costs.leads'],
    ['orders without a value', { counts: { leads: 1 }, orders: { count: 1 } }, {}, 'MISSING_VALUE input.orders.value'],
    ['orders without a count', { counts: { leads: 1 }, orders: { value: 1 } }, {}, 'MISSING_VALUE input.orders.count'],
    ['customers without a total', { counts: { leads: 1 }, customers: { acquired: 1 } }, {}, 'MISSING_VALUE input.customers.total'],
    ['a cost that is no number', { counts: { leads: 1 }, costs: { total: 'x' } }, {}, 'INVALID_NUMBER input.costs.total'],
    ['an unknown part', { counts: { leads: 1 }, cost: {} }, {}, 'INVALID_OPTION input.cost'],
    ['an unknown count', { counts: { leads: 1, mql: 3 } }, {}, 'INVALID_OPTION input.counts.mql'],
    ['a confidence of 2', { counts: { leads: 1 } }, { confidence: 2 }, 'INVALID_CONFIDENCE options.confidence'],
    ['an unknown option', { counts: { leads: 1 } }, { power: 2 }, 'INVALID_OPTION options.power'],
  ])('refuses %s', (_, input, options, issue) => {
    expect(issuesOf(() => calculateStageKpis(input as never, options as never))).toEqual([issue]);
  });
});
