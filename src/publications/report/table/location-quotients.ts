// How much more of a sector an area has than its country or the region, all, women and men.
import type { LocationQuotient } from "#analysis/employment/employment-number";
import { sectionName } from "#analysis/employment/section-names";
import { formatNumber, formatPercentNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table, TableRow } from "../../document/document.ts";
import { placeName, type ReportContext, textIn } from "../report-context.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, groupRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { headOf, personsCell, sectorCell, sectorTable } from "./sector-parts.ts";
import { say, word } from "./table-parts.ts";

const SEXES = ["all", "female", "male"] as const;

export function locationQuotientsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  return sectorTable(context, attributes, {
    part: "quotient",
    name: "location-quotients",
    titleOf: (all) => titleOf(context, all),
    subtitle: SUBTITLE,
    columns: [
      wordColumn({ key: "sector", head: say(context, SECTOR), width: 2.4 }),
      numberColumn({ key: "employed", head: say(context, EMPLOYED), width: 1.2 }),
      numberColumn({ key: "share", head: say(context, SHARE), unit: "%", width: 1 }),
      numberColumn({ key: "all", head: say(context, QUOTIENT), width: 1 }),
      numberColumn({ key: "female", head: word(context, "women"), width: 1 }),
      numberColumn({ key: "male", head: word(context, "men"), width: 1 }),
    ],
    rowsOf: (place, numbers) => rowsOf(context, place, numbers),
    note: NOTE,
  });
}

function rowsOf(context: ReportContext, place: string, numbers: readonly LocationQuotient[]): readonly TableRow[] {
  const sectors = [...new Set(numbers.map(({ sector }) => sector))].sort();
  const find = (sector: string, sex: string) => numbers.find((one) => one.sector === sector && one.sex === sex);
  return [
    groupRow(`${headOf(context, place)}, ${numbers[0]?.year ?? ""}`),
    ...sectors.map((sector) => {
      const all = find(sector, "all");
      return bodyRow([
        sectorCell(context, sector),
        all === undefined ? textCell("") : personsCell(context, all.employed),
        all === undefined ? textCell("") : { text: formatPercentNumber(all.share, context.language), value: all.share },
        ...SEXES.map((sex) => quotientCell(context, find(sector, sex))),
      ]);
    }),
  ];
}

function quotientCell({ language }: ReportContext, number: LocationQuotient | undefined): Cell {
  if (number?.quotient === undefined) return textCell("");
  return { text: formatNumber(number.quotient, language, 2), value: number.quotient, evidence: number.id };
}

/** The sector of which a place has most beyond its base. */
function titleOf(context: ReportContext, all: readonly LocationQuotient[]): string {
  const [first] = all.filter(({ sex }) => sex === "all").toSorted((a, b) => (b.quotient ?? 0) - (a.quotient ?? 0));
  if (first?.quotient === undefined || first.quotient <= 1) return say(context, NEUTRAL);
  const [place, sector] = [placeName(context, first.place), textIn(context, sectionName(first.sector)).toLowerCase()];
  const times = formatNumber(first.quotient, context.language, 1);
  return {
    es: `${place} tiene ${times} veces la parte de empleo en ${sector} que su referencia`,
    en: `${place} has ${times} times the share of work in ${sector} of what it is set against`,
    fr: `${place} : une part d’emploi (${sector}) ${times} fois celle de sa référence`,
  }[context.language];
}

const NEUTRAL: Texts = {
  es: "En qué sectores trabaja más la gente que en el país o la región",
  en: "In which sectors more people work than in the country or the region",
  fr: "Dans quels secteurs on travaille plus que dans le pays ou la région",
};
const SUBTITLE: Texts = {
  es: "Empleo por sección de la CIIU, revisión 4: parte del sector en el lugar, entre la parte en su país (ciudades) o en los países juntos",
  en: "Employment by section of ISIC, revision 4: share of the sector in the place over its share in the country (cities) or in the countries together",
  fr: "Emploi par section de la CITI, révision 4 : part du secteur dans le lieu rapportée à sa part dans le pays (villes) ou dans l’ensemble des pays",
};
const SECTOR: Texts = { es: "Sector", en: "Sector", fr: "Secteur" };
const EMPLOYED: Texts = { es: "Personas", en: "Persons", fr: "Personnes" };
const SHARE: Texts = { es: "Parte", en: "Share", fr: "Part" };
const QUOTIENT: Texts = { es: "Cociente", en: "Quotient", fr: "Quotient" };
const NOTE: Texts = {
  es: "Más de 1: el lugar tiene más del sector que su referencia. Mujeres y hombres, cada cual con los suyos. Las fuentes no publican el error de muestreo: sin intervalo.",
  en: "Above 1: the place has more of the sector than what it is set against. Women and men, each against their own. The sources publish no sampling error: no interval.",
  fr: "Plus de 1 : le lieu a davantage du secteur que sa référence. Femmes et hommes, chacun avec les leurs. Les sources ne publient pas d’erreur d’échantillonnage : sans intervalle.",
};
