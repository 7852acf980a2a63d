/** One event on its way to one endpoint. */
export interface Delivery {
  id: string;
  event: string;
  type: string;
  endpoint: string;
  url: string;
  /** Attempts made so far. */
  attempts: number;
  /** Unix seconds of the next attempt, by the machine's clock. */
  dueAt: number;
  state: 'delivered' | 'dropped' | 'given-up' | 'waiting';
  /** Of the last attempt; 0 where there was no answer. */
  status: number | null;
}
