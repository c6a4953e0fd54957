// The texts that a workbook keeps once for all its cells. Runs of a rich text are joined; how a text is read aloud (`rPh`) is no part of it.
import { decodeXml, scanXml } from "./scan-xml.ts";

export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = "";
  let [keeps, aloud] = [false, false];
  scanXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") keeps = !aloud;
      else if (name === "rPh") aloud = true;
    },
    close: (name) => {
      if (name === "si") texts.push(decodeCell(text));
      else if (name === "t") keeps = false;
      else if (name === "rPh") aloud = false;
    },
    text: (part, isRaw) => {
      if (keeps) text += isRaw ? part : decodeXml(part);
    },
  });
  return texts;
}

/** Signs that XML has not are written `_x000D_` in cells. Source: ECMA-376 part 1, 22.9.2.19. */
export function decodeCell(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
