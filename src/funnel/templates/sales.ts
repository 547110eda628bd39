import type { FunnelModel, Stage } from '../types.js';
import { fact, hint, lostStage, text } from './words.js';

function leadStage(changes: Partial<Stage>): Stage {
  return {
    id: 'lead',
    label: text('Lead generation', '线索获取'),
    kind: 'open',
    definition: 'Somebody who could buy, with a way to reach them.',
    keyActions: ['Collect leads from every channel', 'Remove duplicates', 'Make first contact'],
    ownerRole: 'marketing',
    entryCriteria: [fact('contactDetails', 'Contact details known', '已有联系方式')],
    exitCriteria: [fact('contacted', 'First contact made', '已完成首次联系')],
    maxDays: 7,
    kpis: ['leads', 'costPerLead', 'firstResponseMinutes'],
    ...changes,
  };
}

function intentStage(changes: Partial<Stage>): Stage {
  return {
    id: 'intent',
    label: text('Intent screening', '意向筛选'),
    kind: 'open',
    definition: 'The need is real, and we could serve it.',
    keyActions: ['Ask for need, budget, decision and time', 'Score the lead', 'Hand over or let go'],
    ownerRole: 'salesDevelopment',
    entryCriteria: [fact('contacted', 'First contact made', '已完成首次联系')],
    exitCriteria: [fact('needConfirmed', 'Need confirmed', '已确认需求'), fact('budgetConfirmed', 'Budget confirmed', '已确认预算')],
    maxDays: 14,
    benchmark: { low: 0.3, high: 0.5 },
    kpis: ['intentRate', 'daysInStage'],
    ...changes,
  };
}

function opportunityStage(changes: Partial<Stage>): Stage {
  return {
    id: 'opportunity',
    label: text('Opportunity development', '商机培育'),
    kind: 'open',
    definition: 'A project with a sponsor, a budget and a date.',
    keyActions: ['Map who decides', 'Agree on the goals of the project', 'Present the solution', 'Plan the steps up to the decision with the buyer'],
    ownerRole: 'accountExecutive',
    entryCriteria: [fact('needConfirmed', 'Need confirmed', '已确认需求'), fact('budgetConfirmed', 'Budget confirmed', '已确认预算')],
    exitCriteria: [fact('deciderMet', 'Decision maker met', '已接触决策人'), hint('planAgreed', 'Plan to the decision agreed', '已约定决策计划')],
    maxDays: 45,
    kpis: ['opportunityRate', 'openPipeline', 'daysInStage'],
    ...changes,
  };
}

function wonStage(changes: Partial<Stage>): Stage {
  return {
    id: 'won',
    label: text('Closed won', '成交转化'),
    kind: 'won',
    definition: 'The order is signed.',
    keyActions: ['Negotiate and sign', 'Hand over to delivery', 'Collect the payment'],
    ownerRole: 'accountExecutive',
    entryCriteria: [fact('signed', 'Order signed', '已签约')],
    exitCriteria: [fact('delivered', 'Delivered and accepted', '已交付验收')],
    kpis: ['winRate', 'averageDealValue', 'daysToWin'],
    ...changes,
  };
}

function repurchaseStage(changes: Partial<Stage>): Stage {
  return {
    id: 'repurchase',
    label: text('Repurchase and referral', '复购推荐'),
    kind: 'open',
    definition: 'The customer has bought again or has sent somebody.',
    keyActions: ['Ask how it went', 'Offer what fits next', 'Ask for a referral'],
    ownerRole: 'customerSuccess',
    entryCriteria: [fact('delivered', 'Delivered and accepted', '已交付验收')],
    exitCriteria: [hint('referralAsked', 'Referral asked for', '已请求推荐')],
    kpis: ['repurchaseRate', 'referralRate'],
    ...changes,
  };
}

/** Sales to companies: from a lead to an order, and on to the next one. */
export function b2bTemplate(): FunnelModel {
  return {
    id: 'b2b',
    label: text('B2B sales', 'B2B 销售漏斗'),
    stages: [
      leadStage({}),
      intentStage({}),
      opportunityStage({}),
      wonStage({ benchmark: { low: 0.2, high: 0.4 } }),
      repurchaseStage({}),
      lostStage('accountExecutive'),
    ],
  };
}

/** Industrial goods: a technical evaluation stands between the opportunity and the order. */
export function industrialTemplate(): FunnelModel {
  const evaluation: Stage = {
    id: 'evaluation',
    label: text('Solution evaluation', '方案评估'),
    kind: 'open',
    definition: 'The buyer tests our solution against their requirements.',
    keyActions: ['Agree on the acceptance criteria', 'Run the trial', 'Calculate the return with the buyer', 'Submit the offer'],
    ownerRole: 'solutionEngineer',
    entryCriteria: [fact('deciderMet', 'Decision maker met', '已接触决策人'), fact('requirementsAgreed', 'Requirements agreed', '已确认技术要求')],
    exitCriteria: [fact('trialPassed', 'Trial passed', '已通过测试'), fact('offerSubmitted', 'Offer submitted', '已提交报价')],
    maxDays: 90,
    kpis: ['trialPassRate', 'daysInStage'],
  };
  return {
    id: 'industrial',
    label: text('Industrial sales', '工业品销售漏斗'),
    stages: [
      leadStage({ maxDays: 14 }),
      intentStage({ maxDays: 30 }),
      opportunityStage({ maxDays: 90 }),
      evaluation,
      wonStage({}),
      repurchaseStage({}),
      lostStage('accountExecutive'),
    ],
  };
}

/** Sales to consumers: short, without a project. */
export function consumerTemplate(): FunnelModel {
  return {
    id: 'consumer',
    label: text('Consumer sales', '消费品销售漏斗'),
    stages: [
      leadStage({
        maxDays: 2,
        keyActions: ['Collect visits, calls and sign-ups', 'Answer at once'],
        kpis: ['leads', 'costPerLead', 'firstResponseMinutes'],
      }),
      intentStage({
        maxDays: 7,
        definition: 'The shopper has shown that they want to buy.',
        keyActions: ['Find out what matters', 'Recommend', 'Offer a trial or a sample'],
        ownerRole: 'storeSales',
        exitCriteria: [fact('needConfirmed', 'Need confirmed', '已确认需求')],
      }),
      wonStage({
        definition: 'The order is paid.',
        keyActions: ['Take the order and the payment', 'Invite to the membership'],
        ownerRole: 'storeSales',
        entryCriteria: [fact('paid', 'Order paid', '已付款')],
      }),
      repurchaseStage({ keyActions: ['Follow up after delivery', 'Offer at the usual interval', 'Ask for a referral'] }),
      lostStage('storeSales'),
    ],
  };
}
