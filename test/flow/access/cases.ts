import type { Sent } from '../../support/caller.ts';
import { demoProfile } from '../../../local/demo/member.ts';
import { ofCourses, ofEffectiveness, ofPaths, ofStudy } from './learning-cases.ts';
import { type World, freeOrder, oneAnswer } from './objects.ts';

interface Asked extends Sent {
  request: string;
}

/** To whom belongs what a route tells or changes, and how to ask for it. */
export type Case =
  /** The same for all whom the matrix of roles lets in. */
  | { belongsTo: 'everybody' }
  /**
   * Of the caller alone, whoever calls: `shows` is what only the owner's own answer holds; `without`: what one is told
   * who has none of it.
   */
  | (Asked & { belongsTo: 'the caller'; shows?: string; without?: number })
  /** Named in the path: its owner may, another member may not. */
  | (Asked & { belongsTo: 'the owner' })
  /** Named in the path: the members of a group may, another member may not. */
  | (Asked & { belongsTo: 'operations' | 'finance' })
  /** Named in the path: whoever holds its secret may. */
  | (Asked & { belongsTo: 'the holder of its secret'; secretly: (secret: string) => object });

const congruence = 'R=1&I=7&A=3&S=2&E=4&C=5';

const ofAssessments = ({ owner, anonymous }: World): Record<string, Case> => {
  const session = `/assessments/sessions/${owner.openSessionId}`;
  const result = `/assessments/results/${owner.scored.resultId}`;
  const unnamed = `/assessments/anonymous-sessions/${anonymous.sessionId}`;
  const secretly = (secret: string) => ({ secret });
  const holder = { belongsTo: 'the holder of its secret', secretly } as const;
  const ownersOnly = { belongsTo: 'the owner' } as const;
  return {
    getInstrument: { belongsTo: 'everybody' },
    startSession: {
      belongsTo: 'the caller',
      request: 'POST /assessments/sessions',
      body: { instrumentId: 'riasec-60' },
    },
    listSessions: {
      belongsTo: 'the caller',
      request: 'GET /assessments/sessions',
      shows: owner.openSessionId,
    },
    getSession: { ...ownersOnly, request: `GET ${session}` },
    saveAnswers: { ...ownersOnly, request: `PUT ${session}/answers`, body: oneAnswer },
    submitSession: { ...ownersOnly, request: `POST ${session}/submit` },
    resumeAnonymousSession: { ...holder, request: `POST ${unnamed}/resume` },
    saveAnonymousAnswers: {
      ...holder,
      request: `PUT ${unnamed}/answers`,
      secretly: (secret) => ({ ...oneAnswer, secret }),
    },
    submitAnonymousSession: { ...holder, request: `POST ${unnamed}/submit` },
    claimAnonymousSession: { ...holder, request: `POST ${unnamed}/claim` },
    listResults: {
      belongsTo: 'the caller',
      request: 'GET /assessments/results',
      shows: owner.scored.resultId,
    },
    getResult: { ...ownersOnly, request: `GET ${result}` },
    getCongruence: { ...ownersOnly, request: `GET ${result}/congruence?${congruence}` },
  };
};

const ofProfiles = ({ owner }: World): Record<string, Case> => {
  const own = { belongsTo: 'the caller' } as const;
  const resume = { basics: { name: 'Somebody Else' } };
  const at = (version: number) => ({ 'if-match': `"${version}"` });
  return {
    getMyProfile: { ...own, request: 'GET /profiles/me', shows: owner.name },
    getMyPortrait: { ...own, request: 'GET /profiles/me/portrait', shows: owner.scored.resultId },
    exportMyResume: { ...own, request: 'GET /profiles/me/resume', shows: owner.name },
    saveMyProfile: { ...own, request: 'PUT /profiles/me', body: demoProfile, headers: at(1) },
    importMyResume: { ...own, request: 'PUT /profiles/me/resume', body: resume, headers: at(2) },
    getMyConsents: { ...own, request: 'GET /profiles/me/consents' },
    decideConsent: { ...own, request: 'PUT /profiles/me/consents/research', body: { granted: true } },
    getMySelfDescription: { ...own, request: 'GET /profiles/me/self-description' },
    tellMySelfDescription: {
      ...own,
      request: 'PUT /profiles/me/self-description',
      body: { gender: null, ageGroup: null },
    },
  };
};

const ofCareers = ({ owner }: World): Record<string, Case> => ({
  getOccupation: { belongsTo: 'everybody' },
  listMatches: {
    belongsTo: 'the caller',
    request: 'GET /careers/matches?limit=3',
    shows: owner.scored.resultId,
  },
  compareOccupations: {
    belongsTo: 'the caller',
    request: 'GET /careers/compare?ids=data-analyst,data-scientist',
  },
});

const ofMarket = ({ uploadId }: World): Record<string, Case> => ({
  getUpload: { belongsTo: 'operations', request: `GET /market/uploads/${uploadId}` },
  getUploadRejects: { belongsTo: 'operations', request: `GET /market/uploads/${uploadId}/rejects` },
  getCluster: { belongsTo: 'everybody' },
  getMarketOccupation: { belongsTo: 'everybody' },
  getSkill: { belongsTo: 'everybody' },
  getDemand: { belongsTo: 'everybody' },
  getClusterInsight: { belongsTo: 'everybody' },
  decideSkillProposal: {
    belongsTo: 'operations',
    request: `POST /market/skills/proposals/prp_${'0'.repeat(26)}/decision`,
    body: { choice: { as: 'no-skill' } },
  },
  listClusterPostings: { belongsTo: 'everybody' },
  listUnusualPostings: { belongsTo: 'everybody' },
});

/** Both members are experts too: each sees their own. */
const ofEarnings = (): Record<string, Case> => {
  const mine = '/payments/experts/me/statements/2026-11';
  const all = '/payments/expert-statements/2026-11';
  const withheld = '/payments/withheld-earnings/ord_none/i1/release';
  const own = { belongsTo: 'the caller' } as const;
  const financeOnly = { belongsTo: 'finance' } as const;
  return {
    getMyStatement: { ...own, request: `GET ${mine}` },
    exportMyStatement: { ...own, request: `GET ${mine}/csv` },
    listExpertStatements: { ...financeOnly, request: `GET ${all}` },
    exportExpertStatements: { ...financeOnly, request: `GET ${all}/csv` },
    listExpertEarnings: { ...financeOnly, request: 'GET /payments/experts/somebody/earnings' },
    proposeRelease: {
      ...financeOnly,
      request: `POST ${withheld}`,
      body: { reason: 'nobody knows of a reason' },
    },
    decideRelease: { ...financeOnly, request: `POST ${withheld}/decision`, body: { approve: true } },
    getExpertStatement: { ...financeOnly, request: 'GET /payments/experts/somebody/statements/2026-11' },
  };
};

const ofFinance = (): Record<string, Case> => {
  const desk = { belongsTo: 'finance' } as const;
  const run = '/payments/finance/runs/2026-11-22.1';
  const journal = `/payments/finance/journals/jnl_${'0'.repeat(26)}`;
  return {
    getOrderBooks: { ...desk, request: 'GET /payments/finance/orders/ord_none' },
    requestRun: { ...desk, request: 'POST /payments/finance/reconciliation/2026-11-22/runs' },
    listVersions: { ...desk, request: 'GET /payments/finance/reconciliation/2026-11-22/runs' },
    getRun: { ...desk, request: `GET ${run}` },
    listRunLines: { ...desk, request: `GET ${run}/lines` },
    workOnLine: {
      ...desk,
      request: `POST ${run}/lines/rln_${'0'.repeat(26)}`,
      body: { do: 'comment', text: 'looked at' },
    },
    getPayout: { ...desk, request: 'GET /payments/finance/payouts/po_none' },
    decideJournal: { ...desk, request: `POST ${journal}/decision`, body: { approve: false } },
  };
};

const ofPayments = ({ owner, offerId, changing }: World): Record<string, Case> => {
  const order = `/payments/orders/${owner.orderId}`;
  const offer = `/payments/operations/offers/${changing.offerId}`;
  const ownersOnly = { belongsTo: 'the owner' } as const;
  const own = { belongsTo: 'the caller' } as const;
  const operationsOnly = { belongsTo: 'operations' } as const;
  return {
    getOffer: { belongsTo: 'everybody' },
    placeOrder: { ...own, request: 'POST /payments/orders', body: freeOrder(offerId) },
    listMyOrders: { ...own, request: 'GET /payments/orders', shows: owner.orderId },
    getMyOrder: { ...ownersOnly, request: `GET ${order}` },
    cancelOrder: { ...ownersOnly, request: `POST ${order}/cancel` },
    getReceipt: { ...ownersOnly, request: `GET ${order}/receipt` },
    quoteRefund: { ...ownersOnly, request: `GET ${order}/refund-quote` },
    requestRefund: {
      ...ownersOnly,
      request: `POST ${order}/refunds`,
      body: { items: [{ itemId: 'i1', amountMinor: 1 }], reason: 'no' },
    },
    overrideRefund: {
      belongsTo: 'finance',
      request: `POST /payments/finance/orders/${owner.orderId}/refunds`,
      body: { items: [{ itemId: 'i1', amountMinor: 1 }], reason: 'goodwill' },
    },
    listMyEntitlements: { ...own, request: 'GET /payments/entitlements/me', shows: owner.orderId },
    openPortal: { ...own, request: 'POST /payments/portal', without: 409 },
    setPrice: {
      ...operationsOnly,
      request: `POST ${offer}/prices`,
      body: { currency: 'USD', amountMinor: 100 },
    },
    setSlots: { ...operationsOnly, request: `PUT ${offer}/slots`, body: { slots: [] } },
    publishOffer: { ...operationsOnly, request: `POST ${offer}/publish` },
    retireOffer: { ...operationsOnly, request: `POST ${offer}/retire` },
    retirePromotion: {
      ...operationsOnly,
      request: `POST /payments/operations/promotions/${changing.code}/retire`,
    },
  };
};

const ofInteractions = ({ owner }: World): Record<string, Case> => {
  const own = { belongsTo: 'the caller' } as const;
  const viewed = { id: 'viewed-access', type: 'viewed', kind: 'course', itemId: 'sql-basics' };
  return {
    recordInteractions: {
      ...own,
      request: 'POST /interactions',
      body: { interactions: [{ ...viewed, at: new Date().toISOString() }] },
    },
    listMyInteractions: { ...own, request: 'GET /interactions/me' },
    eraseMyInteractions: { ...own, request: 'DELETE /interactions/me' },
    erasePersonsInteractions: {
      belongsTo: 'operations',
      request: `DELETE /interactions/people/${owner.orderId}`,
    },
  };
};

const ofRecommendations = (): Record<string, Case> => {
  const own = { belongsTo: 'the caller' } as const;
  const feedback = '/recommendations/feedback/course/sql-basics';
  return {
    listRecommendations: { ...own, request: 'GET /recommendations?kind=occupation' },
    listFeedback: { ...own, request: 'GET /recommendations/feedback' },
    // Nobody here has consented to personalisation: nothing of them is recorded.
    giveFeedback: {
      ...own,
      request: `PUT ${feedback}`,
      body: { feedback: 'already-know' },
      without: 409,
    },
    takeBackFeedback: { ...own, request: `DELETE ${feedback}` },
    getPersonalisation: { ...own, request: 'GET /recommendations/personalisation' },
    switchPersonalisation: {
      ...own,
      request: 'PUT /recommendations/personalisation',
      body: { on: false },
    },
  };
};

/** By `context.route`. */
export const casesOf = (world: World): ReadonlyMap<string, Case> => {
  const contexts = {
    assessments: ofAssessments(world),
    careers: ofCareers(world),
    learning: { ...ofCourses(world), ...ofPaths(), ...ofEffectiveness(world), ...ofStudy(world) },
    market: ofMarket(world),
    payments: { ...ofPayments(world), ...ofEarnings(), ...ofFinance() },
    profiles: ofProfiles(world),
    recommendations: { ...ofInteractions(world), ...ofRecommendations() },
  };
  return new Map(
    Object.entries(contexts).flatMap(([context, cases]) =>
      Object.entries(cases).map(([route, one]) => [`${context}.${route}`, one] as const),
    ),
  );
};
