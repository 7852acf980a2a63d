import { gone, notFound } from '../../shared/errors.ts';
import type { Session } from './domain/session.ts';
import { opens } from './secrets.ts';

/** Who asks for a session: its member, or whoever holds the secret of one taken without an account. */
export type Holder = { readonly memberId: string } | { readonly secret: string };

const noSuchSession = () => notFound('no-such-session', 'There is no such session that you may open.');

/** Throws `no-such-session` unless the secret opens it; one that has expired is gone though not yet deleted. */
export const admitSecret = (session: Session | undefined, secret: string, now: Date): Session => {
  if (session === undefined || session.owner.kind === 'member') throw noSuchSession();
  if (!opens(secret, session.owner.secretHash)) throw noSuchSession();
  if (session.owner.kind === 'anonymous' && Date.parse(session.owner.expiresAt) <= now.getTime()) {
    throw noSuchSession();
  }
  return session;
};

/**
 * Throws `no-such-session` for whoever may not open it, and `session-claimed` where the secret no longer does.
 */
export const admitHolder = (session: Session | undefined, holder: Holder, now: Date): Session => {
  if ('secret' in holder) {
    const admitted = admitSecret(session, holder.secret, now);
    if (admitted.owner.kind !== 'anonymous') {
      throw gone('session-claimed', 'This session now belongs to an account: sign in to open it.');
    }
    return admitted;
  }
  if (session === undefined || session.owner.kind === 'anonymous') throw noSuchSession();
  if (session.owner.memberId !== holder.memberId) throw noSuchSession();
  return session;
};
