export { calculateCsat } from './calculateCsat.js';
export { calculateNps } from './calculateNps.js';
export { calculateTeamLinkage } from './calculateTeamLinkage.js';
export { classifySkillWill } from './classifySkillWill.js';
export { compareTimeUse } from './compareTimeUse.js';
export { explainCsat } from './explainCsat.js';
export { explainKpiScoring } from './explainKpiScoring.js';
export { explainNps } from './explainNps.js';
export { explainParticipantRanking } from './explainParticipantRanking.js';
export { explainSkillGaps } from './explainSkillGaps.js';
export { explainSkillWill } from './explainSkillWill.js';
export { explainTeamLinkage } from './explainTeamLinkage.js';
export { explainTimeUse } from './explainTimeUse.js';
export { mergeCsatTallies } from './mergeCsatTallies.js';
export { mergeNps } from './mergeNps.js';
export { rankParticipants } from './rankParticipants.js';
export { rankSkillGaps } from './rankSkillGaps.js';
export { reportCsat } from './reportCsat.js';
export { scoreKpis } from './scoreKpis.js';
export { tallyCsat } from './tallyCsat.js';
export type { PeopleExplanation, PersonExplanation } from './explanation.types.js';
export type {
  EffectiveScoreOptions,
  GateEffect,
  GateScore,
  GradeBand,
  Kpi,
  KpiResult,
  KpiScore,
  KpiScoring,
  ScoreGate,
  ScoreKpisOptions,
  ScoreWarning,
  Scorecard,
  TeamShare,
} from './kpi.types.js';
export type {
  AbilityLevel,
  AttitudeLevel,
  Skill,
  SkillGap,
  SkillGapRanking,
  SkillWill,
  SkillWillAction,
  SkillWillCell,
  SkillWillCount,
  SkillWillCuts,
  SkillWillMatrix,
  SkillWillPerson,
} from './people.types.js';
export type {
  Csat,
  CsatOptions,
  CsatResponse,
  CsatTally,
  CustomerSatisfaction,
  DimensionCsat,
  EffectiveCsatOptions,
  EmptyDimensionWarning,
  FewResponsesWarning,
  NetPromoterScore,
  NpsCounts,
  NpsOptions,
  TalliedCsat,
  TalliedDimension,
} from './satisfaction.types.js';
export type {
  TimeUse,
  TimeUseComparison,
  TimeUseOptions,
  TimeUseRow,
  TimeUseSide,
  TimeUseWarning,
} from './timeUse.types.js';
export type {
  LinkedScore,
  OwnScore,
  ParticipantRank,
  ParticipantRanking,
  ParticipantScore,
  RankParticipantsOptions,
  RankTies,
  TeamLinkage,
  TeamLinkageRule,
  TeamLinkageWarning,
} from './types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type { DecimalInput, DecimalLike, ExplainOptions, RejectedRow } from '../types.js';
