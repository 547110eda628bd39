import type { FunnelModel } from '../funnel/types.js';
import { readId } from '../internal/validate.js';

/** Finer than any value: whatever is a multiple of some step is one of this. */
export const FINEST = '0.000000000000000000000000000001';

/** A field of whatever a value is. */
export function field(value: unknown, name: string): unknown {
  return (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}

/** The names in an object, such as stages that an option is written by; none of what has none. */
export function namesIn(value: unknown): string[] {
  return Object.keys(value ?? {});
}

/** One field of every entry of a list; none of what is no list. */
export function eachOf(list: unknown, name: string): unknown[] {
  return Array.isArray(list) ? list.map((each) => field(each, name)) : [];
}

/** A model with the stages that a value names, so that none of them is unknown. */
export function modelWith(...stages: readonly unknown[]): FunnelModel {
  const ids = [...new Set(['open', ...stages.map(readId)])].filter((id) => id !== null);
  return { id: 'm', stages: [...ids.map((id) => ({ id })), { id: `${ids.join()} won`, kind: 'won' }] };
}
