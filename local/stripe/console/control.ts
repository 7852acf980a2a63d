import * as z from 'zod';
import { html } from '../../http/html.ts';
import { Refusal } from '../core/refusal.ts';
import type { StripeEmulator } from '../emulator.ts';
import { go, type PageAnswer, type PageRequest, show } from '../pages/page-request.ts';
import { commands } from './commands.ts';
import { document } from './document.ts';
import { objectPage, objectsPage } from './objects.ts';
import { faultsPage } from './faults-page.ts';
import { eventsPage, overviewPage } from './pages.ts';

/** Where a command's button stood, so that people come back there. */
const backFrom = (referer: string | undefined): string => {
  const path = referer !== undefined && URL.canParse(referer) ? new URL(referer).pathname : '';
  return path.startsWith('/_stripe/') ? path : '/_stripe/';
};

const problemOf = (error: unknown): string | undefined => {
  if (error instanceof Refusal) return error.message;
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return undefined;
};

/** `POST /_stripe/control/<command>` by a button, `POST /_stripe/api/<command>` with JSON by a script. */
export const carryOut = (
  emulator: StripeEmulator,
  { at }: Pick<PageRequest, 'at'>,
  { given, referer }: { given: unknown; referer: string | undefined },
): PageAnswer => {
  const [kind, name = ''] = at;
  const command = commands[name];
  const forScripts = kind === 'api';
  if (command === undefined) return { status: 404, json: { message: `There is no command ${name}.` } };
  try {
    const result = command(emulator, given);
    return forScripts ? { status: 200, json: result } : go(backFrom(referer));
  } catch (error) {
    const message = problemOf(error);
    if (message === undefined) throw error;
    return forScripts
      ? { status: 422, json: { message } }
      : show(422, document('That did not work', html`<p class="bad" role="alert">${message}</p>`));
  }
};

/** The control pages: what is held, what was sent, what is to go wrong. */
export const controlPage = (
  { emulator, endpoint }: { emulator: StripeEmulator; endpoint: string },
  { at, query }: PageRequest,
): PageAnswer => {
  emulator.catchUp();
  const [section = '', id] = at;
  if (section === '') return show(200, overviewPage(emulator, endpoint));
  if (section === 'events') return show(200, eventsPage(emulator));
  if (section === 'faults') return show(200, faultsPage(emulator));
  if (section === 'objects' && id === undefined)
    return show(200, objectsPage(emulator.world, query.get('kind')));
  const page = section === 'objects' ? objectPage(emulator.world, id ?? '') : undefined;
  return page === undefined
    ? show(404, document('Not found', html`<p>There is nothing by that name.</p>`))
    : show(200, page);
};
