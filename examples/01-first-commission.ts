import { calculateTieredPayout } from 'salesmath';

// 5 % up to a target of 10,000 and 8 % above it
const table = { tiers: [{ upTo: 10000, rate: 0.05 }, { upTo: null, rate: 0.08 }] };

const { payout, slices } = calculateTieredPayout('12000', table, { currency: 'USD' });

for (const { from, to, rate, exactPayout } of slices) {
  console.log(`${from} to ${to} at ${rate} pays ${exactPayout}`);
}
console.log(`commission ${payout}`);
