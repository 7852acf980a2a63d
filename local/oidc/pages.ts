import type { Account } from './accounts.ts';
import { type Html, html, raw } from '../http/html.ts';

type Language = 'zh' | 'en';
type Words = Record<Language, string>;

const words = {
  title: { zh: '登录', en: 'Sign in' },
  local: {
    zh: '这是本机开发环境的登录页：不需要密码。',
    en: 'This is the sign-in page of a system on your own machine: no password is asked.',
  },
  existing: { zh: '选择一个账户', en: 'Choose an account' },
  fresh: { zh: '新建账户', en: 'Create an account' },
  email: { zh: '邮箱', en: 'E-mail' },
  name: { zh: '姓名（可不填）', en: 'Name (optional)' },
  groups: { zh: '所属组（可不选）', en: 'Groups (optional)' },
  create: { zh: '新建并登录', en: 'Create and sign in' },
  none: { zh: '还没有账户。', en: 'There are no accounts yet.' },
  member: { zh: '普通成员', en: 'member' },
  back: { zh: '返回首页', en: 'Back to the start page' },
} as const satisfies Record<string, Words>;

const style = raw(`
:root{color-scheme:light dark;--ink:#1d2530;--soft:#5b6776;--line:#d5dbe3;--ground:#f4f6f9;--card:#fff;--accent:#1c5fb8;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a3afbf;--line:#36404d;--ground:#12161c;--card:#1b212a;--accent:#7fb3ff;--on:#0c1420}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:start center;padding:6vh 16px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{width:100%;max-width:30rem;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:28px}
h1{font-size:1.5rem;margin:0 0 4px}h2{font-size:1rem;margin:28px 0 10px}p{margin:0 0 8px;color:var(--soft)}
button,input{font:inherit;color:inherit}.row{display:flex;justify-content:space-between;align-items:baseline}a{color:var(--accent)}
.account{display:block;width:100%;text-align:left;background:none;border:1px solid var(--line);border-radius:8px;padding:10px 14px;margin:0 0 8px;cursor:pointer}
.account:hover{border-color:var(--accent)}.account small{display:block;color:var(--soft)}
label{display:block;margin:0 0 12px}input:not([type=checkbox]){display:block;width:100%;margin-top:4px;padding:9px 12px;border:1px solid var(--line);border-radius:8px;background:var(--ground)}
fieldset{border:0;padding:0;margin:0 0 14px}legend{padding:0;margin-bottom:4px}fieldset label{display:inline-block;margin:0 16px 4px 0}
.do{background:var(--accent);color:var(--on);border:0;border-radius:8px;padding:11px 18px;width:100%;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.error{color:#b3261e}@media (prefers-color-scheme:dark){.error{color:#ff9c94}}
`);

const page = (language: Language, title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Pathlight</title>
        <link rel="icon" href="data:," />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.markup;

const accountButton = (account: Account, language: Language): Html =>
  html`<button class="account" name="account" value="${account.id}">
    ${account.name}<small
      >${account.email} ·
      ${account.groups.length > 0 ? account.groups.join(', ') : words.member[language]}</small
    >
  </button>`;

export interface LoginPage {
  language: Language;
  accounts: Account[];
  groups: string[];
  error?: Words;
  /** What was typed, to correct it after an error. */
  email?: string;
}

const createForm = ({ language: l, groups, email }: LoginPage): Html =>
  html`<h2 id="fresh">${words.fresh[l]}</h2>
    <form method="post" aria-labelledby="fresh">
      <label
        >${words.email[l]}<input
          name="email"
          type="email"
          required
          maxlength="200"
          autocomplete="email"
          value="${email ?? ''}"
      /></label>
      <label>${words.name[l]}<input name="name" maxlength="100" autocomplete="name" /></label>
      <fieldset>
        <legend>${words.groups[l]}</legend>
        ${groups.map(
          (group) => html`<label><input type="checkbox" name="groups" value="${group}" /> ${group}</label>`,
        )}
      </fieldset>
      <button class="do">${words.create[l]}</button>
    </form>`;

/** The development login page: accounts to choose from, and a form that makes one in any group. */
export const loginPage = (options: LoginPage): string => {
  const { language: l, accounts, error } = options;
  const other = l === 'zh' ? 'en' : 'zh';
  return page(
    l,
    words.title[l],
    html`<div class="row">
        <h1>${words.title[l]}</h1>
        <a href="?lang=${other}" hreflang="${other}" lang="${other}"
          >${other === 'zh' ? '中文' : 'English'}</a
        >
      </div>
      <p>${words.local[l]}</p>
      ${error === undefined ? '' : html`<p class="error" role="alert">${error[l]}</p>`}
      <h2 id="existing">${words.existing[l]}</h2>
      ${
        accounts.length === 0
          ? html`<p>${words.none[l]}</p>`
          : html`<form method="post" aria-labelledby="existing">
              ${accounts.map((account) => accountButton(account, l))}
            </form>`
      }
      ${createForm(options)}`,
  );
};

/** A page that says one thing in both languages. */
export const messagePage = (message: Words): string =>
  page(
    'zh',
    'Pathlight',
    html`<p>${message.zh}</p>
      <p lang="en">${message.en}</p>
      <a href="/">${words.back.zh} · ${words.back.en}</a>`,
  );

/** Ends the session at once: whoever comes here has asked the application to sign them out. */
export const logoutPage = (form: string): string =>
  page(
    'zh',
    'Sign out',
    html`${raw(form)}
      <button class="do" form="op.logoutForm" name="logout" value="yes" id="yes">退出登录 · Sign out</button>
      <script>
        document.getElementById('yes').click();
      </script>`,
  );
