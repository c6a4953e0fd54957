// Occupations that people had abroad beside those that employers of their city look for.
import type { SkillMatch } from "#analysis/opportunity/skill-match";
import { formatCount, formatPercentNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { markOfTable, placeName, type ReportContext } from "../report-context.ts";
import { SUPPRESSED } from "../say/say-number.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, wordColumn } from "./cells.ts";
import { partId, say, surveySource, surveySubtitle, word } from "./table-parts.ts";

const SHOWN = [
  { key: "same", sex: "all", within: 0 },
  { key: "near", sex: "all", within: 1 },
  { key: "female", sex: "female", within: 1 },
  { key: "male", sex: "male", within: 1 },
] as const;

/** The place of the report, then its countries or cities; women and men apart. */
export function skillMatchTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const { matches = [] } = context.input.numbers;
  const parts = context.parts.map(({ id }) => id);
  const places = [context.place, ...parts].filter((place) => matches.some((one) => one.place === place));
  const table = context.input.analysis.skillMatch?.people.table;
  if (places.length === 0 || table === undefined) return undefined;
  const find = (place: string, sex: string, within: number) =>
    matches.find((one) => one.place === place && one.sex === sex && one.within === within);
  const near = say(context, NEAR);
  const heads = {
    same: say(context, SAME),
    near,
    female: `${near}, ${word(context, "women").toLowerCase()}`,
    male: `${near}, ${word(context, "men").toLowerCase()}`,
  };
  return {
    type: "table",
    id: partId("table", "skill-match", attributes),
    title: say(context, TITLE),
    subtitle: surveySubtitle(context, table),
    columns: [
      wordColumn({ key: "place", head: word(context, "place"), width: 1.8 }),
      ...SHOWN.map(({ key }) => numberColumn({ key, head: heads[key], unit: "%", width: 1.7 })),
      numberColumn({ key: "n", head: "n", width: 0.9 }),
    ],
    rows: places.map((place) =>
      bodyRow([
        { text: place === context.place ? word(context, "all") : placeName(context, place) },
        ...SHOWN.map(({ sex, within }) => matchCell(context, find(place, sex, within))),
        sizeCell(context, find(place, "all", 1)),
      ]),
    ),
    notes: [say(context, NOTE)],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

function matchCell({ language }: ReportContext, match: SkillMatch | undefined): Cell {
  if (match === undefined) return { text: "" };
  if (match.flags.includes("suppressed")) return { text: SUPPRESSED, suppressed: true };
  const percent = (value: number) => formatPercentNumber(value, language);
  const star = match.flags.includes("weak") ? "*" : "";
  const { value, lower, upper, id } = match;
  return { text: `${percent(value)}${star} (${percent(lower)}–${percent(upper)})`, value, evidence: id };
}

function sizeCell({ language }: ReportContext, match: SkillMatch | undefined): Cell {
  if (match === undefined) return { text: "" };
  if (match.flags.includes("suppressed")) return { text: SUPPRESSED, suppressed: true };
  return { text: formatCount(match.n, language), value: match.n };
}

const TITLE: Texts = {
  es: "Cuántas personas saben un oficio que las empresas de su ciudad buscan",
  en: "How many people know a job that employers in their city look for",
  fr: "Combien de personnes connaissent un métier que les employeurs de leur ville recherchent",
};
const SAME: Texts = { es: "Misma ocupación", en: "Same occupation", fr: "Même profession" };
const NEAR: Texts = { es: "Igual o cercana", en: "Same or near", fr: "Identique ou proche" };
const NOTE: Texts = {
  es: "De quienes trabajaron en el extranjero. Cercana: del mismo grupo de tres dígitos de la CIUO-08. Basta que una empresa de la ciudad la busque.",
  en: "Of people who worked abroad. Near: in the same three-digit group of ISCO-08. One employer of the city that looks for it is enough.",
  fr: "Parmi les personnes ayant travaillé à l’étranger. Proche : même groupe à trois chiffres de la CITP-08. Il suffit qu’un employeur de la ville la recherche.",
};
