import { civilOf, monthIndexOf, monthStart } from '../internal/dates.js';
import type { HireMonth } from './quota.types.js';

/** The day that active life is taken to begin. */
export function moveHire(from: number, rule: HireMonth): number {
  if (from === -Infinity || rule === 'prorated') return from;
  const { day } = civilOf(from);
  const isFull = rule === 'full' || day === 1 || (typeof rule === 'object' && day <= rule.cutoffDay);
  return monthStart(monthIndexOf(from) + (isFull ? 0 : 1));
}
