import { comparePairs, DifferentAnswer } from '../compare.js';
import type { Deal } from '../data/deals.js';
import { PLAN, TIERS } from '../data/deals.js';
import { calculateCommission } from '../library.js';
import type { Question } from '../rivals/duckdb.js';
import { answersOf, duckdbSides } from '../rivals/duckdb.js';
import { SUMMARY } from '../works/commission.js';
import { caseOf } from './case.js';

/** What a month pays: each tier on the part of the measure that lies in it, the first one below 0 too. */
const paid = TIERS.map(({ upTo, rate }, i) => {
  const upper = upTo === null ? 'measure' : `least(measure, ${upTo})`;
  const lower = TIERS[i - 1]?.upTo;
  return lower == null ? `${upper} * ${rate}` : `greatest(${upper} - ${lower}, 0) * ${rate}`;
}).join(' + ');

const ask = (rows: readonly Deal[]): Question<Deal> => ({
  rows,
  fields: ['date', 'participantId', 'amount'],
  read: `select "participantId" as person, date_trunc('month', "date"::date) as month, amount::decimal(18, 2) as amount from raw`,
  answer: `
    with sums as (select person, month, sum(amount) as measure from rows group by all)
    select person, strftime(month, '%Y-%m') as month, round(${paid}, 2)::varchar as earned from sums order by person, month`,
});

/** In SQL with exact decimals. */
export const summaryEngine = caseOf<Deal[]>({
  title: 'The same in SQL, against DuckDB',
  about: 'Sums first, `DECIMAL` throughout, one row for each person and month handed back as objects; no slices.',
  work: SUMMARY,
  rivals: (deals) => duckdbSides(ask(deals)),
  async verify(deals) {
    const { earnings } = calculateCommission(deals, PLAN);
    for (const answer of await answersOf(ask(deals))) {
      comparePairs('DuckDB', answer, earnings, ({ person, month, earned }, ours) => {
        if (person === ours.participantId && month === ours.period.key && earned === ours.earned) return;
        throw new DifferentAnswer(`DuckDB: ${String(person)} ${String(month)} ${String(earned)}, here ${ours.participantId} ${ours.period.key} ${ours.earned}`);
      });
    }
    return [];
  },
});
