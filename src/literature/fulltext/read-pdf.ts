// PDF → text by page, by pdf.js. Scanned pages hold no text: they are named, not guessed at.
import { getDocumentProxy } from "unpdf";
import type { FullTextReading } from "./full-text.ts";
import { lockedPdf, noTextInPdf, pagesWithoutText, unreadableText } from "./full-text-issues.ts";

/** A run of letters; marks of structure have none. */
interface PdfItem {
  readonly str?: string;
  readonly hasEOL?: boolean;
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

export async function readPdf(bytes: Uint8Array, file: string): Promise<FullTextReading> {
  const opened = await open(bytes);
  if (typeof opened === "string") return { issues: [opened === "locked" ? lockedPdf(file) : unreadableText(file)] };
  const pages: string[] = [];
  for (let number = 1; number <= opened.numPages; number += 1) pages.push(await readPage(opened, number));
  await opened.cleanup();
  const empty = pages.flatMap((page, index) => (/[\p{L}\p{N}]/u.test(page) ? [] : [index + 1]));
  if (empty.length === pages.length) return { issues: [noTextInPdf(file, pages.length)] };
  return { text: { pages }, issues: empty.length === 0 ? [] : [pagesWithoutText(file, empty)] };
}

async function open(bytes: Uint8Array): Promise<Document | "locked" | "broken"> {
  try {
    return await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  } catch (cause) {
    return cause instanceof Error && cause.name === "PasswordException" ? "locked" : "broken";
  }
}

/** Lines as the page has them; a hyphen at the end of a line joins the word again. */
async function readPage(document: Document, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items }: { readonly items: readonly PdfItem[] } = await page.getTextContent();
  page.cleanup();
  const parts = items.map(({ str = "", hasEOL = false }) => `${str}${hasEOL ? "\n" : ""}`);
  return parts
    .join("")
    .replace(/(\p{Ll})[-\u00ad]\n(\p{Ll})/gu, "$1$2")
    .replace(/[ \t]+/gu, " ")
    .trim();
}
