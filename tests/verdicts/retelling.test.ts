import { describe, expect, it } from 'vitest';
import { judgements, type Told, verdicts } from './compared';

const REPORT: Told = {
  id: 'report',
  text: '晋源区图书馆开放以来接待读者48.6万人次,外借图书31.27万册。馆内举办讲座214场,评选星级馆员186人。志愿者上架整理图书,服务时间达5.4小时。',
};
const RETOLD = '区图书馆到馆读者48.6万人次,外借图书31.27万册,办讲座214场。';

describe('figures of a text that retells an article', () => {
  it.each([
    ['a changed digit', '获评星级馆员的只有176人。', 'related', 'differs'],
    ['few words, and the same number', '志愿者在馆里待了5.4小时。', 'agrees', 'agrees'],
    ['another number in few words', '获评星级馆员的只有93人。', 'related', 'related'],
    ['a number of something else', '接受表彰的有176人。', '-', '-'],
  ])('%s: %s alone %s, then %s', (_what, sentence, alone, retold) => {
    expect(verdicts({ text: sentence }, [REPORT])).toEqual([alone]);
    expect(verdicts({ text: RETOLD + sentence }, [REPORT])).toEqual(['agrees', 'agrees', 'agrees', retold]);
  });

  it('are told with the number of others that agree', () => {
    expect(
      judgements({ text: `${RETOLD}获评星级馆员的只有176人。` }, [REPORT])
        .at(-1)
        ?.evidence[0]?.reasons.map(({ code }) => code),
    ).toEqual(expect.arrayContaining(['digit-changed', 'same-report']));
  });
});
