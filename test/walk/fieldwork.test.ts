// A supervisor follows fieldwork over the files of a study.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../house/read-architecture.ts";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";
import { askInWords } from "./words-to-lines.ts";

let copy: StudyCopy;

beforeAll(async () => {
  copy = await copySmallStudy();
});

afterAll(() => copy.remove());

describe("tornaviaje fieldwork", () => {
  test("gives a sensible picture of the included study, marked as demonstration", async () => {
    const { code, said } = await askInWords([
      "fieldwork",
      join(ROOT, "studies/retorno-y-ciudades"),
      "--table",
      "returnee",
    ]);
    expect(code).toBe(0);
    expect(said).toContain("demonstration data");
    expect(said).toMatch(/SLV-SSA +women +\d+ +\d+ /);
    expect(said).toContain("10 questions of one scale");
    expect(said).not.toContain("Could not be checked");
  });

  test("draws the same back-check for the same seed", async () => {
    const draw = (seed: string) =>
      askInWords(["fieldwork", copy.study, "--table", "returnee", "--back-check", "0.1", "--seed", seed, "--json"]);
    const [first, again, other] = [await draw("1"), await draw("1"), await draw("2")];
    expect(first.said).toBe(again.said);
    const drawn = (said: string) => JSON.parse(said).tables[0].backCheck;
    expect(drawn(first.said).length).toBeGreaterThan(3);
    expect(drawn(first.said)).not.toEqual(drawn(other.said));
  });

  test("names what is wrong with the part fieldwork of study.yaml", async () => {
    const file = join(copy.study, "study.yaml");
    const before = await readFile(file, "utf8");
    const wrong =
      'fieldwork:\n  - table: retornee\n    hours: { from: "20:00", to: "7:00" }\n    quotas: [{ city: NOWHERE, wanted: 3 }]\n';
    await writeFile(file, `${before}\n${wrong}`);
    const { code, told } = await askInWords(["fieldwork", copy.study]);
    await writeFile(file, before);
    expect(code).toBe(1);
    for (const rule of ["fieldwork-table-is-a-population", "fieldwork-hours-are-in-order", "quota-names-a-city"])
      expect(told).toContain(`study/${rule}`);
  });

  test.each([[["--back-check", "2"]], [["--flags", "many"]]])("does not understand %j", async (words) => {
    expect((await askInWords(["fieldwork", copy.study, ...words])).code).toBe(2);
  });

  test("knows the tables of the study", async () => {
    expect((await askInWords(["fieldwork", copy.study, "--table", "nobody"])).told).toContain(
      "workbench/fieldwork-table-is-unknown",
    );
  });
});
