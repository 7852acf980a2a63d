const uploads = {
  title: 'Market data',
  lead: 'Upload scraped postings. They are cleaned, de-duplicated and analysed in the background.',
  drop: 'Drop files of postings here',
  formats: 'CSV or JSON Lines, plain or gzip. A bad line is rejected by itself; the rest goes in.',
  choose: 'Choose files',
  sending: 'Sending {{name}}',
  reading: 'Reading the file',
  emptyTitle: 'Nothing uploaded yet',
  emptyText: 'Files appear here as soon as you send them, with their progress.',
  states: {
    'awaiting-file': 'waiting for the file',
    ingesting: 'reading',
    ingested: 'taken in',
    failed: 'failed',
    duplicate: 'seen before',
  },
  counts: '{{lines}} lines: {{accepted}} taken in, {{rejected}} rejected, {{duplicates}} repeated.',
  byMarket: '{{zh}} Chinese, {{en}} English.',
  failed: 'The file could not be read',
  duplicateOf: 'The same content was uploaded before as {{id}}; nothing was changed.',
  showRejects: 'Show rejected lines',
  hideRejects: 'Hide rejected lines',
  line: 'Line',
  reason: 'Reason',
  excerpt: 'Beginning of the line',
  downloadRejects: 'Download all rejected lines',
  analyses: 'Analyses',
  analyse: 'Analyse now',
  toMarket: 'Look at the market',
  postings: '{{n}} postings',
  markets: { zh: 'Chinese-language market', en: 'English-language market' },
  runs: {
    none: 'Not analysed yet.',
    queued: 'Queued',
    clustering: 'Grouping postings',
    counting: 'Counting postings',
    forecasting: 'Computing figures and forecasts',
    published: 'Published',
    failed: 'Failed',
  },
} as const;

export default uploads;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    uploads: typeof uploads;
  }
}
