import { type Passage, type PassageRecognition, recognizePassages } from '@/claims/recognize';
import { type OwnSums, ownSums } from '@/consistency/own-sums';
import type { FiledClaims } from '@/corpus/filed-claims';
import type { CheckReply, CheckRequest, Finding, PageContext, PageFacts } from '@/messaging/check-protocol';
import { placeInTexts } from '@/reading/article-places';
import { parsePublished } from '@/reading/publication-days';
import { checkClaims } from '@/verdicts/check-claims';
import { lookUpKeys } from '@/verdicts/claim-keys';
import { figureInContext } from '@/verdicts/rulings';
import { knownOrganizations, type NamesOnPage, namesOnPage } from './known-organizations';

/** Blocks whose text says what the page is about, where nothing is known of it yet. */
export const OPENING_BLOCKS = 12;

/** What a check says of the page; what is wrong with the corpus, and what was not handed in, others know. */
export type PageCheck = Omit<CheckReply, 'problem' | 'leftOut'>;

/**
 * Finds in the blocks of a page what the corpus knows; offsets of findings are into the blocks' own text. `whole` is
 * the corpus with what may not be shown on this page: of that, findings are only counted.
 */
export async function checkPage(
  request: CheckRequest,
  source: FiledClaims,
  whole: FiledClaims | null = null,
): Promise<PageCheck> {
  const context = request.context ?? openingContext(request);
  const passages = request.blocks.map(({ text, labels }): Passage => ({ text, labels: labels ?? [] }));
  const found = recognizePassages(passages, { title: request.page.title, ...context });
  const names = namesOnPage(
    request.blocks.map(({ text }, i) => ({ text, mentions: found.passages[i]?.organizations ?? [] })),
    context.place,
  );
  const sums = ownSums(request.blocks.map(({ text }, i) => ({ text, claims: found.passages[i]?.claims ?? [] })));
  const findIn = async (known: FiledClaims): Promise<Finding[]> => [
    ...(await organizationFindings(request, names, known)),
    ...(await figureFindings(request, { ...found, sums }, context, known)),
  ];
  const findings = await findIn(source);
  const heldBack = whole ? countOthers(await findIn(whole), findings) : 0;
  return { findings, context: { ...context, names: found.names, subject: found.subject }, heldBack };
}

/** How many findings are not among those shown: new ones, and figures with another verdict. */
function countOthers(findings: readonly Finding[], shown: readonly Finding[]): number {
  const keyOf = (finding: Finding): string => {
    const { type, block, start, end } = finding;
    return JSON.stringify([type, block, start, end, finding.type === 'figure' ? finding.verdict : null]);
  };
  const known = new Set(shown.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding))).length;
}

/** What page and opening blocks say about place and date. */
function openingContext({ page, blocks }: CheckRequest): PageContext {
  const opening = blocks.slice(0, OPENING_BLOCKS).map(({ text }) => text);
  return { place: placeInTexts([page.title, ...opening]), date: publishedOn(page), names: {}, subject: null };
}

function publishedOn({ published }: PageFacts): string | null {
  return published === null ? null : parsePublished(published);
}

async function organizationFindings(
  request: CheckRequest,
  names: NamesOnPage,
  source: FiledClaims,
): Promise<Finding[]> {
  const known = await knownOrganizations(names, source);
  return known.map(({ passage, start, end, name }) => ({
    type: 'organization',
    block: request.blocks[passage]?.id ?? -1,
    start,
    end,
    name,
  }));
}

async function figureFindings(
  request: CheckRequest,
  found: PassageRecognition & { readonly sums: OwnSums },
  context: PageContext,
  source: FiledClaims,
): Promise<Finding[]> {
  const sited = found.passages.flatMap(({ claims }, i) => {
    const { id, text, labels } = request.blocks[i] ?? { id: -1, text: '', labels: [] };
    return claims.map((claim) => ({
      claim,
      block: id,
      here: figureInContext(claim, text, labels),
      sums: found.sums(i, claim.start),
    }));
  });
  const seen = sited.map(({ here }) => here);
  const [known, rulings] = await Promise.all([
    source.findClaims([...new Set(sited.flatMap(({ claim }) => lookUpKeys(claim)))]),
    source.findRulings([...new Set(seen.map(({ sentence }) => sentence))]),
  ]);
  const claims = sited.map(({ claim }) => claim);
  const judgements = checkClaims(claims, context.date, { known, rulings, seen });
  return sited.flatMap(({ claim, block, here, sums }, i): Finding[] => {
    const judgement = judgements[i];
    if (!judgement && sums.length === 0) return [];
    const evidence = (judgement?.evidence ?? []).map(({ known, reasons }) => ({
      article: known.article.id,
      claim: known.index,
      reasons,
    }));
    return [
      {
        type: 'figure',
        block,
        start: claim.start,
        end: claim.end,
        verdict: judgement?.verdict ?? null,
        measured: claim.measured,
        sums,
        here,
        evidence,
      },
    ];
  });
}
