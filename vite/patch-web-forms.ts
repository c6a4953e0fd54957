// Builds @getodk/web-forms in with its words, labels and inputs mended, and without the fonts that it carries twice.
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { type Change, MAIN_CHANGES, MAP_CHANGES } from "./web-forms-changes.ts";
import { MAIN_PHRASES, MAP_PHRASES } from "./web-forms-phrases.ts";

const SEAM = fileURLToPath(new URL("../src/web/form/component/seam.ts", import.meta.url));

export function patchWebForms(): Plugin {
  return {
    name: "patch-web-forms",
    enforce: "pre",
    transform(code, id) {
      const file = /@getodk\/web-forms\/dist\/([^?]+)/.exec(id)?.[1];
      return file === undefined ? undefined : { code: patchBundle(file, code), map: null };
    },
  };
}

/** Throws when the bundle is not the one that was looked at. */
export function patchBundle(file: string, code: string): string {
  if (file.startsWith("index-")) return withSeam(changeWords(changeTexts(code, MAIN_CHANGES), MAIN_PHRASES));
  if (file.startsWith("MapBlock-")) return withSeam(changeWords(changeTexts(code, MAP_CHANGES), MAP_PHRASES));
  return withoutFonts(code);
}

function withSeam(code: string): string {
  return `import { seam } from ${JSON.stringify(SEAM)};\n${code}`;
}

function changeTexts(code: string, changes: readonly Change[]): string {
  return changes.reduce((text, { so, was, is, times = 1 }) => {
    const found = text.split(was).length - 1;
    if (found !== times) throw new Error(`@getodk/web-forms has changed (${so}): found ${found} times, not ${times}`);
    return text.replaceAll(was, () => is);
  }, code);
}

function changeWords(code: string, phrases: readonly string[]): string {
  return phrases.reduce((text, phrase) => {
    const literal = JSON.stringify(phrase);
    // Words that a change above brought in are looked up already.
    const parts = text.split(new RegExp(`(?<!seam\\.word\\()${quoted(literal)}`));
    if (parts.length === 1) throw new Error(`@getodk/web-forms no longer says ${literal}`);
    return parts.join(`seam.word(${literal})`);
  }, code);
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** 27 faces as data, in two formats: 0.8 MB for letters that every device has. */
function withoutFonts(code: string): string {
  return code.replace(/@font-face\{[^}]*\}/g, "");
}
