import { arithmetic } from './arithmetic.js';
import { bgNbd } from './bgNbd.js';
import type { TimedCase } from './case.js';
import { checking } from './checking.js';
import { explained, explainedShuffled, explainedSplits } from './explained.js';
import { funnel } from './funnel.js';
import { rfm } from './rfm.js';
import { summary, summaryDinero } from './summary.js';

/** In the order of the report. */
export const TIMED_CASES: Readonly<Record<string, TimedCase>> = {
  summary,
  summaryDinero,
  explained,
  explainedShuffled,
  explainedSplits,
  arithmetic,
  checking,
  funnel,
  rfm,
  bgNbd,
};
