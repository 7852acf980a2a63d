const assessments = {
  title: 'Interest inventory',
  lead: 'What kinds of activity draw you in? There are no right answers; your first reaction is the best one.',
  recommended: 'More precise',
  length: '{{items}} items, about {{minutes}} minutes',
  begin: 'Begin',
  goOn: 'Go on',
  unfinished: 'Begun, not finished',
  unclaimed: 'A result in this browser only',
  answeredOf: '{{answered}} of {{items}} answered',
  progress: 'Progress',
  resume: 'Resume',
  show: 'Show',
  pastResults: 'Earlier results',
  withoutAccount: 'You can do it without an account. To keep the result, sign in afterwards and claim it.',
  about:
    'The inventory follows Holland’s six types of interest. The items are our own. It tells what attracts you, not what you are able to do.',
  toCareers: 'See the careers that go with it',
  types: {
    R: 'Realistic',
    I: 'Investigative',
    A: 'Artistic',
    S: 'Social',
    E: 'Enterprising',
    C: 'Conventional',
  },
  mode: { label: 'Way of answering', one: 'One by one', list: 'As a list' },
  item: 'Item {{number}} of {{items}}',
  back: 'Back',
  next: 'Next',
  keys: 'Keys 1 to 5 answer, arrows go back and forth',
  saving: {
    saved: 'All answers saved',
    saving: 'Saving…',
    waiting: 'Not saved yet: {{count}}. We keep trying; nothing is lost.',
  },
  stillOpen_one: '{{count}} item is still open.',
  stillOpen_other: '{{count}} items are still open.',
  finish: 'Finish and see the result',
  result: {
    title: 'Your interests',
    lead: 'What you said, added up. Use it as a starting point, not as a verdict.',
    print: 'Print',
    code: 'Your Holland code',
    consistency: 'Consistency',
    differentiation: 'Differentiation',
    differentiationText: '{{iachan}} of 50 (Iachan’s L1); highest less lowest {{range}} of 100',
    tied: 'Equal scores, so the order is arbitrary: {{types}}.',
    meaning: 'What it means',
    fields: 'Where it finds room',
    figures: 'All figures',
    scale: 'Type',
    percentOfMaximum: '0–100',
    z: 'Within you (z)',
    raw: 'Raw sum',
    percentile: 'Percentile',
    answered: '{{answered}} of {{items}}',
    noNorm:
      '0 is the lowest answer throughout, 100 the highest. No percentiles: nobody has measured a norm for this inventory yet.',
    norm: 'Percentiles among {{population}}. Source: {{source}}',
    hexagon: 'Hexagon of your interests, 0 to 100: {{scores}}',
    taken: 'Answered on {{date}}',
  },
  consistency: {
    high: 'high: your two strongest types lie side by side and often go together',
    medium: 'medium: your two strongest types lie one apart',
    low: 'low: your two strongest types are opposites, a rarer and demanding mix',
  },
  quality: {
    fine: 'Your answers show no signs of haste or contradiction.',
    flagged: 'Read this result with caution',
    flaggedShort: 'with caution',
  },
  keep: {
    title: 'This result is in this browser only',
    text: 'Sign in to keep it and to have careers ranked by it. Without an account it is deleted after some days.',
    signIn: 'Sign in and keep it',
    claim: 'Save to my account',
    goneTitle: 'This result is not here',
    goneText:
      'It was claimed by an account, or begun in another browser. Sign in to see the results of your account.',
  },
} as const;

export default assessments;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    assessments: typeof assessments;
  }
}
