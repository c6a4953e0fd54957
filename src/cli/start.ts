// `npm start`: runs the included study and serves its reports.
import { fileURLToPath } from "node:url";
import { answer } from "./answer.ts";
import { chooseLanguage } from "./choose-language.ts";
import { readVersion } from "./read-version.ts";
import { terminalOutput } from "./terminal-output.ts";

const STUDY = fileURLToPath(new URL("../../studies/retorno-y-ciudades", import.meta.url));
const output = terminalOutput(chooseLanguage(process.env));
const version = await readVersion();

const code = await answer(["run", STUDY, "--out", "out"], output, version);
process.exitCode =
  code === 0
    ? await answer(["serve", "--out", "out", "--study", STUDY, ...process.argv.slice(2)], output, version)
    : code;
