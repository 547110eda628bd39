import { freezePlain } from '../internal/plain.js';
import type { FeedbackRules } from './contacts.types.js';

/**
 * The rules that `routeFeedback` starts from: detractors to the service team within 2 days, passives to the account owner within
 * 14, promoters are asked for a referral within 7.
 *
 * @example
 * import { feedbackDefaults } from 'salesmath';
 * feedbackDefaults.detractor; // => { route: 'service', withinDays: 2 }
 */
export const feedbackDefaults: FeedbackRules = /* @__PURE__ */ freezePlain({
  detractor: { route: 'service', withinDays: 2 },
  passive: { route: 'account', withinDays: 14 },
  promoter: { route: 'referral', withinDays: 7 },
});
