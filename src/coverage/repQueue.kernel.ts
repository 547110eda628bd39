/** Leads of each rep, changed in place. */
export interface RepLoads {
  readonly capacity: readonly number[];
  readonly load: number[];
}

/**
 * Those whom a rule names, least loaded first, as a heap. Loads only grow and reps are shared by rules, so an entry may be
 * out of date; it then stands too far up, and is moved when it comes to the top.
 */
export interface RepQueue {
  /** The rep with room whose load / capacity is lowest, ties to the first named; −1 when nobody has room. */
  next(): number;
}

interface Entry {
  readonly rep: number;
  readonly place: number;
  load: number;
}

/** Makes a queue of the reps named, in this order. */
export function createRepQueue(named: readonly number[], reps: RepLoads): RepQueue {
  const { capacity, load } = reps;
  const capacityOf = (rep: number): number => capacity[rep] as number;
  const loadOf = (rep: number): number => load[rep] as number;
  const before = (a: Entry, b: Entry): boolean => {
    let left: number | bigint = a.load * capacityOf(b.rep);
    let right: number | bigint = b.load * capacityOf(a.rep);
    if (left > Number.MAX_SAFE_INTEGER || right > Number.MAX_SAFE_INTEGER) {
      left = BigInt(a.load) * BigInt(capacityOf(b.rep));
      right = BigInt(b.load) * BigInt(capacityOf(a.rep));
    }
    return left < right || (left === right && a.place < b.place);
  };
  const heap: Entry[] = [];
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      let first = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child += 1) {
        if (before(heap[child] as Entry, heap[first] as Entry)) first = child;
      }
      if (first === at) return;
      const entry = heap[at] as Entry;
      heap[at] = heap[first] as Entry;
      heap[first] = entry;
      at = first;
    }
  };
  named.forEach((rep, place) => {
    if (loadOf(rep) < capacityOf(rep)) heap.push({ rep, place, load: loadOf(rep) });
  });
  for (let at = heap.length >> 1; at >= 0; at -= 1) sink(at);
  return {
    next() {
      for (let top = heap[0]; top !== undefined; top = heap[0]) {
        const now = loadOf(top.rep);
        if (now === top.load) return top.rep;
        if (now >= capacityOf(top.rep)) {
          const last = heap.pop() as Entry;
          if (heap.length > 0) heap[0] = last;
        } else top.load = now;
        sink(0);
      }
      return -1;
    },
  };
}
