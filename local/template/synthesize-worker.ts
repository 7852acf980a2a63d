/** Runs in a worker thread of its own: what CDK's library holds in memory goes when the thread ends. */
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';

const Data = z.object({ appFile: z.string(), outdir: z.string(), origin: z.string() });

/** The cloud assembly, as far as it is used here. */
const Assembly = z.object({ stacks: z.array(z.object({ stackName: z.string(), template: z.unknown() })) });
const Synthesizable = z.custom<{ synth: () => unknown }>(
  (value) =>
    typeof value === 'object' && value !== null && 'synth' in value && typeof value.synth === 'function',
);
const AppModule = z.object({
  buildApp: z.custom<(options: object) => unknown>((value) => typeof value === 'function'),
});

const { appFile, outdir, origin } = Data.parse(workerData);
const { buildApp } = AppModule.parse(await import(pathToFileURL(appFile).href));
// Nothing is bundled: functions are found by the path of their door.
const app = Synthesizable.parse(
  buildApp({ outdir, context: { origin, stage: 'dev', 'aws:cdk:bundling-stacks': [] } }),
);
const { stacks } = Assembly.parse(app.synth());
rmSync(outdir, { recursive: true, force: true });
parentPort?.postMessage(
  JSON.stringify(stacks.map(({ stackName, template }) => ({ name: stackName, template }))),
);
