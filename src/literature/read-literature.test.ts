import { expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readPractices } from "./read-practices.ts";
import { readReferences } from "./read-references.ts";

function sheet(row: Readonly<Record<string, string>>, head: string) {
  const names = head.split(" ");
  const csv = `${names.join(",")}\n${names.map((name) => row[name] ?? "").join(",")}\n`;
  return readCsv(new TextEncoder().encode(csv), "l.csv").sheet;
}

const REFERENCE_HEAD =
  "id type authors year title container_or_publisher doi url language countries programme methods evidence_kind level dimension target_group finding_1 finding_2 lesson limits_stated seen source_url";

const REFERENCE = {
  id: "L1",
  type: "report",
  title: "T",
  evidence_kind: "count",
  seen: "full",
  source_url: "https://a.org",
};

const PRACTICE_HEAD =
  "id name_es name_en name_fr country actor level dimension target_group_es target_group_en target_group_fr what_es what_en what_fr evidence_es evidence_en evidence_fr inference_es inference_en inference_fr period source_url";

const PRACTICE = {
  ...{ id: "GP1", name_es: "a", name_en: "b", name_fr: "c", what_es: "a", what_en: "b", what_fr: "c" },
  source_url: "https://a.org",
};

test("reads a reference; where the work has no address of its own, that of the source stands in", () => {
  const row = {
    ...REFERENCE,
    authors: "Samuel Hall; IOM",
    countries: "SLV;GTM",
    level: "individual;community",
    finding_2: "x",
  };
  const { records, issues } = readReferences(sheet(row, REFERENCE_HEAD));
  expect(issues).toEqual([]);
  expect(records).toMatchObject([
    {
      authors: ["Samuel Hall", "IOM"],
      countries: ["SLV", "GTM"],
      levels: ["individual", "community"],
      findings: ["x"],
      address: "https://a.org",
      evidenceKind: "count",
    },
  ]);
  expect(records[0]).not.toHaveProperty("year");
});

test("names a kind of evidence that does not exist", () => {
  const { records, issues } = readReferences(sheet({ ...REFERENCE, evidence_kind: "storry" }, REFERENCE_HEAD));
  expect(records).toEqual([]);
  expect(issues).toMatchObject([{ place: { row: 2, column: "evidence_kind" }, cure: { en: "Did you mean “story”?" } }]);
});

test("keeps what a source says apart from what the team makes of it", () => {
  const row = { ...PRACTICE, country: "SLV ; GTM", inference_es: "lee", inference_en: "read", inference_fr: "lu" };
  const { records, issues } = readPractices(sheet(row, PRACTICE_HEAD));
  expect(issues).toEqual([]);
  expect(records).toMatchObject([
    { countries: ["SLV", "GTM"], evidence: { es: "", en: "", fr: "" }, inference: { es: "lee", en: "read", fr: "lu" } },
  ]);
});

test("takes the first of several addresses of a practice, without words in parentheses", () => {
  const row = { ...PRACTICE, source_url: "https://b.org/x (case 13) ; https://a.org" };
  expect(readPractices(sheet(row, PRACTICE_HEAD)).records[0]?.sourceAddress).toBe("https://b.org/x");
});

test("names the language in which a text is missing", () => {
  const { issues } = readPractices(sheet({ ...PRACTICE, evidence_es: "a", evidence_en: "b" }, PRACTICE_HEAD));
  expect(issues).toMatchObject([
    { rule: "literature/text-is-in-every-language", severity: "error", place: { row: 2, column: "evidence_fr" } },
  ]);
});
