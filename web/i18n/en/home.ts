const home = {
  title: 'Find work that suits you, and see what the market says',
  lead: 'Pathlight brings together what you can do, what interests you, and what employers ask for and pay. Every score shows the evidence it comes from.',
  start: 'Start with your profile',
  signIn: 'Sign in to begin',
  pathTitle: 'Four steps, in any order',
  open: 'Open',
  steps: {
    profile: {
      title: 'Tell where you stand',
      text: 'Education, work, skills, goals and what you will not compromise on. Bring a JSON Resume or take yours with you.',
    },
    inventory: {
      title: 'See what interests you',
      text: 'An interest inventory of 60 short items, or 30 if you are in a hurry. No right answers; no account needed.',
    },
    careers: {
      title: 'Compare careers',
      text: 'Occupations ranked by interest, skills, demand and pay. You set the weights, and see why each is where it is.',
    },
    market: {
      title: 'Read the market',
      text: 'Real postings, grouped by the work they describe: pay, cities, what is asked for, and where demand is going.',
    },
  },
  progress: {
    profile: '{{percent}} complete',
    inventoryDone: 'Your code: {{code}}',
    inventoryFlagged: 'Your code: {{code}}, answers look hasty',
    inventoryOpen: '{{answered}} of {{items}} answered',
    inventoryNone: 'Not taken yet',
    careersReady: 'Ready: your interests and skills are known',
    careersWaiting: 'Better once your profile and interests are known',
    market: '{{postings}} postings in {{clusters}} groups, {{date}}',
    marketNone: 'No analysis published yet',
  },
  principles: {
    title: 'How it works with you',
    evidence: {
      title: 'Evidence, not verdicts',
      text: 'A figure names its source and its uncertainty. From fewer than 30 postings nothing is claimed.',
    },
    yours: {
      title: 'Your data stays yours',
      text: 'You decide purpose by purpose what it may be used for, and change your mind at any time.',
    },
    bilingual: {
      title: 'In Chinese and English',
      text: 'Every page, inventory and result in both, and both labour markets side by side.',
    },
  },
} as const;

export default home;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    home: typeof home;
  }
}
