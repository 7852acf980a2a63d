import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Break,
  canonicalJson,
  chainVerifier,
  type Link,
  linkAfter,
} from '../../../shared/hash-chain.ts';

const chainOf = (bodies: readonly unknown[]): Link[] => {
  const links: Link[] = [];
  for (const body of bodies) links.push(linkAfter(links.at(-1), body));
  return links;
};

const firstBreak = (links: readonly Link[]): Break | null => {
  const verifier = chainVerifier();
  for (const link of links) {
    const broken = verifier.next(link);
    if (broken) return broken;
  }
  return null;
};

const bodies = fc.array(fc.record({ actor: fc.string(), amountMinor: fc.integer() }), {
  minLength: 3,
  maxLength: 20,
});

describe('a chain of hashes', () => {
  it('holds as it was written, also after a way through JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (list) => {
        const links = chainOf(list);
        expect(firstBreak(links)).toBeNull();
        const told = links.map((link) => {
          const body: unknown = JSON.parse(JSON.stringify(link.body));
          return { ...link, body };
        });
        expect(firstBreak(told)).toBeNull();
      }),
    );
  });

  it('names the link that was changed', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (list, which) => {
        const links = chainOf(list);
        const place = which % links.length;
        const changed = links.map((link, index) =>
          index === place ? { ...link, body: { ...Object(link.body), amountMinor: 0.5 } } : link,
        );
        expect(firstBreak(changed)).toEqual({ sequence: place + 1, fault: 'it was changed' });
      }),
    );
  });

  it('names the link that is missing, and one whose hash was made to fit', () => {
    const links = chainOf(['a', 'b', 'c', 'd']);
    expect(firstBreak(links.toSpliced(1, 1))).toEqual({ sequence: 2, fault: 'a link is missing' });
    const forged = linkAfter(links[0], 'B');
    expect(firstBreak(links.toSpliced(1, 1, forged))).toEqual({
      sequence: 3,
      fault: 'it does not follow the link before it',
    });
    expect(firstBreak(links.toSpliced(0, 1))).toEqual({ sequence: 1, fault: 'a link is missing' });
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: { d: [{ y: 2, x: 1 }], c: undefined } })).toBe(
      '{"a":{"d":[{"x":1,"y":2}]},"b":1}',
    );
  });
});
