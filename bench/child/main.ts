// What the process does that `inChild` starts: one exported function of a module, its result sent back with the peak of memory.
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

type Task = (input: unknown) => Promise<unknown>;
const asTask = z.custom<Task>((value) => typeof value === 'function');
const Work = z.object({ module: z.string(), task: z.string(), input: z.unknown() });

const { module, task, input } = Work.parse(JSON.parse(process.argv[2] ?? ''));
const exported = z.record(z.string(), z.unknown()).parse({ ...(await import(pathToFileURL(module).href)) });
const value = await asTask.parse(exported[task])(input);
process.send?.({ value, peakMb: process.resourceUsage().maxRSS / 1024 });
process.disconnect();
