// What work in a sector changed between two years: growth of the base, industry mix, regional shift.
import type { ShiftShare } from "#analysis/employment/employment-number";
import { formatCount } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Table, TableRow } from "../../document/document.ts";
import { placeName, type ReportContext } from "../report-context.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, groupRow, numberColumn, wordColumn } from "./cells.ts";
import { headOf, personsCell, sectorCell, sectorTable } from "./sector-parts.ts";
import { say, word } from "./table-parts.ts";

export function shiftShareTable(context: ReportContext, attributes: Attributes): Table | undefined {
  return sectorTable(context, attributes, {
    part: "shift",
    name: "shift-share",
    titleOf: (all) => titleOf(context, all),
    subtitle: SUBTITLE,
    columns: [
      wordColumn({ key: "sector", head: say(context, SECTOR), width: 2.2 }),
      numberColumn({ key: "change", head: say(context, CHANGE), width: 1 }),
      numberColumn({ key: "national", head: say(context, NATIONAL), width: 1.1 }),
      numberColumn({ key: "mix", head: say(context, MIX), width: 1.1 }),
      numberColumn({ key: "regional", head: say(context, REGIONAL), width: 1.1 }),
    ],
    rowsOf: (place, numbers) => rowsOf(context, place, numbers),
    note: NOTE,
  });
}

/** All, then women and men where they are published: a group of rows each. */
function rowsOf(context: ReportContext, place: string, numbers: readonly ShiftShare[]): readonly TableRow[] {
  return (["all", "female", "male"] as const).flatMap((sex) => {
    const own = numbers.filter((one) => one.sex === sex);
    const [first] = own;
    if (first === undefined) return [];
    const whom = sex === "all" ? "" : `, ${word(context, sex === "female" ? "women" : "men").toLowerCase()}`;
    return [
      groupRow(`${headOf(context, place)}${whom}, ${first.from}–${first.to}`),
      ...own.map((shift) => rowOf(context, shift)),
    ];
  });
}

function rowOf(context: ReportContext, shift: ShiftShare): TableRow {
  const { sector, before, after, national, industryMix, regional, id } = shift;
  const cells = [
    sectorCell(context, sector),
    personsCell(context, after - before, id),
    ...[national, industryMix, regional].map((part) => personsCell(context, part)),
  ];
  return sector === "all" ? { kind: "total", cells } : bodyRow(cells);
}

/** The place and sector that gained most beyond its base. */
function titleOf(context: ReportContext, all: readonly ShiftShare[]): string {
  const [first] = all
    .filter(({ sex, sector }) => sex === "all" && sector === "all")
    .toSorted((a, b) => b.regional - a.regional);
  if (first === undefined || first.regional <= 0) return say(context, NEUTRAL);
  const [place, persons] = [placeName(context, first.place), formatCount(Math.round(first.regional), context.language)];
  return {
    es: `${place}: ${persons} empleos más de los que traían su referencia y sus sectores`,
    en: `${place}: ${persons} jobs more than its base and its sectors would have brought`,
    fr: `${place} : ${persons} emplois de plus que ce qu’apportaient sa référence et ses secteurs`,
  }[context.language];
}

const NEUTRAL: Texts = {
  es: "De dónde viene el cambio del empleo",
  en: "Where the change of employment comes from",
  fr: "D’où vient l’évolution de l’emploi",
};
const SUBTITLE: Texts = {
  es: "Personas ocupadas por sección de la CIIU, revisión 4: cambio entre el primer año y el último, en tres partes",
  en: "Persons in work by section of ISIC, revision 4: change between the first year and the last, in three parts",
  fr: "Personnes occupées par section de la CITI, révision 4 : évolution entre la première et la dernière année, en trois parts",
};
const SECTOR: Texts = { es: "Sector", en: "Sector", fr: "Secteur" };
const CHANGE: Texts = { es: "Cambio", en: "Change", fr: "Évolution" };
const NATIONAL: Texts = { es: "Referencia", en: "Base", fr: "Référence" };
const MIX: Texts = { es: "Sector", en: "Sector mix", fr: "Structure" };
const REGIONAL: Texts = { es: "Lugar", en: "Place", fr: "Lieu" };
const NOTE: Texts = {
  es: "Referencia: lo que el empleo total del país (o de los países) habría traído. Sector: lo que el sector creció allí de más o de menos. Lugar: lo propio (Dunn, 1960). Las tres partes suman el cambio. Sin intervalo: las fuentes no publican el error.",
  en: "Base: what all work in the country (or the countries) would have brought. Sector mix: what the sector grew there beyond that. Place: its own part (Dunn 1960). The three add up to the change. No interval: the sources publish no error.",
  fr: "Référence : ce qu’aurait apporté l’emploi total du pays (ou des pays). Structure : ce dont le secteur y a crû en plus ou en moins. Lieu : la part propre (Dunn, 1960). Les trois parts totalisent l’évolution. Sans intervalle : les sources ne publient pas d’erreur.",
};
