import { beginsNumeral, readNumeral } from '@/recognition/numerals';
import { toNumber } from '@/recognition/decimal';
import { recognize } from '@/recognition/recognize';
import { fold } from '@/text/fold';
import { toOriginalSpan } from '@/text/offset-map';
import { checkClaims } from '@/verdicts/check-claims';
import { claimKeys } from '@/verdicts/claim-keys';
import type { EvidenceSource, KnownClaim } from '@/verdicts/evidence-source';

/** One request: a text and what is known about it. */
export type InspectLine = {
  readonly id: string | number;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly place?: string;
  readonly against?: readonly { readonly text: string; readonly title?: string; readonly source?: string; readonly date?: string; readonly place?: string }[];
};

export async function inspectLine(line: InspectLine, options: { readonly numerals: boolean; readonly check: boolean }): Promise<unknown> {
  const found = recognize({ title: line.title ?? '', text: line.text, place: line.place || null, date: line.date || null });
  const judgements = options.check ? await checkClaims(found.claims, line.date || null, sourceOf(line)) : [];
  const figures = found.claims.map((claim, i) => {
    const judgement = judgements[i];
    return { ...claim, ...(judgement ? { verdict: judgement.verdict, evidence: judgement.evidence.map(({ known, reasons, alignment }) => ({ text: known.claim.text, title: known.article.title, score: alignment.score, near: alignment.near, wide: alignment.wide, subject: alignment.subject, reasons })) } : {}) };
  });
  return {
    id: line.id,
    articles: [{ title: line.title ?? '', byline: [], date: line.date ?? null, place: line.place ?? null, start: 0, end: line.text.length, text: line.text, organizations: found.organizations, figures }],
    ...(options.numerals ? { numerals: numeralsOf(line.text) } : {}),
  };
}

function numeralsOf(raw: string): unknown[] {
  const { text, map } = fold(raw);
  const found: unknown[] = [];
  for (let at = 0; at < text.length; ) {
    const numeral = beginsNumeral(text.charAt(at)) ? readNumeral(text, at) : null;
    if (!numeral) {
      at++;
      continue;
    }
    const span = toOriginalSpan(map, { start: at, end: numeral.end });
    found.push({ ...span, text: raw.slice(span.start, span.end), value: numeral.value && toNumber(numeral.value), low: toNumber(numeral.low), high: toNumber(numeral.high) });
    at = numeral.end;
  }
  return found;
}

function sourceOf(line: InspectLine): EvidenceSource {
  const known: KnownClaim[] = [];
  for (const [i, { text, title = '', source = '', date, place }] of (line.against ?? []).entries()) {
    const article = { id: String(i), title, source, date: date || null, place: place || null };
    recognize({ title, text, place: article.place, date: article.date }).claims.forEach((claim, index) => known.push({ article, index, claim }));
  }
  return {
    findNames: async () => [],
    findClaims: async (keys) => {
      const wanted = new Set(keys);
      return known.filter(({ claim }) => claimKeys(claim).some((key) => wanted.has(key)));
    },
  };
}
