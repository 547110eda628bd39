import { fail } from '../internal/issues.js';
import type { Fraction } from '../internal/fraction.js';
import { ONE, sign, ZERO } from '../internal/fraction.js';
import type { CompiledTable } from '../internal/rateTable.kernel.js';
import { compileTable } from '../internal/rateTable.kernel.js';
import type { Applies } from './applies.js';
import type { CompiledComponent } from './compilePlan.js';
import type { CompiledParticipant, DatedStep } from './participants.js';
import { valueOn } from './participants.js';
import type { Terms } from './payout.kernel.js';
import type { VersionContext } from './spans.js';
import type { WindowSpan } from './windows.js';
import { prorate } from './windows.js';

/** Finds what a component is measured against. */
export interface TermsFinder {
  /**
   * @param day - decides values that cannot be prorated, for lack of a bounded window
   * @param checked - whether a missing quota or target incentive that the component needs is an error
   */
  find(component: CompiledComponent, participant: number, span: WindowSpan, day: number, checked: boolean): Terms;
}

function quotaSteps(component: CompiledComponent, person: CompiledParticipant): readonly DatedStep[] | null {
  const own = person.quotas.get(component.id);
  if (own !== undefined) return own;
  return component.quota === null ? null : [{ from: null, value: component.quota }];
}

function incentiveSteps(component: CompiledComponent, person: CompiledParticipant): readonly DatedStep[] | null {
  const { incentive } = person;
  if (incentive === null || Array.isArray(incentive)) return incentive as readonly DatedStep[] | null;
  return (incentive as ReadonlyMap<string, readonly DatedStep[]>).get(component.id) ?? null;
}

/** @param applies - nobody else is asked for a quota or target incentive */
export function createTermsFinder(
  { plan, path, roster, onZeroQuota }: Pick<VersionContext, 'plan' | 'path' | 'roster' | 'onZeroQuota'>,
  applies: Applies,
): TermsFinder {
  const tables = new Map<string, CompiledTable>();
  const scaledTable = (component: CompiledComponent, quota: Fraction | null): CompiledTable | null => {
    const { payout } = component;
    if (payout.kind !== 'tiers' || !payout.onAttainment || payout.base === 'targetIncentive') return null;
    if (quota === null || sign(quota) === 0) return null;
    const key = `${component.index}:${quota.n}/${quota.d}`;
    const known = tables.get(key);
    if (known !== undefined) return known;
    const table = compileTable(payout.source, quota);
    if (tables.size > 10_000) tables.clear();
    tables.set(key, table);
    return table;
  };

  const valueOf = (
    steps: readonly DatedStep[],
    person: CompiledParticipant,
    component: CompiledComponent,
    span: WindowSpan,
    day: number,
    ramped: boolean,
  ): Fraction => {
    const { start, end } = span;
    if (component.window === 'transaction' || start === null || end === null) return valueOn(steps, day);
    return prorate(steps, plan, person, { start, end }, ramped);
  };

  return {
    find(component, participant, span, day, checked) {
      const person = roster.at(participant);
      const steps = quotaSteps(component, person);
      const quota = steps === null ? null : valueOf(steps, person, component, span, day, true);
      if (checked && onZeroQuota === 'error' && (quota === null || sign(quota) === 0) && applies(component, participant)) {
        const isOwn = person.quotas.has(component.id);
        const where = isOwn ? `options.participants[${participant}].quotas.${component.id}` : `${path}.components[${component.index}].quota`;
        const mend = isOwn ? 'give it here' : "give it here or in the participant's quotas";
        fail('ZERO_QUOTA', where, quota === null ? undefined : '0', `attainment of component '${component.id}' needs a quota above 0 for participant '${person.id}': ${mend}, or set options.onZeroQuota`);
      }
      let incentive = ZERO;
      if (component.needsIncentive) {
        const dated = incentiveSteps(component, person);
        if (dated !== null) incentive = valueOf(dated, person, component, span, day, false);
        else if (applies(component, participant)) {
          const where = roster.listed ? `options.participants[${participant}].targetIncentive` : 'options.participants';
          fail('MISSING_TARGET_INCENTIVE', where, undefined, `component '${component.id}' pays on the target incentive: participant '${person.id}' must have one`);
        }
      }
      return {
        quota,
        incentive,
        withoutQuota: onZeroQuota === 'full' ? ONE : ZERO,
        scaledTable: scaledTable(component, quota),
      };
    },
  };
}
