// The file of a work, told by its first bytes → its text.
import { decodeText } from "#base/decode-text";
import { readDocxText } from "#base/read-docx-text";
import type { FullTextReading } from "./full-text.ts";
import { unreadableText } from "./full-text-issues.ts";
import { readHtml } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";

export async function readFullText(bytes: Uint8Array, file: string): Promise<FullTextReading> {
  const start = String.fromCharCode(...bytes.slice(0, 1024));
  if (start.includes("%PDF-")) return readPdf(bytes, file);
  if (start.startsWith("PK")) {
    const paragraphs = readDocxText(bytes);
    return paragraphs === undefined
      ? { issues: [unreadableText(file)] }
      : { text: { pages: [paragraphs.join("\n")] }, issues: [] };
  }
  if (start.includes("\u0000")) return { issues: [unreadableText(file)] };
  const { text, issues } = decodeText(bytes, file);
  const words = /<(?:!doctype\s+html|html|body|article|p)[\s>]/iu.test(start) ? readHtml(text) : text.trim();
  return words === "" ? { issues: [...issues, unreadableText(file)] } : { text: { pages: [words] }, issues };
}
