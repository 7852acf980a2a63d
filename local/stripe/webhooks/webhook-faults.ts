import type { Delivery } from './delivery.ts';

/** Shares of deliveries (0 to 1) that meet a fault on their first way; the rest go as they should. */
export interface WebhookFaults {
  /** Never arrives, and is not tried again. */
  drop: number;
  /** Arrives twice. */
  duplicate: number;
  /** Arrives later, by up to `delaySeconds`. */
  delay: number;
  delaySeconds: number;
  /** Whether those that are due together go out in any order. */
  shuffle: boolean;
}

export const noWebhookFaults: WebhookFaults = {
  drop: 0,
  duplicate: 0,
  delay: 0,
  delaySeconds: 60,
  shuffle: false,
};

/** How often a delivery is to be made and when, by faults and a source of numbers in [0, 1). */
export const fate = (
  { drop, duplicate, delay, delaySeconds }: WebhookFaults,
  random: () => number,
): { copies: number; lateSeconds: number } => {
  if (random() < drop) return { copies: 0, lateSeconds: 0 };
  const copies = random() < duplicate ? 2 : 1;
  const lateSeconds = random() < delay ? Math.ceil(random() * delaySeconds) : 0;
  return { copies, lateSeconds };
};

/** A copy in an order that the numbers decide. */
export const shuffled = (deliveries: readonly Delivery[], random: () => number): Delivery[] => {
  const order = [...deliveries];
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [left, right] = [order[index], order[other]];
    if (left !== undefined && right !== undefined) [order[index], order[other]] = [right, left];
  }
  return order;
};
