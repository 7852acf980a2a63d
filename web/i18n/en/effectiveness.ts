const effectiveness = {
  title: 'What courses achieve',
  lead: 'How far learners get, where they stop, and what the questions tell. Nobody is told apart.',
  allCourses: 'All courses',
  none: { title: 'No course is published yet', text: 'What a course achieves shows once people take it.' },
  of: 'Version {{version}}, as of {{at}}',
  weakTitle: 'Look here first',
  weakNone: 'Nothing stands out by more than chance so far.',
  weak: {
    'people-stop': 'Of {{n}} who reached it, {{share}} stopped here; elsewhere {{elsewhere}}.',
    'too-hard': '“{{item}}”: nearly nobody gets it right at first ({{value}} of credit, n = {{n}}).',
    'too-easy': '“{{item}}”: nearly everybody gets it right at first ({{value}} of credit, n = {{n}}).',
    misleads:
      '“{{item}}”: those who know the rest of the quiz answer it no better (correlation {{value}}, n = {{n}}).',
  },
  funnel: 'From enrolling to finishing',
  funnelNote: 'The table has the share of those enrolled with its 95 % interval (Wilson).',
  step: 'Step',
  people: 'People',
  enrolled: 'Enrolled',
  started: 'Started',
  finished: 'Finished',
  stops: 'Where people stop',
  stopsNote:
    'Share of those who reached a lesson whose next it is and who have done nothing for {{days}} days, with 95 % intervals (Wilson).',
  lesson: 'Lesson',
  stopShare: 'Stopped here',
  shareLow: 'From (95 %)',
  shareHigh: 'To (95 %)',
  reached: 'Reached it',
  remark: 'Remark',
  stoppedOf: '{{stopped}} stopped, {{done}} did it',
  rating: 'Rating',
  ratingNone: 'none yet',
  stars: '{{mean}} of 5',
  gain: 'Learning gain, test before to after',
  gainFew: 'fewer than five took both tests',
  n: 'n = {{n}}',
  interval: '95 %: {{low}} to {{high}}, n = {{n}}',
  items: 'Questions',
  itemsText:
    'By first attempts. Credit: 0 % nobody gets it right, 100 % everybody; fewer than five are not shown. Correlation: with all other questions of the quiz, from ten attempts on. Upper less lower: credit of the best 27 % less that of the weakest.',
  item: 'Question',
  attempts: 'First attempts',
  difficulty: 'Mean credit',
  pointBiserial: 'Correlation',
  upperLower: 'Upper less lower',
} as const;

export default effectiveness;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    effectiveness: typeof effectiveness;
  }
}
