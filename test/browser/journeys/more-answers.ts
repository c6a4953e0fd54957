// As many answers in each city as a study has: with those of the small study every group of women or men would be a small cell.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const TIMES = [1, 2, 3, 4];

export async function askMorePeople(folder: string): Promise<void> {
  const file = join(folder, "responses/returnee.csv");
  const [head = "", ...answers] = (await readFile(file, "utf8")).trimEnd().split("\n");
  const more = TIMES.flatMap((time) => answers.map((row) => row.replace(/,R-/, `,R-${time}`)));
  await writeFile(file, `${[head, ...more].join("\n")}\n`);
}
