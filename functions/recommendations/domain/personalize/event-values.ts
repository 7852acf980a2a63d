import type { InteractionType } from '../interactions/interaction.ts';

/**
 * How much an interaction says for an item, 0 to 1. What is 0 is there for filters; models learn from what reaches the
 * threshold of the solutions in `infra/constructs/personalize.ts`.
 */
const values: Readonly<Record<Exclude<InteractionType, 'rated'>, number>> = {
  viewed: 0.2,
  enrolled: 0.6,
  completed: 1,
  dismissed: 0,
  known: 0,
  booked: 0.8,
  applied: 0.8,
  purchased: 1,
};
const fewestStarsThatPraise = 3;

export const eventValueOf = ({
  type,
  stars = 0,
}: {
  readonly type: InteractionType;
  readonly stars?: number | undefined;
}): number => {
  if (type !== 'rated') return values[type];
  return stars < fewestStarsThatPraise ? 0 : stars / 5;
};
