import { expect, test } from "vitest";
import type { Practice } from "../practice.ts";
import { chainOf } from "./practice-chain.ts";
import type { PracticeDetail } from "./practice-detail.ts";

const texts = (text: string) => ({ es: text, en: text, fr: text });
const practice = {
  ...{ targetGroup: texts("women"), whatItDoes: texts("credit"), evidence: texts("12 of 20"), inference: texts("") },
} as unknown as Practice;
const detail = { context: texts("a bank"), mechanism: texts("trust"), outcome: texts("") } as unknown as PracticeDetail;

test("what the source says, what we read and what nobody says are told apart", () => {
  expect(chainOf(practice, undefined)).toEqual({
    context: { basis: "stated", texts: texts("women: credit") },
    mechanism: { basis: "not-stated", texts: texts("") },
    outcome: { basis: "stated", texts: texts("12 of 20") },
  });
  expect(chainOf({ ...practice, inference: texts("small sums"), evidence: texts("") }, undefined)).toMatchObject({
    mechanism: { basis: "reading", texts: texts("small sums") },
    outcome: { basis: "not-stated" },
  });
});

test("a chain that somebody worked out goes before, link by link", () => {
  expect(chainOf(practice, detail)).toMatchObject({
    context: { basis: "reading", texts: texts("a bank") },
    mechanism: { basis: "reading", texts: texts("trust") },
    outcome: { basis: "stated", texts: texts("12 of 20") },
  });
});
