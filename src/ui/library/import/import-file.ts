/** A file that waits to be read; its bytes are fetched only when its turn comes. */
export type ImportFile = {
  /** Its name, with the folders that it was dropped in: 2022年/太原日报.txt */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Rejects where the file has been moved or may not be read. */
  readonly bytes: () => Promise<Uint8Array>;
};

/** A file of a picker or a drop; a picked folder's files come with their path in it. */
export function importFileOf(file: File, path = file.webkitRelativePath || file.name): ImportFile {
  return { path, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** What systems leave in folders and archives: nobody means it when dropping a folder. */
const LITTER = /(^|\/)(\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|~\$[^/]*)(\/|$)/i;

/** Is it a hidden file, or one that a system or an office program has left in the folder? */
export function isLitter(path: string): boolean {
  return LITTER.test(path);
}

/** All files of a picker, in the order of their paths; litter of folders left out. */
export function pickedFiles(files: Iterable<File>): readonly ImportFile[] {
  return inOrder([...files].map((file) => importFileOf(file)).filter(({ path }) => !isLitter(path)));
}

/** By path, numbers by their value: 第2版 before 第10版. */
export function inOrder(files: readonly ImportFile[]): readonly ImportFile[] {
  const { compare } = new Intl.Collator('zh', { numeric: true });
  return [...files].sort((a, b) => compare(a.path, b.path));
}
