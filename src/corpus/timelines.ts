import type { TimelinePoint } from '@/messaging/quotations';
import { claimKeys } from '@/verdicts/claim-keys';
import type { KnownClaim } from '@/verdicts/known-claim';
import { timelineOf } from '@/verdicts/timeline';
import { filingKey } from './claim-filing';
import { figureOf } from './quotation';
import type { ClaimRow } from './schema';
import { type ClaimReference, readArticlesById, type Storage } from './storage';
import { isInScope, type Scope } from './tally';

/** A card and a page of the library show so many reports of one measure: the last ones. */
const MOST_POINTS = 12;

/** Who reported what of a claim's measure, and when; empty where nobody else did. Reprints count once. */
export async function makeTimeline(
  { storage, generation, scope }: { readonly storage: Storage; readonly generation: number; readonly scope: Scope },
  reference: ClaimReference,
): Promise<TimelinePoint[]> {
  const [row] = await storage.readClaims(generation, [reference]);
  if (!row || !isInScope(row, scope)) return [];
  const keys = claimKeys(row.claim).map((key) => filingKey(generation, { by: 'alignment', key }));
  const rows = (await storage.readClaimsFiledUnder(keys)).filter((one) => isInScope(one, scope));
  const entries = timelineOf(known(row), withoutReprints(row, rows).map(known));
  if (entries.length < 2) return [];
  const shown = entries.slice(-MOST_POINTS);
  const articles = await readArticlesById(
    storage,
    shown.map((entry) => entry.known.article.id),
  );
  return shown.flatMap(({ known: { article, index, claim }, day, change }) => {
    const found = articles.get(article.id);
    return found ? [{ ...figureOf(found, claim), claim: index, day, change }] : [];
  });
}

/** Of claims of one story with one wording, the one asked for, else the first. */
function withoutReprints(asked: ClaimRow, rows: readonly ClaimRow[]): ClaimRow[] {
  const wordingOf = ({ story, claim }: ClaimRow): string => `${story}|${claim.text}|${claim.measured}`;
  const first = new Map([asked, ...rows].toReversed().map((row) => [wordingOf(row), row]));
  return [...first.values()];
}

function known({ facts, index, claim }: ClaimRow): KnownClaim {
  return { article: facts, index, claim };
}
