import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '@/reading/imported';
import { type LineKind, readText } from '@/reading/plain-text';

const TITLE = '供水管网完成改造';
const FIRST = '杏林区新增供水管网32公里，惠及居民1.6万户，总投资4780万元。全区各单位按照统一部署，各项工作有序推进。';
const THIRD =
  '下一步，杏林区将投入1200万元，对15个老旧小区的二次供水设施进行改造，计划于明年6月底前完工，届时受益居民将达到2.3万户。';
const SECOND = '据区住建局介绍，改造工程历时8个月，更换老旧阀门260个，漏损率下降2.5个百分点，居民用水压力明显改善。';

function articles(
  text: string,
  { path = 'a.txt', lines }: { path?: string; lines?: LineKind } = {},
): ImportedArticle[] {
  return [...readText(text, path, lines)].flatMap((reading) => (reading.type === 'article' ? [reading.imported] : []));
}

/** Title, outlet, date and text of the only article. */
function only(text: string, options = {}): readonly (string | null)[] {
  const [found, ...others] = articles(text, options);
  expect(others).toEqual([]);
  return [found?.article.title ?? '', found?.source ?? '', found?.article.date ?? null, found?.article.text ?? ''];
}

/** Breaks a text behind every `width` characters, or in columns where a Western character takes half of a Han one. */
function broken(text: string, width: number, measure: 'characters' | 'columns'): string {
  const lines: string[] = [];
  let line = '';
  let reached = 0;
  for (const character of text) {
    const wide = measure === 'columns' && character < '\u2000' ? 0.5 : 1;
    if (reached + wide > width) {
      lines.push(line);
      line = '';
      reached = 0;
    }
    line += character;
    reached += wide;
  }
  return [...lines, line].join('\n');
}

describe('readText, of broken lines', () => {
  it('makes paragraphs whole again, broken at any width, with a headline or without, quoted or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 14, max: 42 }),
        fc.constantFrom('characters' as const, 'columns' as const),
        fc.constantFrom('', '> ', '　　'),
        fc.boolean(),
        (width, measure, mark, titled) => {
          const whole = [FIRST, SECOND, THIRD];
          const body = whole.map((text) => broken(mark === '　　' ? mark + text : text, width, measure));
          const text = (titled ? [TITLE, ...body] : body).join('\n\n');
          const [title, , , read = ''] = only(mark === '> ' ? text.replaceAll(/^/gm, mark) : text);
          expect(title).toBe(titled ? TITLE : 'a');
          // what ends a sentence at the very width may be a paragraph
          expect(read?.replaceAll(/(?<=。)\n/g, '')).toBe(whole.join(''));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each<[string, string, string]>([
    ['a decimal', '全区惠及居民1.\n6万户，共改造管网。', '全区惠及居民1.6万户，共改造管网。'],
    [
      'a number with commas',
      '全區總投資達到港幣1,\n280萬元，其中財政資金。',
      '全區總投資達到港幣1,280萬元，其中財政資金。',
    ],
    ['a number', '全区供水管网改造总投资47\n80万元，惠及居民。', '全区供水管网改造总投资4780万元，惠及居民。'],
    [
      'a full-width number',
      '全区惠及居民家庭共计１．\n６万户，共改造管网。',
      '全区惠及居民家庭共计１．６万户，共改造管网。',
    ],
    [
      'lines of no width at all',
      '全区新增供水管网32公里，惠及居民1.6万户，总投资\n4780万元\n，其中财政资金500万元。',
      '全区新增供水管网32公里，惠及居民1.6万户，总投资4780万元，其中财政资金500万元。',
    ],
  ])('joins what a line feed cut in %s', (_, text, expected) => {
    expect(only(`${TITLE}\n\n${text}`)[3]).toBe(expected);
  });

  it.each<[string, string]>([
    ['a list', '一等奖：义井街道，奖金3万元\n二等奖：罗城街道，奖金2万元\n三等奖：晋源街道，奖金1万元'],
    ['a table', '街道 户数 投资\n义井街道 3200 960\n罗城街道 2100 630\n晋源街道 4300 129'],
    ['numbered lines', '1.新增管网32公里\n2.更换阀门26个\n3.改造泵房15座'],
    ['names and values', '义井街道：3200户\n罗城街道：2100户\n金胜镇：640户'],
    ['attachments', '附件：1.各街道完成情况表\n2.资金明细'],
    ['names', '获奖单位名单\n义井街道办事处\n罗城街道办事处\n晋源街道办事处'],
  ])('leaves the lines of %s apart, at the end of a text too', (_, lines) => {
    expect(only(`${TITLE}\n\n${FIRST}\n\n${lines}`)[3]).toBe(`${FIRST}\n${lines}`);
  });
});

describe('readText, of one article', () => {
  it.each<[string, string, string]>([
    ['2022-04-15 来源：太原日报', '太原日报', '2022-04-15'],
    ['太原日报 2022-04-15', '太原日报', '2022-04-15'],
    ['太原日报　2022年4月15日 星期五', '太原日报', '2022-04-15'],
    ['2022/04/15 08:30 | 某某早餐', '某某早餐', '2022-04-15'],
    ['来源：太原日报　发布时间：2022-04-15 09:12:33　编辑：钱红', '太原日报', '2022-04-15'],
    ['聯合新聞網 2022-04-15 09:12', '聯合新聞網', '2022-04-15'],
    ['２０２２年０４月１５日　來源：聯合報', '聯合報', '2022-04-15'],
    ['（2022年4月15日　太原日报）', '太原日报', '2022-04-15'],
    ['2022.04.15', 'a', '2022-04-15'],
  ])('takes %s under the headline for what it is', (stamp, source, date) => {
    for (const text of [`${TITLE}\n${stamp}\n${FIRST}\n${SECOND}`, `${TITLE}\n\n${stamp}\n\n${FIRST}\n\n${SECOND}`])
      expect(only(text)).toEqual([TITLE, source, date, `${FIRST}\n${SECOND}`]);
  });

  it.each<[string, string, readonly string[]]>([
    ['2022-04-15 本报记者 王某', 'a', ['王某']],
    ['本报记者 王某 2022-04-15', 'a', ['王某']],
    ['2022年4月15日　本報記者 王小明', 'a', ['王小明']],
    ['2022年4月15日 本报记者 王小明 李强', 'a', ['王小明', '李强']],
    ['2022-04-15 本报记者 王小明 李大强 通讯员 赵钱孙', 'a', ['王小明', '李大强', '赵钱孙']],
    ['2022-04-15 文/王小明', 'a', ['王小明']],
    ['2022-04-15 王小明', 'a', ['王小明']],
    ['来源：本报记者 王某 2022-04-15', 'a', ['王某']],
    ['2022-04-15 太原日报 记者 王小明', '太原日报', ['王小明']],
    ['太原日报 2022-04-15 记者 王小明', '太原日报', ['王小明']],
    ['记者 王小明 太原日报 2022-04-15', '太原日报', ['王小明']],
    ['2022-04-15 太原日报全媒体记者 王小明', '太原日报', ['王小明']],
    ['来源：太原晚报记者 王小明 2022-04-15', '太原晚报', ['王小明']],
    ['中国记者网 2022-04-15', '中国记者网', []],
  ])('tells who wrote it from where it comes in %s', (stamp, source, byline) => {
    const text = `${TITLE}\n${stamp}\n${FIRST}\n${SECOND}`;
    expect(only(text)).toEqual([TITLE, source, '2022-04-15', `${FIRST}\n${SECOND}`]);
    expect(articles(text)[0]?.article.byline).toEqual(byline);
  });

  it('takes no reporter for the outlet that front matter names', () => {
    const written = (source: string) => `标题：${TITLE}\n来源：${source}\n日期：2022-04-15\n\n${FIRST}\n${SECOND}`;
    expect(only(written('本报记者 王某'))[1]).toBe('a');
    expect(only(written('王小明'))[1]).toBe('王小明');
  });

  it('takes no reporter for the outlet that a field names without a day', () => {
    expect(only(`${TITLE}\n来源：本报记者王小明\n${FIRST}\n${SECOND}`)[1]).toBe('a');
    expect(only(`${TITLE}\n来源：太原日报记者王小明\n${FIRST}\n${SECOND}`)[1]).toBe('太原日报');
  });

  it.each([
    `标题：${TITLE}\n来源：太原日报\n日期：2022-04-15\n作者：赵明\n\n${FIRST}\n${SECOND}`,
    `標題：${TITLE}\r\n日期：２０２２／４／１５\r\n來源：太原日报\r\n正文：\r\n${FIRST}\r\n${SECOND}`,
    `title: ${TITLE}\ndate: 2022-04-15\nsource: 太原日报\nurl: https://example.cn/1\n\n${FIRST}\n\n${SECOND}`,
  ])('takes fields over a text for what they are', (text) => {
    expect(only(text)).toEqual([TITLE, '太原日报', '2022-04-15', `${FIRST}\n${SECOND}`]);
  });

  it('takes a day over the headline for the date', () => {
    expect(only(`2022-04-15\n${TITLE}\n\n${FIRST}`)).toEqual([TITLE, 'a', '2022-04-15', FIRST]);
  });

  it.each(['2022年4月15日，杏林区新增供水管网32公里。', '杏林区2022年4月15日通水', '2022年供水管网32公里'])(
    'takes no sentence with a day for a stamp: %s',
    (line) => {
      expect(only(`${TITLE}\n\n${line}\n${FIRST}`)[3]).toBe(`${line}\n${FIRST}`);
    },
  );

  it.each([
    '美最新民调：72%民众认为供水有保障',
    '杏林区召开第一百二十六次供水工作会议 决定供水管网改造工程十月二十六日至十月三十日举行',
    '供水管网32公里，惠及1.6万户',
  ])('finds a headline that reads like a sentence: %s', (title) => {
    expect(only(`${title}\n\n${FIRST}\n\n${SECOND}`)).toEqual([title, 'a', null, `${FIRST}\n${SECOND}`]);
  });

  it('keeps one with several headings under its stamp whole', () => {
    const sections = `项目建设有速度，群众满意度高\n\n记者了解到，${FIRST}\n\n民生改善有温度，服务质量提升\n\n记者看到，${SECOND}`;
    expect(articles(`${TITLE}\n2022-04-15 来源：太原日报\n\n${FIRST}\n\n${sections}`)).toHaveLength(1);
  });

  it('never joins the lines of a Word document', () => {
    const lines = ['合计 12345678 89', '其中 32', '6万户以上的 15'];
    expect(only([TITLE, FIRST, ...lines].join('\n'), { lines: 'paragraphs' })[3]).toBe([FIRST, ...lines].join('\n'));
  });

  it('keeps tables with bars and numbers under one another', () => {
    const rows = ['|贫困率|19.9|19.6|', '韩国', '10', '美国', '9'];
    expect(only([TITLE, '', FIRST, '', ...rows].join('\n'))[3]).toBe(
      [FIRST, '贫困率|19.9|19.6|', ...rows.slice(1)].join('\n'),
    );
  });
});
