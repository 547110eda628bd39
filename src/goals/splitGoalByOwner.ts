import { formatExact, multiply, powerOfTen, toNumber } from '../internal/fraction.js';
import type { Fraction } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { requireOptions, requireWord } from '../internal/validate.js';
import { printScaled } from '../money/share.kernel.js';
import { echoBasis, readBasis } from './basis.js';
import { runThrough } from './carriers.js';
import { handOut } from './family.kernel.js';
import { requireOwnersSameSign } from './locks.js';
import { createDayMeasure, requireDays } from './dayMeasure.js';
import { printerOf } from './nodes.js';
import { findOverloaded, listTenureSpans, RAMP_MONTHS, rampScale, readOwnerLevels, readOwners, takesPart, toOneScale } from './owners.js';
import { requireRatio } from './ratio.js';
import { readSeasonality } from './seasonality.js';
import type { GoalOwnerSplit, OwnerShare, SplitGoalByOwnerOptions } from './split.types.js';
import { listLockWarnings, readMethod, readSplittableGoal, sortWarnings } from './splitOptions.js';
import { formatSteps, roundToSteps, stepsToFraction } from './step.js';
import type { Goal, Owner } from './types.js';

const KNOWN: readonly string[] = ['seasonality', 'basis', 'workCalendar', 'rampUnit', 'levels', 'overAssign', 'method'];

function readPadding(given: SplitGoalByOwnerOptions['overAssign']): Fraction | null {
  if (given === undefined) return null;
  const { ratio } = requireOptions(given, ['ratio'], 'options.overAssign');
  return requireRatio(ratio, 'options.overAssign.ratio');
}

/**
 * Splits a goal over people by weight and by how much of the goal's time each is there and up to speed.
 *
 * `share = weight × activeShare / Σ (weight × activeShare)`, and `activeShare` is the goal's days, weighed by season, on which
 * someone is active, times the ramp, over all its days.
 *
 * **When to use** For quotas of a team with new hires, leavers and settled numbers. To cut the shares into periods too, use
 * `decomposeGoal`.
 *
 * **Gotchas** Tenure is counted from the hire, even when that lies before the goal: someone hired in November is in the third
 * month of the ramp in January. `assigned` pads every value by itself; only `value` adds up. Nothing is moved away from those
 * above their `capacity`: a warning tells.
 *
 * @param goal - what is split; its target is a multiple of the metric's step
 * @param owners - who may carry it: `id` and, where they differ, `weight`, `level`, active days, `ramp`, `locked`, `capacity`
 * @param options - `seasonality`, `basis`, `workCalendar`: what days weigh. `rampUnit`: default `month`. `levels`: who takes
 *   part, default all. `overAssign`: a padded layer. `method`: how whole steps are handed out, default `largestRemainder`
 * @returns what each owner carries, in input order; `share` is null when all who take part weigh 0
 * @throws {SalesMathError} NOT_ADDITIVE: the metric does not sum
 * @throws {SalesMathError} TARGET_NOT_SET: the target is null
 * @throws {SalesMathError} NO_ACTIVE_OWNER: nobody who takes part is active in the goal's period
 * @throws {SalesMathError} ZERO_WEIGHTS: there is something to hand out, and those who are active and not locked weigh 0
 * @throws {SalesMathError} NO_WORKING_DAYS: the goal's period has no working day
 * @throws {SalesMathError} RAMP_OUT_OF_RANGE, RAMP_WITHOUT_START: a factor outside 0 to 1, or a ramp without `activeFrom`
 * @throws {SalesMathError} RATIO_LOOKS_LIKE_PERCENT: `overAssign.ratio` is outside 0.5 to 3
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: the target or a locked value is finer than the step
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID, INVALID_ROW, NEGATIVE_WEIGHT, INVALID_RANGE, INVALID_DATE: an owner is not as said
 * @throws {SalesMathError} MISSING_WEIGHT: the seasonality has no weight for a period that the goal touches
 * @throws {SalesMathError} INVALID_OPTION, INVALID_NUMBER, INVALID_PERIOD, MISSING_VALUE, UNKNOWN_CURRENCY, CALENDAR_CONFLICT: an input is not as said
 * @example
 * import { splitGoalByOwner } from 'salesmath';
 * const goal = { id: 'sales', metric: { id: 'sales', unit: 'money', currency: 'USD' }, period: '2026', target: 547 } as const;
 * const { owners } = splitGoalByOwner(goal, [{ id: 'ana' }, { id: 'ben', activeFrom: '2026-07-03' }]);
 * owners.map((owner) => owner.value); // => ['365.00', '182.00']
 * @see {@link decomposeGoal}, {@link calculateRampedQuota}
 */
export function splitGoalByOwner(goal: Goal, owners: Iterable<Owner>, options?: SplitGoalByOwnerOptions): GoalOwnerSplit {
  const given = requireOptions<SplitGoalByOwnerOptions>(options, KNOWN);
  const { effective, start, end, step, steps } = readSplittableGoal(goal);
  const everyone = readOwners(owners, step, 'owners');
  const basis = readBasis(given, 'calendarDays');
  const season = readSeasonality(given.seasonality);
  const rampUnit = requireWord(given.rampUnit, ['month', 'quarter'], 'month', 'options.rampUnit');
  const levels = readOwnerLevels(given.levels);
  const padding = readPadding(given.overAssign);
  const method = readMethod(given.method);
  const measure = createDayMeasure(start, end, basis, season);
  requireDays(measure, basis, season, start, end, 'goal.period');

  const people = everyone.filter((owner) => takesPart(levels, owner));
  requireOwnersSameSign(people, steps, step, 'owners');
  const scale = rampScale(people);
  const active = people.map((owner) => runThrough(listTenureSpans(owner, RAMP_MONTHS[rampUnit], scale, start, end), [{ start, end }], measure)[1] as bigint);
  if (active.every((each) => each === 0n)) {
    fail('NO_ACTIVE_OWNER', 'owners', people.map(({ id }) => id), 'must have someone who takes part and is active in the period of the goal');
  }
  const sizes = toOneScale(people.map(({ weight }) => weight));
  const weights = active.map((each, i) => each * (sizes[i] as bigint));
  const locks = people.some(({ locked }) => locked !== null) ? people.map(({ locked }) => locked) : null;
  const handed = handOut(steps, weights, locks, method);
  if (handed.outcome === 'weightless') {
    fail('ZERO_WEIGHTS', 'owners', people, 'must have a weight above 0 on an owner who is active and not locked');
  }

  const warnings = [...listLockWarnings(handed.outcome, ''), ...findOverloaded(people, handed.values, step)];
  const print = printerOf(steps, handed, step);
  const fullTime = measure.total * powerOfTen(scale);
  const shares = people.map(({ id, locked }, i): OwnerShare => {
    const value = handed.values[i] as bigint;
    const weight = weights[i] as bigint;
    return {
      ownerId: id,
      activeShare: toNumber({ n: active[i] as bigint, d: fullTime }),
      share: handed.whole === 0n ? null : toNumber({ n: weight, d: handed.whole }),
      exactShare: locked === null ? print(weight) : printScaled(locked * step.units, step.scale),
      value: formatSteps(value, step),
      ...(padding === null ? {} : { assigned: formatSteps(roundToSteps(multiply(stepsToFraction(value, step), padding), step), step) }),
      reason: locked !== null ? 'locked' : weight === 0n ? 'inactive' : 'share',
    };
  });
  return {
    goal: effective,
    total: formatSteps(steps, step),
    residual: formatSteps(handed.residual, step),
    excluded: everyone.filter((owner) => !takesPart(levels, owner)).map(({ id }) => id),
    owners: shares,
    warnings: sortWarnings(warnings),
    options: {
      ...(season === null ? {} : { seasonality: season.effective }),
      ...echoBasis(basis),
      rampUnit,
      ...(levels === null ? {} : { levels: [...levels] }),
      ...(padding === null ? {} : { overAssign: { ratio: formatExact(padding) } }),
      method,
    },
  };
}
