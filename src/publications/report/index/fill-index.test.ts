import { describe, expect, test } from "vitest";
import { aReportInput } from "../../../../test/fixture/report-input.ts";
import type { Block, Heading, Inline } from "../../document/document.ts";
import { openContext } from "../report-context.ts";
import { fillIndex } from "./fill-index.ts";
import { openTermFinder } from "./find-terms.ts";

const input = aReportInput();
const [city] = input.study.cities.filter(({ country }) => country === "SLV");
const kind = input.study.serviceKinds[0];
if (city === undefined || kind === undefined) throw new Error("the study has neither city nor kind");
const context = openContext(input, "SLV", "en");

const words = (text: string): readonly Inline[] => [{ type: "text", text }];
const heading = (id: string, text: string, more: Partial<Heading> = {}): Heading => ({
  type: "heading",
  level: 1,
  id,
  children: words(text),
  ...more,
});
const paragraph = (text: string): Block => ({ type: "paragraph", children: words(text) });
const index: Block = { type: "index", entries: [] };

function entriesOf(blocks: readonly Block[]): Readonly<Record<string, readonly string[]>> {
  const filled = fillIndex(context, blocks).find(({ type }) => type === "index");
  if (filled?.type !== "index") return {};
  return Object.fromEntries(filled.entries.map(({ term, places }) => [term, places.map(({ to }) => to)]));
}

describe("the index of a report", () => {
  test("tells in which sections a city and a kind of service are spoken of, each once", () => {
    const lower = kind.names.en.charAt(0).toLowerCase() + kind.names.en.slice(1);
    const blocks = [
      heading("needs", "Needs"),
      paragraph(`In ${city.name}, many ask for ${lower}.`),
      paragraph(`${city.name} again.`),
      heading("needs-2", "Women", { level: 2 }),
      paragraph("Nothing."),
      heading("gaps", `${city.name} without services`),
      index,
    ];
    expect(entriesOf(blocks)).toEqual({ [city.name]: ["needs", "gaps"], [kind.names.en]: ["needs"] });
  });

  test("does not look through what stands behind the last chapter with a number", () => {
    const blocks = [
      heading("needs", "Needs"),
      paragraph("Nothing."),
      heading("sources", "Sources", { unnumbered: true }),
      paragraph(city.name),
      heading("index", "Index", { unnumbered: true }),
      index,
    ];
    expect(fillIndex(context, blocks)).toEqual(blocks.slice(0, 4));
  });

  test("of what is spoken of everywhere tells where it is the subject", () => {
    const sections = Array.from({ length: 20 }, (_, at) => [
      heading(`section-${at}`, at === 7 ? `Only ${city.name}` : "Many"),
      paragraph(`${city.name}.`),
    ]).flat();
    expect(entriesOf([...sections, index])).toEqual({ [city.name]: ["section-7"] });
  });
});

describe("terms in a text", () => {
  const find = openTermFinder([
    { term: "San Salvador", forms: ["San Salvador"] },
    { term: "San Salvador Norte", forms: ["San Salvador Norte"] },
    { term: "Dirección General (DGME)", forms: ["Dirección General (DGME)", "Dirección General", "DGME"] },
  ]);

  test("are the longest that begin at a word, letter for letter", () => {
    expect(find("En San Salvador Norte y en San\nSalvador")).toEqual(["San Salvador Norte", "San Salvador"]);
    expect(find("La DGME, antes Dirección General (DGME)")).toEqual(["Dirección General (DGME)"]);
    expect(find("san salvador, dgme, SanSalvador, San")).toEqual([]);
  });
});
