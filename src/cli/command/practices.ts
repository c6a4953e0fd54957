// `tornaviaje practices search`, `import practices`: what has worked, for whom, in a city like this; tables of practices into a study.
import { resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { type ImportedPractices, importPractices } from "#workbench/import-practices";
import { searchStudyPractices, TARGET_GROUPS } from "#workbench/search-study-practices";
import { type Command, type Output, textOption } from "../command.ts";
import { choiceOption, JSON_OPTION, numberOption, some, textSpec } from "../options.ts";
import { wordsAreMissing } from "../problems.ts";
import { writeIssue } from "../write-issues.ts";
import { tellPractices } from "../write-practices.ts";
import { STUDY } from "./review.ts";

const DIMENSIONS = ["economic", "social", "psychosocial"] as const;

export const practicesSearchCommand: Command = {
  name: "practices search",
  summary: {
    es: "Busca qué ha servido, para quién, y si cabe en una ciudad del estudio.",
    en: "Searches what has worked, for whom, and whether it fits a city of the study.",
    fr: "Cherche ce qui a marché, pour qui, et si cela convient à une ville de l’étude.",
  },
  positionals: [STUDY],
  options: [
    textSpec("for", TARGET_GROUPS.join("|"), { es: "población", en: "people", fr: "population" }),
    textSpec("dimension", DIMENSIONS.join("|"), { es: "dimensión", en: "dimension", fr: "dimension" }),
    textSpec("city", "<SLV-SSA>", { es: "ciudad del estudio", en: "city of the study", fr: "ville de l’étude" }),
    textSpec("words", "<words>", {
      es: "palabras, en cuatro lenguas",
      en: "words, in four languages",
      fr: "mots, en quatre langues",
    }),
    textSpec("top", "<10>", { es: "cuántas", en: "how many", fr: "combien" }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "practices search";
    const found = await searchStudyPractices(realEffects(), {
      study: resolve(invocation.positionals[0] ?? ""),
      most: numberOption(invocation, command, "top") ?? 10,
      ...some("group", choiceOption(invocation, command, "for", TARGET_GROUPS)),
      ...some("dimension", choiceOption(invocation, command, "dimension", DIMENSIONS)),
      ...some("city", textOption(invocation, "city")),
      ...some("words", textOption(invocation, "words")),
    });
    const { output, options } = invocation;
    if (options.json === true) output.say(JSON.stringify(found.found, null, 1));
    else tellPractices(output, found);
    return 0;
  },
};

const LANGUAGES = ["es", "en", "fr"] as const;

export const importPracticesCommand: Command = {
  name: "import practices",
  summary: {
    es: "Suma una tabla de prácticas (CSV, XLSX, ODS) al estudio; lo que ya está no se cambia.",
    en: "Adds a table of practices (CSV, XLSX, ODS) to the study; what is there is not changed.",
    fr: "Ajoute un tableau de pratiques (CSV, XLSX, ODS) à l’étude ; l’existant n’est pas modifié.",
  },
  positionals: [{ name: "file", help: { es: "archivo", en: "file", fr: "fichier" } }],
  options: [
    textSpec("study", "<folder>", { es: "carpeta del estudio", en: "folder of the study", fr: "dossier de l’étude" }),
    textSpec("in", LANGUAGES.join("|"), {
      es: "lengua de los textos que solo están en una (si no: la de esta orden)",
      en: "language of texts that stand in one only (otherwise: that of this command)",
      fr: "langue des textes présents dans une seule (sinon : celle de la commande)",
    }),
    {
      name: "preview",
      kind: "flag",
      help: { es: "muestra sin escribir", en: "shows without writing", fr: "montre sans écrire" },
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "import practices";
    const { output, options } = invocation;
    const study = textOption(invocation, "study");
    const isPreview = options.preview === true;
    if (study === undefined && !isPreview) throw wordsAreMissing(command, "--study | --preview");
    const imported = await importPractices(realEffects(), {
      ...{ file: resolve(invocation.positionals[0] ?? ""), isPreview },
      language: choiceOption(invocation, command, "in", LANGUAGES) ?? output.language,
      ...some("study", study === undefined ? undefined : resolve(study)),
    });
    if (options.json === true) output.say(JSON.stringify(imported, null, 1));
    else tellImport(output, imported);
    return 0;
  },
};

const IMPORTED = {
  es: [
    "leídas",
    "nuevas",
    "completadas",
    "iguales",
    "en la tabla",
    "dicen otra cosa (se deja lo que estaba)",
    "textos por traducir",
  ],
  en: [
    "read",
    "added",
    "completed",
    "unchanged",
    "in the table",
    "say something else (what was there stays)",
    "texts to translate",
  ],
  fr: [
    "lues",
    "nouvelles",
    "complétées",
    "inchangées",
    "dans le tableau",
    "disent autre chose (l’existant reste)",
    "textes à traduire",
  ],
} as const;

function tellImport({ say, tell, language }: Output, imported: ImportedPractices): void {
  const { read, added, completed, unchanged, total, differing, untranslated, issues, written } = imported;
  const words = IMPORTED[language];
  for (const issue of issues.slice(0, 20)) tell(writeIssue(issue, language));
  const counts = [read, added.length, completed.length, unchanged, total];
  say(counts.map((count, at) => `${count} ${words[at]}`).join(", "));
  if (differing.length > 0) say(`${differing.length} ${words[5]}`);
  for (const { id, columns } of differing.slice(0, 20)) say(`  ${id}: ${columns.join(", ")}`);
  if (untranslated > 0) say(`${untranslated} ${words[6]}`);
  if (written !== undefined) say(`→ ${written}`);
}
