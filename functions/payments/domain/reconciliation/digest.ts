import { createHash } from 'node:crypto';
import type { Activity } from './activity.ts';
import type { Line } from './line.ts';
import type { RollForward } from './roll-forward-schema.ts';

const modulus = 1n << 256n;

/** What a line says, without how old it is: that changes by itself. */
const said = ({ lineId, status, reason, stripe, ledger, entryKey }: Line): string =>
  JSON.stringify([lineId, status, reason, stripe, ledger, entryKey]);

/** Names what a run came to, whatever the order of its lines: the sum of their SHA-256 modulo 2²⁵⁶, in hexadecimal. */
export class RunDigest {
  #sum = 0n;

  line(line: Line): void {
    this.#add(said(line));
  }

  balance({ balanceType, currency, activityMinor, remainderMinor }: RollForward): void {
    this.#add(JSON.stringify([balanceType, currency, activityMinor, remainderMinor]));
  }

  activity({ account, currency, debitMinor, creditMinor }: Activity): void {
    this.#add(JSON.stringify([account, currency, debitMinor, creditMinor]));
  }

  hex(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }

  #add(text: string): void {
    const hash = createHash('sha256').update(text).digest('hex');
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % modulus;
  }
}
