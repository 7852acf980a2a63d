import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, seriousViolations } from '../support/browser.ts';

const sound = `<!doctype html><html lang="en"><title>Sound</title><main><h1>Sound</h1><button>Press</button></main></html>`;

describe.skipIf(!hasBrowser)('what every page is held to', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: sound }));
  });
  beforeEach(async () => {
    await page.goto('http://page.example/');
    expect(await seriousViolations(page)).toEqual([]);
  });
  afterAll(() => browser.close());

  // In a document that was sound when it was first looked at, as a page is that changes under its visitor.
  it.each([
    ['button-name', '<button></button>'],
    ['image-alt', '<img src="data:," />'],
    ['label', '<input />'],
    ['color-contrast', '<p style="color: #aaa; background: #fff">Pale</p>'],
    ['aria-toggle-field-name', '<i role="checkbox" aria-checked="true" tabindex="0"></i>'],
    ['color-contrast', `<iframe title="Inner" srcdoc="<p style='color: #aaa'>Pale</p>"></iframe>`],
  ])('finds a breach of %s: %s', async (rule, planted) => {
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(planted)})`,
    );
    await page.frames().at(-1)?.locator('button, p').first().waitFor({ state: 'attached' });
    expect((await seriousViolations(page)).map((found) => found.split(':', 1)[0])).toEqual([rule]);
  });

  it('leaves alone what is a lesser matter', async () => {
    await page.evaluate(`document.querySelector('h1').insertAdjacentHTML('afterend', '<h4>Too deep</h4>')`);
    expect(await seriousViolations(page)).toEqual([]);
  });
});
