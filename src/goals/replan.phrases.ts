import type { InEveryLanguage } from '../internal/sentences.js';
import { countText } from '../internal/sentences.js';

const en = {
  hold: (id: string, asked: string): string => `Goal ${id} keeps its plan: the open periods are asked for ${asked}.`,
  catchUp: (id: string, asked: string): string => `Goal ${id} catches up: the open periods are asked for ${asked}.`,
  capped: (id: string, asked: string, factor: string): string =>
    `Goal ${id} catches up within bounds: the open periods are asked for ${asked}, at most ${factor} times what they were first given.`,
  rebase: (id: string, asked: string, target: string): string => `Goal ${id} has a new target of ${target}: the open periods are asked for ${asked}.`,
  over: (id: string): string => `All periods of goal ${id} are closed.`,
  closed: (closed: string, target: string): string => `The closed periods brought ${closed}; the target is ${target}.`,
  noClosed: (target: string): string => `No period is closed yet; the target is ${target}.`,
  closedPeriod: (key: string, actual: string, target: string): string => `${key} is closed: ${actual}, where ${target} was asked for.`,
  openPeriod: (key: string, target: string, actual: string): string => `${key} is asked for ${target}, as at first; ${actual} is reached so far.`,
  changedPeriod: (key: string, target: string, original: string, actual: string): string => `${key} is asked for ${target}, at first ${original}; ${actual} is reached so far.`,
  unplaced: (amount: string): string => `${amount} is missing to the target and asked of no period.`,
  surplus: (amount: string): string => `${amount} more than the target is reached and planned.`,
  ignored: (what: string): string => `Not counted: ${what}.`,
  outsidePeriod: (count: number): string => `${countText(count, 'row')} outside the periods`,
  afterAsOf: (count: number, asOf: string): string => `${countText(count, 'row')} after ${asOf}`,
};

const zh: typeof en = {
  hold: (id, asked) => `目标 ${id} 维持原计划：未结束各期合计需完成 ${asked}。`,
  catchUp: (id, asked) => `目标 ${id} 全额追补：未结束各期合计需完成 ${asked}。`,
  capped: (id, asked, factor) => `目标 ${id} 限额追补：未结束各期合计需完成 ${asked}，不超过原计划的 ${factor} 倍。`,
  rebase: (id, asked, target) => `目标 ${id} 的目标值调整为 ${target}：未结束各期合计需完成 ${asked}。`,
  over: (id) => `目标 ${id} 的各期均已结束。`,
  closed: (closed, target) => `已结束各期完成 ${closed}，目标值为 ${target}。`,
  noClosed: (target) => `尚无已结束的期间，目标值为 ${target}。`,
  closedPeriod: (key, actual, target) => `${key} 已结束：完成 ${actual}，计划 ${target}。`,
  openPeriod: (key, target, actual) => `${key} 需完成 ${target}，与原计划相同；目前已完成 ${actual}。`,
  changedPeriod: (key, target, original, actual) => `${key} 需完成 ${target}，原计划 ${original}；目前已完成 ${actual}。`,
  unplaced: (amount) => `距目标值还差 ${amount}，未分配到任何期间。`,
  surplus: (amount) => `已完成和计划合计超出目标值 ${amount}。`,
  ignored: (what) => `未计入：${what}。`,
  outsidePeriod: (count) => `各期间之外的 ${count} 行`,
  afterAsOf: (count, asOf) => `${asOf} 之后的 ${count} 行`,
};

export const PHRASES: InEveryLanguage<typeof en> = { en, 'zh-CN': zh };
