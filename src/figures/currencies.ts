import { Lexicon } from '@/knowledge/lexicon';
import type { UnitRow } from './unit-row';

/** Money as it is written behind a number, by ISO 4217 code; a name that several countries use stands for itself. */
export const CURRENCIES: readonly UnitRow[] = [
  ['CNY', '1', '元 元人民币 人民币元 块钱 圆 元整 圆整 人民币 RMB'],
  ['CNY', '0.1', '角 角钱 毛 毛钱'],
  ['CNY', '0.01', '分钱'],
  ['USD', '1', '美元 元美元 美金 美圆 USD'],
  ['USD', '0.01', '美分'],
  ['HKD', '1', '港元 港币 元港币 港币元 港圆'],
  ['HKD', '0.01', '仙 港仙'],
  ['MOP', '1', '澳门元 澳门币 葡币'],
  ['TWD', '1', '台币 新台币 元新台币 新台币元'],
  ['EUR', '1', '欧元 元欧元'],
  ['EUR', '0.01', '欧分'],
  ['JPY', '1', '日元 日圆 日币'],
  ['JPY', '0.01', '日本钱 日本銭'],
  ['GBP', '1', '英镑'],
  ['GBP', '0.01', '便士'],
  ['KRW', '1', '韩元 韩圆 韩币'],
  ['AUD', '1', '澳元 澳币 澳大利亚元 澳洲元'],
  ['CAD', '1', '加元 加币 加拿大元'],
  ['SGD', '1', '新加坡元 新元 新币 坡币'],
  ['RUB', '1', '卢布 俄罗斯卢布'],
  ['RUB', '0.01', '戈比'],
  ['INR', '1', '卢比 印度卢比'],
  ['THB', '1', '泰铢 铢'],
  ['CHF', '1', '瑞士法郎 瑞郎'],
  ['NZD', '1', '新西兰元 纽元 纽币'],
  ['SEK', '1', '瑞典克朗'],
  ['NOK', '1', '挪威克朗'],
  ['DKK', '1', '丹麦克朗'],
  ['ISK', '1', '冰岛克朗'],
  ['CZK', '1', '捷克克朗'],
  ['克朗', '1', '克朗'],
  ['PLN', '1', '兹罗提'],
  ['HUF', '1', '福林'],
  ['TRY', '1', '里拉 土耳其里拉'],
  ['UAH', '1', '格里夫纳'],
  ['KZT', '1', '坚戈'],
  ['MNT', '1', '图格里克'],
  ['MYR', '1', '林吉特 令吉 马币'],
  ['IDR', '1', '印尼盾'],
  ['VND', '1', '越南盾'],
  ['MMK', '1', '缅元 缅币'],
  ['KHR', '1', '瑞尔'],
  ['LAK', '1', '基普'],
  ['BDT', '1', '塔卡'],
  ['PKR', '1', '巴基斯坦卢比'],
  ['PHP', '1', '菲律宾比索'],
  ['MXN', '1', '墨西哥比索'],
  ['比索', '1', '比索'],
  ['BRL', '1', '雷亚尔'],
  ['ZAR', '1', '兰特'],
  ['NGN', '1', '奈拉'],
  ['AED', '1', '迪拉姆'],
  ['SAR', '1', '沙特里亚尔'],
  ['IRR', '1', '伊朗里亚尔'],
  ['里亚尔', '1', '里亚尔'],
  ['KWD', '1', '科威特第纳尔'],
  ['第纳尔', '1', '第纳尔'],
  ['ILS', '1', '谢克尔'],
  ['EGP', '1', '埃及镑'],
  ['先令', '1', '先令'],
  ['法郎', '1', '法郎'],
  ['马克', '1', '马克 德国马克'],
  ['BTC', '1', '比特币'],
];

/** What bare 元 is on a page of another place than the mainland, by what the place's name holds. */
export const LOCAL_YUAN: Lexicon<string> = new Lexicon([
  ['香港', 'HKD'],
  ['澳门', 'MOP'],
  ...'台湾 台北 新北 桃园市 台中 台南 高雄 基隆 新竹 苗栗 彰化 南投 云林县 嘉义 屏东 宜兰 花莲 台东县 澎湖 金门 连江县'
    .split(' ')
    .map((name): [string, string] => [name, 'TWD']),
]);

/** Currency words and signs before the number: 人民币3000万元, US$20. */
const CURRENCY_PREFIXES: Lexicon<string> = new Lexicon(
  (
    [
      ['CNY', '人民币 ¥ RMB CNY'],
      ['HKD', '港币 港元 HK$ HKD'],
      ['MOP', '澳门币 MOP$ MOP'],
      ['TWD', '新台币 台币 NT$ NTD TWD'],
      ['USD', '美元 美金 US$ USD $'],
      ['EUR', '欧元 € EUR'],
      ['GBP', '英镑 £ GBP'],
      ['JPY', '日元 日圆 JPY'],
      ['SGD', 'S$'],
      ['AUD', 'A$'],
      ['CAD', 'C$'],
    ] as const
  ).flatMap(([currency, words]) => words.split(' ').map((word): [string, string] => [word, currency])),
);

/** Is a canonical unit one of money? */
export function isCurrency(canonical: string): boolean {
  return /^[A-Z]{3}$/.test(canonical);
}

/** The currency whose word or sign ends before `end`; $ is that of the place on a text of Hong Kong or Taiwan. Null without one. */
export function currencyBefore(
  text: string,
  end: number,
  yuan: string,
): { readonly word: string; readonly value: string } | null {
  const match = CURRENCY_PREFIXES.matchBefore(text, end);
  return match?.word === '$' && (yuan === 'HKD' || yuan === 'TWD') ? { word: '$', value: yuan } : match;
}
