// Labels in several languages, laid into a file that our writer made as Stata lays them.
import { expect, test } from "vitest";
import { readDta } from "./read-dta.ts";
import { writeDta } from "./write-dta.ts";

const label = (set: readonly string[]) => set.map((word, at) => ({ value: at + 1, label: word }));
const column = (name: string, words: readonly string[]) =>
  ({ name, label: "", type: "number", valueLabels: label(words), values: [1, 2] }) as const;
const BYTES = writeDta({
  label: "",
  rows: 2,
  columns: [column("sex", ["Mujer", "Hombre"]), column("donor", ["Woman", "Man"])],
});

/** Each `variable[name]` with its text, in fields of 129 bytes. */
function withCharacteristics(texts: Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.entries(texts).map(([key, text]) => {
    const [, variable = "", name = ""] = /^(\w+)\[(\w+)\]$/u.exec(key) ?? [];
    const field = (word: string) => word.padEnd(129, "\0");
    const body = `${field(variable)}${field(name)}${text}\0`;
    const length = String.fromCharCode(body.length & 255, body.length >> 8, 0, 0);
    return `<ch>${length}${body}</ch>`;
  });
  const whole = Buffer.from(BYTES)
    .toString("latin1")
    .replace("<characteristics>", `<characteristics>${parts.join("")}`);
  return new Uint8Array(Buffer.from(whole, "latin1"));
}

/** The name that our writer gave the labels of the second column. */
const SET =
  /<value_label_names>(.{129})(.{129})/su.exec(Buffer.from(BYTES).toString("latin1"))?.[2]?.split("\0")[0] ?? "";

test("labels of each language are read, the chosen one from the usual place", () => {
  const texts = { "_dta[_lang_list]": "es en", "_dta[_lang_c]": "es", "sex[_lang_l_en]": SET, "sex[note1]": "seen" };
  const [sex, donor] = readDta(withCharacteristics(texts), "x.dta").columns;
  expect(sex?.labelsByLanguage).toEqual(
    new Map([
      ["es", label(["Mujer", "Hombre"])],
      ["en", label(["Woman", "Man"])],
    ]),
  );
  expect(donor?.labelsByLanguage?.get("en")).toEqual([]);
});

test("a file of one language says nothing of languages", () => {
  const [sex] = readDta(
    withCharacteristics({ "_dta[_lang_list]": "default", "_dta[_lang_c]": "default" }),
    "x",
  ).columns;
  expect(sex).not.toHaveProperty("labelsByLanguage");
  expect(sex?.valueLabels).toEqual(label(["Mujer", "Hombre"]));
});
