import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RfmRules } from '../../src/tiering/index.js';
import { checkRfmRules, classifyRfm, rfmRuleSets } from '../../src/tiering/index.js';
import { notPlain, PATIENCE, runs } from '../oracle/laws.js';
import { refusal } from '../support/refusal.js';

const SHADOW: RfmRules = {
  id: 'r',
  bins: 2,
  segments: [{ id: 'all', when: { recency: [1, 2] } }, { id: 'shadow', when: { monetary: [2, 2], frequency: [2, 2] } }, { id: 'rest' }],
};

describe('checkRfmRules', () => {
  it('finds codes without a segment; fm of 1 and 2 is 2', () => {
    const rules: RfmRules = { id: 'two', bins: 2, segments: [{ id: 'best', when: { recency: [2, 2], fm: [2, 2] } }, { id: 'gone', when: { recency: [1, 1] } }] };
    expect(checkRfmRules(rules)).toEqual({ ok: false, uncovered: ['211'], overlaps: [], unreachable: [], warnings: [], options: {} });
  });

  it('finds overlaps and segments that never win', () => {
    const { ok, uncovered, overlaps, unreachable } = checkRfmRules(SHADOW);
    expect({ ok, uncovered, unreachable, first: overlaps[0], last: overlaps[7] }).toEqual({
      ok: false,
      uncovered: [],
      unreachable: ['shadow', 'rest'],
      first: { code: '111', segments: ['all', 'rest'] },
      last: { code: '222', segments: ['all', 'shadow', 'rest'] },
    });
  });

  it('lets a segment stand in several lines', () => {
    const rules: RfmRules = { id: 'l', bins: 2, segments: [{ id: 'x', when: { recency: [2, 2], frequency: [1, 1] } }, { id: 'x', when: { recency: [1, 1], frequency: [1, 2] } }, { id: 'y', when: { recency: [2, 2], frequency: [2, 2] } }] };
    expect(checkRfmRules(rules).ok).toBe(true);
  });

  it('orders and joins codes of more than nine bins', () => {
    const { uncovered } = checkRfmRules({ id: 'ten', bins: 10, segments: [{ id: 'most', when: { recency: [1, 9] } }] });
    expect([uncovered.length, uncovered[0], uncovered[99]]).toEqual([100, '10-1-1', '10-10-10']);
  });

  it.each([[[1, 4]], [[0, 1]], [[3, 2]], [[1]], ['1-2'], [[1.5, 2]]])('refuses the band %j', (band) => {
    const rules = { id: 'r', bins: 3, segments: [{ id: 'x', when: { recency: band } }, { id: 'y' }] } as unknown as RfmRules;
    expect(refusal(() => checkRfmRules(rules))).toEqual(['INVALID_RULES rules.segments[0].when.recency']);
    expect(refusal(() => classifyRfm([], rules))).toEqual(['INVALID_RULES rules.segments[0].when.recency']);
  });

  it('refuses rules of another shape', () => {
    expect(refusal(() => checkRfmRules({ id: 'r', bins: 0, segments: [] }))).toEqual(['INVALID_RULES rules.bins']);
    expect(refusal(() => checkRfmRules({ id: 'r', segments: [] } as never))).toEqual(['MISSING_VALUE rules.bins']);
    expect(refusal(() => checkRfmRules({ id: 'r', bins: 2, segments: [{ id: 'x', if: {} }] } as never))).toEqual(['INVALID_OPTION rules.segments[0].if']);
    expect(refusal(() => checkRfmRules(undefined as never))).toEqual(['MISSING_VALUE rules']);
  });
});

describe('classifyRfm', () => {
  const scores = [
    { customerId: 'a', recency: 1, frequency: 2, monetary: 1, orders: 3, revenue: '10.10' },
    { customerId: 'b', recency: 1, frequency: 1, monetary: 2, orders: 1, revenue: '20.20' },
  ];
  const playbook = { actions: [{ kind: 'call', label: { en: 'Call', 'zh-CN': '致电' }, withinDays: undefined }] };

  it('writes days of minus zero in a playbook as 0', () => {
    const today = { actions: [{ ...playbook.actions[0]!, withinDays: -0 }] };
    expect(notPlain(classifyRfm(scores, { id: 'r', bins: 2, segments: [{ id: 'all', playbook: today }] }))).toEqual([]);
  });

  it('lists all segments in the order of the rules', () => {
    const rules: RfmRules = { id: 'r', bins: 2, segments: [{ id: 'empty', when: { recency: [2, 2] } }, { id: 'full', playbook }] };
    const result = classifyRfm(scores, rules);
    expect(result).toEqual({
      customers: [{ customerId: 'a', code: '121', segment: 'full' }, { customerId: 'b', code: '112', segment: 'full' }],
      segments: [
        { segment: 'empty', customers: 0, share: 0, orders: 0, revenue: '0.00', revenueShare: 0 },
        { segment: 'full', customers: 2, share: 1, orders: 4, revenue: '30.30', revenueShare: 1, playbook: { actions: [{ kind: 'call', label: { en: 'Call', 'zh-CN': '致电' } }] } },
      ],
      warnings: [{ code: 'OVERLAPPING_RULES', count: 4 }],
      options: { onInvalid: 'throw', minorUnits: 2, rounding: 'halfUp' },
    });
    expect(notPlain(result)).toEqual([]);
  });

  it('resolves overlaps by order', () => {
    const { customers, warnings } = classifyRfm(scores, SHADOW, { currency: 'JPY' });
    expect(customers.map(({ segment }) => segment)).toEqual(['all', 'all']);
    expect(warnings).toEqual([{ code: 'OVERLAPPING_RULES', count: 8 }]);
  });

  it('has no shares of nothing', () => {
    expect(classifyRfm([], rfmRuleSets.cn8).segments[0]).toMatchObject({ customers: 0, share: null, revenueShare: null });
    expect(classifyRfm([{ customerId: 1, recency: 1, frequency: 1, monetary: 1 }], rfmRuleSets.cn8).segments[7]).toMatchObject({ share: 1, orders: 0, revenueShare: null });
  });

  it('refuses rules that leave codes uncovered, and scores outside them', () => {
    const rules: RfmRules = { id: 'r', bins: 2, segments: [{ id: 'x', when: { recency: [2, 2] } }] };
    expect(refusal(() => classifyRfm([], rules))).toEqual(['UNCOVERED_SCORES rules.segments']);
    const refused = (row: object): string[] => refusal(() => classifyRfm([{ ...scores[0], ...row } as never], rfmRuleSets.cn8));
    expect(refused({ recency: 3 })).toEqual(['INVALID_SCORE scores[0].recency']);
    expect(refused({ monetary: 1.5 })).toEqual(['INVALID_SCORE scores[0].monetary']);
    expect(refused({ frequency: null })).toEqual(['MISSING_VALUE scores[0].frequency']);
    expect(refused({ orders: -1 })).toEqual(['INVALID_COUNT scores[0].orders']);
    expect(refused({ revenue: 'x' })).toEqual(['INVALID_NUMBER scores[0].revenue']);
    expect(refusal(() => classifyRfm([scores[0], scores[0]] as never, rfmRuleSets.cn8))).toEqual(['DUPLICATE_ID scores[1].customerId']);
  });

  it('puts every customer in one segment, shares summing to 1', () => {
    const score = fc.integer({ min: 1, max: 5 });
    const rows = fc.array(fc.record({ recency: score, frequency: score, monetary: score, revenue: fc.nat(10_000) }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(rows, (list) => {
        const result = classifyRfm(list.map((row, customerId) => ({ customerId, ...row })), rfmRuleSets.classic);
        expect(result.segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(list.length);
        expect(result.segments.reduce((sum, { share }) => sum + (share as number), 0)).toBeCloseTo(1, 12);
        for (const { segment, customers } of result.segments) expect(result.customers.filter((row) => row.segment === segment).length).toBe(customers);
      }),
      runs(100),
    );
  }, PATIENCE);
});

/** Rows R = 5 … 1 (3 … 1), columns 1 … 5 (3). */
const TABLES = {
  classic: [
    'new potentialLoyalist potentialLoyalist champions champions',
    'promising potentialLoyalist potentialLoyalist loyal loyal',
    'aboutToSleep aboutToSleep needAttention loyal loyal',
    'hibernating hibernating atRisk atRisk cannotLose',
    'lost lost atRisk atRisk cannotLose',
  ],
  grid: [
    'new potentialLoyalist potentialLoyalist champions champions',
    'promising potentialLoyalist potentialLoyalist loyal loyal',
    'aboutToSleep aboutToSleep needAttention loyal loyal',
    'hibernating hibernating atRisk atRisk cannotLose',
    'hibernating hibernating atRisk atRisk cannotLose',
  ],
  tertile: ['recent loyal champions', 'needAttention needAttention loyal', 'inactive atRisk atRisk'],
};

describe('rfmRuleSets', () => {
  it.each(['classic', 'grid', 'tertile'] as const)('%s is its table, code by code', (name) => {
    const rules = rfmRuleSets[name];
    const { bins } = rules;
    for (let recency = 1; recency <= bins; recency += 1) {
      for (let frequency = 1; frequency <= bins; frequency += 1) {
        for (let monetary = 1; monetary <= bins; monetary += 1) {
          const column = name === 'grid' ? frequency : Math.round((frequency + monetary) / 2);
          const expected = TABLES[name][bins - recency]?.split(' ')[column - 1];
          expect(classifyRfm([{ customerId: 'c', recency, frequency, monetary }], rules).customers[0]?.segment).toBe(expected);
        }
      }
    }
  });

  it('cn8 names the bits', () => {
    const rules = rfmRuleSets.cn8;
    expect(rules.segments.map(({ label }) => (label as { 'zh-CN': string })['zh-CN'])).toEqual([
      '重要价值', '重要保持', '重要发展', '重要挽留', '一般价值', '一般保持', '一般发展', '一般挽留',
    ]);
    expect(classifyRfm([{ customerId: 'c', recency: 1, frequency: 2, monetary: 2 }], rules).customers[0]?.segment).toBe('cn011');
  });

  it('all pass the check, and carry labels and playbooks in both languages', () => {
    for (const rules of Object.values(rfmRuleSets) as RfmRules[]) {
      expect(checkRfmRules(rules).ok).toBe(true);
      for (const { label, playbook } of rules.segments) {
        expect(typeof label).toBe('object');
        expect(playbook?.actions.length).toBeGreaterThan(0);
        for (const action of playbook?.actions ?? []) expect(action.label['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      }
    }
    const counts = Object.values(rfmRuleSets as unknown as Record<string, RfmRules>).map(({ segments }) => new Set(segments.map(({ id }) => id)).size);
    expect(counts).toEqual([11, 10, 6, 8]);
    expect(Object.isFrozen(rfmRuleSets.classic.segments[0]?.when)).toBe(true);
  });
});
