import type { Predicate } from '../internal/filter.js';
import { compileFilter } from '../internal/filter.js';
import type { CompiledFunnel } from './compileModel.js';
import type { MissingCriterion, MoveDirection, StageMoveCheck } from './moves.types.js';
import type { Criterion } from './types.js';

/** What is known of a deal. */
export type Facts = Readonly<Record<string, unknown>>;

let predicates: WeakMap<Criterion, Predicate<object>> | undefined;

/** Criteria of a defined model are frozen, so that what was compiled for one stays right. */
function predicateOf(criterion: Criterion): Predicate<object> {
  predicates ??= new WeakMap();
  let predicate = predicates.get(criterion);
  if (predicate === undefined) {
    const { id, when } = criterion;
    predicate = compileFilter(when) ?? ((facts) => Object.hasOwn(facts, id) && (facts as Facts)[id] === true);
    predicates.set(criterion, predicate);
  }
  return predicate;
}

function listMissing(funnel: CompiledFunnel, code: number, side: 'exit' | 'entry', facts: Facts): MissingCriterion[] {
  const stage = funnel.source.stages[code];
  const criteria = (side === 'exit' ? stage?.exitCriteria : stage?.entryCriteria) ?? [];
  return criteria
    .filter((criterion) => !predicateOf(criterion)(facts))
    .map(({ id, required }) => ({ stage: funnel.ids[code] as string, criterion: id, side, required: required ?? true }));
}

function directionOf(funnel: CompiledFunnel, from: number | null, to: number): MoveDirection {
  if (from === null) return 'start';
  if (from === to) return 'same';
  if (funnel.kinds[to] === 'lost') return 'lose';
  if (funnel.kinds[to] === 'parked') return 'park';
  const before = funnel.positions[from] as number;
  if (before === -1) return 'reopen';
  return (funnel.positions[to] as number) > before ? 'forward' : 'backward';
}

/** Codes of the required stages strictly between two positions. */
function listPassed(funnel: CompiledFunnel, from: number, to: number): number[] {
  const passed: number[] = [];
  for (let position = from + 1; position < to; position += 1) {
    if (funnel.required[position] === 1) passed.push(funnel.order[position] as number);
  }
  return passed;
}

/**
 * Checks a move between two stages by their codes.
 *
 * @param from - null for a deal that is new
 */
export function checkMove(funnel: CompiledFunnel, from: number | null, to: number, facts: Facts): StageMoveCheck {
  const direction = directionOf(funnel, from, to);
  const before = from === null ? -1 : (funnel.positions[from] as number);
  const passes = direction === 'forward' || direction === 'start';
  const skipped = passes ? listPassed(funnel, before, funnel.positions[to] as number) : [];
  const missing: MissingCriterion[] = [];
  if (direction === 'forward') missing.push(...listMissing(funnel, from as number, 'exit', facts));
  for (const code of skipped) missing.push(...listMissing(funnel, code, 'entry', facts), ...listMissing(funnel, code, 'exit', facts));
  if (direction !== 'same') missing.push(...listMissing(funnel, to, 'entry', facts));
  return {
    allowed: !missing.some(({ required }) => required),
    direction,
    skipped: skipped.map((code) => funnel.ids[code] as string),
    missing,
  };
}
