// `tornaviaje services import`: a table or an HSDS package into the directory of a study.
import { resolve } from "node:path";
import { importIntoDirectory } from "#workbench/services/import-into-directory";
import { type Command, textOption } from "../command.ts";
import { some, textSpec } from "../options.ts";
import { writeIssue } from "../write-issues.ts";
import { DIRECTORY_OPTIONS, tellResult } from "./services-directory.ts";

const COUNTS = {
  es: ["leídos", "nuevos", "cambian", "iguales", "ya no están: por verificar", "posibles duplicados", "Deshacer todo"],
  en: ["read", "added", "changed", "unchanged", "no longer there: to verify", "possible duplicates", "Undo all of it"],
  fr: ["lus", "nouveaux", "modifiés", "inchangés", "absents : à vérifier", "doublons possibles", "Tout annuler"],
} as const;

const ISSUES_SHOWN = 20;

export const servicesImportCommand: Command = {
  name: "services import",
  summary: {
    es: "Lleva una tabla o un paquete HSDS al directorio del estudio; no borra ni une nada.",
    en: "Brings a table or an HSDS package into the directory of the study; deletes and merges nothing.",
    fr: "Porte un tableau ou un paquet HSDS dans l’annuaire de l’étude ; n’efface et ne fusionne rien.",
  },
  positionals: [
    {
      name: "file",
      help: {
        es: "CSV, XLSX, ODS, DOCX, GeoJSON, o paquete HSDS (carpeta, ZIP, JSON)",
        en: "CSV, XLSX, ODS, DOCX, GeoJSON, or HSDS package (folder, ZIP, JSON)",
        fr: "CSV, XLSX, ODS, DOCX, GeoJSON, ou paquet HSDS (dossier, ZIP, JSON)",
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
    textSpec("country", "<code>", {
      es: "país de las filas que no lo dicen: SLV, GTM, HND, MEX",
      en: "country of rows that name none: SLV, GTM, HND, MEX",
      fr: "pays des lignes qui ne le disent pas : SLV, GTM, HND, MEX",
    }),
    {
      name: "preview",
      kind: "flag",
      help: { es: "muestra sin escribir", en: "shows without writing", fr: "montre sans écrire" },
    },
    ...DIRECTORY_OPTIONS,
  ],
  run: (invocation) => {
    const path = (name: string) => {
      const text = textOption(invocation, name);
      return text === undefined ? undefined : resolve(text);
    };
    const wish = {
      file: resolve(invocation.positionals[0] ?? ""),
      ...some("map", path("map")),
      ...some("saveMap", path("save-map")),
      ...some("country", textOption(invocation, "country")),
      isPreview: invocation.options.preview === true,
    };
    return tellResult(
      invocation,
      (workbench, study) => importIntoDirectory(workbench, study, wish),
      ({ read, added, changed, unchanged, missing, duplicates, issues, import: id }, language) => {
        const words = COUNTS[language];
        const counts = [read, added.length, changed.length, unchanged, missing.length];
        return [
          ...issues.slice(0, ISSUES_SHOWN).map((issue) => writeIssue(issue, language)),
          counts.map((count, at) => `${count} ${words[at]}`).join(", "),
          ...(duplicates.length === 0 ? [] : [`${duplicates.length} ${words[5]}: tornaviaje services merges`]),
          ...(id === undefined ? [] : [`${words[6]}: tornaviaje services undo ${id} --reason …`]),
        ];
      },
    );
  },
};
