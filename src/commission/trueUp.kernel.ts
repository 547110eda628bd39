/** Money in minor units: a double while that is exact, and what does not fit beside it. */
interface MinorUnits {
  units: number;
  spilled: bigint;
}

/** Earned and paid of one participant, period and component. */
interface Balance {
  readonly participantId: string;
  readonly key: string;
  readonly componentId: string | null;
  readonly earned: MinorUnits;
  readonly paid: MinorUnits;
}

/** Balances by participant, period and component, in order of first appearance. */
export interface Ledger {
  readonly balances: readonly Balance[];
  find(participantId: string, key: string, componentId: string | null): Balance;
}

/** Adds an amount in minor units. */
export function addUnits(sum: MinorUnits, units: number | bigint): void {
  if (typeof units === 'number') {
    const next = sum.units + units;
    if (Number.isSafeInteger(next)) {
      sum.units = next;
      return;
    }
  }
  sum.spilled += BigInt(units);
}

/** A sum in minor units, whole. */
export function totalUnits({ units, spilled }: MinorUnits): bigint {
  return BigInt(units) + spilled;
}

/** Few components and periods, many participants: looked up in this order, there are few and large maps. */
export function createLedger(): Ledger {
  const balances: Balance[] = [];
  const components = new Map<string | null, Map<string, Map<string, Balance>>>();

  const peopleOf = (key: string, componentId: string | null): Map<string, Balance> => {
    let periods = components.get(componentId);
    if (periods === undefined) {
      periods = new Map();
      components.set(componentId, periods);
    }
    let people = periods.get(key);
    if (people === undefined) {
      people = new Map();
      periods.set(key, people);
    }
    return people;
  };

  return {
    balances,
    find(participantId, key, componentId) {
      const people = peopleOf(key, componentId);
      let balance = people.get(participantId);
      if (balance === undefined) {
        const none = (): MinorUnits => ({ units: 0, spilled: 0n });
        balance = { participantId, key, componentId, earned: none(), paid: none() };
        people.set(participantId, balance);
        balances.push(balance);
      }
      return balance;
    },
  };
}
