import type { CheckReply, CheckRequest, Finding, PageContext, PageFacts } from '@/messaging/protocol';
import { parsePublished } from '@/reading/dates';
import { placeOf } from '@/reading/places';
import { type Passage, type PassageRecognition, recognizePassages } from '@/recognition/recognize';
import { checkClaims } from '@/verdicts/check-claims';
import type { EvidenceSource } from '@/verdicts/evidence-source';
import { knownOrganizations } from './known-organizations';

/** Blocks whose text says what the page is about, where nothing is known of it yet. */
const OPENING_BLOCKS = 12;

/** Finds in the blocks of a page what the corpus knows; offsets of findings are into the blocks' own text. */
export async function checkPage(request: CheckRequest, source: EvidenceSource): Promise<CheckReply> {
  const context = request.context ?? openingContext(request);
  const passages = request.blocks.map(({ text, labels }): Passage => ({ text, labels: labels ?? [] }));
  const found = recognizePassages(passages, { title: request.page.title, ...context });
  const findings = [
    ...(await organizationFindings(request, found, context, source)),
    ...(await figureFindings(request, found, context, source)),
  ];
  return { findings, context: { ...context, names: found.names, subject: found.subject }, problem: null };
}

/** What page and opening blocks say about place and date. */
function openingContext({ page, blocks }: CheckRequest): PageContext {
  const opening = blocks.slice(0, OPENING_BLOCKS).map(({ text }) => text);
  return { place: placeOf([page.title, ...opening]), date: publishedOn(page), names: {}, subject: null };
}

function publishedOn({ published }: PageFacts): string | null {
  return published === null ? null : parsePublished(published);
}

async function organizationFindings(
  request: CheckRequest,
  found: PassageRecognition,
  context: PageContext,
  source: EvidenceSource,
): Promise<Finding[]> {
  const passages = request.blocks.map(({ text }, i) => ({ text, mentions: found.passages[i]?.organizations ?? [] }));
  const known = await knownOrganizations(passages, context.place, source);
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
  found: PassageRecognition,
  context: PageContext,
  source: EvidenceSource,
): Promise<Finding[]> {
  const sited = found.passages.flatMap(({ claims }, i) =>
    claims.map((claim) => ({ claim, block: request.blocks[i]?.id ?? -1 })),
  );
  const judgements = await checkClaims(
    sited.map(({ claim }) => claim),
    context.date,
    source,
  );
  return sited.flatMap(({ claim, block }, i): Finding[] => {
    const judgement = judgements[i];
    if (!judgement) return [];
    const evidence = judgement.evidence.map(({ known, reasons }) => ({
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
        verdict: judgement.verdict,
        measured: claim.measured,
        evidence,
      },
    ];
  });
}
