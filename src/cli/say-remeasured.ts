// A number that was measured again, as a line for people.
import type { Language, Texts } from "#base/text";
import type { Remeasured } from "#workbench/outreach/remeasure";

/** Id, what happened, both values, what was measured, between which days. */
export function sayRemeasured(found: Remeasured, language: Language): string {
  const { recommendation, verdict, before, after, indicator, source, isHidden, isSame } = found;
  const values = isHidden ? HIDDEN[language] : `${digits(before)} → ${digits(after)}`;
  const said = isSame ? SAME : VERDICTS[verdict];
  return [recommendation, said[language], values, indicator, source].join("\t");
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}

const HIDDEN: Texts = {
  es: "muy pocas personas para mostrarlo",
  en: "too few people to show it",
  fr: "trop peu de personnes pour l’afficher",
};

const SAME: Texts = {
  es: "no se midió nada nuevo: las mismas respuestas",
  en: "nothing new was measured: the same answers",
  fr: "rien de nouveau n’a été mesuré : les mêmes réponses",
};

const VERDICTS: Readonly<Record<Remeasured["verdict"], Texts>> = {
  closed: { es: "la brecha se cerró", en: "the gap closed", fr: "l’écart est comblé" },
  narrowed: { es: "la brecha se acortó", en: "the gap narrowed", fr: "l’écart s’est réduit" },
  unchanged: { es: "puede ser azar", en: "may be chance", fr: "peut relever du hasard" },
  widened: { es: "la brecha creció", en: "the gap widened", fr: "l’écart s’est creusé" },
  unknown: { es: "no se sabe", en: "not known", fr: "on ne sait pas" },
};
