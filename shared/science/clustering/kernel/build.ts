// `npm run build:kernels`: compiles the AssemblyScript kernels into the modules that are committed beside them.
import { writeFileSync } from 'node:fs';
import { compiledKernel, compileKernel } from './compile.ts';

writeFileSync(compiledKernel, compileKernel());
