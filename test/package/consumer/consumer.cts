import salesmath = require('salesmath');
import money = require('salesmath/money');

const options: salesmath.MoneyOptions = { currency: 'USD', rounding: 'halfEven' };
const rounded: string = money.roundMoney('1234.505', options);
const payout = salesmath.calculateTieredPayout(12000n, { tiers: [{ upTo: 10000, rate: '0.05' }, { upTo: null, rate: '0.08' }] });

// @ts-expect-error a mode that does not exist
money.roundMoney(1, { rounding: 'nearest' });

function listIssues(error: unknown): readonly salesmath.SalesMathIssue[] {
  return salesmath.isSalesMathError(error) ? error.issues : [];
}

export = { rounded, payout, listIssues };
