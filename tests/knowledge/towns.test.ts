import { describe, expect, it } from 'vitest';
import { GAZETTEER } from '@/knowledge/gazetteer-data';
import { TOWN_CHARACTERS, TOWN_ROWS } from '@/knowledge/town-data';
import { beginsWithTown, findTowns, isTownStem } from '@/knowledge/towns';
import { folded } from '@/text/fold';

const towns = (text: string): string[] =>
  findTowns(folded(text)).map(({ start, end }) => folded(text).slice(start, end));

describe('findTowns', () => {
  it.each<[text: string, ...expected: string[]]>([
    ['周庄镇的游客', '周庄镇'],
    ['从沙河街道到乐从镇', '沙河街道', '乐从镇'],
    ['走进城关镇', '城关镇'],
    ['和平镇定期开会', '和平镇'],
    ['古镇镇的灯具', '古镇镇'],
    ['查干淖尔苏木的牧民', '查干淖尔苏木'],
    ['三江侗族乡', '三江侗族乡'],
    ['红星农场和西山林场', '红星农场', '西山林场'],
    ['尖石鄉公所', '尖石乡'],
    ['虎門鎮', '虎门镇'],
    ['龙潭乡村干部', '龙潭乡'],
    // what stands before them says which one it is
    ['阿里山乡', '阿里山乡', '里山乡'],
    ['望京街道办', '望京街道', '望京街道办'],
  ])('finds what may be a town in %s', (text, ...expected) => {
    expect(towns(text)).toEqual(expected);
  });

  it.each(
    (
      '城镇居民|乡镇企业|小城镇建设|村镇银行|集镇面貌|水乡古镇|回到家乡|各位老乡|离开故乡|科技下乡|统筹城乡|幸福乡村|平安乡镇|' +
      '中心镇|三家镇办企业|十五乡|城区街道|整洁街道|文明街道|新华街道路|示范农场|家庭农场|镇|乡|街道|'
    ).split('|'),
  )('finds no town in %s', (text) => {
    expect(towns(text)).toEqual([]);
  });
});

describe('beginsWithTown', () => {
  it('tells the names that begin with a town', () => {
    for (const name of ['市桥街道', '平安镇卫生院', '镇川镇']) expect(beginsWithTown(name)).toBe(true);
    for (const name of ['县平安镇', '市场监管局', '']) expect(beginsWithTown(name)).toBe(false);
  });
});

describe('isTownStem', () => {
  it('knows towns without their suffix', () => {
    for (const stem of ['幸福', '朱家角', '塔什库尔干']) expect(isTownStem(stem)).toBe(true);
    for (const word of ['贫困', '朱家角镇', '']) expect(isTownStem(word)).toBe(false);
  });
});

describe('the packed gazetteer', () => {
  it('takes less than 150 kB of the build', () => {
    const bytes = new TextEncoder().encode(GAZETTEER + TOWN_CHARACTERS + TOWN_ROWS).length;
    expect(bytes).toBeLessThan(150_000);
  });
});
