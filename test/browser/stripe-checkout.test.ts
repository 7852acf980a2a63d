import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripePages } from '../../local/stripe/system/pages-server.ts';
import { goTo, hasBrowser, openBrowser, overflow, seriousViolations, visit } from '../support/browser.ts';
import { serving } from '../support/http-server.ts';
import { stripeWorld } from '../support/stripe.ts';

/** The pages of an emulator on a port, with a shop to come back to at `/`. */
const shop = async () => {
  const world = stripeWorld();
  let origin = '';
  const server = await serving(async (request, response) => {
    if (request.url?.startsWith('/_stripe') === true) {
      const stripe = { emulator: world.emulator, endpoint: 'http://127.0.0.1:1' };
      await stripePages({ stripe, origin })(request, response);
    } else {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Shop</title><h1>Thank you</h1>');
    }
  });
  ({ origin } = server);
  const order = async () => {
    const course = { currency: 'cny', unit_amount: 19_900, product_data: { name: '课程：数据分析入门' } };
    const { id } = await world.stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: `${origin}/done`,
      cancel_url: `${origin}/cart`,
      allow_promotion_codes: true,
      line_items: [{ quantity: 2, price_data: course }],
    });
    return id;
  };
  return { ...world, origin, order, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

describe.skipIf(!hasBrowser)('the checkout page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('is paid on with the keyboard alone, a declined card first', async () => {
    await using here = await shop();
    const id = await here.order();
    const { page, context, complaints } = await visit(browser, { origin: here.origin, language: 'en' });
    await goTo(page, `/_stripe/checkout/${id}`);
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type('a@b.example');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('declined');
    expect(await page.getByLabel('E-mail').inputValue()).toBe('a@b.example');
    await page.getByRole('radio', { name: /4242 4242/ }).check();
    await page.getByRole('button', { name: /^Pay CN¥398\.00/ }).press('Enter');
    await page.waitForURL(`${here.origin}/done`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('asks the bank and comes back, in Chinese and on a narrow screen', async () => {
    await using here = await shop();
    const id = await here.order();
    const { page, context } = await visit(browser, { origin: here.origin, language: 'zh', width: 360 });
    await goTo(page, `/_stripe/checkout/${id}`);
    await page.getByLabel('邮箱').fill('a@b.example');
    await page.getByRole('radio', { name: /需要银行验证/ }).check();
    await page.getByRole('button', { name: /^支付/ }).click();
    await page.getByRole('heading', { name: '银行验证' }).waitFor();
    await page.getByRole('button', { name: '是我，同意付款' }).click();
    await page.waitForURL(`${here.origin}/done`);
    expect((await here.stripe.checkout.sessions.retrieve(id)).payment_status).toBe('paid');
    await context.close();
  });

  it('has nothing that keeps people out, and never scrolls sideways', async () => {
    await using here = await shop();
    const id = await here.order();
    const customer = await here.stripe.customers.create({});
    const portal = await here.stripe.billingPortal.sessions.create({ customer: customer.id });
    const visitors = [
      { language: 'zh', scheme: 'light' },
      { language: 'en', scheme: 'dark' },
    ] as const;
    for (const visitor of visitors) {
      const { page, context } = await visit(browser, { origin: here.origin, width: 360, ...visitor });
      for (const path of [`checkout/${id}`, `checkout/${id}/bank`, `portal/${portal.id}`]) {
        await goTo(page, `/_stripe/${path}`);
        expect(await seriousViolations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
      await context.close();
    }
  });
});
