import type { SalesMathIssue } from '../errors.js';
import { compileFunnel, DROPPED } from '../funnel/compileModel.js';
import type { CompiledFunnel } from '../funnel/compileModel.js';
import { orderEntries } from '../funnel/entries.order.js';
import { countPassedOver, readFrame, readHistory } from '../funnel/history.js';
import type { HistoryFrame } from '../funnel/history.js';
import { listKnown, requireMappedStage } from '../funnel/stageIds.js';
import type { FunnelModel, StageEntry } from '../funnel/types.js';
import type { DealVisits } from '../funnel/visits.js';
import { listVisits } from '../funnel/visits.js';
import { requireConfidence } from '../internal/confidence.js';
import { createIdCodes } from '../internal/idCodes.js';
import type { IdCodes } from '../internal/idCodes.js';
import { INSTANT_RULE } from '../internal/instants.js';
import { fail, isAbsent, issue, missingOr } from '../internal/issues.js';
import { readMoment } from '../internal/moments.js';
import { createBadRows } from '../internal/rowIssues.js';
import { scanInstantInto } from '../internal/scanInstant.js';
import { isObject } from '../internal/shapes.js';
import { ID_RULE, readId, requireOptions, requireRows } from '../internal/validate.js';
import { measureProportion, zOfConfidence } from '../stats/proportion.kernel.js';
import type { RejectedRow } from '../types.js';
import type { ActivityReport, CalculateActivityRatiosOptions, SalesActivity } from './activities.types.js';
import { createReachReader } from './funnelReport.attempt.kernel.js';

const OPTIONS: readonly string[] = ['asOf', 'timeZone', 'goalStage', 'confidence', 'onInvalid'];
const REPLY_RULE = 'must be true, false or absent';

/** What is counted of one kind; touches by position. */
interface Kind {
  readonly kind: string;
  count: number;
  answered: number;
  asked: number;
  outside: number;
  readonly touches: Int32Array;
  readonly onAdvanced: Int32Array;
}

/** The visits with what became of them. */
interface Journeys {
  readonly visits: DealVisits;
  /** By visit: 1 where the deal went on from this stage, in this visit or another. */
  readonly wentOn: Uint8Array;
  /** By position: visits that ended in a later stage. */
  readonly advanced: Int32Array;
  /** Deals that reached the goal. */
  readonly goals: number;
}

function requireGoal(value: unknown, funnel: CompiledFunnel): number {
  if (value === undefined) return funnel.firstWon;
  const code = requireMappedStage(funnel, value, 'options.goalStage');
  if (code === DROPPED) return fail('UNKNOWN_STAGE', 'options.goalStage', value, listKnown(funnel));
  const position = funnel.positions[code] as number;
  return position >= 0 ? position : fail('STAGE_NOT_ORDERED', 'options.goalStage', value, 'must stand in the order: no lost or parked stage');
}

function followDeals(visits: DealVisits, funnel: CompiledFunnel, frame: HistoryFrame, goal: number): Journeys {
  const { starts, stage, deals } = visits;
  const { positions } = funnel;
  const wentOn = new Uint8Array(stage.length);
  const advanced = new Int32Array(funnel.order.length);
  const attempts = createReachReader(funnel, visits, frame.readDay);
  const left = new Uint8Array(funnel.order.length);
  const positionOf = (visit: number): number => positions[stage[visit] as number] as number;
  let goals = 0;
  for (let deal = 0; deal < deals; deal += 1) {
    const from = starts[deal] as number;
    const to = starts[deal + 1] as number;
    left.fill(0);
    for (let visit = from; visit + 1 < to; visit += 1) {
      const position = positionOf(visit);
      if (position < 0 || positionOf(visit + 1) <= position) continue;
      advanced[position] = (advanced[position] as number) + 1;
      left[position] = 1;
    }
    for (let visit = from; visit < to; visit += 1) if (positionOf(visit) >= 0) wentOn[visit] = left[positionOf(visit)] as number;
    attempts.read(from, to);
    goals += attempts.reached[goal] as number;
  }
  return { visits, wentOn, advanced, goals };
}

/** The visit in progress at an instant: the last one begun, −1 before the first. */
function visitAt({ starts, at }: DealVisits, deal: number, instant: number): number {
  const first = starts[deal] as number;
  let low = first;
  let high = starts[deal + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low === first ? -1 : low - 1;
}

/** Gives the deals of a log their codes again; other ids get codes beyond them. */
function dealCodes(ids: readonly string[]): IdCodes {
  const codes = createIdCodes(ids.length);
  for (const id of ids) codes.codeOf(id);
  return codes;
}

/** What is wrong with an activity, of what was read; null where it is good. */
function findFault({ dealId, kind, at, replied }: SalesActivity, index: number, name: string | null, id: string | null, instant: number): SalesMathIssue | null {
  const path = `activities[${index}]`;
  if (name === null) return issue(missingOr('INVALID_ID', kind), `${path}.kind`, kind, ID_RULE);
  if (id === null && !isAbsent(dealId)) return issue('INVALID_ID', `${path}.dealId`, dealId, ID_RULE);
  if (instant !== instant) return issue(missingOr('INVALID_INSTANT', at), `${path}.at`, at, INSTANT_RULE);
  return isAbsent(replied) || typeof replied === 'boolean' ? null : issue('INVALID_ROW', `${path}.replied`, replied, REPLY_RULE);
}

interface CountedActivities {
  readonly kinds: Kind[];
  readonly later: number;
  readonly rejected: readonly RejectedRow[];
}

function readActivities(source: Iterable<SalesActivity>, journeys: Journeys, funnel: CompiledFunnel, { asOf, readDay, collect }: HistoryFrame): CountedActivities {
  const { visits, wentOn } = journeys;
  const codes = dealCodes(visits.ids);
  const kinds = new Map<string, Kind>();
  const stages = funnel.order.length;
  const bad = createBadRows(collect);
  const time = new Float64Array(1);
  let later = 0;
  let index = -1;
  for (const row of requireRows(source, 'activities')) {
    index += 1;
    if (!isObject(row)) {
      bad.reject(index, undefined, issue('INVALID_ROW', `activities[${index}]`, row, 'must be an object'));
      continue;
    }
    const { dealId, kind, at, replied } = row;
    const name = readId(kind);
    const id = isAbsent(dealId) ? null : readId(dealId);
    if (!(typeof at === 'string' && scanInstantInto(at, time, 0))) time[0] = readMoment(at, readDay);
    const instant = time[0] as number;
    const found = findFault(row, index, name, id, instant);
    if (found !== null) {
      bad.reject(index, dealId, found);
      continue;
    }
    if (instant > asOf) {
      later += 1;
      continue;
    }
    let counted = kinds.get(name as string);
    if (counted === undefined) {
      counted = { kind: name as string, count: 0, answered: 0, asked: 0, outside: 0, touches: new Int32Array(stages), onAdvanced: new Int32Array(stages) };
      kinds.set(counted.kind, counted);
    }
    counted.count += 1;
    if (!isAbsent(replied)) counted.asked += 1;
    if (replied === true) counted.answered += 1;
    const deal = id === null ? visits.deals : codes.codeOf(id);
    const visit = deal < visits.deals ? visitAt(visits, deal, instant) : -1;
    const position = visit < 0 ? -1 : (funnel.positions[visits.stage[visit] as number] as number);
    if (position < 0) {
      counted.outside += 1;
      continue;
    }
    counted.touches[position] = (counted.touches[position] as number) + 1;
    counted.onAdvanced[position] = (counted.onAdvanced[position] as number) + (wentOn[visit] as number);
  }
  bad.settle();
  return { kinds: Array.from(kinds.values()), later, rejected: bad.rejected };
}

/**
 * Tells how much work it takes to move deals: activities for each deal that reached a goal, and for each advance out of a stage.
 *
 * `perGoal = activities of a kind / deals that reached the goal stage`; `perAdvance = touches in a stage / advances out of it`
 *
 * *When to use*: to plan work from goals (calls for each qualified lead), and to see where touches lead to nothing.
 *
 * *Gotchas*: all activities count, not only those on deals that got there: leaving out what failed makes every call look
 * good. An activity at the very instant of a move belongs to the stage entered. `replyRate` is taken of the activities that tell
 * whether they were answered, so write `false` as well as `true`.
 *
 * @param activities - rows with `kind`, `at`, and where known `dealId` and `replied`, in any order
 * @param entries - rows of stage moves of the deals
 * @param model - the stages; its `remap` is applied first
 * @param options - `asOf`: rows at it count, later ones do not; `goalStage` (the first won stage); `timeZone` (`UTC`);
 *   `confidence` (0.95); `onInvalid`: `'throw'` (default) or `'collect'`, which puts bad rows of both lists into `rejected`
 * @returns a row for each kind of activity with one entry for each ordered stage; ratios of nothing are null
 * @throws {SalesMathError} UNKNOWN_STAGE: a row or `goalStage` names a stage that the model does not have
 * @throws {SalesMathError} STAGE_NOT_ORDERED: `goalStage` is a lost or parked stage
 * @throws {SalesMathError} INVALID_INSTANT: a time is no instant, or has no offset
 * @throws {SalesMathError} INVALID_OPTION, INVALID_CONFIDENCE, INVALID_TIME_ZONE, INVALID_ID, INVALID_NUMBER, INVALID_ROW, UNKNOWN_CURRENCY,
 *   MISSING_VALUE, NEGATIVE_AMOUNT, and the codes of a model
 * @example
 * import { calculateActivityRatios } from 'salesmath';
 * const model = { id: 'm', stages: [{ id: 'lead' }, { id: 'won', kind: 'won' }, { id: 'lost', kind: 'lost' }] } as const;
 * const entries = [
 *   { dealId: 'a', stage: 'lead', at: '2026-03-01' },
 *   { dealId: 'a', stage: 'won', at: '2026-03-10' },
 *   { dealId: 'b', stage: 'lead', at: '2026-03-02' },
 * ];
 * const activities = [
 *   { kind: 'call', dealId: 'a', at: '2026-03-03', replied: true },
 *   { kind: 'call', dealId: 'b', at: '2026-03-04', replied: false },
 *   { kind: 'call', dealId: 'b', at: '2026-03-05', replied: false },
 * ];
 * const [calls] = calculateActivityRatios(activities, entries, model, { asOf: '2026-03-31' }).rows;
 * calls?.perGoal; // => 3
 * calls?.replyRate?.rate; // => 0.3333333333333333
 * calls?.advances[0];
 * // => { stage: 'lead', touches: 3, touchesOnAdvanced: 1, advanced: 1, perAdvance: 3, perAdvanceOfAdvanced: 1 }
 */
export function calculateActivityRatios(
  activities: Iterable<SalesActivity>,
  entries: Iterable<StageEntry>,
  model: FunnelModel,
  options: CalculateActivityRatiosOptions,
): ActivityReport {
  const given = requireOptions<CalculateActivityRatiosOptions>(options, OPTIONS);
  const confidence = requireConfidence(given.confidence, 0.95, 'options.confidence');
  const frame = readFrame({ asOf: given.asOf as CalculateActivityRatiosOptions['asOf'], timeZone: given.timeZone, onInvalid: given.onInvalid });
  const funnel = compileFunnel(model);
  const goal = requireGoal(given.goalStage, funnel);
  const columns = readHistory(entries, funnel, frame, { refuseNegative: true, fields: [] });
  const visits = listVisits(orderEntries(columns));
  const journeys = followDeals(visits, funnel, frame, goal);
  const { kinds, later, rejected } = readActivities(activities, journeys, funnel, frame);
  const z = zOfConfidence(confidence);
  const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const stageAt = (position: number): string => funnel.ids[funnel.order[position] as number] as string;
  return {
    rows: kinds.map(({ kind, count, answered, asked, outside, touches, onAdvanced }) => ({
      kind,
      count,
      replyRate: asked === 0 ? null : measureProportion(answered, asked, z),
      perGoal: over(count, journeys.goals),
      outside,
      advances: Array.from(journeys.advanced, (advanced, position) => ({
        stage: stageAt(position),
        touches: touches[position] as number,
        touchesOnAdvanced: onAdvanced[position] as number,
        advanced,
        perAdvance: over(touches[position] as number, advanced),
        perAdvanceOfAdvanced: over(onAdvanced[position] as number, advanced),
      })),
    })),
    goals: journeys.goals,
    options: { ...frame.effective, goalStage: stageAt(goal), confidence },
    warnings: countPassedOver(columns, visits, later),
    ...(frame.collect ? { rejected: [...rejected, ...columns.rejected] } : {}),
  };
}
