import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';
import type { EffectiveScoreRfmOptions, RfmDimension } from './rfm.types.js';

const WAYS = {
  quantile: 'by equal shares of customers',
  percentRank: 'by percentile rank',
  cuts: 'by cuts of your own',
  mean: 'by the mean of each dimension',
  median: 'by the median of each dimension',
};

const WAYS_ZH: typeof WAYS = {
  quantile: '按分位数',
  percentRank: '按百分位排名',
  cuts: '按自定义分界',
  mean: '以各维度均值为界',
  median: '以各维度中位数为界',
};

const DIMENSIONS_ZH: Readonly<Record<RfmDimension, string>> = { recency: '最近一次消费（R）', frequency: '消费频次（F）', monetary: '消费金额（M）' };

const UNITS: Readonly<Record<RfmDimension, string>> = { recency: ' day', frequency: ' order', monetary: '' };
const UNITS_ZH: typeof UNITS = { recency: ' 天', frequency: ' 笔', monetary: '' };

/** How scores were found, as a word of the tables above. */
function wayOf({ method, cuts }: Pick<EffectiveScoreRfmOptions, 'method'> & { readonly cuts?: unknown }): keyof typeof WAYS {
  return method === 'cuts' && (cuts === 'mean' || cuts === 'median') ? cuts : method;
}

type Way = Parameters<typeof wayOf>[0];

/** Lists, shares and money come as text. */
const en = {
  scored: (n: number, way: Way): string => `${countText(n, 'customer')} ${n === 1 ? 'is' : 'are'} scored ${WAYS[wayOf(way)]}.`,
  notScored: (count: number): string => `${countText(count, 'customer')} ${count === 1 ? 'has' : 'have'} no order and ${count === 1 ? 'is' : 'are'} not scored.`,
  cuts: (dimension: RfmDimension, cuts: string, count: number): string =>
    `The ${count === 1 ? `cut of ${dimension} is` : `cuts of ${dimension} are`} at ${cuts}${UNITS[dimension]}${cuts === '1' || dimension === 'monetary' ? '' : 's'}.`,
  counts: (dimension: RfmDimension, counts: string): string => `Customers by ${dimension} score, from 1 upwards: ${counts}.`,
  emptyBins: (dimension: RfmDimension, scores: string, count: number): string => `Nobody has the ${dimension} score${count === 1 ? '' : 's'} ${scores}.`,
  nonPositive: (count: number): string =>
    `${countText(count, 'customer')} with a revenue of 0 or less ${count === 1 ? 'scores' : 'score'} monetary 1 and ${count === 1 ? 'does' : 'do'} not shape the cuts.`,
  score: (code: string, recency: number, frequency: number, monetary: number): string =>
    `RFM score ${code}: recency ${recency}, frequency ${frequency}, monetary ${monetary}.`,
  because: (days: number, orders: number, revenue: string): string =>
    `The last order was ${countText(days, 'day')} ago; ${countText(orders, 'order')} in all, with a revenue of ${revenue}.`,
  noOrders: 'Not scored: there is no order.',
  segmentOf: (segment: string, code: string): string => `Segment ${segment}, by the RFM score ${code}.`,
  segment: (segment: string, customers: number, share: string, holds: readonly string[]): string =>
    `${segment}: ${countText(customers, 'customer')}, ${share} of all${holds.length === 0 ? '' : `, with ${holds.join(' and ')}`}.`,
  orders: (orders: number): string => countText(orders, 'order'),
  revenue: (revenue: string): string => `a revenue of ${revenue}`,
  revenueShare: (segment: string, share: string): string => `${segment} brings ${share} of the revenue.`,
  actions: (segment: string, actions: readonly string[]): string => `To do for ${segment}: ${actions.join('; ')}.`,
  action: (label: string, days: number | undefined): string => (days === undefined ? label : `${label} (within ${countText(days, 'day')})`),
  emptySegments: (segments: string): string => `No customers in ${segments}.`,
  noRevenueShares: 'Shares of the revenue cannot be told: it comes to 0 or less.',
  overlapping: (count: number): string => `${countText(count, 'score')} would fit several segments; the first of the rules takes ${count === 1 ? 'it' : 'them'}.`,
  rulesFine: 'The rules are complete: every score has exactly one segment.',
  uncovered: (codes: string, count: number): string => `${countText(count, 'score')} ${count === 1 ? 'has' : 'have'} no segment: ${codes}.`,
  covered: 'Every score has a segment.',
  overlap: (code: string, winner: string, others: string): string => `Score ${code} goes to ${winner}, though it would fit ${others} too.`,
  moreOverlaps: (count: number): string => `${countText(count, 'score')} in all would fit several segments.`,
  unreachable: (segments: string, count: number): string => `${count === 1 ? 'A segment takes' : `${count} segments take`} no score at all: ${segments}.`,
};

const zh: typeof en = {
  scored: (n, way) => `共 ${n} 位客户参与评分，${WAYS_ZH[wayOf(way)]}划分。`,
  notScored: (count) => `${count} 位客户没有订单，未评分。`,
  cuts: (dimension, cuts) => `${DIMENSIONS_ZH[dimension]}的分界点为 ${cuts}${UNITS_ZH[dimension]}。`,
  counts: (dimension, counts) => `${DIMENSIONS_ZH[dimension]}从 1 分起各分值的客户数：${counts}。`,
  emptyBins: (dimension, scores) => `没有客户的${DIMENSIONS_ZH[dimension]}得分为 ${scores}。`,
  nonPositive: (count) => `${count} 位客户收入不大于 0，消费金额（M）记 1 分，且不参与划分分界。`,
  score: (code, recency, frequency, monetary) => `RFM 得分 ${code}：R ${recency} 分，F ${frequency} 分，M ${monetary} 分。`,
  because: (days, orders, revenue) => `最近一次下单在 ${days} 天前，共 ${orders} 笔订单，收入 ${revenue}。`,
  noOrders: '没有订单，未评分。',
  segmentOf: (segment, code) => `RFM 得分 ${code}，属于“${segment}”。`,
  segment: (segment, customers, share, holds) => `“${segment}”：${[`${customers} 位客户`, `占全部客户的 ${share}`, ...holds].join('，')}。`,
  orders: (orders) => `${orders} 笔订单`,
  revenue: (revenue) => `收入 ${revenue}`,
  revenueShare: (segment, share) => `“${segment}”贡献收入的 ${share}。`,
  actions: (segment, actions) => `“${segment}”的跟进动作：${actions.join('；')}。`,
  action: (label, days) => (days === undefined ? label : `${label}（${days} 天内）`),
  emptySegments: (segments) => `以下分层没有客户：${segments}。`,
  noRevenueShares: '总收入不大于 0，无法计算收入占比。',
  overlapping: (count) => `${count} 个得分组合同时符合多个分层，归入规则中靠前的一个。`,
  rulesFine: '规则完整：每个得分组合恰好对应一个分层。',
  uncovered: (codes, count) => `${count} 个得分组合没有对应的分层：${codes}。`,
  covered: '每个得分组合都有对应的分层。',
  overlap: (code, winner, others) => `得分 ${code} 归入“${winner}”，但也符合 ${others}。`,
  moreOverlaps: (count) => `共有 ${count} 个得分组合符合多个分层。`,
  unreachable: (segments, count) => `${count} 个分层不会有任何得分组合归入：${segments}。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
