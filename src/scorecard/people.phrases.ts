import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText, numberText } from '../internal/sentences.js';
import type { AbilityLevel, AttitudeLevel, SkillWillAction } from './people.types.js';
import type { RankTies } from './types.js';

const ABILITIES: Readonly<Record<AbilityLevel, string>> = { able: 'able', learnable: 'able to learn', unable: 'unable' };
const ABILITIES_ZH: Readonly<Record<AbilityLevel, string>> = { able: '有能力', learnable: '可培养', unable: '能力不足' };
const ATTITUDES_ZH: Readonly<Record<AttitudeLevel, string>> = { willing: '有意愿', unwilling: '意愿不足' };

const ACTIONS: Readonly<Record<SkillWillAction, string>> = {
  reward: 'reward and train further',
  train: 'train hard',
  reassign: 'find another post',
  coach: 'coach',
  encourage: 'encourage and train',
  replace: 'replace',
};
const ACTIONS_ZH: Readonly<Record<SkillWillAction, string>> = {
  reward: '激励并继续培养',
  train: '强化培训',
  reassign: '调整岗位',
  coach: '辅导',
  encourage: '鼓励并培训',
  replace: '替换',
};

const TIES: Readonly<Record<RankTies, string>> = {
  min: 'Equals share the best of their ranks, and the ranks after them are left free.',
  dense: 'Equals share a rank, and the next rank follows at once.',
  average: 'Equals share the mean of their ranks.',
};
const TIES_ZH: Readonly<Record<RankTies, string>> = {
  min: '同分者并列较前名次，其后名次顺延空出。',
  dense: '同分者并列，其后名次连续。',
  average: '同分者取名次的平均值。',
};

/** Figures and shares come as text. */
const en = {
  ranked: (count: number, isHighFirst: boolean): string => `${countText(count, 'person', 'people')} ranked, the ${isHighFirst ? 'highest' : 'lowest'} score first.`,
  ties: (ties: RankTies): string => TIES[ties],
  unscored: (count: number): string => `${countText(count, 'person', 'people')} without a score ${count === 1 ? 'has' : 'have'} no rank.`,
  rank: (rank: string, score: string, isTied: boolean): string => `Rank ${rank} with a score of ${score}${isTied ? ', shared' : ''}.`,
  noRank: 'No rank, since there is no score.',
  places: (count: number, cells: readonly string[]): string =>
    cells.length === 0 ? 'There is nobody to place.' : `${countText(count, 'person', 'people')}: ${listText(cells, 'en')}.`,
  cell: (count: number, ability: AbilityLevel, attitude: AttitudeLevel, share: string): string => `${count} ${attitude} and ${ABILITIES[ability]} (${share})`,
  cuts: (able: string, learnable: string | null, willing: string): string =>
    `Able begins at an ability of ${able}, ${learnable === null ? '' : `able to learn at ${learnable}, `}willing at an attitude of ${willing}.`,
  place: (ability: AbilityLevel, attitude: AttitudeLevel, action: SkillWillAction): string =>
    `${attitude === 'willing' ? 'Willing' : 'Unwilling'} and ${ABILITIES[ability]}: ${ACTIONS[action]}.`,
  gaps: (gaps: number, skills: number, first: string): string =>
    `${numberText(gaps, 0)} of ${countText(skills, 'skill')} ${gaps === 1 ? 'has' : 'have'} a gap; ${first} is to be trained first.`,
  noGaps: (skills: number): string => (skills === 0 ? 'There is no skill to rank.' : `No gap in ${countText(skills, 'skill')}.`),
  gap: (rank: number, skill: string, gap: string, importance: string, current: string): string =>
    `${rank}. ${skill}: ${gap} is missing (importance ${importance}, current ${current}).`,
  surplus: (skill: string, surplus: string, importance: string, current: string): string =>
    `${skill}: ${surplus} more than needed (importance ${importance}, current ${current}).`,
  enough: (skill: string, current: string): string => `${skill}: just as good as needed (${current}).`,
  teamRate: (attained: string, rate: string, target: string): string => `The team attained ${attained} of its target: a rate of ${rate}, with ${target} to be reached.`,
  teamCap: (cap: string): string => `At most ${cap} counts.`,
  teamWeight: (weight: string): string => `The team's score makes up ${weight} of everybody's score.`,
  noTeam: 'The target of the team is 0, so nothing can be measured by it and own scores stand alone.',
  linked: (score: string, own: string, linked: string): string => `The score is ${score}: own score ${own}, team's score ${linked}.`,
  ownOnly: (score: string): string => `The score is the own one: ${score}.`,
};

const zh: typeof en = {
  ranked: (count, isHighFirst) => `共 ${count} 人参与排名，按得分从${isHighFirst ? '高到低' : '低到高'}排列。`,
  ties: (ties) => TIES_ZH[ties],
  unscored: (count) => `${count} 人没有得分，不参与排名。`,
  rank: (rank, score, isTied) => `第 ${rank} 名，得分 ${score}${isTied ? '，与他人并列' : ''}。`,
  noRank: '没有得分，无名次。',
  places: (count, cells) => (cells.length === 0 ? '没有人员可归类。' : `共 ${count} 人：${cells.join('，')}。`),
  cell: (count, ability, attitude, share) => `${ATTITUDES_ZH[attitude]}且${ABILITIES_ZH[ability]} ${count} 人（${share}）`,
  cuts: (able, learnable, willing) =>
    `能力达到 ${able} 为有能力，${learnable === null ? '' : `达到 ${learnable} 为可培养，`}态度达到 ${willing} 为有意愿。`,
  place: (ability, attitude, action) => `${ATTITUDES_ZH[attitude]}且${ABILITIES_ZH[ability]}：${ACTIONS_ZH[action]}。`,
  gaps: (gaps, skills, first) => `${skills} 项技能中有 ${gaps} 项存在差距，应首先培训 ${first}。`,
  noGaps: (skills) => (skills === 0 ? '没有可排序的技能。' : `${skills} 项技能均无差距。`),
  gap: (rank, skill, gap, importance, current) => `第 ${rank} 位 ${skill}：差距 ${gap}（重要性 ${importance}，现有水平 ${current}）。`,
  surplus: (skill, surplus, importance, current) => `${skill}：超出所需 ${surplus}（重要性 ${importance}，现有水平 ${current}）。`,
  enough: (skill, current) => `${skill}：水平与重要性相当（${current}）。`,
  teamRate: (attained, rate, target) => `团队达成率 ${attained}：实际 ${rate}，目标 ${target}。`,
  teamCap: (cap) => `最多按 ${cap} 计入。`,
  teamWeight: (weight) => `团队得分占每人得分的 ${weight}。`,
  noTeam: '团队目标为 0，无法据此考核，只计个人得分。',
  linked: (score, own, linked) => `得分 ${score}：个人得分 ${own}，团队得分 ${linked}。`,
  ownOnly: (score) => `得分即个人得分：${score}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
