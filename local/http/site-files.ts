import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface SiteFile {
  contentType: string;
  etag: string;
  /** The name carries a hash of the content: it may be kept for ever. */
  immutable: boolean;
  body: (encoding: Encoding) => Promise<Buffer>;
  compressible: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const compressed = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

export const siteFile = (name: string, bytes: Buffer): SiteFile => {
  const contentType = types[extname(name)] ?? 'application/octet-stream';
  const cache = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(bytes)]]);
  return {
    contentType,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    immutable: /^\/?assets\/.*-[\w-]{8,}\.\w+$/.test(name),
    compressible: bytes.length > 1024 && /charset|wasm/.test(contentType),
    body: (encoding) => {
      const known = cache.get(encoding);
      if (known !== undefined || encoding === 'identity') return known ?? Promise.resolve(bytes);
      const fresh = compressed[encoding](bytes);
      cache.set(encoding, fresh);
      return fresh;
    },
  };
};

const insideOf = (root: string, urlPath: string): string | undefined => {
  let path;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  const full = normalize(join(root, path));
  return !path.includes('\0') && (full === root || full.startsWith(root + sep)) ? full : undefined;
};

/** Files below `root` by URL path; read again when they change on disk. Undefined for what is not a file inside it. */
export const siteFiles = (root: string) => {
  const cache = new Map<string, { changedAt: number; file: SiteFile }>();
  return async (urlPath: string): Promise<SiteFile | undefined> => {
    const path = insideOf(normalize(root), urlPath);
    if (path === undefined) return undefined;
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile() !== true) return undefined;
    const known = cache.get(path);
    if (known?.changedAt === stats.mtimeMs) return known.file;
    const file = siteFile(urlPath, await readFile(path));
    cache.set(path, { changedAt: stats.mtimeMs, file });
    return file;
  };
};
