import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/reading/article';
import { type PageHints, readNewspaper } from '@/reading/newspaper';
import { toOriginal } from '@/text/offset-map';

const UNKNOWN: PageHints = { place: null, date: null, dateInference: null };
const read = (document: string, hints: Partial<PageHints> = {}): Article[] =>
  readNewspaper(document, { ...UNKNOWN, ...hints });
const paragraphs = (article: Article | undefined): string[] => article?.text.split('\n') ?? [];

/** A paragraph of some length, so that it is not taken for a heading. */
const BODY = '全区各单位按照统一部署,一手抓生产,一手抓安全,各项工作有序推进,群众生活得到充分保障。';

describe('headlines', () => {
  it.each<[string, string, string, string]>([
    ['a plain one', '杏林区按下“加速键”', '杏林区按下“加速键”', ''],
    ['one of two parts', '吹响冲锋号 跑出加速度', '吹响冲锋号 跑出加速度', ''],
    ['a place over it', '晋源区\n\n银行上门办贷款', '银行上门办贷款', '晋源区'],
    [
      'a body over it',
      '市市场监管局西城分局\n\n年报网上办 服务不打烊',
      '年报网上办 服务不打烊',
      '市市场监管局西城分局',
    ],
    [
      'a column and a subtitle',
      '图说新闻\n\n水厂扩建忙\n\n——看供水保障如何落地',
      '水厂扩建忙',
      '图说新闻 看供水保障如何落地',
    ],
    ['a campaign’s slogan', '争做文明市民\n\n广场新添百盏灯', '广场新添百盏灯', '争做文明市民'],
    ['a kicker', '积极应对寒潮影响\n\n全市供热企业满负荷生产保供', '全市供热企业满负荷生产保供', '积极应对寒潮影响'],
    ['two halves on two lines', '吹响冲锋号角\n\n跑出项目速度', '吹响冲锋号角 跑出项目速度', ''],
    ['a quotation broken over lines', '全区企业上“云\n端”提效', '全区企业上“云端”提效', ''],
    ['one that reads like a caption', '幸福写在奋斗中', '幸福写在奋斗中', ''],
    [
      'markdown levels',
      '强企惠民在行动\n\n# 服务到门口\n\n## 某区工作见闻',
      '服务到门口',
      '强企惠民在行动 某区工作见闻',
    ],
  ])('reads %s', (_, heads, title, kicker) => {
    const [article, ...others] = read(`${heads}\n\n本报讯(记者 赵明)${BODY}\n`);
    expect(others).toEqual([]);
    expect(article).toMatchObject({ title, kicker, byline: ['赵明'], text: BODY });
  });
});

describe('articles', () => {
  it('ends one at its byline and keeps section headings inside', () => {
    const articles = read(
      `开工首日见闻\n\n${BODY}\n\n项目建设有速度\n\n${BODY}\n\n记者 赵明\n\n通讯员 钱红 文/摄\n\n供水管网完成改造\n\n${BODY}\n\n(孙 鑫)\n`,
    );
    expect(articles.map(({ title, byline }) => [title, byline])).toEqual([
      ['开工首日见闻', ['赵明', '钱红']],
      ['供水管网完成改造', ['孙鑫']],
    ]);
    expect(paragraphs(articles[0])).toEqual([BODY, '项目建设有速度', BODY]);
  });

  it('begins one at a dateline, with or without a headline', () => {
    const articles = read(`快讯\n\n本报讯(记者 赵明)${BODY}\n\n本报讯 ${BODY}\n`);
    expect(articles.map(({ title, text }) => [title, text])).toEqual([
      ['', BODY],
      ['', BODY],
    ]);
  });

  it('keeps a continued article apart, whose headline may be missing', () => {
    const articles = read(
      `供暖工程提前完工\n\n${BODY}\n\n记者 赵明\n\n(上接第1版)${BODY}\n\n我市召开推进会\n\n(上接第2版)${BODY}\n`,
    );
    expect(articles.map(({ title }) => title)).toEqual(['供暖工程提前完工', '', '我市召开推进会']);
    expect(articles[1]?.text).toBe(BODY);
  });

  it('makes an untitled one of a picture’s text, and a paragraph of 图为…', () => {
    const articles = read(
      `本报讯(记者 赵明)${BODY}\n\n\n\n4月2日,工人在车间加工3000件配件,生产线满负荷运转。李学文 王丽 摄\n\n街巷焕新颜 居民笑开颜\n\n${BODY}\n\n图为环卫工人清洗路面。(周刚 摄)\n`,
    );
    expect(articles.map(({ title, byline }) => [title, byline])).toEqual([
      ['', ['赵明']],
      ['', ['李学文', '王丽']],
      ['街巷焕新颜 居民笑开颜', ['周刚']],
    ]);
    expect(paragraphs(articles[2]).at(-1)).toBe('图为环卫工人清洗路面。');
  });

  it('reads a notice with its office and its date', () => {
    const articles = read(
      `本报讯(记者 赵明)${BODY}\n\n关于临时停水的公告\n\n因管网检修,定于近期停水,具体安排如下:\n\n- 1.城东片区停水8小时。\n\n特此公告\n\n某市水务局\n2021年6月3日\n`,
    );
    expect(articles[1]).toMatchObject({ title: '关于临时停水的公告', date: '2021-06-03', dateInference: 'stated' });
    expect(paragraphs(articles[1]).slice(-4)).toEqual([
      '1.城东片区停水8小时。',
      '特此公告',
      '某市水务局',
      '2021年6月3日',
    ]);
    expect(articles[0]).toMatchObject({ date: '2021-06-03', dateInference: 'notice' });
  });

  it('leaves out furniture, slogans at the foot and empty captions', () => {
    const [article, ...others] = read(
      `首页 > 新闻\n街巷焕新\n来源:某某日报 作者:赵明\n${BODY}\n\n\n\n赵明在工作中\n\n${BODY}\n关键词:街巷\n责任编辑:钱红\n版权所有 某报社\n争做文明市民\n`,
    );
    expect(others).toEqual([]);
    expect(article).toMatchObject({ title: '街巷焕新', byline: ['赵明'], text: `${BODY}\n${BODY}` });
  });

  it('reads headings of one level under a column’s title as articles', () => {
    const articles = read(`# 一周简讯\n\n## 新建口袋公园\n\n${BODY}\n\n## 开通公交线路\n\n${BODY}\n`);
    expect(articles.map(({ title }) => title)).toEqual(['新建口袋公园', '开通公交线路']);
  });
});

describe('paragraphs', () => {
  it.each([
    [
      'a column broke',
      '为避免聚集,坚持“线上线\n\n下”两手抓,办理各类事项,群众足不出户就能办好。',
      '为避免聚集,坚持“线上线下”两手抓,办理各类事项,群众足不出户就能办好。',
    ],
    [
      'a column broke early',
      '按照防控需要,这些车\n\n辆不能驶出,站里调来油罐车,在完成消毒的情况下为它们加油。',
      '按照防控需要,这些车辆不能驶出,站里调来油罐车,在完成消毒的情况下为它们加油。',
    ],
    [
      'a caption interrupts',
      '他一边照顾孩子,一边牵挂着街道召开的工作部\n\n\n\n赵明在工作中\n\n署会,会后立即赶到社区,连夜排查走访。',
      '他一边照顾孩子,一边牵挂着街道召开的工作部署会,会后立即赶到社区,连夜排查走访。',
    ],
  ])('joins what %s', (_, broken, whole) => {
    const [article] = read(`街巷焕新\n\n□本报记者 赵明\n\n${BODY}\n\n${broken}\n\n${BODY}\n`);
    expect(paragraphs(article)).toEqual([BODY, whole, BODY]);
  });

  it('joins the lines of a narrow column and keeps its paragraphs', () => {
    const lines =
      '　　本报讯(记者 赵明 通讯员\n钱小红)昨日,记者从市粮食局\n获悉,夏粮收购全面展开,全市已\n有八十六个网点开门迎粮,首日收\n购小麦三千吨,同比增长一成二。\n　　为方便农户售粮,各收购点都\n延长了营业时间,并设置绿色通道\n,平均等候时间缩短到一刻钟。\n';
    const [article] = read(`夏粮收购展开\n${lines}`);
    expect(article).toMatchObject({ title: '夏粮收购展开', byline: ['赵明', '钱小红'] });
    expect(paragraphs(article)).toEqual([
      '昨日,记者从市粮食局获悉,夏粮收购全面展开,全市已有八十六个网点开门迎粮,首日收购小麦三千吨,同比增长一成二。',
      '为方便农户售粮,各收购点都延长了营业时间,并设置绿色通道,平均等候时间缩短到一刻钟。',
    ]);
  });
});

describe('dates', () => {
  const page = `街巷焕新\n\n本报讯(记者 赵明)4月2日,${BODY}\n`;

  it('stays null where nothing tells it', () => {
    expect(read(page)[0]).toMatchObject({ date: null, dateInference: null });
  });

  it('takes hints, the page’s head before them and the article’s own metadata before both', () => {
    const hints = { date: '2021-04-04', dateInference: 'index' } as const;
    expect(read(page, hints)[0]).toMatchObject({ date: '2021-04-04', dateInference: 'index' });
    expect(read(`2021年4月3日 星期六 第2版\n\n${page}`, hints)[0]).toMatchObject({
      date: '2021-04-03',
      dateInference: 'stated',
    });
    expect(read(`街巷焕新\n发布时间:2021-04-05 09:00\n${BODY}`, hints)[0]).toMatchObject({
      date: '2021-04-05',
      dateInference: 'stated',
    });
  });

  it('takes the latest day where the page gives its year', () => {
    expect(read(`${page}\n1月25日(农历正月初一),他在值班。\n`)[0]).toMatchObject({
      date: '2020-04-02',
      dateInference: 'latest-day-mentioned',
    });
  });
});

describe('any input', () => {
  it('gives no articles for nothing', () => {
    for (const nothing of ['', '\n\n\n', '   ', '---\n***']) expect(read(nothing)).toEqual([]);
  });

  it('keeps a document that is one line', () => {
    expect(read('美而特等107家企业复工')[0]).toMatchObject({ title: '', text: '美而特等107家企业复工' });
  });

  it('never throws and keeps the way back', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        BODY,
        '街巷焕新',
        '记者 赵明',
        '本报讯(记者 钱红)开工',
        '(上接第1版)继续',
        '## 见闻',
        '公告',
        '2021年6月3日',
        '',
        '',
        '他在车间工作时',
        '經(jīng)濟&nbsp;<b>好</b>',
        '周刚 摄',
        '——看变化',
        '接?xùn)|港',
        '\ufffd',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const document = lines.join('\n');
        for (const { text, origin, span, damaged } of read(document, { place: '太原市' })) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(document.length);
          for (const { start, end } of damaged ?? []) expect(text.slice(start, end)).not.toBe('');
          // repairs replace only what isn't plain Chinese or a letter
          const lost = [...Array(text.length).keys()].filter((i) => {
            const source = document.charAt(toOriginal(origin, i));
            const plain = /[\p{Script=Han}a-zA-Z]/u.test(source) && !/[⺀-⿟豈-﫿]/u.test(source);
            return source === '' || (plain && source !== text.charAt(i));
          });
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['spaces', ' '],
    ['line feeds', '\n'],
    ['brackets', '('],
    ['one character', '中'],
    ['quotes', '“'],
    ['short lines', '在工作中\n'],
    ['open lines', '没有句号的一行文字还在继续,\n\n'],
    ['bylines', '记者 赵明\n'],
    ['faults', '中?xùn)|港'],
    ['tags', '<a'],
    ['days', '4月5日'],
  ])('takes a long run of %s in its stride', (_, unit) => {
    const timed = (length: number): number => {
      const document = unit.repeat(length / unit.length);
      const start = performance.now();
      readNewspaper(document, UNKNOWN);
      return performance.now() - start;
    };
    timed(20_000);
    // ten times the text takes about ten times as long; a hundred times as long would be quadratic
    expect(timed(200_000)).toBeLessThan(40 * Math.max(timed(20_000), 10));
  });
});

describe('the seeds', () => {
  const seed = (start: string): { document: string; hints: PageHints } => {
    const url = (name: string): URL => new URL(`../../seeds/${name}`, import.meta.url);
    const index = JSON.parse(readFileSync(url('index.json'), 'utf8')) as {
      documents: ({ file: string } & PageHints)[];
    };
    const entry = index.documents.find(({ file }) => file.startsWith(start));
    if (!entry) throw new Error(`no seed ${start}`);
    const { file, place, date, dateInference } = entry;
    return { document: readFileSync(url(file), 'utf8'), hints: { place, date, dateInference } };
  };
  /** Title, byline, place (inside the page's), first and last words. */
  type Expected = [title: string, byline: string, place: string, first: string, last: string];
  const pages: [string, Expected[]][] = [
    [
      '000',
      [
        [
          '杏花岭区按下复工复产“加速键”',
          '李杰华 吕娜 原茜 潘晶',
          '太原市杏花岭区',
          '4月22日,北大街',
          '提供了有力支持。',
        ],
        ['小店应急局协调 加油站保供燃油', '申波', '太原市小店区', '为确保封控区内', '及时完成协调和安排。'],
        ['“爱心”连线解决蔬菜滞销难题', '毕晶晶 杨润德 梁月仙', '太原市晋源区', '“我代表东庄营村', '的生动注脚。'],
        ['金融帮扶遇困小微企业', '徐方伟', '太原市晋源区', '针对疫情期间', '渡过难关。'],
        ['加强城市管理 助力有序复工', '袁剑锋 刘彦鑫', '太原市杏花岭区', '随着防疫形势', '做好扬尘管控。'],
      ],
    ],
    [
      '001',
      [
        ['协调解决问题 全程跟踪服务', '周俊英', '安阳市文峰区', '3月19日,阳光正好', '李思典说。'],
        ['守住桃李净土 呵护幼苗健康', '刘斐 王卫锋', '安阳市文峰区', '“口罩、洗手液', '呵护好孩子的健康。'],
        [
          '市生态环境局文峰分局 锤炼综合能力 打造环保铁军',
          '刘斐 苏萌萌',
          '安阳市文峰区',
          '“生态环境保护工作',
          '奠定坚实基础。',
        ],
        ['严防疫情境外输入 做细做实排查工作', '周俊英 师瑞敬', '安阳市文峰区', '“请问家里有境外', '宣传氛围。'],
        ['宝莲寺镇黎元村 村居整治不停歇 防疫脱贫“两不误”', '周俊英', '安阳市文峰区', '3月19日,文峰区', '“安全网”。'],
        ['清洁家园行动', '杜萌萌', '安阳市文峰区', '为改善辖区', '清扫街道。'],
        ['毕素珍:用心当好居民守护人', '刘斐', '安阳市文峰区', '3月18日清早', '再苦再累都值得。”'],
      ],
    ],
    [
      '002',
      [
        ['吹响复工号角 推进项目建设', '周俊英 王志强', '安阳市文峰区', '迎着春日明媚', '吸引客商、留住项目。'],
        ['统筹推进防控复产 精准监督更加有力', '周俊英 郭立旗', '安阳市文峰区', '“请问,您办理', '等带来便利。”'],
        ['创新工作措施 倾力服务企业', '周俊英', '安阳市文峰区', '“在疫情防控期间', '高度称赞。'],
        ['畅通举报投诉渠道 持续加大监察力度', '周俊英 胡静', '安阳市文峰区', '“连日来,为营造', '该负责人说。'],
        ['防疫和脱贫两手抓', '刘斐 张波', '安阳市文峰区', '连日来,宝莲寺镇', '两手抓、两不误。'],
        ['', '刘斐', '安阳市文峰区', '3月22日至28日', '宣传彩页100余份。'],
        ['精细管理保洁忙', '靳俊利', '安阳市文峰区', '阳春三月', '清掏树坑。'],
        ['胡亚军:把工作做得再细些', '刘斐', '安阳市文峰区', '“连日来,疫情防控', '环境卫生治理。'],
      ],
    ],
    ['003', [['疫情期間服務不斷檔', '韓霄鵬 時曄然 張敏', '济南市', '4月11日,濟南市', '“綠色通道”。']]],
    [
      '004',
      [
        ['太原企业有担当有作为', '何宝国', '太原市', '当前,我市疫情', '终将春暖花开。'],
        ['“12345”招募“话务志愿者”', '郭晓华 张鑫', '太原市', '当前疫情防控', 'zhzbzb12345@163.com。'],
        ['', '李学军 王晓霞', '太原市小店区', '4月14日,小店区', '居民生活平稳。'],
        ['筑牢病毒“防火墙” 守护全市“水防线”', '任晓明 张慧萍', '太原市', '污水处理厂是', '疫情防控阵地。'],
        ['', '', '太原市', '要建立健全邮政', '各市设分会场。'],
        ['我市“六个快速”全力处置清徐韵达快递疫情', '刘涛', '太原市', '4月7日以来', '严防死守太原阵地。'],
        ['杏花岭区多措并举保障市民生活所需', '李杰华 原茜', '太原市杏花岭区', '4月14日,从杏花岭区', '排忧解难。'],
        ['电力系统实现无人机自主巡检', '梁丹', '太原市', '记者4月14日', '5倍。'],
        ['县(市、区)、市直重点部门领导大接待活动公告', '', '太原市', '为认真贯彻', '2022年4月15日'],
      ],
    ],
  ];

  it.each(pages)('reads %s', (name, expected) => {
    const { document, hints } = seed(name);
    const articles = readNewspaper(document, hints);
    expect(articles.map(({ title, byline, place }) => [title, byline.join(' '), place])).toEqual(
      expected.map((one) => one.slice(0, 3)),
    );
    articles.forEach(({ text, date, origin }, i) => {
      const [, , , first = '', last = ''] = expected[i] ?? [];
      expect(text.slice(0, first.length)).toBe(first);
      expect(text.slice(-last.length)).toBe(last);
      expect(date).toBe(hints.date);
      const mended = [...text].filter((character, at) => character !== document.charAt(toOriginal(origin, at)));
      expect(mended).toEqual(name === '003' ? ['東', '食', '品'] : []);
    });
  });

  it.each<[string, string | null]>([
    ['000', null],
    ['001', '2020-03-19'],
    ['002', '2020-03-26'],
    ['003', null],
    ['004', '2022-04-15'],
  ])('infers the day of %s from the page alone', (name, date) => {
    for (const article of read(seed(name).document)) expect(article.date).toBe(date);
  });

  it('makes the broken sentences whole', () => {
    const texts = (name: string): string =>
      read(seed(name).document)
        .map(({ text }) => text)
        .join('\n');
    expect(texts('000')).toContain('坚持“线上线下”两手抓');
    expect(texts('000')).toContain('这些车辆和机器暂时');
    expect(texts('001')).toContain('疫情防控工作紧急部署会。');
    expect(texts('004')).toContain('太原市第四人民医院');
    expect(texts('004')).toContain('小店街办公场所门口,该公司');
  });
});
