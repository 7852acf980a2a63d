import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from '../../http/request-body.ts';
import { StartError } from '../../start-error.ts';
import { ConnectionReset } from '../core/answer.ts';
import type { StripeEmulator } from '../emulator.ts';

const limitBytes = 1024 * 1024;

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

const respond = async (emulator: StripeEmulator, request: IncomingMessage, response: ServerResponse) => {
  const body = (await readBody(request, limitBytes))?.toString('utf8') ?? '';
  try {
    const { method = 'GET', url: target = '/' } = request;
    const answer = emulator.handle({ method, target, headers: headersOf(request), body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  } catch (error) {
    if (!(error instanceof ConnectionReset)) throw error;
    // As a broken network does: no answer, not even an orderly end.
    request.socket.resetAndDestroy();
  }
};

export interface ApiServer {
  /** `http://127.0.0.1:<port>` */
  endpoint: string;
  stop: () => Promise<void>;
}

/** The emulator's API on a free loopback port. */
export const startApiServer = async (
  emulator: StripeEmulator,
  onError: (error: unknown) => void,
): Promise<ApiServer> => {
  const server = createServer((request, response) => {
    respond(emulator, request, response).catch((error: unknown) => {
      onError(error);
      response.destroy();
    });
  });
  // Longer than clients keep a connection, so that none is closed in the moment it is used again.
  server.keepAliveTimeout = 75_000;
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
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};
