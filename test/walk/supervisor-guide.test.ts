// What the guides for supervisors call a button or a heading stands on the screen, and the commands that they show run.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCommands } from "#cli/find-commands";
import { BACK_CHECK } from "../../src/web/app/words/back-check-words.ts";
import { CARE } from "../../src/web/app/words/care-words.ts";
import { FIELDWORK } from "../../src/web/app/words/fieldwork-words.ts";
import { SENDERS } from "../../src/web/app/words/form-words.ts";
import { LINKS } from "../../src/web/app/words/link-words.ts";
import { LISTS } from "../../src/web/app/words/list-words.ts";
import { PAGE_NAMES } from "../../src/web/app/words/shell-words.ts";
import { SUBMISSIONS } from "../../src/web/app/words/submission-words.ts";
import { ROOT } from "../house/read-architecture.ts";

const COMMANDS = await findCommands(undefined);

const CATALOGUES = [BACK_CHECK, CARE, FIELDWORK, SENDERS, LINKS, LISTS, PAGE_NAMES, SUBMISSIONS];

/** Said of the guide itself. */
const OF_THE_GUIDE = new Set(["italics", "cursiva"]);

describe.each([
  ["docs/en/supervisor.md", "en"],
  ["docs/es/supervision.md", "es"],
] as const)("%s", (file, language) => {
  test("calls things as the screen does", async () => {
    const text = await readFile(join(ROOT, file), "utf8");
    const named = [...text.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, words = ""]) => words.replace(/\s+/g, " "));
    const shown = new Set(CATALOGUES.flatMap((words) => Object.values(words).map((texts) => texts[language])));
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((words) => !shown.has(words) && !OF_THE_GUIDE.has(words))).toEqual([]);
  });

  test("shows commands that there are", async () => {
    const text = await readFile(join(ROOT, file), "utf8");
    const [words = ""] = [...text.matchAll(/^npx tornaviaje (.+)$/gm)].map(([, line = ""]) => line);
    const command = COMMANDS.find(({ name }) => name === words.split(" ")[0]);
    const options = [...words.matchAll(/--([\w-]+)/g)].map(([, option]) => option);
    for (const option of options) expect(command?.options.map(({ name }) => name)).toContain(option);
    expect(options.length).toBeGreaterThan(1);
  });
});
