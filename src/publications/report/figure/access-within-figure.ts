// Which share of women and of men live within half an hour and within an hour of a service.

import type { SexGroup } from "#analysis/access/measure-access";
import type { MeasuredReach, ReachLimit } from "#analysis/access/measured-reach";
import { REACH_LIMITS } from "#analysis/access/measured-reach";
import { formatShare } from "#base/format-number";
import type { Figure } from "../../document/document.ts";
import type { IntervalPoint } from "../../figure/figure-spec.ts";
import { placeName, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { reachesHere, reachNotes, reachSource } from "../say/say-reach.ts";
import { partId, word } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

const SERIES = { all: "all", women: "female", men: "male" } as const;

export function accessWithinFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const reaches = reachesHere(context, attributes);
  if (reaches.length === 0) return undefined;
  const { language } = context;
  const points = reaches.flatMap((reach) => REACH_LIMITS.flatMap((limit) => pointsOf(context, reach, limit)));
  const labels = { all: word(context, "all"), female: word(context, "women"), male: word(context, "men") };
  const used = [...new Set(points.map(({ series }) => series))];
  return {
    type: "figure",
    id: partId("figure", "access-within", { ...attributes, id: attributes.id ?? attributes.of ?? "" }),
    title: titleOf(context, reaches),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    spec: {
      kind: "dot-intervals",
      axis: { title: "", unit: "share", from: 0, to: 1 },
      points,
      seriesLabels: Object.fromEntries(Object.entries(labels).filter(([series]) => used.includes(series))),
    },
    alternative: `${points.map(({ category, series, value }) => `${category}, ${labels[series as keyof typeof labels].toLowerCase()}: ${formatShare(value, language, 1)}`).join("; ")}.`,
    notes: reachNotes(context, reaches),
    source: reachSource(context, reaches),
    mark: "real",
    evidence: reaches.map(({ id }) => id),
  };
}

function pointsOf(context: ReportContext, reach: MeasuredReach, limit: ReachLimit): readonly IntervalPoint[] {
  const groups: readonly SexGroup[] = reach.groups.women === undefined ? ["all"] : ["women", "men"];
  const category = `${placeName(context, reach.country)}, ${MINUTES[context.language].replace("%", String(limit))}`;
  return groups.flatMap((group) => {
    const range = reach.groups[group]?.within[limit];
    return range === undefined ? [] : [{ category, series: SERIES[group], ...range, weak: false }];
  });
}

function titleOf(context: ReportContext, reaches: readonly MeasuredReach[]): string {
  const { language } = context;
  const parted = reaches.find(({ groups }) => groups.women !== undefined);
  const { women, men } = parted?.groups ?? {};
  if (parted === undefined || women === undefined || men === undefined) return PLAIN[language];
  const [of, and] = [women, men].map((group) => formatShare(group.within[60].value, language, 1));
  const name = placeName(context, parted.country);
  return {
    es: `${name}: ${of} de las mujeres y ${and} de los hombres viven a menos de una hora de un servicio`,
    en: `${name}: ${of} of women and ${and} of men live within an hour of a service`,
    fr: `${name} : ${of} des femmes et ${and} des hommes vivent à moins d’une heure d’un service`,
  }[language];
}

const PLAIN = {
  es: "Quién vive a menos de media hora y de una hora de un servicio",
  en: "Who lives within half an hour and within an hour of a service",
  fr: "Qui vit à moins d’une demi-heure et d’une heure d’un service",
};
const MINUTES = { es: "% minutos", en: "% minutes", fr: "% minutes" };
const SUBTITLE = {
  es: "Parte de la población contada, con la franja de quien viaja más despacio o más rápido",
  en: "Share of the people counted, with the range of those who travel slower or faster",
  fr: "Part de la population comptée, avec la fourchette de qui se déplace plus lentement ou plus vite",
};
