import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { sumMoney } from 'salesmath';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/modules.js';

interface Payment {
  participant_id: string;
  name: string;
  period: string;
  component: string;
  earned: string;
  paid_before: string;
  amount: string;
}

let folder: string;
let printed: string;
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

describe('examples/14-month-end.ts', () => {
  beforeAll(async () => {
    folder = mkdtempSync(`${tmpdir()}/salesmath-month-`);
    const args = ['--import', 'tsx', 'examples/14-month-end.ts', '--month=2026-05', `--out=${folder}`];
    printed = (await promisify(execFile)(process.execPath, args, { cwd: root })).stdout;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes for payroll what it prints, to the cent', () => {
    const payments = parse<Payment>(read('payroll.csv'), { columns: true });
    expect(payments.length).toBeGreaterThan(10);
    for (const { earned, paid_before, amount } of payments) expect(sumMoney([paid_before, amount])).toBe(earned);
    const total = sumMoney(payments.map(({ amount }) => amount)).replace(/\B(?=(\d{3})+\.)/g, ',');
    expect(printed).toContain(total);
  });

  it('pays in May what was booked late for March', () => {
    const late = parse<Payment>(read('payroll.csv'), { columns: true }).filter(({ period }) => period === '2026-Q1');
    expect(late.map(({ name, component, amount }) => [name, component, amount])).toEqual([
      ['Hugo Martin', 'bookings', '462.84'],
      ['Hugo Martin', 'analytics-launch', '217.50'],
    ]);
  });

  it('pays the same when the run is repeated, and nothing for the same month later', async () => {
    const own = parse<Payment & { run: string }>(read('payroll.csv'), { columns: true }).map(({ run, participant_id, period, component, amount }) => [run, participant_id, period, component, amount].join(','));
    const journal = `${readFileSync(`${root}examples/data/payments.csv`, 'utf8')}${own.join('\n')}\n`;
    writeFileSync(`${folder}/journal.csv`, journal);
    const again = async (paid: string): Promise<string> => (await promisify(execFile)(process.execPath, ['--import', 'tsx', 'examples/14-month-end.ts', '--month=2026-05', `--paid=${paid}`], { cwd: root })).stdout;
    expect(await again(`${folder}/journal.csv`)).toBe(printed);
    writeFileSync(`${folder}/earlier.csv`, journal.replaceAll('2026-05,', '2026-04,'));
    expect(await again(`${folder}/earlier.csv`)).toMatch(/^to pay +0\.00$/m);
  });

  it('writes a statement for each person, and names what is paid in it', () => {
    expect(readdirSync(`${folder}/statements`).sort()).toEqual(['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09'].map((id) => `${id}.txt`));
    expect(read('statements/R08.txt')).toContain('Paid with the run of 2026-05\n  2026-Q1 bookings: USD 462.84\n');
    expect(read('statements/R08.txt')).toContain('Total for 2026-Q1: USD 10054.14.');
  });

  it('names the rejected rows by the line of the export', () => {
    const lines = readFileSync(`${root}examples/data/deals.csv`, 'utf8').split('\n');
    const rejected = parse<{ line: string; deal_id: string }>(read('rejected.csv'), { columns: true });
    expect(rejected.map(({ deal_id }) => deal_id)).toEqual(['D-1901', 'D-1902', 'D-1904', 'D-1123', 'D-1905', 'D-1906']);
    for (const { line, deal_id } of rejected) expect(lines[Number(line) - 1]).toMatch(new RegExp(`^${deal_id},`));
  });
});
