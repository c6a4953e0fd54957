// Rows of a table that a command and a server write at the same moment are all there, in the columns that the table has.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendRow } from "./append-row.ts";
import { realEffects } from "./effect/real-effects.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-append-"));
});
afterAll(() => rm(folder, { recursive: true }));

const HEAD = ["reference", "person", "note"];

/** Another process that puts thirty rows behind the same table. */
const OTHER = (path: string, person: string) => `
import { appendToFile } from ${JSON.stringify(new URL("./effect/append-to-file.ts", import.meta.url).href)};
const bytes = (text) => new TextEncoder().encode(text);
for (let at = 0; at < 30; at += 1)
  await appendToFile(${JSON.stringify(path)}, bytes(\`L\${at},${person},\\n\`), bytes("reference,person,note\\n"));
`;

test("several processes at once lose nothing, and one of them writes the head", async () => {
  const path = join(folder, "screening.csv");
  const run = promisify(execFile);
  const script = join(folder, "other.mts");
  const people = ["ana", "eva", "luz"];
  await Promise.all(
    people.map(async (person) => {
      const own = script.replace("other", person);
      await writeFile(own, OTHER(path, person));
      await run(process.execPath, ["--conditions=source", "--import", "tsx", own]);
    }),
  );
  const [head, ...rows] = (await readFile(path, "utf8")).trimEnd().split("\n");
  expect(head).toBe("reference,person,note");
  expect([...rows].sort()).toEqual(
    people.flatMap((person) => Array.from({ length: 30 }, (_, at) => `L${at},${person},`)).sort(),
  );
});

test("columns that somebody moved or added get what is theirs; one that is gone stops a row that needs it", async () => {
  const path = join(folder, "moved.csv");
  await writeFile(path, "person,mine,reference\neva,x,L1");
  await appendRow(realEffects(), path, { head: HEAD, cells: ["L2", "ana", ""] });
  expect(await readFile(path, "utf8")).toBe("person,mine,reference\neva,x,L1\nana,,L2\n");
  await expect(appendRow(realEffects(), path, { head: HEAD, cells: ["L3", "ana", "why"] })).rejects.toMatchObject({
    code: "workbench/column-is-missing",
  });
});
