// Words of the page of back-checks.
import type { Texts } from "#base/text";

export const BACK_CHECK = {
  title: { es: "Entrevistas que se repiten", en: "Interviews to hold again", fr: "Entretiens à refaire" },
  help: {
    es: "Una parte de cada persona entrevistadora, por sorteo. Con la misma semilla sale siempre el mismo sorteo: cualquiera puede repetirlo.",
    en: "Some of every interviewer, drawn by lot. The same seed always gives the same draw: anybody can repeat it.",
    fr: "Une part de chaque personne enquêtrice, par tirage au sort. La même graine donne toujours le même tirage : chacun peut le refaire.",
  },
  table: { es: "Instrumento", en: "Instrument", fr: "Instrument" },
  share: { es: "Parte, en %", en: "Share, in %", fr: "Part, en %" },
  least: { es: "Al menos, por persona", en: "At least, per interviewer", fr: "Au moins, par personne" },
  seed: { es: "Semilla", en: "Seed", fr: "Graine" },
  draw: { es: "Sortear", en: "Draw", fr: "Tirer au sort" },
  drawn: { es: "{count} entrevistas sorteadas.", en: "{count} interviews drawn.", fr: "{count} entretiens tirés." },
  none: { es: "Todavía no se ha sorteado.", en: "Nothing was drawn yet.", fr: "Rien n’a encore été tiré." },
  record: { es: "Registro", en: "Record", fr: "Enregistrement" },
  day: { es: "Día", en: "Day", fr: "Jour" },
} as const satisfies Readonly<Record<string, Texts>>;
