import { describe, expect, it } from 'vitest';
import {
  calculateTeamLinkage,
  explainKpiScoring,
  explainParticipantRanking,
  explainTeamLinkage,
  rankParticipants,
  scoreKpis,
} from '../../src/scorecard/index.js';
import { inBoth } from '../support/told.js';

const CARD = {
  kpis: [{ id: 'sales', weight: '0.6', target: 100 }, { id: 'collection', weight: '0.4', target: 100 }],
} as const;
const SALES = { kpi: 'sales', actual: 150 };
const COLLECTION = { kpi: 'collection', actual: 60 };
const GATES = [{ kpi: 'collection', min: '0.8', effect: { capScore: 70 } }, { kpi: 'sales', min: '0.9', effect: 'zero' }] as const;
const GRADES = [{ grade: 'A', from: 90, coefficient: '1.2' }, { grade: 'B', from: 65, coefficient: '0.9' }, { grade: 'C', from: null }] as const;
const PEOPLE = [{ id: 'ann', score: 90 }, { id: 'bo', score: '95.5' }, { id: 'cy', score: 90 }, { id: 'di' }];

describe('explainKpiScoring', () => {
  it('tells grade, gates and what a cap took off', () => {
    expect(inBoth(explainKpiScoring, scoreKpis([SALES, COLLECTION], { ...CARD, cap: '1.2', gates: GATES, grades: GRADES }))).toEqual([
      [
        'The score is 70, where reaching every target is worth 100: grade B with a coefficient of 0.9.',
        'Without the gates that were not passed it would be 96.',
        'sales: 150 % attained with 150, of which 120 % counts; at a weight of 60 % it is worth 72.',
        'collection: 60 % attained with 60; at a weight of 40 % it is worth 24.',
        'The gate on collection is not passed: 60 % attained, 80 % needed.',
        'The gate on sales is passed: 150 % attained, 90 % needed.',
      ],
      [
        '得分 70（全部达标为 100 分），等级 B，系数 0.9。',
        '若不计未通过的门槛，得分为 96。',
        'sales：达成率 150%（实际 150），按 120% 计入，权重 60%，得 72 分。',
        'collection：达成率 60%（实际 60），权重 40%，得 24 分。',
        'collection 门槛未通过：达成率 60%，要求 80%。',
        'sales 门槛已通过：达成率 150%，要求 90%。',
      ],
    ]);
  });

  it('tells the weight of a team score', () => {
    expect(inBoth(explainKpiScoring, scoreKpis([SALES, COLLECTION], CARD, { team: { mode: 'blend', alpha: '0.25', score: 80 } }))).toEqual([
      [
        'The score is 105.5, where reaching every target is worth 100.',
        "The team's score of 80 makes up 25 % of it.",
        'sales: 150 % attained with 150; at a weight of 60 % it is worth 90.',
        'collection: 60 % attained with 60; at a weight of 40 % it is worth 24.',
      ],
      [
        '得分 105.5（全部达标为 100 分）。',
        '其中团队得分 80 占 25%。',
        'sales：达成率 150%（实际 150），权重 60%，得 90 分。',
        'collection：达成率 60%（实际 60），权重 40%，得 24 分。',
      ],
    ]);
  });

  it('tells a coefficient of the team', () => {
    expect(inBoth(explainKpiScoring, scoreKpis([SALES, COLLECTION], CARD, { team: { mode: 'multiply', coefficient: '1.1' } }))).toEqual([
      [
        'The score is 125.4, where reaching every target is worth 100.',
        "It was multiplied by the team's coefficient of 1.1.",
        'sales: 150 % attained with 150; at a weight of 60 % it is worth 90.',
        'collection: 60 % attained with 60; at a weight of 40 % it is worth 24.',
      ],
      [
        '得分 125.4（全部达标为 100 分）。',
        '得分已乘以团队系数 1.1。',
        'sales：达成率 150%（实际 150），权重 60%，得 90 分。',
        'collection：达成率 60%（实际 60），权重 40%，得 24 分。',
      ],
    ]);
  });

  it('tells what was not measured and gave its weight away', () => {
    expect(inBoth(explainKpiScoring, scoreKpis([SALES], { ...CARD, onMissing: 'renormalize', gates: GATES }))).toEqual([
      [
        'The score is 70, where reaching every target is worth 100.',
        'Without the gates that were not passed it would be 150.',
        'sales: 150 % attained with 150; at a weight of 100 % it is worth 150.',
        'collection was not measured, and its weight went to the others.',
        'The gate on collection is not passed: it was not measured, 80 % needed.',
        'The gate on sales is passed: 150 % attained, 90 % needed.',
        'There is no value for collection.',
      ],
      [
        '得分 70（全部达标为 100 分）。',
        '若不计未通过的门槛，得分为 150。',
        'sales：达成率 150%（实际 150），权重 100%，得 150 分。',
        'collection 未考核，其权重分摊给其他指标。',
        'collection 门槛未通过：未考核，要求 80%。',
        'sales 门槛已通过：达成率 150%，要求 90%。',
        'collection 没有数据。',
      ],
    ]);
  });

  it('tells what was not measured and counts as 0', () => {
    expect(inBoth(explainKpiScoring, scoreKpis([{ kpi: 'b', attainment: '0.5' }], { kpis: [{ id: 'a', weight: '0.5', target: 0 }, { id: 'b', weight: '0.5' }], onMissing: 'zero' }))).toEqual([
      [
        'The score is 25, where reaching every target is worth 100.',
        'a was not measured and counts as 0 at a weight of 50 %.',
        'b: 50 % attained; at a weight of 50 % it is worth 25.',
        'There is no value for a.',
      ],
      [
        '得分 25（全部达标为 100 分）。',
        'a 未考核，按 0 计入，权重 50%。',
        'b：达成率 50%，权重 50%，得 25 分。',
        'a 没有数据。',
      ],
    ]);
  });

  it('does not deny a figure that was given with a target by which nothing can be measured', () => {
    const score = (onMissing: 'zero' | 'renormalize') =>
      scoreKpis([{ kpi: 'a', actual: 3 }, { kpi: 'b', attainment: '0.5' }], {
        kpis: [{ id: 'a', weight: '0.5', target: 0 }, { id: 'b', weight: '0.5' }],
        gates: [{ kpi: 'a', min: 1, effect: { multiply: '0.5' } }],
        onMissing,
      });
    expect(inBoth(explainKpiScoring, score('zero'))).toEqual([
      [
        'The score is 12.5, where reaching every target is worth 100.',
        'Without the gates that were not passed it would be 25.',
        'a: 3 cannot be measured by the target, and counts as 0 at a weight of 50 %.',
        'b: 50 % attained; at a weight of 50 % it is worth 25.',
        'The gate on a is not passed: it cannot be measured, 100 % needed.',
        'The target of a is the same as its baseline, so nothing can be measured by it.',
        'a was treated as missing.',
      ],
      [
        '得分 12.5（全部达标为 100 分）。',
        '若不计未通过的门槛，得分为 25。',
        'a：实际 3，目标值无法据以考核，按 0 计入，权重 50%。',
        'b：达成率 50%，权重 50%，得 25 分。',
        'a 门槛未通过：无法考核，要求 100%。',
        'a 的目标值等于基准值，无法据此考核。',
        'a 按缺失处理。',
      ],
    ]);
    const [english, chinese] = inBoth(explainKpiScoring, score('renormalize')) as [string[], string[]];
    expect(english[2]).toBe('a: 3 cannot be measured by the target, and its weight went to the others.');
    expect(chinese[2]).toBe('a：实际 3，目标值无法据以考核，其权重分摊给其他指标。');
  });

  it('tells an attainment apart from the gate that it missed by little', () => {
    expect(inBoth(explainKpiScoring, scoreKpis([{ kpi: 'a', actual: '79.9999' }], { kpis: [{ id: 'a', weight: 1, target: 100 }], gates: [{ kpi: 'a', min: '0.8', effect: { multiply: '0.5' } }], decimals: 4 }))).toEqual([
      [
        'The score is 40, where reaching every target is worth 100.',
        'Without the gates that were not passed it would be 79.9999.',
        'a: 80 % attained with 79.9999; at a weight of 100 % it is worth 80.',
        'The gate on a is not passed: 79.9999 % attained, 80 % needed.',
      ],
      [
        '得分 40（全部达标为 100 分）。',
        '若不计未通过的门槛，得分为 79.9999。',
        'a：达成率 80%（实际 79.9999），权重 100%，得 80 分。',
        'a 门槛未通过：达成率 79.9999%，要求 80%。',
      ],
    ]);
  });
});

describe('explainParticipantRanking', () => {
  it('tells ranks, equals and who has no score', () => {
    expect(inBoth(explainParticipantRanking, rankParticipants(PEOPLE))).toEqual([
      {
        sentences: [
          '3 people ranked, the highest score first.',
          'Equals share the best of their ranks, and the ranks after them are left free.',
          '1 person without a score has no rank.',
        ],
        people: [
          { id: 'bo', sentences: ['Rank 1 with a score of 95.5.'] },
          { id: 'ann', sentences: ['Rank 2 with a score of 90, shared.'] },
          { id: 'cy', sentences: ['Rank 2 with a score of 90, shared.'] },
          { id: 'di', sentences: ['No rank, since there is no score.'] },
        ],
      },
      {
        sentences: [
          '共 3 人参与排名，按得分从高到低排列。',
          '同分者并列较前名次，其后名次顺延空出。',
          '1 人没有得分，不参与排名。',
        ],
        people: [
          { id: 'bo', sentences: ['第 1 名，得分 95.5。'] },
          { id: 'ann', sentences: ['第 2 名，得分 90，与他人并列。'] },
          { id: 'cy', sentences: ['第 2 名，得分 90，与他人并列。'] },
          { id: 'di', sentences: ['没有得分，无名次。'] },
        ],
      },
    ]);
  });

  it('tells how ranks go on after equals', () => {
    expect(inBoth(explainParticipantRanking, rankParticipants(PEOPLE.slice(0, 3), { ties: 'dense', direction: 'lower' }))).toEqual([
      {
        sentences: [
          '3 people ranked, the lowest score first.',
          'Equals share a rank, and the next rank follows at once.',
        ],
        people: [
          { id: 'ann', sentences: ['Rank 1 with a score of 90, shared.'] },
          { id: 'cy', sentences: ['Rank 1 with a score of 90, shared.'] },
          { id: 'bo', sentences: ['Rank 2 with a score of 95.5.'] },
        ],
      },
      {
        sentences: [
          '共 3 人参与排名，按得分从低到高排列。',
          '同分者并列，其后名次连续。',
        ],
        people: [
          { id: 'ann', sentences: ['第 1 名，得分 90，与他人并列。'] },
          { id: 'cy', sentences: ['第 1 名，得分 90，与他人并列。'] },
          { id: 'bo', sentences: ['第 2 名，得分 95.5。'] },
        ],
      },
    ]);
  });

  it('tells a mean rank', () => {
    expect(inBoth(explainParticipantRanking, rankParticipants(PEOPLE.slice(0, 3), { ties: 'average' }))).toEqual([
      {
        sentences: [
          '3 people ranked, the highest score first.',
          'Equals share the mean of their ranks.',
        ],
        people: [
          { id: 'bo', sentences: ['Rank 1 with a score of 95.5.'] },
          { id: 'ann', sentences: ['Rank 2.5 with a score of 90, shared.'] },
          { id: 'cy', sentences: ['Rank 2.5 with a score of 90, shared.'] },
        ],
      },
      {
        sentences: [
          '共 3 人参与排名，按得分从高到低排列。',
          '同分者取名次的平均值。',
        ],
        people: [
          { id: 'bo', sentences: ['第 1 名，得分 95.5。'] },
          { id: 'ann', sentences: ['第 2.5 名，得分 90，与他人并列。'] },
          { id: 'cy', sentences: ['第 2.5 名，得分 90，与他人并列。'] },
        ],
      },
    ]);
  });

  it('tells of two without a score', () => {
    expect(inBoth(explainParticipantRanking, rankParticipants([{ id: 'ann' }, { id: 'bo' }, { id: 'cy', score: 1 }]))).toEqual([
      {
        sentences: [
          '1 person ranked, the highest score first.',
          '2 people without a score have no rank.',
        ],
        people: [
          { id: 'cy', sentences: ['Rank 1 with a score of 1.'] },
          { id: 'ann', sentences: ['No rank, since there is no score.'] },
          { id: 'bo', sentences: ['No rank, since there is no score.'] },
        ],
      },
      {
        sentences: [
          '共 1 人参与排名，按得分从高到低排列。',
          '2 人没有得分，不参与排名。',
        ],
        people: [
          { id: 'cy', sentences: ['第 1 名，得分 1。'] },
          { id: 'ann', sentences: ['没有得分，无名次。'] },
          { id: 'bo', sentences: ['没有得分，无名次。'] },
        ],
      },
    ]);
  });
});

describe('explainTeamLinkage', () => {
  it('tells a cap that bound', () => {
    expect(inBoth(explainTeamLinkage, calculateTeamLinkage([{ id: 'ann', score: 90 }, { id: 'bo', score: '70.25' }], { rate: '0.9', target: '0.6', weight: '0.2', cap: '1.25' }))).toEqual([
      {
        sentences: [
          'The team attained 150 % of its target: a rate of 90 %, with 60 % to be reached.',
          'At most 125 % counts.',
          "The team's score makes up 20 % of everybody's score.",
        ],
        people: [
          { id: 'ann', sentences: ["The score is 97: own score 90, team's score 125."] },
          { id: 'bo', sentences: ["The score is 81.2: own score 70.25, team's score 125."] },
        ],
      },
      {
        sentences: [
          '团队达成率 150%：实际 90%，目标 60%。',
          '最多按 125% 计入。',
          '团队得分占每人得分的 20%。',
        ],
        people: [
          { id: 'ann', sentences: ['得分 97：个人得分 90，团队得分 125。'] },
          { id: 'bo', sentences: ['得分 81.2：个人得分 70.25，团队得分 125。'] },
        ],
      },
    ]);
  });

  it('tells a team below the cap', () => {
    expect(inBoth(explainTeamLinkage, calculateTeamLinkage([{ id: 'ann', score: 90 }], { rate: '0.6', target: '0.8', weight: '0.2' }))).toEqual([
      {
        sentences: [
          'The team attained 75 % of its target: a rate of 60 %, with 80 % to be reached.',
          "The team's score makes up 20 % of everybody's score.",
        ],
        people: [{ id: 'ann', sentences: ["The score is 87: own score 90, team's score 75."] }],
      },
      {
        sentences: [
          '团队达成率 75%：实际 60%，目标 80%。',
          '团队得分占每人得分的 20%。',
        ],
        people: [{ id: 'ann', sentences: ['得分 87：个人得分 90，团队得分 75。'] }],
      },
    ]);
  });

  it('tells that own scores stand alone', () => {
    expect(inBoth(explainTeamLinkage, calculateTeamLinkage([{ id: 'ann', score: 90 }], { rate: '0.9', target: 0, weight: '0.2' }))).toEqual([
      {
        sentences: [
          'The target of the team is 0, so nothing can be measured by it and own scores stand alone.',
        ],
        people: [{ id: 'ann', sentences: ['The score is the own one: 90.'] }],
      },
      { sentences: ['团队目标为 0，无法据此考核，只计个人得分。'], people: [{ id: 'ann', sentences: ['得分即个人得分：90。'] }] },
    ]);
  });
});
