import type { Language } from '../../../shared/localized.ts';
import { type Html, html, raw } from '../../http/html.ts';
import { decimalsOf } from '../money/exponents.ts';
import { words } from './words.ts';

const style = raw(`
:root{color-scheme:light dark;--ink:#1b2430;--soft:#566376;--line:#d6dde6;--ground:#eef2f7;--card:#fff;--accent:#1c5fb8;--on:#fff;--bad:#b3261e;--good:#1c7a43;--note:#fff4d6;--noteink:#6b4e00}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a6b2c2;--line:#36404d;--ground:#10141a;--card:#1a2029;--accent:#7fb3ff;--on:#0b1220;--bad:#ff9c94;--good:#7fd6a1;--note:#3a3011;--noteink:#f6dc94}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.top{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;align-items:center;max-width:60rem;margin:0 auto;padding:20px 16px 0}
.top strong{font-size:1.1rem}.badge{background:var(--note);color:var(--noteink);border-radius:99px;padding:2px 12px;font-size:.875rem}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:20px;max-width:60rem;margin:0 auto;padding:16px 16px 64px;align-items:start}
@media (min-width:52rem){main.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:24px}
@media (max-width:30rem){section{padding:18px}}
h1{font-size:1.4rem;line-height:1.3;margin:0 0 14px}h2{font-size:1.05rem;margin:24px 0 10px}p{margin:0 0 12px}.soft{color:var(--soft)}a{color:var(--accent)}
.sum{font-size:2rem;font-weight:650;line-height:1.2;margin:0 0 18px;font-variant-numeric:tabular-nums}
ul.lines{list-style:none;margin:0;padding:0}.lines li,.totals div{display:flex;gap:16px;justify-content:space-between;padding:10px 0;border-top:1px solid var(--line)}
.lines small{display:block;color:var(--soft)}.totals{margin:0}.totals dt,.totals dd{margin:0}.totals .last{font-weight:650}.n{font-variant-numeric:tabular-nums;white-space:nowrap}
button,input{font:inherit;color:inherit}label.field{display:block;margin:0 0 14px}label.field span{display:block;margin-bottom:4px}
input[type=text],input[type=email]{width:100%;padding:10px 12px;border:1px solid var(--line);border-radius:9px;background:var(--ground)}
fieldset{border:0;margin:0 0 16px;padding:0;min-width:0}legend{padding:0;margin-bottom:6px;font-weight:600}
.choice{display:flex;flex-wrap:wrap;gap:0 10px;align-items:baseline;padding:9px 12px;border:1px solid var(--line);border-radius:9px;margin-bottom:6px;cursor:pointer}
.choice:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}.choice code{font:inherit;font-variant-numeric:tabular-nums;white-space:nowrap}.choice span{color:var(--soft)}
.do{width:100%;padding:13px 18px;border:0;border-radius:9px;background:var(--accent);color:var(--on);font-weight:650;cursor:pointer}
.plain{padding:9px 16px;border:1px solid var(--line);border-radius:9px;background:var(--card);cursor:pointer}.inline{display:flex;gap:8px;align-items:end}.inline label{flex:1;margin:0}
.error{border-left:4px solid var(--bad);padding:8px 12px;color:var(--bad);background:var(--ground);border-radius:4px}
.stack{display:grid;gap:10px}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:8px 12px 8px 0;border-top:1px solid var(--line)}th{color:var(--soft);font-weight:500;border-top:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`);

/** `zh` where the page's locale or else the browser says so. */
export const languageOf = (asked: string | null | undefined, accepts: string | undefined): Language => {
  const wanted = asked === null || asked === undefined || asked === 'auto' ? accepts : asked;
  return wanted?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
};

/** An amount in minor units as people write it. */
export const money = (language: Language, amount: number, currency: string): string => {
  const digits = decimalsOf(currency);
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
};

/** A day of the year, in UTC. */
export const dateOf = (language: Language, unixSeconds: number): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(unixSeconds * 1000);

export interface Frame {
  language: Language;
  title: string;
  /** Two columns where there is room. */
  wide?: boolean;
}

/** A whole page for customers. */
export const frame = ({ language, title, wide = false }: Frame, body: Html | Html[]): string =>
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
        <header class="top">
          <strong>${language === 'zh' ? '职途' : 'Pathlight'}</strong>
          <span class="badge">${words.testMode[language]}</span>
        </header>
        <main ${wide ? raw('class="two"') : ''}>${body}</main>
      </body>
    </html> `.markup;
