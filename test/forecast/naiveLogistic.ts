/** A dense logistic regression on columns as they are: gradient and curvature by the book, solved by Gauss and Jordan. */

export interface NaiveFit {
  readonly beta: number[];
  readonly logLikelihood: number;
  readonly standardErrors: number[];
}

const chance = (x: readonly number[], beta: readonly number[]): number => 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * beta[i]!, 0)));

/** log-likelihood − ½ Σ penalty b². */
export function penalised(rows: readonly (readonly number[])[], outcomes: readonly boolean[], penalties: readonly number[], beta: readonly number[]): number {
  const fit = rows.reduce((sum, x, r) => sum + Math.log(outcomes[r]! ? chance(x, beta) : 1 - chance(x, beta)), 0);
  return fit - beta.reduce((sum, b, i) => sum + (penalties[i]! * b * b) / 2, 0);
}

function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const a = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i += 1) {
    let pivot = i;
    for (let r = i; r < size; r += 1) if (Math.abs(a[r]![i]!) > Math.abs(a[pivot]![i]!)) pivot = r;
    [a[i], a[pivot]] = [a[pivot]!, a[i]!];
    const head = a[i]![i]!;
    a[i] = a[i]!.map((value) => value / head);
    for (let r = 0; r < size; r += 1) {
      const factor = a[r]![i]!;
      if (r !== i) a[r] = a[r]!.map((value, c) => value - factor * a[i]![c]!);
    }
  }
  return a.map((row) => row.slice(size));
}

/** @param penalties - by column; 0 leaves a column free */
export function fitNaively(rows: readonly (readonly number[])[], outcomes: readonly boolean[], penalties: readonly number[]): NaiveFit {
  let beta = penalties.map(() => 0);
  let inverse: number[][] = [];
  for (let step = 0; step < 60; step += 1) {
    const gradient = beta.map((b, i) => -penalties[i]! * b);
    const information = beta.map((_, i) => beta.map((__, j) => (i === j ? penalties[i]! : 0)));
    rows.forEach((x, r) => {
      const p = chance(x, beta);
      x.forEach((value, i) => {
        gradient[i]! += ((outcomes[r]! ? 1 : 0) - p) * value;
        x.forEach((other, j) => (information[i]![j]! += p * (1 - p) * value * other));
      });
    });
    inverse = invert(information);
    const change = inverse.map((row) => row.reduce((sum, value, j) => sum + value * gradient[j]!, 0));
    const before = penalised(rows, outcomes, penalties, beta);
    const from = beta;
    for (let length = 1; length > 1e-9; length /= 2) {
      beta = from.map((b, i) => b + length * change[i]!);
      if (penalised(rows, outcomes, penalties, beta) >= before - 1e-12) break;
    }
  }
  return { beta, logLikelihood: penalised(rows, outcomes, penalties.map(() => 0), beta), standardErrors: inverse.map((row, i) => Math.sqrt(row[i]!)) };
}
