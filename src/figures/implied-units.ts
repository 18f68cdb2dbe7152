import { readAmount } from './amounts';
import type { FigureOptions } from './unit-reading';
import { NO_UNIT, type Unit } from './units';

/** A paragraph or table cell, folded, with what stands over and beside it. */
type Labelled = { readonly text: string; readonly labels: readonly string[] };

/** No row of a list, and no caption, is longer. */
const LONGEST_ROW = 80;

/**
 * The units that the bare numbers of passages have from what stands over them: the heads of their table (金额(万元)), or
 * a line before a list (单位:亿元) as far as the list goes. One for each passage, null where there is none.
 */
export function impliedUnits(passages: readonly Labelled[], yuan: string): (Unit | null)[] {
  let caption: Unit | null = null;
  let ofTable = false;
  return passages.map(({ text, labels }) => {
    const [, table, stated] = STATED.exec(text.slice(-LONGEST_ROW)) ?? [];
    if (stated) {
      caption = unitNamed(stated, yuan);
      ofTable = table !== undefined;
      return null;
    }
    if (!isRow(text, ofTable)) {
      if (labels.length === 0 && isProse(text)) caption = null;
      return null;
    }
    return headUnit(labels, yuan) ?? caption;
  });
}

/** (单位:亿元) or 下表单位为人 at the end of a line; of two units it can't be said which is whose. */
const STATED = /(下表|表中|各栏)?单位(?:均?[为是]|:)?([^\d,;:。、)( ]{1,8})\)?[:。]?$/;

/** 金额(万元), 单位:人 in the head of a column. */
const IN_HEAD = /(?:单位:?|\()([^\d,;。、)( :]{1,8})\)?$/;

function headUnit(labels: readonly string[], yuan: string): Unit | null {
  for (const label of labels) {
    const named = IN_HEAD.exec(label.slice(-LONGEST_ROW))?.[1];
    const unit = named ? unitNamed(named, yuan) : null;
    if (unit) return unit;
  }
  return null;
}

/** 亿元: read as one of them. */
function unitNamed(name: string, yuan: string): Unit | null {
  const one = `1${name}`;
  const options: FigureOptions = { yuan, implied: null, masked: new Uint8Array(one.length) };
  const amount = readAmount(one, 0, options);
  if (!amount || amount.end !== one.length || amount.unit === NO_UNIT) return null;
  return { canonical: amount.unit.canonical, factor: amount.low, counts: amount.unit.counts };
}

/** A name and a number, or a number alone: of several columns it can't be said which one the unit is for, if not of the table. */
function isRow(text: string, ofTable: boolean): boolean {
  if (text.length > LONGEST_ROW) return false;
  return (ofTable ? /^[^\d,;。:]{0,24}\d[\d.]*(?: [\d.]+)*$/ : /^[^\d,;。:]{0,24}\d[\d.]*$/).test(text);
}

function isProse(text: string): boolean {
  return text.length > LONGEST_ROW || text.includes('。');
}
