import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRCall, toPlain } from "./read-r-call.ts";

describe("a call written in R", () => {
  test("is read with its lists, names and signs", () => {
    expect(toPlain(readRCall("list(a=c(1,-2.5e3), b='x', c=TRUE, d=NULL, e=list(f=y))"))).toEqual({
      a: [1, -2500],
      b: "x",
      c: true,
      d: null,
      e: { f: "y" },
    });
  });

  test("may be a block of assignments, with brackets and comparisons read over", () => {
    expect(readRCall("{x<-F(c0, k=m[m$t=='I', c('a')]); G(x)}")).toMatchObject({
      kind: "block",
      steps: [
        { kind: "assign", name: "x", value: { name: "F", args: [{}, { name: "k", value: { name: "m" } }] } },
        { kind: "call", name: "G" },
      ],
    });
  });

  test("never hangs or throws, whatever is written", () => {
    const signs = fc.constantFrom(
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      ",",
      ";",
      "=",
      "<-",
      "==",
      "$",
      "-",
      "f",
      "'a'",
      "1",
      " ",
    );
    fc.assert(fc.property(fc.array(signs, { maxLength: 40 }), (parts) => void readRCall(parts.join(""))));
  });
});
