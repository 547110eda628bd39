import type { InEveryLanguage, Locale } from '../internal/sentences.js';
import { percentBesideText, percentText } from '../internal/sentences.js';
import type { EarningTrace, GateTrace, PayoutTrace } from './trace.types.js';

type PayoutOf<Kind extends PayoutTrace['kind']> = Extract<PayoutTrace, { kind: Kind }>;

/** Sentences of one language on the rules that decided an earning. */
interface Phrases {
  curve(trace: PayoutOf<'curve'>, attainment: string): string;
  matrix(trace: PayoutOf<'matrix'>): string;
  packages(trace: PayoutOf<'perUnit'>): string;
  step(at: string, amount: string): string;
  noStep(observed: string): string;
  pool(trace: PayoutOf<'pool'>): string;
  rank(trace: PayoutOf<'rank'>): string;
  gate(gate: GateTrace, min: string, observed: string): string;
  multiplier(componentId: string, observed: string, factor: string): string;
}

const PHRASES: InEveryLanguage<Phrases> = {
  en: {
    curve: ({ factor, base }, attainment) => `At an attainment of ${attainment} the curve gives ${factor} of ${base}.`,
    matrix: ({ x, y, factor, base }) => `At ${x} and ${y} the matrix gives ${factor} of ${base}.`,
    packages: ({ packages, amount }) => `Packages begun: ${packages}, each at ${amount}.`,
    step: (at, amount) => `The step at ${at} is reached: ${amount}.`,
    noStep: (observed) => `No step is reached at ${observed}.`,
    pool: ({ pot, weight, weights }) => `Of a pool of ${pot} the share is ${weight} of ${weights}.`,
    rank: ({ rank, tied, sharers }) => `Rank ${rank} of ${sharers}${tied > 1 ? `, together with ${tied - 1} more` : ''}.`,
    gate: ({ componentId, on, open }, min, observed) => `The gate asks for ${on === 'attainment' ? 'an attainment' : 'a measure'} of ${min} in ${componentId}: it is ${observed}, so the gate is ${open ? 'open' : 'shut'}.`,
    multiplier: (componentId, observed, factor) => `With an attainment of ${observed} in ${componentId} it is multiplied by ${factor}.`,
  },
  'zh-CN': {
    curve: ({ factor, base }, attainment) => `完成率为 ${attainment} 时，曲线给出 ${base} 的 ${factor} 倍。`,
    matrix: ({ x, y, factor, base }) => `在 ${x} 与 ${y} 处，矩阵给出 ${base} 的 ${factor} 倍。`,
    packages: ({ packages, amount }) => `按 ${packages} 个包计，每个 ${amount}。`,
    step: (at, amount) => `达到 ${at} 一级：${amount}。`,
    noStep: (observed) => `实际为 ${observed}，未达到任何一级。`,
    pool: ({ pot, weight, weights }) => `奖金池 ${pot}，所占份额为 ${weights} 中的 ${weight}。`,
    rank: ({ rank, tied, sharers }) => `在 ${sharers} 人中排名第 ${rank}${tied > 1 ? `，另有 ${tied - 1} 人并列` : ''}。`,
    gate: ({ componentId, on, open }, min, observed) => `门槛要求 ${componentId} 的${on === 'attainment' ? '完成率' : '业绩'}达到 ${min}：实际为 ${observed}，${open ? '已达到' : '未达到'}。`,
    multiplier: (componentId, observed, factor) => `${componentId} 的完成率为 ${observed}，乘以系数 ${factor}。`,
  },
};

function explainPayout(trace: PayoutTrace, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  switch (trace.kind) {
    case 'curve':
      return [phrases.curve(trace, percentText(trace.attainment, locale, 2))];
    case 'matrix':
      return [phrases.matrix(trace)];
    case 'perUnit':
      return [phrases.packages(trace)];
    case 'bonus':
      return trace.steps.length === 0 ? [phrases.noStep(trace.observed)] : trace.steps.map(({ at, amount }) => phrases.step(at, amount));
    case 'pool':
      return [phrases.pool(trace)];
    case 'rank':
      return [phrases.rank(trace)];
  }
}

/** A sentence for each rule that decided an earning; multipliers that do not hold are passed over. */
export function explainTrace({ payout, gates, multipliers }: EarningTrace, locale: Locale): string[] {
  const phrases = PHRASES[locale];
  return [
    ...(payout === null ? [] : explainPayout(payout, locale)),
    ...gates.map((gate) => {
      const { on, min, observed } = gate;
      if (on === 'measure') return phrases.gate(gate, min, observed);
      return phrases.gate(gate, percentText(min, locale, Infinity), percentBesideText(observed, min, locale));
    }),
    ...multipliers
      .filter(({ holds }) => holds)
      .map(({ componentId, observed, factor }) => phrases.multiplier(componentId, percentText(observed, locale, 2), factor)),
  ];
}
