// `tornaviaje import responses`: a file of answers into the study, by a mapping that is proposed, saved and used again.
import { resolve } from "node:path";
import { type ImportReport, importResponses } from "#workbench/intake/import-responses";
import { type Command, type Output, textOption } from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { writeIssue } from "../write-issues.ts";
import { writeTable } from "../write-table.ts";
import { tellReception } from "./pull.ts";

const NAME = "import responses";

export const importResponsesCommand: Command = {
  name: NAME,
  alsoAtServer: true,
  summary: {
    es: "Trae respuestas de un archivo; lo que ya está no se repite, lo que cambió queda como corrección.",
    en: "Brings answers from a file; what is here is not repeated, what changed becomes an edit.",
    fr: "Apporte des réponses d’un fichier ; rien n’est répété, ce qui a changé devient une modification.",
  },
  positionals: [
    {
      name: "file",
      help: {
        es: "CSV, ZIP de ODK Central, XLSX con sus hojas, SPSS .sav, Stata .dta",
        en: "CSV, ZIP of ODK Central, XLSX with its sheets, SPSS .sav, Stata .dta",
        fr: "CSV, ZIP d’ODK Central, XLSX avec ses feuilles, SPSS .sav, Stata .dta",
      },
    },
  ],
  options: [
    textSpec("form", "<id>", { es: "formulario del estudio", en: "form of the study", fr: "formulaire de l’étude" }),
    textSpec("map", "<yaml>", {
      es: "correspondencia: se lee si existe, se escribe si no",
      en: "mapping: read when it is there, written when it is not",
      fr: "correspondance : lue si elle existe, écrite sinon",
    }),
    {
      name: "preview",
      kind: "flag",
      help: {
        es: "muestra lo que se entendió y no guarda respuestas",
        en: "shows what was understood and keeps no answers",
        fr: "montre ce qui a été compris et ne conserve aucune réponse",
      },
    },
    STUDY_OPTION,
    DATA_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const form = required(textOption(invocation, "form"), NAME, "form");
    const map = textOption(invocation, "map");
    const preview = invocation.options.preview === true;
    const report = await withWorkbench(invocation, async (workbench) =>
      importResponses(workbench, {
        study: await studyOf(invocation, workbench),
        file: resolve(invocation.caller.folder, invocation.positionals[0] ?? ""),
        form,
        preview,
        ...(map === undefined ? {} : { map: resolve(invocation.caller.folder, map) }),
      }),
    );
    if (invocation.options.json === true) invocation.output.say(JSON.stringify(report, null, 2));
    else tellImport(invocation.output, report, preview);
    return 0;
  },
};

const WORDS = {
  es: {
    column: "columna",
    question: "pregunta",
    as: "como",
    because: "por",
    rows: "filas",
    undo: "Para deshacerlo entero",
    ignored: "No se leen",
    name: "nombre",
    words: "texto",
    "similar-name": "nombre parecido: revíselo",
    labels: "etiquetas",
    codes: "",
  },
  en: {
    column: "column",
    question: "question",
    as: "as",
    because: "by",
    rows: "rows",
    undo: "To take it back whole",
    ignored: "Not read",
    name: "name",
    words: "words",
    "similar-name": "similar name: look at it",
    labels: "labels",
    codes: "",
  },
  fr: {
    column: "colonne",
    question: "question",
    as: "comme",
    because: "par",
    rows: "lignes",
    undo: "Pour l’annuler en bloc",
    ignored: "Non lues",
    name: "nom",
    words: "texte",
    "similar-name": "nom semblable : à vérifier",
    labels: "libellés",
    codes: "",
  },
} as const;

function tellImport(output: Output, report: ImportReport, preview: boolean): void {
  const { say, tell, language } = output;
  const words = WORDS[language];
  for (const issue of report.issues) tell(writeIssue(issue, language));
  if (preview || report.reasons.length > 0) tellMapping(output, report);
  say(`${report.rows} ${words.rows}`);
  if (!preview) tellReception(output, report);
  if (report.import !== undefined) say(`${words.undo}: tornaviaje responses undo ${report.import}`);
}

function tellMapping({ say, language }: Output, { mapping, reasons }: ImportReport): void {
  const words = WORDS[language];
  for (const { sheet, table, columns, ignored } of mapping.sheets) {
    say(`${sheet}${table === "" ? "" : ` → ${table}`}`);
    const rows = columns.map(({ column, question, choice, values = "codes" }) => {
      const because = reasons.find((reason) => reason.sheet === sheet && reason.column === column)?.because;
      return [
        column,
        question,
        choice === undefined ? words[values] : `= ${choice}`,
        because === undefined ? "" : words[because],
      ];
    });
    for (const line of writeTable({ head: [words.column, words.question, words.as, words.because], rows })) say(line);
    if (ignored.length > 0) say(`${words.ignored}: ${ignored.join(", ")}`);
    say("");
  }
}
