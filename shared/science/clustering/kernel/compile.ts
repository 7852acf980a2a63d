import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const kernelSource = join(import.meta.dirname, 'assembly/clusters.ts');
/** Where the compiled bytes are kept: a module, so that bundles and Node load them without a file to look for. */
export const compiledKernel = join(import.meta.dirname, 'clusters-wasm.ts');

const compiler = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js');
const options = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--noAssert'];

/** The module text for an AssemblyScript source. Throws with the compiler's words where it does not compile. */
export const compileKernel = (source = readFileSync(kernelSource, 'utf8')): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    writeFileSync(join(folder, 'clusters.ts'), source);
    const command = [compiler, 'clusters.ts', '--outFile', 'clusters.wasm', ...options];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const bytes = readFileSync(join(folder, 'clusters.wasm'));
    const lines = bytes.toString('base64').match(/.{1,104}/g) ?? [];
    return [
      '// Compiled from assembly/clusters.ts by `npm run build:kernels`; a test fails where it is not.',
      'export const clustersWasm =',
      `${lines.map((line) => `  '${line}'`).join(' +\n')};\n`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
