/** Pay a year in whole major units of one currency; withheld where too few postings state it. */
export type ClusterPay =
  | {
      readonly kind: 'shown';
      readonly currency: string;
      readonly n: number;
      readonly p25: number;
      readonly p50: number;
      readonly p75: number;
    }
  | { readonly kind: 'withheld'; readonly currency: string; readonly n: number };

export type Outlook =
  | {
      readonly kind: 'forecast';
      readonly weeks: number;
      /** Expected over recent weekly postings; 1 is unchanged. */
      readonly growthRatio: number;
      readonly low80: number;
      readonly high80: number;
    }
  | { readonly kind: 'none'; readonly reason: string };

/** What some postings of a market come to. */
export interface PostedFigures {
  readonly n: number;
  readonly pay: readonly ClusterPay[];
  /** Mean new postings a week; null where no posting is dated. */
  readonly weekly: { readonly last4: number; readonly last8: number } | null;
  readonly outlook: Outlook;
}

/** What careers needs to know of a cluster of postings, as the market's published snapshot tells it. */
export interface Cluster extends PostedFigures {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly titles: readonly { readonly title: string; readonly n: number }[];
  readonly skills: readonly { readonly skill: string; readonly share: number }[];
  /** Share of its postings whose title the market normalised to the occupation. */
  readonly occupations: readonly { readonly id: string; readonly share: number }[];
}

/** An occupation's own postings, by their normalised titles, and the clusters that hold most of them. */
export interface PostedOccupation extends PostedFigures {
  readonly id: string;
  readonly titles: Cluster['titles'];
  readonly clusters: readonly { readonly id: string; readonly n: number }[];
}
