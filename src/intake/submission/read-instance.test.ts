import { describe, expect, test } from "vitest";
import { readXml } from "../openrosa/read-xml.ts";
import { readInstance } from "./read-instance.ts";

const SHAPE = { repeats: new Set(["home/member"]), uploads: new Set(["photo", "home/member/voice"]) };
const read = (xml: string) => readInstance(readXml(new TextEncoder().encode(xml)), SHAPE);

describe("an instance", () => {
  test("becomes groups, texts, and a list for a repeat with one turn", () => {
    const { answers } = read(
      "<d id='f'><n> Ñ &amp; o </n><home><rooms>3</rooms><member><age>4</age></member></home><meta><instanceID>uuid:1</instanceID></meta></d>",
    );
    expect(answers).toEqual({
      n: " Ñ & o ",
      home: { rooms: "3", member: [{ age: "4" }] },
      meta: { instanceID: "uuid:1" },
    });
  });

  test("names each file once, in the order of the answers", () => {
    const { attachments } = read(
      "<d><photo>a.jpg</photo><note>b.jpg</note><home><member><voice>c.m4a</voice></member><member><voice>a.jpg</voice></member><member><voice/></member></home></d>",
    );
    expect(attachments).toEqual(["a.jpg", "c.m4a"]);
  });

  test("keeps twins that the form does not call a repeat", () => {
    expect(read("<d><x>1</x><x>2</x></d>").answers).toEqual({ x: [{ "": "1" }, { "": "2" }] });
  });

  test("keeps names that JavaScript has for itself", () => {
    const { answers } = read("<d><__proto__>1</__proto__><constructor>2</constructor></d>");
    expect(Object.entries(answers)).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });

  test("is read with 10,000 turns in a breath", () => {
    const turns = "<member><age>1</age></member>".repeat(10_000);
    expect(read(`<d><home>${turns}</home></d>`).answers.home).toMatchObject({ member: { length: 10_000 } });
  });
});
