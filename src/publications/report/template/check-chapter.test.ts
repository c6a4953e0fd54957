import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { checkChapter } from "./check-chapter.ts";

const remarks = (text: string) => checkChapter("report/es/01-a.md", text).map(({ rule, place }) => [rule, place.row]);

describe("a chapter", () => {
  test.each([
    ["an unknown leaf", "# T\n\n::tabel{name=asked}", [["report/directive-is-known", 3]]],
    ["an unknown word in running text", "Hay :cuonty aquí.", [["report/directive-is-known", 1]]],
    ["an unknown container", ":::ony{place=SLV}\nx\n:::", [["report/directive-is-known", 1]]],
    ["an unknown table", "::table{name=askd}", [["report/table-is-known", 1]]],
    ["an attribute that the table does not have", "::table{name=asked top=3}", [["report/attribute-is-known", 1]]],
    ["an unknown figure", "::figure{name=nada}", [["report/figure-is-known", 1]]],
    ["a condition on no table", ":::only{table=nada}\nx\n:::", [["report/table-is-known", 1]]],
    [
      "a slip in a part that few reports keep",
      ":::only{place=SLV}\n- a\n- :refr[x]\n:::",
      [["report/directive-is-known", 3]],
    ],
    ["a directive that a colon follows", "# Pedir ayuda :in-country: guía", [["report/directive-is-read", 1]]],
    [
      "each directive that is not read, with its line",
      "Uno\ndos :city: y\ntres :country:.",
      [
        ["report/directive-is-read", 2],
        ["report/directive-is-read", 3],
      ],
    ],
  ])("is told of %s, with its line", (_, text, expected) => {
    expect(remarks(text)).toEqual(expected);
  });

  it("is not told of what is right", () => {
    expect(
      remarks(
        "# T\n\nDe 10:30 a 11:45, :country, en :city[]: \\:city: y `:city:` quedan; véase :ref[table-asked].\n\n::table{name=asked}",
      ),
    ).toEqual([]);
  });

  const folders = ["", "brief/", "portal/", "slides/", "sheet/"].flatMap((kind) =>
    ["es", "en", "fr"].map((language) => `${kind}${language}`),
  );

  test.each(folders)("of the included study in %s has nothing wrong", (name) => {
    const folder = `studies/retorno-y-ciudades/report/${name}/`;
    for (const file of readdirSync(folder)) {
      expect(checkChapter(folder + file, readFileSync(folder + file, "utf8"))).toEqual([]);
    }
  });
});
