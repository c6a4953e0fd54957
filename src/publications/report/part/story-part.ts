// A story: the person's path, then the numbers of the place, then which service runs there and which is missing.
import { slug } from "#base/slug";
import type { CaseStudy } from "#cases/case-study";
import type { ServiceRecord } from "#directory/service-record";
import type { Block, Table } from "../../document/document.ts";
import { storyFigure } from "../figure/story-figure.ts";
import { kindName, placeName, type ReportContext, textIn } from "../report-context.ts";
import { bodyRow, textCell, wordColumn } from "../table/cells.ts";
import { word } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";
import { besideNumbers } from "./case-numbers-part.ts";
import { caseBlock, casesHere, mayName } from "./cases-part.ts";

/** The place whose numbers stand beside the story: the city only where the person agreed to it. */
export function storyPlace(one: CaseStudy): string {
  return mayName(one) ? one.city : one.country;
}

/** Stories one by one, each under its title. */
export function storyPages(context: ReportContext, attributes: Attributes): readonly Block[] {
  return casesHere(context, attributes).flatMap((one): readonly Block[] => [
    {
      ...({ type: "heading", level: 2, id: `story-${slug(one.pseudonym)}` } as const),
      children: [{ type: "text", text: textIn(context, one.titles) }],
    },
    ...storyBlocks(context, one),
  ]);
}

export function storyBlocks(context: ReportContext, one: CaseStudy): readonly Block[] {
  const place = storyPlace(one);
  const figure = storyFigure(context, one, place);
  return [
    { ...caseBlock(context, one, []), title: one.pseudonym },
    ...(figure === undefined ? besideNumbers(context, one) : [figure]),
    ...(one.needs.length === 0 ? [] : [servicesTable(context, one, place)]),
  ];
}

/** Kind by kind what runs in the place; where nothing does, that is said. Confidential places give no name. */
function servicesTable(context: ReportContext, one: CaseStudy, place: string): Table {
  const { language } = context;
  const rows = one.needs.map((kind) => ({ kind, services: runningIn(context, one, { kind, place }) }));
  const missing = rows.filter(({ services }) => services.length === 0).map(({ kind }) => kindName(context, kind));
  const where = placeName(context, place);
  return {
    type: "table",
    id: `table-story-${slug(one.pseudonym)}`,
    title:
      missing.length === 0
        ? FOUND[language].replace("%", where)
        : MISSING[language].replace("%", where).replace("%", missing.join(", ")),
    subtitle: SUBTITLE[language],
    columns: [
      wordColumn({ key: "need", head: word(context, "serviceKind"), width: 1 }),
      wordColumn({ key: "services", head: word(context, "services"), width: 3 }),
    ],
    rows: rows.map(({ kind, services }) =>
      bodyRow([textCell(kindName(context, kind)), textCell(namesOf(services, language))]),
    ),
    notes: [],
    source: word(context, "inventory"),
    mark: "real",
  };
}

interface Sought {
  readonly kind: string;
  readonly place: string;
}

function runningIn({ input }: ReportContext, one: CaseStudy, { kind, place }: Sought): readonly ServiceRecord[] {
  return input.services.filter(
    ({ country, cities, kinds, status }) =>
      country === one.country &&
      status === "running" &&
      kinds.includes(kind) &&
      (place === one.country || cities.includes(place)),
  );
}

const MOST_NAMES = 6;

function namesOf(services: readonly ServiceRecord[], language: keyof typeof NONE): string {
  if (services.length === 0) return NONE[language];
  const open = services.filter(({ confidentialPlace }) => !confidentialPlace).map(({ name }) => name);
  const left = services.length - Math.min(open.length, MOST_NAMES);
  if (open.length === 0) return UNNAMED[language].replace("%", String(left));
  const more = left === 0 ? [] : [MORE[language].replace("%", String(left))];
  return [...open.slice(0, MOST_NAMES), ...more].join("; ");
}

const NONE = {
  es: "Ninguno en funcionamiento registrado",
  en: "No running one on record",
  fr: "Aucun en activité recensé",
};
const MORE = { es: "y % más", en: "and % more", fr: "et % de plus" };
const UNNAMED = {
  es: "%, en lugar reservado que no se nombra",
  en: "%, in a confidential place that is not named",
  fr: "%, en un lieu confidentiel qui n’est pas nommé",
};
const FOUND = {
  es: "En % hay algún servicio en funcionamiento para cada necesidad de esta historia",
  en: "In % a service runs for each need of this story",
  fr: "À chaque besoin de cette histoire répond un service en activité (%)",
};
const MISSING = {
  es: "Lo que falta en %: %",
  en: "What is missing in %: %",
  fr: "Ce qui manque (%) : %",
};
const SUBTITLE = {
  es: "Servicios en funcionamiento que nombran el lugar, según la fecha de su fuente",
  en: "Running services that name the place, at the date of their source",
  fr: "Services en activité qui nomment le lieu, à la date de leur source",
};
