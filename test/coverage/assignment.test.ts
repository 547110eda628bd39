import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLeads, planAccountReviews } from '../../src/coverage/index.js';
import type { LeadRep, LeadRule } from '../../src/coverage/index.js';
import { refusal } from '../support/refusal.js';

describe('assignLeads', () => {
  const reps: LeadRep[] = [{ id: 'a', capacity: 2 }, { id: 'b', capacity: 1 }];

  it('agrees with looking at everybody for every lead', () => {
    const rep = fc.record({ capacity: fc.integer({ min: 0, max: 6 }), load: fc.option(fc.integer({ min: 0, max: 8 })) });
    const setting = fc.array(rep, { minLength: 1, maxLength: 5 }).chain((people) =>
      fc.record({
        people: fc.constant(people.map((each, i) => ({ id: `r${i}`, ...each }))),
        rules: fc.array(
          fc.record({ kind: fc.option(fc.constantFrom('x', 'y')), to: fc.array(fc.nat(people.length - 1), { maxLength: 4 }) }),
          { maxLength: 4 },
        ),
        leads: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 25 }),
      }),
    );
    fc.assert(
      fc.property(setting, ({ people, rules, leads }) => {
        const given: LeadRule[] = rules.map(({ kind, to }, i) => ({
          id: `rule${i}`,
          to: to.map((r) => `r${r}`),
          ...(kind === null ? {} : { where: { kind } }),
        }));
        const rows = leads.map((kind, i) => ({ id: `l${i}`, attributes: { kind } }));
        const load = people.map((each) => each.load ?? 0);
        const expected = leads.map((kind) => {
          let reason = 'NO_RULE';
          for (const { kind: wanted, to } of rules) {
            if (wanted !== null && wanted !== kind) continue;
            reason = 'NO_CAPACITY';
            let best = -1;
            for (const r of to) {
              if (load[r]! >= people[r]!.capacity) continue;
              if (best < 0 || load[r]! * people[best]!.capacity < load[best]! * people[r]!.capacity) best = r;
            }
            if (best < 0) continue;
            load[best] = load[best]! + 1;
            return `r${best} ${load[best]}`;
          }
          return reason;
        });
        const result = assignLeads(rows, given, people);
        const actual = new Map<string, string>([
          ...result.assignments.map(({ leadId, repId, loadAfter }): [string, string] => [leadId, `${repId} ${loadAfter}`]),
          ...result.unassigned.map(({ leadId, reason }): [string, string] => [leadId, reason]),
        ]);
        expect(rows.map(({ id }) => actual.get(id))).toEqual(expected);
        result.reps.forEach((each, i) => {
          expect(each.load).toBe(load[i]);
          expect(each.load - each.assigned).toBe(people[i]!.load ?? 0);
          expect(each.load <= each.capacity || each.assigned === 0).toBe(true);
        });
      }),
    );
  });

  it('falls through to the next rule when a matching one has no room', () => {
    const result = assignLeads([{ id: 'l1' }, { id: 'l2' }], [{ id: 'first', to: ['b'] }, { id: 'rest', to: ['a'] }], reps);
    expect(result.assignments.map(({ repId, ruleId }) => [repId, ruleId])).toEqual([['b', 'first'], ['a', 'rest']]);
  });

  it('compares loads exactly where their products pass 2^53', () => {
    const n = 200_000_001; // n / (n + 2) is the larger, but the products are 2 apart at a size where doubles are 8 apart
    const people = [{ id: 'a', capacity: n + 2, load: n }, { id: 'b', capacity: n + 1, load: n - 1 }];
    expect(assignLeads([{ id: 'l' }], [{ id: 'all', to: ['a', 'b'] }], people).assignments[0]?.repId).toBe('b');
  });

  it('takes whole numbers as ids, which become text', () => {
    const { assignments } = assignLeads([{ id: 1 }], [{ id: 2, to: [3] }], [{ id: 3, capacity: 1 }]);
    expect(assignments).toEqual([{ leadId: '1', repId: '3', ruleId: '2', loadAfter: 1 }]);
  });

  it('names what is wrong', () => {
    expect(refusal(() => assignLeads([], [{ id: 'x', to: ['nobody'] }], reps))).toEqual(['UNKNOWN_REP rules[0].to[0]']);
    expect(refusal(() => assignLeads([{ id: 'l' }, { id: 'l' }], [], reps))).toEqual(['DUPLICATE_ID leads[1].id']);
    expect(refusal(() => assignLeads([], [{ id: 'x', to: [] }, { id: 'x', to: [] }], reps))).toEqual(['DUPLICATE_ID rules[1].id']);
    expect(refusal(() => assignLeads([], [], [...reps, ...reps]))).toEqual(['DUPLICATE_ID reps[2].id']);
    expect(refusal(() => assignLeads([], [], [{ id: 'a', capacity: 1.5 }]))).toEqual(['INVALID_COUNT reps[0].capacity']);
    expect(refusal(() => assignLeads([], [], [{ id: 'a', capacity: 1, load: -1 }]))).toEqual(['INVALID_COUNT reps[0].load']);
    expect(refusal(() => assignLeads([5 as never], [], reps))).toEqual(['INVALID_ROW leads[0]']);
    expect(refusal(() => assignLeads([{} as never], [], reps))).toEqual(['MISSING_VALUE leads[0].id']);
    expect(refusal(() => assignLeads([], [{ id: 'x', when: {}, to: [] } as never], reps))).toEqual(['INVALID_OPTION rules[0].when']);
  });
});

describe('planAccountReviews', () => {
  const year = { asOf: '2026-01-01', until: '2027-01-01' };

  it('says whose last review or report is yet to come, and plans from it all the same', () => {
    const rows = [
      { customerId: 'a', tier: 'high', lastReviewOn: '2036-02-01' },
      { customerId: 'b', tier: 'high', lastReviewOn: '2026-01-01', lastReportOn: '2026-01-01' },
      { customerId: 'c', tier: 'none', lastReportOn: '2026-01-02' },
    ];
    const { reviews, warnings } = planAccountReviews(rows, undefined, { asOf: '2026-01-01', until: '2027-01-01' });
    expect(warnings).toEqual([{ code: 'AFTER_AS_OF', count: 2, customerIds: ['a', 'c'] }]);
    expect(reviews.filter(({ kind, customerIds }) => kind === 'review' && customerIds[0] === 'a')).toEqual([]);
    expect(planAccountReviews(rows.slice(1, 2), undefined, { asOf: '2026-01-01', until: '2027-01-01' }).warnings).toEqual([]);
  });

  it('counts every day from its anchor, so that month ends do not wander', () => {
    const { reviews } = planAccountReviews([{ customerId: 'a', tier: 't', lastReviewOn: '2026-01-31' }], [{ tier: 't', everyMonths: 3 }], {
      asOf: '2026-02-01',
      until: '2026-11-01',
    });
    expect(reviews.map(({ dueOn }) => dueOn)).toEqual(['2026-04-30', '2026-07-31', '2026-10-31']);
  });

  it('lists once what is late, and goes on from asOf', () => {
    const { reviews } = planAccountReviews([{ customerId: 'a', tier: 't', lastReviewOn: '2025-02-10' }], [{ tier: 't', everyMonths: 4 }], year);
    expect(reviews.map(({ dueOn, overdue }) => [dueOn, overdue])).toEqual([
      ['2025-06-10', true],
      ['2026-05-01', false],
      ['2026-09-01', false],
    ]);
  });

  it('starts at asOf with whoever was never seen', () => {
    const { reviews } = planAccountReviews([{ customerId: 'a', tier: 't', lastReviewOn: null }], [{ tier: 't', everyMonths: 6 }], year);
    expect(reviews.map(({ dueOn, overdue }) => [dueOn, overdue])).toEqual([['2026-01-01', false], ['2026-07-01', false]]);
  });

  it('sees a group as never reviewed when one of them never was', () => {
    const customers = [
      { customerId: 'a', tier: 'low', lastReviewOn: '2025-05-01' },
      { customerId: 'b', tier: 'low' },
    ];
    expect(planAccountReviews(customers, undefined, year).reviews).toEqual([
      { dueOn: '2026-01-01', kind: 'groupReview', tier: 'low', customerIds: ['a', 'b'], overdue: false },
    ]);
  });

  it('sorts by day, then customer, then reviews before reports, and tells who has no rule', () => {
    const customers = [
      { customerId: 'x', tier: 'none' },
      { customerId: 'a', tier: 'high' },
      { customerId: 'b', tier: 'mid' },
    ];
    const plan = planAccountReviews(customers, undefined, { asOf: '2026-01-01', until: '2026-01-02' });
    expect(plan.reviews.map(({ kind, customerIds }) => [kind, ...customerIds])).toEqual([['review', 'a'], ['report', 'a'], ['review', 'b']]);
    expect(plan.unruled).toEqual(['x']);
    expect(plan.options.rules.map(({ tier }) => tier)).toEqual(['high', 'mid', 'low']);
  });

  it('names what is wrong', () => {
    const customers = [{ customerId: 'a', tier: 't' }];
    expect(refusal(() => planAccountReviews(customers, [], { asOf: '2026-01-02', until: '2026-01-01' }))).toEqual(['INVALID_RANGE options.until']);
    expect(refusal(() => planAccountReviews(customers, [{ tier: 't', everyMonths: 0 }], year))).toEqual(['INVALID_OPTION rules[0].everyMonths']);
    expect(refusal(() => planAccountReviews(customers, [{ tier: 't', everyMonths: 1 }, { tier: 't', everyMonths: 2 }], year))).toEqual([
      'DUPLICATE_ID rules[1].tier',
    ]);
    expect(refusal(() => planAccountReviews([...customers, ...customers], [], year))).toEqual(['DUPLICATE_ID customers[1].customerId']);
    expect(refusal(() => planAccountReviews([{ customerId: 'a', tier: 't', lastReviewOn: '2026-02-30' }], [], year))).toEqual([
      'INVALID_DATE customers[0].lastReviewOn',
    ]);
  });

  it('takes whole numbers as customer and tier, which become text', () => {
    const { reviews, options } = planAccountReviews([{ customerId: 7, tier: 1 }], [{ tier: 1, everyMonths: 12 }], year);
    expect(reviews).toMatchObject([{ tier: '1', customerIds: ['7'] }]);
    expect(options.rules[0]?.tier).toBe('1');
  });

  it('echoes rules without undefined values', () => {
    const { options } = planAccountReviews([], [{ tier: 'a', everyMonths: 1, reportEveryMonths: undefined }], { asOf: '2026-01-01', until: '2026-02-01' });
    expect(Object.keys(options.rules[0] ?? {})).toEqual(['tier', 'everyMonths', 'group']);
  });
});
