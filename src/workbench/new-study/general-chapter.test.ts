import { describe, expect, test } from "vitest";
import { generalChapter } from "./general-chapter.ts";

describe("a chapter as a template", () => {
  test.each([
    ["what is said of this study alone goes", "A\n\n:::only{study=this}\nours\n:::\n\nB", "A\n\nB"],
    ["what is said of one country goes", "A\n\n:::only{place=SLV}\nthere\n:::\n\nB", "A\n\nB"],
    [
      "what is said of the region or of any country stays",
      ":::only{place=REG}\nall\n:::",
      ":::only{place=REG}\nall\n:::",
    ],
    ["with the boxes inside it", "::::only{study=this}\n:::box[T]{kind=caution}\nx\n:::\n::::\nB", "B"],
    [
      "a block inside one that stays",
      "::::only{table=a}\n:::only{study=this}\nx\n:::\ny\n::::",
      "::::only{table=a}\ny\n::::",
    ],
    ["tables and figures are no containers", "::table{name=asked}\n\nA", "::table{name=asked}\n\nA"],
  ])("%s", (_case, text, expected) => {
    expect(generalChapter(text)).toBe(expected);
  });
});
