import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/modules.js';
import type { ThrowAwayPostgres } from './throwAwayPostgres.js';
import { startPostgres } from './throwAwayPostgres.js';

const run = promisify(execFile);
const started = startPostgres();
if (typeof started === 'string') console.warn(`examples/17-postgres.ts is not run: ${started}`);

describe.skipIf(typeof started === 'string')('examples/17-postgres.ts', () => {
  const server = started as ThrowAwayPostgres;
  let client: pg.Client;
  const example = async (TZ = 'UTC'): Promise<{ stdout: string; stderr: string }> =>
    run(process.execPath, ['--import', 'tsx', 'examples/17-postgres.ts'], { cwd: root, env: { ...process.env, DATABASE_URL: server.url, TZ } });
  const earnings = async (): Promise<unknown[]> => (await client.query('select * from commission_earnings order by participant_id, period, component_id')).rows;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: server.url });
    await client.connect();
    for (const file of ['schema', 'seed']) await client.query(readFileSync(`${root}examples/postgres/${file}.sql`, 'utf8'));
  });

  afterAll(async () => {
    await client?.end();
    server.stop();
  });

  // The output stands beside the example; `npx vitest run test/docs/examples -u` writes it anew.
  it('prints what is shown beside it', async () => {
    const { stdout, stderr } = await example();
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot(`${root}examples/17-postgres.out.txt`);
  });

  it('gives the same again, in whatever zone the program runs', async () => {
    const { stdout } = await example();
    const before = await earnings();
    expect(before.length).toBeGreaterThan(0);
    expect((await example('America/New_York')).stdout).toBe(stdout);
    expect(await earnings()).toEqual(before);
  });

  it('writes to the cent what the library said, and why', async () => {
    const { rows } = await client.query<{ earned: string; explanation: string[] }>("select earned, explanation from commission_earnings where participant_id = 'ann' and period = '2026-Q1'");
    // 58,800.20 of 50,000: 50,000 at 5 % and 8,800.20 at 8 %
    expect(rows[0]?.earned).toBe('3204.02');
    expect(rows[0]?.explanation.at(-1)).toContain('3204.02');
  });

  it('takes away what is no longer earned, and leaves everything as it was when it fails', async () => {
    await client.query("update deals set participant_id = 'ann' where id = 'D-2'");
    await example();
    const { rows } = await client.query("select 1 from commission_earnings where participant_id = 'cy' and measure = 63000");
    expect(rows).toEqual([]);
    const before = await earnings();
    await client.query("insert into deals (id, closed_on, participant_id, amount, currency) values ('D-X', '2026-03-01', 'cy', 1, 'EUR')"); // no rate is known
    await expect(example()).rejects.toThrow(/EXCHANGE_RATE|exchange/i);
    expect(await earnings()).toEqual(before);
  });
});
