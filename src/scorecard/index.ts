export { calculateCsat } from './calculateCsat.js';
export { calculateNps } from './calculateNps.js';
export { calculateTeamLinkage } from './calculateTeamLinkage.js';
export { classifySkillWill } from './classifySkillWill.js';
export { compareTimeUse } from './compareTimeUse.js';
export { rankParticipants } from './rankParticipants.js';
export { rankSkillGaps } from './rankSkillGaps.js';
export { scoreKpis } from './scoreKpis.js';
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
  Csat,
  CsatOptions,
  CsatResponse,
  CustomerSatisfaction,
  DimensionCsat,
  EffectiveCsatOptions,
  EmptyDimensionWarning,
  FewResponsesWarning,
  LinkedScore,
  NetPromoterScore,
  NpsCounts,
  NpsOptions,
  OwnScore,
  ParticipantRank,
  ParticipantRanking,
  ParticipantScore,
  RankParticipantsOptions,
  RankTies,
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
  TeamLinkage,
  TeamLinkageRule,
  TeamLinkageWarning,
  TimeUse,
  TimeUseComparison,
  TimeUseOptions,
  TimeUseRow,
  TimeUseSide,
  TimeUseWarning,
} from './types.js';
export { isSalesMathError, SalesMathError } from '../errors.js';
export type { ErrorCode, SalesMathIssue } from '../errors.js';
export type { DecimalInput, DecimalLike } from '../types.js';
