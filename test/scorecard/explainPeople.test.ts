import { describe, expect, it } from 'vitest';
import {
  classifySkillWill,
  compareTimeUse,
  explainSkillGaps,
  explainSkillWill,
  explainTimeUse,
  rankSkillGaps,
} from '../../src/scorecard/index.js';
import { inBoth } from '../support/told.js';

describe('explainSkillGaps', () => {
  it('tells gaps, what is enough and what is more', () => {
    expect(inBoth(explainSkillGaps, rankSkillGaps([{ id: 'closing', importance: 5, current: '6.5' }, { id: 'needs', importance: 7, current: 3 }, { id: 'notes', importance: 4, current: 4 }, { id: 'calls', importance: 4, current: 3 }]))).toEqual([
      [
        '2 of 4 skills have a gap; needs is to be trained first.',
        '1. needs: 4 is missing (importance 7, current 3).',
        '2. calls: 1 is missing (importance 4, current 3).',
        'closing: 1.5 more than needed (importance 5, current 6.5).',
        'notes: just as good as needed (4).',
      ],
      [
        '4 项技能中有 2 项存在差距，应首先培训 needs。',
        '第 1 位 needs：差距 4（重要性 7，现有水平 3）。',
        '第 2 位 calls：差距 1（重要性 4，现有水平 3）。',
        'closing：超出所需 1.5（重要性 5，现有水平 6.5）。',
        'notes：水平与重要性相当（4）。',
      ],
    ]);
  });

  it('tells that one of one has a gap', () => {
    expect(inBoth(explainSkillGaps, rankSkillGaps([{ id: 'needs', importance: 7, current: 3 }]))).toEqual([
      [
        '1 of 1 skill has a gap; needs is to be trained first.',
        '1. needs: 4 is missing (importance 7, current 3).',
      ],
      [
        '1 项技能中有 1 项存在差距，应首先培训 needs。',
        '第 1 位 needs：差距 4（重要性 7，现有水平 3）。',
      ],
    ]);
  });

  it('tells that there is no gap', () => {
    expect(inBoth(explainSkillGaps, rankSkillGaps([{ id: 'notes', importance: 4, current: 4 }]))).toEqual([
      [
        'No gap in 1 skill.',
        'notes: just as good as needed (4).',
      ],
      [
        '1 项技能均无差距。',
        'notes：水平与重要性相当（4）。',
      ],
    ]);
  });

  it('tells that there is nothing to rank', () => {
    expect(inBoth(explainSkillGaps, rankSkillGaps([]))).toEqual([
      ['There is no skill to rank.'],
      ['没有可排序的技能。'],
    ]);
  });
});

describe('explainSkillWill', () => {
  it('tells every place that there is', () => {
    expect(inBoth(explainSkillWill, classifySkillWill([{ id: 'a', ability: 8, attitude: 9 }, { id: 'b', ability: 5, attitude: 9 }, { id: 'c', ability: 2, attitude: 9 }, { id: 'd', ability: 8, attitude: 1 }, { id: 'e', ability: 5, attitude: 1 }, { id: 'f', ability: 2, attitude: 1 }], { ability: [4, 7], attitude: 6 }))).toEqual([
      {
        sentences: [
          '6 people: 1 willing and able (16.7 %), 1 willing and able to learn (16.7 %), 1 willing and unable (16.7 %), 1 unwilling and able (16.7 %), 1 unwilling and able to learn (16.7 %) and 1 unwilling and unable (16.7 %).',
          'Able begins at an ability of 7, able to learn at 4, willing at an attitude of 6.',
        ],
        people: [
          { id: 'a', sentences: ['Willing and able: reward and train further.'] },
          { id: 'b', sentences: ['Willing and able to learn: train hard.'] },
          { id: 'c', sentences: ['Willing and unable: find another post.'] },
          { id: 'd', sentences: ['Unwilling and able: coach.'] },
          { id: 'e', sentences: ['Unwilling and able to learn: encourage and train.'] },
          { id: 'f', sentences: ['Unwilling and unable: replace.'] },
        ],
      },
      {
        sentences: [
          '共 6 人：有意愿且有能力 1 人（16.7%），有意愿且可培养 1 人（16.7%），有意愿且能力不足 1 人（16.7%），意愿不足且有能力 1 人（16.7%），意愿不足且可培养 1 人（16.7%），意愿不足且能力不足 1 人（16.7%）。',
          '能力达到 7 为有能力，达到 4 为可培养，态度达到 6 为有意愿。',
        ],
        people: [
          { id: 'a', sentences: ['有意愿且有能力：激励并继续培养。'] },
          { id: 'b', sentences: ['有意愿且可培养：强化培训。'] },
          { id: 'c', sentences: ['有意愿且能力不足：调整岗位。'] },
          { id: 'd', sentences: ['意愿不足且有能力：辅导。'] },
          { id: 'e', sentences: ['意愿不足且可培养：鼓励并培训。'] },
          { id: 'f', sentences: ['意愿不足且能力不足：替换。'] },
        ],
      },
    ]);
  });

  it('tells one cut', () => {
    expect(inBoth(explainSkillWill, classifySkillWill([{ id: 'a', ability: 2, attitude: 9 }], { ability: 7, attitude: 6 }))).toEqual([
      {
        sentences: [
          '1 person: 1 willing and able to learn (100 %).',
          'Able begins at an ability of 7, willing at an attitude of 6.',
        ],
        people: [{ id: 'a', sentences: ['Willing and able to learn: train hard.'] }],
      },
      {
        sentences: [
          '共 1 人：有意愿且可培养 1 人（100%）。',
          '能力达到 7 为有能力，态度达到 6 为有意愿。',
        ],
        people: [{ id: 'a', sentences: ['有意愿且可培养：强化培训。'] }],
      },
    ]);
  });

  it('tells that there is nobody', () => {
    expect(inBoth(explainSkillWill, classifySkillWill([], { ability: 7, attitude: 6 }))).toEqual([
      {
        sentences: [
          'There is nobody to place.',
          'Able begins at an ability of 7, willing at an attitude of 6.',
        ],
        people: [],
      },
      {
        sentences: [
          '没有人员可归类。',
          '能力达到 7 为有能力，态度达到 6 为有意愿。',
        ],
        people: [],
      },
    ]);
  });
});

describe('explainTimeUse', () => {
  it('tells what is won and what was divided by its sum', () => {
    expect(inBoth(explainTimeUse, compareTimeUse({ hours: 10, shares: { selling: '0.3', travel: '0.6', mail: '0.2' } }, { hours: 11, shares: { selling: '0.5', travel: '0.3', coaching: '0.2' } }, { revenueProducing: ['selling', 'coaching'], normalize: true }))).toEqual([
      [
        'The ideal has 4.97 hours more for what brings revenue.',
        'Now what brings revenue takes 2.73 hours of 10 (27.3 %), ideally 7.7 hours of 11 (70 %).',
        'selling (brings revenue): from 2.73 hours (27.3 %) to 5.5 hours (50 %), 2.77 hours more.',
        'travel: from 5.45 hours (54.5 %) to 3.3 hours (30 %), 2.15 hours less.',
        'mail: from 1.82 hours (18.2 %) to 0 hours (0 %), 1.82 hours less.',
        'coaching (brings revenue): from 0 hours (0 %) to 2.2 hours (20 %), 2.2 hours more.',
        'The shares of the current side summed to 1.1 and were divided by it.',
      ],
      [
        '理想情况下，用于创收的时间增加 4.97 小时。',
        '目前 10 小时中有 2.73 小时用于创收（27.3%），理想为 11 小时中有 7.7 小时（70%）。',
        'selling（创收）：由 2.73 小时（27.3%）变为 5.5 小时（50%），增加 2.77 小时。',
        'travel：由 5.45 小时（54.5%）变为 3.3 小时（30%），减少 2.15 小时。',
        'mail：由 1.82 小时（18.2%）变为 0 小时（0%），减少 1.82 小时。',
        'coaching（创收）：由 0 小时（0%）变为 2.2 小时（20%），增加 2.2 小时。',
        '目前一方的占比合计为 1.1，已按此数折算为 100%。',
      ],
    ]);
  });

  it('tells what is lost', () => {
    expect(inBoth(explainTimeUse, compareTimeUse({ hours: 4, shares: { selling: '0.5', mail: '0.5' } }, { hours: 4, shares: { selling: '0.25', mail: '0.75' } }, { revenueProducing: ['selling'] }))).toEqual([
      [
        'The ideal has 1 hour less for what brings revenue.',
        'Now what brings revenue takes 2 hours of 4 (50 %), ideally 1 hour of 4 (25 %).',
        'selling (brings revenue): from 2 hours (50 %) to 1 hour (25 %), 1 hour less.',
        'mail: from 2 hours (50 %) to 3 hours (75 %), 1 hour more.',
      ],
      [
        '理想情况下，用于创收的时间减少 1 小时。',
        '目前 4 小时中有 2 小时用于创收（50%），理想为 4 小时中有 1 小时（25%）。',
        'selling（创收）：由 2 小时（50%）变为 1 小时（25%），减少 1 小时。',
        'mail：由 2 小时（50%）变为 3 小时（75%），增加 1 小时。',
      ],
    ]);
  });

  it('tells that nothing changes', () => {
    expect(inBoth(explainTimeUse, compareTimeUse({ hours: 2, shares: { selling: '0.5', mail: '0.5' } }, { hours: 1, shares: { selling: 1 } }, { revenueProducing: ['selling'] }))).toEqual([
      [
        'The ideal has as much time as now for what brings revenue.',
        'Now what brings revenue takes 1 hour of 2 (50 %), ideally 1 hour of 1 (100 %).',
        'selling (brings revenue): 1 hour as before, 50 % now and 100 % ideally.',
        'mail: from 1 hour (50 %) to 0 hours (0 %), 1 hour less.',
      ],
      [
        '理想情况下，用于创收的时间不变。',
        '目前 2 小时中有 1 小时用于创收（50%），理想为 1 小时中有 1 小时（100%）。',
        'selling（创收）：仍为 1 小时，目前占 50%，理想占 100%。',
        'mail：由 1 小时（50%）变为 0 小时（0%），减少 1 小时。',
      ],
    ]);
  });

  it('tells that nothing brings revenue, and a side that sums to less', () => {
    expect(inBoth(explainTimeUse, compareTimeUse({ hours: 8, shares: { mail: 1 } }, { hours: 8, shares: { mail: '0.8' } }, { revenueProducing: [], normalize: true }))).toEqual([
      [
        'No activity is said to bring revenue.',
        'mail: 8 hours as before, 100 % now and 100 % ideally.',
        'The shares of the ideal side summed to 0.8 and were divided by it.',
      ],
      [
        '未指定任何创收活动。',
        'mail：仍为 8 小时，目前占 100%，理想占 100%。',
        '理想一方的占比合计为 0.8，已按此数折算为 100%。',
      ],
    ]);
  });
});
