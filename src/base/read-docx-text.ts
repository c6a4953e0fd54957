// A Word document (ECMA-376 WordprocessingML) → its paragraphs as text; cells of tables are paragraphs, notes come last.
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { decodeText } from "./decode-text.ts";

const LARGEST_BYTES = 200_000_000;
const PARTS = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

/** Absent when the bytes are no Word document. Deleted text of tracked changes is left out. */
export function readDocxText(bytes: Uint8Array): readonly string[] | undefined {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => PARTS.includes(name) && originalSize <= LARGEST_BYTES,
    });
    if (parts["word/document.xml"] === undefined) return undefined;
    return PARTS.flatMap((name) => {
      const part = parts[name];
      return part === undefined ? [] : paragraphsOf(decodeText(part, name).text);
    });
  } catch {
    return undefined;
  }
}

function paragraphsOf(xml: string): readonly string[] {
  const paragraphs: string[] = [];
  let [text, isText] = ["", false];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    if (name === "w:t") isText = true;
    if (name === "w:tab") text += "\t";
    if (name === "w:br" || name === "w:cr") text += "\n";
  });
  parser.on("text", (words) => {
    if (isText) text += words;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") isText = false;
    if (name !== "w:p") return;
    if (text.trim() !== "") paragraphs.push(text.trim());
    text = "";
  });
  parser.write(xml).close();
  return paragraphs;
}
