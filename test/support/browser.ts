import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from './chromium.ts';

export type Language = 'zh' | 'en';

/** False where this machine has no Chromium: browser tests are skipped, which the test run says first. */
export const hasBrowser = chromiumPath() !== undefined;

export const openBrowser = async (): Promise<Browser> => {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('no Chromium: set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: chromiumFlags });
};

interface Visit {
  origin: string;
  language: Language;
  /** Pixels; 1280 unless told. */
  width?: number;
  scheme?: 'light' | 'dark';
  /** By which their clock goes; the machine's unless told. */
  timeZone?: string;
}

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** What the page complained about: uncaught errors, and what its security policy refused. */
  complaints: string[];
}

/** A fresh visitor with their own storage, who prefers this language and scheme. */
export const visit = async (
  browser: Browser,
  { origin, language, width = 1280, scheme = 'light', timeZone }: Visit,
): Promise<Visitor> => {
  const context = await browser.newContext({
    baseURL: origin,
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    colorScheme: scheme,
    ...(timeZone === undefined ? {} : { timezoneId: timeZone }),
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  return { page, context, complaints };
};

/** Goes to `path` and waits until its heading shows. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('h1').first().waitFor({ state: 'attached' });
};

/** Signs in through the login page of the local system with a new account in these groups. */
export const signInAs = async (
  page: Page,
  { email, groups = [] }: { email: string; groups?: readonly string[] },
): Promise<void> => {
  await goTo(page, '/profile');
  await page.locator('main').getByRole('button').first().click();
  await page.locator('input[name=email]').fill(email);
  for (const group of groups) await page.locator(`input[name=groups][value="${group}"]`).check();
  await page.locator('button.do').click();
  await page.waitForURL('**/profile');
  await page.getByRole('tablist').waitFor();
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rules with serious or critical violations on the page as it stands, each with the first place. Axe stays in a document
 * once it is there, and describes what it finds only where a rule is broken, for all the rest takes five times as long.
 */
export const seriousViolations = async (page: Page): Promise<string[]> => {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate<boolean>('"axe" in globalThis'))) await frame.evaluate(axe);
  }
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ resultTypes: ['violations'] })`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`);
};

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
