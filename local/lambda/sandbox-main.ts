/**
 * Runs inside the worker thread of one sandbox: loads the bundled door once (the cold start), then handles one event at
 * a time, as Lambda's Node runtime does.
 */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { Call, type Report, SandboxData } from './protocol.ts';

const port = parentPort;
if (!port) throw new Error('sandbox-main runs in a worker thread only');
const report = (message: Report): void => port.postMessage(message);

process.setSourceMapsEnabled(true);

let exitWhenLogged: string | undefined;

// Through the message port, so that output keeps its place among the answers: the worker's own streams are asynchronous.
const capture = (stream: NodeJS.WriteStream): void => {
  stream.write = (chunk: string | Uint8Array, encodingOrDone?: unknown, done?: unknown): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    report({ kind: 'log', text });
    // Here and now: the code must not get as far as its answer while somebody outside decides to end it.
    if (exitWhenLogged !== undefined && text.includes(exitWhenLogged)) process.exit(1);
    const callback = typeof encodingOrDone === 'function' ? encodingOrDone : done;
    if (typeof callback === 'function') {
      queueMicrotask(() => {
        Reflect.apply(callback, undefined, []);
      });
    }
    return true;
  };
};
capture(process.stdout);
capture(process.stderr);

const failure = (error: unknown) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: typeof error, errorMessage: String(error), trace: [] };

const Handler = z.custom<(event: unknown, context: object) => unknown>(
  (value) => typeof value === 'function',
);

const contextOf = (call: Call) => ({
  awsRequestId: call.requestId,
  functionName: call.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: call.functionArn,
  memoryLimitInMB: String(call.memoryMb),
  logGroupName: `/aws/lambda/${call.functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, call.deadlineMs - Date.now()),
});

const handle = async (handler: z.infer<typeof Handler>, call: Call): Promise<void> => {
  exitWhenLogged = call.exitWhenLogged;
  try {
    const event: unknown = JSON.parse(call.event);
    const answer = await handler(event, contextOf(call));
    // undefined where the answer is undefined: JSON has no word for it.
    const payload: string | undefined = JSON.stringify(answer);
    report({ kind: 'answer', requestId: call.requestId, payload });
  } catch (error) {
    report({ kind: 'error', requestId: call.requestId, error: failure(error) });
  }
};

const load = async () => {
  const { bundle, handler } = SandboxData.parse(workerData);
  const module: unknown = await import(pathToFileURL(bundle).href);
  return Handler.parse(
    typeof module === 'object' && module !== null ? Reflect.get(module, handler) : undefined,
  );
};

try {
  const handler = await load();
  port.on('message', (message: unknown) => void handle(handler, Call.parse(message)));
  report({ kind: 'ready' });
} catch (error) {
  report({ kind: 'error', error: failure(error) });
}
