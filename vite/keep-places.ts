// A module that is bundled still means its own place in dist when it says `import.meta.url`: workers, pages and the files of the
// package are found from there.
import { dirname, relative } from "node:path";
import type { Plugin } from "vite";

/** Folder of the bundle, as seen from the piece that the module came to lie in. */
const DIST = "__DIST__";

/** `source`: folder of the rooms. */
export function keepPlaces(source: string): Plugin {
  return {
    name: "keep-places",
    enforce: "pre",
    transform(code, id) {
      if (!id.startsWith(`${source}/`) || !code.includes("import.meta.url")) return undefined;
      const place = relative(source, id).replace(/\.ts$/, ".js");
      return code.replaceAll("import.meta.url", `new URL("${DIST}/${place}", import.meta.url).href`);
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(DIST)) return null;
      return { code: code.replaceAll(DIST, relative(dirname(fileName), ".")), map: null };
    },
  };
}
