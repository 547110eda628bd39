import type { ZodType } from 'zod';
import { DifferentAnswer } from '../compare.js';
import type { TimedCase } from './case.js';
import { atMost } from './case.js';

/** Rows that a function checks before it does anything with them, beside zod's array parse. */
export interface RowChecking<T> {
  title: string;
  about: string;
  make(rows: number): T[];
  /** Throws at a bad row. */
  check(rows: readonly T[]): unknown;
  schema: ZodType;
  /** What makes a good row bad; both sides must refuse each. */
  bad: readonly Partial<T>[];
}

const ZOD = 'zod, z.array(z.object(…))';

function accepts(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

export function checkingCase<T>({ title, about, make, check, schema, bad }: RowChecking<T>): TimedCase {
  return {
    title,
    about,
    rowsOf: ({ rows }) => rows,
    prepare(count) {
      const rows = make(count);
      return {
        sides: [
          { name: 'salesmath', run: () => check(rows) },
          { name: ZOD, run: () => schema.parse(rows) },
        ],
        verify() {
          const good = rows.slice(0, 100);
          const agree = (list: readonly T[], accepted: boolean): boolean => accepts(() => check(list)) === accepted && schema.safeParse(list).success === accepted;
          if (!agree(good, true)) throw new DifferentAnswer('good rows are refused');
          for (const fields of bad) {
            if (!agree([...good, { ...(good[0] as T), ...fields }], false)) throw new DifferentAnswer(`not refused by both: ${JSON.stringify(fields)}`);
          }
          return [];
        },
      };
    },
    targets: (timings) => [atMost(0.25, timings, ZOD)],
  };
}
