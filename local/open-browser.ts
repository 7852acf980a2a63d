import { spawn } from 'node:child_process';

/** The program that opens an address, where a person with a browser is likely to sit. */
const opener = (): string | undefined => {
  if (!process.stdout.isTTY) return undefined;
  if (process.platform === 'darwin') return 'open';
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? 'xdg-open' : undefined;
};

/** Opens the page in the browser, if there is one; the address stands in the terminal either way. */
export const openBrowser = (url: string): void => {
  const program = opener();
  if (program === undefined) return;
  const child = spawn(program, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
};
