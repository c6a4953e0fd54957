// The table directory of an OpenType font with TrueType outlines (OpenType specification, "Organization of an OpenType font").

export interface FontTables {
  readonly view: DataView;
  /** Tag → offset in bytes. */
  readonly tables: ReadonlyMap<string, number>;
}

export function readFontTables(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(4);
  const tables = Array.from({ length: count }, (_, i) => {
    const record = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    return [tag, view.getUint32(record + 8)] as const;
  });
  return { view, tables: new Map(tables) };
}

/** The shipped fonts have every table that is asked for; a font without one is a fault of the program. */
export function findTable(tables: FontTables["tables"], tag: string): number {
  const offset = tables.get(tag);
  if (offset === undefined) throw new RangeError(`the font has no table "${tag}"`);
  return offset;
}
