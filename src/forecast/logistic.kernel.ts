/** Rows of a design, the columns that are not 0 only: row r has `columns[k]`, `values[k]` for k from `starts[r]` to before `starts[r + 1]`, columns ascending. */
export interface SparseDesign {
  readonly rows: number;
  /** Columns, the intercept (column 0, always 1) included. */
  readonly width: number;
  readonly starts: Float64Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** 1 where it happened. */
  readonly outcomes: Uint8Array;
}

/** Where a fit ended. */
export interface LogisticFit {
  readonly beta: Float64Array;
  /** Without the ridge. */
  readonly logLikelihood: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** Lower triangle L of the information with the ridge, L Lᵀ; null where columns depend on each other. */
  readonly factor: Float64Array | null;
}

interface Point {
  readonly beta: Float64Array;
  readonly gradient: Float64Array;
  /** Lower triangle, row by row. */
  readonly information: Float64Array;
  logLikelihood: number;
  /** With the ridge. */
  objective: number;
}

/** A pivot that shrinks to this part of its diagonal is the work of rounding. */
const SINGULAR = 1e-11;
/** Part of the largest diagonal that makes a singular matrix solvable: the step is shorter, the end the same. */
const LOADING = 1e-8;
const LOADINGS = 10;
/** What a step that promises no more is not worth. */
const NEGLIGIBLE = 1e-13;
/** What a step may lose, since the sum of a likelihood is no more exact. */
const ROUNDING = 1e-12;
const HALVINGS = 40;

/** ln(1 + e^x) without overflow. */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** 1 / (1 + e^−x), with all digits in both tails. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const odds = Math.exp(x);
  return odds / (1 + odds);
}

/** The linear predictor of a row. */
function predictorOf({ starts, columns, values }: SparseDesign, row: number, beta: Float64Array): number {
  let eta = 0;
  const to = starts[row + 1] as number;
  for (let k = starts[row] as number; k < to; k += 1) eta += (values[k] as number) * (beta[columns[k] as number] as number);
  return eta;
}

/** Likelihood, slope and curvature at a point, in one pass. */
function evaluate(design: SparseDesign, ridge: number, point: Point): void {
  const { rows, width, starts, columns, values, outcomes } = design;
  const { beta, gradient, information } = point;
  gradient.fill(0);
  information.fill(0);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row += 1) {
    const eta = predictorOf(design, row, beta);
    const happened = outcomes[row] as number;
    logLikelihood -= softplus(happened === 1 ? -eta : eta);
    const p = logistic(eta);
    const residual = happened === 1 ? logistic(-eta) : -p; // 1 − p would lose what is left of it
    const weight = p * logistic(-eta);
    const from = starts[row] as number;
    const to = starts[row + 1] as number;
    for (let k = from; k < to; k += 1) {
      const column = columns[k] as number;
      const value = values[k] as number;
      (gradient[column] as number) += residual * value;
      const base = column * width;
      const weighted = weight * value;
      for (let j = from; j <= k; j += 1) (information[base + (columns[j] as number)] as number) += weighted * (values[j] as number);
    }
  }
  let squares = 0;
  for (let i = 1; i < width; i += 1) {
    const b = beta[i] as number;
    squares += b * b;
    (gradient[i] as number) -= ridge * b;
    (information[i * width + i] as number) += ridge;
  }
  point.logLikelihood = logLikelihood;
  point.objective = logLikelihood - (ridge / 2) * squares;
}

/** L of L Lᵀ = matrix + loading; null where that is not positive definite. Only lower triangles are looked at. */
function factorize(matrix: Float64Array, width: number, loading: number): Float64Array | null {
  const lower = new Float64Array(width * width);
  for (let i = 0; i < width; i += 1) {
    const row = i * width;
    for (let j = 0; j <= i; j += 1) {
      const other = j * width;
      let sum = (matrix[row + j] as number) + (i === j ? loading : 0);
      for (let k = 0; k < j; k += 1) sum -= (lower[row + k] as number) * (lower[other + k] as number);
      if (i !== j) lower[row + j] = sum / (lower[other + j] as number);
      else if (sum > SINGULAR * ((matrix[row + i] as number) + loading)) lower[row + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/** x of L x = b, in place; b may begin with zeros. */
export function solveLower(lower: Float64Array, width: number, b: Float64Array): void {
  let first = 0;
  while (first < width && b[first] === 0) first += 1;
  for (let i = first; i < width; i += 1) {
    let sum = b[i] as number;
    for (let k = first; k < i; k += 1) sum -= (lower[i * width + k] as number) * (b[k] as number);
    b[i] = sum / (lower[i * width + i] as number);
  }
}

/** x of Lᵀ x = b, in place. */
function solveUpper(lower: Float64Array, width: number, b: Float64Array): void {
  for (let i = width - 1; i >= 0; i -= 1) {
    let sum = b[i] as number;
    for (let k = i + 1; k < width; k += 1) sum -= (lower[k * width + i] as number) * (b[k] as number);
    b[i] = sum / (lower[i * width + i] as number);
  }
}

function createPoint(width: number): Point {
  return { beta: new Float64Array(width), gradient: new Float64Array(width), information: new Float64Array(width * width), logLikelihood: 0, objective: -Infinity };
}

/** The Newton step of a point, which is that of iteratively reweighted least squares; columns that depend on each other are loaded. */
function stepFrom({ gradient, information }: Point, width: number, factor: Float64Array | null): Float64Array {
  let largest = 0;
  for (let i = 0; i < width; i += 1) largest = Math.max(largest, information[i * width + i] as number);
  let lower = factor;
  let loading = LOADING * largest || LOADING;
  for (let tries = 0; lower === null && tries < LOADINGS; tries += 1, loading *= 100) lower = factorize(information, width, loading);
  if (lower === null) return new Float64Array(width);
  const step = Float64Array.from(gradient);
  solveLower(lower, width, step);
  solveUpper(lower, width, step);
  return step;
}

/**
 * Maximizes log-likelihood − ridge / 2 Σ b² (the intercept left out) by Newton's method; a step that does not rise is halved.
 *
 * @param start - where to begin; zeros when it is left out
 * @param stop - asked after each step; true ends the search
 */
export function fitRidge(design: SparseDesign, ridge: number, maxIterations: number, start?: Float64Array, stop?: (beta: Float64Array) => boolean): LogisticFit {
  const { width } = design;
  let point = createPoint(width);
  let trial = createPoint(width);
  if (start !== undefined) point.beta.set(start);
  evaluate(design, ridge, point);
  let converged = false;
  let iterations = 0;
  let factor = factorize(point.information, width, 0);
  while (!converged && iterations < maxIterations) {
    const step = stepFrom(point, width, factor);
    let promise = 0;
    for (let i = 0; i < width; i += 1) promise += (point.gradient[i] as number) * (step[i] as number);
    iterations += 1;
    const size = 1 + Math.abs(point.objective);
    const least = point.objective - ROUNDING * size;
    let length = 1;
    for (let halvings = 0; halvings <= HALVINGS; halvings += 1, length /= 2) {
      for (let i = 0; i < width; i += 1) trial.beta[i] = (point.beta[i] as number) + length * (step[i] as number);
      evaluate(design, ridge, trial);
      if (trial.objective >= least) break;
    }
    if (!(trial.objective >= least)) break;
    converged = promise <= NEGLIGIBLE * size;
    [point, trial] = [trial, point];
    factor = factorize(point.information, width, 0);
    if (stop?.(point.beta) === true) break;
  }
  return { beta: point.beta, logLikelihood: point.logLikelihood, converged, iterations, factor };
}

/** Whether every row that happened stands above every row that did not. */
export function isSeparated(design: SparseDesign, beta: Float64Array): boolean {
  let lowestWin = Infinity;
  let highestLoss = -Infinity;
  for (let row = 0; row < design.rows; row += 1) {
    const eta = predictorOf(design, row, beta);
    if (design.outcomes[row] === 1) lowestWin = Math.min(lowestWin, eta);
    else highestLoss = Math.max(highestLoss, eta);
    if (lowestWin <= highestLoss) return false;
  }
  return true;
}
