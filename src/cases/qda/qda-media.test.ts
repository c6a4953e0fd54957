// Sets, variables, cases and pictures of a project: kept as they came, and refused where they contradict themselves.
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readQda } from "./read-qda.ts";
import { guidOf, writeQdpx } from "./write-qda.ts";

const [CODE, PICTURE, NOTE, VARIABLE, AGE] = ["code", "picture", "note", "variable", "age"].map((name) => guidOf(name));

const value = (variable: string | undefined, told: string) =>
  `<VariableValue><VariableRef targetGUID="${variable}"/>${told}</VariableValue>`;

interface Parts {
  readonly values?: string;
  readonly members?: string;
  readonly path?: string;
}

function project({
  values = value(VARIABLE, "<TextValue>Soyapango</TextValue>") + value(AGE, "<IntegerValue>34</IntegerValue>"),
  members = `<MemberCode targetGUID="${CODE}"/><MemberSource targetGUID="${PICTURE}"/><MemberNote targetGUID="${NOTE}"/>`,
  path = "internal://casa.png",
}: Parts = {}): string {
  return `<Project name="p" xmlns="urn:QDA-XML:project:1.0">
<CodeBook><Codes><Code guid="${CODE}" name="Casa" isCodable="true"/></Codes></CodeBook>
<Variables><Variable guid="${VARIABLE}" name="ciudad" typeOfVariable="Text"/><Variable guid="${AGE}" name="edad" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="${guidOf("case")}" name="uno"><CodeRef targetGUID="${CODE}"/>${values}<SourceRef targetGUID="${PICTURE}"/><SelectionRef targetGUID="${guidOf("selection")}"/></Case></Cases>
<Sources><PictureSource guid="${PICTURE}" name="casa" path="${path}"><TextDescription guid="${guidOf("words")}"><PlainTextContent>Una casa</PlainTextContent></TextDescription><PictureSelection guid="${guidOf("selection")}" firstX="1" firstY="2" secondX="30" secondY="40"><Coding guid="${guidOf("coding")}"><CodeRef targetGUID="${CODE}"/></Coding></PictureSelection></PictureSource></Sources>
<Notes><Note guid="${NOTE}"><PlainTextContent>mira</PlainTextContent></Note></Notes>
<Sets><Set guid="${guidOf("set")}" name="vivienda">${members}</Set></Sets></Project>`;
}

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00]);

function read(parts?: Parts) {
  return readQda(zipSync({ "project.qde": strToU8(project(parts)), "sources/casa.png": PNG }), "a.qdpx");
}

const told = (parts: Parts) => read(parts).issues.map(({ rule, message }) => `${rule.slice(10)} ${message.en}`);

test("sets, variables, cases and pictures come round, the picture byte for byte", () => {
  const { file, issues } = read();
  expect(issues).toMatchObject([{ rule: "cases/qda-source-is-text", severity: "warning" }]);
  if (file === undefined) throw new Error("unread");
  const again = readQda(writeQdpx(file), "a.qdpx");
  expect(again.file).toEqual(file);
  expect(again.file?.sources.get("casa.png")).toEqual(PNG);
});

describe("what contradicts itself is named", () => {
  test.each([
    ["a value that is no number", { values: value(AGE, "<IntegerValue>mucho</IntegerValue>") }, "“mucho”"],
    ["a day that no month has", { values: value(VARIABLE, "<DateValue>2026-02-30</DateValue>") }, "“2026-02-30”"],
    ["a value of another type", { values: value(VARIABLE, "<IntegerValue>3</IntegerValue>") }, "<IntegerValue> → Text"],
    ["a value of no variable", { values: value(CODE, "<TextValue>x</TextValue>") }, "<VariableRef> → <Code>"],
    [
      "a set of codes that holds a picture",
      { members: `<MemberCode targetGUID="${PICTURE}"/>` },
      "<MemberCode> → <PictureSource>",
    ],
    ["a member that is nowhere", { members: `<MemberNote targetGUID="${guidOf("gone")}"/>` }, "targetGUID"],
    [
      "members out of order",
      { members: `<MemberNote targetGUID="${NOTE}"/><MemberCode targetGUID="${CODE}"/>` },
      "<MemberCode>",
    ],
    ["an element named as part of the language", { members: "<constructor/>" }, "<constructor>"],
  ] as const)("%s", (_, parts, detail) => {
    const broken = told(parts).filter((line) => line.startsWith("follows-its-schema"));
    expect(broken.some((line) => line.includes(detail))).toBe(true);
  });

  test("a picture that leads out of the project, and one that is missing", () => {
    const rules = (path: string) => read({ path }).issues.map(({ rule }) => rule.slice(10));
    expect(rules("internal://../../etc/passwd")).toContain("path-stays-inside");
    expect(rules("internal://C:\\x.png")).toContain("path-stays-inside");
    expect(rules("internal://otra.png")).toContain("source-is-there");
    expect(rules("relative://../media/casa.png")).toContain("source-is-there");
  });
});
