import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { CutText } from '@/names/cut-text';
import type { ListHit } from '@/names/list-hits';
import { folded } from '@/text/fold';

/** Names of the lists, folded: by surface what they are. */
type Row = { readonly kind: OrganizationKind; readonly ambiguity: 0 | 1 | 2 };

const KIND: Readonly<Record<string, OrganizationKind>> = {
  company: 'company',
  government: 'government',
  party: 'government',
  institution: 'institution',
  media: 'institution',
  team: 'institution',
};

/** The lists of known names, until they are packed: tables of name, kind, region, aliases, ambiguity and source. */
export class Listed {
  readonly #rows = new Map<string, Row>();
  readonly #longest = new Map<string, number>();

  constructor(directory: string) {
    for (const file of readdirSync(directory)
      .filter((name) => name.endsWith('.tsv'))
      .sort())
      for (const line of readFileSync(join(directory, file), 'utf8').split('\n').slice(1)) this.#add(line);
  }

  /** Names of companies, for invented ones. */
  companies(): string[] {
    return [...this.#rows]
      .filter(([, { kind, ambiguity }]) => kind === 'company' && ambiguity === 0)
      .map(([name]) => name);
  }

  names(kind: OrganizationKind): string[] {
    return [...this.#rows].filter(([, row]) => row.kind === kind && row.ambiguity === 0).map(([name]) => name);
  }

  /** The longest name at each place of a text where one begins. */
  findListHits({ text }: CutText): ListHit[] {
    const hits: ListHit[] = [];
    for (let start = 0; start < text.length; start++) {
      if (isInRun(text, start)) continue;
      const most = this.#longest.get(text.slice(start, start + 2)) ?? 0;
      for (let end = Math.min(text.length, start + most); end > start + 1; end--) {
        const row = this.#rows.get(text.slice(start, end));
        if (!row || isInRun(text, end) || (end - start <= 4 && /[A-Za-z]/.test(text.charAt(end)))) continue;
        hits.push({ start, end, ...row });
        break;
      }
    }
    return hits;
  }

  #add(line: string): void {
    const [name = '', kind = '', , aliases = '', ambiguity = '0'] = line.split('\t');
    for (const surface of [name, ...aliases.split('|')].map(folded)) {
      if (surface.length < 2 || this.#rows.has(surface)) continue;
      this.#rows.set(surface, { kind: KIND[kind] ?? 'company', ambiguity: Number(ambiguity) as 0 | 1 | 2 });
      const first = surface.slice(0, 2);
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, surface.length));
    }
  }
}

/** Does a run of Latin letters and digits go on across `at`? */
function isInRun(text: string, at: number): boolean {
  return /^[A-Za-z0-9]{2}$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
