import { assertClose, DifferentAnswer } from '../compare.js';
import type { ItemRow } from '../data/items.js';
import { classify, classifyByArquero, inUnits } from '../rivals/abc.js';
import { ABC } from '../works/items.js';
import { caseOf } from './case.js';

/** Items by their share of the value. */
export const abc = caseOf<ItemRow[]>({
  title: 'ABC classes',
  about:
    'Items in no order with values of four decimals: rank, share, cumulative share and class of each. Only salesmath checks the rows, refuses an id that occurs twice and sums up the classes; arquero leaves out the rank and does not take equal values together.',
  work: ABC,
  rivals: (items) => [
    { name: 'objects and a sort', run: () => classify(items) },
    { name: 'arquero', run: () => classifyByArquero(items) },
  ],
  verify(items) {
    const ours = ABC.run(items);
    assertClose('whole units', classify(items, inUnits), ours.items);
    const classes = new Map(ours.items.map((item) => [item.id, item.class]));
    for (const item of classifyByArquero(items)) {
      if (classes.get(item.id) !== item.class) throw new DifferentAnswer(`arquero, ${item.id}: ${item.class}, here ${String(classes.get(item.id))}`);
    }
    const wrong = classify(items).filter((item) => classes.get(item.id) !== item.class).length;
    return [`Float sums give ${wrong} of ${items.length} items another class.`];
  },
});
