import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import * as z from 'zod';
import { readBody } from '../http/request-body.ts';
import type { Account, Accounts } from './accounts.ts';
import { type LoginPage, loginPage, messagePage } from './pages.ts';

export interface LoginOptions {
  provider: Provider;
  accounts: Accounts;
  groups: string[];
}

const Email = z.email().max(200);

const send = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  });
  response.end(page);
};

/** `?lang=` first, then what the application asked for, then what the browser prefers. */
const languageOf = (request: IncomingMessage, uiLocales: unknown): LoginPage['language'] => {
  const chosen = new URL(request.url ?? '/', 'http://local').searchParams.get('lang');
  const asked = chosen ?? (typeof uiLocales === 'string' ? uiLocales : request.headers['accept-language']);
  return asked?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

type Choice = { account: Account } | { error: NonNullable<LoginPage['error']>; email: string };

const choose = (form: URLSearchParams, { accounts, groups }: LoginOptions): Choice => {
  const id = form.get('account');
  if (id !== null) {
    const account = accounts.find(id);
    if (account !== undefined) return { account };
    return { error: { zh: '没有这个账户。', en: 'There is no such account.' }, email: '' };
  }
  const email = form.get('email') ?? '';
  const parsed = Email.safeParse(email.trim());
  if (!parsed.success)
    return { error: { zh: '邮箱地址不正确。', en: 'That is not an e-mail address.' }, email };
  const wanted = form.getAll('groups');
  const unknown = wanted.find((group) => !groups.includes(group));
  if (unknown !== undefined)
    return { error: { zh: `没有这个组：${unknown}`, en: `There is no group ${unknown}.` }, email };
  return { account: accounts.take({ email: parsed.data, name: form.get('name') ?? '', groups: wanted }) };
};

/** Serves `/login/<uid>`: the page, and the form that signs in an account or makes one. */
export const loginHandler = (options: LoginOptions) => {
  const { provider, accounts, groups } = options;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const details = await provider.interactionDetails(request, response).catch(() => undefined);
    if (details === undefined) {
      const message = { zh: '登录已过期，请重新开始。', en: 'This sign-in has expired. Please start again.' };
      send(response, 400, messagePage(message));
      return;
    }
    const language = languageOf(request, details.params['ui_locales']);
    if (request.method !== 'POST') {
      send(response, 200, loginPage({ language, accounts: accounts.list(), groups }));
      return;
    }
    const body = await readBody(request, 64 * 1024);
    const choice = choose(new URLSearchParams(body?.toString('utf8') ?? ''), options);
    if ('error' in choice) {
      send(response, 422, loginPage({ language, accounts: accounts.list(), groups, ...choice }));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: choice.account.id } });
  };
};
