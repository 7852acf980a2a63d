import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Html } from '../http/html.ts';
import type { Accounts } from '../oidc/accounts.ts';
import type { LocalSystem } from '../system.ts';
import { type Action, actions } from './actions.ts';
import { mailPage, pages } from './pages.ts';
import { document } from './style.ts';
import { views } from './views.ts';

export interface ConsoleOptions {
  system: LocalSystem;
  accounts: Accounts;
  origin: string;
}

const root = '/_local';

const sendPage = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'self'",
  });
  response.end(page);
};

const sendJson = (response: ServerResponse, status: number, content: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(content));
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Browsers name the page a request comes from; a script names none. Pages from elsewhere may change nothing here. */
const comesFromElsewhere = ({ headers }: IncomingMessage, origin: string): boolean =>
  (headers.origin !== undefined && headers.origin !== origin) ||
  (headers['sec-fetch-site'] !== undefined && !['same-origin', 'none'].includes(headers['sec-fetch-site']));

const act = async (action: Action, response: ServerResponse, back: string | undefined) => {
  const outcome = await action();
  if (back === undefined) {
    sendJson(response, outcome.status, outcome.result);
    return;
  }
  if (outcome.status >= 400) {
    sendPage(response, outcome.status, document('Problem', [JSON.stringify(outcome.result)]));
    return;
  }
  response.writeHead(303, { location: back }).end();
};

const show = (options: ConsoleOptions, response: ServerResponse, at: string[]): void => {
  const [name = '', item] = at;
  if (name === 'mail' && item !== undefined) {
    const mail = options.system.mails().find(({ id }) => id === item);
    if (mail !== undefined) {
      sendPage(response, 200, mailPage(mail));
      return;
    }
  }
  const page = pages.get(name);
  const body: Html | undefined = page?.content(options, item);
  if (page === undefined || body === undefined) {
    sendPage(response, 404, document('Not found', ['There is no such page.']));
    return;
  }
  sendPage(response, 200, document(page.title, [body], name));
};

/** The console at `/_local`: pages for people, `/_local/api` for scripts and tests. */
export const consoleServer = (options: ConsoleOptions) => {
  const see = views(options);
  const actionFor = actions(options.system);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? root, options.origin);
    const parts = url.pathname.slice(root.length).split('/').filter(Boolean).map(decode);
    const forScripts = parts[0] === 'api';
    const at = forScripts ? parts.slice(1) : parts;
    if (request.method === 'POST') {
      request.resume();
      if (comesFromElsewhere(request, options.origin)) {
        sendJson(response, 403, { message: 'Only pages of this system may ask for that.' });
        return;
      }
      const action = actionFor(at, url.searchParams);
      if (action === undefined) {
        sendJson(response, 404, { message: 'There is no such action.' });
        return;
      }
      await act(action, response, forScripts ? undefined : `${root}/${at[0] ?? ''}`);
      return;
    }
    if (request.method !== 'GET') {
      sendJson(response, 405, { message: 'Only GET and POST.' });
      return;
    }
    if (!forScripts) {
      show(options, response, at);
      return;
    }
    const view = see(at);
    if (view === undefined) {
      sendJson(response, 404, { message: 'There is nothing by that name.' });
      return;
    }
    sendJson(response, 200, view);
  };
};
