const demand = {
  title: 'New postings a week',
  week: 'Week of',
  observed: 'Posted',
  expected: 'Expected',
  interval: '{{level}} % interval',
  marks: 'Marks',
  notObserved: 'not observed',
  text: '{{weeks}} weeks.',
  forecastText:
    'By the week of {{week}} about {{mean}} a week are expected, with 80 % between {{low}} and {{high}}.',
  missing_one: '{{count}} week was not observed by any source and is left out, not counted as zero.',
  missing_other: '{{count}} weeks were not observed by any source and are left out, not counted as zero.',
  n: 'n = {{n}} dated postings.',
  marksNote: 'Dotted: public holidays. Solid: the level changed. Grey: not observed.',
  changeMark: { demand: 'Level changed', sources: 'A source joined or left' },
  notBetter:
    'For this series the forecast has not been closer than repeating the same weeks of last year: read it with care.',
  accuracy:
    'In {{origins}} rehearsals the error 8 weeks ahead (MASE) was {{mase}}; repeating last season has {{naive}}. What came lay inside the 80 % band in {{coverage80}} and inside the 95 % band in {{coverage95}} of the weeks.',
  blend: 'Blended by record: {{methods}}.',
  listSeparator: ', ',
  methods: {
    'seasonal-naive': 'repetition of last season',
    mean: 'recent mean',
    ets: 'exponential smoothing',
    'temporal-hierarchy': 'exponential smoothing at several aggregations',
    theta: 'theta method',
    'dynamic-theta': 'dynamic theta',
    arima: 'ARIMA',
    'log-arima': 'ARIMA of logarithms',
    'seasonal-trend': 'seasons by STL',
    'pooled-autoregression': 'regression pooled over series',
    'calendar-regression': 'regression on the calendar',
  },
  reasons: {
    'too-few-postings': 'No forecast: too few postings with a date.',
    'too-few-weeks': 'No forecast: too few weeks observed.',
    'no-dates': 'The sources of these postings give no dates, so there is no demand over time.',
  },
  by: { label: 'New postings by', week: 'By week, with what is expected', day: 'By day' },
  daily: {
    title: 'New postings a day',
    day: 'Day',
    text: '{{n}} new postings on {{days}} days; {{missing}} days were not observed.',
    note: 'n = {{n}} postings on the {{days}} days observed of the last 13 weeks. A gap: no source was crawled, so nothing is known.',
  },
  changes: 'What changed',
  change: {
    demand: 'Week of {{week}}: from {{before}} to {{after}} a week.',
    sources:
      'Week of {{week}}: a source joined or left ({{before}} to {{after}} a week as counted); that is not demand.',
  },
  contributions: 'Most of it: {{list}} a week.',
  part: { city: 'in', source: 'from', skill: 'skill', company: 'at', occupation: 'occupation' },
  backtest: {
    title: 'What we said a quarter ago, and what came',
    text: '{{inside}} of {{of}} weeks ({{share}}) came inside the 80 % band.',
    published: 'As published then, from what was known up to the week of {{week}}.',
    're-run':
      'Computed now by the same method from what was known up to the week of {{week}}: no snapshot of that time is kept.',
  },
  active: {
    title: 'Postings open',
    open: 'Open',
    text: '{{n}} open on the average day of the last week.',
    note: 'Open from the day they were posted until the end they state, or 30 days where they state none.',
  },
  noSeries: 'Too few postings for a series of demand.',
  page: {
    title: 'Demand and forecasts',
    lead: 'New postings a week for the whole market and each of its parts, what is expected, and how far that can be believed.',
    choose: 'Series',
    kinds: {
      market: 'Whole market',
      cluster: 'Kind of work',
      occupation: 'Occupation',
      skill: 'Skill',
      city: 'City',
      country: 'Country',
    },
    kind: 'Part',
    emptyTitle: 'No demand published yet',
    emptyText: 'It appears with the next analysis of postings in this language.',
  },
  places: {
    title: 'Expected by place',
    text: 'Mean new postings a week over the next 8 weeks. Cities add up to their country, countries to the market.',
    place: 'Place',
    last8: 'Last 8 weeks',
    own: 'Forecast by itself',
    expected: 'Expected, adding up',
    whole: 'All',
    rest: 'Elsewhere',
    unknown: 'Country not known or other',
    note: 'n = {{n}} dated postings. By itself: the place’s own forecast; adding up: all of them reconciled by weighted least squares, none below zero. A dash: no forecast of its own.',
  },
  record: {
    title: 'How good the forecasts have been',
    text: '{{better}} of {{of}} series ({{share}}) were forecast closer than by repeating last season; those that were not come first.',
    series: 'Series',
    mase: 'Error (MASE)',
    naive: 'Repeating last season',
    coverage: 'Inside 80 % band',
    verdict: 'Closer',
    empty: 'No series has been forecast long enough to be judged.',
    note: 'n: dated postings of each series. Error: mean absolute scaled error (MASE) 8 weeks ahead in rehearsals from earlier weeks, on the scale of the series’ own changes from season to season; smaller is closer.',
    yes: 'yes',
    no: 'no',
  },
  coverage: {
    title: 'What was observed',
    text: 'Weeks from {{from}} to {{to}}; {{missing}} of them were observed by no source.',
    note: 'n: weeks in which the source showed postings, of all weeks told. A week without any source is missing, not zero.',
    source: 'Source',
    weeks: 'Weeks observed',
    of: 'Of',
    from: 'From',
    to: 'To',
  },
} as const;

export default demand;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    demand: typeof demand;
  }
}
