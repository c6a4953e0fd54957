// The codebook of each instrument: what every question is for, and which answers are locked away.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "#base/read-workbook";
import { convertXlsform } from "#study/xlsform/convert-xlsform";
import { feedsOfTable } from "./feeds.ts";
import { type Row, readRows } from "./read-rows.ts";

const FORMS = readRows("forms/forms.csv").map(({ id = "" }) => id);

/** Rows of the survey sheet by column, blocks and notes left out. */
async function questionsOf(form: string): Promise<readonly Row[]> {
  const bytes = readFileSync(new URL(`../../instruments/${form}.xlsx`, import.meta.url));
  const { sheets } = await readWorkbook(new Uint8Array(bytes), `${form}.xlsx`);
  const [head = [], ...rows] = sheets.find(({ name }) => name === "survey")?.rows ?? [];
  const records = rows.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ""])));
  return records.filter(({ type = "" }) => type !== "note" && !/^(?:begin|end)_/u.test(type));
}

describe.each(FORMS)("the instrument %s", (form) => {
  test("asks everything that the analysis is made from", async () => {
    const asked = new Set((await questionsOf(form)).map(({ name }) => name));
    expect([...feedsOfTable(form).keys()].filter((question) => !asked.has(question))).toEqual([]);
  });

  test("says of every question which indicators it feeds, or why it is asked", async () => {
    const indicators = new Set([...feedsOfTable(form).values()].flat());
    for (const { name, feeds = "" } of await questionsOf(form)) {
      const known = feeds.split(" ").every((part) => indicators.has(part) || REASONS.has(part));
      expect([name, known]).toEqual([name, true]);
    }
  });

  test("marks names, telephones and precise places, so that they are locked away when they arrive", async () => {
    for (const question of await questionsOf(form)) {
      const { name = "", feeds = "", type } = question;
      // The place of a service is public; that of an interview with a person is not.
      const isHome = type === "geopoint" && form !== "provider";
      const isNamed = /(?:contact|person)_(?:.*_)?(?:name|phone|person)|^contact_(?:name|phone)/u.test(name);
      const isPersonal = isNamed || isHome;
      const mark = question["bind::tornaviaje:identity"] ?? "";
      expect([name, mark !== ""]).toEqual([name, isPersonal]);
      expect([name, feeds === "identity"]).toEqual([name, isPersonal]);
      const kinds = type === "geopoint" ? ["place"] : ["name", "phone"];
      if (isPersonal) expect([name, kinds.includes(mark)]).toEqual([name, true]);
    }
  });

  test("carries the mark into the form on the phone", async () => {
    const bytes = readFileSync(new URL(`../../instruments/${form}.xlsx`, import.meta.url));
    const { sheets } = await readWorkbook(new Uint8Array(bytes), `${form}.xlsx`);
    const { xml = "" } = convertXlsform(sheets, { file: `${form}.xlsx`, id: form });
    const marked = (await questionsOf(form)).filter((each) => each["bind::tornaviaje:identity"] !== "");
    expect([...xml.matchAll(/ tornaviaje:identity="(?:name|phone|place)"/gu)]).toHaveLength(marked.length);
    expect(xml).toContain("<instanceName/>");
    const consents = (await questionsOf(form)).filter((each) => each["bind::tornaviaje:consent"] !== "");
    expect([...xml.matchAll(/ tornaviaje:consent="(?:survey|follow-up|story)"/gu)]).toHaveLength(consents.length);
    expect(consents.map(({ name }) => name)).toContain("consent");
  });
});

const REASONS = new Set(["context", "administration", "identity"]);

test("no name or telephone stands in the answers of the study folder", () => {
  for (const form of FORMS.filter((id) => id !== "case-consent")) {
    const [head = ""] = readFileSync(new URL(`../../responses/${form}.csv`, import.meta.url), "utf8").split("\n");
    expect(head.replace("phone_hash", "")).not.toMatch(/contact|phone|person/u);
  }
});
