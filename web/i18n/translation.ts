/**
 * The shape a translation must have: every key of the English texts and no other. Chinese has one plural form, so
 * keys ending in `_one` have no counterpart.
 *
 * A namespace is two files. `en/<name>.ts` exports the texts `as const` and names them to i18next:
 *
 *   const careers = { title: 'Careers', found_one: '{{count}} career', found_other: '{{count}} careers' } as const;
 *   export default careers;
 *   declare module 'i18next' {
 *     interface ResourceNamespaceMap { careers: typeof careers }
 *   }
 *
 * `zh/<name>.ts` mirrors it: `const careers: Translation<typeof en> = { … }`. A key missing on either side is a type error.
 * Both are loaded when the page that asks for the namespace is.
 */
export type Translation<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Translation<T[K]>;
};
