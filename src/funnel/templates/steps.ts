import type { FunnelModel } from '../types.js';
import { fact, hint, lostStage, text } from './words.js';

/** A consultative process by its steps: needs, proposal, negotiation. */
export function processTemplate(): FunnelModel {
  return {
    id: 'process',
    label: text('Sales process', '销售流程'),
    stages: [
      {
        id: 'lead',
        label: text('Lead generation', '线索获取'),
        kind: 'open',
        definition: 'Somebody who could buy, with a way to reach them.',
        keyActions: ['Collect leads', 'Make first contact', 'Agree on a meeting'],
        ownerRole: 'salesDevelopment',
        entryCriteria: [fact('contactDetails', 'Contact details known', '已有联系方式')],
        exitCriteria: [fact('meetingAgreed', 'Meeting agreed', '已约定会面')],
        maxDays: 7,
        kpis: ['leads', 'costPerLead', 'firstResponseMinutes'],
      },
      {
        id: 'needs',
        label: text('Needs analysis', '需求分析'),
        kind: 'open',
        definition: 'We learn what the buyer wants to achieve, by when and with what means.',
        keyActions: ['Meet the people concerned', 'Write down needs and goals', 'Name the people who decide'],
        ownerRole: 'accountExecutive',
        entryCriteria: [fact('meetingAgreed', 'Meeting agreed', '已约定会面')],
        exitCriteria: [fact('needConfirmed', 'Need confirmed', '已确认需求'), fact('budgetConfirmed', 'Budget confirmed', '已确认预算')],
        maxDays: 21,
        kpis: ['intentRate', 'daysInStage'],
      },
      {
        id: 'proposal',
        label: text('Proposal', '方案提案'),
        kind: 'open',
        definition: 'The buyer has our solution and our price.',
        keyActions: ['Design the solution', 'Present it to those who decide', 'Answer objections'],
        ownerRole: 'accountExecutive',
        entryCriteria: [fact('needConfirmed', 'Need confirmed', '已确认需求')],
        exitCriteria: [fact('offerSubmitted', 'Offer submitted', '已提交报价'), hint('deciderMet', 'Decision maker met', '已接触决策人')],
        maxDays: 30,
        kpis: ['proposals', 'daysInStage'],
      },
      {
        id: 'won',
        label: text('Negotiation and signature', '谈判签约'),
        kind: 'won',
        definition: 'Terms are agreed and the order is signed.',
        keyActions: ['Agree on terms', 'Sign', 'Hand over to delivery'],
        ownerRole: 'accountExecutive',
        entryCriteria: [fact('signed', 'Order signed', '已签约')],
        exitCriteria: [fact('handedOver', 'Handed over to delivery', '已移交交付')],
        kpis: ['winRate', 'averageDealValue', 'daysToWin'],
      },
      lostStage('accountExecutive'),
    ],
  };
}

/** The stages that most CRM systems start with. */
export function crmTemplate(): FunnelModel {
  return {
    id: 'crm',
    label: text('CRM pipeline', 'CRM 商机管道'),
    stages: [
      {
        id: 'qualify',
        label: text('Qualify', '资格确认'),
        kind: 'open',
        definition: 'We find out whether this is a deal.',
        keyActions: ['Check need, budget, decision and time'],
        ownerRole: 'salesDevelopment',
        entryCriteria: [fact('contacted', 'First contact made', '已完成首次联系')],
        exitCriteria: [fact('needConfirmed', 'Need confirmed', '已确认需求')],
        maxDays: 14,
        kpis: ['leads', 'daysInStage'],
      },
      {
        id: 'demo',
        label: text('Demo', '产品演示'),
        kind: 'open',
        definition: 'The buyer sees the product at work on their own case.',
        keyActions: ['Prepare the case of the buyer', 'Show', 'Agree on the next step'],
        ownerRole: 'solutionEngineer',
        entryCriteria: [fact('needConfirmed', 'Need confirmed', '已确认需求')],
        exitCriteria: [fact('demoHeld', 'Demo held', '已完成演示')],
        maxDays: 14,
        kpis: ['demos', 'daysInStage'],
      },
      {
        id: 'quote',
        label: text('Quote', '报价'),
        kind: 'open',
        definition: 'The buyer has a price in writing.',
        keyActions: ['Write the quote', 'Walk through it with the buyer'],
        ownerRole: 'accountExecutive',
        entryCriteria: [fact('budgetConfirmed', 'Budget confirmed', '已确认预算')],
        exitCriteria: [fact('quoteAccepted', 'Quote accepted', '报价已接受')],
        maxDays: 21,
        kpis: ['quotes', 'averageDealValue', 'daysInStage'],
      },
      {
        id: 'contract',
        label: text('Contract', '合同'),
        kind: 'open',
        definition: 'The contract is with the lawyers or the buyers.',
        keyActions: ['Send the contract', 'Settle the terms'],
        ownerRole: 'accountExecutive',
        entryCriteria: [fact('quoteAccepted', 'Quote accepted', '报价已接受')],
        exitCriteria: [fact('termsAgreed', 'Terms agreed', '条款已确认')],
        maxDays: 21,
        kpis: ['contracts', 'daysInStage'],
      },
      {
        id: 'won',
        label: text('Closed won', '赢单'),
        kind: 'won',
        definition: 'The contract is signed.',
        keyActions: ['Hand over to onboarding'],
        ownerRole: 'accountExecutive',
        entryCriteria: [fact('signed', 'Contract signed', '合同已签署')],
        exitCriteria: [fact('handedOver', 'Handed over to onboarding', '已移交实施')],
        kpis: ['winRate', 'averageDealValue', 'daysToWin'],
      },
      lostStage('accountExecutive'),
    ],
  };
}

/** The buyer's side: what goes on in the head of somebody who buys. */
export function journeyTemplate(): FunnelModel {
  return {
    id: 'journey',
    label: text('Buyer journey', '购买旅程'),
    stages: [
      {
        id: 'awareness',
        label: text('Awareness', '认知'),
        kind: 'open',
        definition: 'The buyer knows that there is something to gain, and that we exist.',
        keyActions: ['Be found', 'Teach what the problem costs'],
        ownerRole: 'marketing',
        entryCriteria: [fact('reached', 'Reached by a message', '已触达')],
        exitCriteria: [fact('interestShown', 'Interest shown', '已表现兴趣')],
        maxDays: 90,
        kpis: ['reach', 'leads'],
      },
      {
        id: 'consideration',
        label: text('Consideration', '考虑'),
        kind: 'open',
        definition: 'The buyer compares ways to get there, ours among them.',
        keyActions: ['Show how others did it', 'Make comparing easy', 'Offer a trial'],
        ownerRole: 'marketing',
        entryCriteria: [fact('interestShown', 'Interest shown', '已表现兴趣')],
        exitCriteria: [fact('shortlisted', 'On the short list', '已入围')],
        maxDays: 60,
        kpis: ['trials', 'intentRate'],
      },
      {
        id: 'decision',
        label: text('Decision', '决策'),
        kind: 'won',
        definition: 'The buyer has chosen us.',
        keyActions: ['Remove the last doubts', 'Make buying easy'],
        ownerRole: 'sales',
        entryCriteria: [fact('purchased', 'Purchased', '已购买')],
        exitCriteria: [hint('feedbackGiven', 'Feedback given', '已反馈')],
        kpis: ['winRate', 'daysToWin'],
      },
    ],
  };
}
