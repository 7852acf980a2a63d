const quality = {
  title: 'What the figures stand on',
  lead: 'How much of each source could be read, what its postings state, how often they repeat, and on which days nothing was seen.',
  emptyTitle: 'Nothing to tell yet',
  emptyText: 'As soon as an analysis of this market is published, its sources appear here.',
  source: 'Source',
  postings: 'Postings',
  lines: {
    title: 'What became of every line',
    text: '{{lines}} lines were read; {{share}} of them were rejected.',
    all: 'Lines',
    counted: 'Counted once',
    reposts: 'Published again',
    copies: 'Same in another file',
    exact: 'Same in one file',
    rejected: 'Rejected',
    note: 'n = {{n}} lines. A posting published again counts as a re-posting, not as a new one; exact repetitions are not counted.',
  },
  rejects: {
    title: 'Why lines were rejected',
    reason: 'Reason',
    lines: 'Lines',
    note: 'n = {{n}} rejected lines. A rejected line has no language: it counts in the market that most postings of its file belong to.',
    codes: {
      'missing-title': 'No job title',
      'not-a-posting': 'Another kind of record',
      'wrong-column-count': 'Wrong number of columns',
      'bad-quote': 'Text after a quotation mark',
      'unclosed-quote': 'Quotation mark never closed',
      'line-too-long': 'Line too long',
      'bad-json': 'No valid JSON',
      'not-an-object': 'JSON, but no object',
    },
  },
  stated: {
    title: 'What postings state',
    pay: 'Pay',
    day: 'Day',
    city: 'City',
    skills: 'Skills',
    occupation: 'Occupation',
    experience: 'Experience',
    education: 'Education',
    description: 'Text',
    note: 'n = {{n}} postings. Share of each source’s postings in which the part is stated or could be told.',
  },
  days: {
    title: '{{source}}: days covered',
    text: 'Something was posted or seen on {{covered}} days, nothing on {{missing}}.',
    month: 'Month',
    share: 'Share of days',
    note: 'From {{from}} to {{to}}: n = {{covered}} days with postings, {{missing}} without.',
    undated: '{{source}} gives no dates: nothing can be said of its days.',
    gaps: 'Longest stretches without any posting',
    gap: '{{from}} – {{to}}: {{days}} days',
    meaning:
      'A day on which a source shows nothing is taken for missing, not for a day without new postings: perhaps nobody looked. Weekends and holidays look the same.',
  },
} as const;

export default quality;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    quality: typeof quality;
  }
}
