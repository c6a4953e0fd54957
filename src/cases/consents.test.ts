// A story may claim nothing that the form of consent does not say.
import { describe, expect, test } from "vitest";
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCsv } from "#base/read-csv";
import { aReportInput } from "../../test/fixture/report-input.ts";
import type { CaseStudy } from "./case-study.ts";
import { checkConsents } from "./check-consents.ts";
import { readConsentForms } from "./read-consent-forms.ts";

const HEAD =
  "mark,case,interview_date,interviewer,country,city,consent,version,pseudonym,sex,age_band,needs,scope,recording,read_back,leave_out,understands_withdrawal";

function formsOf(...lines: readonly string[]) {
  const { sheet } = readCsv(new TextEncoder().encode([HEAD, ...lines].join("\n")), "consents.csv");
  return readConsentForms(sheet, UNCHECKED_IDS);
}

const row = (consent: string, scope: string, id = "C1") =>
  `demonstration,${id},2026-07-01,INV-01,SLV,SLV-SSA,${consent},1,Ana,female,30-39,EMP,${scope},yes,yes,,yes`;

const [ana] = aReportInput().cases as [CaseStudy];
const told: CaseStudy = { ...ana, consent: { ...ana.consent, scope: ["publication", "place"] } };
const rulesOf = (...lines: readonly string[]) =>
  checkConsents([told], formsOf(...lines).records, "consents.csv").map(({ rule, severity }) => `${severity} ${rule}`);

describe("forms of consent", () => {
  test("cover what the story claims", () => {
    expect(rulesOf(row("yes", "publication quotations place"))).toEqual([]);
  });

  test.each([
    ["the city was not agreed to", row("yes", "publication")],
    ["the person said no", row("no", "publication place")],
  ])("stop the story where %s", (_why, line) => {
    expect(rulesOf(line)).toEqual(["error cases/consent-is-that-of-the-form"]);
  });

  test("of one case: the last one holds", () => {
    expect(rulesOf(row("yes", "publication place"), row("yes", "publication"))).toHaveLength(1);
    expect(rulesOf(row("yes", "publication"), row("yes", "publication place"))).toEqual([]);
  });

  test("that are missing are told, unless the folder keeps none", () => {
    expect(rulesOf(row("yes", "publication", "C2"))).toEqual(["warning cases/consent-form-is-filled-in"]);
    expect(checkConsents([told], [], "consents.csv")).toEqual([]);
  });

  test("have no column for a name, and say what is wrong in a row", () => {
    expect(HEAD).not.toMatch(/name|phone/u);
    expect(formsOf(row("perhaps", "publication")).issues).not.toEqual([]);
  });
});
