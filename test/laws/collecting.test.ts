import * as S from '../../src/index.js';
import type { Collecting } from '../support/collecting.js';
import { describeCollecting } from '../support/collecting.js';
import type { Row } from '../support/everyBadRow.js';

const asOf = '2026-06-30';
const model = { id: 'm', stages: [{ id: 'lead', maxDays: 3 }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
const plan = { id: 'p', currency: 'USD', period: 'month', components: [{ id: 'c', measure: 'units', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: '0.1' }] } } }] } as const;
const day = (i: number): string => `2026-03-${10 + (i % 20)}`;
const sale = (i: number): Row => ({ id: `t${i}`, date: day(i), participantId: `p${i % 3}`, amount: `${10 + i}.50`, units: i });
/** Every other one takes back the one before it, whose people it follows. */
const refund = (i: number): Row => (i % 2 === 0 ? sale(i) : { id: `t${i}`, date: day(i), reverses: `t${i - 1}`, amount: `-${i}.50`, units: -1 });
const entry = (i: number): Row => ({ dealId: `d${i % 4}`, stage: i < 4 ? 'lead' : i % 2 === 0 ? 'won' : 'lost', at: day(i), value: `${i}.25`, reason: 'price' });
const activity = (i: number): Row => ({ dealId: `d${i}`, kind: 'call', at: day(i), replied: i % 2 === 0 });
const commission: Collecting[5] = (rows, onInvalid) => S.calculateCommission(rows, plan, { onInvalid, detail: 'transactions' });
const funnel: Collecting[5] = (rows, onInvalid) => S.analyzeFunnel(rows, model, { asOf, onInvalid });

describeCollecting('transactions, logs, leads and activities', [
  ['calculateCommission', sale, 'id', 'amount', 'x', commission],
  ['calculateCommission of days', sale, 'id', 'date', '2026-02-30', commission],
  ['calculateCommission of measures', sale, 'id', 'units', '1,5', commission],
  ['calculateCommission of people', sale, 'id', 'participantId', {}, commission],
  ['calculateCommission of missing measures', sale, 'id', 'units', null, commission],
  ['calculateCommission of refunds', refund, 'id', 'units', 'x', commission],
  ['calculateCommission of refunds without a measure', refund, 'id', 'units', null, commission],
  ['calculateCommission of refunds of nothing', (i) => (i === 0 ? sale(0) : { ...sale(i), reverses: `s${i}` }), 'id', 'units', 'x', commission],
  ['analyzeFunnel', entry, 'dealId', 'stage', 'x', funnel],
  ['analyzeFunnel of values', entry, 'dealId', 'value', 'x', funnel],
  ['analyzeFunnel by period', entry, 'dealId', 'at', null, (rows, onInvalid) => S.analyzeFunnel(rows, model, { asOf, onInvalid, basis: 'period', range: '2026-03' })],
  ['trackFunnel', entry, 'dealId', 'at', 'x', (rows, onInvalid) => S.trackFunnel(rows, model, { asOf, onInvalid, bucket: 'month' })],
  ['tallyFunnel', entry, 'dealId', 'stage', null, (rows, onInvalid) => S.tallyFunnel(rows, model, { asOf, onInvalid })],
  ['reportFunnel', entry, 'dealId', 'stage', {}, (rows, onInvalid) => S.reportFunnel(S.tallyFunnel(rows, model, { asOf, onInvalid }))],
  ['analyzeLossReasons', entry, 'dealId', 'at', 'x', (rows, onInvalid) => S.analyzeLossReasons(rows, model, { asOf, onInvalid })],
  ['tallyLossReasons', entry, 'dealId', 'stage', 'x', (rows, onInvalid) => S.tallyLossReasons(rows, model, { asOf, onInvalid })],
  ['estimateStageProbabilities', entry, 'dealId', 'at', 'x', (rows, onInvalid) => S.estimateStageProbabilities(rows, model, { asOf, onInvalid })],
  ['snapshotStages', entry, 'dealId', 'stage', 'x', (rows, onInvalid) => S.snapshotStages(rows, model, { asOf, onInvalid })],
  ['scheduleReminders', entry, 'dealId', 'at', 'x', (rows, onInvalid) => S.scheduleReminders(rows, model, { asOf, onInvalid, levels: [{ id: 'l', stage: 'lead', within: { value: 1, unit: 'day' } }] })],
  ['scoreLeads', (i) => ({ id: `l${i}` }), 'id', 'activities', 'x', (rows, onInvalid) => S.scoreLeads(rows, { fit: [], behaviour: [] }, { asOf, onInvalid })],
  ['scoreLeads of ids', (i) => ({ id: `l${i}` }), 'id', 'id', 'l0', (rows, onInvalid) => S.scoreLeads(rows, { fit: [], behaviour: [] }, { asOf, onInvalid })],
  ['calculateActivityRatios', activity, 'dealId', 'replied', 1, (rows, onInvalid) => S.calculateActivityRatios(rows, [], model, { asOf, onInvalid })],
]);
