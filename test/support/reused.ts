/** The rows of a list one by one in one and the same object: whoever keeps a row finds another one in its place. */
export function* reused<Row extends object>(rows: Iterable<Row>): Generator<Row> {
  const only: Record<string, unknown> = {};
  for (const row of rows) {
    for (const key of Object.keys(only)) Reflect.deleteProperty(only, key);
    yield Object.assign(only, row);
  }
  for (const key of Object.keys(only)) Reflect.deleteProperty(only, key);
}
