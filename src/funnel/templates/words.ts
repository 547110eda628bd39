import type { Criterion, FunnelText, Stage } from '../types.js';

/** The same in English and in Chinese. */
export function text(en: string, zh: string): FunnelText {
  return { en, 'zh-CN': zh };
}

/** A criterion that is met when the fact of its own id is true. */
export function fact(id: string, en: string, zh: string): Criterion {
  return { id, label: text(en, zh), required: true };
}

/** A criterion that is worth asking for and forbids nothing. */
export function hint(id: string, en: string, zh: string): Criterion {
  return { id, label: text(en, zh), required: false };
}

/** Where deals of every template end that came to nothing. */
export function lostStage(ownerRole: string): Stage {
  return {
    id: 'lost',
    label: text('Lost', '输单'),
    kind: 'lost',
    definition: 'The buyer decided against us, for a competitor or for nothing at all.',
    keyActions: ['Record the reason', 'Agree when to come back'],
    ownerRole,
    entryCriteria: [fact('lossReason', 'Reason recorded', '已记录输单原因')],
    exitCriteria: [fact('newNeed', 'New need confirmed', '已确认新需求')],
    kpis: ['lossRate', 'lossReasons'],
  };
}
