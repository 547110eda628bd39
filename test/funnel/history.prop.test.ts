import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditEntries, snapshotStages } from '../../src/funnel/index.js';
import { notPlain, PATIENCE, runs, sum } from '../oracle/laws.js';
import { naiveAudit, naiveDeals, naiveSnapshot } from './naive.js';
import { anyEntries, MODEL } from './support.js';

const asOf = fc.integer({ min: -1, max: 45 }).map((day) => Date.UTC(2026, 0, 1) + day * 86_400_000);

describe('auditEntries', () => {
  it('finds what the words say, and nothing else', () => {
    fc.assert(
      fc.property(anyEntries, asOf, (entries, until) => {
        const audit = auditEntries(entries, MODEL, { asOf: until });
        const told = audit.findings.map(({ index, code, stages, days, limit }) =>
          [index, code, ...(stages ?? []), ...(days === undefined ? [] : [days, limit])].join(' '),
        );
        expect(told).toEqual(naiveAudit(entries, MODEL, until));
        expect(audit.deals).toBe(naiveDeals(entries, MODEL, until).size);
        expect(Object.values(audit.counts).reduce((total, count) => total + count, 0)).toBe(told.length);
        expect(notPlain(audit)).toEqual([]);
      }),
      runs(400, 4000),
    );
  }, PATIENCE);
});

describe('snapshotStages', () => {
  it('tells what each deal says for itself', () => {
    fc.assert(
      fc.property(anyEntries, asOf, (entries, until) => {
        const { rows, list, deals, ...rest } = snapshotStages(entries, MODEL, { asOf: until });
        const naive = naiveSnapshot(entries, MODEL, until);
        expect(rows.map(({ stage, deals: count, missingValue }) => [stage, count, missingValue])).toEqual(naive.map(({ stage, deals: count, missing }) => [stage, count, missing]));
        expect(rows.map(({ value }) => value)).toEqual(naive.map((each) => each.sum.rounded(2, 'halfUp').toFixed(2)));
        expect(rows.map(({ maxAgeDays }) => maxAgeDays)).toEqual(naive.map(({ ages }) => ages.at(-1) ?? null));
        rows.forEach(({ stage, value, medianAgeDays }, i) => {
          const here = list.filter((deal) => deal.stage === stage);
          const { ages } = naive[i]!;
          const middle = (ages.length - 1) / 2;
          expect(medianAgeDays).toBe(ages.length === 0 ? null : (ages[Math.floor(middle)]! + ages[Math.ceil(middle)]!) / 2);
          expect(sum(here.flatMap((deal) => deal.value ?? [])).toFixed(2)).toBe(value);
        });
        expect(list.map(({ dealId }) => dealId)).toEqual([...naiveDeals(entries, MODEL, until).keys()]);
        expect(deals).toBe(list.length);
        expect(notPlain({ rows, list, ...rest })).toEqual([]);
      }),
      runs(400, 4000),
    );
  }, PATIENCE);

  it('does not depend on the order of rows that differ in time', () => {
    fc.assert(
      fc.property(
        anyEntries.chain((entries) => {
          const apart = entries.map((entry, i) => ({ ...entry, at: (entry.at as number) + i }));
          return fc.tuple(fc.constant(apart), fc.shuffledSubarray(apart, { minLength: apart.length }));
        }),
        ([entries, shuffled]) => {
          const options = { asOf: Date.UTC(2026, 2, 1), minorUnits: 3 };
          const { list, ...totals } = snapshotStages(entries, MODEL, options);
          const { list: other, ...otherTotals } = snapshotStages(shuffled, MODEL, options);
          expect(otherTotals).toEqual(totals);
          expect(new Set(other.map((deal) => JSON.stringify(deal)))).toEqual(new Set(list.map((deal) => JSON.stringify(deal))));
        },
      ),
      runs(200, 2000),
    );
  }, PATIENCE);
});
