// Files of a study folder in memory: path inside the folder, with `/` → bytes.
export type FolderFiles = ReadonlyMap<string, Uint8Array>;
