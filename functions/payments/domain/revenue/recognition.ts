import { Temporal } from 'temporal-polyfill';
import { allocate, proportion } from '../../../../shared/allocation.ts';
import { sumMinor } from '../../../../shared/money.ts';
import type { OrderFact } from '../orders/order-facts.ts';
import { type Order, type SettledOrder, isSettled } from '../orders/order-schema.ts';
import { dayOf, dayWindow, shiftDay } from '../reconciliation/window.ts';
import { type Deferred, type Span, deferredOf } from './deferred.ts';

/** What of an order's deferred revenue is no longer deferred. */
interface Earned {
  /** Earned by the time that has passed. */
  readonly revenueMinor: number;
  /** Never to be earned, because the bank took the money back: it makes our loss smaller. */
  readonly lossMinor: number;
}

/** Days after the day on which something is booked late, for which it is still booked on the day it belongs to. */
const daysOpen = 6;

const daysFrom = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/**
 * Of a span's amount what belongs to its days up to and including `day`, each day the same: `net × days ÷ all days`,
 * rounded so that the last day completes the whole. Days are the business'; the day on which the span ends belongs to what
 * comes after it. A span within one day is that day's.
 */
export const earnedOfSpan = ({ netMinor, from, to }: Span, day: string, timeZone: string): number => {
  const [first, end] = [dayOf(new Date(from), timeZone), dayOf(new Date(to), timeZone)];
  const all = Math.max(1, daysFrom(first, end));
  const gone = Math.min(all, Math.max(0, daysFrom(first, day) + 1));
  return allocate(netMinor, [gone, all - gone])[0] ?? 0;
};

const wholeOf = ({ spans }: Deferred): number => sumMinor(spans.map(({ netMinor }) => netMinor));

/** What was given back is not earned: of what has passed only the share that was kept. */
const earnedOf = (deferred: Deferred, day: string, timeZone: string): number => {
  const whole = wholeOf(deferred);
  const kept = whole - deferred.refundedMinor;
  const passed = sumMinor(deferred.spans.map((span) => earnedOfSpan(span, day, timeZone)));
  return whole <= 0 || kept <= 0 ? Math.min(kept, passed) : proportion(passed, kept, { of: whole });
};

/**
 * What of an order is earned by the end of a day of the business. A function of the order as it is now: while a dispute is
 * open, time stands still at its beginning; once it is lost, what was not earned by then makes the loss smaller, and
 * what is left of it is ours, for nothing more will be delivered.
 */
export const earnedBy = (order: SettledOrder, day: string, timeZone: string): Earned => {
  const parts = deferredOf(order);
  const contested = order.disputes
    .filter(({ standing }) => standing === 'open' || standing === 'lost')
    .map(({ openedAt }) => dayOf(new Date(openedAt), timeZone));
  const until = [day, ...contested].reduce((a, b) => (a < b ? a : b));
  const earned = sumMinor(parts.map((part) => earnedOf(part, until, timeZone)));
  const lostMinor = sumMinor(
    order.disputes.filter(({ standing }) => standing === 'lost').map(({ amountMinor }) => amountMinor),
  );
  if (lostMinor === 0) return { revenueMinor: earned, lossMinor: 0 };
  const whole = sumMinor(parts.map((part) => wholeOf(part) - part.refundedMinor));
  const lossMinor = Math.min(Math.max(0, whole - earned), lostMinor);
  return { revenueMinor: whole - lossMinor, lossMinor };
};

const farAway = '9999-12-31';

/** Whether a night has to look at the order: something may be left that time earns, or that has to be taken back. */
export const awaitsRecognition = (order: Order): boolean =>
  isSettled(order) && order.recognised?.complete !== true && deferredOf(order).length > 0;

/**
 * Whether what is booked is all there will be, unless something happens to the order. A refund on a day that is booked
 * already is not: it waits for the next night.
 */
const isComplete = (order: SettledOrder, booked: Earned, timeZone: string): boolean => {
  if (order.disputes.some(({ standing }) => standing === 'open')) return false;
  const inTheEnd = earnedBy(order, farAway, timeZone);
  return booked.revenueMinor === inTheEnd.revenueMinor && booked.lossMinor === inTheEnd.lossMinor;
};

const endOf = (day: string, timeZone: string): string =>
  new Date(Date.parse(dayWindow(day, timeZone).to) - 1).toISOString();

type RecognisedFact = Extract<OrderFact, { type: 'revenue-recognised' }>;

/**
 * What has been earned by the end of `day`, a day that is over, and is not booked: a fact for each day that comes to
 * something, on its own day for a week and on the first of that week for all before. Nothing where all is booked, but for
 * saying once that it is. What was booked and is not earned any more, because it was refunded, comes as a negative amount.
 */
export const recogniseRevenue = (
  order: Order,
  { day, timeZone }: { day: string; timeZone: string },
): OrderFact[] => {
  if (!isSettled(order) || !awaitsRecognition(order)) return [];
  let { revenueMinor, lossMinor } = order.recognised ?? { revenueMinor: 0, lossMinor: 0 };
  const through = order.recognised?.through;
  const facts: RecognisedFact[] = [];
  for (let back = daysOpen; back >= 0; back -= 1) {
    const on = shiftDay(day, -back);
    if (through !== undefined && on <= through) continue;
    const earned = earnedBy(order, on, timeZone);
    const more = {
      revenueMinor: earned.revenueMinor - revenueMinor,
      lossMinor: earned.lossMinor - lossMinor,
    };
    if (more.revenueMinor === 0 && more.lossMinor === 0) continue;
    ({ revenueMinor, lossMinor } = earned);
    const at = endOf(on, timeZone);
    facts.push({ type: 'revenue-recognised', day: on, ...more, complete: false, at });
  }
  if (!isComplete(order, { revenueMinor, lossMinor }, timeZone)) return facts;
  const nothing = { type: 'revenue-recognised', day, revenueMinor: 0, lossMinor: 0 } as const;
  const last = facts.at(-1) ?? { ...nothing, at: endOf(day, timeZone) };
  return [...facts.slice(0, -1), { ...last, complete: true }];
};
