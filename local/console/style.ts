import { type Html, html, raw } from '../http/html.ts';

const style = raw(`
:root{color-scheme:light dark;--ink:#1d2530;--soft:#5b6776;--line:#d9dfe7;--ground:#f6f7f9;--card:#fff;--accent:#1c5fb8;--bad:#b3261e;--good:#1c7a43}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a3afbf;--line:#343d49;--ground:#12161c;--card:#1a2028;--accent:#7fb3ff;--bad:#ff9c94;--good:#7fd6a1}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:6px 20px;align-items:baseline;padding:14px 20px;border-bottom:1px solid var(--line);background:var(--card)}
header strong{font-size:1.05rem}nav{display:flex;flex-wrap:wrap;gap:4px 16px}a{color:var(--accent)}nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
main{padding:18px 20px 60px;max-width:1200px}h1{font-size:1.3rem;margin:0 0 12px}h2{font-size:1.02rem;margin:28px 0 8px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line)}
th,td{text-align:left;padding:6px 12px;border-top:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:500;border-top:0;white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}code,pre{font:13px/1.45 ui-monospace,Menlo,Consolas,monospace}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:8px 0 0;max-height:26rem;overflow:auto}.bad{color:var(--bad);font-weight:600}.good{color:var(--good)}.soft{color:var(--soft)}
button{font:inherit;padding:3px 12px;border:1px solid var(--line);border-radius:6px;background:var(--ground);color:inherit;cursor:pointer}form{display:inline}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}iframe{width:100%;height:60vh;border:1px solid var(--line);background:#fff}
`);

const sections = [
  ['', 'Overview'],
  ['invocations', 'Invocations'],
  ['queues', 'Queues'],
  ['schedules', 'Schedules'],
  ['mail', 'Mailbox'],
  ['accounts', 'Accounts'],
] as const;

const entry = (name: string, title: string, current: string | undefined): Html =>
  html`<a href="/_local${name === '' ? '' : `/${name}`}" ${name === current ? raw('aria-current="page"') : ''}
    >${title}</a
  >`;

/** Pages that show what is under way load themselves again; what is read at leisure stays. */
const refreshing = new Set<string | undefined>(['', 'queues', 'schedules']);

/** A whole page of the console. `current` is the section it belongs to. */
export const document = (title: string, body: (Html | string)[], current?: string): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refreshing.has(current) ? raw('<meta http-equiv="refresh" content="5" />') : ''}
        <title>${title} · Pathlight on this machine</title>
        <link rel="icon" href="data:," />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header>
          <strong>Pathlight on this machine</strong>
          <nav aria-label="Console">
            ${sections.map(([name, label]) => entry(name, label, current))}<a href="/_stripe/">Stripe</a
            ><a href="/">Site</a>
          </nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
