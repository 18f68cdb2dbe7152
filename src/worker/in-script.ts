import { ConverterFactory } from 'opencc-js/core';
import { to } from 'opencc-js/preset/t2cn';
import type { EvidenceInScript, ShownEvidence } from '@/messaging/card-protocol';

/**
 * In Simplified text the converter changes a character here and there, which stands for another one (乾安县); of Traditional
 * text it changes a third.
 */
const LEAST_CHANGED = 0.08;

const KEYS = ['text', 'measured', 'sentence', 'title', 'source'] as const satisfies readonly (keyof EvidenceInScript)[];

/**
 * Evidence with its words in Simplified characters beside its own, where those are Traditional. The other way takes a
 * dictionary of 1.1 MB, which the background would read whenever it wakes: that is left as it is written.
 */
export function inSimplified(evidence: ShownEvidence): ShownEvidence {
  const { text, measured, quotation } = evidence;
  const { title, source } = quotation.article;
  const own: EvidenceInScript = { text, measured, sentence: quotation.text, title, source };
  const sentence = convert(own.sentence);
  if (shareChanged(own.sentence, sentence) < LEAST_CHANGED) return evidence;
  const inScript: EvidenceInScript = {
    text: convert(text),
    measured: convert(measured),
    sentence,
    title: convert(title),
    source: convert(source),
  };
  const isOffsetTrue = KEYS.every((key) => inScript[key].length === own[key].length);
  return isOffsetTrue ? { ...evidence, inScript } : evidence;
}

let converter: ((text: string) => string) | undefined;

function convert(text: string): string {
  converter ??= ConverterFactory(to.cn ?? []);
  return converter(text);
}

function shareChanged(text: string, other: string): number {
  let changed = 0;
  for (let at = 0; at < text.length; at++) if (text[at] !== other[at]) changed++;
  return changed / Math.max(1, text.length);
}
