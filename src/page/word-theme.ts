import { parentOf } from './native-dom';

/** Whether what stands behind a word is light or dark. */
export type Theme = 'light' | 'dark';

/** Below this a background lets through what is behind it. */
const OPAQUE = 0.5;

/**
 * Whether a word stands on a light or a dark ground: by the first background behind it that is a colour, else, as on
 * pictures, by its own colour, which stands out from whatever is behind it. Null where neither can be read.
 */
export function themeBehind(word: Node): Theme | null {
  const around = word instanceof Element ? word : word.parentElement;
  for (let place: Node | null = around; place; place = place instanceof ShadowRoot ? place.host : parentOf(place)) {
    if (!(place instanceof Element)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(place);
    if (backgroundImage !== 'none') break;
    const ground = lightnessOf(backgroundColor);
    if (ground && ground.alpha >= OPAQUE) return ground.lightness > 0.5 ? 'light' : 'dark';
  }
  const ink = around && lightnessOf(getComputedStyle(around).color);
  return ink ? (ink.lightness > 0.5 ? 'dark' : 'light') : null;
}

/** As computed styles write colours: rgb() of 0 to 255, color(srgb …) of 0 to 1, oklab() and oklch() with the lightness first. */
function lightnessOf(color: string): { readonly lightness: number; readonly alpha: number } | null {
  const [, form = '', values = ''] = /^([a-z]+)\((.*)\)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = (values.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (form === 'oklab' || form === 'oklch') return { lightness: a, alpha };
  if (/^rgba?$/.test(form)) return { lightness: (0.3 * a + 0.59 * b + 0.11 * c) / 255, alpha };
  return form === 'color' && values.startsWith('srgb ') ? { lightness: 0.3 * a + 0.59 * b + 0.11 * c, alpha } : null;
}
