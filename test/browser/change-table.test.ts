// Explore's table of changes after three rounds: which two are compared is the reader's choice, and small numbers are no numbers.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound } from "./expect-sound.ts";
import { openWorkbenchStand, type WorkbenchStand } from "./workbench-stand.ts";

const WAVES = `
waves:
  - { id: "2026", names: { es: Primera, en: First, fr: Première }, from: 2026-06-01, to: 2026-08-31 }
  - { id: "2027", names: { es: Segunda, en: Second, fr: Deuxième }, from: 2027-06-01, to: 2027-07-31 }
  - { id: "2028", names: { es: Tercera, en: Third, fr: Troisième }, from: 2028-06-01, to: 2028-07-31 }
currentWave: "2026"
`;

let stand: WorkbenchStand;

beforeAll(async () => {
  stand = await openWorkbenchStand({ prepare: addRounds });
}, 300_000);
afterAll(() => stand?.close());

/** The same people in each round: nine in ten feel safe in the second, half of them in the third. */
async function addRounds(folder: string): Promise<void> {
  const study = join(folder, "study.yaml");
  await writeFile(study, (await readFile(study, "utf8")) + WAVES);
  const [head = "", ...lines] = (await readFile(join(folder, "responses/returnee.csv"), "utf8")).trim().split("\n");
  const names = head.split(",");
  const again = (year: string, isAfraid: (at: number) => boolean) => {
    const rows = lines.map((line, at) => {
      const cells = line.split(",");
      const person = cells[names.indexOf("id")] ?? "";
      cells[names.indexOf("id")] = `${year}-${at}`;
      cells[names.indexOf("interview_date")] = `${year}-06-15`;
      cells[names.indexOf("feels_safe")] = isAfraid(at) ? "never" : "always";
      return [...cells, person].join(",");
    });
    return writeFile(join(folder, `responses/returnee@${year}.csv`), `${[`${head},person`, ...rows].join("\n")}\n`);
  };
  await again("2027", (at) => at % 10 === 0);
  await again("2028", (at) => at % 2 === 0);
}

const LANGUAGES = [
  ["es-SV", "Qué cambió entre rondas", "Qué rondas", "Segunda – Tercera", "Primera – Tercera", "peor"],
  ["en-GB", "What moved between rounds", "Which rounds", "Second – Third", "First – Third", "worse"],
  [
    "fr-FR",
    "Ce qui a évolué entre les vagues",
    "Quelles vagues",
    "Deuxième – Troisième",
    "Première – Troisième",
    "moins bien",
  ],
] as const;

test.each(LANGUAGES)(
  "in %s it begins with the last two rounds, and shows any other two",
  { timeout: 240_000 },
  async (locale, title, label, last, whole, worse) => {
    const page = await stand.open("explore?indicator=safe", { locale });
    await page.getByRole("heading", { name: title }).waitFor();
    const table = page.getByRole("table", { name: title });
    const heads = () => table.getByRole("columnheader").allInnerTexts();
    const [first = "", second = ""] = last.split(" – ");
    expect(await heads()).toEqual(expect.arrayContaining([first, second]));
    const row = table.getByRole("row").filter({ hasText: worse }).first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/\d+\s?%.*\d+\s?%/su);
    await page.getByRole("button", { name: label }).click();
    await page.getByRole("option", { name: whole }).click();
    await expect.poll(heads).toEqual(expect.arrayContaining([whole.split(" – ")[0]]));
    expect(await heads()).not.toContain(first);
    await expectSound(page, `change table ${locale}`);
    await takePicture(page, locale);
    await page.context().close();
  },
);

async function takePicture(page: Awaited<ReturnType<WorkbenchStand["open"]>>, name: string): Promise<void> {
  const folder = process.env.TORNAVIAJE_PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 860 });
    await page.screenshot({ path: join(folder, `change-table-${name}-${width}.png`), fullPage: true });
  }
}
