import { expect, test } from "vitest";
import { checkQuotas } from "./check-quotas.ts";
import { defaultFieldwork } from "./fieldwork-plan.ts";
import type { Instrument } from "./instrument/instrument.ts";

const variable = { labels: {}, row: 2 };
const FORM: Instrument = {
  ...{ id: "returnee", formId: "returnee", version: "1", titles: {} },
  variables: [
    { ...variable, name: "age", kind: "integer", categories: [] },
    { ...variable, name: "kind", kind: "one", categories: [{ code: "forced", labels: {} }] },
  ],
};

test("a quota names questions that its form asks and codes that it offers", () => {
  const quotas = [
    { among: [{ question: "age", from: 18 }], wanted: 1 },
    { among: [{ question: "kind", codes: ["forced", "froced"] }], wanted: 1 },
    { among: [{ question: "aeg", from: 18 }], wanted: 1 },
  ];
  const plans = [
    { ...defaultFieldwork("returnee"), quotas },
    { ...defaultFieldwork("unknown"), quotas },
  ];
  const issues = checkQuotas(plans, [FORM], { file: "study.yaml", column: "fieldwork" });
  expect(issues.map(({ message, cure }) => [message.en, cure.en])).toEqual([
    ["A quota names the code “froced”, which is not in the form.", expect.stringContaining("forced")],
    ["A quota names the question “aeg”, which is not in the form.", expect.stringContaining("age")],
  ]);
});
