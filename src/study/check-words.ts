// The checks of fieldwork by their names in words, for every face that tells of them.
import type { Texts } from "#base/text";

export const CHECK_WORDS = {
  duration: { es: "duración", en: "duration", fr: "durée" },
  "straight-lining": { es: "respuestas en línea", en: "straight-lining", fr: "réponses en ligne" },
  duplicate: { es: "duplicado", en: "duplicate", fr: "doublon" },
  "near-duplicate": { es: "casi duplicado", en: "near-duplicate", fr: "quasi-doublon" },
  "same-phone": { es: "mismo teléfono", en: "same telephone", fr: "même téléphone" },
  "same-person": { es: "nombre parecido", en: "similar name", fr: "nom semblable" },
  "same-place-and-time": { es: "mismo lugar y hora", en: "same place and time", fr: "même lieu et heure" },
  distance: { es: "lejos de la ciudad", en: "far from the city", fr: "loin de la ville" },
  missing: { es: "sin respuesta", en: "missing answers", fr: "sans réponse" },
  "dont-know": { es: "«no sé»", en: "“do not know”", fr: "« ne sait pas »" },
  hours: { es: "fuera de horario", en: "outside hours", fr: "hors horaires" },
  overlap: { es: "dos a la vez", en: "two at once", fr: "deux à la fois" },
  speed: { es: "desplazamiento imposible", en: "impossible travel", fr: "déplacement impossible" },
  period: { es: "fuera de fechas", en: "outside the period", fr: "hors période" },
} as const satisfies Readonly<Record<string, Texts>>;
