import type { Objective } from '../internal/optimize.js';

/**
 * The log-likelihood of the shifted-beta-geometric model in the logarithms of α and β. At renewal k = j + 1, of the n_j who
 * face it, each stays with chance (β + j) / (α + β + j); so it is
 *
 *   Σ n_{j+1} ln((β+j)/(α+β+j)) + (n_j − n_{j+1}) ln(α/(α+β+j)).
 */
export function createShiftedBetaGeometricObjective(counts: Float64Array): Objective {
  return (theta, gradient, hessian) => {
    const [alpha, beta] = [Math.exp(theta[0] as number), Math.exp(theta[1] as number)];
    let value = 0;
    let [gA, gB, hAA, hAB, hBB] = [0, 0, 0, 0, 0];
    for (let j = 0; j + 1 < counts.length; j += 1) {
      const stayed = counts[j + 1] as number;
      const left = (counts[j] as number) - stayed;
      const inverse = 1 / (alpha + beta + j);
      const low = 1 / (beta + j);
      value -= stayed * Math.log1p(alpha * low) + left * Math.log1p((beta + j) / alpha);
      gA += left * (beta + j) * inverse - stayed * alpha * inverse;
      gB += stayed * alpha * beta * low * inverse - left * beta * inverse;
      hAA -= (stayed + left) * alpha * (beta + j) * inverse * inverse;
      hAB += (stayed + left) * alpha * beta * inverse * inverse;
      hBB += stayed * alpha * beta * low * inverse * (1 - beta * (low + inverse)) - left * beta * (alpha + j) * inverse * inverse;
    }
    gradient.set([gA, gB]);
    hessian.set([hAA, hAB, hAB, hBB]);
    return value;
  };
}

/** Who is left after 0 … `periods` renewals, and of those who faced each, the share that stayed. */
export function projectShares(alpha: number, beta: number, periods: number): { survival: number[]; retention: (number | null)[] } {
  const survival = [1];
  const retention: (number | null)[] = [null];
  let left = 1;
  for (let k = 1; k <= periods; k += 1) {
    const stayed = (beta + (k - 1)) / (alpha + beta + (k - 1));
    left *= stayed;
    retention.push(stayed);
    survival.push(left);
  }
  return { survival, retention };
}
