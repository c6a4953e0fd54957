// The needs of one story in numbers of its place: women and men who share them, who knows where to ask, who received help.

import type { Estimate } from "#analysis/estimate";
import { formatShare } from "#base/format-number";
import { joinMarks } from "#base/mark";
import type { SexDomain } from "#base/sex";
import { slug } from "#base/slug";
import type { CaseStudy } from "#cases/case-study";
import type { Figure } from "../../document/document.ts";
import { findEstimate, isShown, kindName, markOfTable, placeName, type ReportContext } from "../report-context.ts";
import { sayFull } from "../say/say-number.ts";
import { surveyNotes, surveySource, word } from "../table/table-parts.ts";

interface StoryPoint {
  readonly category: string;
  readonly sex: SexDomain;
  readonly estimate: Estimate;
}

/** Undefined where nobody was asked in the place, or too few to say. */
export function storyFigure(context: ReportContext, one: CaseStudy, place: string): Figure | undefined {
  const points = one.needs.flatMap((kind) => pointsOf(context, kind, place));
  if (points.length === 0) return undefined;
  const { language } = context;
  const labels = { all: word(context, "all"), female: word(context, "women"), male: word(context, "men") };
  const used = new Set(points.map(({ sex }) => sex));
  return {
    type: "figure",
    id: `figure-story-${slug(one.pseudonym)}`,
    title: titleOf(context, one, place),
    subtitle: SUBTITLE[language].replace("%", placeName(context, place)),
    spec: {
      kind: "dot-intervals",
      axis: { title: "", unit: "share", from: 0, to: 1 },
      points: points.map(({ category, sex, estimate: { value, lower, upper, flags } }) => ({
        ...{ category, series: sex, value, lower, upper, weak: flags.includes("weak") },
      })),
      seriesLabels: Object.fromEntries(Object.entries(labels).filter(([sex]) => used.has(sex as SexDomain))),
    },
    alternative: `${points.map(({ category, sex, estimate }) => `${category}, ${labels[sex].toLowerCase()}: ${sayFull(estimate, language)}`).join("; ")}.`,
    notes: surveyNotes(
      context,
      points.map(({ estimate }) => estimate),
    ),
    source: surveySource(context, "returnee"),
    mark: joinMarks([one.mark, markOfTable(context, "returnee")]),
    evidence: points.map(({ estimate }) => estimate.id),
  };
}

/** Need by sex; the steps after it of all in need, for few remain of each sex. */
function pointsOf(context: ReportContext, kind: string, place: string): readonly StoryPoint[] {
  const name = kindName(context, kind);
  const point = (step: "need" | "known" | "received", sex: SexDomain): readonly StoryPoint[] => {
    const estimate = findEstimate(context, { indicator: `${step}-${kind}`, place, sex });
    return isShown(estimate) ? [{ category: `${name}: ${word(context, step).toLowerCase()}`, sex, estimate }] : [];
  };
  return [...point("need", "female"), ...point("need", "male"), ...point("known", "all"), ...point("received", "all")];
}

function titleOf(context: ReportContext, one: CaseStudy, place: string): string {
  const { language } = context;
  const needs = one.needs.flatMap((kind) => {
    const estimate = findEstimate(context, { indicator: `need-${kind}`, place, sex: one.sex });
    return isShown(estimate) ? [{ kind, share: estimate.value }] : [];
  });
  const [most] = needs.toSorted((a, b) => b.share - a.share);
  if (most === undefined) return PLAIN[language].replace("%", placeName(context, place));
  const [share, who] = [formatShare(most.share, language), WHO[one.sex][language]];
  const need = kindName(context, most.kind);
  return {
    es: `${need}: lo necesita ${share} de ${who} en ${placeName(context, place)}`,
    en: `${need}: ${share} of returned ${who} in ${placeName(context, place)} need it`,
    fr: `${need} : ${share} des ${who} de retour en ont besoin (${placeName(context, place)})`,
  }[language];
}

const WHO = {
  female: { es: "las mujeres retornadas", en: "women", fr: "femmes" },
  male: { es: "los hombres retornados", en: "men", fr: "hommes" },
};
const PLAIN = {
  es: "Las necesidades de esta historia en %",
  en: "The needs of this story in %",
  fr: "Les besoins de cette histoire : %",
};
const SUBTITLE = {
  es: "Parte de las personas retornadas que comparte la necesidad; de quienes la tienen, quién sabe dónde pedir ayuda y quién la recibió. %; con intervalos",
  en: "Share of returned people with the same need; of those in need, who know where to ask and who received help. %; with intervals",
  fr: "Part des personnes de retour qui ont le même besoin ; parmi elles, qui sait où demander et qui a reçu de l’aide. % ; avec intervalles",
};
