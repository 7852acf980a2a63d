import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { StartError } from '../start-error.ts';

/** Answers one operation of a service; a ServiceError becomes the service's own error. */
export type Operation = (input: unknown) => unknown;

export class ServiceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
  }
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
};

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
};

/** The operation's name: of the JSON protocols it stands in a header, of the REST ones in method and path. */
const operationName = (request: IncomingMessage): string => {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') return target;
  return `${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`;
};

const serve = async (
  operations: ReadonlyMap<string, Operation>,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const name = operationName(request);
  const operation = operations.get(name);
  if (!operation) {
    const message = `The local system does not speak ${name}; add it to the operations in local/emulators.`;
    answer(response, 400, { __type: 'UnknownOperationException', message });
    return;
  }
  try {
    const body = await read(request);
    const input: unknown = body === '' ? {} : JSON.parse(body);
    answer(response, 200, await operation(input));
  } catch (error) {
    const code = error instanceof ServiceError ? error.code : 'ValidationException';
    answer(response, 400, { __type: code, message: error instanceof Error ? error.message : String(error) });
  }
};

export interface RunningServices {
  endpoint: string;
  /** Adds operations, by `Service.Operation` or `METHOD /path`. */
  add: (operations: Readonly<Record<string, Operation>>) => void;
  stop: () => Promise<void>;
}

/** The small services on one free loopback port, in the JSON protocols their SDK clients speak. */
export const startJsonServices = async (): Promise<RunningServices> => {
  const operations = new Map<string, Operation>();
  const server = createServer((request, response) => void serve(operations, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) {
    throw new StartError('No free port on the loopback interface.', 'Close some programs and start again.');
  }
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    add: (more) => {
      for (const [name, operation] of Object.entries(more)) operations.set(name, operation);
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};
