import { bins, estimatedJaccard } from '../../../../shared/science/text/minhash.ts';

/**
 * What the window keeps of a posting, in a fixed number of bytes:
 * 0 id (10) · 10 first day, 12 last day · 14 level · 15, 16 years of experience · 17 education · 18 shingles ·
 * 20 company · 24 city · 28 title · 32 number at its source · 36 skills · 40 the title's text
 * (48) · 88 signature (128).
 */
export const fingerprintBytes = 88 + bins;
const titleAt = 40;
export const titleBytes = 48;
const signatureAt = 88;

/** Unknown years of experience. */
export const unknownYears = 255;

export interface Fields {
  /** 20 hexadecimal digits, without `post_`. */
  readonly id: string;
  /** Days since 2000-01-01 on which it was first and last posted. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly level: number;
  readonly minYears: number;
  readonly maxYears: number;
  /** 0 where unknown. */
  readonly education: number;
  /** Shingles of the text alone; the signature is of title, company and place as well. */
  readonly shingles: number;
  readonly company: number;
  readonly city: number;
  readonly title: number;
  /** Of the source and the number it gave; 0 where it gave none. */
  readonly number: number;
  /** Of all skills together; 0 where there are too few to tell. */
  readonly skills: number;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Fingerprints one after the other in one buffer. */
export class Fingerprints {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    if (bytes.length % fingerprintBytes !== 0) throw new RangeError('half a fingerprint is none');
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  static of(size: number): Fingerprints {
    return new Fingerprints(new Uint8Array(size * fingerprintBytes));
  }

  get length(): number {
    return this.bytes.length / fingerprintBytes;
  }

  at(index: number): Uint8Array {
    return this.bytes.subarray(index * fingerprintBytes, (index + 1) * fingerprintBytes);
  }

  /** Where the signature of a posting begins. */
  signatureAt(index: number): number {
    return index * fingerprintBytes + signatureAt;
  }

  write(index: number, fields: Fields, title: Uint8Array): void {
    const start = index * fingerprintBytes;
    for (let byte = 0; byte < 10; byte += 1) {
      this.bytes[start + byte] = Number.parseInt(fields.id.slice(byte * 2, byte * 2 + 2), 16);
    }
    const view = this.#view;
    view.setUint16(start + 10, fields.firstDay);
    view.setUint16(start + 12, fields.lastDay);
    const small = [fields.level, fields.minYears, fields.maxYears, fields.education];
    small.forEach((value, offset) => view.setUint8(start + 14 + offset, value));
    view.setUint16(start + 18, Math.min(fields.shingles, 0xffff));
    view.setUint32(start + 20, fields.company);
    view.setUint32(start + 24, fields.city);
    view.setUint32(start + 28, fields.title);
    view.setUint32(start + 32, fields.number);
    view.setUint32(start + 36, fields.skills);
    this.bytes.set(title.subarray(0, titleBytes), start + titleAt);
  }

  id(index: number): string {
    let text = '';
    const start = index * fingerprintBytes;
    for (let byte = 0; byte < 10; byte += 1) text += hex(this.bytes[start + byte] ?? 0);
    return `post_${text}`;
  }

  firstDay(index: number): number {
    return this.#view.getUint16(index * fingerprintBytes + 10);
  }
  lastDay(index: number): number {
    return this.#view.getUint16(index * fingerprintBytes + 12);
  }
  extend(index: number, day: number): void {
    const start = index * fingerprintBytes;
    if (day < this.firstDay(index)) this.#view.setUint16(start + 10, day);
    if (day > this.lastDay(index)) this.#view.setUint16(start + 12, day);
  }
  level(index: number): number {
    return this.bytes[index * fingerprintBytes + 14] ?? 0;
  }
  minYears(index: number): number {
    return this.bytes[index * fingerprintBytes + 15] ?? unknownYears;
  }
  maxYears(index: number): number {
    return this.bytes[index * fingerprintBytes + 16] ?? unknownYears;
  }
  education(index: number): number {
    return this.bytes[index * fingerprintBytes + 17] ?? 0;
  }
  shingles(index: number): number {
    return this.#view.getUint16(index * fingerprintBytes + 18);
  }
  company(index: number): number {
    return this.#view.getUint32(index * fingerprintBytes + 20);
  }
  city(index: number): number {
    return this.#view.getUint32(index * fingerprintBytes + 24);
  }
  title(index: number): number {
    return this.#view.getUint32(index * fingerprintBytes + 28);
  }
  number(index: number): number {
    return this.#view.getUint32(index * fingerprintBytes + 32);
  }
  skills(index: number): number {
    return this.#view.getUint32(index * fingerprintBytes + 36);
  }
  titleText(index: number): Uint8Array {
    const start = index * fingerprintBytes + titleAt;
    const text = this.bytes.subarray(start, start + titleBytes);
    const end = text.indexOf(0);
    return end === -1 ? text : text.subarray(0, end);
  }
}

/** Which posting of which fingerprints. */
export interface PostingAt {
  readonly of: Fingerprints;
  readonly index: number;
}

export const similarity = (one: PostingAt, two: PostingAt): number =>
  estimatedJaccard(
    { bytes: one.of.bytes, at: one.of.signatureAt(one.index) },
    { bytes: two.of.bytes, at: two.of.signatureAt(two.index) },
  );

export const sameId = (one: PostingAt, two: PostingAt): boolean => {
  const [a, b] = [one.index * fingerprintBytes, two.index * fingerprintBytes];
  for (let byte = 0; byte < 10; byte += 1) {
    if (one.of.bytes[a + byte] !== two.of.bytes[b + byte]) return false;
  }
  return true;
};
