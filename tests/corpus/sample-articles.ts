import type { Claim, Recognition } from '@/claims/claim';
import type { RecognitionInput } from '@/claims/recognize';
import { givenArticle } from '@/command-line/evidence';
import type { NewArticle } from '@/corpus/installation';
import type { OrganizationMention } from '@/names/organization';
import type { ImportedArticle } from '@/reading/imported';

/** An article with as little as a test needs to say. */
export function sampleArticle(
  id: string,
  text: string,
  more: { title?: string; source?: string; place?: string | null; date?: string | null } = {},
): NewArticle {
  const { title = `标题${id}`, source = '样本日报', place = '太原市晋源区', date = '2022-04-23' } = more;
  return givenArticle(id, { text, title, source, ...(place && { place }), ...(date && { date }) });
}

/** Names that the sample recognizer knows, with their canonical ones; null: complete only in a place that is not known. */
const NAMES: readonly (readonly [surface: string, name: string | null, kind: OrganizationMention['kind']])[] = [
  ['晋源区金融办', '晋源区金融办', 'government'],
  ['區金融辦', null, 'government'],
  ['山西大学', '山西大学', 'institution'],
  ['山大', '山西大学', 'institution'],
  ['万达广场', '万达广场', 'venue'],
  ['文峰区市场监督管理局', '文峰区市场监督管理局', 'government'],
];

const MONEY = /(\d+(?:\.\d+)?)(万|亿)元/g;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The place of the last significant digit: 0.68 → 0.01, 700 → 100. */
function precisionOf(digits: string): number {
  const decimals = digits.split('.')[1]?.length;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return 10 ** (decimals === undefined ? zeros : -decimals);
}

/** A recognizer with a vocabulary of five names and of amounts of money, whose findings a test can foresee. */
export function sampleRecognize({ text, place }: RecognitionInput): Recognition {
  const organizations = NAMES.flatMap(([surface, name, kind]) =>
    [...text.matchAll(new RegExp(surface, 'g'))].map(({ index }) => ({
      start: index,
      end: index + surface.length,
      text: surface,
      name,
      kind,
    })),
  );
  const claims = [...text.matchAll(MONEY)].map((match): Claim => {
    const [all, digits = '', scale = ''] = match;
    const value = Number(digits) * (SCALES[scale] ?? 1);
    const start = match.index;
    const sentenceStart = text.lastIndexOf('。', start) + 1;
    const sentenceEnd = text.indexOf('。', start);
    return {
      start,
      end: start + all.length,
      text: all,
      value,
      low: value,
      high: value,
      precision: precisionOf(digits) * (SCALES[scale] ?? 1),
      lowExcluded: false,
      highExcluded: false,
      hedge: 'none',
      unit: 'CNY',
      rate: null,
      written: null,
      measured: text.slice(sentenceStart, start).match(/[^,,。]{0,6}$/)?.[0] ?? '',
      terms: [],
      context: [],
      organizationStated: true,
      projected: false,
      denied: false,
      additional: false,
      who: { name: null, kind: null, stated: 'article' },
      when: { from: null, to: null, kind: null, stated: 'article' },
      statement: 'fact',
      direction: null,
      sign: null,
      words: { before: '', after: '' },
      part: false,
      organization:
        organizations.find(({ start: at, name }) => name !== null && at >= sentenceStart && at < start)?.name ?? null,
      place,
      placeStated: false,
      period: null,
      extent: null,
      growth: null,
      role: null,
      sentence: { start: sentenceStart, end: sentenceEnd < 0 ? text.length : sentenceEnd + 1 },
    };
  });
  return { organizations, claims };
}

/** An article as a reader's file or page gives it; without an address unless `url` says one. */
export function sampleImport(
  id: string,
  text: string,
  more: Parameters<typeof sampleArticle>[2] & { url?: string | null; part?: ImportedArticle['part'] } = {},
): ImportedArticle {
  const { url = null, part = null, ...rest } = more;
  const { source, article } = sampleArticle(id, text, rest);
  return { article, source, url, part };
}
