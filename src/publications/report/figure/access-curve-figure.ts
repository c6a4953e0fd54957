// How evenly access is spread over people: a Lorenz curve per country, with its Gini coefficient.
import type { MeasuredReach } from "#analysis/access/measured-reach";
import { formatNumber } from "#base/format-number";
import type { Figure } from "../../document/document.ts";
import { placeName, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { reachesHere, reachNotes, reachSource } from "../say/say-reach.ts";
import { partId } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

export function accessCurveFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const reaches = reachesHere(context, attributes).filter(({ gini, curve }) => gini !== null && curve.length > 1);
  if (reaches.length === 0) return undefined;
  const { language } = context;
  return {
    type: "figure",
    id: partId("figure", "access-curve", { ...attributes, id: attributes.id ?? attributes.of ?? "" }),
    title: titleOf(context, reaches),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    spec: {
      kind: "share-curves",
      xTitle: PEOPLE[language],
      yTitle: ACCESS[language],
      points: reaches.flatMap(({ country, curve }) =>
        curve.map(({ populationShareOfOne: x, accessShareOfOne: y }) => ({ series: country, x, y })),
      ),
      seriesLabels: Object.fromEntries(reaches.map((reach) => [reach.country, labelOf(context, reach)])),
      sameLabel: SAME[language],
    },
    alternative: `${reaches.map((reach) => labelOf(context, reach)).join("; ")}.`,
    notes: [METHOD[language], ...reachNotes(context, reaches)],
    source: reachSource(context, reaches),
    mark: "real",
    evidence: reaches.map(({ id }) => id),
  };
}

function labelOf(context: ReportContext, { country, gini }: MeasuredReach): string {
  return `${placeName(context, country)}, Gini ${formatNumber(gini ?? 0, context.language, 2)}`;
}

function titleOf(context: ReportContext, reaches: readonly MeasuredReach[]): string {
  const { language } = context;
  const [most] = reaches.toSorted((a, b) => (b.gini ?? 0) - (a.gini ?? 0));
  if (most === undefined) return "";
  const gini = formatNumber(most.gini ?? 0, language, 2);
  const name = placeName(context, most.country);
  if (reaches.length === 1)
    return {
      es: `El acceso a servicios se reparte con un coeficiente de Gini de ${gini}`,
      en: `Access to services is spread with a Gini coefficient of ${gini}`,
      fr: `L’accès aux services se répartit avec un coefficient de Gini de ${gini}`,
    }[language];
  return {
    es: `${name}: donde más se concentra el acceso a servicios, con un Gini de ${gini}`,
    en: `Access to services is most concentrated in ${name}: Gini ${gini}`,
    fr: `${name} : là où l’accès aux services est le plus concentré, avec un Gini de ${gini}`,
  }[language];
}

const SUBTITLE = {
  es: "Parte del acceso que tiene cada parte de la población, de quien menos alcanza a quien más",
  en: "Share of access held by each share of the people, from those who reach least to those who reach most",
  fr: "Part de l’accès détenue par chaque part de la population, de qui atteint le moins à qui atteint le plus",
};
const PEOPLE = { es: "Parte de la población", en: "Share of the people", fr: "Part de la population" };
const ACCESS = { es: "Parte del acceso", en: "Share of access", fr: "Part de l’accès" };
const SAME = { es: "Todas alcanzan lo mismo", en: "All reach the same", fr: "Chacun atteint autant" };
const METHOD = {
  es: "Acceso: servicios a menos de una hora, repartidos entre quienes también los alcanzan (captación flotante en dos pasos, Luo y Wang 2003). Gini: 0 si todas las personas alcanzan lo mismo, 1 si un solo lugar lo alcanza todo. Los servicios no dicen su capacidad: cada uno cuenta igual.",
  en: "Access: services within an hour, shared among all who reach them too (two-step floating catchment area, Luo and Wang 2003). Gini: 0 if all people reach the same, 1 if one place reaches everything. Services do not tell their capacity: each counts the same.",
  fr: "Accès : services à moins d’une heure, partagés entre toutes les personnes qui les atteignent aussi (aire flottante en deux étapes, Luo et Wang 2003). Gini : 0 si chacun atteint autant, 1 si un seul lieu atteint tout. Les services ne disent pas leur capacité : chacun compte autant.",
};
