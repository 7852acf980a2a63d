const figures = {
  skill: 'Skill',
  skillsTitle: 'Skills and what goes with them',
  interval: { low: '95 % from', high: '95 % to', remark: 'How' },
  by: { city: 'City', experience: 'Experience', education: 'Education' },
  pay: {
    title: 'Pay a year, {{currency}}',
    middle: 'Middle pay',
    annual: 'Pay a year, {{currency}}',
    quantile: 'Of the postings',
    p10: '10 % pay less',
    p25: '25 % pay less',
    p50: 'half pay less',
    p75: '75 % pay less',
    p90: '90 % pay less',
    text: 'Half of the postings pay less than {{p50}} (95 % interval {{low}} to {{high}}).',
    note: 'n = {{n}} postings that state pay in {{currency}}; {{share}} of all state any. The middle of the stated range, brought to a year; a stated amount stands for those within 2.5 % of it. Bars: 95 % intervals. In {{currency}} as stated: not adjusted for prices of places or years.',
    pooledNote:
      'Only {{n}} postings state pay in {{currency}}, too few to speak for themselves: an estimate, {{weight}} from them and the rest from {{like}}. {{share}} of all state any pay. In {{currency}} as stated: not adjusted for prices of places or years.',
    like: {
      cluster: 'the whole kind of work',
      occupation: 'the whole occupation',
      skill: 'all postings naming the skill',
      market: 'the whole market',
    },
    pooled: 'estimate: {{weight}} own, the rest like {{like}}',
    byLabel: 'Middle pay by',
    by: {
      city: 'Middle pay by city',
      experience: 'Middle pay by experience asked for',
      education: 'Middle pay by education asked for',
    },
    byNote:
      'n = {{n}} postings that state pay. Median of {{currency}} a year with 95 % intervals. Grey: fewer than 30 postings state pay, so the figure is an estimate drawn towards the rest (empirical Bayes on the logarithm of pay). Not adjusted for prices of places.',
  },
  together: {
    title: 'Asked for together',
    given: 'Who asks for',
    then: 'also asks for',
    support: 'Of all',
    confidence: 'Of these',
    lift: 'Times as often',
    empty: 'No skills go together beyond chance.',
    note: 'n = {{n}} postings naming a skill, sampled evenly; {{tested}} rules tested (Fisher’s exact test), shown at a false-discovery rate of 5 % (Benjamini–Yekutieli). Times as often: against all postings.',
  },
  paysMore: {
    title: 'Stated pay with the skill against without',
    difference: 'Difference in pay',
    having: '{{n}} name it',
    empty: 'No skill differs in pay beyond chance.',
    note: 'n = {{n}} sampled postings with pay and skills; {{tested}} skills tested, shown at a false-discovery rate of 5 %. Compared only within the same kind of work, city and experience asked for, with 95 % intervals. It says that these postings pay otherwise, not that the skill is why.',
  },
  trends: {
    title: 'Rising and falling skills',
    direction: 'Share',
    rising: 'rising',
    falling: 'falling',
    from: 'Share at first',
    to: 'Share now',
    odds: 'Odds now : at first',
    empty: 'No skill rises or falls beyond chance.',
    note: 'Share of the postings naming any skill, week by week over {{weeks}} weeks; logistic trend that allows for weeks differing more than chance; {{tested}} skills with at least 30 mentions tested, shown at a false-discovery rate of 5 %.',
  },
  movement: {
    unknown: 'Too little is known.',
    emergence: 'Emergence',
    emergenceFigure:
      'From {{from}} to {{to}} of the new postings: odds × {{ratio}} (95 % {{low}}–{{high}}), n = {{n}}.',
    emergenceText:
      'Share of the market’s new postings, week by week over the last year. Emerging: odds up by a quarter or more, beyond chance over all kinds of work (5 % false discoveries); fading: the other way.',
    tightness: 'Tightness',
    tightnessFigure:
      '{{share}} are re-postings (95 % {{low}}–{{high}}), × {{ratio}} of the rest of the market, n = {{n}}.',
    tightnessText:
      'Employers post again what they could not fill. Tighter: the share of near-copy re-postings is above that of the rest of the market by more than its 95 % interval. It says nothing of people looking for work.',
    payGrowth: 'Pay growth',
    payGrowthFigure: '{{change}} (95 % {{low}} to {{high}}), n = {{n}}.',
    payGrowthText:
      'Stated pay of the last 26 weeks against the 26 before, within the same city and experience asked for; not adjusted for inflation.',
    verdicts: {
      emerging: 'emerging',
      fading: 'fading',
      steady: 'steady',
      tighter: 'tighter',
      looser: 'looser',
      'as-the-market': 'as the market',
    },
  },
  filters: {
    label: 'Only postings of',
    any: { city: 'any city', country: 'any country', source: 'any source' },
    clear: 'Show the whole market',
    emptyTitle: 'No postings here',
    emptyText: 'There are postings of each, but none that belong to all of these together: {{name}}.',
    unknownText: 'The current analysis no longer tells this place or source by itself.',
    city: 'City',
    country: 'Country',
    source: 'Source',
    note: 'Filtered: {{name}}, {{n}} postings. Shares, pay and growth are of these.',
  },
  moving: {
    title: 'What moves',
    note: 'n: postings of the last year observed. Emergence, tightness and pay growth are defined on the page of each kind of work; a dash: too little is known.',
    group: 'Kind of work',
    emergence: 'Emergence, odds',
    tightness: 'Re-posted',
    payGrowth: 'Pay growth',
    verdict: 'In short',
    empty: 'Nothing is known to move yet.',
  },
  marketTitle: 'The market as a whole',
  compare: {
    title: 'Compare',
    lead: 'Up to four kinds of work, occupations or skills side by side. The address of this page keeps the choice, so it can be shared.',
    open: 'Compare kinds of work, occupations and skills',
    pick: 'What to compare',
    placeholder: 'Search and choose up to four',
    kind: { cluster: 'kind of work', occupation: 'occupation', skill: 'skill' },
    kinds: { cluster: 'Kinds of work', occupation: 'Occupations', skill: 'Skills' },
    emptyTitle: 'Nothing chosen yet',
    emptyText: 'Choose two to four above.',
    none: 'Nothing found',
    missing_one: 'One of the chosen is no longer in the current analysis.',
    missing_other: '{{count}} of the chosen are no longer in the current analysis.',
    figures: 'Side by side',
    figure: 'Figure',
    postings: 'Postings (n)',
    share: 'Share of the market',
    growth: 'New postings, 8 weeks against 8',
    payN: 'State pay (n)',
    remote: 'Work from anywhere',
    cities: 'Places',
    skills: 'Skills',
    pay: 'Middle pay a year',
    payNote:
      'n = {{n}} postings that state pay. Median with 95 % interval; grey: an estimate from fewer than 30 postings. Only subjects with pay in {{currency}} are drawn.',
    weekly: 'New postings a week',
    weeklyText: '{{names}} over {{weeks}} weeks.',
    weeklyNote: 'n = {{n}} postings in these weeks.',
    week: 'Week of',
    tableNote:
      'A dash: withheld, too few postings stand behind it. Pay with its 95 % interval; “≈” an estimate from fewer than 30.',
  },
} as const;

export default figures;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    figures: typeof figures;
  }
}
