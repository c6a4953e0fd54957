// Words of the flow diagram, after the translations of the PRISMA 2020 statement.
import type { Texts } from "#base/text";
import type { Stage } from "#literature/review/screening-decision";

export const STAGE_WORDS: Readonly<Record<Stage, Texts>> = {
  "title-abstract": { es: "título y resumen", en: "title and abstract", fr: "titre et résumé" },
  "full-text": { es: "texto completo", en: "full text", fr: "texte intégral" },
};

interface SaidAgreement {
  readonly stage: string;
  readonly people: string;
  readonly kappa: string;
  readonly n: string;
  readonly agreed: string;
}

export const FLOW_WORDS = {
  es: {
    title: (included: string, screened: string) => `De ${screened} obras revisadas se incluyeron ${included}`,
    subtitle: "Diagrama de flujo PRISMA 2020",
    alternative: (found: string, screened: string, included: string) =>
      `${found} registros identificados, ${screened} revisados, ${included} incluidos.`,
    source: "Decisiones de cribado del estudio; formato de Page et al. 2021 (BMJ 372, n71)",
    identification: "Identificación",
    screening: "Cribado",
    inclusion: "Inclusión",
    identified: "Registros identificados",
    removed: "Retirados antes del cribado",
    duplicates: "duplicados",
    automatic: "descartados por un programa",
    other: "por otras razones",
    screened: "Registros cribados",
    excluded: "Registros excluidos",
    sought: "Publicaciones buscadas",
    notRetrieved: "Publicaciones no recuperadas",
    assessed: "Publicaciones evaluadas a texto completo",
    excludedFor: "Publicaciones excluidas",
    included: "Publicaciones incluidas",
    kappa: (value: string, interval: string) => `kappa de Cohen ${value} (IC 95 %: ${interval})`,
    noKappa: "kappa no definida, porque todo quedó en una sola clase",
    agreement: ({ stage, people, kappa, n, agreed }: SaidAgreement) =>
      `Acuerdo en ${stage} (${people}): ${kappa}, n = ${n}, coinciden en ${agreed}.`,
    waiting: (works: string) => `Obras sin todas sus decisiones: ${works}.`,
    conflicts: (works: string) => `Obras con un desacuerdo abierto: ${works}.`,
  },
  en: {
    title: (included: string, screened: string) => `Of ${screened} works screened, ${included} were included`,
    subtitle: "PRISMA 2020 flow diagram",
    alternative: (found: string, screened: string, included: string) =>
      `${found} records identified, ${screened} screened, ${included} included.`,
    source: "Screening decisions of the study; layout of Page et al. 2021 (BMJ 372, n71)",
    identification: "Identification",
    screening: "Screening",
    inclusion: "Included",
    identified: "Records identified",
    removed: "Records removed before screening",
    duplicates: "duplicates",
    automatic: "marked as ineligible by a program",
    other: "for other reasons",
    screened: "Records screened",
    excluded: "Records excluded",
    sought: "Reports sought for retrieval",
    notRetrieved: "Reports not retrieved",
    assessed: "Reports assessed for eligibility",
    excludedFor: "Reports excluded",
    included: "Reports included",
    kappa: (value: string, interval: string) => `Cohen’s kappa ${value} (95% CI: ${interval})`,
    noKappa: "kappa not defined, since everything fell into one class",
    agreement: ({ stage, people, kappa, n, agreed }: SaidAgreement) =>
      `Agreement on ${stage} (${people}): ${kappa}, n = ${n}, same decision on ${agreed}.`,
    waiting: (works: string) => `Works that lack a decision: ${works}.`,
    conflicts: (works: string) => `Works on which people still differ: ${works}.`,
  },
  fr: {
    title: (included: string, screened: string) => `Sur ${screened} ouvrages examinés, ${included} ont été inclus`,
    subtitle: "Diagramme de flux PRISMA 2020",
    alternative: (found: string, screened: string, included: string) =>
      `${found} références repérées, ${screened} examinées, ${included} incluses.`,
    source: "Décisions de tri de l’étude ; présentation de Page et al. 2021 (BMJ 372, n71)",
    identification: "Identification",
    screening: "Sélection",
    inclusion: "Inclusion",
    identified: "Références repérées",
    removed: "Références retirées avant le tri",
    duplicates: "doublons",
    automatic: "écartées par un programme",
    other: "pour d’autres raisons",
    screened: "Références examinées",
    excluded: "Références exclues",
    sought: "Documents recherchés",
    notRetrieved: "Documents non retrouvés",
    assessed: "Documents évalués en texte intégral",
    excludedFor: "Documents exclus",
    included: "Documents inclus",
    kappa: (value: string, interval: string) => `kappa de Cohen ${value} (IC à 95 % : ${interval})`,
    noKappa: "kappa non défini, tout étant dans une seule classe",
    agreement: ({ stage, people, kappa, n, agreed }: SaidAgreement) =>
      `Accord sur ${stage} (${people}) : ${kappa}, n = ${n}, même décision pour ${agreed}.`,
    waiting: (works: string) => `Ouvrages auxquels il manque une décision : ${works}.`,
    conflicts: (works: string) => `Ouvrages sur lesquels un désaccord reste ouvert : ${works}.`,
  },
} as const;
