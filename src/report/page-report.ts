import type { Proof } from '@/messaging/card-protocol';
import type { CorpusState } from '@/messaging/corpus-protocol';
import type { Coverage, FrameFindings, PageReport, ReportedFigure } from '@/messaging/tab-protocol';

/** What a report is made of: the frames of a page, the page itself first, and the evidence for their figures. */
type ReportMaterial = {
  /** The number of each frame in its tab, with what it found. */
  readonly frames: readonly (readonly [frame: number, findings: FrameFindings])[];
  /** The evidence for each figure of each frame, in the same order. */
  readonly proofs: readonly (readonly Proof[])[];
  readonly corpus: CorpusState;
  readonly made: Date;
};

/** Puts together what the frames of a page found; null without any. Title, address and date are those of the first. */
export function buildReport({ frames, proofs, corpus, made }: ReportMaterial): PageReport | null {
  const first = frames[0]?.[1];
  if (!first) return null;
  const figures = frames.flatMap(([frame, found], i) =>
    found.figures.map(({ evidence: _references, ...figure }, k): ReportedFigure => {
      const proof = proofs[i]?.[k] ?? { evidence: [], sources: 0, origins: 0 };
      return { ...figure, place: { ...figure.place, frame }, proof };
    }),
  );
  const coverages = frames.map(([, { coverage }]) => coverage);
  return {
    title: first.title,
    address: first.address,
    published: first.published,
    made: made.toISOString(),
    figures,
    organizations: [...new Set(frames.flatMap(([, { organizations }]) => organizations))],
    coverage: coverages.reduce(sumOf),
    corpus,
  };
}

function sumOf(a: Coverage, b: Coverage): Coverage {
  return {
    paragraphs: a.paragraphs + b.paragraphs,
    characters: a.characters + b.characters,
    hidden: a.hidden + b.hidden,
    notChinese: a.notChinese + b.notChinese,
    leftOut: a.leftOut + b.leftOut,
    waiting: a.waiting + b.waiting,
    heldBack: a.heldBack + b.heldBack,
  };
}

/** The groups in which a report tells its figures: what needs a look first. */
export const REPORT_GROUPS = ['differs', 'unsound', 'agrees', 'related', 'sound'] as const;

export type ReportGroup = (typeof REPORT_GROUPS)[number];

/** The group that a figure is told in: its verdict's, but what does not add up is told there unless it differs. */
export function groupOf({ verdict, sums }: Pick<ReportedFigure, 'verdict' | 'sums'>): ReportGroup {
  if (verdict !== 'differs' && isUnsound({ sums })) return 'unsound';
  return verdict ?? 'sound';
}

/** Does a figure not add up with others of its page? */
export function isUnsound({ sums }: Pick<ReportedFigure, 'sums'>): boolean {
  return sums.some(({ holds }) => !holds);
}
