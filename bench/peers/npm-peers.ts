import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where `node bench/peers/install.ts` puts them; a folder of its own, so that nothing of the system can depend on them. */
export const peersFolder = join(import.meta.dirname, '../../.local/bench-peers');

export const peerPackages = ['@node-rs/jieba@2.0.3', 'node-fpgrowth@1.2.1'] as const;

/** The module of a peer (its type is for the caller to check), or undefined where it is not installed. */
export const requirePeer = (name: string): unknown => {
  const require = createRequire(join(peersFolder, 'package.json'));
  if (!existsSync(join(peersFolder, 'node_modules', name.split('/').slice(0, 2).join('/')))) return undefined;
  const loaded: unknown = require(name);
  return loaded;
};
