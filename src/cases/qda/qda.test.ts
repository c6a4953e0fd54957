import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import "../../../test/fast-check-seed.ts";
import type { Coding } from "../coding/coding.ts";
import { checkQda } from "./check-qda.ts";
import { readQda } from "./read-qda.ts";
import { guidOf, qdaFileOf, type StudyCoding, writeQdc, writeQdpx } from "./write-qda.ts";
import { readXml, writeXml } from "./xml-element.ts";

const TEXT = "Ana: Volví en mayo 😀 & nadie\nEva: <¿Cómo?>";
const names = (text: string) => ({ es: text, en: text, fr: text });

const coding = (rest: Partial<Coding>): Coding => ({
  ...{ mark: "demonstration", transcript: "uno", start: 5, end: 10, code: "work", person: "ana", passage: "Volví" },
  ...{ memo: "", on: "2026-07-01", row: 2 },
  ...rest,
});

const STUDY: StudyCoding = {
  ...{ name: "Estudio «x»", language: "es", at: "2026-07-02T10:00:00Z" },
  codes: [
    { code: "need", names: names("Necesidad"), description: "Lo que falta", parent: "", colour: "#0f5c63" },
    { code: "work", names: names("Trabajo & más"), description: "", parent: "need", colour: "" },
  ],
  codings: [
    coding({}),
    coding({ person: "eva", row: 3, memo: 'Mira "esto"\ny más' }),
    coding({ code: "need", start: 19, end: 20, row: 4 }),
  ],
  transcripts: new Map([["uno", TEXT]]),
  traits: new Map([["uno", { sex: "female", city: "HND-TGU" }]]),
};

describe("a project", () => {
  const bytes = writeQdpx(qdaFileOf(STUDY));
  const { file, content, issues } = readQda(bytes, "a.qdpx");

  test("follows the schema and says what was coded, by whom, with memos; two coders of one passage stay two", () => {
    expect(issues).toEqual([]);
    expect(content?.codes).toMatchObject([
      { name: "Necesidad", parent: "", description: "Lo que falta", colour: "#0f5c63" },
      { name: "Trabajo & más", parent: content?.codes[0]?.guid },
    ]);
    expect(content?.texts).toMatchObject([{ name: "uno", text: TEXT }]);
    const people = content?.codings.map(({ start, end, user, memo }) => [start, end, content.users.get(user), memo]);
    expect(people).toEqual([
      [5, 10, "ana", ""],
      [5, 10, "eva", 'Mira "esto"\ny más'],
      [19, 20, "ana", ""],
    ]);
    expect([...TEXT].slice(19, 20).join("")).toBe("😀");
  });

  test("comes round byte for byte, and the same study gives the same bytes", () => {
    if (file === undefined) throw new Error("unread");
    expect(writeQdpx(file)).toEqual(bytes);
    expect(writeQdpx(qdaFileOf(STUDY))).toEqual(bytes);
  });

  test("keeps what Tornaviaje does not know", () => {
    const guid = guidOf("x");
    const foreign = `<Project name="p" xmlns="urn:QDA-XML:project:1.0"><Sources><PDFSource guid="${guid}" name="scan" path="internal://a.pdf"/></Sources><Sets><Set guid="${guidOf("s")}" name="s"><MemberSource targetGUID="${guid}"/></Set></Sets></Project>`;
    const zip = zipSync({ "project.qde": strToU8(foreign), "sources/a.pdf": strToU8("%PDF") });
    const read = readQda(zip, "b.qdpx");
    expect(read.issues).toMatchObject([{ rule: "cases/qda-source-is-text", severity: "warning" }]);
    if (read.file === undefined) throw new Error("unread");
    const again = readQda(writeQdpx(read.file), "b.qdpx");
    expect(again.file).toEqual(read.file);
  });
});

test("a codebook comes back with its tree", () => {
  const { content, issues } = readQda(strToU8(writeQdc(STUDY)), "a.qdc");
  expect(issues).toEqual([]);
  expect(content?.codes.map(({ name }) => name)).toEqual(["Necesidad", "Trabajo & más"]);
});

describe("bad projects are named and lose nothing else", () => {
  const project = (inside: string) => `<Project name="p" xmlns="urn:QDA-XML:project:1.0">${inside}</Project>`;
  const zip = (inside: string, files: Readonly<Record<string, string>> = {}) =>
    zipSync({
      "project.qde": strToU8(project(inside)),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    });
  const rules = (bytes: Uint8Array) => readQda(bytes, "a.qdpx").issues.map(({ rule }) => rule);
  const source = (path: string) =>
    `<Sources><TextSource guid="${guidOf("t")}" name="t" plainTextPath="${path}"/></Sources>`;

  test("a path that leads out of the zip", () => {
    expect(rules(zip("", { "sources/../../evil.txt": "x", "sources/ok.txt": "y" }))).toEqual([
      "cases/qda-path-stays-inside",
    ]);
    expect(rules(zip(source("internal://../evil.txt")))).toEqual(["cases/qda-path-stays-inside"]);
    expect([
      ...(readQda(zip("", { "sources/../../evil.txt": "x", "sources/ok.txt": "y" }), "a.qdpx").file?.sources.keys() ??
        []),
    ]).toEqual(["ok.txt"]);
  });

  test("a source that is missing", () => {
    expect(rules(zip(source("internal://gone.txt")))).toEqual(["cases/qda-source-is-there"]);
  });

  test.each([
    ["<Codes/>", "<Codes>"],
    ['<Users><User guid="x"/></Users>', '@guid="x"'],
    ["<CodeBook><Codes/></CodeBook>", "<Code> ?"],
    [`<CodeBook><Codes><Code guid="${guidOf("a")}" name="n"/></Codes></CodeBook>`, "@isCodable ?"],
    [`<NoteRef targetGUID="${guidOf("a")}"/>`, "targetGUID"],
  ])("%s breaks the schema", (inside, detail) => {
    const { issues } = readQda(zip(inside), "a.qdpx");
    expect(issues[0]?.rule).toBe("cases/qda-follows-its-schema");
    expect(issues[0]?.message.en).toContain(detail);
  });

  test("no zip, no XML, a document type", () => {
    for (const bytes of [
      strToU8("PK\u0003\u0004nothing"),
      strToU8("hello"),
      strToU8("<!DOCTYPE a [<!ENTITY b 'c'>]><Project name='&b;'/>"),
      zipSync({ a: strToU8("b") }),
    ])
      expect(readQda(bytes, "a.qdpx").issues).toMatchObject([{ rule: "cases/qda-file-can-be-read" }]);
  });
});

test("any text comes through XML as it was", () => {
  const words = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(words, words, (text, attribute) => {
      const root = { name: "a", attributes: { b: attribute }, children: text.trim() === "" ? [] : [text] };
      const { root: back } = readXml(writeXml(root));
      expect(back?.attributes.b).toBe(attribute);
      expect(back?.children.join("")).toBe(root.children.join(""));
    }),
  );
});

test("whatever the bytes are, reading ends without a fault", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readQda(bytes, "a.qdpx")));
  expect(checkQda({ name: "x", attributes: {}, children: [] }, "a")).not.toEqual([]);
});

/** Compressed to a thousandth; with `told`, the archive says another size than what comes out. */
function bombOf(path: string, bytes: number, told?: number): Uint8Array {
  const zip = zipSync({ [path]: [new Uint8Array(bytes).fill(32), { level: 1 }] });
  const view = new DataView(zip.buffer);
  if (told !== undefined)
    for (let at = 0; at + 4 <= zip.length; at += 1)
      if (view.getUint32(at, true) === bytes) view.setUint32(at, told, true);
  return zip;
}

test("a project that would fill the memory is refused by what it says, and one that lies by what comes out", () => {
  const ruleOf = (zip: Uint8Array) => readQda(zip, "a.qdpx").issues.map(({ rule }) => rule);
  expect(ruleOf(bombOf("project.qde", 120_000_000))).toEqual(["cases/qda-file-is-not-too-large"]);
  expect(ruleOf(bombOf("project.qde", 30_000_000, 1000))).toEqual(["cases/qda-file-can-be-read"]);
});
