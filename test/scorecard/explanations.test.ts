import * as library from '../../src/scorecard/index.js';
import {
  calculateCsat,
  calculateNps,
  calculateTeamLinkage,
  classifySkillWill,
  compareTimeUse,
  explainCsat,
  explainKpiScoring,
  explainNps,
  explainParticipantRanking,
  explainSkillGaps,
  explainSkillWill,
  explainTeamLinkage,
  explainTimeUse,
  rankParticipants,
  rankSkillGaps,
  scoreKpis,
} from '../../src/scorecard/index.js';
import type { Explained } from '../support/describeExplanations.js';
import { describeExplanations } from '../support/describeExplanations.js';

const CARD = {
  kpis: [{ id: 'sales', weight: '0.6', target: 100 }, { id: 'collection', weight: '0.4', target: 100 }],
} as const;
const SALES = { kpi: 'sales', actual: 150 };
const COLLECTION = { kpi: 'collection', actual: 60 };
const GATES = [{ kpi: 'collection', min: '0.8', effect: { capScore: 70 } }, { kpi: 'sales', min: '0.9', effect: 'zero' }] as const;
const GRADES = [{ grade: 'A', from: 90, coefficient: '1.2' }, { grade: 'B', from: 65, coefficient: '0.9' }, { grade: 'C', from: null }] as const;
const PEOPLE = [{ id: 'ann', score: 90 }, { id: 'bo', score: '95.5' }, { id: 'cy', score: 90 }, { id: 'di' }];

const EXPLAINED: readonly Explained[] = [
  ['scoreKpis', explainKpiScoring, scoreKpis([SALES, COLLECTION], { ...CARD, gates: GATES, grades: GRADES }), ['score', 'ungatedScore', 'grade', 'coefficient', 'kpis', 'gates', 'options', 'warnings']],
  ['rankParticipants', explainParticipantRanking, rankParticipants(PEOPLE), ['rows', 'options']],
  ['rankSkillGaps', explainSkillGaps, rankSkillGaps([{ id: 'needs', importance: 7, current: 3 }]), ['rows']],
  ['classifySkillWill', explainSkillWill, classifySkillWill([{ id: 'ann', ability: 5, attitude: 5 }], { ability: [3, 6], attitude: 5 }), ['people', 'cells', 'options']],
  ['calculateTeamLinkage', explainTeamLinkage, calculateTeamLinkage([{ id: 'ann', score: 9 }], { rate: 1, target: 2, weight: '0.5' }), ['rows', 'attainment', 'options']],
  ['compareTimeUse', explainTimeUse, compareTimeUse({ hours: 9, shares: { a: 1 } }, { hours: 8, shares: { a: 1 } }, { revenueProducing: ['a'] }), ['rows', 'current', 'ideal', 'revenueHoursGained', 'options', 'warnings']],
  ['calculateNps', explainNps, calculateNps([10, 8, 3]), ['responses', 'promoters', 'passives', 'detractors', 'rounded', 'low', 'high', 'options', 'warnings']],
  ['calculateCsat', explainCsat, calculateCsat([{ score: 5, dimension: 'service' }]), ['overall', 'dimensions', 'weighted', 'options', 'warnings']],
];

describeExplanations('scorecard', library, EXPLAINED);
