export const levels = ['beginner', 'intermediate', 'advanced'] as const;
export const lengths = ['short', 'medium', 'long'] as const;
export const accesses = ['free', 'paid'] as const;
export const courseLanguages = ['zh', 'en'] as const;

/** What is shown of the catalogue is in the address: it can be linked to, and Back undoes a change. */
export interface CatalogueSearch {
  readonly words?: string;
  readonly skill?: string;
  readonly occupation?: string;
  readonly level?: (typeof levels)[number];
  readonly language?: (typeof courseLanguages)[number];
  readonly length?: (typeof lengths)[number];
  readonly access?: (typeof accesses)[number];
}

const text = (value: unknown, longest: number): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== ''
    ? String(value).slice(0, longest)
    : undefined;

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value);

/** Reads an address as a search; what it does not know is left out. */
export const catalogueSearch = (search: Record<string, unknown>): CatalogueSearch => {
  const words = text(search['words'], 200);
  const skill = text(search['skill'], 80);
  const occupation = text(search['occupation'], 64);
  const level = oneOf(levels, search['level']);
  const language = oneOf(courseLanguages, search['language']);
  const length = oneOf(lengths, search['length']);
  const access = oneOf(accesses, search['access']);
  return {
    ...(words === undefined ? {} : { words }),
    ...(skill === undefined ? {} : { skill }),
    ...(occupation === undefined ? {} : { occupation }),
    ...(level === undefined ? {} : { level }),
    ...(language === undefined ? {} : { language }),
    ...(length === undefined ? {} : { length }),
    ...(access === undefined ? {} : { access }),
  };
};
