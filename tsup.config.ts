import { defineConfig } from 'tsup';
import { listEntries, OWN_FILES } from './scripts/modules.js';

export default defineConfig({
  entry: { ...listEntries(), ...OWN_FILES },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  splitting: true, // without it the CommonJS entries would each carry their own error class
  treeshake: false,
  minify: false, // stays readable, in stack traces and in a debugger; applications minify
  dts: { entry: listEntries(), compilerOptions: { ignoreDeprecations: '6.0' } },
});
