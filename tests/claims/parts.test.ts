import { describe, expect, it } from 'vitest';
import { claimsIn } from './found';

describe('readParts', () => {
  it.each<[string, ...boolean[]]>([
    ['售出车辆300辆,其中电动车120辆。', false, true],
    ['售出车辆300辆。其中电动车120辆。', false, true],
    ['售出车辆300辆。其中,出口120辆,增长5%。', false, true, false],
    ['门店有300家。当中,县城有20家。', false, true],
    ['门店有300家,内有直营店20家。', false, true],
    ['售出车辆300辆,包括电动车120辆。', false, true],
    ['售出车辆300辆,含电动车120辆。', false, true],
    ['门店有300家,分别来自县城20家、市区280家。', false, true, true],
  ])('tells parts of the total before: %s', (text, ...expected) => {
    expect(partsIn(text)).toEqual(expected);
  });

  it.each<[string, ...boolean[]]>([
    ['售出车辆300辆,其中员工20人。', false, false],
    ['售出车辆300辆,含税价3亿元。', false, false],
    ['门店有300家。县城有20家。', false, false],
    ['包括电动车120辆。', false],
    ['其中电动车120辆,客车30辆。', false, false],
    ['售出车辆300辆。价格公布。\n其中电动车120辆。', false, false],
  ])('tells none where no total of the unit stands before: %s', (text, ...expected) => {
    expect(partsIn(text)).toEqual(expected);
  });

  it.each<[string, ...boolean[]]>([
    ['售出车辆300辆,电动车占120辆。', false, true],
    ['售出的车辆中,电动车占40%。', true],
    ['电动车占40%。', false],
    ['占地300亩。', false],
  ])('tells shares: %s', (text, ...expected) => {
    expect(partsIn(text)).toEqual(expected);
  });
});

function partsIn(text: string): boolean[] {
  return claimsIn(text).map(({ part }) => part);
}
