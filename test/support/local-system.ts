import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { startSystem, type SystemOptions } from '../../local/start-system.ts';
import type { LocalSystem } from '../../local/system.ts';
import { type Stack, Template } from '../../local/template/schema.ts';

const repository = join(import.meta.dirname, '../..');

/** A stack as CloudFormation would get it, from its resources. */
export const stackOf = (Resources: Record<string, object>, name = 'test'): Stack => ({
  name,
  template: Template.parse({ Resources }),
});

/** A function as CDK writes it down; `properties` on top. */
export const functionResource = (entry: string, variables: object = {}, properties: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Metadata: { 'pathlight:entry': entry },
  Properties: {
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Code: {},
    Timeout: 20,
    MemorySize: 256,
    Environment: { Variables: variables },
    ...properties,
  },
});

export interface TestFolder {
  /** Holds the sources of functions, like a repository. */
  root: string;
  stateDir: string;
  /** Errors that the running system reported in the background. */
  errors: unknown[];
  write: (file: string, source: string) => void;
  /** Starts a system on this folder's state; the same folder again is a restart. */
  start: (stacks: readonly Stack[], options?: Partial<SystemOptions>) => Promise<LocalSystem>;
  remove: () => void;
}

/** A folder for one local system, inside the repository so that functions find its packages. */
export const testFolder = (files: Record<string, string> = {}): TestFolder => {
  const root = join(repository, '.local', 'test', randomUUID());
  const stateDir = join(root, 'state');
  mkdirSync(stateDir, { recursive: true });
  const errors: unknown[] = [];
  const write = (file: string, source: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  };
  for (const [file, source] of Object.entries(files)) write(file, source);
  return {
    root,
    stateDir,
    errors,
    write,
    start: (stacks, options = {}) =>
      startSystem({
        stacks,
        root,
        stateDir,
        bundles: join(root, 'bundles'),
        watch: false,
        onError: (error) => errors.push(error),
        ...options,
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
