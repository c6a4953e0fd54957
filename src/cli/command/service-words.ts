// Words of the service directory in the terminal: states, flags, means and what was done.
import type { Language } from "#base/text";

const WORDS: Readonly<Record<string, readonly [es: string, en: string, fr: string]>> = {
  verified: ["verificado", "verified", "vérifié"],
  ageing: ["envejece", "ageing", "vieillit"],
  old: ["viejo", "old", "ancien"],
  "never-verified": ["nunca verificado", "never verified", "jamais vérifié"],
  closed: ["cerrado", "closed", "fermé"],
  "funding-ends-soon": ["el financiamiento termina pronto", "funding ends soon", "le financement se termine bientôt"],
  "funding-has-ended": ["el financiamiento terminó", "funding has ended", "le financement a pris fin"],
  "change-waits": ["un cambio espera revisión", "a change waits for review", "une modification attend"],
  "sources-differ": ["las fuentes no coinciden", "sources differ", "les sources diffèrent"],
  "missing-from-source": [
    "por verificar: su tabla ya no lo tiene",
    "to verify: its table no longer has it",
    "à vérifier : son tableau ne l’a plus",
  ],
  "no-contact": ["sin teléfono ni dirección", "no telephone and no address", "ni téléphone ni adresse"],
  import: ["tabla", "table", "tableau"],
  edit: ["escritorio", "desk", "bureau"],
  call: ["llamada", "call", "appel"],
  visit: ["visita", "visit", "visite"],
  link: ["enlace del proveedor", "provider’s link", "lien du prestataire"],
  observed: ["dicho", "said", "dit"],
  accepted: ["aceptado", "accepted", "accepté"],
  refused: ["rechazado", "refused", "refusé"],
  undone: ["deshecho", "undone", "annulé"],
  missing: ["ya no está en su tabla", "no longer in its table", "absent de son tableau"],
  merged: ["unido a", "merged into", "fusionné avec"],
  "kept-apart": ["no es lo mismo que", "not the same as", "distinct de"],
  works: ["funciona", "works", "fonctionne"],
  "works-not": ["no funciona", "does not work", "ne fonctionne pas"],
  "same-name-and-place": ["mismo nombre y lugar", "same name and place", "même nom et même lieu"],
  "alike-name-and-phone": [
    "nombre parecido, mismo teléfono",
    "similar name, same telephone",
    "nom semblable, même téléphone",
  ],
  "alike-name-and-near": [
    "nombre parecido, a pocos metros",
    "similar name, a few metres away",
    "nom semblable, à quelques mètres",
  ],
  "alike-name-and-provider": [
    "nombre parecido, misma institución",
    "similar name, same provider",
    "nom semblable, même organisme",
  ],
};

const AT: Readonly<Record<Language, 0 | 1 | 2>> = { es: 0, en: 1, fr: 2 };

/** The code itself where there is no word. */
export function serviceWord(code: string, language: Language): string {
  return WORDS[code]?.[AT[language]] ?? code;
}
