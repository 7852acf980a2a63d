const storageKey = 'pathlight-anonymous-sessions';

const read = (): Record<string, string> => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(storageKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
};

/** The secret of an anonymous session that was begun in this browser, or undefined. */
export const secretOf = (sessionId: string): string | undefined => read()[sessionId];

/** Anonymous sessions of this browser, by id. */
export const anonymousSessions = (): string[] => Object.keys(read());

/** Keeps the secret where only this browser has it: it is told once and cannot be asked for again. */
export const keepSecret = (sessionId: string, secret: string): void =>
  window.localStorage.setItem(storageKey, JSON.stringify({ ...read(), [sessionId]: secret }));

export const forgetSecret = (sessionId: string): void => {
  const others = Object.entries(read()).filter(([id]) => id !== sessionId);
  window.localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(others)));
};
