import { describe, expect, it } from 'vitest';
import type { FunnelModel } from '../../src/funnel/types.js';
import { buildTrackingSheet, calculateFunnelFromCounts } from '../../src/metrics/index.js';
import type { BuildTrackingSheetOptions } from '../../src/metrics/index.js';
import { deepFreeze, notPlain } from '../oracle/laws.js';
import { issuesOf } from './issues.js';

const MODEL: FunnelModel = deepFreeze({
  id: 'm',
  stages: [
    { id: 'lead', label: { en: 'Lead', 'zh-CN': '线索' }, keyActions: ['Call'], ownerRole: 'marketing' },
    { id: 'lost', kind: 'lost' },
    { id: 'intent', label: 'Intent', benchmark: { low: 0.3, high: 0.5 } },
    { id: 'won', kind: 'won', label: { de: 'Gewonnen' } },
    { id: 'repurchase', label: {} },
  ],
} as const);
const REPORT = calculateFunnelFromCounts([{ stage: 'lead', count: 500 }, { stage: 'intent', count: 200 }, { stage: 'won', count: 0 }], MODEL);

describe('buildTrackingSheet', () => {
  it('has one row for each ordered stage, from the model and the report', () => {
    const sheet = buildTrackingSheet(REPORT, MODEL);
    expect(sheet.rows.map(({ stage, label, keyActions, owner, done, status }) => [stage, label, keyActions, owner, done, status])).toEqual([
      ['lead', 'Lead', ['Call'], 'marketing', 500, null],
      ['intent', 'Intent', [], null, 200, 'within'],
      ['won', 'Gewonnen', [], null, 0, null],
      ['repurchase', 'repurchase', [], null, 0, null],
    ]);
    expect(sheet.rows.map(({ conversion }) => conversion?.rate ?? null)).toEqual([null, 0.4, 0, null]);
    expect(sheet.rows[1]?.conversion).toEqual(REPORT.rows[1]?.fromPrevious);
    expect(sheet.warnings).toEqual([{ code: 'MISSING_STAGE', stage: 'repurchase' }]);
    expect(sheet.options).toEqual({ planned: {}, owners: {}, actions: {}, notes: {}, locale: 'en' });
    expect(notPlain(sheet)).toEqual([]);
  });

  it('writes plan, people, actions and remarks over it', () => {
    const options = { planned: { lead: 400, won: 0 }, owners: { lead: 'Ann' }, actions: { lead: 'Fair', intent: ['Mail', 'Visit'] }, notes: { won: 'late' }, locale: 'zh-TW' };
    const [lead, intent, won] = buildTrackingSheet(REPORT, MODEL, options).rows;
    expect(lead).toMatchObject({ label: '线索', planned: 400, completion: 1.25, owner: 'Ann', keyActions: ['Fair'], note: null });
    expect(intent).toMatchObject({ planned: null, completion: null, keyActions: ['Mail', 'Visit'] });
    expect(won).toMatchObject({ planned: 0, completion: null, note: 'late' });
  });

  it('claims no interval where the report has none', () => {
    const rows = [{ stage: 'lead', reached: 100, fromPrevious: null }, { stage: 'intent', reached: 45, fromPrevious: { numerator: 45, denominator: 100, rate: 0.45, low: null, high: null } }];
    expect(buildTrackingSheet({ rows }, MODEL).rows[1]).toMatchObject({ conversion: { rate: 0.45, low: null, high: null }, status: 'inconclusive' });
  });

  it('judges by the benchmark and the confidence of the report', () => {
    const rows = [{ stage: 'lead', reached: 100, fromPrevious: null }, { stage: 'intent', reached: 45, fromPrevious: { numerator: 45, denominator: 100 } }];
    const status = (more: object, options?: object): unknown =>
      buildTrackingSheet({ rows: rows.map((row) => ({ ...row, ...more })), ...(options === undefined ? {} : { options }) }, MODEL).rows[1]?.status;
    expect(status({})).toBe('inconclusive');
    expect(status({}, { confidence: 0.5 })).toBe('within');
    expect(status({ benchmark: { low: 0.6, high: 0.7 } })).toBe('below');
    expect(buildTrackingSheet({ rows: [rows[0]!, { ...rows[1]!, fromPrevious: { numerator: 1, denominator: 29 } }] }, MODEL).rows[1]?.status).toBe('insufficientData');
  });

  it.each<[string, unknown, BuildTrackingSheetOptions | object, string]>([
    ['a plan for an unknown stage', REPORT, { planned: { leads: 4 } }, 'UNKNOWN_STAGE options.planned.leads'],
    ['an owner of a lost stage', REPORT, { owners: { lost: 'Bob' } }, 'STAGE_NOT_ORDERED options.owners.lost'],
    ['half a deal', REPORT, { planned: { lead: 0.5 } }, 'INVALID_COUNT options.planned.lead'],
    ['a remark that is no text', REPORT, { notes: { lead: 4 } }, 'INVALID_OPTION options.notes.lead'],
    ['an action that is no text', REPORT, { actions: { lead: ['a', 4] } }, 'INVALID_OPTION options.actions.lead[1]'],
    ['a locale that is none', REPORT, { locale: 4 }, 'INVALID_OPTION options.locale'],
    ['an unknown option', REPORT, { plan: {} }, 'INVALID_OPTION options.plan'],
    ['a report of another model', { rows: [{ stage: 'x', reached: 1 }] }, {}, 'UNKNOWN_STAGE report.rows[0].stage'],
    ['a report without rows', {}, {}, 'MISSING_VALUE report.rows'],
    ['a negative count', { rows: [{ stage: 'lead', reached: -1 }] }, {}, 'INVALID_COUNT report.rows[0].reached'],
  ])('refuses %s', (_, report, options, issue) => {
    expect(issuesOf(() => buildTrackingSheet(report as never, MODEL, options))).toEqual([issue]);
  });
});
