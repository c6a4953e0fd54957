import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "#base/problem";
import { readXml } from "../openrosa/read-xml.ts";
import { readInstance } from "../submission/read-instance.ts";
import { readCentralPage } from "./read-central-data.ts";
import { readKoboPage } from "./read-kobo-data.ts";
import { withFormHead } from "./with-form-head.ts";
import { writeInstance } from "./write-instance.ts";

const SHAPE = { repeats: new Set(["home/member"]), uploads: new Set<string>() };
const read = (xml: string) => readXml(new TextEncoder().encode(xml));

describe("an instance that a door writes", () => {
  test("is read back as it was, whatever the texts are", () => {
    const text = fc.string({ unit: "grapheme" }).filter((each) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(each));
    fc.assert(
      fc.property(text, text, fc.array(text, { minLength: 1, maxLength: 3 }), (name, place, ages) => {
        const answers = { name, home: { place, member: ages.map((age) => ({ age })) } };
        const xml = writeInstance({ formId: "f", version: "1", instanceId: "uuid:1", answers });
        const { meta: _, ...found } = readInstance(read(xml), SHAPE).answers;
        expect(found).toEqual(answers);
      }),
    );
  });

  test("names what it replaces, and keeps what meta held", () => {
    const answers = { meta: { instanceName: "casa", instanceID: "old" } };
    const xml = writeInstance({ formId: "f", version: "", instanceId: "uuid:2", deprecatedId: "uuid:1", answers });
    expect(readInstance(read(xml), SHAPE).answers).toEqual({
      meta: { instanceName: "casa", instanceID: "uuid:2", deprecatedID: "uuid:1" },
    });
  });

  test("refuses a question that is no element", () => {
    expect(() => writeInstance({ formId: "f", version: "", instanceId: "u", answers: { "1 a": "x" } })).toThrow(
      Problem,
    );
  });
});

describe("the head of an instance", () => {
  test.each([
    [`<?xml version="1.0"?>\n<data id="a" version="9"><x/></data>`, "r", "2"],
    ["<data id='a'><x/></data>", "r & s", "2"],
    ["<data><x/></data>", 'r"', ""],
    ["<data/>", "r", "1"],
  ])("becomes that of the study's form: %s", (xml, formId, version) => {
    const { attributes } = read(withFormHead(xml, { formId, version }));
    expect([attributes.get("id"), attributes.get("version") ?? ""]).toEqual([formId, version]);
  });
});

describe("answers of other servers", () => {
  test("that are anything at all give pages or a Problem", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const page of [value, { results: [value] }, { value: [value] }]) {
          for (const readPage of [readKoboPage, readCentralPage])
            expectPageOrProblem(() => readPage(page, "kf.example.org"));
        }
      }),
    );
  });

  test("of Kobo with names that JavaScript has for itself do no harm", () => {
    const row = JSON.parse('{"_id":1,"_uuid":"u","__proto__":{"x":1},"constructor/name":"a","group/q":"b"}');
    const [first] = readKoboPage({ results: [row] }, "kf.example.org").rows;
    expect(first?.instance.answers).toMatchObject({ group: { q: "b" } });
    expect(Object.prototype).not.toHaveProperty("x");
  });
});

function expectPageOrProblem(readPage: () => unknown): void {
  try {
    expect(readPage()).toHaveProperty("rows");
  } catch (cause) {
    expect(cause).toBeInstanceOf(Problem);
  }
}
