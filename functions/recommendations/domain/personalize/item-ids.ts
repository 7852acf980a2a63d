import type { ItemKind } from '../item-kinds.ts';

/** Amazon Personalize knows one space of ids: ours are unique within a kind only. */
export const itemIdAt = ({ kind, itemId }: { readonly kind: ItemKind; readonly itemId: string }): string =>
  `${kind}/${itemId}`;
