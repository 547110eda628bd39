/**
 * Commission from a table of deals, and back into a table: read, computed and written in one transaction, so that two runs at once or a
 * run that fails leave no half of an answer. A run may be repeated. `numeric` columns stay text on the way in and out, `date` columns
 * stay days.
 *
 * ```sh
 * psql "$DATABASE_URL" -f examples/postgres/schema.sql -f examples/postgres/seed.sql
 * DATABASE_URL=postgres://… npx tsx examples/17-postgres.ts
 * ```
 */
import pg from 'pg';
import { calculateCommission, explainCommission } from 'salesmath';
import type { CommissionPlan, CommissionResult, Participant, SalesTransaction } from 'salesmath';
import { columns, money, percent } from './demo/text.js';

const plan: CommissionPlan = {
  id: 'field-2026',
  currency: 'USD',
  period: 'quarter',
  components: [
    {
      id: 'bookings',
      payout: { kind: 'tiers', on: 'attainment', table: { tiers: [{ upTo: 1, rate: '0.05' }, { upTo: '1.2', rate: '0.08' }, { upTo: null, rate: '0.12' }] } },
    },
  ],
};

/** The driver makes a Date of a `date`, at midnight of the host's zone; a day it must stay. `numeric` it leaves as text. */
const DATE: number = pg.types.builtins.DATE;
const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown;
const types = { getTypeParser: (oid: number, format?: string) => (oid === DATE ? (text: string) => text : parserOf(oid, format)) };

interface DealRow {
  id: string;
  closed_on: string;
  participant_id: string | null;
  amount: string;
  currency: string;
  reverses: string | null;
}

interface PersonRow {
  id: string;
  active_from: string | null;
  active_to: string | null;
  /** By component, in order of time. */
  quotas: Record<string, { from?: string; value: string }[]> | null;
}

async function readDeals(client: pg.ClientBase): Promise<SalesTransaction[]> {
  const { rows } = await client.query<DealRow>('select id, closed_on, participant_id, amount, currency, reverses from deals order by closed_on, id');
  return rows.map(({ id, closed_on, participant_id, amount, currency, reverses }) => ({ id, date: closed_on, participantId: participant_id, amount, currency, reverses }));
}

async function readPeople(client: pg.ClientBase): Promise<Participant[]> {
  // amounts go into JSON as text: a JSON number would be read as a float
  const { rows } = await client.query<PersonRow>(`
    select p.id, p.active_from, p.active_to, jsonb_object_agg(q.component_id, q.list) filter (where q.component_id is not null) as quotas
    from participants p
    left join (
      select participant_id, component_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', valid_from, 'value', amount::text)) order by valid_from nulls first) as list
      from quotas group by participant_id, component_id
    ) q on q.participant_id = p.id
    group by p.id order by p.id`);
  return rows.map(({ id, active_from, active_to, quotas }) => ({ id, activeFrom: active_from, activeTo: active_to, quotas }));
}

/** Puts a whole result in the place of the former one: what is no longer earned disappears. One statement a table, whatever the size. */
async function writeResult(client: pg.ClientBase, { planId, earnings, uncredited }: CommissionResult, explanations: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const rows = earnings.map(({ participantId, period, componentId, measure, quota, attainment, earned }) => ({
    participant_id: participantId,
    period: period.key,
    component_id: componentId,
    measure,
    quota,
    attainment,
    earned,
    explanation: explanations.get(`${participantId} ${period.key}`) ?? [],
  }));
  await client.query('delete from commission_earnings where plan_id = $1', [planId]);
  await client.query(
    `insert into commission_earnings
     select $1, * from jsonb_to_recordset($2::jsonb)
       as row(participant_id text, period text, component_id text, measure numeric, quota numeric, attainment double precision, earned numeric, explanation jsonb)`,
    [planId, JSON.stringify(rows)],
  );
  await client.query('delete from commission_uncredited where plan_id = $1', [planId]);
  await client.query(
    `insert into commission_uncredited
     select $1, * from jsonb_to_recordset($2::jsonb) as row(deal_id text, participant_id text, reason text)`,
    [planId, JSON.stringify(uncredited.map(({ transactionId, participantId, reason }) => ({ deal_id: transactionId, participant_id: participantId, reason })))],
  );
}

async function run(client: pg.ClientBase): Promise<CommissionResult> {
  await client.query('begin isolation level repeatable read'); // deals, people and quotas of one moment
  try {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`commission ${plan.id}`]); // one run of a plan at a time
    const result = calculateCommission(await readDeals(client), plan, { participants: await readPeople(client) });
    const explanations = new Map(explainCommission(result).map(({ participantId, periodKey, sentences }) => [`${participantId} ${periodKey}`, sentences]));
    await writeResult(client, result, explanations);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Asks the database what it holds now: its sum has to be the result's. */
async function report(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; period: string; measure: string; attainment: number; earned: string }>(`
    select name, period, measure, attainment, earned from commission_earnings e join participants p on p.id = e.participant_id
    where plan_id = $1 order by name, period`, [plan.id]);
  const widths = [12, 10, -12, -10, -12];
  console.log(columns(widths, ['', 'period', 'booked', 'attained', 'earned']));
  for (const { name, period, measure, attainment, earned } of rows) console.log(columns(widths, [name, period, money(measure), percent(attainment), money(earned)]));
  const { rows: [sum] } = await client.query<{ earned: string }>('select sum(earned) as earned from commission_earnings where plan_id = $1', [plan.id]);
  console.log(columns(widths, ['together', '', '', '', money(sum?.earned ?? '0')]));
  const { rows: left } = await client.query<{ deal_id: string; reason: string }>('select deal_id, reason from commission_uncredited where plan_id = $1 order by deal_id', [plan.id]);
  for (const { deal_id, reason } of left) console.log(`${deal_id} earned nobody anything: ${reason}`);
}

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'], types });
await client.connect();
try {
  const { totals } = await run(client);
  console.log(`earned ${money(totals.earned)}, written to commission_earnings\n`);
  await report(client);
} finally {
  await client.end();
}
