// The outlines of all countries, read when a map asks for some it has not asked for before.

export interface WorldAtlas {
  /** Of world-atlas, `countries-10m.json`, parsed: 36 MB, of which a map needs a few countries, so nobody holds on to it. */
  readonly read: () => unknown;
}
