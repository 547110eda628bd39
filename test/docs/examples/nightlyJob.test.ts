import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/modules.js';

const EXPORT = 'bookings-2026-05-14.csv';
let folder: string;

const run = promisify(execFile);

async function job(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const command = ['--import', 'tsx', 'examples/15-nightly-job.ts', ...args];
  return run(process.execPath, command, { cwd: root }).then(
    (given) => ({ status: 0, ...given }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, stdout, stderr };
    },
  );
}
const usual = (): string[] => ['--as-of=2026-05-14', `--exports=${folder}`, `--out=${folder}/out`];

describe('examples/15-nightly-job.ts', () => {
  beforeEach(() => {
    folder = mkdtempSync(`${tmpdir()}/salesmath-job-`);
    cpSync(`${root}examples/data/exports/${EXPORT}`, `${folder}/${EXPORT}`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes once, and the same bytes whenever it is run again', async () => {
    const first = await job(...usual());
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/goals-2026-05-14\.json written\n$/);
    const file = `${folder}/out/goals-2026-05-14.json`;
    const [bytes, { ino }] = [readFileSync(file, 'utf8'), statSync(file)];
    expect((await job(...usual())).stdout).toMatch(/goals-2026-05-14\.json unchanged\n$/);
    expect(statSync(file).ino).toBe(ino);
    writeFileSync(file, 'spoilt');
    expect((await job(...usual())).stdout).toMatch(/written\n$/);
    expect(readFileSync(file, 'utf8')).toBe(bytes);
    expect(readdirSync(`${folder}/out`)).toEqual(['goals-2026-05-14.json']);
    expect(JSON.parse(bytes)).toMatchObject({ asOf: '2026-05-14', total: { goalId: 'team', actual: '638652.90', status: 'offTrack' } });
  });

  it('names the rows that it cannot use, writes nothing, and exits with 1', async () => {
    const lines = readFileSync(`${folder}/${EXPORT}`, 'utf8').split('\n');
    lines[4] = 'D-9,2026-04-31,R01,100.00';
    lines[9] = 'D-8,2026-04-03,R02,"1,500.00"';
    writeFileSync(`${folder}/${EXPORT}`, lines.join('\n'));
    const { status, stdout, stderr } = await job(...usual());
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^line (5, D-9: INVALID_DATE|10, D-8: INVALID_NUMBER), /m);
    expect(readdirSync(folder)).toEqual([EXPORT]);
  });

  it.each([
    [['--as-of=2026-05-15'], /there is no .*bookings-2026-05-15\.csv/],
    [[], /--as-of=YYYY-MM-DD is missing/],
    [['--as-of=2026-02-30'], /must be a calendar day that exists/],
    [['--as-of=2026-05-14', '--verbose'], /Unknown option '--verbose'/],
  ])('exits with 2 for %j', async (args, says) => {
    const { status, stdout, stderr } = await job(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });
});
