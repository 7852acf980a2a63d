/** What every object of the API carries. Stored objects are never changed: an update replaces the whole object. */
export interface Wire {
  id: string;
  object: string;
  /** Unix seconds. */
  created: number;
}

export type Metadata = Record<string, string>;

/** A list as it stands in an answer. */
export interface WireList<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
  url: string;
}

export const listOf = <T>(url: string, data: T[], hasMore = false): WireList<T> => ({
  object: 'list',
  data,
  has_more: hasMore,
  url,
});
