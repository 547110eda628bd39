/**
 * One side, or one check, in a process of its own: no side pays for the garbage of another, and none runs code that the
 * compiler has shaped for another.
 */
import type { OptionalSide, Scale, Side, TimedCase, Work } from './cases/case.js';
import { CASES } from './cases/index.js';
import type { GrowthPoint, Memory, Run, Spent } from './measure.js';
import { measureMemory, nanosecondsPerRow, sinkValue, spend } from './measure.js';
import { listSides, playRounds, presentOf } from './rounds.js';

/** Rows to warm up on. */
const FEW = 10_000;

const [task = '', name = '', rowsText = '', enoughText = '', last = ''] = process.argv.slice(2);
const rows = Number(rowsText);
const enough = Number(enoughText);

function send(result: unknown): void {
  process.send?.({ result, sink: sinkValue() }, (error: Error | null) => {
    if (error !== null) process.exit(); // nobody listens any more
  });
}

/** What a contest in one process came to. */
export interface Outcome {
  facts: string[];
  times: Spent[][];
}

const openSide = async (each: Side | OptionalSide): Promise<Run> => ('open' in each ? each.open() : each.run);

/** All in this process: quick, and good enough to see that it works. */
async function contestHere(timed: TimedCase, rounds: Scale['rounds']): Promise<Outcome> {
  const contest = timed.prepare(rows);
  const facts = await contest.verify();
  const runs: Run[] = [];
  for (const i of presentOf(listSides(contest))) runs.push(await openSide(contest.sides[i] as Side | OptionalSide));
  for (const run of runs) await spend(run, enough);
  return { facts, times: await playRounds(runs.length, rounds, (i) => spend(runs[i] as Run, enough)) };
}

/** In a function of its own: what a side does not need any more after it was opened must not stay alive. */
async function openNumber(timed: TimedCase, number: number): Promise<Run> {
  const each = timed.prepare(rows).sides[number];
  if (each === undefined) throw new Error(`no side ${number} in ${name}`);
  return openSide(each);
}

async function time(timed: TimedCase): Promise<void> {
  const run = await openNumber(timed, Number(last));
  await spend(run, enough); // the compiler has seen enough
  process.on('message', (message) => {
    if (message === 'go') void spend(run, enough).then(send);
  });
  send('ready');
}

function workOf({ work }: TimedCase): Work<unknown> {
  if (work === undefined) throw new Error(`${name} has no work of its own`);
  return work;
}

function memory({ make, run }: Work<unknown>): Promise<Memory> {
  const few = make(Math.min(FEW, rows / 10));
  return measureMemory(() => make(rows), () => run(few), run);
}

/** At sizes that share this process. */
async function growth({ make, run }: Work<unknown>, sizes: readonly number[]): Promise<GrowthPoint[]> {
  const few = make(Math.min(FEW, sizes[0] as number));
  const points: GrowthPoint[] = [];
  for (const size of sizes) {
    const input = make(size);
    points.push({ rows: size, nanosecondsPerRow: await nanosecondsPerRow(() => run(few), () => run(input), size, enough) });
  }
  return points;
}

/** Leaves in order when it is not needed any more, so that files of its own go with it. */
for (const end of ['disconnect', 'SIGINT', 'SIGTERM']) process.on(end, () => process.exit());

const load = CASES[name];
if (load === undefined) throw new Error(`no case ${name}`);
const timed = await load();

switch (task) {
  case 'verify':
    send(await timed.prepare(rows).verify());
    break;
  case 'contest':
    send(await contestHere(timed, JSON.parse(last) as Scale['rounds']));
    break;
  case 'time':
    await time(timed);
    break;
  case 'memory':
    send(await memory(workOf(timed)));
    break;
  case 'growth':
    send(await growth(workOf(timed), rowsText.split(',').map(Number)));
    break;
  default:
    throw new Error(`unknown task ${task}`);
}
