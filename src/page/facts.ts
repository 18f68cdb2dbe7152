import type { PageFacts } from '@/messaging/check-protocol';
import { LONGEST } from '@/messaging/limits';
import { attributeOf, parentElementOf, textOf } from './native-dom';

const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:create_at',
  'datePublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_time',
  'DC.date.issued',
];

/** A date as Chinese pages write it; years alone and clock times do not count. */
const DATE = /(?:19|20)\d\d(?:\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-/.]\d{1,2}[-/.]\d{1,2})/;

/** How far behind the headline its line of date and source is looked for. */
const NEAR_CHARACTERS = 400;

/** Reads what the page says of itself: title and the date of publication as written there. */
export function readFacts(): PageFacts {
  const published = publishedInMeta() ?? publishedInData() ?? publishedInTime() ?? publishedNearHeadline();
  return {
    title: document.title.slice(0, LONGEST.name),
    published: published?.slice(0, LONGEST.name) ?? null,
  };
}

function publishedInMeta(): string | null {
  const selector = DATE_META.map(
    (name) => `meta[name="${name}" i], meta[property="${name}" i], meta[itemprop="${name}" i]`,
  );
  const content = document.querySelector<HTMLMetaElement>(selector.join())?.content.trim();
  return content ? content : null;
}

/** From JSON-LD, by pattern: it is often too broken to parse, and may be large. */
function publishedInData(): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]+)"/.exec(textOf(script))?.[1];
    if (found) return found;
  }
  return null;
}

/** From the <time> of the article; where none is in one, from the only one of the page. */
function publishedInTime(): string | null {
  const inArticle = document.querySelector('time[pubdate], article time[datetime], main time[datetime]');
  const all = document.querySelectorAll('time[datetime]');
  const time = inArticle ?? (all.length === 1 ? all[0] : null);
  return time ? attributeOf(time, 'datetime') : null;
}

/** The first date in the text that follows the headline. */
function publishedNearHeadline(): string | null {
  const headline = document.querySelector('h1');
  if (!headline) return null;
  const words = textOf(headline);
  for (let place = parentElementOf(headline), i = 0; place && i < 3; place = parentElementOf(place), i++) {
    const text = textOf(place);
    const behind = text.indexOf(words) + words.length;
    const found = DATE.exec(text.slice(behind, behind + NEAR_CHARACTERS))?.[0];
    if (found) return found;
  }
  return null;
}
