import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStateFolder } from '../../../local/state-folder.ts';

describe('the state folder', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'state-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('is made where it is missing, taken while in use, and free again after', () => {
    const path = join(parent, 'a/b');
    const state = openStateFolder(path, { reset: false });
    expect(readFileSync(join(path, 'lock'), 'utf8')).toBe(String(process.pid));
    state.release();
    expect(existsSync(join(path, 'lock'))).toBe(false);
  });

  it('belongs to one system at a time, but not to one that is gone', () => {
    // Process 1 always runs; no process has the highest number.
    writeFileSync(join(parent, 'lock'), '1');
    expect(() => openStateFolder(parent, { reset: false })).toThrow('process 1');
    writeFileSync(join(parent, 'lock'), '4194304');
    openStateFolder(parent, { reset: false }).release();
  });

  it('is emptied on reset, of everything but what can be made again', () => {
    for (const name of ['tables', 'mail', 'cache']) {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, 'file'), '');
    }
    openStateFolder(parent, { reset: true }).release();
    expect(['tables', 'mail', 'cache'].filter((name) => existsSync(join(parent, name)))).toEqual(['cache']);
  });

  it('is refused on a full disk, and left unlocked', () => {
    expect(() => openStateFolder(parent, { reset: false, needed: 1e18 })).toThrow(/Only \d+ MB are free/);
    expect(existsSync(join(parent, 'lock'))).toBe(false);
  });

  it('says so where it cannot be made', () => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => openStateFolder(join(parent, 'file/below'), { reset: false })).toThrow('lies below a file');
  });
});
