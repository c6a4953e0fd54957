import { describe, expect, test } from "vitest";
import type { TakenOut, Work } from "../../api/literature-shapes.ts";
import { practiceBodyOf, practiceDraftOf, startPractice } from "./practice-draft.ts";

const OUTCOME = { direction: "positive", outcome: "income", statement: "Ganan más", passage: "p. 12" };
const OWN: TakenOut = {
  ...{ seen: "full", programme: "", countries: ["SLV", "HND"], period: "2019", actor: "Municipio", levels: [] },
  ...{ dimensions: ["economic"], targetGroup: "mujeres", interventions: ["training"], whatWasDone: "Talleres" },
  ...{ evidenceKind: "count", appraisal: {}, lesson: "Ir de a dos", inference: "", limits: "", served: 40 },
  outcomes: [OUTCOME, { ...OUTCOME, statement: "Venden más" }, { ...OUTCOME, outcome: "safety", passage: "p. 14" }],
  cost: { amount: 1000, currency: "USD", per: "programme", basis: "stated" },
};
const WORK: Work = {
  ...{ id: "L1", title: "Un informe", authors: [], container: "", language: "es", doi: "10.5555/x", address: "" },
  ...{ abstract: "", stages: [] },
};

describe("a practice begun from an extraction", () => {
  test("carries over what the source says, each thing once, in the language of the extraction", () => {
    expect(startPractice(OWN, WORK, "fr")).toMatchObject({
      names: { es: "", en: "", fr: "Un informe" },
      evidence: { es: "", en: "", fr: "Ganan más\nVenden más\nGanan más" },
      mechanism: { es: "", en: "", fr: "" },
      ...{ outcomes: ["income", "safety"], passage: "p. 12; p. 14", countries: "SLV, HND" },
      sourceAddress: "https://doi.org/10.5555/x",
    });
  });

  test("divides the cost of a programme by the people it served, and says so", () => {
    const cost = (changed: Partial<TakenOut>) => startPractice({ ...OWN, ...changed }, WORK, "es");
    expect(cost({})).toMatchObject({ costPerPerson: "25", costBasis: "derived" });
    expect(cost({ served: 0 })).toMatchObject({ costPerPerson: "", costBasis: "stated" });
    const perPerson = { amount: 310.5, currency: "EUR", per: "person", basis: "stated" };
    expect(cost({ cost: perPerson })).toMatchObject({ costPerPerson: "310.5", costCurrency: "EUR" });
  });

  test("goes to the server with its numbers as numbers, and comes back the same", () => {
    const body = practiceBodyOf({ ...startPractice(OWN, WORK, "es"), costPerPerson: " 25,5 ", returned: "" });
    expect(body).toMatchObject({ costPerPerson: 25.5, served: 40, countries: ["SLV", "HND"] });
    expect(body).not.toHaveProperty("returned");
    expect(practiceBodyOf(practiceDraftOf(body))).toEqual(body);
  });
});
