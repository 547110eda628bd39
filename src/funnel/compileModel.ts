import { parseDay } from '../internal/dates.js';
import type { DayReader } from '../internal/instants.js';
import { dayStartsOf } from '../internal/moments.js';
import { freezePlain } from '../internal/plain.js';
import { parseConfig } from '../internal/validate.js';
import { isOrdered } from './model.rules.js';
import { funnelSchema } from './model.schema.js';
import type { NormalFunnel } from './model.types.js';
import type { StageKind } from './types.js';

/** A model ready for arithmetic. A stage's code is its place in `model.stages`; its position is its place in the order. */
export interface CompiledFunnel {
  readonly source: NormalFunnel;
  /** Stage ids by code. */
  readonly ids: readonly string[];
  /** Kinds by code. */
  readonly kinds: readonly StageKind[];
  /** Code of every stage of the model. */
  readonly codes: ReadonlyMap<string, number>;
  /** Code of every id that a row may have, after the remap; {@link DROPPED} where the remap says null. */
  readonly codeOfRow: ReadonlyMap<string, number>;
  /** Position by code; −1 for stages beside the order. */
  readonly positions: Int32Array;
  /** Code by position. */
  readonly order: Int32Array;
  /** By position: 1 where a deal may not leave the stage out. */
  readonly required: Uint8Array;
  /** By position: the epoch day from which the stage applies; −Infinity: it always did. */
  readonly activeFrom: Float64Array;
  /** Position of the first won stage. */
  readonly firstWon: number;
  /** By code: what a deal is whose last visit is there. */
  readonly outcomes: Uint8Array;
  /** By code: days that a deal may stand there; Infinity without a limit. */
  readonly maxDays: Float64Array;
}

/** Code of rows that the remap leaves out. */
export const DROPPED = -1;

/** A deal that is neither won nor lost; a parked one too. */
export const OPEN = 0;
/** A deal whose last visit is in the first won stage or behind it. */
export const WON = 1;
/** A deal whose last visit is in a lost stage. */
export const LOST = 2;

/** Models that were defined here, so that none is parsed twice. */
const compiledFunnels: WeakMap<object, CompiledFunnel> = /* @__PURE__ */ new WeakMap();

function compile(source: NormalFunnel): CompiledFunnel {
  const { stages, remap = {} } = source;
  const ids = stages.map(({ id }) => id);
  const codes = new Map(ids.map((id, code) => [id, code]));
  const codeOfRow = new Map(codes);
  for (const [from, to] of Object.entries(remap)) codeOfRow.set(from, to === null ? DROPPED : (codes.get(to) as number));
  const order = Int32Array.from(ids.keys()).filter((code) => isOrdered(stages[code] as NormalFunnel['stages'][number]));
  const positions = new Int32Array(ids.length).fill(-1);
  order.forEach((code, position) => (positions[code] = position));
  const ordered = Array.from(order, (code) => stages[code] as NormalFunnel['stages'][number]);
  const firstWon = ordered.findIndex(({ kind }) => kind === 'won');
  return {
    source,
    ids,
    kinds: stages.map(({ kind }) => kind),
    codes,
    codeOfRow,
    positions,
    order,
    required: Uint8Array.from(ordered, ({ optional }) => (optional === true ? 0 : 1)),
    activeFrom: Float64Array.from(ordered, ({ activeFrom }) => (activeFrom === undefined ? -Infinity : parseDay(activeFrom))),
    firstWon,
    outcomes: Uint8Array.from(stages, ({ kind }, code) => (kind === 'lost' ? LOST : (positions[code] as number) >= firstWon ? WON : OPEN)),
    maxDays: Float64Array.from(stages, ({ maxDays }) => maxDays ?? Infinity),
  };
}

/** Checks a raw model and freezes its normal form, or recognises one that was defined before. */
export function requireFunnel(model: unknown, name = 'model'): NormalFunnel {
  return compileFunnel(model, name).source;
}

/** A model, raw or defined, ready for arithmetic; throws the codes of a model. */
export function compileFunnel(model: unknown, name = 'model'): CompiledFunnel {
  if (typeof model === 'object' && model !== null) {
    const known = compiledFunnels.get(model);
    if (known !== undefined) return known;
  }
  const normal = freezePlain(parseConfig(funnelSchema(), model, name));
  const compiled = compile(normal);
  compiledFunnels.set(normal, compiled);
  return compiled;
}

/** By position: the instant from which the stage applies, in the zone that the reader reads. */
export function activeFromInstants(funnel: CompiledFunnel, readDay: DayReader): Float64Array {
  const startOf = dayStartsOf(readDay);
  return funnel.activeFrom.map((day) => (day === -Infinity ? day : startOf(day)));
}
