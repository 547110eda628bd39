import type { DecimalInput, MoneyOptions, SalesMathIssue } from 'salesmath';
import { calculateTieredPayout, isSalesMathError } from 'salesmath';
import { roundMoney } from 'salesmath/money';

const options: MoneyOptions = { currency: 'USD', rounding: 'halfEven' };
const amount: DecimalInput = '1234.505';
export const rounded: string = roundMoney(amount, options);
export const fromRow: string = roundMoney({ toFixed: () => '1.5' }, { currency: undefined });
export const payout = calculateTieredPayout(12000n, { tiers: [{ upTo: 10000, rate: '0.05' }, { upTo: null, rate: '0.08' }] });

// @ts-expect-error money is no boolean
roundMoney(true);
// @ts-expect-error a mode that does not exist
roundMoney(1, { rounding: 'nearest' });

export function listIssues(error: unknown): readonly SalesMathIssue[] {
  return isSalesMathError(error) ? error.issues : [];
}
