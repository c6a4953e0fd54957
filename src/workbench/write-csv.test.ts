import { expect, test } from "vitest";
import { writeCsv, writeSafeCsv } from "./write-csv.ts";

test("a list that a spreadsheet opens computes nothing that somebody sent", () => {
  const sent = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "-5", "+503", "3.5", "Ana = Beti"];
  const lines = writeSafeCsv(sent.map((text) => [text])).split("\n");
  expect(lines).toEqual([
    "'=1+1",
    "'+cmd|' /C calc'!A0",
    "'-2+3",
    "'@SUM(A1)",
    "'\tx",
    "-5",
    "+503",
    "3.5",
    "Ana = Beti",
    "",
  ]);
});

test("what a program reads again is written as it is", () => {
  expect(writeCsv([["=1+1", "-x"]])).toBe("=1+1,-x\n");
});
