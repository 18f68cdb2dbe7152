import { ConverterFactory } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/cn2t';
import { expect } from 'vitest';
import { figuresIn } from '../claims/found';

const toTraditional = ConverterFactory(preset.from.cn ?? [], preset.to.tw ?? []);

/** Expects the figures of a text, each as `shown`, as it stands, in full width and in traditional characters. */
export function expectFigures(text: string, expected: readonly string[], place: string | null = null): void {
  const wide = text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  for (const written of [text, wide, toTraditional(text)]) {
    expect([written, ...figuresIn(written, { date: '2023-04-23', place })]).toEqual([written, ...expected]);
  }
}
