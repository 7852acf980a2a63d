/** `npm start`: the whole system on this machine, until Ctrl-C. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import colors from 'picocolors';
import type { House } from './house.ts';
import { openBrowser } from './open-browser.ts';
import { type Options, readOptions, usage } from './options.ts';
import { StartError } from './start-error.ts';

/** Since the process began, which is when the person pressed enter. */
const seconds = (): string => `${(performance.now() / 1000).toFixed(1)} s`;
const report = (step: string): void => console.log(`${colors.green('✓')} ${step} ${colors.dim(seconds())}`);

const explain = (error: unknown): void => {
  if (error instanceof StartError) console.error(`${colors.red('✗')} ${error.message}\n  ${error.advice}`);
  else console.error(colors.red('✗'), error);
};

const stateDir = resolve(import.meta.dirname, '..', process.env['PATHLIGHT_STATE_DIR'] || '.local');

/** Once for each store, after the page is usable; a demo that was cut short is loaded again at the next start. */
const fillOnce = async ({ system, origin }: House): Promise<void> => {
  const marker = join(stateDir, 'demo-loaded');
  if (existsSync(marker)) return;
  const { loadDemo } = await import('./demo/load.ts');
  await loadDemo({
    system,
    origin,
    report: ({ step, done, total }) => {
      const count = done === undefined ? '' : ` ${done}${total === undefined ? '' : `/${total}`}`;
      report(`demo: ${step}${count}`);
    },
  });
  writeFileSync(marker, new Date().toISOString());
};

const stopOnSignal = (house: House): void => {
  let stopping = false;
  const stop = (): void => {
    // A second Ctrl-C: the person does not want to wait.
    if (stopping) process.exit(130);
    stopping = true;
    console.log(colors.dim('stopping…'));
    void house.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        explain(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

const run = async ({ port, reset, site, demo, open }: Options): Promise<void> => {
  // Only now: these bring most of the program with them, and help or a mistyped option needs none of it.
  const [{ startHouse }, { startGateway }] = await Promise.all([
    import('./house.ts'),
    import('./http/gateway.ts'),
  ]);
  const house = await startHouse({
    ...{ port, stateDir, reset, site, report, startGateway },
    watch: true,
    onError: explain,
  });
  stopOnSignal(house);
  const { origin } = house;
  console.log(
    `\n  ${colors.bold('Pathlight')} is at ${colors.cyan(origin)} ${colors.dim(`after ${seconds()}`)}`,
  );
  console.log(`  What goes on inside: ${colors.cyan(`${origin}/_local`)}   Ctrl-C stops it.\n`);
  if (open && site) openBrowser(origin);
  if (demo) await fillOnce(house).catch(explain);
};

// As in the cloud: what runs here must not depend on where the machine stands.
process.env['TZ'] = 'UTC';
try {
  const options = readOptions(process.argv.slice(2));
  if (options) await run(options);
  else console.log(usage);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
