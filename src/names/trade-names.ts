import { KNOWN_BODIES } from '@/knowledge/known-bodies';
import { WORD_KIND } from '@/knowledge/word-kinds';
import { REPORT_VERBS, TITLES_AFTER } from './boundary-words';
import { type CutText, endsCleanly, isCleanEdge } from './cut-text';
import { isGeneric } from './generic-words';
import type { Left } from './name-edges';
import type { Head } from './organization-tables';

/** A head in a text. */
export type NameCandidate = { readonly headStart: number; readonly end: number; readonly head: Head };

/** Characters of trade names, and those that foreign names are written with. */
export const TRADE_CHARACTERS = new RegExp(
  '^[宏达鑫恒盛昌隆泰丰华源瑞祥兴旺盈嘉佳康安福禄寿鸿顺通利亨裕茂荣富宝金银玉珠天宇宙星辰光辉煌远海江河湖洋龙凤虎鹰鹏程飞腾跃翔威武雄伟英豪杰俊美丽雅致诚信义德仁和谐合同心齐创新世纪元亚' +
    '阿巴贝本比伯博布查戴丹登迪丁杜多厄恩尔法菲费芬佛弗夫盖戈格古哈汉赫胡怀惠霍基吉加贾卡凯坎考科克肯库昆拉来莱兰朗劳雷里列林琳卢鲁路伦罗洛马麦曼芒梅门蒙米密敏莫墨默姆穆纳奈南内尼宁纽诺帕派佩皮普奇乔切琼让热日若撒萨塞桑森沙莎山舍圣施史士斯思苏索塔坦汤唐特藤提廷图托瓦万维韦温沃乌伍西希锡夏肖谢辛休扬耶伊易因尤约泽扎詹哲珍芝朱兹佐]+$',
);

/** 成都地铁, 南京公交: what runs them goes by the name; and not 地铁2号线, 地铁站. */
const CITY_SERVICES = /^(?:地铁|公交|客运)(?![\d一二三四五六七八九十站口沿线卡车])/;

/** Endings of trade names that are verbs as well: 向夏普|投资|近1000亿. */
const VERB_OR_ENDING = new Set(['投资', '建设', '制造']);
const GOES_ON = /^(?:[\d近约超逾达了的一两三四五六七八九十百千万亿数兴新]|总额|金额|规模|额)/;

/** 斯普机械 with its place before it, 嘉世达机器人 with 董事长 behind it, 岚川汽车 before 披露. */
export function isTradeName(cut: CutText, left: Left, { headStart, end, head }: NameCandidate, core: string): boolean {
  const { text, words } = cut;
  if (VERB_OR_ENDING.has(head.word) && GOES_ON.test(text.slice(end, end + 2))) return false;
  if (core !== '' && KNOWN_BODIES.matchAt(core, 0)?.word === core) return true;
  if (left.anchor === 'body' && core === '') return true;
  if (
    (left.anchor === 'place' || left.anchor === 'abroad') &&
    core === '' &&
    CITY_SERVICES.test(text.slice(headStart, end + 1))
  )
    return true;
  if (headStart - left.coreStart < 2 || isGeneric(core) || left.functional) return false;
  if (left.anchor === 'place' || left.anchor === 'town') return core.length <= 4 && left.proper === core.length;
  if (!isCleanEdge(cut, left.start) || core.length > 4) return false;
  if (words.kind[end + (TITLES_AFTER.matchAt(text, end)?.word.length ?? 0)] === WORD_KIND.title)
    return left.proper >= 2;
  if (left.proper >= 2 && left.proper === core.length && TRADE_CHARACTERS.test(core) && endsCleanly(cut, end))
    return true;
  const opening = left.start === 0 || /[。;:!?\n"]/.test(text.charAt(left.start - 1));
  return (
    opening &&
    core.length <= 3 &&
    (REPORT_VERBS.matchAt(text, end) !== null || /^\d{1,2}月/.test(text.slice(end, end + 3)))
  );
}
