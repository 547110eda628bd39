/**
 * The funnel by monthly cohort beside DuckDB. It is 70 MB large, so it is not among the dev dependencies:
 *
 *     npm install --no-save @duckdb/node-api && npx tsx bench/duckdb.ts [rows]
 *
 * DuckDB is asked on all its threads for the deals and the stages reached of each month, from a table of its own; salesmath reads
 * plain objects on one thread and makes its whole report. Both must count the same before a time is printed.
 */
import { analyzeFunnel } from '../src/index.js';
import { AS_OF, BESIDE, makeFunnelRows, ROWS_PER_DEAL, STAGES } from './funnelData.js';
import type { FunnelRow } from './funnelData.js';

/** What is used of the package. */
interface Connection {
  run(sql: string): Promise<unknown>;
  createAppender(table: string): Promise<{ appendVarchar(value: string): void; endRow(): void; flushSync(): void; closeSync(): void }>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
}

const PACKAGE: string = '@duckdb/node-api';
const ROUNDS = 5;
const FLUSH_EVERY = 100_000;

async function connect(): Promise<Connection> {
  const { DuckDBInstance } = (await import(PACKAGE)) as { DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> } };
  return (await DuckDBInstance.create(':memory:')).connect();
}

async function load(connection: Connection, rows: readonly FunnelRow[]): Promise<void> {
  await connection.run('create table raw(deal varchar, stage varchar, moved varchar)');
  const appender = await connection.createAppender('raw');
  let count = 0;
  for (const { dealId, stage, at } of rows) {
    for (const cell of [dealId, stage, at]) appender.appendVarchar(cell);
    appender.endRow();
    count += 1;
    if (count % FLUSH_EVERY === 0) appender.flushSync();
  }
  appender.closeSync();
  await connection.run('create table moves as select deal, stage, cast(moved as timestamptz) as moved from raw; drop table raw');
}

/** Deals of each month and how many of them came as far as each stage or further. */
const places = STAGES.map((stage, place) => `when '${stage}' then ${place}`).join(' ');
const QUERY = `
  with deals as (
    select strftime(min(moved) at time zone 'UTC', '%Y-%m') as month, max(case stage ${places} when '${BESIDE}' then -1 end) as furthest
    from moves where moved <= '${AS_OF}' group by deal
  )
  select month, count(*)::integer as deals, ${STAGES.map((_, place) => `count(*) filter (furthest >= ${place})::integer as s${place}`).join(', ')}
  from deals group by month order by month`;

const MODEL = {
  id: 'bench',
  stages: [...STAGES.map((id) => ({ id, kind: id === 'won' ? ('won' as const) : ('open' as const) })), { id: BESIDE, kind: 'lost' as const }],
};

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

const wanted = Number(process.argv[2] ?? 1_000_000);
const rows = makeFunnelRows(Math.round(wanted / ROWS_PER_DEAL));
const connection = await connect();
const loading = await time(() => load(connection, rows));
const count = (): ReturnType<typeof analyzeFunnel> => analyzeFunnel(rows, MODEL, { asOf: AS_OF, bucket: 'month' });

const theirs = (await connection.runAndReadAll(QUERY)).getRowObjectsJson().map((row) => Object.values(row).join());
const ours = (count().slices ?? []).map((slice) => [slice.bucket, slice.deals, ...slice.rows.map(({ reached }) => reached)].join());
if (theirs.join('\n') !== ours.join('\n')) throw new Error('the two do not count the same');

const times: { salesmath: number[]; duckdb: number[] } = { salesmath: [], duckdb: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.duckdb.push(await time(() => connection.runAndReadAll(QUERY)));
  times.salesmath.push(await time(count));
}
const [library, duckdb] = [median(times.salesmath), median(times.duckdb)];
console.log(`${rows.length} rows; loading DuckDB's table took ${loading.toFixed(0)} ms`);
console.log(`salesmath, whole report from plain objects   ${library.toFixed(0)} ms`);
console.log(`DuckDB, stages reached from its own table    ${duckdb.toFixed(0)} ms   ${(library / duckdb).toFixed(2)} ×; with loading ${(library / (duckdb + loading)).toFixed(2)} ×`);
