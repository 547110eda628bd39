import type { LocalizedLabel, Playbook, PlaybookAction } from '../types.js';

export function labelOf(en: string, zh: string): LocalizedLabel {
  return { en, 'zh-CN': zh };
}

/** One action; the days in which it should be done, where there is a hurry. */
export function action(kind: string, en: string, zh: string, withinDays?: number): PlaybookAction {
  const label = labelOf(en, zh);
  return withinDays === undefined ? { kind, label } : { kind, label, withinDays };
}

/** A playbook of these actions. */
export function plays(...actions: readonly PlaybookAction[]): Playbook {
  return { actions };
}
