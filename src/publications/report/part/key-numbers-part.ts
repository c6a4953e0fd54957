// Three to five big numbers: returns of the latest year, the leading need, its receipt, services running, employers willing.

import type { IndicatorSpec } from "#analysis/analysis-spec";
import { tallyId } from "#analysis/make-tally";
import { formatCount, formatShare } from "#base/format-number";
import type { Block, KeyNumbers } from "../../document/document.ts";
import {
  findEstimate,
  indicatorsOf,
  isShown,
  kindName,
  markOfTable,
  type ReportContext,
  servicesHere,
  textIn,
} from "../report-context.ts";
import { populationName } from "../say/say-finding.ts";
import { sayFull } from "../say/say-number.ts";
import { lowerFirst } from "../say/say-place.ts";
import { sayPublisher } from "../say/say-publisher.ts";
import { kindsByNeed, stepEstimate } from "../table/cascade.ts";
import { chooseHere, latestWhole, sayObserved, sayPeriod, seriesName, yearly } from "../table/series-parts.ts";
import { type Attributes, wordsOf } from "../template/scope.ts";

type Item = KeyNumbers["items"][number];

const ITEMS: readonly string[] = ["returns", "need", "received", "services", "willing"];

/** `items` picks among the five; `indicators` adds shares by their id, where they are shown. */
export function keyNumbers(context: ReportContext, attributes: Attributes): readonly Block[] {
  const chosen = attributes.items === undefined ? ITEMS : wordsOf(attributes.items);
  const items = [
    ...(chosen.includes("returns") ? [firstReturns(context, wordsOf(attributes.series))] : []),
    ...wordsOf(attributes.indicators).map((id) => indicatorItem(context, id)),
    ...(chosen.includes("need") ? [needItem(context)] : []),
    ...(chosen.includes("received") ? [receivedItem(context)] : []),
    ...(chosen.includes("services") ? [servicesItem(context)] : []),
    ...(chosen.includes("willing") ? [willingItem(context)] : []),
  ].filter((item) => item !== undefined);
  return items.length === 0 ? [] : [{ type: "key-numbers", items }];
}

/** The first of the series that the country has. */
function firstReturns(context: ReportContext, codes: readonly string[]): Item | undefined {
  return codes.map((code) => returnsItem(context, code)).find((item) => item !== undefined);
}

/** The latest full year of the series; nothing in the region, where sums of rival registers are not made. */
function returnsItem(context: ReportContext, indicator: string): Item | undefined {
  if (context.country === undefined) return undefined;
  const chosen = chooseHere(context, { indicator, country: context.place });
  const latest = latestWhole(yearly(chosen));
  if (latest === undefined) return undefined;
  const { language } = context;
  const period = sayPeriod(latest, language);
  return {
    value: sayObserved(latest.preferred, language),
    label: seriesName(context, indicator),
    detail: `${period}; ${sayPublisher(context, latest.preferred.publisher)}`,
    evidence: latest.preferred.id,
    mark: "real",
  };
}

function needItem(context: ReportContext): Item | undefined {
  const [kind] = kindsByNeed(context);
  const indicator = indicatorsOf(context, "need").find((one) => one.serviceKind === kind && one.kind === "proportion");
  return indicator && shareItem(context, indicator);
}

function indicatorItem(context: ReportContext, id: string): Item | undefined {
  const indicator = context.indicators.get(id);
  return indicator?.kind === "proportion" ? shareItem(context, indicator) : undefined;
}

function shareItem(context: ReportContext, indicator: IndicatorSpec): Item | undefined {
  const estimate = findEstimate(context, { indicator: indicator.id, place: context.place, sex: "all" });
  if (!isShown(estimate)) return undefined;
  const { language } = context;
  return {
    value: formatShare(estimate.value, language),
    label: speakOf(context, indicator),
    detail: sayFull(estimate, language),
    evidence: estimate.id,
    mark: markOfTable(context, indicator.table),
  };
}

/** "returned migrants need …", "personas retornadas necesitan …"; "des personnes de retour ont besoin …". */
function speakOf(context: ReportContext, indicator: IndicatorSpec): string {
  const people = populationName(context, indicator.table);
  const phrase = textIn(context, indicator.phrases);
  const article = /^\S+os\b/.test(people) ? "los" : "las";
  return { es: `de ${article} ${people} ${phrase}`, en: `of ${people} ${phrase}`, fr: `des ${people} ${phrase}` }[
    context.language
  ];
}

function receivedItem(context: ReportContext): Item | undefined {
  const [kind] = kindsByNeed(context);
  const estimate = kind === undefined ? undefined : stepEstimate(context, { kind, step: "received", sex: "all" });
  if (kind === undefined || !isShown(estimate)) return undefined;
  const { language } = context;
  const name = lowerFirst(kindName(context, kind));
  return {
    value: formatShare(estimate.value, language),
    label: {
      es: `de quienes tienen esa necesidad recibió ayuda (${name})`,
      en: `of those with that need received help (${name})`,
      fr: `des personnes ayant ce besoin ont reçu une aide (${name})`,
    }[language],
    detail: sayFull(estimate, language),
    evidence: estimate.id,
    mark: estimate.mark,
  };
}

function servicesItem(context: ReportContext): Item | undefined {
  const services = servicesHere(context);
  if (services.length === 0) return undefined;
  const { language } = context;
  const running = services.filter(({ status }) => status === "running").length;
  const all = formatCount(services.length, language);
  return {
    value: formatCount(running, language),
    label: {
      es: "servicios en funcionamiento a la fecha de su fuente",
      en: "services running at the date of their source",
      fr: "services en fonctionnement à la date de leur source",
    }[language],
    detail: { es: `de ${all} registrados`, en: `of ${all} listed`, fr: `sur ${all} recensés` }[language],
    evidence: tallyId("services-running", "all", context.city?.id ?? context.place),
    mark: "real",
  };
}

/** The first share among opportunities: what employers answered. */
function willingItem(context: ReportContext): Item | undefined {
  const indicator = indicatorsOf(context, "opportunity").find(({ kind }) => kind === "proportion");
  return indicator && shareItem(context, indicator);
}
