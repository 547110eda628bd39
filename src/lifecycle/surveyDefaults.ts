import { freezePlain } from '../internal/plain.js';
import type { SurveyRules } from './contacts.types.js';

/**
 * The rules that `planSurveys` starts from: a week after the order, at most once in 90 days, at most 30 days late.
 *
 * @example
 * import { surveyDefaults } from 'salesmath';
 * surveyDefaults; // => { delayDays: 7, quarantineDays: 90, maxDelayDays: 30 }
 */
export const surveyDefaults: SurveyRules = /* @__PURE__ */ freezePlain({ delayDays: 7, quarantineDays: 90, maxDelayDays: 30 });
