import { logistic, softplus } from './logistic.kernel.js';
import type { LogisticBin, LogisticHoldout } from './logistic.types.js';

const BINS = 10;

/** P(a row that happened stands above one that did not), ties half, by walking both sorted lists. */
function rankedAbove(wins: Float64Array, losses: Float64Array): number | null {
  if (wins.length === 0 || losses.length === 0) return null;
  wins.sort();
  losses.sort();
  let below = 0;
  let upTo = 0;
  let sum = 0;
  for (const win of wins) {
    while (below < losses.length && (losses[below] as number) < win) below += 1;
    upTo = Math.max(upTo, below);
    while (upTo < losses.length && losses[upTo] === win) upTo += 1;
    sum += (below + upTo) / 2;
  }
  return sum / (wins.length * losses.length);
}

/** Measures log-odds against what happened. */
export function measureHoldout(predictors: Float64Array, outcomes: Uint8Array): LogisticHoldout {
  const rows = predictors.length;
  const counts = new Float64Array(BINS);
  const chances = new Float64Array(BINS);
  const hits = new Float64Array(BINS);
  let positives = 0;
  let logLoss = 0;
  let brier = 0;
  predictors.forEach((eta, i) => {
    const happened = outcomes[i] as number;
    const p = logistic(eta);
    positives += happened;
    logLoss += softplus(happened === 1 ? -eta : eta) / rows; // from the log-odds: a chance of 1 would lose the rest
    brier += (p - happened) ** 2 / rows;
    const bin = Math.min(BINS - 1, Math.floor(p * BINS));
    (counts[bin] as number) += 1;
    (chances[bin] as number) += p;
    (hits[bin] as number) += happened;
  });
  const calibration = Array.from(counts, (count, bin): LogisticBin => ({
    low: bin / BINS,
    high: (bin + 1) / BINS,
    count,
    predicted: count === 0 ? null : (chances[bin] as number) / count,
    observed: count === 0 ? null : (hits[bin] as number) / count,
  }));
  const auc = rankedAbove(predictors.filter((_, i) => outcomes[i] === 1), predictors.filter((_, i) => outcomes[i] === 0));
  return { rows, positives, auc, logLoss, brier, calibration };
}
