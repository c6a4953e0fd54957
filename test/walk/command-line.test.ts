// The words of the command line: help, codes, languages.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chooseLanguage } from "#cli/choose-language";
import { COMMAND_PARTS } from "#cli/command-parts";
import { findCommands } from "#cli/find-commands";
import { isKnownCommand } from "#cli/rights-of-commands";
import { progressLine } from "#cli/terminal-output";
import { ROOT } from "../house/read-architecture.ts";
import { askInWords } from "./words-to-lines.ts";

const COMMANDS = await findCommands(undefined);

describe("the command line", () => {
  test("finds every command by its first word, whatever part of the house it loads for it", async () => {
    for (const { name } of COMMANDS) {
      const found = await findCommands(name.split(" ")[0]);
      expect(found.map((command) => command.name)).toContain(name);
    }
  });

  test("keeps the commands of a part under their names", async () => {
    // A new command goes into the part of its file in `src/cli/command-parts.ts`.
    for (const { names, load } of COMMAND_PARTS) expect((await load()).map(({ name }) => name)).toEqual(names);
  });

  test("knows the right that every command asks for", () => {
    // A new command goes into `src/cli/rights-of-commands.ts`.
    expect(COMMANDS.map(({ name }) => name).filter((name) => !isKnownCommand(name))).toEqual([]);
  });

  test("lists every command in its help", async () => {
    const { code, said } = await askInWords(["--help"]);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(said).toContain(name);
  });

  test.each(COMMANDS.map(({ name }) => name))("explains %s with all its options", async (name) => {
    const { code, said } = await askInWords([...name.split(" "), "--help"]);
    expect(code).toBe(0);
    for (const option of COMMANDS.find((command) => command.name === name)?.options ?? [])
      expect(said).toContain(`--${option.name}`);
  });

  test.each([["form"], ["form", "--help"], ["form", "-h"], ["form", "help"]])(
    "lists the forms' commands for %s %s",
    async (...words) => {
      const { code, said } = await askInWords(words.filter((word) => word !== undefined));
      expect(code).toBe(0);
      expect(said).toContain("form convert");
      expect(said).not.toContain("services");
    },
  );

  test.each([
    ["improt literature", "tornaviaje import literature"],
    ["form covert", "tornaviaje form convert"],
    ["chek study", "tornaviaje check"],
  ])("guesses what %s means", async (words, meant) => {
    const { code, told } = await askInWords([...words.split(" "), "--unread"]);
    expect(code).toBe(2);
    expect(told).toContain(meant);
  });

  test.each([
    [["nonsense"], "cli/unknown-command"],
    [["run"], "cli/wrong-words"],
    [["run", "a", "b"], "cli/wrong-words"],
    [["check", "a", "--colour"], "cli/wrong-words"],
  ])("ends with 2 and a cure when %j is not understood", async (words, problem) => {
    const { code, told } = await askInWords(words);
    expect(code).toBe(2);
    expect(told).toContain(problem);
    expect(told).toContain("--help");
    expect(told).not.toMatch(/^\s+at /m);
  });

  test.each([
    ["sample size", "needs --margin"],
    ["sample size --margin 5", "0.1 is 10%"],
    ["sample size --margin five", "it must be a share of one"],
    ["sample allocate a.csv --total 10 --method neymann", "Did you mean “neyman”?"],
    ["publish study --kinds breifs", "brief, slides"],
    ["run study more", "has no place for “more”"],
    ["run", "needs <study>"],
    ["user add ana", "needs --role coordinator|"],
    ["protect group a.csv --columns a --size 1", "a whole number, 2 or more"],
  ])("says of “%s” what is wrong with it", async (words, said) => {
    const { code, told } = await askInWords(words.split(" "));
    expect(code).toBe(2);
    expect(told).toContain(said);
  });

  test("ends with 1 when a folder is not there", async () => {
    const { code, told } = await askInWords(["check", "/no/such/folder"]);
    expect(code).toBe(1);
    expect(told).toContain("workbench/folder-is-missing");
  });

  test("checks the included study without an error", async () => {
    const { code, said } = await askInWords(["check", join(ROOT, "studies/retorno-y-ciudades"), "--json"]);
    expect(JSON.parse(said).issues).toEqual([]);
    expect(code).toBe(0);
  });

  test("speaks the language of the terminal", () => {
    expect(chooseLanguage({ LANG: "es_SV.UTF-8" })).toBe("es");
    expect(chooseLanguage({ LANG: "C" })).toBe("en");
    expect(chooseLanguage({ LANG: "es_SV.UTF-8", TORNAVIAJE_LANG: "fr" })).toBe("fr");
  });

  test("draws how far it is", () => {
    expect(progressLine({ step: "publish", done: 30, total: 60 })).toContain(" 50 %  publish 30/60");
    expect(progressLine({ step: "read", done: 0, total: 0 })).toContain("100 %");
  });

  test.each([
    "README.md",
    "docs/en/guide.md",
    "docs/es/guia.md",
    "docs/en/analyst.md",
    "docs/es/analista.md",
    "docs/en/administrator.md",
    "docs/en/server.md",
    "docs/en/fieldwork.md",
    "docs/es/trabajo-de-campo.md",
    "docs/es/administracion.md",
    "docs/es/servidor.md",
    "docs/en/forms.md",
    "docs/es/formularios.md",
  ])("knows every command and option that %s shows", async (file) => {
    const text = await readFile(join(ROOT, file), "utf8");
    const lines = [...text.matchAll(/^ *npx tornaviaje (.+)$/gm)].map(([, words = ""]) => words.split(/\s+/));
    expect(lines.length).toBeGreaterThan(1);
    for (const words of lines) {
      const command = COMMANDS.find(({ name }) => name === words[0] || name === words.slice(0, 2).join(" "));
      expect(command, words.join(" ")).toBeDefined();
      const options = words.filter((word) => word.startsWith("--")).map((word) => word.slice(2));
      for (const option of options) expect(command?.options.map(({ name }) => name)).toContain(option);
    }
  });

  test("documents every command in the README", async () => {
    const text = await readFile(join(ROOT, "README.md"), "utf8");
    for (const { name } of COMMANDS) expect(text).toMatch(new RegExp(`tornaviaje ${name}[ \`]`));
  });
});
