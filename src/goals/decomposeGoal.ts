import { powerOfTen, toNumber } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import { echoBasis, readBasis } from './basis.js';
import { listCarriers } from './carriers.js';
import { carve } from './carving.js';
import { controlLeaves } from './controlled.js';
import { createDayMeasure, requireDays } from './dayMeasure.js';
import type { DecomposeGoalOptions, GoalColumn, GoalDecomposition } from './decompose.types.js';
import type { ExactTree } from './exact.kernel.js';
import { followExact, sumColumns } from './exact.kernel.js';
import { readGoalActivities } from './goalActivities.js';
import { readLocks, requireOwnersSameSign } from './locks.js';
import { printTree } from './nodes.js';
import { findOverloaded, RAMP_MONTHS, readOwnerLevels, readOwners, takesPart } from './owners.js';
import { basisOfLevels, cutLevels, listLeaves, readLevelsOfTime } from './periodLevels.js';
import { readSeasonality } from './seasonality.js';
import { readMethod, readSplittableGoal, sortWarnings } from './splitOptions.js';
import { formatSteps } from './step.js';
import type { Goal } from './types.js';

const KNOWN: readonly string[] = [
  'by', 'owners', 'primary', 'seasonality', 'basis', 'workCalendar', 'rampUnit', 'levels', 'locked', 'method', 'controlled', 'activities',
];

function readFlag(value: unknown, path: string): boolean {
  if (value === undefined) return false;
  return typeof value === 'boolean' ? value : fail('INVALID_OPTION', path, value, 'must be true or false');
}

/** What each column holds in steps. */
function addColumns({ families }: ExactTree, count: number): bigint[] {
  const totals = new Array<bigint>(count).fill(0n);
  for (const { values, column } of families) {
    for (const [i, value] of values.entries()) totals[column + i] = (totals[column + i] as bigint) + value;
  }
  return totals;
}

/**
 * Takes a goal apart over time and people at once, down to what each does in each period, and to the activities it takes.
 *
 * Every node is split from its rounded value, so every level sums. Under a period an owner weighs `weight × Σ m·ramp` of that
 * period's days, and under an owner a period weighs his or her own `Σ m·ramp`: before the hire there is nothing to do.
 *
 * **When to use** For the table that a team works by: who, when, how much. `leaves` are its rows.
 *
 * **Gotchas** With time first, every period sums and a person's year is what rounding leaves: `columns` tell how far from the
 * exact share that is. `controlled` holds both sums. Locked owners count where owners are the first level; deeper values are
 * locked by path. Where nobody is active, a period keeps its value as `residual`; where somebody is who cannot take it, that is
 * `ZERO_WEIGHTS`.
 *
 * With `controlled`, what is handed out in rows is allocated to the columns by their exact totals; then the cells keep the two
 * sums, a cell of 0 moves only if there is no other way, no cell leaves the two whole steps around its exact value without
 * need, and among what is left the sum of squared distances is least. Exact is what nothing rounds from the root down, not
 * `exactShare`, which is a share of the rounded value above.
 *
 * @param goal - what is taken apart; its target is a multiple of the metric's step
 * @param options - `by`: levels of time. `owners`: who. `primary`: which comes first, default `time`. `seasonality`, `basis`,
 *   `workCalendar`: what days weigh. `rampUnit`: default `month`. `levels`: who takes part. `locked`: settled values by path.
 *   `method`: how whole steps are handed out, default `largestRemainder`. `controlled`: hold both sums, default false.
 *   `activities`: `steps` of the funnel and `averageValue` of a result; `lagDays` of a step moves nothing in time
 * @returns the tree, its leaves as rows, and the sums across it; `periodKey` and `ownerId` of a leaf are null where that axis is not there
 * @throws {SalesMathError} INVALID_OPTION: neither `by` nor `owners`, levels not from coarse to fine, a locked path that is no node, or another option that is not allowed
 * @throws {SalesMathError} NOT_ADDITIVE: the metric does not sum
 * @throws {SalesMathError} TARGET_NOT_SET: the target is null
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: the target or a locked value is finer than the step
 * @throws {SalesMathError} NO_ACTIVE_OWNER: owners come first and nobody is active in the goal's period
 * @throws {SalesMathError} NO_WORKING_DAYS: owners come first and the goal's period has no working day
 * @throws {SalesMathError} ZERO_WEIGHTS: there is something to hand out and nothing with a weight to take it
 * @throws {SalesMathError} MISSING_WEIGHT: the seasonality has no weight for a period that the goal touches
 * @throws {SalesMathError} RAMP_OUT_OF_RANGE, RAMP_WITHOUT_START: a factor outside 0 to 1, or a ramp without `activeFrom`
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID, INVALID_ROW, NEGATIVE_WEIGHT, INVALID_RANGE, INVALID_DATE: an owner, a step of the activities or a period is not as said
 * @throws {SalesMathError} INVALID_PROBABILITY, INVALID_COUNT: a rate of the activities is not as said
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_PERIOD, MISSING_VALUE, UNKNOWN_CURRENCY, CALENDAR_CONFLICT: an input is not as said
 * @example
 * import { decomposeGoal } from 'salesmath';
 * const goal = { id: 'deals', metric: { id: 'deals', unit: 'count' }, period: { start: '2026-01-01', end: '2026-03-01' }, target: 10 } as const;
 * const owners = [{ id: 'ana' }, { id: 'ben' }, { id: 'chloe' }];
 * const { leaves, columns } = decomposeGoal(goal, { by: 'month', owners });
 * leaves.map((leaf) => `${leaf.path} ${leaf.value}`); // => ['2026-01/ana 2', '2026-01/ben 2', '2026-01/chloe 1', '2026-02/ana 2', '2026-02/ben 2', '2026-02/chloe 1']
 * columns.map((column) => column.total); // => ['4', '4', '2']
 * const held = decomposeGoal(goal, { by: 'month', owners, controlled: true });
 * held.columns.map((column) => column.total); // => ['4', '3', '3']
 * @example
 * import { decomposeGoal } from 'salesmath';
 * const goal = { id: 'sales', metric: { id: 'sales', unit: 'money' }, period: '2026-Q1', target: 500000 } as const;
 * const { root } = decomposeGoal(goal, { by: 'month', activities: { steps: [{ id: 'demo', rate: 0.25 }], averageValue: 100000 } });
 * root.activities; // => { results: 5, steps: { demo: 20 } }
 * root.children.map((month) => month.activities?.steps['demo']); // => [7, 7, 6]
 * @see {@link splitGoalByPeriod}, {@link splitGoalByOwner}, {@link planActivities}
 * @see M. Bacharach, Matrix rounding problems, Management Science 12, 1966, for holding both sums
 */
export function decomposeGoal(goal: Goal, options: DecomposeGoalOptions): GoalDecomposition {
  const given = requireOptions<DecomposeGoalOptions>(options, KNOWN);
  const { effective, metric, target, start, end, step, steps } = readSplittableGoal(goal);
  if (given.by === undefined && given.owners === undefined) {
    fail('INVALID_OPTION', 'options', options, 'must have by, owners or both: there is nothing to take the goal apart by');
  }
  const rules = given.by === undefined ? [] : readLevelsOfTime(given.by);
  const everyone = given.owners === undefined ? null : readOwners(given.owners, step, 'options.owners');
  const primary = requireWord(given.primary, ['time', 'owners'], 'time', 'options.primary');
  const basis = readBasis(given, basisOfLevels(rules));
  const season = readSeasonality(given.seasonality);
  const rampUnit = requireWord(given.rampUnit, ['month', 'quarter'], 'month', 'options.rampUnit');
  const levels = readOwnerLevels(given.levels);
  const method = readMethod(given.method);
  const controlled = readFlag(given.controlled, 'options.controlled');
  const locks = readLocks(given.locked, step, steps);
  const activities = readGoalActivities(given.activities, metric.effective.unit, target);

  const people = everyone?.filter((owner) => takesPart(levels, owner)) ?? null;
  const measure = createDayMeasure(start, end, basis, season);
  const slots = rules.length === 0 ? [] : cutLevels(start, end, rules);
  const leafPeriods = listLeaves(slots);
  const ownersFirst = people !== null && (primary === 'owners' || slots.length === 0);
  if (ownersFirst) {
    requireDays(measure, basis, season, start, end, 'goal.period');
    requireOwnersSameSign(people, steps, step, 'options.owners');
  }
  const carving = carve({
    target: steps,
    targetText: formatSteps(steps, step),
    startText: effective.period.start,
    endText: effective.period.end,
    slots,
    carriers: people === null ? null : listCarriers(people, leafPeriods.map(({ slot }) => slot), RAMP_MONTHS[rampUnit], measure, start, end),
    ownersFirst,
    weigh: (slot) => measure.of(slot.start, slot.end),
    locks,
    method,
  });
  const warnings = [...carving.warnings];

  let columns: GoalColumn[] = [];
  let ownerTotals: readonly bigint[] = ownersFirst ? carving.root.values : [];
  if (people !== null && slots.length > 0) {
    const keys = ownersFirst ? leafPeriods.map(({ path }) => path) : people.map(({ id }) => id);
    const tree = followExact(carving.root);
    const sums = sumColumns(tree, keys.length);
    if (controlled) controlLeaves(carving.root, tree, sums.free, carving.groups, method);
    const totals = addColumns(tree, keys.length);
    if (!ownersFirst) ownerTotals = totals;
    const d = tree.denominator * powerOfTen(step.scale);
    columns = keys.map((key, i) => {
      const total = totals[i] as bigint;
      const exact = sums.all[i] as bigint;
      return {
        key,
        total: formatSteps(total, step),
        exact: toNumber({ n: exact * step.units, d }),
        drift: toNumber({ n: (total * tree.denominator - exact) * step.units, d }),
      };
    });
  }
  if (people !== null) warnings.push(...findOverloaded(people, ownerTotals, step));
  const { root, leaves } = printTree(effective, carving.root, step, activities?.counts ?? null);
  return {
    goal: effective,
    root,
    columns,
    leaves,
    warnings: sortWarnings([...warnings, ...(activities?.warnings ?? [])]),
    options: {
      ...(rules.length === 0 ? {} : { by: rules }),
      primary,
      ...(season === null ? {} : { seasonality: season.effective }),
      ...echoBasis(basis),
      rampUnit,
      ...(levels === null ? {} : { levels: [...levels] }),
      locked: locks.effective,
      method,
      controlled,
      ...(activities === null ? {} : { activities: activities.effective }),
    },
  };
}
