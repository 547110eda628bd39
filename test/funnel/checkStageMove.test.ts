import { describe, expect, it } from 'vitest';
import type { FunnelModel } from '../../src/funnel/index.js';
import { checkStageMove, defineFunnel, listNextStages } from '../../src/funnel/index.js';
import { refusal } from '../support/refusal.js';

const MODEL: FunnelModel = defineFunnel({
  id: 'm',
  stages: [
    { id: 'lost', kind: 'lost', entryCriteria: [{ id: 'reason', when: { reason: ['price', 'time'] } }], exitCriteria: [{ id: 'never' }] },
    { id: 'lead', entryCriteria: [{ id: 'reachable' }], exitCriteria: [{ id: 'contacted' }] },
    { id: 'qualify', entryCriteria: [{ id: 'budget', when: { budget: { gte: 1000 } } }], exitCriteria: [{ id: 'needMap', required: false }] },
    { id: 'demo', optional: true, entryCriteria: [{ id: 'room' }] },
    { id: 'won', kind: 'won', entryCriteria: [{ id: 'signed' }] },
    { id: 'parked', kind: 'parked' },
    { id: 'expired', kind: 'lost' },
  ],
  remap: { enquiry: 'lead', audit: null },
});

const move = (from: string | null, to: string, facts: Record<string, unknown> = {}): string => {
  const { allowed, direction, skipped, missing } = checkStageMove({ from, to, facts }, MODEL);
  const asked = missing.map(({ stage, criterion, side, required }) => `${stage}.${side}.${criterion}${required ? '' : '?'}`);
  return [direction, allowed ? 'allowed' : 'forbidden', `[${skipped.join(' ')}]`, ...asked].join(' ');
};

describe('checkStageMove', () => {
  it('asks for the exit of the stage left, all of the stages passed, and the entry of the new one', () => {
    expect(move('lead', 'qualify')).toBe('forward forbidden [] lead.exit.contacted qualify.entry.budget');
    expect(move('lead', 'won')).toBe('forward forbidden [qualify] lead.exit.contacted qualify.entry.budget qualify.exit.needMap? won.entry.signed');
    expect(move(null, 'qualify')).toBe('start forbidden [lead] lead.entry.reachable lead.exit.contacted qualify.entry.budget');
    expect(move(null, 'lead', { reachable: true })).toBe('start allowed []');
  });

  it('does not forbid for what is optional', () => {
    expect(move('lead', 'won', { contacted: true, budget: '1000', signed: true })).toBe('forward allowed [qualify] qualify.exit.needMap?');
  });

  it('asks only for the entry elsewhere, and for nothing when a deal stays', () => {
    expect(move('won', 'qualify')).toBe('backward forbidden [] qualify.entry.budget');
    expect(move('lead', 'lost')).toBe('lose forbidden [] lost.entry.reason');
    expect(move('lost', 'expired')).toBe('lose allowed []');
    expect(move('won', 'lost', { reason: 'price' })).toBe('lose allowed []');
    expect(move('lost', 'parked')).toBe('park allowed []');
    expect(move('parked', 'won')).toBe('reopen forbidden [] won.entry.signed');
    expect(move('lost', 'lead', { reachable: true })).toBe('reopen allowed []');
    expect(move('lead', 'lead')).toBe('same allowed []');
    expect(move(null, 'lost')).toBe('start forbidden [] lost.entry.reason');
  });

  it('takes only true for a fact, and only a fact of its own', () => {
    expect(move(null, 'lead', { reachable: 'true' })).toContain('forbidden');
    expect(move(null, 'lead', Object.create({ reachable: true }) as Record<string, unknown>)).toContain('forbidden');
    expect(move('lead', 'qualify', { contacted: true, attributes: { budget: 1000 } })).toBe('forward allowed []');
  });

  it('sends retired stages on', () => {
    expect(move('enquiry', 'lead')).toBe('same allowed []');
    expect(move('audit', 'lead', { reachable: true })).toBe('start allowed []');
    expect(refusal(() => move('lead', 'audit'))).toEqual(['UNKNOWN_STAGE move.to']);
  });

  it('gives the same for a raw model', () => {
    const raw = JSON.parse(JSON.stringify(MODEL)) as FunnelModel;
    expect(checkStageMove({ from: 'lead', to: 'won' }, raw)).toEqual(checkStageMove({ from: 'lead', to: 'won' }, MODEL));
  });

  it('refuses what it does not know', () => {
    expect(refusal(() => move('nowhere', 'lead'))).toEqual(['UNKNOWN_STAGE move.from']);
    expect(refusal(() => move('lead', 'nowhere'))).toEqual(['UNKNOWN_STAGE move.to']);
    expect(refusal(() => checkStageMove({ to: 'lead' } as never, MODEL))).toEqual(['MISSING_VALUE move.from']);
    expect(refusal(() => checkStageMove({ from: {} as never, to: 'lead' }, MODEL))).toEqual(['INVALID_ID move.from']);
    expect(refusal(() => checkStageMove({ from: null, to: 'lead', facts: [] as never }, MODEL))).toEqual(['INVALID_OPTION move.facts']);
    expect(refusal(() => checkStageMove(null as never, MODEL))).toEqual(['MISSING_VALUE move']);
    expect(refusal(() => checkStageMove('lead' as never, MODEL))).toEqual(['INVALID_OPTION move']);
  });
});

describe('listNextStages', () => {
  it('lists every other stage, those of the order first, as checkStageMove tells them', () => {
    const facts = { contacted: true };
    const next = listNextStages(facts, 'qualify', MODEL);
    expect(next.map(({ stage, direction, allowed }) => `${stage} ${direction} ${allowed}`)).toEqual([
      'lead backward false',
      'demo forward false',
      'won forward false',
      'lost lose false',
      'parked park true',
      'expired lose true',
    ]);
    for (const { stage, direction, allowed, missing } of next) {
      expect(checkStageMove({ from: 'qualify', to: stage, facts }, MODEL)).toMatchObject({ direction, allowed, missing });
    }
  });

  it('lists all stages for a new deal', () => {
    expect(listNextStages({}, null, MODEL)).toHaveLength(7);
    expect(listNextStages({}, 'lost', MODEL).map(({ stage }) => stage)).toEqual(['lead', 'qualify', 'demo', 'won', 'parked', 'expired']);
    expect(refusal(() => listNextStages({}, 'nowhere', MODEL))).toEqual(['UNKNOWN_STAGE from']);
    expect(refusal(() => listNextStages(3 as never, null, MODEL))).toEqual(['INVALID_OPTION facts']);
  });
});
