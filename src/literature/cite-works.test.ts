import { expect, test } from "vitest";
import { citeWorks } from "./cite-works.ts";
import { NO_WORK } from "./exchange/work.ts";

const ARTICLE = {
  ...NO_WORK,
  ...{ id: "a", type: "article", title: "Return and work", container: "International Migration", volume: "58" },
  ...{ authors: ["Pérez, Ana María", "Samuel Hall"], number: "2", year: 2020, pages: "1–9", doi: "10.1000/abc" },
};
const REPORT = {
  ...NO_WORK,
  id: "b",
  title: "Volver a casa",
  container: "OIM",
  authors: ["OIM"],
  address: "https://a.org/x",
};

test("cites in APA, with initials, volume, pages and DOI; a work without year says so in the language of the page", () => {
  expect(citeWorks([ARTICLE, REPORT], "apa", "en")).toEqual([
    "Pérez, A. M. & Samuel Hall. (2020). Return and work. International Migration, 58(2), 1–9. https://doi.org/10.1000/abc",
    "OIM. (n.d.). Volver a casa. OIM. Retrieved https://a.org/x",
  ]);
  expect(citeWorks([REPORT], "apa", "es")[0]).toMatch(/\(s\.\sf\.\)/u);
  expect(citeWorks([REPORT], "apa", "fr")[0]).toMatch(/\(s\.\sd\.\)/u);
});

test("cites as a note, in one sentence", () => {
  expect(citeWorks([ARTICLE], "footnote", "en")).toEqual([
    "Ana María Pérez and Samuel Hall, “Return and work,” International Migration 58 no. 2, 2020, pp. 1–9, https://doi.org/10.1000/abc.",
  ]);
});
