import type { Work } from '../cases/case.js';
import type { ItemRow } from '../data/items.js';
import { makeItems } from '../data/items.js';
import type { AbcClassification } from '../library.js';
import { classifyAbc } from '../library.js';

export const ABC: Work<ItemRow[], AbcClassification> = { name: 'ABC classes', make: makeItems, run: (items) => classifyAbc(items) };
