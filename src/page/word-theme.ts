import { holderOf } from './native-dom';

/** Whether what stands behind a word is light or dark. */
export type Theme = 'light' | 'dark';

/** Below this a background lets through what is behind it. */
const OPAQUE = 0.5;

/** What stands behind a word. */
type Ground = {
  /** Null where neither ground nor word can be read. */
  readonly theme: Theme | null;
  /** A picture, or a gradient. */
  readonly isPicture: boolean;
};

/**
 * What a word stands on: the first background behind it that is a colour, else, as on pictures, whatever its own colour
 * stands out from.
 */
export function groundBehind(word: Node): Ground {
  let around: Element | null = null;
  let isPicture = false;
  for (let place: Node | null = word; place && !isPicture; place = holderOf(place)) {
    if (!(place instanceof Element)) continue;
    around ??= place;
    const { backgroundColor, backgroundImage } = getComputedStyle(place);
    const ground = lightnessOf(backgroundColor);
    isPicture = backgroundImage !== 'none';
    if (!isPicture && ground && ground.alpha >= OPAQUE) return { theme: themeOf(ground.lightness), isPicture };
  }
  const ink = around && lightnessOf(getComputedStyle(around).color);
  return { theme: ink ? themeOf(1 - ink.lightness) : null, isPicture };
}

function themeOf(lightness: number): Theme {
  return lightness > 0.5 ? 'light' : 'dark';
}

/** As computed styles write colours: rgb() of 0 to 255, color(srgb …) of 0 to 1, oklab() and oklch() with the lightness first. */
function lightnessOf(color: string): { readonly lightness: number; readonly alpha: number } | null {
  const [, form = '', values = ''] = /^([a-z]+)\((.*)\)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = (values.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (form === 'oklab' || form === 'oklch') return { lightness: a, alpha };
  if (/^rgba?$/.test(form)) return { lightness: (0.3 * a + 0.59 * b + 0.11 * c) / 255, alpha };
  return form === 'color' && values.startsWith('srgb ') ? { lightness: 0.3 * a + 0.59 * b + 0.11 * c, alpha } : null;
}
