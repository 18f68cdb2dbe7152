import type { FrameFindings } from '@/messaging/tab-protocol';
import { describeFindings } from '@/report/found-figures';
import { measureCoverage } from './coverage';
import { compareNodes } from './document-order';
import { readFacts } from './facts';
import type { Painter } from './highlights';
import type { Block } from './page-blocks';
import type { Checker } from './page-check';
import type { PageReading } from './page-reading';

/** All that this frame can say of itself for a report, in the order of the document. */
export function describeFrame(reading: PageReading, painter: Painter, checker: Checker): FrameFindings {
  const findings = painter.findings();
  const found = new Set(findings.map(({ block }) => block));
  const blocks = [...reading.live.values()].filter(({ id }) => found.has(id)).sort(compareBlocks);
  return {
    title: document.title,
    address: location.href,
    published: readFacts().published,
    ...describeFindings(blocks, findings),
    coverage: measureCoverage(reading, checker),
  };
}

function compareBlocks(a: Block, b: Block): number {
  const [one, other] = [a.pieces[0]?.node, b.pieces[0]?.node];
  return one && other ? compareNodes(one, other) : 0;
}
