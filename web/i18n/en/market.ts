const market = {
  title: 'The job market',
  lead: 'Postings grouped by what the work is, with what it pays, where it is, what it asks for, and where demand is heading.',
  marketLabel: 'Market',
  markets: { zh: 'Chinese-language postings', en: 'English-language postings' },
  emptyTitle: 'No analysis published yet',
  emptyText: 'As soon as postings in this language have been uploaded and analysed, they appear here.',
  postings: 'Postings',
  groups: 'Kinds of work',
  group: 'Kind of work',
  period: 'Posted',
  fromTo: '{{from}} – {{to}}',
  undated: 'no dates given',
  published: 'Analysed on',
  sources: 'Sources: {{sources}}.',
  silhouette: 'Mean silhouette of the grouping: {{value}} (−1 to 1).',
  toQuality: 'How good these data are',
  map: 'Map of the market',
  mapText: 'Kinds of work placed by likeness; the largest are {{names}}.',
  mapDetail: '{{n}} postings · middle pay {{pay}} · demand {{growth}}',
  mapNote:
    'n = {{n}} postings. Near is alike, large is many postings; green: demand rises, orange: it falls, grey: not known. Directions mean nothing, and crowds are drawn apart. Press a disc to open it.',
  detail: 'Figures',
  share: 'Share',
  growth: 'Demand, 8 weeks',
  withheldNote:
    'Demand: mean new postings a week over the last 8 weeks against the 8 before. – : withheld, fewer than 30 postings.',
  origins: {
    split: 'Was part of “{{name}}”: {{share}} of its postings lay there.',
    merged: '“{{name}}” has become part of it: {{share}} of those postings lie here now.',
  },
  clusterLead: '{{n}} postings, {{share}} of the {{market}}',
  parts: {
    label: 'Parts of the market',
    of: {
      map: 'Map',
      occupations: 'Occupations',
      skills: 'Skills',
      demand: 'Demand and forecasts',
      compare: 'Compare',
      quality: 'Data quality',
    },
  },
  withheld: 'Withheld: only {{n}} postings say anything on it, and fewer than 30 say too little.',
  n: 'n = {{n}} postings that say something on it',
  pay: {
    middle: 'Middle pay',
  },
  distributions: {
    skills: 'Skills asked for',
    titles: 'Titles used',
    cities: 'Places',
    experience: 'Experience asked for, years',
    education: 'Education asked for',
  },
  levels: {
    none: 'none needed',
    '0-1': 'up to 1 year',
    '1-3': '1–3 years',
    '3-5': '3–5 years',
    '5-10': '5–10 years',
    '10+': '10 years and more',
    secondary: 'Secondary school',
    vocational: 'Vocational',
    associate: 'Associate degree',
    bachelor: 'Bachelor',
    master: 'Master',
    doctorate: 'Doctorate',
    any: 'any',
  },
  density: {
    title: 'Unusual in this kind of work',
    text: 'Of n = {{n}} sampled postings {{outliers}} ({{share}}) are like no others. Its median posting has {{nearby}} like it among a thousand sampled postings of the market.',
    note: 'Like each other: the cosine of two postings’ words (TF-IDF) is at least {{cosine}}. Like no others: fewer than five such, itself among them, and near no posting that has five (DBSCAN). Those least like this kind of work come first. The sample holds repetitions, too.',
    none: 'None was found in the sample.',
  },
  signInForPostings: 'Sign in to read the postings behind these figures.',
  more: 'Show more',
} as const;

export default market;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    market: typeof market;
  }
}
