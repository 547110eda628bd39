import type { NormalModel, PurchaseModelKind } from './fittedModel.js';
import { createSilenceNodes, logOddsOfLeaving } from './paretoSilence.kernel.js';

/** The chance that a customer with this history, in the model's unit of time, will buy again. */
export type AliveProbability = (frequency: number, ageAtLast: number, age: number) => number;

/** 1 / (1 + e^x), exact to the last bits at both ends. */
function chanceAgainst(logOdds: number): number {
  if (logOdds <= 0) return 1 / (1 + Math.exp(logOdds));
  const odds = Math.exp(-logOdds);
  return odds / (1 + odds);
}

/** After how many of its purchases a customer may have left, beyond the repeat purchases: with MBG/NBD after the first one too. */
export function firstMayBeLast(kind: 'bgNbd' | 'mbgNbd'): 0 | 1 {
  return kind === 'mbgNbd' ? 1 : 0;
}

function fromBgNbd(kind: 'bgNbd' | 'mbgNbd', [r, alpha, a, b]: readonly number[]): AliveProbability {
  const first = firstMayBeLast(kind);
  const [rate, scale, left, stayed] = [r as number, alpha as number, a as number, b as number];
  return (frequency, ageAtLast, age) => {
    const chances = frequency + first;
    if (chances === 0) return 1;
    const silence = Math.log1p((age - ageAtLast) / (scale + ageAtLast));
    return chanceAgainst(Math.log(left / (stayed + (chances - 1))) + (rate + frequency) * silence);
  };
}

function fromParetoNbd([r, alpha, s, beta]: readonly number[]): AliveProbability {
  const nodes = createSilenceNodes();
  return (frequency, ageAtLast, age) => chanceAgainst(logOddsOfLeaving(nodes, (r as number) + frequency, s as number, alpha as number, beta as number, ageAtLast, age));
}

/** P(alive) of a model, made once for all rows. */
export function createAliveProbability(model: NormalModel<PurchaseModelKind>): AliveProbability {
  return model.kind === 'paretoNbd' ? fromParetoNbd(model.values) : fromBgNbd(model.kind, model.values);
}

/** Whether P(alive) of such a row is 1 by construction, so that it says nothing: a one-time buyer under BG/NBD. */
export function isAliveByConstruction(kind: PurchaseModelKind, frequency: number): boolean {
  return kind === 'bgNbd' && frequency === 0;
}
