import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listModules, root } from '../../scripts/modules.js';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  sideEffects: boolean;
};

it('package.json exports the root and every module folder, each with types for both formats', () => {
  const entry = (path: string) => ({
    import: { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` },
    require: { types: `./dist/${path}.d.cts`, default: `./dist/${path}.cjs` },
  });
  const modules = listModules().map((name) => [`./${name}`, entry(`${name}/index`)]);
  expect(manifest.exports).toEqual({ '.': entry('index'), ...Object.fromEntries(modules), './package.json': './package.json' });
  for (const conditions of Object.values(manifest.exports)) {
    if (typeof conditions === 'string') continue;
    for (const targets of Object.values(conditions as Record<string, object>)) expect(Object.keys(targets)[0]).toBe('types');
  }
});

it('package.json promises bundlers that loading a file does nothing', () => {
  expect(manifest.sideEffects).toBe(false);
});

it('package.json pins what is developed with', () => {
  const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
