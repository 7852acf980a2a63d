import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const words = {
  en: {
    home: 'Home',
    profile: 'Profile',
    switchTo: '中文',
    skip: 'Skip to content',
    notFound: 'There is no such page',
  },
  zh: { home: '首页', profile: '我的档案', switchTo: 'English', skip: '跳到正文', notFound: '没有这个页面' },
} as const satisfies Record<Language, object>;

const languages = ['en', 'zh'] as const;

describe.skipIf(!hasBrowser)('the shell', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  for (const language of languages) {
    const text = words[language];
    it.each(['/', '/profile', '/docs', '/no-such-page'])(
      `${language}: %s is accessible and fits 360 px`,
      async (path) => {
        for (const scheme of ['light', 'dark'] as const) {
          const { page, context, complaints } = await visit(browser, {
            origin: house.origin,
            language,
            scheme,
            width: 360,
          });
          await goTo(page, path);
          expect(await page.getAttribute('html', 'lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
          expect(await page.getAttribute('html', 'data-mantine-color-scheme')).toBe(scheme);
          expect(await seriousViolations(page)).toEqual([]);
          expect(await overflow(page)).toBe(0);
          expect(complaints).toEqual([]);
          await context.close();
        }
      },
    );

    it(`${language}: the first stop by keyboard skips to the content, and a new page takes the focus`, async () => {
      const { page, context } = await visit(browser, { origin: house.origin, language });
      await goTo(page, '/');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe(text.skip);
      await page.getByRole('navigation').getByRole('link', { name: text.profile }).click();
      await page.waitForURL('**/profile');
      await page.locator('h1:focus').waitFor();
      expect((await page.title()).toLowerCase()).toContain(text.profile.split(' ').at(-1)?.toLowerCase());
      await context.close();
    });

    it(`${language}: an address without a page says so`, async () => {
      const { page, context } = await visit(browser, { origin: house.origin, language });
      await goTo(page, '/no/such/page');
      expect(await page.locator('h1').textContent()).toBe(text.notFound);
      await context.close();
    });

    it(`${language}: the other language is one press away and stays`, async () => {
      const { page, context } = await visit(browser, { origin: house.origin, language });
      await goTo(page, '/');
      await page.getByRole('button', { name: text.switchTo }).click();
      const other = language === 'zh' ? 'en' : 'zh';
      await page.getByRole('link', { name: words[other].profile }).waitFor();
      await page.reload();
      await page.getByRole('link', { name: words[other].profile }).waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe(other === 'zh' ? 'zh-CN' : 'en');
      await context.close();
    });
  }

  it('keeps the appearance that was chosen', async () => {
    const { page, context } = await visit(browser, { origin: house.origin, language: 'en' });
    await goTo(page, '/');
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    expect(await page.getAttribute('html', 'data-mantine-color-scheme')).toBe('dark');
    await context.close();
  });

  it('says when the connection is lost, and when it is back', async () => {
    const { page, context } = await visit(browser, { origin: house.origin, language: 'en' });
    await goTo(page, '/');
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await context.setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
    await context.close();
  });

  it('documents every route that the API has, and unfolds one', async () => {
    const { page, context } = await visit(browser, { origin: house.origin, language: 'en' });
    await goTo(page, '/docs');
    const [api] = house.system.description.apis;
    const routes = api?.routes.map(({ routeKey }) => routeKey) ?? [];
    expect(routes.length).toBeGreaterThan(10);
    await page.getByRole('heading', { name: 'profiles' }).waitFor();
    const shown = await page.locator('details[id] > summary').allTextContents();
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ');
      expect(
        shown.some((line) => line.startsWith(`${method}${path}`)),
        route,
      ).toBe(true);
    }
    await page.getByRole('searchbox').fill('replace json resume');
    await page.locator('details[id=importMyResume] > summary').click();
    await page.locator('details[id=importMyResume]').getByText('If-Match', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await context.close();
  });
});
