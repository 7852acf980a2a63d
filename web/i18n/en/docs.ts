const docs = {
  title: 'API documentation',
  lead: 'Everything this site can do, it does through this HTTP API, and so can your programs.',
  signIn:
    'Routes marked “members” or with a group need an access token in the Authorization header: sign in by OpenID Connect (authorization code with PKCE) at the issuer that /config.json names.',
  problems:
    'A refusal is a problem document (RFC 9457): decide by its code, show its detail, quote its correlationId. 400 lists every value it objects to.',
  writing:
    'Where Idempotency-Key is offered, send the same key with every retry. Where If-Match is asked for, send the ETag you read; 412 means somebody saved in between.',
  contexts: 'Parts of the API',
  filter: 'Find a route',
  filterHint: 'path, method, word …',
  found_one: '{{count}} route',
  found_other: '{{count}} routes',
  parameters: 'Parameters',
  body: 'Body (JSON)',
  answers: 'Answer',
  refusals: 'Refusals',
  optional: 'optional',
  place: { path: 'path', query: 'query', header: 'header' },
  caller: { public: 'anyone', member: 'members', group: 'group {{group}}' },
} as const;

export default docs;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    docs: typeof docs;
  }
}
