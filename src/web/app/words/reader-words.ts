// Words of what readers wrote, and of workshops.
import type { Texts } from "#base/text";

export const READERS = {
  title: { es: "Lo que escriben quienes leen", en: "What readers write", fr: "Ce qu’écrivent les lecteurs" },
  none: { es: "Nadie ha escrito todavía.", en: "Nobody has written yet.", fr: "Personne n’a encore écrit." },
  noneCure: {
    es: "Cualquiera comenta un hallazgo o corrige un servicio en /comment/<estudio>/<clave>.",
    en: "Anybody comments on a finding or corrects a service at /comment/<study>/<id>.",
    fr: "Chacun commente un constat ou corrige un service à /comment/<étude>/<identifiant>.",
  },
  on: { es: "Fecha", en: "Date", fr: "Date" },
  about: { es: "Sobre", en: "About", fr: "Sujet" },
  words: { es: "Qué dice", en: "What it says", fr: "Contenu" },
  source: { es: "Fuente", en: "Source", fr: "Source" },
  state: { es: "Decisión", en: "Decision", fr: "Décision" },
  answer: { es: "Respuesta", en: "Answer", fr: "Réponse" },
  waiting: { es: "por responder", en: "waits for an answer", fr: "attend une réponse" },
  reply: { es: "Responder…", en: "Answer…", fr: "Répondre…" },
  replyExplained: {
    es: "La respuesta es pública y queda donde la lee quien escribió. Sin nombres de personas.",
    en: "The answer is public and stands where its writer reads it. No names of people.",
    fr: "La réponse est publique et se trouve là où la lit son auteur. Sans noms de personnes.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const FEEDBACK_DECISIONS: Readonly<Record<string, Texts>> = {
  taken: { es: "se corrigió", en: "mended", fr: "corrigé" },
  noted: { es: "se tomó nota", en: "noted", fr: "noté" },
  refused: { es: "no se cambió", en: "not changed", fr: "inchangé" },
};
