/**
 * A second, slow and simple calculation of commissions, which the library is compared with. It shares no code with it.
 *
 * READINGS. Where the documented rules can be read in more than one way, this is what was taken. [–] marks what the
 * random scenarios leave out, because another reading would be as good.
 *
 * Numbers
 *  N1  An exact string shows a finite decimal in full, however long (a quotient such as 1/2^40 has 40 decimals); only what
 *      has no finite form is cut, half away from zero, to 18 decimals, and then loses its trailing zeros.
 *  N2  `attainment` and `effectiveRate` are the double nearest to the exact quotient.
 *  N3  "The amount's own last decimal" is that of the value, not of its spelling: "100.500" has one decimal. Under FX it is
 *      that of the converted, unrounded amount, which may have many.
 *
 * Rate tables
 *  T1  B leaves the bonuses out: they stand on top of F once, by the tiers entered, so F(x) = rates(x) + bonuses(x).
 *  T2  A tier bonus of 0 is not listed. A bonus of the first tier is listed `at` "0".
 *  T3  `payout` is R(F(p + d)) − R(F(p)) where F's bonuses are looked up at max(peak, …) on both sides under `highWater`, so a
 *      chain that hands its peak on sums to the rounded whole.
 *  T4  `peak` below `prior` (a contradiction: it is the highest so far) follows the formula literally: a fall from prior then
 *      takes back what was entered between the two. [–]
 *  T5  `peak` without `highWater` changes nothing.
 *  T6  Chains are compared piece by piece: same tier, same start, same direction. Where one reaches further the nearer end is
 *      shared, and nothing after it is. Pieces of length 0 (x on its own bound under `lower`) are no pieces.
 *  T7  Below zero and above it the first tier's two stretches join: −5 → 10 is one slice.
 *
 * Tiers as a payout
 *  P1  `on: 'attainment'`, base `measure`: the table with every bound (and `retroTo`) × quota; slices and `at` are in the measure.
 *  P2  base `targetIncentive`: slices, and `at` of bonuses, are in attainment; a slice's `rate` is the tier's multiplier and its
 *      `exactPayout` is money (rate · amount · target incentive), since the slices must sum to `exactPayout`.
 *  P3  Another base: slices are the old chain reversed and the new one, neither cancelled nor joined; they are in the measure, `rate` is the tier's, `exactPayout` = rate · amount · base / measure, of the old state
 *      for the part walked back and of the new one for the part walked up. Bonuses are added as they are. With `on: 'attainment'`
 *      the bounds are scaled by the quota as in P1. A base that has the measure's own name is still "another base".
 *  P4  Measure 0 under another base: no slices and no rates part; bonuses that a high-water mark keeps stay.
 *  P5  An attainment cap lowers the measure seen (min(measure, cap × quota)), in both places of P3, and that of pools and ranks; gates, multipliers and other
 *      components see the measure as reported. Without a quota it does nothing beyond `onZeroQuota` [–].
 *  P6  A high-water mark is the highest of 0 and the measures (as seen by the payout) at the ends of the window's earlier periods. In a
 *      line it is max(that, the running measure).
 *  P7  A step of `bonus` at 0 is reached by a measure of 0, also in a period without sales.
 *  P8  `highest` is the step with the greatest `at` reached, not the greatest amount. `cumulative` sums all reached.
 *  P9  `perUnit` packages: ⌈|m| / size⌉ with the sign of m.
 *  P10 A curve through one point is flat; 'extend' on it has no slope [–]. Exactly at the first point its own payout holds.
 *  P11 Matrix: below the first `at` of either axis pays 0, in `bilinear` too; above the last the last. An axis without componentId,
 *      or that names its own component, follows the running measure (under the attainment cap); another component's is fixed at
 *      the end of the period.
 *
 * Zero quotas (`onZeroQuota` zero or full; quota null, or 0 after proration)
 *  Z1  `zero`: a payout that looks up its own attainment pays 0, whatever its table, curve, steps or matrix say at 0; gates, multipliers
 *      and other components' axes are looked up at 0 (a gate with min 0 opens).
 *  Z2  `full`: every lookup is at 1. A curve, matrix, bonus or target incentive pays what stands at 1, even for a measure of 0. Tiers on
 *      attainment with base `measure`: the chain to 1 with all bounds × measure, so measure × rates(1); its bonuses as entered at 1 [–].
 *  Z3  Asked for only where attainment is looked up: payout `on` attainment, curve, attainment axis, attainment gate, multiplier with
 *      min or max. `quota` is reported as "0" or null, `attainment` as null.
 *
 * Gates, multipliers, weight, cap, floor
 *  G1  A closed gate pays min(0, payout) of the window's state; GATE is the difference. The state is the window's, so in a to-date window
 *      the period's own row may be positive or negative.
 *  G2  `fromThreshold`, open: P(max(x, t)) − P(t), t = min × quota or min; also where that is negative. A debt below a t of 0 or less stands. Its cut is always coded GATE. With
 *      several such gates the greatest t counts; `fromZero` gates have no threshold. P's bonuses and steps at t are cut too.
 *      With another base, a high-water table, a pool or a rank it is not defined. [–]
 *  G3  With several closed gates the first closed one's `else` names the code.
 *  G4  Conditions on another component see its measure and attainment in its own window at the end of the same period, 0 where it never
 *      credited the participant. On a component with window `transaction`, or that does not apply to him: not defined [–].
 *  G5  Multipliers, weight and cap act on negative values too (the cap cannot bind there).
 *  G6  Adjustments are taken step by step from the state (value after − value before), then as differences to the state before, one entry a code.
 *      A hold released in a later period is a positive GATE_HOLD there.
 *  G7  Floor and payout cap are of the window and not prorated.
 *
 * Windows and rows
 *  W1  `period` rows show the whole period, also where the plan begins or ends inside it.
 *  W2  The quarter and year are those of the same rule (fiscal start, label, retail year). A plain week belongs, whole, to the year and
 *      quarter of its fourth day [–]. A to-date window shorter than the period is the period [–].
 *  W3  "0 before the window's first period": also before the first period of the participant's own rows. Without `range` that is his first
 *      credited period, so a floor that would have stood in earlier months is paid in full there. With `range` it is the first period
 *      in which plan and participant are active, so a state before the range counts as earned before.
 *  W4  planToDate without `effective.from`, with `range`: earlier states have measure 0 and are computed as such [floors –].
 *  W5  Without `range` a row stands where a transaction was credited (even with 0) or exactEarned is not 0; cancelling adjustments alone
 *      make no row. So a floor is earned, in a row of its own, by a month without sales between the first and last credited one.
 *  W6  With `range`: periods whose (whole) start lies in it and in which, on some day, participant and plan are both active; components that
 *      apply to him; `team` only for those whom somebody names as manager.
 *  W7  Participants without rows are not in `totals.byParticipant`. Total lists follow the rows' order, `byPeriod` the start.
 *  W8  Versions: rows of one participant are merged by period start, then version (by `effective.from`), then component; totals add versions
 *      up under one key. `reverses` looks for its sale in the whole input, also in another version, and the filter asked is the
 *      refund's version's.
 *  W9  window `transaction`: all credits of a participant on one transaction are one state. `quota` is reported as it stands on the period's last
 *      day, unprorated. Floors and caps are inside the transaction's line; there are no null lines. Tier bonuses are in exactPayout
 *      and in the line's amount, but lines have no field that lists them. Other components are seen at the end of the period.
 *
 * Lines
 *  L1  T(s) is everything before the floor: payout, gate, multipliers, weight, cap on the running state s, with open or closed, factor, quota
 *      and other components as at the end of the period.
 *  L2  TRUE_UP = T now(prior) − T then(prior), `then` being the period before as it was decided there (0 before the first), also where T(0)
 *      is not 0 by itself: a curve's `below: 'first'`, a step at 0. It stands first, before the transactions.
 *  L3  FLOOR = the floor's lift now − the lift then, last; earned is [R(E) − R(T)] now − the same then. So all lines telescope to R(E) − R(E then).
 *  L4  Pools and ranks: each transaction has a line of 0 (no slices); then SHARE, then FLOOR.
 *  L5  A null line has `credited` "0" and no slices; it is left out when exactly 0.
 *  L6  A line's slices are the walk between two running states, before gates; for TRUE_UP none, so lines' slices need not sum to the payout.
 *
 * Pools and ranks (window `period` in the scenarios; elsewhere [–])
 *  S1  "Those with a row": credited by this component in the window up to the end of the period; with `range` also everyone whom W6 gives a row.
 *  S2  A pool's total is rounded (R) to minor units before it is allocated; rate × the measures of all with a row, closed gates included.
 *      Closed gates get no share and so no GATE adjustment. All weights 0: nobody gets anything.
 *  S3  A rank places everybody with a row; a closed gate withholds the prize (GATE) and does not move the others up.
 *  S4  `split`: the tied places' prizes are summed, rounded and allocated equally, participants in result order. `all`: each the best of them, and
 *      the next place comes after as many. `order`: result order decides. A prize that is not shared is not rounded by itself.
 *
 * Credit
 *  C1  amount × Σ shares is rounded with R to the step before it is cut (it need not be a multiple of it), overlay credits with R too; on the
 *      signed value, so under ceil, floor, halfCeil or halfFloor a refund of a split that leaves a rest need not mirror its sale [–].
 *  C2  A row's credits are cut first; a share whose holder is not active is then dropped, nobody else gets it. A team does not count it.
 *  C3  One participant's several credits on a row are added up: one line, one amount.
 *  C4  `count` looks at the sign of the amount; an amount of 0 counts 1.
 *  C5  Team: the manager must be active on the day, the component apply to him. The "largest" overlay credit is the largest in size, so a refund
 *      takes the one that its sale took; a tie is the first. The base of P3 is taken from the same credits.
 *  C6  A refund's filter results are those of its original's fields (amount, date … of the sale); of a refund of a refund, of the first sale.
 *      `appliesTo`, activity and version are the refund's own. An empty `credits` names nobody.
 *  C7  The filter sees `amount` and `margin` in plan currency; `units`, `date`, `participantId`, `id` and the attributes as given. Values of unlike
 *      types are unequal and not ordered. Named `measures` are no fields.
 *  C8  `uncredited`: in input order; an entry for each inactive holder, and at most one NO_COMPONENT for the rest of the row, without
 *      `participantId`. A holder whose credits only a team takes is taken care of; one whose credits the team does not count (an
 *      overlay beside another's revenue) is not. A transaction outside the `range` is not listed. The order of one row's entries, and who
 *      is named beside NO_COMPONENT, are not compared. [–]
 *  C9  A transaction on the day of `asOf` counts.
 *
 * Proration
 *  D1  Σ over the days of the whole window (the year for yearToDate, also before today), each day's value × ramp if participant active and plan
 *      in effect, / all days of the window.
 *  D2  `ramp` without `activeFrom` does nothing. Period 0 is the whole plan period that holds `activeFrom`. It scales the quota whoever set it.
 *  D3  Not prorated (transaction; planToDate without both dates): the value in force on the day of the transaction, or on the last day of the period;
 *      neither activity nor ramp counts [–].
 *  D4  A participant's `quotas[id]` wins over the component's, each prorated alike.
 */

import { Book, matches } from './credits.js';
import type { Span } from './days.js';
import { dayOf, enclosing, isoOf, periodOf } from './days.js';
import type { Paid, Seen, ZeroQuota } from './payout.js';
import { attainmentOf, isOtherBase, pay } from './payout.js';
import type {
  AdjustmentCode,
  OracleComponent,
  OracleDated,
  OracleEarning,
  OracleLine,
  OracleOptions,
  OracleParticipant,
  OraclePlan,
  OracleResult,
  OracleTransaction,
  Scalar,
} from './plan-types.js';
import { ADJUSTMENT_CODES } from './plan-types.js';
import type { DecimalLike, Mode } from './rational.js';
import { allocate, maxOf, minOf, ONE, Rational, ZERO } from './rational.js';
import { bonusesBetween, minorUnitsOf, showSlices, walk } from './tiered.js';

export { oracleTieredPayout } from './tiered.js';
export type * from './plan-types.js';
export type { OracleBonus, OracleSlice, OracleTable, OracleTieredOptions, OracleTieredPayout } from './tiered.js';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What one transaction credits to one participant under one component. */
interface Entry {
  readonly id: string;
  readonly day: number;
  readonly credited: Rational;
  readonly base: Rational;
}

interface OpenSpan {
  readonly start: number | null;
  readonly end: number | null;
}

/** What is decided once, at the end of a period: gates, multipliers, quota, shares. */
interface Decisions {
  readonly quota: Rational | null;
  readonly closed: 'GATE' | 'GATE_HOLD' | null;
  readonly threshold: Rational | null;
  readonly factor: Rational;
  readonly pay: (seen: Seen) => Paid;
}

type Steps = Record<AdjustmentCode, Rational>;

/** The pipeline's result on one state. */
interface State extends Decisions {
  readonly end: Seen;
  readonly prior: Seen;
  readonly paid: Paid;
  readonly steps: Steps;
  /** Everything before the floor, and after it. */
  readonly total: Rational;
  readonly earned: Rational;
}

/** The values of a dated value, and which of them is in force on a day. */
function readDated(value: OracleDated): { values: Rational[]; indexOn: (day: number) => number } {
  if (!Array.isArray(value)) return { values: [Rational.of(value as DecimalLike)], indexOn: () => 0 };
  const steps = value as readonly { from?: string | null; value: DecimalLike }[];
  const starts = steps.map(({ from }) => (from == null ? -Infinity : dayOf(from)));
  return {
    values: steps.map((step) => Rational.of(step.value)),
    indexOn: (day) => Math.max(0, starts.filter((start) => start <= day).length - 1),
  };
}

const isScalarOrList = (value: object | string | number | bigint): boolean =>
  typeof value !== 'object' || Array.isArray(value) || typeof (value as { toFixed?: unknown }).toFixed === 'function';

/** One version of a plan, computed as if alone. */
class VersionRun {
  readonly entries: Map<string, Entry[]> = new Map();
  private readonly states = new Map<string, State>();
  private readonly prorated = new Map<string, Rational>();
  private readonly from: number | null;
  private readonly to: number | null;
  private readonly decimals: number;
  private readonly mode: Mode;
  private readonly policy: ZeroQuota;

  constructor(
    readonly plan: OraclePlan,
    private readonly people: readonly OracleParticipant[],
    private readonly options: OracleOptions,
  ) {
    this.from = plan.effective?.from === undefined ? null : dayOf(plan.effective.from);
    this.to = plan.effective?.to === undefined ? null : dayOf(plan.effective.to);
    this.decimals = minorUnitsOf(plan);
    this.mode = plan.rounding ?? 'halfUp';
    this.policy = options.onZeroQuota ?? 'error';
  }

  // ── who and when ──────────────────────────────────────────────────────────

  covers(day: number): boolean {
    return (this.from === null || this.from <= day) && (this.to === null || day < this.to);
  }

  applies(component: OracleComponent, person: OracleParticipant): boolean {
    return matches(component.appliesTo, (key) => {
      const own = (person as unknown as Record<string, unknown>)[key];
      return own != null && typeof own !== 'object' ? (own as Scalar) : person.attributes?.[key];
    });
  }

  /** Some day of the period is one of the plan and of the participant. */
  private activeIn(person: OracleParticipant, period: Span): boolean {
    for (let day = period.start; day < period.end; day += 1) if (this.covers(day) && isActive(person, day)) return true;
    return false;
  }

  of(component: OracleComponent, person: OracleParticipant): readonly Entry[] {
    return this.entries.get(`${component.id} ${person.id}`) ?? [];
  }

  add(component: OracleComponent, person: OracleParticipant, entry: Entry): void {
    const key = `${component.id} ${person.id}`;
    this.entries.set(key, [...(this.entries.get(key) ?? []), entry]);
  }

  private periodsFrom(first: Span, lastDay: number): Span[] {
    const periods: Span[] = [];
    for (let period = first; period.start <= lastDay; period = periodOf(period.end, this.plan.period)) periods.push(period);
    return periods;
  }

  private creditedDays(person: OracleParticipant): number[] {
    return this.plan.components.flatMap((component) => this.of(component, person).map(({ day }) => day));
  }

  /** The periods that a participant has rows in. */
  periods(person: OracleParticipant): Span[] {
    const { range } = this.options;
    if (range !== undefined) {
      const start = dayOf(range.start);
      const inRange = this.periodsFrom(periodOf(start, this.plan.period), dayOf(range.end) - 1);
      return inRange.filter((period) => period.start >= start && this.activeIn(person, period));
    }
    const days = this.creditedDays(person);
    if (days.length === 0) return [];
    return this.periodsFrom(periodOf(Math.min(...days), this.plan.period), Math.max(...days));
  }

  /** The start of the first period that is computed for a participant: nothing was earned before it. */
  private chainStart(person: OracleParticipant): number {
    const starts = this.creditedDays(person).map((day) => periodOf(day, this.plan.period).start);
    if (this.options.range === undefined) return Math.min(...starts);
    const opened = [this.from, person.activeFrom == null ? null : dayOf(person.activeFrom)].filter((day) => day !== null);
    return opened.length === 0 ? -Infinity : Math.min(...starts, periodOf(Math.max(...opened), this.plan.period).start);
  }

  private hasSubordinates(person: OracleParticipant): boolean {
    return this.people.some(({ managerId }) => managerId === person.id);
  }

  /** Whether a component has rows for a participant: it ever credited him, or with a range, it is his. */
  concerns(component: OracleComponent, person: OracleParticipant): boolean {
    if (this.options.range === undefined) return this.of(component, person).length > 0;
    return this.applies(component, person) && (component.credit !== 'team' || this.hasSubordinates(person));
  }

  // ── windows and prorated values ───────────────────────────────────────────

  private window(component: OracleComponent, period: Span): OpenSpan {
    switch (component.window) {
      case 'quarterToDate':
        return enclosing(period, this.plan.period, 'quarter');
      case 'yearToDate':
        return enclosing(period, this.plan.period, 'year');
      case 'planToDate':
        return { start: this.from, end: this.to };
      default:
        return period;
    }
  }

  private rampOn(person: OracleParticipant, day: number): Rational {
    if (person.ramp == null || person.activeFrom == null) return ONE;
    let index = 0;
    for (let p = periodOf(dayOf(person.activeFrom), this.plan.period); p.end <= day; index += 1) {
      p = periodOf(p.end, this.plan.period);
    }
    const factor = person.ramp[index];
    return factor === undefined ? ONE : Rational.of(factor);
  }

  /** A quota or target incentive of a window: by its days, or as it stands on one day where nothing is prorated. */
  private valueOf(
    component: OracleComponent,
    person: OracleParticipant,
    value: OracleDated | null | undefined,
    period: Span,
    day: number,
    ramped: boolean,
  ): Rational | null {
    if (value == null) return null;
    const { start, end } = this.window(component, period);
    const dated = readDated(value);
    if (component.window === 'transaction' || start === null || end === null) return dated.values[dated.indexOn(day)] as Rational;
    const key = `${component.id} ${person.id} ${start} ${end} ${ramped}`;
    const known = this.prorated.get(key) ?? this.prorate(person, value, start, end, ramped);
    this.prorated.set(key, known);
    return known;
  }

  private prorate(person: OracleParticipant, value: OracleDated, start: number, end: number, ramped: boolean): Rational {
    const { values, indexOn } = readDated(value);
    const days = new Map<string, { factor: Rational; days: bigint }>();
    for (let day = start; day < end; day += 1) {
      if (!this.covers(day) || !isActive(person, day)) continue;
      const index = indexOn(day);
      const ramp = ramped ? this.rampOn(person, day) : ONE;
      const key = `${index} ${ramp.num}/${ramp.den}`;
      const held = days.get(key) ?? { factor: (values[index] as Rational).times(ramp), days: 0n };
      days.set(key, { ...held, days: held.days + 1n });
    }
    const sum = Rational.sum([...days.values()].map((held) => held.factor.times(new Rational(held.days))));
    return sum.over(new Rational(BigInt(end - start)));
  }

  private quota(component: OracleComponent, person: OracleParticipant, period: Span, day: number): Rational | null {
    const value = person.quotas?.[component.id] ?? component.quota;
    return this.valueOf(component, person, value, period, day, true);
  }

  private target(component: OracleComponent, person: OracleParticipant, period: Span, day: number): Rational | null {
    const whole = person.targetIncentive;
    if (whole == null) return null;
    const value = isScalarOrList(whole)
      ? (whole as OracleDated)
      : (whole as Record<string, OracleDated>)[component.id];
    return this.valueOf(component, person, value, period, day, false);
  }

  // ── state at the end of a period ──────────────────────────────────────────

  /** Sum of what was credited in the window before a day. */
  private seenBefore(component: OracleComponent, person: OracleParticipant, period: Span, day: number): Seen {
    const { start } = this.window(component, period);
    const held = this.of(component, person).filter((entry) => (start === null || entry.day >= start) && entry.day < day);
    return {
      measure: Rational.sum(held.map(({ credited }) => credited)),
      base: Rational.sum(held.map(({ base }) => base)),
    };
  }

  /** Another component's measure and attainment, as conditions look them up. */
  private look(component: OracleComponent, person: OracleParticipant, period: Span): { measure: Rational; attainment: () => Rational } {
    const { measure } = this.seenBefore(component, person, period, period.end);
    const attainment = (): Rational =>
      attainmentOf(measure, this.quota(component, person, period, period.end - 1), this.policy) ?? ZERO;
    return { measure, attainment };
  }

  private named(id: string | undefined, own: OracleComponent): OracleComponent {
    const found = id === undefined ? own : this.plan.components.find((component) => component.id === id);
    if (found === undefined) throw new Error('oracle: unknown component');
    return found;
  }

  private decide(component: OracleComponent, person: OracleParticipant, period: Span, day: number, own: Rational, earlier: readonly Seen[]): Decisions {
    const quota = this.quota(component, person, period, day);
    const look = (id: string | undefined): { measure: Rational; attainment: () => Rational } => {
      const other = this.named(id, component);
      if (other !== component) return this.look(other, person, period);
      return { measure: own, attainment: () => attainmentOf(own, quota, this.policy) ?? ZERO };
    };
    let closed: 'GATE' | 'GATE_HOLD' | null = null;
    let threshold: Rational | null = null;
    for (const gate of component.gates ?? []) {
      const seen = look(gate.componentId);
      const min = Rational.of(gate.min);
      const onMeasure = gate.on === 'measure';
      if ((onMeasure ? seen.measure : seen.attainment()).lt(min)) {
        closed ??= gate.else === 'hold' ? 'GATE_HOLD' : 'GATE';
      } else if (gate.pays === 'fromThreshold') {
        const at = onMeasure ? min : min.times(quota ?? ZERO);
        threshold = threshold === null ? at : maxOf(threshold, at);
      }
    }
    const factors = (component.multipliers ?? []).filter(({ when }) => {
      const attainment = look(when.componentId).attainment();
      const above = when.min === undefined || attainment.gte(Rational.of(when.min));
      return above && (when.max === undefined || attainment.lt(Rational.of(when.max)));
    });
    const target = this.target(component, person, period, day);
    const axis = (name: 'x' | 'y'): Rational => {
      if (component.payout.kind !== 'matrix') throw new Error('oracle: no axis');
      const { componentId, on } = component.payout[name];
      const seen = look(componentId);
      return on === 'measure' ? seen.measure : seen.attainment();
    };
    return {
      quota,
      closed,
      threshold: closed === null ? threshold : null,
      factor: factors.reduce((product, { factor }) => product.times(Rational.of(factor)), ONE),
      pay: (seen) => pay({ component, quota, onZeroQuota: this.policy, target, earlier, axis }, seen),
    };
  }

  /** Gate, multipliers, weight and cap on one state; the floor stands apart. */
  private run(component: OracleComponent, decisions: Decisions, seen: Seen): { paid: Paid; steps: Steps; total: Rational } {
    const paid = decisions.pay(seen);
    const steps = Object.fromEntries(ADJUSTMENT_CODES.map((code) => [code, ZERO])) as Steps;
    let value = paid.amount;
    const to = (code: AdjustmentCode, next: Rational): void => {
      steps[code] = next.minus(value);
      value = next;
    };
    if (decisions.closed !== null) to(decisions.closed, minOf(ZERO, value));
    else if (decisions.threshold !== null) {
      const at = { ...seen, measure: decisions.threshold };
      const beyond = { ...seen, measure: maxOf(seen.measure, decisions.threshold) };
      to('GATE', decisions.pay(beyond).amount.minus(decisions.pay(at).amount));
    }
    to('MULTIPLIER', value.times(decisions.factor));
    if (component.weight !== undefined) to('WEIGHT', value.times(Rational.of(component.weight)));
    if (component.cap?.payout !== undefined) to('CAP', minOf(value, Rational.of(component.cap.payout)));
    return { paid, steps, total: value };
  }

  private finish(component: OracleComponent, decisions: Decisions, prior: Seen, end: Seen): State {
    const { paid, steps, total } = this.run(component, decisions, end);
    const earned = component.floor === undefined ? total : maxOf(total, Rational.of(component.floor));
    return { ...decisions, prior, end, paid, steps: { ...steps, FLOOR: earned.minus(total) }, total, earned };
  }

  state(component: OracleComponent, person: OracleParticipant, period: Span): State {
    const key = `${component.id} ${person.id} ${period.key}`;
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const end = this.seenBefore(component, person, period, period.end);
    const toDate = isToDate(component);
    const prior = toDate ? this.seenBefore(component, person, period, period.start) : { measure: ZERO, base: ZERO };
    const decisions = this.decide(component, person, period, period.end - 1, end.measure, this.earlier(component, person, period));
    const shared = component.payout.kind === 'pool' || component.payout.kind === 'rank';
    const share = shared ? (this.shares(component, period).get(person.id) ?? ZERO) : ZERO;
    const state = this.finish(
      component,
      shared ? { ...decisions, pay: () => ({ amount: share, chain: [], entered: [] }) } : decisions,
      prior,
      end,
    );
    this.states.set(key, state);
    return state;
  }

  /** The states at the ends of the window's earlier periods. */
  private earlier(component: OracleComponent, person: OracleParticipant, period: Span): Seen[] {
    if (!isToDate(component)) return [];
    const { start } = this.window(component, period);
    const days = this.of(component, person).map(({ day }) => day);
    const first = start ?? Math.min(period.start, ...days);
    const spans = this.periodsFrom(periodOf(first, this.plan.period), period.start - 1);
    return spans.map((span) => this.seenBefore(component, person, period, span.end));
  }

  /** The period before, where it is in the same window and in the participant's chain. */
  previous(component: OracleComponent, person: OracleParticipant, period: Span): Span | null {
    if (!isToDate(component)) return null;
    const { start } = this.window(component, period);
    const before = periodOf(period.start - 1, this.plan.period);
    if (start !== null && before.end <= start) return null;
    return before.end <= this.chainStart(person) ? null : before;
  }

  // ── pools and ranks ───────────────────────────────────────────────────────

  private shares(component: OracleComponent, period: Span): Map<string, Rational> {
    const { payout } = component;
    const { start } = this.window(component, period);
    const withRow = this.people.filter((person) => {
      const credited = this.of(component, person).some(
        ({ day }) => (start === null || day >= start) && day < period.end,
      );
      return credited || (this.options.range !== undefined && this.concerns(component, person) && this.activeIn(person, period));
    });
    const standsAt = (person: OracleParticipant): Rational => this.seenBefore(component, person, period, period.end).measure;
    const measureOf = (person: OracleParticipant): Rational => {
      const cap = component.cap?.attainment;
      const quota = cap === undefined ? null : this.quota(component, person, period, period.end - 1);
      return cap === undefined || quota === null || quota.isZero ? standsAt(person) : minOf(standsAt(person), Rational.of(cap).times(quota));
    };
    const round = (value: Rational): Rational => value.rounded(this.decimals, this.mode);
    const cent = new Rational(1n, 10n ** BigInt(this.decimals));
    const shares = new Map<string, Rational>();
    if (payout.kind === 'pool') {
      const everyone = Rational.sum(withRow.map(measureOf));
      const total = payout.amount === undefined ? Rational.of(payout.rate ?? 0).times(everyone) : Rational.of(payout.amount);
      const open = withRow.filter(
        (person) => this.decide(component, person, period, period.end - 1, standsAt(person), []).closed === null,
      );
      const weights = open.map((person) => (payout.shareBy === 'equal' ? ONE : maxOf(ZERO, measureOf(person))));
      for (const [index, part] of allocate(round(total), weights, cent).entries()) {
        shares.set((open[index] as OracleParticipant).id, part);
      }
    } else if (payout.kind === 'rank') {
      const ranked = [...withRow].sort((a, b) => measureOf(b).compare(measureOf(a)));
      const prizes = payout.prizes.map(Rational.of);
      for (let place = 0; place < ranked.length; ) {
        const top = ranked[place] as OracleParticipant;
        const tied = payout.ties === 'order' ? [top] : ranked.filter((person) => measureOf(person).is(measureOf(top)));
        const sum = Rational.sum(prizes.slice(place, place + tied.length));
        const split = allocate(round(sum), tied.map(() => ONE), cent);
        for (const [index, person] of tied.entries()) {
          const best = tied.map((_, i) => prizes[place + i] ?? ZERO).reduce(maxOf);
          shares.set(person.id, payout.ties === 'all' || tied.length === 1 ? best : (split[index] as Rational));
        }
        place += tied.length;
      }
    }
    return shares;
  }

  // ── one row ───────────────────────────────────────────────────────────────

  private r(value: Rational): Rational {
    return value.rounded(this.decimals, this.mode);
  }

  /** A row, or null where nothing was credited and nothing earned. */
  row(component: OracleComponent, person: OracleParticipant, period: Span): OracleEarning | null {
    const entries = this.of(component, person)
      .filter(({ day }) => day >= period.start && day < period.end)
      .sort((a, b) => a.day - b.day || byText(a.id, b.id));
    const row = component.window === 'transaction' ? this.byTransaction(component, person, period, entries) : this.byState(component, person, period, entries);
    if (this.options.range === undefined && entries.length === 0 && row.exactEarned === '0') return null;
    const head: Partial<OracleEarning> = {
      participantId: person.id,
      ...(this.plan.version === undefined ? {} : { planVersion: this.plan.version }),
      period: { key: period.key, start: isoOf(period.start), end: isoOf(period.end) },
      componentId: component.id,
    };
    const { lines, ...rest } = row;
    return { ...head, ...rest, ...(this.options.detail === 'transactions' ? { lines } : {}) } as OracleEarning;
  }

  private line(entry: Entry, exact: Rational, earned: Rational, slices: OracleLine['slices']): OracleLine {
    return {
      transactionId: entry.id,
      credited: entry.credited.toExact(),
      exactEarned: exact.toExact(),
      earned: earned.toFixed(this.decimals),
      slices,
    };
  }

  private nullLine(code: 'TRUE_UP' | 'FLOOR' | 'SHARE', exact: Rational, earned: Rational): OracleLine[] {
    if (exact.isZero && earned.isZero) return [];
    return [
      { transactionId: null, code, credited: '0', exactEarned: exact.toExact(), earned: earned.toFixed(this.decimals), slices: [] },
    ];
  }

  private byState(component: OracleComponent, person: OracleParticipant, period: Span, entries: readonly Entry[]): RowBody {
    const now = this.state(component, person, period);
    const before = this.previous(component, person, period);
    const then = before === null ? null : this.state(component, person, before);
    const shared = component.payout.kind === 'pool' || component.payout.kind === 'rank';
    const cancel = !isOtherBase(component);
    const totalThen = then?.total ?? ZERO;
    const earnedThen = then?.earned ?? ZERO;

    const lines: OracleLine[] = [];
    let seen = now.prior;
    if (shared) {
      for (const entry of entries) lines.push(this.line(entry, ZERO, ZERO, []));
      lines.push(...this.nullLine('SHARE', now.total.minus(totalThen), this.r(now.total).minus(this.r(totalThen))));
    } else {
      let running = this.run(component, now, seen);
      lines.push(...this.nullLine('TRUE_UP', running.total.minus(totalThen), this.r(running.total).minus(this.r(totalThen))));
      for (const entry of entries) {
        seen = { measure: seen.measure.plus(entry.credited), base: seen.base.plus(entry.base) };
        const next = this.run(component, now, seen);
        lines.push(
          this.line(
            entry,
            next.total.minus(running.total),
            this.r(next.total).minus(this.r(running.total)),
            showSlices(walk(running.paid.chain, next.paid.chain, cancel)),
          ),
        );
        running = next;
      }
    }
    const liftNow = this.r(now.earned).minus(this.r(now.total));
    const liftThen = this.r(earnedThen).minus(this.r(totalThen));
    lines.push(
      ...this.nullLine('FLOOR', now.steps.FLOOR.minus(then?.steps.FLOOR ?? ZERO), liftNow.minus(liftThen)),
    );

    return {
      measure: now.end.measure.toExact(),
      prior: now.prior.measure.toExact(),
      quota: now.quota === null ? null : now.quota.toExact(),
      attainment: now.quota === null || now.quota.isZero ? null : now.end.measure.over(now.quota).toNumber(),
      exactPayout: now.paid.amount.minus(then?.paid.amount ?? ZERO).toExact(),
      exactEarned: now.earned.minus(earnedThen).toExact(),
      earned: this.r(now.earned).minus(this.r(earnedThen)).toFixed(this.decimals),
      slices: showSlices(walk(then?.paid.chain ?? [], now.paid.chain, cancel)),
      bonuses: bonusesBetween(then?.paid.entered ?? [], now.paid.entered),
      adjustments: showSteps((code) => now.steps[code].minus(then?.steps[code] ?? ZERO)),
      lines,
    };
  }

  private byTransaction(component: OracleComponent, person: OracleParticipant, period: Span, entries: readonly Entry[]): RowBody {
    const zero = { measure: ZERO, base: ZERO };
    const states = entries.map((entry) => {
      const decisions = this.decide(component, person, period, entry.day, entry.credited, []);
      return { entry, state: this.finish(component, decisions, zero, { measure: entry.credited, base: entry.base }) };
    });
    const sum = (pick: (state: State) => Rational): Rational => Rational.sum(states.map(({ state }) => pick(state)));
    let running = ZERO;
    const lines = states.map(({ entry, state }) => {
      const next = running.plus(state.earned);
      const line = this.line(entry, state.earned, this.r(next).minus(this.r(running)), showSlices(state.paid.chain));
      running = next;
      return line;
    });
    const quota = this.quota(component, person, period, period.end - 1);
    return {
      measure: sum(({ end }) => end.measure).toExact(),
      prior: '0',
      quota: quota === null ? null : quota.toExact(),
      attainment: null,
      exactPayout: sum(({ paid }) => paid.amount).toExact(),
      exactEarned: sum(({ earned }) => earned).toExact(),
      earned: this.r(sum(({ earned }) => earned)).toFixed(this.decimals),
      slices: [],
      bonuses: [],
      adjustments: showSteps((code) => sum(({ steps }) => steps[code])),
      lines,
    };
  }
}

type RowBody = Omit<OracleEarning, 'participantId' | 'planVersion' | 'period' | 'componentId' | 'lines'> & {
  lines: OracleLine[];
};

function showSteps(amountOf: (code: AdjustmentCode) => Rational): OracleEarning['adjustments'] {
  return ADJUSTMENT_CODES.flatMap((code) => {
    const amount = amountOf(code);
    return amount.isZero ? [] : [{ code, exactAmount: amount.toExact() }];
  });
}

const isToDate = ({ window }: OracleComponent): boolean =>
  window === 'quarterToDate' || window === 'yearToDate' || window === 'planToDate';

function isActive(person: OracleParticipant, day: number): boolean {
  return (
    (person.activeFrom == null || dayOf(person.activeFrom) <= day) && (person.activeTo == null || day < dayOf(person.activeTo))
  );
}

/** The measure that a component pays on beside its own, if any. */
function baseMeasure(component: OracleComponent): string | null {
  return component.payout.kind === 'tiers' && isOtherBase(component) ? (component.payout.base as string) : null;
}

/** `calculateCommission`, without its `options`, `warnings` and `rejected`. */
export function oracleCommission(
  transactions: readonly OracleTransaction[],
  plan: OraclePlan | readonly OraclePlan[],
  options: OracleOptions = {},
): OracleResult {
  const versions = (Array.isArray(plan) ? [...(plan as readonly OraclePlan[])] : [plan as OraclePlan]).sort((a, b) =>
    byText(a.effective?.from ?? '', b.effective?.from ?? ''),
  );
  const first = versions[0] as OraclePlan;
  const decimals = minorUnitsOf(first);
  const books = new Map(
    versions.map((version) => [
      version,
      new Book(transactions, version.currency, minorUnitsOf(version), version.rounding ?? 'halfUp', options.exchangeRates),
    ]),
  );
  const anyBook = books.get(first) as Book;
  const names = [...new Set(transactions.flatMap((row) => anyBook.credits(row).map(({ participantId }) => participantId)))];
  const people = options.participants ?? names.sort(byText).map((id) => ({ id }));
  const personOf = new Map(people.map((person) => [person.id, person]));
  const managersOf = (person: OracleParticipant): OracleParticipant[] => {
    const boss = person.managerId == null ? undefined : personOf.get(person.managerId);
    return boss === undefined ? [] : [boss, ...managersOf(boss)];
  };

  const runs = versions.map((version) => new VersionRun(version, people, options));
  const uncredited: OracleResult['uncredited'] = [];

  for (const row of transactions) {
    const day = dayOf(row.date);
    const miss = (reason: string, participantId?: string): void => {
      const entry = { transactionId: row.id, ...(participantId === undefined ? {} : { participantId }), reason };
      const same = (other: OracleResult['uncredited'][number]): boolean => JSON.stringify(other) === JSON.stringify(entry);
      if (!uncredited.some(same)) uncredited.push(entry);
    };
    const run = runs.find((candidate) => candidate.covers(day));
    if (options.asOf !== undefined && row.date > options.asOf) {
      miss('AFTER_AS_OF');
      continue;
    }
    if (run === undefined) {
      miss('OUTSIDE_PLAN');
      continue;
    }
    const book = books.get(run.plan) as Book;
    const credits = book.credits(row);
    if (credits.length === 0) miss('NO_PARTICIPANT');
    const held = credits.map((credit, index) => ({ ...credit, index, person: personOf.get(credit.participantId) as OracleParticipant }));
    const taken = new Set<OracleParticipant>();
    for (const component of run.plan.components) {
      if (!book.passes(row, component.where)) continue;
      const active = held.filter(({ person }) => isActive(person, day));
      const valuesOf = (measure: string): Rational[] => book.values(row, measure);
      const base = baseMeasure(component);
      const enter = (person: OracleParticipant, mine: typeof active): void => {
        const measured = valuesOf(component.measure ?? 'amount');
        const based = base === null ? measured : valuesOf(base);
        const sumOf = (values: readonly Rational[]): Rational => Rational.sum(mine.map(({ index }) => values[index] as Rational));
        run.add(component, person, { id: row.id, day, credited: sumOf(measured), base: sumOf(based) });
      };
      if (component.credit !== 'team') {
        for (const person of new Set(active.map((credit) => credit.person))) {
          if (!run.applies(component, person)) continue;
          const mine = active.filter((credit) => credit.person === person);
          enter(person, mine);
          taken.add(person);
        }
        continue;
      }
      for (const manager of people) {
        if (!isActive(manager, day) || !run.applies(component, manager)) continue;
        const team = active.filter(({ person }) => managersOf(person).includes(manager));
        if (team.length === 0) continue;
        const revenue = team.filter(({ overlay }) => !overlay);
        const values = valuesOf(component.measure ?? 'amount');
        const largest = team.reduce((best, credit) =>
          (values[credit.index] as Rational).abs().gt((values[best.index] as Rational).abs()) ? credit : best,
        );
        const counted = revenue.length > 0 ? revenue : [largest];
        enter(manager, counted);
        for (const { person } of counted) taken.add(person);
      }
    }
    for (const { person } of held) {
      if (!isActive(person, day)) miss('PARTICIPANT_INACTIVE', person.id);
      else if (!taken.has(person)) miss('NO_COMPONENT');
    }
  }

  const earnings: OracleEarning[] = [];
  for (const person of people) {
    const rows = runs.flatMap((run, version) =>
      run.periods(person).flatMap((period) =>
        run.plan.components.flatMap((component) => {
          const row = run.concerns(component, person) ? run.row(component, person, period) : null;
          return row === null ? [] : [{ row, version }];
        }),
      ),
    );
    // a stable sort keeps the versions, and in them the components, in their order
    rows.sort((a, b) => byText(a.row.period.start, b.row.period.start) || a.version - b.version);
    earnings.push(...rows.map(({ row }) => row));
  }

  const add = (rows: readonly OracleEarning[]): string =>
    Rational.sum(rows.map(({ earned }) => Rational.of(earned))).toFixed(decimals);
  const group = (keyOf: (row: OracleEarning) => string): OracleEarning[][] => {
    const groups = new Map<string, OracleEarning[]>();
    for (const row of earnings) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
    return [...groups.values()];
  };
  const head = (rows: readonly OracleEarning[]): OracleEarning => rows[0] as OracleEarning;
  return {
    planId: first.id,
    currency: first.currency,
    earnings,
    totals: {
      earned: add(earnings),
      byParticipant: group((row) => row.participantId).map((rows) => ({ participantId: head(rows).participantId, earned: add(rows) })),
      byParticipantPeriod: group((row) => `${row.participantId} ${row.period.key}`).map((rows) => ({
        participantId: head(rows).participantId,
        key: head(rows).period.key,
        earned: add(rows),
      })),
      byPeriod: group((row) => row.period.key)
        .sort((a, b) => byText(head(a).period.start, head(b).period.start))
        .map((rows) => ({ key: head(rows).period.key, earned: add(rows) })),
    },
    uncredited,
  };
}
