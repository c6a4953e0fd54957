import { expect, it } from "vitest";
import type { ResponseTable } from "#intake/response-table";
import { countAsked } from "./count-asked.ts";

it("counts who answered in the whole study, each country and each city, by sex where it is known", () => {
  const rows = [
    { country: "SLV", city: "SLV-SSA", sex: "female" },
    { country: "SLV", city: "SLV-SSA", sex: "male" },
    { country: "HND", city: null, sex: null },
  ];
  const table = { id: "returnee", mark: "demonstration", file: "f", rows } as unknown as ResponseTable;
  const { asked } = countAsked(table, { country: "country", city: "city", sex: "sex" });
  const n = (place: string, sex: string) => asked.find((row) => row.place === place && row.sex === sex)?.n;
  expect([n("REG", "all"), n("SLV", "all"), n("SLV-SSA", "female"), n("HND", "all")]).toEqual([3, 2, 1, 1]);
  expect(n("HND", "female")).toBeUndefined();
});
