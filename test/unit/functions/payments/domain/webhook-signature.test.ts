import fc from 'fast-check';
import { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import { signatureFault } from '../../../../../functions/payments/domain/webhook-signature.ts';

const now = new Date('2026-11-22T12:00:00.500Z');
const seconds = Math.floor(now.getTime() / 1000);
const body = '{"id":"evt_1","object":"event","naïve":"✓"}';
const stripe = new Stripe('sk_test_x', { telemetry: false });

const header = (secret: string, timestamp = seconds, payload = body) =>
  stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });

const fault = (signed: string | undefined, secrets: readonly string[], payload = body) =>
  signatureFault({ body: Buffer.from(payload), header: signed }, { secrets, now })?.code ?? null;

describe('a signature of Stripe', () => {
  it('is taken under either of two secrets, also where the header carries one of each', () => {
    expect(fault(header('whsec_new'), ['whsec_new', 'whsec_old'])).toBeNull();
    expect(fault(header('whsec_old'), ['whsec_new', 'whsec_old'])).toBeNull();
    const both = `${header('whsec_gone')},${header('whsec_old').split(',')[1] ?? ''}`;
    expect(fault(both, ['whsec_new', 'whsec_old'])).toBeNull();
  });

  it.each([
    ['missing', undefined, 'signature-missing'],
    ['empty', '', 'signature-missing'],
    ['without a time', header('whsec_a').replace(/^t=\d+,/, ''), 'signature-malformed'],
    ['with two times', `t=1,${header('whsec_a')}`, 'signature-malformed'],
    ['of another scheme', header('whsec_a').replace('v1=', 'v0='), 'signature-malformed'],
    ['cut short', header('whsec_a').slice(0, -2), 'signature-malformed'],
    ['nonsense', 'nonsense', 'signature-malformed'],
    ['under another secret', header('whsec_b'), 'signature-wrong'],
    ['301 s old', header('whsec_a', seconds - 301), 'signature-out-of-time'],
    ['301 s in the future', header('whsec_a', seconds + 301), 'signature-out-of-time'],
    [
      'with a time that was changed',
      header('whsec_a').replace(/^t=\d+/, `t=${seconds - 1}`),
      'signature-wrong',
    ],
  ])('%s is refused', (_, signed, code) => {
    expect(fault(signed, ['whsec_a'])).toBe(code);
  });

  it('is refused where there is no secret to check it by', () => {
    expect(fault(header(''), [])).toBe('signature-wrong');
  });

  it.each([seconds - 300, seconds, seconds + 300])('holds five minutes to either side', (timestamp) => {
    expect(fault(header('whsec_a', timestamp), ['whsec_a'])).toBeNull();
  });

  it('is broken by any altered byte', () => {
    const signed = header('whsec_a');
    const bytes = Buffer.from(body);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (index, flip) => {
        const altered = Buffer.from(bytes);
        altered[index] = (altered[index] ?? 0) ^ flip;
        const code = signatureFault({ body: altered, header: signed }, { secrets: ['whsec_a'], now })?.code;
        expect(code).toBe('signature-wrong');
      }),
    );
  });

  it('is taken exactly where the stripe package takes it, for any body, secret and past time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.stringMatching(/^whsec_[a-zA-Z0-9]{8,32}$/),
        fc.integer({ min: 0, max: 600 }),
        fc.boolean(),
        (text, secret, ageSeconds, right) => {
          const payload = JSON.stringify({ text });
          const signed = header(right ? secret : `${secret}x`, seconds - ageSeconds, payload);
          const theirs = () =>
            stripe.webhooks.constructEvent(payload, signed, secret, 300, undefined, now.getTime());
          if (fault(signed, [secret], payload) === null) expect(theirs).not.toThrow();
          else expect(theirs).toThrow();
        },
      ),
    );
  });
});
