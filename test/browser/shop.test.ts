import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOffers } from '../../local/demo/offers.ts';
import {
  type Language,
  goTo,
  hasBrowser,
  openBrowser,
  overflow,
  seriousViolations,
  visit,
} from '../support/browser.ts';
import { type TestHouse, startTestHouse } from '../support/house.ts';
import { operationsOf } from '../support/operations.ts';

const words = {
  en: {
    course: /from sheets to SQL/,
    price: '$29.00',
    part: '$5.00',
    total: '$26.10',
    left: '$21.10',
    signIn: 'Sign in to buy',
    code: 'Promotion code',
    toCheckout: 'To the checkout',
    youLeft: 'You left the checkout',
    pay: 'Go to payment',
    paid: 'Paid. It is yours.',
    forGood: 'for good',
    ask: 'Ask for money back',
    because: 'You are within the time for money back.',
    confirm: 'Refund $5.00 now',
    tooMuch: 'Between 0 and $26.10',
    partly: 'partly refunded',
    receipt: 'Receipt',
    refundedOnReceipt: '-$5.00',
    newOffer: 'New offer',
    nameZh: 'Name, Chinese',
    nameEn: 'Name, English',
    reference: 'Its id',
    create: 'Make a draft',
    publish: 'Publish',
    prices: 'Prices and times of',
    price2: 'Price',
    setPrice: 'Set as the new price',
    now: 'counts now',
    onSale: 'on sale',
    codes: '1 of 100',
  },
  zh: {
    course: /从表格到 SQL/,
    price: '¥199.00',
    part: '¥5.00',
    total: '¥179.10',
    left: '¥174.10',
    signIn: '登录后购买',
    code: '优惠码',
    toCheckout: '去付款',
    youLeft: '你离开了付款页',
    pay: '去付款',
    paid: '付款成功，已归你使用。',
    forGood: '永久有效',
    ask: '申请退款',
    because: '在可退款期限内。',
    confirm: '立即退回 ¥5.00',
    tooMuch: '应在 0 到 ¥179.10 之间',
    partly: '部分退款',
    receipt: '收据',
    refundedOnReceipt: '-¥5.00',
    newOffer: '新建商品',
    nameZh: '中文名称',
    nameEn: '英文名称',
    reference: '内容编号',
    create: '存为草稿',
    publish: '发布',
    prices: '的价格与时间',
    price2: '价格',
    setPrice: '设为新价格',
    now: '现行',
    onSale: '在售',
    codes: '2 / 100',
  },
} as const satisfies Record<Language, object>;
type Words = Record<keyof Omit<(typeof words)['en'], 'course'>, string> & { course: RegExp };

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

const payWith = async (page: Page, card: string): Promise<void> => {
  await page.waitForURL(/_stripe\/checkout/);
  await page.locator('input[name=email]').fill('lin@example.org');
  await page.locator(`input[value="${card}"]`).check();
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
    const text: Words = words[language];
    let page: Page;
    let complaints: string[];
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
      await payWith(page, '4242424242424242');
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
  });
});
