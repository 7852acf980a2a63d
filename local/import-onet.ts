// `npm run import:onet -- <folder> [--url <origin>] [--token <access token>]`: loads the official O*NET text files into
// a running system over HTTP. Without a token it signs in to the local system as an operator.
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { signIn } from './oidc/token.ts';
import { readOnetFolder } from './onet/read-folder.ts';
import { type Target, sendOccupations } from './onet/send.ts';

const usage = 'npm run import:onet -- <folder> [--url http://127.0.0.1:4400] [--token <access token>]';
const shownRejects = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: 'http://127.0.0.1:4400' }, token: { type: 'string' } },
});

const fail = (message: string): void => {
  console.error(`${pc.red('✗')} ${message}`);
  process.exitCode = 1;
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const tokenFor = async (origin: string): Promise<string> => {
  if (values.token !== undefined) return values.token;
  const operator = { email: 'importer@example.org', name: 'Importer', groups: ['operations'], create: true };
  return (await signIn(origin, operator)).accessToken;
};

const progress = (total: number) => (done: number) => {
  const line = `  sent ${done} of ${total}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
  else console.log(line);
};

const run = async (folder: string): Promise<void> => {
  const occupations = await readOnetFolder(folder, (file, rows) =>
    console.log(`  read ${file}: ${rows} rows`),
  );
  const target: Target = { origin: values.url, token: await tokenFor(values.url) };
  const { accepted, rejected } = await sendOccupations(target, occupations, progress(occupations.length));
  if (process.stdout.isTTY) process.stdout.write('\n');
  console.log(`${pc.green('✓')} ${accepted} of ${occupations.length} occupations are in the catalogue`);
  if (rejected.length === 0) return;
  fail(`${rejected.length} were refused:`);
  for (const { socCode, pointer, reason } of rejected.slice(0, shownRejects)) {
    console.error(`  ${socCode} ${pointer}: ${reason}`);
  }
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const unreachable = error.message === 'fetch failed';
  return unreachable
    ? `nothing answers at ${values.url}: start the system with npm start, or give --url`
    : error.message;
};

const [folder, ...more] = positionals;
if (folder === undefined || more.length > 0) fail(`one folder is needed\n  ${usage}`);
else if (!isFolder(folder)) fail(`${folder} is not a folder\n  ${usage}`);
else await run(folder).catch((error: unknown) => fail(reasonOf(error)));
