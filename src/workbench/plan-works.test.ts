// Sheets, decks and notes of the fixture, with the templates of the included study.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Instrument } from "#study/instrument/instrument";
import { aReportInput } from "../../test/fixture/report-input.ts";
import { readRenderAssets } from "./effect/read-render-assets.ts";
import { planWorks } from "./plan-works.ts";
import { renderJob } from "./render/render-job.ts";
import type { Work } from "./work.ts";

const FOLDER = "studies/retorno-y-ciudades/report";
const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
const chapters = new Map(names.map((name) => [`report/${name}`, readFileSync(`${FOLDER}/${name}`, "utf8")]));
const input = aReportInput({ chapters });
const instrument: Instrument = {
  id: "returnee",
  formId: "returnee",
  version: "3",
  titles: { es: "Personas retornadas" },
  variables: [
    {
      name: "work",
      kind: "one",
      labels: { es: "¿Trabaja?", en: "Do you work?", fr: "Travaillez-vous ?" },
      categories: Array.from({ length: 20 }, (_, index) => ({
        code: `c${index}`,
        labels: { es: `respuesta ${index}` },
      })),
      row: 2,
    },
  ],
};
const worksOf = (kind: Work["kind"] & ("slides" | "sheet" | "note")) =>
  planWorks(input, { kinds: [kind], languages: ["es", "en", "fr"], instruments: [instrument] });
const assets = await readRenderAssets("");

describe("works beside the reports", () => {
  test("are a deck per country and a sheet per city in which people were asked, in each language", () => {
    expect(worksOf("slides")).toHaveLength(input.study.countries.length * 3);
    expect(worksOf("sheet")).toHaveLength(input.study.cities.length * 3);
    const paths = [...worksOf("slides"), ...worksOf("sheet"), ...worksOf("note")].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each(["slides", "sheet", "note"] as const)("compose without a remark: %s", (kind) => {
    for (const { compose } of worksOf(kind)) expect(compose(input)?.issues).toEqual([]);
  });

  test("put the questions as they were asked into the note, and cut long lists", () => {
    const [note] = worksOf("note");
    const said = JSON.stringify(note?.compose(input)?.document.blocks);
    expect(said).toContain("¿Trabaja?");
    expect(said).toContain("y 6 más");
  });

  test("draw a sheet on one page, as PDF, drawing and picture", async () => {
    const [sheet] = worksOf("sheet");
    const document = sheet?.compose(input)?.document;
    if (document === undefined) throw new Error("no sheet");
    const [pdf, svg, png] = await renderJob({ document, formats: ["pdf", "svg", "png"] }, assets);
    expect(new TextDecoder("latin1").decode(pdf).match(/\/Type \/Page\b/g)).toHaveLength(1);
    const drawing = new TextDecoder().decode(svg);
    expect(drawing.startsWith("<svg")).toBe(true);
    // Names that Typst gives anew in each process would make other bytes of the same sheet.
    expect(drawing).not.toMatch(/(?:id=|#)"?[a-z][0-9A-F]{16}/);
    // Letters of pictures inside are outlines too: no program needs the fonts.
    for (const [, inner = ""] of drawing.matchAll(/data:image\/svg\+xml;base64,([^"]+)"/g))
      expect(atob(inner)).not.toContain("<text");
    expect([...(png ?? [])].slice(1, 4)).toEqual([0x50, 0x4e, 0x47]);
  });

  test("of another country are left out when one is asked for", () => {
    const works = planWorks(input, { kinds: ["slides", "note"], languages: ["es"], instruments: [], only: "SLV" });
    expect(works.map(({ subject }) => subject)).toEqual(["SLV"]);
  });
});
