/** Leads given away as it is usually written: the first rule that matches, and a look at everybody it names. */
import type { LeadInput, LeadRow } from '../data/leads.js';

interface Assignment {
  leadId: string;
  repId: string;
  ruleId: string;
  loadAfter: number;
}

function matches(lead: LeadRow, where: unknown): boolean {
  for (const [field, wanted] of Object.entries((where ?? {}) as Record<string, string>)) {
    const found = field in lead ? (lead as unknown as Record<string, unknown>)[field] : (lead.attributes as Record<string, unknown>)[field];
    if (found !== wanted) return false;
  }
  return true;
}

export function giveAway({ leads, rules, reps }: LeadInput): { assignments: Assignment[]; unassigned: { leadId: string; reason: string }[] } {
  const byId = new Map(reps.map(({ id, capacity, load }) => [id, { id, capacity, load: load ?? 0 }]));
  const named = rules.map(({ id, where, to }) => ({ id, where, people: to.map((rep) => byId.get(rep) as { id: string; capacity: number; load: number }) }));
  const assignments: Assignment[] = [];
  const unassigned: { leadId: string; reason: string }[] = [];
  for (const lead of leads) {
    let matched = false;
    let taken = false;
    for (const { id, where, people } of named) {
      if (!matches(lead, where)) continue;
      matched = true;
      let best = null;
      for (const person of people) {
        if (person.load < person.capacity && (best === null || person.load / person.capacity < best.load / best.capacity)) best = person;
      }
      if (best === null) continue;
      best.load += 1;
      assignments.push({ leadId: lead.id, repId: best.id, ruleId: String(id), loadAfter: best.load });
      taken = true;
      break;
    }
    if (!taken) unassigned.push({ leadId: lead.id, reason: matched ? 'NO_CAPACITY' : 'NO_RULE' });
  }
  return { assignments, unassigned };
}
