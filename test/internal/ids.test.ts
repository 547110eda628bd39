import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUniqueIds } from '../../src/internal/ids.js';

/** Which of the ids are seen for the first time. */
function firsts(ids: readonly string[]): boolean[] {
  const added: string[] = [];
  const unique = createUniqueIds(() => added);
  return ids.map((id) => {
    const isFirst = unique.add(id);
    if (isFirst) added.push(id);
    return isFirst;
  });
}

function naive(ids: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return ids.map((id) => {
    const before = seen.size;
    return seen.add(id).size > before;
  });
}

const agrees = (...ids: string[]): void => {
  expect(firsts(ids)).toEqual(naive(ids));
};

describe('unique ids', () => {
  it('that rise are never looked up', () => {
    const unique = createUniqueIds(() => expect.unreachable());
    expect(['a', 'b', 'd9', 'd10', 'd11', 'd100', 'e000'].map((id) => unique.add(id))).toEqual(Array(7).fill(true));
  });

  it('that no longer rise ask for those before, once', () => {
    let asked = 0;
    const unique = createUniqueIds(() => {
      asked += 1;
      return ['d1', 'd2', 'd7'];
    });
    expect(['d1', 'd2', 'd7', 'd3', 'd7', 'd3', 'd4'].map((id) => unique.add(id))).toEqual([true, true, true, true, false, false, true]);
    expect(asked).toBe(1);
  });

  it('one id after itself', () => {
    agrees('a', 'a');
    agrees('7', '7', '7');
    agrees('', 'a', '');
  });

  it('of one shape are told apart by their number', () => {
    agrees('deal-9', 'deal-10', 'deal-8', 'deal-9', 'deal-10', 'deal-0', 'deal-0');
    agrees('9', '3', '03', '003', '3', '03', '0', '00', '0');
    agrees('d05', 'd06', 'd5', 'd05', 'd005', 'd5', 'd0', 'd00', 'd00');
    agrees('d1', 'd0', 'd01', 'd1', 'd', 'd', 'e1', 'e1', 'D1');
  });

  it('whose numbers are long go another way', () => {
    agrees('d99999999', 'd0', 'd99999999', 'd100000000', 'd100000000', 'd67108864', 'd67108863', 'd67108864', 'd67108863');
    agrees('20260105-0000000001', '20260105-0000000000', '20260105-0000000001', '20260105-00000000001');
    agrees('x', 'a', 'x1', 'x0', 'x12345678', 'x123456789', 'x1', 'x12345678', 'x123456789', 'x');
  });

  it('with digits that are none of ours', () => {
    agrees('d2', 'd1', 'd١', 'd1', 'd١', 'd-1', 'd/', 'd:', 'd:');
    agrees('a2b', 'a1b', 'a2b', 'a1b');
  });

  it('grow their bits as they need', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `n${(i * 7919) % 100_000}`);
    agrees(...many, ...many.slice(0, 100), 'n67108863', 'n67108863', 'n1');
  });

  it('agree with a plain Set on any ids', () => {
    const shaped = fc.tuple(fc.constantFrom('', 'd', 'deal-', '0'), fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 3 })).map(([prefix, n, zeros]) => prefix + '0'.repeat(zeros) + String(n));
    fc.assert(
      fc.property(fc.array(fc.oneof(shaped, fc.string({ maxLength: 3 })), { maxLength: 60 }), (ids) => {
        agrees(...ids);
      }),
    );
  });
});
