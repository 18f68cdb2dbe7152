import type { Claim } from '@/claims/claim';
import { type Passage, type PassageRecognition, recognizePassages } from '@/claims/recognize';
import { shownMeasure } from '@/claims/shown-measure';
import { type OwnSums, ownSums } from '@/consistency/own-sums';
import { MOST_READ } from '@/evidence/ranking';
import { tokensOf } from '@/evidence/tokens';
import type { CheckReply, CheckRequest, Finding, PageContext, ShownFinding } from '@/messaging/check-protocol';
import type { PageJudgement } from '@/verdicts/pairs/judge-page';
import { figureInContext } from '@/verdicts/rulings';
import { type Against, checkSection, type FoundArticle } from './check-section';
import { type KnownBy, knownOrganizations, type NamesOnPage, namesOnPage } from './known-organizations';
import { readCell } from './read-cell';
import { cutSections } from './sections';

/** What a check says of the page; what is wrong with the corpus, and what was not handed in or shown, others know. */
export type PageCheck = Pick<CheckReply, 'findings'> & { readonly context: PageContext };

/** What a page is checked against. */
export type AgainstPage = Against & KnownBy;

/** Blocks of a page, and what is known of the page. */
export type PageBlocks = Pick<CheckRequest, 'page' | 'blocks'> & { readonly context: PageContext };

/** Finds in the blocks of a page what is known; offsets of findings are into the blocks' own text. */
export async function checkPage(page: PageBlocks, against: AgainstPage): Promise<PageCheck> {
  const { context, blocks } = page;
  const passages = blocks.map(({ text, labels }): Passage => ({ text, labels: labels ?? [] }));
  const found = recognizePassages(passages, { title: page.page.title, ...context });
  const names = namesOnPage(
    blocks.map(({ text }, i) => ({ text, mentions: found.passages[i]?.organizations ?? [] })),
    context.place,
  );
  const sums = ownSums(blocks.map(({ text }, i) => ({ text, claims: found.passages[i]?.claims ?? [] })));
  const findings = [
    ...(await organizationFindings(page, names, against)),
    ...(await figureFindings(page, { ...found, sums }, against)),
  ];
  return { findings, context: { ...context, names: found.names, subject: found.subject } };
}

/** How many of these findings are not among those shown: new ones, and figures with another verdict. */
export function countOthers(findings: readonly Finding[], shown: readonly ShownFinding[]): number {
  const keyOf = (finding: ShownFinding): string => {
    const { type, block, start, end } = finding;
    return JSON.stringify([type, block, start, end, finding.type === 'figure' ? finding.verdict : null]);
  };
  const known = new Set(shown.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding))).length;
}

async function organizationFindings({ blocks }: PageBlocks, names: NamesOnPage, known: KnownBy): Promise<Finding[]> {
  const mentions = await knownOrganizations(names, known);
  return mentions.map(({ passage, start, end, name }) => ({
    type: 'organization',
    block: blocks[passage]?.id ?? -1,
    start,
    end,
    name,
  }));
}

/** Section by section, in the order of the blocks: what is in view comes first. */
async function figureFindings(
  page: PageBlocks,
  found: PassageRecognition & { readonly sums: OwnSums },
  against: Against,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const sections = cutSections(page.blocks);
  const most = sections.length > 1 ? MOST_READ / 2 : MOST_READ;
  for (const section of sections) {
    const passages = section.map((i) => ({ i, found: found.passages[i] ?? { organizations: [], claims: [] } }));
    const sited = passages.flatMap(({ i, found: { claims } }) => claims.map((claim) => siteOf(page, i, claim)));
    const told = passages.map(({ i, found: own }) => readCell(page.blocks[i], own, page));
    const tokens = new Set([...passages.map((passage) => passage.found), ...told].flatMap((one) => tokensOf(one)));
    const { judgements, articles } = await checkSection(
      {
        tokens: [...tokens],
        most,
        title: page.page.title,
        passages: told,
        date: page.context.date,
        seen: sited.map(({ here }) => here),
      },
      against,
    );
    findings.push(
      ...sited.flatMap((site, i) =>
        findingOf(site, judgements[i] ?? null, { articles, sums: found.sums(site.passage, site.claim.start) }),
      ),
    );
  }
  return findings;
}

/** A claim of a page, where it stands, and the words by which it is known again. */
type Site = {
  readonly claim: Claim;
  readonly passage: number;
  readonly block: number;
  readonly here: ReturnType<typeof figureInContext>;
};

function siteOf({ blocks }: PageBlocks, passage: number, claim: Claim): Site {
  const { id, text, labels } = blocks[passage] ?? { id: -1, text: '', labels: [] };
  return { claim, passage, block: id, here: figureInContext(claim, text, labels) };
}

function findingOf(
  { claim, block, here }: Site,
  judgement: PageJudgement | null,
  { articles, sums }: { readonly articles: ReadonlyMap<string, FoundArticle>; readonly sums: ReturnType<OwnSums> },
): Finding[] {
  if (!judgement && sums.length === 0) return [];
  const evidence = (judgement?.evidence ?? []).map(({ known: { article, index }, reasons }) => ({
    source: articles.get(article.id)?.source ?? '',
    article: article.id,
    claim: index,
    reasons,
  }));
  const { start, end } = claim;
  const measured = shownMeasure(claim.measured);
  return [{ type: 'figure', block, start, end, verdict: judgement?.verdict ?? null, measured, sums, here, evidence }];
}
