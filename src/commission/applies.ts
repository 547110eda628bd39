import type { CompiledComponent } from './compilePlan.js';
import type { Roster } from './participants.js';

/** Whether a component is for somebody: of a team, for those who lead one; else for those whom `appliesTo` selects, or for all. */
export type Applies = (component: CompiledComponent, participant: number) => boolean;

export function createApplies(roster: Roster): Applies {
  let leaders: Set<number> | undefined;
  const listLeaders = (): Set<number> => {
    const found = new Set<number>();
    for (let i = 0; i < roster.size(); i += 1) for (const manager of roster.managersOf(i)) found.add(manager);
    return found;
  };
  return ({ appliesTo, team }, participant) => {
    if (appliesTo !== null && !appliesTo(roster.at(participant).source)) return false;
    return !team || (leaders ??= listLeaders()).has(participant);
  };
}
