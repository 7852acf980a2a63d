import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiClient } from '../../local/demo/api-client.ts';
import { signIn } from '../../local/oidc/token.ts';
import { amountText } from '../../web/i18n/amounts.ts';
import { goTo, hasBrowser, openBrowser, overflow, seriousViolations, visit } from '../support/browser.ts';
import { financeWords } from '../support/finance-words.ts';
import { type TestHouse, startTestHouse } from '../support/house.ts';
import { type SoldDay, businessTimeZone, soldDay } from '../support/sold-day.ts';

const held = async (page: Page): Promise<void> => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
};

/** Which part of the desk the page says it is. */
const partShown = (page: Page, label: string): Promise<string[]> =>
  page.getByRole('navigation', { name: label }).locator('a[aria-current=page]').allTextContents();

const Rows = z.array(z.record(z.string(), z.string()));
type Row = z.infer<typeof Rows>[number];

/** Presses the button, opens the file that comes, and holds its control totals to its rows. */
const exported = async (page: Page, button: string): Promise<{ rows: Row[]; total: Row }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const all = Rows.parse(parse(text.slice(1), { columns: true }));
  const rows = all.filter(({ record }) => record === 'row');
  const totals = all.filter(({ record }) => record === 'total');
  const [total] = totals;
  if (total === undefined || totals.length > 1) throw new Error('not exactly one control total');
  expect(total['rows']).toBe(String(rows.length));
  const summed = Object.keys(total).filter((name) => name.endsWith('_minor') && total[name] !== '');
  expect(summed).not.toEqual([]);
  for (const name of summed)
    expect([name, rows.reduce((sum, row) => sum + Number(row[name]), 0)]).toEqual([
      name,
      Number(total[name]),
    ]);
  return { rows, total };
};

describe.skipIf(!hasBrowser)('the finance desk in the browser', () => {
  let house: TestHouse;
  let browser: Browser;
  let sold: SoldDay;
  let search: string;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
    sold = await soldDay(house);
    search = `?from=${sold.day}&to=${sold.day}`;
    const account = { email: 'colleague@example.org', name: 'Colleague', groups: ['finance'], create: true };
    const { accessToken, idToken } = await signIn(house.origin, account);
    const colleague = apiClient(house.origin, accessToken);
    await apiClient(house.origin, idToken).call('PUT /payments/finance/people/me', z.unknown());
    await colleague.call('POST /payments/finance/journals', z.unknown(), {
      body: {
        ...{ kind: 'manual', reason: 'Bank charges of this month', occurredAt: new Date().toISOString() },
        lines: [
          { account: 'stripe-fees', currency: 'CNY', amountMinor: 300 },
          { account: 'bank', currency: 'CNY', amountMinor: -300 },
        ],
      },
    });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  // One after the other: the second asks for a second version of the day.
  describe.each([
    ['en', '1', { width: 1280, scheme: 'light' }],
    ['zh', '2', { width: 360, scheme: 'dark' }],
  ] as const)('in %s', (language, version, look) => {
    const text = financeWords[language];
    const money = (minor: number): string => amountText(text.tag, 'CNY', { minor });
    let page: Page;
    let complaints: string[];
    beforeAll(async () => {
      ({ page, complaints } = await visit(browser, {
        ...{ origin: house.origin, language, timeZone: businessTimeZone },
        ...look,
      }));
    });
    afterAll(async () => {
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('says of a day that nobody has compared that nobody knows, not that all agrees', async () => {
      await goTo(page, `/finance${search}`);
      await page.locator('main').getByRole('button', { name: text.signIn }).click();
      await page.locator('input[name=email]').fill(`finance-${language}@example.org`);
      await page.locator('input[name=groups][value=finance]').check();
      await page.locator('button.do').click();
      await page.getByText(version === '1' ? text.never : text.clear).waitFor();
      await held(page);
    });

    it('has the payout as soon as Stripe tells of it, and it adds up to what the bank gets', async () => {
      const { id, amountMinor } = sold.payout;
      await goTo(page, `/finance/payouts${search}`);
      await page.getByRole('link', { name: text.why(money(amountMinor)) }).click();
      await page.getByText(text.adds).waitFor();
      const parts = page.getByRole('region', { name: text.parts });
      const last = (name: string) =>
        parts.getByRole('row').filter({ hasText: name }).getByRole('cell').last();
      expect(await last(text.bank).textContent()).toBe(money(amountMinor));
      expect(await last(text.difference).textContent()).toBe(money(0));
      expect(await last(text.refunds).textContent()).toBe(money(-sold.refundedMinor));
      for (const orderId of sold.orderIds)
        expect(await page.getByRole('link', { name: orderId }).count()).toBeGreaterThan(0);
      await held(page);
      await parts.getByRole('link', { name: text.refunds, exact: true }).click();
      const refunded = page.getByRole('region', { name: text.transactions }).last();
      await expect.poll(() => refunded.locator('tbody tr').count(), { timeout: 40_000 }).toBe(1);
      const sums = await refunded.locator('tfoot tr').getByRole('cell').allTextContents();
      expect(sums.slice(0, 3)).toEqual([money(-sold.refundedMinor), money(0), money(-sold.refundedMinor)]);
      await held(page);
      await refunded.getByRole('link', { name: text.entry, exact: true }).click();
      const posted = page.getByRole('article').getByRole('row').filter({ hasText: text.balance });
      await posted.getByText(money(sold.refundedMinor)).waitFor();
      await held(page);
      await page.goBack();
      await page.getByText(text.adds).waitFor();
      const { rows, total } = await exported(page, text.csv);
      expect(rows.map((row) => row['payout_id'])).toEqual([id, id, id]);
      expect(total).toMatchObject({ currency: 'CNY', net_minor: String(amountMinor) });
      expect(total['amount_minor']).toBe(String(sold.grossMinor - sold.refundedMinor));
    });

    it('reconciles the day when asked: no open line, a remainder of 0', async () => {
      await goTo(page, `/finance/reconciliation${search}`);
      await page.getByRole('button', { name: text.again(sold.day) }).click();
      const ran = page
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: version, exact: true }) });
      await ran.getByRole('link').click();
      await page.getByText(text.agrees).waitFor();
      await page.reload();
      await page.getByText(text.agrees).waitFor();
      await page.getByText(text.noLine).waitFor();
      expect(await partShown(page, text.part)).toEqual([text.reconciliation]);
      const remainder = page.getByRole('region', { name: text.balances }).getByRole('row').last();
      expect(await remainder.getByRole('cell').last().textContent()).toBe(money(0));
      await held(page);
      const all = page.getByRole('region', { name: text.lines }).locator('tbody tr');
      await page.getByText(text.showAll, { exact: true }).click();
      await all.first().waitFor();
      await held(page);
      const { rows } = await exported(page, text.csv);
      expect(rows).toHaveLength(await all.count());
      expect(new Set(rows.map(({ open }) => open))).toEqual(new Set(['false']));
    });

    it('leads from the trial balance to an account, an entry, and the order it belongs to', async () => {
      await goTo(page, '/finance/ledger');
      await page.getByText(text.balanced).waitFor();
      await held(page);
      const shown = page.getByRole('region', { name: text.trialBalance });
      const accounts = await shown.locator('tbody tr').count();
      const { rows, total } = await exported(page, text.csv);
      expect(rows).toHaveLength(accounts);
      const sums = await shown.locator('tfoot tr').getByRole('cell').allTextContents();
      expect(sums).toEqual([
        money(Number(total['debit_minor'])),
        money(Number(total['credit_minor'])),
        money(0),
      ]);
      await shown.getByRole('link', { name: text.account }).click();
      const entry = page.locator('main a[href*="/finance/entry"]').first();
      await entry.waitFor();
      await held(page);
      const book = await exported(page, text.csv);
      expect(book.rows.some(({ account }) => account === 'charges-clearing')).toBe(true);
      expect(book.total['debit_minor']).toBe(book.total['credit_minor']);
      expect(book.total).toMatchObject({
        debit_minor: total['debit_minor'],
        credit_minor: total['credit_minor'],
      });
      await entry.click();
      await held(page);
      await page.locator('main a[href*="/finance/orders/"]').click();
      await page.getByText(text.settled).waitFor();
      expect(await partShown(page, text.part)).toEqual([text.ledger]);
      await held(page);
    });

    it('adds the day up: what the overview shows is what its file says', async () => {
      await goTo(page, `/finance${search}`);
      await page.getByText(text.clear).waitFor();
      await page.locator('figure svg').first().waitFor();
      await page.getByRole('button', { name: text.table }).first().click();
      await held(page);
      const row = page.getByRole('region', { name: text.month }).getByRole('row');
      const cells = await row.filter({ hasText: text.allDays }).getByRole('cell').allTextContents();
      const { total } = await exported(page, text.csv);
      const columns = [
        'gross',
        'refunds',
        'disputes',
        'fees',
        'transfers',
        'other',
        'net',
        'payouts',
        'recognised',
      ];
      expect(cells).toEqual(columns.map((name) => money(Number(total[`${name}_minor`]))));
      expect(cells[0]).toBe(money(sold.grossMinor));
    });

    it('says of experts what there is to say, and that there is nothing', async () => {
      await goTo(page, '/finance/experts');
      await page.getByText(text.noExpert).waitFor();
      expect(await partShown(page, text.part)).toEqual([text.experts]);
      await held(page);
    });

    it('shows what a colleague has proposed, to be approved', async () => {
      await goTo(page, '/finance/journals');
      const waiting = page.getByRole('region', { name: text.waiting }).getByRole('article');
      expect(await waiting.getByRole('button').first().isEnabled()).toBe(true);
      await waiting.getByText(text.proposed).waitFor();
      await held(page);
    });
  });
});
