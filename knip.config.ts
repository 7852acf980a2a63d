import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'functions/*/{api,*-api,on-*,every-*}.ts',
    'infra/app.ts',
    'infra/scaffold/{new,list-sources}.ts',
    'local/{start,journey,import-onet}.ts',
    'bench/*.ts',
    'bench/market/*.ts',
    'bench/payments/*.ts',
    'bench/recommendations/*.ts',
    'bench/child/main.ts',
    // Started by name in a process of their own.
    'bench/market/{repetitions/window,scale/worker}.ts',
    'bench/peers/*.ts',
    'web/main.tsx',
    'web/vite.config.ts',
    'test/**/*.test.{ts,tsx}',
    'test/support/run-*.ts',
    'architecture.config.mjs',
  ],
  project: ['{functions,shared,events,infra,local,bench,test,web}/**/*.{ts,tsx}'],
  ignore: ['test/planted/**', 'shared/science/*/kernel/assembly/**'],
  // `node` puts Node 24 on the path of every script; dynoxide is found by platform at run time; the kernels' compiler is run
  // as a program.
  ignoreDependencies: ['node', '@dynoxide/linux-x64', 'assemblyscript'],
  ignoreExportsUsedInFile: true,
};
export default config;
