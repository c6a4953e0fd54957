// What field clients send is read or refused, never believed; what is written for them can be read back.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Problem } from "#base/problem";
import { readSubmissionHead } from "./read-submission.ts";
import { readXml } from "./read-xml.ts";
import { writeEnvelope, writeFormList, writeManifest } from "./write-answers.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const META = '<m:meta xmlns:m="http://openrosa.org/xforms"><m:instanceID>uuid:1</m:instanceID></m:meta>';

test("a submission says its form, version and instance, in either namespace of meta", () => {
  const head = { formId: "f", version: "2", instanceId: "uuid:1", encrypted: false };
  expect(readSubmissionHead(bytes(`<data id="f" version="2">${META}</data>`))).toEqual(head);
  const own =
    '<data id="f" version="2"><meta><instanceID>uuid:1</instanceID><deprecatedID>uuid:0</deprecatedID></meta></data>';
  expect(readSubmissionHead(bytes(own))).toEqual({ ...head, deprecatedId: "uuid:0" });
});

test.each([
  ["a document type", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d id="f">&x;</d>'],
  ["an unknown entity", "<d>&x;</d>"],
  ["deep nesting", "<a>".repeat(101) + "</a>".repeat(101)],
  ["no XML", "hola"],
  ["nothing", ""],
  ["no instanceID", '<data id="f"/>'],
])("%s is refused", (_name, text) => {
  expect(() => readSubmissionHead(bytes(text))).toThrow(Problem);
});

test("whatever bytes arrive, they are read or end in a Problem", () => {
  const xmlish = fc
    .string({ unit: fc.constantFrom("<", "a", ">", "/", "&", ";", "!", "[", '"', "=", " ", "x:") })
    .map(bytes);
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), xmlish), (any) => {
      try {
        readSubmissionHead(any);
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
      }
    }),
    { numRuns: 500 },
  );
});

test("any words in an envelope stay words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      expect(readXml(bytes(writeEnvelope(words, "error"))).children.map((child) => child.name)).toEqual(["message"]);
    }),
  );
});

test("a form without media has no manifestUrl, an entity list has its integrityUrl", () => {
  const form = { formId: "a&b", name: "A", version: "", md5: "00", downloadUrl: "http://h/a%26b" };
  const listed = readXml(bytes(writeFormList([form]))).children[0];
  expect(listed?.children.map((child) => child.name)).toEqual(["formID", "name", "version", "hash", "downloadUrl"]);
  const file = { filename: "p.csv", md5: "00", downloadUrl: "http://h/p", integrityUrl: "http://h/i" };
  expect(readXml(bytes(writeManifest([file]))).children[0]?.attributes.get("type")).toBe("entityList");
});
