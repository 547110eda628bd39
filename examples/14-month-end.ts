/**
 * A commission run for a month's end. The CRM's export goes in; out come one statement for each person, a file for payroll and a
 * list of the rows that somebody has to mend. What is paid is what was earned so far less what was paid so far, so a deal that was
 * booked late or a refund of an earlier month needs no case of its own, and a run may be repeated.
 *
 * ```sh
 * npx tsx examples/14-month-end.ts --month=2026-05                     # prints payroll, and what could not be used
 * npx tsx examples/14-month-end.ts --month=2026-05 --out=may-2026      # writes the files too
 * npx tsx examples/14-month-end.ts --month=2026-06 --paid=journal.csv  # with a journal of your own: payroll.csv of each run, added up
 * ```
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { addDays, calculateCommission, calculateTrueUp, explainCommission, findPeriod } from 'salesmath';
import type { TrueUpPayment } from 'salesmath';
import { readDeals, readPeople, readPlan, toTransaction } from './demo/deals.js';
import { columns, money, rule } from './demo/text.js';

const { values: args } = parseArgs({ options: { month: { type: 'string', default: '2026-05' }, paid: { type: 'string' }, out: { type: 'string' } } });
const { key: month, end } = findPeriod(`${args.month}-01`, 'month');
const asOf = addDays(end, -1); // the last day of the month: what closed later does not count yet

/** A payment of an earlier run: the journal is only ever added to. */
interface JournalRow {
  run: string;
  participant_id: string;
  period: string;
  component: string;
  amount: string;
}

const journal: JournalRow[] = parse(readFileSync(args.paid ?? new URL('data/payments.csv', import.meta.url), 'utf8'), { columns: true });
const paidBefore = journal
  .filter(({ run }) => run < month) // a run that is repeated does not count its own payments
  .map((row): TrueUpPayment => ({ participantId: row.participant_id, period: { key: row.period }, componentId: row.component, amount: row.amount }));

// 1. All that was earned up to the end of the month, and what of it is still to be paid.
const rows = readDeals();
const plan = readPlan();
const people = readPeople();
const earned = calculateCommission(rows.map(toTransaction), plan, { participants: people, asOf, detail: 'transactions', onInvalid: 'collect' });
const { adjustments, total } = calculateTrueUp(earned.earnings, paidBefore, { currency: plan.currency });

// 2. Payroll: a line for each person, period and component that changed.
const nameOf = new Map(people.map(({ id, attributes }) => [String(id), String(attributes?.['name'] ?? id)]));
const payroll = adjustments.map(({ participantId, period, componentId = '', earned: now, paid, amount }) => [
  month,
  participantId,
  nameOf.get(participantId) ?? participantId,
  period.key,
  componentId,
  now,
  paid,
  amount,
]);

const widths = [16, 8, 18, -14, -14, -14];
console.log(`${plan.label}, run of ${month}: what is known on ${asOf}\n`);
console.log(columns(widths, ['', 'period', 'component', 'earned', 'paid before', 'to pay']));
console.log(rule('─'));
for (const [, , name = '', period = '', component = '', now = '0', paid = '0', amount = '0'] of payroll) {
  console.log(columns(widths, [name, period, component, money(now), money(paid), money(amount)]));
}
console.log(rule('─'));
console.log(columns(widths, ['to pay', '', '', '', '', money(total)]));

// 3. The rows that were left out, by the line of the file on which they stand: line 1 is its header.
const rejected = earned.rejected.map(({ index, code, message }) => [
  String(index + 2),
  rows[index]?.deal_id ?? '',
  rows[index]?.owner_name ?? '',
  code,
  message.replace(/^transactions\[\d+\]\./, ''),
]);
const uncredited = earned.uncredited.filter(({ reason }) => reason !== 'AFTER_AS_OF');
console.log(`\n${rejected.length} rows cannot be read and are not paid:`);
for (const [line, deal, owner, code, message] of rejected) console.log(`  line ${line}, ${deal} of ${owner || 'nobody'}: ${code}\n    ${message}`);
console.log(`${uncredited.length} rows earn nobody anything:`);
for (const { transactionId, reason } of uncredited) console.log(`  ${transactionId}: ${reason}`);

// 4. The files.
/** A cell in quotes where it needs them; a cell that a spreadsheet would take for a formula, as text. Plain decimals stay numbers. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
const toCsv = (header: readonly string[], body: readonly (readonly string[])[]): string =>
  [header, ...body].map((line) => `${line.map(cell).join(',')}\n`).join('');

if (args.out !== undefined) {
  mkdirSync(`${args.out}/statements`, { recursive: true });
  writeFileSync(`${args.out}/payroll.csv`, toCsv(['run', 'participant_id', 'name', 'period', 'component', 'earned', 'paid_before', 'amount'], payroll));
  writeFileSync(`${args.out}/rejected.csv`, toCsv(['line', 'deal_id', 'owner', 'code', 'message'], rejected));

  // A statement says for each period how the amount came about, deal by deal.
  const explanations = explainCommission(earned);
  for (const [id, name] of nameOf) {
    const parts = explanations.filter(({ participantId }) => participantId === id).map(({ periodKey, sentences }) => `${periodKey}\n${sentences.map((each) => `  ${each}`).join('\n')}`);
    const own = payroll.filter(([, participantId]) => participantId === id);
    const payments = own.map(([, , , period, component, , , amount = '0']) => `  ${period} ${component}: ${plan.currency} ${money(amount)}`);
    const text = [`${name} (${id}), commission as of ${asOf}`, ...parts, `Paid with the run of ${month}\n${payments.join('\n') || '  nothing'}`];
    writeFileSync(`${args.out}/statements/${id}.txt`, `${text.join('\n\n')}\n`);
  }
}
