import { setTimeout as sleep } from 'node:timers/promises';

const lookEveryMs = 50;

/**
 * Resolves once `busy` has answered nothing twice in a row; rejects after `timeoutMs` with what was busy last. Twice,
 * because a message may be between two places at the moment of one look.
 */
export const settled = async (busy: () => Promise<string[]>, timeoutMs: number): Promise<void> => {
  const deadline = Date.now() + timeoutMs;
  let quiet = 0;
  for (;;) {
    const reasons = await busy();
    quiet = reasons.length === 0 ? quiet + 1 : 0;
    if (quiet >= 2) return;
    if (Date.now() > deadline) throw new Error(`Not settled after ${timeoutMs} ms: ${reasons.join('; ')}`);
    await sleep(lookEveryMs);
  }
};
