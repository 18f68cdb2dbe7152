import { givenArticle } from '@/command-line/evidence';
import type { NewArticle } from '@/corpus/installation';
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
