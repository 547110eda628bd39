import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listModules, root } from '../../scripts/modules.js';
import { findLooseExports, findViolations, listSources, readArrows, readGraph } from './graph.js';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: Record<string, string> };
const packages = Object.keys(manifest.dependencies);

/** What would be said of one line in one file. */
const say = (file: string, line: string): string[] => findViolations(readArrows(file, line), packages);

describe('the import graph of src', () => {
  it('is read from every file', () => {
    const graph = readGraph();
    const sources = new Set(listSources());
    expect(graph.some(({ from, to }) => from === 'index.ts' && to === 'errors.ts')).toBe(true);
    expect(graph.filter(({ to }) => to.endsWith('.ts') && !sources.has(to))).toEqual([]);
  });

  it('has only arrows downwards and no circle', () => {
    expect(findViolations(readGraph(), packages)).toEqual([]);
  });

  it('reaches its modules through index files of explicit named exports', () => {
    const indexes = ['index.ts', ...listModules().map((name) => `${name}/index.ts`)];
    expect(indexes.flatMap((file) => findLooseExports(file, readFileSync(`${root}src/${file}`, 'utf8')))).toEqual([]);
  });
});

describe('what the graph would not pass', () => {
  it.each([
    ['money/round.ts', "import { x } from '../commission/pay.js';", /above it/],
    ['money/round.ts', "import type { X } from '../commission/types.js';", /above it/],
    ['money/round.ts', "export { x } from '../calendar/index.js';", /one floor/],
    ['commission/pay.ts', "import { x } from '../funnel/index.js';", /one floor/],
    ['funnel/a.ts', "export type X = import('../metrics/types.js').X;", /one floor/],
    ['internal/a.ts', "import { x } from '../money/index.js';", /above it/],
    ['errors.ts', "import { x } from './calendar/index.js';", /above it/],
    ['commission/pay.ts', "import { x } from '../index.js';", /nothing imports the root/],
    ['commission/pay.ts', "import { readFileSync } from 'node:fs';", /no Node API/],
    ['commission/pay.ts', "const fs = await import('fs');", /no Node API/],
    ['commission/pay.ts', "import { debounce } from 'lodash';", /dependencies/],
    ['commission/pay.kernel.ts', "import * as z from 'zod/mini';", /kernel/],
    ['commission/pay.kernel.ts', "import { fail } from '../internal/validate.js';", /kernel/],
    ['commission/pay.kernel.ts', "import { planSchema } from './plan.schema.js';", /kernel/],
  ])('%s: %s', (file, line, why) => {
    expect(say(file, line)).toEqual([expect.stringMatching(why)]);
  });

  it.each([
    ['commission/pay.ts', "import { x } from '../money/index.js'; import type { Y } from '../types.js';"],
    ['commission/pay.kernel.ts', "import { add } from '../internal/fraction.js'; import { fail } from '../internal/issues.js';"],
    ['commission/pay.kernel.ts', "import type { NormalPlan } from './plan.schema.js';"],
    ['metrics/a.ts', "import { x } from '../funnel/index.js';"],
    ['forecast/a.ts', "import { x } from '../metrics/index.js';"],
    ['schemas/a.ts', "import { x } from '../commission/schema.js';"],
    ['internal/a.ts', "import { fail } from './issues.js'; import * as z from 'zod/mini';"],
  ])('passes %s: %s', (file, line) => {
    expect(say(file, line)).toEqual([]);
  });

  it('a circle, also of types', () => {
    const circle = [...readArrows('money/a.ts', "import './b.js';"), ...readArrows('money/b.ts', "import type { A } from './a.js';")];
    expect(findViolations(circle, packages)).toEqual(['a circle: money/a.ts -> money/b.ts -> money/a.ts']);
  });

  it('a module folder without a floor', () => {
    expect(() => say('novelty/a.ts', "import { x } from '../money/index.js';")).toThrow('src/novelty has no floor');
  });

  it.each(["export * from './a.js';", 'export const a = 1;', "export * as a from './a.js';", 'export default 1;', "import './a.js';"])(
    'an index with %s',
    (line) => {
      expect(findLooseExports('index.ts', line)).toHaveLength(1);
      expect(findLooseExports('index.ts', "export { a } from './a.js'; export type { B } from './b.js';")).toEqual([]);
    },
  );
});
