/**
 * The random comparisons of the tests, for as long as you like: `npx tsx scripts/stress.ts [runs] [--seed=n] [--only=names]`.
 *
 * Runs each comparison of `src` with the naive calculation in test/oracle so many times (default 100,000), in batches that
 * take turns. A failure prints the seed, the command that repeats the batch, the shrunk counterexample and what differs.
 */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { calculateCommission, calculateTieredPayout, settleCommission } from '../src/commission/index.js';
import { isSalesMathError } from '../src/errors.js';
import type { Scenario, TieredCall } from '../test/oracle/arbitraries.js';
import { FULL, scenarioArb, SIMPLE, tieredCallArb } from '../test/oracle/arbitraries.js';
import { oracleCommission, oracleTieredPayout } from '../test/oracle/commission.js';
import { comparable, notPlain } from '../test/oracle/laws.js';
import { oracleSettlement } from '../test/oracle/settlement.js';
import type { Settlement } from '../test/oracle/settlementArbitraries.js';
import { settlementArb } from '../test/oracle/settlementArbitraries.js';

const USUAL_RUNS = 100_000;
const BATCH = 1000;
const SHOWN = 10;

/** Where two values differ; a key that is undefined is one that is absent. */
function differences(wanted: unknown, got: unknown, path = 'result'): string[] {
  if (Object.is(wanted, got)) return [];
  if (typeof wanted !== 'object' || typeof got !== 'object' || wanted === null || got === null || Array.isArray(wanted) !== Array.isArray(got)) {
    return [`${path}: the naive calculation has ${inspect(wanted, { depth: 3 })}, the library ${inspect(got, { depth: 3 })}`];
  }
  const [one, other] = [wanted as Record<string, unknown>, got as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(one[key], other[key], Array.isArray(wanted) ? `${path}[${key}]` : `${path}.${key}`));
}

/** Throws what is wrong with a result. */
function judge(wanted: unknown, got: unknown): void {
  const faults = [...differences(wanted, got), ...notPlain(got).map((fault) => `no plain data: ${fault}`)];
  if (faults.length === 0) return;
  const rest = faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : [];
  throw new Error([...faults.slice(0, SHOWN), ...rest].join('\n'));
}

function compareScenario({ transactions, plan, options }: Scenario): void {
  const wanted = oracleCommission(transactions, plan, options);
  const got = calculateCommission(transactions as never, plan, options);
  judge(comparable(wanted), comparable(got as never));
}

/** The code of a refusal stands for the result. */
function codeOf(error: unknown): string {
  if (isSalesMathError(error)) return error.code;
  throw error;
}

function settledNaively({ rows, policy, options }: Settlement): unknown {
  try {
    const { statements, closings } = oracleSettlement(rows, policy, options);
    return { statements, closings };
  } catch (error) {
    return (error as Error).message; // the oracle throws its codes as messages
  }
}

function settled({ rows, policy, options }: Settlement): unknown {
  try {
    const { statements, closings } = settleCommission(rows, policy, options);
    return { statements, closings };
  } catch (error) {
    return codeOf(error);
  }
}

function compareTiered({ amount, table, options }: TieredCall): void {
  const { options: _, warnings: __, ...got } = calculateTieredPayout(amount, table, options);
  judge(oracleTieredPayout(amount, table, options), got);
}

/** What there is to say about a batch. */
interface Outcome {
  readonly failed: boolean;
  readonly numRuns: number;
  readonly numShrinks: number;
  /** What was drawn, in a list of one. */
  readonly counterexample: readonly unknown[] | null;
  readonly errorInstance?: unknown;
}

type Comparison = (seed: number, numRuns: number) => Outcome;

function comparison<T>(arbitrary: fc.Arbitrary<T>, compare: (drawn: T) => void): Comparison {
  return (seed, numRuns) => fc.check(fc.property(arbitrary, compare), { seed, numRuns });
}

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['tiered', comparison(tieredCallArb, compareTiered)],
  ['simple', comparison(scenarioArb(SIMPLE), compareScenario)],
  ['full', comparison(scenarioArb(FULL), compareScenario)],
  ['settlement', comparison(settlementArb(), (settlement) => judge(settledNaively(settlement), settled(settlement)))],
]);

interface Task {
  readonly runs: number;
  readonly seed: number;
  readonly names: readonly string[];
}

function refuse(problem: string): never {
  console.error(`${problem}\nusage: tsx scripts/stress.ts [runs] [--seed=<whole number>] [--only=${[...COMPARISONS.keys()].join(',')}]`);
  process.exit(2);
}

function readArguments(args: readonly string[]): Task {
  let runs = USUAL_RUNS;
  let seed = Date.now() % 2 ** 31;
  let names = [...COMPARISONS.keys()];
  for (const arg of args) {
    const [, name, value = ''] = /^--(seed|only)=(.+)$/.exec(arg) ?? [];
    if (name === 'only') names = value.split(',');
    else if (name === 'seed') seed = Number(value);
    else runs = Number(arg.replaceAll(/[_,](?=\d{3})/g, ''));
    if (!Number.isSafeInteger(name === 'seed' ? seed : runs) || runs < 1) refuse(`cannot read ${arg}`);
  }
  const unknown = names.find((name) => !COMPARISONS.has(name));
  if (unknown !== undefined) refuse(`there is no comparison called ${unknown}`);
  return { runs, seed: seed | 0, names };
}

/** Runs one batch; false, with everything needed to repeat it printed, when it fails. */
function runBatch(name: string, seed: number, numRuns: number, before: number): boolean {
  const details = (COMPARISONS.get(name) as Comparison)(seed, numRuns);
  if (!details.failed) return true;
  console.error(`\n${name} FAILED in its run ${before + details.numRuns}, seed ${seed}`);
  console.error(`again: npx tsx scripts/stress.ts ${numRuns} --seed=${seed} --only=${name}`);
  console.error(`\ncounterexample, after ${details.numShrinks} shrinks:\n${fc.stringify(details.counterexample?.[0])}`);
  const { errorInstance } = details;
  console.error(`\n${errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance)}`);
  return false;
}

function run({ runs, seed, names }: Task): boolean {
  const started = performance.now();
  console.log(`${names.join(', ')}: ${runs.toLocaleString('en')} runs each, seed ${seed}`);
  let tenths = 0;
  for (let done = 0, batch = 0; done < runs; batch += 1) {
    const size = Math.min(BATCH, runs - done);
    for (const name of names) if (!runBatch(name, (seed + batch) | 0, size, done)) return false;
    done += size;
    if (Math.floor((10 * done) / runs) === tenths) continue;
    tenths = Math.floor((10 * done) / runs);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${String(tenths * 10).padStart(3)} %  ${done.toLocaleString('en').padStart(runs.toLocaleString('en').length)} runs of each agree, ${seconds} s`);
  }
  return true;
}

process.exitCode = run(readArguments(process.argv.slice(2))) ? 0 : 1;
