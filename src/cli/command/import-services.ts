// `tornaviaje import services` and `tornaviaje export services`: messy tables in, standards out.
import { resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { EXPORT_FORMATS, exportServices } from "#workbench/export-services";
import { type ImportedServices, type ImportQuestion, importServices } from "#workbench/import-services";
import { type Command, type Invocation, type Output, textOption } from "../command.ts";
import { choiceOption, JSON_OPTION, required, textSpec } from "../options.ts";
import { wordsAreMissing } from "../problems.ts";
import { writeIssue } from "../write-issues.ts";
import { writeTable } from "../write-table.ts";

export const importServicesCommand: Command = {
  name: "import services",
  summary: {
    es: "Lee una tabla de servicios: propone qué es cada columna, y actualiza la lista sin borrar nada.",
    en: "Reads a table of services: proposes what each column is, and updates the list without deleting anything.",
    fr: "Lit un tableau de services : propose le sens des colonnes, et met la liste à jour sans rien effacer.",
  },
  positionals: [
    {
      name: "file",
      help: {
        es: "CSV, XLSX, ODS, DOCX con tablas, o GeoJSON",
        en: "CSV, XLSX, ODS, DOCX with tables, or GeoJSON",
        fr: "CSV, XLSX, ODS, DOCX avec tableaux, ou GeoJSON",
      },
    },
  ],
  options: [
    textSpec("map", "<mapping.yaml>", {
      es: "sentido corregido de las columnas",
      en: "corrected meaning of the columns",
      fr: "sens corrigé des colonnes",
    }),
    textSpec("save-map", "<mapping.yaml>", {
      es: "guarda el sentido propuesto",
      en: "saves the proposed meaning",
      fr: "enregistre le sens proposé",
    }),
    {
      name: "preview",
      kind: "flag",
      help: { es: "muestra sin escribir", en: "shows without writing", fr: "montre sans écrire" },
    },
    textSpec("study", "<folder>", {
      es: "estudio cuya lista se actualiza",
      en: "study whose list is updated",
      fr: "étude dont la liste est mise à jour",
    }),
    textSpec("into", "<services.csv>", {
      es: "otra lista (si no: la del estudio)",
      en: "another list (otherwise: that of the study)",
      fr: "autre liste (sinon : celle de l’étude)",
    }),
    textSpec("country", "<code>", {
      es: "país de las filas que no lo dicen: SLV, GTM, HND, MEX",
      en: "country of rows that name none: SLV, GTM, HND, MEX",
      fr: "pays des lignes qui ne le disent pas : SLV, GTM, HND, MEX",
    }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const question = questionOf(invocation);
    const imported = await importServices(realEffects(), question);
    if (invocation.options.json === true) invocation.output.say(JSON.stringify(asJson(imported), null, 1));
    else tellImport(invocation.output, imported);
    return 0;
  },
};

function questionOf(invocation: Invocation): ImportQuestion {
  const path = (name: string) => {
    const text = textOption(invocation, name);
    return text === undefined ? undefined : resolve(text);
  };
  const paths = {
    map: path("map"),
    saveMap: path("save-map"),
    study: path("study"),
    into: path("into"),
    country: textOption(invocation, "country"),
  };
  const isPreview = invocation.options.preview === true;
  if (!isPreview && paths.study === undefined && paths.into === undefined)
    throw wordsAreMissing("import services", "--study | --into | --preview");
  const given = Object.entries(paths).filter(([, value]) => value !== undefined);
  return { file: resolve(invocation.positionals[0] ?? ""), isPreview, ...Object.fromEntries(given) };
}

function asJson({ tables, merged, duplicates, issues, mapping, written }: ImportedServices) {
  const { services, ...changes } = merged;
  return { written: written ?? null, services: services.length, ...changes, duplicates, tables, issues, mapping };
}

const WORDS = {
  es: {
    column: "columna",
    is: "es",
    by: "por",
    rows: "servicios leídos",
    added: "nuevos",
    changed: "cambian",
    same: "iguales",
    missing: "ya no están: por verificar",
    duplicates: "posibles duplicados (nada se une solo)",
  },
  en: {
    column: "column",
    is: "is",
    by: "by",
    rows: "services read",
    added: "added",
    changed: "changed",
    same: "unchanged",
    missing: "no longer there: to verify",
    duplicates: "possible duplicates (nothing is merged by itself)",
  },
  fr: {
    column: "colonne",
    is: "est",
    by: "selon",
    rows: "services lus",
    added: "nouveaux",
    changed: "modifiés",
    same: "inchangés",
    missing: "absents : à vérifier",
    duplicates: "doublons possibles (rien n’est fusionné seul)",
  },
} as const;

const REASONS = {
  es: {
    "same-name-and-place": "mismo nombre y lugar",
    "alike-name-and-phone": "nombre parecido, mismo teléfono",
    "alike-name-and-near": "nombre parecido, a pocos metros",
    "alike-name-and-provider": "nombre parecido, misma institución",
  },
  en: {
    "same-name-and-place": "same name and place",
    "alike-name-and-phone": "similar name, same telephone",
    "alike-name-and-near": "similar name, a few metres away",
    "alike-name-and-provider": "similar name, same provider",
  },
  fr: {
    "same-name-and-place": "même nom et même lieu",
    "alike-name-and-phone": "nom semblable, même téléphone",
    "alike-name-and-near": "nom semblable, à quelques mètres",
    "alike-name-and-provider": "nom semblable, même organisme",
  },
} as const;

const SHOWN = 20;

function tellImport(
  { say, tell, language }: Output,
  { tables, merged, duplicates, issues, written }: ImportedServices,
): void {
  const words = WORDS[language];
  for (const { sheet, meanings, services } of tables) {
    if (sheet !== undefined) say(sheet);
    const rows = meanings.map(({ column, field, by }) => [column.slice(0, 40), field === "extra" ? "–" : field, by]);
    for (const line of writeTable({ head: [words.column, words.is, words.by], rows })) say(line);
    say(`${services.length} ${words.rows}`);
    say("");
  }
  for (const issue of issues.slice(0, SHOWN)) tell(writeIssue(issue, language));
  if (issues.length > SHOWN) tell(`… +${issues.length - SHOWN}`);
  say(
    `${merged.added.length} ${words.added}, ${merged.changed.length} ${words.changed}, ${merged.unchanged} ${words.same}, ${merged.missing.length} ${words.missing}`,
  );
  if (duplicates.length > 0) say(`${duplicates.length} ${words.duplicates}`);
  for (const { ids, names, reason, distanceMetres } of duplicates.slice(0, SHOWN))
    say(
      `  ${ids.join(" = ")} [${REASONS[language][reason]}${distanceMetres === undefined ? "" : `, ${distanceMetres} m`}] ${names.join(" | ")}`,
    );
  if (written !== undefined) say(`→ ${written}`);
}

export const exportServicesCommand: Command = {
  name: "export services",
  summary: {
    es: "Escribe los servicios de un estudio como HSDS 3, CSV o GeoJSON.",
    en: "Writes the services of a study as HSDS 3, CSV or GeoJSON.",
    fr: "Écrit les services d’une étude en HSDS 3, CSV ou GeoJSON.",
  },
  positionals: [
    { name: "study", help: { es: "carpeta del estudio", en: "folder of the study", fr: "dossier de l’étude" } },
  ],
  options: [
    textSpec("format", "hsds-csv|hsds-json|csv|geojson", { es: "formato", en: "format", fr: "format" }),
    {
      ...textSpec("out", "<file>", { es: "archivo de salida", en: "file to write", fr: "fichier de sortie" }),
      short: "o",
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const format = choiceOption(invocation, "export services", "format", EXPORT_FORMATS) ?? "hsds-csv";
    const out = resolve(required(textOption(invocation, "out"), "export services", "out"));
    const exported = await exportServices(realEffects(), resolve(invocation.positionals[0] ?? ""), { format, out });
    const { output, options } = invocation;
    output.say(options.json === true ? JSON.stringify(exported, null, 2) : `${exported.services} → ${exported.path}`);
    return 0;
  },
};
