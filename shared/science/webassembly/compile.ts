import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A kernel: its AssemblyScript, and the module its bytes are kept in, so that bundles and Node look for no file. */
export interface KernelFiles {
  readonly source: string;
  readonly compiled: string;
  /** Name of the exported text of base64. */
  readonly constant: string;
}

const kernel = (folder: string, name: string): KernelFiles => ({
  source: join(import.meta.dirname, '..', folder, 'kernel/assembly', `${name}.ts`),
  compiled: join(import.meta.dirname, '..', folder, 'kernel', `${name}-wasm.ts`),
  constant: `${name}Wasm`,
});

export const clusterKernel = kernel('clustering', 'clusters');
export const inverseKernel = kernel('recommenders', 'inverse');
export const factorsKernel = kernel('recommenders', 'factors');

const compiler = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js');
const options = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--noAssert'];

/** The module text for a kernel's AssemblyScript. Throws with the compiler's words where it does not compile. */
export const compileKernel = ({ source, constant }: KernelFiles): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const file = basename(source);
    writeFileSync(join(folder, file), readFileSync(source));
    const command = [compiler, file, '--outFile', 'kernel.wasm', ...options];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const bytes = readFileSync(join(folder, 'kernel.wasm'));
    const lines = bytes.toString('base64').match(/.{1,104}/g) ?? [];
    return [
      `// Compiled from assembly/${file} by \`npm run build:kernels\`; a test fails where it is not.`,
      `export const ${constant} =`,
      `${lines.map((line) => `  '${line}'`).join(' +\n')};\n`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
