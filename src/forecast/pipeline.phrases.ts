import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText } from '../internal/sentences.js';
import type { ForecastCategory } from './pipeline.types.js';

/** Sums of a forecast as text, the currency with them. */
interface SumTexts {
  readonly closed: string;
  readonly commit: string;
  readonly best: string;
  readonly weighted: string;
  readonly pipeline: string;
}

type Category = Exclude<ForecastCategory, 'omitted'>;

const CATEGORIES_ZH: Readonly<Record<Category, string>> = { commit: '承诺', best: '最佳预期', pipeline: '在跟' };
const CATEGORIES_EN: Readonly<Record<Category, string>> = { commit: 'commit', best: 'best case', pipeline: 'pipeline' };

const en = {
  chance: (chance: string, target: string, isLeast: boolean): string =>
    `The chance to reach the target of ${target} is ${isLeast ? `at least ${chance}: deals of no known value are not in it` : chance}.`,
  missing: (start: string, end: string, closed: string, gap: string): string =>
    `From ${start} until ${end} (that day not included) ${closed} is closed, and ${gap} is missing to the target.`,
  passed: (start: string, end: string, closed: string, beyond: string): string =>
    `From ${start} until ${end} (that day not included) ${closed} is closed, ${beyond} more than the target.`,
  met: (start: string, end: string, closed: string): string => `From ${start} until ${end} (that day not included) ${closed} is closed, just what the target asks for.`,
  closed: (start: string, end: string, closed: string): string =>
    `From ${start} until ${end} (that day not included) ${closed} is closed; without a target there is no gap and no chance to tell.`,
  sums: ({ weighted, commit, best }: SumTexts): string => `With the open deals by their chances it comes to ${weighted}; sellers commit to ${commit}, and the best case is ${best}.`,
  pipeline: (amount: string, deals: number, missing: number): string =>
    `The open pipeline holds ${amount} at full value, in ${countText(deals, 'deal')}${missing === 0 ? '' : `, not counting ${countText(missing, 'deal')} of no known value`}.`,
  group: (field: string, group: string | null, deals: number, { closed, commit, best, weighted, pipeline }: SumTexts): string =>
    `${group === null ? `Without ${field}` : `${field} ${group}`}, ${countText(deals, 'deal')} closed or open: closed ${closed}, weighted ${weighted}, commit ${commit}, best case ${best}, open pipeline ${pipeline}.`,
  line: (id: string, category: Category, value: string, chance: string, weighted: string): string =>
    `Deal ${id} (${CATEGORIES_EN[category]}): ${value} at ${chance}, weighted ${weighted}.`,
  overdue: (id: string, day: string): string => `Deal ${id} should have closed on ${day}: it is in no sum until it has a new day.`,
  notCounted: (what: readonly string[]): string => `Not counted: ${listText(what, 'en')}.`,
  kinds: {
    lost: (count: number): string => countText(count, 'lost deal'),
    outsideRange: (count: number): string => `${countText(count, 'deal')} outside these days`,
    omitted: (count: number): string => `${countText(count, 'deal')} left out by the seller`,
  },
};

const zh: typeof en = {
  chance: (chance, target, isLeast) => `达成目标 ${target} 的概率${isLeast ? `至少为 ${chance}：未计入金额未知的商机` : `为 ${chance}`}。`,
  missing: (start, end, closed, gap) => `${start} 至 ${end}（不含当日）已赢单 ${closed}，距目标还差 ${gap}。`,
  passed: (start, end, closed, beyond) => `${start} 至 ${end}（不含当日）已赢单 ${closed}，超出目标 ${beyond}。`,
  met: (start, end, closed) => `${start} 至 ${end}（不含当日）已赢单 ${closed}，恰好达到目标。`,
  closed: (start, end, closed) => `${start} 至 ${end}（不含当日）已赢单 ${closed}；未设目标，因此没有缺口和达成概率。`,
  sums: ({ weighted, commit, best }) => `在跟商机按赢单概率加权后合计 ${weighted}；承诺口径 ${commit}，最佳预期 ${best}。`,
  pipeline: (amount, deals, missing) => `在跟商机共 ${deals} 个，全额合计 ${amount}${missing === 0 ? '' : `，不含 ${missing} 个金额未知的商机`}。`,
  group: (field, group, deals, { closed, commit, best, weighted, pipeline }) =>
    `${group === null ? `未填 ${field}` : `${field} ${group}`}：已赢单和在跟商机共 ${deals} 个，已赢单 ${closed}，加权 ${weighted}，承诺 ${commit}，最佳预期 ${best}，在跟全额 ${pipeline}。`,
  line: (id, category, value, chance, weighted) => `商机 ${id}（${CATEGORIES_ZH[category]}）：${value}，赢单概率 ${chance}，加权 ${weighted}。`,
  overdue: (id, day) => `商机 ${id} 原定 ${day} 成交，已逾期；重新约定日期之前不计入任何合计。`,
  notCounted: (what) => `未计入：${what.join('、')}。`,
  kinds: {
    lost: (count) => `${count} 个输单商机`,
    outsideRange: (count) => `${count} 个不在此区间的商机`,
    omitted: (count) => `${count} 个被销售排除的商机`,
  },
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
