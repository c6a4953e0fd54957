// Journey 6 from the command line: an interview is de-identified, coded with a colleague, and leaves for other programs.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answered, copyStudy } from "./copy-of-study.ts";
import { askInWords } from "./words-to-lines.ts";

let folder: string;
let study: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, study, remove } = await copyStudy("cases"));
});
afterAll(() => remove());

test("nothing of an interview enters the study before a person has decided on every name", async () => {
  const raw = join(folder, "raw.srt");
  await writeFile(
    raw,
    "1\n00:00:01,000 --> 00:00:03,000\nLuz: Vivo con Óscar Mejía en Soyapango.\n\n2\n00:00:04,000 --> 00:00:06,000\nLuz: Mi número es 7777-1234.\n",
  );
  const proposals = join(folder, "names.yaml");
  const words = ["import", "transcripts", raw, "--study", study, "--case", "mauricio-soyapango"];
  expect(await answered(...words, "--proposals", proposals)).toMatchObject({ turns: 1, proposals: 4 });
  const open = await askInWords([...words, "--confirmed", proposals]);
  expect([open.code, open.told.includes("cases/identity-is-decided")]).toEqual([1, true]);
  await writeFile(proposals, (await readFile(proposals, "utf8")).replaceAll("accept: ask", "accept: yes"));
  await writeFile(join(study, "cases/codings.csv"), "mark,transcript,start,end,code,person,passage,memo,on\n");
  const { written } = await answered(...words, "--confirmed", proposals);
  const safe = await readFile(written, "utf8");
  for (const word of ["Luz", "Óscar", "Mejía", "Soyapango", "7777"]) expect(safe).not.toContain(word);
  expect((await askInWords([...words, "--proposals", join(study, "names.yaml")])).code).toBe(2);
});

test("two people code one passage, both stay, and their agreement is told", async () => {
  const words = [
    "cases",
    "code",
    study,
    "--transcript",
    "elvira-quetzaltenango",
    "--passage",
    "Dejé de dormir",
    "--code",
    "barrier",
  ];
  for (const person of ["ana", "eva"])
    expect(await answered(...words, "--person", person, "--memo", "nota")).toMatchObject({ start: 45, person });
  const { overall, codes } = await answered("cases", "agreement", study);
  expect(codes[0].kappas[0]).toMatchObject({ people: ["ana", "eva"], value: 1, n: 6 });
  expect(overall.units).toBe(6);
  expect((await askInWords([...words.with(6, "nowhere"), "--person", "ana"])).told).toContain(
    "workbench/passage-is-not-found",
  );
});

test("rare traits and the plan are told", async () => {
  const { risks, plan, cases } = await answered("cases", "check", study);
  expect(cases).toBe(6);
  for (const { n, fewest } of risks) expect(n).toBeLessThan(fewest);
  expect(plan.find(({ level }: { readonly level: string }) => level === "SAL").cases).toEqual([]);
});

test("a project leaves and comes back with every code, memo and coder", async () => {
  const file = join(folder, "study.qdpx");
  expect(await answered("export", "qda", study, "-o", file)).toMatchObject({ codes: 9, codings: 2 });
  const words = ["import", "qda", file, "--study", join(folder, "empty")];
  const unread = await askInWords(words);
  expect([unread.code, unread.told.includes("workbench/texts-may-identify")]).toEqual([1, true]);
  await expect(readFile(join(folder, "empty/cases/codings.csv"))).rejects.toThrow("ENOENT");
  const back = await answered(...words, "--checked");
  expect(back).toMatchObject({ codes: 9, texts: 6, codings: 2, issues: [] });
  const codings = await readFile(join(folder, "empty/cases/codings.csv"), "utf8");
  expect(codings).toContain("eva,Dejé de dormir,nota");
  const again = await answered(...words, "--checked");
  expect(again.written[0]).toContain("imported-study-qdpx");
  for (const [name, start] of [
    ["a.qdc", "<?xml"],
    ["a.csv", "kind,case"],
  ] as const) {
    await answered("export", "qda", study, "-o", join(folder, name));
    expect(await readFile(join(folder, name), "utf8")).toMatch(new RegExp(`^${start.replace("?", "\\?")}`));
  }
});

test("a story whose person has withdrawn consent is no longer read", async () => {
  const path = join(study, "cases/rosario-tijuana.md");
  await writeFile(path, (await readFile(path, "utf8")).replace("askedBy:", "withdrawnOn: 2026-09-01, askedBy:"));
  const { code, told, said } = await askInWords(["check", study]);
  expect([code, (told + said).includes("cases/consent-is-not-withdrawn")]).toEqual([0, true]);
  expect((await answered("cases", "check", study)).cases).toBe(5);
});
