import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  goTo,
  hasBrowser,
  openBrowser,
  overflow,
  seriousViolations,
  signInAs,
  visit,
} from '../support/browser.ts';
import { sampleContent } from '../support/courses.ts';
import { type TestHouse, startTestHouse } from '../support/house.ts';

const dangerous = [
  '# Rows\n\nA **table** has rows.',
  '<img src="x" onerror="document.title=\'taken\'">',
  '[press](javascript:alert(1)) and ![a picture](https://elsewhere.example.org/p.png)',
].join('\n\n');

const course = () => {
  const sample = sampleContent({ access: 'paid' });
  const modules = sample.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) =>
      lesson.kind === 'text' ? { ...lesson, body: { zh: dangerous, en: dangerous } } : lesson,
    ),
  }));
  return { ...sample, modules };
};

const sound = async (page: Page): Promise<void> => {
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe.runIf(hasBrowser)('a course on its way to learners', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  it('is written, handed in, given back, published, found and looked into', async () => {
    const author = await visit(browser, { origin: house.origin, language: 'en' });
    const { page } = author;
    await signInAs(page, { email: 'author-of-courses@example.org', groups: ['author'] });
    await goTo(page, '/studio');
    await page.getByLabel('Id of the new course').fill('sql-for-tests');
    await press(page, 'Begin the course');
    await page.getByRole('heading', { level: 1, name: 'sql-for-tests' }).waitFor();
    await page.getByText('things are missing').waitFor();
    expect(await page.getByRole('button', { name: 'Hand in for review' }).isDisabled()).toBe(true);
    await page.getByLabel('Title, English').fill('Typed by hand');
    await press(page, 'Save the draft');
    await page.getByRole('heading', { level: 1, name: 'Typed by hand' }).waitFor();
    await sound(page);

    await page.locator('input[type=file]').setInputFiles({
      name: 'course.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(course())),
    });
    await press(page, 'Save the draft');
    await page.getByText('Nothing is missing.').waitFor();
    for (const summary of await page.locator('details.part, details').locator('> summary').all())
      if (
        !(await summary
          .locator('..')
          .getAttribute('open')
          .then((open) => open !== null))
      )
        await summary.click();
    await sound(page);
    await page.setViewportSize({ width: 360, height: 780 });
    await sound(page);
    await press(page, 'Hand in for review');
    await page.getByText('Somebody reads it.').waitFor();
    expect(await page.getByLabel('Title, English').isDisabled()).toBe(true);

    const reviewer = await visit(browser, { origin: house.origin, language: 'zh' });
    await signInAs(reviewer.page, { email: 'reviewer-of-courses@example.org', groups: ['operations'] });
    const judge = async () => {
      await goTo(reviewer.page, '/reviews');
      await reviewer.page.getByRole('link', { name: 'SQL 入门' }).click();
      await reviewer.page.getByRole('button', { name: '发布' }).waitFor();
    };
    await judge();
    await sound(reviewer.page);
    await reviewer.page.getByLabel('需要修改的地方').fill('Shorter, please.');
    await reviewer.page.getByRole('button', { name: '退回' }).click();
    await reviewer.page.getByText('没有待审核的课程').waitFor();

    await goTo(page, '/studio/sql-for-tests');
    await page.getByText('Shorter, please.').waitFor();
    await press(page, 'Hand in for review');
    await page.getByText('Somebody reads it.').waitFor();
    await judge();
    await reviewer.page.getByRole('button', { name: '发布' }).click();
    await reviewer.page.getByText('没有待审核的课程').waitFor();

    const visitor = await visit(browser, { origin: house.origin, language: 'zh', width: 360 });
    await goTo(visitor.page, '/learning?words=入门&access=paid');
    await visitor.page.getByRole('link', { name: 'SQL 入门' }).waitFor();
    await sound(visitor.page);
    await visitor.page.getByLabel('搜索').fill('没有这样的课');
    await visitor.page.getByText('没有符合的课程').waitFor();
    expect(new URL(visitor.page.url()).searchParams.get('words')).toBe('没有这样的课');
    await visitor.page.getByRole('link', { name: '显示全部课程' }).click();
    await visitor.page.getByRole('link', { name: 'SQL 入门' }).click();
    await visitor.page.getByText('目前没有在售').waitFor();
    await visitor.page.getByText('免费试读', { exact: true }).click();
    await visitor.page.getByRole('heading', { name: 'Rows' }).waitFor();
    await sound(visitor.page);
    const harm = await visitor.page.evaluate(
      'document.querySelectorAll("main img, main [onerror], main a[href^=\'javascript:\']").length',
    );
    expect(z.number().parse(harm)).toBe(0);
    expect(await visitor.page.title()).toContain('SQL');
    for (const { complaints } of [author, reviewer, visitor]) expect(complaints).toEqual([]);
  });
});
