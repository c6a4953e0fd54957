// Words of the front page.
import type { Language } from "#base/text";

export interface FrontPageWords {
  readonly ownName: string;
  readonly languages: string;
  readonly skip: string;
  readonly demonstration: string;
  readonly reports: string;
  readonly formats: Readonly<Record<"html" | "pdf" | "docx" | "xlsx", string>>;
  readonly region: string;
  readonly traceTitle: string;
  readonly trace: string;
}

export const FRONT_PAGE_WORDS: Readonly<Record<Language, FrontPageWords>> = {
  es: {
    ownName: "Español",
    languages: "Idiomas",
    skip: "Ir a los informes",
    demonstration:
      "Datos de demostración: las respuestas de las encuestas y los casos de este estudio son inventados. Las series oficiales, los servicios, las instituciones y la literatura son reales.",
    reports: "Informes",
    formats: { html: "Leer en línea", pdf: "PDF", docx: "Word", xlsx: "Cuadros en Excel" },
    region: "Informe regional",
    traceTitle: "De dónde sale cada cifra",
    trace:
      "Cada cifra, hallazgo y recomendación tiene una clave. Con ella se llega a la consulta, a los datos y a quien los publicó:",
  },
  en: {
    ownName: "English",
    languages: "Languages",
    skip: "Skip to the reports",
    demonstration:
      "Demonstration data: the survey answers and the cases of this study are invented. The official series, services, institutions and literature are real.",
    reports: "Reports",
    formats: { html: "Read online", pdf: "PDF", docx: "Word", xlsx: "Tables in Excel" },
    region: "Regional report",
    traceTitle: "Where each number comes from",
    trace:
      "Every number, finding and recommendation has a key. It leads back to the query, the data and whoever published them:",
  },
  fr: {
    ownName: "Français",
    languages: "Langues",
    skip: "Aller aux rapports",
    demonstration:
      "Données de démonstration : les réponses aux enquêtes et les cas de cette étude sont inventés. Les séries officielles, les services, les institutions et la littérature sont réels.",
    reports: "Rapports",
    formats: { html: "Lire en ligne", pdf: "PDF", docx: "Word", xlsx: "Tableaux Excel" },
    region: "Rapport régional",
    traceTitle: "D’où vient chaque chiffre",
    trace:
      "Chaque chiffre, constat et recommandation porte une clé. Elle mène à la requête, aux données et à qui les a publiées :",
  },
};
