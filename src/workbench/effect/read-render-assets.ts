// Fonts (Noto, SIL Open Font License) and country outlines (world-atlas, from Natural Earth) out of the installed packages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { DrawingMemory } from "#publications/figure/drawing-memory";
import type { WorldAtlas } from "#publications/figure/world-atlas";
import type { FontFile, RenderAssets } from "#publications/format/render-assets";
import { readBytes } from "#store/read-bytes";

const FONTS: readonly string[] = [
  ...["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"].map((face) =>
    fontPath("noto-sans", "NotoSans", face),
  ),
  ...["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"].map((face) =>
    fontPath("noto-serif", "NotoSerif", face),
  ),
];

/** `areas` is the TopoJSON text of the study's places, or empty. Without `drawings` all is drawn anew. */
export async function readRenderAssets(areas: string, drawings?: DrawingMemory): Promise<RenderAssets> {
  return {
    fonts: await readFonts(),
    areas,
    ...(drawings === undefined ? {} : { drawings }),
    world: WORLD,
  };
}

let world: WeakRef<object> | undefined;

/** Read by the first map; maps that follow soon find it still in memory. */
const WORLD: WorldAtlas = {
  read: () => {
    const known = world?.deref();
    if (known !== undefined) return known;
    const read: object = JSON.parse(readFileSync(packaged("world-atlas/countries-10m.json"), "utf8"));
    world = new WeakRef(read);
    return read;
  },
};

export function readFonts(): Promise<readonly FontFile[]> {
  const fonts = FONTS.map(async (path) => ({
    name: path.slice(path.lastIndexOf("/") + 1),
    bytes: await readBytes(packaged(path)),
  }));
  return Promise.all(fonts);
}

function packaged(path: string): string {
  return createRequire(import.meta.url).resolve(path);
}

function fontPath(family: string, file: string, face: string): string {
  return `@expo-google-fonts/${family}/${face}/${file}_${face}.ttf`;
}
