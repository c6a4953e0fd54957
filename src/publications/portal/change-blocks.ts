// The page of what changed since the last edition.
import { formatCount, formatShare } from "#base/format-number";
import type { Language } from "#base/text";
import type { Block, Inline, Table } from "../document/document.ts";
import { placeName, type ReportContext, textIn } from "../report/report-context.ts";
import { formatMeasure, labelOf } from "../report/say/say-finding.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "../report/table/cells.ts";
import { formatDate } from "../words/format-date.ts";
import type { EditionChange } from "./compare-editions.ts";
import type { PortalPage } from "./plan-portal.ts";
import type { PortalInput } from "./portal-input.ts";

export function changeBlocks(
  { changes, lastEdition, report }: PortalInput,
  { language }: PortalPage,
  context: ReportContext,
): readonly Block[] {
  const words = WORDS[language];
  if (changes === undefined || lastEdition === undefined) return [paragraph(words.first)];
  const compared = words.compared
    .replace("%", formatDate(report.study.publishedOn, language))
    .replace("%", formatDate(lastEdition, language));
  if (changes.length === 0) return [paragraph(compared), paragraph(words.nothing)];
  const numbers = changes.filter(({ kind }) => kind === "number");
  return [
    paragraph(compared),
    ...(numbers.length === 0 ? [paragraph(words.noNumber)] : [numberTable(numbers, context)]),
    ...SECTIONS.flatMap((kind) => section(changes, kind, context)),
  ];
}

const SECTIONS = ["finding-new", "finding-gone", "recommendation-new", "recommendation-gone"] as const;

function paragraph(text: string): Block {
  return { type: "paragraph", children: [{ type: "text", text }] };
}

function section(
  changes: readonly EditionChange[],
  kind: (typeof SECTIONS)[number],
  context: ReportContext,
): readonly Block[] {
  const own = changes.filter((change) => change.kind === kind);
  if (own.length === 0) return [];
  const items = own.map(({ id, words }): readonly Inline[] => [
    { type: "text", text: words === undefined ? id : textIn(context, words) },
    { type: "emphasis", children: [{ type: "text", text: ` (${id})` }] },
  ]);
  const text = `${WORDS[context.language][kind]} (${formatCount(own.length, context.language)})`;
  return [
    { type: "heading", level: 2, id: kind, unnumbered: true, children: [{ type: "text", text }] },
    { type: "list", ordered: false, items },
  ];
}

function numberTable(changes: readonly EditionChange[], context: ReportContext): Table {
  const { language } = context;
  const words = WORDS[language];
  return {
    type: "table",
    id: "table-changes",
    title: words.moved.replace("%", formatCount(changes.length, language)),
    subtitle: words.measure,
    columns: [
      wordColumn({ key: "what", head: words.what, width: 3 }),
      wordColumn({ key: "place", head: words.place, width: 1.4 }),
      numberColumn({ key: "before", head: words.before, width: 1.6 }),
      numberColumn({ key: "now", head: words.now, width: 1.6 }),
    ],
    rows: changes.map(({ id, before, now }) => {
      const [, , place = "", sex = "all"] = id.split(":");
      const indicator = context.indicators.get(now?.indicator ?? "");
      const name = indicator === undefined ? id : labelOf(context, indicator);
      const who = sex === "all" ? "" : `, ${words[sex === "female" ? "women" : "men"]}`;
      return bodyRow([
        textCell(`${name}${who}`),
        textCell(place === "REG" ? words.region : placeName(context, place)),
        textCell(before === undefined ? "" : said(before, language)),
        textCell(now === undefined ? "" : said(now, language)),
      ]);
    }),
    notes: [],
    source: "",
    mark: "demonstration",
  };
}

type Compared = NonNullable<EditionChange["now"]>;

function said({ value, lower, upper, n, unit }: Compared, language: Language): string {
  const say = (number: number) =>
    unit === "share" ? formatShare(number, language) : formatMeasure(number, unit, language);
  return `${say(value)} (${say(lower)}–${say(upper)}; n = ${formatCount(n, language)})`;
}

const WORDS = {
  es: {
    first: "Esta es la primera edición. La siguiente dirá aquí qué cambió.",
    compared: "Se compara la edición del % con la del %.",
    nothing: "Nada cambió más de lo que explica el azar, y los hallazgos y las recomendaciones son los mismos.",
    noNumber: "Ningún número cambió más de lo que explica el azar.",
    moved: "% números cambiaron más de lo que explica el azar",
    measure:
      "Dos muestras comparadas; intervalos de confianza de 95 %; corregido por todas las comparaciones (Benjamini-Hochberg, 5 %)",
    ...{
      what: "Medida",
      place: "Lugar",
      before: "Antes",
      now: "Ahora",
      women: "mujeres",
      men: "hombres",
      region: "Región",
    },
    "finding-new": "Hallazgos nuevos",
    "finding-gone": "Hallazgos que ya no se sostienen",
    "recommendation-new": "Recomendaciones nuevas",
    "recommendation-gone": "Recomendaciones retiradas",
  },
  en: {
    first: "This is the first edition. The next one will say here what changed.",
    compared: "The edition of % is compared with that of %.",
    nothing: "Nothing changed beyond chance, and findings and recommendations are the same.",
    noNumber: "No number changed beyond chance.",
    moved: "% numbers changed beyond chance",
    measure: "Two samples compared; 95% confidence intervals; corrected for all comparisons (Benjamini–Hochberg, 5%)",
    ...{ what: "Measure", place: "Place", before: "Before", now: "Now", women: "women", men: "men", region: "Region" },
    "finding-new": "New findings",
    "finding-gone": "Findings that no longer hold",
    "recommendation-new": "New recommendations",
    "recommendation-gone": "Recommendations withdrawn",
  },
  fr: {
    first: "Ceci est la première édition. La suivante dira ici ce qui a changé.",
    compared: "L’édition du % est comparée à celle du %.",
    nothing: "Rien n’a changé au-delà du hasard ; constats et recommandations restent les mêmes.",
    noNumber: "Aucun nombre n’a changé au-delà du hasard.",
    moved: "% nombres ont changé au-delà du hasard",
    measure:
      "Deux échantillons comparés ; intervalles de confiance à 95 % ; corrigé pour toutes les comparaisons (Benjamini-Hochberg, 5 %)",
    ...{
      what: "Mesure",
      place: "Lieu",
      before: "Avant",
      now: "Maintenant",
      women: "femmes",
      men: "hommes",
      region: "Région",
    },
    "finding-new": "Nouveaux constats",
    "finding-gone": "Constats qui ne tiennent plus",
    "recommendation-new": "Nouvelles recommandations",
    "recommendation-gone": "Recommandations retirées",
  },
} as const;
