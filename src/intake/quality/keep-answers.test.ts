import { expect, test } from "vitest";
import { openKeptAnswers } from "./keep-answers.ts";

test("answers are given back as they came, as text, and what is empty was not answered", () => {
  const keep = openKeptAnswers();
  const one = keep({ city: "SLV-SSA", age: 30, note: "", wave: null });
  const other = keep({ city: "SLV-SSA", job: "yes" });
  expect([one.get("city"), one.get("age"), one.get("note"), one.get("wave"), one.get("job")]).toEqual([
    ...["SLV-SSA", "30", undefined, undefined, undefined],
  ]);
  expect([other.get("city"), other.get("age"), other.get("job")]).toEqual(["SLV-SSA", undefined, "yes"]);
  expect([one.size, other.size, keep({}).size]).toEqual([2, 2, 0]);
});

test("a question that thousands answer in their own words keeps every answer", () => {
  const keep = openKeptAnswers();
  const forms = Array.from({ length: 10_000 }, (_, at) => keep({ note: `nota ${at % 9000}`, sex: at % 2 ? "f" : "m" }));
  expect(forms.every((form, at) => form.get("note") === `nota ${at % 9000}`)).toBe(true);
  expect(forms[9001]?.get("sex")).toBe("f");
});
