import { freezePlain } from '../internal/plain.js';
import type { RfmCondition, RfmRules, RfmRuleSets, RfmSegment, ScoreBand } from './rfm.types.js';
import type { SegmentText } from './rfmPlaybooks.js';
import { eightTexts, segmentTexts } from './rfmPlaybooks.js';

/** A rectangle of recency × columns. */
type Cell = readonly [segment: string, recency: ScoreBand, column: ScoreBand];

const CELLS: readonly Cell[] = [
  ['champions', [5, 5], [4, 5]],
  ['loyal', [3, 4], [4, 5]],
  ['potentialLoyalist', [4, 5], [2, 3]],
  ['new', [5, 5], [1, 1]],
  ['promising', [4, 4], [1, 1]],
  ['needAttention', [3, 3], [3, 3]],
  ['aboutToSleep', [3, 3], [1, 2]],
  ['atRisk', [1, 2], [3, 4]],
  ['cannotLose', [1, 2], [5, 5]],
];

const TERTILE_CELLS: readonly Cell[] = [
  ['champions', [3, 3], [3, 3]],
  ['loyal', [3, 3], [2, 2]],
  ['loyal', [2, 2], [3, 3]],
  ['recent', [3, 3], [1, 1]],
  ['needAttention', [2, 2], [1, 2]],
  ['atRisk', [1, 1], [2, 3]],
  ['inactive', [1, 1], [1, 1]],
];

/** The segments of Chinese practice, from the best to the least. */
const EIGHT: readonly string[] = ['111', '011', '101', '001', '110', '010', '100', '000'];

function build(): RfmRuleSets {
  const texts = segmentTexts();
  const line = (id: string, when: RfmCondition, from: Readonly<Record<string, SegmentText>>): RfmSegment => {
    const { label, playbook } = from[id] as SegmentText;
    return { id, label, when, playbook };
  };
  const onGrid = (id: string, bins: number, cells: readonly Cell[], column: 'fm' | 'frequency'): RfmRules => ({
    id,
    bins,
    segments: cells.map(([segment, recency, band]) => line(segment, { recency, [column]: band }, texts)),
  });
  const eight = eightTexts();
  const half = (bit: string | undefined): ScoreBand => (bit === '1' ? [2, 2] : [1, 1]);
  const ofEight = (bits: string): RfmSegment =>
    line(`cn${bits}`, { recency: half(bits[0]), frequency: half(bits[1]), monetary: half(bits[2]) }, eight);
  return freezePlain({
    classic: onGrid('classic', 5, [...CELLS, ['hibernating', [2, 2], [1, 2]], ['lost', [1, 1], [1, 2]]], 'fm'),
    grid: onGrid('grid', 5, [...CELLS, ['hibernating', [1, 2], [1, 2]]], 'frequency'),
    tertile: onGrid('tertile', 3, TERTILE_CELLS, 'fm'),
    cn8: { id: 'cn8', bins: 2, segments: EIGHT.map(ofEight) },
  });
}

/**
 * RFM rules in use, each covering every code exactly once, with labels and playbooks in English and Chinese.
 *
 * `classic` (5 bins) sorts by recency and the mean of frequency and monetary, `grid` (5 bins) by recency and frequency,
 * `tertile` (3 bins) as `classic`; `cn8` (2 bins) are the eight segments of Chinese practice, whose ids are `cn` and the
 * bits of R, F and M, 1 for the better half: score with `method: 'cuts', cuts: 'mean'`.
 *
 * @example
 * import { checkRfmRules, rfmRuleSets } from 'salesmath';
 * Object.values(rfmRuleSets).every((rules) => checkRfmRules(rules).ok); // => true
 * rfmRuleSets.cn8.segments[0]?.label; // => { en: 'Important, valued', 'zh-CN': '重要价值' }
 */
export const rfmRuleSets: RfmRuleSets = /* @__PURE__ */ build();
