/**
 * Commission behind an HTTP endpoint: JSON in, JSON out, on nothing but node:http. The plan is checked by its schema, which `GET
 * /commission/plan` shows to whoever builds a form. What is refused comes back as 422 with its issues, each with code, path and message,
 * so that a form can show them beside its fields. Whatever else goes wrong says nothing of the inside.
 *
 * ```sh
 * npx tsx examples/16-http-endpoint.ts                # asks itself a few questions and prints the answers
 * npx tsx examples/16-http-endpoint.ts --port=8080    # serves
 * ```
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { SalesTransaction } from 'salesmath';
import { calculateCommission, explainCommission, isSalesMathError } from 'salesmath';
import { commissionOptionsSchema, commissionPlanJsonSchema, commissionPlanSchema } from 'salesmath/schemas';
import * as z from 'zod/mini';

const MOST_BYTES = 1_000_000;

/** An answer other than 200, thrown from wherever it becomes clear. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The whole body. What is too much is read but not kept: a caller that is cut off while it sends never sees the answer. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw new Refusal(413, 'BODY_TOO_LARGE', `at most ${MOST_BYTES} bytes`);
  return Buffer.concat(chunks);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new Refusal(415, 'NOT_JSON', 'send Content-Type: application/json');
  const bytes = await readBody(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'BAD_JSON', 'the body is no JSON in UTF-8');
  }
}

/** What `POST /commission` takes. Rows are left to `calculateCommission`: it checks each of them, and can collect the bad ones. */
const CommissionRequest = z.strictObject({
  transactions: z.array(z.unknown()),
  plan: commissionPlanSchema,
  options: z.optional(commissionOptionsSchema),
  locale: z._default(z.enum(['en', 'zh-CN']), 'en'),
});

const pathText = (path: readonly PropertyKey[]): string => path.reduce<string>((text, key) => `${text}${typeof key === 'number' ? `[${key}]` : `${text && '.'}${String(key)}`}`, '');

/** An issue of a schema in the words of the library's own: those that come from salesmath carry its code. */
function toIssue({ path, message, ...rest }: z.core.$ZodIssue): { code: string; path: string; message: string } {
  const { code = 'BAD_REQUEST' } = 'params' in rest ? (rest.params as { code?: string }) : {};
  return { code, path: pathText(path), message: `${pathText(path)}: ${message}` };
}

function commission(body: unknown): object {
  const { transactions, plan, options, locale } = CommissionRequest.parse(body);
  const result = calculateCommission(transactions as SalesTransaction[], plan, options);
  return { ...result, explanations: explainCommission(result, { locale }) };
}

async function answer(request: IncomingMessage): Promise<{ status: number; body: object; allow?: string }> {
  try {
    const [path] = request.url?.split('?') ?? [];
    if (path === '/commission/plan' && request.method === 'GET') return { status: 200, body: commissionPlanJsonSchema };
    if (path !== '/commission') throw new Refusal(404, 'NOT_FOUND', 'there is POST /commission, and GET /commission/plan');
    if (request.method !== 'POST') return { status: 405, body: { error: 'NOT_ALLOWED', message: 'use POST' }, allow: 'POST' };
    return { status: 200, body: commission(await readJson(request)) };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { error: error.code, message: error.message } };
    if (error instanceof z.core.$ZodError) return { status: 422, body: { error: 'UNPROCESSABLE', issues: error.issues.map(toIssue) } };
    if (isSalesMathError(error)) return { status: 422, body: { error: 'UNPROCESSABLE', issues: error.issues, omitted: error.omitted } };
    console.error(error); // for the log, not for the caller
    return { status: 500, body: { error: 'INTERNAL', message: 'something went wrong on this side' } };
  }
}

function send(response: ServerResponse, { status, body, allow }: Awaited<ReturnType<typeof answer>>): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store', // pay is nobody else's business
    ...(allow === undefined ? {} : { allow }),
  });
  response.end(text);
}

function createCommissionServer(): Server {
  return createServer((request, response) => {
    void answer(request).then((given) => send(response, given));
  });
}

/** A few questions, and what the endpoint says to them. */
async function showIt(address: string): Promise<void> {
  const plan = {
    id: 'p1',
    currency: 'USD',
    period: 'month',
    components: [{ id: 'bookings', payout: { kind: 'tiers', table: { tiers: [{ upTo: 10000, rate: 0.05 }, { upTo: null, rate: 0.08 }] } } }],
  };
  const sale = { id: 'd1', date: '2026-02-11', participantId: 'ann', amount: '12000.00' };
  const ask = async (title: string, body: string, type = 'application/json'): Promise<void> => {
    const response = await fetch(`${address}/commission`, { method: 'POST', headers: { 'content-type': type }, body });
    const given = (await response.json()) as Partial<Record<'error' | 'message', string> & ReturnType<typeof calculateCommission> & { issues: { code: string; path: string; message: string }[]; explanations: { sentences: string[] }[] }>;
    console.log(`\n${title}\n  ${response.status} ${given.error ?? `earned ${given.totals?.earned}`}`);
    if (given.message !== undefined) console.log(`  ${given.message}`);
    for (const { sentences } of given.explanations ?? []) for (const sentence of sentences) console.log(`    ${sentence}`);
    for (const { code, message } of given.issues ?? []) console.log(`    ${code}\n      ${message}`);
    for (const { code, path } of given.rejected ?? []) console.log(`    rejected: ${code} at ${path}`);
  };

  console.log('POST /commission');
  await ask('a sale under a plan', JSON.stringify({ transactions: [sale], plan }));
  await ask('in Chinese', JSON.stringify({ transactions: [sale], plan, locale: 'zh-CN' }));
  await ask('an amount with a comma, and a day that does not exist', JSON.stringify({ transactions: [{ ...sale, amount: '12,000.00' }, { ...sale, id: 'd2', date: '2026-02-30' }], plan }));
  await ask('the same, told to collect bad rows', JSON.stringify({ transactions: [sale, { ...sale, id: 'd2', date: '2026-02-30' }], plan, options: { onInvalid: 'collect' } }));
  await ask('percent for a fraction', JSON.stringify({ transactions: [], plan: { ...plan, components: [{ id: 'bookings', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: 5 }] } } }] } }));
  await ask('no plan', JSON.stringify({ transactions: [] }));
  await ask('half a body', '{ "transactions": [');
  await ask('a form', 'amount=12000', 'application/x-www-form-urlencoded');
}

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const server = createCommissionServer();
server.listen(Number(values.port ?? 0), '127.0.0.1', () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (values.port !== undefined) console.log(`listening on ${address}`);
  else void showIt(address).finally(() => server.close());
});
