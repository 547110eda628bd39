import { DifferentAnswer } from '../compare.js';
import type { HistoryRow } from '../data/orders.js';
import { forecastPurchases } from '../library.js';
import type { Timing } from '../measure.js';
import { BG_NBD } from '../works/orders.js';
import { caseOf, within } from './case.js';

const FORECAST = 'salesmath, a forecast for every customer';

/** No rival is quick enough to stand beside it. */
export const bgNbdMany = caseOf<HistoryRow[]>({
  title: 'A BG/NBD fit to many customers, and its forecasts',
  about: 'The fit, and with its parameters the purchases of the next year for each customer.',
  work: BG_NBD,
  side: 'salesmath, the fit',
  rivals(histories) {
    const model = { kind: 'bgNbd', unit: 'week', params: { r: 1, alpha: 70, a: 1, b: 3 } } as const;
    return [{ name: FORECAST, run: () => forecastPurchases(histories, model, { horizon: { value: 52, unit: 'week' } }) }];
  },
  verify(histories) {
    const { params, converged } = BG_NBD.run(histories);
    if (!converged) throw new DifferentAnswer(`no fit: ${JSON.stringify(params)}`);
    return [];
  },
  targets: ([fit, forecast]) => [within(4000, fit as Timing), within(500, forecast as Timing)],
});
