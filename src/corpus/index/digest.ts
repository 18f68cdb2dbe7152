import type { Recognition } from '@/claims/claim';
import { recognize } from '@/claims/recognize';
import { partsOf } from '@/evidence/parts';
import { storyOf } from '@/evidence/story';
import { tokensOf } from '@/evidence/tokens';
import { TOKENS_VERSION } from '@/evidence/tokens-version';
import type { Article } from '@/reading/article';
import { hashOf } from '@/text/hash';
import { type FigureBounds, figureBounds } from './figure-columns';
import type { NameCount } from './index-schema';
import { nameCounts } from './organization-rows';

/** What the index keeps of an article that has to be recognized for it, as plain data that goes through any message. */
export type Digest = {
  /** For each part of the text (see `partsOf`) the hashes of its tokens. */
  readonly parts: readonly (readonly number[])[];
  readonly names: readonly NameCount[];
  readonly story: string;
  /** One for each figure, in their order. */
  readonly figures: readonly FigureBounds[];
};

/** A digest that was made elsewhere, with what its tokens were made by: believed where they are made by the same. */
export type HandedDigest = Digest & { readonly tokens: string };

/** The digest of an article's text in which this was recognized. */
export function digestOf(text: string, found: Recognition): Digest {
  return {
    parts: partsOf(text).map((part) => tokensOf(found, part).map((token) => hashOf(token))),
    names: nameCounts(found.organizations),
    story: storyOf(text, found.claims),
    figures: figureBounds(found.claims),
  };
}

/** Recognizes an article for the index of whoever it is handed to: most of the work of adding it. */
export function digestArticle({ title, text, place, date }: Article): HandedDigest {
  return { tokens: TOKENS_VERSION, ...digestOf(text, recognize({ title, text, place, date })) };
}
