import type { FeatureColumn, LogisticSample } from './logistic.features.js';
import { refuseColumns } from './logistic.features.js';
import type { SparseDesign } from './logistic.kernel.js';
import type { LogisticCoefficient, LogisticFeature } from './logistic.types.js';

/** A coefficient before it is known. */
export interface PlannedColumn extends Omit<LogisticCoefficient, 'coefficient' | 'standardError'> {
  /** Its column in the design; 0, which is the intercept's, where it is the same in all rows. */
  readonly column: number;
  /** What is taken off its values before they are divided by the scale: the mean of numbers, 0 else, which keeps rows sparse. */
  readonly centre: number;
}

export interface LogisticPlan {
  readonly features: LogisticFeature[];
  readonly columns: readonly PlannedColumn[];
  /** Features none of whose columns varies. */
  readonly constant: readonly string[];
  readonly design: SparseDesign;
}

/** A matrix of this width is still solved in a second. */
const MOST_COLUMNS = 500;

/** What one row puts into the columns of a feature: at most one entry. */
type Writer = (row: number, put: (column: number, value: number) => void) => void;

interface PlannedFeature {
  readonly feature: LogisticFeature;
  readonly columns: readonly PlannedColumn[];
  readonly write: Writer;
}

/** Standard deviation of a column of zeros and ones, and 0 where it does not vary. */
const spreadOfShare = (share: number): number => Math.sqrt(share * (1 - share));

/** Mean and standard deviation (divisor n) of what is known; the mean of large numbers is found from the first one, to keep its digits. */
function momentsOf(values: Float64Array, training: Int32Array): { known: number; mean: number; scale: number } {
  let known = 0;
  let first = 0;
  let sum = 0;
  for (const row of training) {
    const value = values[row] as number;
    if (value !== value) continue;
    if (known === 0) first = value;
    known += 1;
    sum += value - first;
  }
  if (known === 0) return { known, mean: 0, scale: 0 };
  const mean = first + sum / known;
  let squares = 0;
  let varies = false;
  for (const row of training) {
    const value = values[row] as number;
    if (value !== value) continue;
    squares += (value - mean) ** 2;
    varies ||= value !== first;
  }
  return { known, mean, scale: varies ? Math.sqrt(squares / known) : 0 };
}

function planNumber({ feature, kind, values }: FeatureColumn, training: Int32Array, next: number): PlannedFeature {
  const { known, mean, scale } = momentsOf(values, training);
  const missing = training.length - known;
  const share = missing / training.length;
  const centre = kind === 'number' ? mean : 0;
  const own = scale === 0 ? 0 : next;
  const columns: PlannedColumn[] = [{ feature, kind: kind as 'number' | 'boolean', mean, scale, column: own, centre }];
  const flag = missing === 0 || known === 0 ? 0 : next + (own === 0 ? 0 : 1);
  const flagScale = spreadOfShare(share);
  if (missing > 0) columns.push({ feature, kind: 'missing', mean: share, scale: flagScale, column: flag, centre: 0 });
  const atMean = scale === 0 ? 0 : (mean - centre) / scale;
  return {
    feature: { feature, kind },
    columns,
    write: (row, put) => {
      const value = values[row] as number;
      const isKnown = value === value;
      if (own !== 0) put(own, isKnown ? (value - centre) / scale : atMean);
      if (flag !== 0 && !isKnown) put(flag, 1 / flagScale);
    },
  };
}

function planText({ feature, values, levels }: FeatureColumn, training: Int32Array, next: number): PlannedFeature {
  const counts = new Float64Array(levels.length + 1); // the last one: not known
  for (const row of training) {
    const code = values[row] as number;
    (counts[code < 0 ? levels.length : code] as number) += 1;
  }
  const codes = Array.from(counts.keys())
    .filter((code) => (counts[code] as number) > 0)
    .sort((a, b) => (b === levels.length || (a !== levels.length && (levels[a] as string) < (levels[b] as string)) ? -1 : 1));
  let base = codes[0] as number;
  for (const code of codes) if ((counts[code] as number) > (counts[base] as number)) base = code;
  const nameOf = (code: number): string | null => levels[code] ?? null;
  const columnOf = new Int32Array(counts.length);
  const inverse = new Float64Array(counts.length);
  const columns = codes
    .filter((code) => code !== base)
    .map((code, i): PlannedColumn => {
      const mean = (counts[code] as number) / training.length;
      const scale = spreadOfShare(mean);
      columnOf[code] = next + i;
      inverse[code] = 1 / scale;
      return { feature, kind: 'level', level: nameOf(code), mean, scale, column: next + i, centre: 0 };
    });
  return {
    feature: { feature, kind: 'text', base: nameOf(base), levels: codes.map(nameOf) },
    columns,
    write: (row, put) => {
      const code = values[row] as number;
      const place = code < 0 ? levels.length : code;
      if (columnOf[place] !== 0) put(columnOf[place] as number, inverse[place] as number);
    },
  };
}

function buildDesign(planned: readonly PlannedFeature[], width: number, sample: LogisticSample, training: Int32Array): SparseDesign {
  const rows = training.length;
  // a number takes up to two places in a row, a text one
  const perRow = 1 + planned.reduce((sum, { columns }) => sum + (columns[0]?.kind === 'level' ? 1 : columns.length), 0);
  const starts = new Float64Array(rows + 1);
  const columns = new Int32Array(rows * perRow);
  const values = new Float64Array(rows * perRow);
  const outcomes = new Uint8Array(rows);
  let size = 0;
  const put = (column: number, value: number): void => {
    columns[size] = column;
    values[size] = value;
    size += 1;
  };
  for (let i = 0; i < rows; i += 1) {
    const row = training[i] as number;
    put(0, 1);
    for (const { write } of planned) write(row, put);
    starts[i + 1] = size;
    outcomes[i] = sample.outcomes[row] as number;
  }
  return { rows, width, starts, columns: columns.subarray(0, size), values: values.subarray(0, size), outcomes };
}

/** Turns features into standardised columns; levels, means and scales are those of the training rows. */
export function planDesign(sample: LogisticSample, training: Int32Array): LogisticPlan {
  const planned: PlannedFeature[] = [];
  const constant: string[] = [...sample.unknown];
  const widths: { feature: string; used: number }[] = [];
  let next = 1;
  for (const column of sample.columns) {
    const plan = column.kind === 'text' ? planText(column, training, next) : planNumber(column, training, next);
    planned.push(plan);
    const used = plan.columns.filter((each) => each.column !== 0).length;
    widths.push({ feature: column.feature, used });
    if (used === 0) constant.push(column.feature);
    next += used;
  }
  if (next > MOST_COLUMNS + 1) refuseColumns(widths, MOST_COLUMNS);
  return {
    features: planned.map(({ feature }) => feature),
    columns: planned.flatMap(({ columns }) => columns),
    constant: constant.sort(),
    design: buildDesign(planned, next, sample, training),
  };
}
