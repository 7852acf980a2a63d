import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { type Encoding, type SiteFile, siteFile, siteFiles } from './site-files.ts';

export interface SiteOptions {
  /** Absolute path of the built site. */
  root: string;
  /** Content of `/config.json`. */
  config: Readonly<Record<string, unknown>>;
  /** Sent with every answer for this path; what they say of caching counts for files only. */
  headersFor: (path: string) => OutgoingHttpHeaders;
}

const encodingFor = (request: IncomingMessage, file: SiteFile): Encoding => {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (!file.compressible) return 'identity';
  if (/\bbr\b(?!;q=0(\.0*)?\b)/.test(accepted)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?\b)/.test(accepted) ? 'gzip' : 'identity';
};

const isCurrent = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etag);

const send = async (request: IncomingMessage, response: ServerResponse, file: SiteFile) => {
  const encoding = encodingFor(request, file);
  const etag = `"${file.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const caching = {
    etag,
    vary: 'Accept-Encoding',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (isCurrent(request, etag)) {
    response.writeHead(304, caching).end();
    return;
  }
  const body = await file.body(encoding);
  response.writeHead(200, {
    ...caching,
    'content-type': file.contentType,
    'content-length': body.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};

const plain = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
};

/** The single-page site: files of the build, `/config.json`, and `index.html` for every path without an extension. */
export const siteServer = ({ root, config, headersFor }: SiteOptions) => {
  const find = siteFiles(root);
  const configFile = siteFile('/config.json', Buffer.from(JSON.stringify(config)));
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(headersFor(path)))
      if (value !== undefined) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      plain(response, 405, 'Only GET and HEAD.');
      return;
    }
    if (path === '/config.json') {
      await send(request, response, configFile);
      return;
    }
    const exact = await find(path);
    if (exact !== undefined) {
      await send(request, response, exact);
      return;
    }
    if (extname(path) !== '') {
      plain(response, 404, 'There is no such file.');
      return;
    }
    const index = await find('/index.html');
    if (index !== undefined) {
      await send(request, response, index);
      return;
    }
    plain(response, 503, `The site is not built yet: run npm run build:web (${root} has no index.html).`);
  };
};
