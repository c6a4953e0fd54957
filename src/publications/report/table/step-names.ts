// Steps of the cascade as they follow a service kind: "Employment: in need".
import type { Texts } from "#base/text";

export const STEP_NAMES: Readonly<Record<string, Texts>> = {
  need: { es: "necesita ayuda", en: "in need", fr: "besoin" },
  known: { es: "sabe dónde pedirla", en: "knows where to ask", fr: "sait où demander" },
  tried: { es: "la pidió", en: "asked for it", fr: "demandée" },
  received: { es: "la recibió", en: "received it", fr: "reçue" },
  useful: { es: "le sirvió", en: "found it useful", fr: "jugée utile" },
};
