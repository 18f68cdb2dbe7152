/** Names of people as they stand in bylines: by their surnames, in one script or the other. */
import { isPlace } from '@/knowledge/gazetteer';
import { simplify } from './simplify';

/** The most frequent surnames, simplified: some nine people in ten have one of them. */
const FREQUENT = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
);
/** The other ones that stand in bylines. */
const RARE = new Set(
  '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉' +
    '饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺水云昌' +
    '凤酆皮卡湛禹狄贝伊宿怀蒲从索咸籍蔚双闻莘贡劳逄郦雍璩濮寿通扈尚农别庾终暨衡步弘国寇广禄阙东殳沃利越夔隆师厍晁勾融訾阚那空毋乜养须丰巢相后红权逯盍益桓公琚隗揣茹生岐亢况郈有琴佘佴伯赏墨哈谯年爱仝代信衷扶' +
    '粟雒门撒萨字展豆奥初浦青雪尧闫肖付邝戈帅缪干母鹿麻樵迮降但修冶呼税布吾次达妥才',
);
const COMPOUND = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 轩辕 端木 独孤 南宫 西门 东郭 呼延 申屠 澹台 拓跋 闻人 百里 淳于 单于 太史 钟离 完颜 赫连 公冶'.split(
    ' ',
  ),
);

/** Names of minorities and foreigners carry a dot: 阿力木·艾合买提. */
const DOTTED = /^[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,10}){1,3}$/;
const HAN = /^[\u4e00-\u9fff]+$/;

/** What media, offices and programs end in that are given as authors: 金融界, 管理员, 江南晚报, 原创. */
const NO_PERSON =
  /(?:报|网|界|台网|报社|通讯社|电台|电视台|编辑|编辑部|管理员|小编|原创|官方|未知|佚名|匿名|综合|整理|转载|财经|科技|新闻|资讯|发布|快讯|客户端|频道|杂志|周刊|集团|公司|大学|学院|医院|中心|委员会|办公室)$/;

/** Does this look like one full name, by its surname and its length? */
export function isPersonName(text: string): boolean {
  const plain = simplify(text);
  if (NO_PERSON.test(plain)) return false;
  if (DOTTED.test(plain)) return true;
  if (!HAN.test(plain)) return false;
  if (COMPOUND.has(plain.slice(0, 2)) && (plain.length === 3 || plain.length === 4)) return true;
  return (plain.length === 2 || plain.length === 3) && isSurname(plain.charAt(0));
}

/** As `isPersonName`, of a text that may be a place: 安阳 and 温州 begin with surnames too. */
export function isPersonNotPlace(text: string): boolean {
  return isPersonName(text) && !isPlace(simplify(text));
}

/**
 * The names in the parts of a byline that white space or 、 separates: 张 鑫 is 张鑫, 周俊英刘斐 is two names.
 * Null where a part is no name. With `trusted` an unknown surname is taken as well: the byline says that it is a name.
 */
export function namesFrom(parts: readonly string[], trusted: boolean): string[] | null {
  const names: string[] = [];
  let started = ''; // the first characters of a name that was set with spaces
  const finish = (): boolean => {
    const name = started;
    started = '';
    if (name === '') return true;
    names.push(name);
    return isPersonName(name) || (trusted && name.length > 1 && name.length < 4);
  };
  for (const part of parts) {
    if (part.length === 1 && part !== ' ') {
      if (started.length >= 2 && (started.length === 3 || isSurname(simplify(part))) && !finish()) return null;
      started += part;
      continue;
    }
    if (!finish()) return null;
    const run = isPersonName(part) ? [part] : split(part);
    if (run) names.push(...run);
    else if (trusted && HAN.test(part) && part.length >= 2 && part.length <= 3) names.push(part);
    else return null;
  }
  return finish() ? names : null;
}

function isSurname(character: string): boolean {
  return FREQUENT.has(character) || RARE.has(character);
}

/** Splits names that stand without anything between them; prefers three characters and frequent surnames, as most have. */
function split(run: string): string[] | null {
  if (run.length < 4 || run.length > 40) return null;
  const best: ({ readonly score: number; readonly from: number } | undefined)[] = [{ score: 0, from: 0 }];
  for (let end = 2; end <= run.length; end++) {
    for (let from = Math.max(0, end - 4); from <= end - 2; from++) {
      const before = best[from];
      if (!before || !isPersonName(run.slice(from, end))) continue;
      const frequent = FREQUENT.has(simplify(run.charAt(from))) ? 1 : 0;
      const score = before.score + (end - from === 3 ? 2 : 1) + frequent;
      if (score > (best[end]?.score ?? -1)) best[end] = { score, from };
    }
  }
  const names: string[] = [];
  for (let end = run.length; end > 0; ) {
    const step = best[end];
    if (!step) return null;
    names.unshift(run.slice(step.from, end));
    end = step.from;
  }
  return names;
}
