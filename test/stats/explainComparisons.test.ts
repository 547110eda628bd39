import { describe, expect, it } from 'vitest';
import { compareMeans, compareProportions, compareSurvival, explainMeanComparison, explainProportionComparison, explainSurvivalComparison } from '../../src/stats/index.js';
import { expectGoodManners, expectReadable } from '../support/explained.js';
import { goldenResults } from '../support/goldenResults.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';

const rates = (before: readonly [number, number], after: readonly [number, number]) =>
  compareProportions({ before: { successes: before[0], trials: before[1] }, after: { successes: after[0], trials: after[1] } });

describe('explainProportionComparison', () => {
  it('says that a rate is higher', () => {
    expect(inBoth(explainProportionComparison, rates([150, 1000], [280, 1000]))).toEqual([
      [
        'The rate is higher after: 28 % (280 of 1000), against 15 % (150 of 1000) before.',
        'The difference is 13 percentage points; its 95 % confidence interval goes from 9.4 to 16.5.',
        'In relation to before, that is 86.7 % more.',
        'Pooled z test, two-sided: p < 0.001.',
      ],
      [
        '之后的比率更高：之后 28%（280/1000），之前 15%（150/1000）。',
        '差异为 13 个百分点，95% 置信区间为 9.4 至 16.5。',
        '相对之前提升 86.7%。',
        '合并 z 检验（双侧）：p < 0.001。',
      ],
    ]);
  });

  it('says that a rate is lower, at another level', () => {
    const result = compareProportions({ before: { successes: 560, trials: 700 }, after: { successes: 480, trials: 800 } }, { confidence: 0.999 });
    expect(inBoth(explainProportionComparison, result)).toEqual([
      [
        'The rate is lower after: 60 % (480 of 800), against 80 % (560 of 700) before.',
        'The difference is -20 percentage points; its 99.9 % confidence interval goes from -27.3 to -12.3.',
        'In relation to before, that is 25 % less.',
        'Pooled z test, two-sided: p < 0.001.',
      ],
      [
        '之后的比率更低：之后 60%（480/800），之前 80%（560/700）。',
        '差异为 -20 个百分点，99.9% 置信区间为 -27.3 至 -12.3。',
        '相对之前下降 25%。',
        '合并 z 检验（双侧）：p < 0.001。',
      ],
    ]);
  });

  it('does not take a change that is not shown for none', () => {
    expect(inBoth(explainProportionComparison, rates([8, 50], [14, 50]))).toEqual([
      [
        'The data do not show that the rate has changed: 28 % (14 of 50) after, 16 % (8 of 50) before.',
        'The difference is 12 percentage points; its 95 % confidence interval goes from -4.4 to 27.7.',
        'In relation to before, that is 75 % more.',
        'Pooled z test, two-sided: p = 0.148.',
        'Not shown is not the same as equal: with more cases a difference may show.',
      ],
      [
        '现有数据不足以说明比率发生了变化：之后 28%（14/50），之前 16%（8/50）。',
        '差异为 12 个百分点，95% 置信区间为 -4.4 至 27.7。',
        '相对之前提升 75%。',
        '合并 z 检验（双侧）：p = 0.148。',
        '未显示差异不等于没有差异：样本更多时，差异可能会显现。',
      ],
    ]);
  });

  it('tells what cannot be told', () => {
    expect(inBoth(explainProportionComparison, rates([0, 20], [3, 20]))).toEqual([
      [
        'The data do not show that the rate has changed: 15 % (3 of 20) after, 0 % (0 of 20) before.',
        'The difference is 15 percentage points; its 95 % confidence interval goes from -3.8 to 36.',
        'What that is in relation to before cannot be told, since the rate before was 0.',
        'Pooled z test, two-sided: p = 0.072.',
        'Not shown is not the same as equal: with more cases a difference may show.',
      ],
      [
        '现有数据不足以说明比率发生了变化：之后 15%（3/20），之前 0%（0/20）。',
        '差异为 15 个百分点，95% 置信区间为 -3.8 至 36。',
        '之前的比率为 0，无法计算相对变化。',
        '合并 z 检验（双侧）：p = 0.072。',
        '未显示差异不等于没有差异：样本更多时，差异可能会显现。',
      ],
    ]);
    expect(inBoth(explainProportionComparison, rates([20, 20], [30, 30]))).toEqual([
      [
        'The data do not show that the rate has changed: 100 % (30 of 30) after, 100 % (20 of 20) before.',
        'The difference is 0 percentage points; its 95 % confidence interval goes from -11.4 to 16.1.',
        'A p-value cannot be told: on both sides all cases succeeded, or none did.',
        'Not shown is not the same as equal: with more cases a difference may show.',
      ],
      [
        '现有数据不足以说明比率发生了变化：之后 100%（30/30），之前 100%（20/20）。',
        '差异为 0 个百分点，95% 置信区间为 -11.4 至 16.1。',
        '无法计算 p 值：两侧要么全部成功，要么全部未成功。',
        '未显示差异不等于没有差异：样本更多时，差异可能会显现。',
      ],
    ]);
    expect(inBoth(explainProportionComparison, rates([0, 0], [3, 20]))).toEqual([['The rates cannot be compared: there are no cases before.'], ['无法比较比率：之前没有样本。']]);
    expect(inBoth(explainProportionComparison, rates([0, 0], [0, 0]))).toEqual([['The rates cannot be compared: there are no cases before and after.'], ['无法比较比率：之前和之后没有样本。']]);
  });

  it('writes small rates so that they are not read as 0', () => {
    expect(explainProportionComparison(rates([4, 100_000], [40, 100_000])).slice(0, 2)).toEqual([
      'The rate is higher after: less than 0.1 % (40 of 100000), against less than 0.1 % (4 of 100000) before.',
      'The difference is 0.036 percentage points; its 95 % confidence interval goes from 0.024 to 0.051.',
    ]);
  });
});

describe('explainMeanComparison', () => {
  it('tells means that differ', () => {
    expect(inBoth(explainMeanComparison, compareMeans({ before: [10, 12, 14, 16], after: [18, 20, 22, 24] }))).toEqual([
      [
        'The mean is higher after: 21 (4 values), against 13 (4 values) before.',
        'The difference is 8; its 95 % confidence interval goes from 3.53 to 12.47.',
        "Welch's t test, two-sided: p = 0.005.",
      ],
      ['之后的均值更高：之后 21（4 个值），之前 13（4 个值）。', '差异为 8，95% 置信区间为 3.53 至 12.47。', 'Welch t 检验（双侧）：p = 0.005。'],
    ]);
    expect(inBoth(explainMeanComparison, compareMeans({ before: [18, 20, 22, 24], after: [10, 12, 14, 16] }))).toEqual([
      [
        'The mean is lower after: 13 (4 values), against 21 (4 values) before.',
        'The difference is -8; its 95 % confidence interval goes from -12.47 to -3.53.',
        "Welch's t test, two-sided: p = 0.005.",
      ],
      ['之后的均值更低：之后 13（4 个值），之前 21（4 个值）。', '差异为 -8，95% 置信区间为 -12.47 至 -3.53。', 'Welch t 检验（双侧）：p = 0.005。'],
    ]);
  });

  it('tells a difference that is not shown', () => {
    expect(inBoth(explainMeanComparison, compareMeans({ before: [0.0012, 0.0019], after: [0.0013, 0.002] }))).toEqual([
      [
        'The data do not show that the mean has changed: 0.0017 (2 values) after, 0.0016 (2 values) before.',
        'The difference is 0.0001; its 95 % confidence interval goes from -0.002 to 0.0022.',
        "Welch's t test, two-sided: p = 0.859.",
        'Not shown is not the same as equal: with more cases a difference may show.',
      ],
      [
        '现有数据不足以说明均值发生了变化：之后 0.0017（2 个值），之前 0.0016（2 个值）。',
        '差异为 0.0001，95% 置信区间为 -0.002 至 0.0022。',
        'Welch t 检验（双侧）：p = 0.859。',
        '未显示差异不等于没有差异：样本更多时，差异可能会显现。',
      ],
    ]);
  });

  it('tells what cannot be told', () => {
    expect(inBoth(explainMeanComparison, compareMeans({ before: [1], after: [1, 2, 3] }))).toEqual([
      ['The means cannot be compared: there are 1 before and 3 after, and each side takes two values or more.'],
      ['无法比较均值：之前 1 个值，之后 3 个值，每侧至少需要两个值。'],
    ]);
    expect(inBoth(explainMeanComparison, compareMeans({ before: [2, 2], after: [3, 3] }))).toEqual([
      [
        'The mean is 3 after and 2 before; whether that is a change cannot be told, since the values of each side do not differ.',
      ],
      ['之后的均值为 3，之前为 2；由于每侧的值都相同，无法判断这是否属于变化。'],
    ]);
  });
});

describe('explainSurvivalComparison', () => {
  const ended = (duration: number) => ({ duration, event: true });
  const slow = [60, 70, 75, 80, 90].map(ended);
  const quick = [20, 25, 30, 35, 50].map(ended);

  it('tells durations that differ', () => {
    expect(inBoth(explainSurvivalComparison, compareSurvival({ before: slow, after: quick }))).toEqual([
      [
        'It takes less time after than before.',
        'Before, 5 events were observed where 8.23 would be expected if there were no difference.',
        'After, 5 events were observed where 1.77 would be expected if there were no difference.',
        'Log-rank test: p = 0.002.',
        'The verdict holds at a confidence level of 95 %.',
      ],
      [
        '与之前相比，之后的时长更短。',
        '之前实际发生 5 次事件；若两组没有差别，预期为 8.23 次。',
        '之后实际发生 5 次事件；若两组没有差别，预期为 1.77 次。',
        '对数秩检验：p = 0.002。',
        '该结论的置信水平为 95%。',
      ],
    ]);
    expect(inBoth(explainSurvivalComparison, compareSurvival({ before: quick, after: slow }, { confidence: 0.9 }))).toEqual([
      [
        'It takes longer after than before.',
        'Before, 5 events were observed where 1.77 would be expected if there were no difference.',
        'After, 5 events were observed where 8.23 would be expected if there were no difference.',
        'Log-rank test: p = 0.002.',
        'The verdict holds at a confidence level of 90 %.',
      ],
      [
        '与之前相比，之后的时长更长。',
        '之前实际发生 5 次事件；若两组没有差别，预期为 1.77 次。',
        '之后实际发生 5 次事件；若两组没有差别，预期为 8.23 次。',
        '对数秩检验：p = 0.002。',
        '该结论的置信水平为 90%。',
      ],
    ]);
  });

  it('tells a difference that is not shown, and one event', () => {
    expect(inBoth(explainSurvivalComparison, compareSurvival({ before: [ended(5)], after: [ended(6), ended(7)] }))).toEqual([
      [
        'The data do not show that the durations have changed.',
        'Before, 1 event was observed where 0.33 would be expected if there were no difference.',
        'After, 2 events were observed where 2.67 would be expected if there were no difference.',
        'Log-rank test: p = 0.157.',
        'Not shown is not the same as equal: with more cases a difference may show.',
      ],
      [
        '现有数据不足以说明时长发生了变化。',
        '之前实际发生 1 次事件；若两组没有差别，预期为 0.33 次。',
        '之后实际发生 2 次事件；若两组没有差别，预期为 2.67 次。',
        '对数秩检验：p = 0.157。',
        '未显示差异不等于没有差异：样本更多时，差异可能会显现。',
      ],
    ]);
  });

  it('tells what cannot be told', () => {
    expect(inBoth(explainSurvivalComparison, compareSurvival({ before: [ended(5)], after: [] }))).toEqual([
      [
        'The durations cannot be compared: at no time of an event were both groups at risk in a way that tells them apart.',
      ],
      ['无法比较时长：没有任何事件时点能让两组同时处于风险中并分出差别。'],
    ]);
  });
});

describe('explanations of comparisons', () => {
  it('can be read aloud for every known case', () => {
    expectReadable(explainProportionComparison, goldenResults('stats', compareProportions));
    expectReadable(explainMeanComparison, goldenResults('stats', compareMeans));
  });

  it('refuse what is no result, and options that are not there', () => {
    const told = rates([1, 2], [1, 2]);
    expect(refusal(() => explainProportionComparison(undefined as never))).toEqual(['MISSING_VALUE result']);
    expect(refusal(() => explainProportionComparison({ ...told, verdict: 'equal' } as never))).toEqual(['INVALID_OPTION result.verdict']);
    expect(refusal(() => explainProportionComparison(told, { locale: 'de' as never }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => explainMeanComparison({ ...compareMeans({ before: [1, 2], after: [2, 3] }), before: {} } as never))).toEqual([
      'MISSING_VALUE result.before.n',
      'MISSING_VALUE result.before.mean',
    ]);
    expect(refusal(() => explainMeanComparison(compareMeans({ before: [], after: [] }), { language: 'en' } as never))).toEqual(['INVALID_OPTION options.language']);
    expect(refusal(() => explainSurvivalComparison('quick' as never))).toEqual(['INVALID_OPTION result']);
    expect(refusal(() => explainSurvivalComparison(compareSurvival({ before: [], after: [] }), 'en' as never))).toEqual(['INVALID_OPTION options']);
  });

  it('answer or refuse whatever became of a result', () => {
    expectGoodManners(explainProportionComparison, [rates([8, 50], [14, 50]), rates([0, 0], [0, 1])]);
    expectGoodManners(explainMeanComparison, [compareMeans({ before: [1, 2, 4], after: [2, 4] })]);
    expectGoodManners(explainSurvivalComparison, [compareSurvival({ before: [{ duration: 4, event: true }], after: [{ duration: 6, event: true }] })]);
  });
});
