import { freezePlain } from '../internal/plain.js';
import type { LifecycleRules } from './lifecycle.types.js';

/**
 * The rules that `classifyLifecycle` starts from: what is given is merged over them, key by key.
 *
 * Dormant after twice the expected gap and at least 60 days, churned after four times and at least 180; new and come back for
 * 90 days; decline and growth are 30 % in two windows of 90 days running.
 *
 * @example
 * import { lifecycleDefaults } from 'salesmath';
 * lifecycleDefaults.dormant; // => { overdueRatio: 2, minDays: 60 }
 */
export const lifecycleDefaults: LifecycleRules = /* @__PURE__ */ freezePlain({
  churned: { overdueRatio: 4, minDays: 180, maxDays: null },
  dormant: { overdueRatio: 2, minDays: 60 },
  reactivated: { days: 90 },
  new: { days: 90 },
  windowDays: 90,
  baseWindows: 4,
  decline: { change: -0.3, windows: 2, floor: null },
  growth: { change: 0.3, windows: 2, floor: null },
  gap: { shrinkage: 2, fallbackDays: 90 },
});
