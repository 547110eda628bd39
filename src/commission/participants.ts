import * as z from 'zod/mini';
import { parseDay } from '../internal/dates.js';
import { knownDecimal } from '../internal/decimal.js';
import { daySchema } from '../internal/fieldSchemas.js';
import type { Fraction } from '../internal/fraction.js';
import { fail, failOnIssues, issue } from '../internal/issues.js';
import type { SalesMathIssue } from '../errors.js';
import { isObject } from '../internal/shapes.js';
import type { DecimalBound } from '../internal/validate.js';
import { decimalSchema, idSchema, NOT_NEGATIVE, notEmpty, parseConfig, recordSchema, refuse } from '../internal/validate.js';

/** A value in force from a day on; null: from ever. */
export interface DatedStep {
  readonly from: number | null;
  readonly value: Fraction;
}

/** Somebody who earns, ready for arithmetic. */
export interface CompiledParticipant {
  readonly id: string;
  /** What `appliesTo` filters look at. */
  readonly source: object;
  /** Index of the manager, or null. */
  readonly manager: number | null;
  readonly quotas: ReadonlyMap<string, readonly DatedStep[]>;
  /** One for all components, by component id, or none. */
  readonly incentive: readonly DatedStep[] | ReadonlyMap<string, readonly DatedStep[]> | null;
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  readonly ramp: readonly Fraction[];
}

/** Everybody who may earn: listed, or met in the transactions. */
export interface Roster {
  /** Whether `participants` was given. */
  readonly listed: boolean;
  /** Index of an id; −1 for somebody who is not listed. */
  indexOf(id: string): number;
  at(index: number): CompiledParticipant;
  size(): number;
  /** Indexes in the order of the result. */
  order(): number[];
  /** Everybody above, nearest first. */
  managersOf(index: number): readonly number[];
}

interface RawDatedStep {
  readonly from?: string | null | undefined;
  readonly value: string;
}

type RawDated = string | readonly RawDatedStep[];

interface RawParticipant {
  readonly id: string;
  readonly managerId?: string | null | undefined;
  readonly quotas?: Readonly<Record<string, RawDated>> | null | undefined;
  readonly targetIncentive?: RawDated | Readonly<Record<string, RawDated>> | null | undefined;
  readonly activeFrom?: string | null | undefined;
  readonly activeTo?: string | null | undefined;
  readonly ramp?: readonly string[] | null | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  isObject(value) &&
  typeof (value as { toFixed?: unknown }).toFixed !== 'function';

/** Picks the schema by the look of the value, so that an error is that of the form that was meant. */
function either(test: (value: unknown) => boolean, yes: z.ZodMiniType, no: z.ZodMiniType): z.ZodMiniType {
  return z.transform((input: unknown, ctx) => {
    const result = z.safeParse(test(input) ? yes : no, input, { reportInput: false });
    if (result.success) return result.data;
    for (const found of result.error.issues) (ctx.issues as { push(found: unknown): unknown }).push({ ...found, path: found.path });
    return z.NEVER;
  });
}

function datedSchema(bound: DecimalBound): z.ZodMiniType {
  const step = z.strictObject({ from: z.nullish(daySchema()), value: decimalSchema(bound) });
  const steps = z.array(step).check(notEmpty, (ctx) => {
    ctx.value.forEach(({ from: given }, i) => {
      const from = given ?? undefined;
      const before = ctx.value[i - 1]?.from ?? undefined;
      if (i === 0 && from !== undefined) refuse(ctx, 'INVALID_OPTION', [0, 'from'], from, 'must be absent: the first value holds from ever');
      if (i > 0 && from === undefined) refuse(ctx, 'MISSING_VALUE', [i, 'from'], from, 'must be the day from which the value holds');
      if (i > 1 && from !== undefined && before !== undefined && from <= before) {
        refuse(ctx, 'INVALID_RANGE', [i, 'from'], from, `must be after the one before it (${before})`);
      }
    });
  });
  return either(Array.isArray, steps, decimalSchema(bound));
}

function participantSchema(): z.ZodMiniType<RawParticipant> {
  const dated = datedSchema(NOT_NEGATIVE);
  const byComponent = recordSchema(dated);
  return z.object({
    id: idSchema(),
    managerId: z.nullish(idSchema()),
    quotas: z.nullish(byComponent),
    targetIncentive: z.nullish(either(isRecord, byComponent, dated)),
    activeFrom: z.nullish(daySchema()),
    activeTo: z.nullish(daySchema()),
    ramp: z.nullish(z.array(decimalSchema(NOT_NEGATIVE))),
  }) as unknown as z.ZodMiniType<RawParticipant>;
}

function compileDated(dated: RawDated): DatedStep[] {
  if (typeof dated === 'string') return [{ from: null, value: knownDecimal(dated) }];
  return dated.map(({ from, value }) => ({ from: from === undefined || from === null ? null : parseDay(from), value: knownDecimal(value) }));
}

function compileByComponent(source: Readonly<Record<string, RawDated>>): Map<string, DatedStep[]> {
  return new Map(Object.entries(source).map(([id, dated]) => [id, compileDated(dated)]));
}

function compileParticipant(raw: RawParticipant, source: object, indexes: ReadonlyMap<string, number>): CompiledParticipant {
  const incentive = raw.targetIncentive ?? null;
  const day = (text: string | null | undefined): number | null => (text === null || text === undefined ? null : parseDay(text));
  return {
    id: raw.id,
    source,
    manager: raw.managerId === null || raw.managerId === undefined ? null : (indexes.get(raw.managerId) ?? null),
    quotas: compileByComponent(raw.quotas ?? {}),
    incentive: incentive === null ? null : isRecord(incentive) ? compileByComponent(incentive) : compileDated(incentive),
    activeFrom: day(raw.activeFrom),
    activeTo: day(raw.activeTo),
    ramp: (raw.ramp ?? []).map(knownDecimal),
  };
}

/** What cannot be seen in one participant alone. */
function findFaults(raw: readonly RawParticipant[], indexes: ReadonlyMap<string, number>, components: ReadonlySet<string>): SalesMathIssue[] {
  const issues: SalesMathIssue[] = [];
  const known = (ids: object | null | undefined, path: string): void => {
    for (const id of Object.keys(ids ?? {})) {
      if (!components.has(id)) issues.push(issue('UNKNOWN_COMPONENT', `${path}.${id}`, id, 'must name a component of the plan'));
    }
  };
  raw.forEach((participant, i) => {
    const path = `options.participants[${i}]`;
    if (indexes.get(participant.id) !== i) issues.push(issue('DUPLICATE_ID', `${path}.id`, participant.id, 'must be unique among the participants'));
    const { managerId, activeFrom, activeTo, targetIncentive, ramp } = participant;
    if (managerId !== null && managerId !== undefined && !indexes.has(managerId)) {
      issues.push(issue('UNKNOWN_PARTICIPANT', `${path}.managerId`, managerId, 'must be the id of a participant in the list'));
    }
    if (activeFrom && activeTo && activeTo <= activeFrom) {
      issues.push(issue('INVALID_RANGE', `${path}.activeTo`, activeTo, `must be after activeFrom (${activeFrom}): it is the first day no longer active`));
    }
    if (ramp && ramp.length > 0 && !activeFrom) {
      issues.push(issue('RAMP_WITHOUT_START', `${path}.ramp`, ramp, 'needs activeFrom: the ramp counts periods from it'));
    }
    known(participant.quotas, `${path}.quotas`);
    if (isRecord(targetIncentive)) known(targetIncentive, `${path}.targetIncentive`);
  });
  return issues;
}

/** Everybody above each participant, nearest first; `MANAGER_CYCLE` when somebody is above himself. */
function climb(people: readonly CompiledParticipant[]): number[][] {
  const managerOf = (at: number): number | null => (people[at] as CompiledParticipant).manager;
  const climbed = new Int32Array(people.length); // on which climb somebody was met first
  for (let i = 0; i < people.length; i += 1) {
    let next: number | null = i;
    for (; next !== null && climbed[next] === 0; next = managerOf(next)) climbed[next] = i + 1;
    if (next !== null && climbed[next] === i + 1) {
      const manager = people[managerOf(next) as number] as CompiledParticipant;
      fail('MANAGER_CYCLE', `options.participants[${next}].managerId`, manager.id, 'must not lead back to the participant: nobody is above himself');
    }
  }
  return people.map(({ manager }) => {
    const above: number[] = [];
    for (let next = manager; next !== null; next = managerOf(next)) above.push(next);
    return above;
  });
}

const UNLISTED = { manager: null, quotas: /* @__PURE__ */ new Map<never, never>(), incentive: null, activeFrom: null, activeTo: null, ramp: [] } as const;

function openRoster(): Roster {
  const people: CompiledParticipant[] = [];
  const indexes = new Map<string, number>();
  return {
    listed: false,
    indexOf(id) {
      let at = indexes.get(id);
      if (at === undefined) {
        at = people.length;
        indexes.set(id, at);
        people.push({ ...UNLISTED, id, source: { id } });
      }
      return at;
    },
    at: (at) => people[at] as CompiledParticipant,
    size: () => people.length,
    order: () => sortedBy(people.keys(), (at) => (people[at] as CompiledParticipant).id),
    managersOf: () => [],
  };
}

function sortedBy(indexes: Iterable<number>, idOf: (index: number) => string): number[] {
  return [...indexes].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** Reads `participants`; without them, whoever is met in the transactions may earn. */
export function readRoster(participants: unknown, components: ReadonlySet<string>): Roster {
  if (participants === undefined) return openRoster();
  const raw = parseConfig(z.array(participantSchema()), participants, 'options.participants');
  const indexes = new Map<string, number>();
  raw.forEach(({ id }, i) => {
    if (!indexes.has(id)) indexes.set(id, i);
  });
  failOnIssues(findFaults(raw, indexes, components));
  const sources = participants as readonly object[];
  const people = raw.map((each, i) => compileParticipant(each, sources[i] as object, indexes));
  const above = climb(people);
  return {
    listed: true,
    indexOf: (id) => indexes.get(id) ?? -1,
    at: (at) => people[at] as CompiledParticipant,
    size: () => people.length,
    order: () => [...people.keys()],
    managersOf: (at) => above[at] as number[],
  };
}

/** Whether somebody is active on a day. */
export function isActive(person: CompiledParticipant, day: number): boolean {
  return (person.activeFrom === null || day >= person.activeFrom) && (person.activeTo === null || day < person.activeTo);
}

/** The value in force on a day. */
export function valueOn(steps: readonly DatedStep[], day: number): Fraction {
  let value = (steps[0] as DatedStep).value;
  for (const step of steps) if (step.from !== null && step.from <= day) value = step.value;
  return value;
}
