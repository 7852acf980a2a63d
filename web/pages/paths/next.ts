import type { PathStep } from './queries.ts';

/** What is to be gone on with: what was begun, else the first that is not finished. */
export const nextOf = <S extends Pick<PathStep, 'state'>>(steps: readonly S[]): S | undefined =>
  steps.find(({ state }) => state === 'begun') ?? steps.find(({ state }) => state === 'open');
