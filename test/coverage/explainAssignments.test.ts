import { describe, expect, it } from 'vitest';
import {
  assignLeads,
  explainAccountReviews,
  explainLeadAssignments,
  planAccountReviews,
} from '../../src/coverage/index.js';
import { inBoth } from '../support/told.js';

const LEADS = [{ id: 'l1', region: 'east' }, { id: 'l2', region: 'east' }, { id: 'l3', region: 'south' }, { id: 'l4', region: 'east' }, { id: 'l5', region: 'west' }];
const RULES = [{ id: 'east', where: { region: 'east' }, to: ['li'] }, { id: 'west', where: { region: 'west' }, to: ['wang'] }];
const YEAR = { asOf: '2026-01-01', until: '2026-07-01' };

describe('explainLeadAssignments', () => {
  it('tells who takes what, and why nobody does', () => {
    expect(inBoth(explainLeadAssignments, assignLeads(LEADS, RULES, [{ id: 'li', capacity: 1 }, { id: 'wang', capacity: 1, load: 3 }]))).toEqual([
      {
        sentences: [
          '1 of 5 leads is assigned.',
          '1 lead matches no rule.',
          '3 leads found nobody with room.',
          'li has 1 lead, 1 of them new, with a limit of 1.',
          'wang has 3 leads, 0 of them new, over the limit of 1.',
        ],
        leads: [
          { leadId: 'l1', sentences: ['li takes it by rule east, and has 1 lead then.'] },
          { leadId: 'l2', sentences: ['Nobody takes it: those named by the rules that match have no room.'] },
          { leadId: 'l3', sentences: ['Nobody takes it: no rule matches.'] },
          { leadId: 'l4', sentences: ['Nobody takes it: those named by the rules that match have no room.'] },
          { leadId: 'l5', sentences: ['Nobody takes it: those named by the rules that match have no room.'] },
        ],
      },
      {
        sentences: [
          '5 条线索中已分配 1 条。',
          '1 条线索不符合任何规则。',
          '3 条线索没有可承接的人员。',
          'li 现有 1 条线索，其中新分配 1 条，上限 1 条。',
          'wang 现有 3 条线索，其中新分配 0 条，已超出上限 1 条。',
        ],
        leads: [
          { leadId: 'l1', sentences: ['按规则 east 分配给 li，分配后其共有 1 条线索。'] },
          { leadId: 'l2', sentences: ['未分配：符合规则的人员均已满额。'] },
          { leadId: 'l3', sentences: ['未分配：不符合任何规则。'] },
          { leadId: 'l4', sentences: ['未分配：符合规则的人员均已满额。'] },
          { leadId: 'l5', sentences: ['未分配：符合规则的人员均已满额。'] },
        ],
      },
    ]);
  });

  it('tells two without a rule', () => {
    expect(inBoth(explainLeadAssignments, assignLeads(LEADS.slice(0, 3), [], []))).toEqual([
      {
        sentences: [
          '0 of 3 leads are assigned.',
          '3 leads match no rule.',
        ],
        leads: [
          { leadId: 'l1', sentences: ['Nobody takes it: no rule matches.'] },
          { leadId: 'l2', sentences: ['Nobody takes it: no rule matches.'] },
          { leadId: 'l3', sentences: ['Nobody takes it: no rule matches.'] },
        ],
      },
      {
        sentences: [
          '3 条线索中已分配 0 条。',
          '3 条线索不符合任何规则。',
        ],
        leads: [
          { leadId: 'l1', sentences: ['未分配：不符合任何规则。'] },
          { leadId: 'l2', sentences: ['未分配：不符合任何规则。'] },
          { leadId: 'l3', sentences: ['未分配：不符合任何规则。'] },
        ],
      },
    ]);
  });
});

describe('explainAccountReviews', () => {
  it('tells reviews, reports, what is late and what has no rule', () => {
    expect(inBoth(explainAccountReviews, planAccountReviews([{ customerId: 'acme', tier: 'high', lastReviewOn: '2025-08-31', lastReportOn: '2025-11-30' }, { customerId: 'bolt', tier: 'low' }, { customerId: 'cape', tier: 'low' }, { customerId: 'dune', tier: 'none' }, { customerId: 'elm', tier: 'none' }], undefined, YEAR))).toEqual([
      [
        'From 2026-01-01 until 2026-07-01 (that day not included) there is to be done: 2 reviews, 1 group review and 1 report.',
        '1 of them is overdue.',
        '2025-11-30 (overdue): review of acme, tier high.',
        '2026-01-01: group review of bolt and cape, tier low.',
        '2026-04-01: review of acme, tier high.',
        '2026-05-30: report on acme, tier high.',
        'Not planned, since their tiers have no rule: dune and elm.',
      ],
      [
        '2026-01-01 至 2026-07-01（不含当日）应完成：客户回顾 2 次，集体回顾 1 次，客户报告 1 次。',
        '其中 1 次已逾期。',
        '2025-11-30（已逾期）：客户回顾，客户 acme，等级 high。',
        '2026-01-01：集体回顾，客户 bolt 和 cape，等级 low。',
        '2026-04-01：客户回顾，客户 acme，等级 high。',
        '2026-05-30：客户报告，客户 acme，等级 high。',
        '所属等级没有规则，未安排：dune 和 elm。',
      ],
    ]);
  });

  it('tells two that are late', () => {
    expect(inBoth(explainAccountReviews, planAccountReviews([{ customerId: 'acme', tier: 'mid', lastReviewOn: '2024-08-31' }, { customerId: 'bolt', tier: 'mid', lastReviewOn: '2024-09-30' }], undefined, { asOf: '2026-01-01', until: '2026-02-01' }))).toEqual([
      [
        'From 2026-01-01 until 2026-02-01 (that day not included) there is to be done: 2 reviews.',
        '2 of them are overdue.',
        '2025-08-31 (overdue): review of acme, tier mid.',
        '2025-09-30 (overdue): review of bolt, tier mid.',
      ],
      [
        '2026-01-01 至 2026-02-01（不含当日）应完成：客户回顾 2 次。',
        '其中 2 次已逾期。',
        '2025-08-31（已逾期）：客户回顾，客户 acme，等级 mid。',
        '2025-09-30（已逾期）：客户回顾，客户 bolt，等级 mid。',
      ],
    ]);
  });

  it('tells that nothing is due', () => {
    expect(inBoth(explainAccountReviews, planAccountReviews([{ customerId: 'dune', tier: 'none' }], undefined, YEAR))).toEqual([
      [
        'From 2026-01-01 until 2026-07-01 (that day not included) nothing is due.',
        'Not planned, since the tier has no rule: dune.',
      ],
      [
        '2026-01-01 至 2026-07-01（不含当日）没有到期事项。',
        '所属等级没有规则，未安排：dune。',
      ],
    ]);
  });

  it('tells whose last day is after the day of the plan', () => {
    const row = (customerId: string, lastReviewOn: string) => ({ customerId, tier: 'none', lastReviewOn });
    expect(inBoth(explainAccountReviews, planAccountReviews([row('acme', '2036-01-01')], [], YEAR)).map((told) => told.at(-1))).toEqual([
      'The last review or report of 1 customer is after 2026-01-01, and what is due is counted from it; check the day: acme.',
      '1 位客户的上次回顾或报告日期晚于 2026-01-01，后续事项由该日期推算，请核对：acme。',
    ]);
    expect(explainAccountReviews(planAccountReviews([row('acme', '2036-01-01'), row('bolt', '2036-01-01')], [], YEAR)).at(-1)).toBe(
      'The last review or report of 2 customers is after 2026-01-01, and what is due is counted from it; check the day: acme and bolt.',
    );
  });

  it('names the first ten of a long list', () => {
    expect(inBoth(explainAccountReviews, planAccountReviews(Array.from({ length: 12 }, (_, i) => ({ customerId: `c${i}`, tier: 'low', lastReviewOn: '2024-01-01' })), undefined, { asOf: '2026-01-01', until: '2026-01-02' }))).toEqual([
      [
        'From 2026-01-01 until 2026-01-02 (that day not included) there is to be done: 1 group review.',
        '1 of them is overdue.',
        '2025-01-01 (overdue): group review of c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 and 2 more, tier low.',
      ],
      [
        '2026-01-01 至 2026-01-02（不含当日）应完成：集体回顾 1 次。',
        '其中 1 次已逾期。',
        '2025-01-01（已逾期）：集体回顾，客户 c0、c1、c2、c3、c4、c5、c6、c7、c8、c9 等 12 个，等级 low。',
      ],
    ]);
  });
});
