// Words of outreach: campaigns, stakeholders, commitments.
import type { Texts } from "#base/text";

export const OUTREACH = {
  title: { es: "Difusión y seguimiento", en: "Outreach", fr: "Diffusion et suivi" },
  views: { es: "Vistas", en: "Views", fr: "Vues" },
  noTracker: {
    es: "Todavía no hay nada que seguir.",
    en: "There is nothing to follow yet.",
    fr: "Il n’y a encore rien à suivre.",
  },
  noTrackerCure: {
    es: "Cada recomendación aceptada aparece aquí con cada institución a la que se dirige.",
    en: "Each accepted recommendation appears here with each institution that it is addressed to.",
    fr: "Chaque recommandation acceptée apparaît ici avec chaque institution à laquelle elle s’adresse.",
  },
  recommendation: { es: "Recomendación", en: "Recommendation", fr: "Recommandation" },
  stakeholder: { es: "Institución", en: "Institution", fr: "Institution" },
  counted: {
    es: "Cuántas llegaron a cada paso",
    en: "How many came to each step",
    fr: "Combien sont arrivées à chaque étape",
  },
  countedBy: { es: "Contar por", en: "Count by", fr: "Compter par" },
  addressed: { es: "dirigidas", en: "addressed", fr: "adressées" },
  overdueCount: { es: "compromisos atrasados", en: "overdue commitments", fr: "engagements en retard" },
  noCity: { es: "sin ciudad", en: "no city", fr: "sans ville" },
  stage: { es: "Hasta dónde llegó", en: "How far it is", fr: "Avancement" },
  answer: { es: "Respuesta", en: "Answer", fr: "Réponse" },
  noCommitments: {
    es: "Todavía no hay compromisos.",
    en: "There are no commitments yet.",
    fr: "Il n’y a pas encore d’engagements.",
  },
  noCommitmentsCure: {
    es: "Una institución se compromete en su página, o usted lo anota aquí cuando llama por teléfono.",
    en: "An institution commits on its page, or you note it here when it telephones.",
    fr: "Une institution s’engage sur sa page, ou vous le notez ici quand elle téléphone.",
  },
  action: { es: "Acción", en: "Action", fr: "Action" },
  responsible: { es: "Quién responde (cargo)", en: "Who answers for it (position)", fr: "Responsable (fonction)" },
  output: { es: "Qué se verá", en: "What will be seen", fr: "Ce qui se verra" },
  due: { es: "Fecha", en: "Due", fr: "Échéance" },
  state: { es: "Estado", en: "State", fr: "État" },
  proofs: { es: "Pruebas", en: "Proofs", fr: "Preuves" },
  forOthers: { es: "Para otras personas", en: "For others", fr: "Pour d’autres" },
  workbook: { es: "Libro de Excel", en: "Workbook (XLSX)", fr: "Classeur (XLSX)" },
  publicTracker: { es: "Seguimiento público", en: "Public tracker", fr: "Suivi public" },
  donorPage: { es: "Página para donantes", en: "Page for donors", fr: "Page pour les bailleurs" },
  reporter: {
    es: "Identificador IATI de quien informa",
    en: "IATI identifier of who reports",
    fr: "Identifiant IATI de qui publie",
  },
  reporterHelp: { es: "XM-DAC-47066, por ejemplo", en: "XM-DAC-47066, for instance", fr: "XM-DAC-47066, par exemple" },
  iati: { es: "Archivo IATI (2.03)", en: "IATI file (2.03)", fr: "Fichier IATI (2.03)" },
  mayBeShown: {
    es: "La institución acepta que se muestre en público",
    en: "The institution agrees that it is shown in public",
    fr: "L’institution accepte que ce soit public",
  },
  prove: { es: "Añadir prueba…", en: "Add a proof…", fr: "Ajouter une preuve…" },
  proveHelp: {
    es: "Qué muestra que algo cambió. Un documento (hasta 10 MB) se guarda sellado; un servicio lleva su clave, una norma su dirección.",
    en: "What shows that something changed. A document (up to 10 MB) is kept sealed; a service has its id, a rule its address.",
    fr: "Ce qui montre que quelque chose a changé. Un document (jusqu’à 10 Mo) est gardé scellé ; un service a son identifiant, une règle son adresse.",
  },
  proofKind: { es: "Clase de prueba", en: "Kind of proof", fr: "Genre de preuve" },
  proofNote: { es: "Qué muestra", en: "What it shows", fr: "Ce qu’elle montre" },
  proofReference: {
    es: "Clave o dirección (opcional con documento)",
    en: "Id or address (optional with a document)",
    fr: "Identifiant ou adresse (facultatif avec un document)",
  },
  proofFile: { es: "Elegir el documento…", en: "Choose the document…", fr: "Choisir le document…" },
  proofSave: { es: "Añadir la prueba", en: "Add the proof", fr: "Ajouter la preuve" },
  add: { es: "Anotar un compromiso", en: "Note a commitment", fr: "Noter un engagement" },
  save: { es: "Anotar", en: "Note", fr: "Noter" },
  dueHelp: { es: "AAAA-MM-DD", en: "YYYY-MM-DD", fr: "AAAA-MM-JJ" },
  start: { es: "Empezó", en: "Started", fr: "Commencé" },
  done: { es: "Cumplido…", en: "Done…", fr: "Tenu…" },
  doneExplained: {
    es: "Diga qué se hizo y dónde se ve.",
    en: "Say what was done and where it is seen.",
    fr: "Dites ce qui a été fait et où cela se voit.",
  },
  drop: { es: "Abandonado…", en: "Dropped…", fr: "Abandonné…" },
  dropExplained: {
    es: "Queda en la historia; se puede retomar.",
    en: "It stays in the history; it can be reopened.",
    fr: "Il reste dans l’historique ; on peut le reprendre.",
  },
  reopen: { es: "Retomar", en: "Reopen", fr: "Reprendre" },
  campaign: { es: "Envío", en: "Campaign", fr: "Campagne" },
  made: { es: "Preparado", en: "Made", fr: "Préparé" },
  sent: { es: "Enviados", en: "Sent", fr: "Envoyés" },
  queued: { es: "En cola", en: "Queued", fr: "En attente" },
  failed: { es: "Fallidos", en: "Failed", fr: "Échoués" },
  suppressed: { es: "No quieren correo", en: "Want no mail", fr: "Ne veulent pas de courrier" },
  toHandOver: { es: "Por entregar a mano", en: "To be carried", fr: "À remettre" },
  uncertain: { es: "Inciertos", en: "Uncertain", fr: "Incertains" },
  progress: { es: "Avance", en: "Progress", fr: "Progression" },
  name: { es: "Institución", en: "Institution", fr: "Institution" },
  place: { es: "Lugar", en: "Place", fr: "Lieu" },
  kind: { es: "Clase", en: "Kind", fr: "Genre" },
  gap: { es: "La brecha, medida de nuevo", en: "The gap, measured again", fr: "L’écart, mesuré de nouveau" },
  moved: {
    es: "de {before} a {after}: {verdict}",
    en: "from {before} to {after}: {verdict}",
    fr: "de {before} à {after} : {verdict}",
  },
  noStakeholders: { es: "No hay instituciones.", en: "There are no institutions.", fr: "Il n’y a pas d’institutions." },
  noStakeholdersCure: {
    es: "Tráigalas en una tabla o como vCard, o escríbalas en stakeholders.csv.",
    en: "Bring them as a table or vCards, or write them in stakeholders.csv.",
    fr: "Apportez-les dans un tableau ou en vCard, ou écrivez-les dans stakeholders.csv.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const OUTREACH_VIEWS = {
  commitments: { es: "Compromisos", en: "Commitments", fr: "Engagements" },
  tracker: {
    es: "Recomendación por institución",
    en: "Recommendation by institution",
    fr: "Recommandation par institution",
  },
  campaigns: { es: "Envíos", en: "Campaigns", fr: "Campagnes" },
  suppressions: { es: "Rebotes y bajas", en: "Bounces and opt-outs", fr: "Retours et refus" },
  events: { es: "Talleres", en: "Workshops", fr: "Ateliers" },
  readers: { es: "Lectores", en: "Readers", fr: "Lecteurs" },
  stakeholders: { es: "Instituciones", en: "Institutions", fr: "Institutions" },
  mandates: { es: "Mandatos", en: "Mandates", fr: "Mandats" },
} as const satisfies Readonly<Record<string, Texts>>;

export const TRACK_STAGES: Readonly<Record<string, Texts>> = {
  "not-sent": { es: "sin enviar", en: "not sent", fr: "non envoyé" },
  sent: { es: "enviado", en: "sent", fr: "envoyé" },
  opened: { es: "abierto", en: "opened", fr: "ouvert" },
  answered: { es: "respondió", en: "answered", fr: "a répondu" },
  committed: { es: "se comprometió", en: "committed", fr: "s’est engagé" },
  done: { es: "cumplió", en: "done", fr: "tenu" },
  "gap-changed": { es: "la brecha cambió", en: "the gap changed", fr: "l’écart a changé" },
};

export const ANSWER_KINDS: Readonly<Record<string, Texts>> = {
  accept: { es: "la acepta", en: "accepts it", fr: "l’accepte" },
  partly: { es: "la acepta en parte", en: "accepts it in part", fr: "l’accepte en partie" },
  decline: { es: "no la acepta", en: "does not accept it", fr: "ne l’accepte pas" },
  counter: { es: "propone otra cosa", en: "proposes something else", fr: "propose autre chose" },
};

export const GAP_VERDICTS: Readonly<Record<string, Texts>> = {
  closed: { es: "se cerró", en: "closed", fr: "comblé" },
  narrowed: { es: "se redujo", en: "narrower", fr: "réduit" },
  unchanged: { es: "sin cambio comprobable", en: "no change that can be shown", fr: "sans changement démontrable" },
  widened: { es: "creció", en: "wider", fr: "accru" },
  unknown: { es: "no se sabe", en: "not known", fr: "inconnu" },
};

export const TRACKER_BY = {
  country: { es: "País", en: "Country", fr: "Pays" },
  city: { es: "Ciudad", en: "City", fr: "Ville" },
  stakeholder: { es: "Institución", en: "Institution", fr: "Institution" },
  recommendation: { es: "Recomendación", en: "Recommendation", fr: "Recommandation" },
} as const satisfies Readonly<Record<string, Texts>>;

export const COMMITMENT_STATES: Readonly<Record<string, Texts>> = {
  open: { es: "abierto", en: "open", fr: "ouvert" },
  started: { es: "empezado", en: "started", fr: "commencé" },
  done: { es: "cumplido", en: "done", fr: "tenu" },
  dropped: { es: "abandonado", en: "dropped", fr: "abandonné" },
  overdue: { es: "atrasado", en: "overdue", fr: "en retard" },
};

export const PROOF_KINDS: Readonly<Record<string, Texts>> = {
  document: { es: "documento", en: "document", fr: "document" },
  service: { es: "servicio del directorio", en: "service of the directory", fr: "service du répertoire" },
  rule: { es: "norma que cambió", en: "changed rule", fr: "règle modifiée" },
  "budget-line": { es: "partida del presupuesto", en: "line of a budget", fr: "ligne de budget" },
};
