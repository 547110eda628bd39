import type { WindowEnd } from '../internal/timeWindow.js';

/** Events subject by subject, in each in order; `name` holds codes. */
export interface OrderedEvents {
  readonly name: Uint16Array;
  readonly at: Float64Array;
}

/** What attempts are made of. */
export interface SequencePlan {
  /** Name code of each step that is not optional. */
  readonly names: Uint16Array;
  /** How many name codes there are. */
  readonly codes: number;
  readonly sequence: 'ordered' | 'strict' | 'any';
  /** Whether every possible start is tried. */
  readonly latest: boolean;
  /** Null: without end. */
  readonly windowEnd: WindowEnd | null;
}

/** Finds the attempt of one subject that counts. */
export interface AttemptFinder {
  /** Places of the chosen events, one a step reached, in time order. */
  readonly chosen: Int32Array;
  /** How many steps were reached; 0 when the attempt never started. */
  find(from: number, to: number): number;
  /** The last instant of the attempt found. */
  readonly end: () => number;
}

/** The best of several attempts: furthest, then earliest there, then the latest start. */
interface Best {
  start: number;
  length: number;
  last: number;
}

/**
 * Attempts are tried from the last start to the first, each by links that are set on the way: from an event that may be a
 * step to the next event that may be the step after it. So no event is looked at twice, however many starts there are.
 */
export function createAttemptFinder({ name, at }: OrderedEvents, plan: SequencePlan): AttemptFinder {
  const { names, codes, sequence, latest, windowEnd } = plan;
  const steps = names.length;
  const chosen = new Int32Array(steps);
  let end = Infinity;
  const endOf = (start: number): number => (windowEnd === null ? Infinity : windowEnd(at[start] as number));

  // which steps a name may be: as a list, and by step its place in that list
  const stepsOf: number[][] = Array.from({ length: codes }, () => []);
  const slots = Uint16Array.from(names, (code, step) => (stepsOf[code] as number[]).push(step) - 1);
  const width = Math.max(1, ...stepsOf.map((list) => list.length));
  const left = new Int32Array(codes);
  const upcoming = new Int32Array(codes);
  const offsets = new Int32Array(codes);
  let sum = 0;
  stepsOf.forEach((list, code) => {
    offsets[code] = sum;
    sum += list.length;
  });
  const queue = new Int32Array(steps);
  let links = new Int32Array(0);

  /** Follows the steps from a start; `strict` stops at the first event that is not the next step. */
  const walkInOrder = (start: number, to: number): number => {
    end = endOf(start);
    chosen[0] = start;
    let length = 1;
    for (let p = start + 1; p < to && length < steps && (at[p] as number) <= end; p += 1) {
      if (name[p] === names[length]) {
        chosen[length] = p;
        length += 1;
      } else if (sequence === 'strict') break;
    }
    return length;
  };

  /** Takes each event that is a step not yet done, a name as often as it is a step. */
  const walkInAnyOrder = (start: number, to: number): number => {
    end = endOf(start);
    for (let code = 0; code < codes; code += 1) left[code] = (stepsOf[code] as number[]).length;
    let length = 0;
    for (let p = start; p < to && length < steps && (at[p] as number) <= end; p += 1) {
      const code = name[p] as number;
      if (left[code] === 0) continue;
      left[code] = (left[code] as number) - 1;
      chosen[length] = p;
      length += 1;
    }
    return length;
  };

  const improve = (best: Best, start: number, length: number, last: number): void => {
    if (length < best.length || (length === best.length && last >= best.last)) return;
    best.start = start;
    best.length = length;
    best.last = last;
  };

  const bestInOrder = (from: number, to: number): number => {
    const best: Best = { start: -1, length: 0, last: 0 };
    const needed = (to - from) * width;
    if (links.length < needed) links = new Int32Array(Math.max(needed, 2 * links.length));
    upcoming.fill(-1);
    for (let p = to - 1; p >= from; p -= 1) {
      const code = name[p] as number;
      const own = stepsOf[code] as number[];
      if (own.length === 0) continue;
      for (let slot = 0; slot < own.length; slot += 1) {
        const next = (own[slot] as number) + 1;
        links[(p - from) * width + slot] = next < steps ? (upcoming[names[next] as number] as number) : -1;
      }
      upcoming[code] = p;
      if (own[0] !== 0) continue;
      const until = endOf(p);
      let step = 0;
      let place = p;
      for (;;) {
        const next = links[(place - from) * width + (slots[step] as number)] as number;
        if (next < 0 || (at[next] as number) > until) break;
        place = next;
        step += 1;
      }
      improve(best, p, step + 1, place);
    }
    return best.start;
  };

  const bestStrict = (from: number, to: number): number => {
    const best: Best = { start: -1, length: 0, last: 0 };
    for (let p = to - 1; p >= from; p -= 1) {
      if (name[p] !== names[0]) continue;
      const length = walkInOrder(p, to);
      improve(best, p, length, chosen[length - 1] as number);
    }
    return best.start;
  };

  /** Keeps, for each name, the next places at which it occurs: as many as there are steps of that name. */
  const bestInAnyOrder = (from: number, to: number): number => {
    const best: Best = { start: -1, length: 0, last: 0 };
    queue.fill(-1);
    for (let p = to - 1; p >= from; p -= 1) {
      const code = name[p] as number;
      const times = (stepsOf[code] as number[]).length;
      if (times === 0) continue;
      const first = offsets[code] as number;
      queue.copyWithin(first + 1, first, first + times - 1);
      queue[first] = p;
      const until = endOf(p);
      let length = 0;
      let last = -1;
      for (let i = 0; i < steps; i += 1) {
        const place = queue[i] as number;
        if (place < 0 || (at[place] as number) > until) continue;
        length += 1;
        if (place > last) last = place;
      }
      improve(best, p, length, last);
    }
    return best.start;
  };

  const isStart = (code: number): boolean => (sequence === 'any' ? (stepsOf[code] as number[]).length > 0 : code === names[0]);
  const firstStart = (from: number, to: number): number => {
    let p = from;
    while (p < to && !isStart(name[p] as number)) p += 1;
    return p < to ? p : -1;
  };

  const bestStart = !latest ? firstStart : sequence === 'ordered' ? bestInOrder : sequence === 'strict' ? bestStrict : bestInAnyOrder;
  const walk = sequence === 'any' ? walkInAnyOrder : walkInOrder;
  return {
    chosen,
    end: () => end,
    find: (from, to) => {
      const start = bestStart(from, to);
      return start < 0 ? 0 : walk(start, to);
    },
  };
}
