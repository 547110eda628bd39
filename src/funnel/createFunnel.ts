import { fail } from '../internal/issues.js';
import { relocate, renaming } from '../internal/relocate.js';
import { isObject } from '../internal/shapes.js';
import { requireOptions } from '../internal/validate.js';
import { requireFunnel } from './compileModel.js';
import { funnelTemplates } from './funnelTemplates.js';
import type { FunnelModel, FunnelOverrides, FunnelTemplateId, Stage } from './types.js';

/**
 * Makes a model from one of the templates.
 *
 * *When to use*: to start from a common process and set only what differs: your probabilities, your longest stays.
 *
 * *Gotchas*: benchmarks of templates are rough ranges to talk about, no measurements of your market; set your own. Templates
 * have no probabilities: those are measured on your history.
 *
 * @param templateId - `b2b`, `industrial`, `consumer`, `process`, `crm` or `journey`
 * @param overrides - `id` (default the template's), `version` (default 1), `label`; `stages`: by stage id, fields that
 *   replace those of the template, `undefined` takes one away
 * @returns a defined model, frozen
 * @throws {SalesMathError} UNKNOWN_TEMPLATE: there is no such template
 * @throws {SalesMathError} UNKNOWN_STAGE: `overrides.stages` names a stage that the template does not have
 * @throws {SalesMathError} INVALID_OPTION: a field that is not known; and the codes of {@link defineFunnel}
 * @example
 * import { createFunnel } from 'salesmath';
 * const model = createFunnel('crm', { id: 'emea', stages: { quote: { maxDays: 10, probability: 0.5 } } });
 * model.stages.map(({ id }) => id); // => ['qualify', 'demo', 'quote', 'contract', 'won', 'lost']
 * model.stages[2]?.maxDays; // => 10
 * createFunnel('crm', { stages: { closing: { maxDays: 5 } } }); // throws UNKNOWN_STAGE
 */
export function createFunnel(templateId: FunnelTemplateId, overrides?: FunnelOverrides): FunnelModel {
  const given = requireOptions<FunnelOverrides>(overrides, ['id', 'version', 'label', 'stages'], 'overrides');
  const known = Object.keys(funnelTemplates);
  if (!known.includes(templateId)) fail('UNKNOWN_TEMPLATE', 'templateId', templateId, `must be one of ${known.join(', ')}`);
  const template = funnelTemplates[templateId];
  const ids = template.stages.map(({ id }) => id);
  const changes = requireOptions<Record<string, Partial<Stage>>>(given.stages, Object.keys(given.stages ?? {}), 'overrides.stages');
  for (const [id, change] of Object.entries(changes)) {
    if (!ids.includes(id)) fail('UNKNOWN_STAGE', `overrides.stages.${id}`, id, `must be a stage of the template: ${ids.join(', ')}`);
    if (!isObject(change)) {
      fail('INVALID_OPTION', `overrides.stages.${id}`, change, 'must be an object of the fields to replace');
    }
  }
  const model = {
    ...template,
    id: given.id ?? template.id,
    version: given.version ?? 1,
    label: given.label ?? template.label,
    stages: template.stages.map((stage) => (Object.hasOwn(changes, stage.id) ? { ...stage, ...changes[stage.id] } : stage)),
  };
  // the template is sound, so what is wrong was given here: a stage's place becomes its id, as it stands in the overrides
  const nameStage = renaming((text) => text.replace(/^overrides\.stages\[(\d+)\]/, (_, place: string) => `overrides.stages.${ids[Number(place)] ?? place}`));
  return relocate(nameStage, () => requireFunnel(model, 'overrides'));
}
