// Words and addresses of the portal. Each page has a name in every language, which is also its address.
import type { Language } from "#base/text";

export const TOPICS = [
  "needs",
  "services",
  "access",
  "equality",
  "opportunities",
  "institutions",
  "practices",
  "cases",
  "recommendations",
  "data",
  "method",
] as const;

export type Topic = (typeof TOPICS)[number];

export interface PortalWords {
  readonly ownName: string;
  readonly search: string;
  readonly find: string;
  readonly languages: string;
  readonly topics: string;
  readonly labels: Readonly<Record<Topic, string>>;
  /** Names of files without the ending. */
  readonly addresses: Readonly<Record<Topic | "search" | "changes" | "evidence" | "worked", string>>;
  readonly countries: string;
  readonly cities: string;
  readonly readings: string;
  readonly formats: Readonly<Record<string, string>>;
  readonly report: string;
  readonly searchLead: string;
  readonly none: string;
  readonly found: string;
  readonly table: string;
  readonly holds: string;
  readonly rows: string;
  readonly file: string;
  readonly everything: string;
  readonly accepted: string;
  readonly evidenceMap: string;
  readonly worked: string;
  readonly workedLead: string;
  readonly finder: string;
  readonly finderLead: string;
  readonly followUp: string;
  readonly followUpLead: string;
  readonly donors: string;
  readonly donorsLead: string;
}

export const PORTAL_WORDS: Readonly<Record<Language, PortalWords>> = {
  es: {
    ownName: "Español",
    search: "Buscar",
    find: "Buscar",
    languages: "Idiomas",
    topics: "Temas",
    labels: {
      needs: "Necesidades",
      services: "Servicios",
      access: "Acceso",
      equality: "Igualdad",
      opportunities: "Oportunidades",
      institutions: "Instituciones",
      practices: "Buenas prácticas",
      cases: "Historias",
      recommendations: "Recomendaciones",
      data: "Datos",
      method: "Método",
    },
    addresses: {
      needs: "necesidades",
      services: "servicios",
      access: "acceso",
      equality: "igualdad",
      opportunities: "oportunidades",
      institutions: "instituciones",
      practices: "practicas",
      cases: "historias",
      recommendations: "recomendaciones",
      data: "datos",
      method: "metodo-del-estudio",
      search: "buscar",
      changes: "cambios",
      evidence: "mapa-de-evidencia",
      worked: "que-ha-funcionado",
    },
    countries: "Países",
    cities: "Ciudades",
    readings: "Para leer y llevar",
    formats: { html: "Leer", pdf: "PDF", docx: "Word", xlsx: "Excel", pptx: "PowerPoint", png: "Imagen", svg: "SVG" },
    report: "Informe completo",
    searchLead: "Escriba una palabra. Sin programa en el navegador, aquí está la lista de todas las páginas.",
    none: "Nada se encontró.",
    found: "páginas encontradas",
    table: "Tabla",
    holds: "Qué contiene",
    rows: "Filas",
    file: "Archivo",
    everything: "Todo en un archivo (ZIP)",
    accepted: "Aceptada el",
    evidenceMap: "Mapa de vacíos de evidencia",
    worked: "Qué ha funcionado",
    workedLead:
      "Para quién, en qué dimensión y en una ciudad como cuál: cada práctica con su fundamento, criterio por criterio.",
    finder: "Encontrar un servicio",
    finderLead: "Por necesidad, ciudad y horario: qué está abierto para usted, cerca y ahora.",
    followUp: "Qué pasó con las recomendaciones",
    followUpLead: "Lo que las instituciones respondieron y prometieron, y aceptaron mostrar.",
    donors: "Seguimiento en cifras",
    donorsLead: "Cuántas se enviaron, respondieron y cumplieron, y qué brechas cambiaron. También en Excel.",
  },
  en: {
    ownName: "English",
    search: "Search",
    find: "Search",
    languages: "Languages",
    topics: "Topics",
    labels: {
      needs: "Needs",
      services: "Services",
      access: "Access",
      equality: "Equality",
      opportunities: "Opportunities",
      institutions: "Institutions",
      practices: "Good practices",
      cases: "Stories",
      recommendations: "Recommendations",
      data: "Data",
      method: "Method",
    },
    addresses: {
      needs: "needs",
      services: "services",
      access: "access",
      equality: "equality",
      opportunities: "opportunities",
      institutions: "institutions",
      practices: "practices",
      cases: "stories",
      recommendations: "recommendations",
      data: "data",
      method: "study-method",
      search: "search",
      changes: "changes",
      evidence: "evidence-map",
      worked: "what-has-worked",
    },
    countries: "Countries",
    cities: "Cities",
    readings: "To read and take along",
    formats: { html: "Read", pdf: "PDF", docx: "Word", xlsx: "Excel", pptx: "PowerPoint", png: "Picture", svg: "SVG" },
    report: "Full report",
    searchLead: "Type a word. Without script in the browser, here is the list of all pages.",
    none: "Nothing was found.",
    found: "pages found",
    table: "Table",
    holds: "What it holds",
    rows: "Rows",
    file: "File",
    everything: "Everything in one file (ZIP)",
    accepted: "Accepted on",
    evidenceMap: "Evidence gap map",
    worked: "What has worked",
    workedLead:
      "For whom, in which dimension and in a city like which: each practice with its ground, criterion by criterion.",
    finder: "Find a service",
    finderLead: "By need, city and hours: what is open to you, near and now.",
    followUp: "What became of the recommendations",
    followUpLead: "What institutions answered and promised, and agreed to show.",
    donors: "Follow-up in numbers",
    donorsLead: "How many were sent, answered and done, and which gaps moved. Also as a workbook.",
  },
  fr: {
    ownName: "Français",
    search: "Chercher",
    find: "Chercher",
    languages: "Langues",
    topics: "Thèmes",
    labels: {
      needs: "Besoins",
      services: "Services",
      access: "Accès",
      equality: "Égalité",
      opportunities: "Débouchés",
      institutions: "Institutions",
      practices: "Bonnes pratiques",
      cases: "Récits",
      recommendations: "Recommandations",
      data: "Données",
      method: "Méthode",
    },
    addresses: {
      needs: "besoins",
      services: "services",
      access: "acces",
      equality: "egalite",
      opportunities: "debouches",
      institutions: "institutions",
      practices: "pratiques",
      cases: "recits",
      recommendations: "recommandations",
      data: "donnees",
      method: "methode-de-l-etude",
      search: "chercher",
      changes: "changements",
      evidence: "carte-des-preuves",
      worked: "ce-qui-a-fonctionne",
    },
    countries: "Pays",
    cities: "Villes",
    readings: "À lire et à emporter",
    formats: { html: "Lire", pdf: "PDF", docx: "Word", xlsx: "Excel", pptx: "PowerPoint", png: "Image", svg: "SVG" },
    report: "Rapport complet",
    searchLead: "Tapez un mot. Sans programme dans le navigateur, voici la liste de toutes les pages.",
    none: "Rien n’a été trouvé.",
    found: "pages trouvées",
    table: "Tableau",
    holds: "Contenu",
    rows: "Lignes",
    file: "Fichier",
    everything: "Tout en un fichier (ZIP)",
    accepted: "Acceptée le",
    evidenceMap: "Carte des lacunes de la recherche",
    worked: "Ce qui a fonctionné",
    workedLead:
      "Pour qui, dans quelle dimension et dans quel genre de ville : chaque pratique avec son fondement, critère par critère.",
    finder: "Trouver un service",
    finderLead: "Par besoin, ville et horaire : ce qui vous est ouvert, près d’ici et maintenant.",
    followUp: "Ce que sont devenues les recommandations",
    followUpLead: "Ce que les institutions ont répondu et promis, et accepté de montrer.",
    donors: "Le suivi en chiffres",
    donorsLead:
      "Combien ont été envoyées, ont reçu une réponse, sont réalisées, et quels écarts ont changé. Aussi en classeur.",
  },
};
