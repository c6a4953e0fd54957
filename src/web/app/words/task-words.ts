// What waits, in a sentence, and the page where it is done. `{count}` is how many; `one` is said of a single thing.
import type { Texts } from "#base/text";
import type { Page } from "../page-groups.ts";

interface TaskWords {
  readonly page: Page;
  readonly one: Texts;
  readonly many: Texts;
}

export const TASKS: Readonly<Record<string, TaskWords>> = {
  "commitments-overdue": {
    page: "outreach",
    one: {
      es: "Un compromiso pasó su fecha.",
      en: "One commitment is past its date.",
      fr: "Un engagement a dépassé sa date.",
    },
    many: {
      es: "{count} compromisos pasaron su fecha.",
      en: "{count} commitments are past their date.",
      fr: "{count} engagements ont dépassé leur date.",
    },
  },
  "fieldwork-is-over": {
    page: "submissions",
    one: {
      es: "El trabajo de campo terminó y falta revisar una respuesta.",
      en: "Fieldwork is over and one submission is not reviewed.",
      fr: "Le terrain est terminé et une réponse n’est pas vérifiée.",
    },
    many: {
      es: "El trabajo de campo terminó y falta revisar {count} respuestas.",
      en: "Fieldwork is over and {count} submissions are not reviewed.",
      fr: "Le terrain est terminé et {count} réponses ne sont pas vérifiées.",
    },
  },
  "publication-is-due": only("publications", {
    es: "Pasó la fecha de publicación y no hay ningún informe.",
    en: "The date of publication has passed and there is no report.",
    fr: "La date de publication est passée et il n’y a aucun rapport.",
  }),
  "funding-has-ended": {
    page: "services",
    one: {
      es: "A un servicio se le acabó el financiamiento: confirme si sigue.",
      en: "The funding of one service has ended: confirm whether it goes on.",
      fr: "Le financement d’un service est terminé : confirmez s’il continue.",
    },
    many: {
      es: "A {count} servicios se les acabó el financiamiento: confirme si siguen.",
      en: "The funding of {count} services has ended: confirm whether they go on.",
      fr: "Le financement de {count} services est terminé : confirmez s’ils continuent.",
    },
  },
  "submissions-to-review": {
    page: "submissions",
    one: {
      es: "Una respuesta espera revisión.",
      en: "One submission waits for review.",
      fr: "Une réponse attend d’être vérifiée.",
    },
    many: {
      es: "{count} respuestas esperan revisión.",
      en: "{count} submissions wait for review.",
      fr: "{count} réponses attendent d’être vérifiées.",
    },
  },
  "changes-wait": {
    page: "services",
    one: {
      es: "Un servicio cambió sus datos y espera su visto bueno.",
      en: "One service changed its entry and waits for your word.",
      fr: "Un service a changé sa fiche et attend votre accord.",
    },
    many: {
      es: "{count} servicios cambiaron sus datos y esperan su visto bueno.",
      en: "{count} services changed their entries and wait for your word.",
      fr: "{count} services ont changé leur fiche et attendent votre accord.",
    },
  },
  "services-not-verified": {
    page: "services",
    one: {
      es: "Nadie ha verificado un servicio.",
      en: "Nobody has verified one service.",
      fr: "Personne n’a vérifié un service.",
    },
    many: {
      es: "Nadie ha verificado {count} servicios.",
      en: "Nobody has verified {count} services.",
      fr: "Personne n’a vérifié {count} services.",
    },
  },
  "services-old": {
    page: "services",
    one: {
      es: "Un servicio se verificó hace más de un año.",
      en: "One service was verified more than a year ago.",
      fr: "Un service a été vérifié il y a plus d’un an.",
    },
    many: {
      es: "{count} servicios se verificaron hace más de un año.",
      en: "{count} services were verified more than a year ago.",
      fr: "{count} services ont été vérifiés il y a plus d’un an.",
    },
  },
  "recommendations-to-decide": {
    page: "recommendations",
    one: {
      es: "Una recomendación espera decisión.",
      en: "One recommendation waits for a decision.",
      fr: "Une recommandation attend une décision.",
    },
    many: {
      es: "{count} recomendaciones esperan decisión.",
      en: "{count} recommendations wait for a decision.",
      fr: "{count} recommandations attendent une décision.",
    },
  },
  "no-references": only("literature", {
    es: "Todavía no hay literatura.",
    en: "There is no literature yet.",
    fr: "Il n’y a pas encore de littérature.",
  }),
  "no-forms": only("forms", {
    es: "Todavía no hay ningún formulario publicado.",
    en: "No form is published yet.",
    fr: "Aucun formulaire n’est encore publié.",
  }),
  "no-services": only("services", {
    es: "El directorio de servicios está vacío.",
    en: "The directory of services is empty.",
    fr: "L’annuaire des services est vide.",
  }),
  "no-series": only("series", {
    es: "No hay datos oficiales con que comparar.",
    en: "There are no official figures to compare with.",
    fr: "Il n’y a pas de chiffres officiels à comparer.",
  }),
  "no-cases": only("cases", {
    es: "Todavía no hay ningún caso.",
    en: "There is no case study yet.",
    fr: "Il n’y a pas encore d’étude de cas.",
  }),
  "no-estimates": only("publications", {
    es: "Nada se ha calculado todavía.",
    en: "Nothing has been computed yet.",
    fr: "Rien n’a encore été calculé.",
  }),
  "no-publications": only("publications", {
    es: "Todavía no hay ningún informe.",
    en: "There is no report yet.",
    fr: "Il n’y a pas encore de rapport.",
  }),
  "no-campaigns": only("outreach", {
    es: "Todavía no se ha enviado nada a nadie.",
    en: "Nothing has been sent to anybody yet.",
    fr: "Rien n’a encore été envoyé à personne.",
  }),
};

function only(page: Page, words: Texts): TaskWords {
  return { page, one: words, many: words };
}
