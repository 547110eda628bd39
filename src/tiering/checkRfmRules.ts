import type { RfmOverlap, RfmRules, RfmRulesCheck } from './rfm.types.js';
import { createCodePrinter } from './rfmCode.js';
import { segmentsOf, walkCodes } from './rfmRules.kernel.js';
import { parseRfmRules } from './rfmRules.schema.js';

/**
 * Tells whether rules give every RFM code exactly one segment, by walking all codes.
 *
 * **When to use** While writing rules: most tables in use leave codes without a segment, or name one that can never win.
 *
 * **Gotchas** Overlaps are legal: in `classifyRfm` the first line that matches wins. They are listed because the order of
 * lines then decides, which is easily changed by accident. A last segment without `when` would fit every code: it is in the overlaps
 * of all that an earlier line takes, and `ok` is then false though nothing may be wrong.
 *
 * @param rules - `bins`: scores of each dimension, 1 to 100. `segments`: lines `{ id, when }` in order of precedence; a
 *   segment may stand in several lines
 * @returns `ok` when no code is uncovered and none in two segments; the codes, ascending; segments that never win
 * @throws {SalesMathError} INVALID_RULES: a band outside 1 … bins or upside down, or `bins` out of range
 * @throws {SalesMathError} INVALID_OPTION, MISSING_VALUE, INVALID_ID: rules of another shape
 * @example
 * import { checkRfmRules } from 'salesmath';
 * const rules = { id: 'mine', bins: 2, segments: [
 *   { id: 'best', when: { recency: [2, 2], fm: [2, 2] } },
 *   { id: 'gone', when: { recency: [1, 1] } },
 * ] } as const;
 * checkRfmRules(rules).uncovered; // => ['211']
 * @see {@link rfmRuleSets}
 */
export function checkRfmRules(rules: RfmRules): RfmRulesCheck {
  const { bins, lines } = parseRfmRules(rules);
  const codeOf = createCodePrinter(bins);
  const uncovered: string[] = [];
  const overlaps: RfmOverlap[] = [];
  const winners = new Set<string>();
  walkCodes(bins, lines, (recency, frequency, monetary, matching) => {
    const segments = segmentsOf(lines, matching);
    const [winner] = segments;
    if (winner === undefined) uncovered.push(codeOf(recency, frequency, monetary));
    else winners.add(winner);
    if (segments.length > 1) overlaps.push({ code: codeOf(recency, frequency, monetary), segments });
  });
  const unreachable = segmentsOf(lines, [...lines.keys()]).filter((id) => !winners.has(id));
  return { ok: uncovered.length === 0 && overlaps.length === 0, uncovered, overlaps, unreachable, warnings: [], options: {} };
}
