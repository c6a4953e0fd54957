// What public documents say is lacking, by function: real records, apart from what institutions answered.
import { RESOURCES, type Resource } from "#analysis/institutions/gap-spec";
import { EVERY_SUBJECT, tallyId } from "#analysis/make-tally";
import { formatCount } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { kindName, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { CAPACITY_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, say, word } from "./table-parts.ts";

export function documentedGapsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const { language, input, place, tallies } = context;
  const cases = (kind: string) => tallies.get(tallyId("mandate-yes", kind, place))?.of ?? 0;
  const kinds = input.study.serviceKinds.map(({ code }) => code).filter((kind) => cases(kind) > 0);
  if (kinds.length === 0) return undefined;
  const row = (kind: string, name: string) => [
    textCell(name),
    { text: formatCount(cases(kind), language), value: cases(kind) },
    ...RESOURCES.map((resource) => documentedCell(context, resource, kind)),
  ];
  return {
    type: "table",
    id: partId("table", "documented-gaps", attributes),
    title: titleOf(context),
    subtitle: `${say(context, SUBTITLE)}, ${sayPlace(context)}`,
    columns: [
      wordColumn({ key: "kind", head: word(context, "serviceKind"), width: 2.4 }),
      numberColumn({ key: "cases", head: say(context, CASES), width: 0.8 }),
      ...RESOURCES.map((key) => numberColumn({ key, head: wordFor(CAPACITY_WORDS, key)[language] })),
    ],
    rows: [
      ...kinds.map((kind) => bodyRow(row(kind, kindName(context, kind)))),
      { kind: "total", cells: row(EVERY_SUBJECT, word(context, "all")) },
    ],
    notes: [say(context, NOTE)],
    source: say(context, SOURCE),
    mark: "real",
  };
}

interface Documented {
  /** Cases of which a source says "no" or "in part". */
  readonly lacking: number;
  /** Cases of which a source says anything. */
  readonly stated: number;
}

function documented({ tallies, place }: ReportContext, resource: Resource, kind: string): Documented {
  const count = (held: string) => tallies.get(tallyId(`${resource}-${held}`, kind, place))?.value ?? 0;
  const lacking = count("no") + count("partial");
  return { lacking, stated: lacking + count("yes") };
}

function documentedCell(context: ReportContext, resource: Resource, kind: string): Cell {
  const { lacking, stated } = documented(context, resource, kind);
  const evidence = context.tallies.get(tallyId(`${resource}-no`, kind, context.place))?.id;
  if (stated === 0) return textCell("–");
  const text = `${formatCount(lacking, context.language)}/${formatCount(stated, context.language)}`;
  return { text, value: lacking, ...(evidence === undefined ? {} : { evidence }) };
}

/** How often documents are silent is the finding: most gaps cannot be read from them. */
function titleOf(context: ReportContext): string {
  const of = (context.tallies.get(tallyId("mandate-yes", EVERY_SUBJECT, context.place))?.of ?? 0) * RESOURCES.length;
  const stated = RESOURCES.reduce((sum, resource) => sum + documented(context, resource, EVERY_SUBJECT).stated, 0);
  const lacking = RESOURCES.reduce((sum, resource) => sum + documented(context, resource, EVERY_SUBJECT).lacking, 0);
  const [all, some, gaps] = [of, stated, lacking].map((count) => formatCount(count, context.language));
  return {
    es: `Los documentos responden a ${some} de ${all} preguntas y señalan ${gaps} carencias`,
    en: `Documents answer ${some} of ${all} questions and show ${gaps} gaps`,
    fr: `Les documents répondent à ${some} questions sur ${all} et révèlent ${gaps} lacunes`,
  }[context.language];
}

const SUBTITLE: Texts = {
  es: "Casos en que una fuente pública dice «no» o «en parte», de aquellos en que dice algo",
  en: "Cases in which a public source says “no” or “in part”, of those in which it says anything",
  fr: "Cas où une source publique dit « non » ou « en partie », parmi ceux où elle se prononce",
};
const CASES: Texts = { es: "Casos", en: "Cases", fr: "Cas" };
const NOTE: Texts = {
  es: "Caso: una institución en una función. No es una muestra y no lleva intervalo: cuenta lo que se halló publicado. Raya: ninguna fuente lo dice.",
  en: "Case: one institution at one function. This is no sample and has no interval: it counts what was found in print. Dash: no source says so.",
  fr: "Cas : une institution pour une fonction. Ce n’est pas un échantillon, donc sans intervalle : on compte ce qui est publié. Tiret : aucune source ne le dit.",
};
const SOURCE: Texts = {
  es: "Registros públicos reunidos por el estudio",
  en: "Public records gathered by the study",
  fr: "Documents publics réunis par l’étude",
};
