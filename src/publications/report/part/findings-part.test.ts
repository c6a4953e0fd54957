import { expect, test } from "vitest";
import { LANGUAGES } from "#base/text";
import { deriveFindings } from "#findings/derive-findings";
import { findingsInput } from "../../../../test/fixture/findings.ts";
import { aReportInput } from "../../../../test/fixture/report-input.ts";
import { plainText } from "../../document/plain-text.ts";
import { openContext } from "../report-context.ts";
import { findingsList, withStop } from "./findings-part.ts";

test.each(LANGUAGES)("a finding whose statement begins with its headline says it once, in %s", (language) => {
  const input = aReportInput({ findings: deriveFindings(findingsInput()) });
  const repeating = input.findings.filter(({ kind }) => kind === "equality");
  expect(repeating.length).toBeGreaterThan(0);
  for (const place of new Set(repeating.map((finding) => finding.place))) {
    const [list] = findingsList(openContext(input, place, language), { kinds: "equality" });
    const items = list?.type === "list" ? list.items.map(plainText) : [];
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const [head = ""] = item.split(/(?<=\.)\s/);
      expect(item.split(withStop(head))).toHaveLength(2);
    }
  }
});
