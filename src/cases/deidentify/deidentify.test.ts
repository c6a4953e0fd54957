import { describe, expect, test } from "vitest";
import type { CaseStudy } from "../case-study.ts";
import { readConfirmed, replaceIdentities, writeProposals } from "./confirmed-identities.ts";
import { findIdentities } from "./find-identities.ts";
import { findRareTraits } from "./reidentification-risk.ts";

const TEXT = `Marta: Me llamo Marta López y vivo en la colonia San José de Soyapango. Volví el 12 de mayo de 2024.
Entrevistadora: ¿Y su hermano Julio?
Marta: Julio trabaja en Choluteca. Mi teléfono es 7890-1234 y mi correo marta@example.org, el DUI 01234567-8.
Marta: Tuve gemelos. Gracias a Dios la Migración me ayudó. Trabajo desde Enero.`;

describe("identities", () => {
  const proposals = findIdentities(TEXT, { places: ["Soyapango"], names: ["Marta"] });
  const texts = (kind: string) => proposals.filter((one) => one.kind === kind).map(({ text }) => text);

  test.each([
    ["name", ["Marta", "Julio", "Choluteca"]],
    ["place", ["colonia San José", "Soyapango"]],
    ["date", ["12 de mayo de 2024"]],
    ["phone", ["7890-1234"]],
    ["email", ["marta@example.org"]],
    ["document", ["01234567-8"]],
    ["trait", ["gemelos"]],
  ])("%s: %j are asked about", (kind, wanted) => {
    for (const text of wanted) expect(texts(kind).some((found) => found.startsWith(text))).toBe(true);
  });

  test("are found in capitals too, and after a letter with an accent", () => {
    const text = "MARTA: soy la única modista de soyapango.\nEntrevistadora: Marta dijo que era lo único que tenía.";
    const found = findIdentities(text, { places: ["Soyapango"], names: ["MARTA"] }).map((one) => one.text);
    expect(found).toEqual(["MARTA", "la única modista", "soyapango", "Marta"]);
  });

  test("words that only begin a sentence, and words of courtesy, are not", () => {
    for (const word of ["Volví", "Tuve", "Mi", "Me", "Dios", "Trabajo"])
      expect(proposals.map(({ text }) => text)).not.toContain(word);
  });

  test("wait for a person: nothing goes on before each has a yes or a no", () => {
    const file = writeProposals(proposals);
    const asked = readConfirmed(file, "p.yaml");
    expect(asked.issues).toHaveLength(proposals.length);
    expect(asked.issues[0]).toMatchObject({ rule: "cases/identity-is-decided", severity: "error" });
    const { confirmed, issues } = readConfirmed(file.replaceAll("accept: ask", "accept: yes"), "p.yaml");
    expect(issues).toEqual([]);
    const safe = replaceIdentities(TEXT, confirmed);
    for (const word of ["Marta", "López", "Julio", "Soyapango", "7890", "example.org", "01234567", "2024", "Choluteca"])
      expect(safe).not.toContain(word);
    expect(safe).toContain("Volví el [fecha]");
  });

  test("whole words are replaced, the longer ones first, and what was refused stays", () => {
    const confirmed = [
      { text: "Ana", replace: "[1]", accept: true },
      { text: "Ana López", replace: "[2]", accept: true },
      { text: "mayo", replace: "x", accept: false },
    ];
    expect(replaceIdentities("Ana López, Ana y Anabel en mayo", confirmed)).toBe("[2], [1] y Anabel en mayo");
  });
});

test("traits that few people share are named with their number", () => {
  const one = { id: "c", city: "X", sex: "female", ageBand: "30-39", needs: ["EMP"] } as unknown as CaseStudy;
  const person = (age: number, needs: readonly string[]) => ({ city: "X", sex: "female", age, needs: new Set(needs) });
  const people = [...Array.from({ length: 9 }, () => person(33, ["EMP"])), person(33, ["DOC"]), person(50, ["EMP"])];
  expect(findRareTraits(one, people, 10).map(({ traits, n }) => [traits.join(" × "), n])).toEqual([
    ["city × age × need", 9],
    ["city × sex × age × need", 9],
  ]);
});
