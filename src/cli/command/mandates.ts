// `tornaviaje mandates …`: who has the mandate for which function, and whether those who are asked have it.
import { resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { readMandates, setMandates, type WrittenMandate } from "#workbench/outreach/set-mandates";
import { checkStudyMandates, listStudyMandates } from "#workbench/outreach/study-mandates";
import { type Command, type Invocation, type OptionSpec, textOption } from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const FOLDER: OptionSpec = textSpec("study", "<folder>", {
  es: "carpeta del estudio; su institutions/capacities.csv se completa",
  en: "folder of the study; its institutions/capacities.csv is completed",
  fr: "dossier de l’étude ; son institutions/capacities.csv est complété",
});

const listCommand: Command = {
  name: "mandates list",
  alsoAtServer: true,
  summary: {
    es: "Quién tiene el mandato de cada función, según la matriz de instituciones y sus fuentes.",
    en: "Who has the mandate for each function, by the institution matrix and its sources.",
    fr: "Qui a le mandat de chaque fonction, d’après la matrice des institutions et ses sources.",
  },
  positionals: [],
  options: [
    textSpec("function", "<code>", {
      es: "solo esta función",
      en: "this function only",
      fr: "cette fonction seulement",
    }),
    textSpec("country", "<code>", { es: "solo este país", en: "this country only", fr: "ce pays seulement" }),
    STUDY_OPTION,
    DATA_OPTION,
    JSON_OPTION,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const [kind, country] = [textOption(invocation, "function"), textOption(invocation, "country")];
      const all = await listStudyMandates(workbench, await studyOf(invocation, workbench));
      const rows = all.filter(
        (one) => (kind === undefined || one.serviceKind === kind) && (country === undefined || one.country === country),
      );
      say(invocation, rows, ({ serviceKind, ground, stakeholder, name, hasBudget, sources }) => [
        serviceKind,
        ground,
        stakeholder,
        name,
        `budget: ${hasBudget}`,
        sources.join(" "),
      ]);
      return 0;
    }),
};

const checkCommand: Command = {
  name: "mandates check",
  alsoAtServer: true,
  summary: {
    es: "Revisa que cada recomendación aceptada se dirija a quien tiene el mandato; si no, dice quién lo tiene.",
    en: "Checks that each accepted recommendation is addressed to who has the mandate; else says who has it.",
    fr: "Vérifie que chaque recommandation acceptée s’adresse à qui a le mandat ; sinon, dit qui l’a.",
  },
  positionals: [],
  options: [STUDY_OPTION, DATA_OPTION, JSON_OPTION],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const checks = await checkStudyMandates(workbench, await studyOf(invocation, workbench));
      say(invocation, checks, ({ recommendation, ground, stakeholder, name, instead }) => [
        recommendation,
        ground,
        stakeholder,
        name,
        instead.join(" "),
      ]);
      return checks.every(({ ground }) => ground === "mandate" || ground === "partial") ? 0 : 1;
    }),
};

function say<Row>({ output, options }: Invocation, rows: readonly Row[], cells: (row: Row) => readonly string[]): void {
  if (options.json === true) output.say(JSON.stringify(rows, null, 2));
  else for (const row of rows) output.say(cells(row).join("\t"));
}

const word = (name: string, es: string, en: string, fr: string) => ({ name, help: { es, en, fr } });

const setCommand: Command = {
  name: "mandates set",
  summary: {
    es: "Anota en la matriz si una institución tiene el mandato de una función, con su fuente.",
    en: "Notes in the matrix whether an institution has the mandate for a function, with its source.",
    fr: "Note dans la matrice si une institution a le mandat d’une fonction, avec sa source.",
  },
  positionals: [
    word("stakeholder", "clave: ST-…", "id: ST-…", "identifiant : ST-…"),
    word("function", "código de la función", "code of the function", "code de la fonction"),
    word("mandate", "yes, partial o no", "yes, partial or no", "yes, partial ou no"),
  ],
  options: [
    FOLDER,
    textSpec("source", "<address>", {
      es: "dirección de la ley o del documento que lo dice",
      en: "address of the law or document that says so",
      fr: "adresse de la loi ou du document qui le dit",
    }),
    textSpec("evidence", "<text>", { es: "qué dice", en: "what it says", fr: "ce qu’il dit" }),
  ],
  run: (invocation) => {
    const [stakeholder = "", kind = "", mandate = ""] = invocation.positionals;
    const source = required(textOption(invocation, "source"), "mandates set", "source");
    const evidence = textOption(invocation, "evidence") ?? "";
    return write(invocation, "mandates set", [{ stakeholder, function: kind, mandate, evidence, source, row: 1 }]);
  },
};

const importCommand: Command = {
  name: "mandates import",
  summary: {
    es: "Lee mandatos de una tabla (institution_id, function, mandate, evidence, source_url).",
    en: "Reads mandates from a table (institution_id, function, mandate, evidence, source_url).",
    fr: "Lit les mandats d’un tableau (institution_id, function, mandate, evidence, source_url).",
  },
  positionals: [word("file", "CSV, XLSX u ODS", "CSV, XLSX or ODS", "CSV, XLSX ou ODS")],
  options: [FOLDER],
  run: async (invocation) => {
    const path = resolve(invocation.caller.folder, invocation.positionals[0] ?? "");
    return write(invocation, path, await readMandates(realEffects(), path));
  },
};

async function write(invocation: Invocation, file: string, mandates: readonly WrittenMandate[]): Promise<number> {
  const folder = required(textOption(invocation, "study"), "mandates", "study");
  const added = await setMandates(realEffects(), resolve(invocation.caller.folder, folder), { mandates, file });
  invocation.output.say(`+${added} institutions/capacities.csv`);
  return 0;
}

export const mandatesCommands: readonly Command[] = [listCommand, checkCommand, setCommand, importCommand];
