// .qdpx (a zip with project.qde and sources/) or .qdc (one XML file) → the file and what Tornaviaje takes out of it.
// Nothing of the zip is written anywhere under its own name; paths that lead out of it are named and passed over.
import { unzipSync } from "fflate";
import { decodeText } from "#base/decode-text";
import type { Issue } from "#base/issue";
import { readDocxText } from "#base/read-docx-text";
import { bare, checkQda } from "./check-qda.ts";
import { notQda, pathLeavesZip, projectIsTooLarge, sourceIsMissing, sourceIsNoText } from "./qda-issues.ts";
import type { QdaCode, QdaCoding, QdaContent, QdaFile, QdaText } from "./qda-project.ts";
import { childOf, elementsOf, readXml, textOf, type XmlElement } from "./xml-element.ts";

export interface QdaReading {
  /** Absent when the file cannot be read at all. */
  readonly file?: QdaFile;
  readonly content?: QdaContent;
  readonly issues: readonly Issue[];
}

const LARGEST_BYTES = 500_000_000;
/** Of the project without its sources: it is read into memory whole. */
const LARGEST_PROJECT_BYTES = 100_000_000;

export function readQda(bytes: Uint8Array, name: string): QdaReading {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const opened: OpenedZip | undefined = isZip
    ? openZip(bytes, name)
    : { project: bytes, sources: new Map(), issues: [] };
  if (opened?.project === undefined) return { issues: [...(opened?.issues ?? []), opened?.refusal ?? notQda(name)] };
  const { root, faultRow } = readXml(decodeText(opened.project, name).text.replace(/^\uFEFF/u, ""));
  if (root === undefined) return { issues: [...opened.issues, notQda(name, faultRow)] };
  const file: QdaFile = { root, sources: opened.sources };
  const { content, issues } = contentOf(file, name);
  return { file, content, issues: [...opened.issues, ...checkQda(root, name), ...issues] };
}

interface OpenedZip {
  readonly project?: Uint8Array;
  readonly sources: ReadonlyMap<string, Uint8Array>;
  readonly issues: readonly Issue[];
  /** Why there is no project, where it is known. */
  readonly refusal?: Issue;
}

function openZip(bytes: Uint8Array, name: string): OpenedZip | undefined {
  const issues: Issue[] = [];
  let [total, isTooLarge] = [0, false];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name: path, originalSize }) => {
        const isOutside = !isInside(path);
        if (isOutside) issues.push(pathLeavesZip(name, path));
        total += originalSize;
        isTooLarge ||= total > LARGEST_BYTES || (isProject(path) && originalSize > LARGEST_PROJECT_BYTES);
        return !isOutside && !path.endsWith("/") && !isTooLarge;
      },
    });
    if (isTooLarge) return { sources: new Map(), issues, refusal: projectIsTooLarge(name) };
    const project = Object.entries(parts).find(([path]) => isProject(path))?.[1];
    const sources = Object.entries(parts).flatMap(([path, part]) => {
      const inside = /^sources\/(.+)$/iu.exec(path.replaceAll("\\", "/"))?.[1];
      return inside === undefined ? [] : [[inside, part] as const];
    });
    return { ...(project === undefined ? {} : { project }), sources: new Map(sources), issues };
  } catch {
    return undefined;
  }
}

function isProject(path: string): boolean {
  return /^[^/]+\.qde$/iu.test(path);
}

function isInside(path: string): boolean {
  const plain = path.replaceAll("\\", "/");
  return !plain.startsWith("/") && !/^[a-z]:/iu.test(plain) && !plain.split("/").includes("..");
}

const NOTHING: XmlElement = { name: "", attributes: {}, children: [] };

function contentOf(file: QdaFile, name: string): { readonly content: QdaContent; readonly issues: readonly Issue[] } {
  const { root } = file;
  const codeBook = root.name === "CodeBook" ? root : childOf(root, "CodeBook");
  const users = elementsOf(childOf(root, "Users") ?? NOTHING, "User");
  const notes = new Map(
    elementsOf(childOf(root, "Notes") ?? NOTHING, "Note").map((note) => [guidIn(note), note] as const),
  );
  const sources = elementsOf(childOf(root, "Sources") ?? NOTHING);
  const read = sources.map((source) => readSource(source, file, name));
  const content: QdaContent = {
    name: root.attributes.name ?? "",
    users: new Map(users.map((user) => [guidIn(user), user.attributes.name ?? user.attributes.id ?? ""])),
    codes: codesOf(childOf(codeBook, "Codes"), ""),
    texts: read.flatMap(({ text }) => (text === undefined ? [] : [text])),
    codings: sources.filter(isText).flatMap((source) => codingsOf(source, notes, file)),
  };
  return { content, issues: read.flatMap(({ issues }) => issues) };
}

function guidIn({ attributes }: XmlElement): string {
  return bare(attributes.guid ?? "");
}

function isText({ name }: XmlElement): boolean {
  return name === "TextSource";
}

function readSource(
  source: XmlElement,
  file: QdaFile,
  name: string,
): { readonly text?: QdaText; readonly issues: readonly Issue[] } {
  const label = source.attributes.name ?? source.attributes.guid ?? "?";
  if (!isText(source)) return { issues: [sourceIsNoText(name, label), ...mediaIssues(source, file, { name, label })] };
  const text = textOfSource(source, file);
  if (typeof text === "string") return { text: { guid: guidIn(source), name: label, text }, issues: [] };
  return { issues: [text.leaves ? pathLeavesZip(name, text.path) : sourceIsMissing(name, label)] };
}

/** Pictures, sounds and scans may stay outside by the standard (`relative:`, `absolute:`); what is said to be inside must be there. */
function mediaIssues(
  { attributes }: XmlElement,
  { sources }: QdaFile,
  { name, label }: { readonly name: string; readonly label: string },
): readonly Issue[] {
  const { path = "", currentPath = "" } = attributes;
  const inside = /^internal:\/\/(.*)$/u.exec(path)?.[1];
  if ([path, currentPath].some((each) => each.startsWith("internal://") && !isInside(each.slice("internal://".length))))
    return [pathLeavesZip(name, path)];
  return inside !== undefined && sources.has(inside) ? [] : [sourceIsMissing(name, label)];
}

function codesOf(parent: XmlElement | undefined, guid: string): readonly QdaCode[] {
  return elementsOf(parent ?? { name: "", attributes: {}, children: [] }, "Code").flatMap((code) => {
    const { attributes } = code;
    const own = bare(attributes.guid ?? "");
    const told = { guid: own, name: attributes.name ?? "", parent: guid, colour: attributes.color ?? "" };
    return [{ ...told, description: textOf(childOf(code, "Description")) }, ...codesOf(code, own)];
  });
}

interface MissingText {
  readonly path: string;
  readonly leaves: boolean;
}

/** The text inside the XML, or that of the file it names: `internal://x.txt` lies in `sources`. Word files stand in for lost text. */
function textOfSource(source: XmlElement, { sources }: QdaFile): string | MissingText {
  const inside = childOf(source, "PlainTextContent");
  if (inside !== undefined) return textOf(inside);
  const path = source.attributes.plainTextPath ?? source.attributes.richTextPath ?? "";
  const name = path.replace(/^internal:\/\//u, "");
  if (!path.startsWith("internal://") || !isInside(name))
    return { path, leaves: path !== "" && (!isInside(name) || /^(?:relative|absolute):/u.test(path)) };
  const bytes = sources.get(name);
  if (bytes === undefined) return { path, leaves: false };
  if (source.attributes.plainTextPath === undefined) return readDocxText(bytes)?.join("\n") ?? { path, leaves: false };
  return decodeText(bytes, name).text.replace(/^\uFEFF/u, "");
}

function codingsOf(source: XmlElement, notes: ReadonlyMap<string, XmlElement>, file: QdaFile): readonly QdaCoding[] {
  return elementsOf(source, "PlainTextSelection").flatMap((selection) => {
    const { startPosition, endPosition } = selection.attributes;
    const own = elementsOf(selection, "Coding");
    return own.map((coding) => {
      const note = childOf(coding, "NoteRef") ?? childOf(selection, "NoteRef");
      const memo = note === undefined ? undefined : notes.get(bare(note.attributes.targetGUID ?? ""));
      const text = memo === undefined ? "" : textOfSource(memo, file);
      return {
        ...{ source: bare(source.attributes.guid ?? ""), start: Number(startPosition), end: Number(endPosition) },
        code: bare(childOf(coding, "CodeRef")?.attributes.targetGUID ?? ""),
        user: bare(coding.attributes.creatingUser ?? selection.attributes.creatingUser ?? ""),
        memo: typeof text === "string" ? text : "",
      };
    });
  });
}
