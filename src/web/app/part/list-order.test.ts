import { expect, test } from "vitest";
import { arrange } from "./list-order.ts";

const ROWS = [
  { city: "Ciudad de México", done: 12 },
  { city: "Quetzaltenango", done: 3 },
  { city: "Árbol", done: null },
];
const COLUMNS = [
  { name: "city", value: ({ city }: (typeof ROWS)[number]) => city },
  { name: "done", value: ({ done }: (typeof ROWS)[number]) => done },
];
const cities = (search: string, order?: { name: string; descending: boolean }) =>
  arrange(ROWS, COLUMNS, { search, order, language: "es" }).map(({ city }) => city);

test("every word is searched, without regard to case and accents", () => {
  expect(cities("MEXICO ciudad")).toEqual(["Ciudad de México"]);
  expect(cities("arbol 12")).toEqual([]);
  expect(cities("")).toEqual(ROWS.map(({ city }) => city));
});

test("numbers are sorted as numbers, words as the language sorts them, the unknown last", () => {
  expect(cities("", { name: "done", descending: false })).toEqual(["Quetzaltenango", "Ciudad de México", "Árbol"]);
  expect(cities("", { name: "done", descending: true })).toEqual(["Ciudad de México", "Quetzaltenango", "Árbol"]);
  expect(cities("", { name: "city", descending: false })).toEqual(["Árbol", "Ciudad de México", "Quetzaltenango"]);
});
