import { continueCompound } from './compounds';
import { multiply, shift, toNumber } from './decimal';
import { HEDGES_BEFORE } from './hedges';
import { type Numeral, readNumeral } from './numerals';
import { type Amount, type FigureOptions, readUnit, scaleBy } from './unit-reading';
import { NO_UNIT, UNITS } from './units';

export function readAmount(text: string, at: number, options: FigureOptions): Amount | null {
  const numeral = readNumeral(text, at);
  if (!numeral || !isPlausible(text, at, numeral)) return null;
  const unit = readUnit(text, numeral.end, numeral, options);
  if (!unit) return null;
  if (numeral.bare && numeral.hedge === 'none' && !HEDGES_BEFORE.matchBefore(text, at)) return null;
  return continueCompound(text, scaleBy(numeral, unit.unit, unit.end), options);
}

/** A bare 一 with a measure word is an article; 两 only where the word is not an idiom. */
function isPlausible(text: string, at: number, numeral: Numeral): boolean {
  const word = text.slice(at, numeral.end);
  if (numeral.arabic) return !(word.length > 1 && word.startsWith('0') && !word.startsWith('0.'));
  if (word !== '一') return true;
  const unit = UNITS.matchAt(text, numeral.end);
  return unit !== null && !unit.value.counts && !'天年周度秒'.includes(unit.word);
}

/** 3至5万, 14天到1个月, 5-20%: one figure with two ends; a scale that stands once holds for both. */
export function readRange(text: string, at: number, options: FigureOptions): Amount | null {
  const first = readNumeral(text, at);
  if (!first || first.hedge === 'some' || '由从自'.includes(text.charAt(at - 1) || ' ')) return null;
  const firstUnit = readUnit(text, first.end, first, options);
  const ownUnit = firstUnit && firstUnit.unit !== NO_UNIT ? firstUnit : null;
  const dashAt = ownUnit?.end ?? first.end;
  if (!'至到-~'.includes(text.charAt(dashAt) || ' ')) return null;
  const second = readAmount(text, dashAt + 1, options);
  if (!second || second.hedge !== 'none' || second.unit === NO_UNIT) return null;
  if (ownUnit && ownUnit.unit.canonical !== second.unit.canonical) return null;
  const scale = ownUnit || first.scaled ? 0 : (readNumeral(text, dashAt + 1)?.scale ?? 0);
  const low = shift(multiply(first.low, (ownUnit ?? second).unit.factor), scale);
  if (toNumber(low) >= toNumber(second.high)) return null;
  return { ...second, value: null, low, hedge: 'range' };
}
