import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { EarningTrace } from '../../src/commission/index.js';
import { FULL, scenarioArb } from '../oracle/arbitraries.js';
import { PATIENCE, runs } from '../oracle/laws.js';

/** What the trace of a period's own window says that was paid, before gates and the rest; null where it does not say. */
function toldPayout({ payout }: EarningTrace): number | null {
  switch (payout?.kind) {
    case 'curve':
    case 'matrix':
      return Number(payout.factor) * Number(payout.base);
    case 'perUnit':
      return Number(payout.packages) * Number(payout.amount);
    case 'bonus':
      return payout.steps.reduce((sum, { amount }) => sum + Number(amount), 0);
    default:
      return null;
  }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

describe('a trace', () => {
  it('comes to what was paid, and its gates to what was withheld', () => {
    fc.assert(
      fc.property(scenarioArb(FULL), ({ transactions, plan, options }) => {
        const { earnings } = calculateCommission(transactions as never, plan, options);
        const plans = [plan].flat();
        for (const { componentId, planVersion, trace, exactPayout, adjustments } of earnings) {
          const { components } = plans.find(({ version }) => version === planVersion) ?? { components: [] };
          const window = components.find(({ id }) => id === componentId)?.window ?? 'period';
          if (trace === undefined || window !== 'period') continue;
          const told = toldPayout(trace);
          if (told !== null && !near(Number(exactPayout), told)) expect([exactPayout, trace.payout]).toEqual([told]);
          const isShut = trace.gates.some(({ open }) => !open);
          const withheld = adjustments.find(({ code }) => code === 'GATE' || code === 'GATE_HOLD');
          if (isShut && Number(exactPayout) > 0) expect(withheld?.exactAmount).toBe(`-${exactPayout}`);
        }
      }),
      runs(60, 1500),
    );
  }, PATIENCE);
});
