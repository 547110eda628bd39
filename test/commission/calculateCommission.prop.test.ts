import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateCommission, defineCommissionPlan } from '../../src/commission/index.js';
import type { Scenario } from '../oracle/arbitraries.js';
import { amountText, FULL, scenarioArb, SIMPLE, tableArb } from '../oracle/arbitraries.js';
import type { OraclePlan, OracleResult, OracleTransaction } from '../oracle/commission.js';
import { oracleCommission } from '../oracle/commission.js';
import { comparable, deepFreeze, earningFaults, lineFaults, notPlain, PATIENCE, runs, sum } from '../oracle/laws.js';
import { Rational } from '../oracle/rational.js';

type Full = OracleResult & { options: unknown; warnings: unknown; rejected: unknown };

function calculated({ transactions, plan, options }: Scenario): Full {
  return calculateCommission(transactions as never, plan, options) as unknown as Full;
}

function agrees(scenario: Scenario): void {
  const oracle = oracleCommission(scenario.transactions, scenario.plan, scenario.options);
  expect(comparable(calculated(scenario))).toEqual(comparable(oracle));
}

/** The result without the options echoed. */
function bare({ options: _, ...rest }: Full): object {
  return rest;
}

const versionsOf = ({ plan }: Scenario): OraclePlan[] => [plan].flat();

/** Every internal sum of a result that does not hold. */
function faults(scenario: Scenario, result: OracleResult): string[] {
  const found = result.earnings.flatMap((row) => {
    const plans = versionsOf(scenario).filter(({ version }) => version === row.planVersion);
    const component = plans.flatMap(({ components }) => components).find(({ id }) => id === row.componentId);
    if (component === undefined) return [`${row.componentId}: no such component`];
    const { payout, gates, multipliers, weight, cap, floor } = component;
    const isPlain = payout.kind === 'tiers' && [gates, multipliers, weight, cap, floor].every((each) => each === undefined);
    const lines = isPlain ? lineFaults(row) : [];
    return [...earningFaults(row, payout.kind, component.window ?? 'period'), ...lines].map((text) => `${row.componentId} ${row.period.key}: ${text}`);
  });
  const total = Rational.of(result.totals.earned);
  const parts: [string, string[]][] = [
    ['earnings', result.earnings.map(({ earned }) => earned)],
    ['byParticipant', result.totals.byParticipant.map(({ earned }) => earned)],
    ['byParticipantPeriod', result.totals.byParticipantPeriod.map(({ earned }) => earned)],
    ['byPeriod', result.totals.byPeriod.map(({ earned }) => earned)],
  ];
  for (const [name, values] of parts) if (!sum(values).is(total)) found.push(`${name} do not sum to the total`);
  return found;
}

const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('calculateCommission against the naive calculation', () => {
  it('agrees on tiers, units and bonuses with splits, filters, refunds and windows', () => {
    fc.assert(
      fc.property(scenarioArb(SIMPLE), (scenario) => {
        agrees(scenario);
      }),
      runs(120, 3000),
    );
  }, PATIENCE);

  it('agrees on everything', () => {
    fc.assert(
      fc.property(scenarioArb(FULL), (scenario) => {
        agrees(scenario);
      }),
      runs(160, 3000),
    );
  }, PATIENCE);
});

describe('laws of calculateCommission', () => {
  it('lines sum to earned, slices and bonuses to the payout, earnings to every total', () => {
    fc.assert(
      fc.property(fc.oneof(scenarioArb(SIMPLE), scenarioArb(FULL)), ({ options, ...rest }) => {
        const scenario: Scenario = { ...rest, options: { ...options, detail: 'transactions' } };
        expect(faults(scenario, calculated(scenario))).toEqual([]);
      }),
      runs(80),
    );
  }, PATIENCE);

  it('the order of the rows never matters', () => {
    fc.assert(
      fc.property(
        scenarioArb(FULL).chain((scenario) =>
          fc.tuple(
            fc.constant(scenario),
            fc.shuffledSubarray(scenario.transactions, { minLength: scenario.transactions.length }),
          ),
        ),
        ([scenario, transactions]) => {
          const one = calculated(scenario);
          const other = calculated({ ...scenario, transactions });
          expect(other.earnings).toEqual(one.earnings);
          expect(other.totals).toEqual(one.totals);
          expect([...other.uncredited].sort(byText)).toEqual([...one.uncredited].sort(byText));
        },
      ),
      runs(60),
    );
  }, PATIENCE);

  it('every transaction is credited in a line or listed with a reason', () => {
    fc.assert(
      fc.property(scenarioArb(FULL), ({ options, ...rest }) => {
        const { range: _, ...open } = options;
        const scenario: Scenario = { ...rest, options: { ...open, detail: 'transactions' } };
        const result = calculated(scenario);
        const credited = result.earnings.flatMap(({ lines }) => (lines ?? []).map(({ transactionId }) => transactionId));
        const seen = new Set([...credited, ...result.uncredited.map(({ transactionId }) => transactionId)]);
        expect(scenario.transactions.filter(({ id }) => !seen.has(id))).toEqual([]);
      }),
      runs(60),
    );
  }, PATIENCE);

  it('sales and their full refunds net to nothing, in one period or through a year', () => {
    const sale = fc.record({ month: fc.integer({ min: 1, max: 6 }), later: fc.integer({ min: 0, max: 6 }), amount: amountText(2) });
    fc.assert(
      fc.property(
        tableArb(),
        fc.array(sale, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('period' as const, 'yearToDate' as const),
        (table, sales, window) => {
          const dateIn = (month: number): string => `2026-${String(month).padStart(2, '0')}-15`;
          const transactions = sales.flatMap(({ month, later, amount }, index): OracleTransaction[] => [
            {
              id: `s${index}`,
              date: dateIn(month),
              credits: [
                { participantId: 'a', share: '0.3' },
                { participantId: 'b', share: '0.7' },
                { participantId: 'c', share: '0.15', kind: 'overlay' },
              ],
              amount,
            },
            {
              id: `r${index}`,
              date: dateIn(window === 'period' ? month : month + later),
              amount: Rational.of(amount).negated().toExact(),
              reverses: `s${index}`,
            },
          ]);
          const plan: OraclePlan = {
            id: 'p',
            currency: 'USD',
            period: 'month',
            components: [{ id: 'c', window, payout: { kind: 'tiers', table: { ...table, bonusPolicy: 'revocable' } } }],
          };
          const result = calculated({ transactions, plan, options: {} });
          expect(result.totals.earned).toBe('0.00');
          expect(result.uncredited).toEqual([]);
          expect(result.totals.byParticipant).toEqual(['a', 'b', 'c'].map((participantId) => ({ participantId, earned: '0.00' })));
        },
      ),
      runs(80),
    );
  }, PATIENCE);

  it('a defined plan pays what the raw one does', () => {
    fc.assert(
      fc.property(scenarioArb(FULL), (scenario) => {
        const defined = versionsOf(scenario).map((plan) => defineCommissionPlan(plan as never)) as unknown as OraclePlan[];
        const plan = Array.isArray(scenario.plan) ? defined : (defined[0] as OraclePlan);
        expect(bare(calculated({ ...scenario, plan }))).toEqual(bare(calculated(scenario)));
      }),
      runs(50),
    );
  }, PATIENCE);

  it('gives plain JSON and leaves its input alone', () => {
    fc.assert(
      fc.property(scenarioArb(FULL), (scenario) => {
        const before = structuredClone(scenario);
        const result = calculated(deepFreeze(scenario));
        expect(notPlain(result)).toEqual([]);
        expect(result.rejected).toEqual([]);
        expect(result.warnings).toBeInstanceOf(Array);
        expect(notPlain(result.options)).toEqual([]);
        expect(scenario).toEqual(before);
      }),
      runs(50),
    );
  }, PATIENCE);
});
