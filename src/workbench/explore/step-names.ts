// The steps from need to use, as rows of a table and marks of a drawing.
import type { CascadeStep } from "#analysis/coverage/cascade";
import type { Texts } from "#base/text";

export const STEP_NAMES: Readonly<Record<"need" | CascadeStep, Texts>> = {
  need: { es: "Necesita esta ayuda", en: "Needs this help", fr: "A besoin de cette aide" },
  exists: { es: "Existe donde vive", en: "Exists where they live", fr: "Existe là où elles vivent" },
  verified: { es: "Comprobado este año", en: "Verified this year", fr: "Vérifié cette année" },
  known: { es: "Sabe dónde pedirla", en: "Knows where to ask", fr: "Sait où demander" },
  reachable: { es: "Le queda al alcance", en: "Within reach", fr: "À portée" },
  "open-to": { es: "Sin requisito que excluya", en: "No rule in the way", fr: "Sans règle qui exclut" },
  affordable: { es: "La puede pagar", en: "Can afford it", fr: "En a les moyens" },
  used: { es: "La recibió", en: "Received it", fr: "A reçu" },
  useful: { es: "Le sirvió", en: "Found it useful", fr: "Jugé utile" },
};
