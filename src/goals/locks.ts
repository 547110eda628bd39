import { fail, joinPath } from '../internal/issues.js';
import { readEach } from '../internal/rowIssues.js';
import { isObject } from '../internal/shapes.js';
import { formatSteps, requireSteps } from './step.js';
import type { Step } from './step.js';

/** Settled values by path. */
export interface Locks {
  /** Whether there are none: then no path needs to be looked up. */
  readonly isEmpty: boolean;
  /** The value of the node at a path in steps, or null. A path that names a second node is refused. */
  take(path: string): bigint | null;
  /** Whether a node at or below a path is locked. */
  reaches(path: string): boolean;
  /** Refuses paths that named no node. */
  finish(): void;
  /** As results hold them. */
  readonly effective: Readonly<Record<string, string>>;
}

/** A locked value pulls in the direction of the target: a negative quota under a positive goal would have to be made up by the others. */
function requireSameSign(locked: bigint, target: bigint, path: string, received: unknown): void {
  const isOpposite = target < 0n ? locked > 0n : locked < 0n;
  if (isOpposite) fail('INVALID_OPTION', path, received, target < 0n ? 'must be 0 or less, as the target is' : 'must be 0 or more');
}

/** {@link requireSameSign} of what owners hold; `path` is that of the list. */
export function requireOwnersSameSign(people: readonly { readonly locked: bigint | null; readonly index: number }[], target: bigint, step: Step, path: string): void {
  readEach(people, ({ locked, index }) => {
    if (locked !== null) requireSameSign(locked, target, `${path}[${index}].locked`, formatSteps(locked, step));
  });
}

/** Reads `locked`: `NOT_A_MULTIPLE_OF_STEP` for a value finer than the step. */
export function readLocks(locked: unknown, step: Step, target: bigint): Locks {
  const values = new Map<string, bigint>();
  const inside = new Set<string>();
  if (locked !== undefined) {
    if (!isObject(locked)) {
      return fail('INVALID_OPTION', 'options.locked', locked, 'must be an object of values by path');
    }
    readEach(Object.entries(locked), ([path, value]) => {
      const at = joinPath('options.locked', [path]);
      const steps = requireSteps(value, step, at);
      requireSameSign(steps, target, at, value);
      values.set(path, steps);
      inside.add(path);
      for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) inside.add(path.slice(0, cut));
    });
  }
  const taken = new Set<string>();
  return {
    isEmpty: values.size === 0,
    take(path) {
      const steps = values.get(path);
      if (steps === undefined) return null;
      if (taken.has(path)) fail('INVALID_OPTION', joinPath('options.locked', [path]), path, 'names two nodes: use owner ids without "/"');
      taken.add(path);
      return steps;
    },
    reaches: (path) => inside.has(path),
    finish() {
      readEach(values.keys(), (path) => {
        if (!taken.has(path)) fail('INVALID_OPTION', joinPath('options.locked', [path]), path, 'is not the path of a node of this tree');
      });
    },
    effective: Object.fromEntries(Array.from(values, ([path, steps]) => [path, formatSteps(steps, step)])),
  };
}
