import { describe, expect, it } from 'vitest';
import { makeProof } from '@/check/proof';
import { type Corpus, openCorpus } from '@/corpus/corpus';
import { searchable } from '@/corpus/index/text-postings';
import { isReprint } from '@/evidence/reprints';
import { EVERYTHING } from '@/evidence/scope';
import { asked } from '@/worker/against';
import { freshProvider, idsOf, optionsFor } from './corpus-fixture';
import { sampleArticle, sampleImport } from './sample-articles';

const STORY = `晋源区金融办日前召开银企对接会，为遇困小微企业送上政策大礼包。会上，多家银行负责人介绍了各自的信贷产品，并与到场企业现场签约。
据介绍，截至4月20日，全区已有107家企业获得信贷支持，累计授信金额达6776万元，比去年同期增长12.5%，其中首贷户31家。
“没想到贷款批得这么快。”在一家机械加工厂，负责人拿着刚到账的200万元说，这笔钱解了燃眉之急。下一步，该办将继续走访企业，梳理融资需求清单，推动更多金融活水流向实体经济。`;

const BULLETIN = (day: number, cases: number, cured: number, total: number) =>
  `1月${day}日0时至24时，全省新增本土确诊病例${cases}例，均在集中隔离点发现，已转运至定点医院隔离治疗。新增治愈出院病例${cured}例，解除医学观察的密切接触者${cured * 7}人。截至1月${day}日24时，全省累计报告本土确诊病例${total}例，现有在院治疗病例${total - cured}例，无重症病例和死亡病例。`;

const same = (one: string, other: string) => isReprint(searchable(one).text, searchable(other).text);

describe('isReprint', () => {
  it.each<[string, string]>([
    ['the very same text', STORY],
    ['other punctuation and line breaks', STORY.replace(/，/g, ',').replace(/\n/g, '').replace(/[“”]/g, '「')],
    ['another dateline and byline', `新华社太原4月22日电（记者王某）${STORY}（完）`],
    ['a tail cut off', STORY.slice(0, Math.floor(STORY.length * 0.6))],
    ['Traditional characters', STORY.replace(/银/g, '銀').replace(/会/g, '會').replace(/业/g, '業')],
    ['a word changed here and there', STORY.replace('日前', '近日').replace('没想到', '真没想到')],
  ])('knows %s', (_, other) => {
    expect(same(STORY, other)).toBe(true);
    expect(same(other, STORY)).toBe(true);
  });

  it.each<[string, string, string]>([
    ['the next bulletin of a template', BULLETIN(2, 12, 3, 245), BULLETIN(3, 7, 5, 252)],
    [
      'a text with the same figures and nothing else',
      STORY,
      '107家企业、6776万元、12.5%、31家、200万元、4月20日，这些数字说明了什么？本报评论员认为，数字背后是干部作风的转变。',
    ],
    ['a short quotation from it', STORY, STORY.slice(30, 90)],
    ['two short notices', '今日晴。', '今日阴。'],
    ['nothing', '', ''],
  ])('does not take %s for one', (_, one, other) => {
    expect(same(one, other)).toBe(false);
  });

  it('lets one wrong digit pass where there are many numbers', () => {
    const many = `${STORY}当天还发放了3类补贴，涉及45户、680人，补助标准分别为1500元、2300元和4100元。`;
    expect(same(many, many.replace('6776', '6767'))).toBe(true);
    expect(same(STORY, STORY.replace('6776', '6767').replace('107', '170'))).toBe(false);
  });
});

describe('reprints in the corpus', () => {
  const open = (): Promise<Corpus> =>
    openCorpus(optionsFor(freshProvider(), [sampleArticle('seed', STORY, { source: '山西晚报' })]));
  const copy = (id: string, text: string) =>
    sampleImport(id, text, { source: `${id}日报`, url: `https://${id}.example/` });

  it('are added, and told apart from their original', async () => {
    const corpus = await open();
    const outcomes = await corpus.addArticles([
      copy('a', STORY.slice(0, 200)),
      copy('b', STORY),
      copy('c', BULLETIN(2, 12, 3, 245)),
    ]);
    expect(outcomes).toMatchObject([{ outcome: 'reprint', of: 'seed' }, { outcome: 'reprint' }, { outcome: 'added' }]);
    expect((await corpus.state()).articles).toBe(4);
  });

  it('count as one origin in a card', async () => {
    const corpus = await open();
    const outcomes = await corpus.addArticles([
      copy('a', STORY.replace('日前', '近日').replace('累计授信金额', '累计授信总额')),
      copy('b', '晋源区金融办公布：累计授信6776万元。'),
    ]);
    const ids = ['seed', ...idsOf(outcomes)];
    const references = ids.map((article) => ({
      source: corpus.source.id,
      article,
      claim: article === ids[2] ? 0 : 1,
      reasons: [],
    }));
    const card = await makeProof(references, asked(corpus, EVERYTHING));
    expect(card.evidence.map(({ text }) => text)).toEqual(['6776万元', '6776万元', '6776万元']);
    expect(card).toMatchObject({ sources: 3, origins: 2 });
  });
});
