import type { InEveryLanguage } from '../internal/sentences.js';
import type { EarningAdjustment, EarningLine, TierBonus, TierSlice } from './types.js';

/** A stretch that a rate table paid, as far as sentences look at it. */
export type ExplainableSlice = Omit<TierSlice, 'tier'>;
/** A bonus of a rate table, as far as sentences look at it. */
export type ExplainableBonus = Omit<TierBonus, 'tier'>;

/** Sentences of one language. Amounts come as the result's own strings; no currency symbol is chosen for anyone. */
interface Phrases {
  /** A component, of a version where the plan has several. */
  component(id: string, version: string | undefined): string;
  earned(component: string, earned: string, currency: string): string;
  measured(measure: string, prior: string | null): string;
  attained(measure: string, prior: string | null, quota: string, percent: string): string;
  /** `isOther`: the rate is one of another base than the stretch. */
  slice(slice: ExplainableSlice, rate: string, isOther: boolean): string;
  takenBack(slice: ExplainableSlice, rate: string, size: string, isOther: boolean): string;
  bonus(bonus: ExplainableBonus): string;
  bonusTakenBack(bonus: ExplainableBonus, size: string): string;
  adjustment(code: EarningAdjustment['code'], amount: string): string;
  /** `later`: whether the window has earlier periods. */
  extraLine(code: NonNullable<EarningLine['code']>, earned: string, later: boolean): string;
  line(id: string, credited: string, earned: string): string;
  total(key: string, earned: string, currency: string): string;
}

const ENGLISH: Phrases = {
  component: (id, version) => (version === undefined ? id : `${id} (version ${version})`),
  earned: (component, earned, currency) => `${component} earned ${currency} ${earned}.`,
  measured: (measure, prior) => `The measure stands at ${measure}${prior === null ? '' : `, ${prior} before this period`}.`,
  attained: (measure, prior, quota, percent) =>
    `The measure stands at ${measure}${prior === null ? '' : `, ${prior} before this period`}: ${percent} of the quota of ${quota}.`,
  slice: ({ from, to, exactPayout }, rate, isOther) => `From ${from} to ${to} it pays ${rate}${isOther ? ' of another base' : ''}: ${exactPayout}.`,
  takenBack: ({ from, to }, rate, size, isOther) => `From ${from} back to ${to} it takes back ${rate}${isOther ? ' of another base' : ''}: ${size}.`,
  bonus: ({ at, amount }) => `Entering the tier at ${at} brings a bonus of ${amount}.`,
  bonusTakenBack: ({ at }, size) => `Leaving the tier at ${at} takes back its bonus of ${size}.`,
  adjustment: (code, amount) => {
    switch (code) {
      case 'GATE':
        return `What the gate withholds or releases: ${amount}.`;
      case 'GATE_HOLD':
        return `What the gate holds back or releases: ${amount}.`;
      case 'MULTIPLIER':
        return `The multipliers change it by ${amount}.`;
      case 'WEIGHT':
        return `The component's weight changes it by ${amount}.`;
      case 'CAP':
        return `The cap changes it by ${amount}.`;
      case 'FLOOR':
        return `The guaranteed minimum changes it by ${amount}.`;
    }
  },
  extraLine: (code, earned, later) => {
    switch (code) {
      case 'TRUE_UP':
        return later ? `What this period's decisions change about earlier ones: ${earned}.` : `What is paid before any transaction counts: ${earned}.`;
      case 'FLOOR':
        return `Lift to the guaranteed minimum: ${earned}.`;
      case 'SHARE':
        return `Share of what is paid to everybody together: ${earned}.`;
    }
  },
  line: (id, credited, earned) => `Transaction ${id}, credited ${credited}: ${earned}.`,
  total: (key, earned, currency) => `Total for ${key}: ${currency} ${earned}.`,
};

const CHINESE: Phrases = {
  component: (id, version) => (version === undefined ? id : `${id}（版本 ${version}）`),
  earned: (component, earned, currency) => `${component}：应得佣金 ${currency} ${earned}。`,
  measured: (measure, prior) => `累计业绩为 ${measure}${prior === null ? '' : `，本期之前为 ${prior}`}。`,
  attained: (measure, prior, quota, percent) =>
    `累计业绩为 ${measure}${prior === null ? '' : `，本期之前为 ${prior}`}，完成配额 ${quota} 的 ${percent}。`,
  slice: ({ from, to, exactPayout }, rate, isOther) => `从 ${from} 到 ${to} 的部分按${isOther ? '另一基数的' : ''} ${rate} 计提：${exactPayout}。`,
  takenBack: ({ from, to }, rate, size, isOther) => `从 ${from} 回落到 ${to} 的部分按${isOther ? '另一基数的' : ''} ${rate} 扣回：${size}。`,
  bonus: ({ at, amount }) => `进入 ${at} 起的档位，获得奖金 ${amount}。`,
  bonusTakenBack: ({ at }, size) => `退出 ${at} 起的档位，扣回奖金 ${size}。`,
  adjustment: (code, amount) => {
    switch (code) {
      case 'GATE':
        return `门槛扣减或恢复：${amount}。`;
      case 'GATE_HOLD':
        return `门槛暂扣或释放：${amount}。`;
      case 'MULTIPLIER':
        return `系数调整：${amount}。`;
      case 'WEIGHT':
        return `权重调整：${amount}。`;
      case 'CAP':
        return `封顶调整：${amount}。`;
      case 'FLOOR':
        return `保底调整：${amount}。`;
    }
  },
  extraLine: (code, earned, later) => {
    switch (code) {
      case 'TRUE_UP':
        return later ? `本期结果对之前期间的追溯调整：${earned}。` : `尚未计入任何交易时即支付：${earned}。`;
      case 'FLOOR':
        return `补足至保底：${earned}。`;
      case 'SHARE':
        return `共享奖金中的份额：${earned}。`;
    }
  },
  line: (id, credited, earned) => `交易 ${id}，计入业绩 ${credited}：${earned}。`,
  total: (key, earned, currency) => `${key} 合计：${currency} ${earned}。`,
};

export const PHRASES: InEveryLanguage<Phrases> = { en: ENGLISH, 'zh-CN': CHINESE };
