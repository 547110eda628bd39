import { FRACTION_RULE } from '../internal/issues.js';
import type { NormalFunnel } from './model.types.js';
import type { Criterion, FunnelErrorCode, Stage } from './types.js';

/** One thing wrong with a model; the path is relative to it. */
export interface ModelFault {
  readonly code: FunnelErrorCode;
  readonly path: readonly PropertyKey[];
  readonly received: unknown;
  /** What is allowed, for messages. */
  readonly rule: string;
  /** The stage, or the key of `remap`, that it is about. */
  readonly stage?: string;
}

/** Whether deals pass through a stage in the order of the model. */
export function isOrdered(stage: Stage): boolean {
  return stage.kind !== 'lost' && stage.kind !== 'parked';
}

/** Whether a value is a fraction of one. */
export function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function listDuplicates({ stages }: NormalFunnel): ModelFault[] {
  const faults: ModelFault[] = [];
  const seen = new Set<string>();
  stages.forEach((stage, i) => {
    const { id, entryCriteria, exitCriteria } = stage;
    if (seen.has(id)) faults.push({ code: 'DUPLICATE_ID', path: ['stages', i, 'id'], received: id, rule: 'must be unique in the model', stage: id });
    seen.add(id);
    const lists: [string, readonly Criterion[] | undefined][] = [['entryCriteria', entryCriteria], ['exitCriteria', exitCriteria]];
    for (const [name, criteria = []] of lists) {
      const ids = new Set<string>();
      criteria.forEach((criterion, j) => {
        if (ids.has(criterion.id)) {
          const path = ['stages', i, name, j, 'id'];
          faults.push({ code: 'DUPLICATE_ID', path, received: criterion.id, rule: 'must be unique in its list', stage: id });
        }
        ids.add(criterion.id);
      });
    }
  });
  return faults;
}

function listOrderFaults({ stages }: NormalFunnel): ModelFault[] {
  const faults: ModelFault[] = [];
  if (!stages.some((stage) => stage.kind === 'won')) {
    faults.push({ code: 'NO_WON_STAGE', path: ['stages'], received: stages, rule: 'must have a stage of kind won: without one nothing can be converted' });
  }
  const first = stages.findIndex(isOrdered);
  if (stages[first]?.optional === true) {
    const rule = 'must not be true for the first stage in the order: every deal is measured against it';
    faults.push({ code: 'OPTIONAL_FIRST_STAGE', path: ['stages', first, 'optional'], received: true, rule, stage: (stages[first] as Stage).id });
  }
  return faults;
}

function listFigureFaults({ stages }: NormalFunnel): ModelFault[] {
  const probabilities: ModelFault[] = [];
  const benchmarks: ModelFault[] = [];
  stages.forEach(({ id, probability, benchmark }, i) => {
    if (probability !== undefined && !isFraction(probability)) {
      const rule = FRACTION_RULE;
      probabilities.push({ code: 'INVALID_PROBABILITY', path: ['stages', i, 'probability'], received: probability, rule, stage: id });
    }
    if (benchmark === undefined) return;
    const { low, high } = benchmark;
    const at = ['stages', i, 'benchmark'];
    const outside = (['low', 'high'] as const).filter((end) => !isFraction(benchmark[end]));
    for (const end of outside) {
      benchmarks.push({ code: 'INVALID_BENCHMARK', path: [...at, end], received: benchmark[end], rule: FRACTION_RULE, stage: id });
    }
    if (outside.length === 0 && low > high) {
      benchmarks.push({ code: 'INVALID_BENCHMARK', path: [...at, 'low'], received: low, rule: `must not be above high (${high})`, stage: id });
    }
  });
  return [...probabilities, ...benchmarks];
}

function listRemapFaults({ stages, remap = {} }: NormalFunnel): ModelFault[] {
  const live = new Set(stages.map(({ id }) => id));
  const unknown: ModelFault[] = [];
  const alive: ModelFault[] = [];
  for (const [from, to] of Object.entries(remap)) {
    if (to !== null && !live.has(to)) {
      const rule = `must be a stage of the model or null: ${[...live].join(', ')}`;
      unknown.push({ code: 'UNKNOWN_REMAP_TARGET', path: ['remap', from], received: to, rule, stage: from });
    }
    if (live.has(from)) {
      const rule = 'must not be the id of a stage that the model still has; take it out of stages or out of remap';
      alive.push({ code: 'REMAP_OF_LIVE_STAGE', path: ['remap', from], received: to, rule, stage: from });
    }
  }
  return [...unknown, ...alive];
}

/** What is wrong with a model of the right shape: by kind of fault, then as the model lists its stages. */
export function listModelFaults(model: NormalFunnel): ModelFault[] {
  return [...listDuplicates(model), ...listOrderFaults(model), ...listFigureFaults(model), ...listRemapFaults(model)];
}
