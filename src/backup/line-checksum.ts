/**
 * The checksum of lines that come one after the other, none of which has to be kept: that of a line is the SHA-256 of the
 * checksum before it (32 bytes, all zero at the beginning) followed by the line in UTF-8 without its line feed.
 */
export class LineChecksum {
  #digest: Uint8Array<ArrayBuffer> = new Uint8Array(32);
  readonly #encoder = new TextEncoder();

  async add(line: string): Promise<void> {
    const bytes = this.#encoder.encode(line);
    const joined = new Uint8Array(32 + bytes.length);
    joined.set(this.#digest);
    joined.set(bytes, 32);
    this.#digest = new Uint8Array(await crypto.subtle.digest('SHA-256', joined));
  }

  /** In hexadecimal digits. */
  toString(): string {
    return [...this.#digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
