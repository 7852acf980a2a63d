import { skills } from '../../../../../../../functions/market/data/skills/taxonomy.ts';
import { Ingestion, type Reject } from '../../../../../../../functions/market/domain/ingest/ingestion.ts';
import { SkillMatcher } from '../../../../../../../functions/market/domain/ingest/skill-matcher.ts';
import type { Posting } from '../../../../../../../functions/market/domain/posting.ts';

const matcher = new SkillMatcher(skills);

/** What comes of a file whose text arrives in these pieces. */
export const ingested = (...pieces: readonly string[]) => {
  const postings: Posting[] = [];
  const rejects: Reject[] = [];
  const ingestion = new Ingestion({
    source: null,
    matcher,
    onPosting: (posting) => postings.push(posting),
    onReject: (reject) => rejects.push(reject),
  });
  for (const piece of pieces) ingestion.push(piece);
  ingestion.end();
  return { postings, rejects, counts: ingestion.counts };
};
