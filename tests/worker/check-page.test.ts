import { beforeAll, describe, expect, it } from 'vitest';
import { type AgainstPage, checkPage, type PageCheck } from '@/check/check-page';
import { corpusOfGiven } from '@/command-line/evidence';
import type { GivenArticle } from '@/command-line/inspect';
import { EVERYTHING } from '@/evidence/scope';
import type { CheckRequest, Finding, PageBlock } from '@/messaging/check-protocol';
import { pageAgainst } from '@/worker/against';
import { withContext } from '@/worker/opening-context';

const ARTICLES: readonly GivenArticle[] = [
  {
    title: '区商务局帮商户渡难关',
    source: '样本日报',
    date: '2022-04-23',
    place: '河南省安阳市文峰区',
    text: '一季度,文峰区商务局帮助商户减免房租3260万元。\n彰德商贸城接待顾客4.8万人次。',
  },
  {
    title: '采摘园开园',
    source: '样本晚报',
    date: '2022-04-20',
    place: '山西省太原市晋源区',
    text: '4月18日,金穗源农产品批发市场到货蔬菜283吨。',
  },
];

const PAGE = { title: '', published: '2022-04-24T08:00:00+08:00' };

describe('checkPage', () => {
  let against: AgainstPage;
  beforeAll(async () => {
    against = pageAgainst(await corpusOfGiven(ARTICLES), EVERYTHING);
  });

  const check = (texts: readonly string[], more: Partial<CheckRequest> = {}): Promise<PageCheck> =>
    checkPage(
      withContext({ page: PAGE, context: null, blocks: texts.map((text, id) => ({ id, text })), ...more }),
      against,
    );

  /** What a finding marks, and what it says. */
  const said = (texts: readonly string[], findings: readonly Finding[]): string[] =>
    findings.map((finding) => {
      const surface = texts[finding.block]?.slice(finding.start, finding.end);
      return `${surface} ${finding.type === 'figure' ? finding.verdict : finding.name}`;
    });

  it('marks what the corpus knows in the raw text of the blocks', async () => {
    const texts = ['安陽市文峰區消息', '一季度，文峰區商務局幫助商戶\n  減免房租３，２６０\n萬元。'];
    const { findings } = await check(texts);
    expect(said(texts, findings)).toEqual(['文峰區商務局 文峰区商务局', '３，２６０\n萬元 agrees']);
  });

  it('shows what differs, with the articles it was judged by', async () => {
    const texts = ['安阳市文峰区消息', '一季度,文峰区商务局帮助商户减免房租6230万元。'];
    const { findings } = await check(texts);
    expect(findings).toContainEqual(
      expect.objectContaining({
        type: 'figure',
        block: 1,
        verdict: 'differs',
        evidence: [expect.objectContaining({ source: 'local', article: 'given-0', claim: 0 })],
      }),
    );
  });

  it('links a district office on a page of its district, and on no other', async () => {
    const text = '区商务局今天走访商户。';
    const here = ['安阳市文峰区召开会议', text];
    expect(said(here, (await check(here)).findings)).toEqual(['区商务局 文峰区商务局']);
    expect((await check(['太原市杏花岭区召开会议', text])).findings).toEqual([]);
    expect((await check([text])).findings).toEqual([]);
  });

  it('links a trade name unless the page is about another city', async () => {
    const text = '彰德商贸城的客流增加。';
    expect(said([text], (await check([text])).findings)).toEqual(['彰德商贸城 彰德商贸城']);
    expect((await check(['记者从成都市商务局获悉', text])).findings).toEqual([]);
  });

  it('goes on where the batch before ended', async () => {
    const page = { ...PAGE, title: '安阳市文峰区今天的消息' };
    const first = await check(['一季度,文峰区商务局帮助商户。'], { page });
    const texts = ['一季度,区商务局减免房租3260万元。'];
    const second = await check(texts, { page, context: first.context });
    expect(first.context).toMatchObject({ date: '2022-04-24', subject: '文峰区商务局' });
    expect(said(texts, second.findings)).toEqual(['区商务局 文峰区商务局', '3260万元 agrees']);
    const alone = await check(texts, { page: PAGE });
    expect(said(texts, alone.findings)).not.toContain('区商务局 文峰区商务局');
  });

  it('gives findings of blocks by the ids that the page gave them', async () => {
    const blocks: PageBlock[] = [
      { id: 70, text: '安阳市文峰区消息' },
      { id: 12, text: '文峰区商务局到场' },
    ];
    const { findings } = await check([], { blocks });
    expect(findings.map(({ block }) => block)).toEqual([12]);
  });

  it('reads a table cell with what stands over and beside it', async () => {
    const blocks: PageBlock[] = [
      { id: 0, text: '太原市晋源区消息:4月18日的情况' },
      { id: 1, text: '283吨', labels: ['金穗源农产品批发市场', '4月18日到货蔬菜'] },
    ];
    const { findings } = await check([], { blocks });
    expect(
      findings.filter(({ type }) => type === 'figure').map(({ block, start, end }) => [block, start, end]),
    ).toEqual([[1, 0, 4]]);
  });

  it('checks the page’s own figures against each other, also where the corpus says nothing', async () => {
    const texts = ['甲、乙两个合作社分别种了120亩和85亩。', '三个合作社分别种了120亩、85亩和95亩,合计320亩。'];
    const { findings } = await check(texts);
    expect(findings).toEqual([
      expect.objectContaining({
        type: 'figure',
        block: 1,
        start: texts[1]?.indexOf('320亩'),
        verdict: null,
        evidence: [],
        sums: [{ kind: 'sum', holds: false, terms: ['120亩', '85亩', '95亩'], result: '300亩', stated: '320亩' }],
      }),
    ]);
  });

  it('finds nothing in no blocks, empty ones and ones that say nothing known', async () => {
    for (const texts of [[], [''], [' \n\u3000', '', 'No Chinese here: 30 km.'], ['今天晴']]) {
      const { findings, context } = await check(texts);
      expect(findings).toEqual([]);
      expect(context).not.toBeNull();
    }
  });

  it('finds the one known thing in a huge block', async () => {
    const filler = '今天天气很好。'.repeat(8000);
    const texts = ['安阳市文峰区消息', `${filler}文峰区商务局到场。${filler}`];
    const { findings } = await check(texts);
    expect(said(texts, findings)).toEqual(['文峰区商务局 文峰区商务局']);
    expect(findings[0]?.start).toBe(filler.length);
  });
});
