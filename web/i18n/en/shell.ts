const shell = {
  brand: 'Pathlight',
  skip: 'Skip to content',
  nav: {
    label: 'Main',
    home: 'Home',
    profile: 'Profile',
    inventory: 'Interests',
    careers: 'Careers',
    market: 'Market',
    forYou: 'For you',
    learning: 'Courses',
    earnings: 'Earnings',
    uploads: 'Uploads',
    shop: 'Shop',
    offers: 'Offers',
    orders: 'My orders',
    owned: 'What I own',
    study: 'My learning',
    finance: 'Finance',
    docs: 'API',
    menu: 'Menu',
    close: 'Close menu',
  },
  language: { switchTo: 'Switch to Chinese', other: '中文' },
  scheme: { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'As the device' },
  account: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    menu: 'Account of {{name}}',
    failed: 'Signing in did not work',
    signingIn: 'Signing you in …',
    again: 'Try again',
  },
  membersOnly: {
    title: 'This is yours alone',
    text: 'Sign in to see and change what belongs to you. An account takes a minute.',
  },
  groupOnly: {
    title: 'Not open to your account',
    text: 'This page is for staff with a particular role. Ask whoever runs this site if you need it.',
  },
  state: {
    loading: 'Loading …',
    retry: 'Try again',
    offline: 'You are offline. What you see may be out of date; changes cannot be saved now.',
    failedTitle: 'That did not work',
    reference: 'Reference for support: {{id}}',
    at: 'at {{pointer}}',
  },
  crash: {
    title: 'This page broke',
    text: 'The fault is ours, and what you saved before is safe. Load the page again; if it breaks again, tell us what you did.',
    reload: 'Load again',
    home: 'To the home page',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page has moved.',
    home: 'To the home page',
  },
  problem: {
    general: 'The server refused this: {{detail}}',
    broken: 'Something broke on our side. Nothing was lost; please try again in a moment.',
    unreachable: 'The server cannot be reached. Check your connection and try again.',
    'sign-in-required': 'Please sign in and try again.',
    'group-required': 'Your account may not do this.',
    'invalid-input': 'Something in what you entered is not valid.',
    'body-too-large': 'That is too large to send.',
    'cluster-not-found': 'This kind of work is not in the current analysis of the market.',
    'occupation-not-found': 'No posting of this market is for this occupation.',
    'skill-not-found': 'Fewer than 30 postings of this market name this skill: too few to tell of it.',
    'figures-not-found': 'This is told with the next analysis of the market.',
    'not-found': 'This does not exist, or no longer does.',
    'too-many': 'That was a lot at once. Wait a moment and try again.',
    'version-moved-on': 'This was changed elsewhere in the meantime.',
  },
  chart: {
    table: 'Show as a table',
    chart: 'Show the chart',
    csv: 'Download CSV',
    loading: 'Drawing the chart …',
  },
  footer: { about: 'Open source, Apache-2.0', api: 'API documentation' },
} as const;

export default shell;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    shell: typeof shell;
  }
}
