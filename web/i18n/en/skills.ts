const skills = {
  title: 'Skills asked for',
  lead: 'Every skill that at least 30 postings name, in whichever words: where it is asked for, with what, and for what pay.',
  emptyTitle: 'No skills published yet',
  emptyText: 'They appear with the first analysis of postings in this language.',
  search: 'Name',
  kind: 'Kind',
  group: 'Field',
  all: 'all',
  found: '{{n}} skills',
  more: 'Show more',
  skill: 'Skill',
  postings: 'Postings',
  share: 'Share',
  kinds: {
    language: 'programming language',
    tool: 'tool',
    framework: 'framework or library',
    method: 'method',
    knowledge: 'knowledge',
    certificate: 'certificate or licence',
    'human-language': 'language',
    transversal: 'transversal skill',
  },
  skillLead: '{{kind}}. {{n}} postings name it: {{share}} of the {{market}} that name any skill.',
  byCluster: 'By kind of work',
  cluster: 'Kind of work',
  shareOfCluster: 'Share of its postings',
  byClusterNote:
    'n = {{n}} postings that name it. Shares are of the postings of each kind of work that name any skill.',
  overTime: 'Share of the postings of each week',
  week: 'Week of',
  shareOfWeek: 'Share',
  expected: 'Expected',
  noDates: 'The postings that name it give no dates, so there is no course over time.',
  noTrend: 'Too few postings to speak of a trend.',
  trendNote:
    'Fitted share: {{from}} at the beginning, {{to}} at the end; odds × {{odds}} (95 %: {{low}}–{{high}}), n = {{n}}, false-discovery rate {{q}}.',
  together: 'Asked for together',
  confidence: 'Share of the postings that name this one',
  lift: 'Times as often as among all postings',
  togetherNote:
    'n = {{n}} postings that name it. Shown where the other skill is named more often than chance has it, at a false-discovery rate of 5 %.',
  noneTogether: 'No other skill is asked for with it clearly more often than elsewhere.',
  payDifference:
    'Against like postings without it – same kind of work, city and experience – stated pay is {{change}} (95 %: {{low}} to {{high}}; {{having}} of {{n}} postings compared name it).',
  payNoDifference:
    'Against like postings without it – same kind of work, city and experience – no difference in pay stands out from chance.',
  related: 'Related skills',
  proposals: 'Phrases no skill is called',
  proposalsLead:
    'Postings ask for these as they ask for skills, and the taxonomy does not know them. What you decide counts from the next file on.',
  phrase: 'Phrase',
  asked: 'Ask for it',
  named: 'Name it',
  goesWith: 'Goes with',
  decision: 'Decision',
  decide: 'Decide',
  decideOn: 'Decide on {{phrase}}',
  onlyWhereAsked: 'Count it only where a sentence asks for it (for words that also mean something else)',
  synonymOf: 'Another name of',
  takeSynonym: 'Take as a synonym',
  nameEn: 'English name',
  nameZh: 'Chinese name',
  takeNew: 'Take as a new skill',
  takeNone: 'Not a skill',
  parent: 'Belongs under',
  noParent: 'nothing',
  under: 'under {{name}}',
  when: 'When and by whom',
  byYou: 'by you',
  byOther: 'by another member of operations ({{id}})',
  replaced: 'replaced later',
  decideAgain: 'Decide again',
  decideAgainOn: 'Decide again on {{phrase}}',
  decided: 'Decided',
  as: { synonym: 'synonym', 'new-skill': 'new skill', 'no-skill': 'not a skill' },
  searchPhrase: 'Phrase contains',
  proposed: '{{n}} phrases, found in {{sample}} postings',
  noProposalsTitle: 'Nothing to decide',
  noProposalsText:
    'Phrases are looked for when the clusters of a market are found anew, every night with new postings.',
} as const;

export default skills;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    skills: typeof skills;
  }
}
