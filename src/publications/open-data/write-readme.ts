// What a person reads first in the package, in the languages of the study.
import type { Language } from "#base/text";
import type { Study } from "#study/study";
import { sayCitation, sayLicence } from "../report/say/say-citation.ts";
import type { DescribedTable } from "./write-descriptor.ts";

export function writeReadme(study: Study, tables: readonly DescribedTable[]): string {
  return `${study.languages.map((language) => section(study, tables, language)).join("\n\n")}\n`;
}

function section(study: Study, tables: readonly DescribedTable[], language: Language): string {
  const { titles, subtitles, disclosure, publisher, publishedOn } = study;
  const words = WORDS[language];
  const lines = tables.map(
    ({ table, file }) =>
      `- \`${file.path}\`${language === "fr" ? " : " : ": "}${table.titles[language]} (${table.rows.length} ${words.rows}${table.mark === "demonstration" ? `; ${words.demonstration}` : ""})`,
  );
  return [
    `# ${titles[language]}`,
    "",
    `${subtitles[language]}. ${publisher[language]}, ${publishedOn}.`,
    "",
    ...lines,
    ...words.others.map((line) => `- ${line}`),
    "",
    words.rule.replace("%", String(disclosure.minimumRespondents)).replace("%", String(disclosure.minimumCases)),
    "",
    words.check,
    "",
    sayLicence(study, language),
    "",
    sayCitation(study, language, words.data),
  ].join("\n");
}

const WORDS = {
  es: {
    data: "Datos abiertos",
    rows: "filas",
    demonstration: "datos de demostración",
    others: [
      "`hsds/`: el directorio de servicios, HSDS 3; ningún lugar confidencial está en el mapa",
      "`codebook.xml`: los cuestionarios, DDI 2.5",
      "`datapackage.json`, `catalogue.jsonld`, `datacite.json`, `CITATION.cff`: para programas, catálogos y citas",
    ],
    rule: "Las respuestas de cada persona no están aquí. No se publica un número de menos de % personas consultadas, ni una proporción con menos de % de un lado, ni lo que permitiría deducirlos: la casilla queda vacía y la marca dice «suppressed».",
    check:
      "La segunda línea de cada tabla son etiquetas HXL. Para comprobar los archivos: `sha256sum -c checksums.sha256`.",
  },
  en: {
    data: "Open data",
    rows: "rows",
    demonstration: "demonstration data",
    others: [
      "`hsds/`: the directory of services, HSDS 3; no confidential place is on the map",
      "`codebook.xml`: the questionnaires, DDI 2.5",
      "`datapackage.json`, `catalogue.jsonld`, `datacite.json`, `CITATION.cff`: for programs, catalogues and citations",
    ],
    rule: "The answers of single people are not here. No number of fewer than % people asked is published, no share with fewer than % on one side, nor what would give them away: the cell is empty and the flag says “suppressed”.",
    check: "The second line of each table holds HXL hashtags. To check the files: `sha256sum -c checksums.sha256`.",
  },
  fr: {
    data: "Données ouvertes",
    rows: "lignes",
    demonstration: "données de démonstration",
    others: [
      "`hsds/` : le répertoire des services, HSDS 3 ; aucun lieu confidentiel n’est sur la carte",
      "`codebook.xml` : les questionnaires, DDI 2.5",
      "`datapackage.json`, `catalogue.jsonld`, `datacite.json`, `CITATION.cff` : pour les programmes, catalogues et citations",
    ],
    rule: "Les réponses individuelles ne sont pas ici. Aucun nombre de moins de % personnes interrogées n’est publié, ni une proportion de moins de % personnes d’un côté, ni ce qui permettrait de les déduire : la case reste vide et la marque dit « suppressed ».",
    check:
      "La deuxième ligne de chaque tableau porte des mots-dièse HXL. Pour vérifier les fichiers : `sha256sum -c checksums.sha256`.",
  },
} as const;
