// The built page in headless Chromium: `npm run build && npm test`. Chromium is taken from CHROMIUM_PATH, or from where Debian puts it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('..', import.meta.url));
const shots = process.env.SHOTS; // a folder for screenshots, when somebody wants to look
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.csv': 'text/csv; charset=utf-8' };
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const HEADER = 'deal_id,stage,entered_at,value';
/** 40 leads of which 4 came further, 1 of them to the end. */
const FEW = [HEADER, ...Array.from({ length: 40 }, (_, i) => `D${i},lead,2026-03-${String(1 + (i % 28)).padStart(2, '0')},`), ...['D0', 'D1', 'D2', 'D3'].map((id) => `${id},intent,2026-04-02,`), 'D0,opportunity,2026-04-10,1000', 'D0,won,2026-04-20,1000'].join('\n');

let server;
let browser;
let address;

before(async () => {
  server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : new URL(request.url, 'http://x').pathname;
    const file = `${folder}dist${path}`;
    if (path.includes('..') || !existsSync(file)) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}/`;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: QUIET });
  if (shots !== undefined) mkdirSync(shots, { recursive: true });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A fresh page; whatever it reports as an error fails the test that opened it. */
async function open({ locale = 'en-US', width = 1100, colorScheme = 'light', timezoneId = 'UTC' } = {}) {
  const context = await browser.newContext({ locale, timezoneId, colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(address);
  return { page, close: async () => (assert.deepEqual(errors, []), context.close()) };
}

/** Waits until the page says something of a file. */
const settled = (page, name) => page.locator('.status, .failure').filter({ hasText: /[^\s]/ }).first().waitFor({ timeout: 10_000 }).catch(() => assert.fail(`nothing is said of ${name}`));

/** Drops a file on the page, as a hand would. */
async function drop(page, text, name = 'mine.csv') {
  const transfer = await page.evaluateHandle(
    ([content, file]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file, { type: 'text/csv' }));
      return data;
    },
    [text, name],
  );
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
  await settled(page, name);
}

async function openSample(page) {
  await page.locator('.drop button').click();
  await page.locator('.verdict').waitFor();
}

const texts = (page, selector) => page.locator(selector).allInnerTexts();

describe('a file', () => {
  it('is analysed when it is dropped', async () => {
    const { page, close } = await open();
    await drop(page, FEW);
    assert.match(await page.locator('.verdict h2').innerText(), /The leak is on the way to “Intent screening”/);
    assert.equal(await page.getByRole('status').innerText(), 'mine.csv: 46 rows, as of 2026-04-20');
    // 4 of 40, and the Wilson interval of it
    assert.match(await page.locator('.verdict').innerText(), /10% come through, with 95% confidence 4% to 23.1%\. Usual is at least 30%/);
    assert.match(await page.locator('.verdict').innerText(), /2 wins more, worth €2,000, all other rates/);
    const reached = await texts(page, '.stages td.reached');
    assert.deepEqual(reached.map((text) => text.trim()), ['40', '4', '1', '1', '0']);
    await close();
  });

  it('is analysed when it is chosen with the keyboard or a click', async () => {
    const { page, close } = await open();
    await page.setInputFiles('input[type=file]', { name: 'chosen.csv', mimeType: 'text/csv', buffer: Buffer.from(FEW) });
    await settled(page, 'chosen.csv');
    assert.match(await page.getByRole('status').innerText(), /chosen\.csv: 46 rows/);
    await close();
  });

  it('may use the names and words of a CRM, and what spreadsheets write in Chinese', async () => {
    const { page, close } = await open({ locale: 'zh-CN' });
    const gb = Buffer.from([0xb3, 0xc9, 0xbd, 0xbb, 0xd7, 0xaa, 0xbb, 0xaf]); // 成交转化 in GB 18030
    const file = Buffer.concat([Buffer.from('Opportunity ID,Stage Name,Created Date,Amount\nO1,Lead generation,2026-01-02,\nO1,'), gb, Buffer.from(',2026-01-05,700\n')]);
    await page.setInputFiles('input[type=file]', { name: 'crm.csv', mimeType: 'text/csv', buffer: file });
    await settled(page, 'crm.csv');
    assert.deepEqual((await texts(page, '.stages td.reached')).map((text) => text.trim()), ['1', '1', '1', '1', '0']);
    await close();
  });

  it('that picks the model which knows its stages', async () => {
    const { page, close } = await open();
    await drop(page, `${HEADER}\nA,qualify,2026-01-02,\nA,demo,2026-01-05,\nB,qualify,2026-01-09,`);
    assert.equal(await page.locator('.choices select').first().inputValue(), 'crm');
    await close();
  });

  it('with rows that cannot be used names them, and uses the others', async () => {
    const { page, close } = await open();
    await openSample(page);
    assert.equal(await page.locator('summary').innerText(), '4 rows could not be used');
    const rows = await texts(page, '.rejected tbody tr');
    assert.deepEqual(rows.map((row) => row.split(/\s+/).slice(0, 2).join(' ')), ['61 UNKNOWN_STAGE', '201 INVALID_INSTANT', '341 INVALID_NUMBER', '411 INVALID_ID']);
    await close();
  });

  for (const [what, text, says] of [
    ['without the columns', 'a,b\n1,2', /no column deal_id, stage, entered_at\. The file has: a, b/],
    ['without rows', HEADER, /a header, but no rows/],
    ['that is empty', '', /no column/],
    ['without a single day', `${HEADER}\nA,lead,yesterday,`, /asOf/],
  ]) {
    it(`${what} is refused in words`, async () => {
      const { page, close } = await open();
      await drop(page, text);
      assert.match(await page.getByRole('alert').innerText(), says);
      assert.equal(await page.locator('.verdict').count(), 0);
      await close();
    });
  }

  it('is as of the day that is asked for', async () => {
    const { page, close } = await open();
    await drop(page, FEW);
    await page.getByLabel('As of').fill('2026-04-05');
    assert.match(await page.getByRole('status').innerText(), /as of 2026-04-05/);
    assert.match(await page.locator('.warnings').innerText(), /2 rows are later than the day of the report/);
    await close();
  });

  it('gives the same figures in every time zone', async () => {
    const seen = [];
    for (const timezoneId of ['UTC', 'Pacific/Apia', 'America/New_York']) {
      const { page, close } = await open({ timezoneId });
      await openSample(page);
      seen.push(await page.locator('main').innerText());
      await close();
    }
    assert.equal(new Set(seen).size, 1);
  });
});

describe('the page', () => {
  it('draws intervals and benchmarks where they are', async () => {
    const { page, close } = await open();
    await drop(page, FEW);
    const row = page.locator('.stages tbody tr').nth(1);
    assert.equal(await row.locator('.benchmark').getAttribute('x'), '30');
    assert.equal(await row.locator('.benchmark').getAttribute('width'), '20');
    const [, low, high] = /^M([\d.]+) 12H([\d.]+)/.exec(await row.locator('.interval').getAttribute('d'));
    assert.deepEqual([Number(low).toFixed(2), Number(high).toFixed(2)], ['3.96', '23.05']);
    assert.equal(await row.locator('.dot').getAttribute('d'), 'M10 12h0.001');
    await close();
  });

  it('speaks English and Chinese, and says which', async () => {
    const { page, close } = await open();
    await openSample(page);
    await page.getByRole('button', { name: '中文' }).click();
    assert.equal(await page.getAttribute('html', 'lang'), 'zh-CN');
    assert.equal(await page.title(), '销售漏斗分析');
    assert.match(await page.locator('.verdict h2').innerText(), /漏点在进入“意向筛选”的这一步/);
    assert.equal(await page.getByRole('button', { name: '中文' }).getAttribute('aria-pressed'), 'true');
    // what is left in Latin letters is names, codes and the library's own sentences
    assert.doesNotMatch(await page.locator('.stages').innerText(), /[a-z]{4}/);
    await page.getByRole('button', { name: 'English' }).click();
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    await close();
  });

  for (const locale of ['en-US', 'zh-CN']) {
    for (const width of [1100, 390, 320]) {
      for (const colorScheme of ['light', 'dark']) {
        it(`is accessible and fits: ${locale}, ${width} px, ${colorScheme}`, async () => {
          const { page, close } = await open({ locale, width, colorScheme });
          await openSample(page);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, 'nothing sticks out to the right');
          if (shots !== undefined) await page.screenshot({ path: `${shots}/${locale}-${width}-${colorScheme}.png`, fullPage: true });
          await close();
        });
      }
    }
  }
});
