// What the installed package must answer in every runtime, ES modules and CommonJS alike. Plain JavaScript without an import, so that
// Node, Deno, Bun and a browser run this very file; `npm run smoke` hands it the library.

/**
 * A few calls of each module with answers that are known. `is` is compared deeply, numbers to the twelfth digit: runtimes may differ
 * in the last bit of a logarithm.
 */
const CALLS = {
  schemas: [
    { call: (m) => m.rateTierSchema.safeParse({ upTo: null, rate: '0.05' }).success, is: true },
    { call: (m) => m.commissionPlanSchema.safeParse({ id: 'p', currency: 'USD', period: 'month', components: [] }).error.issues[0].path, is: ['components'] },
    { call: (m) => [m.rateTierJsonSchema.type, m.commissionPlanJsonSchema.title], is: ['object', 'Commission plan'] },
  ],
  money: [
    { call: (m) => [m.roundMoney('2.345'), m.roundMoney('1234.5', { currency: 'JPY' }), m.sumMoney(['0.1', '0.2'])], is: ['2.35', '1235', '0.30'] },
    { call: (m) => m.parseDecimal('1.234,50 EUR', { decimal: ',', group: '.' }), is: '1234.5' },
    { call: (m) => m.roundMoney('1,234'), throws: 'INVALID_NUMBER' },
  ],
  calendar: [
    { call: (m) => m.listPeriods({ start: '2026-01-01', end: '2026-07-01' }, 'quarter').map(({ key, end }) => [key, end]), is: [['2026-Q1', '2026-04-01'], ['2026-Q2', '2026-07-01']] },
    { call: (m) => [m.addDays('2026-02-27', 2), m.addDays('2011-12-29', 1), m.countWorkingDays({ start: '2026-02-01', end: '2026-03-01' })], is: ['2026-03-01', '2011-12-30', 20] },
    // the night in which New York's clocks go forward; a zone of 5:45 hours; Apia, where 30 December 2011 was left out
    { call: (m) => m.toCalendarDay('2026-03-08T04:59:59Z', { timeZone: 'America/New_York' }), is: '2026-03-07' },
    { call: (m) => m.toCalendarDay('2026-06-30T18:20:00Z', { timeZone: 'Asia/Kathmandu' }), is: '2026-07-01' },
    { call: (m) => ['2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z'].map((at) => m.toCalendarDay(at, { timeZone: 'Pacific/Apia' })), is: ['2011-12-29', '2011-12-31'] },
    { call: (m) => m.toCalendarDay('2026-02-30'), throws: 'INVALID_DATE' },
  ],
  stats: [
    { call: (m) => m.wilsonInterval(18, 20), is: { numerator: 18, denominator: 20, rate: 0.9, low: 0.698966354771513, high: 0.972133518786232, confidence: 0.95, method: 'wilson' } },
    { call: (m) => m.trialsForConfidence(3, 0.2, 0.9), is: { trials: 25, probability: 0.901774777156311 } },
    { call: (m) => m.wilsonInterval(3, 2), throws: 'SUCCESSES_EXCEED_TRIALS' },
  ],
  commission: [
    { call: (m) => m.calculateTieredPayout('12000', { tiers: [{ upTo: 10000, rate: 0.05 }, { upTo: null, rate: 0.08 }] }, { currency: 'USD' }).payout, is: '660.00' },
    {
      call: (m) =>
        m.calculateCommission(
          [
            { id: 'd1', date: '2026-01-31', participantId: 'ann', amount: '90000.00' },
            { id: 'd2', date: '2026-02-11', amount: '40000.00', credits: [{ participantId: 'ann', share: '0.75' }, { participantId: 'bo', share: '0.25' }] },
            { id: 'r1', date: '2026-03-31', amount: '-4000.00', reverses: 'd2' },
          ],
          {
            id: 'p',
            currency: 'USD',
            period: 'quarter',
            components: [{ id: 'b', quota: '100000', payout: { kind: 'tiers', on: 'attainment', table: { tiers: [{ upTo: 1, rate: 0.05 }, { upTo: 1.2, rate: 0.08 }, { upTo: null, rate: 0.12 }] } } }],
          },
        ).totals.byParticipantPeriod,
      is: [{ participantId: 'ann', key: '2026-Q1', earned: '6360.00' }, { participantId: 'bo', key: '2026-Q1', earned: '450.00' }],
    },
    { call: (m) => m.calculateTieredPayout('1', { tiers: [{ upTo: null, rate: 5 }] }), throws: 'RATE_LOOKS_LIKE_PERCENT' },
  ],
  funnel: [
    { call: (m) => m.createFunnel('b2b').stages.map(({ id }) => id), is: ['lead', 'intent', 'opportunity', 'won', 'repurchase', 'lost'] },
    {
      // 28 and 29 March 2026: clocks go forward in Berlin, so the stay lasts 1 day less an hour
      call: (m) => m.snapshotStages([{ dealId: 1, stage: 'lead', at: '2026-03-29' }], m.createFunnel('b2b'), { asOf: '2026-03-30T00:00:00+02:00', timeZone: 'Europe/Berlin' }).list[0].ageDays,
      is: 23 / 24,
    },
    { call: (m) => m.createFunnel('b3b'), throws: 'UNKNOWN_TEMPLATE' },
  ],
  metrics: [
    {
      call: (m) => m.calculateFunnelFromCounts([{ stage: 'lead', count: 1200, cost: '18000' }, { stage: 'won', count: 36, value: '540000' }]).rows.map(({ fromFirst, costPer }) => [fromFirst.rate, costPer ?? null]),
      is: [[1, '15.00'], [0.03, null]],
    },
    { call: (m) => m.calculatePipelineCoverage({ openPipeline: '600000', target: '300000', booked: '100000', winRate: 0.25 }, { currency: 'EUR' }).shortfall, is: '200000.00' },
    { call: (m) => m.calculateFunnelFromCounts([{ stage: 'lead', count: -1 }]), throws: 'INVALID_COUNT' },
  ],
  forecast: [
    {
      call: (m) => {
        const deals = [{ id: 'A', value: '45000', probability: 0.7 }, { id: 'B', value: '18500', probability: 0.85 }, { id: 'C', value: '12000', probability: 0.5 }];
        const { expected, probability } = m.calculateAttainmentProbability(deals, '60000', { currency: 'EUR' });
        return [expected, probability];
      },
      is: ['53225.00', 0.595],
    },
    { call: (m) => m.forecastSeries([1, 2]), throws: 'MISSING_VALUE' },
  ],
  goals: [
    { call: (m) => m.planActivities('100000', [{ id: 'call', rate: '0.125' }, { id: 'meeting', rate: '0.25' }], { averageValue: '25000' }).steps.map(({ required }) => required), is: [128, 16] },
    {
      call: (m) =>
        m.trackGoals([{ id: 'ann', metric: { id: 'deals', unit: 'count' }, period: '2026-06', target: 20 }], [{ goalId: 'ann', date: '2026-06-15', value: 9 }, { goalId: 'ann', date: '2026-07-01', value: 1 }], { asOf: '2026-06-15' }).rows
          .map(({ actual, expectedToDate, status, ignored }) => [actual, expectedToDate, status, ignored.outsidePeriod]),
      is: [['9', 10, 'atRisk', 1]],
    },
    { call: (m) => m.trackGoals([], []), throws: 'MISSING_VALUE' },
  ],
  scorecard: [
    { call: (m) => m.calculateNps([10, 9, 8, 6, 0]).nps, is: 0 },
    { call: (m) => m.calculateNps([11]), throws: 'INVALID_SCORE' },
  ],
  tiering: [
    { call: (m) => m.classifyAbc([{ id: 'a', value: '70' }, { id: 'b', value: '20' }, { id: 'c', value: '10' }]).items.map((each) => each.class), is: ['A', 'A', 'B'] },
    { call: (m) => m.calculateConcentration([{ id: 'a', value: '70' }, { id: 'b', value: '20' }, { id: 'c', value: '10' }], { share: '0.2' }).gini, is: 0.4 },
    { call: (m) => m.classifyAbc([{ id: 'a', value: '1' }, { id: 'a', value: '2' }]), throws: 'DUPLICATE_ID' },
  ],
  lifecycle: [
    { call: (m) => m.classifyLifecycle([{ orderId: 1, customerId: 'c', date: '2026-06-01', revenue: '10' }], {}, { asOf: '2026-06-30' }).customers.map(({ customerId, stage }) => [customerId, stage]), is: [['c', 'new']] },
    { call: (m) => m.classifyLifecycle([], {}, { asOf: '30.06.2026' }), throws: 'INVALID_DATE' },
  ],
  coverage: [
    { call: (m) => m.calculateHeadcount({ amount: 9100, per: 'year' }, { amount: 1920, per: 'year', sellingShare: '0.5' }).exactFte, is: '9.479166666666666667' },
    { call: (m) => m.calculateHeadcount({}), throws: 'MISSING_VALUE' },
  ],
};

const TWELFTH_DIGIT = 1e-12;

/** Where the first difference lies, or null. A `partial` answer lists only some keys of an object. */
function difference(actual, wanted, near, partial, path = 'result') {
  if (typeof wanted === 'number') {
    const off = typeof actual === 'number' ? Math.abs(actual - wanted) : NaN;
    return off <= near(wanted) ? null : `${path} is ${String(actual)}, not ${wanted}`;
  }
  if (typeof wanted !== 'object' || wanted === null) return actual === wanted ? null : `${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`;
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual) !== Array.isArray(wanted)) return `${path} is ${JSON.stringify(actual)}`;
  const [has, wants] = [Object.keys(actual), Object.keys(wanted)];
  if ((Array.isArray(wanted) || !partial) && has.length !== wants.length) return `${path} has ${has.length} entries, not ${wants.length}`;
  for (const key of wants) {
    const found = difference(actual[key], wanted[key], near, partial, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const at = (value, path) => path.split('.').reduce((found, key) => found?.[key], value);

/**
 * @param {object} given
 * @param {Record<string, Record<string, unknown>>} given.esm the package's entries as ES modules, by subpath: `''` is the root
 * @param {Record<string, Record<string, unknown>>} given.cjs the same, as CommonJS
 * @param {readonly object[]} given.known known answers, as in `test/golden`; those whose arguments are written out are asked
 * @param {readonly [number, number]} given.offsets minutes by which local time lies behind UTC on 15 January and 15 July 2026
 */
export function runSmoke({ esm, cjs, known, offsets }) {
  let passed = 0;
  const failures = [];
  const check = (name, judge) => {
    let problem;
    try {
      problem = judge();
    } catch (error) {
      problem = `threw ${error?.stack ?? error}`;
    }
    if (problem === null) passed += 1;
    else failures.push(`${name}: ${problem}`);
  };
  const equal = (actual, wanted) => difference(actual, wanted, (number) => TWELFTH_DIGIT * Math.max(1, Math.abs(number)), false);
  const { isSalesMathError } = esm[''];

  check('the time zone that was asked for is in force', () => equal([0, 6].map((month) => new Date(2026, month, 15).getTimezoneOffset()), offsets));

  const modules = Object.keys(esm).filter((name) => name !== '').sort();
  check('both formats have the same entries', () => equal(Object.keys(cjs).sort(), ['', ...modules]));
  check('each module is asked something', () => equal(modules.filter((name) => CALLS[name] === undefined).map((name) => `${name}: add calls to test/smoke/smoke.mjs`), []));

  for (const [format, library] of Object.entries({ esm, cjs })) {
    for (const name of modules) {
      const own = library[name];
      check(`${format} ${name}: the root hands on the very same functions`, () => equal(Object.keys(own).filter((key) => key !== 'default' && name !== 'schemas' && library[''][key] !== own[key]), []));
      for (const [index, { call, is, throws }] of (CALLS[name] ?? []).entries()) {
        check(`${format} ${name}[${index}]`, () => {
          let answer;
          try {
            answer = call(own);
          } catch (error) {
            if (throws === undefined || !isSalesMathError(error)) throw error;
            return equal([error.code, JSON.parse(JSON.stringify(error.issues))], [throws, error.issues]);
          }
          return throws === undefined ? equal(JSON.parse(JSON.stringify(answer)), is) : `gave ${JSON.stringify(answer)}, and did not throw ${throws}`;
        });
      }
    }
  }

  const caught = (call) => {
    try {
      return call();
    } catch (error) {
      return error;
    }
  };
  for (const [format, thrower] of Object.entries({ esm, cjs })) {
    check(`an error of ${format} is known everywhere`, () => {
      const error = caught(() => thrower.money.roundMoney('1,234'));
      const other = format === 'esm' ? cjs : esm;
      return equal(
        [esm[''].isSalesMathError(error), cjs[''].isSalesMathError(error), error instanceof Error, error instanceof thrower[''].SalesMathError, error instanceof other[''].SalesMathError, error.name, error.code, error.issues[0].received],
        [true, true, true, true, false, 'SalesMathError', 'INVALID_NUMBER', '"1,234"'],
      );
    });
  }
  check('other errors are not', () => equal([new Error('x'), null, undefined, 'x', {}].map((value) => isSalesMathError(value)), [false, false, false, false, false]));

  // JSON of every answer, so that runtimes can be compared with each other to the last bit
  const answers = [];
  for (const { id, fn, args, expect, expectAt = {}, throws, tol = 1e-9, relTol = 0 } of known) {
    check(`known answer ${id}`, () => {
      const given = JSON.parse(JSON.stringify(args));
      let answer;
      try {
        answer = esm[''][fn](...given);
      } catch (error) {
        if (throws === undefined || !isSalesMathError(error)) throw error;
        answers.push([id, JSON.stringify(error.code)]);
        return [error.code, ...error.issues.map(({ code }) => code)].includes(throws) ? null : `threw ${error.code}, not ${throws}`;
      }
      answers.push([id, JSON.stringify(answer)]);
      if (throws !== undefined) return `did not throw ${throws}`;
      const near = (number) => Math.max(tol, relTol * Math.abs(number));
      const wanted = [...(expect === undefined ? [] : [['', expect]]), ...Object.entries(expectAt)];
      return wanted.map(([path, value]) => difference(path === '' ? answer : at(answer, path), value, near, true, path || 'result')).find((problem) => problem !== null) ?? null;
    });
  }
  return { passed, failures, answers };
}
