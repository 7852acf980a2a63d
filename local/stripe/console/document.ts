import { type Html, html, raw } from '../../http/html.ts';

const style = raw(`
:root{color-scheme:light dark;--ink:#1d2530;--soft:#5b6776;--line:#d9dfe7;--ground:#f6f7f9;--card:#fff;--accent:#1c5fb8;--bad:#b3261e;--good:#1c7a43}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a3afbf;--line:#343d49;--ground:#12161c;--card:#1a2028;--accent:#7fb3ff;--bad:#ff9c94;--good:#7fd6a1}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:6px 20px;align-items:baseline;padding:14px 20px;border-bottom:1px solid var(--line);background:var(--card)}
header strong{font-size:1.05rem}nav{display:flex;flex-wrap:wrap;gap:4px 16px}a{color:var(--accent)}nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
main{padding:18px 20px 60px;max-width:1200px}h1{font-size:1.3rem;margin:0 0 12px}h2{font-size:1.02rem;margin:28px 0 8px}p{margin:0 0 10px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line)}
th,td{text-align:left;padding:6px 12px;border-top:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:500;border-top:0;white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}code,pre{font:13px/1.45 ui-monospace,Menlo,Consolas,monospace}code{overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--line);padding:12px;margin:0}.bad{color:var(--bad);font-weight:600}.soft{color:var(--soft)}
button,input,select{font:inherit;padding:4px 12px;border:1px solid var(--line);border-radius:6px;background:var(--card);color:inherit}button{cursor:pointer;background:var(--ground)}
input[type=number]{width:7rem}form.row{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:end;margin:0 0 12px}form.row label{display:grid;gap:2px}form.row label.tick{display:flex;gap:6px;align-items:center;padding-bottom:5px}
.acts{display:flex;flex-wrap:wrap;gap:6px}.acts form{display:inline}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`);

const sections = [
  ['', 'Overview'],
  ['objects', 'Objects'],
  ['events', 'Events and webhooks'],
  ['faults', 'Faults'],
] as const;

/** A whole page of the control pages; `current` is the section it belongs to. */
export const document = (title: string, body: Html | Html[], current?: string): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Stripe on this machine</title>
        <link rel="icon" href="data:," />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header>
          <strong>Stripe on this machine</strong>
          <nav aria-label="Sections">
            ${sections.map(
              ([name, label]) =>
                html`<a
                  href="/_stripe${name === '' ? '/' : `/${name}`}"
                  ${name === current ? raw('aria-current="page"') : ''}
                  >${label}</a
                >`,
            )}<a href="/_local">Console</a><a href="/">Site</a>
          </nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;

/** A button that carries a command out and comes back to `back`. */
export const act = (name: string, label: string, given: Record<string, string> = {}): Html =>
  html`<form method="post" action="/_stripe/control/${name}">
    ${Object.entries(given).map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`)}<button>
      ${label}
    </button>
  </form>`;

export const objectLink = (id: string): Html => html`<a href="/_stripe/objects/${id}"><code>${id}</code></a>`;

/** A moment in UTC. */
export const moment = (unixSeconds: number): string =>
  new Date(unixSeconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
