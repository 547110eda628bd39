import type { InEveryLanguage, Locale } from '../internal/sentences.js';
import { countText, shortListText } from '../internal/sentences.js';
import type { CommissionWarning } from './types.js';

/** Lists of transactions come as text. */
const en = {
  REVERSED_NOT_FOUND: (id: string, reverses: string): string => `Transaction ${id} reverses ${reverses}, which was not found.`,
  REVERSED_CURRENCY_DIFFERS: (id: string, reverses: string): string => `Transaction ${id} reverses ${reverses}, which is in another currency.`,
  BASE_WITHOUT_MEASURE: (who: string, component: string, key: string): string =>
    `${component} of ${who} in ${key} pays on another base, but its own measure is 0, so it paid nothing.`,
  VERSIONS_GAP: (from: string, to: string): string => `No version of the plan holds from ${from} until ${to}.`,
  END_LOOKS_INCLUSIVE: (path: string, value: string): string => `${path} is ${value}, and that day is no longer in it, although it is the last one of a month.`,
  TOO_MANY_DECIMALS: (count: number, ids: string): string => `${countText(count, 'amount')} ${count === 1 ? 'is' : 'are'} finer than money is counted: transaction${count === 1 ? '' : 's'} ${ids}.`,
};

const zh: typeof en = {
  REVERSED_NOT_FOUND: (id, reverses) => `交易 ${id} 冲销的交易 ${reverses} 未找到。`,
  REVERSED_CURRENCY_DIFFERS: (id, reverses) => `交易 ${id} 冲销的交易 ${reverses} 币种不同。`,
  BASE_WITHOUT_MEASURE: (who, component, key) => `${who} 在 ${key} 的组成部分 ${component} 以其他基数计提，但自身业绩为 0，因此未计佣金。`,
  VERSIONS_GAP: (from, to) => `${from} 至 ${to}（不含）之间没有生效的方案版本。`,
  END_LOOKS_INCLUSIVE: (path, value) => `${path} 为 ${value}，不含当日，而这一天是月末，请确认是否应包含。`,
  TOO_MANY_DECIMALS: (count, ids) => `${count} 笔金额的小数位多于货币的最小单位：交易 ${ids}。`,
};

const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };

/** A sentence for a warning of a commission. */
export function explainCommissionWarning(warning: CommissionWarning, locale: Locale): string {
  const phrases = PHRASES[locale];
  switch (warning.code) {
    case 'REVERSED_NOT_FOUND':
    case 'REVERSED_CURRENCY_DIFFERS':
      return phrases[warning.code](warning.transactionId, warning.reverses);
    case 'BASE_WITHOUT_MEASURE':
      return phrases.BASE_WITHOUT_MEASURE(warning.participantId, warning.componentId, warning.key);
    case 'VERSIONS_GAP':
      return phrases.VERSIONS_GAP(warning.from, warning.to);
    case 'END_LOOKS_INCLUSIVE':
      return phrases.END_LOOKS_INCLUSIVE(warning.path, warning.value);
    case 'TOO_MANY_DECIMALS':
      return phrases.TOO_MANY_DECIMALS(warning.count, shortListText(warning.transactionIds, locale));
  }
}
