import { requireId, requireRows } from './validate.js';

/** Rows as a list that can be read by index: an array is not copied. */
export function toList<T>(rows: Iterable<T>, path: string): readonly T[] {
  const given = requireRows(rows, path);
  return Array.isArray(given) ? (given as readonly T[]) : Array.from(given);
}

/** Reads a list of ids as texts; none when it is absent. */
export function readIdList(given: Iterable<string | number> | undefined, path: string): string[] {
  if (given === undefined) return [];
  return Array.from(requireRows<string | number>(given, path), (id, i) => {
    return requireId(id, `${path}[${i}]`);
  });
}
