import { describe, expect, it } from 'vitest';
import { reasons, type Told, verdicts } from './compared';

const REPORT: Told = {
  id: 'report',
  text: '晋源区图书馆开放以来接待读者48.6万人次,外借图书31.27万册。馆内举办讲座214场,评选星级馆员186人。志愿者上架整理图书,服务时间达5.4小时。',
};
const RETOLD = '区图书馆到馆读者48.6万人次,外借图书31.27万册,办讲座214场。';

describe('figures of a text that retells an article', () => {
  it.each([
    ['a changed digit', '获评星级馆员的只有176人。', 'related', 'differs'],
    ['few words, and the same number', '志愿者在馆里待了5.4小时。', '-', 'agrees'],
    ['another number in few words', '获评星级馆员的只有93人。', 'related', 'related'],
    ['a number of something else', '接受表彰的有176人。', '-', '-'],
  ])('%s: %s alone %s, then %s', async (_what, sentence, alone, retold) => {
    expect(await verdicts({ text: sentence }, [REPORT])).toEqual([alone]);
    expect(await verdicts({ text: RETOLD + sentence }, [REPORT])).toEqual(['agrees', 'agrees', 'agrees', retold]);
  });

  it('are told with the number of others that agree', async () => {
    expect(await reasons({ text: `获评星级馆员的只有176人。${RETOLD}` }, [REPORT])).toEqual(
      expect.arrayContaining(['digit-changed', 'same-report']),
    );
  });

  it('are left alone where two fit as well', async () => {
    const twofold = { ...REPORT, text: `${REPORT.text}评选星级馆员156人。` };
    expect((await verdicts({ text: `${RETOLD}获评星级馆员的只有176人。` }, [twofold])).at(-1)).toBe('related');
  });

  it('do not agree with what may be of another place, where the report has another number', async () => {
    const elsewhere: Told = { id: 'elsewhere', place: '四川省成都市', text: '获评星级馆员的共有176人。' };
    const sentence = '获评星级馆员的只有176人。';
    expect(await verdicts({ text: sentence }, [elsewhere])).toEqual(['agrees']);
    expect((await verdicts({ text: RETOLD + sentence }, [REPORT, elsewhere])).at(-1)).toBe('related');
  });
});
