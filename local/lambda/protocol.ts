import * as z from 'zod';

/** What a sandbox is started with. */
export const SandboxData = z.object({ bundle: z.string(), handler: z.string() });
export type SandboxData = z.infer<typeof SandboxData>;

/** To the sandbox: one event. JSON crosses as text, as it does between Lambda and its runtime. */
export const Call = z.object({
  requestId: z.string(),
  event: z.string(),
  deadlineMs: z.number(),
  functionName: z.string(),
  functionArn: z.string(),
  memoryMb: z.number(),
  /** The sandbox ends the moment its code writes this: a crash at a known place, for tests. */
  exitWhenLogged: z.string().optional(),
});
export type Call = z.infer<typeof Call>;

const Failure = z.object({ errorType: z.string(), errorMessage: z.string(), trace: z.array(z.string()) });

/** From the sandbox. */
export const Report = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('log'), text: z.string() }),
  z.object({ kind: z.literal('answer'), requestId: z.string(), payload: z.string().optional() }),
  z.object({ kind: z.literal('error'), requestId: z.string().optional(), error: Failure }),
]);
export type Report = z.infer<typeof Report>;
