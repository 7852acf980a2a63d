import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { openApi } from './build/openapi-plugin.ts';
import { scriptBudget } from './build/script-budget.ts';

const repository = path.resolve(import.meta.dirname, '..');

/** Where a running local system listens; in development the site is served by Vite and everything else from there. */
const system = process.env['PATHLIGHT_ORIGIN'] ?? 'http://127.0.0.1:4400';
const paths = ['/api', '/oidc', '/config.json', '/_s3'];

export default defineConfig(({ command }) => {
  // A site is built for people, also where tests ask for it: their NODE_ENV would bundle React's development half.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: import.meta.dirname,
    plugins: [react(), openApi(repository), scriptBudget(250_000)],
    build: {
      target: 'es2022',
      // Browsers that know light-dark(): older ones would need every scheme colour twice.
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
      sourcemap: true,
      // Assets stay files: the content security policy allows images from the site only.
      assetsInlineLimit: 0,
      emptyOutDir: true,
      chunkSizeWarningLimit: 700,
    },
    server: {
      proxy: Object.fromEntries(paths.map((name) => [name, { target: system, changeOrigin: false }])),
    },
  };
});
