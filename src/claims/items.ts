import type { Frame } from './frame';
import type { SubjectMention } from './subject-mentions';

/** Things that texts list with a number each, known by how they are named: an ordinal, a class, a term, a title, a person. */
const ITEMS =
  /[首次]被告人?|第[一二三四五六七八九十\d]{1,3}(?:被告人?|产业|梯队|阶段|标段|批次?|期工程|组)|[一二三四五六七八九十\d]{1,3}号(?:线(?:[一二三四]期)?|机组|楼|炉|井|泊位|地块|高炉|煤矿|车间)|[一二三四五六七八九十\d]{1,2}(?:年|个月)期(?:以上)?(?:[A-Z]{2,5}|[\u4e00-\u9fff]{2}(?:存款|贷款)?)|[一二三四甲乙丙丁A-D]类(?:区域|地区|区|产品|岗位)|《[^《》]{1,20}》|(?:被告人?|嫌疑人)?[\u4e00-\u9fff]某[甲乙丙丁某]?(?!些|种|个|地|市|县|区|公司|单位|校|院|日|年|月)/g;

/** The items of a sentence, in their order. */
export function findItems({ text, sentence }: Frame): SubjectMention[] {
  return Array.from(text.slice(sentence.start, sentence.end).matchAll(ITEMS), ({ index, 0: name }) => ({
    start: sentence.start + index,
    end: sentence.start + index + name.length,
    name: name.replace(/^《|》$/g, ''),
    kind: 'item' as const,
    weak: false,
  }));
}
