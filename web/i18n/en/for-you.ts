const forYou = {
  title: 'For you',
  lead: 'What to do next, and why. You can say what does not suit you, and switch personalisation off.',
  more: 'All recommendations',
  kind: {
    course: 'Courses',
    occupation: 'Occupations',
    posting: 'Kinds of postings',
    expert: 'Sessions with experts',
    article: 'Articles',
  },
  one: {
    course: 'Course',
    occupation: 'Occupation',
    posting: 'Kind of postings',
    expert: 'Session with an expert',
    article: 'Article',
  },
  home: {
    own: 'Chosen by what you told and did.',
    everyones: 'What everyone sees, as long as you do not let us know you.',
    switchOn: 'Make it yours',
  },
  by: {
    personalize: 'Ranked by Amazon Personalize together with what you told.',
    embedded: 'Ranked by our own engine, from what you told and what you did.',
    popular: 'What is chosen or asked for most: the same for everyone.',
  },
  towards: 'Judged by the way to {{towards}}.',
  better: {
    title: 'This gets better once we know more',
    inventory: 'Take the interest inventory.',
    profile: 'Tell your skills in the profile.',
  },
  personal: {
    title: 'Recommendations that know me',
    on: 'On: your profile, results and what you do here decide what you see. What you do is recorded for this only.',
    off: 'Off: everyone sees the same, and nothing you do is recorded.',
    noConsent:
      'Off: everyone sees the same, and nothing you do is recorded. Switching it on gives the consent “Personal suggestions”, which you can withdraw at any time.',
  },
  level: { beginner: 'Beginner', intermediate: 'Intermediate', advanced: 'Advanced' },
  minutes: '{{minutes}} min',
  explored: 'Tried out',
  reason: {
    gapLargest: 'Closes {{skill}}, the largest gap to {{occupation}}: covers another {{gain}} of its skills',
    gapAmongLargest:
      'Closes {{skill}}, one of the largest gaps to {{occupation}}: covers another {{gain}} of its skills',
    gap: 'Closes {{skill}}, a gap to {{occupation}}: covers another {{gain}} of its skills',
    interests: 'Your interests go with those of {{occupation}} (r = {{correlation}})',
    interestsShared: 'Your interests go with those of {{occupation}}: {{types}} (r = {{correlation}})',
    skills: 'You have {{held}} of {{asked}} skills asked for: {{names}}',
    alike: '{{people}} people whom {{occupation}} suits best, as it does you, finished it',
    because: 'Goes with “{{title}}”, which you looked at or did',
    often: '{{people}} people chose it in the last {{days}} days',
    postings: '{{postings}} postings ask for it',
    session: 'Next free time: {{at}}',
    turn: 'Seldom seen so far: today it is its turn',
  },
  types: {
    R: 'practical',
    I: 'investigative',
    A: 'artistic',
    S: 'social',
    E: 'enterprising',
    C: 'orderly',
  },
  made: {
    show: 'How it is ranked',
    hide: 'Hide',
    none: 'It has no score: it stands here by how often it is chosen or asked for, or because it is its turn.',
    score: 'Score: {{score}} of 100',
    content: 'How it fits what you told: {{part}}, counts {{share}}',
    behaviour: 'What people who did the same did next: {{part}}, counts {{share}}',
    unknown: 'not known',
  },
  done: {
    'not-interested': '“{{title}}” will not be shown again.',
    'already-know': '“{{title}}” will not be shown again: you know it.',
    undo: 'Undo',
  },
  feedback: { 'not-interested': 'Not interested', 'already-know': 'I know this' },
  hidden: {
    title: 'What you do not see any more',
    'not-interested': 'not interested, {{date}}',
    'already-know': 'known already, {{date}}',
    undo: 'Show again',
    undoOf: 'Show again: {{name}}',
  },
  empty: {
    'nothing-published': {
      title: 'Nothing here yet',
      text: 'As soon as something is published, you will find it here.',
    },
    'nothing-left': {
      title: 'You have seen it all',
      text: 'Everything here is finished, turned away, or in a language you did not name. Below you can have things back.',
    },
    'no-knowledge-base': { title: 'No articles yet', text: 'The knowledge base is not open yet.' },
  },
  models: {
    link: 'What ranks, and how well',
    title: 'What ranks, and how well',
    lead: 'Each kind of item is ranked by the method that foretold best what people did next, over cuts in time.',
    catalogue: '{{n}} items can be recommended.',
    none: 'No model yet: nobody did anything with them. Content and popularity answer.',
    why: {
      'too-few': 'Too few people to judge by: {{method}} answers beside content.',
      'not-better': 'Nothing personal was better beyond doubt: {{method}} answers beside content.',
      best: '{{method}} was the best.',
    },
    above: '{{kind}}: NDCG@10 above what is the same for everyone',
    aboveText: 'In use: {{method}}.',
    aboveNote:
      '95 % intervals of the mean difference by person and fold; n = {{n}}. In the second colour: in use.',
    method: 'Method',
    difference: 'Difference',
    low: '95 % from',
    high: '95 % to',
    judged: 'People and folds',
    reached: '{{kind}}: what each method reached',
    coverage: 'Items in anybody’s first ten',
    untried: 'Nothing was tried: there are too few people to judge by.',
    rests: '{{people}} people, {{items}} items, {{interactions}} interactions; model {{version}}.',
  },
  fair: {
    link: 'Whether groups of people fare alike',
    title: 'Whether groups of people fare alike',
    lead: 'What people are shown and how well they are foretold, by the gender and age group that some chose to tell. Neither is an input of any ranking.',
    none: {
      title: 'No report yet',
      text: 'It is made every night, after the models are trained.',
    },
    what: 'Recommendations of',
    by: 'Compared by',
    attribute: { gender: 'Gender', ageGroup: 'Age group' },
    rests:
      'Made {{at}}, of those who agreed to research, told their group and let recommendations be theirs. Groups of fewer than {{fewest}} people are withheld. Intervals that overlap say little; differences may come from what people know and want.',
    exposure: 'What is shown',
    exposureText: 'The ten places of the list that each person would have seen that night.',
    accuracy: 'How well they are foretold',
    accuracyText:
      'By the method in use, learned from what came before a cut in time and judged by what people did after it.',
    nothing: 'There is nothing to compare yet.',
    tooFew: 'Withheld: fewer than two groups are large enough.',
    withheld: 'Withheld, too few people: {{groups}}.',
    everyone: 'All groups shown',
    group: 'Group',
    mean: 'Mean',
    people: 'People',
    wilson: '95 % intervals over people (Wilson).',
    bootstrap: '95 % intervals over people (percentile bootstrap, 1,000 draws).',
    measure: {
      beginner: { title: 'Beginners’ courses', text: 'Share of the places.' },
      intermediate: { title: 'Intermediate courses', text: 'Share of the places.' },
      advanced: { title: 'Advanced courses', text: 'Share of the places.' },
      paid: { title: 'Courses that cost', text: 'Share of the places.' },
      zone: {
        title: 'Preparation that occupations ask for',
        text: 'Mean job zone: 1 little, 5 extensive preparation.',
      },
      pay: {
        title: 'Pay',
        text: 'Mean place among all that is paid in the same currency: 0 the least, 1 the most.',
      },
      popularity: {
        title: 'Popularity',
        text: 'Mean place among all items of the kind: 0 the least chosen, 1 the most.',
      },
      hit10: {
        title: 'Foretold at all',
        text: 'Share of people of whose later doings at least one was among the first ten.',
      },
      ndcg10: { title: 'NDCG@10', text: 'How high what people did next stood; 1 is the best possible.' },
    },
  },
} as const;

export default forYou;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'for-you': typeof forYou;
  }
}
