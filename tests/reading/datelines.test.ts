import { describe, expect, it } from 'vitest';
import { continuedLength, continuesLength, parseDateline } from '@/reading/datelines';
import { simplify } from '@/reading/simplify';

describe('parseDateline', () => {
  it.each<[string, string, string[]]>([
    ['本报讯(记者 赵明)为确保', '为确保', ['赵明']],
    ['本报讯 当前,全市', '当前,全市', []],
    ['本报讯 记者4月1日获悉', '记者4月1日获悉', []],
    ['本 报 讯 （记者 赵 明）为', '为', ['赵明']],
    ['本报讯 记者赵明 通讯员李晓报道:近日', '近日', ['赵明', '李晓']],
    ['本报讯 记者 赵明 通讯员 李晓 近日,', '近日,', ['赵明', '李晓']],
    ['新华社太原4月14日电(记者 赵明)国务院', '国务院', ['赵明']],
    ['本报大同5月6日讯 全市', '全市', []],
    ['【本報訊】昨日', '昨日', []],
    ['〔記者林志明／高雄報導〕市府', '市府', ['林志明']],
    ['(中央社記者王小明台北14日電)行政院', '行政院', ['王小明']],
  ])('takes %s off', (text, rest, names) => {
    const dateline = parseDateline(text);
    expect(text.slice(dateline?.end ?? 0)).toBe(rest);
    expect(dateline?.names).toEqual(names);
  });

  it.each(['本报记者电话采访了多位市民', '新华社记者走进车间', '(项目)建设', '记者了解到', '讯息', ''])(
    'leaves %s',
    (text) => {
      expect(parseDateline(text)).toBeNull();
    },
  );
});

describe('continuedLength', () => {
  it.each([
    ['(上接第1版)要建立', '要建立'],
    ['【上接A01版】要', '要'],
    ['上接第二版 要', '要'],
    ['（紧接第一版《开局》）要', '要'],
  ])('measures the mark of %s', (text, rest) => {
    expect(text.slice(continuedLength(simplify(text)))).toBe(rest);
  });

  it('is 0 for other text', () => {
    for (const text of ['接受第1版', '上接上级', '(见第1版)']) expect(continuedLength(text)).toBe(0);
  });
});

describe('continuesLength', () => {
  it('measures (下转第3版) at the end', () => {
    expect(continuesLength('高质量发展。(下转第3版)')).toBe(7);
    expect(continuesLength('高质量发展。')).toBe(0);
  });
});
