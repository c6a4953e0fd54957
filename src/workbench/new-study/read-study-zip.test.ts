import * as fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Problem } from "#base/problem";
import { readStudyZip } from "./read-study-zip.ts";

const zip = (files: Zippable) => zipSync(files, { level: 1 });
const codeOf = (bytes: Uint8Array): string => {
  try {
    readStudyZip(bytes);
    return "";
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    return cause.code;
  }
};
/** Every entry of the central directory says that it unpacks to so many bytes. */
const saying = (bytes: Uint8Array, unpackedBytes: number) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 <= bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, unpackedBytes, true);
  return bytes;
};
const study = strToU8("id: s\n");

describe("the zip of a study", () => {
  test.each([
    ["as it is", { "study.yaml": study, "places/cities.csv": strToU8("id\n") }],
    ["in one folder", { "mi/study.yaml": study, "mi/places/cities.csv": strToU8("id\n") }],
    [
      "with what systems add",
      {
        "s/study.yaml": study,
        "s/places/cities.csv": strToU8("id\n"),
        "__MACOSX/s/._study.yaml": study,
        "s/.DS_Store": study,
      },
    ],
    [
      "with folders of their own and backslashes",
      { "s/": new Uint8Array(), "s\\study.yaml": study, "s\\places\\cities.csv": strToU8("id\n") },
    ],
  ])("is read %s", (_case, files) => {
    expect([...readStudyZip(zip(files)).keys()]).toEqual(["places/cities.csv", "study.yaml"]);
  });

  test.each([["../study.yaml"], ["a/../../etc/passwd"], ["/etc/passwd"], ["C:\\windows\\x"], ["..\\up"], ["a\u0000b"]])(
    "leads nowhere outside: %s",
    (name) => {
      expect(codeOf(zip({ "study.yaml": study, [name]: study }))).toBe("workbench/path-leads-out-of-zip");
    },
  );

  test("with a head that lies about its sizes is damaged", () => {
    const bytes = zip({ "study.yaml": strToU8("id: s\n".repeat(2000)) });
    expect(codeOf(saying(bytes, 100))).toBe("workbench/zip-is-not-readable");
  });

  test("a bomb is measured before it is opened", () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_none, at) => [`f${at}`, study]));
    expect(codeOf(saying(zip({ "study.yaml": study, ...files }), 60_000_000))).toBe("workbench/zip-is-too-large");
  });

  test.each([
    [
      "one file is too large",
      () => saying(zip({ "study.yaml": study }), 70_000_000),
      "workbench/file-in-zip-is-too-large",
    ],
    [
      "there are too many",
      () => zip(Object.fromEntries(Array.from({ length: 10_002 }, (_none, at) => [`f${at}`, study]))),
      "workbench/zip-is-too-large",
    ],
    ["there is no study", () => zip({ "a.csv": study }), "workbench/zip-holds-no-study"],
    [
      "something lies beside it",
      () => zip({ "s/study.yaml": study, "other/x.csv": study }),
      "workbench/zip-holds-no-study",
    ],
    ["it is no zip", () => strToU8("hello"), "workbench/zip-is-not-readable"],
    ["it is empty", () => new Uint8Array(), "workbench/zip-is-not-readable"],
  ])("is refused where %s", (_case, bytes, code) => {
    expect(codeOf(bytes())).toBe(code);
  });

  test("whatever is sent gives a study's files or a Problem, and no path outside", () => {
    const whole = zip({ "s/study.yaml": study, "s/places/cities.csv": strToU8("id,name\n1,2\n") });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        if (codeOf(bytes) !== "") return true;
        return [...readStudyZip(bytes).keys()].every(
          (path) => !path.startsWith("/") && !path.split("/").includes(".."),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
