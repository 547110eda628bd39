import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdCodes } from '../../src/internal/idCodes.js';
import { readInstant } from '../../src/internal/instants.js';
import { scanInstantInto } from '../../src/internal/scanInstant.js';

describe('createIdCodes', () => {
  const ids = fc.oneof(
    fc.nat(30).map((n) => `deal-${n}`),
    fc.nat(30).map((n) => `deal-${String(n).padStart(3, '0')}`),
    fc.nat(30).map((n) => String(n)),
    fc.constantFrom('deal-', 'deal', 'x7', '007', '07', '7', 'deal-99999999', 'deal-999999999', 'deal-1x', '−1', 'Deal-1'),
  );

  it('tells ids apart exactly, in order of first appearance', () => {
    fc.assert(
      fc.property(fc.array(ids), fc.nat(5), (list, rows) => {
        const { codeOf, ids: kept } = createIdCodes(rows);
        const expected = [...new Set(list)];
        expect(list.map((id) => codeOf(id))).toEqual(list.map((id) => expected.indexOf(id)));
        expect(kept).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('grows with the numbers', () => {
    const { codeOf } = createIdCodes(100_000);
    for (let i = 0; i < 100_000; i += 1) expect(codeOf(`d${i * 7}`)).toBe(i);
    for (let i = 0; i < 100_000; i += 1) expect(codeOf(`d${i * 7}`)).toBe(i);
  });
});

function scanInstant(text: string): number {
  const column = new Float64Array(1);
  return scanInstantInto(text, column, 0) ? (column[0] as number) : NaN;
}

describe('scanInstant', () => {
  it('reads what programs write as the general reader does', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        const text = date.toISOString();
        expect(scanInstant(text)).toBe(date.getTime());
        const seconds = `${text.slice(0, 19)}Z`;
        expect(scanInstant(seconds)).toBe(readInstant(seconds));
      }),
    );
  });

  it('never reads what the general reader refuses, nor reads it otherwise', () => {
    const sample = '2026-02-28T23:59:59.123Z';
    const spoiled = fc.tuple(fc.constantFrom(sample, '2026-02-28T23:59:59Z'), fc.nat(23), fc.constantFrom(...Array.from('0123456789-:.TZ+ x／'))).map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1));
    fc.assert(
      fc.property(spoiled, (text) => {
        const scanned = scanInstant(text);
        if (!Number.isNaN(scanned)) expect(scanned).toBe(readInstant(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['2026-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T24:00:00Z', '0000-01-01T00:00:00Z', '2026-01-01T00:00:60Z', '2026-01-01 00:00:00Z', '2026-01-01T00:00:00+0'])(
    'leaves %s to the general reader',
    (text) => {
      expect(scanInstant(text)).toBeNaN();
    },
  );
});
