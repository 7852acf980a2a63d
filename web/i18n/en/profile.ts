const profile = {
  title: 'Your profile',
  lead: 'What you tell here is what matching works with. Nothing is required; everything can be changed.',
  sections: { about: 'About you', portrait: 'Portrait', consents: 'Consents', transfer: 'Import and export' },
  consents: {
    lead: 'Without your yes nothing below happens. A change counts at once, and the history shows every decision.',
    never: 'Not decided: counts as no',
    since: 'Decided {{date}}',
    history: 'History',
    when: 'When',
    purpose: 'Purpose',
    decision: 'Decision',
    granted: 'Agreed',
    withdrawn: 'Withdrawn',
    matching: {
      title: 'Matching with careers',
      text: 'Use my profile and inventory results to rank careers for me.',
    },
    personalisation: {
      title: 'Personal suggestions',
      text: 'Use what I look at and react to so that suggestions suit me better.',
    },
    research: {
      title: 'Anonymous research',
      text: 'Include my answers, without anything that identifies me, in norms and statistics.',
    },
    messages: { title: 'Messages', text: 'Write to me about news and reminders.' },
  },
} as const;

export default profile;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    profile: typeof profile;
  }
}
