import { createIdCodes } from '../internal/idCodes.js';
import type { IdCodes } from '../internal/idCodes.js';
import { fail } from '../internal/issues.js';
import type { BadRows } from '../internal/rowIssues.js';
import { createBadRows, requireOnInvalid } from '../internal/rowIssues.js';
import { readIdList, toList } from '../internal/rows.js';
import { requireOptions, requireUnique } from '../internal/validate.js';
import type { CalculateMigrationOptions, MigrationMatrix, SegmentMember } from './movements.types.js';
import { createRowFaults, readRowId } from './rowFaults.js';

/** The segments, and whether more may come. */
interface Segments {
  readonly names: string[];
  readonly indexOf: Map<string, number>;
  readonly fixed: boolean;
}

function readSegments(given: CalculateMigrationOptions['segments']): Segments {
  if (given === undefined) return { names: [], indexOf: new Map(), fixed: false };
  if (!Array.isArray(given)) return fail('INVALID_OPTION', 'options.segments', given, 'must be a list of segments');
  const names = readIdList(given as readonly string[], 'options.segments');
  requireUnique(names, (index) => `options.segments[${index}]`);
  return { names, indexOf: new Map(names.map((name, i) => [name, i])), fixed: true };
}

/** The segment of each customer by code, −1 for those who are not on this side. */
function readSide(rows: readonly SegmentMember[], name: string, codes: IdCodes, segments: Segments, bad: BadRows): Int32Array {
  const { names, indexOf, fixed } = segments;
  const faults = createRowFaults(rows, name, 'customerId', bad);
  const segmentOf = new Int32Array(codes.ids.length + rows.length).fill(-1);
  for (let i = 0; i < rows.length; i += 1) {
    if (!faults.isRow(i, 'customerId, segment')) continue;
    const row = rows[i] as SegmentMember;
    const id = readRowId(row.customerId, 'customerId', i, faults);
    const segment = readRowId(row.segment, 'segment', i, faults);
    if (id === null || segment === null) continue;
    const code = codes.codeOf(id);
    if ((segmentOf[code] as number) >= 0) faults.add(i, 'customerId', 'DUPLICATE_ID', 'must be unique: an earlier row has it');
    let index = indexOf.get(segment);
    if (index === undefined && fixed) {
      faults.add(i, 'segment', 'UNKNOWN_SEGMENT', 'must be one of options.segments. Add it there, or leave the option out');
      index = 0; // marks the customer as seen, where the issues are thrown below
    }
    if (bad.isRejected(i)) continue;
    if (index === undefined) {
      index = names.push(segment) - 1;
      indexOf.set(segment, index);
    }
    segmentOf[code] = index;
  }
  bad.settle();
  return segmentOf;
}

/**
 * Counts who moved from which segment to which: RFM segments, tiers or lifecycle stages of two days.
 *
 * **When to use** To see whether customers climb or slide, and how stable a segmentation is.
 *
 * **Gotchas** Who is on one side only is in `left` or `entered`, not in `counts`: Σ counts of a row + left = before.
 *
 * @param before - `customerId` and `segment` at the beginning, each customer once
 * @param after - the same at the end
 * @param options - `segments`: all segments in the order of the matrix; default by first appearance, `before` first. `onInvalid`:
 *   `'throw'` (default) or `'collect'`, which puts bad rows of both lists into `rejected`
 * @returns the matrix with its margins; shares are null where nobody was before, `stationaryShare` where nobody is on both sides
 * @throws {SalesMathError} DUPLICATE_ID: a customer twice on one side, or a segment listed twice
 * @throws {SalesMathError} UNKNOWN_SEGMENT: a row whose segment is not in `segments`
 * @throws {SalesMathError} INVALID_ID, INVALID_ROW, MISSING_VALUE: a row is not as said
 * @throws {SalesMathError} INVALID_OPTION: an unknown option, or rows that are no list
 * @example
 * import { calculateMigration } from 'salesmath';
 * const before = [{ customerId: 1, segment: 'gold' }, { customerId: 2, segment: 'gold' }, { customerId: 3, segment: 'base' }];
 * const after = [{ customerId: 1, segment: 'gold' }, { customerId: 2, segment: 'base' }];
 * const { segments, counts, left, stationaryShare } = calculateMigration(before, after);
 * segments; // => ['gold', 'base']
 * counts; // => [[1, 1], [0, 0]]
 * left; // => [0, 1]
 * stationaryShare; // => 0.5
 * @see {@link analyzeMovements}
 */
export function calculateMigration(before: Iterable<SegmentMember>, after: Iterable<SegmentMember>, options?: CalculateMigrationOptions): MigrationMatrix {
  const given = requireOptions<CalculateMigrationOptions>(options, ['segments', 'onInvalid']);
  const onInvalid = requireOnInvalid(given.onInvalid);
  const collect = onInvalid === 'collect';
  const segments = readSegments(given.segments);
  const [rowsBefore, rowsAfter] = [toList(before, 'before'), toList(after, 'after')];
  const codes = createIdCodes(rowsBefore.length + rowsAfter.length);
  const [badBefore, badAfter] = [createBadRows(collect), createBadRows(collect)];
  const from = readSide(rowsBefore, 'before', codes, segments, badBefore);
  const to = readSide(rowsAfter, 'after', codes, segments, badAfter);
  const { names } = segments;
  const size = names.length;
  const counts = names.map(() => new Array<number>(size).fill(0));
  const sums = (): number[] => new Array<number>(size).fill(0);
  const [had, has, entered, left] = [sums(), sums(), sums(), sums()];
  const increase = (list: number[], at: number): void => {
    list[at] = (list[at] as number) + 1;
  };
  let both = 0;
  let stayed = 0;
  for (let code = 0; code < codes.ids.length; code += 1) {
    const i = from[code] ?? -1;
    const j = to[code] ?? -1;
    if (i < 0 && j < 0) continue; // known from rows that were rejected only
    if (i >= 0) increase(had, i);
    if (j >= 0) increase(has, j);
    if (i < 0) increase(entered, j);
    else if (j < 0) increase(left, i);
    else {
      increase(counts[i] as number[], j);
      both += 1;
      if (i === j) stayed += 1;
    }
  }
  const shareOf = (part: number, i: number): number | null => (had[i] === 0 ? null : part / (had[i] as number));
  return {
    segments: names,
    counts,
    before: had,
    after: has,
    entered,
    left,
    rowShares: counts.map((row, i) => row.map((count) => shareOf(count, i))),
    leftShares: left.map((count, i) => shareOf(count, i)),
    stationaryShare: both === 0 ? null : stayed / both,
    warnings: [],
    options: { segments: [...names], onInvalid },
    ...(collect ? { rejected: [...badBefore.rejected, ...badAfter.rejected] } : {}),
  };
}
