import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../../local/stripe/core/endpoints.ts';
import { router } from '../../../../local/stripe/core/routes.ts';
import { createStripeEmulator } from '../../../../local/stripe/emulator.ts';
import { callEverything } from '../../../support/stripe-life.ts';
import { departures, publishedShapes } from '../../../support/stripe-shapes.ts';

const find = router(endpoints);

/** What the published examples have that we leave out: parts nobody here uses, or that are there only where expanded. */
const absent = {
  account: ['settings'],
  charge: ['refunds'],
};

const life = async () => {
  const called = new Set<string>();
  const answers: unknown[] = [];
  const emulator = createStripeEmulator({ seed: 3, now: () => new Date('2026-03-02T10:00:00Z') });
  const stripe = new Stripe('sk_test_life', {
    telemetry: false,
    maxNetworkRetries: 0,
    httpClient: Stripe.createFetchHttpClient(async (url, init) => {
      const response = await emulator.fetch(url, init);
      const { pathname } = new URL(url instanceof Request ? url.url : url);
      const found = find(init?.method ?? 'GET', pathname);
      if (found !== undefined && response.ok) called.add(`${found.endpoint.method} ${found.endpoint.path}`);
      answers.push(await response.clone().json());
      return response;
    }),
  });
  await callEverything(stripe, emulator.control);
  return { called, answers, events: emulator.eventsSince(0).events };
};

describe('the emulator’s answers', () => {
  it('come from every endpoint there is, by the package', async () => {
    const { called } = await life();
    const all = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(all.filter((each) => !called.has(each))).toEqual([]);
  });

  it('are shaped as published, and so is what events tell', async (context) => {
    const shapes = publishedShapes();
    if (shapes === undefined) {
      context.skip();
      return;
    }
    const { answers, events } = await life();
    const found = [...answers, ...events].flatMap((each) => departures(shapes, each, absent));
    expect([...new Set(found)].sort()).toEqual([]);
  });
});
