import { expect, test } from "vitest";
import { chooseFormLanguage, hasMoreLanguages } from "./choose-form-language.ts";

const named = (...names: readonly string[]) => names.map((language) => ({ language }));

test.each([
  [["Español (es)", "English (en)"], "en", "English (en)"],
  [["es", "fr"], "fr", "fr"],
  [["Español (es-SV)", "K’iche’ (quc)"], "es", "Español (es-SV)"],
  [["Spanish", "English"], "es", "Spanish"],
  [["Francés", "Español"], "fr", "Francés"],
  [["English"], "es", undefined],
] as const)("of %j the interface in %s takes %s", (names, wish, chosen) => {
  expect(chooseFormLanguage(named(...names), wish)?.language).toBe(chosen);
});

test("a form without languages has none to choose", () => {
  const only = [{ language: "", isSyntheticDefault: true }];
  expect(chooseFormLanguage(only, "es")).toBeUndefined();
  expect(hasMoreLanguages(only)).toBe(false);
});

test("a language that the interface does not speak keeps its own menu", () => {
  expect(hasMoreLanguages(named("Español (es)", "K’iche’ (quc)"))).toBe(true);
  expect(hasMoreLanguages(named("Español (es)", "English (en)"))).toBe(false);
});
