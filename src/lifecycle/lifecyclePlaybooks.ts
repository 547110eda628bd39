import { freezePlain } from '../internal/plain.js';
import { action, plays } from '../internal/playbooks.js';
import type { LifecyclePlaybooks } from './lifecycle.types.js';

function build(): LifecyclePlaybooks {
  return freezePlain({
    prospect: plays(action('call', 'Introductory call', '初次联系电话', 7), action('offer', 'Offer for the first purchase', '首购优惠')),
    churned: plays(action('winBackMail', 'One win-back mail, then leave in peace', '发送一次挽回邮件后不再打扰'), action('exitSurvey', 'Ask why they left', '流失原因调查')),
    dormant: plays(action('winBackCall', 'Win-back call: ask what changed', '挽回电话：了解变化原因', 14), action('offer', 'Offer to come back', '回归优惠', 30)),
    reactivated: plays(action('welcomeBack', 'Welcome back, and thank for the order', '欢迎回归并致谢', 7), action('serviceReview', 'Settle what made them go', '解决此前离开的原因', 14)),
    new: plays(action('training', 'Training for new customers', '新客户培训', 14), action('welcome', 'Welcome call', '欢迎电话', 7)),
    decline: plays(action('winBack', 'Win-back call by the account owner', '客户经理致电挽回', 14), action('serviceReview', 'Review of service and complaints', '复查服务与投诉', 14)),
    growth: plays(action('crossSell', 'Offer what goes with their purchases', '推荐关联产品'), action('accountPlan', 'Plan the next year together', '共同制定下一年度计划', 30)),
    mature: plays(action('deeperService', 'Deeper service: regular reviews with the account owner', '深化服务：客户经理定期回访'), action('referral', 'Ask for a referral', '邀请转介绍')),
  });
}

/**
 * What to do about each stage, in English and Chinese: training for new customers, deeper service for mature ones, a win-back
 * for those in decline.
 *
 * @example
 * import { lifecyclePlaybooks } from 'salesmath';
 * lifecyclePlaybooks.new.actions[0]?.label; // => { en: 'Training for new customers', 'zh-CN': '新客户培训' }
 */
export const lifecyclePlaybooks: LifecyclePlaybooks = /* @__PURE__ */ build();
