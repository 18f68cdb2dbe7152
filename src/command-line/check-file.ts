import { checkPage } from '@/check/check-page';
import type { Corpus } from '@/corpus/corpus';
import { EVERYTHING } from '@/evidence/scope';
import type { CheckRequest, PageBlock } from '@/messaging/check-protocol';
import type { Coverage, FrameFindings } from '@/messaging/tab-protocol';
import type { Article } from '@/reading/article';
import { describeFindings } from '@/report/found-figures';
import { markdownReport } from '@/report/markdown-report';
import { buildReport } from '@/report/page-report';
import { pageAgainst } from '@/worker/against';
import { withContext } from '@/worker/opening-context';
import { evidenceFor } from '@/worker/report-tab';
import { articlesIn } from './inspect';

/** The page report of a text as Markdown: each of its articles is checked as a page whose paragraphs are its lines. */
export async function checkFile(name: string, text: string, corpus: Corpus): Promise<string> {
  const articles = articlesIn({ text });
  const frames: [number, FrameFindings][] = [];
  for (const [i, article] of articles.entries()) frames.push([i, await checkArticle(name, article, corpus)]);
  const proofs = await Promise.all(frames.map(([, findings]) => evidenceFor(findings, corpus)));
  const report = buildReport({ frames, proofs, corpus: await corpus.state(), made: new Date() });
  return report ? markdownReport(report, 'zh-Hans') : '';
}

async function checkArticle(name: string, article: Article, corpus: Corpus): Promise<FrameFindings> {
  const { title, date, place } = article;
  const lines = [title, ...article.text.split('\n')].filter((line) => line.trim() !== '');
  const blocks = lines.map((text, id): PageBlock => ({ id, text }));
  const request: CheckRequest = {
    page: { title, published: date },
    context: place === null ? null : { place, date, names: {}, subject: null },
    blocks,
  };
  const { findings } = await checkPage(withContext(request), pageAgainst(corpus, EVERYTHING));
  return {
    title: name,
    address: name,
    published: date,
    ...describeFindings(blocks, findings),
    coverage: allOf(blocks),
  };
}

function allOf(blocks: readonly PageBlock[]): Coverage {
  const characters = blocks.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
  return {
    paragraphs: blocks.length,
    characters,
    hidden: 0,
    notChinese: 0,
    leftOut: 0,
    waiting: 0,
    heldBack: 0,
  };
}
