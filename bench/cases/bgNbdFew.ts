import type { Timing } from '../measure.js';
import { bgNbd } from './bgNbd.js';
import type { TimedCase } from './case.js';
import { within } from './case.js';

const CDNOW_CUSTOMERS = 2357;

/** As many as the sample that the literature fits. */
export const bgNbdFew: TimedCase = {
  ...bgNbd,
  title: 'A BG/NBD fit to few customers',
  about: 'As many customers as the CDNOW sample of the literature has.',
  rowsOf: () => CDNOW_CUSTOMERS,
  targets: (timings) => [within(50, timings[0] as Timing)],
};
