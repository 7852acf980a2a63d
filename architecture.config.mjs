// The import table of the house as data: what is not listed here is forbidden (`npm run check` runs dependency-cruiser).

const shared = '^shared/[^/]+\\.ts$';
// What every context means by the same words: value types, the day of the business, the house's occupations and skills.
const valueTypes =
  '^shared/((money|currencies|allocation|errors|localized|education|self-description|business-time-zone|contract|contract-types)\\.ts$|(occupations|skills)/)';
const zod = '^(node_modules/zod|zod)';
// A package of types alone has nothing to resolve at run time.
const typesOnly = '^aws-lambda$';
const npm = '^node_modules/';
const door = '^functions/([^/]+)/(api|[^/]+-api|on-[^/]+|every-[^/]+)\\.ts$';
const notDoor = '/(api|[^/]+-api|on-[^/]+|every-[^/]+)\\.ts$';
// A context with several HTTP doors has a contract for each: `api.ts` and `contract.ts`, `finance-api.ts` and `finance-contract.ts`.
const contract = '[^/]*contract\\.ts$';

const allow = (comment, from, to) => ({ comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: typesOnly },
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    // A domain is pure: its own modules and data, numerics, value types, zod, calendars.
    allow('domain → own', { path: '^functions/([^/]+)/domain/' }, { path: '^functions/$1/(domain|data)/' }),
    allow(
      'domain → pure',
      { path: '^functions/[^/]+/domain/' },
      {
        path: [valueTypes, '^shared/(science/|icalendar\\.ts$)', zod, '^node_modules/temporal-polyfill/'],
      },
    ),
    // Facts are what decisions return, and the shape in which other contexts' figures arrive.
    allow(
      'domain → facts',
      { path: '^functions/[^/]+/domain/' },
      { path: '^events/', dependencyTypes: ['type-only'] },
    ),
    allow(
      'data → own',
      { path: '^functions/([^/]+)/data/' },
      { path: ['^functions/$1/(domain|data)/', valueTypes, zod] },
    ),

    // A contract: schemas only.
    allow(
      'contract',
      { path: `^functions/([^/]+)/${contract}` },
      { path: ['^functions/$1/domain/', valueTypes, '^shared/ids\\.ts$', '^events/', zod] },
    ),

    // A use case or a store: its own context without doors, facts, the kernel without the doors' factories.
    allow(
      'use case → own',
      { path: '^functions/([^/]+)/[^/]+\\.ts$', pathNot: [notDoor, `/${contract}`] },
      { path: '^functions/$1/', pathNot: notDoor },
    ),
    allow(
      'use case → kernel',
      { path: '^functions/[^/]+/[^/]+\\.ts$', pathNot: [notDoor, `/${contract}`] },
      {
        path: [
          shared,
          '^shared/(aws|science|occupations|skills)/',
          '^events/',
          zod,
          '^node_modules/temporal-polyfill/',
        ],
      },
    ),
    allow(
      'use case: streams and hashes',
      { path: '^functions/[^/]+/[^/]+\\.ts$', pathNot: [notDoor, `/${contract}`] },
      { dependencyTypes: ['core'], path: '^(node:)?(crypto|stream|stream/promises|zlib|string_decoder)$' },
    ),
    allow(
      'store → table library',
      { path: '^functions/[^/]+/[^/]*store\\.ts$' },
      { path: '^node_modules/(dynamodb-toolbox|@aws-sdk)/' },
    ),
    // The one place of a context that speaks to a service outside the house.
    allow(
      'gateway → its service',
      { path: '^functions/[^/]+/[^/]*gateway\\.ts$' },
      { path: '^node_modules/(stripe|@aws-sdk/client-personalize(-events|-runtime)?)/' },
    ),
    allow(
      'domain: streams and hashes',
      { path: '^functions/[^/]+/domain/' },
      { dependencyTypes: ['core'], path: '^(node:)?crypto$' },
    ),

    // A door: its own context, never another door; the kernel; the SDK to wire clients.
    allow('door → own', { path: door }, { path: '^functions/$1/', pathNot: notDoor }),
    allow(
      'door → kernel',
      { path: door },
      {
        path: [
          shared,
          '^shared/(lambda|aws)/',
          '^events/',
          zod,
          '^node_modules/@aws-sdk/',
          '^node_modules/@types/',
        ],
      },
    ),

    // Another context: the types of its contract, nothing else.
    allow(
      'context → contract types',
      { path: '^functions/([^/]+)/' },
      { path: `^functions/(?!$1)[^/]+/${contract}`, dependencyTypes: ['type-only'] },
    ),

    allow('events', { path: '^events/' }, { path: ['^events/fact\\.ts$', valueTypes, zod] }),
    allow('shared', { path: '^shared/' }, { path: ['^shared/', '^events/fact\\.ts$', npm, typesOnly] }),
    allow('shared → node', { path: '^shared/' }, { dependencyTypes: ['core'] }),

    // Infrastructure: contracts, facts, names that runtime and template share, CDK. Doors only as path strings.
    allow(
      'infra',
      { path: '^infra/' },
      {
        path: [
          '^infra/',
          `^functions/[^/]+/${contract}`,
          '^events/',
          valueTypes,
          '^shared/aws/outbox\\.ts$',
          npm,
        ],
      },
    ),
    allow('infra → node', { path: '^infra/' }, { dependencyTypes: ['core'] }),

    // The web knows the system through the types of contracts; only its build reads the contracts themselves.
    allow('web', { path: '^web/' }, { path: ['^web/', npm] }),
    allow(
      'web → contract types',
      { path: '^web/' },
      {
        path: [`^functions/[^/]+/${contract}`, '^shared/[^/]+\\.ts$', '^events/'],
        dependencyTypes: ['type-only'],
      },
    ),
    // How currencies are counted is data that a page needs to write an amount as the ledger has it.
    allow('web → currencies', { path: '^web/i18n/' }, { path: '^shared/(currencies|major-units)\\.ts$' }),
    // Days and months of the finance desk are the business', not the reader's.
    allow(
      "web → the business' days",
      { path: '^web/pages/finance/' },
      { path: '^shared/business-time-zone\\.ts$' },
    ),
    allow(
      'web build',
      { path: '^web/(vite\\.config\\.ts|build/)' },
      { path: [`^functions/[^/]+/${contract}`, '^shared/[^/]+\\.ts$'] },
    ),
    allow('web build → node', { path: '^web/(vite\\.config\\.ts|build/)' }, { dependencyTypes: ['core'] }),

    // The local system: the synthesized template, doors only by entry path, contracts as a client.
    allow(
      'local',
      { path: '^local/' },
      { path: ['^local/', valueTypes, '^shared/(config|ids|clock|hash-chain)\\.ts$', npm, typesOnly] },
    ),
    allow('local → template', { path: '^local/template/' }, { path: '^infra/app\\.ts$' }),
    allow(
      'local → contract types',
      { path: '^local/' },
      { path: `^functions/[^/]+/${contract}`, dependencyTypes: ['type-only'] },
    ),
    allow('local → node', { path: '^local/' }, { dependencyTypes: ['core'] }),

    // Benches measure anything that is pure, and the doors as built.
    allow(
      'bench',
      { path: '^bench/' },
      {
        path: ['^bench/', '^functions/', '^shared/', '^events/', '^infra/', '^local/', '^test/support/', npm],
      },
    ),
    // What benches borrow from the tests may reach whatever tests may.
    allow('test support', { path: '^test/' }, {}),
    allow('bench → node', { path: '^bench/' }, { dependencyTypes: ['core'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
