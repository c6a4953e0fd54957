// Words of bringing in institutions, contacts and mandates.
import type { Texts } from "#base/text";

export const STAKEHOLDERS = {
  bring: {
    es: "Traer instituciones y contactos",
    en: "Bring institutions and contacts",
    fr: "Apporter des institutions et des contacts",
  },
  help: {
    es: "CSV, Excel, ODS o vCard, con una fila por institución o por persona. Los nombres y direcciones de las personas se guardan cifrados y no se muestran aquí. Lo que quizá ya está espera su decisión; nada de lo escrito se cambia.",
    en: "CSV, Excel, ODS or vCard, with a row for each institution or person. Names and addresses of people are kept encrypted and are not shown here. What may be here already waits for your decision; nothing that is written is changed.",
    fr: "CSV, Excel, ODS ou vCard, une ligne par institution ou par personne. Les noms et adresses des personnes sont chiffrés et ne s’affichent pas ici. Ce qui existe peut-être déjà attend votre décision ; rien de ce qui est écrit ne change.",
  },
  rows: { es: "filas leídas", en: "rows read", fr: "lignes lues" },
  added: { es: "instituciones nuevas", en: "new institutions", fr: "nouvelles institutions" },
  completed: { es: "completadas", en: "completed", fr: "complétées" },
  contacts: { es: "contactos", en: "contacts", fr: "contacts" },
  waiting: { es: "esperan decisión", en: "wait for a decision", fr: "attendent une décision" },
  doubtful: {
    es: "¿Son la misma institución?",
    en: "Are they the same institution?",
    fr: "Est-ce la même institution ?",
  },
  doubtfulHelp: {
    es: "Sin decisión, la fila y su contacto se quedan fuera.",
    en: "Without a decision the row and its contact stay outside.",
    fr: "Sans décision, la ligne et son contact restent dehors.",
  },
  row: { es: "Fila", en: "Row", fr: "Ligne" },
  incoming: { es: "En el archivo", en: "In the file", fr: "Dans le fichier" },
  why: { es: "Por qué", en: "Why", fr: "Pourquoi" },
  decision: { es: "Decisión", en: "Decision", fr: "Décision" },
  undecided: { es: "Sin decidir", en: "Not decided", fr: "Non décidé" },
  same: { es: "Es {name} ({id})", en: "It is {name} ({id})", fr: "C’est {name} ({id})" },
  other: { es: "Es otra institución", en: "It is another institution", fr: "C’est une autre institution" },
  mandates: { es: "Quién tiene qué mandato", en: "Who has which mandate", fr: "Qui a quel mandat" },
  noMandates: {
    es: "Todavía no hay mandatos.",
    en: "There are no mandates yet.",
    fr: "Il n’y a pas encore de mandats.",
  },
  noMandatesCure: {
    es: "Tráigalos en una tabla, cada uno con la ley o el documento que lo dice.",
    en: "Bring them as a table, each with the law or document that says so.",
    fr: "Apportez-les dans un tableau, chacun avec la loi ou le document qui le dit.",
  },
  function: { es: "Función", en: "Function", fr: "Fonction" },
  institution: { es: "Institución", en: "Institution", fr: "Institution" },
  mandate: { es: "Mandato", en: "Mandate", fr: "Mandat" },
  budget: { es: "Presupuesto", en: "Budget", fr: "Budget" },
  source: { es: "Fuente", en: "Source", fr: "Source" },
  evidence: { es: "Qué dice", en: "What it says", fr: "Ce qu’elle dit" },
  bringMandates: { es: "Traer mandatos", en: "Bring mandates", fr: "Apporter des mandats" },
  mandatesHelp: {
    es: "CSV, Excel u ODS con las columnas institution_id, function, mandate (yes, partial o no), evidence y source_url. La clave de cada institución está en «Instituciones». Si una fila no se entiende, no entra ninguna.",
    en: "CSV, Excel or ODS with the columns institution_id, function, mandate (yes, partial or no), evidence and source_url. The id of each institution stands under “Institutions”. If a row is not understood, none comes in.",
    fr: "CSV, Excel ou ODS avec les colonnes institution_id, function, mandate (yes, partial ou no), evidence et source_url. L’identifiant de chaque institution se trouve dans « Institutions ». Si une ligne n’est pas comprise, aucune n’entre.",
  },
  read: { es: "leídos", en: "read", fr: "lus" },
  fresh: { es: "nuevos", en: "new", fr: "nouveaux" },
  level: { es: "Nivel", en: "Level", fr: "Niveau" },
  engagement: { es: "Relación", en: "Engagement", fr: "Relation" },
  grades: {
    es: "(influencia {influence}, interés {interest})",
    en: "(influence {influence}, interest {interest})",
    fr: "(influence {influence}, intérêt {interest})",
  },
  language: { es: "Idioma", en: "Language", fr: "Langue" },
  reachable: { es: "Contactos que aceptan", en: "Contacts who agree", fr: "Contacts qui acceptent" },
  ofContacts: { es: "{willing} de {all}", en: "{willing} of {all}", fr: "{willing} sur {all}" },
  id: { es: "Clave", en: "Id", fr: "Identifiant" },
} as const satisfies Readonly<Record<string, Texts>>;

export const SAME_REASONS: Readonly<Record<string, Texts>> = {
  "same-name": { es: "mismo nombre", en: "same name", fr: "même nom" },
  "same-website": { es: "mismo sitio web", en: "same website", fr: "même site web" },
  "same-short-name": { es: "mismas siglas", en: "same short name", fr: "même sigle" },
  "alike-names": { es: "nombres parecidos", en: "similar names", fr: "noms semblables" },
};

export const MANDATE_GROUNDS: Readonly<Record<string, Texts>> = {
  mandate: { es: "lo tiene", en: "has it", fr: "l’a" },
  partial: { es: "en parte", en: "in part", fr: "en partie" },
  disputed: {
    es: "las fuentes se contradicen",
    en: "sources contradict each other",
    fr: "les sources se contredisent",
  },
  listed: { es: "trabaja en ello; no se sabe", en: "works on it; not known", fr: "y travaille ; non connu" },
  "no-mandate": { es: "no lo tiene", en: "has it not", fr: "ne l’a pas" },
};

export const HELD: Readonly<Record<string, Texts>> = {
  yes: { es: "sí", en: "yes", fr: "oui" },
  partial: { es: "en parte", en: "in part", fr: "en partie" },
  no: { es: "no", en: "no", fr: "non" },
  unknown: { es: "no se sabe", en: "not known", fr: "inconnu" },
};

export const ENGAGEMENTS: Readonly<Record<string, Texts>> = {
  "work-closely": { es: "trabajar de cerca", en: "work closely", fr: "travailler de près" },
  "keep-satisfied": { es: "mantener de su lado", en: "keep satisfied", fr: "garder son appui" },
  "keep-informed": { es: "mantener informada", en: "keep informed", fr: "tenir informée" },
  observe: { es: "observar", en: "observe", fr: "observer" },
  "to-be-judged": { es: "por valorar", en: "to be judged", fr: "à évaluer" },
};

export const STAKEHOLDER_KINDS: Readonly<Record<string, Texts>> = {
  government: { es: "gobierno", en: "government", fr: "gouvernement" },
  "local authority": { es: "autoridad local", en: "local authority", fr: "autorité locale" },
  "civil society": { es: "sociedad civil", en: "civil society", fr: "société civile" },
  employers: { es: "sector empleador", en: "employers", fr: "employeurs" },
  academic: { es: "academia", en: "academic", fr: "monde universitaire" },
  international: { es: "organismo internacional", en: "international", fr: "organisme international" },
  donor: { es: "donante", en: "donor", fr: "bailleur" },
};
