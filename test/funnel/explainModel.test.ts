import { describe, expect, it } from 'vitest';
import { checkFunnel, checkStageMove, createFunnel, explainFunnelFindings, explainNextStages, explainStageMove, listNextStages } from '../../src/funnel/index.js';
import { inBoth } from '../support/told.js';
import { MODEL } from '../metrics/explain.support.js';

describe('explainFunnelFindings', () => {
  it('tells a model that is in order', () => {
    const result = checkFunnel(createFunnel('crm'));
    expect(inBoth(explainFunnelFindings, result)).toEqual([['The model is in order.'], ['该漏斗模型没有问题。']]);
  });

  it('tells a model that can be used', () => {
    const result = checkFunnel({ id: 'm', stages: [{ id: 'a', probability: 0.5 }, { id: 'b', probability: 0.4 }, { id: 'won', kind: 'won' }] });
    expect(inBoth(explainFunnelFindings, result)).toEqual([
      [
        'The model can be used; 2 things are worth a look.',
        'The order has fewer than 4 or more than 6 stages.',
        'Stage b has a lower probability than the stage before it that has one.',
      ],
      ['该漏斗模型可以使用，有 2 处值得留意。', '流程阶段少于 4 个或多于 6 个。', '阶段 b：赢单概率低于前一个设有概率的阶段。'],
    ]);
  });

  it('tells what is wrong with one that cannot', () => {
    const result = checkFunnel({
      id: 'm',
      stages: [
        { id: 'a', optional: true, probability: 40 },
        { id: 'a', benchmark: { low: 0.5, high: 0.4 } },
      ],
      remap: { a: 'gone' },
    });
    expect(inBoth(explainFunnelFindings, result)).toEqual([
      [
        'The model cannot be used until 7 errors are mended; 1 thing more is worth a look.',
        'Stage a: its id, or that of one of its criteria, is used twice.',
        'No stage is of the kind won: without one nothing can be converted.',
        'Stage a is the first one and optional, but every deal is measured against it.',
        'Stage a: its probability is no fraction from 0 to 1.',
        'Stage a: its benchmark is no range of fractions from 0 to 1, the lower end first.',
        'Stage a: the remap sends it to a stage that the model does not have.',
        'Stage a: the remap sends it elsewhere, but the model still has it.',
        'The order has fewer than 4 or more than 6 stages.',
      ],
      [
        '该漏斗模型有 7 处错误，修正前无法使用；另有 1 处值得留意。',
        '阶段 a：阶段编号或其条件编号重复。',
        '没有赢单阶段，无法计算转化。',
        '阶段 a：作为第一个阶段不能设为可选，所有商机都以它为基数。',
        '阶段 a：赢单概率不在 0 到 1 之间。',
        '阶段 a：基准区间不在 0 到 1 之间，或下限高于上限。',
        '阶段 a：remap 指向模型中不存在的阶段。',
        '阶段 a：remap 已将其停用，但模型中仍保留该阶段。',
        '流程阶段少于 4 个或多于 6 个。',
      ],
    ]);
  });

  it('tells one error as one', () => {
    const result = checkFunnel({ id: 'm', stages: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] });
    expect(inBoth(explainFunnelFindings, result)).toEqual([
      ['The model cannot be used until 1 error is mended.', 'No stage is of the kind won: without one nothing can be converted.'],
      ['该漏斗模型有 1 处错误，修正前无法使用。', '没有赢单阶段，无法计算转化。'],
    ]);
  });
});

describe('explainStageMove', () => {
  it('tells a move that is allowed', () => {
    const result = checkStageMove({ from: 'lead', to: 'quote' }, MODEL);
    expect(inBoth(explainStageMove, result)).toEqual([['The move forward is allowed.'], ['可以执行：向前推进。']]);
  });

  it('tells what is missing, and what is only optional', () => {
    const result = checkStageMove(
      { from: 'lead', to: 'won' },
      {
        id: 'm',
        stages: [
          { id: 'lead', exitCriteria: [{ id: 'contacted' }] },
          { id: 'demo' },
          { id: 'quote', entryCriteria: [{ id: 'budget' }] },
          { id: 'won', kind: 'won', entryCriteria: [{ id: 'story', required: false }] },
        ],
      },
    );
    expect(inBoth(explainStageMove, result)).toEqual([
      [
        'The move forward is not allowed: 2 required criteria are not met.',
        'It passes over demo and quote, whose criteria are asked for too.',
        'Leaving lead asks for contacted, which is not met.',
        'Entering quote asks for budget, which is not met.',
        'Entering won asks for story, which is not met; it is optional and forbids nothing.',
      ],
      [
        '不能执行：向前推进，有 2 项必备条件未满足。',
        '该操作跳过了 demo 和 quote，其条件同样需要满足。',
        '离开 lead 必须满足条件 contacted，目前未满足。',
        '进入 quote 必须满足条件 budget，目前未满足。',
        '进入 won 建议满足条件 story，目前未满足，但不影响执行。',
      ],
    ]);
  });
});

describe('explainNextStages', () => {
  it('tells every way to go', () => {
    const result = listNextStages({}, 'quote', { ...MODEL, stages: MODEL.stages.map((stage) => (stage.id === 'won' ? { ...stage, entryCriteria: [{ id: 'signed' }] } : stage)) });
    expect(inBoth(explainNextStages, result)).toEqual([
      [
        { stage: 'lead', sentences: ['The move back is allowed.'] },
        {
          stage: 'won',
          sentences: [
            'The move forward is not allowed: 1 required criterion is not met.',
            'Entering won asks for signed, which is not met.',
          ],
        },
        { stage: 'lost', sentences: ['Giving the deal up is allowed.'] },
        { stage: 'parked', sentences: ['Parking the deal is allowed.'] },
      ],
      [
        { stage: 'lead', sentences: ['可以执行：退回之前的阶段。'] },
        { stage: 'won', sentences: ['不能执行：向前推进，有 1 项必备条件未满足。', '进入 won 必须满足条件 signed，目前未满足。'] },
        { stage: 'lost', sentences: ['可以执行：标记为输单。'] },
        { stage: 'parked', sentences: ['可以执行：搁置商机。'] },
      ],
    ]);
  });

  it('tells where a new deal may start', () => {
    const result = listNextStages({}, null, { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }] });
    expect(inBoth(explainNextStages, result)).toEqual([
      [{ stage: 'lead', sentences: ['Starting here is allowed.'] }, { stage: 'won', sentences: ['Starting here is allowed.'] }],
      [{ stage: 'lead', sentences: ['可以执行：由此阶段进入漏斗。'] }, { stage: 'won', sentences: ['可以执行：由此阶段进入漏斗。'] }],
    ]);
  });

  it('tells the way back from beside the order', () => {
    const result = listNextStages({}, 'lost', { id: 'm', stages: [{ id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] });
    expect(inBoth(explainNextStages, result)).toEqual([[{ stage: 'won', sentences: ['Re-opening the deal is allowed.'] }], [{ stage: 'won', sentences: ['可以执行：重新激活商机。'] }]]);
  });
});
