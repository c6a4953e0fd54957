// `tornaviaje import literature`, `export literature`, `literature cite`: references in and out, and in words.
import { resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { citeLiterature, exportLiterature, LITERATURE_FORMATS } from "#workbench/export-literature";
import { type ImportedLiterature, importLiterature } from "#workbench/import-literature";
import { type Command, type Output, textOption } from "../command.ts";
import { choiceOption, formatOfEnding, JSON_OPTION, listOption, required, some, textSpec } from "../options.ts";
import { wordsAreMissing } from "../problems.ts";
import { writeIssue } from "../write-issues.ts";

const STUDY = {
  name: "study",
  help: { es: "carpeta del estudio", en: "folder of the study", fr: "dossier de l’étude" },
};

export const importLiteratureCommand: Command = {
  name: "import literature",
  summary: {
    es: "Lee referencias (RIS, BibTeX, CSL-JSON, IATI, DOI, CSV) y las suma a la lista; los duplicados se proponen.",
    en: "Reads references (RIS, BibTeX, CSL-JSON, IATI, DOIs, CSV) and adds them to the list; duplicates are proposed.",
    fr: "Lit des références (RIS, BibTeX, CSL-JSON, IATI, DOI, CSV) et les ajoute à la liste ; les doublons sont proposés.",
  },
  positionals: [
    {
      name: "file",
      help: {
        es: "archivo .ris, .bib, .json, .xml, .csv o .txt",
        en: "file .ris, .bib, .json, .xml, .csv or .txt",
        fr: "fichier .ris, .bib, .json, .xml, .csv ou .txt",
      },
    },
  ],
  options: [
    textSpec("study", "<folder>", {
      es: "estudio cuya lista se completa",
      en: "study whose list is completed",
      fr: "étude dont la liste est complétée",
    }),
    textSpec("into", "<references.csv>", { es: "otra lista", en: "another list", fr: "autre liste" }),
    {
      name: "preview",
      kind: "flag",
      help: { es: "muestra sin escribir", en: "shows without writing", fr: "montre sans écrire" },
    },
    {
      name: "fetch",
      kind: "flag",
      help: {
        es: "pregunta a doi.org por las obras de las que solo se sabe el DOI",
        en: "asks doi.org about works of which only the DOI is known",
        fr: "interroge doi.org sur les ouvrages dont seul le DOI est connu",
      },
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { options, output } = invocation;
    const [study, into] = [textOption(invocation, "study"), textOption(invocation, "into")];
    const isPreview = options.preview === true;
    if (!isPreview && study === undefined && into === undefined)
      throw wordsAreMissing("import literature", "--study | --into | --preview");
    const imported = await importLiterature(realEffects(), {
      ...{ file: resolve(invocation.positionals[0] ?? ""), isPreview, asksDois: options.fetch === true },
      ...some("study", study === undefined ? undefined : resolve(study)),
      ...some("into", into === undefined ? undefined : resolve(into)),
    });
    if (options.json === true) output.say(JSON.stringify(imported, null, 1));
    else tellImport(output, imported);
    return 0;
  },
};

const WORDS = {
  es: {
    read: "referencias leídas",
    added: "nuevas",
    completed: "completadas",
    same: "ya estaban",
    total: "en la lista",
    duplicates: "posibles duplicados (nada se une solo)",
    "same-doi": "mismo DOI",
    "same-title": "mismo título",
    "alike-title-author-year": "título parecido, mismo autor y año",
  },
  en: {
    read: "references read",
    added: "added",
    completed: "completed",
    same: "were there",
    total: "in the list",
    duplicates: "possible duplicates (nothing is merged by itself)",
    "same-doi": "same DOI",
    "same-title": "same title",
    "alike-title-author-year": "similar title, same author and year",
  },
  fr: {
    read: "références lues",
    added: "nouvelles",
    completed: "complétées",
    same: "déjà présentes",
    total: "dans la liste",
    duplicates: "doublons possibles (rien n’est fusionné seul)",
    "same-doi": "même DOI",
    "same-title": "même titre",
    "alike-title-author-year": "titre semblable, même auteur et année",
  },
} as const;

const SHOWN = 20;

function tellImport({ say, tell, language }: Output, imported: ImportedLiterature): void {
  const words = WORDS[language];
  const { format, read, total, added, completed, unchanged, duplicates, issues, written } = imported;
  for (const issue of issues.slice(0, SHOWN)) tell(writeIssue(issue, language));
  if (issues.length > SHOWN) tell(`… +${issues.length - SHOWN}`);
  say(
    `${read} ${words.read} (${format}): ${added.length} ${words.added}, ${completed.length} ${words.completed}, ${unchanged} ${words.same}; ${total} ${words.total}`,
  );
  if (duplicates.length > 0) say(`${duplicates.length} ${words.duplicates}`);
  for (const { ids, titles, reason, likeness } of duplicates.slice(0, SHOWN))
    say(`  ${ids.join(" = ")} [${words[reason]}, ${likeness.toFixed(2)}] ${titles.join(" | ")}`);
  if (written !== undefined) say(`→ ${written}`);
}

const ENDINGS = { ris: "ris", bib: "bibtex", bibtex: "bibtex", json: "csl-json" } as const;

export const exportLiteratureCommand: Command = {
  name: "export literature",
  summary: {
    es: "Escribe las referencias de un estudio en RIS, BibTeX o CSL-JSON.",
    en: "Writes the references of a study as RIS, BibTeX or CSL-JSON.",
    fr: "Écrit les références d’une étude en RIS, BibTeX ou CSL-JSON.",
  },
  positionals: [STUDY],
  options: [
    textSpec("format", LITERATURE_FORMATS.join("|"), {
      es: "formato (si no: el que dice la terminación del archivo, o ris)",
      en: "format (otherwise: what the ending of the file says, or ris)",
      fr: "format (sinon : celui de l’extension du fichier, ou ris)",
    }),
    {
      ...textSpec("out", "<file>", { es: "archivo de salida", en: "file to write", fr: "fichier de sortie" }),
      short: "o",
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const out = resolve(required(textOption(invocation, "out"), "export literature", "out"));
    const asked = choiceOption(invocation, "export literature", "format", LITERATURE_FORMATS);
    const format = asked ?? formatOfEnding(out, ENDINGS) ?? "ris";
    const study = resolve(invocation.positionals[0] ?? "");
    const exported = await exportLiterature(realEffects(), study, { format, out });
    const { output, options } = invocation;
    output.say(options.json === true ? JSON.stringify(exported, null, 2) : `${exported.works} → ${exported.path}`);
    return 0;
  },
};

export const citeCommand: Command = {
  name: "literature cite",
  summary: {
    es: "Cita las referencias de un estudio en APA o como nota al pie.",
    en: "Cites the references of a study in APA or as footnotes.",
    fr: "Cite les références d’une étude en APA ou en note de bas de page.",
  },
  positionals: [STUDY],
  options: [
    textSpec("ids", "<L001,L002>", {
      es: "cuáles (si no: todas)",
      en: "which (otherwise: all)",
      fr: "lesquelles (sinon : toutes)",
    }),
    textSpec("style", "apa|footnote", { es: "estilo", en: "style", fr: "style" }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output, options } = invocation;
    const style = choiceOption(invocation, "literature cite", "style", ["apa", "footnote"]) ?? "apa";
    const study = resolve(invocation.positionals[0] ?? "");
    const ids = listOption(invocation, "ids") ?? [];
    const citations = await citeLiterature(realEffects(), { study, ids, style, language: output.language });
    if (options.json === true) output.say(JSON.stringify(citations, null, 1));
    else for (const { text } of citations) output.say(text);
    return 0;
  },
};
