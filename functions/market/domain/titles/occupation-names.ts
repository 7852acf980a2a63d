import type { Localized } from '../../../../shared/localized.ts';
import { classification } from '../../../../shared/occupations/classification.ts';

export interface OccupationName {
  readonly title: Localized;
  readonly summary: Localized;
}

const names = new Map<string, OccupationName>(
  classification.map(({ id, title, summary }) => [id, { title, summary }]),
);

/** How an occupation of the classification is shown; undefined for any other id. */
export const occupationName = (id: string): OccupationName | undefined => names.get(id);
