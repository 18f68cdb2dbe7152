import type { ArticleReader } from '@/evidence/article-reader';
import type { EvidenceSource, SourceArticle } from '@/evidence/evidence-source';
import { figureOf } from '@/evidence/quotation';
import { isReprint } from '@/evidence/reprints';
import type { Scope } from '@/evidence/scope';
import type { Proof } from '@/messaging/card-protocol';
import type { EvidenceReference } from '@/messaging/check-protocol';
import { folded } from '@/text/fold';

/** More evidence than this is not asked for by a page. */
const MOST_EVIDENCE = 50;

/** Where evidence is asked for, and by what it is read. */
export type Asked = {
  readonly sources: readonly EvidenceSource[];
  readonly scope: Scope;
  readonly reader: ArticleReader;
};

type Shown = { readonly figure: Proof['evidence'][number]; readonly text: string };

/** The evidence behind a verdict, in the order asked for; what is gone by now is left out. */
export async function makeProof(references: readonly EvidenceReference[], asked: Asked): Promise<Proof> {
  const wanted = references.slice(0, MOST_EVIDENCE);
  const articles = await readArticles(wanted, asked);
  const shown = wanted.flatMap(({ source, article: id, claim: index, reasons }): Shown[] => {
    const article = articles.get(keyOf(source, id));
    const claims = article ? asked.reader.read(article).claims : [];
    const claim = claims[index];
    if (!article || !claim) return [];
    return [{ figure: { ...figureOf(article, claim), claim: index, reasons }, text: folded(article.text) }];
  });
  const meant = shown.filter(({ figure }) => figure.reasons.every(({ code }) => code !== 'other-by-reader'));
  return {
    evidence: shown.map(({ figure }) => figure),
    sources: new Set(meant.map(({ figure }) => figure.quotation.article.id)).size,
    origins: countGroups(meant, isOneOrigin),
  };
}

async function readArticles(
  references: readonly EvidenceReference[],
  { sources, scope }: Asked,
): Promise<ReadonlyMap<string, SourceArticle>> {
  const articles = new Map<string, SourceArticle>();
  for (const source of sources) {
    const ids = references.flatMap((one) => (one.source === source.id ? [one.article] : []));
    const answer = ids.length > 0 ? await source.readArticles(ids, scope) : null;
    if (answer && answer.answered !== 'not')
      for (const article of answer.value) articles.set(keyOf(source.id, article.id), article);
  }
  return articles;
}

function keyOf(source: string, article: string): string {
  return `${source}/${article}`;
}

/** Reprints repeat the text, or the sentence word for word: one story is one origin, and so is one wording. */
function isOneOrigin(a: Shown, b: Shown): boolean {
  const [one, other] = [a.figure.quotation, b.figure.quotation];
  return one.article.id === other.article.id || folded(one.text) === folded(other.text) || isReprint(a.text, b.text);
}

/** In how many groups things fall if those that are one belong together. */
function countGroups<Thing>(things: readonly Thing[], areOne: (a: Thing, b: Thing) => boolean): number {
  let groups: Thing[][] = [];
  for (const thing of things) {
    const [own, others] = [groups.filter((group) => group.some((one) => areOne(one, thing))), [] as Thing[][]];
    for (const group of groups) if (!own.includes(group)) others.push(group);
    groups = [...others, [...own.flat(), thing]];
  }
  return groups.length;
}
