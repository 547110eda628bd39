import { freezePlain } from '../internal/plain.js';
import { b2bTemplate, consumerTemplate, industrialTemplate } from './templates/sales.js';
import { crmTemplate, journeyTemplate, processTemplate } from './templates/steps.js';
import type { FunnelModel, FunnelTemplateId } from './types.js';

/** One for each template, by its id. */
export type FunnelTemplates = { readonly [id in FunnelTemplateId]: FunnelModel };

function build(): FunnelTemplates {
  return freezePlain({
    b2b: b2bTemplate(),
    industrial: industrialTemplate(),
    consumer: consumerTemplate(),
    process: processTemplate(),
    crm: crmTemplate(),
    journey: journeyTemplate(),
  });
}

/**
 * Models to start from, frozen: `b2b`, `industrial`, `consumer`, `process`, `crm` and `journey`, with labels in English and
 * Chinese (`en`, `zh-CN`), key actions, owners, criteria, longest stays and KPIs.
 *
 * *Gotchas*: `createFunnel` makes a defined copy with your own changes. Benchmarks are rough ranges to talk about, no
 * measurements of your market.
 *
 * @example
 * import { funnelTemplates } from 'salesmath';
 * funnelTemplates.journey.stages.map(({ id }) => id); // => ['awareness', 'consideration', 'decision']
 * funnelTemplates.b2b.stages[1]?.benchmark; // => { low: 0.3, high: 0.5 }
 * @see {@link createFunnel}
 */
export const funnelTemplates: FunnelTemplates = /* @__PURE__ */ build();
