/** What reading each reported file must give, as values: what its users saw wrong is in the issue, what is right is here. */
export type Expected = {
  readonly id: string;
  /** Under the folder of the reported files, or made by `made-files.ts` where it is not there. */
  readonly file: string;
  readonly title?: string;
  readonly source?: string;
  readonly date?: string;
  /** How many articles; one where nothing is said. */
  readonly articles?: number;
  /** Must stand in the text of the first article, and must not. */
  readonly holds?: readonly string[];
  readonly lacks?: readonly string[];
};

const TITLE = '晋源区供水管网改造完成';
const WATER = ['新增供水管网32公里', '惠及居民1.6万户', '总投资4780万元'];

const word = (id: string, file: string, holds: readonly string[], lacks: readonly string[] = []): Expected => ({
  id,
  file,
  holds,
  lacks,
});
const dated = (id: string, file: string, holds: readonly string[] = WATER): Expected => ({
  id,
  file,
  date: '2022-04-15',
  holds,
});
const wrapped = (file: string, title?: string): Expected => ({
  id: 'r-39',
  file,
  holds: WATER,
  lacks: ['\n6万户', '1.\n'],
  ...(title ? { title } : {}),
});
const wechat = (file: string): Expected => ({
  id: 'r-32',
  file,
  title: TITLE,
  date: '2022-04-15',
  holds: [...WATER, '投诉量下降62%', '投入1200万元'],
  lacks: ['99亿元', '编辑', '往期推荐'],
});

export const EXPECTED: readonly Expected[] = [
  ...['pages/wechat.html', 'wechat/4-flat.html', 'wechat/b-visibility.html', 'wechat/7-section-text.html'].map(wechat),
  ...['wechat/8-spans.html', 'wechat/a-opacity.html'].map(wechat),
  {
    id: 'r-37',
    file: 'pages/hk01.html',
    title: '晉源區供水管網改造完成',
    source: '香港01',
    date: '2022-04-15',
    holds: ['總投資4,780萬元', '投訴量下降62%'],
    lacks: ['同場加映', '500宗', '點擊'],
  },
  word('r-38', 'e4-tail-table-big.docx', ['附表：各街道完成情况', '义井街道 3200 960', '金胜镇 6400 1900']),
  word('r-38', 'e4-tail-table3.docx', ['新管网 32公里', '支管 6公里']),
  word('r-38', 'e4-tail-list-colon.docx', ['一等奖：义井街道，奖金3万元', '二等奖：罗城街道，奖金2万元']),
  word('r-38', 'e4-mid-table.docx', ['新管网 32公里', '下一步']),
  wrapped('e2-hard-wrap.txt', TITLE),
  wrapped('e3-wrap-crlf-gbk.txt', TITLE),
  wrapped('e3-wrap-mail.txt'),
  wrapped('e3-wrap-notitle.txt'),
  ...[16, 18, 19, 20, 21, 26, 30].map((width) => wrapped(`e3-wrap${width}.txt`, TITLE)),
  { id: 'r-39', file: 'e3-wrap-comma.txt', title: TITLE, holds: ['人民币1,280万元', '全区各单位按照统一部署'] },
  word('r-40', 'e3-nbh.docx', ['32-35公里', '1.2亿元'], ['3235']),
  word('r-40', 'e3-sym-multiply.docx', ['12×18米'], ['1218']),
  word('r-40', 'e3-eq-percent.docx', ['增幅12.5%，']),
  word('r-40', 'e3-sym-wingdings.docx', ['新增供水管网32公里；晋源区']),
  word('r-41', 'e2-strike.docx', ['新增供水管网32公里'], ['23']),
  word('r-41', 'e3-dstrike.docx', ['投资5200万元'], ['47805200']),
  word('r-41', 'pages/del.html', WATER, ['23']),
  word('r-41', 'tracked.docx', ['新增供水管网32公里'], ['23', '万户。总投资']),
  word('r-42', 'e2-tracked-mark.docx', ['新增供水管网32公里，惠及居民1.6万户。'], ['\n2公里']),
  word('r-43', 'e2-vanish2.docx', WATER, ['内部口径', '23公里']),
  word('r-43', 'sdt-field.docx', ['新增供水管网32公里'], ['99公里']),
  word('r-43', 'e2-header.docx', WATER, ['页眉', '机密']),
  word('r-44', 'e2-ruby2.docx', ['太原市今年新增绿地320公顷'], ['tài']),
  word('r-44', 'ruby-sup.docx', ['晋源区管网32公里', '1200m²', '3.5万m³'], ['jìn']),
  {
    id: 'r-45',
    file: 'vertical-gb.pdf',
    title: TITLE,
    holds: ['晋源区新增供水管网32公里，惠及居民1.6万户，总投资4780万元。全区各单位按照统一部署，各项工作有序推进'],
  },
  { ...dated('r-49', 'excel-unicode.txt'), title: TITLE },
  { ...dated('r-49', 'e2-tabs-gbk.txt'), title: TITLE, articles: 2 },
  { ...dated('r-49', 'preamble.csv'), title: TITLE },
  { ...dated('r-49', 'fullwidth-comma.csv', ['新增供水管网32公里']), title: TITLE },
  dated('r-50', 'e2-rfc.jsonl'),
  dated('r-50', 'e2-weibo.jsonl'),
  dated('r-50', 'e2-minguo.csv'),
  dated('r-50', 'e2-iso.jsonl'),
  { id: 'r-51', file: 'big5-5c.zip', source: '許功蓋' },
  { id: 'r-51', file: 'e2-big5-0.zip', source: '供水' },
  { id: 'r-51', file: 'e2-big5-2.zip', source: '頭版' },
];
