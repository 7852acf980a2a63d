import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../http/request-body.ts';
import { carryOut, controlPage } from '../console/control.ts';
import type { StripeEmulator } from '../emulator.ts';
import { checkout } from '../pages/checkout.ts';
import type { PageAnswer, PageRequest } from '../pages/page-request.ts';
import { onboarding, portal } from '../pages/portal.ts';

/** An emulator, and where its API listens. */
interface Served {
  emulator: StripeEmulator;
  endpoint: string;
}

const root = '/_stripe';
const limitBytes = 64 * 1024;

/** Browsers name the page a request comes from; a script names none. Pages from elsewhere may change nothing here. */
const comesFromElsewhere = ({ headers }: IncomingMessage, origin: string): boolean =>
  (headers.origin !== undefined && headers.origin !== origin) ||
  (headers['sec-fetch-site'] !== undefined && !['same-origin', 'none'].includes(headers['sec-fetch-site']));

const send = (response: ServerResponse, { status, page, location, json, leadsTo }: PageAnswer): void => {
  const shared = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
  if (location !== undefined) {
    response.writeHead(status, { ...shared, location }).end();
    return;
  }
  if (page === undefined) {
    response.writeHead(status, { ...shared, 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(json ?? {}));
    return;
  }
  const formAction = leadsTo === undefined ? "'self'" : `'self' ${leadsTo}`;
  response.writeHead(status, {
    ...shared,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
  });
  response.end(page);
};

const parsed = (body: string): unknown => {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    return undefined;
  }
};

const answer = async (stripe: Served, request: IncomingMessage, url: URL): Promise<PageAnswer> => {
  const { emulator } = stripe;
  const at = url.pathname.slice(root.length).split('/').filter(Boolean).map(decodeURIComponent);
  const { method = 'GET' } = request;
  const body = method === 'POST' ? ((await readBody(request, limitBytes))?.toString('utf8') ?? '') : '';
  const form = new URLSearchParams(body);
  const page: PageRequest = {
    ...{ method, at, form },
    query: url.searchParams,
    acceptLanguage: request.headers['accept-language'],
  };
  const { referer } = request.headers;
  switch (at[0]) {
    case 'checkout':
      return checkout(emulator, page);
    case 'portal':
      return portal(emulator, page);
    case 'onboarding':
      return onboarding(emulator, page);
    case 'control':
      return carryOut(emulator, page, { given: Object.fromEntries(form), referer });
    case 'api':
      return carryOut(emulator, page, { given: parsed(body), referer });
    default:
      return controlPage(stripe, page);
  }
};

/** Everything below `/_stripe` at the one origin: pages for customers, pages and commands for whoever tries things out. */
export const stripePages =
  ({ stripe, origin }: { stripe: Served; origin: string }) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET' } = request;
    if (method !== 'GET' && method !== 'POST') {
      send(response, { status: 405, json: { message: 'Only GET and POST.' } });
    } else if (method === 'POST' && comesFromElsewhere(request, origin)) {
      send(response, { status: 403, json: { message: 'Only pages of this system may ask for that.' } });
    } else {
      send(response, await answer(stripe, request, new URL(request.url ?? root, origin)));
    }
  };
