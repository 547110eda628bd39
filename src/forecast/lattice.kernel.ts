/** What may be won in steps of a lattice, ascending, each outcome once and with a probability above 0. */
export interface Outcomes {
  /** Whole numbers; bigints where doubles would not hold them. */
  readonly steps: Float64Array | readonly bigint[];
  readonly probabilities: Float64Array;
}

/** Beyond this an exact distribution is not computed. */
export const MOST_CELLS = 10_000_000;

/** Cells at the ends below this are set to 0: doubles much smaller lose their digits and slow every step down. */
const FAINTEST = 1e-307;
/** The same of lattices with more cells than anyone reads: it keeps the part that is worked on narrow. */
const FAINTEST_OF_MANY = 1e-30;
const MANY_CELLS = 100_000;
/** Fewer outcomes than these are never spread over so many cells: none of them may be lost. */
const FEW_OUTCOMES = 4096;
/** A list of outcomes costs about so many times a row of cells. */
const LIST_COST = 8;
/** Sums that are off by more are brought back to 1. */
const DRIFT = 1e-13;

interface OutcomeList {
  readonly steps: Float64Array;
  readonly probabilities: Float64Array;
}

/** The outcomes with one deal more: two sorted lists merged, equal outcomes into one. */
function mergeDeal({ steps, probabilities }: OutcomeList, step: number, p: number): OutcomeList {
  const { length } = steps;
  const q = 1 - p;
  const merged = new Float64Array(2 * length);
  const chances = new Float64Array(2 * length);
  let size = 0;
  let lost = 0;
  for (let won = 0; won < length; won += 1) {
    const raised = (steps[won] as number) + step;
    while (lost < length && (steps[lost] as number) < raised) {
      merged[size] = steps[lost] as number;
      chances[size] = (probabilities[lost] as number) * q;
      lost += 1;
      size += 1;
    }
    merged[size] = raised;
    chances[size] = (probabilities[won] as number) * p;
    if (lost < length && steps[lost] === raised) {
      (chances[size] as number) += (probabilities[lost] as number) * q;
      lost += 1;
    }
    size += 1;
  }
  return { steps: merged.subarray(0, size), probabilities: chances.subarray(0, size) };
}

/** The cells of all deals from `first` on, laid over those of the deals before. Only the part that holds anything is touched. */
function fillCells({ steps: before, probabilities }: OutcomeList, steps: Float64Array, chances: Float64Array, first: number, width: number): OutcomeList {
  const cells = new Float64Array(width);
  const faintest = width > MANY_CELLS ? FAINTEST_OF_MANY : FAINTEST;
  let low = before[0] as number;
  let high = before[before.length - 1] as number;
  before.forEach((cell, i) => (cells[cell] = probabilities[i] as number));
  for (let deal = first; deal < steps.length; deal += 1) {
    const step = steps[deal] as number;
    const p = chances[deal] as number;
    const q = 1 - p;
    const raised = low + step;
    const overlap = Math.max(raised, high + 1);
    // from the top down, so that a cell is read before it is written
    for (let cell = high + step; cell >= overlap; cell -= 1) cells[cell] = p * (cells[cell - step] as number);
    for (let cell = high; cell >= raised; cell -= 1) cells[cell] = q * (cells[cell] as number) + p * (cells[cell - step] as number);
    for (let cell = Math.min(high, raised - 1); cell >= low; cell -= 1) (cells[cell] as number) *= q;
    high += step;
    while ((cells[low] as number) < faintest) cells[low++] = 0;
    while ((cells[high] as number) < faintest) cells[high--] = 0;
  }
  let size = 0;
  for (let cell = low; cell <= high; cell += 1) if (cells[cell] !== 0) size += 1;
  const list = { steps: new Float64Array(size), probabilities: new Float64Array(size) };
  for (let cell = low, place = 0; cell <= high; cell += 1) {
    if (cells[cell] === 0) continue;
    list.steps[place] = cell;
    list.probabilities[place] = cells[cell] as number;
    place += 1;
  }
  return list;
}

/** Drops what is 0, and mends what rounding took from or added to the sum of very many deals. */
function settle({ steps, probabilities }: OutcomeList): OutcomeList {
  let sum = 0;
  let lost = 0; // what the sum's own rounding loses
  for (const p of probabilities) {
    const next = sum + p;
    lost += sum >= p ? sum - next + p : p - next + sum;
    sum = next;
  }
  const total = sum + lost;
  const scale = Math.abs(total - 1) > DRIFT ? total : 1;
  let size = 0;
  const kept = { steps: new Float64Array(steps.length), probabilities: new Float64Array(steps.length) };
  for (let i = 0; i < steps.length; i += 1) {
    if (probabilities[i] === 0) continue;
    kept.steps[size] = steps[i] as number;
    kept.probabilities[size] = (probabilities[i] as number) / scale;
    size += 1;
  }
  return { steps: kept.steps.subarray(0, size), probabilities: kept.probabilities.subarray(0, size) };
}

/**
 * The distribution of what independent deals bring, by convolving one deal after the other: as a list while few outcomes are
 * spread thinly, as cells when they lie close.
 *
 * @param steps - value of each deal in steps of the lattice, above 0, ascending; their sum stays below `MOST_CELLS`
 * @param chances - strictly between 0 and 1
 */
export function convolveDeals(steps: Float64Array, chances: Float64Array): OutcomeList {
  let width = 1;
  for (const step of steps) width += step;
  let list: OutcomeList = { steps: Float64Array.of(0), probabilities: Float64Array.of(1) };
  let reach = 1;
  for (let deal = 0; deal < steps.length; deal += 1) {
    reach += steps[deal] as number;
    const outcomes = list.steps.length;
    if (LIST_COST * outcomes > reach && (width <= MANY_CELLS || outcomes > FEW_OUTCOMES)) return settle(fillCells(list, steps, chances, deal, width));
    list = mergeDeal(list, steps[deal] as number, chances[deal] as number);
  }
  return settle(list);
}
