/** Characters that turn the direction of writing, by which a text can show itself in another order than it is in. */
export const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** An address that a report may link to, with all that could end a link encoded; null for any other than of a web page. */
export function linkable(address: string): string | null {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return null;
  return new URL(address).href.replace(/[<>"'`\\\s]/g, encodeURIComponent).replaceAll("'", '%27');
}
