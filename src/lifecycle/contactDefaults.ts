import { freezePlain } from '../internal/plain.js';
import type { ContactRules } from './contacts.types.js';

/**
 * The rules that `planContacts` starts from: the top 20 % are visited every three months; active customers get a mail every
 * week, those silent for 90 days every month; no holidays.
 *
 * @example
 * import { contactDefaults } from 'salesmath';
 * contactDefaults.visit; // => { topShare: 0.2, every: { value: 3, unit: 'month' } }
 */
export const contactDefaults: ContactRules = /* @__PURE__ */ freezePlain({
  visit: { topShare: 0.2, every: { value: 3, unit: 'month' } },
  mail: { active: { value: 1, unit: 'week' }, silent: { value: 1, unit: 'month' }, silentAfterDays: 90 },
  holidays: [],
});
