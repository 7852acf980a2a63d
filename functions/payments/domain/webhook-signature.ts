import { createHmac, timingSafeEqual } from 'node:crypto';
import { type AppError, invalid } from '../../../shared/errors.ts';

export interface SignedBody {
  readonly body: Uint8Array;
  /** The header `Stripe-Signature`: `t=<epoch seconds>,v1=<hex>[,v1=<hex>…]`. */
  readonly header: string | undefined;
}

export interface Verifier {
  /** Any of them may have signed. */
  readonly secrets: readonly string[];
  readonly now: Date;
}

/** How far a signature's time may be from ours, in either direction. */
const toleranceSeconds = 300;

interface Signature {
  readonly timestamp: number;
  readonly digests: readonly Buffer[];
}

const parseHeader = (header: string): Signature | undefined => {
  const parts = header.split(',').map((part) => part.split(/=(.*)/s, 2));
  const times = parts.flatMap(([name, value = '']) => (name?.trim() === 't' ? [value] : []));
  const digests = parts.flatMap(([name, value = '']) =>
    name?.trim() === 'v1' && /^[0-9a-f]{64}$/i.test(value) ? [Buffer.from(value, 'hex')] : [],
  );
  const [time = ''] = times;
  if (times.length !== 1 || !/^\d{1,12}$/.test(time) || digests.length === 0) return undefined;
  return { timestamp: Number(time), digests };
};

const signs = (secret: string, body: Uint8Array, { timestamp, digests }: Signature): boolean => {
  const expected = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
  return digests.some((digest) => timingSafeEqual(digest, expected));
};

/**
 * Why Stripe did not sign this body now, or null where it did. Checked over the bytes as sent: a body that was parsed
 * and written again has another signature. A signature of the future is refused as much as an old one, which the
 * stripe package does not do. Source: https://docs.stripe.com/webhooks#verify-manually
 */
export const signatureFault = ({ body, header }: SignedBody, { secrets, now }: Verifier): AppError | null => {
  if (header === undefined || header === '')
    return invalid('signature-missing', 'There is no Stripe-Signature.');
  const signature = parseHeader(header);
  if (signature === undefined)
    return invalid('signature-malformed', 'The Stripe-Signature is not of its form.');
  if (!secrets.some((secret) => signs(secret, body, signature)))
    return invalid('signature-wrong', 'The body was not signed with a secret of ours.');
  const ageSeconds = Math.floor(now.getTime() / 1000) - signature.timestamp;
  return Math.abs(ageSeconds) <= toleranceSeconds
    ? null
    : invalid('signature-out-of-time', 'The signature is too old, or from the future.');
};
