/** A deep, frozen copy of plain data without keys whose value is undefined. */
export function freezePlain<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => freezePlain(item))) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) Object.defineProperty(copy, key, { value: freezePlain(item), enumerable: true });
  }
  return Object.freeze(copy) as T;
}
