import { describe, expect, it } from 'vitest';
import { calculateCommission } from '../../src/commission/index.js';
import type { CommissionOptions, CommissionPlan, CommissionResult, SalesTransaction } from '../../src/commission/index.js';
import { isSalesMathError } from '../../src/errors.js';
import { notPlain } from '../oracle/laws.js';
import { flat, messages, planOf, refusal, sale, table, TIERS } from './support.js';

/** Rows as a file brings them, good ones first and last. */
const around = (...rows: unknown[]): SalesTransaction[] => [sale('first', '2026-01-05', 100), ...(rows as SalesTransaction[]), sale('last', '2026-01-06', 100)];
const row = (rest: object): object => ({ ...sale('bad', '2026-01-05', 10), ...rest });
const without = (key: keyof SalesTransaction): object => {
  const { [key]: _, ...rest } = sale('bad', '2026-01-05', 10);
  return rest;
};
const named = (credits: unknown): object => row({ participantId: undefined, credits });
const PLAN = planOf({ payout: flat('0.1') });
const LISTED: CommissionOptions = { participants: [{ id: 'ann' }] };

function collect(rows: readonly SalesTransaction[], plan: CommissionPlan = PLAN, options: CommissionOptions = {}): CommissionResult {
  return calculateCommission(rows, plan, { ...options, onInvalid: 'collect' });
}

const CASES: readonly (readonly [string, unknown, string, CommissionOptions?])[] = [
  ['a thousands separator', row({ amount: '1,234.50' }), 'INVALID_NUMBER .amount'],
  ['a blank before the amount', row({ amount: ' 12' }), 'INVALID_NUMBER .amount'],
  ['an exponent', row({ amount: '1e3' }), 'INVALID_NUMBER .amount'],
  ['a currency sign', row({ amount: '$5' }), 'INVALID_NUMBER .amount'],
  ['brackets', row({ amount: '(5.00)' }), 'INVALID_NUMBER .amount'],
  ['an empty amount', row({ amount: '' }), 'INVALID_NUMBER .amount'],
  ['NaN', row({ amount: Number('x') }), 'INVALID_NUMBER .amount'],
  ['an infinite amount', row({ amount: -Infinity }), 'INVALID_NUMBER .amount'],
  ['a flag', row({ amount: true }), 'INVALID_NUMBER .amount'],
  ['no amount', without('amount'), 'MISSING_VALUE .amount'],
  ['a null amount', row({ amount: null }), 'MISSING_VALUE .amount'],
  ['a day that does not exist', row({ date: '2026-02-30' }), 'INVALID_DATE .date'],
  ['a day in another order', row({ date: '05.01.2026' }), 'INVALID_DATE .date'],
  ['an instant', row({ date: '2026-01-05T00:00:00Z' }), 'INVALID_DATE .date'],
  ['a Date', row({ date: new Date(0) }), 'INVALID_DATE .date'],
  ['the last day that can be written, which often stands for none', row({ date: '9999-12-31' }), 'INVALID_DATE .date'],
  ['no day', without('date'), 'MISSING_VALUE .date'],
  ['no id', without('id'), 'MISSING_VALUE .id'],
  ['an empty id', row({ id: '' }), 'INVALID_ID .id'],
  ['an id that is no safe integer', row({ id: 2 ** 53 }), 'INVALID_ID .id'],
  ['an id of an earlier row', row({ id: 'first' }), 'DUPLICATE_ID .id'],
  ['somebody unknown', row({ participantId: 'zoe' }), 'UNKNOWN_PARTICIPANT .participantId', LISTED],
  ['an empty participant', row({ participantId: '' }), 'INVALID_ID .participantId'],
  ['a participant that is no id', row({ participantId: {} }), 'INVALID_ID .participantId'],
  ['a currency that is none', row({ currency: 'EURO' }), 'UNKNOWN_CURRENCY .currency'],
  ['another currency', row({ currency: 'EUR' }), 'MIXED_CURRENCIES .currency'],
  ['another currency without a rate', row({ currency: 'EUR' }), 'MISSING_EXCHANGE_RATE .currency', { exchangeRates: [] }],
  ['another currency with two rates', row({ currency: 'EUR' }), 'AMBIGUOUS_EXCHANGE_RATE .currency', { exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1 }, { from: 'EUR', to: 'USD', rate: 2 }] }],
  ['an amount in another currency that is no number', row({ currency: 'EUR', amount: 'x' }), 'INVALID_NUMBER .amount', { exchangeRates: [{ from: 'EUR', to: 'USD', rate: 1 }] }],
  ['both participantId and credits', row({ credits: [{ participantId: 'ann', share: 1 }] }), 'INVALID_OPTION .credits'],
  ['credits that are no list', named({ ann: 1 }), 'INVALID_OPTION .credits'],
  ['shares above one', named([{ participantId: 'ann', share: '0.7' }, { participantId: 'bob', share: '0.4' }]), 'SHARE_ABOVE_ONE .credits'],
  ['shares a hair above one', named([{ participantId: 'ann', share: '0.5' }, { participantId: 'bob', share: '0.500000002' }]), 'SHARE_ABOVE_ONE .credits'],
  ['shares a hair above one, finer than a billionth', named([{ participantId: 'ann', share: '1.0000000011' }]), 'SHARE_ABOVE_ONE .credits'],
  ['a share in percent', named([{ participantId: 'ann', share: 50 }]), 'SHARE_ABOVE_ONE .credits'],
  ['a negative share', named([{ participantId: 'ann', share: '-0.1' }]), 'INVALID_OPTION .credits[0].share'],
  ['a share that is no number', named([{ participantId: 'ann', share: '50%' }]), 'INVALID_NUMBER .credits[0].share'],
  ['no share', named([{ participantId: 'ann', share: 1 }, { participantId: 'bob' }]), 'MISSING_VALUE .credits[1].share'],
  ['a credit of nobody', named([{ share: 1 }]), 'MISSING_VALUE .credits[0].participantId'],
  ['a credit of somebody unknown', named([{ participantId: 'zoe', share: 1 }]), 'UNKNOWN_PARTICIPANT .credits[0].participantId', LISTED],
  ['a credit of no id', named([{ participantId: 1.5, share: 1 }]), 'INVALID_ID .credits[0].participantId'],
  ['a credit of an unknown kind', named([{ participantId: 'ann', share: 1, kind: 'partner' }]), 'INVALID_OPTION .credits[0].kind'],
  ['a credit that is none', named(['ann']), 'INVALID_ROW .credits[0]'],
  ['a reversal of no id', row({ reverses: {} }), 'INVALID_ID .reverses'],
  ['a reversal of itself', row({ reverses: 'bad' }), 'INVALID_OPTION .reverses'],
  ['no row', null, 'INVALID_ROW '],
  ['a hole in the list', undefined, 'INVALID_ROW '],
  ['text', 'id,date,amount', 'INVALID_ROW '],
  ['a row that is a list', ['bad', '2026-01-05', 10], 'MISSING_VALUE .id'],
];

describe.each(CASES.map(([name, bad, wanted, options = {}]) => ({ name, bad, wanted, options })))('$name', ({ bad, wanted, options }) => {
  const [code = '', field = ''] = wanted.split(' ');
  const path = `transactions[1]${field}`;

  it('is thrown with code, path and what to do about it', () => {
    expect(refusal(() => calculateCommission(around(bad), PLAN, options))).toEqual([`${code} ${path}`]);
    const [message = ''] = messages(() => calculateCommission(around(bad), PLAN, options));
    expect(message).toMatch(/^transactions\[1\][^:]*: received .+, (must|needs) .{10,}\.$/);
  });

  it('or collected, and the rest is computed', () => {
    const result = collect(around(bad), PLAN, options);
    const id = typeof bad === 'object' && bad !== null ? (bad as { id?: unknown }).id : undefined;
    const [message] = messages(() => calculateCommission(around(bad), PLAN, options));
    expect(result.rejected).toEqual([{ index: 1, ...(typeof id === 'string' && id !== '' ? { id } : {}), code, path, message }]);
    expect(table(result, 'participantId', 'measure', 'earned')).toEqual([['ann', '200', '20.00']]);
    expect(result.uncredited).toEqual([]);
    expect(result.options.onInvalid).toBe('collect');
    expect(notPlain(result)).toEqual([]);
  });
});

it('shares in percent, as CRMs export them, are told how to be written', () => {
  const split = named([{ participantId: 'ann', share: 60 }, { participantId: 'bob', share: 40 }]);
  expect(messages(() => calculateCommission(around(split), PLAN))).toEqual([
    "transactions[1].credits: received a list of 2, must have revenue shares that sum to 1 at most: these sum to 100. Write 0.6 for 60 %, and mark credits beyond the whole with kind 'overlay'.",
  ]);
});

describe('a measure that a component reads', () => {
  const margin = planOf({ measure: 'margin', where: { product: 'A' }, payout: flat('0.1') });
  const A = { attributes: { product: 'A' } };
  const refused = (plan: CommissionPlan, ...rows: SalesTransaction[]): string[] => refusal(() => calculateCommission(rows, plan));

  it('must be there', () => {
    expect(refused(margin, sale('1', '2026-01-05', 10, A))).toEqual(['MISSING_VALUE transactions[0].margin']);
    expect(refused(margin, sale('1', '2026-01-05', 10, { ...A, margin: null }))).toEqual(['MISSING_VALUE transactions[0].margin']);
    expect(refused(planOf({ measure: 'units' }), sale('1', '2026-01-05', 10))).toEqual(['MISSING_VALUE transactions[0].units']);
    expect(refused(planOf({ measure: 'mrr' }), sale('1', '2026-01-05', 10, { measures: { arr: 5 } }))).toEqual(['MISSING_VALUE transactions[0].measures.mrr']);
    expect(refused(planOf({ measure: 'mrr' }), sale('1', '2026-01-05', 10, { measures: 'x' as never }))).toEqual(['MISSING_VALUE transactions[0].measures.mrr']);
    expect(refused(planOf({ payout: { ...TIERS, base: 'margin' } }), sale('1', '2026-01-05', 10))).toEqual(['MISSING_VALUE transactions[0].margin']);
    expect(messages(() => calculateCommission([sale('1', '2026-01-05', 10)], planOf({ measure: 'units' })))).toEqual([
      "transactions[0].units: received undefined, must be there: component 'c' reads it. Give the value, or leave the row out with a filter.",
    ]);
  });

  it('only where the component would credit the row', () => {
    expect(refused(margin, sale('1', '2026-01-05', 10))).toEqual([]);
    expect(refusal(() => calculateCommission([sale('1', '2026-01-05', 10, A)], margin, { asOf: '2026-01-01' }))).toEqual([]);
    expect(refusal(() => calculateCommission([sale('1', '2026-01-05', 10, A)], { ...margin, effective: { from: '2026-02-01' } }))).toEqual([]);
    expect(refusal(() => calculateCommission([sale('1', '2026-01-05', 10, A)], margin, { participants: [{ id: 'ann', activeFrom: '2026-02-01' }] }))).toEqual([]);
    expect(refused(planOf({ measure: 'units', appliesTo: { id: 'bob' } }), sale('1', '2026-01-05', 10))).toEqual([]);
    expect(refused(planOf({ measure: 'units', credit: 'team' }), sale('1', '2026-01-05', 10))).toEqual([]);
  });

  it('must be a number wherever it stands', () => {
    expect(refused(margin, sale('1', '2026-01-05', 10, { margin: '1,5' }))).toEqual(['INVALID_NUMBER transactions[0].margin']);
    expect(refused(planOf({ measure: 'mrr' }), sale('1', '2026-01-05', 10, { measures: { mrr: '' } }))).toEqual(['INVALID_NUMBER transactions[0].measures.mrr']);
    expect(refused(planOf(), sale('1', '2026-01-05', 10, { margin: '1,5', units: 'many' }))).toEqual([]); // nobody reads them
  });

  it('of a refund is its own', () => {
    const rows = [sale('s', '2026-01-05', 10, { units: 5 }), { id: 'r', date: '2026-01-06', amount: -10, reverses: 's' }];
    expect(refused(planOf({ measure: 'units' }), ...rows)).toEqual(['MISSING_VALUE transactions[1].units']);
  });

  it('is missed once, however many components read it', () => {
    const components = ['a', 'b'].map((id) => ({ id, measure: 'units', payout: flat(1) }));
    expect(refused(planOf({}, { components }), sale('1', '2026-01-05', 10))).toEqual(['MISSING_VALUE transactions[0].units']);
  });

  it('collected like the others', () => {
    const result = collect([sale('1', '2026-01-05', 10, A), sale('2', '2026-01-05', 10, { ...A, margin: 5 }), sale('3', '2026-01-05', 10, { ...A, margin: 'x' })], margin);
    expect(result.rejected.map(({ index, id, code, path }) => [index, id, code, path])).toEqual([
      [0, '1', 'MISSING_VALUE', 'transactions[0].margin'],
      [2, '3', 'INVALID_NUMBER', 'transactions[2].margin'],
    ]);
    expect(table(result, 'measure')).toEqual([['5']]);
    expect(result.uncredited).toEqual([]);
  });
});

describe('many bad rows', () => {
  it('are all told in one error, in the order of the rows', () => {
    const rows = [sale('1', '2026-02-30', 1), sale('2', '2026-01-05', 'x'), sale('1', '2026-01-05', 1), sale('3', '2026-01-05', '')];
    expect(refusal(() => calculateCommission(rows, planOf()))).toEqual([
      'INVALID_DATE transactions[0].date',
      'INVALID_NUMBER transactions[1].amount',
      'DUPLICATE_ID transactions[2].id',
      'INVALID_NUMBER transactions[3].amount',
    ]);
  });

  it('fifty by name, the others by number', () => {
    const rows = Array.from({ length: 70 }, (_, i) => sale(`${i}`, '2026-01-05', i < 60 ? 'x' : i));
    try {
      calculateCommission(rows, planOf());
      expect.unreachable();
    } catch (error) {
      if (!isSalesMathError(error)) throw error;
      expect([error.code, error.issues.length, error.omitted]).toEqual(['INVALID_NUMBER', 50, 10]);
      expect(error.issues[49]?.path).toBe('transactions[49].amount');
      expect(error.message.endsWith('\n… and 10 more')).toBe(true);
    }
    expect(collect(rows).rejected).toHaveLength(60);
  });

  it('a row has one reason, the first found', () => {
    expect(refusal(() => calculateCommission([{ id: '1', date: 'x', amount: 'y', participantId: {} } as never], planOf()))).toEqual(['INVALID_DATE transactions[0].date']);
  });

  it('a faulty id in another form is the same id', () => {
    expect(refusal(() => calculateCommission([sale('7', '2026-01-05', 1), { ...sale('', '2026-01-05', 1), id: 7 }], planOf()))).toEqual(['DUPLICATE_ID transactions[1].id']);
  });

  it('reversals in a ring are all told, with what leads into it', () => {
    const ring = [sale('a', '2026-01-05', 1, { reverses: 'b' }), sale('b', '2026-01-05', 1, { reverses: 'a' }), sale('c', '2026-01-05', 1, { reverses: 'a' }), sale('d', '2026-01-05', 1)];
    expect(refusal(() => calculateCommission(ring, planOf()))).toEqual([0, 1, 2].map((i) => `INVALID_OPTION transactions[${i}].reverses`));
    expect(table(collect(ring), 'measure')).toEqual([['1']]);
  });

  it('a refund of a rejected sale stands alone, and that is said', () => {
    const rows = [sale('s', '2026-01-05', '1,000'), sale('r', '2026-01-06', '-5', { reverses: 's' })];
    const result = collect(rows);
    expect(table(result, 'measure')).toEqual([['-5']]);
    expect(result.warnings).toEqual([{ code: 'REVERSED_NOT_FOUND', transactionId: 'r', reverses: 's' }]);
  });

  it('rejected by whatever is found later, they stand in the order of the rows', () => {
    const plan = planOf({ measure: 'units', payout: flat(1) });
    const rows = [sale('1', '2026-01-05', 1), sale('2', '2026-02-30', 1), sale('3', '2026-01-05', 1, { reverses: '3' }), sale('4', '2026-01-05', 1, { units: 2 })];
    expect(collect(rows, plan).rejected.map(({ index, code }) => [index, code])).toEqual([[0, 'MISSING_VALUE'], [1, 'INVALID_DATE'], [2, 'INVALID_OPTION']]);
  });
});

describe('nothing is lost', () => {
  it('a row is credited, listed or rejected', () => {
    const rows = [
      sale('credited', '2026-01-05', 1),
      sale('early', '2025-12-31', 1),
      sale('late', '2026-03-01', 1),
      sale('bad', '2026-01-05', 'x'),
      { id: 'nobody', date: '2026-01-05', amount: 1 },
      sale('gone', '2026-01-05', 1, { participantId: 'bob' }),
      sale('other', '2026-01-05', 1, { attributes: { product: 'B' } }),
      null,
    ] as SalesTransaction[];
    const plan = planOf({ where: { product: { ne: 'B' } } }, { effective: { from: '2026-01-01', to: '2026-04-01' } });
    const withProduct = rows.map((each) => (each === null ? each : { ...each, attributes: { product: 'A', ...each.attributes } }));
    const result = collect(withProduct, plan, { participants: [{ id: 'ann' }, { id: 'bob', activeTo: '2026-01-01' }], asOf: '2026-02-28', detail: 'transactions' });
    const credited = result.earnings.flatMap(({ lines: each }) => (each ?? []).map(({ transactionId }) => transactionId));
    expect(credited).toEqual(['credited']);
    expect(result.uncredited.map(({ transactionId, reason }) => `${transactionId} ${reason}`)).toEqual([
      'early OUTSIDE_PLAN', 'late AFTER_AS_OF', 'nobody NO_PARTICIPANT', 'gone PARTICIPANT_INACTIVE', 'other NO_COMPONENT',
    ]);
    expect(result.rejected.map(({ index }) => index)).toEqual([3, 7]);
  });
});

describe('what is not a row’s fault is thrown, also where rows are collected', () => {
  it('a plan, a participant, a missing quota', () => {
    expect(refusal(() => collect([], planOf({ payout: flat(5) })))).toEqual(['RATE_LOOKS_LIKE_PERCENT plan.components[0].payout.table.tiers[0].rate']);
    expect(refusal(() => collect([], PLAN, { participants: [{ id: '' }] }))).toEqual(['INVALID_ID options.participants[0].id']);
    expect(refusal(() => collect([sale('1', '2026-01-05', 1)], planOf({ payout: { ...TIERS, on: 'attainment' } })))).toEqual(['ZERO_QUOTA plan.components[0].quota']);
  });
});

describe('strange but good', () => {
  it.each<[string, object]>([
    ['a name that objects have anyway', { id: 'constructor', participantId: 'toString' }],
    ['half a character', { id: '\ud800', participantId: '\udfff' }],
    ['a very long id', { id: 'x'.repeat(100_000), participantId: 'y'.repeat(100_000) }],
    ['control characters', { id: '\u0000', participantId: '\n' }],
    ['the name of the prototype', { id: '__proto__', participantId: '__proto__' }],
  ])('%s', (_, names) => {
    const result = calculateCommission([{ ...sale('1', '2026-01-05', 100), ...names }], PLAN, { detail: 'transactions' });
    expect(result.earnings[0]).toMatchObject({ participantId: (names as { participantId: string }).participantId, earned: '10.00' });
    expect(result.earnings[0]?.lines?.[0]?.transactionId).toBe((names as { id: string }).id);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('a row with a key of the prototype’s name is a row like any other', () => {
    const odd = JSON.parse('{"id":"1","date":"2026-01-05","participantId":"ann","amount":"5","__proto__":{"amount":"9"},"attributes":{"__proto__":"x"}}') as SalesTransaction;
    expect(table(calculateCommission([odd], PLAN), 'measure')).toEqual([['5']]);
  });

  it('an id that looks like another, is another', () => {
    const ids = ['d1', 'd01', 'd001', 'D1', ' d1', 'd1 ', 'd١', '1', '01', 'd', 'd-1', 'd1.0'];
    const result = calculateCommission(ids.map((id) => sale(id, '2026-01-05', 1)), PLAN);
    expect(result.earnings[0]?.measure).toBe('12');
  });
});
