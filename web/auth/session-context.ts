import { createContext, use, useSyncExternalStore } from 'react';
import type { Member, Session } from './session.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

export const useSession = (): Session => {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('no session above this component');
  return session;
};

/** The signed-in person, or undefined. Renders again when that changes. */
export const useMember = (): Member | undefined => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.member);
};
