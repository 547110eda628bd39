import { describe, expect, it } from 'vitest';
import {
  calculateCsat,
  calculateNps,
  explainCsat,
  explainNps,
} from '../../src/scorecard/index.js';
import { inBoth } from '../support/told.js';

describe('explainNps', () => {
  it('tells a score that is sure', () => {
    expect(inBoth(explainNps, calculateNps({ promoters: 70, passives: 20, detractors: 10 }))).toEqual([
      [
        'The net promoter score is 60 (95 % interval 47 to 73).',
        'Of 100 answers 70 are promoters, 20 passive and 10 detractors.',
      ],
      [
        '净推荐值（NPS）为 60（95% 置信区间 47 至 73）。',
        '100 份回答中，推荐者 70 份，中立者 20 份，贬损者 10 份。',
      ],
    ]);
  });

  it('tells a score that is not, of few answers', () => {
    expect(inBoth(explainNps, calculateNps([10, 9, 5], { confidence: 0.9 }))).toEqual([
      [
        'The net promoter score is 33 (90 % interval -56.2 to 100).',
        'Of 3 answers 2 are promoters, 0 passive and 1 a detractor.',
        'The interval holds 0, so it is not shown whether promoters outnumber detractors.',
        '3 answers say little: the score may change much with the next ones.',
      ],
      [
        '净推荐值（NPS）为 33（90% 置信区间 -56.2 至 100）。',
        '3 份回答中，推荐者 2 份，中立者 0 份，贬损者 1 份。',
        '置信区间包含 0，尚不能说明推荐者多于或少于贬损者。',
        '仅 3 份回答，样本偏少，分数可能随后续回答大幅变动。',
      ],
    ]);
  });

  it('tells a single answer', () => {
    expect(inBoth(explainNps, calculateNps([3]))).toEqual([
      [
        'The net promoter score is -100 (95 % interval -100 to -100).',
        'Of 1 answer 0 are promoters, 0 passive and 1 a detractor.',
        '1 answer says little: the score may change much with the next ones.',
      ],
      [
        '净推荐值（NPS）为 -100（95% 置信区间 -100 至 -100）。',
        '1 份回答中，推荐者 0 份，中立者 0 份，贬损者 1 份。',
        '仅 1 份回答，样本偏少，分数可能随后续回答大幅变动。',
      ],
    ]);
  });

  it('tells that there are no answers', () => {
    expect(inBoth(explainNps, calculateNps([]))).toEqual([
      ['There are no answers, so no score can be told.'],
      ['没有回答，无法得出分数。'],
    ]);
  });
});

describe('explainCsat', () => {
  it('tells dimensions and the weighted score', () => {
    expect(inBoth(explainCsat, calculateCsat([{ score: 5, dimension: 'service' }, { score: 3, dimension: 'service' }, { score: 4, dimension: 'product' }], { weights: { product: '0.4', service: '0.6' } }))).toEqual([
      [
        '66.7 % of the answers are satisfied: 2 of 3, from 4 of 5 on (95 % interval 20.8 % to 93.9 %).',
        'The mean answer is 4 on a scale from 1 to 5.',
        'Weighted by dimension the score is 70 %.',
        'product: 100 % satisfied, 1 of 1 (95 % interval 20.7 % to 100 %), mean 4.',
        'service: 50 % satisfied, 1 of 2 (95 % interval 9.5 % to 90.5 %), mean 4.',
      ],
      [
        '满意率 66.7%：3 份回答中 2 份满意（满分 5 分，达到 4 分为满意，95% 置信区间 20.8% 至 93.9%）。',
        '平均分 4（评分范围 1 至 5）。',
        '各维度加权后的满意率为 70%。',
        'product：满意率 100%，1 份中 1 份满意（95% 置信区间 20.7% 至 100%），平均分 4。',
        'service：满意率 50%，2 份中 1 份满意（95% 置信区间 9.5% 至 90.5%），平均分 4。',
      ],
    ]);
  });

  it('tells that a dimension with a weight has no answers', () => {
    expect(inBoth(explainCsat, calculateCsat([{ score: 5, dimension: 'service' }], { min: 0, max: 10, weights: { product: '0.4', service: '0.6' } }))).toEqual([
      [
        '0 % of the answers are satisfied: 0 of 1, from 9 of 10 on (95 % interval 0 % to 79.3 %).',
        'The mean answer is 5 on a scale from 0 to 10.',
        'product: no answers.',
        'service: 0 % satisfied, 0 of 1 (95 % interval 0 % to 79.3 %), mean 5.',
        'product has a weight but no answers, so there is no weighted score.',
      ],
      [
        '满意率 0%：1 份回答中 0 份满意（满分 10 分，达到 9 分为满意，95% 置信区间 0% 至 79.3%）。',
        '平均分 5（评分范围 0 至 10）。',
        'product：没有回答。',
        'service：满意率 0%，1 份中 0 份满意（95% 置信区间 0% 至 79.3%），平均分 5。',
        'product 有权重但没有回答，因此无加权满意率。',
      ],
    ]);
  });

  it('tells that there are no answers', () => {
    expect(inBoth(explainCsat, calculateCsat([], { weights: { product: 1 } }))).toEqual([
      [
        'There are no answers, so no score can be told.',
        'product has a weight but no answers, so there is no weighted score.',
      ],
      [
        '没有回答，无法得出分数。',
        'product 有权重但没有回答，因此无加权满意率。',
      ],
    ]);
  });
});
