import * as z from 'zod/mini';
import { compileFilter, filterSchema } from '../internal/filter.js';
import { createUniqueIds } from '../internal/ids.js';
import { fail } from '../internal/issues.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import { requireRow } from '../internal/shapes.js';
import { countSchema, idSchema, parseConfig, parseUniqueRows, requireId, requireOptions, requireRows, requireUnique } from '../internal/validate.js';
import { createRepQueue } from './repQueue.kernel.js';
import type { AssignableLead, AssignLeadsOptions, LeadAssignment, LeadAssignments, LeadRep, LeadRule, UnassignedLead } from './leads.types.js';

function ruleSchema() {
  return z.strictObject({ id: idSchema(), where: z.optional(filterSchema()), to: z.array(idSchema()) });
}

function repSchema(): z.ZodMiniType<{ id: string; capacity: number; load: number }> {
  const raw = z.object({ id: idSchema(), capacity: countSchema(), load: z.optional(countSchema(0)) });
  const fill = z.transform(({ id, capacity, load: given }: z.output<typeof raw>) => ({ id, capacity, load: given ?? 0 }));
  return z.pipe(raw, fill);
}

/**
 * Gives each lead to somebody with room: by rules first, then to whoever is least loaded.
 *
 * Leads are taken in the order given. The first rule that matches a lead and names somebody with room takes it; of those it goes
 * to the lowest load / capacity, compared exactly, on a tie to the first named. A matching rule without room falls through to the
 * next one. Nobody ends above capacity who did not start there.
 *
 * **Gotchas** A lead without the field that a rule asks for does not match the rule; end the rules with one without `where`.
 *
 * @param leads - any iterable; a rule reads a field of the lead, else one of its `attributes`
 * @param rules - `where`: which leads, default all. `to`: who takes them
 * @param reps - `capacity`: leads at most. `load`: leads already there, default 0. Whole numbers
 * @param options - `onInvalid`: `'throw'` (default) or `'collect'`, of the leads
 * @returns who took which lead by which rule; the leads that nobody took with the reason: `NO_RULE` matches, or nobody named by those
 *   that do has room (`NO_CAPACITY`); everybody's load at the end
 * @throws {SalesMathError} UNKNOWN_REP: a rule names somebody who is not among the reps
 * @throws {SalesMathError} DUPLICATE_ID: a lead, a rule or a rep stands there twice
 * @throws {SalesMathError} INVALID_COUNT: a capacity or load that is negative or no whole number
 * @throws {SalesMathError} INVALID_ROW: a lead is no object. INVALID_ID, INVALID_OPTION, MISSING_VALUE
 * @example
 * import { assignLeads } from 'salesmath';
 * const { assignments, unassigned } = assignLeads(
 *   [{ id: 'l1', region: 'east' }, { id: 'l2', region: 'east' }, { id: 'l3', region: 'south' }],
 *   [{ id: 'east', where: { region: 'east' }, to: ['li', 'wang'] }],
 *   [{ id: 'li', capacity: 2 }, { id: 'wang', capacity: 4, load: 1 }],
 * );
 * assignments.map(({ leadId, repId }) => [leadId, repId]); // => [['l1', 'li'], ['l2', 'wang']]
 * unassigned; // => [{ leadId: 'l3', reason: 'NO_RULE' }]
 */
export function assignLeads<T extends AssignableLead>(
  leads: Iterable<T>,
  rules: readonly LeadRule[],
  reps: Iterable<LeadRep>,
  options?: AssignLeadsOptions,
): LeadAssignments {
  const onInvalid = requireOnInvalid(requireOptions<AssignLeadsOptions>(options, ['onInvalid']).onInvalid);
  const collect = onInvalid === 'collect';
  const people = parseUniqueRows(repSchema(), reps, 'reps', 'id');
  const read = parseConfig(z.array(ruleSchema()), rules, 'rules');
  requireUnique(
    read.map(({ id }) => id),
    (index) => `rules[${index}].id`,
  );
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const repIds = people.map(({ id }) => id);
  const loads = { capacity: people.map(({ capacity }) => capacity), load: people.map(({ load }) => load) };
  const compiled = read.map(({ id, where, to }, r) => {
    const named = to.map((rep, t) => indexOf.get(rep) ?? fail('UNKNOWN_REP', `rules[${r}].to[${t}]`, rep, 'must be the id of one of the reps'));
    return { id, matches: compileFilter<object>(where), queue: createRepQueue(named, loads) };
  });
  const assignments: LeadAssignment[] = [];
  const unassigned: UnassignedLead[] = [];
  const ids: string[] = [];
  const unique = createUniqueIds(() => ids);
  const bad = createBadRows(collect);
  let index = -1;
  for (const lead of requireRows(leads, 'leads')) {
    index += 1;
    let leadId: string;
    try {
      leadId = requireId(requireRow(lead, 'leads', index)['id'], `leads[${index}].id`);
      if (!unique.add(leadId)) fail('DUPLICATE_ID', `leads[${index}].id`, leadId, 'must not occur twice; one row each is meant');
    } catch (error) {
      bad.rejectThrown(index, (lead as Partial<AssignableLead> | null | undefined)?.id, error);
      continue;
    }
    ids.push(leadId);
    let matched = false;
    let taken = false;
    for (const { id: ruleId, matches, queue } of compiled) {
      if (matches !== null && !matches(lead)) continue;
      matched = true;
      const rep = queue.next();
      if (rep < 0) continue;
      const loadAfter = (loads.load[rep] as number) + 1;
      loads.load[rep] = loadAfter;
      assignments.push({ leadId, repId: repIds[rep] as string, ruleId, loadAfter });
      taken = true;
      break;
    }
    if (!taken) unassigned.push({ leadId, reason: matched ? 'NO_CAPACITY' : 'NO_RULE' });
  }
  bad.settle();
  return {
    assignments,
    unassigned,
    reps: people.map(({ id, capacity, load: before }, i) => {
      const load = loads.load[i] as number;
      return { id, capacity, load, assigned: load - before };
    }),
    options: { onInvalid },
    warnings: [],
    ...(collect ? { rejected: bad.rejected } : {}),
  };
}
