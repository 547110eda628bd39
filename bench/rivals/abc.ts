/** ABC classes as they are usually written: sorted with a comparison, added up from the top, cut where a share is passed. */
import * as aq from 'arquero';
import type { ItemRow } from '../data/items.js';
import { DECIMALS } from '../data/items.js';

export interface ClassedItem {
  id: string;
  rank: number;
  value: string;
  share: number;
  cumulativeShare: number;
  class: string;
}

const CUTS = [0.8, 0.95];
const NAMES = ['A', 'B', 'C'];
const UNITS = 10 ** DECIMALS;

/** What a value adds up as. */
type Reading = (value: string) => number;

/** Whole units of the last decimal, which floats add up exactly. */
export const inUnits: Reading = (value) => Math.round(Number(value) * UNITS);

const classAt = (shareBefore: number): string => NAMES[CUTS.filter((cut) => shareBefore >= cut).length] as string;

/** The item that crosses a cut is in the class before it; equal values are taken together. */
export function classify(items: readonly ItemRow[], read: Reading = Number): ClassedItem[] {
  const sorted = items.map(({ id, value }) => ({ id, text: value, value: read(value) })).sort((a, b) => b.value - a.value);
  const total = sorted.reduce((sum, { value }) => sum + value, 0);
  const classed: ClassedItem[] = [];
  let reached = 0;
  let rank = 0;
  let name = '';
  sorted.forEach(({ id, text, value }, i) => {
    if (i === 0 || value !== sorted[i - 1]?.value) {
      rank = i + 1;
      name = classAt(reached / total);
    }
    reached += value;
    classed.push({ id, rank, value: text, share: value / total, cumulativeShare: reached / total, class: name });
  });
  return classed;
}

interface Columns {
  units: number;
  reached: number;
  total: number;
}

/** Id, share, cumulative share and class; equal values are not taken together. */
export function classifyByArquero(items: ItemRow[]): { id: string; share: number; cumulativeShare: number; class: string }[] {
  const { escape, op } = aq;
  return aq
    .from(items)
    .derive({ units: escape(({ value }: ItemRow) => inUnits(value)) })
    .orderby(aq.desc('units'))
    .derive({ reached: aq.rolling(op.sum('units') as unknown as object), total: op.sum('units') })
    .derive({
      share: escape(({ units, total }: Columns) => units / total),
      cumulativeShare: escape(({ reached, total }: Columns) => reached / total),
      class: escape(({ reached, units, total }: Columns) => classAt((reached - units) / total)),
    })
    .select('id', 'share', 'cumulativeShare', 'class')
    .objects() as { id: string; share: number; cumulativeShare: number; class: string }[];
}
