import { listModules } from './scripts/modules.js';

// Minified and gzipped with all dependencies, as an application gets it. Modules that compute exact money may cost 24 KB, the others 8.
const EXACT_MONEY = ['commission', 'forecast', 'goals', 'metrics', 'money', 'scorecard'];
// The whole of commission is eleven functions, and its engine alone is more than 24 KB: its budget is what it weighs, so that it cannot grow unseen.
/** @type {Record<string, string>} */
const OWN_BUDGET = { commission: '58 KB' };
/** @param {string} name */
const budgetOf = (name) => OWN_BUDGET[name] ?? (EXACT_MONEY.includes(name) ? '24 KB' : '8 KB');

/** Single imports from the root: one function must cost what it uses, and nothing of its neighbours. */
const IMPORTS = {
  isSalesMathError: '1 KB',
  roundMoney: '24 KB',
  addWorkingDays: '8 KB',
  listPeriods: '8 KB',
  calculateTieredPayout: '24 KB',
  settleCommission: '24 KB',
  amortizeCommission: '24 KB',
  calculateCommission: '43 KB',
  allocate: '8 KB',
};

const common = {
  gzip: true,
  /** @param {object} config */
  modifyEsbuildConfig: (config) => ({ ...config, platform: 'browser', format: 'esm', logLevel: 'error' }),
};

export default [
  ...listModules().map((name) => ({ name: `salesmath/${name}`, path: `dist/${name}/index.js`, limit: budgetOf(name), ...common })),
  ...Object.entries(IMPORTS).map(([name, limit]) => ({ name: `{ ${name} }`, path: 'dist/index.js', import: `{ ${name} }`, limit, ...common })),
];
