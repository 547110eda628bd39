import { describe, expect, it } from 'vitest';
import { explainPipelineForecast } from '../../src/forecast/explainPipelineForecast.js';
import { forecastPipeline } from '../../src/forecast/forecastPipeline.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';
import { refusal } from '../support/refusal.js';

type Read = Collecting[5];
const frame = { asOf: '2026-05-10', range: '2026-Q2', probabilities: { offer: 0.5 } } as const;
const CATEGORIES = ['commit', 'best', null, 'omitted'] as const;
const open = (i: number): Row => ({ id: `d${i}`, value: `${10 + i}.50`, category: CATEGORIES[i % 4], stage: 'offer', expectedCloseOn: `2026-0${4 + (i % 4)}-20`, owner: 'abc'[i % 3], currency: 'EUR' });
const won = (i: number): Row => ({ id: `d${i}`, value: `${i}.125`, status: i % 3 === 2 ? 'lost' : 'won', closedOn: `2026-05-${10 + (i % 4)}`, owner: 'ab'[i % 2] });

const forecast: Read = (rows, onInvalid) => forecastPipeline(rows, { ...frame, onInvalid });
const grouped: Read = (rows, onInvalid) => forecastPipeline(rows, { ...frame, onInvalid, groupBy: 'owner', target: 100 });
const inEuro: Read = (rows, onInvalid) => forecastPipeline(rows, { ...frame, onInvalid, currency: 'EUR' });

describeCollecting('a pipeline', [
  ['forecastPipeline', open, 'id', 'expectedCloseOn', '2026-02-30', forecast],
  ['forecastPipeline of ids', open, 'id', 'id', {}, forecast],
  ['forecastPipeline of ids that occur', open, 'id', 'id', 'd0', grouped],
  ['forecastPipeline of categories', open, 'id', 'category', 'sure', forecast],
  ['forecastPipeline of states', open, 'id', 'status', 'done', grouped],
  ['forecastPipeline of groups', open, 'id', 'owner', {}, grouped],
  ['forecastPipeline of closed deals', won, 'id', 'closedOn', 'x', grouped],
  ['forecastPipeline without a day', won, 'id', 'status', 'open', grouped],
]);

/** All in the range, so that what is only read of those that are summed is read. */
const inside = (i: number): Row => ({ ...open(i), category: CATEGORIES[i % 3], expectedCloseOn: '2026-06-01' });
describeCollecting('a pipeline that is all summed', [
  ['forecastPipeline of chances', inside, 'id', 'probability', 7, grouped],
  ['forecastPipeline of stages', inside, 'id', 'stage', 'z', forecast],
  ['forecastPipeline of values', inside, 'id', 'value', '1,5', forecast],
  ['forecastPipeline of negative values', inside, 'id', 'value', -1e30, grouped],
  ['forecastPipeline of no currency', inside, 'id', 'currency', 'euro', grouped],
  ['forecastPipeline of currencies', inside, 'id', 'currency', 'USD', inEuro],
]);

const collect = { onInvalid: 'collect' } as const;
const placesOf = (rows: readonly { index: number; id?: string; code: string; path: string }[] | undefined): unknown => rows?.map(({ index, id, code, path }) => [index, id, code, path]);
const ONE = 'Left out: 1 row that could not be read.';
const ONE_ZH = '已剔除 1 行无法读取的记录。';

describe('rejected deals of a forecast', () => {
  const read = (rows: readonly Row[], more: object = {}) => forecastPipeline(rows as never, { ...frame, ...collect, ...more });

  it('claim no id, while those of good deals stay claimed', () => {
    const bad = { ...inside(0), value: 'x' };
    const { counts, rejected } = read([bad, inside(0), bad, inside(0), { ...inside(1), status: 'lost' }, inside(1)]);
    expect(counts).toMatchObject({ open: 1, lost: 1 });
    expect(placesOf(rejected)).toEqual([
      [0, 'd0', 'INVALID_NUMBER', 'deals[0].value'],
      [2, 'd0', 'DUPLICATE_ID', 'deals[2].id'],
      [3, 'd0', 'DUPLICATE_ID', 'deals[3].id'],
      [5, 'd1', 'DUPLICATE_ID', 'deals[5].id'],
    ]);
    expect(refusal(() => forecastPipeline([bad, inside(0)] as never, frame))).toEqual(['INVALID_NUMBER deals[0].value', 'DUPLICATE_ID deals[1].id']);
  });

  it('settle no currency, no group and no scale, and leave no value behind', () => {
    const bad = { ...inside(9), value: '-1.123456789', owner: 'z', currency: 'JPY' };
    const worse = { ...inside(8), value: '1.123456789', owner: 'z', currency: 'yen' };
    const good = [inside(0), inside(1), { ...inside(2), value: '1.005' }];
    const { rejected, ...rest } = read([bad, worse, good[0] as Row, worse, bad, ...good.slice(1), worse], { groupBy: 'owner', target: '20' });
    expect({ ...rest, rejected: [] }).toEqual(read(good, { groupBy: 'owner', target: '20' }));
    expect(rest.options.currency).toBe('EUR');
    expect(rejected?.map(({ code }) => code)).toEqual(['NEGATIVE_AMOUNT', 'UNKNOWN_CURRENCY', 'UNKNOWN_CURRENCY', 'NEGATIVE_AMOUNT', 'UNKNOWN_CURRENCY']);
  });

  it('throw where good deals have two currencies, since none of them is the wrong one', () => {
    const dollars = { ...inside(2), currency: 'USD' };
    expect(refusal(() => read([{ ...inside(0), currency: 'GBP', value: 'x' }, inside(1), dollars]))).toEqual(['MIXED_CURRENCIES deals[2].currency']);
    expect(placesOf(read([inside(1), dollars], { currency: 'EUR' }).rejected)).toEqual([[1, 'd2', 'MIXED_CURRENCIES', 'deals[1].currency']]);
    expect(refusal(() => forecastPipeline([inside(1), dollars, { ...inside(3), value: -1 }] as never, frame))).toEqual(['MIXED_CURRENCIES deals[1].currency', 'NEGATIVE_AMOUNT deals[2].value']);
  });

  it('are told of in sentences', () => {
    const result = read([inside(0), { ...inside(1), probability: 2 }], { target: 5 });
    expect(explainPipelineForecast(result).at(-1)).toBe(ONE);
    expect(explainPipelineForecast(result, { locale: 'zh-CN' }).at(-1)).toBe(ONE_ZH);
    expect(explainPipelineForecast(read([inside(0)])).join()).not.toContain('Left out');
  });
});
