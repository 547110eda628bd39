/** Both sides must have given the same answer before a figure is printed. */
import type { EarningRow, Report } from './rivals/shape.js';

export class DifferentAnswer extends Error {}

/** Every field that the rival has must be the same in the library's result, down to the last slice. */
export function assertSame(name: string, rival: unknown, ours: unknown, path = ''): void {
  if (typeof rival !== 'object' || rival === null) {
    if (!Object.is(rival, ours)) throw new DifferentAnswer(`${name}${path}: ${String(rival)}, here ${String(ours)}`);
    return;
  }
  if (typeof ours !== 'object' || ours === null) throw new DifferentAnswer(`${name}${path}: missing here`);
  if (Array.isArray(rival) && (ours as unknown[]).length !== rival.length) {
    throw new DifferentAnswer(`${name}${path}: ${rival.length} entries, here ${(ours as unknown[]).length}`);
  }
  for (const key in rival) {
    const own = (rival as Record<string, unknown>)[key];
    assertSame(name, own, (ours as Record<string, unknown>)[key], `${path}.${key}`);
  }
}

export interface WrongCents {
  payouts: number;
  wrongPayouts: number;
  lines: number;
  wrongLines: number;
}

const CENT = 0.01 + 1e-9;

/** Counts what binary floats get wrong. More than a cent would be another calculation, not a rounding: that is refused. */
export function countWrongCents(name: string, float: readonly EarningRow<string | number>[], exact: Report<string>['earnings']): WrongCents {
  if (float.length !== exact.length) throw new DifferentAnswer(`${name}: ${float.length} rows, not ${exact.length}`);
  const count: WrongCents = { payouts: 0, wrongPayouts: 0, lines: 0, wrongLines: 0 };
  const differs = (own: string | number, right: string, where: string): number => {
    const off = Math.abs(Number(own) - Number(right));
    if (!(off <= CENT)) throw new DifferentAnswer(`${name} ${where}: ${own}, not ${right}`);
    return off < 0.005 ? 0 : 1;
  };
  float.forEach((row, i) => {
    const right = exact[i] as EarningRow<string>;
    const where = `${right.participantId} ${right.period.key} ${right.componentId}`;
    if (row.participantId !== right.participantId || row.period.key !== right.period.key) {
      throw new DifferentAnswer(`${name}: ${row.participantId} ${row.period.key} stands where ${where} should`);
    }
    count.payouts += 1;
    count.wrongPayouts += differs(row.earned, right.earned, where);
    row.lines?.forEach((line, j) => {
      const rightLine = right.lines?.[j];
      if (line.transactionId !== rightLine?.transactionId) throw new DifferentAnswer(`${name} ${where}: lines in another order`);
      count.lines += 1;
      count.wrongLines += differs(line.earned, rightLine.earned, `${where} ${line.transactionId}`);
    });
  });
  return count;
}

export function tellWrongLines({ lines, wrongLines, payouts, wrongPayouts }: WrongCents): string {
  return `Lines that are a cent off: salesmath 0 of ${lines}, the float loop ${wrongLines}; payouts: 0 and ${wrongPayouts} of ${payouts}.`;
}

const CLOSE = 1e-9;

/** Numbers may differ in the last digits, since floats were added up in another order; all else must be the same. */
export function assertClose(name: string, rival: unknown, ours: unknown, path = ''): void {
  if (typeof rival === 'object' && rival !== null) {
    if (typeof ours !== 'object' || ours === null) throw new DifferentAnswer(`${name}${path}: missing here`);
    for (const key in rival) assertClose(name, (rival as Record<string, unknown>)[key], (ours as Record<string, unknown>)[key], `${path}.${key}`);
    return;
  }
  const isClose = typeof ours === 'number' && typeof rival === 'number' && Math.abs(ours - rival) <= CLOSE * Math.max(1, Math.abs(rival));
  if (ours !== rival && !isClose) throw new DifferentAnswer(`${name}${path}: ${String(rival)}, here ${String(ours)}`);
}

/** Lists in the same order: `check` compares those that stand at the same place. */
export function comparePairs<A, B>(name: string, rival: readonly A[], ours: readonly B[], check: (rival: A, ours: B) => void): void {
  if (rival.length !== ours.length) throw new DifferentAnswer(`${name}: ${rival.length}, here ${ours.length}`);
  rival.forEach((each, i) => check(each, ours[i] as B));
}

/** How many of the pairs are not the same. */
export function countDifferent<A, B>(name: string, rival: readonly A[], ours: readonly B[], isSame: (rival: A, ours: B) => boolean): number {
  let count = 0;
  comparePairs(name, rival, ours, (own, right) => {
    if (!isSame(own, right)) count += 1;
  });
  return count;
}
