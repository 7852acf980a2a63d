import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { words } from '../support/market-words.ts';
import { clusterOf, csvOf, figure, fillMarket, rowsByKeyboard, sources } from '../support/market-pages.ts';

/** What no text of a page may hold: ids where names belong, and values nobody formatted. */
const unfinished = /cl-en-[0-9a-f]{6}|large-language-models|data-analyst|undefined|NaN|\{\{|\[object/;

const held = async (page: Page): Promise<void> => {
  expect(await page.locator('main').textContent()).not.toMatch(unfinished);
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
};

/** Opens a choice and takes the first option with this text. */
const choose = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
  const input = page.getByRole('combobox', { name: label, exact: true });
  await input.click();
  await page.getByRole('option', { name: option }).first().click();
};

describe.skipIf(!hasBrowser)('the pages of the market', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
    await fillMarket(house.origin);
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
    const complaints: string[][] = [];
    let page: Page;
    let operator: Page;
    beforeAll(async () => {
      const enter = async () => {
        const visitor = await visit(browser, { origin: house.origin, language, ...look });
        complaints.push(visitor.complaints);
        return visitor.page;
      };
      [page, operator] = await Promise.all([enter(), enter()]);
      await signInAs(operator, { email: `operator-${language}@example.org`, groups: ['operations'] });
    });
    afterAll(async () => {
      expect(complaints.flat()).toEqual([]);
      await Promise.all([page, operator].map((one) => one.context().close()));
    });

    const shown = async (title: string) => {
      const found = figure(page, title);
      await found.locator('svg, table').first().waitFor();
      return found;
    };
    const rows = async (title: string) => rowsByKeyboard(page, await shown(title), text);
    const csv = async (title: string) => csvOf(page, await shown(title), text.csv);

    it('the map is filtered by source and city together, and the address keeps it', async () => {
      await goTo(page, '/market?market=en');
      const all = await rows(text.map);
      await choose(page, text.source, sources[0]);
      await page.waitForURL(/source=Alpha/);
      await choose(page, text.city, /Boston/);
      await page.waitForURL(/city=Boston/);
      await page.getByRole('status').filter({ hasText: 'Boston, MA · Alpha' }).waitFor();
      await page.reload();
      await page.getByRole('status').filter({ hasText: 'Boston, MA · Alpha' }).waitFor();
      const some = await rows(text.map);
      expect(some.length).toBeGreaterThan(1);
      expect(some).not.toEqual(all);
      expect((await csv(text.map)).length).toBe(some.length);
      await held(page);
      await page.getByRole('button', { name: text.wholeMarket }).click();
      await expect.poll(() => rows(text.map)).toEqual(all);
    });

    it('what no posting is both of says so, and what is not there is no fault', async () => {
      await goTo(page, '/market?market=en&city=Remote&country=US');
      await page.getByText(text.nothingHere).waitFor();
      await held(page);
      await goTo(page, '/market?market=en&city=Atlantis');
      await page.getByText(text.nothingHere).waitFor();
      await goTo(page, '/market/skills/no-such-skill?market=en');
      await page.getByRole('alert').getByText(text.noSuch).waitFor();
      await goTo(page, '/market/demand?market=zh');
      await page.getByText(text.noDemand).waitFor();
      await held(page);
    });

    it('occupations are found by name, and one tells its pay with intervals and its demand', async () => {
      await goTo(page, '/market/occupations?market=en');
      await page.getByLabel(text.searchOccupations).fill(text.analyst);
      await expect.poll(() => page.getByRole('table').getByRole('link').count()).toBeLessThan(5);
      await held(page);
      await page.getByRole('table').getByRole('link', { name: text.analyst, exact: true }).click();
      await page.waitForURL(/\/market\/occupations\/data-analyst/);
      expect(await rows(text.pay)).toHaveLength(6);
      await page.getByText(text.city, { exact: true }).first().click();
      expect((await rows(text.payByCity)).join()).toContain('Boston');
      expect((await csv(text.payByCity))[0]?.split(',')).toHaveLength(6);
      await shown(text.quarter);
      await held(page);
    });

    it('skills are found by name, and one tells its demand by week and day, and its pay', async () => {
      await goTo(page, '/market/skills?market=en');
      await page.getByLabel(text.name, { exact: true }).fill(text.languageModels);
      await expect.poll(() => page.getByRole('table').getByRole('link').count()).toBe(1);
      await held(page);
      await page.getByRole('table').getByRole('link').click();
      await page.waitForURL(/\/market\/skills\/large-language-models/);
      const weekly = await csv(text.weekly);
      expect(weekly[0]?.split(',').length).toBe(8);
      expect(weekly.length).toBeGreaterThan(60);
      await page.getByText(text.byDay, { exact: true }).click();
      expect(await rows(text.daily)).toHaveLength(92);
      await shown(text.open);
      await shown(text.together);
      expect(await rows(text.pay)).toHaveLength(6);
      await held(page);
    });

    it('demand names its series, and tells how good the forecasts of each have been', async () => {
      await goTo(page, '/market/demand?market=en');
      await choose(page, text.part, text.skill);
      await page.waitForURL(/kind=skill/);
      await choose(page, language === 'en' ? 'Series' : '序列', new RegExp(text.languageModels));
      await page.waitForURL(/id=large-language-models/);
      await shown(text.weekly);
      await shown(text.observed);
      expect((await csv(text.places)).length).toBeGreaterThan(5);
      const record = await csv(text.record);
      expect(record.join('\n')).toContain(text.analyst);
      expect(record.join('\n')).not.toMatch(unfinished);
      await held(page);
    });

    it('up to four stand side by side, and two of one name are told apart', async () => {
      const cluster = `cluster:${await clusterOf(house.origin, 'Data analyst')}`;
      const chosen = `occupation:data-analyst,${cluster},skill:large-language-models,skill:no-such-skill`;
      await goTo(page, `/market/compare?market=en&subjects=${chosen}`);
      await page.getByText(text.oneMissing).waitFor();
      const table = await csv(text.sideBySide);
      const names = [`${text.analyst} (${text.occupation})`, `${text.analyst} (${text.cluster})`];
      expect(table[0]?.split(',').slice(1)).toEqual([...names, text.languageModels]);
      expect(await rows(text.middlePay)).toHaveLength(4);
      expect((await rows(text.weekly)).length).toBeGreaterThan(50);
      await held(page);
    });

    it('the quality of the data is told source by source', async () => {
      await goTo(page, '/market/quality?market=en');
      const lines = await rows(text.lines);
      expect(lines).toHaveLength(1 + sources.length);
      expect(lines.join()).toMatch(/Alpha.*Beta/);
      expect((await csv(text.stated)).map((line) => line.split(',')[0])).toEqual([text.source, ...sources]);
      await held(page);
    });

    it('operations take a phrase as a new skill, and replace that by another decision', async () => {
      await goTo(operator, '/market/skills/proposals?market=en');
      const decide = operator.getByRole('button', { name: text.decide }).first();
      const label = (await decide.getAttribute('aria-label')) ?? '';
      const phrase = (await operator.getByRole('row').nth(1).getByRole('rowheader').innerText()).split(
        '\n',
      )[0];
      expect(label).toContain(phrase);
      await decide.click();
      await operator.getByLabel(text.nameEn).fill(`Made up ${language}`);
      await operator.getByLabel(text.nameZh).fill(`新造${language}`);
      await choose(
        operator,
        text.belongs,
        text.analyst === 'Data analyst' ? 'Programming languages' : '编程语言',
      );
      await held(operator);
      await operator.getByRole('button', { name: text.takeNew }).click();
      const decided = operator.getByRole('region', { name: text.decided }).last();
      const made = decided.getByRole('row').filter({ hasText: `Made up ${language} / 新造${language}` });
      await made.getByText(text.byYou).waitFor();
      expect(await made.textContent()).toContain(text.under);
      await made.getByRole('button', { name: text.again }).click();
      await operator.getByRole('combobox', { name: text.synonymOf }).fill('Python');
      await operator.getByRole('option', { name: 'Python', exact: true }).click();
      await operator.getByRole('button', { name: text.takeSynonym }).click();
      await made.getByText(text.replaced).waitFor();
      await decided
        .getByRole('row')
        .filter({ hasText: phrase ?? '' })
        .filter({ hasText: 'Python' })
        .waitFor();
      await held(operator);
    });
  });
});
