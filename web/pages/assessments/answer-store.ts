import type { Answer } from './queries.ts';

export interface AnswerState {
  /** Every answer given, by item. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** How many the server has not confirmed yet. */
  readonly unsaved: number;
  readonly status: 'saved' | 'saving' | 'waiting';
}

interface Options {
  readonly sessionId: string;
  readonly known: readonly Answer[];
  readonly send: (answers: Answer[]) => Promise<unknown>;
}

const storageKey = (sessionId: string): string => `pathlight-answers-${sessionId}`;

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'itemId' in value && 'value' in value && 'sequence' in value;

const unsentFrom = (sessionId: string): Answer[] => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(storageKey(sessionId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isAnswer) : [];
  } catch {
    return [];
  }
};

const longestWait = 30_000;

/**
 * Holds the answers of a session: each is kept in the browser the moment it is given and sent right away; what could not
 * be sent is sent again, also after a reload. Sequences rise, so a late repetition never undoes a newer answer.
 */
export const answerStore = ({ sessionId, known, send }: Options) => {
  const unsent = new Map(unsentFrom(sessionId).map((answer) => [answer.itemId, answer]));
  const answers = new Map([...known.map((answer) => [answer.itemId, answer] as const), ...unsent]);
  const listeners = new Set<() => void>();
  let sending = false;
  let failures = 0;
  let state: AnswerState = { answers: new Map(answers), unsaved: unsent.size, status: 'saved' };

  const changed = (): void => {
    window.localStorage.setItem(storageKey(sessionId), JSON.stringify([...unsent.values()]));
    if (unsent.size === 0) window.localStorage.removeItem(storageKey(sessionId));
    const status = unsent.size === 0 ? 'saved' : failures > 0 ? 'waiting' : 'saving';
    state = { answers: new Map(answers), unsaved: unsent.size, status };
    listeners.forEach((listener) => listener());
  };

  const flush = async (): Promise<void> => {
    if (sending || unsent.size === 0) return;
    sending = true;
    const batch = [...unsent.values()];
    try {
      await send(batch);
      failures = 0;
      for (const { itemId, sequence } of batch)
        if (unsent.get(itemId)?.sequence === sequence) unsent.delete(itemId);
    } catch {
      failures += 1;
      window.setTimeout(() => void flush(), Math.min(1000 * 2 ** failures, longestWait));
    }
    sending = false;
    changed();
    if (failures === 0) await flush();
  };

  return {
    state: (): AnswerState => state,
    subscribe: (listener: () => void): (() => void) => {
      const online = () => void flush();
      listeners.add(listener);
      window.addEventListener('online', online);
      void flush();
      return () => {
        listeners.delete(listener);
        window.removeEventListener('online', online);
      };
    },
    answer: (itemId: string, value: number, milliseconds: number | null): void => {
      const newest = Math.max(Date.now(), ...[...answers.values()].map(({ sequence }) => sequence + 1));
      const given = { itemId, value, milliseconds, sequence: newest };
      answers.set(itemId, given);
      unsent.set(itemId, given);
      changed();
      void flush();
    },
    flush,
  };
};
export type AnswerStore = ReturnType<typeof answerStore>;
