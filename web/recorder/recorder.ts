import type { interactions } from '../../functions/recommendations/interactions-contract.ts';
import { api } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { type RecorderNeeds, viewRecorder } from './view-recorder.ts';

const interactionsApi = api<typeof interactions>();
/** Long enough that a few pages go together, short enough that a crash loses little. */
const batchMs = 5000;

/** A beacon that can carry a token: `navigator.sendBeacon` has no headers, a request that is kept alive has. */
const send: RecorderNeeds['send'] = async (views, leaving) => {
  try {
    await interactionsApi('POST /interactions', { body: { interactions: [...views] }, keepalive: leaving });
    return 'settled';
  } catch (error) {
    const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
    return refused && error.status !== 429 ? 'settled' : 'failed';
  }
};

/** The recorder of this tab. */
export const recorder = viewRecorder({
  send,
  storage: window.sessionStorage,
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  later: (work) => void setTimeout(work, batchMs),
});

// Hidden is the last that a page on a phone is told for sure; `pagehide` the last on a computer.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') recorder.leave();
});
window.addEventListener('pagehide', recorder.leave);
