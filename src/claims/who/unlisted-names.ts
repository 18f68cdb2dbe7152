import { type Head, membersOf, withoutMeasure } from './clause-heads';
import { isPlaceName, type Subject } from './subject-mentions';
import { CORPORATE, FEATURES, GENERIC_BEFORE_TRADE, TRADE_WORDS } from './trade-words';

/** A name that no list has, at the head of a clause: characters that make no words before a word of trade, or a feature. */
export function nameIn(text: string, head: Head): Subject | null {
  const bare = withoutMeasure(text, head);
  const name = text.slice(bare.start, bare.end);
  if (membersOf(text, bare).length > 1) return null;
  const feature = FEATURES.exec(name)?.[0];
  if (feature) return { name: feature, kind: 'place' };
  const core = text.slice(head.unknown ?? bare.start, bare.end).replace(DOCUMENTS, '');
  const trade = TRADE_WORDS.matchBefore(core, core.length)?.word ?? '';
  const own = core.slice(0, core.length - trade.length);
  if (own.length < 2 || isPlaceName(own)) return null;
  const known = head.unknown === null;
  const announces =
    known && !trade && own.length >= 3 && own.length <= 6 && ANNOUNCING.test(text.slice(head.end, head.end + 8));
  if (known && !announces && !(isCorporate(trade) && own.length <= 4 && !GENERIC_BEFORE_TRADE.test(own))) return null;
  if (!known && !trade && !REPORTING.test(text.slice(head.end, head.end + 12))) return null;
  return { name: core, kind: 'body' };
}

function isCorporate(trade: string): boolean {
  return trade !== '' && CORPORATE.matchAt(trade, 0)?.word === trade;
}

/** Only companies announce like this. */
const ANNOUNCING = /^(?:[昨今][天日晚]?|\d{1,2}日晚?)?(?:公告|披露[一二三中年半季])/;

/** What stands behind the name of who wrote it. */
const DOCUMENTS = /(?:招股书|财报|年报|公告|战报|数据|官网|季报|中报|业绩)$/;

/** 昨日公布, 周四宣布: who reports or tells. */
const REPORTING =
  /^(?:当地时间)?(?:[昨今前][天日晚]?|\d{1,2}日|周[一二三四五六日])?(?:公布|宣布|披露|发布|回应|表示|称|说|召开|发|显示|在|公告)/;
