/** The two-byte characters of GBK in both directions, taken from the platform's own decoder. */
export type GbkTable = {
  /** The character of two bytes; '' where there is none. */
  readonly decode: (lead: number, trail: number) => string;
  /** The two bytes of a character as lead * 256 + trail; undefined where GBK doesn't have it. */
  readonly encode: (character: string) => number | undefined;
};

/** The one thing taken from the platform; every browser and Node has it, and nothing is mended where it is missing. */
type Platform = { readonly TextDecoder?: new (label: string) => { decode(bytes: Uint8Array): string } };

const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;
const LAST = 0xfe;

let built: GbkTable | null | undefined;

/** The table, built at the first call (some 10 ms); null where the platform can't decode GBK. */
export function gbkTable(): GbkTable | null {
  built ??= build();
  return built;
}

function build(): GbkTable | null {
  const { TextDecoder } = globalThis as unknown as Platform;
  if (!TextDecoder) return null;
  const decoder = new TextDecoder('gbk');
  const characters = new Map<number, string>();
  const codes = new Map<string, number>();
  for (let lead = FIRST_LEAD; lead <= LAST; lead++) {
    // a line feed behind each pair keeps a pair that is no character from spoiling the next one
    const row: number[] = [];
    for (let trail = FIRST_TRAIL; trail <= LAST; trail++) row.push(lead, trail, 0x0a);
    decoder
      .decode(Uint8Array.from(row))
      .split('\n')
      .forEach((character, i) => {
        if (character.length !== 1 || character === '\ufffd') return;
        const code = lead * 256 + FIRST_TRAIL + i;
        characters.set(code, character);
        if (!codes.has(character)) codes.set(character, code);
      });
  }
  return {
    decode: (lead, trail) => characters.get(lead * 256 + trail) ?? '',
    encode: (character) => codes.get(character),
  };
}
