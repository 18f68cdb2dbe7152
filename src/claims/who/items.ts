import type { Frame } from '../frame';
import type { SubjectMention } from './subject-mentions';

/** Things that texts list with a number each, known by how they are named: an ordinal, a class, a term, a title, a person. */
const ITEMS: readonly RegExp[] = [
  // bodies that are named by what they are
  /(?<=^|[,;:。、"]|日|天|昨|月|年|\))海关(?=[\u4e00-\u9fff\d])(?!进出口|统计|数据|监管)|[\u4e00-\u9fff]{2,5}党(?=得票|获|赢|支持|与|和|、|以|领先|拿|席)|[\u4e00-\u9fff]{2,4}队(?=以|获|胜|负|得|夺|拿|[\d])|(?:[\u4e00-\u9fff]{1,4}防空部队|[\u4e00-\u9fff]{2,4}武装)(?=击|拦|发|称|说|已|于|在|当)|[俄乌以美英法德日韩朝印巴伊土叙]军(?!队|事|方|区|官|人|舰|机|工|团|用|营|备|购)/g,
  // defendants, industries, stages and lots by their ordinal
  /[首次]被告人?|第[一二三四五六七八九十\d]{1,3}(?:被告人?(?:[\u4e00-\u9fff]某[甲乙丙丁某]?)?|产业)|(?<=^|[,;:。、(]|其中)第[一二三四五六七八九十\d]{1,3}(?:梯队|阶段|标段|批次?|期工程|组)/g,
  // lines, units, buildings and kinds of fuel by their number
  /(?:[\u4e00-\u9fff]{2,3}(?:地铁|轨道交通|捷运))?[一二三四五六七八九十\d]{1,3}号(?:线(?:[一二三四]期(?:工程)?)?|机组|楼|炉|井|泊位|地块|高炉|煤矿|车间)|\d{1,3}(?:路|号)(?:公交|巴士|汽油|柴油)(?:线)?/g,
  // bonds and deposits by their term
  /[一二三四五六七八九十\d]{1,2}(?:年|个月)期(?:以上)?(?:[A-Z]{2,5}|[\u4e00-\u9fff]{2}(?:存款|贷款)?)/g,
  // classes
  /[一二三四甲乙丙丁A-D]类(?:区域|地区|区|产品|岗位)/g,
  // films and books
  /《[^《》]{1,20}》(?=(?:以|已|累计|单日|上映|票房|总票房|首日|首周|预售|获|收|排|位居|播放|销量|卖))/g,
  // persons before a court or in an accident
  /(?:被告人?|嫌疑人|主嫌|犯罪嫌疑人)[\u4e00-\u9fff]{2,3}?(?=[犯因被于等判涉、,])|(?![区市县镇村省州路街乡])[\u4e00-\u9fff]某[甲乙丙丁某]?(?!些|种|个|家|地|市|县|区|公司|单位|校|院|日|年|月|小)|(?<=^|[,、。:及和与])[\u4e00-\u9fff][男女](?=[、,判被遭因涉及和与分])|[\u4e00-\u9fff]姓[\u4e00-\u9fff]{2,3}?(?=[判被遭因涉、,\d])/g,
  // commodities and indexes of exchanges
  /(?:现货|国际|伦敦|纽约|布伦特|轻质|沪|伦|郑|连)?(?:黄金|白银|铂金|钯金|原油|螺纹钢|铁矿石|焦煤|焦炭|生猪|大豆|玉米|豆粕|豆油|菜粕|棕榈油|棉花|白糖|红枣|苹果|鸡蛋|纯碱|玻璃|甲醇|橡胶|碳酸锂|天然气|[金银铜铝锌铅镍锡])(?:期货)?主力合约|(?:现货|国际|伦敦)(?:黄金|白银|铂金|钯金)|(?:沪深|中证|上证|科创|创业板|纳斯达克|标普|富时|日经)(?:A|平均)?\d{2,4}(?:指数)?(?=(?:[今昨][天日]?|周[一二三四五]|全[天日]|终场|早盘|午后|尾盘)?则?(?:收盘?|报|涨|跌|升|降|微|大|下|上|高开|低开|日内|现|盘))|[\u4e00-\u9fff]{2,6}(?:综合指数|科技指数|(?<!价格|经理|景气|信心|产业)指数|成指|综指|板指|期货)(?=(?:[今昨][天日]?|周[一二三四五]|全[天日]|终场|早盘|午后|尾盘)?则?(?:收盘?|报|涨|跌|升|降|微|大|下|上|高开|低开|日内|现|盘))/g,
  // typhoons
  /(?:超强|强)?(?:台风|热带风暴)"[^"]{1,6}"(?=中心|最大|近中心|将|以|于|,|\d)/g,
];

/** For each kind words of which a sentence must hold one to be searched for it. */
const SIGNS: readonly (readonly string[])[] = [
  ['海关', '党', '队', '武装', '军'],
  ['第', '首被告', '次被告'],
  ['号', '路公交', '路巴士'],
  ['年期', '月期'],
  ['类'],
  ['《'],
  ['某', '被告', '嫌', '男', '女', '姓'],
  ['指数', '成指', '综指', '板指', '合约', '期货', '现货', '国际', '伦敦'],
  ['台风', '风暴'],
];

/** The items of a sentence, in their order. */
export function findItems({ text, sentence, organizations }: Frame): SubjectMention[] {
  const stretch = text.slice(sentence.start, sentence.end);
  const found: SubjectMention[] = [];
  for (const [n, pattern] of ITEMS.entries()) {
    if (!SIGNS[n]?.some((sign) => stretch.includes(sign))) continue;
    for (const { index, 0: item } of stretch.matchAll(pattern)) {
      const end = sentence.start + index + item.length;
      const body = organizations.find((one) => one.start < end && one.end > sentence.start + index);
      const start = Math.max(sentence.start + index, body?.end ?? 0);
      if (found.some(({ end }) => end === start)) continue; // 第二被告|陈某
      if (end - start < 2) continue;
      const name = text
        .slice(start, end)
        .replace(/^《|》$|^(?:被告人?|嫌疑人|主嫌|犯罪嫌疑人)(?=..)|(?:期货)?主力合约$/g, '');
      found.push({ start, end, name, kind: n === 0 ? 'body' : 'item', weak: false });
    }
  }
  return found;
}
