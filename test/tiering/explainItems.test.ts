import { describe, expect, it } from 'vitest';
import {
  calculateConcentration,
  calculateParetoCurve,
  classifyAbc,
  explainAbc,
  explainConcentration,
  explainParetoCurve,
  explainTopSelection,
  selectTop,
} from '../../src/tiering/index.js';

const ITEMS = [
  { id: 'a', value: '500.00' },
  { id: 'b', value: 300 },
  { id: 'c', value: 100 },
  { id: 'd', value: 100 },
  { id: 'e', value: -20 },
];
const NONE = [{ id: 'a', value: 0 }, { id: 'b', value: -5 }];

describe('explainAbc', () => {
  it('tells classes, cuts and why each item is where it is', () => {
    const result = classifyAbc(ITEMS);
    expect(explainAbc(result)).toEqual({
      sentences: [
        'The values above 0 come to 1000.',
        'Class A has 2 items, 40 % of all, worth 800: 80 % of the total.',
        'Class B has 2 items, 40 % of all, worth 200: 20 % of the total.',
        'Class C has 1 item, 20 % of all, worth -20: -2 % of the total.',
        'Classes end at 80 % and 95 % of the total; the item that crosses a cut belongs to the class before it.',
      ],
      items: [
        {
          id: 'a',
          sentences: ['Class A: rank 1 with 500.', 'That is 50 % of the total, and 50 % together with all that come before.'],
        },
        {
          id: 'b',
          sentences: ['Class A: rank 2 with 300.', 'That is 30 % of the total, and 80 % together with all that come before.'],
        },
        {
          id: 'c',
          sentences: ['Class B: rank 3 with 100.', 'That is 10 % of the total, and 90 % together with all that come before.'],
        },
        {
          id: 'd',
          sentences: ['Class B: rank 3 with 100.', 'That is 10 % of the total, and 100 % together with all that come before.'],
        },
        {
          id: 'e',
          sentences: ['Class C: rank 5 with -20.', 'It takes away as much as 2 % of the total.'],
        },
      ],
    });
    expect(explainAbc(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '大于 0 的数值合计 1000。',
        'A 类共 2 项，占项目数 40%，数值 800，占总额 80%。',
        'B 类共 2 项，占项目数 40%，数值 200，占总额 20%。',
        'C 类共 1 项，占项目数 20%，数值 -20，占总额 -2%。',
        '按累计占比 80% 和 95% 分类；跨过分界点的项目归入前一类。',
      ],
      items: [
        { id: 'a', sentences: ['A 类：排名第 1，数值 500。', '占总额 50%，累计占比 50%。'] },
        { id: 'b', sentences: ['A 类：排名第 2，数值 300。', '占总额 30%，累计占比 80%。'] },
        { id: 'c', sentences: ['B 类：排名第 3，数值 100。', '占总额 10%，累计占比 90%。'] },
        { id: 'd', sentences: ['B 类：排名第 3，数值 100。', '占总额 10%，累计占比 100%。'] },
        { id: 'e', sentences: ['C 类：排名第 5，数值 -20。', '为负值，相当于总额的 2%。'] },
      ],
    });
  });

  it('tells an empty class, and that a crossing item goes to the next one', () => {
    const result = classifyAbc([{ id: 'x', value: 90 }, { id: 'y', value: 10 }], { crossing: 'exclude' });
    expect(explainAbc(result)).toEqual({
      sentences: [
        'The values above 0 come to 100.',
        'Class A is empty.',
        'Class B has 1 item, 50 % of all, worth 90: 90 % of the total.',
        'Class C has 1 item, 50 % of all, worth 10: 10 % of the total.',
        'Classes end at 80 % and 95 % of the total; the item that crosses a cut belongs to the class after it.',
      ],
      items: [
        {
          id: 'x',
          sentences: ['Class B: rank 1 with 90.', 'That is 90 % of the total, and 90 % together with all that come before.'],
        },
        {
          id: 'y',
          sentences: ['Class C: rank 2 with 10.', 'That is 10 % of the total, and 100 % together with all that come before.'],
        },
      ],
    });
    expect(explainAbc(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '大于 0 的数值合计 100。',
        'A 类没有项目。',
        'B 类共 1 项，占项目数 50%，数值 90，占总额 90%。',
        'C 类共 1 项，占项目数 50%，数值 10，占总额 10%。',
        '按累计占比 80% 和 95% 分类；跨过分界点的项目归入后一类。',
      ],
      items: [
        { id: 'x', sentences: ['B 类：排名第 1，数值 90。', '占总额 90%，累计占比 90%。'] },
        { id: 'y', sentences: ['C 类：排名第 2，数值 10。', '占总额 10%，累计占比 100%。'] },
      ],
    });
  });

  it('tells that nothing is positive', () => {
    const result = classifyAbc(NONE);
    expect(explainAbc(result)).toEqual({
      sentences: [
        'The values above 0 come to 0.',
        'Class A is empty.',
        'Class B is empty.',
        'Class C has 2 items, 100 % of all, worth -5.',
        'Classes end at 80 % and 95 % of the total; the item that crosses a cut belongs to the class before it.',
        'No value is above 0, so shares cannot be told.',
      ],
      items: [
        { id: 'a', sentences: ['Class C: rank 1 with 0.', 'No value is above 0, so shares cannot be told.'] },
        { id: 'b', sentences: ['Class C: rank 2 with -5.', 'No value is above 0, so shares cannot be told.'] },
      ],
    });
    expect(explainAbc(result, { locale: 'zh-CN' })).toEqual({
      sentences: [
        '大于 0 的数值合计 0。',
        'A 类没有项目。',
        'B 类没有项目。',
        'C 类共 2 项，占项目数 100%，数值 -5。',
        '按累计占比 80% 和 95% 分类；跨过分界点的项目归入前一类。',
        '没有大于 0 的数值，无法计算占比。',
      ],
      items: [
        { id: 'a', sentences: ['C 类：排名第 1，数值 0。', '没有大于 0 的数值，无法计算占比。'] },
        { id: 'b', sentences: ['C 类：排名第 2，数值 -5。', '没有大于 0 的数值，无法计算占比。'] },
      ],
    });
  });

  it('tells that values below 0 take away all that the others bring', () => {
    const result = classifyAbc([{ id: 'a', value: '100.5' }, { id: 'b', value: -300 }, { id: 'c', value: 0 }]);
    expect(explainAbc(result)).toEqual({
      sentences: [
        'The values above 0 come to 100.5.',
        'Class A has 1 item, 33.3 % of all, worth 100.5: 100 % of the total.',
        'Class B is empty.',
        'Class C has 2 items, 66.7 % of all, worth -300: -298.5 % of the total.',
        'Classes end at 80 % and 95 % of the total; the item that crosses a cut belongs to the class before it.',
        'All items together come to 0 or less, so the shares tell nothing of the whole.',
      ],
      items: [
        { id: 'a', sentences: ['Class A: rank 1 with 100.5.', 'That is 100 % of the total, and 100 % together with all that come before.'] },
        { id: 'c', sentences: ['Class C: rank 2 with 0.', 'That is 0 % of the total, and 100 % together with all that come before.'] },
        { id: 'b', sentences: ['Class C: rank 3 with -300.', 'It takes away as much as 298.5 % of the total.'] },
      ],
    });
    expect(explainAbc(result, { locale: 'zh-CN' }).sentences.at(-1)).toBe('全部项目合计不大于 0，占比不能说明整体。');
    const told = (value: number): string => explainAbc(classifyAbc([{ id: 'a', value: 0.3 }, { id: 'b', value }, { id: 'c', value: -0.1 }])).sentences.at(-1) as string;
    expect(told(-0.2)).toMatch(/^All items together/);
    expect(told(-0.19)).toMatch(/^Classes end/);
  });

  it('has one class without cuts, and none of the items without items', () => {
    const result = classifyAbc([], { cuts: [] });
    expect(explainAbc(result)).toEqual({
      sentences: ['The values above 0 come to 0.', 'Class A is empty.', 'No value is above 0, so shares cannot be told.'],
      items: [],
    });
    expect(explainAbc(result, { locale: 'zh-CN' })).toEqual({ sentences: ['大于 0 的数值合计 0。', 'A 类没有项目。', '没有大于 0 的数值，无法计算占比。'], items: [] });
  });
});

describe('explainParetoCurve', () => {
  it('tells how few items reach each share', () => {
    const result = calculateParetoCurve(ITEMS, { reach: [0.5, 0.855, 1] });
    expect(explainParetoCurve(result)).toEqual([
      'The values above 0 come to 1000.',
      'The largest item, 20 % of all, reaches 50 % of the total.',
      'The 3 largest items, 60 % of all, reach 85.5 % of the total.',
      'The 4 largest items, 80 % of all, reach 100 % of the total.',
    ]);
    expect(explainParetoCurve(result, { locale: 'zh-CN' })).toEqual([
      '大于 0 的数值合计 1000。',
      '最大的 1 项（占项目数 20%）达到总额的 50%。',
      '最大的 3 项（占项目数 60%）达到总额的 85.5%。',
      '最大的 4 项（占项目数 80%）达到总额的 100%。',
    ]);
  });

  it('tells that nothing is positive', () => {
    const result = calculateParetoCurve(NONE);
    expect(explainParetoCurve(result)).toEqual(['The values above 0 come to 0.', 'No value is above 0, so shares cannot be told.']);
    expect(explainParetoCurve(result, { locale: 'zh-CN' })).toEqual(['大于 0 的数值合计 0。', '没有大于 0 的数值，无法计算占比。']);
  });
});

describe('explainConcentration', () => {
  it('tells the top, the measures and what counted as 0', () => {
    const result = calculateConcentration(ITEMS, { share: 0.4 });
    expect(explainConcentration(result)).toEqual([
      'The top 2 items hold 80 % of the total of 1000; there are 5 in all.',
      'The Gini coefficient is 0.48: 0 means that all are equal, close to 1 that one has it all.',
      'The Herfindahl-Hirschman index is 0.36: as concentrated as 2.78 items of equal value.',
      '1 value of 0 or less counts as 0.',
    ]);
    expect(explainConcentration(result, { locale: 'zh-CN' })).toEqual([
      '5 项中的前 2 项占总额 1000 的 80%。',
      '基尼系数为 0.48：0 表示完全平均，越接近 1 越集中。',
      '赫芬达尔指数（HHI）为 0.36，集中程度相当于 2.78 个等值项目。',
      '1 个不大于 0 的数值按 0 计算。',
    ]);
  });

  it('speaks of one top item', () => {
    const result = calculateConcentration(ITEMS.slice(0, 2));
    expect(explainConcentration(result)).toEqual([
      'The top item holds 62.5 % of the total of 800; there are 2 in all.',
      'The Gini coefficient is 0.13: 0 means that all are equal, close to 1 that one has it all.',
      'The Herfindahl-Hirschman index is 0.53: as concentrated as 1.88 items of equal value.',
    ]);
    expect(explainConcentration(result, { locale: 'zh-CN' })).toEqual(['2 项中的前 1 项占总额 800 的 62.5%。', '基尼系数为 0.13：0 表示完全平均，越接近 1 越集中。', '赫芬达尔指数（HHI）为 0.53，集中程度相当于 1.88 个等值项目。']);
  });

  it('tells that nothing is positive', () => {
    const result = calculateConcentration(NONE);
    expect(explainConcentration(result)).toEqual([
      'The top would be 1 of 2 items.',
      '2 values of 0 or less count as 0.',
      'No value is above 0, so shares cannot be told.',
    ]);
    expect(explainConcentration(result, { locale: 'zh-CN' })).toEqual(['头部为 2 项中的 1 项。', '2 个不大于 0 的数值按 0 计算。', '没有大于 0 的数值，无法计算占比。']);
  });
});

describe('explainTopSelection', () => {
  it('tells a selection that is as wanted', () => {
    const result = selectTop(ITEMS, { count: 1 });
    expect(explainTopSelection(result)).toEqual({
      sentences: [
        '1 of 5 items is taken, as wanted.',
        'The lowest value taken is 500.',
        'What is taken holds 50 % of the total of 1000.',
      ],
      items: [{ id: 'a', sentences: ['Rank 1 with 500.'] }],
    });
    expect(explainTopSelection(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['从 5 项中选出 1 项，与要求一致。', '入选的最低数值为 500。', '入选部分占总额 1000 的 50%。'],
      items: [{ id: 'a', sentences: ['排名第 1，数值 500。'] }],
    });
  });

  it('tells that equal items were taken too', () => {
    const result = selectTop(ITEMS, { count: 3 });
    expect(explainTopSelection(result)).toEqual({
      sentences: [
        '4 of 5 items are taken, more than the 3 wanted: those at the edge are equal.',
        'The lowest value taken is 100.',
        'What is taken holds 100 % of the total of 1000.',
      ],
      items: [
        { id: 'a', sentences: ['Rank 1 with 500.'] },
        { id: 'b', sentences: ['Rank 2 with 300.'] },
        { id: 'c', sentences: ['Rank 3 with 100.'] },
        { id: 'd', sentences: ['Rank 3 with 100.'] },
      ],
    });
    expect(explainTopSelection(result, { locale: 'zh-CN' })).toEqual({
      sentences: ['从 5 项中选出 4 项，多于要求的 3 项：边界上的数值相同，一并选入。', '入选的最低数值为 100。', '入选部分占总额 1000 的 100%。'],
      items: [
        { id: 'a', sentences: ['排名第 1，数值 500。'] },
        { id: 'b', sentences: ['排名第 2，数值 300。'] },
        { id: 'c', sentences: ['排名第 3，数值 100。'] },
        { id: 'd', sentences: ['排名第 3，数值 100。'] },
      ],
    });
  });

  it('tells that equal items did not fit', () => {
    const result = selectTop(ITEMS, { count: 3, ties: 'exclude' });
    expect(explainTopSelection(result).sentences).toEqual([
      '2 of 5 items are taken, fewer than the 3 wanted: those at the edge are equal and do not all fit.',
      'The lowest value taken is 300.',
      'What is taken holds 80 % of the total of 1000.',
    ]);
    expect(explainTopSelection(result, { locale: 'zh-CN' }).sentences).toEqual(['从 5 项中选出 2 项，少于要求的 3 项：边界上的数值相同且无法全部选入，因此均未选入。', '入选的最低数值为 300。', '入选部分占总额 1000 的 80%。']);
  });

  it('tells that there are no more', () => {
    const result = selectTop(ITEMS, { count: 9 });
    expect(explainTopSelection(result).sentences).toEqual([
      'All 5 items are taken, though 9 were wanted.',
      'The lowest value taken is -20.',
      'What is taken holds 98 % of the total of 1000.',
    ]);
    expect(explainTopSelection(result, { locale: 'zh-CN' }).sentences).toEqual(['要求选 9 项，但总共只有 5 项，已全部选入。', '入选的最低数值为 -20。', '入选部分占总额 1000 的 98%。']);
  });

  it('tells that none is taken and nothing is positive', () => {
    const result = selectTop(NONE, { count: 0 });
    expect(explainTopSelection(result)).toEqual({ sentences: ['0 of 2 items are taken, as wanted.', 'No value is above 0, so shares cannot be told.'], items: [] });
    expect(explainTopSelection(result, { locale: 'zh-CN' })).toEqual({ sentences: ['从 2 项中选出 0 项，与要求一致。', '没有大于 0 的数值，无法计算占比。'], items: [] });
  });
});
