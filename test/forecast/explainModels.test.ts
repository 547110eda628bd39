import { describe, expect, it } from 'vitest';
import { explainLogistic, explainLogisticPredictions, explainSeriesForecast, fitLogistic, forecastSeries, predictLogistic } from '../../src/forecast/index.js';
import type { ForecastWarning, LogisticOutcome } from '../../src/forecast/index.js';
import { expectGoodManners, expectReadable } from '../support/explained.js';
import { goldenResults } from '../support/goldenResults.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';

const SALES = [100, 120, 110, 130, 140, 135, 150, 160];

describe('explainSeriesForecast', () => {
  it('tells a line with its intervals and its test', () => {
    expect(inBoth(explainSeriesForecast, forecastSeries(SALES, { method: 'linear', horizon: 2 }))).toEqual([
      [
        'Forecast of 2 periods by a straight line.',
        'Period 1 ahead: 165.71, with 95 % confidence between 144.98 and 186.45.',
        'Period 2 ahead: 173.51, with 95 % confidence between 151.29 and 195.73.',
        'The line changes by 7.8 a period.',
        'On the last 2 values, held back to test it, it is off by 3.36 on average and the naive forecast by 20: it beats that baseline.',
      ],
      [
        '预测方法：线性趋势，向后预测 2 期。',
        '未来第 1 期：165.71，95% 预测区间为 144.98 至 186.45。',
        '未来第 2 期：173.51，95% 预测区间为 151.29 至 195.73。',
        '趋势线每期变动 7.8。',
        '在留作回测的最后 2 个值上，该方法平均误差为 3.36，朴素预测为 20，优于该基准。',
      ],
    ]);
  });

  it('tells smoothing parameters, a multiplicative season and a baseline that is not beaten', () => {
    const options = { method: 'holtWinters', season: 2, seasonal: 'multiplicative', horizon: 1, parameters: { alpha: 0.5, beta: 0, gamma: 0.25 } } as const;
    expect(inBoth(explainSeriesForecast, forecastSeries([10, 20, 11, 21, 12, 22, 12, 22, 12], options))).toEqual([
      [
        'Forecast of 1 period by Holt-Winters smoothing (with trend and season).',
        'Period 1 ahead: 23.34.',
        'No interval is told: a season that multiplies has none.',
        'Its parameters: alpha 0.5, beta 0 and gamma 0.25.',
        'On the last value, held back to test it, it is off by 0.34 on average and the seasonal naive forecast by 0: it does not beat that baseline.',
        'The method adds nothing to the naive forecast: it was no better on the values held back.',
      ],
      [
        '预测方法：Holt-Winters 平滑（含趋势和季节），向后预测 1 期。',
        '未来第 1 期：23.34。',
        '乘法季节模型不提供预测区间。',
        '所用参数：alpha 0.5、beta 0 和 gamma 0.25。',
        '在留作回测的最后 1 个值上，该方法平均误差为 0.34，季节朴素预测为 0，未优于该基准。',
        '该方法并不优于朴素预测：在留出的数据上误差没有更小。',
      ],
    ]);
  });

  it('tells that nothing could be measured, and that nothing was asked for', () => {
    expect(inBoth(explainSeriesForecast, forecastSeries([5], { method: 'naive', horizon: 1 }))).toEqual([
      [
        'Forecast of 1 period by the naive method (the last value stays).',
        'Period 1 ahead: 5.',
        'No interval can be told, since no error could be measured.',
        'How it would have done cannot be told: too few values are left to fit it on.',
      ],
      ['预测方法：沿用最近一期的值（朴素法），向后预测 1 期。', '未来第 1 期：5。', '无法测得误差，因此没有预测区间。', '剩余数据太少，无法回测该方法的表现。'],
    ]);
    expect(inBoth(explainSeriesForecast, forecastSeries(SALES, { method: 'holt', horizon: 0, parameters: { alpha: 1, beta: 0 } }))).toEqual([
      [
        'Fitted by Holt smoothing (with trend); no period ahead was asked for.',
        'Its parameters: alpha 1 and beta 0.',
      ],
      ['预测方法：Holt 平滑（含趋势）；未要求向后预测。', '所用参数：alpha 1 和 beta 0。'],
    ]);
  });

  it('tells no interval that has no width', () => {
    for (const [values, options] of [
      [[100, 110, 120], { method: 'linear', horizon: 1 }],
      [[100, 100, 100], { method: 'ses', horizon: 1 }],
      [[10, 20, 10, 20], { method: 'holtWinters', season: 2, horizon: 1 }],
    ] as const) {
      const [english, chinese] = inBoth(explainSeriesForecast, forecastSeries(values, options));
      expect(english.slice(1, 3)).toEqual([expect.stringMatching(/^Period 1 ahead: \d+\.$/), 'No interval is told: the values hardly differ from what was fitted, or are too few to measure by how much.']);
      expect(chinese.slice(1, 3)).toEqual([expect.stringMatching(/^未来第 1 期：\d+。$/), '未给出预测区间：数据与拟合值几乎没有差异，或数据太少，无法衡量误差。']);
    }
  });

  it('names every method', () => {
    const methods = ['naive', 'seasonalNaive', 'linear', 'ses', 'holt', 'holtWinters'] as const;
    const told = methods.map((method) => inBoth(explainSeriesForecast, forecastSeries(SALES, { method, season: 2, horizon: 0 })).map(([first]) => first));
    expect(told).toEqual([
      [
        'Fitted by the naive method (the last value stays); no period ahead was asked for.',
        '预测方法：沿用最近一期的值（朴素法）；未要求向后预测。',
      ],
      [
        'Fitted by the seasonal naive method (the last season comes again); no period ahead was asked for.',
        '预测方法：沿用上一个季节周期（季节朴素法）；未要求向后预测。',
      ],
      ['Fitted by a straight line; no period ahead was asked for.', '预测方法：线性趋势；未要求向后预测。'],
      ['Fitted by simple exponential smoothing; no period ahead was asked for.', '预测方法：简单指数平滑；未要求向后预测。'],
      ['Fitted by Holt smoothing (with trend); no period ahead was asked for.', '预测方法：Holt 平滑（含趋势）；未要求向后预测。'],
      [
        'Fitted by Holt-Winters smoothing (with trend and season); no period ahead was asked for.',
        '预测方法：Holt-Winters 平滑（含趋势和季节）；未要求向后预测。',
      ],
    ]);
  });
});

/** Deals by source, size and whether a sponsor is known. */
const ROWS: readonly LogisticOutcome[] = Array.from({ length: 60 }, (_, i) => ({
  outcome: (i * 7) % 10 < (i % 3 === 0 ? 7 : 3),
  features: { source: i % 3 === 0 ? 'fair' : i % 5 === 0 ? null : 'web', size: i % 4 === 0 ? null : i, sponsor: i % 2 === 0, region: 'east' },
}));

describe('explainLogistic', () => {
  it('tells deals, test, features and what says nothing', () => {
    expect(inBoth(explainLogistic, fitLogistic(ROWS))).toEqual([
      [
        'The model was fitted to 48 deals, 20 of them won.',
        'It was tested on 12 deals that it had not seen, 6 of them won.',
        'Of a won and a lost one among these, it gives the won one the higher chance 55.6 % of the time.',
        'Its Brier score there is 0.27, its log loss 0.72; lower is better.',
        'Of 1 deal with a chance from 30 % to 40 %, which predicts 31.8 % on average, 100 % was won.',
        'Of 3 deals with a chance from 40 % to 50 %, which predicts 43.9 % on average, 66.7 % were won.',
        'Of 5 deals with a chance from 50 % to 60 %, which predicts 57.6 % on average, 0 % were won.',
        'Of 2 deals with a chance from 60 % to 70 %, which predicts 65.2 % on average, 100 % were won.',
        'Of 1 deal with a chance from 70 % to 80 %, which predicts 76.8 % on average, 100 % was won.',
        'The log-odds of a win fall by 0.02 (standard error 0.02) with one unit more of size.',
        'The log-odds of a win rise by 0.8 (standard error 0.96) with size not being known.',
        'The log-odds of a win rise by 1.29 (standard error 0.67) with source being fair instead of web.',
        'The log-odds of a win rise by 0.32 (standard error 0.96) with source being not known instead of web.',
        'The log-odds of a win rise by 0.88 (standard error 0.69) with sponsor being true.',
        'region is the same in all rows fitted and says nothing.',
      ],
      [
        '模型用 48 个商机拟合，其中赢单 20 个。',
        '另用 12 个未参与拟合的商机检验，其中赢单 6 个。',
        '任取其中一个赢单和一个输单商机，模型有 55.6% 的机会给赢单的更高概率（AUC）。',
        '检验的 Brier 分数为 0.27，对数损失为 0.72，越低越好。',
        '概率在 30% 至 40% 的商机有 1 个，平均预测 31.8%，实际赢单 100%。',
        '概率在 40% 至 50% 的商机有 3 个，平均预测 43.9%，实际赢单 66.7%。',
        '概率在 50% 至 60% 的商机有 5 个，平均预测 57.6%，实际赢单 0%。',
        '概率在 60% 至 70% 的商机有 2 个，平均预测 65.2%，实际赢单 100%。',
        '概率在 70% 至 80% 的商机有 1 个，平均预测 76.8%，实际赢单 100%。',
        'size 每增加一个单位，赢单的对数几率下降 0.02（标准误 0.02）。',
        'size 未知时，赢单的对数几率上升 0.8（标准误 0.96）。',
        'source 为 fair（相对于 web）时，赢单的对数几率上升 1.29（标准误 0.67）。',
        'source 为 未知（相对于 web）时，赢单的对数几率上升 0.32（标准误 0.96）。',
        'sponsor 为真时，赢单的对数几率上升 0.88（标准误 0.69）。',
        '特征 region 在所有拟合样本中都相同，没有任何信息。',
      ],
    ]);
  });

  it('tells a model without a test, features that determine each other, and one without effect', () => {
    const rows = [true, false, true, false, false, true, true, false].map((outcome, i) => ({ outcome, features: { a: i, b: 2 * i } }));
    expect(inBoth(explainLogistic, fitLogistic(rows, { holdout: 0, ridge: 0 })).map((told) => told.slice(1))).toEqual([
      [
        'No deals were held out, so that how it does on others is not known.',
        'The log-odds of a win fall by 0.05 with one unit more of a; how sure that is cannot be told, since the other features determine it.',
        'The log-odds of a win fall by 0.02 with one unit more of b; how sure that is cannot be told, since the other features determine it.',
      ],
      [
        '没有留出商机做检验，因此模型在其他商机上的表现未知。',
        'a 每增加一个单位，赢单的对数几率下降 0.05；该特征由其他特征决定，无法判断其可靠程度。',
        'b 每增加一个单位，赢单的对数几率下降 0.02；该特征由其他特征决定，无法判断其可靠程度。',
      ],
    ]);
    const even = [true, false, true, false].map((outcome, i) => ({ outcome, features: { vip: i < 2 } }));
    expect(inBoth(explainLogistic, fitLogistic(even, { holdout: 0 })).map((told) => told.at(-1))).toEqual([
      'The log-odds of a win do not change (standard error 1.41) with vip being true.',
      'vip 为真时，赢单的对数几率不变（标准误 1.41）。',
    ]);
  });

  it('tells a fit that knows too much, and a test of deals that all ended alike', () => {
    const rows = Array.from({ length: 10 }, (_, i) => ({ outcome: i < 5, features: { signed: i < 5 } }));
    expect(inBoth(explainLogistic, fitLogistic(rows, { holdout: 0.1, ridge: 0 }))).toEqual([
      [
        'The model was fitted to 9 deals, 4 of them won.',
        'It was tested on 1 deal that it had not seen, 1 of them won.',
        'How well it tells won from lost there cannot be told: all of these ended alike.',
        'Its Brier score there is 0, its log loss 0; lower is better.',
        'Of 1 deal with a chance from 90 % to 100 %, which predicts more than 99.9 % on average, 100 % was won.',
        'The log-odds of a win rise by 66.41 (standard error 10877353.64) with signed being true.',
        'The fit did not settle, so that its coefficients are not final.',
        'The features tell won from lost without one mistake; check whether one of them was only known after the end.',
      ],
      [
        '模型用 9 个商机拟合，其中赢单 4 个。',
        '另用 1 个未参与拟合的商机检验，其中赢单 1 个。',
        '这些商机的结局全都相同，无法判断模型区分赢单与输单的能力。',
        '检验的 Brier 分数为 0，对数损失为 0，越低越好。',
        '概率在 90% 至 100% 的商机有 1 个，平均预测 超过 99.9%，实际赢单 100%。',
        'signed 为真时，赢单的对数几率上升 66.41（标准误 10877353.64）。',
        '拟合没有收敛，系数尚不稳定。',
        '这些特征能毫无差错地区分赢单与输单；请检查其中是否有结单之后才知道的信息。',
      ],
    ]);
  });
});

describe('explainLogisticPredictions', () => {
  it('tells the chance of each deal, and what the fit did not see', () => {
    const model = fitLogistic(ROWS, { holdout: 0 });
    const result = predictLogistic([{ features: { source: 'fair', sponsor: true } }, { features: { source: 'call' } }], model);
    expect(inBoth(explainLogisticPredictions, result)).toEqual([
      [
        'The model gives a chance to 2 deals.',
        'Deal 1 of the list is won with a chance of 78.2 %.',
        'Deal 2 of the list is won with a chance of 43.4 %.',
        '1 row has a source that the fit did not see; an average one was taken instead.',
      ],
      [
        '模型给出了 2 个商机的赢单概率。',
        '列表中第 1 个商机的赢单概率为 78.2%。',
        '列表中第 2 个商机的赢单概率为 43.4%。',
        '有 1 行的 source 在拟合中从未出现，按平均水平处理。',
      ],
    ]);
    expect(explainLogisticPredictions({ values: [0.9999, 0.0001, 1], warnings: [] }).slice(1)).toEqual([
      'Deal 1 of the list is won with a chance of more than 99.9 %.',
      'Deal 2 of the list is won with a chance of less than 0.1 %.',
      'Deal 3 of the list is won with a chance of 100 %.',
    ]);
  });
});

describe('the warnings of forecasts', () => {
  const codes: Readonly<Record<ForecastWarning['code'], object>> = {
    AFTER_AS_OF: { count: 1 },
    ASSUMES_INDEPENDENCE: {},
    CONSTANT_FEATURE: { feature: 'size' },
    DOES_NOT_BEAT_BASELINE: {},
    END_LOOKS_INCLUSIVE: { value: '2026-06-30' },
    MISSING_VALUE: { count: 1 },
    NOT_CONVERGED: {},
    OUTCOMES_GROUPED: { count: 200_000 },
    REMAP_DROPPED: { count: 1 },
    SELF_TRANSITION: { count: 1 },
    SEPARATED: {},
    SIMULATED: { standardError: 0.0015 },
    UNKNOWN_LEVEL: { feature: 'source', count: 1 },
  };
  const result = (count?: number) => ({
    values: [],
    warnings: Object.entries(codes).map(([code, rest]) => ({ code, ...rest, ...(count === undefined || !('count' in rest) ? {} : { count }) }) as ForecastWarning),
  });

  it('are all told', () => {
    expect(inBoth(explainLogisticPredictions, result()).map((told) => told.slice(1))).toEqual([
      [
        '1 row later than the day of the forecast was set aside.',
        'The chance takes deals as independent of each other; if many fail together, very good and very bad ends are both likelier.',
        'size is the same in all rows fitted and says nothing.',
        'The method adds nothing to the naive forecast: it was no better on the values held back.',
        'The range ends before 2026-06-30: that day is not in it, although it is the last one of a month.',
        '1 deal without a value is in no sum.',
        'The fit did not settle, so that its coefficients are not final.',
        'There are 200000 outcomes; neighbours share an entry in the list of them.',
        '1 row of stages that the model leaves out was dropped.',
        '1 row with the stage of the row before was passed over.',
        'The features tell won from lost without one mistake; check whether one of them was only known after the end.',
        'The chance was simulated; its standard error is 0.2 percentage points.',
        '1 row has a source that the fit did not see; an average one was taken instead.',
      ],
      [
        '有 1 行晚于预测日期，未计入。',
        '该概率假设各商机相互独立；若多个商机同时失败，极好和极差的结果都会比所示更常见。',
        '特征 size 在所有拟合样本中都相同，没有任何信息。',
        '该方法并不优于朴素预测：在留出的数据上误差没有更小。',
        '预测区间不含结束日 2026-06-30，而这一天是月末，请确认是否应包含。',
        '有 1 个商机没有金额，未计入任何合计。',
        '拟合没有收敛，系数尚不稳定。',
        '可能的结果共 200000 种，相邻结果在列表中合并显示。',
        '有 1 行所属阶段不在模型中，已舍弃。',
        '有 1 行与前一行阶段相同，已跳过。',
        '这些特征能毫无差错地区分赢单与输单；请检查其中是否有结单之后才知道的信息。',
        '该概率由模拟得出，标准误为 0.2 个百分点。',
        '有 1 行的 source 在拟合中从未出现，按平均水平处理。',
      ],
    ]);
  });

  it('are told of many', () => {
    const one = explainLogisticPredictions(result());
    expect(explainLogisticPredictions(result(2)).filter((sentence) => !one.includes(sentence))).toEqual([
      '2 rows later than the day of the forecast were set aside.',
      '2 deals without a value are in no sum.',
      'There are 2 outcomes; neighbours share an entry in the list of them.',
      '2 rows of stages that the model leaves out were dropped.',
      '2 rows with the stage of the row before were passed over.',
      '2 rows have a source that the fit did not see; an average one was taken instead.',
    ]);
  });
});

describe('explanations of series and models', () => {
  it('can be read aloud for every known case', () => {
    expectReadable(explainSeriesForecast, goldenResults('forecast', forecastSeries));
    expectReadable(explainLogistic, [fitLogistic(ROWS), fitLogistic(ROWS, { holdout: 0 })]);
    expectReadable(explainLogisticPredictions, [predictLogistic([{ features: {} }], fitLogistic(ROWS)), { values: [], warnings: [] }]);
  });

  it('refuse what is no result, and options that are not there', () => {
    const ahead = forecastSeries(SALES, { method: 'naive', horizon: 1 });
    expect(refusal(() => explainSeriesForecast({ ...ahead, points: [{ step: 1, value: 'much' }] } as never))).toEqual([
      'INVALID_OPTION result.points[0].value',
      'MISSING_VALUE result.points[0].low',
      'MISSING_VALUE result.points[0].high',
    ]);
    expect(refusal(() => explainSeriesForecast(ahead, { locale: 'zh' as never }))).toEqual(['INVALID_OPTION options.locale']);
    expect(refusal(() => explainLogistic({} as never))).toHaveLength(5);
    expect(refusal(() => explainLogistic(fitLogistic(ROWS), { all: true } as never))).toEqual(['INVALID_OPTION options.all']);
    expect(refusal(() => explainLogisticPredictions({ values: [Number.NaN], warnings: [] }))).toEqual(['INVALID_OPTION result.values[0]']);
    expect(refusal(() => explainLogisticPredictions({ values: [], warnings: [] }, [] as never))).toEqual(['INVALID_OPTION options']);
  });

  it('answer or refuse whatever became of a result', () => {
    expectGoodManners(explainSeriesForecast, goldenResults('forecast', forecastSeries));
    expectGoodManners(explainLogistic, [fitLogistic(ROWS)]);
    expectGoodManners(explainLogisticPredictions, [predictLogistic([{ features: { source: 'call' } }], fitLogistic(ROWS))]);
  });
});
