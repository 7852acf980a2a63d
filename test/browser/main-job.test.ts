import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPostingsFile } from '../../local/demo/load.ts';
import {
  type Language,
  goTo,
  hasBrowser,
  openBrowser,
  overflow,
  seriousViolations,
  signInAs,
  visit,
} from '../support/browser.ts';
import { type TestHouse, startTestHouse } from '../support/house.ts';

const words = {
  en: {
    begin: 'Begin',
    answered: '30 of 30 answered',
    saved: 'All answers saved',
    finish: 'Finish and see the result',
    keep: 'Sign in and keep it',
    caution: 'Read this result with caution',
    why: 'Why?',
    usual: 'Usual weights',
    tryingOut: 'As if you could:',
    compare: 'Compare',
    compareTwo: 'Compare 2',
    published: 'Published',
    takenIn: 'taken in',
    failed: 'The file could not be read',
    showRejects: 'Show rejected lines',
    pay: 'Pay a year, USD',
    demand: 'New postings a week',
    table: 'Show as a table',
  },
  zh: {
    begin: '开始',
    answered: '已答 30 / 30 题',
    saved: '答案已全部保存',
    finish: '完成并查看结果',
    keep: '登录并保存',
    caution: '请谨慎看待这份结果',
    why: '为什么？',
    usual: '恢复默认权重',
    tryingOut: '假设你已掌握：',
    compare: '对比',
    compareTwo: '对比 2 个',
    published: '已发布',
    takenIn: '已入库',
    failed: '文件无法读取',
    showRejects: '查看被剔除的行',
    pay: '年薪（CNY）',
    demand: '每周新增招聘',
    table: '以表格显示',
  },
} as const satisfies Record<Language, object>;
type Words = Record<keyof (typeof words)['en'], string>;

const held = async (page: Page): Promise<void> => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
};

/** Answers the short form by keyboard alone, after losing the page once in the middle. */
const answerByKeyboard = async (page: Page, text: Words): Promise<void> => {
  await goTo(page, '/inventory');
  await page.getByRole('button', { name: text.begin }).nth(1).click();
  await page.waitForURL(/\/inventory\/ses_/);
  const question = page.locator('#question');
  await question.waitFor();
  for (let item = 0; item < 30; item += 1) {
    if (item === 11) {
      await page.getByText(text.saved).waitFor();
      await page.reload();
      await question.waitFor();
    }
    const before = await question.textContent();
    await page.keyboard.press(String(1 + ((item * 3) % 5)));
    if (item < 29) await expect.poll(() => question.textContent()).not.toBe(before);
  }
  await page.getByText(text.answered).waitFor();
};

/** A file of postings with one line that is none. */
const postingsFile = async (language: Language) => {
  const { content, name } = demoPostingsFile(language, new Date());
  const csv = await content.text();
  const columns = (csv.split('\n')[0] ?? '').split(',').length;
  return {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${csv.trimEnd()}\n${','.repeat(columns - 1)}\n`),
  };
};

describe.skipIf(!hasBrowser)('the main job in the browser', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  describe.each([
    ['en', { width: 1280, scheme: 'light' }],
    ['zh', { width: 360, scheme: 'dark' }],
  ] as const)('in %s', (language, look) => {
    const text: Words = words[language];
    const complaints: string[][] = [];
    const enter = async () => {
      const visitor = await visit(browser, { origin: house.origin, language, ...look });
      complaints.push(visitor.complaints);
      return visitor.page;
    };
    let member: Page;
    let operator: Page;
    beforeAll(async () => {
      [member, operator] = await Promise.all([enter(), enter()]);
      await signInAs(operator, { email: `operator-${language}@example.org`, groups: ['operations'] });
    });
    afterAll(async () => {
      expect(complaints.flat()).toEqual([]);
      await Promise.all([member, operator].map((page) => page.context().close()));
    });

    it('operations upload postings, see what was rejected, and watch the analysis', async () => {
      await goTo(operator, '/uploads');
      await operator.locator('input[type=file]').setInputFiles(await postingsFile(language));
      await operator.getByText(text.takenIn, { exact: true }).first().waitFor({ timeout: 90_000 });
      await operator.getByRole('button', { name: text.showRejects }).click();
      await operator.getByRole('table').waitFor();
      // This market's: the other one may have been published before.
      const analyses = operator.locator('section[aria-labelledby=analyses]');
      await analyses.locator(`a[href*="market=${language}"]`).waitFor({ timeout: 150_000 });
      await analyses.getByText(text.published).first().waitFor();
      await held(operator);
    });

    it('an unreadable file says why', async () => {
      const picture = {
        name: 'picture.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from([137, 80, 78, 71, 0, 0, 0, 1]),
      };
      await operator.locator('input[type=file]').setInputFiles(picture);
      await operator.getByText(text.failed).waitFor({ timeout: 60_000 });
    });

    it('a stranger answers by keyboard, loses nothing by a reload, and keeps the result by signing in', async () => {
      await answerByKeyboard(member, text);
      await held(member);
      await member.getByRole('button', { name: text.finish }).click();
      await member.getByText(text.caution).waitFor();
      await held(member);
      await member.getByRole('button', { name: text.keep }).click();
      await member.locator('input[name=email]').fill(`member-${language}@example.org`);
      await member.locator('button.do').click();
      await member.waitForURL(/\/results\/res_/);
      await member.locator('svg polygon').first().waitFor();
      await held(member);
    });

    it('careers are ranked with evidence; weights and tried-out skills change them', async () => {
      await expect
        .poll(
          async () => {
            await goTo(member, '/careers');
            await member.locator('ol > li').first().waitFor();
            return member.locator('ol > li').first().locator('[role=img]').count();
          },
          { timeout: 30_000, interval: 1000 },
        )
        .toBe(1);
      await member.locator('ol > li').first().getByRole('button', { expanded: false }).click();
      await member
        .getByText(/O\*NET/)
        .first()
        .waitFor();
      await held(member);
      const rankedAnew = member.waitForResponse(/\/careers\/matches\?.*interest=0/);
      const slider = member.getByRole('slider').first();
      await slider.focus();
      await member.keyboard.press('Home');
      await member.waitForURL(/interest=0/);
      // Until the new order is shown, a place in the list is not yet the career it will be.
      await rankedAnew;
      await member.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });
    });

    it('two careers stand side by side', async () => {
      for (const place of [0, 1]) await member.locator('ol > li').nth(place).getByRole('checkbox').check();
      await member.getByRole('link', { name: text.compareTwo }).click();
      await member.waitForURL(/\/careers\/compare/);
      await expect.poll(() => member.locator('main section h2').count()).toBe(2);
      await held(member);
    });

    it('the market shows its map, and each kind of work its pay and demand', async () => {
      await goTo(member, `/market?market=${language}`);
      await member.locator('figure svg, figure canvas').first().waitFor();
      await held(member);
      await member.getByRole('table').getByRole('link').first().click();
      await member.waitForURL(/\/market\/clusters\//);
      await member.getByText(text.pay, { exact: true }).waitFor();
      await member.getByText(text.demand, { exact: true }).waitFor();
      await member.getByRole('button', { name: text.table }).first().click();
      await member.locator('figure table').first().waitFor();
      await held(member);
    });
  });
});
