// Published statements on labour demand: what was said, by whom, when. Stocks of vacancies are never added up.
import type { DemandRecord } from "#analysis/demand-record";
import { formatCount, formatNumber } from "#base/format-number";
import type { Cell, Table } from "../../document/document.ts";
import { here, type ReportContext, textIn } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { DEMAND_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { wordsOf } from "../template/scope.ts";
import { bodyRow, groupRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { countryName } from "./institutions.ts";
import { partId, word } from "./table-parts.ts";

export function demandTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const kinds = wordsOf(attributes.kinds).map((kind) => kind.replace(/-/g, " "));
  const records = here(context, context.input.demand)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter(({ returneeSpecific }) => attributes.returnees !== "only" || returneeSpecific);
  if (records.length === 0) return undefined;
  for (const { sourceAddresses, sourceTitle } of records)
    context.sources.citeAddresses(sourceAddresses, "", sourceTitle);
  const { language } = context;
  const used = [...new Set(records.map(({ kind }) => kind))].toSorted((a, b) => kinds.indexOf(a) - kinds.indexOf(b));
  return {
    type: "table",
    id: partId("table", "demand", attributes),
    title: titleOf(context, records),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    columns: columnsOf(context),
    rows: used.flatMap((kind) => [
      groupRow(wordFor(DEMAND_WORDS, kind)[language]),
      ...records.filter((record) => record.kind === kind).map((record) => bodyRow(cellsOf(context, record))),
    ]),
    notes: [NOTE[language]],
    source: sourceOf(context, records),
    mark: "real",
  };
}

const SUBTITLE = {
  es: "Declaraciones publicadas, con su período",
  en: "Published statements, with their period",
  fr: "Déclarations publiées, avec leur période",
};
const NOTE = {
  es: "Las vacantes de un mismo programa en varias fechas son existencias: no se suman. Los salarios son los impresos en la fuente.",
  en: "Vacancies of one scheme at several dates are stocks: they are not added up. Wages are as printed in the source.",
  fr: "Les postes vacants d’un même programme à plusieurs dates sont des stocks : ils ne s’additionnent pas. Salaires tels qu’imprimés dans la source.",
};
const SOURCES = {
  es: "Comunicados, prensa y encuestas de empresas; direcciones en el capítulo de fuentes",
  en: "Releases, press and employer surveys; addresses in the chapter on sources",
  fr: "Communiqués, presse et enquêtes d’entreprises ; adresses au chapitre des sources",
};

/** Titles of the sources where they are few. */
function sourceOf({ language }: ReportContext, records: readonly DemandRecord[]): string {
  const titles = [...new Set(records.map(({ sourceTitle }) => sourceTitle).filter((title) => title !== ""))];
  return titles.length === 0 || titles.length > 6 ? SOURCES[language] : titles.join("; ");
}

function titleOf(context: ReportContext, records: readonly DemandRecord[]): string {
  const { language } = context;
  const specific = records.filter(({ returneeSpecific }) => returneeSpecific).length;
  if (records.length === 1) return (specific === 1 ? ONLY_ONE : NOT_EVEN_ONE)[language];
  const all = formatCount(records.length, language);
  const some = specific === 0 ? { es: "Ninguna", en: "None", fr: "Aucune" }[language] : formatCount(specific, language);
  const one = specific < 2;
  if (specific === records.length) return ALL(all)[language];
  return {
    es: `${some} de ${specific === 0 ? "las " : ""}${all} declaraciones ${one ? "habla" : "hablan"} expresamente de personas retornadas`,
    en: `${some} of ${specific === 0 ? "the " : ""}${all} statements ${one ? "speaks" : "speak"} expressly of returned migrants`,
    fr: `${some} des ${all} déclarations ${specific === 0 ? "ne parle" : one ? "parle" : "parlent"} expressément de personnes de retour`,
  }[language];
}

const ONLY_ONE = {
  es: "La única declaración habla expresamente de personas retornadas",
  en: "The only statement speaks expressly of returned migrants",
  fr: "La seule déclaration parle expressément de personnes de retour",
};
const NOT_EVEN_ONE = {
  es: "La única declaración no habla expresamente de personas retornadas",
  en: "The only statement does not speak expressly of returned migrants",
  fr: "La seule déclaration ne parle pas expressément de personnes de retour",
};
const ALL = (all: string) => ({
  es: `Las ${all} declaraciones hablan expresamente de personas retornadas`,
  en: `All ${all} statements speak expressly of returned migrants`,
  fr: `Les ${all} déclarations parlent toutes expressément de personnes de retour`,
});
const OCCUPATION = { es: "Ocupación y sector", en: "Occupation and sector", fr: "Profession et secteur" };
const WAGE = { es: "Salario", en: "Wage", fr: "Salaire" };
const COUNT = { es: "Vacantes o personas", en: "Vacancies or people", fr: "Postes ou personnes" };

function columnsOf(context: ReportContext): Table["columns"] {
  const { language } = context;
  return [
    wordColumn({ key: "occupation", head: OCCUPATION[language], width: 3 }),
    wordColumn({ key: "place", head: word(context, "place"), width: 1.5 }),
    numberColumn({ key: "count", head: COUNT[language], width: 1.1 }),
    wordColumn({ key: "wage", head: WAGE[language], width: 1.5 }),
    wordColumn({ key: "period", head: word(context, "period"), width: 1.1 }),
  ];
}

function cellsOf(context: ReportContext, record: DemandRecord): readonly Cell[] {
  const { language } = context;
  const [occupation, sector] = [textIn(context, record.occupation), textIn(context, record.sector)];
  const count = record.vacancies ?? record.persons ?? record.employers;
  const place = record.territory === "" ? countryName(context, record.country) : record.territory;
  return [
    textCell([occupation, sector].filter((text) => text !== "").join("; ")),
    textCell(place),
    count === undefined ? textCell("") : { text: formatCount(count, language), value: count, evidence: record.id },
    textCell(wageOf(context, record)),
    textCell(periodOf(record)),
  ];
}

function wageOf(context: ReportContext, record: DemandRecord): string {
  const amounts = [record.wageMin, record.wageMax].filter((amount) => amount !== undefined);
  if (amounts.length === 0) return "";
  const shown = [...new Set(amounts)].map((amount) => formatNumber(amount, context.language)).join("–");
  return `${shown} ${record.wageCurrency}${record.wagePeriod === "month" ? PER_MONTH[context.language] : ""}`;
}

const PER_MONTH = { es: " al mes", en: " a month", fr: " par mois" };

function periodOf({ periodStart, periodEnd }: DemandRecord): string {
  const [from, to] = [periodStart.slice(0, 4), periodEnd.slice(0, 4)];
  return from === to || to === "" ? from : from === "" ? to : `${from}–${to}`;
}
