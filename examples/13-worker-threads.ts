/**
 * A file of orders is read by several worker threads, each its own piece of it, and their answers are put together: sales by region
 * and month, and who came back. What the workers send is as small as the answer, and the outcome is that of one pass, to the cent.
 * What a worker does stands in shards/worker.js.
 *
 *     npx tsx examples/13-worker-threads.ts --rows=5000000 --workers=2 --time
 */
import { closeSync, fstatSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { analyzeRetention, mergeRetentionTallies, mergeSumTallies, reportRetention, reportSums, sumMoneyBy } from 'salesmath';
import { BY_REGION, COHORTS, EURO, rowsOf } from './shards/worker.js';
import type { Answer, Message, OrderRow, Piece } from './shards/worker.js';

/** Made up, the same in each run: orders as a database exports them with ORDER BY customer. */
function writeFile(path: string, rows: number): void {
  const regions = ['APAC', 'EMEA', 'LATAM', 'NORAM'];
  const file = openSync(path, 'w');
  let state = 42;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let lines: string[] = [];
  for (let row = 0, customer = 1; row < rows; customer += 1) {
    let day = random(730);
    for (let left = 1 + random(9) * random(2); left > 0 && day < 730 && row < rows; left -= 1, row += 1) {
      const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
      lines.push(`C${customer},${date},${regions[customer % 4] ?? ''},${(random(90_000) / 100 + 5).toFixed(2)}\n`);
      day += 10 + random(80);
    }
    if (lines.length < 10_000) continue;
    writeSync(file, lines.join(''));
    lines = [];
  }
  writeSync(file, lines.join(''));
  closeSync(file);
}

/** Cuts a file into pieces of about one size. */
function cut(path: string, count: number): Piece[] {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  closeSync(file);
  return Array.from({ length: count }, (_, i) => ({ path, from: Math.floor((size * i) / count), to: Math.floor((size * (i + 1)) / count) }));
}

/** A bar for people at a terminal, nothing for files and pipes. */
function createBar(total: number): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    if (!process.stderr.isTTY) return;
    const share = Math.min(done / total, 1);
    process.stderr.write(`\r[${'#'.repeat(Math.round(40 * share)).padEnd(40)}] ${Math.round(100 * share)} %${share === 1 ? '\n' : ''}`);
  };
}

function askWorker(piece: Piece, progress: (bytes: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./shards/worker.js', import.meta.url), { workerData: piece });
    worker.on('error', reject);
    worker.on('message', (message: Message) => {
      if ('bytes' in message) progress(message.bytes);
      else resolve(JSON.parse(message.answer) as Answer); // plain JSON: it could have come over a network just as well
    });
  });
}

const option = (name: string, fallback: number): number => Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);

async function main(): Promise<void> {
  const rows = option('rows', 20_000);
  const folder = mkdtempSync(join(tmpdir(), 'salesmath-'));
  const path = join(folder, 'orders.csv');
  try {
    writeFile(path, rows);
    const pieces = cut(path, option('workers', 2));
    const began = performance.now();
    const bar = createBar(2 * (pieces.at(-1)?.to ?? 0));
    const answers = await Promise.all(pieces.map((piece) => askWorker(piece, bar)));
    const sums = reportSums(mergeSumTallies(answers.map((each) => each.sums)));
    const retention = reportRetention(mergeRetentionTallies(answers.map((each) => each.retention)));
    if (process.argv.includes('--time')) console.error(`${pieces.length} workers: ${((performance.now() - began) / 1000).toFixed(1)} s`);

    const months = [...new Set(sums.map(({ key }) => key[1] ?? ''))];
    const regions = [...new Set(sums.map(({ key }) => key[0] ?? ''))];
    const total = new Map(sums.map(({ key, total: money }) => [key.join(' '), money]));
    console.log(`month    ${regions.map((region) => region.padStart(16)).join('')}`);
    for (const month of months.slice(-4)) console.log(`${month}  ${regions.map((region) => (total.get(`${region} ${month}`) ?? '').padStart(16)).join('')}`);

    const percent = (rate: number | null): string => (rate === null ? '' : `${(100 * rate).toFixed(1)} %`);
    console.log(`\ncohort   customers  bought again, quarters later`);
    for (const { cohort, size, rates } of retention.cohorts.slice(0, 4)) {
      console.log(`${cohort}${String(size).padStart(11)}  ${rates.slice(1, 6).map((rate) => percent(rate).padStart(8)).join('')}`);
    }

    const whole = (): Generator<OrderRow> => rowsOf({ path, from: 0, to: Infinity }, () => undefined);
    const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
    const byKey = (list: typeof sums): typeof sums => [...list].sort((a, b) => (a.key.join(' ') < b.key.join(' ') ? -1 : 1));
    const same = isSame(byKey(sums), byKey(sumMoneyBy(whole(), BY_REGION, EURO))) && isSame(retention, analyzeRetention(whole(), COHORTS));
    console.log(`\n${pieces.length} pieces, one answer: ${same ? 'the same as in one pass' : 'NOT the same as in one pass'}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
