import { recognizeCurrency, recognizeDimension } from '@microsoft/recognizers-text-number-with-unit';
import { recognize } from '@/recognition/recognize';

/** A long article: the other library's time grows with the square of it. */
const ARTICLE_CHARACTERS = 4_000;
const CULTURE = 'zh-cn';

/**
 * The whole recognizer in Node on warm code: characters a second, and how many times as fast as
 * @microsoft/recognizers-text-number-with-unit (money and dimensions; it finds no organizations) on one article.
 * The compiler goes on optimizing for some sixty readings of the bundled articles.
 */
export function measureRecognizer(text: string): {
  recognizerCharactersPerSecond: number;
  recognizerPerRecognizersText: number;
} {
  const article = text.slice(0, ARTICLE_CHARACTERS);
  const ours = charactersPerSecond(article, { warmUp: 100, rounds: 100 }, recognizeArticle);
  const theirs = charactersPerSecond(article, { warmUp: 1, rounds: 3 }, (varied) => {
    recognizeCurrency(varied, CULTURE);
    recognizeDimension(varied, CULTURE);
  });
  return {
    recognizerCharactersPerSecond: charactersPerSecond(text, { warmUp: 80, rounds: 80 }, recognizeArticle),
    recognizerPerRecognizersText: ours / theirs,
  };
}

function recognizeArticle(text: string): void {
  recognize({ text, title: '', place: null, date: null });
}

/** Every round reads other digits, so that nothing is answered from memory. */
function charactersPerSecond(
  text: string,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
  read: (text: string) => void,
): number {
  let ms = 0;
  for (let round = 0; round < warmUp + rounds; round++) {
    const varied = text.replace(/\d/g, (digit) => String((Number(digit) + round) % 10));
    const start = performance.now();
    read(varied);
    if (round >= warmUp) ms += performance.now() - start;
  }
  return ((text.length * rounds) / ms) * 1000;
}
