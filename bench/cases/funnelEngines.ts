import { assertSame } from '../compare.js';
import type { FunnelRow } from '../data/entries.js';
import { answersOf, duckdbSides } from '../rivals/duckdb.js';
import type { MonthReached } from '../rivals/stagesReached.js';
import { byArquero, byObjects, inSql } from '../rivals/stagesReached.js';
import { FUNNEL } from '../works/funnel.js';
import { caseOf } from './case.js';

/** Engines are asked for a part of the report, since the whole is long to write for them. */
export const funnelEngines = caseOf<FunnelRow[]>({
  title: 'Stages reached by month, against engines for tables',
  about: 'The rivals count deals and stages reached for each month, and that alone; salesmath makes its whole report.',
  work: FUNNEL,
  side: 'salesmath, the whole report',
  rivals: (entries) => [
    { name: 'an object for each deal', run: () => byObjects(entries) },
    { name: 'arquero', run: () => byArquero(entries) },
    ...duckdbSides(inSql(entries)),
  ],
  async verify(entries) {
    const ours = (FUNNEL.run(entries).slices ?? []).map(({ bucket, deals, rows }): MonthReached => [bucket as string, deals, ...rows.map(({ reached }) => reached)]);
    assertSame('objects', byObjects(entries), ours);
    assertSame('arquero', byArquero(entries), ours);
    for (const answer of await answersOf(inSql(entries))) assertSame('DuckDB', answer.map((row) => Object.values(row)), ours);
    return [];
  },
});
