import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculateTeamLinkage,
  classifySkillWill,
  compareTimeUse,
  rankParticipants,
  rankSkillGaps,
} from '../../src/scorecard/index.js';
import { refusal } from '../support/refusal.js';

describe('rankParticipants', () => {
  it('gives everybody the place that counting gives', () => {
    const score = fc.option(fc.integer({ min: 0, max: 6 }).map((value) => (value % 2 === 0 ? value / 10 : (value / 10).toFixed(2))));
    fc.assert(
      fc.property(fc.array(score), fc.constantFrom('higher' as const, 'lower' as const), (scores, direction) => {
        const people = scores.map((each, i) => ({ id: `p${i}`, score: each }));
        const better = (a: number, b: number) => (direction === 'higher' ? a > b : a < b);
        const values = scores.filter((each) => each !== null).map(Number);
        for (const ties of ['min', 'dense', 'average'] as const) {
          const { rows } = rankParticipants(people, { ties, direction });
          expect(rows).toHaveLength(people.length);
          for (const row of rows) {
            if (row.score === null) {
              expect(row).toMatchObject({ rank: null, tied: false });
              continue;
            }
            const own = Number(row.score);
            const above = values.filter((value) => better(value, own));
            const equal = values.filter((value) => value === own).length;
            const wanted = { min: above.length + 1, dense: new Set(above).size + 1, average: above.length + (equal + 1) / 2 }[ties];
            expect(row).toMatchObject({ rank: wanted, tied: equal > 1 });
          }
          const order = rows.map(({ id }) => people.findIndex((each) => each.id === id));
          rows.forEach(({ rank }, i) => {
            const next = rows[i + 1];
            if (next?.rank === rank) expect(order[i]).toBeLessThan(order[i + 1] ?? -1);
          });
        }
      }),
    );
  });

  it('names what is wrong', () => {
    expect(refusal(() => rankParticipants([{ id: 'a', score: 1 }, { id: 'a', score: 2 }]))).toEqual(['DUPLICATE_ID scores[1].id']);
    expect(refusal(() => rankParticipants([{ id: 'a', score: 'x' }]))).toEqual(['INVALID_NUMBER scores[0].score']);
    expect(refusal(() => rankParticipants([], { ties: 'max' as never }))).toEqual(['INVALID_OPTION options.ties']);
    expect(refusal(() => rankParticipants(['a', { id: 'b', score: 'x' }] as never))).toEqual(['INVALID_ROW scores[0]', 'INVALID_NUMBER scores[1].score']);
  });

  it('takes a whole number as an id, which becomes text', () => {
    expect(rankParticipants([{ id: 7, score: 1 }]).rows[0]?.id).toBe('7');
    expect(calculateTeamLinkage([{ id: 7, score: 1 }], { rate: 1, target: 1, weight: 0 }).rows[0]?.id).toBe('7');
    expect(classifySkillWill([{ id: 7, ability: 1, attitude: 1 }], { ability: 1, attitude: 1 }).people[0]?.id).toBe('7');
    expect(rankSkillGaps([{ id: 7, importance: 1, current: 1 }]).rows[0]?.id).toBe('7');
  });
});

describe('calculateTeamLinkage', () => {
  const rule = { rate: '0.9', target: '0.75', weight: '0.2' };

  it('caps the team, by default at its target', () => {
    expect(calculateTeamLinkage([{ id: 'a', score: 50 }], rule)).toMatchObject({ rows: [{ own: 50, linked: 100, score: 60 }], attainment: 1.2 });
    expect(calculateTeamLinkage([{ id: 'a', score: 50 }], { ...rule, cap: 2, scale: 10 }).rows[0]).toMatchObject({ linked: 12, score: 42.4 });
  });

  it('lets own scores stand when the target is 0', () => {
    expect(calculateTeamLinkage([{ id: 'a', score: 50 }], { ...rule, target: 0 })).toMatchObject({
      rows: [{ own: 50, linked: null, score: 50 }],
      attainment: null,
      warnings: [{ code: 'ZERO_TARGET' }],
    });
  });

  it('names what is wrong', () => {
    expect(refusal(() => calculateTeamLinkage([], { ...rule, weight: 20 }))).toEqual(['INVALID_OPTION rule.weight']);
    expect(refusal(() => calculateTeamLinkage([], { ...rule, rate: -1 }))).toEqual(['INVALID_NUMBER rule.rate']);
    expect(refusal(() => calculateTeamLinkage([{ id: 'a', score: 1 }, { id: 'a', score: 1 }], rule))).toEqual(['DUPLICATE_ID scores[1].id']);
  });
});

describe('classifySkillWill', () => {
  it('writes nobody off with one cut', () => {
    const { people, cells } = classifySkillWill([{ id: 'a', ability: 0, attitude: 0 }], { ability: 5, attitude: 5 });
    expect(people[0]).toEqual({ id: 'a', ability: 'learnable', attitude: 'unwilling', cell: 'unwillingLearnable', action: 'encourage' });
    expect(cells.map(({ cell }) => cell)).toEqual(['willingAble', 'willingLearnable', 'unwillingAble', 'unwillingLearnable']);
  });

  it('takes the cuts that it tells it went by', () => {
    const people = [{ id: 'a', ability: 5, attitude: 5 }];
    for (const ability of ['3', ['3', '6']] as const) {
      const result = classifySkillWill(people, { ability, attitude: 4 });
      expect(result.options).toEqual({ ability, attitude: '4' });
      expect(classifySkillWill(people, result.options)).toEqual(result);
    }
  });

  it('takes what is at a cut as above it', () => {
    const levels = ['3.99', '4', '6.99', '7'].map((ability) => classifySkillWill([{ id: 'a', ability, attitude: '6' }], { ability: [4, 7], attitude: 6 }).people[0]?.cell);
    expect(levels).toEqual(['willingUnable', 'willingLearnable', 'willingLearnable', 'willingAble']);
  });

  it('names what is wrong', () => {
    expect(refusal(() => classifySkillWill([], { ability: [5, 5], attitude: 1 }))).toEqual(['INVALID_OPTION cuts.ability[1]']);
    expect(refusal(() => classifySkillWill([], { ability: [5] as never, attitude: 1 }))).toEqual(['INVALID_OPTION cuts.ability']);
    expect(refusal(() => classifySkillWill([], { ability: 'x', attitude: 1 }))).toHaveLength(1);
    expect(refusal(() => classifySkillWill([{ id: 'a', ability: 1, attitude: 1 }, { id: 'a', ability: 1, attitude: 1 }], { ability: 1, attitude: 1 }))).toEqual([
      'DUPLICATE_ID people[1].id',
    ]);
  });
});

describe('rankSkillGaps', () => {
  it('subtracts exactly, so that equal gaps tie', () => {
    const { rows } = rankSkillGaps([{ id: 'a', importance: '0.2', current: 0 }, { id: 'b', importance: 0.3, current: 0.1 }]);
    expect(rows.map(({ id, gap, rank }) => [id, gap, rank])).toEqual([['b', 0.2, 1], ['a', 0.2, 2]]);
  });

  it('names what is wrong', () => {
    const skill = { id: 'a', importance: 1, current: 1 };
    expect(refusal(() => rankSkillGaps([skill, skill]))).toEqual(['DUPLICATE_ID skills[1].id']);
    expect(refusal(() => rankSkillGaps([{ ...skill, current: null as never }]))).toEqual(['MISSING_VALUE skills[0].current']);
  });
});

describe('compareTimeUse', () => {
  const half = { a: '0.5', b: '0.5' };

  it('adds up on each side', () => {
    const { rows, current, ideal, revenueHoursGained } = compareTimeUse(
      { hours: 8, shares: { a: '0.25', b: '0.75' } },
      { hours: 10, shares: half },
      { revenueProducing: ['b', 'b'] },
    );
    expect(rows.map(({ currentHours, idealHours }) => [currentHours, idealHours])).toEqual([[2, 5], [6, 5]]);
    expect([current.revenueHours, ideal.revenueHours, revenueHoursGained]).toEqual([6, 5, -1]);
  });

  it('divides by the sum when asked to, and says so', () => {
    const result = compareTimeUse({ hours: 8, shares: { a: 1, b: 3 } }, { hours: 8, shares: half }, { revenueProducing: [], normalize: true });
    expect(result.warnings).toEqual([{ code: 'NORMALIZED', side: 'current', sum: '4' }]);
    expect(result.rows.map(({ currentShare }) => currentShare)).toEqual([0.25, 0.75]);
  });

  it('names what is wrong', () => {
    const side = { hours: 8, shares: half };
    expect(refusal(() => compareTimeUse(side, { hours: 8, shares: { a: 0.9 } }, { revenueProducing: [] }))).toEqual(['SHARES_NOT_ONE ideal.shares']);
    expect(refusal(() => compareTimeUse(side, { hours: 8, shares: {} }, { revenueProducing: [], normalize: true }))).toEqual(['SHARES_NOT_ONE ideal.shares']);
    expect(refusal(() => compareTimeUse(side, side, { revenueProducing: ['c'] }))).toEqual(['INVALID_OPTION options.revenueProducing[0]']);
    expect(refusal(() => compareTimeUse({ ...side, hours: -1 }, side, { revenueProducing: [] }))).toEqual(['INVALID_NUMBER current.hours']);
    expect(() => compareTimeUse(side, { hours: 8, shares: { a: 0 } }, { revenueProducing: [], normalize: true })).toThrow('ideal.shares: received "0", must have a share above 0.');
    expect(refusal(() => compareTimeUse(side, side, {} as never))).toEqual(['MISSING_VALUE options.revenueProducing']);
    expect(refusal(() => compareTimeUse(side, side, { revenueProducing: [], normalize: 1 as never }))).toEqual(['INVALID_OPTION options.normalize']);
  });
});
