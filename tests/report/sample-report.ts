import type { Proof, ShownEvidence } from '@/messaging/card-protocol';
import type { PageReport, ReportedFigure } from '@/messaging/tab-protocol';
import { credit } from '../ui/samples';

export const evidence: ShownEvidence = {
  ...credit,
  claim: 4,
  reasons: [{ code: 'digits-exchanged' }, { code: 'same-organization', name: '晋源区金融办' }],
};

const proof: Proof = { evidence: [evidence], sources: 1, origins: 1 };

export const differing: ReportedFigure = {
  text: '6767万元',
  measured: '累计授信金额',
  sentence: '该区金融办累计授信金额达6767万元。',
  verdict: 'differs',
  sums: [],
  place: { frame: 0, block: 3, start: 12 },
  proof,
};

export const unsound: ReportedFigure = {
  ...differing,
  text: '320亩',
  measured: '',
  sentence: '三个合作社种了120亩、85亩和95亩，合计320亩。',
  verdict: null,
  sums: [{ kind: 'sum', holds: false, terms: ['120亩', '85亩', '95亩'], result: '300亩', stated: '320亩' }],
  proof: { evidence: [], sources: 0, origins: 0 },
};

/** A page with one figure that differs and one that does not add up. */
export const report: PageReport = {
  title: '多部门助企纾困',
  address: 'https://news.example/2022/1.html',
  published: '2022年4月25日',
  made: '2022-04-26T08:00:00.000Z',
  figures: [differing, unsound],
  organizations: ['晋源区金融办', '万达广场'],
  coverage: {
    paragraphs: 12,
    characters: 775,
    hidden: 31,
    notChinese: 0,
    leftOut: 0,
    waiting: 0,
    heldBack: 2,
  },
  corpus: {
    articles: 30,
    organizations: 64,
    figures: 121,
    from: '2020-03-20',
    to: '2022-04-23',
    indexed: 30,
    problem: null,
  },
};

/** A page whose words are what a hostile page would write. */
export function hostileReport(words: string): PageReport {
  const quotation = { ...evidence.quotation, text: words, marks: [{ start: 0, end: 1 }] };
  const article = { ...quotation.article, title: words, source: words };
  const hostile = { ...evidence, text: words, measured: words, quotation: { ...quotation, article } };
  return {
    ...report,
    title: words,
    address: `javascript:${words}`,
    published: words,
    organizations: [words],
    figures: [
      { ...differing, text: words, measured: words, sentence: words, proof: { ...proof, evidence: [hostile] } },
      { ...unsound, sums: [{ kind: 'sum', holds: false, terms: [words], result: words, stated: words }] },
    ],
  };
}
