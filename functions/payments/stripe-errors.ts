import * as z from 'zod';
import { AppError, conflict, notFound, unprocessable } from '../../shared/errors.ts';

/** What the stripe package's errors say, read by shape so that the package need not be loaded to look at one. */
const StripeFailure = z.object({
  type: z.string().startsWith('Stripe'),
  statusCode: z.number().optional(),
  code: z.string().optional(),
  param: z.string().optional(),
  requestId: z.string().optional(),
});

const failureOf = (error: unknown) =>
  error instanceof Error ? StripeFailure.safeParse(error).data : undefined;

/** Whether Stripe does not know the key we sent: it may have been replaced. */
export const isKeyRefused = (error: unknown): boolean => failureOf(error)?.statusCode === 401;

/** Stripe could not be asked, or answered nonsense: the same request may succeed later. */
export const stripeUnavailable = (why: string): AppError =>
  new AppError('unavailable', 'stripe-unavailable', { message: `Stripe is not available: ${why}.` });

/**
 * Stripe's errors in our own words, without their texts, which may quote what was sent. Anything that is no error of
 * Stripe is given back as it is. `unprocessable` is a decision of Stripe and stays; `unavailable` may pass.
 */
export const inOurWords = (error: unknown): unknown => {
  const failure = failureOf(error);
  if (failure === undefined) return error;
  const { type, statusCode = 0, code, param, requestId } = failure;
  const told = {
    details: { stripeCode: code ?? type, ...(param === undefined ? {} : { stripeParam: param }) },
  };
  if (statusCode === 404 || code === 'resource_missing')
    return notFound(
      'stripe-object-missing',
      `Stripe does not have it (${requestId ?? 'no request id'}).`,
      told,
    );
  if (type === 'StripeIdempotencyError')
    return conflict(
      'stripe-key-reused',
      'This idempotency key was sent to Stripe with another request.',
      told,
    );
  if ((statusCode === 400 || statusCode === 402) && code !== 'lock_timeout')
    return unprocessable('stripe-refused', `Stripe refused: ${code ?? type}.`, told);
  return stripeUnavailable(`${type} ${statusCode} ${code ?? ''}`.trim());
};
