import { describe, expect, it } from 'vitest';
import { commandIdFrom, freshCommandId, idFromCommand, idSchema, newId } from '../../../shared/ids.ts';

const now = new Date('2026-11-22T08:00:00.000Z');

describe('ids', () => {
  it('carry their prefix and sort by time', () => {
    const earlier = newId('upl', new Date(now.getTime() - 1));
    const later = newId('upl', now);
    expect(idSchema('upl').safeParse(later).success).toBe(true);
    expect(idSchema('pst').safeParse(later).success).toBe(false);
    expect(earlier < later).toBe(true);
  });

  it('are the same for the same command and differ for another', () => {
    const first = commandIdFrom('m1', 'POST /things', 'key-1');
    expect(commandIdFrom('m1', 'POST /things', 'key-1')).toBe(first);
    expect(commandIdFrom('m1', 'POST /thingskey-1', '')).not.toBe(first);
    expect(idSchema('thg').safeParse(idFromCommand('thg', first)).success).toBe(true);
    expect(idSchema('thg').safeParse(idFromCommand('thg', freshCommandId(now))).success).toBe(true);
  });
});
