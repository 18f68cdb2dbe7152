import { describe, expect, it } from 'vitest';
import { type Against, checkSection } from '@/check/check-section';
import { checkText } from '@/check/check-text';
import { recognize } from '@/claims/recognize';
import { ArticleReader } from '@/evidence/article-reader';
import type { Answer, EvidenceSource } from '@/evidence/evidence-source';
import { MemorySource } from '@/evidence/memory-source';
import { figureInContext, figureInSentence } from '@/verdicts/rulings';
import { type Stocked, stocked } from '../evidence/source-contract';

const REPORT = '一季度，晋源区金融办为107家小微企业授信6776万元。';

function sourceOf(...articles: readonly Stocked[]): MemorySource {
  const source = new MemorySource(recognize);
  for (const article of articles) source.add(article);
  return source;
}

function against(source: EvidenceSource, more: Partial<Against> = {}): Against {
  return { sources: [source], scope: { visibility: 'all' }, reader: new ArticleReader(), ...more };
}

async function verdicts(text: string, asked: Against): Promise<string[]> {
  const date = '2022-04-24';
  const found = recognize({ title: '', text, place: '山西省太原市晋源区', date });
  return (await checkText({ title: '', text, date, found }, asked)).judgements.map((one) => one?.verdict ?? '-');
}

function partOf<Value>(answer: Answer<Value>): Answer<Value> {
  return answer.answered === 'not' ? answer : { ...answer, answered: 'part' };
}

describe('checkText', () => {
  it('judges each figure by the articles found', async () => {
    const text = '一季度，晋源区金融办为107家小微企业授信6767万元，接待群众35人次。';
    expect(await verdicts(text, against(sourceOf(stocked('a', REPORT))))).toEqual(['agrees', 'differs', '-']);
  });

  it('says nothing of a text without figures, and asks nobody', async () => {
    const source = {
      ...sourceOf(),
      frequencies: () => Promise.reject(new Error('asked')),
    } as unknown as EvidenceSource;
    expect(await verdicts('晋源区金融办召开会议。', against(source))).toEqual([]);
  });

  it('keeps a difference to itself while a source has not answered in full', async () => {
    const source = sourceOf(stocked('a', REPORT));
    const partly: EvidenceSource = {
      id: 'partly',
      frequencies: (tokens, scope) => source.frequencies(tokens, scope),
      findParts: (sketch, scope) => source.findParts(sketch, scope),
      readArticles: async (ids, scope) => partOf(await source.readArticles(ids, scope)),
      findOrganizations: (keys, scope) => source.findOrganizations(keys, scope),
    };
    const text = '一季度，晋源区金融办为107家小微企业授信6767万元。';
    expect(await verdicts(text, against(partly))).toEqual(['agrees', '-']);
    const silent: Answer<never> = { answered: 'not', why: 'unreachable' };
    const unreachable = { ...source, id: 'other', frequencies: async () => silent } as unknown as EvidenceSource;
    expect(await verdicts(text, against(source, { sources: [source, unreachable] }))).toEqual(['agrees', '-']);
  });

  it('takes an article that two sources hold for one', async () => {
    const one = sourceOf(stocked('a', REPORT));
    const found = recognize({ title: '', text: REPORT, place: '山西省太原市晋源区', date: '2022-04-24' });
    const asked = against(one, { sources: [one, sourceOf(stocked('a', REPORT))] });
    const judged = await checkText({ title: '', text: REPORT, date: '2022-04-24', found }, asked);
    expect(judged.judgements.map((one) => one?.evidence.length)).toEqual([1, 1]);
    expect([...judged.articles.keys()]).toEqual(['a']);
  });

  it('goes by the reader’s word, in an article too that the text alone would not find', async () => {
    const text = '全年拨付补助资金5031.2万元。';
    const other = '去年拨付补助资金4837.6万元。';
    const source = sourceOf(stocked('a', other));
    const found = recognize({ title: '', text, place: null, date: null });
    const theirs = recognize({ title: '', text: other, place: null, date: null });
    const [claim] = found.claims;
    const [known] = theirs.claims;
    if (!claim || !known) throw new Error('tests: no figure');
    const seen = [figureInContext(claim, text)];
    const there = { article: 'a', ...figureInSentence(known, other) };
    const section = { tokens: [], title: '', passages: [{ text, claims: found.claims }], date: null, seen };
    const findRulings = async () => [{ here: figureInContext(claim, text), there, ruling: 'same' as const }];
    expect((await checkSection(section, against(source))).judgements).toEqual([null]);
    expect((await checkSection(section, against(source, { findRulings }))).judgements).toMatchObject([
      { verdict: 'differs' },
    ]);
  });

  it('ends where nobody waits any more', async () => {
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(verdicts(REPORT, against(sourceOf(stocked('a', REPORT)), { signal }))).rejects.toThrow('gone');
  });
});

describe('ArticleReader', () => {
  it('reads an article anew when its text has changed, and only then', () => {
    const reader = new ArticleReader();
    const article = stocked('a', REPORT);
    const first = reader.read(article);
    expect(reader.read({ ...article })).toBe(first);
    expect(reader.read({ ...article, text: `${REPORT}另有3家。` }).claims).toHaveLength(3);
  });

  it('keeps a bounded number of readings, the ones used last', () => {
    const reader = new ArticleReader();
    const long = (id: string) => stocked(id, `${REPORT}\n${'。'.repeat(200_000)}`);
    const [a, b, c] = ['a', 'b', 'c'].map(long) as [Stocked, Stocked, Stocked];
    const first = reader.read(a);
    reader.read(b);
    expect(reader.read(a)).toBe(first);
    reader.read(c); // b goes
    expect(reader.read(a)).toBe(first);
  });
});
