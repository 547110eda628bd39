/** Made-up leads, the rules that give them away, and who takes them. */
import type { LeadRep, LeadRule } from '../library.js';
import { makeRows, pad, randomFrom } from './random.js';

export interface LeadRow {
  id: string;
  region: string;
  attributes: { industry: string };
}

export interface LeadInput {
  leads: LeadRow[];
  rules: LeadRule[];
  reps: LeadRep[];
}

const REGIONS = ['north', 'east', 'south', 'west'];
const INDUSTRIES = ['retail', 'health', 'banking', 'logistics', 'energy'];
const REPS_PER_REGION = 20;

/** A rule for one industry of each region, one for each region, and one for what is left; there is room for nearly all. */
export function makeLeads(rows: number): LeadInput {
  const random = randomFrom(20261501);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const leads = makeRows<LeadRow>(rows, (i, chunk) => chunk.push({ id: `lead-${pad(i + 1, 7)}`, region: pick([...REGIONS, 'abroad']), attributes: { industry: pick(INDUSTRIES) } }));
  const share = rows / (REGIONS.length * REPS_PER_REGION);
  const reps = REGIONS.flatMap((region) =>
    Array.from({ length: REPS_PER_REGION }, (_, i) => ({ id: `${region}-${pad(i + 1, 2)}`, capacity: Math.ceil(share * (0.5 + random())), load: Math.floor(random() * share * 0.1) })),
  );
  const ofRegion = (region: string): string[] => reps.map(({ id }) => id).filter((id) => id.startsWith(region));
  const rules = [
    ...REGIONS.map((region) => ({ id: `${region}-banking`, where: { region, industry: 'banking' }, to: ofRegion(region).slice(0, 5) })),
    ...REGIONS.map((region) => ({ id: region, where: { region }, to: ofRegion(region) })),
    { id: 'rest', to: reps.map(({ id }) => id) },
  ];
  return { leads, rules, reps };
}
