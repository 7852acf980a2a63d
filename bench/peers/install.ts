// `node bench/peers/install.ts`: puts the npm packages that benches compare with into `.local/bench-peers`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { peersFolder, peerPackages } from './npm-peers.ts';

mkdirSync(peersFolder, { recursive: true });
writeFileSync(`${peersFolder}/package.json`, '{ "name": "bench-peers", "private": true }\n');
const { status } = spawnSync(
  'npm',
  ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', ...peerPackages],
  { cwd: peersFolder, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
