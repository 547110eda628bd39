import type { InEveryLanguage } from '../internal/sentences.js';
import { countText, listText } from '../internal/sentences.js';
import type { Balances } from './settlement.types.js';

type Balance = keyof Balances;

/** Amounts come behind the currency code; those that the words give a direction come without their sign. */
const en = {
  statements: (statements: number, participants: number, currency: string): string =>
    `${countText(statements, 'statement')} for ${countText(participants, 'participant')}, in ${currency}.`,
  payout: (key: string, amount: string): string => `Paid out for ${key}: ${amount}.`,
  opening: (parts: readonly string[]): string => `Before the period: ${listText(parts, 'en')}.`,
  closing: (parts: readonly string[]): string => `After the period: ${listText(parts, 'en')}.`,
  settled: 'After the period nothing is open.',
  balance: {
    payable: (amount: string, isOwed: boolean): string => `${amount} owed ${isOwed ? 'by' : 'to'} the participant`,
    draw: (amount: string): string => `${amount} of draws to be paid back`,
    held: (amount: string): string => `${amount} held back`,
    carried: (amount: string): string => `${amount} above the cap, waiting`,
  } as Readonly<Record<Balance, (amount: string, isOwed: boolean) => string>>,
  earning: (amount: string, component: string): string => `Earned${component}: ${amount}.`,
  ofComponent: (component: string): string => ` by ${component}`,
  adjustment: (amount: string, ref: string): string => `Adjustment${ref}: ${amount}.`,
  CAP: (amount: string): string => `Above the cap, and lost: ${amount}.`,
  NEGATIVE_WRITTEN_OFF: (amount: string): string => `Negative balance, written off: ${amount}.`,
  clawback: (amount: string, ref: string): string => `Clawback${ref}: ${amount}.`,
  clawbackReturned: (amount: string, ref: string): string => `Clawback${ref}, given back: ${amount}.`,
  holdback: (amount: string): string => `Held back until later: ${amount}.`,
  release: (amount: string, origin: string, ref: string): string => `Released${origin}${ref}: ${amount}.`,
  ofOrigin: (origin: string): string => ` of what ${origin} held back`,
  capCarried: (amount: string): string => `Above the cap, kept for a later period: ${amount}.`,
  capReleased: (amount: string): string => `Kept above the cap before, released now: ${amount}.`,
  drawRecovery: (amount: string): string => `Draws paid back: ${amount}.`,
  drawCollected: (amount: string, ref: string): string => `Draws collected on leaving${ref}: ${amount}.`,
  drawAdvance: (amount: string, isOwed: boolean): string => `Draw advanced, ${isOwed ? '' : 'not '}to be paid back: ${amount}.`,
  drawForgiven: (amount: string, ref: string): string => `Draws forgiven on leaving${ref}: ${amount}.`,
  ofEvent: (ref: string): string => ` (${ref})`,
  PERIOD_GAP: (who: string, from: string, to: string): string => `${who} has no settled period from ${from} until ${to}, so no draw was paid or counted there.`,
  CLAWBACK_OUTSIDE_WINDOW: (who: string, date: string, soldOn: string, served: number, ref: string): string =>
    `The clawback${ref} from ${who} on ${date} took back nothing: ${countText(served, 'month')} of service since ${soldOn} ${served === 1 ? 'fills' : 'fill'} the window.`,
  HELD_NOT_FOUND: (who: string, date: string, origin: string, ref: string): string =>
    `The release${ref} for ${who} on ${date} paid nothing: nothing of ${origin} is held.`,
  END_LOOKS_INCLUSIVE: (path: string, value: string): string => `${path} is ${value}, and that day is no longer in it, although it is the last one of a month.`,
};

const zh: typeof en = {
  statements: (statements, participants, currency) => `${participants} 名人员共 ${statements} 份结算单，币种 ${currency}。`,
  payout: (key, amount) => `${key} 实发 ${amount}。`,
  opening: (parts) => `期初：${parts.join('，')}。`,
  closing: (parts) => `期末：${parts.join('，')}。`,
  settled: '期末无未结余额。',
  balance: {
    payable: (amount, isOwed) => `${isOwed ? '欠公司' : '应付'} ${amount}`,
    draw: (amount) => `预支未还 ${amount}`,
    held: (amount) => `暂扣 ${amount}`,
    carried: (amount) => `超出上限待发 ${amount}`,
  },
  earning: (amount, component) => `应得佣金${component}：${amount}。`,
  ofComponent: (component) => `（${component}）`,
  adjustment: (amount, ref) => `人工调整${ref}：${amount}。`,
  CAP: (amount) => `超出上限作废：${amount}。`,
  NEGATIVE_WRITTEN_OFF: (amount) => `负余额核销：${amount}。`,
  clawback: (amount, ref) => `佣金追回${ref}：${amount}。`,
  clawbackReturned: (amount, ref) => `佣金追回${ref}，返还：${amount}。`,
  holdback: (amount) => `暂扣待发：${amount}。`,
  release: (amount, origin, ref) => `释放${origin}${ref}：${amount}。`,
  ofOrigin: (origin) => ` ${origin} 的暂扣款`,
  capCarried: (amount) => `超出上限，留待以后发放：${amount}。`,
  capReleased: (amount) => `释放此前超出上限的部分：${amount}。`,
  drawRecovery: (amount) => `扣还预支：${amount}。`,
  drawCollected: (amount, ref) => `离任时收回预支${ref}：${amount}。`,
  drawAdvance: (amount, isOwed) => `预支（${isOwed ? '需' : '无需'}偿还）：${amount}。`,
  drawForgiven: (amount, ref) => `离任时免除预支${ref}：${amount}。`,
  ofEvent: (ref) => `（${ref}）`,
  PERIOD_GAP: (who, from, to) => `${who} 在 ${from} 至 ${to}（不含）之间没有结算期间，其间未发放也未计入预支。`,
  CLAWBACK_OUTSIDE_WINDOW: (who, date, soldOn, served, ref) => `${who} 于 ${date} 的佣金追回${ref}未扣款：自 ${soldOn} 起已满 ${served} 个月，超出追回期限。`,
  HELD_NOT_FOUND: (who, date, origin, ref) => `${who} 于 ${date} 的释放${ref}未付款：${origin} 没有暂扣款。`,
  END_LOOKS_INCLUSIVE: (path, value) => `${path} 为 ${value}，不含当日，而这一天是月末，请确认是否应包含。`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
