/** Frequent characters that are written in one script only; the same word stands at the same place in both. */
const SIMPLIFIED =
  '这个们来时为说国会对发经过还进从动现关种问间没将给业产与实万亿区银贷资济员报总计务续办际达长开电车东门见战广厂县乡镇';
const TRADITIONAL =
  '這個們來時為說國會對發經過還進從動現關種問間沒將給業產與實萬億區銀貸資濟員報總計務續辦際達長開電車東門見戰廣廠縣鄉鎮';

/** A script of Chinese, as a `lang` tag. */
export type Script = 'zh-Hans' | 'zh-Hant';

/** The script that most of the telling characters of a text are written in; Simplified where nothing tells. */
export function scriptOf(text: string): Script {
  let balance = 0;
  for (const character of text) {
    if (TRADITIONAL.includes(character)) balance++;
    else if (SIMPLIFIED.includes(character)) balance--;
  }
  return balance > 0 ? 'zh-Hant' : 'zh-Hans';
}
