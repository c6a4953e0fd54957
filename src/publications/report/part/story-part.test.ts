// A story stands beside the numbers of its place, names no city that the person did not agree to, and says which service is missing.
import { describe, expect, test } from "vitest";
import type { CaseStudy } from "#cases/case-study";
import { aReportInput } from "../../../../test/fixture/report-input.ts";
import { flattenBlocks } from "../../document/plan-document.ts";
import { planPortal } from "../../portal/plan-portal.ts";
import { openContext } from "../report-context.ts";
import { storyBlocks, storyPages } from "./story-part.ts";

const input = aReportInput();
const [ana] = input.cases as [CaseStudy];

function agreedTo(...scope: readonly string[]): CaseStudy {
  return { ...ana, consent: { ...ana.consent, scope } };
}

function textOf(one: CaseStudy): string {
  return JSON.stringify(storyBlocks(openContext(input, "SLV", "es"), one));
}

describe("a story of its own", () => {
  test("names the city, and takes its numbers, only where the person agreed", () => {
    expect(textOf(agreedTo("publication", "place"))).toContain("San Salvador");
    expect(textOf(agreedTo("publication"))).not.toContain("San Salvador");
    expect(textOf(agreedTo("publication"))).toContain("need-EMP:SLV:female");
  });

  test("shows women and men who share the need, each with its interval, and is marked as invented as the answers are", () => {
    const blocks = flattenBlocks(storyBlocks(openContext(input, "SLV", "en"), agreedTo("publication")));
    const figure = blocks.find((block) => block.type === "figure");
    expect(figure?.mark).toBe("demonstration");
    expect(figure?.spec.kind === "dot-intervals" && figure.spec.points.map(({ series }) => series)).toEqual([
      ...["female", "male", "all", "all"],
    ]);
  });

  test("says which need no running service answers, and gives no name of a confidential place", () => {
    const told = textOf({ ...agreedTo("publication", "place"), needs: ["EMP", "PSI", "VIV"] });
    expect(told).toContain("Bolsa de empleo");
    expect(told).toContain("Lo que falta en San Salvador");
    expect(told).toContain("Ninguno en funcionamiento registrado");
    expect(told).not.toContain("Secreta");
  });

  test("stands under its title in the report of its country, one after another", () => {
    const two = { ...input, cases: [ana, { ...ana, pseudonym: "Eva" }] };
    const types = storyPages(openContext(two, "SLV", "fr"), {}).map(({ type }) => type);
    expect(types.filter((type) => type === "heading" || type === "page-break")).toEqual(["heading", "heading"]);
  });

  test("has a page of the portal unless the person wants none, at an address that tells no city", () => {
    const pages = (one: CaseStudy) =>
      planPortal({ ...input, cases: [one] }, "es").filter(({ kind }) => kind === "story");
    expect(pages({ ...ana, id: "ana-san-salvador" }).map(({ path }) => path)).toEqual(["es/historias-ana.html"]);
    expect(pages({ ...ana, consent: { ...ana.consent, publications: ["report"] } })).toEqual([]);
  });
});
