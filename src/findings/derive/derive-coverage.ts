// Coverage: too few of those in need received the service, and what stands in the way of people who need help.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import { indicatorFor, shareWithout } from "#analysis/coverage/coverage-cells";
import { WHOLE_STUDY } from "#analysis/domain";
import type { Estimate, Tally } from "#analysis/estimate";
import { formatCount } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences } from "../words/each-language.ts";
import { aboutShare, betweenWords } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import { sexSentence, shareHeadline, shareSentence } from "./share-sentence.ts";
import { strengthOfShare } from "./strength.ts";

/** Of the barriers above the threshold of need, the most frequent ones of a place make findings. */
const BARRIERS_PER_PLACE = 3;

export function deriveCoverage(ground: FindingsGround): readonly Finding[] {
  const { study } = ground;
  const places = [WHOLE_STUDY, ...study.countries.map(({ code }) => code)];
  return places.flatMap((place) => [
    ...study.serviceKinds.flatMap(({ code }) => gapAt(ground, code, place)),
    ...barriersAt(ground, place),
  ]);
}

function gapAt(ground: FindingsGround, serviceKind: string, place: string): readonly Finding[] {
  const { study, analysis } = ground;
  const indicator = indicatorFor(analysis, serviceKind, "received");
  const received = indicator === undefined ? undefined : ground.estimate(indicator.id, place, "all");
  if (indicator === undefined || received === undefined) return [];
  if (received.upper >= analysis.rules.coverage.shareReceivedBelow) return [];
  const need = needEstimate(ground, serviceKind, place);
  const services = ground.tally("services-reaching", serviceKind, place);
  const said = { study, indicator, estimate: received, only: true };
  return [
    makeFinding({
      kind: "coverage",
      place,
      subject: serviceKind,
      headline: shareHeadline(said),
      statement: joinSentences(shareSentence(said), withoutSentence(received), servicesSentence(services)),
      restates: true,
      strength: strengthOfShare(received, indicator.table, study),
      evidence: [received, need, services],
      weight: shareWithout(received).lower * (need?.value ?? 0.5),
    }),
  ];
}

function barriersAt(ground: FindingsGround, place: string): readonly Finding[] {
  const barriers = ground.analysis.indicators
    .filter((indicator) => indicator.role === "barrier" && indicator.kind === "proportion")
    .map((indicator) => ({ indicator, estimate: ground.estimate(indicator.id, place, "all") }))
    .filter((barrier): barrier is Barrier => (barrier.estimate?.lower ?? 0) >= ground.analysis.rules.need.shareFrom)
    .sort((a, b) => b.estimate.value - a.estimate.value);
  return barriers.slice(0, BARRIERS_PER_PLACE).map((barrier) => barrierFinding(ground, barrier, place));
}

interface Barrier {
  readonly indicator: IndicatorSpec;
  readonly estimate: Estimate;
}

function barrierFinding(ground: FindingsGround, { indicator, estimate }: Barrier, place: string): Finding {
  const { study } = ground;
  const female = ground.estimate(indicator.id, place, "female");
  const male = ground.estimate(indicator.id, place, "male");
  return makeFinding({
    kind: "coverage",
    place,
    subject: indicator.id,
    headline: shareHeadline({ study, indicator, estimate }),
    statement: joinSentences(shareSentence({ study, indicator, estimate }), sexSentence(female, male)),
    restates: true,
    strength: strengthOfShare(estimate, indicator.table, study),
    evidence: [estimate, ...(female && male ? [female, male] : [])],
    weight: estimate.lower,
  });
}

function needEstimate(ground: FindingsGround, serviceKind: string, place: string): Estimate | undefined {
  const indicator = indicatorFor(ground.analysis, serviceKind, "need");
  return indicator === undefined ? undefined : ground.estimate(indicator.id, place, "all");
}

function withoutSentence(received: Estimate): Texts {
  const without = shareWithout(received);
  const rest = inEachLanguage(
    (language) => `${aboutShare(without.value, language)} (${betweenWords(without, language)})`,
  );
  return {
    es: `El resto, ${rest.es}, sigue sin ese apoyo.`,
    en: `The rest, ${rest.en}, have gone without.`,
    fr: `Les autres, ${rest.fr}, n’y ont pas eu accès.`,
  };
}

function servicesSentence(services: Tally | undefined): Texts | undefined {
  if (services === undefined || services.value === 0) return undefined;
  const count = inEachLanguage((language) => formatCount(services.value, language));
  const one = services.value === 1;
  return {
    es: `El inventario registra ${count.es} ${one ? "servicio" : "servicios"} de este tipo en funcionamiento a la fecha de su fuente.`,
    en: `The inventory lists ${count.en} ${one ? "service" : "services"} of this kind at work at the date of ${one ? "its source" : "their sources"}.`,
    fr: `L’inventaire compte ${count.fr} ${one ? "service" : "services"} de ce type en activité à la date de ${one ? "sa source" : "leurs sources"}.`,
  };
}
