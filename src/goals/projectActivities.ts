import type { Fraction } from '../internal/fraction.js';
import { add, formatExact, multiply, sign, toNumber, ZERO } from '../internal/fraction.js';
import { fail } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { requireDecimal, requireOptions } from '../internal/validate.js';
import type { DecimalInput } from '../types.js';
import type { NormalStep } from './activities.schema.js';
import { readAverageValue, readSteps } from './activities.schema.js';
import type { ActivityProjection, ActivityStep, ProjectActivitiesOptions, ProjectedActivity } from './activities.types.js';

/**
 * Projects forward what planned activities are expected to bring.
 *
 * `expected = added + expected of the step before × its rate`. Nothing is rounded.
 *
 * **When to use** To see what a week of calls is worth, or whether a plan with cases in several steps adds up.
 *
 * **Gotchas** These are expectations, not promises: `planActivities` tells how likely a count is to be enough. From an
 * unknown rate on nothing can be expected, whatever enters behind it.
 *
 * @param volumes - cases that enter at each step by its id, 0 or more; absent: 0
 * @param steps - in funnel order, each with its rate into the next step, the last one with its rate into a result
 * @param options - `averageValue`: worth of a result, above 0
 * @returns what arrives at each step and as results; null behind a rate that nothing was observed for
 * @throws {SalesMathError} UNKNOWN_STEP: a volume for a step that is not there
 * @throws {SalesMathError} INVALID_NUMBER: a volume that is no number, or negative
 * @throws {SalesMathError} INVALID_PROBABILITY: a conversion outside 0..1, or a negative yield
 * @throws {SalesMathError} INVALID_COUNT: successes or trials that are no whole number from 0
 * @throws {SalesMathError} DUPLICATE_ID, INVALID_ID, INVALID_ROW, INVALID_OPTION, MISSING_VALUE: a step or option that cannot be used
 * @example
 * import { projectActivities } from 'salesmath';
 * const steps = [{ id: 'lead', rate: '0.15' }, { id: 'qualified', rate: '0.1' }];
 * const projection = projectActivities({ lead: 400, qualified: '7.5' }, steps, { averageValue: 1000 });
 * projection.steps[1]?.exactExpected; // => '67.5'
 * projection.results.expected; // => 6.75
 * projection.exactValue; // => '6750'
 * @see {@link planActivities}
 */
export function projectActivities(
  volumes: Readonly<Record<string, DecimalInput>>,
  steps: readonly ActivityStep[],
  options?: ProjectActivitiesOptions,
): ActivityProjection {
  const funnel = readSteps(steps, 'steps');
  const averageValue = readAverageValue(requireOptions<ProjectActivitiesOptions>(options, ['averageValue']).averageValue);
  const entering = readVolumes(volumes, funnel);
  let arriving: Fraction | null = ZERO;
  const projected: ProjectedActivity[] = [];
  for (const { id, rate } of funnel) {
    const added = entering.get(id) ?? ZERO;
    const expected: Fraction | null = arriving === null ? null : add(added, arriving);
    projected.push({ id, added: formatExact(added), ...show(expected) });
    arriving = expected === null || rate === null ? null : multiply(expected, rate);
  }
  return {
    steps: projected,
    results: show(arriving),
    exactValue: arriving === null || averageValue === null ? null : formatExact(multiply(arriving, averageValue)),
    options: averageValue === null ? {} : { averageValue: formatExact(averageValue) },
    warnings: [],
  };
}

function show(expected: Fraction | null): Pick<ProjectedActivity, 'exactExpected' | 'expected'> {
  return expected === null
    ? { exactExpected: null, expected: null }
    : { exactExpected: formatExact(expected), expected: toNumber(expected) };
}

function readVolumes(volumes: Readonly<Record<string, DecimalInput>>, funnel: readonly NormalStep[]): ReadonlyMap<string, Fraction> {
  if (volumes === undefined || volumes === null) return fail('MISSING_VALUE', 'volumes', volumes, 'must be an object of counts by step');
  if (typeof volumes !== 'object' || Array.isArray(volumes)) return fail('INVALID_OPTION', 'volumes', volumes, 'must be an object of counts by step');
  const known = new Set(funnel.map(({ id }) => id));
  const read = new Map<string, Fraction>();
  readEach(Object.entries(volumes), ([id, volume]) => {
    const path = `volumes.${id}`;
    if (!known.has(id)) fail('UNKNOWN_STEP', path, volume, 'belongs to no step; the ids of `steps` are the names to use');
    if (volume === undefined || volume === null) return;
    const count = requireDecimal(volume, path);
    if (sign(count) < 0) fail('INVALID_NUMBER', path, volume, 'must be 0 or more');
    read.set(id, count);
  });
  return read;
}
