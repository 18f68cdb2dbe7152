import { makeProof } from '@/check/proof';
import type { Corpus } from '@/corpus/corpus';
import { EVERYTHING } from '@/evidence/scope';
import type { Proof } from '@/messaging/card-protocol';
import { sendMessage } from '@/messaging/messaging';
import type { FrameFindings, PageReport } from '@/messaging/tab-protocol';
import { buildReport } from '@/report/page-report';
import { asked } from './against';

/** Asks one frame what it found; rejects where it does not answer. */
export type AskFrame = (frame: number) => Promise<FrameFindings>;

/** Asks a frame of a tab. */
export function askFrameOf(tabId: number): AskFrame {
  return (frameId) => sendMessage('describeFrame', undefined, { tabId, frameId });
}

/**
 * All that was found in a tab, the page itself first, with the evidence behind it. Frames only name what they may show,
 * so that the report holds no private article that the page's marks do not. Null where no frame answers.
 */
export async function reportTab(frames: readonly number[], ask: AskFrame, corpus: Corpus): Promise<PageReport | null> {
  const answers = await Promise.all(
    // A frame that is gone, switched off or without Chinese does not answer.
    frames.toSorted((a, b) => a - b).map(async (frame) => [frame, await ask(frame).catch(() => null)] as const),
  );
  const described = answers.flatMap(([frame, findings]) => (findings ? [[frame, findings] as const] : []));
  const proofs = await Promise.all(described.map(([, findings]) => evidenceFor(findings, corpus)));
  return buildReport({ frames: described, proofs, corpus: await corpus.state(), made: new Date() });
}

/** The evidence for each figure that a frame found, in the same order. */
export function evidenceFor({ figures }: Pick<FrameFindings, 'figures'>, corpus: Corpus): Promise<Proof[]> {
  return Promise.all(figures.map(({ evidence }) => makeProof(evidence, asked(corpus, EVERYTHING))));
}
