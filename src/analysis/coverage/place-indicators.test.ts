import { describe, expect, test } from "vitest";
import { aService, aStudy } from "../../../test/fixture/records.ts";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { minutesToNearest, withPlaceIndicators } from "./place-indicators.ts";

const labels = { es: "Empleo: necesita", en: "Employment: needs", fr: "Emploi : besoin" };
const need = {
  id: "need-EMP",
  role: "need",
  serviceKind: "EMP",
  kind: "proportion",
  variable: "needs",
  answers: ["EMP"],
};
const analysis = {
  designs: [{ table: "returnee", domains: { country: "country", city: "city", sex: "sex" } }],
  indicators: [{ ...need, table: "returnee", dimension: "economic", labels, phrases: labels }],
} as unknown as AnalysisSpec;

// San Salvador and Santa Tecla lie 8 km apart: 25 minutes at 25 km/h by roads 1.3 times as long; San Miguel lies 110 km away.
const base = aStudy();
const city = (id: string, country: string, [longitude, latitude]: readonly [number, number]) => ({
  ...{ id, name: id, country, admin1: "", longitude, latitude },
  ...{ populationSource: "", whyChosen: "", whySource: "" },
});
const study = {
  ...base,
  cities: [
    city("SLV-SSA", "SLV", [-89.19, 13.69]),
    city("SLV-STE", "SLV", [-89.26, 13.68]),
    city("SLV-SMI", "SLV", [-88.18, 13.48]),
    city("HND-TGU", "HND", [-87.2, 14.09]),
  ],
};
const service = (changes: Partial<Parameters<typeof aService>[0]>) =>
  aService({
    ...{ id: "A", country: "SLV", kinds: ["EMP"], status: "running", cities: ["SLV-SSA"], coverage: "municipal" },
    ...changes,
  });
const answers = (services: readonly ReturnType<typeof aService>[]) =>
  Object.fromEntries(
    withPlaceIndicators(analysis, { study, services }).indicators.flatMap((each) =>
      "answers" in each && each.role !== "need" ? [[each.id, each.answers ?? []]] : [],
    ),
  );

describe("where services are", () => {
  test("becomes shares of people in need, by the city in which they live", () => {
    expect(answers([service({})])).toEqual({
      "exists-EMP": ["SLV-SSA"],
      "within30-EMP": ["SLV-SSA", "SLV-STE"],
      "within60-EMP": ["SLV-SSA", "SLV-STE"],
    });
    const made = withPlaceIndicators(analysis, { study, services: [service({})] }).indicators.at(-1);
    expect(made).toMatchObject({
      ...{ role: "within", variable: "city", among: [{ variable: "needs", in: ["EMP"] }] },
      labels: { es: "Empleo: a menos de 60 minutos", fr: "Emploi : à moins de 60 minutes" },
    });
  });

  test("a service for the whole country exists everywhere in it, and is near nobody as long as no city is named", () => {
    const national = service({ cities: [], coverage: "national" });
    expect(answers([national])).toEqual({
      "exists-EMP": ["SLV-SSA", "SLV-STE", "SLV-SMI"],
      "within30-EMP": ["-"],
      "within60-EMP": ["-"],
    });
  });

  test("one that works on line needs no way, one that has ended counts nowhere", () => {
    const minutes = (services: readonly ReturnType<typeof aService>[]) =>
      minutesToNearest("EMP", { study, services }, { speedKilometresPerHour: 25, detourFactor: 1.3 });
    expect(minutes([service({ cities: [], coverage: "online" })]).get("SLV-SMI")).toBe(0);
    expect(minutes([service({ status: "ended" })]).get("SLV-SSA")).toBe(Number.POSITIVE_INFINITY);
    expect(minutes([service({})]).get("SLV-STE")).toBeCloseTo(23.9, 0);
  });

  test("a faster way reaches further; an id that the study already has is left alone", () => {
    const fast = { ...analysis, access: { speedKilometresPerHour: 160, detourFactor: 1.2 } };
    const [within] = withPlaceIndicators(fast, { study, services: [service({})] }).indicators.filter(
      ({ id }) => id === "within60-EMP",
    );
    expect(within).toMatchObject({ answers: ["SLV-SSA", "SLV-STE", "SLV-SMI"] });
    const own = { ...analysis, indicators: [...analysis.indicators, { ...analysis.indicators[0], id: "exists-EMP" }] };
    const made = withPlaceIndicators(own as AnalysisSpec, { study, services: [] }).indicators;
    expect(made.filter(({ id }) => id === "exists-EMP")).toHaveLength(1);
  });
});
