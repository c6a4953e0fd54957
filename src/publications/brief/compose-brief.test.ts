// A brief asks its reader for what is addressed to them, says whose numbers it shows, and keeps to two pages.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { StakeholderGroup } from "#findings/recommendation";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { aReportInput } from "../../../test/fixture/report-input.ts";
import { listEvidence } from "../document/list-evidence.ts";
import { renderPdf } from "../format/pdf/render-pdf.ts";
import type { ReportInput } from "../report/report-input.ts";
import { briefTemplate, composeBrief } from "./compose-brief.ts";
import { planBriefs } from "./plan-briefs.ts";

const GROUPS: readonly StakeholderGroup[] = ["government", "local-authority", "employers", "civil-society"];
const LANGUAGES = ["es", "en", "fr"] as const;

/** One accepted recommendation per group, with the templates of the included study. */
function anInput(changes: Partial<ReportInput> = {}): ReportInput {
  const input = aReportInput();
  const [one] = input.recommendations;
  const files = GROUPS.flatMap((group) => LANGUAGES.map((language) => briefTemplate({ group, subject: "" }, language)));
  return {
    ...input,
    recommendations: GROUPS.flatMap((group) =>
      one === undefined ? [] : [{ ...one, recommendation: { ...one.recommendation, group, id: `R-SLV-${group}` } }],
    ),
    chapters: new Map(files.map((file) => [file, readFileSync(`studies/retorno-y-ciudades/${file}`, "utf8")])),
    ...changes,
  };
}

const briefOf = (group: StakeholderGroup, subject: string, input = anInput()) => {
  const brief = composeBrief(input, { group, subject }, "es");
  if (brief === undefined) throw new Error("no brief");
  return brief;
};

describe("briefs", () => {
  test("are owed to each kind of reader of whom something accepted is asked, and to each city", () => {
    const owed = planBriefs(anInput()).map(({ group, subject }) => `${group} ${subject}`);
    const cities = anInput().study.cities.filter(({ country }) => country === "SLV");
    expect(owed).toEqual([
      ...["government SLV", "employers SLV", "civil-society SLV"],
      ...cities.map(({ id }) => `local-authority ${id}`),
    ]);
  });

  test("are not made from what nobody accepted", () => {
    const drafted = anInput().recommendations.map((one) => ({ ...one, status: "drafted" as const }));
    expect(planBriefs(anInput({ recommendations: drafted }))).toEqual([]);
  });

  test.each(GROUPS)("for %s ask for what is addressed to them and for nothing else", (group) => {
    const cards = briefOf(group, group === "local-authority" ? "SLV-SSA" : "SLV").document.blocks.filter(
      (block) => block.type === "recommendation",
    );
    expect(cards.map(({ id }) => id)).toEqual([`R-SLV-${group}`]);
  });

  test("show the city's own numbers, and beside the measure of the country that of the city", () => {
    const keys = listEvidence(briefOf("local-authority", "SLV-SSA").document.blocks);
    expect(keys).toContain("estimate:received-EMP:SLV-SSA:all");
    expect(keys).toContain("estimate:received-EMP:SLV:all");
  });

  test("of a city name no institution of another city", () => {
    const input = anInput();
    const [one] = input.stakeholders;
    if (one === undefined) throw new Error("no stakeholder");
    const here = { ...one, id: "ST-here", name: "Alcaldía de aquí", city: "SLV-SSA" };
    const away = { ...one, id: "ST-away", name: "Alcaldía de otra parte", city: "SLV-SMI" };
    const recommendations = input.recommendations.map((each) => ({
      ...each,
      recommendation: { ...each.recommendation, addressees: [here.id, away.id] },
    }));
    const changes = { ...input, recommendations, stakeholders: [...input.stakeholders, here, away] };
    const words = JSON.stringify(briefOf("local-authority", "SLV-SSA", changes).document.blocks);
    expect(words).toContain(here.name);
    expect(words).not.toContain(away.name);
  });

  test("of a city in which nobody was asked say so, and show the country's numbers", () => {
    const input = anInput();
    const estimates = input.numbers.estimates.filter(({ domain }) => domain.place !== "SLV-SSA");
    const { document } = briefOf("local-authority", "SLV-SSA", { ...input, numbers: { ...input.numbers, estimates } });
    expect(JSON.stringify(document.blocks)).toContain("no se encuestó a nadie");
    expect(listEvidence(document.blocks).join()).not.toContain(":SLV-SSA:female");
  });

  test("name file and line of what a template asks for and nobody has", () => {
    const file = briefTemplate({ group: "employers", subject: "SLV" }, "es");
    const chapters = new Map([[file, "# T\n\nVéase :ref[table-nothing] y :number[estimate:nothing:here:all].\n"]]);
    const { issues } = briefOf("employers", "SLV", anInput({ chapters }));
    expect(issues.map(({ rule, place }) => [rule, place.file, place.row])).toEqual([
      ["report/number-exists", file, 3],
      ["report/reference-is-resolved", file, 3],
    ]);
  });

  test("without a template are not made", () => {
    const input = anInput({ chapters: new Map() });
    expect(composeBrief(input, { group: "employers", subject: "SLV" }, "es")).toBeUndefined();
  });
});

describe("a brief as PDF", async () => {
  const assets = await readRenderAssets("");
  const pages = (pdf: Uint8Array) => new TextDecoder("latin1").decode(pdf).match(/\/Type \/Page\b/g)?.length;

  test("has at most two pages", async () => {
    const { document } = briefOf("government", "SLV");
    expect(pages(await renderPdf(document, assets))).toBeLessThanOrEqual(2);
  });

  test("is set smaller before it takes a third page, and refused where nobody could read it", async () => {
    const { document } = briefOf("government", "SLV");
    const [paragraph] = document.blocks;
    const longer = (times: number) => ({
      ...document,
      blocks: [...document.blocks, ...Array.from({ length: times }, () => paragraph ?? document.blocks[0])].filter(
        (block) => block !== undefined,
      ),
    });
    let refused = 0;
    for (const times of [10, 20, 30, 200]) {
      await renderPdf(longer(times), assets).then(
        (pdf) => expect(pages(pdf)).toBeLessThanOrEqual(2),
        (cause) => {
          refused += 1;
          expect(cause.message).toMatch(/2 pages/);
        },
      );
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(4);
  });
});
