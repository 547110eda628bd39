import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/modules.js';

const plan = { id: 'p', currency: 'USD', period: 'month', components: [{ id: 'c', payout: { kind: 'tiers', table: { tiers: [{ upTo: null, rate: 0.05 }] } } }] };
const sale = { id: 'd1', date: '2026-02-11', participantId: 'ann', amount: '12000.00' };

let server: ChildProcess;
let address: string;
let logged = '';

const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<{ status: number; given: Record<string, unknown> }> => {
  const response = await fetch(`${address}/commission`, { method: 'POST', headers, body });
  return { status: response.status, given: (await response.json()) as Record<string, unknown> };
};

describe('examples/16-http-endpoint.ts', () => {
  beforeAll(async () => {
    server = spawn(process.execPath, ['--import', 'tsx', 'examples/16-http-endpoint.ts', '--port=0'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    server.stderr?.on('data', (chunk) => (logged += String(chunk)));
    address = await new Promise<string>((resolve, reject) => {
      server.stdout?.on('data', (chunk) => resolve(/http:\S+/.exec(String(chunk))?.[0] ?? ''));
      server.on('exit', (code) => reject(new Error(`it ended with ${code}: ${logged}`)));
    });
  });
  afterAll(() => {
    server.kill();
  });

  it('answers 200 with the library\'s result', async () => {
    const { status, given } = await post(JSON.stringify({ transactions: [sale], plan, locale: 'zh-CN' }));
    expect(status).toBe(200);
    expect(given).toMatchObject({ planId: 'p', totals: { earned: '600.00' }, explanations: [{ participantId: 'ann', periodKey: '2026-02' }] });
  });

  it('shows the schema of a plan, by which it checks', async () => {
    const shown = (await (await fetch(`${address}/commission/plan`)).json()) as { title: string; required: string[] };
    expect(shown).toMatchObject({ title: 'Commission plan', required: expect.arrayContaining(['currency', 'period', 'components']) as string[] });
    const { given } = await post(JSON.stringify({ transactions: [sale], plan: { ...plan, currency: 'USX', period: 'moon' } }));
    expect((given['issues'] as { path: string }[]).map(({ path }) => path)).toEqual(['plan.currency', 'plan.period']);
  });

  it('answers 422 with every issue', async () => {
    const { status, given } = await post(JSON.stringify({ transactions: [{ ...sale, amount: '12,000' }, { ...sale, id: 'd2', date: '2026-02-30' }], plan }));
    expect(status).toBe(422);
    const issues = given['issues'] as { code: string; path: string }[];
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(['INVALID_NUMBER transactions[0].amount', 'INVALID_DATE transactions[1].date']);
  });

  // whatever is put in the place of a part, it is the caller's mistake and never this side's
  const ODD: readonly unknown[] = [null, 0, -1, '', 'x', true, [], [[]], [null], {}, { a: 1 }, { __proto__: null, constructor: 1 }];
  it('never answers 500', async () => {
    for (const odd of ODD) {
      for (const body of [{ transactions: odd, plan }, { transactions: [sale], plan: odd }, { transactions: [sale], plan, options: odd }, { transactions: [sale], plan, locale: odd }, { transactions: [sale], plan: { ...plan, components: odd } }, odd]) {
        const { status } = await post(JSON.stringify(body));
        expect([200, 400, 422], JSON.stringify(body)).toContain(status);
      }
    }
    const { status } = await post('{"transactions":[],"plan":{"__proto__":{"currency":"USD"},"id":"p"}}');
    expect(status).toBe(422);
    expect(logged).toBe('');
  });

  it.each([
    ['no JSON', '{', 400, 'BAD_JSON'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'BAD_JSON'],
    ['something unknown', '{"transactions":[],"plans":{}}', 422, 'UNPROCESSABLE'],
    ['too much', `"${'x'.repeat(20_000_000)}"`, 413, 'BODY_TOO_LARGE'],
  ])('refuses %s', async (_, body, status, error) => {
    expect(await post(body as string)).toMatchObject({ status, given: { error } });
  });

  it('refuses another type, path and method', async () => {
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await fetch(`${address}/other`)).status).toBe(404);
    const response = await fetch(`${address}/commission?x=1`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    const odd = await new Promise<number | undefined>((resolve, reject) => request({ host: '127.0.0.1', port: new URL(address).port, path: '//' }, ({ statusCode }) => resolve(statusCode)).on('error', reject).end());
    expect(odd).toBe(404);
  });

  it('lives on after a caller that hangs up', async () => {
    await new Promise<void>((resolve) => {
      const call = request(`${address}/commission`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': '100' } });
      call.on('error', () => resolve());
      call.write('{', () => call.destroy());
      call.on('close', () => resolve());
    });
    expect((await post(JSON.stringify({ transactions: [sale], plan }))).status).toBe(200);
  });
});
