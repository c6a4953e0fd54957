// Words of interviews, stories and claims.
import type { Texts } from "#base/text";

export const CASES = {
  title: { es: "Casos", en: "Cases", fr: "Études de cas" },
  views: { es: "Vistas", en: "Views", fr: "Vues" },
  help: {
    es: "Entrevistas con consentimiento, bajo seudónimo. Solo se imprimen las citas que la persona aprobó.",
    en: "Interviews with consent, under a pseudonym. Only quotations that the person approved are printed.",
    fr: "Entretiens avec consentement, sous pseudonyme. Seules les citations approuvées par la personne sont imprimées.",
  },
  none: { es: "Todavía no hay casos.", en: "There are no cases yet.", fr: "Il n’y a pas encore d’études de cas." },
  noneCure: {
    es: "Traiga primero la entrevista, sin nombres; después escriba la historia, con el consentimiento de la persona.",
    en: "Bring the interview first, without names; then write the story, with the consent of the person.",
    fr: "Apportez d’abord l’entretien, sans noms ; puis écrivez le récit, avec le consentement de la personne.",
  },
  demonstration: {
    es: "Demostración: estas historias son inventadas.",
    en: "Demonstration: these stories are invented.",
    fr: "Démonstration : ces récits sont inventés.",
  },
  story: { es: "Historia", en: "Story", fr: "Récit" },
  person: { es: "Persona", en: "Person", fr: "Personne" },
  place: { es: "Lugar", en: "Place", fr: "Lieu" },
  consent: { es: "Consentimiento", en: "Consent", fr: "Consentement" },
  codings: { es: "Pasajes codificados", en: "Coded passages", fr: "Passages codés" },
  transcript: { es: "Transcripción", en: "Transcript", fr: "Transcription" },
  hasTranscript: { es: "sí", en: "yes", fr: "oui" },
  noTranscript: { es: "falta", en: "missing", fr: "manque" },
  approved: { es: "Citas aprobadas", en: "Quotations approved", fr: "Citations approuvées" },
  proposed: { es: "Citas por aprobar", en: "Quotations to approve", fr: "Citations à approuver" },
  back: { es: "Todos los casos", en: "All cases", fr: "Tous les cas" },
  quotations: { es: "Citas", en: "Quotations", fr: "Citations" },
  approve: { es: "La persona aprobó…", en: "The person approved…", fr: "La personne a approuvé…" },
  approveExplained: {
    es: "Diga cómo se le preguntó. La cita podrá imprimirse.",
    en: "Say how the person was asked. The quotation may then be printed.",
    fr: "Dites comment la personne a été interrogée. La citation pourra être imprimée.",
  },
  withdraw: { es: "Retirar…", en: "Withdraw…", fr: "Retirer…" },
  withdrawExplained: {
    es: "La cita no se imprime más.",
    en: "The quotation is printed no more.",
    fr: "La citation n’est plus imprimée.",
  },
  code: { es: "Código", en: "Code", fr: "Code" },
  passage: { es: "Pasaje", en: "Passage", fr: "Passage" },
  coder: { es: "Quién codificó", en: "Who coded", fr: "Qui a codé" },
  claim: { es: "Lo que se dice", en: "What is said", fr: "Ce qui se dit" },
  says: {
    es: "{most} dicen «la mayoría», {few} dicen «pocos»",
    en: "{most} say “most”, {few} say “few”",
    fr: "{most} disent « la plupart », {few} disent « peu »",
  },
  answered: { es: "Lo que responden las personas", en: "What the people answer", fr: "Ce que répondent les personnes" },
  about: {
    es: "cerca de {value} (entre {lower} y {upper})",
    en: "about {value} (between {lower} and {upper})",
    fr: "environ {value} (entre {lower} et {upper})",
  },
  unknown: { es: "no lo sabemos", en: "we do not know", fr: "nous ne savons pas" },
  verdict: { es: "Comparación", en: "Comparison", fr: "Comparaison" },
  noClaims: {
    es: "No hay afirmaciones que comparar.",
    en: "There are no claims to compare.",
    fr: "Il n’y a pas d’affirmations à comparer.",
  },
  noClaimsCure: {
    es: "Se escriben en cases/claims.csv: quién lo dice, de qué indicador, y si dice «la mayoría» o «pocos».",
    en: "They are written in cases/claims.csv: who says it, of which indicator, and whether “most” or “few”.",
    fr: "Elles s’écrivent dans cases/claims.csv : qui le dit, de quel indicateur, et « la plupart » ou « peu ».",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const CASE_VIEWS = {
  cases: { es: "Historias", en: "Stories", fr: "Récits" },
  interviews: { es: "Entrevistas", en: "Interviews", fr: "Entretiens" },
  bring: { es: "Traer una entrevista", en: "Bring an interview", fr: "Apporter un entretien" },
  write: { es: "Escribir una historia", en: "Write a story", fr: "Écrire un récit" },
  codes: { es: "Códigos y acuerdo", en: "Codes and agreement", fr: "Codes et accord" },
  claims: { es: "Lo que se dice y lo que se responde", en: "Claims beside answers", fr: "Dires et réponses" },
} as const satisfies Readonly<Record<string, Texts>>;

export const VERDICTS: Readonly<Record<string, Texts>> = {
  agree: { es: "coinciden", en: "they agree", fr: "concordent" },
  differ: { es: "no coinciden", en: "they differ", fr: "divergent" },
  open: { es: "no se puede decir", en: "it cannot be said", fr: "on ne peut le dire" },
};

export const QUOTATION_STATES: Readonly<Record<string, Texts>> = {
  proposed: { es: "por aprobar", en: "to approve", fr: "à approuver" },
  approved: { es: "aprobada", en: "approved", fr: "approuvée" },
  refused: { es: "rechazada", en: "refused", fr: "refusée" },
  withdrawn: { es: "retirada", en: "withdrawn", fr: "retirée" },
};
