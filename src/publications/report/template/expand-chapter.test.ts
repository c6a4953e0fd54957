import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aReportInput } from "../../../../test/fixture/report-input.ts";
import type { Block } from "../../document/document.ts";
import { openContext } from "../report-context.ts";
import { expandChapter } from "./expand-chapter.ts";

const context = openContext(aReportInput(), "SLV", "en");
const region = openContext(aReportInput(), "REG", "es");

function expand(text: string, where = context) {
  return expandChapter(where, "report/en/03-needs.md", text);
}

function plain(blocks: readonly Block[]): string {
  return JSON.stringify(blocks);
}

describe("a chapter template", () => {
  it("prints a number with interval and n, linked to its ground", () => {
    const { blocks, issues } = expand("So :number[estimate:need-EMP:here:all] need it.");
    expect(issues).toEqual([]);
    expect(blocks).toMatchObject([
      { type: "paragraph", children: [{}, { type: "number", evidence: "estimate:need-EMP:SLV:all" }, {}] },
    ]);
    expect(plain(blocks)).toMatch(/\d+% \(between \d+ and \d+; n = 600\)/);
  });

  it("puts words in the place of a suppressed number", () => {
    const { blocks } = expand(":number[estimate:need-EMP:SLV-SMI:male]");
    expect(plain(blocks)).toContain("not published");
    expect(plain(blocks)).not.toContain("%");
  });

  it.each([
    ["text :contry here", "report/directive-is-known", "country"],
    ["::tabel{name=asked}", "report/directive-is-known", "table"],
    ["::table{name=servces-by-kind}", "report/table-is-known", "services-by-kind"],
    ["::figure{name=serie indicator=RET_ALL}", "report/figure-is-known", "series"],
    ["::table{name=cascade topp=3}", "report/attribute-is-known", "top"],
    ["::findings{kinds=needs}", "report/finding-kind-is-known", "need"],
    [":number[estimate:need-EMPP:here:all]", "report/number-exists", "estimate:need-EMP:SLV:all"],
    [":count[service]", "report/count-is-known", "services"],
    [":cite[L01]", "report/reference-exists", "L001"],
    [":::only{place=SVL}\nx\n:::", "report/place-is-known", "SLV"],
    [":::onyl{place=SLV}\nx\n:::", "report/directive-is-known", "only"],
  ])("remarks on %j with the nearest known name", (text, rule, near) => {
    const { issues } = expand(`# Title\n\n${text}`);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ rule, place: { file: "report/en/03-needs.md", row: 3 } });
    expect(issues[0]?.cure.en).toContain(`“${near}”`);
  });

  it("reads the time of a day as words", () => {
    const { blocks, issues } = expand("From 10:30 to 11:45.");
    expect(issues).toEqual([]);
    expect(plain(blocks).replaceAll('"},{"type":"text","text":"', "")).toContain("From 10:30 to 11:45.");
  });

  it("refuses what reports do not print", () => {
    expect(expand("> quoted").issues).toMatchObject([{ rule: "report/markdown-is-printable" }]);
    expect(expand("<!-- for translators -->").issues).toEqual([]);
  });

  it("keeps content for the places that it is written for", () => {
    const text =
      ":::only{place=REG}\nregion\n:::\n\n:::only{place=country}\ncountry\n:::\n\n:::only{place=SLV}\nsalvador\n:::";
    expect(plain(expand(text).blocks)).not.toContain("region");
    expect(plain(expand(text).blocks)).toMatch(/country.*salvador/);
    expect(plain(expand(text, region).blocks)).toMatch(/region/);
    expect(plain(expand(text, region).blocks)).not.toMatch(/country|salvador/);
  });

  it("keeps content only where a table has something to show", () => {
    const text = ":::only{table=facilities}\nfacilities\n:::";
    expect(expand(text).blocks).toHaveLength(1);
    expect(expand(text, openContext(aReportInput(), "HND", "en")).blocks).toHaveLength(0);
  });

  it("gives headings ids that do not depend on their words", () => {
    const ids = expand("# A :unnumbered\n\nx\n\n## B\n\nx\n\n### C\n\nx\n\n## D\n\nx").blocks.flatMap((block) =>
      block.type === "heading" ? [[block.id, block.unnumbered === true]] : [],
    );
    expect(ids).toEqual([
      ["needs", true],
      ["needs-1", false],
      ["needs-1-1", false],
      ["needs-2", false],
    ]);
  });

  it("leaves out a section that has nothing to say", () => {
    const { blocks } = expand("# A\n\nx\n\n## Empty\n\n## Full\n\nx");
    expect(blocks.filter(({ type }) => type === "heading")).toHaveLength(2);
    expect(plain(blocks)).not.toContain("Empty");
  });

  it("fills the opening with findings first and then with what the chapter shows", () => {
    const { blocks } = expand("# A\n\n::opening{kinds=need top=2}\n\n::table{name=services-by-kind}");
    const [, box] = blocks;
    expect(box).toMatchObject({ type: "callout", kind: "findings", mark: "demonstration" });
    expect(plain([box as Block])).toMatch(/Work is lacking.*take children.*table-services-by-kind/);
  });

  it("turns notes into notes", () => {
    const { blocks } = expand("Said[^1].\n\n[^1]: By whom.");
    expect(blocks).toMatchObject([{ children: [{}, { type: "note", children: [{ text: "By whom." }] }, {}] }]);
  });

  it("refuses a note inside a note, which could name itself for ever", () => {
    const { issues } = expand("Texto[^1].\n\n[^1]: Nota que se nombra[^1].");
    expect(issues.map(({ rule }) => rule)).toEqual(["report/markdown-is-printable"]);
  });

  it("says something of any text and never falls over", () => {
    const pieces = fc.constantFrom(
      "# ",
      "::",
      ":::only{",
      "}",
      "[",
      "]",
      ":number",
      "name=asked",
      "\n",
      "\n\n",
      "x",
      '"',
      "|",
      "[^1]",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }), (parts) => {
        const { blocks, issues } = expand(parts.join(""));
        for (const issue of issues) expect(issue.place.row).toBeGreaterThan(0);
        expect(Array.isArray(blocks)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
