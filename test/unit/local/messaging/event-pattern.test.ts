import { describe, expect, it } from 'vitest';
import { anyPattern, eventPattern } from '../../../../local/messaging/event-pattern.ts';

const event = {
  source: 'pathlight.market',
  'detail-type': 'snapshot-published',
  detail: { data: { market: 'zh', count: 30, tags: ['a', 'b'], note: null, flag: true, empty: [] } },
};
const onData = (field: string, part: unknown) => ({ detail: { data: { [field]: [part] } } });

describe('event patterns', () => {
  it.each([
    [{ source: ['other', 'pathlight.market'] }, true],
    [{ source: ['pathlight'] }, false],
    [{ source: ['pathlight.market'], 'detail-type': ['other'] }, false],
    [onData('market', { prefix: 'z' }), true],
    [onData('market', { prefix: { 'equals-ignore-case': 'Z' } }), true],
    [onData('market', { suffix: 'z' }), false],
    [onData('market', { 'equals-ignore-case': 'ZH' }), true],
    [onData('market', { wildcard: 'z*' }), true],
    [onData('market', { wildcard: '*.z' }), false],
    [onData('market', { 'anything-but': ['en', 'zh'] }), false],
    [onData('market', { 'anything-but': 'en' }), true],
    [onData('market', { 'anything-but': { prefix: 'z' } }), false],
    [onData('absent', { 'anything-but': 'x' }), false],
    [onData('absent', { exists: false }), true],
    [onData('market', { exists: false }), false],
    [onData('market', { exists: true }), true],
    [onData('count', { numeric: ['>=', 30] }), true],
    [onData('count', { numeric: ['>', 10, '<', 30] }), false],
    [onData('market', { numeric: ['>', 0] }), false],
    [onData('count', 30), true],
    [onData('count', '30'), false],
    [onData('tags', 'b'), true],
    [onData('tags', 'c'), false],
    [onData('note', null), true],
    [onData('flag', true), true],
    [{ $or: [{ source: ['x'] }, { 'detail-type': ['snapshot-published'] }] }, true],
    [{ $or: [{ source: ['x'] }, { 'detail-type': ['y'] }] }, false],
    [{ missing: { deeper: ['x'] } }, false],
  ])('%j: %s', (pattern, expected) => {
    expect(eventPattern(pattern)(event)).toBe(expected);
  });

  it('let a stream record through by its image, and drop the others', () => {
    const filter = anyPattern([
      { eventName: ['INSERT'], dynamodb: { NewImage: { _et: { S: ['outbox'] } } } },
    ]);
    expect(filter({ eventName: 'INSERT', dynamodb: { NewImage: { _et: { S: 'outbox' } } } })).toBe(true);
    expect(filter({ eventName: 'INSERT', dynamodb: { NewImage: { _et: { S: 'profile' } } } })).toBe(false);
    expect(filter({ eventName: 'REMOVE', dynamodb: { OldImage: { _et: { S: 'outbox' } } } })).toBe(false);
  });

  it('let everything through where there are none', () => {
    expect(anyPattern([])({})).toBe(true);
  });

  it('stop at a comparison nobody knows', () => {
    expect(() => eventPattern(onData('ip', { cidr: '10.0.0.0/24' }))).toThrow('cidr');
    expect(() => eventPattern(onData('n', { numeric: ['!', 1] }))).toThrow('numeric');
  });
});
