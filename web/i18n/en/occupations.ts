const occupations = {
  title: 'Occupations in the market',
  lead: 'Postings by occupation: each title is normalised to an occupation of the catalogue, or left unknown where the evidence is thin.',
  named:
    '{{named}} of {{postings}} postings ({{share}}) have an occupation; the titles of the others are unknown.',
  search: 'Search occupations',
  nothing: 'No occupation by that name.',
  emptyTitle: 'No occupations yet',
  emptyText: 'They appear with the next analysis of this market.',
  occupation: 'Occupation',
  pooled:
    '≈: fewer than 30 postings state pay, so it is drawn towards the market. In brackets the 95 % interval.',
  neighbours: 'Occupations that ask for like skills',
  similarity: 'Likeness',
  neighboursNote:
    'Likeness: cosine of the shares of postings that ask for each skill, rare skills counting more. n = {{n}}.',
  noNeighbours: 'No other occupation asks for like skills.',
  clusters: 'Kinds of work its postings lie in',
  remote: '{{share}} may be done from anywhere',
  inCareers: 'What this occupation is, and how it suits you',
} as const;

export default occupations;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    occupations: typeof occupations;
  }
}
