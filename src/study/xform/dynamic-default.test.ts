// Which defaults are computed when the form opens. The cases are those that pyxform tells apart (its test_dynamic_default).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDynamicDefault } from "./dynamic-default.ts";
import { readTokens } from "./read-tokens.ts";

const TEXTS: readonly [type: string, text: string][] = [
  ...["", "foo", "123", "bar123", "-1", "f-g", "f-4", "./f-4", "1-1", "a-2", "not_func$", "[choose]", "a div"].map(
    textOf,
  ),
  ...["https://my-site.com", "(https://mysite.com)", "go to https://mysite.com", "mailto:my-mail@site.org"].map(textOf),
  ...["Repeat after me: '~!@#$%^&()_", "(555) 123-4567", "{abc}", "${", "'a + b'", '"now()"'].map(textOf),
  ...["2022-03-14", "-2022-03-14", "2022-03-14T01:02:55", "2022-03-14T01:02:55-07:00"].map(ofType("date")),
  ...["01:02:55", "01:02:55Z", "01:02:55+10:00", "01:02:55-07:00"].map(ofType("time")),
  ...["32.7377112 -117.1288399 14 5.01;32.7897897 -117.9876543 14 5.01", "a - b"].map(ofType("geotrace")),
];

const EXPRESSIONS: readonly [type: string, text: string][] = [
  ...["random()", "ends-with('mystr', \"str\")", "jr:itext('/data/a:label')", "if(../t2 = 'test', 1, 2) + 15"].map(
    textOf,
  ),
  ...[
    "7 - 4",
    "3 mod 3",
    "5 div 5",
    "2 + 3 * 4",
    "./f - 4",
    "../t2 - ./t4",
    "a - b",
    "C++",
    "555-(12)",
    "item[1]",
    "../t2 | ./t4",
  ].map(textOf),
  ...["${a}", "${last-saved#a}", "x ${a} y", "1 + decimal-date-time(now())", "https://site.com/a+b"].map(textOf),
  ...["concat('2022-03', '-14')", "today() - 7", "${a}"].map(ofType("date")),
];

function textOf(text: string): [string, string] {
  return ["text", text];
}

function ofType(type: string): (text: string) => [string, string] {
  return (text) => [type, text];
}

describe("a default", () => {
  test.each(TEXTS)("of type %s stands in the form: %s", (type, text) => {
    expect(isDynamicDefault(text, type)).toBe(false);
  });

  test.each(EXPRESSIONS)("of type %s is computed: %s", (type, text) => {
    expect(isDynamicDefault(text, type)).toBe(true);
  });
});

test("tokens put together again give the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const tokens = readTokens(text);
      expect(tokens.map((token) => token.text).join("")).toBe(text);
    }),
  );
});
