import { describe, expect, it } from 'vitest';
import type { Direction } from '@/claims/changes';
import { claimsIn } from './found';

describe('readDirections', () => {
  it.each<[string, ...(Direction | null)[]]>([
    ['产量增长5%。', 'up'],
    ['产量增加了约3万吨。', 'up'],
    ['票价上调2元。', 'up'],
    ['增速为5%。', 'up'],
    ['涨幅达5%。', 'up'],
    ['比上月多3万吨。', 'up'],
    ['高出3个百分点。', 'up'],
    ['年增5%。', 'up'],
    ['升高5度。', 'up'],
    ['高度为5米。', null],
    ['每升油卖8元。', null],
    ['新增岗位300个。', null],
  ])('tells a rise: %s', (text, ...expected) => {
    expect(directionsIn(text)).toEqual(expected);
  });

  it.each<[string, ...(Direction | null)[]]>([
    ['产量下降5%。', 'down'],
    ['产量减少了约3万吨。', 'down'],
    ['跌幅达5%。', 'down'],
    ['环比微降0.3%。', 'down'],
    ['月减3%。', 'down'],
    ['收窄0.3个百分点。', 'down'],
    ['比上月少3万吨。', 'down'],
    ['压减用水量300万立方米。', 'down'],
    ['减产3万吨。', 'down'],
    ['不少于300人。', null],
    ['不少300人。', null],
    ['裁员300人。', null],
    ['低空航线有3条。', null],
  ])('tells a fall: %s', (text, ...expected) => {
    expect(directionsIn(text)).toEqual(expected);
  });

  it.each<[string, ...(Direction | null)[]]>([
    ['产量增至30万吨。', null],
    ['员工减至300人。', null],
    ['票价下调至2元。', null],
    ['票价由5元降为2元。', null, null],
    ['产量增加3万吨,达到30万吨。', 'up', null],
    ['产量增加3万吨至30万吨。', 'up', null],
    ['占比5%。', null],
  ])('tells by how much from to how much: %s', (text, ...expected) => {
    expect(directionsIn(text)).toEqual(expected);
  });

  it.each<[string, ...(Direction | null)[]]>([
    ['产量和出口分别增长5%和3%。', 'up', 'up'],
    ['产量、出口分别下降5%、3%。', 'down', 'down'],
    ['产量增长5%以及出口30万吨。', 'up', null],
    ['产量增长5%、30万吨。', 'up', null],
  ])('goes on in a row of figures of one unit: %s', (text, ...expected) => {
    expect(directionsIn(text)).toEqual(expected);
  });
});

function directionsIn(text: string): (Direction | null)[] {
  return claimsIn(text).map(({ direction }) => direction);
}
