import { describe, expect, it } from 'vitest';
import * as funnel from '../../src/funnel/index.js';
import type { AuditCode, AuditFinding, FunnelFinding, MoveDirection } from '../../src/funnel/index.js';
import {
  auditEntries,
  checkFunnel,
  checkStageMove,
  createFunnel,
  explainEntryAudit,
  explainFunnelFindings,
  explainLeadScores,
  explainNextStages,
  explainReminders,
  explainStageMove,
  explainStageSnapshot,
  listNextStages,
  scheduleReminders,
  scoreLeads,
  snapshotStages,
} from '../../src/funnel/index.js';
import { AS_OF, ENTRIES, MODEL } from '../metrics/explain.support.js';
import type { Explained } from '../support/describeExplanations.js';
import { describeExplanations } from '../support/describeExplanations.js';
import { refusal } from '../support/refusal.js';
import { inBoth } from '../support/told.js';

const audit = auditEntries([...ENTRIES, { dealId: 'e', stage: 'quote', at: '2026-02-27' }], MODEL, { asOf: AS_OF });
const move = checkStageMove({ from: 'qualify', to: 'contract' }, createFunnel('crm'));
const EXPLAINED: readonly Explained[] = [
  ['checkFunnel', explainFunnelFindings, checkFunnel({ id: 'm', stages: [{ id: 'a' }] }), []],
  ['checkStageMove', explainStageMove, move, ['allowed', 'direction', 'missing', 'skipped']],
  ['listNextStages', explainNextStages, listNextStages({}, 'qualify', createFunnel('crm')), []],
  ['auditEntries', explainEntryAudit, audit, ['findings', 'deals', 'asOf', 'warnings']],
  ['snapshotStages', explainStageSnapshot, snapshotStages(ENTRIES, MODEL, { asOf: AS_OF }), ['asOf', 'deals', 'ignored', 'rows', 'list', 'options', 'warnings']],
  [
    'scheduleReminders',
    explainReminders,
    scheduleReminders(ENTRIES, MODEL, { asOf: AS_OF, levels: [{ id: 'x', stage: 'quote', within: { value: 1, unit: 'day' }, label: { en: 'X' } }] }),
    ['asOf', 'reminders', 'levels', 'ignored', 'options', 'warnings'],
  ],
  [
    'scoreLeads',
    explainLeadScores,
    scoreLeads([{ id: 'x', activities: [{ kind: 'visit', at: AS_OF }] }], { fit: [], behaviour: [{ id: 'v', activity: 'visit', points: 1 }] }, { asOf: AS_OF }),
    ['leads', 'options', 'warnings'],
  ],
];

describeExplanations('funnel', funnel, EXPLAINED);

describe('what is said of each code', () => {
  const about = { dealId: 'd', index: 3, stage: 'quote' };
  const told = (finding: AuditFinding): string[] => inBoth(explainEntryAudit, { ...audit, findings: [finding], warnings: [] }).map((each) => each[2] ?? '');

  const FOUND: Record<AuditCode, [object, english: string, chinese: string]> = {
    UNKNOWN_STAGE: [{}, 'Deal d entered quote, which is no stage of the model', '商机 d 进入了 quote，模型中没有该阶段'],
    AFTER_AS_OF: [{}, 'Deal d entered quote only after the instant of the report', '商机 d 进入 quote 的时间晚于报告时点'],
    DUPLICATE_ROW: [{}, 'Deal d is said twice to have entered quote at one instant', '商机 d 在同一时点重复记录进入 quote'],
    BEFORE_CREATION: [{}, 'Deal d entered quote before it was created', '商机 d 进入 quote 的时间早于其创建时间'],
    SELF_TRANSITION: [{}, 'Deal d entered quote, where it stood already', '商机 d 已处于 quote，又被记录进入该阶段'],
    SKIPPED: [{ stages: ['a', 'b', 'c'] }, 'Deal d entered quote and skipped a, b and c', '商机 d 进入 quote 时跳过了 a、b 和 c'],
    REGRESSION: [{}, 'Deal d went back to quote', '商机 d 退回到 quote'],
    REOPENED: [{}, 'Deal d was closed and came back to quote', '商机 d 关闭后又回到 quote'],
    OUTCOME_FLIP: [{}, 'Deal d ended in quote after it had been closed the other way', '商机 d 以 quote 关闭，与之前的输赢结果相反'],
    STALLED: [{ days: 1.23456, limit: 0 }, 'Deal d has stood in quote for 1.23 days, more than the 0 allowed', '商机 d 在 quote 已停留 1.23 天，超过允许的 0 天'],
  };

  it.each(Object.entries(FOUND))('of a finding: %s', (code, [more, english, chinese]) => {
    expect(told({ ...about, code: code as AuditCode, ...more })).toEqual([`${english} (entries[3]).`, `${chinese}（entries[3]）。`]);
  });

  it('of a finding without what it is about: a refusal', () => {
    const refused = (finding: object): string[] => refusal(() => explainEntryAudit({ ...audit, findings: [finding as AuditFinding] }));
    expect(refused({ ...about, code: 'SKIPPED' })).toEqual(['MISSING_VALUE result.findings[0].stages']);
    expect(refused({ ...about, code: 'STALLED', days: 3 })).toEqual(['MISSING_VALUE result.findings[0].limit']);
    expect(refused({ ...about, code: 'LATE' })).toEqual(['INVALID_OPTION result.findings[0].code']);
  });

  const WRONG: Record<FunnelFinding['code'], string> = {
    DUPLICATE_ID: 'A stage: its id, or that of one of its criteria, is used twice.',
    NO_WON_STAGE: 'No stage is of the kind won: without one nothing can be converted.',
    OPTIONAL_FIRST_STAGE: 'A stage is the first one and optional, but every deal is measured against it.',
    INVALID_PROBABILITY: 'A stage: its probability is no fraction from 0 to 1.',
    INVALID_BENCHMARK: 'A stage: its benchmark is no range of fractions from 0 to 1, the lower end first.',
    UNKNOWN_REMAP_TARGET: 'A stage: the remap sends it to a stage that the model does not have.',
    REMAP_OF_LIVE_STAGE: 'A stage: the remap sends it elsewhere, but the model still has it.',
    STAGE_COUNT: 'The order has fewer than 4 or more than 6 stages.',
    FALLING_PROBABILITY: 'A stage has a lower probability than the stage before it that has one.',
  };

  it.each(Object.entries(WRONG))('of a model, where the stage is not told: %s', (code, sentence) => {
    expect(explainFunnelFindings([{ code: code as FunnelFinding['code'], severity: 'warning' }])[1]).toBe(sentence);
  });

  it('of a model with several things wrong and several worth a look', () => {
    const finding = (severity: FunnelFinding['severity']): FunnelFinding => ({ code: 'STAGE_COUNT', severity });
    const verdict = (...severities: FunnelFinding['severity'][]): string[] => inBoth(explainFunnelFindings, severities.map(finding)).map(([first = '']) => first);
    expect(verdict('error', 'error', 'warning', 'warning')).toEqual([
      'The model cannot be used until 2 errors are mended; 2 things more are worth a look.',
      '该漏斗模型有 2 处错误，修正前无法使用；另有 2 处值得留意。',
    ]);
    expect(verdict('warning')).toEqual(['The model can be used; 1 thing is worth a look.', '该漏斗模型可以使用，有 1 处值得留意。']);
  });

  it('of a service level that the options do not have', () => {
    const schedule = scheduleReminders(ENTRIES, MODEL, { asOf: AS_OF, levels: [{ id: 'x', stage: 'quote', label: 'Offer', within: { value: 1, unit: 'day' } }] });
    const [english, chinese] = inBoth(explainReminders, { ...schedule, options: { ...schedule.options, levels: [] } });
    expect(english.slice(1, 3)).toEqual([
      'x: 1 deal, 1 overdue.',
      'Deal d is 912 hours (38 days) late for x: in quote since 2026-01-20T00:00:00.000Z, due at 2026-01-21T00:00:00.000Z.',
    ]);
    expect(chinese[1]).toBe('x：1 个商机，1 个已逾期。');
  });

  it('of points, without what they are for: a refusal', () => {
    const reason = { ruleId: 'v', kind: 'behaviour', points: 1, count: 1 } as const;
    const lead = { id: 'x', fit: 0, engagement: 1, score: 1, grade: null, reasons: [reason] };
    expect(refusal(() => explainLeadScores({ leads: [lead], options: { asOf: AS_OF, timeZone: 'UTC', onInvalid: 'throw' }, warnings: [] }))).toEqual([
      'MISSING_VALUE result.leads[0].reasons[0].lastAt',
    ]);
  });

  const DIRECTIONS: Record<MoveDirection, [english: string, chinese: string]> = {
    start: ['Starting here is allowed.', '可以执行：由此阶段进入漏斗。'],
    forward: ['The move forward is allowed.', '可以执行：向前推进。'],
    backward: ['The move back is allowed.', '可以执行：退回之前的阶段。'],
    same: ['Staying in the stage is allowed.', '可以执行：停留在当前阶段。'],
    lose: ['Giving the deal up is allowed.', '可以执行：标记为输单。'],
    park: ['Parking the deal is allowed.', '可以执行：搁置商机。'],
    reopen: ['Re-opening the deal is allowed.', '可以执行：重新激活商机。'],
  };

  it.each(Object.entries(DIRECTIONS))('of a move: %s', (direction, sentences) => {
    const result = { allowed: true, direction: direction as MoveDirection, skipped: [], missing: [] };
    expect(inBoth(explainStageMove, result)).toEqual(sentences.map((each) => [each]));
  });
});
