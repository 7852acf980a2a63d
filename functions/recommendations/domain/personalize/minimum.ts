import type { RecordedInteraction } from '../interactions/interaction.ts';
import { eventValueOf } from './event-values.ts';

/** What Amazon Personalize trains nothing below: interactions, and people with at least two of them. */
export const fewestInteractions = 1000;
export const fewestPeople = 25;
const eachTwo = 2;

/** As the solutions count: `eventValueThreshold` in `infra/constructs/personalize.ts`. */
const fewestToCount = 0.1;

export interface Amount {
  readonly interactions: number;
  /** With two interactions or more. */
  readonly people: number;
}

/** Counts what would be trained on, one interaction after another. */
export const counting = () => {
  const byPerson = new Map<string, number>();
  let interactions = 0;
  return {
    add: (interaction: RecordedInteraction): void => {
      if (eventValueOf(interaction) < fewestToCount) return;
      interactions += 1;
      byPerson.set(interaction.memberId, (byPerson.get(interaction.memberId) ?? 0) + 1);
    },
    amount: (): Amount => ({
      interactions,
      people: [...byPerson.values()].filter((count) => count >= eachTwo).length,
    }),
  };
};

export const isEnough = ({ interactions, people }: Amount): boolean =>
  interactions >= fewestInteractions && people >= fewestPeople;
