import { useRef } from 'react';
import { idempotencyKey } from '../../api/client.ts';

/** A key for each thing that is sent: the same again has the same, so that a lost answer is no second attempt. */
export const useKey = (): ((body: unknown) => string) => {
  const sent = useRef({ wish: '', key: '' });
  return (body) => {
    const wish = JSON.stringify(body);
    if (sent.current.wish !== wish) sent.current = { wish, key: idempotencyKey() };
    return sent.current.key;
  };
};
