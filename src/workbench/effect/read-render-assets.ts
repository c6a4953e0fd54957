// Fonts (Noto, SIL Open Font License) and country outlines (world-atlas, from Natural Earth) out of the installed packages.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { RenderAssets } from "#publications/format/render-assets";

const FONTS: readonly string[] = [
  ...["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"].map((face) =>
    fontPath("noto-sans", "NotoSans", face),
  ),
  ...["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"].map((face) =>
    fontPath("noto-serif", "NotoSerif", face),
  ),
];

/** `areas` is the TopoJSON text of the study's places, or empty. */
export async function readRenderAssets(areas: string): Promise<RenderAssets> {
  const require = createRequire(import.meta.url);
  const fonts = FONTS.map(async (path) => ({
    name: path.slice(path.lastIndexOf("/") + 1),
    bytes: new Uint8Array(await readFile(require.resolve(path))),
  }));
  const world: unknown = JSON.parse(await readFile(require.resolve("world-atlas/countries-10m.json"), "utf8"));
  return { fonts: await Promise.all(fonts), areas, world };
}

function fontPath(family: string, file: string, face: string): string {
  return `@expo-google-fonts/${family}/${face}/${file}_${face}.ttf`;
}
