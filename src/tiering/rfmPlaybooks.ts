import { action, labelOf, plays } from '../internal/playbooks.js';
import type { LocalizedLabel, Playbook, PlaybookAction } from '../types.js';

/** What to do about a segment of the rules that come with the library. */
export interface SegmentText {
  readonly label: LocalizedLabel;
  readonly playbook: Playbook;
}

function text(en: string, zh: string, playbook: Playbook): SegmentText {
  return { label: labelOf(en, zh), playbook };
}

const personalCall = (days: number): PlaybookAction => action('call', 'Personal call by the account owner', '客户经理亲自致电', days);
const winBackCall = (days: number): PlaybookAction => action('winBack', 'Win-back call: ask what changed', '挽回电话：了解变化原因', days);
const reminder = (days: number): PlaybookAction => action('mail', 'Reminder with what they bought before', '结合历史购买的提醒邮件', days);

/** Label and playbook of the segments of `classic`, `grid` and `tertile`. */
export function segmentTexts(): Readonly<Record<string, SegmentText>> {
  return {
    champions: text('Champions', '冠军客户', plays(action('vipPrice', 'VIP price', 'VIP 价格'), action('priorityService', 'Priority service', '优先服务'), action('referral', 'Ask for a referral', '邀请转介绍'))),
    loyal: text('Loyal', '忠诚客户', plays(action('crossSell', 'Offer what goes with their purchases', '推荐关联产品'), action('loyalty', 'Reward loyalty', '忠诚奖励'))),
    potentialLoyalist: text('Potential loyalists', '潜力忠诚客户', plays(action('membership', 'Invite to the membership programme', '邀请加入会员'), action('crossSell', 'Suggest a second product line', '推荐第二条产品线'))),
    new: text('New', '新客户', plays(action('training', 'Training for new customers', '新客户培训', 14), action('welcome', 'Welcome call', '欢迎电话', 7))),
    recent: text('Recent', '近期客户', plays(action('training', 'Training on what they bought', '产品使用培训', 14), reminder(30))),
    promising: text('Promising', '有望客户', plays(action('offer', 'Offer for the second purchase', '二次购买优惠', 30), reminder(30))),
    needAttention: text('Need attention', '需要关注', plays(personalCall(30), action('offer', 'Offer for a limited time', '限时优惠', 30))),
    aboutToSleep: text('About to sleep', '即将沉睡', plays(reminder(14), action('offer', 'Offer on what they bought most', '常购商品优惠', 30))),
    atRisk: text('At risk', '流失风险', plays(winBackCall(14), action('serviceReview', 'Review of service and complaints', '复查服务与投诉', 14))),
    cannotLose: text('Cannot lose', '不可流失', plays(winBackCall(3), action('visit', 'Visit by the account owner', '客户经理上门拜访', 14))),
    hibernating: text('Hibernating', '沉睡客户', plays(reminder(60), action('offer', 'Offer to come back', '回归优惠', 60))),
    inactive: text('Inactive', '不活跃客户', plays(reminder(60))),
    lost: text('Lost', '已流失', plays(action('winBackMail', 'One win-back mail, then leave in peace', '发送一次挽回邮件后不再打扰'), action('exitSurvey', 'Ask why they left', '流失原因调查'))),
  };
}

/** Label and playbook of the eight segments of Chinese practice, by their bits of R, F and M. */
export function eightTexts(): Readonly<Record<string, SegmentText>> {
  return {
    cn111: text('Important, valued', '重要价值', plays(action('vipPrice', 'VIP price', 'VIP 价格'), action('priorityService', 'Priority service', '优先服务'))),
    cn011: text('Important, to be kept', '重要保持', plays(winBackCall(7), action('visit', 'Visit by the account owner', '客户经理上门拜访', 30))),
    cn101: text('Important, to be developed', '重要发展', plays(action('membership', 'Invite to the membership programme', '邀请加入会员'), action('crossSell', 'Offer what goes with their purchases', '推荐关联产品'))),
    cn001: text('Important, to be won back', '重要挽留', plays(winBackCall(7), action('serviceReview', 'Review of service and complaints', '复查服务与投诉', 14))),
    cn110: text('General, valued', '一般价值', plays(action('upSell', 'Suggest larger packages', '推荐更大套餐'), action('loyalty', 'Reward loyalty', '忠诚奖励'))),
    cn010: text('General, to be kept', '一般保持', plays(reminder(30))),
    cn100: text('General, to be developed', '一般发展', plays(action('training', 'Training for new customers', '新客户培训', 14), action('offer', 'Offer for the second purchase', '二次购买优惠', 30))),
    cn000: text('General, to be won back', '一般挽留', plays(action('winBackMail', 'One win-back mail, then leave in peace', '发送一次挽回邮件后不再打扰'))),
  };
}
