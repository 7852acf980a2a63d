import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ApiClient, apiClient } from '../../local/demo/api-client.ts';
import { loadCourses } from '../../local/demo/courses/load.ts';
import { answerInventory, interestInventory } from '../../local/demo/inventory.ts';
import { demoAnswers } from '../../local/demo/member.ts';
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
import { Done, Gap, List, Path, courses, profile, words } from '../support/for-you-pages.ts';
import { type TestHouse, startTestHouse } from '../support/house.ts';
import { operationsOf } from '../support/operations.ts';

/** What no text of a page may hold: ids where names belong, and values nobody formatted. */
const unfinished = /sql-basics|data-analyst|riasec|undefined|NaN|\{\{|\[object/;

const held = async (page: Page): Promise<void> => {
  expect(await page.locator('main').textContent()).not.toMatch(unfinished);
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
};

const patience = { timeout: 60_000, interval: 250 };

describe.skipIf(!hasBrowser)('recommendations and learning paths in the browser', () => {
  let house: TestHouse;
  let browser: Browser;
  const someone = async (name: string, groups: string[] = []): Promise<ApiClient> => {
    const account = { email: `${name}@example.org`, name, groups, create: true };
    return apiClient(house.origin, (await signIn(house.origin, account)).accessToken);
  };
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
    const operations = await operationsOf(house.origin);
    const author = await someone('author', ['author']);
    await Promise.all([
      loadCourses({ author, operations, courses }),
      putOnSale(operations, { reference: 'sql-basics', prices: { CNY: 19_900, USD: 2900 } }),
    ]);
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
    let member: ApiClient;
    beforeAll(async () => {
      member = await someone(`lin-${language}`);
      await member.call('PUT /profiles/me', z.unknown(), {
        body: profile,
        headers: { 'if-match': '"0"' },
      });
      const { instrumentId, questions } = await interestInventory(member);
      await answerInventory(member, { instrumentId, answers: demoAnswers(questions), perRequest: 60 });
      ({ page, complaints } = await visit(browser, { origin: house.origin, language, ...look }));
      await signInAs(page, { email: `lin-${language}@example.org` });
    });
    afterAll(async () => {
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    const listFor = (who = member) =>
      who.call(`GET /recommendations?kind=course&limit=10&language=${language}`, List);
    const cards = () => page.locator('[role=tabpanel] ol > li');
    const card = (title: string) =>
      cards().filter({ has: page.getByRole('link', { name: title, exact: true }) });
    const shown = () => cards().locator('h2').allTextContents();
    const titlesOf = ({ items }: z.infer<typeof List>) => items.map(({ title }) => title[language]);
    /** The switch goes by keyboard; over when the page shows what it was switched to. */
    const toggle = async (on: boolean) => {
      await page.getByRole('switch').focus();
      await page.keyboard.press('Space');
      await expect.poll(() => page.getByRole('switch').isChecked(), patience).toBe(on);
      await expect.poll(() => page.getByRole('switch').isEnabled(), patience).toBe(true);
    };

    it('the home page shows a newcomer what everyone sees, and how it becomes theirs', async () => {
      await goTo(page, '/');
      const section = page.locator('section[aria-labelledby="for-you"]');
      await section.getByText(text.everyones).waitFor();
      // Courses; of occupations none has a reason yet.
      expect(await section.locator('li h3').count()).toBe(3);
      await held(page);
      await section.getByRole('link', { name: text.makeItYours }).click();
      await page.waitForURL('**/for-you');
    });

    it('switched on, the list is the person’s own, each course with the reason it was ranked by', async () => {
      const everyones = await listFor();
      expect(everyones.personalised).toBe(false);
      await cards().first().waitFor();
      expect(await page.getByRole('button', { name: text.notInterested }).count()).toBe(0);
      await toggle(true);
      await expect
        .poll(async () => {
          const { basis } = await listFor();
          return basis.profileVersion !== null && basis.resultId !== null;
        }, patience)
        .toBe(true);
      await page.reload();
      const own = await listFor();
      await expect.poll(shown, patience).toEqual(titlesOf(own));
      expect(titlesOf(own)).not.toEqual(titlesOf(everyones));
      const gaps = own.items.filter(({ reasons }) => Gap.safeParse(reasons[0]).success);
      expect(gaps.length).toBeGreaterThanOrEqual(3);
      for (const { title, reasons } of gaps) {
        const { name, occupation } = Gap.parse(reasons[0]);
        const reason = (await card(title[language]).locator('ul li').first().textContent()) ?? '';
        expect(reason).toContain(name[language]);
        expect(reason).toContain(occupation.title[language]);
      }
      await held(page);
      await goTo(page, '/');
      await page.getByText(text.own).waitFor();
      expect(await page.locator('section[aria-labelledby="for-you"] li h3').count()).toBe(6);
      await held(page);
    });

    it('says how the first came to its place', async () => {
      await goTo(page, '/for-you');
      const [first] = (await listFor()).items;
      const points = Math.round(100 * (first?.score ?? NaN));
      const top = card(first?.title[language] ?? '');
      await top.getByRole('button', { name: text.why }).click();
      await top.getByText(text.score(points)).waitFor();
      await held(page);
    });

    it('what is turned away or known is gone at once and on the next visit, and can be had back', async () => {
      const before = titlesOf(await listFor());
      const [first = '', second = ''] = before;
      await card(first).getByRole('button', { name: text.notInterested }).click();
      await expect.poll(shown, patience).not.toContain(first);
      await card(second).getByRole('button', { name: text.known }).click();
      await expect.poll(shown, patience).not.toContain(second);
      await held(page);
      await page.getByRole('button', { name: text.undo, exact: true }).click();
      await expect.poll(shown, patience).toContain(second);
      await page.reload();
      await cards().first().waitFor();
      expect(await shown()).not.toContain(first);
      await page.getByRole('button', { name: text.again }).click();
      await expect.poll(shown, patience).toEqual(before);
    });

    it('switched off, everyone sees the same and nothing is recorded; switched on, a look is', async () => {
      const looks = async () =>
        (await member.call('GET /interactions/me', Done)).interactions.filter(
          ({ type }) => type === 'viewed',
        );
      const lookAt = async (title: string) => {
        await card(title).getByRole('link', { name: title }).click();
        await page.waitForURL(/\/learning\//);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
      };
      const before = await looks();
      await toggle(false);
      await page.getByText(text.off).waitFor();
      const stranger = await listFor(await someone(`stranger-${language}`));
      await expect.poll(shown, patience).toEqual(titlesOf(stranger));
      await held(page);
      const [first = '', second = ''] = titlesOf(stranger);
      await lookAt(first);
      await goTo(page, '/for-you');
      await cards().first().waitFor();
      await toggle(true);
      await expect.poll(shown, patience).toContain(second);
      await lookAt(second);
      await expect.poll(async () => (await looks()).length, patience).toBe(before.length + 1);
      const wanted = stranger.items.find(({ title }) => title[language] === second)?.itemId;
      expect((await looks()).map(({ itemId }) => itemId)).toContain(wanted);
    });

    it('from an occupation to a path: what comes first and when, for how much, and as a calendar', async () => {
      await goTo(page, '/careers/data-analyst');
      await page.getByRole('link', { name: text.learn }).click();
      await page.getByRole('button', { name: text.make }).click();
      const figure = page.locator('figure').first();
      await figure.getByRole('img').first().waitFor();
      const { steps } = await member.call('GET /learning/paths/data-analyst', Path);
      await page.getByText(text.price).first().waitFor();
      await held(page);
      await figure.getByRole('button', { name: text.table }).click();
      const rows = await figure.locator('tbody tr').allTextContents();
      expect(rows).toHaveLength(steps.length);
      steps.forEach(({ title, startOn, endOn }, index) => {
        for (const part of [title[language], startOn, endOn]) expect(rows[index]).toContain(part);
      });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: text.calendar }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.ics$/);
      const calendar = (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
      expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
      for (const { courseId, title, sittings } of steps) {
        const entries = calendar.split('BEGIN:VEVENT').filter((entry) => entry.includes(`-${courseId}-`));
        expect(entries).toHaveLength(sittings);
        for (const entry of entries) expect(entry).toContain(title[language]);
      }
      expect(calendar.split('BEGIN:VEVENT').length - 1).toBe(
        steps.reduce((total, { sittings }) => total + sittings, 0),
      );
    });

    it('the path says what to do next: to buy what is sold, and to begin what is free', async () => {
      const { steps } = await member.call('GET /learning/paths/data-analyst', Path);
      const next = page.locator('section[aria-labelledby="next-step"]');
      await next.getByRole('link', { name: steps[0]?.title[language] ?? '' }).waitFor();
      await goTo(page, '/paths');
      await page.locator('main li h2 a').waitFor();
      await held(page);
    });

    it('operations see what ranks, and members do not', async () => {
      await goTo(page, '/for-you/models');
      await page.getByRole('heading', { level: 1, name: text.forOperations }).waitFor();
      expect(await page.getByText(text.noModel).count()).toBe(0);
      await held(page);
      const staff = await visit(browser, { origin: house.origin, language, ...look });
      await signInAs(staff.page, { email: `staff-${language}@example.org`, groups: ['operations'] });
      await goTo(staff.page, '/for-you');
      await staff.page.getByRole('link', { name: text.forOperations }).click();
      await staff.page.getByText(text.noModel).first().waitFor();
      await held(staff.page);
      expect(staff.complaints).toEqual([]);
      await staff.context.close();
    });
  });
});
