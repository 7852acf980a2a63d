import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError, systemErrorCode } from './start-error.ts';

/** The folder that holds everything the local system keeps; `lock` names the process that uses it. */
export interface StateFolder {
  path: string;
  release: () => void;
}

/** Below this the stores would soon fail in the middle of a write. */
const neededBytes = 200 * 1024 ** 2;

const running = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return systemErrorCode(error) === 'EPERM';
  }
};

const lockOwner = (lock: string): number | undefined => {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
};

const takeLock = (path: string): void => {
  const lock = join(path, 'lock');
  const owner = lockOwner(lock);
  if (owner !== undefined && owner !== process.pid && running(owner)) {
    throw new StartError(
      `Another local system (process ${owner}) uses ${path}.`,
      'Stop it first, or give this one a folder of its own with PATHLIGHT_STATE_DIR.',
    );
  }
  // A lock whose owner is gone is left over from a crash.
  rmSync(lock, { force: true });
  writeFileSync(lock, String(process.pid), { flag: 'wx' });
};

const explained = (path: string, cause: unknown): unknown => {
  const code = systemErrorCode(cause);
  const reasons: Record<string, string> = {
    EACCES: 'may not be written to',
    EROFS: 'is on a read-only disk',
    ENOSPC: 'is on a full disk',
    ENOTDIR: 'lies below a file',
    EEXIST: 'is a file, or has just been taken by another local system',
  };
  const reason = reasons[code ?? ''];
  return reason === undefined
    ? cause
    : new StartError(`The folder ${path} ${reason}.`, 'Choose another with PATHLIGHT_STATE_DIR.', { cause });
};

const checkSpace = (path: string, needed: number): void => {
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize >= needed) return;
  const [free, wanted] = [bavail * bsize, needed].map((bytes) => Math.floor(bytes / 1024 ** 2));
  throw new StartError(
    `Only ${free ?? 0} MB are free where ${path} is; the local system needs ${wanted ?? 0} MB.`,
    'Free some space, or choose another disk with PATHLIGHT_STATE_DIR.',
  );
};

/** What `--reset` leaves: the lock, and what can be made again from the sources but takes time. */
const keptOnReset = new Set(['lock', 'cache']);

const empty = (path: string): void => {
  for (const name of readdirSync(path)) {
    if (!keptOnReset.has(name)) rmSync(join(path, name), { recursive: true, force: true });
  }
};

/** Makes the folder ready for this process alone; with `reset`, empty. Throws a StartError that says what is in the way. */
export const openStateFolder = (
  path: string,
  { reset, needed = neededBytes }: { reset: boolean; needed?: number },
): StateFolder => {
  try {
    mkdirSync(path, { recursive: true });
    takeLock(path);
  } catch (error) {
    throw explained(path, error);
  }
  const release = () => rmSync(join(path, 'lock'), { force: true });
  try {
    checkSpace(path, needed);
    if (reset) empty(path);
    return { path, release };
  } catch (error) {
    release();
    throw explained(path, error);
  }
};
