// Capacities that public sources hardly ever show. Silence is not a no, and the sentence says so.
import type { Tally } from "#analysis/estimate";
import type { Capacity } from "#analysis/institution-record";
import { EVERY_SUBJECT } from "#analysis/make-tally";
import { formatCount } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import { placeFirst } from "../words/share-words.ts";
import type { FindingsGround } from "./findings-input.ts";
import { makeFinding } from "./make-finding.ts";
import type { Strength } from "./strength.ts";

/** Capacities are spoken of when at least so many institutional tasks are on record. */
const CASES_FROM = 10;

/** A capacity that at most this share of institutional tasks is shown to have. */
const SHOWN_AT_MOST = 0.25;

type Resource = Exclude<Capacity, "service">;

const WORDS: Readonly<Record<Resource, Texts>> = {
  mandate: { es: "un mandato escrito", en: "a written mandate", fr: "un mandat écrit" },
  plan: { es: "un plan", en: "a plan", fr: "un plan" },
  budget: { es: "un presupuesto", en: "a budget", fr: "un budget" },
  staff: { es: "personal asignado", en: "staff assigned", fr: "du personnel affecté" },
  coordination: { es: "una coordinación estable", en: "standing coordination", fr: "une coordination stable" },
};

export function capacitiesAt(ground: FindingsGround, place: string): readonly Finding[] {
  return (Object.keys(WORDS) as Resource[]).flatMap((capacity) => {
    const shown = ground.tally(`${capacity}-yes`, EVERY_SUBJECT, place);
    const unknown = ground.tally(`${capacity}-unknown`, EVERY_SUBJECT, place);
    if (shown?.of === undefined || unknown === undefined || shown.of < CASES_FROM) return [];
    return shown.value / shown.of > SHOWN_AT_MOST ? [] : [capacityFinding(ground, capacity, { shown, unknown })];
  });
}

interface Counted {
  readonly shown: Tally;
  readonly unknown: Tally;
}

function capacityFinding(ground: FindingsGround, capacity: Resource, { shown, unknown }: Counted): Finding {
  const place = placeWords(ground.study, shown.place).in;
  const said = shown.value === 0 ? noneShown(WORDS[capacity], shown) : someShown(WORDS[capacity], shown);
  const sentence = inEachLanguage((language) => placeFirst(place[language], said[language]));
  return makeFinding({
    kind: "institution",
    place: shown.place,
    subject: capacity,
    headline: sentence,
    statement: joinSentences(
      inEachLanguage((language) => `${sentence[language]}.`),
      silenceSentence(shown, unknown),
    ),
    strength: silenceStrength(shown, unknown),
    evidence: [shown, unknown],
    weight: 0.3 * (1 - shown.value / (shown.of ?? 1)),
  });
}

function someShown(what: Texts, shown: Tally): Texts {
  const [yes, all] = [counts(shown.value), counts(shown.of ?? 0)];
  return {
    es: `las fuentes públicas muestran ${what.es} en ${yes.es} de las ${all.es} tareas institucionales`,
    en: `public sources show ${what.en} for ${yes.en} of the ${all.en} institutional tasks`,
    fr: `les sources publiques attestent ${what.fr} pour ${yes.fr} des ${all.fr} tâches institutionnelles`,
  };
}

function noneShown(what: Texts, shown: Tally): Texts {
  const all = counts(shown.of ?? 0);
  return {
    es: `ninguna fuente pública muestra ${what.es} en las ${all.es} tareas institucionales registradas`,
    en: `no public source shows ${what.en} for any of the ${all.en} institutional tasks on record`,
    fr: `aucune source publique n’atteste ${what.fr} pour les ${all.fr} tâches institutionnelles répertoriées`,
  };
}

function silenceSentence(shown: Tally, unknown: Tally): Texts | undefined {
  if (unknown.value === 0) return undefined;
  if (unknown.value === shown.of) return SILENCE;
  const silent = counts(unknown.value);
  return {
    es: `De ${silent.es} no dicen nada: el silencio no prueba que falte.`,
    en: `On ${silent.en} they say nothing: silence does not prove a lack.`,
    fr: `Sur ${silent.fr}, elles ne disent rien\u00a0: le silence ne prouve pas l’absence.`,
  };
}

const SILENCE: Texts = {
  es: "El silencio de las fuentes no prueba que falte.",
  en: "The silence of sources does not prove a lack.",
  fr: "Le silence des sources ne prouve pas l’absence.",
};

/** What sources do not show may still exist: never strong. */
function silenceStrength(shown: Tally, unknown: Tally): Strength {
  const mostlySilent = unknown.value > (shown.of ?? 0) / 2;
  return { strength: mostlySilent ? "weak" : "fair", reason: mostlySilent ? SILENT : STATED };
}

const SILENT: Texts = {
  es: "La mayoría de las fuentes calla: lo que no consta puede existir.",
  en: "Most sources are silent: what is not on record may exist.",
  fr: "La plupart des sources se taisent\u00a0: ce qui n’est pas attesté peut exister.",
};

const STATED: Texts = {
  es: "La mayoría de las tareas tiene una fuente que se pronuncia.",
  en: "For most tasks a source states it one way or the other.",
  fr: "Pour la plupart des tâches, une source se prononce.",
};

function counts(value: number): Texts {
  return inEachLanguage((language) => formatCount(value, language));
}
