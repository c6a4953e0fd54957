import { expect, test } from "vitest";
import type { TrackerRow } from "../../api/outreach-shapes.ts";
import { countStages } from "./count-stages.ts";

const commitment = {
  ...{ id: "K-1", stakeholder: "A", recommendation: "R-1", action: "", responsible: "", output: "", due: "" },
  ...{ isPublic: false, doneAt: "", evidence: [] },
};
const row = (stakeholder: string, country: string, stage: string, state?: string): TrackerRow => ({
  ...{ recommendation: "R-1", stakeholder, country, city: "", stage, sentAt: "", openedAt: "" },
  commitments: state === undefined ? [] : [{ ...commitment, state }],
});

test("whoever committed was sent to, opened and answered as well; each country on its own", () => {
  const rows = [row("A", "SLV", "committed", "overdue"), row("B", "SLV", "not-sent"), row("C", "GTM", "gap-changed")];
  expect(countStages(rows, "country")).toEqual([
    {
      ...{ key: "GTM", pairs: 1, overdue: 0 },
      reached: { sent: 1, opened: 1, answered: 1, committed: 1, done: 1, "gap-changed": 1 },
    },
    {
      ...{ key: "SLV", pairs: 2, overdue: 1 },
      reached: { sent: 1, opened: 1, answered: 1, committed: 1, done: 0, "gap-changed": 0 },
    },
  ]);
  expect(countStages(rows, "recommendation")).toMatchObject([{ key: "R-1", pairs: 3 }]);
  expect(countStages([], "city")).toEqual([]);
});
