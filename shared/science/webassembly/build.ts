// `npm run build:kernels`: compiles the AssemblyScript kernels into the modules that are committed beside them.
import { writeFileSync } from 'node:fs';
import { clusterKernel, compileKernel, factorsKernel, inverseKernel } from './compile.ts';

for (const kernel of [clusterKernel, factorsKernel, inverseKernel])
  writeFileSync(kernel.compiled, compileKernel(kernel));
