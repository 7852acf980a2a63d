import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOffers } from '../../local/demo/offers.ts';
import { goTo, hasBrowser, openBrowser, overflow, seriousViolations, visit } from '../support/browser.ts';
import { type TestHouse, startTestHouse } from '../support/house.ts';
import { operationsOf } from '../support/operations.ts';
import { type ShopWords, shopWords } from '../support/shop-words.ts';
import { type Buyer, buyerOf, press } from '../support/troubles.ts';

const held = async (page: Page): Promise<void> => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
};

/** On the local system's page for signing in, where the browser is now. */
const signInHere = async (page: Page, email: string, groups: readonly string[] = []): Promise<void> => {
  await page.locator('input[name=email]').fill(email);
  for (const group of groups) await page.locator(`input[name=groups][value="${group}"]`).check();
  await page.locator('button.do').click();
};

const card = '4242424242424242';
/** Says only days later whether it worked. */
const delayed = '000123456789';

const payWith = async (page: Page, number: string): Promise<void> => {
  await page.waitForURL(/_stripe\/checkout/);
  await page.locator('input[name=email]').fill('lin@example.org');
  await page.locator(`input[value="${number}"]`).check();
  await page.locator('button.do').click();
};

describe.skipIf(!hasBrowser)('buying in the browser', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
    await loadOffers(await operationsOf(house.origin), new Date());
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  // One after the other: the second finds the code used once.
  describe.each([
    ['en', { width: 1280, scheme: 'light' }],
    ['zh', { width: 360, scheme: 'dark' }],
  ] as const)('in %s', (language, look) => {
    const text: ShopWords = shopWords[language];
    let page: Page;
    let complaints: string[];
    let buyer: Buyer;
    beforeAll(async () => {
      ({ page, complaints } = await visit(browser, { origin: house.origin, language, ...look }));
    });
    afterAll(async () => {
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('shows what is on sale in the currency that was chosen, also after a reload', async () => {
      await goTo(page, '/shop');
      const card = page.locator('main li').filter({ hasText: text.course });
      await card.getByText(text.price).waitFor();
      await held(page);
      await page.evaluate(`localStorage.setItem('pathlight-currency', 'KWD')`);
      await page.reload();
      await card.getByText(/KWD\s8\.900/).waitFor();
      await page.evaluate(`localStorage.removeItem('pathlight-currency')`);
      await page.goto('/shop?kind=session');
      await page.locator('main ul > li h2').first().waitFor();
      expect(await page.locator('main ul > li h2').count()).toBe(1);
    });

    it('asks a stranger to sign in, and comes back with what was chosen', async () => {
      await goTo(page, '/shop');
      await page.getByRole('link', { name: text.course }).click();
      await page.getByLabel(text.code).fill('WELCOME-10');
      await held(page);
      await page.getByRole('button', { name: text.signIn }).click();
      await signInHere(page, `buyer-${language}@example.org`);
      await page.getByRole('button', { name: text.toCheckout }).waitFor();
      expect(await page.getByLabel(text.code).inputValue()).toBe('WELCOME-10');
    });

    it('says after a declined card that nothing was charged, and leads back to the payment', async () => {
      await page.getByRole('button', { name: text.toCheckout }).click();
      await payWith(page, '4000000000000002');
      await page.locator('.error[role=alert]').waitFor();
      await page.locator('a[href*="back=left"]').click();
      await page.getByText(text.youLeft).waitFor();
      await held(page);
      await page.getByRole('link', { name: text.pay }).click();
    });

    it('shows what was bought as soon as it is paid', async () => {
      await payWith(page, card);
      await page.getByText(text.paid).waitFor();
      const given = page.locator('li[data-valid=true]').filter({ hasText: text.course });
      await given.getByText(text.forGood).waitFor();
      await page.locator('dl dd[data-strong=true]').getByText(text.total).waitFor();
      await held(page);
    });

    it('refunds a part after its quote, and no more than it says', async () => {
      await page.getByRole('button', { name: text.ask }).click();
      await page.getByText(text.because).waitFor();
      const amount = page.locator('form input[inputmode=decimal]');
      const confirm = page.locator('form button[type=submit]');
      await amount.fill('1000');
      await page.getByText(text.tooMuch).waitFor();
      expect(await confirm.isDisabled()).toBe(true);
      await amount.fill('5');
      await held(page);
      await page.getByRole('button', { name: text.confirm }).click();
      await page.locator('dd').getByText(text.partly).waitFor();
      await page.locator('dl dd[data-strong=true]').getByText(text.left).waitFor();
      await held(page);
    });

    it('writes a receipt that sums to the unit and prints without what is only for the screen', async () => {
      await page.locator('main').getByRole('link', { name: text.receipt }).click();
      const receipt = page.getByRole('article');
      await receipt.getByText(text.refundedOnReceipt).waitFor();
      expect(await receipt.locator('dl dd').last().textContent()).toBe(text.left);
      await held(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await page.getByRole('article').isVisible()).toBe(true);
      expect(await page.locator('main button').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    });

    it('lists the order and what is owned', async () => {
      await goTo(page, '/orders');
      await page.getByRole('link', { name: text.course }).waitFor();
      await held(page);
      await goTo(page, '/owned');
      await page.locator('li[data-valid=true]').filter({ hasText: text.course }).waitFor();
      await held(page);
    });

    it('operations draft, price, price anew and publish an offer; the first price stays on record', async () => {
      const staff = await visit(browser, { origin: house.origin, language, ...look });
      const desk = staff.page;
      const name = `Made in ${language}`;
      await goTo(desk, '/offers');
      await desk.locator('main').getByRole('button').first().click();
      await signInHere(desk, `staff-${language}@example.org`, ['operations']);
      await desk.getByRole('button', { name: text.newOffer }).click();
      await desk.getByLabel(text.nameZh).fill(name);
      await desk.getByLabel(text.nameEn).fill(name);
      await desk.getByLabel(text.reference).fill('made-1');
      await held(desk);
      await desk.getByRole('button', { name: text.create }).click();
      const offer = desk.locator('main li').filter({ hasText: name });
      await offer.getByRole('button', { name: text.prices }).click();
      for (const price of ['10', '12.50']) {
        await offer.getByLabel(text.price2, { exact: true }).fill(price);
        await offer.getByRole('button', { name: text.setPrice }).click();
        await offer
          .getByRole('row')
          .filter({ hasText: text.now })
          .filter({ hasText: Number(price).toFixed(2) })
          .waitFor();
      }
      expect(await offer.locator('tbody tr').count()).toBe(2);
      await held(desk);
      await offer.getByRole('button', { name: text.publish }).click();
      await offer.getByText(text.onSale, { exact: true }).waitFor();
      await goTo(desk, '/offers/promotions');
      await desk.getByText(text.codes).waitFor();
      await held(desk);
      expect(staff.complaints).toEqual([]);
      await staff.context.close();
      await goTo(page, '/shop');
      await page.getByRole('link', { name }).waitFor();
    });

    it('shows a payment that takes days as on its way, and then what came of it', async () => {
      const [button, saying, state] = text.settled;
      buyer = await buyerOf(house.origin, `buyer-${language}@example.org`);
      const orderId = await buyer.buy('report', delayed);
      await buyer.untilPending(orderId);
      await goTo(page, `/orders/${orderId}?back=done`);
      await page.getByText(text.pending).first().waitFor();
      expect(await page.locator('li[data-valid=true]').count()).toBe(0);
      await held(page);
      await press(page, 'payment_intent', button);
      await buyer.until(orderId, state);
      await goTo(page, `/orders/${orderId}?back=done`);
      await page.getByText(saying).waitFor();
      // What it gave is a question of its own to the server, answered after the order shows.
      const given = page.locator('li[data-valid=true]');
      if (state === 'paid') await given.first().waitFor();
      expect(await given.count()).toBe(state === 'paid' ? 1 : 0);
      await held(page);
    });

    it('suspends what a bank contests until it has decided, and finance sees it', async () => {
      const [button, saying, state] = text.verdict;
      const orderId = await buyer.buy('report', card);
      await buyer.until(orderId, 'paid');
      await press(page, 'charge', 'Dispute');
      await buyer.until(orderId, 'disputed');
      await goTo(page, `/orders/${orderId}`);
      await page.getByText(text.contested).waitFor();
      await page.getByText(text.suspended).waitFor();
      await held(page);
      const staff = await visit(browser, { origin: house.origin, language, ...look });
      await goTo(staff.page, `/finance/orders/${orderId}`);
      await staff.page.locator('main').getByRole('button').first().click();
      await signInHere(staff.page, `finance-${language}@example.org`, ['finance']);
      await staff.page.getByText(text.undecided).first().waitFor();
      await held(staff.page);
      await press(page, 'dispute', button);
      await expect
        .poll(
          async () => {
            await goTo(staff.page, `/finance/orders/${orderId}`);
            await staff.page.getByRole('article').first().waitFor();
            return staff.page.getByText(text.undecided).count();
          },
          { timeout: 40_000 },
        )
        .toBe(2);
      expect(staff.complaints).toEqual([]);
      await staff.context.close();
      await buyer.until(orderId, state);
      await goTo(page, `/orders/${orderId}`);
      if (saying === null) await page.locator('li[data-valid=true]').waitFor();
      else await page.getByText(saying).waitFor();
      expect(await page.getByText(text.contested).count()).toBe(0);
      await held(page);
    });

    it('leads a subscriber to Stripe, and shows here what they decided there', async () => {
      const orderId = await buyer.buy('subscription', card);
      await buyer.until(orderId, 'paid');
      await buyer.untilOnTrial(orderId);
      await goTo(page, `/orders/${orderId}`);
      await page.getByText(text.free).waitFor();
      await page.getByRole('button', { name: text.manage }).click();
      await page.waitForURL(/_stripe\/portal/);
      await page.getByRole('button', { name: text.cancel }).click();
      await page.getByRole('link', { name: text.toShop }).click();
      await page.waitForURL(/\/orders$/);
      await buyer.untilCancelled(orderId);
      await goTo(page, `/orders/${orderId}`);
      await page.getByText(text.ends).waitFor();
      await held(page);
    });
  });
});
