// What a coordinator should look at before accepting: recommendations on thin ground, and strong findings without an answer.
import type { Issue } from "#base/issue";
import type { Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import type { FindingAction, Recommendation, ReviewedRecommendation } from "../recommendation.ts";
import { unknownFinding } from "./decision-issues.ts";

const FILE = "recommendations.yaml";

/** Warnings only: people decide. A refused recommendation still answers its findings, and its ground is not questioned again. */
export function checkRecommendations(
  reviewed: readonly ReviewedRecommendation[],
  findings: readonly Finding[],
  findingActions: readonly FindingAction[] = [],
): readonly Issue[] {
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const answered = new Set(reviewed.flatMap(({ recommendation }) => recommendation.findings));
  const standing = reviewed
    .filter(({ status }) => status === "drafted" || status === "accepted")
    .map(({ recommendation }) => recommendation);
  const aside = setAside(findingActions);
  // A change is news: what it leaves wanting is a finding of its own.
  const unanswered = findings.filter(
    ({ id, kind, strength }) => strength === "strong" && kind !== "change" && !answered.has(id) && !aside.has(id),
  );
  return [
    ...standing.flatMap((r) => checkGround(r, known)),
    ...unanswered.map(strongFindingUnanswered),
    ...[...aside].filter((id) => !known.has(id)).map(unknownFinding),
  ];
}

/** Findings that a person set aside with a reason; the last decision counts. */
export function setAside(actions: readonly FindingAction[]): ReadonlySet<string> {
  const last = new Map(actions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map((a) => [a.finding, a]));
  return new Set([...last.values()].filter(({ action }) => action === "set-aside").map(({ finding }) => finding));
}

function checkGround(recommendation: Recommendation, known: ReadonlyMap<string, Finding>): readonly Issue[] {
  const ground = recommendation.findings.flatMap((id) => known.get(id) ?? []);
  const { id } = recommendation;
  const addressed = recommendation.addressees.length > 0 ? [] : [nobodyAddressed(id)];
  if (ground.length === 0) return [restsOnNothing(id), ...addressed];
  return ground.every(({ strength }) => strength === "weak") ? [restsOnWeak(id), ...addressed] : addressed;
}

function restsOnNothing(id: string): Issue {
  return warning("findings/recommendation-rests-on-a-finding", {
    message: {
      es: `La recomendación ${id} no se apoya en ningún hallazgo de este estudio.`,
      en: `Recommendation ${id} rests on no finding of this study.`,
      fr: `La recommandation ${id} ne repose sur aucun constat de cette étude.`,
    },
    cure: {
      es: "Indique los hallazgos en que se apoya o retírela.",
      en: "Name the findings that it rests on, or withdraw it.",
      fr: "Indiquez les constats sur lesquels elle repose, ou retirez-la.",
    },
  });
}

function restsOnWeak(id: string): Issue {
  return warning("findings/recommendation-rests-on-more-than-weak-findings", {
    message: {
      es: `La recomendación ${id} se apoya solo en hallazgos débiles.`,
      en: `Recommendation ${id} rests on weak findings only.`,
      fr: `La recommandation ${id} ne repose que sur des constats fragiles.`,
    },
    cure: {
      es: "Busque otra fuente o preséntela como propuesta por confirmar.",
      en: "Look for another source, or present it as a proposal to be confirmed.",
      fr: "Cherchez une autre source, ou présentez-la comme une proposition à confirmer.",
    },
  });
}

function nobodyAddressed(id: string): Issue {
  return warning("findings/recommendation-has-an-addressee", {
    message: {
      es: `La recomendación ${id} no nombra a ninguna institución: no hay ninguna registrada con esa función en ese lugar.`,
      en: `Recommendation ${id} names no institution: none with that function is on record in that place.`,
      fr: `La recommandation ${id} ne nomme aucune institution\u00a0: aucune n’est répertoriée pour cette fonction à cet endroit.`,
    },
    cure: {
      es: "Agregue la institución a stakeholders.csv con su función y su país.",
      en: "Add the institution to stakeholders.csv with its function and country.",
      fr: "Ajoutez l’institution à stakeholders.csv avec sa fonction et son pays.",
    },
  });
}

function strongFindingUnanswered({ id, headline }: Finding): Issue {
  return warning("findings/strong-finding-is-answered", {
    message: {
      es: `Ninguna recomendación responde al hallazgo fuerte ${id}: «${headline.es}».`,
      en: `No recommendation answers the strong finding ${id}: "${headline.en}".`,
      fr: `Aucune recommandation ne répond au constat solide ${id}\u00a0: «\u00a0${headline.fr}\u00a0».`,
    },
    cure: {
      es: "Decida si otra recomendación lo cubre o si hace falta una nueva.",
      en: "Decide whether another recommendation covers it or a new one is needed.",
      fr: "Voyez si une autre recommandation le couvre ou s’il en faut une nouvelle.",
    },
  });
}

function warning(rule: string, said: { readonly message: Texts; readonly cure: Texts }): Issue {
  return { rule, severity: "warning", place: { file: FILE }, ...said };
}
