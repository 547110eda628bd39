/** Part one of the demo: what does each of us earn, and why? */
import { calculateCommission, roundMoney } from 'salesmath';
import type { CommissionPlan, CommissionResult, Earning, EarningLine, Participant } from 'salesmath';
import type { Deal, DealRow } from './deals.js';
import { readDeals, readPeople, readPlan, toTransaction } from './deals.js';
import { columns, ends, INDENT, money, percent, rule, wrap } from './text.js';

export function printCommission(): void {
  const rows = readDeals();
  const plan = readPlan();
  const people = readPeople();

  const result = calculateCommission(rows.map(toTransaction), plan, {
    participants: people,
    detail: 'transactions',
    onInvalid: 'collect',
  });

  const deals: Deals = new Map(rows.map((row) => [row.deal_id, { ...row, ...toTransaction(row) }]));
  console.log(`${plan.label}: ${rows.length} rows of a CRM export\n`);
  for (const person of people) printStatement(person, result, plan, deals);
  printTotals(result, people);
  printLeftOut(result, rows);
}

type Deals = ReadonlyMap<string, Omit<DealRow, keyof Deal> & Deal>;

const nameOf = (person: Participant): string => String(person.attributes?.['name'] ?? person.id);

function printStatement(person: Participant, result: CommissionResult, plan: CommissionPlan, deals: Deals): void {
  console.log(rule('═'));
  console.log(ends(`${nameOf(person)} (${person.id})`, `${person.attributes?.['role']}, ${person.attributes?.['region']}`));

  let period = '';
  for (const earning of result.earnings.filter(({ participantId }) => participantId === person.id)) {
    if (earning.period.key !== period) console.log(rule('─'));
    period = earning.period.key;
    printEarning(earning, plan, deals);
  }

  const total = result.totals.byParticipant.find(({ participantId }) => participantId === person.id);
  console.log(rule('─'));
  console.log(ends(`Total ${nameOf(person)}`, `${result.currency} ${money(total?.earned ?? '0')}`));
  console.log();
}

/** How one component came to its amount: tier by tier, or units times money. */
function printEarning(earning: Earning, plan: CommissionPlan, deals: Deals): void {
  const { period, componentId, measure, quota, attainment, slices, adjustments, earned, lines = [] } = earning;
  const component = plan.components.find(({ id }) => id === componentId);
  const title = `${period.key}  ${component?.label}`;

  if (component?.payout.kind === 'perUnit') {
    const rate = roundMoney(component.payout.amount, { currency: plan.currency });
    console.log(ends(`${title}: ${measure} ${component.measure} at ${rate}`, money(earned)));
    return;
  }

  const attained = attainment === null ? '' : `   attained ${percent(attainment)}`;
  console.log(ends(title, `credited ${money(measure)}   quota ${money(quota ?? '0')}${attained}`));
  for (const { tier, from, to, amount, rate, exactPayout } of slices) {
    const cells = [`tier ${tier + 1}`, money(from), 'to', money(to), money(amount), 'at', percent(rate)];
    console.log(ends(`${INDENT}${columns([8, -12, 2, -12, -16, 2, -4], cells)}`, money(exactPayout)));
  }
  for (const { code, exactAmount } of adjustments) {
    console.log(ends(`${INDENT}${code.toLowerCase()}`, money(exactAmount)));
  }
  console.log(ends(`${INDENT}earned on ${lines.length} deals and refunds`, money(earned)));
  printNotable(earning.participantId, lines, deals);
}

/** The lines that people ask about, split deals and refunds: what was credited, at which rates, and what it moved. */
function printNotable(participantId: string, lines: readonly EarningLine[], deals: Deals): void {
  for (const { transactionId, credited, earned, slices } of lines) {
    const deal = deals.get(transactionId ?? '');
    const share = deal?.credits?.find((credit) => credit.participantId === participantId)?.share;
    if (deal === undefined || (share === undefined && !deal.reverses)) continue;

    const note = share === undefined ? `reverses ${deal.reverses}` : `${percent(share)} of ${money(deal.amount)}`;
    const rates = slices.map(({ rate }) => percent(rate)).join(', ');
    const cells = [deal.deal_id, deal.close_date, deal.account, note, money(credited), rates, money(earned)];
    console.log(`${INDENT}  ${columns([6, 10, 19, 16, -11, -7, -9], cells)}`);
  }
}

function printTotals(result: CommissionResult, people: readonly Participant[]): void {
  const { byParticipant, byParticipantPeriod, byPeriod, earned } = result.totals;
  const keys = byPeriod.map(({ key }) => key);
  const widths = [24, ...keys.map(() => -16), -16];

  console.log(rule('═'));
  console.log(columns(widths, [`Totals in ${result.currency}`, ...keys, 'total']));
  console.log(rule('─'));
  for (const person of people) {
    const own = byParticipantPeriod.filter(({ participantId }) => participantId === person.id);
    const amounts = keys.map((key) => own.find((each) => each.key === key)?.earned ?? '0');
    const total = byParticipant.find(({ participantId }) => participantId === person.id)?.earned ?? '0';
    console.log(columns(widths, [nameOf(person), ...[...amounts, total].map(money)]));
  }
  console.log(rule('─'));
  console.log(columns(widths, ['Everybody', ...[...byPeriod.map((each) => each.earned), earned].map(money)]));
  console.log();
}

const REASONS: Record<CommissionResult['uncredited'][number]['reason'], string> = {
  AFTER_AS_OF: 'closed after the day of this report',
  OUTSIDE_PLAN: 'closed on a day when the plan is not in effect',
  NO_PARTICIPANT: 'has no owner: name one in the CRM',
  PARTICIPANT_INACTIVE: 'closed on a day when its owner was not active',
  NO_COMPONENT: 'is covered by no component of the plan',
};

/** Nothing is dropped silently: a row is credited, or it is listed here with the reason. */
function printLeftOut({ rejected, uncredited, warnings }: CommissionResult, rows: readonly DealRow[]): void {
  console.log(rule('═'));
  const credited = rows.length - rejected.length - uncredited.length;
  console.log(`${rows.length} rows: ${credited} credited, ${uncredited.length} not credited, ${rejected.length} rejected\n`);

  console.log('Rejected: mend these rows and run again');
  for (const { index, code, message } of rejected) {
    console.log(`  line ${index + 2}, ${rows[index]?.deal_id}: ${code}`); // line 1 of the file is its header
    console.log(wrap(message.replace(/^transactions\[\d+\]\./, ''), 4));
  }

  console.log('\nNot credited');
  for (const { transactionId, reason } of uncredited) console.log(`  ${transactionId} ${REASONS[reason]}`);

  const finer = warnings.flatMap((warning) => (warning.code === 'TOO_MANY_DECIMALS' ? warning.transactionIds : []));
  if (finer.length > 0) console.log(`\nCredited, but look again: the amount is finer than a cent\n  ${finer.join(', ')}`);
}
