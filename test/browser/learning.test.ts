import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiClient } from '../../local/demo/api-client.ts';
import { abTesting } from '../../local/demo/courses/ab-testing.ts';
import { gitAndReview } from '../../local/demo/courses/git-and-review.ts';
import { loadCourses } from '../../local/demo/courses/load.ts';
import { sqlBasics } from '../../local/demo/courses/sql-basics.ts';
import { statisticsForDecisions } from '../../local/demo/courses/statistics-for-decisions.ts';
import { putOnSale } from '../../local/journey/shop.ts';
import { signIn } from '../../local/oidc/token.ts';
import {
  goTo,
  hasBrowser,
  openBrowser,
  overflow,
  seriousViolations,
  signInAs,
  visit,
} from '../support/browser.ts';
import { type TestHouse, startTestHouse } from '../support/house.ts';
import { words } from '../support/learning-words.ts';
import { operationsOf } from '../support/operations.ts';

const author = 'author-of-courses@example.org';

/** What no text of a page may hold: keys without a text, and values nobody formatted. */
const unfinished = /undefined|NaN|\{\{|\[object/;

const held = async (page: Page): Promise<void> => {
  expect(await page.locator('main').textContent()).not.toMatch(unfinished);
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
};

/** Goes to what is named with the keyboard alone: focus, and Enter. */
const enter = async (page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> => {
  const there = page.locator('main').getByRole(role, { name, exact: true });
  await there.focus();
  await page.keyboard.press('Enter');
};

/** Courses of the demo: one that is free, one that is sold, and two of which one builds on the other. */
const courses = [sqlBasics, statisticsForDecisions, abTesting, gitAndReview];

/** They are published by an author and operations, and one is put on sale. */
const publish = async (origin: string): Promise<void> => {
  const account = { email: author, name: 'Author', groups: ['author'], create: true };
  const [operations, writer] = await Promise.all([operationsOf(origin), signIn(origin, account)]);
  await loadCourses({ author: apiClient(origin, writer.accessToken), operations, courses });
  await putOnSale(operations, { reference: 'sql-basics', prices: { CNY: 19_900, USD: 2900 } });
};

describe.skipIf(!hasBrowser)('learning in the browser', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
    await publish(house.origin);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  describe.each([
    ['en', { width: 1280, scheme: 'light' }],
    ['zh', { width: 360, scheme: 'dark' }],
  ] as const)('in %s', (language, look) => {
    const text = words[language];
    let page: Page;
    let complaints: string[];
    beforeAll(async () => {
      ({ page, complaints } = await visit(browser, { origin: house.origin, language, ...look }));
      await signInAs(page, { email: `learner-${language}@example.org` });
    });
    afterAll(async () => {
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('says where nothing is yet, and what is not there is no fault', async () => {
      await goTo(page, '/study');
      await page.getByText(text.none).waitFor();
      await held(page);
      await goTo(page, '/study/no-such-course');
      await page.getByText(text.noSuchCourse).waitFor();
      await goTo(page, '/study/git-and-review/lessons/commits');
      await page.getByText(text.notEnrolled).waitFor();
      await goTo(page, '/seats');
      await page.getByText(text.noSeats).waitFor();
      await page.getByLabel(text.code).fill(`seat_${'0'.repeat(26)}`);
      await page.getByRole('button', { name: text.take }).click();
      await page.getByText(text.noSuchCode).waitFor();
      await held(page);
    });

    it('a course is found by words and a filter, looked into, and begun', async () => {
      await goTo(page, '/learning');
      await page.getByLabel(text.search).fill(language === 'en' ? 'review' : '代码评审');
      await page.getByRole('link', { name: text.git }).waitFor();
      await page.getByRole('combobox', { name: text.level, exact: true }).click();
      await page.getByRole('option', { name: text.advanced }).click();
      await page.getByText(text.noneFound).waitFor();
      await held(page);
      await page.getByRole('link', { name: text.showAll }).click();
      await page.getByText(text.price).waitFor();
      await held(page);
      await page.getByRole('link', { name: text.git }).click();
      await page.getByRole('heading', { name: text.ratings }).waitFor();
      await held(page);
      await page.getByRole('link', { name: text.start }).click();
      await page.getByRole('button', { name: text.enrol, exact: true }).click();
      await page.getByRole('link', { name: text.begin }).waitFor();
      await held(page);
    });

    it('lessons are read by keyboard, with notes that stay, and progress is announced', async () => {
      await enter(page, 'link', text.begin);
      await page.locator('aside textarea').first().fill('A note');
      await page.locator('aside [role=status]').getByText(text.saved, { exact: true }).waitFor();
      await held(page);
      for (const lesson of ['branches', 'review', 'check']) {
        await enter(page, 'button', text.complete);
        await page.getByRole('status').filter({ hasText: text.announced }).waitFor();
        await enter(page, 'link', text.next);
        await page.waitForURL(`**/${lesson}`);
      }
      await goTo(page, '/study/git-and-review/lessons/commits');
      await expect
        .poll(() => page.locator('aside textarea').first().inputValue(), { timeout: 40_000 })
        .toBe('A note');
      await goTo(page, '/study');
      await page.getByText(text.whereYouWere).waitFor();
      await held(page);
      await enter(page, 'link', text.goOn);
      await page.waitForURL('**/check');
    });

    it('a quiz says what was wrong and why, keeps the answers to itself, and is passed with the keyboard', async () => {
      const submit = page.getByRole('button', { name: text.submit });
      await submit.waitFor();
      await held(page);
      await page.getByRole('radio', { name: 'git reset --hard' }).check();
      await submit.click();
      await page.getByText(text.failed).waitFor();
      await page.getByText(text.wrong, { exact: true }).first().waitFor();
      await page.getByText(text.because).waitFor();
      expect(await page.locator('main').textContent()).not.toContain(text.notSaidYet);
      await held(page);
      await enter(page, 'button', text.again);
      await page.getByRole('radio', { name: 'git revert' }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('radio', { name: text.no, exact: true }).focus();
      await page.keyboard.press('Space');
      for (const good of text.good) await page.getByRole('checkbox', { name: good }).press('Space');
      await page.getByRole('textbox').first().fill('staged');
      // The right order, each brought to its place by its button.
      const steps =
        language === 'en'
          ? ['git switch', 'edit files', 'git add', 'git commit', 'git push', 'ask for review']
          : ['git switch', '修改文件', 'git add', 'git commit', 'git push', '请人评审'];
      const shown = page.locator('main fieldset ol li');
      for (const [place, step] of steps.entries())
        for (;;) {
          const order = await shown.allTextContents();
          if (order.findIndex((each) => each.startsWith(step)) <= place) break;
          await shown.filter({ hasText: step }).getByRole('button', { name: text.up }).press('Enter');
        }
      await submit.press('Enter');
      await page.getByText(text.passed).waitFor();
      await held(page);
    });

    it('ends with a certificate that strangers can verify, with a name only where it was chosen', async () => {
      await enter(page, 'link', text.next);
      await page.getByLabel(text.work).fill('https://example.org/pull/1');
      await page.getByRole('button', { name: text.handIn }).click();
      await held(page);
      await page.getByRole('link', { name: text.toCertificate }).click();
      await page.getByText(text.genuine).waitFor();
      await page.getByText(text.nobody).waitFor();
      const address = page.url();
      await goTo(page, '/study/git-and-review');
      await page.locator('summary').filter({ hasText: text.why }).click();
      await page.getByRole('cell', { name: text.passedOn }).waitFor();
      await page.getByLabel(text.name, { exact: true }).fill('Lin Xiao');
      await page.getByRole('button', { name: text.show }).click();
      await page.getByText(text.shown, { exact: true }).waitFor();
      await held(page);
      const stranger = await visit(browser, { origin: house.origin, language, ...look });
      await goTo(stranger.page, address);
      await stranger.page.getByText('Lin Xiao').waitFor();
      await held(stranger.page);
      await goTo(stranger.page, `/certificates/cert_${'0'.repeat(26)}`);
      await stranger.page.getByText(text.unknownCertificate).waitFor();
      await held(stranger.page);
      expect(stranger.complaints).toEqual([]);
      await stranger.context.close();
    });

    it('whoever took a course rates it, which everybody reads at the course', async () => {
      await page.getByRole('radio', { name: text.stars }).check();
      await page.getByLabel(text.said).fill(`Worth it, ${language}`);
      await page.getByRole('button', { name: text.sendReview }).click();
      await page.getByText(text.reviewed).waitFor();
      await goTo(page, '/learning/git-and-review');
      await page.getByText(`Worth it, ${language}`).waitFor();
      await page.getByText(text.finished, { exact: true }).waitFor();
      await held(page);
    });

    it('a paid course names its price and where it is sold, and one that builds on others names those', async () => {
      await goTo(page, '/study/sql-basics');
      await page.getByRole('button', { name: text.enrol, exact: true }).click();
      await page.getByText(text.mustBuy).waitFor();
      await page.getByText(text.price).waitFor();
      await held(page);
      await goTo(page, '/learning/ab-testing');
      await page.getByRole('listitem').filter({ hasText: text.before }).getByText(text.notBegun).waitFor();
      await goTo(page, '/study/ab-testing');
      await page.getByRole('button', { name: text.enrol, exact: true }).click();
      await page.getByText(text.firstOthers).waitFor();
      await held(page);
      await page.getByRole('button', { name: text.anyway }).click();
      await page.getByRole('link', { name: text.begin }).waitFor();
    });

    it('says that the server cannot be reached, and tries again', async () => {
      await page.route('**/api/learning/courses?**', (route) => route.abort());
      await goTo(page, '/learning?level=intermediate');
      const retry = page.getByRole('button', { name: text.retry, exact: true });
      await retry.waitFor();
      await held(page);
      await page.unroute('**/api/learning/courses?**');
      await retry.click();
      await page.locator('main').getByRole('link', { name: /^A\/B/ }).waitFor();
    });
  });

  it('an author sees what a course achieves, mends it and hands it in; operations publish it, nobody their own', async () => {
    const writer = await visit(browser, { origin: house.origin, language: 'en' });
    const { page } = writer;
    await signInAs(page, { email: author, groups: ['author'] });
    await goTo(page, '/studio');
    await page.getByRole('link', { name: words.en.git }).waitFor();
    await held(page);
    await goTo(page, '/effectiveness');
    await page.getByRole('link', { name: words.en.git }).click();
    await page.getByText('From enrolling to finishing').waitFor();
    await held(page);
    await goTo(page, '/studio/git-and-review');
    await page.getByLabel('Title, English').fill('Git and review, mended');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Git and review, mended' }).waitFor();
    await page.setViewportSize({ width: 360, height: 780 });
    await held(page);
    await page.getByRole('button', { name: 'Hand in for review' }).click();
    await page.getByText('Somebody reads it.').waitFor();
    expect(await page.getByLabel('Title, English').isDisabled()).toBe(true);

    const reviewer = await visit(browser, { origin: house.origin, language: 'zh' });
    await signInAs(reviewer.page, { email: 'reviewer@example.org', groups: ['operations'] });
    const judge = async () => {
      await goTo(reviewer.page, '/reviews');
      await held(reviewer.page);
      await reviewer.page.getByRole('link', { name: words.zh.git }).click();
      await reviewer.page.getByRole('button', { name: '发布' }).waitFor();
      await held(reviewer.page);
    };
    await judge();
    await reviewer.page.getByLabel('需要修改的地方').fill('Shorter, please.');
    await reviewer.page.getByRole('button', { name: '退回' }).click();
    await reviewer.page.getByText('没有待审核的课程').waitFor();
    await goTo(page, '/studio/git-and-review');
    await page.getByText('Shorter, please.').waitFor();
    await page.getByRole('button', { name: 'Hand in for review' }).click();
    await page.getByText('Somebody reads it.').waitFor();
    await judge();

    // Who wrote it may not publish it, whatever else they are.
    const both = { email: author, name: 'Author', groups: ['operations'] };
    const { accessToken } = await signIn(house.origin, both);
    const own = apiClient(house.origin, accessToken);
    await expect(
      own.call('POST /learning/reviews/git-and-review/approval', z.unknown(), {
        headers: { 'if-match': '"7"' },
      }),
    ).rejects.toThrow(/answered 403.*own-course/);

    await reviewer.page.getByRole('button', { name: '发布' }).click();
    await reviewer.page.getByText('没有待审核的课程').waitFor();
    await goTo(page, '/learning?words=mended');
    await page.getByRole('link', { name: 'Git and review, mended' }).waitFor();
    for (const { complaints } of [writer, reviewer]) expect(complaints).toEqual([]);
    await Promise.all([writer, reviewer].map(({ context }) => context.close()));
  });
});
