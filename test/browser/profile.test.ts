import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Language,
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
    name: 'Name',
    headline: 'Headline',
    addSkill: 'Add a skill',
    skillGroup: 'Skill 1',
    skill: 'Skill',
    addJob: 'Add a job',
    jobGroup: 'Job 1',
    position: 'Position',
    from: 'From',
    save: 'Save',
    saved: 'Saved',
    keepMine: 'Save my changes on top',
    portrait: 'Portrait',
    consents: 'Consents',
    matching: 'Matching with careers',
    transfer: 'Import and export',
    download: 'Download resume.json',
    replace: 'Replace my profile',
    imported: 'Imported.',
    table: 'Show as a table',
    account: 'Account of',
    signOut: 'Sign out',
    signIn: 'Sign in',
  },
  zh: {
    name: '姓名',
    headline: '一句话介绍',
    addSkill: '添加技能',
    skillGroup: '第 1 项技能',
    skill: '技能',
    addJob: '添加工作经历',
    jobGroup: '第 1 段工作经历',
    position: '职位',
    from: '开始时间',
    save: '保存',
    saved: '已保存',
    keepMine: '在新版本上保存我的修改',
    portrait: '画像',
    consents: '授权',
    matching: '职业匹配',
    transfer: '导入与导出',
    download: '下载 resume.json',
    replace: '替换我的档案',
    imported: '导入完成',
    table: '以表格显示',
    account: '的账户',
    signOut: '退出登录',
    signIn: '登录',
  },
} as const satisfies Record<Language, object>;

type Words = Record<keyof (typeof words)['en'], string>;

const field = (page: Page, label: string) => page.locator('form').getByLabel(label, { exact: true }).first();

const save = async (page: Page, text: Words): Promise<void> => {
  await page.getByRole('button', { name: text.save, exact: true }).click();
  await page.getByRole('status').getByText(text.saved, { exact: true }).waitFor();
};

const fillProfile = async (page: Page, text: Words): Promise<void> => {
  await field(page, text.name).fill('林 Robin');
  await page.getByRole('button', { name: text.addSkill }).click();
  await page
    .getByRole('group', { name: text.skillGroup })
    .getByLabel(text.skill, { exact: true })
    .fill('SQL');
  await page.getByRole('button', { name: text.addJob }).click();
  const job = page.getByRole('group', { name: text.jobGroup });
  await job.getByLabel(text.position, { exact: true }).fill('Analyst');
  await job.getByLabel(text.from, { exact: true }).fill('2021年9月');
  await job.getByLabel(text.position, { exact: true }).focus();
  expect(await job.getByLabel(text.from, { exact: true }).inputValue()).toBe('2021-09');
};

describe.skipIf(!hasBrowser)('the profile', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([startTestHouse({ site: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  describe.each(['en', 'zh'] as const)('in %s', (language) => {
    const text = words[language];
    let page: Page;
    let complaints: string[];
    beforeAll(async () => {
      ({ page, complaints } = await visit(browser, { origin: house.origin, language }));
      await signInAs(page, { email: `profile-${language}@example.org` });
    });
    afterAll(async () => {
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('saves what was filled in, and has it after a reload', async () => {
      await fillProfile(page, text);
      await save(page, text);
      await page.reload();
      await field(page, text.name).waitFor();
      expect(await field(page, text.name).inputValue()).toBe('林 Robin');
      expect(await page.getByRole('group', { name: text.jobGroup }).getByLabel(text.from).inputValue()).toBe(
        '2021-09',
      );
      expect(await seriousViolations(page)).toEqual([]);
    });

    it('loses no update when two tabs save: the second is asked', async () => {
      const second = await page.context().newPage();
      await second.goto('/profile');
      await field(second, text.name).waitFor();
      await field(page, text.headline).fill('first tab');
      await save(page, text);
      await field(second, text.name).fill('Second Tab');
      await second.getByRole('button', { name: text.save, exact: true }).click();
      await second.getByRole('button', { name: text.keepMine }).click();
      await second.getByRole('status').getByText(text.saved, { exact: true }).waitFor();
      await second.close();
      await page.reload();
      await field(page, text.name).waitFor();
      expect(await field(page, text.name).inputValue()).toBe('Second Tab');
      expect(await field(page, text.headline).inputValue()).toBe('first tab');
    });

    it('shows the portrait as a chart, and as a table of the same figures', async () => {
      await page.getByRole('tab', { name: text.portrait }).click();
      await page.locator('figure svg path').first().waitFor();
      await page.getByRole('button', { name: text.table }).first().click();
      await page.locator('figure table').getByText('sql').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
    });

    it('records each consent decision', async () => {
      await page.getByRole('tab', { name: text.consents }).click();
      const decision = page.getByRole('switch', { name: text.matching });
      await decision.press('Space');
      await page.locator('table tbody tr').first().waitFor();
      expect(await decision.isChecked()).toBe(true);
      await decision.press('Space');
      await page.locator('table tbody tr').nth(1).waitFor();
      expect(await decision.isChecked()).toBe(false);
      expect(await seriousViolations(page)).toEqual([]);
    });

    it('takes out a JSON Resume and brings it in again', async () => {
      await page.getByRole('tab', { name: text.transfer }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: text.download }).click(),
      ]);
      const file = await readFile(await download.path(), 'utf8');
      const changed = file.replace('Second Tab', 'From A File');
      expect(changed).not.toBe(file);
      await page.locator('input[type=file]').setInputFiles({
        name: 'resume.json',
        mimeType: 'application/json',
        buffer: Buffer.from(changed),
      });
      await page.getByRole('button', { name: text.replace }).click();
      await page.getByText(text.imported).waitFor();
      await page.getByRole('tab').first().click();
      expect(await field(page, text.name).inputValue()).toBe('From A File');
      expect(await field(page, text.headline).inputValue()).toBe('first tab');
    });

    it('fits 360 px', async () => {
      await page.setViewportSize({ width: 360, height: 800 });
      for (const name of [text.portrait, text.consents, text.transfer]) {
        await page.getByRole('tab', { name }).click();
        await page.locator('[role=tabpanel] :is(h2, figure)').first().waitFor();
        expect(await overflow(page)).toBe(0);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    it('signs out', async () => {
      await page.getByRole('button', { name: text.account }).click();
      await page.getByRole('menuitem', { name: text.signOut }).click();
      await page.waitForURL(`${house.origin}/`);
      await page.getByRole('button', { name: text.signIn, exact: true }).waitFor();
    });
  });
});
