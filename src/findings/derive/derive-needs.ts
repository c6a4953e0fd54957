// Needs: a share of people in need whose interval lies above the threshold of the study.
// Cities speak only where their whole interval lies above that of their country: the rest the country has already said.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import type { Finding } from "../finding.ts";
import { joinSentences } from "../words/each-language.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { sexSentence, shareHeadline, shareSentence } from "./share-sentence.ts";
import { isFlagged, strengthOfShare } from "./strength.ts";

export function deriveNeeds(ground: FindingsGround): readonly Finding[] {
  const { study } = ground;
  const indicators = ground.analysis.indicators.filter(({ role, kind }) => role === "need" && kind === "proportion");
  const wide = [WHOLE_STUDY, ...study.countries.map(({ code }) => code)];
  return indicators.flatMap((indicator) => {
    const subject = needSubject(indicator, indicators);
    const cities = study.cities.filter((city) => standsOut(ground, indicator.id, city.id, city.country));
    const places = [...wide, ...cities.map(({ id }) => id)];
    return places.flatMap((place) => needAt(ground, indicator, subject, place));
  });
}

/** The service kind; the indicator's own id for a second need of the same kind. */
function needSubject(indicator: IndicatorSpec, all: readonly IndicatorSpec[]): string {
  const { serviceKind } = indicator;
  if (serviceKind === undefined) return indicator.id;
  return all.find((other) => other.serviceKind === serviceKind) === indicator ? serviceKind : indicator.id;
}

function needAt(ground: FindingsGround, indicator: IndicatorSpec, subject: string, place: string): readonly Finding[] {
  const { study, analysis } = ground;
  const estimate = ground.estimate(indicator.id, place, "all");
  if (estimate === undefined || estimate.lower < analysis.rules.need.shareFrom) return [];
  const female = ground.estimate(indicator.id, place, "female");
  const male = ground.estimate(indicator.id, place, "male");
  return [
    makeFinding({
      kind: "need",
      place,
      subject,
      headline: shareHeadline({ study, indicator, estimate }),
      statement: joinSentences(shareSentence({ study, indicator, estimate }), sexSentence(female, male)),
      restates: true,
      strength: strengthOfShare(estimate, indicator.table, study),
      evidence: [estimate, ...(female && male ? [female, male] : [])],
      weight: estimate.lower,
    }),
  ];
}

function standsOut(ground: FindingsGround, indicator: string, city: string, country: string): boolean {
  const here = ground.estimate(indicator, city, "all");
  const around = ground.estimate(indicator, country, "all");
  return here !== undefined && around !== undefined && !isFlagged(here.flags) && here.lower > around.upper;
}
