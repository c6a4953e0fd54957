import { describe, expect, test } from "vitest";
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCase } from "../read-case.ts";
import { addQuotation, decideQuotation } from "./write-quotation.ts";

const CASE = `---
# Invented.
id: ana
mark: demonstration
pseudonym: Ana
sex: female
ageBand: "18-29"
country: HND
city: HND-TGU
needs: [EMP]
consent: { on: 2026-07-01, version: v1, scope: [publication, quotations] } # read aloud
titles: { es: a, en: b, fr: c }
quotations:
  - texts: { es: "uno", en: "one", fr: "un" }
    approvedOn: 2026-07-10
---

## es
A
## en
B
## fr
C
`;

const TEXTS = { es: "“dos”: sí", en: "two", fr: "deux" };
const read = (text: string | undefined) => readCase(text ?? "", "cases/ana.md", UNCHECKED_IDS);
const ask = { number: 2, on: "2026-07-20", by: "entrevistadora-3" } as const;

describe("a quotation", () => {
  const proposed = addQuotation(CASE, { texts: TEXTS, on: "2026-07-12", by: "investigadora-1" }) ?? "";

  test("is printed only once somebody has approved it", () => {
    expect(read(proposed).story?.quotations).toHaveLength(1);
    expect(read(proposed).story?.notedQuotations[1]).toEqual({
      ...{ number: 2, texts: TEXTS, state: "proposed", on: "2026-07-12", by: "investigadora-1", note: "" },
    });
    const approved = decideQuotation(proposed, { ...ask, state: "approved", note: "leída en voz alta" });
    expect(read(approved).story?.quotations[1]).toEqual({
      ...{ texts: TEXTS, approvedOn: "2026-07-20", approvedBy: "entrevistadora-3" },
    });
    expect(read(approved).issues).toEqual([]);
  });

  test("that is refused or withdrawn is printed no more, and can be approved again", () => {
    const gone = decideQuotation(CASE, { ...ask, number: 1, state: "withdrawn" }) ?? "";
    expect(read(gone).story).toMatchObject({ quotations: [], notedQuotations: [{ state: "withdrawn" }] });
    expect(read(decideQuotation(gone, { ...ask, number: 1, state: "approved" })).story?.quotations).toHaveLength(1);
    const refused = decideQuotation(proposed, { ...ask, state: "refused" }) ?? "";
    expect(read(refused).story?.notedQuotations[1]?.state).toBe("refused");
    expect(read(decideQuotation(refused, { ...ask, state: "approved" })).story?.quotations).toHaveLength(2);
  });

  test("leaves comments, the story and line ends as they were", () => {
    expect(proposed).toContain("# Invented.");
    expect(proposed).toContain("# read aloud");
    expect(proposed.slice(proposed.indexOf("\n---"))).toBe(CASE.slice(CASE.indexOf("\n---")));
    const windows = addQuotation(CASE.replaceAll("\n", "\r\n"), { texts: TEXTS, on: "2026-07-12", by: "x" }) ?? "";
    expect(windows.replaceAll("\r\n", "")).not.toContain("\n");
    expect(read(windows).story?.notedQuotations).toHaveLength(2);
  });

  test("is made where there was none; one that is not there cannot be decided", () => {
    const none = CASE.replace(/quotations:\n[\s\S]*?---/u, "---");
    expect(read(addQuotation(none, { texts: TEXTS, on: "2026-07-12", by: "x" })).story?.notedQuotations).toHaveLength(
      1,
    );
    expect(decideQuotation(CASE, { ...ask, number: 9, state: "approved" })).toBeUndefined();
    expect(addQuotation("no head", { texts: TEXTS, on: "2026-07-12", by: "x" })).toBeUndefined();
  });
});
