import { readDecimal } from '../internal/decimal.js';
import type { Fraction } from '../internal/fraction.js';
import { compare, divide, formatExact, multiply, ONE, sign, toNumber } from '../internal/fraction.js';
import { fail, missingOr } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { isObject } from '../internal/shapes.js';
import { requireDecimal, requireId, requireOptions } from '../internal/validate.js';
import type { OverAssignedLevel, OverAssignedNode, OverAssignedTree, OverAssignOptions, QuotaNode } from './quota.types.js';
import { requirePlausibleRatio, requireRatio } from './ratio.js';
import type { Step } from './step.js';
import { formatSteps, requireStep, requireSteps, roundToSteps, stepsToFraction, stepText } from './step.js';

/** The ratios by level, from the first below the root. */
function readRatios({ ratio, attainmentFactor }: Partial<OverAssignOptions>): Fraction[] {
  if ((ratio === undefined) === (attainmentFactor === undefined)) {
    fail('INVALID_OPTION', 'options', ratio, 'must have one of ratio and attainmentFactor');
  }
  if (attainmentFactor !== undefined) {
    const path = 'options.attainmentFactor';
    const factor = requireDecimal(attainmentFactor, path);
    return [sign(factor) === 0 ? requirePlausibleRatio(factor, path, attainmentFactor) : requirePlausibleRatio(divide(ONE, factor), path, attainmentFactor)];
  }
  if (!Array.isArray(ratio)) return [requireRatio(ratio, 'options.ratio')];
  if (ratio.length === 0) fail('INVALID_OPTION', 'options.ratio', ratio, 'must have at least one ratio');
  return Array.from(ratio, (each: unknown, i) => requireRatio(each, `options.ratio[${i}]`));
}

interface Open {
  readonly node: unknown;
  readonly path: string;
  readonly siblings: OverAssignedNode[];
}

function readNode({ node, path }: Open, step: Step): { key: string; base: bigint; children: readonly unknown[] } {
  if (!isObject(node)) {
    return fail(path === 'root' ? missingOr('INVALID_ROW', node) : 'INVALID_ROW', path, node, 'must be an object with key and value');
  }
  const { key: given, value, children } = node as Partial<QuotaNode>;
  const key = requireId(given, `${path}.key`);
  const base = requireSteps(value, step, `${path}.value`);
  if (children === undefined || children === null) return { key, base, children: [] };
  return Array.isArray(children) ? { key, base, children } : fail('INVALID_ROW', `${path}.children`, children, 'must be a list of nodes');
}

/**
 * Pads quotas below the top, so that the sum of what is assigned exceeds what must come in.
 *
 * `assigned = base × ratio of the level × ratios of the levels above it`, half-up to the step, once. `base` stays the layer
 * that sums.
 *
 * **When to use** Where not everybody makes the number: with 80 % expected attainment (`attainmentFactor: 0.8`), 125 % is
 * assigned.
 *
 * **Gotchas** A single ratio pads once, at the first level below the root; deeper levels inherit it. Several ratios compound:
 * three times 1.1 is 1.331, and a warning says so. Pad again from the base after any change, never from what was padded.
 *
 * @param root - the tree: `key`, `value` (a multiple of the step) and `children`; a `GoalNode` will do
 * @param options - `ratio`: from 0.5 to 3, one or a list by level. Or `attainmentFactor`: its inverse. `step`: default `'0.01'`
 * @returns the tree with both layers, and its sums by depth; the root is not padded
 * @throws {SalesMathError} RATIO_LOOKS_LIKE_PERCENT: a ratio outside 0.5 to 3
 * @throws {SalesMathError} NOT_A_MULTIPLE_OF_STEP: a value finer than the step
 * @throws {SalesMathError} INVALID_OPTION: both or none of `ratio` and `attainmentFactor`, or an option that is not known
 * @throws {SalesMathError} INVALID_NUMBER, INVALID_ID, INVALID_ROW, MISSING_VALUE: a node or an option is not as said
 * @example
 * import { overAssign } from 'salesmath';
 * const { root, levels } = overAssign(
 *   { key: 'team', value: 100, children: [{ key: 'ana', value: '33.33' }, { key: 'ben', value: '66.67' }] },
 *   { attainmentFactor: 0.8 },
 * );
 * root.children.map((node) => node.assigned); // => ['41.66', '83.34']
 * levels[1]; // => { depth: 1, base: '100.00', assigned: '125.00', effectiveRatio: 1.25 }
 * @see {@link splitGoalByOwner}
 */
export function overAssign(root: QuotaNode, options: OverAssignOptions): OverAssignedTree {
  const given = requireOptions<OverAssignOptions>(options, ['ratio', 'attainmentFactor', 'step']);
  const { attainmentFactor } = given;
  const ratios = readRatios(given);
  const step = requireStep(given.step === undefined ? '0.01' : given.step, 'options.step');
  const tops: OverAssignedNode[] = [];
  const levels: OverAssignedLevel[] = [];
  let product = ONE;
  let padded = 0;
  let level: Open[] = [{ node: root, path: 'root', siblings: tops }];
  // level by level, so that a deep tree costs no stack
  for (let depth = 0; level.length > 0; depth += 1) {
    const ratio = depth === 0 ? undefined : ratios[depth - 1];
    if (ratio !== undefined) {
      product = multiply(product, ratio);
      if (compare(ratio, ONE) !== 0) padded += 1;
    }
    const effectiveRatio = toNumber(product);
    const next: Open[] = [];
    let baseSum = 0n;
    let assignedSum = 0n;
    readEach(level, (open) => {
      const { key, base, children } = readNode(open, step);
      const assigned = roundToSteps(multiply(stepsToFraction(base, step), product), step);
      baseSum += base;
      assignedSum += assigned;
      const siblings: OverAssignedNode[] = [];
      open.siblings.push({ key, base: formatSteps(base, step), assigned: formatSteps(assigned, step), effectiveRatio, children: siblings });
      for (const [i, node] of children.entries()) next.push({ node, path: `${open.path}.children[${i}]`, siblings });
    });
    levels.push({ depth, base: formatSteps(baseSum, step), assigned: formatSteps(assignedSum, step), effectiveRatio });
    level = next;
  }
  return {
    root: tops[0] as OverAssignedNode,
    levels,
    warnings: padded > 1 ? [{ code: 'COMPOUNDED', effectiveRatio: toNumber(product) }] : [],
    options: {
      ...(attainmentFactor === undefined ? { ratio: ratios.map(formatExact) } : { attainmentFactor: formatExact(readDecimal(attainmentFactor) as Fraction) }),
      step: stepText(step),
    },
  };
}
