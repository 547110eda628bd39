import { listModules } from './scripts/modules.js';

// Minified and gzipped with all dependencies, as an application gets it. What people import are functions: one that needs no exact
// money may cost 8 KB, one that does 24 KB. Above that stand a few engines with what they weigh, so that they cannot grow unseen.
const IMPORTS = {
  isSalesMathError: '1 KB',
  roundMoney: '24 KB',
  allocate: '8 KB',
  addWorkingDays: '8 KB',
  listPeriods: '8 KB',
  wilsonInterval: '8 KB',
  kaplanMeier: '8 KB',
  calculateTieredPayout: '24 KB',
  settleCommission: '24 KB',
  amortizeCommission: '24 KB',
  calculateCommission: '45 KB',
  createFunnel: '24 KB',
  analyzeFunnel: '33 KB',
  findBottlenecks: '8 KB',
  calculateFunnelFromCounts: '24 KB',
  calculateSalesVelocity: '8 KB',
  calculateAttainmentProbability: '8 KB',
  forecastSeries: '8 KB',
  splitGoalByPeriod: '24 KB',
  decomposeGoal: '28 KB',
  planActivities: '24 KB',
  trackGoal: '24 KB',
  scoreKpis: '24 KB',
  summarizeOrders: '24 KB',
  scoreRfm: '8 KB',
  fitBgNbd: '8 KB',
  classifyLifecycle: '24 KB',
  calculateWorkload: '24 KB',
};

/** Whole modules, which few would import at once, with their sentences in two languages. @type {Record<string, string>} */
const MODULES = {
  calendar: '8 KB',
  commission: '71 KB',
  coverage: '26 KB',
  forecast: '51 KB',
  funnel: '40 KB',
  goals: '61 KB',
  lifecycle: '56 KB',
  metrics: '81 KB',
  money: '30 KB',
  schemas: '310 KB',
  scorecard: '29 KB',
  stats: '21 KB',
  tiering: '70 KB',
};

/** Schemas are in no root: a zod schema brings the library's own check of the value along. @type {Record<string, string>} */
const SCHEMAS = {
  moneyOptionsJsonSchema: '1 KB',
  commissionPlanJsonSchema: '6 KB',
  rateTierSchema: '8 KB',
  funnelModelSchema: '18 KB',
  orderSchema: '20 KB',
  commissionPlanSchema: '29 KB',
  salesTransactionSchema: '49 KB',
};

const common = {
  gzip: true,
  /** @param {object} config */
  modifyEsbuildConfig: (config) => ({ ...config, platform: 'browser', format: 'esm', logLevel: 'error' }),
};

/** @param {string} name */
function budgetOf(name) {
  const budget = MODULES[name];
  if (budget === undefined) throw new Error(`salesmath/${name} has no budget: name it in MODULES`);
  return budget;
}

export default [
  ...listModules().map((name) => ({ name: `salesmath/${name}`, path: `dist/${name}/index.js`, limit: budgetOf(name), ...common })),
  ...Object.entries(IMPORTS).map(([name, limit]) => ({ name: `{ ${name} }`, path: 'dist/index.js', import: `{ ${name} }`, limit, ...common })),
  ...Object.entries(SCHEMAS).map(([name, limit]) => ({ name: `{ ${name} }`, path: 'dist/schemas/index.js', import: `{ ${name} }`, limit, ...common })),
];
