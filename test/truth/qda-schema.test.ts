// Projects against the official schema of REFI-QDA, where it and xmllint (Debian: libxml2-utils) are at hand: TORNAVIAJE_MATERIAL
// names the folder that holds `data/qda`. Our own rules must come to the same verdict as the schema.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import "../fast-check-seed.ts";
import { checkQda } from "#cases/qda/check-qda";
import { QDA_ELEMENTS } from "#cases/qda/qda-schema";
import { readQda } from "#cases/qda/read-qda";
import { guidOf, qdaFileOf, writeQdpx } from "#cases/qda/write-qda";
import { element, readXml, writeXml, type XmlElement } from "#cases/qda/xml-element";

const FOLDER = join(process.env.TORNAVIAJE_MATERIAL ?? "", "data/qda");
const SCHEMA = join(FOLDER, "REFI-QDA-Project-mrt2019.xsd");
const isHere = process.env.TORNAVIAJE_MATERIAL !== undefined && existsSync(SCHEMA);
const hasLint = spawnSync("xmllint", ["--version"]).status === 0;
const ABSENT = "REFI-QDA: TORNAVIAJE_MATERIAL or xmllint is missing, so projects are NOT judged by the official schema";

if (!isHere || !hasLint) console.warn(ABSENT);

describe.runIf(!isHere || !hasLint)(ABSENT, () => {
  test("something is absent", () => expect(isHere && hasLint).toBe(false));
});

const folder = mkdtempSync(join(tmpdir(), "qda-"));
afterAll(() => rmSync(folder, { recursive: true }));

function isValid(root: XmlElement): boolean {
  const path = join(folder, "project.qde");
  writeFileSync(path, writeXml(root));
  return spawnSync("xmllint", ["--noout", "--schema", SCHEMA, path]).status === 0;
}

const CODING = {
  ...{ mark: "demonstration" as const, transcript: "t", start: 0, end: 4, code: "a", person: "ana", passage: "Hola" },
  ...{ memo: "mira", on: "2026-07-01", row: 2 },
};

const ours = qdaFileOf({
  ...{
    name: "Estudio",
    language: "es",
    at: "2026-07-02T10:00:00Z",
    codings: [CODING, { ...CODING, person: "eva", row: 3 }],
  },
  codes: [{ code: "a", names: { es: "A", en: "A", fr: "A" }, description: "d", parent: "", colour: "#0f5c63" }],
  transcripts: new Map([["t", "Hola 😀"]]),
  traits: new Map([["t", { sex: "female", city: "X" }]]),
});

/** With what other programs write: variables of each type, sets, a picture with a selection. */
const rich = readXml(`<Project name="p" xmlns="urn:QDA-XML:project:1.0">
<CodeBook><Codes><Code guid="${guidOf("a")}" name="A" isCodable="true" color="#0f5c63"/></Codes></CodeBook>
<Variables>${["Text", "Boolean", "Integer", "Float", "Date", "DateTime"]
  .map((type) => `<Variable guid="${guidOf(type)}" name="${type}" typeOfVariable="${type}"/>`)
  .join("")}</Variables>
<Cases><Case guid="${guidOf("c")}" name="c">${[
  ["Text", "x"],
  ["Boolean", "true"],
  ["Integer", "3"],
  ["Float", "3.5"],
  ["Date", "2026-02-28"],
  ["DateTime", "2026-02-28T10:00:00Z"],
]
  .map(
    ([type = "", text = ""]) =>
      `<VariableValue><VariableRef targetGUID="${guidOf(type)}"/><${type}Value>${text}</${type}Value></VariableValue>`,
  )
  .join("")}<SourceRef targetGUID="${guidOf("p")}"/></Case></Cases>
<Sources><PictureSource guid="${guidOf("p")}" name="p" path="internal://p.png"><PictureSelection guid="${guidOf("s")}" firstX="1" firstY="2" secondX="3" secondY="4"><Coding guid="${guidOf("k")}"><CodeRef targetGUID="${guidOf("a")}"/></Coding></PictureSelection></PictureSource></Sources>
<Sets><Set guid="${guidOf("set")}" name="s"><MemberCode targetGUID="${guidOf("a")}"/><MemberSource targetGUID="${guidOf("p")}"/></Set></Sets></Project>`).root;

describe.runIf(isHere)("samples of ATLAS.ti", () => {
  test.each(["blank-atlas-project.qdpx", "target-atlas-project.qdpx"])(
    "%s reads without a remark and comes round",
    (name) => {
      const { file, content, issues } = readQda(readFileSync(join(FOLDER, name)), name);
      expect(issues).toEqual([]);
      if (file === undefined) throw new Error("unread");
      const again = readQda(writeQdpx(file), name);
      expect([again.file, again.content]).toEqual([file, content]);
      if (name.startsWith("target"))
        expect(content?.codes.map(({ parent }) => parent !== "")).toEqual([false, true, true]);
    },
  );
});

const TEXTS = ["", "x", "true", "1", "-3", "3.5", ".5", "1e3", "2026-02-28", "2026-02-30", "2024-02-29", "2026-13-01"];
const MOMENTS = ["2026-02-28T10:00:00Z", "2026-02-28T24:00:00", "2026-02-28T25:00:00", "2026-02-30T10:00:00", " 7 "];

/** The text of the value that comes `at`-th is another. */
function retold(root: XmlElement, at: number, text: string): XmlElement {
  let count = 0;
  const walk = (one: XmlElement): XmlElement => {
    const isValue = /.Value$/u.test(one.name) && one.name !== "VariableValue";
    if (isValue) count += 1;
    if (isValue && count - 1 === at) return { ...one, children: text === "" ? [] : [text] };
    return { ...one, children: one.children.map((child) => (typeof child === "string" ? child : walk(child))) };
  };
  return walk(root);
}

describe.runIf(isHere && hasLint)("the official schema", () => {
  test("and our rules agree on values of every type", () => {
    if (rich === undefined) throw new Error("unread");
    expect([isValid(rich), checkQda(rich, "a")]).toEqual([true, []]);
    const told = Array.from({ length: 6 }, (_, at) => [...TEXTS, ...MOMENTS].map((text) => ({ at, text }))).flat();
    const differences = told.filter(({ at, text }) => {
      const root = retold(rich, at, text);
      return isValid(root) !== (checkQda(root, "a").length === 0);
    });
    expect(differences).toEqual([]);
  });

  test("accepts what we write", () => {
    expect(isValid(ours.root)).toBe(true);
    const path = join(folder, "a.qdpx");
    writeFileSync(path, writeQdpx(ours));
    const xml = execFileSync("unzip", ["-p", path, "project.qde"], { encoding: "utf8" });
    expect(xml).toBe(writeXml(ours.root));
  });

  test("and our rules agree on changed projects", () => {
    const names = Object.keys(QDA_ELEMENTS).filter((name) => name !== "Project");
    const differences: string[] = [];
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.constantFrom("drop", "double", "attribute", "bad", "insert"),
        fc.constantFrom(...names),
        (at, change, name) => {
          const root = changed(at % 2 === 0 ? ours.root : (rich ?? ours.root), { at, change, name });
          const { root: read } = readXml(writeXml(root));
          // The schema knows nothing of references and of guids that stand twice.
          const own = checkQda(read ?? root, "a").filter(({ message }) => !/“targetGUID|×2/u.test(message.en));
          if (isValid(root) !== (own.length === 0))
            differences.push(`${change} ${name} ${at}: ${own[0]?.message.en ?? "we accept"}`);
        },
      ),
      { numRuns: 150 },
    );
    expect(differences).toEqual([]);
  });
});

interface Change {
  readonly at: number;
  readonly change: string;
  readonly name: string;
}

/** The element that comes `at`-th is changed. */
function changed(root: XmlElement, { at, change, name }: Change): XmlElement {
  let count = 0;
  const walk = (one: XmlElement): XmlElement => {
    const here = count;
    count += 1;
    const children = one.children.map((child) => (typeof child === "string" ? child : walk(child)));
    if (here !== at) return { ...one, children };
    const [first] = children;
    const attributes = Object.entries(one.attributes).filter(([key]) => key !== "xmlns");
    if (change === "drop")
      return {
        ...one,
        attributes: Object.fromEntries(
          [...Object.entries(one.attributes)].filter(([key]) => key !== attributes[0]?.[0]),
        ),
        children,
      };
    if (change === "double" && first !== undefined) return { ...one, children: [first, ...children] };
    if (change === "attribute") return { ...one, attributes: { ...one.attributes, colour: "1" }, children };
    if (change === "bad" && attributes[0] !== undefined)
      return { ...one, attributes: { ...one.attributes, [attributes[0][0]]: "§" }, children };
    return { ...one, children: [...children, element(name, { guid: guidOf("new", at) })] };
  };
  return walk(root);
}
