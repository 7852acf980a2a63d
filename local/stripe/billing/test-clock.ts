import type { Wire } from '../core/wire.ts';

export interface TestClock extends Wire {
  object: 'test_helpers.test_clock';
  deletes_after: number;
  frozen_time: number;
  livemode: boolean;
  name: string | null;
  status: 'advancing' | 'ready';
  status_details: object;
}
