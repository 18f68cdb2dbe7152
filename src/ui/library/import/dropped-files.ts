import { type ImportFile, importFileOf, inOrder, isLitter } from './import-file';

/** A file or folder as a drop gives it; what we need of `FileSystemEntry`. */
type Entry = FileSystemFileEntry | FileSystemDirectoryEntry;

/**
 * All files of a drop, those of folders among them, in the order of their paths. Must be called inside of the drop event:
 * afterwards browsers empty the list. A folder that cannot be listed counts as empty.
 */
export function droppedFiles(transfer: DataTransfer): Promise<readonly ImportFile[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const found = items.map((item): Promise<readonly ImportFile[]> => {
    const entry = item.webkitGetAsEntry() as Entry | null;
    if (entry) return filesUnder(entry);
    const file = item.getAsFile();
    return Promise.resolve(file ? [importFileOf(file)] : []);
  });
  return Promise.all(found).then((files) => inOrder(files.flat()));
}

async function filesUnder(entry: Entry): Promise<readonly ImportFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isLitter(path)) return [];
  if (isDirectory(entry)) {
    const files: ImportFile[] = [];
    // One after the other: a folder may hold thousands of others.
    for (const child of await listFolder(entry)) files.push(...(await filesUnder(child)));
    return files;
  }
  const file = await openFile(entry);
  // A file that is gone already is told like any other that cannot be read.
  return [file ? importFileOf(file, path) : { path, size: 0, bytes: () => Promise.reject(new Error('NotFoundError')) }];
}

function isDirectory(entry: Entry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function openFile(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
}

/** Browsers hand a folder out in parts of a hundred, until a part is empty. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<Entry[]> {
  const reader = folder.createReader();
  const entries: Entry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (part.length === 0) return entries;
    entries.push(...(part as Entry[]));
  }
}
